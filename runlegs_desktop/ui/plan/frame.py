"""The board with the weekdays over it and the inspector under it; in a low window the inspector folds into a line."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from runlegs_desktop.ui.inspector.bar import InspectorBar
from runlegs_desktop.ui.inspector.room import OVERLAY, height
from runlegs_desktop.ui.look import Look

if TYPE_CHECKING:
    from runlegs_desktop.ui.inspector.panel import Inspector


class BoardFrame(QFrame):
    """Holds them and folds. `inspector_made` tells of the panel, which is made when it is first needed.

    `painted` says once that the first picture is there, and what was put off has been made. `folded` says
    that the panel went away and the keyboard belongs to the board again.
    """

    inspector_made = Signal(object)
    folded = Signal()
    painted = Signal()

    def __init__(self, look: Look, header: QWidget, board: QWidget) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._look, self._board = look, board
        self._is_low, self._is_wanted, self._is_over = False, True, False
        self.is_painted = False
        self.panel: Inspector | None = None
        self.bar = InspectorBar(look)
        self.bar.toggled.connect(self.toggle)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self._column.addWidget(header)
        self._column.addWidget(board, 1)
        self._place: QWidget | None = QWidget()  # keeps the panel's room, or the weeks would jump when it comes
        self._column.addWidget(self._place)
        self._column.addWidget(self.bar)
        self.bar.hide()

    @property
    def is_open(self) -> bool:
        """Whether the panel can be seen."""
        return self._is_over if self._is_low else self._is_wanted

    @property
    def feet(self) -> tuple[QWidget, ...]:
        """What stands at the foot for the session: the panel, if it is made, and the line."""
        return (self.bar,) if self.panel is None else (self.panel, self.bar)

    def set_low(self, low: bool) -> None:
        """Fold the inspector into a line, or give it its place under the board."""
        if low != self._is_low:
            self._is_low, self._is_over = low, False
            if self.panel is not None or self.is_painted:
                self.arrange()
            else:
                self.bar.setVisible(low)
                self._keep_place()

    def toggle(self) -> None:
        """Open or close the inspector."""
        if self.is_open:
            self.close_panel()
        else:
            self.open_panel()

    def open_panel(self) -> "Inspector":
        """Open the inspector where it lies in this window."""
        if self._is_low:
            self._is_over = True
        else:
            self._is_wanted = True
        return self.arrange()

    def close_panel(self) -> None:
        """Close the inspector; the keyboard goes back to the board."""
        self._is_over = False
        if not self._is_low:
            self._is_wanted = False
        self.arrange()
        self.folded.emit()

    def escape(self) -> None:
        """Leave the inspector: one that lies over the board closes, one under it stays."""
        if self._is_low:
            self.close_panel()
        else:
            self.folded.emit()

    def arrange(self) -> "Inspector":
        """Put panel and line where they belong now."""
        panel = self.panel or self._made()
        self._column.removeWidget(panel)
        self._give_height(panel)
        if not self._is_low:
            self._column.addWidget(panel)
        self.bar.setVisible(self._is_low or not self.is_open)
        self.bar.show_open(is_open=self.is_open)
        panel.setVisible(self.is_open)
        self._lay_over()
        return panel

    def _give_height(self, panel: QWidget) -> None:
        panel.setFixedHeight(height(self.width() - 2, is_low=self._is_low))

    def _keep_place(self) -> None:
        """Before the panel is made."""
        if self._place is not None:
            self._give_height(self._place)
            self._place.setVisible(not self._is_low)

    def _made(self) -> "Inspector":
        from runlegs_desktop.ui.inspector.panel import Inspector  # noqa: PLC0415 - a start's first picture needs none

        if self._place is not None:
            self._column.removeWidget(self._place)
            self._place.deleteLater()
            self._place = None
        self.panel = Inspector(self._look)
        self.panel.setParent(self)
        self.inspector_made.emit(self.panel)
        return self.panel

    def _lay_over(self) -> None:
        """Over the board, above the line; the board keeps its size."""
        if self.panel is not None and self._is_low:
            foot = self.height() - 1 - self.bar.height()
            self.panel.setGeometry(1, foot - OVERLAY, self.width() - 2, OVERLAY)
            self.panel.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.is_painted:  # the first picture is there: now the panel can be made
            self.is_painted = True
            QTimer.singleShot(0, self, self._arrange_first)

    def _arrange_first(self) -> None:
        if self.panel is None:
            self.arrange()
        self.painted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.panel is not None:
            self._give_height(self.panel)
        self._keep_place()
        self._lay_over()
