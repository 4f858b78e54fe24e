"""Weeks and days. Dates are local calendar dates; a weekday is 0 (Monday) to 6 (Sunday)."""

from datetime import date, timedelta

MONDAY, SUNDAY = 0, 6
DAYS_A_WEEK = 7


def week_of(day: date, week_start: int = MONDAY) -> date:
    """The first day of the week that holds `day`, for weeks that begin on `week_start`."""
    return day - timedelta(days=(day.weekday() - week_start) % DAYS_A_WEEK)


def first_whole_week(day: date, week_start: int = MONDAY) -> date:
    """The first day of the first week that lies wholly on or after `day`."""
    return day + timedelta(days=(week_start - day.weekday()) % DAYS_A_WEEK)


def days_apart(first: date, second: date) -> int:
    """Whole days from `first` to `second`; negative when `second` is earlier."""
    return (second - first).days
