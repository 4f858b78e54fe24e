"""The fitness in use, and the race times of the same shape."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from runlegs_desktop.draw.fonts import font
from runlegs_desktop.present.athlete_page import Page
from runlegs_desktop.present.i18n import _
from runlegs_desktop.ui.athlete.dress import flowing
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.mark import mark

TIMES = 4
WIDTH = 250


class VdotBlock(QWidget):
    """Beside the races behind a hairline, or below them where the page is narrow."""

    def __init__(self) -> None:
        super().__init__()
        self._from, self._number, self._spread = (
            flowing("", "caption"),
            label("", "hero"),
            label("", "caption"),
        )
        self._number.setFont(font(32, 600))
        self._line = QFrame()
        mark(self._line, "column", True)
        number = QHBoxLayout()
        number.setSpacing(10)
        number.addWidget(self._number)
        self._spread.setContentsMargins(0, 0, 0, 7)  # on the foot of the large figures
        number.addWidget(self._spread, 1, Qt.AlignmentFlag.AlignBottom)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self._from)
        left.addLayout(number)
        self._column = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._column.setSpacing(4)
        self._column.addLayout(left)
        times = self._time_grid()
        self._column.addLayout(times)
        self._column.setAlignment(times, Qt.AlignmentFlag.AlignTop)
        self._column.addStretch()
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(22)
        whole.addWidget(self._line)
        whole.addLayout(self._column, 1)

    def _time_grid(self) -> QGridLayout:
        times = QGridLayout()
        times.setHorizontalSpacing(8)
        times.setVerticalSpacing(2)
        times.setColumnStretch(4, 1)
        times.setColumnMinimumWidth(1, 52)
        times.addWidget(label(_("Same shape gives"), "caption"), 0, 0, 1, 4)
        self._times = []
        for n in range(TIMES):
            far, time = label("", "sentence"), label("", "sentence")
            time.setFont(font(12, 600))
            times.addWidget(far, n // 2 + 1, n % 2 * 2)
            times.addWidget(time, n // 2 + 1, n % 2 * 2 + 1)
            self._times.append((far, time))
        return times

    def show_vdot(self, page: Page) -> None:
        """Show the number with its uncertainty, and what it stands for."""
        self._from.setText(page.vdot_from)
        self._number.setText(page.vdot)
        self._spread.setText(page.vdot_spread)
        for (far, time), (name, clock) in zip(self._times, page.equals, strict=True):
            far.setText(name)
            time.setText(clock)

    def stand(self, *, beside: bool) -> None:
        """Beside the races with a line between, or below them."""
        self._line.setVisible(beside)
        self.setMinimumWidth(WIDTH if beside else 0)
        self.setMaximumWidth(WIDTH if beside else 16_777_215)
        way = QBoxLayout.Direction.TopToBottom if beside else QBoxLayout.Direction.LeftToRight
        self._column.setDirection(way)
