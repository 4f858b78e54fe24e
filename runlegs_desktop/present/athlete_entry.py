"""What a runner types about themselves, turned into values; and what is said when it cannot be.

Readers raise UserError with the name of the field; `problem` makes the sentence that stands under it.
"""

import re
from datetime import date, time
from typing import NamedTuple

from runlegs_desktop.domain import paces
from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.edits_athlete import HR_MAX, HR_REST, check_heart_rates, check_own_zones, checked_birth
from runlegs_desktop.domain.errors import UserError, Value
from runlegs_desktop.domain.inputs import AGE, RACE_METRES, VDOT, Goal
from runlegs_desktop.domain.performance import Performance, checked
from runlegs_desktop.present import parsing
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.numbers import METRES_A_KM, METRES_A_MILE, month_names, short_month_names

_CLOCK = re.compile(r"(?:(\d{1,2}):)?(\d{1,3}):(\d{2})")
_DAY_TIME = re.compile(r"(\d{1,2})[:.]?(\d{2})")
_DAY = re.compile(r"(\d{1,2})[.\s/-]+(\w+)[.\s/-]+(\d{4})")
_FAR = re.compile(r"([\d.,]+)\s*(\D*)")
_SIXTY = 60


class TypedRace(NamedTuple):
    """A race as it stands in the form."""

    distance: str
    name: str
    day: str
    time: str
    hot_or_hilly: bool = False


def read_day(text: str, field: str) -> date | None:
    """`1987-03-12`, `12 Mar 1987` or `12.3.1987`; none for nothing. UserError "not-a-date" or "out-of-range"."""
    if not text.strip():
        return None
    found = _DAY.fullmatch(text.strip().split(maxsplit=1)[-1] if text[:1].isalpha() else text.strip())
    if not found:
        return parsing.day(text, field)
    month = _month(found[2])
    return parsing.day(f"{found[3]}-{month:02d}-{int(found[1]):02d}", field)


def _month(word: str) -> int:
    if word.isdigit():
        return int(word)
    names = [name.casefold() for name in (*month_names(), *short_month_names())]
    return names.index(word.casefold()) % 12 + 1 if word.casefold() in names else 0


def read_birth(text: str, today: date) -> date | None:
    """A birth date, none for nothing. UserError (field birth or age)."""
    return checked_birth(read_day(text, "birth"), today)


def read_heart_rates(highest: str, resting: str) -> tuple[int | None, int | None]:
    """Both heart rates. UserError (field hr_max or hr_rest)."""
    found = read_beats(highest, "hr_max"), read_beats(resting, "hr_rest")
    check_heart_rates(*found)
    return found


def read_own_zones(texts: tuple[str, ...], highest: int | None) -> tuple[int, ...]:
    """The four lowest rates. UserError (field own_1 to own_4) when one is missing or they don't rise."""
    found = tuple(parsing.whole(text, f"own_{n + 1}") for n, text in enumerate(texts))
    check_own_zones(found, highest)
    return found


def read_beats(text: str, field: str) -> int | None:
    """A heart rate, none for nothing. UserError "not-a-number" or "not-whole"."""
    return parsing.whole(text, field) if text.strip() else None


def read_time_of_day(text: str, field: str) -> time | None:
    """`6:45` or `0645`, none for nothing. UserError "not-a-date" with this field."""
    if not text.strip():
        return None
    found = _DAY_TIME.fullmatch(text.strip())
    if not found or int(found[1]) > 23 or int(found[2]) >= _SIXTY:
        raise UserError("not-a-date", field=field, given=text)
    return time(int(found[1]), int(found[2]))


def read_race(typed: TypedRace, key: str, athlete: str, units: Units, today: date) -> Performance:
    """A race from the form. UserError names the field: metres, race_day, seconds or vdot."""
    metres = _metres(typed.distance, units)
    day = read_day(typed.day, "race_day")
    if day is None:
        raise UserError("not-a-date", field="race_day", given="")
    one = Performance(key, athlete, day, metres, _seconds(typed.time), typed.name.strip(), typed.hot_or_hilly)
    return checked(one, today)


def _metres(text: str, units: Units) -> int:
    word = text.strip().casefold()
    if word in {_("Half").casefold(), _("Half marathon").casefold(), "half"}:
        return RACE_METRES[Goal.HALF]
    if word in {_("Marathon").casefold(), "marathon"}:
        return RACE_METRES[Goal.MARATHON]
    found = _FAR.fullmatch(word)
    unit = found[2].strip() if found else "?"
    if not found or unit not in {"", "k", "km", "m", "mi", "mile", "miles", _("km"), _("mi")}:
        raise UserError("not-a-number", field="metres", given=text)
    far = parsing.number(found[1], "metres")
    if unit == "m":
        return round(far)
    in_miles = unit.startswith("mi") or (not unit and units is Units.IMPERIAL)
    return round(far * (METRES_A_MILE if in_miles else METRES_A_KM))


def _seconds(text: str) -> int:
    found = _CLOCK.fullmatch(text.strip())
    if not found or int(found[3]) >= _SIXTY or (found[1] and int(found[2]) >= _SIXTY):
        raise UserError("not-a-number", field="seconds", given=text)
    return (int(found[1] or 0) * _SIXTY + int(found[2])) * _SIXTY + int(found[3])


def problem(error: UserError) -> str:
    """The sentence under the field: what is allowed there."""
    field, values = str(error.values.get("field", "")), error.values
    if field.startswith("own_"):
        return _own_problem(values)
    says = {
        "birth": _("A date such as 12 Mar 1987, or 12.3.1987."),
        "age": _("Runner Legs is for people of {low} to {high} years.").format(low=AGE[0], high=AGE[1]),
        "hr_max": _("Highest is {low} to {high} beats a minute, or empty.").format(low=HR_MAX[0], high=HR_MAX[1]),
        "hr_rest": _("Resting is {low} to {high}, below the highest, or empty.").format(
            low=HR_REST[0], high=values.get("high", HR_REST[1])
        ),
        "metres": _("1.5 to {high} km: 5 km, 10 km, Half, Marathon or a number.").format(
            high=paces.RACE_METRES[1] // 1000
        ),
        "seconds": _("A time such as 24:30 or 1:55:00, from 3:30 to {high} h.").format(
            high=paces.RACE_SECONDS[1] // 3600
        ),
        "vdot": _("Distance and time give VDOT {given}, possible is {low} to {high}: check both.").format(
            given=_short(values.get("given", 0)), low=_short(VDOT[0]), high=_short(VDOT[1])
        ),
        "race_day": _("A day up to today, such as 10 May 2026."),
        "time": _("A time such as 06:45, or empty."),
    }
    return says[field]


def _own_problem(values: dict[str, Value]) -> str:
    return _("Whole numbers that rise, from {low} to {high}.").format(
        low=values.get("low", HR_REST[0]), high=values.get("high", HR_MAX[1])
    )


def _short(value: Value) -> str:
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, int | float) else value
