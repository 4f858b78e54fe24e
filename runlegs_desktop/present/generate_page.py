"""The Generate dialog's answers: what stands there for a plan that is made anew, and what they mean."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from runlegs_desktop.app.planning import athlete_of
from runlegs_desktop.app.renewing import Renewable, Wish, renewal
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.inputs import RACE_METRES, PlanInputs
from runlegs_desktop.domain.regenerate import Renewal, lately
from runlegs_desktop.domain.regenerate_lived import Lately
from runlegs_desktop.domain.rule_limits import growth_of
from runlegs_desktop.present.athlete_page import date_text
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.numbers import Numbers, race_time
from runlegs_desktop.present.wizard import Answers, is_gated
from runlegs_desktop.present.wizard_fields import EMPTY, Typed, TypedDay, distance_text, growth_text
from runlegs_desktop.present.wizard_inputs import inputs_of, plan_name, problems
from runlegs_desktop.present.wording import error_text, goal_name


@dataclass(frozen=True, slots=True)
class Opened:
    """What the dialog opened on: the plan, and the answers that stood there first."""

    of: Renewable
    first: Answers


def opened(of: Renewable) -> Opened:
    """The plan's own inputs as answers; weekly distance and longest run as recorded once a week of it is past.

    How much weeks may grow is what the plan's rule says now: it may have been changed in Plan ▸ Rules since.
    """
    plan, inputs, athlete = of.plan, of.plan.inputs, athlete_of(of.book)
    numbers = Numbers(athlete.units) if athlete else Numbers()
    start = _start(of)
    times = athlete.times if athlete else ()
    named = tuple((day, at) for day, at in enumerate(times) if at is not None)
    weekly, longest = _lately(of)
    growth, goal_time = growth_of(plan.limits), inputs.goal_seconds
    race = inputs.race_day if inputs.goal in RACE_METRES and inputs.race_day else plan.end
    first = Answers(
        taken_until=start - timedelta(days=1),
        today=of.today,
        base=inputs,
        race_day=TypedDay(date_text(race), race),
        weekly=_far(weekly, numbers),
        goal=inputs.goal,
        weeks=Typed(str(len(plan.phases)), len(plan.phases)),
        long=EMPTY if longest is None else _far(longest, numbers),
        days=inputs.days,
        long_day=inputs.long_day if inputs.long_day in inputs.days else max(inputs.days),
        strength_days=inputs.strength_days,
        growth=Typed(growth_text(growth), growth),
        goal_time=EMPTY if goal_time is None else Typed(race_time(goal_time), goal_time),
        times=named,
        hills=inputs.hills,
        equipment=inputs.equipment,
        strength=inputs.strength,
        experience=inputs.experience,
        age=Typed(str(inputs.age), inputs.age),
        units=numbers.units,
        known_vdot=athlete.vdot if athlete and athlete.vdot else inputs.vdot,
        known_times=frozenset(day for day, _at in named),
        name="" if plan.name == goal_name(plan.goal) else plan.name,
        is_recorded=of.is_running,
    )
    return Opened(of, first)


def wish(page: Opened, answers: Answers) -> Wish:
    """What the answers mean: what was typed of the last weeks is of now, never of the weeks before the plan.

    Without a name of its own the plan is called as its goal, whatever that was before.

    UserError as `inputs_of`.
    """
    inputs = inputs_of(answers)
    name = plan_name(answers) or goal_name(inputs.goal)
    if not page.of.is_running:
        return Wish(inputs, times=answers.usual_times, name=name)
    before, first = page.of.plan.inputs, page.first
    said = Lately(_changed(first.weekly, answers.weekly), _changed(first.long, answers.long))
    inputs = replace(inputs, weekly_metres=before.weekly_metres, long_metres=before.long_metres)
    return Wish(inputs, said, answers.usual_times, name)


def answered(page: Opened, answers: Answers) -> tuple[Renewal | None, dict[str, str]]:
    """The plan as it would be, to be looked at, or what has to be put right by field, each in one sentence."""
    wrong = problems(answers)
    if wrong:
        return None, wrong
    try:
        return renewal(page.of, wish(page, answers), named=False), {}
    except UserError as error:
        return None, {str(error.values.get("field", "goal")): error_text(error)}


def foot_text(answers: Answers) -> str:
    """What stands beside the buttons while nothing has to be put right."""
    if is_gated(answers):
        return _("It stays easy running only. Make a plan, in the Plan menu, asks the health questions again.")
    return _("What is past, done or pinned stays as it is. Undo with Ctrl+Z.")


def _start(of: Renewable) -> date:
    """From where weeks are counted: the first day of a plan that runs, else the day it was made from."""
    inputs: PlanInputs = of.plan.inputs
    return inputs.start if of.today < of.plan.start else of.plan.start


def _lately(of: Renewable) -> tuple[int, int | None]:
    """What the plan goes on from: shown and scaled from one history, so that more typed is never less planned."""
    if not of.is_running:
        return of.plan.inputs.weekly_metres, of.plan.inputs.long_metres
    seen = lately(of.plan, of.scheduled, of.today)
    return seen.weekly or 0, seen.longest


def _changed(first: Typed, now: Typed) -> int | None:
    return None if now.value is None or now.value == first.value else round(now.value)


def _far(metres: int, numbers: Numbers) -> Typed:
    return Typed(distance_text(metres, numbers), metres)
