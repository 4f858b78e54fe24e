"""What expected failures and the generator's notes say."""

from collections.abc import Mapping

from runlegs_desktop.domain.errors import UserError, Value
from runlegs_desktop.domain.inputs import AGE, LONG_METRES, STRENGTH, WEEKLY_METRES, WEEKS, Goal
from runlegs_desktop.present.field_names import field_name
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.numbers import weekday_names
from runlegs_desktop.present.sentences import sentences

_KM = 1000
_MINUTE = 60
_RANGES: Mapping[str, tuple[int, int]] = {
    "weekly_metres": WEEKLY_METRES,
    "long_metres": LONG_METRES,
    "weeks": WEEKS,
    "strength": STRENGTH,
    "age": AGE,
}


def error_text(error: UserError) -> str:
    """One sentence that names the field or the file, and the limit."""
    values = dict(error.values)
    raw = str(values.pop("field", ""))
    field = field_name(raw)
    special = _special(error.code, raw, values)
    return special or sentences().get(error.code, _("{code} went wrong.")).format_map(
        {"code": error.code, "field": field, "path": "", "name": "", "given": "", **values}
    )


def _special(code: str, field: str, values: Mapping[str, Value]) -> str:
    if code == "out-of-range":
        low, high = values["low"], values["high"]
        return _("{field} is {low} to {high}{given}.").format(
            field=field_name(field),
            low=_limit(field, low),
            high=_limit(field, high, unit=True),
            given=_given(field, values),
        )
    if code in {"not-a-number", "not-whole"} and field in _RANGES:
        low, high = _RANGES[field]
        text = _("{field} is a number from {low} to {high}, “{given}” is not.")
        if code == "not-whole" or high < _KM:
            text = _("{field} is a whole number from {low} to {high}, “{given}” is not.")
        low_text, high_text = _limit(field, low), _limit(field, high, unit=True)
        return text.format(field=field_name(field), low=low_text, high=high_text, given=values["given"])
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
    if field in {"weekly_metres", "long_metres", "metres"}:
        return _number(value / _KM) + (_(" km") if unit else "")
    if field == "seconds_per_km":
        return f"{int(value) // _MINUTE}:{int(value) % _MINUTE:02d}" + (_(" min/km") if unit else "")
    if field in {"day_seconds", "week_seconds", "seconds"}:
        return _number(value / _MINUTE) + (_(" min") if unit else "")
    return _number(value)


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


def weekday_list(days: frozenset[int]) -> str:
    """Weekdays in words, in order."""
    names = weekday_names()
    return ", ".join(names[d] for d in sorted(days))
