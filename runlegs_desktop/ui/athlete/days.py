"""The week's days with what they hold and when the runner usually trains."""

from datetime import time

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from runlegs_desktop.domain.calendar import DAYS_A_WEEK
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.icons import cue
from runlegs_desktop.present.athlete_entry import problem, read_time_of_day
from runlegs_desktop.present.athlete_page import DayTile, Page
from runlegs_desktop.present.i18n import _
from runlegs_desktop.ui.athlete.dress import flowing
from runlegs_desktop.ui.athlete.field import Line
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.mark import mark

MOST_CUES = 3


class Days(QFrame):
    """Speaks of all seven times at once."""

    times_entered = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._page: Page | None = None
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(label(_("Days and usual times"), "h2"))
        head.addWidget(flowing(_("when you mostly train; empty is any time"), "caption"), 1)
        line = QHBoxLayout()
        line.setSpacing(8)
        self._problem = flowing("", "caption")
        mark(self._problem, "bad", True)
        self._problem.hide()
        self.tiles = tuple(_Tile(n, look) for n in range(DAYS_A_WEEK))
        for tile in self.tiles:
            tile.line.editingFinished.connect(lambda t=tile: self._enter(t))
            tile.line.put_back.connect(lambda t=tile: self._put_back(t))
            line.addWidget(tile, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 18, 14)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(line)
        column.addWidget(self._problem)
        look.changed.connect(self._dye)

    def show_days(self, page: Page) -> None:
        """Show the days of the plan's week, and leave alone what is being typed."""
        self._page = page
        for tile, day in zip(self.tiles, page.days, strict=True):
            tile.show_day(day)

    def _enter(self, tile: "_Tile") -> None:
        if self._page is None or not tile.line.isModified():
            return
        try:
            at = read_time_of_day(tile.line.text(), "time")
        except UserError as error:
            self._refuse(tile, problem(error))
            return
        self._put_right(tile)
        times: list[time | None] = list(self._page.athlete.times)
        times[tile.weekday] = at
        self.times_entered.emit(tuple(times))

    def _refuse(self, tile: "_Tile", sentence: str) -> None:
        mark(tile.line, "bad", True)
        tile.line.setAccessibleDescription(sentence)
        self._problem.setText(f"{tile.day_name}: {sentence}")
        self._problem.show()

    def _put_right(self, tile: "_Tile") -> None:
        mark(tile.line, "bad", False)
        tile.line.setAccessibleDescription("")
        tile.line.setModified(False)
        self._problem.setVisible(any(t.line.property("bad") for t in self.tiles))

    def _put_back(self, tile: "_Tile") -> None:
        self._put_right(tile)
        if self._page is not None:
            tile.show_day(self._page.days[tile.weekday])

    def _dye(self) -> None:
        for tile in self.tiles:
            tile.dye()


class _Tile(QFrame):
    """One weekday."""

    def __init__(self, weekday: int, look: Look) -> None:
        super().__init__()
        self.weekday, self._look = weekday, look
        self._day: DayTile | None = None
        self._name = label("", "title")
        self._name.setFont(font(12, 600))
        self._name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._off = label(_("off"), "caption")
        self._off.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._cues = QHBoxLayout()
        self._cues.setSpacing(3)
        self.line = Line()
        self.line.setObjectName(f"usual-{weekday}")
        self.line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.line.setPlaceholderText("\u2013")
        self.line.setMaxLength(10)
        self.line.setFont(font(12))
        self.line.setMinimumWidth(44)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 7, 6, 8)
        column.setSpacing(5)
        column.addWidget(self._name)
        column.addLayout(self._cues)
        column.addWidget(self._off)
        column.addWidget(self.line)

    @property
    def day_name(self) -> str:
        """The weekday as it is shown."""
        return self._name.text()

    def show_day(self, day: DayTile) -> None:
        """Show a day; its time only when none is being typed."""
        changed = self._day is None or self._day.kinds != day.kinds or self._day.is_off != day.is_off
        self._day = day
        self._name.setText(day.name)
        self.line.setAccessibleName(day.spoken)
        if not self.line.isModified():
            self.line.setText(day.time)
        if changed:
            mark(self, "tile", "off" if day.is_off else "day")
            self._off.setVisible(not day.kinds)
            self._off.setText(_("off") if day.is_off else "\u2013")
            self.dye()

    def dye(self) -> None:
        """Draw the cues in the theme's colours."""
        while self._cues.count():
            item = self._cues.takeAt(0)
            if item is not None and (widget := item.widget()):
                widget.hide()
                widget.deleteLater()
        kinds = self._day.kinds[:MOST_CUES] if self._day else ()
        if not kinds:
            return
        self._cues.addStretch()
        for kind in kinds:
            sign = QLabel()
            sign.setPixmap(cue(kind, self._look.theme.name, 16, self.devicePixelRatioF()))
            self._cues.addWidget(sign)
        self._cues.addStretch()
