"""What ledgers mean: fed, under or over a week's target, how fresh muscles are, and how complete a week was
(science 4.4 to 4.6).
"""

import math
from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.domain.inputs import Goal
from runlegs_desktop.domain.stimulus import Ledger
from runlegs_desktop.domain.stimulus_tables import MUSCLES, Row, Tables, Target

RUNNERS_SHARE = 0.7  # of the beginning of the productive band: runners who lift for economy need less [ED]
UNDER_SHARE, LEAST_OVER, OVER_SLOPE = 0.6, 0.6, 0.4
FATIGUE_SCALE = 6.0
TO_TEN_PERCENT = math.log(10)  # τ = T90 / ln 10
USABLE = 60.0  # %, from which a muscle is usable for easy work


class Fed(Enum):
    """Where a week's sum stands against its target."""

    UNDER = "under"
    FED = "fed"
    OVER = "over"


def target(tables: Tables, muscle: Muscle, goal: Goal) -> Target:
    """The week's target of a muscle. Goals other than defined legs begin the productive band lower."""
    usual = tables.target[MUSCLES.index(muscle)]
    if goal is Goal.LEGS:
        return usual
    return usual._replace(open=max(usual.low, RUNNERS_SHARE * usual.open))


def coverage(sets: float, wanted: Target) -> float:
    """cov: 0 without work, 0.6 at the least that maintains, 1 in the productive band, falling above it."""
    low, opens, high = wanted
    if sets <= 0:
        return 0.0
    if sets < low:
        return UNDER_SHARE * sets / low
    if sets < opens:
        return UNDER_SHARE + (1 - UNDER_SHARE) * (sets - low) / (opens - low)
    if sets <= high:
        return 1.0
    return max(LEAST_OVER, 1 - OVER_SLOPE * (sets - high) / high)


def fed(sets: float, wanted: Target) -> Fed:
    """Under the lower end, over the upper end, or fed between; the ends themselves are fed."""
    if sets < wanted.low:
        return Fed.UNDER
    return Fed.OVER if sets > wanted.high else Fed.FED


def fatigue(loads: Iterable[tuple[float, Row]], tables: Tables) -> Row:
    """What is left of local loads, each so many hours old. Loads to come (negative hours) count nothing."""
    left = [0.0] * len(MUSCLES)
    for hours, row in loads:
        if hours < 0:
            continue
        for n, load in enumerate(row):
            left[n] += load * math.exp(-hours * TO_TEN_PERCENT / tables.hours[n])
    return tuple(left)


def freshness(tiredness: float) -> float:
    """How fresh a muscle is, 0 to 100 %, from its fatigue."""
    return 100 * math.exp(-tiredness / FATIGUE_SCALE)


class Balance(NamedTuple):
    """The definition-balance score (0 to 100) and its four parts (0 to 1)."""

    coverage: float
    balance: float
    fibres: float
    rest: float
    score: float


_FIBRE_TARGETS, _USUAL_MINUTES, _SCALE = (120.0, 30.0), 180.0, (0.6, 1.5)
_IIX_MINUTES = 10.0
_QUADS_TO_BACK, _CALF, _SIDE, _ENOUGH = 0.75, 0.70, 0.4, 0.6


def balance(week: Ledger, run_minutes: float, violations: int, tables: Tables) -> Balance | None:
    """How complete a week's training was; none for a week without any.

    `violations` are sessions begun with a target muscle under 60 % fresh. A planning score: it says nothing of looks.
    """
    if week.is_empty:
        return None

    def sets(*muscles: Muscle) -> float:
        return sum(week.growth(m) for m in muscles)

    covered = sum(
        weight * coverage(sets(m), tables.target[n])
        for n, (m, weight) in enumerate(zip(MUSCLES, tables.visible, strict=True))
    )
    covered /= sum(tables.visible) or 1.0
    glutes = sets(Muscle.GMAX)
    parts = (
        _alike(sets(Muscle.VAS, Muscle.RF), sets(Muscle.HAM, Muscle.GMAX)) / _QUADS_TO_BACK,
        _alike(sets(Muscle.GAS), sets(Muscle.SOL)) / _CALF,
        sets(Muscle.GMED) / (_SIDE * glutes) if glutes else 0.0,
    )
    even = sum(min(1.0, x) for x in parts) / len(parts) * min(1.0, covered / _ENOUGH)
    wanted = fibre_targets(run_minutes)
    fibres = sum(min(1.0, got / want) for got, want in zip(week.fibres, wanted, strict=True)) / len(wanted)
    rest = max(0.0, 1 - 0.25 * violations)
    score = 100 * (0.55 * covered + 0.15 * even + 0.15 * fibres + 0.15 * rest)
    return Balance(covered, even, fibres, rest, score)


def fibre_targets(run_minutes: float) -> Row:
    """Minutes a week that fibres I, IIa and IIx should be recruited, by how much is run."""
    scale = min(max(run_minutes / _USUAL_MINUTES, _SCALE[0]), _SCALE[1])
    return (*(scale * x for x in _FIBRE_TARGETS), _IIX_MINUTES)


def _alike(a: float, b: float) -> float:
    return min(a, b) / max(a, b) if max(a, b) > 0 else 0.0
