"""Where the staples of the weeks in view lie, from where their cards lie: pure geometry."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from PySide6.QtCore import QRect, QRectF

from runlegs_desktop.domain.calendar import DAYS_A_WEEK
from runlegs_desktop.present.board import Staple, Week
from runlegs_desktop.ui.plan.staples import Span

_OUT = 6  # how far a staple that goes on in another row reaches over its card


def spans(weeks: Iterable[Week], placed: Mapping[str, QRect]) -> tuple[Span, ...]:
    """The staples of these weeks. One that crosses the end of a week is drawn in two halves, one in each row."""
    made, weeks = [], tuple(weeks)
    tops = _tops(weeks, placed)
    for week in weeks:
        last = week.start + timedelta(days=DAYS_A_WEEK - 1)
        for staple in week.staples:
            if week.start <= staple.first and staple.second <= last:
                made += _whole(staple, placed, min(tops.get(staple.first, 0), tops.get(staple.second, 0)))
            else:
                begins = staple.first == last
                made += _half(staple, placed, tops.get(staple.first if begins else staple.second, 0), begins=begins)
    return tuple(made)


def _tops(weeks: Iterable[Week], placed: Mapping[str, QRect]) -> dict[date, int]:
    """Where the first card of each day begins: a staple runs above all cards, and only its legs go down."""
    days = ((day.day, [placed[c.id].top() for c in day.cards if c.id in placed]) for week in weeks for day in week.days)
    return {day: min(tops) for day, tops in days if tops}


def _whole(staple: Staple, placed: Mapping[str, QRect], top: int) -> list[Span]:
    first, second = placed.get(staple.first_id), placed.get(staple.second_id)
    if first is None or second is None:
        return []
    border = (first.right() + 1 + second.left()) / 2
    place = QRectF(first.left(), top, second.right() - first.left(), 1)
    return [Span(place, border, first.top() - top, second.top() - top)]


def _half(staple: Staple, placed: Mapping[str, QRect], top: int, *, begins: bool) -> list[Span]:
    rect = placed.get(staple.first_id if begins else staple.second_id)
    if rect is None:
        return []
    left = rect.left() if begins else rect.left() - _OUT
    border = rect.right() + _OUT / 2 if begins else rect.left() - _OUT / 2
    place, leg = QRectF(left, top, rect.width() + _OUT, 1), rect.top() - top
    return [Span(place, border, leg if begins else None, None if begins else leg)]
