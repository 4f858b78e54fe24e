"""What expected failures and the generator's notes say."""

import re
from collections.abc import Mapping
from datetime import date

from runlegs_desktop.domain.errors import UserError, Value
from runlegs_desktop.domain.inputs import AGE, GROWTH, LONG_METRES, STRENGTH, WEEKLY_METRES, WEEKS, Goal
from runlegs_desktop.present.field_names import field_name
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.numbers import day_text, race_time
from runlegs_desktop.present.sentences import sentences

_KM = 1000
_KILO = 1000  # grams
_MINUTE = 60
_PERCENT = 0.01
_ISO_DAY = re.compile(r"[1-9]\d{3}-\d{2}-\d{2}")
_DAYS = frozenset({"low", "high", "first", "last"})
# of these `given` is a day, the others repeat what was typed, letter for letter
_OF_DAYS = frozenset({"out-of-range", "race-before-start", "rest-beside-sessions"})
_COMMAND_DAYS = frozenset({"start", "today", "race_day"})  # typed as 2027-01-04: on a page `race_day` has its own words
_RANGES: Mapping[str, tuple[float, float]] = {
    "weekly_metres": WEEKLY_METRES,
    "long_metres": LONG_METRES,
    "weeks": WEEKS,
    "strength": STRENGTH,
    "age": AGE,
    "growth": GROWTH,
}
_WHOLE = frozenset({"weeks", "strength", "age", "week", "first_week", "last_week"})


def error_text(error: UserError) -> str:
    """One sentence that names the field or the file, and the limit."""
    values = {name: _spelled(error.code, name, value) for name, value in error.values.items()}
    raw = str(values.pop("field", ""))
    field = field_name(raw)
    special = _special(error.code, raw, values)
    return special or sentences().get(error.code, _("{code} went wrong.")).format_map(
        {"code": error.code, "field": field, "path": "", "name": "", "given": "", **values}
    )


def dated(day: date) -> str:
    """`Thu 6 Aug 2026`: a day in a sentence that may speak of any year."""
    return _("{day} {year}").format(day=day_text(day), year=day.year)


def _spelled(code: str, name: str, value: Value) -> Value:
    """A failure holds days as 2026-08-06; people read them as the board writes them."""
    is_day = name in _DAYS or (name == "given" and code in _OF_DAYS)
    if not is_day or not isinstance(value, str) or not _ISO_DAY.fullmatch(value):
        return value
    try:
        return dated(date.fromisoformat(value))
    except ValueError:  # typed, and no day of any calendar: it is repeated as it was typed
        return value


def _special(code: str, field: str, values: Mapping[str, Value]) -> str:
    if code == "out-of-range":
        low, high = values["low"], values["high"]
        return _("{field} is {low} to {high}{given}.").format(
            field=field_name(field),
            low=_limit(field, low),
            high=_limit(field, high, unit=True),
            given=_given(field, values),
        )
    if code == "too-much-growth":  # held as a share, typed in percent
        said = {name: _limit(field, value) for name, value in values.items()}
        return sentences()[code].format(field=field_name(field), **said)
    if code in {"not-a-number", "not-whole"} and (field in _RANGES or "low" in values):
        low, high = (values["low"], values["high"]) if "low" in values else _RANGES[field]
        text = _("{field} is a number from {low} to {high}, “{given}” is not.")
        if code == "not-whole" or field in _WHOLE:
            text = _("{field} is a whole number from {low} to {high}, “{given}” is not.")
        low_text, high_text = _limit(field, low), _limit(field, high, unit=True)
        return text.format(field=field_name(field), low=low_text, high=high_text, given=values["given"])
    if code == "not-a-date" and field in _COMMAND_DAYS:
        text = _("{field} is a date such as 2027-01-04, “{given}” is not.")
        return text.format(field=field_name(field), given=values["given"])
    if code in {"not-a-weekday", "bad-weekday"} and field in {"week_start", "long_day"}:
        text = _("{field} is one day from mon to sun, “{given}” is not.")
        if field == "week_start":
            text = _("{field} is mon or sun, “{given}” is not.")
        return text.format(field=field_name(field), given=values["given"])
    return ""


def _given(field: str, values: Mapping[str, Value]) -> str:
    if "given" not in values:
        return ""
    return _(", not {given}").format(given=_limit(field, values["given"]))


def _limit(field: str, value: Value, *, unit: bool = False) -> str:
    """A limit in the unit it is asked in: distances are entered in km, paces in minutes a km."""
    if not isinstance(value, int | float):
        return str(value)
    if field in {"goal_seconds", "race_seconds"}:
        return race_time(value)
    if field == "seconds_per_km":
        return f"{int(value) // _MINUTE}:{int(value) % _MINUTE:02d}" + (_(" min/km") if unit else "")
    scale, word = _scales().get(field, (1, ""))
    return _number(value / scale) + (word if unit else "")


def _scales() -> Mapping[str, tuple[float, str]]:
    """What a field is kept in for one of what it is asked in, and the unit to say behind it."""
    km, minutes, seconds = (_KM, _(" km")), (_MINUTE, _(" min")), (1, _(" s"))
    return {
        **dict.fromkeys(("weekly_metres", "long_metres", "metres"), km),
        **dict.fromkeys(("day_seconds", "week_seconds", "seconds"), minutes),
        **dict.fromkeys(("hold", "rest"), seconds),
        "growth": (_PERCENT, _(" %")),
        "load": (_KILO, _(" kg")),
    }


def _number(value: float) -> str:
    return f"{value:.6g}"


def goal_name(goal: Goal) -> str:
    """A goal as it stands in menus and on paper."""
    return {
        Goal.LEGS: _("Strong legs"),
        Goal.BASE: _("Base"),
        Goal.FIVE_K: _("5 km"),
        Goal.TEN_K: _("10 km"),
        Goal.HALF: _("Half marathon"),
        Goal.MARATHON: _("Marathon"),
    }[goal]
