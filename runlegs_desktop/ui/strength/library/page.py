"""The library's page: list, stage and details side by side."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from runlegs_desktop.domain.library import Entry
from runlegs_desktop.present.strength_library import move_page
from runlegs_desktop.ui.figure_clock import FigureClock
from runlegs_desktop.ui.labels import upright
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.strength.library.add_box import AddBox
from runlegs_desktop.ui.strength.library.details import MoveDetails
from runlegs_desktop.ui.strength.library.list_panel import LibraryList
from runlegs_desktop.ui.strength.library.stage import MoveStage

LIST, DETAILS = 320, 388
_NARROW, _NARROWEST = 1300, 1180  # widths of the page
_NARROW_LIST, _NARROW_DETAILS, _LEAST_LIST, _LEAST_DETAILS = 300, 340, 270, 276


class LibraryPage(QWidget):
    """Shows the library and speaks of one move at a time: each signal carries its id, marks also what they shall be."""

    favour_asked = Signal(str, bool)
    hide_asked = Signal(str, bool)
    edit_asked = Signal(str)
    delete_asked = Signal(str)
    compare_asked = Signal()
    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("library")
        self._entries: dict[str, Entry] = {}
        self._at = ""
        self.clock = FigureClock(self)
        self.list = LibraryList(look)
        self.stage = MoveStage(look, self.clock)
        self.details, self.box = MoveDetails(look), AddBox()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.details, 1)
        right.addWidget(self.box)
        for part in (self.list, upright(), self.stage, upright()):
            row.addWidget(part, 1 if part is self.stage else 0)
        row.addLayout(right)
        self._connect()
        self._fit()
        self._look = look
        look.changed.connect(self._dress)
        self._dress()

    @property
    def move_id(self) -> str:
        """The move that shows."""
        return self._at

    def show_library(self, entries: Sequence[Entry]) -> None:
        """Show the library as it is now; what is chosen stays."""
        self._entries = {entry.move.id: entry for entry in entries}
        self.list.show_entries(entries)
        if self._at in self._entries:
            self._show(self._at)

    def choose(self, key: str) -> None:
        """Go to a move."""
        if key in self._entries:
            self.list.choose(key)

    def take_focus(self) -> None:
        """The list has the keyboard."""
        self.list.view.setFocus()

    def _show(self, key: str) -> None:
        self._at = key
        entry = self._entries[key]
        page = move_page(entry, {one: other.move for one, other in self._entries.items()})
        self.stage.show_page(page, entry)
        self.details.show_page(page)
        self.chosen.emit(key)

    def _connect(self) -> None:
        self.list.chosen.connect(self._show)
        self.list.entered.connect(lambda _key: self.stage.figure.setFocus())
        self.list.pressed.connect(self.stage.press)
        self.details.move_asked.connect(self.choose)
        stage = self.stage
        stage.favour_asked.connect(lambda on: self.favour_asked.emit(self._at, on))
        stage.hide_asked.connect(lambda on: self.hide_asked.emit(self._at, on))
        stage.edit_asked.connect(lambda: self.edit_asked.emit(self._at))
        stage.delete_asked.connect(lambda: self.delete_asked.emit(self._at))
        stage.compare_asked.connect(self.compare_asked)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._find)

    def _find(self) -> None:
        self.list.field.setFocus()
        self.list.field.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wide = self.width()
        many = (LIST, DETAILS) if wide >= _NARROW else (_NARROW_LIST, _NARROW_DETAILS)
        wanted, details = (_LEAST_LIST, _LEAST_DETAILS) if wide < _NARROWEST else many
        self.list.setFixedWidth(wanted)
        self.details.show_width(details)
        self.box.show_width(details)

    def _dress(self) -> None:
        ground, edge = self._look.theme.surface.name(), self._look.theme.line2.name()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(f"""
        #library, #details-inside {{ background: {ground}; }}
        #next-target {{ border: 1px solid {edge}; border-radius: 6px; }}
        """)
