"""What is typed into the wizard's fields: kept as typed, understood in SI, or refused with what is allowed."""

import math
import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from runlegs_desktop.domain.check_inputs import goal_time_range, goal_vdot
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.inputs import GROWTH, RACE_METRES, VDOT, Goal
from runlegs_desktop.domain.paces import EASY, EASY_SECONDS_PER_KM, speed, vdot_from_easy_pace
from runlegs_desktop.domain.performance import Performance, vdot_today
from runlegs_desktop.present import parsing
from runlegs_desktop.present.athlete_entry import read_day
from runlegs_desktop.present.athlete_page import date_text
from runlegs_desktop.present.field_names import field_name
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.numbers import METRES_A_KM, METRES_A_MILE, Numbers, race_time
from runlegs_desktop.present.wording import dated, error_text

_LONGEST = 24  # characters of a pasted text that a sentence repeats
_UNIT = re.compile(r"\s*(?P<unit>km|mi|miles?)$", re.IGNORECASE)
_WORD = re.compile(r"(?<=\d)\s*[^\W\d]+\.?$")  # "12 weeks", "35 years"
_NO_YEAR = re.compile(r"\d{1,2}[.\s/-]+\w+\.?")
_AHEAD = timedelta(weeks=26)  # of an example: no plan is longer than 30 weeks
_LEAP_YEARS = 8  # between two days of 29 February, at most
_PACE_UNIT = re.compile(r"\s*(min)?\s*/\s*(?P<unit>km|mi|mile)$", re.IGNORECASE)


class Typed(NamedTuple):
    """A field: what stands in it, what that means (SI; none when empty or bad), and what is wrong with it."""

    text: str = ""
    value: float | None = None
    problem: str = ""


EMPTY = Typed()
EARLIEST = date(1970, 1, 1)


class TypedDay(NamedTuple):
    """A field for a date."""

    text: str
    day: date | None
    problem: str = ""


NO_DAY = TypedDay("", None)


def distance(text: str, field: str, limits: tuple[int, int], numbers: Numbers) -> Typed:
    """A distance in metres, typed in the runner's unit or with one behind it. Empty is allowed."""
    plain = _clipped(text)
    if not plain:
        return Typed(text)
    low, high = limits
    try:
        metres = round(parsing.number(_UNIT.sub("", plain), field) * _metres_a_unit(_UNIT, plain, numbers))
    except UserError:
        metres = low - 1
    if low <= metres <= high:
        return Typed(text, metres)
    said = _("{field} is {low} to {high}, not “{given}”.").format(
        field=field_name(field), low=numbers.distance_value(low), high=numbers.distance(high), given=plain
    )
    return Typed(text, None, said)


def whole(text: str, field: str, limits: tuple[int, int]) -> Typed:
    """A whole number within limits. Empty is allowed."""
    plain = _clipped(text)
    if not plain:
        return Typed(text)
    low, high = limits

    def read() -> float:
        number = parsing.whole(_WORD.sub("", plain), field, limits)
        if not low <= number <= high:
            raise UserError("out-of-range", field=field, low=low, high=high, given=number)
        return number

    return _tried(text, read)


def day(text: str, field: str, near: date, *, is_past: bool = False) -> TypedDay:
    """A date such as 2026-10-18, 18 Oct 2026 or 18.10.2026. Without a year it is the next on or after `near`.

    With `is_past` it is the last on or before `near`.
    """
    plain = _clipped(text)
    try:
        if _NO_YEAR.fullmatch(plain):
            return TypedDay(text, _of_a_year(plain.rstrip("."), field, near, is_past=is_past))
        return TypedDay(text, read_day(plain, field) or parsing.day("", field))
    except UserError as error:
        if error.code != "not-a-date":
            return TypedDay(text, None, error_text(error))
        said = _("{field} is a date such as {example}, “{given}” is not.")
        if not plain:
            said = _("{field} is missing: give a date such as {example}.")
        example = date_text(near if is_past else near + _AHEAD)
        return TypedDay(text, None, said.format(field=field_name(field), given=plain, example=example))


def past_day(text: str, field: str, today: date) -> TypedDay:
    """A date that is not to come, spelled as for `day`. Empty is allowed."""
    found = day(text, field, today, is_past=True) if text.strip() else TypedDay(text, None)
    if found.day is None or EARLIEST <= found.day <= today:
        return found
    said = _("{field} is {today} or earlier, not {given}.")
    return TypedDay(text, None, said.format(field=field_name(field), today=dated(today), given=dated(found.day)))


def recent(text: str, race: Goal | None, numbers: Numbers) -> Typed:
    """The time of a recent race in seconds, or without a race the easy pace in seconds a kilometre. May be empty."""
    plain = _clipped(text)
    if not plain:
        return Typed(text)
    return _tried(text, lambda: _race_seconds(plain, race)) if race else _easy_pace(text, plain, numbers)


