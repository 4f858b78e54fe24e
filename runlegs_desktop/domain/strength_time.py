"""How long a routine takes, from its tempos and rests."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from runlegs_desktop.domain.strength import Prescription
from runlegs_desktop.domain.tempo import rep_seconds

WARM_UP = 5 * 60  # of a routine with anything in it [ED]
SET_UP = 45  # seconds from one exercise to the next [ED]
OTHER_LEG = 5  # seconds to change legs [ED]
BETWEEN = 15  # seconds from one exercise of a superset to the next [ED]
STEADY = 2  # seconds of a repetition without a tempo [ED]


def routine_seconds(prescriptions: Iterable[Prescription]) -> int:
    """The whole session with its warm-up. The rest after an exercise's last set is the way to the next."""
    lots = list(lots_of(prescriptions))
    if not lots:
        return 0
    return WARM_UP + sum(_lot_seconds(lot) for lot in lots) + SET_UP * (len(lots) - 1)


def set_seconds(one: Prescription) -> int:
    """One set with both legs, without rest."""
    rep = STEADY if one.tempo is None else rep_seconds(one.tempo)
    work = one.seconds or one.reps * rep
    return 2 * work + OTHER_LEG if one.per_side else work


def lots_of(prescriptions: Iterable[Prescription]) -> Iterator[tuple[Prescription, ...]]:
    """Exercises in order, those of one superset together."""
    numbered = enumerate(prescriptions)
    for _key, lot in groupby(numbered, key=lambda pair: (pair[1].group, 0 if pair[1].group else pair[0])):
        yield tuple(one for _place, one in lot)


def _lot_seconds(lot: tuple[Prescription, ...]) -> int:
    """Rounds of a superset go on as long as one of its exercises has sets left; the longest rest follows each."""
    total, rounds = 0, max(one.sets for one in lot)
    for number in range(rounds):
        now = [one for one in lot if one.sets > number]
        total += sum(set_seconds(one) for one in now) + BETWEEN * (len(now) - 1)
        total += max(one.rest for one in now) if number < rounds - 1 else 0
    return total
