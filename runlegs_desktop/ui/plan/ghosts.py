"""Where cards in the air came from, whatever the board shows meanwhile: pure geometry."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect

from runlegs_desktop.domain.calendar import DAYS_A_WEEK
from runlegs_desktop.present.board import Day
from runlegs_desktop.ui.plan.arrangement import arrange
from runlegs_desktop.ui.plan.columns import Columns
from runlegs_desktop.ui.plan.zoom import RowSize


class Home(NamedTuple):
    """A card's day as it was when the card was lifted."""

    session_id: str
    day: Day


def ghosts(homes: Iterable[Home], first: date, size: RowSize, columns: Columns, at: QPoint) -> tuple[QRect, ...]:
    """The places of these cards as the rows lie now; `first` is the plan's first day, whose row begins at `at`."""
    found = []
    for home in homes:
        row, column = divmod((home.day.day - first).days, DAYS_A_WEEK)
        box = columns.day(column).adjusted(0, 0, 0, size.height).translated(at + QPoint(0, row * size.height))
        placed, _hidden = arrange(home.day.cards, box, size.detail, home.session_id)
        found += [one.rect for one in placed if one.card.id == home.session_id]
    return tuple(found)
