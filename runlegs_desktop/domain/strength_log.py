"""The log as progression reads it: what was done with one exercise in one session, the weaker leg counting."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import NamedTuple

from runlegs_desktop.domain.logbook import Logbook, Unloaded
from runlegs_desktop.domain.one_rep_max import OneRepMax, best_of
from runlegs_desktop.domain.strength import SetEntry

LEARNING_SESSIONS = 6  # in which a runner guesses the reserve too low (science 5.8)


class Done(NamedTuple):
    """One set, both legs together: the fewer repetitions or seconds, the smaller reserve, the lighter load.

    `form_slipped`: of one leg at least.
    """

    amount: int
    rir: int | None
    load: int | None
    form_slipped: bool = False


class Bout(NamedTuple):
    """One exercise in one session. `is_easier`: in a cutback, deload or taper week, so that it says nothing of form."""

    session: str
    entries: tuple[SetEntry, ...]
    is_easier: bool = False
    is_learning: bool = False

    @property
    def day(self) -> date:
        """The day it was done."""
        return self.entries[0].day

    @property
    def done(self) -> tuple[Done, ...]:
        """Its sets in order."""
        return tuple(_together(pair) for pair in _by(self.entries, "number"))

    @property
    def load(self) -> int | None:
        """The heaviest load, of the lighter leg."""
        return max((one.load for one in self.done if one.load is not None), default=None)

    @property
    def form_slipped(self) -> bool:
        """Whether any set was not clean."""
        return any(one.form_slipped for one in self.entries)

    @property
    def best(self) -> OneRepMax | None:
        """The estimate of its best set."""
        return best_of(self.entries)


def every_set(book: Logbook) -> tuple[SetEntry, ...]:
    """All sets in memory in the order they were done: the last weeks', and older ones once they are loaded."""
    old = () if isinstance(book.old_sets, Unloaded) else book.old_sets.values()
    return tuple(sorted((*old, *book.sets.values()), key=lambda one: (one.at, one.place, one.number, one.leg.value)))


def bouts(
    entries: Iterable[SetEntry], exercise: str, easier: Collection[str] = (), learning: Collection[str] = ()
) -> tuple[Bout, ...]:
    """What was done with an exercise, session by session. `easier` and `learning` are ids of sessions."""
    own = [one for one in entries if one.exercise == exercise and not one.skipped]
    found = (tuple(many) for many in _by(own, "session"))
    made = [Bout(many[0].session, many, many[0].session in easier, many[0].session in learning) for many in found]
    return tuple(sorted(made, key=lambda bout: bout.entries[0].at))


def learning_sessions(entries: Iterable[SetEntry]) -> frozenset[str]:
    """The first six sessions of a log."""
    return frozenset(tuple(dict.fromkeys(one.session for one in entries))[:LEARNING_SESSIONS])


def _by(entries: Iterable[SetEntry], field: str) -> Iterator[list[SetEntry]]:
    lots: dict[object, list[SetEntry]] = defaultdict(list)
    for one in sorted(entries, key=lambda one: (one.place, one.number) if field == "number" else (one.at,)):
        lots[one.place, one.number].append(one) if field == "number" else lots[one.session].append(one)
    yield from lots.values()


def _together(legs: list[SetEntry]) -> Done:
    reserve = [one.rir for one in legs if one.rir is not None]
    loads = [one.load for one in legs if one.load is not None]
    slipped = any(one.form_slipped for one in legs)
    return Done(min(one.amount for one in legs), min(reserve, default=None), min(loads, default=None), slipped)
