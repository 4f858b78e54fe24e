"""What stands under each field of the wizard and the Generate dialog while nothing has to be put right."""

from collections.abc import Mapping

from runlegs_desktop.domain.check_inputs import goal_vdot
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.generate_numbers import GROWTH
from runlegs_desktop.domain.inputs import RACE_METRES
from runlegs_desktop.present import wizard_words as words
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.numbers import NARROW_SPACE, race_time, short_weekday_names
from runlegs_desktop.present.wizard import Answers, goal_of, has_race
from runlegs_desktop.present.wizard_inputs import vdot_of


def hints(answers: Answers) -> Mapping[str, str]:
    """Every hint by its field."""
    return {
        "goal": words.goal_reason(answers),
        "start": words.start_hint(answers),
        "race_day": words.weeks_hint(answers),
        "weekly_metres": words.weekly_hint(answers),
        "long_metres": words.long_hint(answers),
        "strength": strength_hint(answers),
        "experience": words.experience_text(answers.experience),
        "recent": words.recent_hint(answers),
        "recent_day": words.recent_day_hint(answers),
        "growth": growth_hint(answers),
        "goal_seconds": goal_hint(answers),
    }


def strength_hint(answers: Answers) -> str:
    """Where strength lies."""
    if not answers.strength_days:
        return _("The plan finds their days")
    names = short_weekday_names()
    return _("On {days}").format(days=", ".join(names[day] for day in sorted(answers.strength_days)))


def growth_hint(answers: Answers) -> str:
    """What the number does: plans grow by less than the article allows, so that a larger one changes nothing."""
    own, wished = GROWTH[answers.experience], answers.growth.value
    if wished is not None and wished < own:
        return _("Checks hold weeks to it, too")
    return _("The plan takes {share} % at most").replace(" %", f"{NARROW_SPACE}%").format(share=f"{100 * own:.0f}")


def goal_hint(answers: Answers) -> str:
    """The fitness a goal time asks for, beside the runner's own."""
    if not has_race(answers):
        return _("Only races have one")
    found = _needed(answers)
    if found is None:
        return _("If you have one")
    needed, own = found
    said = (
        _("Needs VDOT {needed}, yours is {own}")
        if round(needed, 1) > round(own, 1)
        else _("VDOT {needed} is enough, yours is {own}")
    )
    return said.format(needed=f"{needed:.1f}", own=f"{own:.1f}")


def goal_note(answers: Answers) -> str:
    """The same in a sentence; nothing without a goal time. Science knows no load that follows from a wish."""
    found = _needed(answers) if has_race(answers) else None
    if found is None:
        return ""
    needed, own = found
    said = _(
        "Your goal time needs VDOT {needed}, yours is {own}. Paces and weeks follow from yours, not from the goal."
    )
    if round(needed, 1) <= round(own, 1):
        said = _("Your goal time needs VDOT {needed}: yours, {own}, is enough. Paces and weeks follow from yours.")
    return said.format(needed=f"{needed:.1f}", own=f"{own:.1f}")


def goal_pace(answers: Answers) -> str:
    """The pace of the goal time, as `5:27 /km`; nothing without one."""
    seconds, metres = answers.goal_time.value, RACE_METRES.get(goal_of(answers))
    if seconds is None or metres is None:
        return ""
    numbers = answers.numbers
    return f"{race_time(seconds / metres * numbers.metres_a_unit)} /{numbers.unit}"


def _needed(answers: Answers) -> tuple[float, float] | None:
    """The fitness asked for and the runner's own; none without a time, or while another field is to be put right."""
    seconds = answers.goal_time.value
    try:
        needed = goal_vdot(goal_of(answers), None if seconds is None else round(seconds))
        return None if needed is None else (needed, vdot_of(answers))
    except UserError:
        return None
