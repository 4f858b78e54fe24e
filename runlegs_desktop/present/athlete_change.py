"""What using a race would change, in words: the numbers before and after, how many runs, and what stays."""

from datetime import date
from typing import NamedTuple

from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.inputs import RACE_METRES, Goal
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.new_paces import pace_change
from runlegs_desktop.domain.performance import Performance
from runlegs_desktop.present.i18n import _, plural
from runlegs_desktop.present.numbers import Numbers, day_and_month, race_time

ARROW = "\u2192"
_HALF = RACE_METRES[Goal.HALF]
_HALVES = frozenset({_HALF, _HALF - 1, _HALF + 2})  # 21 097.5 m rounded up, rounded down, and 21.1 km as people type it


class ChangeNote(NamedTuple):
    """The note under the page. `vdot` is what accepting it means."""

    title: str
    text: str
    accept: str
    vdot: float


def distance_name(metres: int, numbers: Numbers) -> str:
    """`5 km`, `Half`, `Marathon`, or the distance in the runner's units."""
    if metres in _HALVES:
        return _("Half")
    if metres == RACE_METRES[Goal.MARATHON]:
        return _("Marathon")
    return Numbers(Units.METRIC).distance(metres) if metres % 1000 == 0 else numbers.distance(metres)


def called(one: Performance, numbers: Numbers) -> str:
    """A race by its name, or `the 5 km`."""
    return one.name or _("the {distance}").format(distance=distance_name(one.metres, numbers))


def change_note(
    book: Logbook, race: Performance, vdots: tuple[float, float], numbers: Numbers, today: date
) -> ChangeNote | None:
    """The note for a race that takes VDOT from one number to another; none when no pace moves by a second."""
    before, after = vdots
    change = pace_change(book, before, after, today)
    if change is None:
        return None
    effect = (
        plural("{n} planned run gets new paces", "{n} planned runs get new paces", change.runs).format(n=change.runs)
        if change.runs
        else _("New paces")
    )
    text = _(
        "VDOT {numbers}. {effect}: easy {easy}, tempo {tempo}. Distances, days, pinned and "
        "finished runs stay. One undo step."
    ).format(
        numbers=f"{before:.1f} {ARROW} {after:.1f}",
        effect=effect,
        easy=_pair(change.easy, numbers),
        tempo=_pair(change.tempo, numbers),
    )
    if race.hot_or_hilly:
        text = _("{text} It was hot or hilly: you are probably fitter than it says.").format(text=text)
    accept = plural("Use it for {n} run", "Use it for {n} runs", change.runs).format(n=change.runs)
    title = _("If you use {race} of {day}").format(race=called(race, numbers), day=day_and_month(race.day))
    return ChangeNote(title, text, accept if change.runs else _("Use it"), after)


def _pair(seconds_per_km: tuple[float, float], numbers: Numbers) -> str:
    before, after = (race_time(pace * numbers.metres_a_unit / 1000) for pace in seconds_per_km)
    return f"{before} {ARROW} {after} /{numbers.unit}"
