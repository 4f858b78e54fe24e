"""Fields as the runner knows them."""

from collections.abc import Mapping

from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.strength_sentences import strength_fields


def field_name(field: str) -> str:
    """A field in words; its own name where it has none."""
    return {**strength_fields(), **_of_plans(), **_of_sheets(), **_of_sessions()}.get(field, field)


def _of_plans() -> Mapping[str, str]:
    """What a plan or a race is asked for."""
    return {
        "weekly_metres": _("Weekly distance"),
        "long_metres": _("Longest run"),
        "weeks": _("Weeks"),
        "days": _("Running days"),
        "long_day": _("Day of the long run"),
        "strength_days": _("Strength days"),
        "growth": _("Grow by at most"),
        "goal_seconds": _("Goal time"),
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
        "race_seconds": _("Race time"),
        "seconds_per_km": _("Easy pace"),
        "recent": _("Recent race"),
        "recent_day": _("Date of that race"),
        "easy_pace": _("Easy pace"),
        "name": _("Name"),
    }


def _of_sheets() -> Mapping[str, str]:
    """What paper is asked for."""
    return {
        "units": _("Units"),
        "paper": _("Paper"),
        "today": _("Today"),
        "sheet": _("Sheet"),
        "week": _("Week"),
        "first_week": _("From week"),
        "last_week": _("To week"),
        "routine": _("Routine"),
        "ink": _("Ink"),
        "out": _("Output file"),
        "orientation": _("Orientation"),
    }


def _of_sessions() -> Mapping[str, str]:
    """What a card is asked for."""
    return {
        "steps": _("Steps"),
        "count": _("Number of repeats"),
        "step_distance": _("Distance of a step"),
        "reason": _("Reason"),
        "pace": _("Pace"),
        "duration": _("Time"),
        "distance": _("Distance"),
        "day": _("Day"),
        "date": _("Date"),
    }
