"""Text typed by people, turned into values: a bad one is refused with the field's name and what is allowed."""

import math
import re
from datetime import date
from enum import Enum
from typing import TypeVar

from runlegs_desktop.domain.check_inputs import goal_time_range
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.inputs import RACE_METRES

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_CLOCK = re.compile(r"(?:(\d{1,2}):)?(\d{1,2}):(\d{2})")
_RACE = re.compile(r"(?P<far>[^=]+)=(?P<time>[\d:]+)")
_SECONDS = 60
_MOST = 1e12  # beyond this nothing is a number of anything here
_DATES = date(1970, 1, 1), date(2199, 12, 31)  # a plan reaches some weeks to both sides of its dates
E = TypeVar("E", bound=Enum)


def number(text: str, field: str) -> float:
    """A number with a decimal point or comma. UserError "not-a-number" for anything else, NaN and infinity too."""
    try:
        found = float(text.strip().replace("\u2212", "-").replace(",", "."))
    except ValueError:
        found = math.nan
    if not abs(found) <= _MOST:
        raise UserError("not-a-number", field=field, given=text)
    return found


def whole(text: str, field: str, limits: tuple[int, int] | None = None) -> int:
    """A whole number. UserError "not-a-number" or "not-whole", with low and high where `limits` are to be said."""
    said = {} if limits is None else {"low": limits[0], "high": limits[1]}
    try:
        found = number(text, field)
    except UserError as error:
        raise UserError(error.code, **{**error.values, **said}) from error
    if found != int(found):
        raise UserError("not-whole", field=field, given=text, **said)
    return int(found)


def metres(text: str, field: str) -> int:
    """Kilometres as typed, in metres."""
    return round(number(re.sub(r"\s*km$", "", text.strip(), flags=re.IGNORECASE), field) * 1000)


def day(text: str, field: str) -> date:
    """A date as 2027-01-04. UserError "not-a-date", or "out-of-range" where calendars end."""
    try:
        found = date.fromisoformat(text.strip())
    except ValueError:
        raise UserError("not-a-date", field=field, given=text) from None
    low, high = _DATES
    if not low <= found <= high:
        raise UserError("out-of-range", field=field, low=low.isoformat(), high=high.isoformat(), given=text)
    return found


def weekdays(text: str, field: str = "days") -> frozenset[int]:
    """`mon,tue,sat` as weekdays 0 to 6; full names and spaces do too. UserError "not-a-weekday"."""
    found = set()
    for word in re.split(r"[\s,;]+", text.strip()):
        short = word.lower()[:3]
        if short not in _DAYS or not _is_weekday(word.lower()):
            raise UserError("not-a-weekday", field=field, given=word)
        found.add(_DAYS.index(short))
    return frozenset(found)


def race_seconds(text: str, field: str, metres: int) -> int:
    """`24:30` or `1:55:00` over this distance in seconds. UserError "not-a-goal-time"."""
    found = _clock_seconds(text.strip(), metres)
    if found is None:
        raise UserError("not-a-goal-time", field=field, given=text)
    return found


def _clock_seconds(text: str, metres: int) -> int | None:
    """A time over a distance. `1:55` are hours where nobody runs it in minutes, but people do in hours."""
    clock = _CLOCK.fullmatch(text)
    if not clock or int(clock[3]) >= _SECONDS or (clock[1] and int(clock[2]) >= _SECONDS):
        return None
    found = int(clock[1] or 0) * 3600 + int(clock[2]) * _SECONDS + int(clock[3])
    if clock[1] or found < _SECONDS or metres not in RACE_METRES.values():
        return found
    low, high = goal_time_range(metres)
    return _SECONDS * found if found < low <= _SECONDS * found <= high else found


def share(text: str, field: str) -> float:
    """Percent as typed, as a share."""
    return round(number(re.sub(r"\s*%(\s*a week)?$", "", text.strip()), field) / 100, 6)


def choice(text: str, kind: type[E], field: str) -> E:
    """One of an enumeration's words. UserError "not-a-choice" lists them."""
    for one in kind:
        if one.value == text.strip().lower():
            return one
    raise UserError("not-a-choice", field=field, given=text, choices=", ".join(str(one.value) for one in kind))


def pace(text: str, field: str = "easy_pace") -> int:
    """`6:30` as seconds a kilometre. UserError "not-a-pace"."""
    found = _CLOCK.fullmatch(re.sub(r"\s*(min)?\s*/\s*km$", "", text.strip()))
    if not found or found[1] or int(found[3]) >= _SECONDS:
        raise UserError("not-a-pace", field=field, given=text)
    return int(found[2]) * _SECONDS + int(found[3])


def race(text: str, field: str = "recent") -> tuple[int, int]:
    """`5k=24:30`, `half=1:55:00` or `8.5km=45:00` as metres and seconds. UserError "not-a-race"."""
    found = _RACE.fullmatch(text.strip())
    far = _race_metres(found["far"].strip().lower(), field) if found else None
    seconds = _clock_seconds(found["time"], far) if found and far is not None else None
    if far is None or seconds is None:
        raise UserError("not-a-race", field=field, given=text)
    return far, seconds


def _race_metres(word: str, field: str) -> int | None:
    """`half` or `8.5km` in metres; none for anything else."""
    named = {goal.value: far for goal, far in RACE_METRES.items()}
    try:
        return named.get(word) or metres(word.removesuffix("km").removesuffix("k"), field)
    except UserError:
        return None


def _is_weekday(word: str) -> bool:
    full = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    return len(word) == 3 or any(name.startswith(word) for name in full)
