"""An exact way to clear a finding: which sessions change into what. Words live in `present/fix_words.py`."""

from dataclasses import dataclass, replace
from enum import Enum

from runlegs_desktop.domain.errors import Value
from runlegs_desktop.domain.logbook import Logbook, drop, put
from runlegs_desktop.domain.session import Session
from runlegs_desktop.domain.strength import Routine


class Action(Enum):
    """What a fix does. Where several would do: move, then shorten, then downgrade, then remove (science 2)."""

    MOVE = "move"
    SWAP = "swap"
    REORDER = "reorder"
    SHORTEN = "shorten"
    LENGTHEN = "lengthen"
    SHIFT = "shift"
    RESIZE_WEEK = "resize-week"
    REPEATS = "repeats"
    WORK_TIME = "work-time"
    DOWNGRADE = "downgrade"
    LIGHTEN = "lighten"
    RETYPE = "retype"
    REMOVE = "remove"
    INSERT = "insert"
    SETS = "sets"


@dataclass(frozen=True, slots=True)
class Fix:
    """The sessions as they are (`old`) and as they would be (`new`), the one it is about first; routines as they would.

    `values` are the numbers to say it with, in SI. A session in `old` alone goes, one in `new` alone comes.
    """

    rule: str
    action: Action
    old: tuple[Session, ...]
    new: tuple[Session, ...]
    values: tuple[tuple[str, Value], ...] = ()
    routines: tuple[Routine, ...] = ()

    @property
    def sessions(self) -> tuple[str, ...]:
        """Ids of every session it touches."""
        return tuple(dict.fromkeys(s.id for s in (*self.old, *self.new)))

    @property
    def removed(self) -> tuple[Session, ...]:
        """Sessions that go."""
        stay = {s.id for s in self.new}
        return tuple(s for s in self.old if s.id not in stay)

    @property
    def added(self) -> tuple[Session, ...]:
        """Sessions that come."""
        known = {s.id for s in self.old}
        return tuple(s for s in self.new if s.id not in known)

    @property
    def changed(self) -> tuple[Session, ...]:
        """Sessions that stay, as they would be."""
        known = {s.id for s in self.old}
        return tuple(s for s in self.new if s.id in known)


class Reason(Enum):
    """Why there is no automatic fix."""

    GONE = "gone"
    FIXED = "fixed"
    NO_ROOM = "no-room"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class NoFix:
    """Nothing that changes only what may be changed clears this finding."""

    rule: str
    reason: Reason


def fixed(rule: str, action: Action, old: tuple[Session, ...], new: tuple[Session, ...], **values: Value) -> Fix:
    """A fix with its numbers by name; sessions that stay as they are left out."""
    same = set(old) & set(new)
    kept_old, kept_new = (tuple(s for s in rows if s not in same) for rows in (old, new))
    return Fix(rule, action, kept_old, kept_new, tuple(values.items()))


def apply(fix: Fix, book: Logbook) -> Logbook:
    """The logbook with the fix made."""
    left = drop(book.sessions, *(s.id for s in fix.removed))
    return replace(book, sessions=put(left, *fix.new), routines=put(book.routines, *fix.routines))
