"""The board's columns: gutter, seven days, total; whole pixels that add up to the width."""

from typing import NamedTuple

from PySide6.QtCore import QRect

from runlegs_desktop.domain.calendar import DAYS_A_WEEK

GUTTER, WIDE_GUTTER, TOTAL, WIDE_TOTAL = 68, 76, 178, 256
LEAST_DAY = 96
_ROOM_FOR_WIDE_TOTAL = 1000


class Columns(NamedTuple):
    """Where each column begins and ends, in pixels from the board's left edge. Rectangles have no height."""

    width: int
    total_width: int = TOTAL
    gutter: int = GUTTER

    @property
    def needed(self) -> int:
        """The least width at which nothing is squeezed; a narrower board scrolls sideways."""
        return self.gutter + DAYS_A_WEEK * LEAST_DAY + self.total_width

    def day(self, n: int) -> QRect:
        """The column of day `n` (0 to 6)."""
        room = max(self.width, self.needed) - self.gutter - self.total_width
        left, right = (self.gutter + room * k // DAYS_A_WEEK for k in (n, n + 1))
        return QRect(left, 0, right - left, 0)

    def total(self) -> QRect:
        """The column of the week's total."""
        last = self.day(DAYS_A_WEEK - 1)
        left = last.x() + last.width()
        return QRect(left, 0, max(self.width, self.needed) - left, 0)


def columns(width: int, *, one_line: bool) -> Columns:
    """The columns of a board this wide; rows of one line have their total beside each other, not on three lines."""
    if not one_line:
        return Columns(width)
    return Columns(width, WIDE_TOTAL if width >= _ROOM_FOR_WIDE_TOTAL else TOTAL, WIDE_GUTTER)
