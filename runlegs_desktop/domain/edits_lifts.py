"""Edits of what a strength session holds: its routine for this session alone, or wherever the routine is used."""

from dataclasses import replace

from runlegs_desktop.domain.edits_order import stored
from runlegs_desktop.domain.edits_strength import delete_routine, save_routine
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.session import Session, Status
from runlegs_desktop.domain.strength import Routine


def routine_in_place(routine: Routine, athlete: str, key: str) -> Routine:
    """The routine as one's own entry: a ready one under a new `key` stands in for its letter from then on."""
    return routine if routine.athlete else replace(routine, id=key, athlete=athlete)


def save_for_session(book: Logbook, session_id: str, routine: Routine, key: str, names: tuple[str, str]) -> Logbook:
    """Keep a changed routine for one session alone. A copy `key` is made unless it is its own already.

    `names` are the copy's among the routines, where its day tells it from others, and the session's on its day.
    UserError as in `strength_limits.checked_routine`.
    """
    session = book.sessions[session_id]
    if _is_alone(book, session, routine):
        return save_routine(book, routine)
    name, title = names
    made = replace(routine, id=key, athlete=session.athlete, name=name, code="", batch=None)
    return put_on(save_routine(book, made), session_id, made, title)


def put_on(book: Logbook, session_id: str, routine: Routine, title: str = "") -> Logbook:
    """Give a session of the board another routine; one of one's own gives it its name, too, or a `title`."""
    session = book.sessions[session_id]
    if routine.code:
        changed = replace(session, routine=routine.code, title="")
    else:
        changed = replace(session, routine=routine.id, title=title or routine.name)
    return stored(book, [changed])


def rename_routine(book: Logbook, routine_id: str, name: str) -> Logbook:
    """Call a routine of one's own something else, on the board, too. UserError "name-missing" or "too-long"."""
    routine = book.routines[routine_id]
    saved = save_routine(book, replace(routine, name=name.strip()))
    if routine.code:
        return saved
    return stored(saved, [replace(one, title=name.strip()) for one in _users(book, routine_id)])


def remove_routine(book: Logbook, routine_id: str) -> Logbook:
    """Take a routine out. Sessions still to be done that named it go back to the one that comes ready for them."""
    back = [replace(one, routine="", title="") for one in _users(book, routine_id) if one.status is Status.PLANNED]
    return stored(delete_routine(book, routine_id), back)


def _users(book: Logbook, routine_id: str) -> list[Session]:
    return [one for one in book.sessions.values() if one.routine == routine_id]


def _is_alone(book: Logbook, session: Session, routine: Routine) -> bool:
    """Whether the routine is one's own and no other session uses it."""
    return not routine.code and routine.id in book.routines and _users(book, routine.id) == [session]
