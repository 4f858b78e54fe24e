"""How uneven the legs are in what was tested and lifted: told only when two tests in a row agree (rule R35)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from runlegs_desktop.domain.calf import Sides, bent, in_time, straight
from runlegs_desktop.domain.legs import Uneven
from runlegs_desktop.domain.one_rep_max import best_of
from runlegs_desktop.domain.routines import Known, is_one_legged
from runlegs_desktop.domain.strength import CalfTest, Leg, SetEntry


def uneven(tests: Iterable[CalfTest], entries: Iterable[SetEntry], known: Known) -> tuple[Uneven, ...]:
    """What the last two tests, and the last two sessions of each one-legged exercise, found one leg weaker in.

    Calf raises are counted; lifts are compared by the estimate of each leg's best set.
    """
    in_order = in_time(tests)
    found = [_both(what, "", [of(test) for test in in_order]) for what, of in (("straight", straight), ("bent", bent))]
    log: dict[str, dict[str, list[SetEntry]]] = defaultdict(lambda: defaultdict(list))
    for one in sorted(entries, key=lambda one: one.at):
        if one.leg is not Leg.BOTH and one.exercise in known and is_one_legged(known[one.exercise]):
            log[one.exercise][one.session].append(one)
    for exercise, bouts in log.items():
        found.append(_both(exercise, known[exercise].name, [_estimates(bout) for bout in bouts.values()]))
    return tuple(one for many in found for one in many)


def _both(what: str, name: str, tests: Sequence[Sides]) -> Iterator[Uneven]:
    tested = [one for one in tests if one.asymmetry is not None]
    for first, second in list(pairwise(tested))[-1:]:
        if first.weaker and first.weaker == second.weaker:
            yield Uneven(what, name, min(first.asymmetry or 0.0, second.asymmetry or 0.0), second.weaker)


def _estimates(bout: Iterable[SetEntry]) -> Sides:
    legs: dict[Leg, list[SetEntry]] = {Leg.LEFT: [], Leg.RIGHT: []}
    for one in bout:
        legs[one.leg].append(one)
    left, right = (best_of(many) for many in legs.values())
    return Sides(left and round(left.mean), right and round(right.mean))