def vdot(value: float, race: Goal | None, run_on: date, today: date) -> float:
    """Fitness today from what `recent` understood and when it was run. UserError "out-of-range"."""
    if race is None:
        return vdot_from_easy_pace(value)
    return vdot_today(Performance("", "", run_on, RACE_METRES[race], round(value)), today)


def goal_time(text: str, goal: Goal) -> Typed:
    """The time hoped for in a race, in seconds. Empty is allowed."""
    plain = _clipped(text)
    if not plain:
        return Typed(text)

    def read() -> float:
        seconds = parsing.race_seconds(plain, "goal_seconds", RACE_METRES.get(goal, 0))
        goal_vdot(goal, seconds)
        return seconds

    return _tried(text, read)


def growth(text: str) -> Typed:
    """The most a week may grow, typed in percent, as a share. Empty is allowed."""
    plain = _clipped(text)
    if not plain:
        return Typed(text)

    def read() -> float:
        share, (low, high) = parsing.share(plain, "growth"), GROWTH
        if not low <= share <= high:
            raise UserError("too-much-growth", field="growth", low=low, high=high, given=share)
        return share

    return _tried(text, read)


def growth_text(share: float) -> str:
    """A growth as it stands in a field."""
    return f"{100 * share:.6g}"


def distance_text(metres: float, numbers: Numbers) -> str:
    """A distance as it stands in a field."""
    return numbers.distance_value(metres)


def pace_text(seconds_per_km: float, numbers: Numbers) -> str:
    """An easy pace as it stands in a field."""
    return race_time(seconds_per_km * numbers.metres_a_unit / METRES_A_KM)


def shown_again(typed: Typed, spell: Callable[[float], str]) -> Typed:
    """The same value spelled anew, for other units. What is empty or bad stays as it was typed."""
    return typed if typed.value is None else Typed(spell(typed.value), typed.value)


def _of_a_year(plain: str, field: str, near: date, *, is_past: bool) -> date:
    """The day in the nearest year that has it. UserError "not-a-date"."""
    step = -1 if is_past else 1
    for years in range(_LEAP_YEARS + 1):
        try:
            found = read_day(f"{plain} {near.year + step * years}", field)
        except UserError:  # 29 Feb
            continue
        if found is not None and (found <= near if is_past else found >= near):
            return found
    raise UserError("not-a-date", field=field, given=plain)


def _easy_limits() -> tuple[int, int]:
    """The fastest and slowest easy pace that stands for a fitness plans are made for, in whole s/km."""
    slow, fast = (1 / speed(EASY, vdot) * METRES_A_KM for vdot in VDOT)
    low, high = EASY_SECONDS_PER_KM
    return max(low, math.ceil(fast)), min(high, math.floor(slow))


def _easy_pace(text: str, plain: str, numbers: Numbers) -> Typed:
    low, high = (pace_text(limit, numbers) for limit in _easy_limits())
    try:
        unit = _metres_a_unit(_PACE_UNIT, plain, numbers)
        seconds = parsing.pace(_PACE_UNIT.sub("", plain)) * METRES_A_KM / unit
        vdot_from_easy_pace(seconds)
    except UserError:
        said = _("{field} is minutes and seconds from {low} to {high} /{unit}, “{given}” is not.").format(
            field=field_name("easy_pace"), low=low, high=high, unit=numbers.unit, given=plain
        )
        return Typed(text, None, said)
    return Typed(text, seconds)


def _metres_a_unit(pattern: re.Pattern[str], plain: str, numbers: Numbers) -> float:
    """Of the unit typed behind a number, whichever the runner uses; of the runner's where there is none."""
    found = pattern.search(plain)
    if found is None:
        return numbers.metres_a_unit
    return METRES_A_KM if found["unit"].lower() == "km" else METRES_A_MILE


def _race_seconds(plain: str, race: Goal | None) -> float:
    try:
        metres, seconds = parsing.race(f"{race.value if race else ''}={plain}")
    except UserError as error:
        raise UserError("not-a-race-time", field="seconds", given=plain) from error
    low, high = goal_time_range(metres)
    if not low <= seconds <= high:
        raise UserError("out-of-range", field="race_seconds", low=low, high=high, given=seconds)
    return seconds


def _tried(text: str, read: Callable[[], float]) -> Typed:
    try:
        return Typed(text, read())
    except UserError as error:
        if error.code == "not-a-race-time":
            said = _("{field} is minutes and seconds such as 51:00, or 1:55:00, not “{given}”.")
            return Typed(text, None, said.format(field=field_name("seconds"), given=error.values["given"]))
        return Typed(text, None, error_text(_rounded(error)))


def _rounded(error: UserError) -> UserError:
    """The same failure with a number that people can read."""
    given = error.values.get("given")
    if not isinstance(given, float) or error.code == "too-much-growth":
        return error
    return UserError(error.code, **{**error.values, "given": round(given, 1)})


def _clipped(text: str) -> str:
    plain = text.strip()
    return plain if len(plain) <= _LONGEST else plain[:_LONGEST] + "…"
