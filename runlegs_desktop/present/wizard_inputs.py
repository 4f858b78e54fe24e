"""What the wizard's answers mean: plan inputs, or what has to be put right first."""

from dataclasses import replace
from datetime import timedelta

from runlegs_desktop.domain.calendar import DAYS_A_WEEK, first_whole_week
from runlegs_desktop.domain.check_inputs import check, weeks_until
from runlegs_desktop.domain.edits_athlete import check_name
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.health import gated
from runlegs_desktop.domain.inputs import DEFAULT_AGE, DEFAULT_VDOT, GROWTH, RACE_METRES, RUN_DAYS, WEEKS, PlanInputs
from runlegs_desktop.domain.scene import LEAST_WEEKLY_METRES
from runlegs_desktop.present import wizard_fields as fields
from runlegs_desktop.present.field_names import field_name
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.wizard import DEFAULT_WEEKS, Answers, asks_again, goal_of, has_race
from runlegs_desktop.present.wording import dated, error_text

_SHOWN_UNDER = {
    **dict.fromkeys(("vdot", "metres", "seconds", "seconds_per_km", "recent", "easy_pace"), "recent"),
    "strength_days": "days",
}


def plan_name(answers: Answers) -> str:
    """The name on one line."""
    return " ".join(answers.name.split())


def inputs_of(answers: Answers) -> PlanInputs:
    """The plan inputs; what the page doesn't ask for is as in the last plan.

    Fields left empty or bad count as not given: look at `problems` first. UserError as `check_inputs.check`.
    """
    goal, race = goal_of(answers), answers.race_day.day
    weekly = LEAST_WEEKLY_METRES if answers.weekly.value is None else answers.weekly.value
    weeks = answers.weeks.value or DEFAULT_WEEKS
    if goal not in RACE_METRES:
        weeks = min(max(weeks, WEEKS[0]), WEEKS[1])
    elif race is not None and race >= answers.start:
        weeks = weeks_until(answers.start, race, answers.base.week_start)
    inputs = replace(
        answers.base,
        goal=goal,
        start=answers.start,
        weeks=int(weeks),
        weekly_metres=round(weekly),
        race_day=race if goal in RACE_METRES else None,
        experience=answers.experience,
        long_metres=None if answers.long.value is None else round(answers.long.value),
        vdot=vdot_of(answers),
        days=answers.days,
        long_day=answers.long_day,
        strength_days=answers.strength_days,
        hills=answers.hills,
        equipment=answers.equipment,
        strength=answers.strength,
        age=DEFAULT_AGE if answers.age.value is None else int(answers.age.value),
        growth=GROWTH[1] if answers.growth.value is None else answers.growth.value,
        goal_seconds=_goal_seconds(answers),
        easy_only=False,
    )
    inputs = gated(inputs, answers.health, stays=asks_again(answers))
    check(inputs)
    return inputs


def problems(answers: Answers) -> dict[str, str]:
    """What has to be put right, by field, each in one sentence; nothing when a plan can be made."""
    found = {
        "start": answers.begin.problem,
        "race_day": answers.race_day.problem if has_race(answers) else "",
        "weeks": answers.weeks.problem,
        "weekly_metres": answers.weekly.problem,
        "long_metres": answers.long.problem,
        "days": _days_problem(answers),
        "recent": answers.recent.problem,
        "recent_day": answers.recent_day.problem if answers.recent_race else "",
        "age": answers.age.problem,
        "growth": answers.growth.problem,
        "goal_seconds": answers.goal_time.problem if has_race(answers) else "",
        "name": _name_problem(answers),
    }
    found = {field: problem for field, problem in found.items() if problem}
    if not found:
        try:
            found = _overlap(answers, inputs_of(answers))
        except UserError as error:
            field = str(error.values.get("field", "goal"))
            found[_SHOWN_UNDER.get(field, field)] = error_text(error)
    return found


def _overlap(answers: Answers, inputs: PlanInputs) -> dict[str, str]:
    """That a plan which is kept lies on these days; it is said before the library has to refuse."""
    first = first_whole_week(inputs.start, inputs.week_start)
    plan = answers.taken.on(first, first + timedelta(days=DAYS_A_WEEK * inputs.weeks - 1))
    if plan is None:
        return {}
    said = _("{field}: “{name}” lies on these days and is kept. Start on {day} or later.")
    free = dated(plan.end + timedelta(days=1))
    return {"start": said.format(field=field_name("start"), name=plan.name, day=free)}


def _name_problem(answers: Answers) -> str:
    try:
        check_name(plan_name(answers))
    except UserError as error:
        return error_text(error)
    return ""


def _days_problem(answers: Answers) -> str:
    low, high = RUN_DAYS
    count = len(answers.days)
    if count < low:
        return error_text(UserError("too-few-days", field="days", low=low, high=high, given=count))
    lifting, wanted = len(answers.strength_days), answers.strength
    if 0 < lifting < wanted:
        return error_text(UserError("few-strength-days", field="strength_days", low=wanted, given=lifting))
    return ""


def _goal_seconds(answers: Answers) -> int | None:
    value = answers.goal_time.value
    return None if value is None or not has_race(answers) else round(value)


def vdot_of(answers: Answers) -> float:
    """The fitness that the plan follows from. UserError for a race too long ago or too slow."""
    value = answers.recent.value
    if value is None:
        return answers.known_vdot or DEFAULT_VDOT
    return fields.vdot(value, answers.recent_race, answers.recent_day.day or answers.today, answers.today)
