"""The fields of a session: distance, time, pace and effort; kind, date, start and title."""

from collections.abc import Callable
from itertools import pairwise
from typing import TypeAlias

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QSizePolicy, QWidget

from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.session import Kind
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.icons import cue, line_icon
from runlegs_desktop.draw.text import fitting
from runlegs_desktop.present import session_entry
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.inspector import InspectorPage
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.session_words import kind_name
from runlegs_desktop.ui.inspector.entry import HEIGHT, TYPE, ValueEntry
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.look import Look

CUE = 12
_Field: TypeAlias = tuple[str, str, Callable[[str], object]]
_COLUMNS = (56, 104, 34, 122)  # px of label, field, label, field


class _KindBox(QComboBox):
    """Changes nothing by accident: the wheel passes by, and arrows open the list. It paints its own arrow."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        arrow = line_icon("down", self._look.theme.text3, 10, self.devicePixelRatioF())
        painter.drawPixmap(self.width() - 17, 5, arrow)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.showPopup()
        else:
            super().keyPressEvent(event)


class Fields(QWidget):
    """Two columns of fields over one line for what is wrong. `entered` carries a field's name and its value."""

    entered = Signal(str, object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._page: InspectorPage | None = None
        self._labels: dict[str, QLabel] = {}
        self.entries: dict[str, ValueEntry] = {}
        self.kind = self._kind_box()
        self.effort = label("", "body")
        self.effort.setFont(font(TYPE))
        self.effort.setFixedHeight(HEIGHT)
        self.effort.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.error = label("", "caption")
        self.error.setObjectName("error")
        self.error.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._wrong: dict[str, str] = {}
        self._tips: dict[str, str] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(3)
        self._lay()
        look.changed.connect(self._on_look)

    def _lay(self) -> None:
        left: tuple[_Field, ...] = (
            ("distance", _("Distance"), lambda text: session_entry.distance(text, self._numbers())),
            ("duration", _("Time"), session_entry.duration),
            ("pace", _("Easy pace"), lambda text: session_entry.pace(text, self._numbers())),
        )
        right: tuple[_Field, ...] = (
            ("date", _("Date"), self._parse_day),
            ("start", _("Start"), session_entry.start),
            ("title", _("Name"), session_entry.title),
        )
        self._put(0, 2, "kind", _("Kind"), self.kind)
        for row, (name, text, parse) in enumerate(left):
            self._put(row, 0, name, text, self._entry(name, text, parse))
        for row, (name, text, parse) in enumerate(right):
            self._put(row + 1, 2, name, text, self._entry(name, text, parse))
        self._put(3, 0, "effort", _("Effort"), self.effort)
        self._grid.addWidget(self.error, 4, 0, 1, 4)
        for column, wide in enumerate(_COLUMNS):
            self._grid.setColumnMinimumWidth(column, wide)
        self._grid.setColumnStretch(1, 1)
        self._tips["start"] = _("Time of day, “before the run” or “after the run”")
        self.entries["start"].setToolTip(self._tips["start"])
        self.entries["title"].setPlaceholderText(_("as the kind"))
        order = ("distance", "duration", "pace", "kind", "date", "start", "title")
        for first, second in pairwise(order):
            QWidget.setTabOrder(self._control(first), self._control(second))

    def show_page(self, page: InspectorPage) -> None:
        """Fill the fields; what is being typed for the same session stays."""
        keep = self._page is not None and self._page.id == page.id
        other_units = self._page is not None and self._page.numbers != page.numbers
        self._page = page
        if not keep:
            self._wrong.clear()
            self._say()
        texts = {"distance": page.distance, "duration": page.duration, "pace": page.pace, "date": page.date}
        for name, text in {**texts, "start": page.start, "title": page.typed_title}.items():
            self.entries[name].show_text(text, keep=keep and not (self._is_stale(name, text) and not other_units))
            if other_units:
                self.entries[name].judge()
        self.entries["start"].setPlaceholderText(page.start_hint)
        self._place_duration(0 if not page.is_run else 1)
        self.kind.setCurrentIndex(self.kind.findData(page.kind))
        effort = " · ".join(part for part in (page.effort, page.effort_word) if part)
        self.effort.setText(fitting((effort, page.effort), _COLUMNS[1], TYPE))
        self.effort.setToolTip(effort)
        self.effort.setAccessibleName(effort)
        for name, shown in (
            ("distance", page.is_run),
            ("duration", page.has_time),
            ("pace", bool(page.pace)),
            ("effort", bool(page.effort)),
        ):
            self._labels[name].setVisible(shown)
            self._control(name).setVisible(shown)

    def _is_stale(self, name: str, text: str) -> bool:
        """Whether a refused text that nobody is typing stands where another edit made a new value."""
        entry = self.entries[name]
        return entry.is_bad and not entry.hasFocus() and text != entry.typing.shown

    def _place_duration(self, row: int) -> None:
        """Time stands below the distance, or first where there is none."""
        self._grid.addWidget(self._labels["duration"], row, 0)
        self._grid.addWidget(self.entries["duration"], row, 1)

    def show_error(self, field: str, sentence: str) -> None:
        """Mark a field and say what it allows; it keeps what was typed."""
        if field in self.entries:
            self.entries[field].mark(bad=True)
        self._wrong[field] = sentence
        if field in self.entries:
            self.entries[field].setToolTip(sentence)
        self._say()

    def ease(self, field: str) -> None:
        """The field is in order again."""
        if self._wrong.pop(field, None) is not None:
            self._say()

    def _say(self) -> None:
        field, sentence = next(reversed(self._wrong.items()), ("", ""))
        name = self._labels[field].text() if field in self._labels else ""
        text = _("{field}: {sentence}").format(field=name, sentence=sentence) if name else sentence
        self.error.setText(fitting((text, sentence), sum(_COLUMNS) + 24, 11))
        self.error.setToolTip(text)
        if field in self.entries:
            self.entries[field].setAccessibleDescription(text)

    def _entry(self, name: str, text: str, parse: Callable[[str], object]) -> ValueEntry:
        made = ValueEntry(text, parse)
        made.setObjectName(name)
        made.entered.connect(lambda value: self.entered.emit(name, value))
        made.refused.connect(lambda error: self._on_refused(name, error))
        made.eased.connect(lambda: self._on_eased(name))
        self.entries[name] = made
        return made

    def _kind_box(self) -> QComboBox:
        box = _KindBox(self._look)
        box.setObjectName("kind")
        box.setAccessibleName(_("Kind"))
        box.setFont(font(TYPE))
        box.setFixedHeight(HEIGHT)
        box.setIconSize(QSize(CUE, CUE))
        for kind in Kind:
            box.addItem(self._icon(kind), kind_name(kind), kind)
        box.activated.connect(self._on_kind)
        return box

    def _on_kind(self, at: int) -> None:
        kind = self.kind.itemData(at)
        if self._page and kind is not self._page.kind:
            self.entered.emit("kind", kind)

    def _on_refused(self, name: str, error: UserError) -> None:
        self.show_error(name, session_entry.sentence(error, self._numbers()))

    def _on_eased(self, name: str) -> None:
        self.entries[name].setAccessibleDescription("")
        self.entries[name].setToolTip(self._tips.get(name, ""))
        self.ease(name)

    def _on_look(self) -> None:
        for at in range(self.kind.count()):
            self.kind.setItemIcon(at, self._icon(self.kind.itemData(at)))

    def _icon(self, kind: Kind) -> QIcon:
        return QIcon(cue(kind, self._look.theme.name, CUE, 2.0))

    def _put(self, row: int, column: int, name: str, text: str, control: QWidget) -> None:
        made = label(text, "caption")
        made.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._labels[name] = made
        made.setBuddy(control)
        self._grid.addWidget(made, row, column)
        self._grid.addWidget(control, row, column + 1)

    def _control(self, name: str) -> QWidget:
        return {"kind": self.kind, "effort": self.effort, **self.entries}[name]

    def _parse_day(self, text: str) -> object:
        assert self._page is not None  # noqa: S101 - a field without a page is not shown
        return session_entry.day(text, self._page.day)

    def _numbers(self) -> Numbers:
        return self._page.numbers if self._page else Numbers()
