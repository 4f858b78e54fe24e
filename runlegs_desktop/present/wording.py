"""What expected failures and the generator's notes say."""

from collections.abc import Mapping

from runlegs_desktop.domain.errors import UserError, Value
from runlegs_desktop.domain.inputs import AGE, LONG_METRES, STRENGTH, WEEKLY_METRES, WEEKS, Goal
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.numbers import weekday_names

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
        "name": _("Name"),
    }.get(field, field)


def error_text(error: UserError) -> str:
    """One sentence that names the field or the file, and the limit."""
    values = dict(error.values)
    raw = str(values.pop("field", ""))
    field = field_name(raw)
    special = _special(error.code, raw, values)
    return special or _sentences().get(error.code, _("{code} went wrong.")).format_map(
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


def _sentences() -> Mapping[str, str]:
    return {
        "not-a-number": _("{field} is a number, “{given}” is not."),
        "not-whole": _("{field} is a whole number, “{given}” is not."),
        "too-few-days": _("{field}: a plan needs {low} to {high} days a week, {given} is too few."),
        "not-a-line": _("{field} is text on one line, “{given}” is not."),
        "not-a-date": _("{field} is a date such as 2027-01-04, “{given}” is not."),
        "not-a-weekday": _("{field} are days from mon to sun such as mon,tue,sat, “{given}” is not one."),
        "bad-weekday": _("{field} are days from mon to sun such as mon,tue,sat, “{given}” is not one."),
        "not-a-choice": _("{field} is one of {choices}, “{given}” is not."),
        "not-a-pace": _("{field} is minutes and seconds such as 6:30, “{given}” is not."),
        "not-a-race": _("{field} is a distance and a time such as 5k=24:30, “{given}” is not."),
        "race-needs-date": _("{field} is missing: this goal needs one. Give it as --race-date 2027-05-09."),
        "race-not-wanted": _("{field} goes only with the goals 5k, 10k, half and marathon, not with {given}."),
        "race-before-start": _("{field} {given} lies before the start, {low}. It is the start or later."),
        "weeks-disagree": _("{field}: from the start to the race there are {expected} weeks, not {given}."),
        "goal-needs-age": _("{field} {given} is from age {low} on. Younger runners have the goals base and 5k."),
        "easy-only-needs-base": _("{field} {given}: after your health answers only the goal base is offered."),
        "plan-begun": _("“{name}” lies on these days ({first} to {last}) and has begun. It was kept: start after it."),
        "file-unwritable": _("{path} is there and may not be written. It was left as it is."),
        "race-too-far": _("{field}: it is {weeks} weeks away, and a plan has at most {high}. Give a later --start."),
        "no-screen": _("There is no screen to open a window on. “runlegs plan --help” says what works without one."),
        "pdf-failed": _("The PDF could not be made. Nothing was written to {path}."),
        "plan-overlaps": _("“{name}” lies on these days ({first} to {last}) and has been worked on. It was kept."),
        "both-given": _("{field}: give a recent race or an easy pace, not both."),
        "bad-ending": _("{field} ends in {endings}, “{name}” does not."),
        "same-file": _("{field} {path} is the library itself. Name another file."),
        "library-missing": _("There is no library at {path}."),
        "library-empty": _("The library {path} holds no plan yet. Make one with: runlegs plan --library …"),
        "library-is-folder": _("{path} is a folder, not a library file. Name a file ending in .runlegs."),
        "library-foreign": _("{name} is not a Runner Legs library. It was left as it is."),
        "library-damaged": _("{name} is damaged and was left as it is. Open a backup of it instead."),
        "library-newer": _("{name} was made by a newer Runner Legs. Update this program to open it."),
        "library-older": _("{name} was made by an older Runner Legs and could not be brought up to date."),
        "library-busy": _("{name} is in use by another program. Try again in a moment."),
        "library-unreadable": _("{name} cannot be read: check that you may open this file."),
        "library-folder-unwritable": _("{path} cannot be written: its folder takes no files. Choose another place."),
        "folder-unwritable": _("{path} cannot be written: its folder takes no files. Choose another place."),
        "folder-missing": _("{path} cannot be written: its folder does not exist."),
        "is-folder": _("{path} is a folder. Name a file."),
        "disk-full": _("The disk is full: {path} could not be written. Nothing was changed."),
        "disk-failed": _("The disk did not answer: {path} could not be read or written. Nothing was changed."),
        "read-only": _("{name} is open in another window or cannot be written: it is only shown. Nothing was changed."),
        "preferences-unwritable": _("Your choice could not be kept: {path} cannot be written."),
    }


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
