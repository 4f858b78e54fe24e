"""The order of the sessions inside a day: runs before strength [V23][V29], unless the runner put it otherwise.

Orders are numbered from 0 without gaps; a day that begins with no run begins at 1, as the generator lays it, so that
a run that comes or goes leaves the strength session of that day as it is.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from enum import Enum

from runlegs_desktop.domain.logbook import Logbook, put
from runlegs_desktop.domain.session import RUNS, Session


class Beside(Enum):
    """A place in the day without a time."""

    BEFORE_RUN = "before"
    AFTER_RUN = "after"


def in_order(sessions: Iterable[Session]) -> list[Session]:
    """Sessions as the board shows them: by day, then by their place in the day."""
    return sorted(sessions, key=lambda s: (s.day, s.order, s.id))


def on_day(book: Logbook, plan_id: str, day: date) -> list[Session]:
    """The sessions of one day of a plan, in order."""
    return in_order(s for s in book.sessions.values() if s.plan == plan_id and s.day == day)


def beside(line: Sequence[Session], session: Session) -> Beside | None:
    """Where a session lies beside the other runs of its day; none on a day without another run."""
    runs = [n for n, s in enumerate(line) if s.kind in RUNS and s.id != session.id]
    if not runs:
        return None
    place = next(n for n, s in enumerate(line) if s.id == session.id)
    return Beside.BEFORE_RUN if place < runs[0] else Beside.AFTER_RUN


def numbered(line: Sequence[Session]) -> list[Session]:
    """A day's sessions with orders that follow from their places; those that had them already are the same objects."""
    first = 1 if line and line[0].kind not in RUNS else 0
    return [s if s.order == n else replace(s, order=n) for n, s in enumerate(line, first)]


def arrived(book: Logbook, arriving: Sequence[Session]) -> Logbook:
    """The book with sessions that come to new days, each carrying its new day and its old order.

    A run comes behind the runs of its day and before everything else, anything else to the end. On a day of its own a
    group keeps its order. The days they left close up.
    """
    if not arriving:
        return book
    coming = {s.id for s in arriving}
    before = [book.sessions[key] for key in coming if key in book.sessions]
    touched = {(s.plan, s.day) for s in (*arriving, *before)}
    plans, days = {plan for plan, _ in touched}, {day for _, day in touched}
    there: dict[tuple[str, date], list[Session]] = defaultdict(list)
    for s in book.sessions.values():
        if s.plan in plans and s.day in days and s.id not in coming:
            there[s.plan, s.day].append(s)
    groups: dict[tuple[str, date], list[Session]] = defaultdict(list)
    for s in in_order(arriving):
        groups[s.plan, s.day].append(s)
    settled: list[Session] = []
    for key in touched:
        settled += numbered(_with(in_order(there.get(key, ())), groups.get(key, ())))
    return stored(book, settled)


def stored(book: Logbook, sessions: Iterable[Session]) -> Logbook:
    """The book with these sessions; the same book when it holds them all already."""
    changed = [s for s in sessions if book.sessions.get(s.id) is not s and book.sessions.get(s.id) != s]
    return replace(book, sessions=put(book.sessions, *changed)) if changed else book


def _with(line: list[Session], newcomers: Iterable[Session]) -> list[Session]:
    if not line:
        return list(newcomers)
    for s in newcomers:
        behind = [n + 1 for n, other in enumerate(line) if other.kind in RUNS] or [0]
        line.insert(behind[-1] if s.kind in RUNS else len(line), s)
    return line
