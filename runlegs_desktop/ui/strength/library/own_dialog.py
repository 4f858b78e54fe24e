"""A dialog for an exercise of the runner's own, new or changed. What can't be taken stays, and says why."""

from collections.abc import Mapping
from enum import Enum
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from runlegs_desktop.domain.exercise import MAIN, Kit, Muscle, Pattern
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.library_words import kit_name, pattern_name
from runlegs_desktop.present.muscle_words import muscle_name
from runlegs_desktop.present.own_exercise import HELPS, OwnForm, work_word
from runlegs_desktop.ui.athlete.choice import Choice
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.look import Look

WIDTH, _WEIGHTS = 620, (0.0, HELPS, 1.0)
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
        self.kit = _Kits(form.kit)
        self.per_side = QCheckBox(_("One leg or side at a time"))
        self.timed = QCheckBox(_("Held, counted in seconds"))
        self.per_side.setChecked(form.per_side)
        self.timed.setChecked(form.timed)
        self.figure = self._figures(form.poses, figures)
        self.muscles = {muscle: self._work(muscle, form.muscles.get(muscle, 0.0)) for muscle in Muscle}
        self.cues = QPlainTextEdit(form.cues)
        self.cues.setAccessibleName(_("Cues, one a line"))
        self.cues.setTabChangesFocus(True)
        self.cues.setFixedHeight(64)
        self.refusal = label("", "body", wrap=True)
        self.refusal.hide()
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, Qt.Orientation.Horizontal
        )
        self.buttons.accepted.connect(lambda: self.saved.emit(self.form))
        self.buttons.rejected.connect(self.reject)
        self.timed.toggled.connect(self._on_timed)
        self._lay()
        self._on_timed(form.timed)
        self._dress()
        self.name.setFocus()

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
            muscles={muscle: one.currentData() for muscle, one in self.muscles.items() if one.currentData()},
            cues=self.cues.toPlainText(),
            poses=self.figure.currentData(),
        )

    def show_refusal(self, text: str, field: str) -> None:
        """Say why it can't be taken, and go to the field."""
        self.refusal.setText(text)
        self.refusal.setStyleSheet(f"color: {self._look.theme.bad.name()};")
        self.refusal.show()
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

    def _work(self, muscle: Muscle, weight: float) -> Choice:
        made = Choice(self._look)
        made.setAccessibleName(muscle_name(muscle).name)
        made.setToolTip(muscle_name(muscle).explained)
        weights = _WEIGHTS if weight in _WEIGHTS else (*_WEIGHTS, weight)
        for one in sorted(weights):
            exact = "" if one in {0.0, HELPS, 1.0} else f" {one:g}"
            made.addItem(work_word(one) + exact, one)
        made.setCurrentIndex(made.findData(weight))
        made.setProperty("main", weight >= MAIN)
        return made

    def _lay(self) -> None:
        ticks = QHBoxLayout()
        ticks.addWidget(self.per_side)
        ticks.addWidget(self.timed)
        ticks.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(7)
        column.addLayout(self._fields())
        column.addLayout(ticks)
        column.addWidget(_head(_("Muscles")))
        column.addLayout(self._works())
        pair = QHBoxLayout()
        pair.setSpacing(14)
        for head, edit in ((_head(_("Equipment")), self.kit), (_head(_("Cues, one a line")), self.cues)):
            inside = QVBoxLayout()
            inside.setSpacing(4)
            inside.addWidget(head)
            inside.addWidget(edit)
            pair.addLayout(inside, 1)
        column.addLayout(pair)
        column.addWidget(self.refusal)
        column.addWidget(self.buttons)

    def _fields(self) -> QGridLayout:
        self._amount_head = _head("")
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(4)
        tempo = _head(_("Tempo: down, bottom, up, such as 3-0-1"))
        rows: tuple[tuple[tuple[QWidget, QWidget], ...], ...] = (
            ((_head(_("Name")), self.name), (_head(_("Pattern")), self.pattern)),
            ((self._amount_head, self.amount), (tempo, self.tempo)),
            ((_head(_("Rest, seconds")), self.rest), (_head(_("Figure that moves like")), self.figure)),
        )
        for n, row in enumerate(rows):
            for place, (head, edit) in enumerate(row):
                grid.addWidget(head, 2 * n, place)
                grid.addWidget(edit, 2 * n + 1, place)
                grid.setColumnStretch(place, 1)
        return grid

    def _works(self) -> QGridLayout:
        works = QGridLayout()
        works.setHorizontalSpacing(10)
        works.setVerticalSpacing(4)
        for place, (muscle, one) in enumerate(self.muscles.items()):
            down, across = divmod(place, 3)
            works.addWidget(label(muscle_name(muscle).short), down, 2 * across)
            works.addWidget(one, down, 2 * across + 1)
            works.setColumnStretch(2 * across + 1, 1)
        return works


class _Kits(QListView):
    """Pieces of equipment to tick."""

    def __init__(self, chosen: tuple[Kit, ...]) -> None:
        super().__init__()
        self.setObjectName("own-kit")
        self.setAccessibleName(_("Equipment"))
        self.setFixedHeight(64)
        self._items = QStandardItemModel(self)
        for kit in Kit:
            item = QStandardItem(kit_name(kit))
            item.setCheckable(True)
            item.setEditable(False)
            item.setCheckState(Qt.CheckState.Checked if kit in chosen else Qt.CheckState.Unchecked)
            self._items.appendRow(item)
        self.setModel(self._items)

    @property
    def chosen(self) -> tuple[Kit, ...]:
        """Those that are ticked."""
        ticked = Qt.CheckState.Checked
        return tuple(kit for n, kit in enumerate(Kit) if self._items.item(n).checkState() is ticked)


def _line(text: str, name: str) -> QLineEdit:
    made = QLineEdit(text)
    made.setAccessibleName(name)
    made.setMinimumHeight(28)
    return made


def _head(text: str) -> QLabel:
    made = label(text, "caption")
    made.setFont(font(11, 500))
    return made
