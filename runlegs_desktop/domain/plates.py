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


class Rack(NamedTuple):
    """A barbell and pairs of plates, heaviest first; each size as often as it stands here is there for both sides."""

    bar: int
    pairs: tuple[int, ...]


def _pounds(*sizes: float) -> tuple[int, ...]:
    return tuple(round(size * POUND) for size in sizes)


# What most gyms have [ED].
KG_RACK = Rack(20_000, (25_000, 25_000, 25_000, 20_000, 15_000, 10_000, 5_000, 2_500, 1_250))
LB_RACK = Rack(_pounds(45)[0], _pounds(45, 45, 45, 45, 35, 25, 10, 10, 5, 2.5))
KG_DUMBBELLS = (*range(1_000, 10_000, 1_000), *range(10_000, 50_001, 2_500))
LB_DUMBBELLS = _pounds(*range(5, 125, 5))
KG_STEP, LB_STEP = 2_500, round(5 * POUND)  # of what is neither: machines, vests, bands


def plates_for(load: int, rack: Rack) -> tuple[int, ...]:
    """The plates of one side for the heaviest load that can be made and is not above `load`, heaviest first."""
    totals = _sides(rack)
    return totals[max(total for total in totals if rack.bar + 2 * total <= load)] if load >= rack.bar else ()


def barbell_loads(rack: Rack) -> tuple[int, ...]:
    """Every load the rack makes, the bare bar first."""
    return tuple(sorted(rack.bar + 2 * total for total in _sides(rack)))


def loads_of(exercise: Exercise | OwnExercise, units: Units, rack: Rack | None = None) -> Sequence[int]:
    """The loads above nothing that an exercise can be done with in the runner's units."""
    metric = units is Units.METRIC
    kit = _kit(exercise)
    if kit & {Kit.BARBELL, Kit.TRAP_BAR}:
        return barbell_loads(rack or (KG_RACK if metric else LB_RACK))
    if kit & {Kit.DUMBBELL, Kit.KETTLEBELL}:
        return KG_DUMBBELLS if metric else LB_DUMBBELLS
    step = KG_STEP if metric else LB_STEP
    return range(step, HEAVIEST + 1, step)


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
def _sides(rack: Rack) -> dict[int, tuple[int, ...]]:
    """Each sum of plates on one side with the fewest plates that make it."""
    best: dict[int, tuple[int, ...]] = {0: ()}
    for plate in sorted(rack.pairs, reverse=True):
        for total, plates in list(best.items()):
            new = (*plates, plate)
            if len(new) < len(best.get(total + plate, (0,) * 99)):
                best[total + plate] = new
    return best


def _kit(exercise: Exercise | OwnExercise) -> frozenset[Kit]:
    return frozenset(_every(exercise))


def _every(exercise: Exercise | OwnExercise) -> Iterable[Kit]:
    if isinstance(exercise, OwnExercise):
        return exercise.equipment
    return (kit for need in exercise.equipment if not need.optional for kit in need.any_of)
