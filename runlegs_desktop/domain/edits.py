"""Where sessions lie: moving, swapping, copying, removing and reordering them.

Each edit is pure and gives the same book when it changes nothing. Sessions already done may be moved too, for a
runner corrects the day; pinned ones move by hand and are left alone only by fixes. UserError "out-of-range" (field
"day") for a day outside the plan: the card would be nowhere.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from runlegs_desktop.domain.calendar import DAYS_A_WEEK
from runlegs_desktop.domain.edits_limits import check_day, shifted
from runlegs_desktop.domain.edits_order import arrived, in_order, numbered, on_day, stored
from runlegs_desktop.domain.logbook import Logbook, drop
from runlegs_desktop.domain.session import Kind, Session, Status


def move(book: Logbook, ids: Sequence[str], days: int) -> Logbook:
    """Move sessions, all by the same number of days. Where one of them cannot go, none goes."""
    if not days:
        return book
    return arrived(book, [_moved(book, book.sessions[key], days) for key in dict.fromkeys(ids)])


def move_to(book: Logbook, session_id: str, day: date) -> Logbook:
    """Move a session to the end of another day (a run to the end of its runs). Onto its own day changes nothing."""
    return move(book, [session_id], (day - book.sessions[session_id].day).days)


def swap_days(book: Logbook, plan_id: str, first: date, second: date) -> Logbook:
    """Exchange everything that lies on two days. What is done stays: it was done on that day."""
    plan = book.plans[plan_id]
    for day in (first, second):
        check_day(plan, day)
    if first == second:
        return book
    going = [replace(s, day=second) for s in on_day(book, plan_id, first) if s.status is not Status.DONE]
    coming = [replace(s, day=first) for s in on_day(book, plan_id, second) if s.status is not Status.DONE]
    return arrived(book, going + coming)


def copy_to(book: Logbook, ids: Sequence[str], shift_days: int, new_ids: Iterable[str]) -> Logbook:
    """Copy sessions by so many days (0 is onto the same day): as planned, unpinned, without what was done.

    `new_ids` are taken in the order of `ids`; more than needed do no harm, too few are a ValueError.
    """
    originals = [book.sessions[key] for key in dict.fromkeys(ids)]
    named = list(zip(originals, new_ids, strict=False))
    if len({key for _, key in named} - book.sessions.keys()) < len(originals):
        raise ValueError(named)
    return arrived(book, [_moved(book, planned_again(s, key), shift_days) for s, key in named])


def copy_week(book: Logbook, plan_id: str, week: int, to_week: int, new_ids: Iterable[str]) -> Logbook:
    """Copy a week's sessions (weeks count from 0) beside what another week holds. A race has one date: it stays."""
    return copy_to(book, week_ids(book, plan_id, week), (to_week - week) * DAYS_A_WEEK, new_ids)


def week_ids(book: Logbook, plan_id: str, week: int) -> tuple[str, ...]:
    """What `copy_week` copies, in order: as many new ids are needed."""
    plan = book.plans[plan_id]
    own = (s for s in book.sessions.values() if s.plan == plan_id and s.kind is not Kind.RACE)
    return tuple(s.id for s in in_order(s for s in own if plan.week_index(s.day) == week))


def remove(book: Logbook, ids: Iterable[str]) -> Logbook:
    """The book without these sessions; the others stay as they are."""
    gone = {key for key in ids if key in book.sessions}
    return replace(book, sessions=drop(book.sessions, *gone)) if gone else book


def reorder(book: Logbook, session_id: str, place: int) -> Logbook:
    """Put a session at a place of its day, counted from 0; a place before or behind them all is the first or last."""
    session = book.sessions[session_id]
    line = on_day(book, session.plan, session.day)
    others = [s for s in line if s is not session]
    others.insert(max(0, min(place, len(others))), session)
    return book if others == line else stored(book, numbered(others))


def planned_again(session: Session, new_id: str) -> Session:
    """A copy under another id as if never done: planned, unpinned, nobody's import."""
    return replace(
        session,
        id=new_id,
        status=Status.PLANNED,
        done_metres=None,
        done_seconds=None,
        rpe=None,
        pinned=False,
        batch=None,
    )


def _moved(book: Logbook, session: Session, days: int) -> Session:
    day = shifted(session.day, days)
    check_day(book.plans[session.plan], day)
    return replace(session, day=day)
