"""How many weeks the board shows, and how tall that makes a row."""

from dataclasses import dataclass
from enum import Enum


class Zoom(Enum):
    """The four zooms; the value is how many weeks fill the board (0: all of them)."""

    WEEK = 1
    FOUR = 4
    SEVEN = 7
    WHOLE = 0


class Detail(Enum):
    """How much a card shows: its cue and figure; two lines; with its profile; with its steps."""

    CUE = "cue"
    LINES = "lines"
    PROFILE = "profile"
    STEPS = "steps"


@dataclass(frozen=True, slots=True)
class RowSize:
    """A row's height in pixels and what its cards show."""

    height: int
    detail: Detail


_LEAST = {Zoom.WEEK: 260, Zoom.FOUR: 112, Zoom.SEVEN: 72}
_LEAST_WHOLE = 24
_MOST_WHOLE = 44  # taller rows than the mock-up's only spread the numbers apart
_DETAIL = {Zoom.WEEK: Detail.STEPS, Zoom.FOUR: Detail.PROFILE, Zoom.SEVEN: Detail.LINES, Zoom.WHOLE: Detail.CUE}


def row_size(zoom: Zoom, board_height: int, weeks: int) -> RowSize:
    """Fill the board with the zoom's number of weeks, but never squeeze a row below what its cards need."""
    if zoom is Zoom.WHOLE:
        height = max(_LEAST_WHOLE, min(_MOST_WHOLE, board_height // max(weeks, 1)))
    else:
        height = max(_LEAST[zoom], board_height // zoom.value)
    return RowSize(height, _DETAIL[zoom])
