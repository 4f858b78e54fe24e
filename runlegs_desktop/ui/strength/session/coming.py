"""What is still to come besides the chosen exercise, and once all is done what comes next time. A click goes there."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from runlegs_desktop.draw.fonts import font
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.lift_rows import LiftRow
from runlegs_desktop.ui.athlete.dress import flowing
from runlegs_desktop.ui.labels import hairline, label
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.strength.session.trend_line import TrendLine
from runlegs_desktop.ui.tab_order import follow


class ComingBox(QWidget):
    """Shows exercises to come; nothing where there are none. `chosen` carries how many places further one is.

    Tab comes to them from `before`.
    """

    chosen = Signal(int)

    def __init__(self, look: Look, before: QWidget) -> None:
        super().__init__()
        self._look, self._before = look, before
        self._shown: tuple[tuple[int, LiftRow], ...] = ()
        self._body: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 6, 0, 0)
        self._column.setSpacing(8)
        self._title = label("", "title")
        self._column.addWidget(self._title)

    def show_lifts(self, rows: Sequence[LiftRow], place: int) -> None:
        """The exercises after that at `place` that are not done; once all are done, what each asks for next time.

        Those without a target have nothing to say.
        """
        over = all(row.is_done for row in rows)
        still = ((n, row) for n, row in enumerate(rows) if (n != place if over else n > place and not row.is_done))
        wanted = tuple((n - place, row) for n, row in still if row.target)
        self._title.setText(_("Next time") if over else _("Coming up"))
        self.setVisible(bool(wanted))
        if wanted == self._shown:
            return
        self._shown = wanted
        old, self._body = self._body, QWidget()
        if old is not None:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        grid = QGridLayout(self._body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        for column, stretch in enumerate((4, 0, 5)):
            grid.setColumnStretch(column, stretch)
        for number, (further, row) in enumerate(wanted):
            grid.addWidget(hairline(), 2 * number, 0, 1, 3)
            grid.addWidget(self._name(row, further), 2 * number + 1, 0)
            trend = TrendLine(self._look)
            trend.show_trend(row.trend)
            grid.addWidget(trend, 2 * number + 1, 1)
            grid.addWidget(flowing(row.reason, "sentence"), 2 * number + 1, 2)
        self._column.addWidget(self._body)
        follow(self._before, self._body.findChildren(QPushButton))

    def _name(self, row: LiftRow, further: int) -> QWidget:
        box = QWidget()
        go = QPushButton(row.name)
        go.setProperty("plain", True)
        go.setObjectName(f"coming-{further}")
        go.setCursor(Qt.CursorShape.PointingHandCursor)
        go.setMinimumWidth(24)
        go.setFont(font(12.5, 600, tabular=False))
        go.clicked.connect(partial(self.chosen.emit, further))
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(go)
        column.addWidget(flowing(row.target, "caption"))
        return box
