"""The wizard's words: what the fields are called, what may be chosen, what health answers lead to."""

from collections.abc import Mapping

from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.calendar import DAYS_A_WEEK, first_whole_week
from runlegs_desktop.domain.health import RED_FLAGS, Health
from runlegs_desktop.domain.inputs import Equipment, Experience, Goal, Hills
from runlegs_desktop.domain.performance import RECENT_DAYS
from runlegs_desktop.domain.scene import LEAST_WEEKLY_METRES
from runlegs_desktop.present.i18n import _, plural
from runlegs_desktop.present.numbers import NARROW_SPACE, day_text, weekday_names
from runlegs_desktop.present.wizard import Answers, has_race, is_gated, is_young
from runlegs_desktop.present.wording import dated


def goals() -> Mapping[Goal, str]:
    """Goals in the order they are offered."""
    return {
        Goal.FIVE_K: _("5 km"),
        Goal.TEN_K: _("10 km"),
        Goal.HALF: _("Half"),
        Goal.MARATHON: _("Marathon"),
        Goal.BASE: _("Base"),
        Goal.LEGS: _("Legs"),
    }


def hills() -> Mapping[Hills, str]:
    """Where there are hills."""
    return {Hills.OUTDOOR: _("Yes"), Hills.TREADMILL: _("Treadmill"), Hills.NONE: _("No")}


def kits() -> Mapping[Equipment, str]:
    """What there is to lift."""
    return {Equipment.BODYWEIGHT: _("None"), Equipment.HOME: _("Dumbbells"), Equipment.GYM: _("Gym")}


def experiences() -> Mapping[Experience, str]:
    """How long the runner has been running."""
    return {Experience.BEGINNER: _("New"), Experience.INTERMEDIATE: _("Some"), Experience.ADVANCED: _("Years")}


def experience_text(experience: Experience) -> str:
    """What a word of `experiences` means."""
    return {
        Experience.BEGINNER: _("Less than 6 months of running"),
        Experience.INTERMEDIATE: _("6 months to 3 years of running"),
        Experience.ADVANCED: _("More than 3 years, and 4 runs a week or more"),
    }[experience]


def unit_choices() -> Mapping[Units, str]:
    """What distances and weights may be shown in."""
    return {Units.METRIC: _("km · kg"), Units.IMPERIAL: _("miles · lb")}


def recents() -> Mapping[Goal | None, str]:
    """What fitness may be guessed from."""
    return {
        None: _("Easy pace"),
        Goal.FIVE_K: _("5 km"),
        Goal.TEN_K: _("10 km"),
        Goal.HALF: _("Half"),
        Goal.MARATHON: _("Marathon"),
    }


def recent_example(race: Goal | None, units: Units) -> str:
    """What the field for it looks like when filled, in grey."""
    if race is None:
        return "6:30" if units is Units.METRIC else "10:30"
    return {Goal.FIVE_K: "27:30", Goal.TEN_K: "57:00", Goal.HALF: "2:05:00", Goal.MARATHON: "4:20:00"}[race]


def health_questions() -> Mapping[Health, str]:
    """The five questions in the order they are asked."""
    return {
        Health.CHEST_PAIN: _("Chest pain or pressure when I exercise"),
        Health.FAINTING: _("Fainting or dizzy spells in the last year"),
        Health.CONDITION: _("A heart, lung or kidney condition, or diabetes"),
        Health.RESTRICTED: _("A doctor told me to limit exercise"),
        Health.PREGNANT: _("Pregnant, or gave birth in the last 6 months"),
    }


def asked_again() -> str:
    """What stands over the health questions when the last plan was easy running only (science 1.1, 6.9)."""
    return _(
        "Your last plan was easy running only, after your health answers, and this one is too until you answer "
        "again: tick what is true now, or the last box."
    )


def nothing_is_true() -> str:
    """The box that answers them all with no."""
    return _("None of this is true now")


