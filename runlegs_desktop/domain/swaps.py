"""What can stand in for an exercise: its easier and harder variants first, then others that do the same work."""

from collections.abc import Iterator
from dataclasses import replace
from enum import Enum
from typing import NamedTuple

from runlegs_desktop.domain.exercise import MAIN, Exercise, Muscle, Span
from runlegs_desktop.domain.routines import Known, is_one_legged, is_timed, span_of
from runlegs_desktop.domain.strength import OwnExercise, Prescription

MOST = 12  # named at most


class Closeness(Enum):
    """In which sense an exercise stands in for another."""

    EASIER = "easier"
    HARDER = "harder"
    SAME_PATTERN = "pattern"
    SAME_MUSCLE = "muscle"


class Swap(NamedTuple):
    """An exercise that may take another's place, and why it may."""

    exercise: str
    closeness: Closeness


def swaps_for(exercise: str, known: Known) -> tuple[Swap, ...]:
    """Easier, harder, then of the same pattern, then for the same first muscle: each once, never itself."""
    found: dict[str, Swap] = {}
    if exercise in known:
        for one in _candidates(exercise, known):
            found.setdefault(one.exercise, one)
    return tuple(one for one in found.values() if one.exercise != exercise and one.exercise in known)[:MOST]


def swapped(one: Prescription, exercise: str, known: Known) -> Prescription:
    """The same sets, rest and superset with another exercise: its own range and tempo, a load still to be found.

    Repetitions stay as near as its range allows; seconds never become repetitions. Where it was logged before, the
    next target brings the load back.
    """
    new = known[exercise]
    span, timed = span_of(new), is_timed(new)
    amount = min(max(one.amount, span.low), span.high) if timed == one.is_timed else span.low
    return replace(
        one,
        exercise=exercise,
        tempo=new.tempo,
        reps=0 if timed else amount,
        seconds=amount if timed else 0,
        load=None,
        per_side=is_one_legged(new),
        span=Span(*span),
    )


def _candidates(exercise: str, known: Known) -> Iterator[Swap]:
    here = known[exercise]
    if isinstance(here, Exercise):
        for rungs, closeness in ((here.easier, Closeness.EASIER), (here.harder, Closeness.HARDER)):
            yield from (Swap(rung.exercise, closeness) for rung in rungs if rung.exercise)
    alike = sorted(known, key=lambda key: (-_shared(here, known[key]), key))
    yield from (Swap(key, Closeness.SAME_PATTERN) for key in alike if known[key].pattern is here.pattern)
    yield from (Swap(key, Closeness.SAME_MUSCLE) for key in alike if _shared(here, known[key]) >= MAIN)


def _shared(one: Exercise | OwnExercise, other: Exercise | OwnExercise) -> float:
    """How much the other loads what this one is for: the mean share of its main muscles."""
    mine, its = _weights(one), _weights(other)
    main = [muscle for muscle, weight in mine.items() if weight >= MAIN]
    return sum(its.get(muscle, 0.0) for muscle in main) / len(main) if main else 0.0


def _weights(one: Exercise | OwnExercise) -> dict[Muscle, float]:
    return dict(one.weights)
