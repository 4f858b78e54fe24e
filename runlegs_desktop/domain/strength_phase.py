"""What the plan's phase makes of a routine: sets, repetitions, reserve, and nothing heavy before a race (science 1.7).

Loads follow by one formula when repetitions or reserve change: w · (1 + (reps + RIR)/30) stays the same (science 5.8).
"""

from dataclasses import replace
from typing import NamedTuple

from runlegs_desktop.domain.exercise import Pattern, Span
from runlegs_desktop.domain.generate_numbers import (
    NO_HEAVY_BEFORE_MARATHON,
    NO_HEAVY_BEFORE_RACE,
    NO_STRENGTH_BEFORE_RACE,
)
from runlegs_desktop.domain.inputs import Goal
from runlegs_desktop.domain.lift_time import ADAPTING_WEEKS
from runlegs_desktop.domain.one_rep_max import same_effort
from runlegs_desktop.domain.plan import EASIER, Phase
from runlegs_desktop.domain.routines import Known
from runlegs_desktop.domain.strength import PRIMER, Prescription, Routine

ADAPTING_SETS, ADAPTING_RIR, BASE_RIR, DELOAD_RIR, LIGHT_RIR = 2, 4, 3, 4, 4
EASIER_SETS = 0.6
DELOAD_LOAD = 0.9
LIGHT_SETS = 2
QUICK_LOWERING = 2  # seconds: no eccentric overload close to a race
COMPOUND = frozenset({Pattern.SQUAT, Pattern.LUNGE, Pattern.HINGE})
SPANS = {Phase.PEAK: Span(4, 6), Phase.ACCUMULATE: Span(8, 12), Phase.INTENSIFY: Span(5, 8)}
INTENSIFY_RIR = 1
PLYO_SETS = 2


class When(NamedTuple):
    """Where in the plan a session lies: its week from 0, the phase, days to the race or none, the goal.

    `lightened` is a heavy routine that the plan, a fix or the runner has made light.
    """

    phase: Phase
    week: int
    to_race: int | None = None
    goal: Goal = Goal.BASE
    lightened: bool = False

    @property
    def is_close(self) -> bool:
        """Too close to the race for anything heavy."""
        heavy_until = NO_HEAVY_BEFORE_MARATHON if self.goal is Goal.MARATHON else NO_HEAVY_BEFORE_RACE
        return self.to_race is not None and 0 <= self.to_race < heavy_until

    @property
    def is_light(self) -> bool:
        """Taper, close to the race, or made light."""
        return self.phase is Phase.TAPER or self.is_close or self.lightened

    @property
    def is_easier(self) -> bool:
        """A cutback or deload week."""
        return self.phase in EASIER


def shaped(routine: Routine, when: When, known: Known) -> Routine:
    """The routine as the phase wants it. It is empty in the last days before a race.

    A primer is made for those days and stays as it is, as long as there are three days left.
    """
    if when.to_race is not None and 0 <= when.to_race <= NO_STRENGTH_BEFORE_RACE:
        return replace(routine, prescriptions=())
    if routine.code == PRIMER:
        return routine
    return replace(routine, prescriptions=tuple(shaped_one(one, when, known) for one in routine.prescriptions))


def shaped_one(one: Prescription, when: When, known: Known) -> Prescription:
    """One exercise as the phase wants it."""
    if when.is_light:
        return _light(one)
    if when.is_easier:
        return _deload(one)
    if when.phase is Phase.BASE:
        return _base(one, when.week)
    pattern = known[one.exercise].pattern if one.exercise in known else None
    if pattern is Pattern.PLYO:
        return replace(one, sets=min(one.sets, PLYO_SETS))
    return _strong(one, when.phase, is_compound=pattern in COMPOUND)


def fewer(sets: int) -> int:
    """Sets of a deload: 60 %, and one at least."""
    return max(1, round(EASIER_SETS * sets))


def _base(one: Prescription, week: int) -> Prescription:
    if week < ADAPTING_WEEKS:
        return _changed(one, sets=min(one.sets, ADAPTING_SETS), rir=max(one.rir, ADAPTING_RIR))
    return _changed(one, rir=max(one.rir, BASE_RIR))


def _strong(one: Prescription, phase: Phase, *, is_compound: bool) -> Prescription:
    """Build as written; peak and intensify lift fewer repetitions of what can be loaded."""
    sets = max(1, one.sets - 1) if phase is Phase.PEAK else one.sets
    span = SPANS.get(phase)
    is_loaded = one.load is not None and one.load > 0
    if span is None or not is_compound or one.is_timed or not (is_loaded or phase is Phase.ACCUMULATE):
        return _changed(one, sets=sets)
    reps = min(max(one.reps, span.low), span.high)
    rir = min(one.rir, INTENSIFY_RIR) if phase is Phase.INTENSIFY else one.rir
    return replace(_changed(one, sets=sets, reps=reps, rir=rir), span=span)


def _deload(one: Prescription) -> Prescription:
    load = one.load if one.load is None or one.load < 0 else round(DELOAD_LOAD * one.load)
    return replace(one, sets=fewer(one.sets), rir=max(one.rir, DELOAD_RIR), load=load)


def _light(one: Prescription) -> Prescription:
    quick = one.tempo and one.tempo._replace(lower=min(one.tempo.lower, QUICK_LOWERING))
    easy = _deload(one)
    return replace(easy, sets=min(one.sets, LIGHT_SETS), rir=max(one.rir, LIGHT_RIR), tempo=quick)


def _changed(one: Prescription, **values: int) -> Prescription:
    """Other numbers, with the load that is as hard for the repetitions and reserve they are."""
    new = replace(one, **values)  # type: ignore[arg-type]  # sets, reps and rir alone
    if one.load is None or one.load <= 0 or one.is_timed or (new.reps, new.rir) == (one.reps, one.rir):
        return new
    return replace(new, load=same_effort(one.load, one.reps + one.rir, new.reps + new.rir))
