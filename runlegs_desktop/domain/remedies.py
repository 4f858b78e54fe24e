"""What would mend a muscle's sum: one exercise more, a set more, a set less, in a routine of a session to come.

An exercise is chosen by how much of a set the muscle gets, then what the runner does already, then what comes ready
for the kit, then how little else it works. No jumps: they are dosed by landings (rule R43).
"""

import math
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from enum import Enum
from typing import NamedTuple

from runlegs_desktop.domain.edits_strength import put_prescription
from runlegs_desktop.domain.exercise import MAIN, Exercise, Kit, Muscle, Pattern
from runlegs_desktop.domain.inputs import Equipment
from runlegs_desktop.domain.routines import Known, added
from runlegs_desktop.domain.schedule import Scheduled
from runlegs_desktop.domain.strength import OwnExercise, Prescription, Routine
from runlegs_desktop.domain.strength_time import routine_seconds

MOST_SETS, MOST_MORE = 5, 2  # of one exercise after a remedy, and how many more at once [ED]
_HOME = frozenset(
    {Kit.DUMBBELL, Kit.KETTLEBELL, Kit.BOX, Kit.STEP, Kit.CHAIR, Kit.WALL, Kit.BAND, Kit.SLIDERS, Kit.TOWEL}
)
_BARE = frozenset({Kit.STEP, Kit.CHAIR, Kit.BOX, Kit.WALL, Kit.SLIDERS, Kit.TOWEL})  # what any home has
KITS: Mapping[Equipment, frozenset[Kit]] = {
    Equipment.GYM: frozenset(Kit),
    Equipment.HOME: _HOME,
    Equipment.BODYWEIGHT: _BARE,
}


class Change(Enum):
    """What a remedy does."""

    ADD = "add"
    MORE = "more"
    LESS = "less"


class Open(NamedTuple):
    """A session to be done, and its routine as it is written."""

    session: Scheduled
    routine: Routine


class Remedy(NamedTuple):
    """`routine` is what the session's routine becomes; `one` the exercise in it, `sets` how many more or less."""

    muscle: Muscle
    change: Change
    one: Prescription
    sets: int
    session: Scheduled
    routine: Routine
    seconds: int


def fits(exercise: Exercise | OwnExercise, kit: Equipment) -> bool:
    """Whether it can be done with what there is."""
    have = KITS[kit]
    if isinstance(exercise, OwnExercise):
        return set(exercise.equipment) <= have
    return all(need.optional or have & set(need.any_of) for need in exercise.equipment)


def more_for(
    muscle: Muscle,
    short: float,
    sessions: Iterable[Open],
    known: Known,
    *,
    usual: Collection[str] = (),
    hidden: Collection[str] = (),
) -> Iterator[Remedy]:
    """Ways to give a muscle `short` more sets, the best first: in the next session that can take it.

    `usual` are the exercises that come ready for the kit.
    """
    for at in sessions:
        places = {one.exercise: n for n, one in enumerate(at.routine.prescriptions)}

        def rank(one: Exercise | OwnExercise, places: Mapping[str, int] = places) -> tuple[object, ...]:
            weights = dict(one.weights)
            own = weights.pop(muscle)
            return -own, one.id not in places, one.id not in usual, sum(weights.values()), one.id

        able = (
            one
            for one in known.values()
            if dict(one.weights).get(muscle, 0.0) >= MAIN
            and one.pattern is not Pattern.PLYO
            and one.id not in hidden
            and fits(one, at.routine.kit)
        )
        for exercise in sorted(able, key=rank):
            yield from _with_more(muscle, short, at, exercise, places.get(exercise.id))


def less_of(muscle: Muscle, sessions: Iterable[Open], known: Known) -> Iterator[Remedy]:
    """Ways to give a muscle a set less, the first of which takes least from the others."""
    found = []
    for n, at in enumerate(sessions):
        for place, one in enumerate(at.routine.prescriptions):
            weights = dict(known[one.exercise].weights) if one.exercise in known else {}
            if one.sets > 1 and weights.get(muscle, 0.0) > 0:
                found.append((-weights[muscle] / sum(weights.values()), n, place, at, one))
    for _share, _n, place, at, one in sorted(found, key=lambda f: f[:3]):
        yield _remedy(muscle, Change.LESS, at, place, replace(one, sets=one.sets - 1))


def _with_more(
    muscle: Muscle, short: float, at: Open, exercise: Exercise | OwnExercise, place: int | None
) -> Iterator[Remedy]:
    if place is None:
        yield _remedy(muscle, Change.ADD, at, len(at.routine.prescriptions), added(exercise))
        return
    one = at.routine.prescriptions[place]
    sets = min(MOST_MORE, MOST_SETS - one.sets, max(1, math.ceil(short / dict(exercise.weights)[muscle])))
    if sets > 0:
        yield _remedy(muscle, Change.MORE, at, place, replace(one, sets=one.sets + sets))


def _remedy(muscle: Muscle, change: Change, at: Open, place: int, one: Prescription) -> Remedy:
    """The exercise `one` at a place of the routine, in place of what is there."""
    before = at.routine.prescriptions
    routine = put_prescription(at.routine, place, one)
    seconds = routine_seconds(routine.prescriptions) - routine_seconds(before)
    had = before[place].sets if place < len(before) else 0
    return Remedy(muscle, change, one, abs(one.sets - had), at.session, routine, seconds)
