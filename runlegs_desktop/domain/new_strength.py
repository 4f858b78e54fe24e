"""A strength session that suits a plan and a day: the next routine, light where legs must stay fresh."""

from runlegs_desktop.domain.around import Around
from runlegs_desktop.domain.check_inputs import ADULT_GOALS_FROM
from runlegs_desktop.domain.generate_numbers import NO_HEAVY_BEFORE_MARATHON, NO_HEAVY_BEFORE_RACE
from runlegs_desktop.domain.generate_strength import ROUTINES, Lift
from runlegs_desktop.domain.inputs import Goal
from runlegs_desktop.domain.lift_time import LIGHT_ROUTINE, lift_seconds
from runlegs_desktop.domain.plan import Phase
from runlegs_desktop.domain.session import Kind, Variant


def default_strength(about: Around) -> Lift:
    """The routine that follows the last one before the day (A, B, C, A …), shorter in easier weeks."""
    routine = _next_letter(about)
    light = routine == LIGHT_ROUTINE or _spares_legs(about)
    variant = Variant.LIGHT if light else Variant.HEAVY
    week = about.plan.week_index(about.day)
    return Lift(0, variant, routine, lift_seconds(routine, about.phase, week, light=light))


def _next_letter(about: Around) -> str:
    """The first letter, beginning behind the last one before the day, that the week does not hold yet."""
    last = next((s.routine for s in about.before(Kind.STRENGTH) if s.routine in ROUTINES), ROUTINES[-1])
    after = ROUTINES.index(last) + 1
    turn = ROUTINES[after:] + ROUTINES[:after]
    there = {s.routine for s in about.week if s.kind is Kind.STRENGTH}
    return next((letter for letter in turn if letter not in there), turn[0])


def _spares_legs(about: Around) -> bool:
    """Behind the safety gate, for the young, in a taper and before a race nothing heavy is added."""
    inputs, left = about.plan.inputs, about.to_race
    days = NO_HEAVY_BEFORE_MARATHON if inputs.goal is Goal.MARATHON else NO_HEAVY_BEFORE_RACE
    near = left is not None and left < days
    return inputs.easy_only or inputs.age < ADULT_GOALS_FROM or about.phase is Phase.TAPER or near
