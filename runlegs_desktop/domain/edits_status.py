"""What became of a session: done, skipped, or planned again. Pure edits of a book."""

from dataclasses import replace

from runlegs_desktop.domain.edits_limits import DISTANCE, DURATION, RPE, within
from runlegs_desktop.domain.edits_order import stored
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.session import RUNS, Session, Status


def mark_done(
    book: Logbook, session_id: str, rpe: int | None = None, metres: int | None = None, seconds: int | None = None
) -> Logbook:
    """Record a session as done. What is not said follows from the plan: its distance, its time, its pace.

    UserError "out-of-range" (fields "rpe", "distance", "duration"), "not-for-kind" (field "distance") when what isn't
    a run is given metres.
    """
    session = book.sessions[session_id]
    if rpe is not None:
        within("rpe", rpe, RPE)
    if metres is not None:
        within("distance", metres, DISTANCE)
        if session.kind not in RUNS:
            raise UserError("not-for-kind", field="distance", kind=session.kind.value)
    if seconds is not None:
        within("duration", seconds, DURATION)
    done_metres, done_seconds = _done(session, metres, seconds)
    return stored(
        book,
        [replace(session, status=Status.DONE, rpe=rpe, done_metres=done_metres, done_seconds=done_seconds)],
    )


def mark_skipped(book: Logbook, session_id: str) -> Logbook:
    """Record that a session was left out."""
    return stored(book, [_without_record(book.sessions[session_id], Status.SKIPPED)])


def mark_planned(book: Logbook, session_id: str) -> Logbook:
    """Take the record back."""
    return stored(book, [_without_record(book.sessions[session_id], Status.PLANNED)])


def _without_record(session: Session, status: Status) -> Session:
    return replace(session, status=status, rpe=None, done_metres=None, done_seconds=None)


def _done(session: Session, metres: int | None, seconds: int | None) -> tuple[int | None, int | None]:
    """What was done, as far as it is said; the rest at the planned pace. Planned values of 0 are none."""
    paced = session.kind in RUNS and session.metres > 0 and session.seconds > 0
    if seconds is None and metres is not None and paced:
        return metres, min(DURATION[1], max(1, round(metres * session.seconds / session.metres)))
    if metres is None and seconds is not None and paced:
        return min(DISTANCE[1], round(seconds * session.metres / session.seconds)), seconds
    return (
        (session.metres or None) if metres is None else metres,
        (session.seconds or None) if seconds is None else seconds,
    )
