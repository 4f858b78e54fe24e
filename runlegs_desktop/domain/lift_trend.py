"""How one exercise went from session to session: its volume, its best set, its estimated one-repetition maximum."""

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import NamedTuple

from runlegs_desktop.domain.one_rep_max import OneRepMax
from runlegs_desktop.domain.strength import SetEntry
from runlegs_desktop.domain.strength_log import Bout, Done


class Measure(Enum):
    """What a volume is counted in: grams times repetitions, repetitions, or seconds held."""

    LOAD = "load"
    REPS = "reps"
    SECONDS = "seconds"


class Volume(NamedTuple):
    """A sum over all sets and both legs."""

    day: date
    session: str
    amount: int


class Point(NamedTuple):
    """One bout on the trend. `best` is none for an endurance set, or where nothing was lifted but the body."""

    day: date
    session: str
    best: OneRepMax | None
    top: Done
    load: int | None
    is_easier: bool


def measure_of(entries: Iterable[SetEntry]) -> Measure:
    """Seconds where anything was held, else load where anything was lifted, else repetitions."""
    own = [one for one in entries if not one.skipped]
    if any(one.seconds for one in own):
        return Measure.SECONDS
    return Measure.LOAD if any((one.load or 0) > 0 for one in own) else Measure.REPS


def work(one: SetEntry, measure: Measure) -> int:
    """One set's part of the volume; help from a band (a negative load) lifts nothing."""
    if one.skipped:
        return 0
    if measure is Measure.SECONDS:
        return one.seconds
    return one.reps * max(0, one.load or 0) if measure is Measure.LOAD else one.reps


def volumes(history: Iterable[Bout], measure: Measure) -> tuple[Volume, ...]:
    """The volume of each bout in their order."""
    return tuple(Volume(b.day, b.session, sum(work(one, measure) for one in b.entries)) for b in history)


def points(history: Iterable[Bout]) -> tuple[Point, ...]:
    """The trend, in the order of the bouts."""
    return tuple(Point(b.day, b.session, b.best, top_set(b), b.load, b.is_easier) for b in history)


def top_set(bout: Bout) -> Done:
    """The best set: the heaviest, then the one of most repetitions, then the one with most left."""
    return max(bout.done, key=lambda one: (one.load or 0, one.amount, one.rir or 0))


def best_ever(history: Iterable[Bout]) -> tuple[Bout, Done] | None:
    """The best set of all and its bout; the earlier of two alike. None without any."""
    found = [(bout, top_set(bout)) for bout in history]
    return max(found, key=lambda pair: (pair[1].load or 0, pair[1].amount), default=None)
