"""The routines: those that come ready and the runner's own, to look at, copy, rename, delete and put on a session."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from runlegs_desktop.draw.fonts import font
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.strength_session import RoutineRow
from runlegs_desktop.ui.athlete.field import Field
from runlegs_desktop.ui.labels import label

_KEY, _ROW = Qt.ItemDataRole.UserRole, 25


class RoutineBox(QWidget):
    """`chosen` carries a routine's id; the others speak of the routine that is chosen."""

    chosen = Signal(str)
    made = Signal()
    copied = Signal()
    deleted = Signal()
    put_on = Signal()
    renamed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[RoutineRow, ...] = ()
        self.view = QListWidget()
        self.view.setObjectName("routine-list")
        self.view.setAccessibleName(_("Routines"))
        self.view.setFont(font(12))
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.name = Field("routine-name", _("Name"))
        self.buttons = {
            "new": QPushButton(_("New")),
            "copy": QPushButton(_("Copy")),
            "delete": QPushButton(_("Delete")),
            "put-on": QPushButton(_("Use for this session")),
        }
        grid = QGridLayout()
        grid.setSpacing(6)
        for place, (key, button) in enumerate(self.buttons.items()):
            button.setObjectName(f"routine-{key}")
            if place < 3:
                grid.addWidget(button, 0, place)
            else:
                grid.addWidget(button, 1, 0, 1, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(_("Routines"), "title"))
        column.addWidget(self.view)
        column.addLayout(grid)
        column.addWidget(self.name)
        speakers = (self.made, self.copied, self.deleted, self.put_on)
        for button, speak in zip(self.buttons.values(), speakers, strict=True):
            button.clicked.connect(lambda _on=False, speak=speak: speak.emit())
        self.view.currentRowChanged.connect(self._on_row)
        self.name.entered.connect(self.renamed)

    def show_routines(self, rows: Sequence[RoutineRow], chosen: str, *, session: bool, used: bool) -> None:
        """Show them; `session` when one of the board is shown, which `used` has the chosen one already."""
        self.view.blockSignals(True)
        if tuple(rows) != self._rows:
            self._rows = tuple(rows)
            self.view.clear()
            for row in rows:
                item = QListWidgetItem(" · ".join(part for part in (row.name, row.time) if part), self.view)
                item.setData(_KEY, row.key)
            self.view.setFixedHeight(min(8, max(4, len(rows))) * _ROW)
        place = next((n for n, row in enumerate(rows) if row.key == chosen), -1)
        other = place != self.view.currentRow()
        self.view.setCurrentRow(place)
        self.view.blockSignals(False)
        own = place >= 0 and rows[place].own
        self.buttons["delete"].setEnabled(own)
        self.buttons["copy"].setEnabled(place >= 0)
        self.buttons["put-on"].setEnabled(session and place >= 0 and not used)
        self.name.line.setEnabled(own)
        text = rows[place].name if own else ""
        (self.name.clear_to if other else self.name.show_text)(text)

    def _on_row(self, place: int) -> None:
        if place >= 0:
            self.chosen.emit(self._rows[place].key)
