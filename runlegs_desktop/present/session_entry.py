"""What is typed about a session, read in the runner's units: distance, time, pace, time of day, date, step length."""

import re
from collections.abc import Mapping
from datetime import date, time
from typing import NamedTuple

from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.edits_limits import (
    COUNT,
    DISTANCE,
    DURATION,
    FASTEST,
    NOTES_MOST,
    PACE,
    STEP_METRES,
    STEP_SECONDS,
    TITLE_MOST,
    within,
)
from runlegs_desktop.domain.edits_order import Beside
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.present import parsing
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.numbers import METRES_A_KM, METRES_A_MILE, MINUS, Numbers, short_month_names
from runlegs_desktop.present.session_limits import range_text

_SIGN = rf"[-+{MINUS}]?"  # so that a number below nothing hears the limits, not how a number looks
_HOURS = re.compile(r"(\d{1,9})\s*h(?:\s*(\d{1,2})\s*(?:min|m)?)?", re.IGNORECASE)
_CLOCK = re.compile(r"(\d{1,9}):(\d{2})(?::(\d{2}))?")
_MINUTES = re.compile(rf"({_SIGN}[\d.,]+)\s*(?:min|′|')?", re.IGNORECASE)
_SECONDS = re.compile(rf"({_SIGN}\d+)\s*(?:s|sec|″|\")", re.IGNORECASE)
_PACE = re.compile(rf"({_SIGN}\d{{1,9}}):(\d{{2}})\s*(?:min)?\s*(?:/\s*(km|mi))?", re.IGNORECASE)
_TIME = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?(?: ?([ap])\.?m\.?)?")
HOURS = 24
_DAY = re.compile(r"(?:\w+[,.]?\s+)?(\d{1,2})\.?\s+([^\W\d]{3,})\.?(?:\s+(\d{4}))?")
_FAR = re.compile(rf"({_SIGN}[\d.,]+)\s*(km|mi|m)", re.IGNORECASE)
_DISTANCE = re.compile(rf"({_SIGN}[\d.,]+)\s*(km|mi)?", re.IGNORECASE)
_TIMES = re.compile(rf"({_SIGN}\d+)\s*[x×*]\s*(.+)", re.IGNORECASE)
_ROUNDS = re.compile(rf"({_SIGN}\d+)\s*[x×*]?", re.IGNORECASE)
_LONG = re.compile(r"(?<![\d.,])\d{10,}")
_HUGE = "999999999"  # more of anything than anything may be


class Length(NamedTuple):
    """A step as typed: seconds, metres or pace (s/km), and how often where that was typed too."""

    seconds: int | None = None
    metres: int | None = None
    pace: float | None = None
    times: int | None = None


def distance(text: str, numbers: Numbers) -> int:
    """Metres of `7,5` or `7.5 km`; bare numbers are in the runner's unit. UserError names the field "distance"."""
    found = _DISTANCE.fullmatch(_typed(text))
    if not found:
        raise UserError("not-a-distance", field="distance", given=text)
    try:
        value = parsing.number(found[1], "distance")
    except UserError:
        raise UserError("not-a-distance", field="distance", given=text) from None
    return _within("distance", round(value * _metres_a(found[2], numbers)), DISTANCE)


def duration(text: str) -> int:
    """Seconds of `47`, `47 min`, `1:31` (hours and minutes) or `1 h 31`. UserError names the field "duration"."""
    typed, seconds = _typed(text), None
    if found := _HOURS.fullmatch(typed):
        seconds = _hours(found)
    elif found := _CLOCK.fullmatch(typed):
        seconds = _clock(found)
    elif found := _MINUTES.fullmatch(typed):
        seconds = _minutes(found[1])
    if seconds is None:
        raise UserError("not-a-duration", field="duration", given=text)
    return _within("duration", seconds, DURATION)


def pace(text: str, numbers: Numbers) -> float:
    """Seconds a kilometre of `6:30`, `6:30 /km` or, in miles, `9:45 /mi`. UserError names the field "pace"."""
    found = _PACE.fullmatch(_typed(text))
    if not found or int(found[2]) >= 60:
        raise UserError("not-a-pace", field="pace", given=text)
    seconds = _whole(found[1]) * 60 + int(found[2])
    a_km = seconds * METRES_A_KM / _metres_a(found[3], numbers)  # not rounded: 9:45 a mile stays 9:45
    within("pace", a_km, PACE)
    return a_km


