"""Where the keyboard is on the board, and where an arrow takes it: pure."""

from datetime import date, timedelta
from typing import NamedTuple

from runlegs_desktop.domain.calendar import DAYS_A_WEEK
from runlegs_desktop.present.board import Board, Day, Week


class Spot(NamedTuple):
    """A day, and the card in it that is selected; no card when the day itself is."""

    day: date
    session_id: str


def step(board: Board, spot: Spot, across: int, down: int) -> Spot:
    """One arrow key: left and right go by days, up and down through a day's cards and on to the next week.

    At the ends of the plan the spot stays where it is.
    """
    day = _day(board, spot.day)
    if day is None:
        return spot
    ids = [card.id for card in day.cards]
    place = ids.index(spot.session_id) if spot.session_id in ids else -1 if down > 0 else 0
    if down and 0 <= place + down < len(ids):
        return Spot(spot.day, ids[place + down])
    target = _day(board, spot.day + timedelta(days=across + down * DAYS_A_WEEK))
    if target is None:
        return spot
    if not target.cards:
        return Spot(target.day, "")
    return Spot(target.day, target.cards[-1 if down < 0 else 0].id)


def next_card(board: Board, spot: Spot, across: int, down: int) -> Spot:
    """One arrow key that goes from card to card, over days without any. At the last card it stays."""
    target = step(board, spot, across, down)
    if target.session_id or target == spot:
        return target if target.session_id else spot
    ahead = across + down > 0
    found = (d for week in board.weeks for d in week.days if d.cards and (d.day > target.day) == ahead)
    days = sorted(found, key=lambda d: d.day, reverse=not ahead)
    return Spot(days[0].day, days[0].cards[-1 if down < 0 else 0].id) if days else spot


def between(board: Board, one: Spot, other: Spot) -> frozenset[str]:
    """The cards from one spot to another, both with them, in the order of the days and of the cards in each."""
    order = [Spot(d.day, card.id) for week in board.weeks for d in week.days for card in d.cards]
    place = {spot: (spot.day, n) for n, spot in enumerate(order)}
    first, last = sorted((place.get(one, (one.day, -1)), place.get(other, (other.day, -1))))
    return frozenset(spot.session_id for spot, at in place.items() if first <= at <= last)


def spot_of_session(board: Board, session_id: str) -> Spot | None:
    """Where a session lies, none when the board doesn't hold it."""
    days = (day for week in board.weeks for day in week.days)
    return next((Spot(day.day, session_id) for day in days if any(c.id == session_id for c in day.cards)), None)


def spot_of_day(board: Board, day: date) -> Spot | None:
    """A day's first card, or the day itself; none outside the plan."""
    found = _day(board, day)
    return _first(found) if found else None


def spot_of_week(week: Week) -> Spot:
    """Where to begin in a week: today if it holds it, else its first card, else its first day."""
    today = next((d for d in week.days if d.is_today), None)
    return _first(today or next((d for d in week.days if d.cards), week.days[0]))


def _first(day: Day) -> Spot:
    return Spot(day.day, day.cards[0].id if day.cards else "")


def _day(board: Board, day: date) -> Day | None:
    return next((d for week in board.weeks for d in week.days if d.day == day), None)


def week_of(board: Board | None, day: date) -> int:
    """Index of the week that holds a day; 0 without a board."""
    return (day - board.weeks[0].start).days // DAYS_A_WEEK if board else 0