def advice(answers: Answers) -> tuple[str, ...]:
    """What to do first behind the safety gate; nothing when it is open (science 1.1, 6.9, 7.7)."""
    if not is_gated(answers):
        return ()
    ticked = answers.health
    said = [_("Talk to a clinician before you begin, and take this plan along: easy running and light strength only.")]
    if ticked & RED_FLAGS:
        said.append(_("If chest pain, fainting or dizziness comes while you exercise: stop and seek medical care."))
    if Health.CONDITION in ticked:
        said.append(_("Ask which effort suits your condition and medicine, and which signs mean stop."))
    if Health.RESTRICTED in ticked:
        said.append(_("The limit your doctor gave you comes first: this plan does not know it."))
    if Health.PREGNANT in ticked:
        said.append(_("Keep every effort at 6 of 10 or less, and leave hard work in the heat out."))
    return tuple(said)


def goal_reason(answers: Answers) -> str:
    """Why some goals are not offered; nothing when all are."""
    if is_gated(answers):
        return _("After your health answers only easy base weeks are offered.")
    if is_young(answers):
        return _("Under 16 only 5 km and Base are offered: growing legs get one hard run a week at most.")
    return ""


def taken_note(answers: Answers) -> str:
    """That a plan runs or is to come, so that this one is laid after it; nothing when the days are free."""
    plan = answers.taken.running
    if plan is None:
        return ""
    said = _("“{name}” has these days until {last}. It is kept, and this plan comes after it.")
    return said.format(name=plan.name, last=dated(plan.end))


def replace_text(answers: Answers) -> str:
    """The other way: to make anew what is left of that plan. What is done or pinned stays."""
    left = answers.taken.left
    said = plural("Replace the {n} session left of it instead…", "Replace the {n} sessions left of it instead…", left)
    return said.format(n=left)


def start_hint(answers: Answers) -> str:
    """When the first whole week begins."""
    first = first_whole_week(answers.start, answers.base.week_start)
    return _("Week 1 begins {day}").format(day=day_text(first))


def weeks_hint(answers: Answers) -> str:
    """What stands under the race date where there is nothing to put right."""
    day = answers.race_day.day
    if has_race(answers) and day is not None:
        is_last = (day.weekday() + 1) % DAYS_A_WEEK == answers.base.week_start
        said = _("{weekday}, the plan ends with it") if is_last else _("{weekday} of the last week")
        return said.format(weekday=weekday_names()[day.weekday()])
    return "" if has_race(answers) else _("Only races need a date")


def weekly_hint(answers: Answers) -> str:
    """What is asked for, and what little running counts as (science 1.1)."""
    value = answers.weekly.value
    if value is None and answers.is_recorded:
        return _("As recorded if empty")
    if value is not None and value >= LEAST_WEEKLY_METRES:
        return _("Mean of the last 4 weeks")
    return _("Counts as {distance}, where plans begin").format(distance=answers.numbers.distance(LEAST_WEEKLY_METRES))


def long_hint(answers: Answers) -> str:
    """What an empty field for the longest run counts as."""
    longest, week = answers.long.value, answers.weekly.value
    if longest is None and answers.is_recorded:
        return _("As recorded if empty")
    if longest is None:
        return _("35 % of the week if empty").replace(" %", f"{NARROW_SPACE}%")
    if week is not None and longest > max(week, LEAST_WEEKLY_METRES):
        return _("More than your whole week, {distance}: is it right?").format(distance=answers.numbers.distance(week))
    return ""


def recent_day_hint(answers: Answers) -> str:
    """What the date of the recent race does (science 3.1)."""
    if answers.recent_race is None:
        return _("Only races need a date")
    day = answers.recent_day.day
    if day is None:
        return _("Today if empty")
    ago = (answers.today - day).days
    if ago > RECENT_DAYS:
        said = plural(
            "{n} day ago: over {most} days a race counts 2 % less",
            "{n} days ago: over {most} days a race counts 2 % less",
            ago,
        )
        return said.replace(" %", f"{NARROW_SPACE}%").format(n=ago, most=RECENT_DAYS)
    return dated(day)


def recent_hint(answers: Answers) -> str:
    """What to fill in, and what happens without it."""
    if answers.recent.value is None:
        known = _("Your VDOT, {vdot}, is used if empty")
        vdot = answers.known_vdot
        return known.format(vdot=f"{vdot:.1f}") if vdot else _("A first guess is used if empty")
    return ""
