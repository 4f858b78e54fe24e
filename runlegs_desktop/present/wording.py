"""What expected failures and the generator's notes say."""

from collections.abc import Mapping

from runlegs_desktop.domain.errors import UserError, Value
from runlegs_desktop.domain.inputs import AGE, LONG_METRES, STRENGTH, WEEKLY_METRES, WEEKS, Goal
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


def field_name(field: str) -> str:
    """A field as the runner knows it."""
    return {
        "weekly_metres": _("Weekly distance"),
        "long_metres": _("Longest run"),
        "weeks": _("Weeks"),
        "days": _("Running days"),
        "long_day": _("Day of the long run"),
        "week_start": _("First day of the week"),
        "start": _("Start"),
        "race_day": _("Race date"),
        "strength": _("Strength sessions a week"),
        "age": _("Age"),
        "vdot": _("Fitness (VDOT) from the race or pace"),
        "goal": _("Goal"),
        "experience": _("Experience"),
        "hills": _("Hills"),
        "equipment": _("Strength kit"),
        "day_seconds": _("Minutes a day"),
        "week_seconds": _("Minutes a week"),
        "two_a_day": _("Strength on running days"),
        "easy_only": _("Easy running only"),
        "metres": _("Race distance"),
        "seconds": _("Race time"),
        "seconds_per_km": _("Easy pace"),
        "recent": _("Recent race"),
        "easy_pace": _("Easy pace"),
        "units": _("Units"),
        "paper": _("Paper"),
        "today": _("Today"),
        "sheet": _("Sheet"),
        "out": _("Output file"),
        "orientation": _("Orientation"),
        "steps": _("Steps"),
        "step_distance": _("Distance of a step"),
        "reason": _("Reason"),
        "pace": _("Pace"),
        "duration": _("Time"),
        "distance": _("Distance"),
        "day": _("Day"),
        "date": _("Date"),
        "name": _("Name"),
    }.get(field, field)


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
