"""A dialog for an exercise of the runner's own, new or changed. What can't be taken stays, and says why."""

from collections.abc import Mapping
from enum import Enum
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from runlegs_desktop.app.frames import Frames, frames_of, frames_text
from runlegs_desktop.app.strength_library import drawn
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.exercise import Muscle, Pattern
from runlegs_desktop.domain.pose_limits import Angle
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.library_words import pattern_name
from runlegs_desktop.present.own_exercise import OwnForm
from runlegs_desktop.ui.athlete.choice import Choice
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.segments import Segments
from runlegs_desktop.ui.strength.library.kits import Kits
from runlegs_desktop.ui.strength.library.muscle_works import MuscleWorks
from runlegs_desktop.ui.strength.library.pose_editor import PoseEditor

WIDTH = 680
_WORDS, _FIGURE = "words", "figure"
_FIGURE_FIELDS = frozenset(
    {"head", "hips", "right_foot", "left_foot", "right_hand", "left_hand", "right_knee_joint", "left_knee_joint"}
    | {angle.value for angle in Angle}
)
V = TypeVar("V", bound=Enum)


class OwnDialog(QDialog):
    """`saved` carries the form. It stays open until it is accepted; `show_refusal` says what was wrong, and where.

    `figures` are the frames that can be borrowed: the name of an exercise and its frames as text.
    """

    saved = Signal(object)

    def __init__(self, parent: QWidget, look: Look, title: str, form: OwnForm, figures: Mapping[str, str]) -> None:
        super().__init__(parent)
        self.setObjectName("own-exercise")
        self.setWindowTitle(title)
        self.setMinimumWidth(WIDTH)
        self._look = look
        self.name, self.amount = _line(form.name, _("Name")), _line(form.amount, _("Repetitions or seconds"))
        self.tempo, self.rest = _line(form.tempo, _("Tempo")), _line(form.rest, _("Rest, seconds"))
        self.pattern = self._choice(_("Pattern"), {one: pattern_name(one) for one in Pattern}, form.pattern)
        self.kit = Kits(form.kit)
        self.per_side = QCheckBox(_("One leg or side at a time"))
        self.timed = QCheckBox(_("Held, counted in seconds"))
        self.per_side.setChecked(form.per_side)
        self.timed.setChecked(form.timed)
        self.figure = self._figures(form.poses, figures)
        self._works = MuscleWorks(look, form.muscles)
        self.muscles = self._works.choices
        self.cues = QPlainTextEdit(form.cues)
        self.cues.setAccessibleName(_("Cues, one a line"))
        self.cues.setTabChangesFocus(True)
        self.cues.setFixedHeight(64)
        self._make_figure_page(look)
        self.refusal = label("", "body", wrap=True)
        self.refusal.hide()
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, Qt.Orientation.Horizontal
        )
        self._lay()
        self._on_borrowed()
        self._connect()
        self._on_timed(form.timed)
        self._dress()
        self.name.setFocus()

    def _make_figure_page(self, look: Look) -> None:
        self.editor = PoseEditor(look, drawn)
        self.poses = QPushButton(_("Its poses…"))
        self.poses.setObjectName("own-poses")
        self.poses.setFixedHeight(28)
        self.poses.clicked.connect(lambda: self._turn(_FIGURE))
        self.pages = Segments(_("Page"), {_WORDS: _("Exercise"), _FIGURE: _("Figure")})
        self.pages.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.pages.chosen.connect(self._turn)

    def _connect(self) -> None:
        self.buttons.accepted.connect(self.save)
        self.buttons.rejected.connect(self.reject)
        self.timed.toggled.connect(self._on_timed)
        self.figure.currentIndexChanged.connect(self._on_borrowed)
        self.editor.changed.connect(self._on_posed)

    @property
    def form(self) -> OwnForm:
        """What stands in the fields."""
        return OwnForm(
            name=self.name.text(),
            pattern=self.pattern.currentData(),
            kit=self.kit.chosen,
            per_side=self.per_side.isChecked(),
            timed=self.timed.isChecked(),
            amount=self.amount.text(),
            tempo=self.tempo.text(),
            rest=self.rest.text(),
            muscles=self._works.chosen,
            cues=self.cues.toPlainText(),
            poses=self.figure.currentData(),
        )

    def show_refusal(self, text: str, field: str) -> None:
        """Say why it can't be taken, and go to the field."""
        self.refusal.setText(text)
        self.refusal.setStyleSheet(f"color: {self._look.theme.bad.name()};")
        self.refusal.show()
        if field in _FIGURE_FIELDS and self.editor.can_edit:
            self._turn(_FIGURE)
            self.editor.first_field().setFocus()
            return
        self._turn(_WORDS)
        fields: Mapping[str, QWidget] = {
            "name": self.name,
            "reps": self.amount,
            "hold": self.amount,
            "tempo": self.tempo,
            "rest": self.rest,
            "cues": self.cues,
            "muscles": self.muscles[Muscle.GMAX],
            "poses": self.figure,
        }
        fields.get(field, self.name).setFocus()

    def save(self) -> None:
        """Tell the form, unless a field of the figure can't be taken."""
        if self.editor.refusal is not None:
            self._turn(_FIGURE)
            return
        self.saved.emit(self.form)

    def _turn(self, page: str) -> None:
        self.pages.show_value(page)
        self._stack.setCurrentIndex((_WORDS, _FIGURE).index(page))

    def _on_borrowed(self) -> None:
        """The editor begins with what was chosen."""
        try:
            frames = frames_of(self.figure.currentData())
        except UserError:  # of a damaged file: it says so when it is saved
            frames = Frames()
        self.editor.show_frames(frames)
        self.poses.setEnabled(self.editor.can_edit)
        button = self.pages.buttons[_FIGURE]
        button.setEnabled(self.editor.can_edit)
        only = _("Borrow a figure first; those seen from the front stay as they are")
        button.setToolTip("" if self.editor.can_edit else only)

    def _on_posed(self) -> None:
        """What was changed is the exercise's own figure."""
        own, text = self.figure.findText(_("Its own frames")), frames_text(self.editor.frames)
        self.figure.blockSignals(True)
        if own < 0:
            self.figure.insertItem(1, _("Its own frames"), text)
            own = 1
        self.figure.setItemData(own, text)
        self.figure.setCurrentIndex(own)
        self.figure.blockSignals(False)

    def _on_timed(self, timed: bool) -> None:
        self.tempo.setEnabled(not timed)
        self._amount_head.setText(_("Seconds, such as 30–45") if timed else _("Repetitions, such as 8–12"))

    def _choice(self, name: str, options: Mapping[V, str], chosen: V) -> Choice:
        made = Choice(self._look)
        made.setAccessibleName(name)
        for value, text in options.items():
            made.addItem(text, value)
        made.setCurrentIndex(made.findData(chosen))
        return made

    def _figures(self, poses: str, figures: Mapping[str, str]) -> Choice:
        made = Choice(self._look)
        made.setAccessibleName(_("Figure"))
        made.addItem(_("No figure"), "")
        if poses and poses not in figures.values():
            made.addItem(_("Its own frames"), poses)
        for name, frames in figures.items():
            made.addItem(name, frames)
        made.setCurrentIndex(max(0, made.findData(poses)))
        return made

    def _dress(self) -> None:
        theme = self._look.theme
        line, accent, edge = theme.line2.name(), theme.accent.name(), theme.text3.name()
        self.setStyleSheet(f"""
        QComboBox::drop-down {{ border: none; width: 18px; }}
        QComboBox::down-arrow {{ image: none; }}
        QCheckBox::indicator, #own-kit::indicator {{ width: 11px; height: 11px; border: 1px solid {edge};
          border-radius: 3px; background: {theme.surface.name()}; }}
        QCheckBox::indicator:checked, #own-kit::indicator:checked {{ width: 5px; height: 5px;
          border: 4px solid {accent}; }}
        QCheckBox:focus {{ color: {accent}; text-decoration: underline; }}
        #own-kit, QPlainTextEdit {{ border: 1px solid {line}; border-radius: 6px; padding: 2px; }}
        #own-kit:focus, QPlainTextEdit:focus {{ border: 2px solid {accent}; padding: 1px; }}
        """)

    def _lay(self) -> None:
        ticks = QHBoxLayout()
        ticks.addWidget(self.per_side)
        ticks.addWidget(self.timed)
        ticks.addStretch()
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(7)
        column.addLayout(self._fields())
        column.addLayout(ticks)
        column.addWidget(_head(_("Muscles")))
        column.addWidget(self._works)
        pair = QHBoxLayout()
        pair.setSpacing(14)
        for head, edit in ((_head(_("Equipment")), self.kit), (_head(_("Cues, one a line")), self.cues)):
            inside = QVBoxLayout()
            inside.setSpacing(4)
            inside.addWidget(head)
            inside.addWidget(edit)
            pair.addLayout(inside, 1)
        column.addLayout(pair)
        self._stack = QStackedWidget()
        self._stack.addWidget(words)
        self._stack.addWidget(self.editor)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 14, 16, 14)
        whole.setSpacing(9)
        whole.addWidget(self.pages)
        whole.addWidget(self._stack, 1)
        whole.addWidget(self.refusal)
        whole.addWidget(self.buttons)
        self.pages.show_value(_WORDS)

    def _fields(self) -> QGridLayout:
        self._amount_head = _head("")
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(4)
        tempo = _head(_("Tempo: down, bottom, up, such as 3-0-1"))
        rows: tuple[tuple[tuple[QWidget, QWidget], ...], ...] = (
            ((_head(_("Name")), self.name), (_head(_("Pattern")), self.pattern)),
            ((self._amount_head, self.amount), (tempo, self.tempo)),
            ((_head(_("Rest, seconds")), self.rest), (_head(_("Figure that moves like")), self._figure_line())),
        )
        for n, row in enumerate(rows):
            for place, (head, edit) in enumerate(row):
                grid.addWidget(head, 2 * n, place)
                grid.addWidget(edit, 2 * n + 1, place)
                grid.setColumnStretch(place, 1)
        return grid

    def _figure_line(self) -> QWidget:
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.figure, 1)
        line.addWidget(self.poses)
        return made


def _line(text: str, name: str) -> QLineEdit:
    made = QLineEdit(text)
    made.setAccessibleName(name)
    made.setMinimumHeight(28)
    return made


def _head(text: str) -> QLabel:
    made = label(text, "caption")
    made.setFont(font(11, 500))
    return made
