"""The least and the most each field of a session takes, as the runner would type them."""

from datetime import date
from math import ceil, floor

from runlegs_desktop.domain.edits_limits import (
    COUNT,
    DISTANCE,
    DURATION,
    NOTES_MOST,
    PACE,
    STEP_METRES,
    STEP_SECONDS,
    TITLE_MOST,
)
from runlegs_desktop.domain.errors import UserError, Value
from runlegs_desktop.present.i18n import _, plural
from runlegs_desktop.present.numbers import METRES_A_KM, Numbers
from runlegs_desktop.present.wording import dated


def limits_of(field: str, numbers: Numbers) -> tuple[str, str] | None:
    """Both ends of a field, the lower one empty for texts; none for dates."""
    return {
        "distance": _far_ends(DISTANCE, numbers),
        "duration": (numbers.duration(DURATION[0]), _hours(DURATION[1])),
        "pace": _pace_ends(numbers),
        "step_duration": (numbers.repeat(STEP_SECONDS[0]), _hours(STEP_SECONDS[1])),
        "step_distance": (_("{n} m").format(n=STEP_METRES[0]), _far_ends(STEP_METRES, numbers)[1]),
        "count": (str(COUNT[0]), plural("{n} time", "{n} times", COUNT[1]).format(n=COUNT[1])),
        "title": ("", _letters(TITLE_MOST)),
        "notes": ("", _letters(NOTES_MOST)),
    }.get(field)


def range_text(error: UserError, numbers: Numbers) -> str:
    """From where to where a field goes, for an "out-of-range" of it."""
    known = limits_of(str(error.values.get("field", "")), numbers)
    low, high = known or (_end(error.values["low"]), _end(error.values["high"]))
    span = _("From {low} to {high}.") if low else _("At most {high}.")
    return span.format(low=low, high=high)


def _end(value: Value) -> str:
    """Failures hold days as 2026-08-06; here they read as on the board."""
    return dated(date.fromisoformat(value)) if isinstance(value, str) else str(value)


def _far_ends(limits: tuple[int, int], numbers: Numbers) -> tuple[str, str]:
    """Both ends in tenths of the runner's unit, rounded inwards: what is named may be typed."""
    tenth = numbers.metres_a_unit / 10
    return numbers.distance(ceil(limits[0] / tenth) * tenth), numbers.distance(floor(limits[1] / tenth) * tenth)


def _pace_ends(numbers: Numbers) -> tuple[str, str]:
    """Both ends in whole seconds a unit, rounded inwards too."""
    units = numbers.metres_a_unit / METRES_A_KM
    low, high = ceil(PACE[0] * units), floor(PACE[1] * units)
    return numbers.pace(numbers.metres_a_unit, low), numbers.pace(numbers.metres_a_unit, high)


def _letters(n: int) -> str:
    return plural("{n} letter", "{n} letters", n).format(n=n)


def _hours(seconds: int) -> str:
    return _("{n} h").format(n=seconds // 3600)
