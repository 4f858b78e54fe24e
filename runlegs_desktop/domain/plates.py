"""Which loads can be made with what there is, and which plates make them. Grams; kg and lb."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.exercise import Exercise, Kit
from runlegs_desktop.domain.strength import OwnExercise

POUND = 453.59237  # grams
HEAVIEST = 500_000
_BARS = {Kit.BARBELL, Kit.TRAP_BAR}


class Rack(NamedTuple):
    """A barbell and pairs of plates, heaviest first; each size as often as it stands here is there for both sides.

    Sizes count in `unit` grams, so that a load is rounded once: 140 lb of plates are the 140 lb that are typed.
    """

    unit: float
    bar: float
    pairs: tuple[float, ...]


def _pounds(*sizes: float) -> tuple[int, ...]:
    return tuple(round(size * POUND) for size in sizes)


# What most gyms have [ED].
KG_RACK = Rack(1_000, 20, (25, 25, 25, 20, 15, 10, 5, 2.5, 1.25))
LB_RACK = Rack(POUND, 45, (45, 45, 45, 45, 35, 25, 10, 10, 5, 2.5))
KG_DUMBBELLS = (*range(1_000, 10_000, 1_000), *range(10_000, 50_001, 2_500))
LB_DUMBBELLS = _pounds(*range(5, 125, 5))
KG_STEPS = range(2_500, HEAVIEST + 1, 2_500)  # of what is neither: machines, vests, bands
LB_STEPS = _pounds(*range(5, 1_101, 5))


def plates_for(load: int, rack: Rack) -> tuple[float, ...] | None:
    """The plates of one side for the heaviest load that can be made and is not above `load`, heaviest first.

    In the rack's unit; none where the bar alone is above `load`.
    """
    made = [found for found in _made(rack) if found <= load]
    return _made(rack)[max(made)] if made else None


def barbell_loads(rack: Rack) -> tuple[int, ...]:
    """Every load the rack makes, the bare bar first."""
    return tuple(sorted(_made(rack)))


def loads_of(exercise: Exercise | OwnExercise, units: Units) -> Sequence[int]:
    """The loads above nothing that an exercise can be done with in the runner's units."""
    metric = units is Units.METRIC
    kit = _kit(exercise)
    if kit & _BARS:
        return barbell_loads(rack_of(units))
    if kit & {Kit.DUMBBELL, Kit.KETTLEBELL}:
        return KG_DUMBBELLS if metric else LB_DUMBBELLS
    return KG_STEPS if metric else LB_STEPS


def rack_of(units: Units) -> Rack:
    """The bar and the plates in the runner's units."""
    return KG_RACK if units is Units.METRIC else LB_RACK


def takes_plates(exercise: Exercise | OwnExercise) -> bool:
    """Whether its load is a bar with plates."""
    return bool(_kit(exercise) & _BARS)


def at_most(load: float, loads: Sequence[int]) -> int:
    """The heaviest of the loads that is not above `load`; the lightest where all are."""
    return loads[max(0, bisect_right(loads, load) - 1)]


def at_least(load: float, loads: Sequence[int]) -> int:
    """The lightest of the loads that is not below `load`; the heaviest where all are."""
    return loads[min(len(loads) - 1, bisect_left(loads, load))]


def nearest(load: float, loads: Sequence[int]) -> int:
    """The load closest to `load`, the lighter of two."""
    return min((at_most(load, loads), at_least(load, loads)), key=lambda one: (abs(one - load), one))


@cache
def _made(rack: Rack) -> dict[int, tuple[float, ...]]:
    """Each load in grams with the fewest plates on one side that make it."""
    best: dict[float, tuple[float, ...]] = {0: ()}
    for plate in sorted(rack.pairs, reverse=True):
        for total, plates in list(best.items()):
            new = (*plates, plate)
            if len(new) < len(best.get(total + plate, (0,) * 99)):
                best[total + plate] = new
    return {round(rack.unit * (rack.bar + 2 * total)): plates for total, plates in best.items()}


def _kit(exercise: Exercise | OwnExercise) -> frozenset[Kit]:
    return frozenset(_every(exercise))


def _every(exercise: Exercise | OwnExercise) -> Iterable[Kit]:
    if isinstance(exercise, OwnExercise):
        return exercise.equipment
    return (kit for need in exercise.equipment if not need.optional for kit in need.any_of)
