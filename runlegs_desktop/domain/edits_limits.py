"""What a session may hold at all: distances in metres, times in seconds, paces in seconds a kilometre."""

from datetime import date, timedelta

from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.plan import Plan

DISTANCE = (100, 200_000)
DURATION = (60, 24 * 3600)
PACE = (120, 1_200)
RPE = (0, 10)
COUNT = (1, 99)  # rounds of a repeat
STEP_SECONDS = (1, 6 * 3600)
STEP_METRES = (0, 200_000)  # a standing rest has none
DEEPEST = 2  # a repeat may hold repeats, these none
FASTEST = 10.0  # m/s; nobody runs a step faster, so it is a slip of the finger [ED]
NOTES_MOST, TITLE_MOST = 4_000, 120  # characters


def within(field: str, given: float, limits: tuple[int, int]) -> None:
    """Do nothing for a number inside `limits`, else UserError "out-of-range" (field, low, high, given); NaN too."""
    low, high = limits
    if not low <= given <= high:
        raise UserError("out-of-range", field=field, low=low, high=high, given=given)


def shifted(day: date, days: int) -> date:
    """A day some days on; UserError "out-of-range" (field "day") where calendars end."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        low, high = date.min.isoformat(), date.max.isoformat()
        raise UserError("out-of-range", field="day", low=low, high=high) from None


def check_day(plan: Plan, day: date) -> None:
    """UserError "out-of-range" (field "day", low, high, given) for a day that no week of the plan holds."""
    if not plan.start <= day <= plan.end:
        low, high, given = plan.start.isoformat(), plan.end.isoformat(), day.isoformat()
        raise UserError("out-of-range", field="day", low=low, high=high, given=given)
