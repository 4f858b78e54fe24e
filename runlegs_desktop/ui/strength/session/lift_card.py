"""The middle of the Session page: the chosen exercise with its sets, its volume, its next target and what follows."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from runlegs_desktop.draw.fonts import font
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.lift_rows import LiftRow
from runlegs_desktop.present.strength_session import SessionShown
from runlegs_desktop.present.swap_words import SwapRow
from runlegs_desktop.ui.athlete.dress import flowing
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.strength.session.coming import ComingBox
from runlegs_desktop.ui.strength.session.lift_fields import LiftFields
from runlegs_desktop.ui.strength.session.next_box import NextBox
from runlegs_desktop.ui.strength.session.set_table import SetTable
from runlegs_desktop.ui.strength.session.volume_chart import VolumeChart

_SIDE_BY_SIDE = 600  # width from which volume and target stand beside each other


class LiftCard(QWidget):
    """`movement_asked` wants to see it move, `swap_asked` what could stand in for it, `swapped` carries the choice."""

    movement_asked = Signal()
    swap_asked = Signal()
    swapped = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.fields = LiftFields()
        self.log = SetTable(self.fields.pair)
        self.next, self.chart = NextBox(), VolumeChart(look)
        self.coming = ComingBox(look, self.next.change)
        self.name, self.dose, self.last = label("", "hero"), flowing("", "sentence"), flowing("", "caption")
        self.name.setFont(font(19, 600, tabular=False))
        self.name.setMinimumWidth(40)
        self._unit = label("", "caption")
        self.movement = self._link(_("Show movement"), "show-movement", self.movement_asked)
        self.swap = self._link(_("Swap exercise…"), "swap-exercise", self.swap_asked)
        self.change = QPushButton(_("Change dose"))
        self.change.setObjectName("change-dose")
        self.change.setProperty("link", True)
        self.change.setCheckable(True)
        self.change.toggled.connect(self.show_fields)
        self.menu = QMenu(self)
        self.next.change_asked.connect(lambda: self.show_fields(on=True))
        self._lay()
        self.show_fields(on=False)

    def show_fields(self, on: bool) -> None:
        """Open the numbers of the dose, or close them."""
        self.change.setChecked(on)
        self.fields.setVisible(on)
        if on:
            self.fields.fields["sets"].line.setFocus()

    def show_lift(self, shown: SessionShown, place: int, *, other: bool) -> None:
        """Show the exercise at a place; `other` when it is another one than before."""
        row = shown.lifts[place]
        self.name.setText(row.name)
        self.dose.setText(row.dose if shown.session else row.line)
        self.last.setText(row.last)
        self.fields.show_lift(row, shown.units, first=place == 0, other=other)
        self.next.show_next(row.next)
        self._show_chart(row)
        self.coming.show_lifts(shown.lifts, place)
        self.log.setVisible(bool(shown.session))
        self.log.show_lift(row, place, shown.session, units=shown.units, can_log=shown.can_log)

    def offer_swaps(self, rows: Sequence[SwapRow]) -> None:
        """Open the menu of what could stand in for it."""
        self.menu.clear()
        for row in rows:
            if row.head:
                self.menu.addSeparator()
                head = self.menu.addAction(row.head)
                head.setEnabled(False)
            action = self.menu.addAction(row.name)
            action.triggered.connect(lambda _on=False, key=row.exercise: self.swapped.emit(key))
        if not rows:
            self.menu.addAction(_("Nothing does the same work")).setEnabled(False)
        self.menu.popup(self.swap.mapToGlobal(self.swap.rect().bottomLeft()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= _SIDE_BY_SIDE
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._boxes.setDirection(way)
        self._head.setDirection(way)

    def _show_chart(self, row: LiftRow) -> None:
        volume = row.volume
        self._panel.setVisible(volume is not None and bool(volume.bars))
        if volume is not None:
            self._unit.setText(volume.unit)
        self.chart.show_volume(volume)

    def _lay(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        words, links = QVBoxLayout(), QHBoxLayout()
        words.setSpacing(2)
        for one in (self.dose, self.last):
            words.addWidget(one)
        links.setSpacing(2)
        for link in (self.change, self.movement, self.swap):
            links.addWidget(link)
        links.addStretch()
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(2)
        self._head.addWidget(self.name, 1)
        self._head.addLayout(links)
        above = QVBoxLayout()
        above.setSpacing(2)
        above.addLayout(self._head)
        above.addLayout(words)
        column.addLayout(above)
        column.addWidget(self.fields)
        column.addWidget(self.log)
        self._boxes = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._boxes.setSpacing(12)
        self._boxes.addWidget(self._chart_panel(), 7)
        self._boxes.addWidget(self.next, 4)
        column.addLayout(self._boxes)
        column.addWidget(self.coming)

    def _chart_panel(self) -> QFrame:
        self._panel = QFrame()
        self._panel.setObjectName("panel")
        head = QHBoxLayout()
        head.addWidget(label(_("Volume per session"), "title"))
        head.addStretch()
        head.addWidget(self._unit)
        inside = QVBoxLayout(self._panel)
        inside.setContentsMargins(14, 10, 14, 8)
        inside.addLayout(head)
        inside.addWidget(self.chart)
        return self._panel

    @staticmethod
    def _link(text: str, name: str, signal: SignalInstance) -> QPushButton:
        made = QPushButton(text)
        made.setObjectName(name)
        made.setProperty("link", True)
        made.clicked.connect(signal)
        return made
