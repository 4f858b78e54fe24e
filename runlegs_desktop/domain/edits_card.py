"""What a runner writes on a card: time of day, title, notes, and the pin that keeps fixes away.

Each edit is pure and gives the same book when it changes nothing.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import time

from runlegs_desktop.domain.edits_limits import NOTES_MOST, TITLE_MOST
from runlegs_desktop.domain.edits_order import Beside, beside, numbered, on_day, stored
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.session import RUNS


def set_start(book: Logbook, session_id: str, start: time | None) -> Logbook:
    """Give a session a local time of day, or none."""
    return stored(book, [replace(book.sessions[session_id], start=start)])


def set_beside_run(book: Logbook, session_id: str, place: Beside) -> Logbook:
    """Put a session before or after the other runs of its day, without a time. UserError "no-run-that-day" (day)."""
    session = book.sessions[session_id]
    line = on_day(book, session.plan, session.day)
    if beside(line, session) is None:
        raise UserError("no-run-that-day", field="start", given=session.day.isoformat())
    others = [s for s in line if s.id != session_id]
    runs = [n for n, s in enumerate(others) if s.kind in RUNS]
    at = runs[0] if place is Beside.BEFORE_RUN else runs[-1] + 1
    return stored(book, numbered([*others[:at], replace(session, start=None), *others[at:]]))


def set_title(book: Logbook, session_id: str, title: str) -> Logbook:
    """Name a session; an empty title is none. Line breaks become spaces. UserError "too-long" (field, high, given)."""
    line = " ".join(_writable(title).split())
    _check_length("title", line, TITLE_MOST)
    return stored(book, [replace(book.sessions[session_id], title=line)])


def set_notes(book: Logbook, session_id: str, notes: str) -> Logbook:
    """Write notes. UserError "too-long" (field, high, given: the characters there are)."""
    text = _writable(notes)
    _check_length("notes", text, NOTES_MOST)
    return stored(book, [replace(book.sessions[session_id], notes=text)])


def set_pinned(book: Logbook, ids: Iterable[str], pinned: bool) -> Logbook:  # noqa: FBT001 - the value that is set
    """Pin sessions, or take the pins out."""
    return stored(book, [replace(book.sessions[key], pinned=pinned) for key in ids])


def _writable(text: str) -> str:
    """Without what no file can hold: half characters, as some clipboards give them, and NUL."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", "")


def _check_length(field: str, text: str, most: int) -> None:
    if len(text) > most:
        raise UserError("too-long", field=field, high=most, given=len(text))