def start(text: str) -> time | Beside | None:
    """The time of day of `17:30`, `7` or `6:30 pm`, or a place beside the run; nothing where the field is empty.

    UserError names the field "start".
    """
    typed = " ".join(text.split()).casefold()
    if not typed:
        return None
    for place in Beside:
        if typed == beside_text(place).casefold():
            return place
    found = _TIME.fullmatch(typed)
    hour, minute = (int(found[1]), int(found[2] or 0)) if found else (HOURS, 0)
    if found and found[3]:
        hour = hour % 12 + (12 if found[3] == "p" else 0) if 1 <= hour <= 12 else HOURS
    if hour >= HOURS or minute >= 60:
        raise UserError("not-a-time", field="start", given=text)
    return time(hour, minute)


def beside_text(place: Beside) -> str:
    """A place in the day, as it is shown and typed."""
    return {Beside.BEFORE_RUN: _("before the run"), Beside.AFTER_RUN: _("after the run")}[place]


def day(text: str, near: date) -> date:
    """`2026-08-25`, `25 Aug`, `Tue 25 Aug 2027`; without a year the one closest to `near`. UserError: field "date"."""
    found = _DAY.fullmatch(text.strip())
    if not found:
        return parsing.day(text, "date")
    months = [name.strip(".").lower()[:3] for name in short_month_names()]
    try:
        month = months.index(found[2].lower()[:3]) + 1
        years = [int(found[3])] if found[3] else [near.year - 1, near.year, near.year + 1]
        days = [made for year in years if (made := _day(year, month, int(found[1])))]
        closest = min(days, key=lambda one: abs((one - near).days))
    except ValueError:
        raise UserError("not-a-date", field="date", given=text) from None
    return parsing.day(closest.isoformat(), "date")


def length(text: str, numbers: Numbers) -> Length:
    """`60 s`, `15 min`, `1 h 30`, `10:20` (minutes and seconds), `800 m`, `1.2 km`, `5:10 /km`; `8 × 60 s` counts too.

    A bare number is minutes. UserError names the field "steps", or "count", "step_duration", "step_distance", "pace".
    """
    typed, times = _typed(text), None
    if found := _TIMES.fullmatch(typed):
        times, typed = rounds(found[1]).times, found[2].strip()
    if found := _FAR.fullmatch(typed):
        return Length(metres=_step_metres(found, numbers, text), times=times)
    if "/" in typed:
        return Length(pace=pace(typed, numbers), times=times)
    seconds = None
    if found := _SECONDS.fullmatch(typed):
        seconds = _whole(found[1])
    elif found := _HOURS.fullmatch(typed):
        seconds = _hours(found)
    elif found := _CLOCK.fullmatch(typed):
        seconds = _clock(found) if found[3] else _minutes_and_seconds(found)
    elif found := _MINUTES.fullmatch(typed):
        seconds = _minutes(found[1])
    if seconds is None:
        raise UserError("not-a-length", field="steps", given=text)
    return Length(seconds=_within("step_duration", seconds, STEP_SECONDS), times=times)


def rounds(text: str) -> Length:
    """`8` or `8 ×`: how often, and no length. UserError names the field "count"."""
    found = _ROUNDS.fullmatch(_typed(text))
    if not found:
        raise UserError("not-a-length", field="count", given=text)
    return Length(times=_within("count", _whole(found[1]), COUNT))


def title(text: str) -> str:
    """One line of text, empty for the name the program gives. UserError names the field "title"."""
    return _short("title", " ".join(text.split()), TITLE_MOST)


def notes(text: str) -> str:
    """Free text. UserError names the field "notes"."""
    return _short("notes", text.strip(), NOTES_MOST)


def sentence(error: UserError, numbers: Numbers) -> str:
    """What the field allows, in one short sentence; also for what the edits of a session refuse."""
    field = str(error.values.get("field", ""))
    if error.code == "out-of-range":
        return range_text(error, numbers)
    if error.code == "too-short":
        least = float(error.values.get("low", 0))
        low = numbers.distance(least) if field == "distance" else numbers.duration(least)
        return _("At least {low} with these steps.").format(low=low)
    refused = {
        "repeat-without-work": _("A repeat needs something to run."),
        "too-deep": _("Repeats lie at most {n} deep.").format(n=error.values.get("high", "")),
        "too-fast": _("Nobody runs faster than {pace}.").format(pace=_fastest(error, numbers)),
        "no-pace": _("No easy part has a pace to change."),
        "not-for-kind": _("Only for running."),
    }
    return refused.get(error.code) or _examples(numbers).get(field, _("This cannot be used here."))


