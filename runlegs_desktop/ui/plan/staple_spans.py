"""Where the staples of the weeks in view lie, from where their cards lie: pure geometry."""

from collections.abc import Iterable, Mapping
from datetime import timedelta

from PySide6.QtCore import QRect, QRectF

from runlegs_desktop.domain.calendar import DAYS_A_WEEK
from runlegs_desktop.present.board import Staple, Week
from runlegs_desktop.ui.plan.staples import Span

_OUT = 6  # how far a staple that goes on in another row reaches over its card


def spans(weeks: Iterable[Week], placed: Mapping[str, QRect]) -> tuple[Span, ...]:
    """The staples of these weeks. One that crosses the end of a week is drawn in two halves, one in each row."""
    made = []
    for week in weeks:
        last = week.start + timedelta(days=DAYS_A_WEEK - 1)
        for staple in week.staples:
            if week.start <= staple.first and staple.second <= last:
                made += _whole(staple, placed)
            else:
                made += _half(staple, placed, begins=staple.first == last)
    return tuple(made)


def _whole(staple: Staple, placed: Mapping[str, QRect]) -> list[Span]:
    first, second = placed.get(staple.first_id), placed.get(staple.second_id)
    if first is None or second is None:
        return []
    top = min(first.top(), second.top())
    border = (first.right() + 1 + second.left()) / 2
    place = QRectF(first.left(), top, second.right() - first.left(), 1)
    return [Span(place, border, first.top() - top, second.top() - top)]


def _half(staple: Staple, placed: Mapping[str, QRect], *, begins: bool) -> list[Span]:
    rect = placed.get(staple.first_id if begins else staple.second_id)
    if rect is None:
        return []
    left = rect.left() if begins else rect.left() - _OUT
    border = rect.right() + _OUT / 2 if begins else rect.left() - _OUT / 2
    place = QRectF(left, rect.top(), rect.width() + _OUT, 1)
    return [Span(place, border, 0 if begins else None, None if begins else 0)]
