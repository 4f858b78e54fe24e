"""What each gesture on the wizard's page makes of the answers."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, time, timedelta

from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.calendar import DAYS_A_WEEK, SUNDAY, first_whole_week
from runlegs_desktop.domain.check_inputs import weeks_until
from runlegs_desktop.domain.health import Health
from runlegs_desktop.domain.inputs import AGE, LONG_METRES, RACE_WEEKS, WEEKLY_METRES, WEEKS, Goal
from runlegs_desktop.present import wizard_fields as fields
from runlegs_desktop.present.athlete_page import date_text
from runlegs_desktop.present.field_names import field_name
from runlegs_desktop.present.i18n import _, plural
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.wizard import Answers, has_race
from runlegs_desktop.present.wizard_fields import Typed, TypedDay
from runlegs_desktop.present.wording import dated


def typed(answers: Answers, field: str, text: str) -> Answers:
    """The answers after `text` was typed into a field (named as in `problems`, or "name")."""
    return _TYPED[field](answers, text)


def with_goal(answers: Answers, goal: Goal) -> Answers:
    """Another goal. A race takes its weeks from its date; without a race the weeks stay as they are."""
    changed = replace(answers, goal=goal, goal_time=fields.goal_time(answers.goal_time.text, goal))
    if has_race(changed):
        return _with_race_day(changed, changed.race_day)
    return replace(changed, weeks=fields.whole(changed.weeks.text, "weeks", _week_limits(changed)))


def with_recent_race(answers: Answers, race: Goal | None) -> Answers:
    """The recent time belongs to this race, or to no race: then it is the easy pace."""
    return replace(answers, recent_race=race, recent=fields.recent(answers.recent.text, race, answers.numbers))


def with_units(answers: Answers, units: Units) -> Answers:
    """The same values spelled in other units: what is stored never changes, however often this is done."""
    numbers = Numbers(units)

    def far(metres: float) -> str:
        return fields.distance_text(metres, numbers)

    recent = answers.recent
    if answers.recent_race is None:
        recent = fields.shown_again(recent, lambda pace: fields.pace_text(pace, numbers))
    weekly, longest = fields.shown_again(answers.weekly, far), fields.shown_again(answers.long, far)
    changed = replace(answers, units=units, weekly=weekly, long=longest, recent=recent)
    for field, one in (("weekly_metres", weekly), ("long_metres", longest), ("recent", recent)):
        if one.problem:  # bad text says its range in the new units; "200" may even be fine in them
            changed = typed(changed, field, one.text)
    return changed


def with_day(answers: Answers, weekday: int) -> Answers:
    """The next use of this weekday: none, run, strength, both. The long run goes to the last day without its own."""
    runs = weekday in answers.days
    days = answers.days ^ {weekday}
    strength_days = answers.strength_days ^ {weekday} if runs else answers.strength_days
    long_day = answers.long_day if answers.long_day in days else max(days, default=SUNDAY)
    return replace(answers, days=days, strength_days=strength_days, long_day=long_day)


def with_long_day(answers: Answers, weekday: int) -> Answers:
    """Run long on this weekday."""
    return replace(answers, days=answers.days | {weekday}, long_day=weekday)


def with_time(answers: Answers, weekday: int, at: time | None) -> Answers:
    """The usual time of day of a weekday, or none."""
    times = {day: time_of for day, time_of in answers.times if day != weekday}
    if at is not None:
        times[weekday] = at
    return replace(answers, times=tuple(sorted(times.items())))


def with_health(answers: Answers, one: Health, *, is_true: bool) -> Answers:
    """Tick or untick a health question."""
    health = answers.health | {one} if is_true else answers.health - {one}
    return replace(answers, health=health, is_cleared=answers.is_cleared and not is_true)


def with_cleared(answers: Answers, *, is_true: bool) -> Answers:
    """Say that no health question is true now, or take that back."""
    return replace(answers, is_cleared=is_true, health=frozenset() if is_true else answers.health)


def _with_race_day(answers: Answers, race_day: TypedDay) -> Answers:
    changed = replace(answers, race_day=race_day)
    if race_day.day is None or race_day.day < answers.start:
        return changed
    weeks = weeks_until(answers.start, race_day.day, answers.base.week_start)
    if weeks > RACE_WEEKS[1]:
        is_running = answers.start < answers.today  # then the weeks are the plan's own, and say so themselves
        typed = fields.whole(str(weeks), "weeks", RACE_WEEKS) if is_running else Typed(str(weeks))
        return replace(changed, race_day=_too_far(answers, race_day), weeks=typed)
    return replace(changed, weeks=fields.whole(str(weeks), "weeks", RACE_WEEKS))


def _with_start(answers: Answers, text: str) -> Answers:
    """Another first day. A race keeps its date and gets other weeks; without one the weeks stay and the end moves."""
    begin = fields.day(text, "start", answers.today) if text.strip() else TypedDay(text, None)
    if begin.day is not None and begin.day < answers.today:
        said = _("{field} is {today} or later, not {given}.")
        given = said.format(field=field_name("start"), today=dated(answers.today), given=dated(begin.day))
        begin = begin._replace(problem=given)
    changed = replace(answers, begin=begin)
    if has_race(changed) or changed.weeks.value is None:
        return _with_race_day(changed, changed.race_day)
    last = _first_week(changed) + timedelta(days=DAYS_A_WEEK * int(changed.weeks.value) - 1)
    return replace(changed, race_day=TypedDay(date_text(last), last))


def _too_far(answers: Answers, race_day: TypedDay) -> TypedDay:
    most = RACE_WEEKS[1]
    last = _first_week(answers) + timedelta(days=DAYS_A_WEEK * most - 1)
    said = plural(
        "{field} is at most {weeks} week away: {day} or earlier.",
        "{field} is at most {weeks} weeks away: {day} or earlier.",
        most,
    )
    if answers.start < answers.today:  # weeks are counted from the first of a plan that runs
        said = _("{field} is {day} or earlier: a plan has at most {weeks} weeks. Further off: Plan ▸ Make a plan.")
    text = said.format(field=field_name("race_day"), weeks=most, day=dated(last))
    return race_day._replace(problem=text)


def _with_weeks(answers: Answers, text: str) -> Answers:
    """Weeks as typed. On the way to a race they move its date, on the same weekday as before."""
    weeks = fields.whole(text, "weeks", _week_limits(answers))
    changed = replace(answers, weeks=weeks)
    if not has_race(answers) or weeks.value is None:
        return changed
    weekday = SUNDAY if answers.race_day.day is None else answers.race_day.day.weekday()
    place = (weekday - answers.base.week_start) % DAYS_A_WEEK
    last = _first_week(answers) + timedelta(days=DAYS_A_WEEK * (int(weeks.value) - 1) + place)
    return replace(changed, race_day=TypedDay(date_text(last), last))


def _first_week(answers: Answers) -> date:
    return first_whole_week(answers.start, answers.base.week_start)


def _week_limits(answers: Answers) -> tuple[int, int]:
    return RACE_WEEKS if has_race(answers) else WEEKS


def _with_weekly(answers: Answers, text: str) -> Answers:
    return replace(answers, weekly=fields.distance(text, "weekly_metres", WEEKLY_METRES, answers.numbers))


def _with_long(answers: Answers, text: str) -> Answers:
    return replace(answers, long=fields.distance(text, "long_metres", LONG_METRES, answers.numbers))


_TYPED: Mapping[str, Callable[[Answers, str], Answers]] = {
    "start": _with_start,
    "race_day": lambda answers, text: _with_race_day(answers, fields.day(text, "race_day", answers.start)),
    "weeks": _with_weeks,
    "weekly_metres": _with_weekly,
    "long_metres": _with_long,
    "recent_day": lambda a, text: replace(a, recent_day=fields.past_day(text, "recent_day", a.today)),
    "recent": lambda a, text: replace(a, recent=fields.recent(text, a.recent_race, a.numbers)),
    "growth": lambda a, text: replace(a, growth=fields.growth(text)),
    "goal_seconds": lambda a, text: replace(a, goal_time=fields.goal_time(text, a.goal)),
    "age": lambda a, text: replace(a, age=fields.whole(text, "age", AGE)),
    "name": lambda a, text: replace(a, name=text),
}
