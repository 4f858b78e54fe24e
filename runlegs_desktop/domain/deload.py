"""Signs that a deload is due before its week (science 5.8): three of four. Only one of them is in the log so far."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from enum import Enum
from itertools import islice
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
    log: dict[str, list[SetEntry]] = defaultdict(list)
    for one in entries:
        if one.day <= today:
            log[one.exercise].append(one)
    found = (Fallen(exercise, _fall(own, today, easier)) for exercise, own in log.items())
    return tuple(sorted((one for one in found if one.share > DROP), key=lambda one: (-one.share, one.exercise)))


def _fall(entries: Sequence[SetEntry], today: date, easier: Collection[str]) -> float:
    """The share by which one exercise's estimate fell; none where it was not done of late, or once."""
    if max(one.day for one in entries) < today - RECENT:
        return 0.0
    normal = (bout for bout in reversed(bouts(entries, entries[0].exercise, easier)) if not bout.is_easier)
    told = list(islice(((bout.day, best.mean) for bout in normal if (best := bout.best) is not None), 1 + COMPARED))
    if len(told) < 2 or told[0][0] < today - RECENT:
        return 0.0
    return 1 - told[0][1] / max(best for _day, best in told[1:])


def signs(lifts: Collection[Fallen]) -> frozenset[Sign]:
    """The signs there are."""
    return frozenset({Sign.LIFTS}) if len(lifts) >= LIFTS else frozenset()


def is_due(found: AbstractSet[Sign]) -> bool:
    """Whether they are enough for a deload."""
    return len(found) >= NEEDED
