"""Signs that a deload is due before its week (science 5.8): three of four. Only one of them is in the log so far."""

from collections.abc import Collection, Iterable
from datetime import date, timedelta
from enum import Enum
from typing import NamedTuple

from runlegs_desktop.domain.overload import COMPARED
from runlegs_desktop.domain.strength import SetEntry
from runlegs_desktop.domain.strength_log import bouts

DROP, LIFTS = 0.05, 2  # e1RM down by more than 5 % on 2 lifts
NEEDED = 3  # signs of four
RECENT = timedelta(days=14)  # a lift that was not done since says nothing of now [ED]


class Sign(Enum):
    """What speaks for a deload."""

    READINESS = "readiness"
    LIFTS = "lifts"
    SORENESS = "soreness"
    MOTIVATION = "motivation"


UNKNOWN = (Sign.READINESS, Sign.SORENESS, Sign.MOTIVATION)  # nothing records them yet


class Fallen(NamedTuple):
    """An exercise whose estimate fell, and by which share of the best of the four sessions before."""

    exercise: str
    share: float


def fallen(entries: Iterable[SetEntry], today: date, easier: Collection[str] = ()) -> tuple[Fallen, ...]:
    """The lifts that are down by more than 5 %, the most first. Sessions of `easier` weeks say nothing."""
    log = tuple(one for one in entries if one.day <= today)
    found = []
    for exercise in dict.fromkeys(one.exercise for one in log):
        told = [bout for bout in bouts(log, exercise, easier) if not bout.is_easier and bout.best is not None]
        best = [bout.best.mean for bout in told if bout.best is not None]
        if len(best) < 2 or told[-1].day < today - RECENT:
            continue
        share = 1 - best[-1] / max(best[-1 - COMPARED : -1])
        if share > DROP:
            found.append(Fallen(exercise, share))
    return tuple(sorted(found, key=lambda one: (-one.share, one.exercise)))


def signs(lifts: Collection[Fallen]) -> frozenset[Sign]:
    """The signs there are."""
    return frozenset({Sign.LIFTS}) if len(lifts) >= LIFTS else frozenset()


def is_due(found: Collection[Sign]) -> bool:
    """Whether they are enough for a deload."""
    return len(set(found)) >= NEEDED