def step_sentence(error: UserError, numbers: Numbers) -> str:
    """The same for what is typed in a row of steps, with the name of what the row refused."""
    if error.code == "no-pace":
        return _("A standing rest has no pace: type a time or a distance.")
    said, named = sentence(error, numbers), _of_steps().get(str(error.values.get("field", "")))
    if named is None or error.code in {"repeat-without-work", "too-deep"}:
        return said
    return _("{field}: {sentence}").format(field=named, sentence=said)


def _of_steps() -> Mapping[str, str]:
    return {
        "count": _("Number of repeats"),
        "step_duration": _("Time of a step"),
        "step_distance": _("Distance of a step"),
        "pace": _("Pace of a step"),
        "duration": _("Time of the run"),
        "distance": _("Distance of the run"),
        "steps": _("Length of a step"),
    }


def _examples(numbers: Numbers) -> Mapping[str, str]:
    return {
        "distance": _("A number such as {far}.").format(far=numbers.distance(7_500)),
        "duration": _("Minutes such as 47, or hours such as 1:31 or 1 h 31."),
        "pace": _("Minutes and seconds such as {pace}.").format(pace=numbers.pace(METRES_A_KM, 390)),
        "start": _("A time such as 17:30, “before the run”, “after the run”, or empty."),
        "date": _("A date such as 25 Aug or 2026-08-25."),
        "steps": _("Such as 60 s, 15 min, 800 m, 8 × 60 s or {pace}.").format(pace=numbers.pace(METRES_A_KM, 310)),
        "count": _("A whole number such as 8."),
    }


def _fastest(error: UserError, numbers: Numbers) -> str:
    return numbers.pace(METRES_A_KM, METRES_A_KM / float(error.values.get("high", FASTEST)))


def _short(field: str, text: str, most: int) -> str:
    within(field, len(text), (0, most))
    return text


def _metres_a(unit: str | None, numbers: Numbers) -> float:
    if unit:
        return METRES_A_KM if unit.lower() == "km" else METRES_A_MILE
    return METRES_A_KM if numbers.units is Units.METRIC else METRES_A_MILE


def _step_metres(found: re.Match[str], numbers: Numbers, text: str) -> int:
    try:
        value = parsing.number(found[1], "steps")
    except UserError:
        raise UserError("not-a-length", field="steps", given=text) from None
    a_unit = 1.0 if found[2].lower() == "m" else _metres_a(found[2], numbers)
    return _within("step_distance", round(value * a_unit), STEP_METRES)


def _typed(text: str) -> str:
    """What was typed, without the digits that nobody counts: so many make a number too big, and int() refuses them."""
    return _LONG.sub(_HUGE, text.strip())


def _whole(digits: str) -> int:
    return int(digits.replace(MINUS, "-"))


def _minutes(text: str) -> int | None:
    """Seconds of so many minutes; nothing where they make no number."""
    try:
        return round(parsing.number(text, "duration") * 60)
    except UserError:
        return None


def _hours(found: re.Match[str]) -> int | None:
    minutes = int(found[2] or 0)
    return int(found[1]) * 3600 + minutes * 60 if minutes < 60 else None


def _clock(found: re.Match[str]) -> int | None:
    """Hours, minutes and perhaps seconds; nothing where they make no time."""
    hours, minutes, seconds = int(found[1]), int(found[2]), int(found[3] or 0)
    return hours * 3600 + minutes * 60 + seconds if minutes < 60 and seconds < 60 else None


def _minutes_and_seconds(found: re.Match[str]) -> int | None:
    return int(found[1]) * 60 + int(found[2]) if int(found[2]) < 60 else None


def _day(year: int, month: int, day_of_month: int) -> date | None:
    try:
        return date(year, month, day_of_month)
    except ValueError:
        return None


def _within(field: str, value: int, limits: tuple[int, int]) -> int:
    within(field, value, limits)
    return value
