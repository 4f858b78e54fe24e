"""Everything one athlete has written down, as one immutable value, and the difference between two of them."""

from collections.abc import Mapping
from dataclasses import field, fields, replace
from typing import Any, Protocol, TypeAlias, TypeVar

from runlegs_desktop.domain.athlete import Athlete
from runlegs_desktop.domain.dataclass import dataclass
from runlegs_desktop.domain.performance import Performance
from runlegs_desktop.domain.plan import Plan
from runlegs_desktop.domain.session import Session
from runlegs_desktop.domain.strength import CalfTest, ExerciseMark, OwnExercise, Routine, SetEntry


class Entry(Protocol):
    """A row of any table."""

    @property
    def id(self) -> str:
        """Globally unique."""
        ...


E = TypeVar("E", bound=Entry)
Table: TypeAlias = Mapping[str, E]


class Unloaded:
    """A table that is on disk and not yet in memory. Diff and patch refuse it; `Journal.need` loads it."""

    __slots__ = ()


UNLOADED: Any = Unloaded()


class NotLoadedError(LookupError):
    """A table was used before `Journal.need` loaded it: a fault of the program, never of the runner."""


@dataclass(frozen=True, slots=True)
class Logbook:
    """One field a table. Parents stand before their children: that is the order rows are written in.

    `sets` are those of the last weeks, `old_sets` all before them, which wait on disk until something needs them.
    """

    athletes: Table[Athlete] = field(default_factory=dict)
    plans: Table[Plan] = field(default_factory=dict)
    sessions: Table[Session] = field(default_factory=dict)
    performances: Table[Performance] = field(default_factory=dict)
    routines: Table[Routine] = field(default_factory=dict)
    own_exercises: Table[OwnExercise] = field(default_factory=dict)
    marks: Table[ExerciseMark] = field(default_factory=dict)
    calf_tests: Table[CalfTest] = field(default_factory=dict)
    sets: Table[SetEntry] = field(default_factory=dict)
    old_sets: Table[SetEntry] = field(default_factory=dict)


TABLES = tuple(f.name for f in fields(Logbook))


@dataclass(frozen=True, slots=True)
class Delta:
    """What one table lost and gained. An edited entry is in both."""

    old: tuple[Any, ...]
    new: tuple[Any, ...]

    @property
    def gone(self) -> frozenset[str]:
        """Ids that are no longer there."""
        return frozenset(e.id for e in self.old) - {e.id for e in self.new}


Changes: TypeAlias = Mapping[str, Delta]


def diff(before: Logbook, after: Logbook) -> Changes:
    """Name the tables that differ and what each lost and gained.

    Tables and entries an edit left alone are the same objects, so nearly every comparison is `is`.
    """
    changes: dict[str, Delta] = {}
    for name in TABLES:
        old, new = getattr(before, name), getattr(after, name)
        if old is new:
            continue
        _refuse_unloaded(name, old, new)
        lost = tuple(e for key, e in old.items() if new.get(key) is not e and new.get(key) != e)
        gained = tuple(e for key, e in new.items() if old.get(key) is not e and old.get(key) != e)
        if lost or gained:
            changes[name] = Delta(lost, gained)
    return changes


def patch(book: Logbook, changes: Changes) -> Logbook:
    """Apply a difference. `patch(a, diff(a, b)) == b`."""
    tables: dict[str, Table[Any]] = {}
    for name, delta in changes.items():
        table = getattr(book, name)
        _refuse_unloaded(name, table)
        gone = delta.gone
        kept = {key: e for key, e in table.items() if key not in gone}
        tables[name] = kept | {e.id: e for e in delta.new}
    return replace(book, **tables)


def inverse(changes: Changes) -> Changes:
    """The difference that takes `changes` back."""
    return {name: Delta(delta.new, delta.old) for name, delta in changes.items()}


def put(table: Table[E], *entries: E) -> Table[E]:
    """The table with these entries added or replaced."""
    return {**table, **{e.id: e for e in entries}}


def drop(table: Table[E], *ids: str) -> Table[E]:
    """The table without these entries."""
    return {key: e for key, e in table.items() if key not in ids}


def _refuse_unloaded(name: str, *tables: object) -> None:
    if any(isinstance(table, Unloaded) for table in tables):
        raise NotLoadedError(name)
