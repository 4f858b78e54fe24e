"""Several cards at once: which of them are there, in which order, and which of them a fix may touch."""

from collections.abc import Iterable

from runlegs_desktop.domain.edits_order import in_order
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.session import Session, Status


def existing(book: Logbook, ids: Iterable[str]) -> tuple[str, ...]:
    """The ids that the book still holds, in the order of the board."""
    found = {key: book.sessions[key] for key in ids if key in book.sessions}
    return tuple(s.id for s in in_order(found.values()))


def is_free(session: Session) -> bool:
    """Whether a fix may change it: planned and not pinned. By hand everything moves."""
    return session.status is Status.PLANNED and not session.pinned


def free(book: Logbook, ids: Iterable[str]) -> tuple[str, ...]:
    """Those of the sessions that a fix may change, in the order of the board."""
    return tuple(key for key in existing(book, ids) if is_free(book.sessions[key]))
