"""How many weeks the board shows, and how tall that makes a row."""

from enum import Enum
from typing import NamedTuple

from runlegs_desktop.app.preferences import Zoom


class Detail(Enum):
    """How much a card shows: its cue and figure; two lines; with its profile; with its steps."""

    CUE = "cue"
    LINES = "lines"
    PROFILE = "profile"
    STEPS = "steps"


class RowSize(NamedTuple):
    """A row's height in pixels and what its cards show."""

    height: int
    detail: Detail


_WEEKS = {Zoom.WEEK: 1, Zoom.FOUR_WEEKS: 4, Zoom.SEVEN_WEEKS: 7}
_LEAST = {Zoom.WEEK: 260, Zoom.FOUR_WEEKS: 112, Zoom.SEVEN_WEEKS: 60, Zoom.WHOLE_PLAN: 21}
_ROOM_FOR_PROFILE = 94  # a run with its profile above a strength session
_MOST_WHOLE = 44  # taller rows than the mock-up's only spread the numbers apart
_DETAIL = {
    Zoom.WEEK: Detail.STEPS,
    Zoom.FOUR_WEEKS: Detail.PROFILE,
    Zoom.SEVEN_WEEKS: Detail.LINES,
    Zoom.WHOLE_PLAN: Detail.CUE,
}


def row_size(zoom: Zoom, board_height: int, weeks: int) -> RowSize:
    """Fill the board with the zoom's number of weeks, but never squeeze a row below what its cards need.

    Where that many weeks have no room, fewer whole ones fill the board: no row is cut through its cards.
    """
    least, wanted = _LEAST[zoom], _WEEKS.get(zoom, max(weeks, 1))
    fitting = max(1, min(wanted, board_height // least))
    height = max(least, board_height // fitting)
    if zoom is Zoom.WHOLE_PLAN:
        height = min(_MOST_WHOLE, height)
    detail = _DETAIL[zoom]
    if detail is Detail.LINES and height >= _ROOM_FOR_PROFILE:
        detail = Detail.PROFILE
    return RowSize(height, detail)
