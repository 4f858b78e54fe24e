"""The window's frame in words: where the library lies, which week it is, how far the race is."""

from datetime import date
from pathlib import Path

from runlegs_desktop.domain.inputs import RACE_METRES
from runlegs_desktop.domain.plan import Plan
from runlegs_desktop.domain.schedule import Scheduled
from runlegs_desktop.present.i18n import _, plural
from runlegs_desktop.present.numbers import day_text


def place_text(place: Path | None, *, read_only: bool) -> str:
    """Where edits are kept."""
    if place is None:
        return _("Sample runner: nothing here is kept")
    if read_only:
        return _("Read only: {path} is open in another window or cannot be written").format(path=place.name)
    return _("Saved on this computer · {path}").format(path=place.name)


def week_text(plan: Plan | None, today: date) -> str:
    """`Week 6 of 16`, or what there is to say before the start and after the end."""
    if plan is None:
        return ""
    week = plan.week_index(today)
    if week < 0:
        days = (plan.start - today).days
        return plural("Starts in {n} day", "Starts in {n} days", days).format(n=days)
    if week >= len(plan.phases):
        return _("Plan finished")
    return _("Week {n} of {weeks}").format(n=week + 1, weeks=len(plan.phases))


def race_name(race: Scheduled | None, plan: Plan | None) -> str:
    """The race's own name, or the plan's where the plan leads to it; nothing for a race inside another plan."""
    if race is None or plan is None:
        return ""
    leads_to_it = plan.goal in RACE_METRES and race.day == plan.inputs.race_day
    return race.session.title or (plan.name if leads_to_it else "")


def race_parts(race: Scheduled | None, name: str, today: date) -> tuple[str, str]:
    """`Harbour Half` and ` · Sun 18 Oct · 73 days`; nothing without a race to come. Only the name may be shortened."""
    if race is None or race.day < today:
        return "", ""
    days = (race.day - today).days
    when = _("today") if not days else plural("{n} day", "{n} days", days).format(n=days)
    return name or _("Race"), f" · {day_text(race.day)} · {when}"
