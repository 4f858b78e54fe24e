"""The table of training paces and heart rates (science 3.1 to 3.3)."""

from datetime import date
from typing import NamedTuple

from runlegs_desktop.domain.athlete import Athlete, HeartFrom
from runlegs_desktop.domain.heart_rates import hill_beats, training_beats, zones_in_use
from runlegs_desktop.domain.paces import Paces, paces
from runlegs_desktop.domain.session import Kind, Zone
from runlegs_desktop.domain.zones import effort
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.numbers import EN_DASH, Numbers, race_time


class PaceRow(NamedTuple):
    """One kind of running. `unit` is empty where there is no pace; an en dash stands for what is no guide there."""

    kind: Kind
    name: str
    pace: str
    unit: str
    beats: str
    feel: str
    effort: str
    spoken: str


def pace_rows(athlete: Athlete, vdot: float, numbers: Numbers, today: date) -> tuple[PaceRow, ...]:
    """A line for each zone, the easy ones first."""
    known = paces(vdot)
    return tuple(
        _row(kind, zone, name, feel, _pace(zone, known, numbers), athlete, numbers, today)
        for zone, kind, name, feel in (
            (Zone.E, Kind.EASY, _("Easy, long"), _("full sentences")),
            (Zone.M, Kind.LONG, _("Marathon"), _("short sentences")),
            (Zone.T, Kind.TEMPO, _("Tempo"), _("a few words")),
            (Zone.I, Kind.INTERVALS, _("Intervals"), _("no talking")),
            (Zone.R, Kind.INTERVALS, _("Repetitions"), _("fast, relaxed")),
            (Zone.H, Kind.HILLS, _("Hills"), _("strong, even")),
        )
    )


def pace_caption(athlete: Athlete) -> str:
    """Where the numbers come from."""
    beats = {
        HeartFrom.RESERVE: _("heart rates from reserve, Karvonen 1957"),
        HeartFrom.HIGHEST: _("heart rates from the highest"),
        HeartFrom.OWN: _("heart rates are your own"),
    }[zones_in_use(athlete)]
    return _("Model: Daniels and Gilbert 1979; {beats}").format(beats=beats)


def _row(  # noqa: PLR0917 - one line of a table
    kind: Kind, zone: Zone, name: str, feel: str, pace: str, athlete: Athlete, numbers: Numbers, today: date
) -> PaceRow:
    unit = f"/{numbers.unit}" if pace else ""
    beats, (low, high) = _beats(zone, athlete, today), effort(zone)
    rpe = f"{low}{EN_DASH}{high}" if low != high else str(low)
    shown = pace or _("by effort")
    spoken = _("{name}: {pace} {unit}, heart rate {beats}, {feel}, RPE {rpe}").format(
        name=name, pace=shown, unit=unit, beats=beats, feel=feel, rpe=rpe
    )
    return PaceRow(kind, name, shown, unit, beats, feel, rpe, spoken)


def _pace(zone: Zone, known: Paces, numbers: Numbers) -> str:
    if zone is Zone.H:
        return ""
    if zone is Zone.E:
        return f"{_clock(known.easy_fast, numbers)}{EN_DASH}{_clock(known.easy_slow, numbers)}"
    speed = {Zone.M: known.marathon, Zone.T: known.threshold, Zone.I: known.interval, Zone.R: known.repetition}[zone]
    return _clock(speed, numbers)


def _clock(metres_per_second: float, numbers: Numbers) -> str:
    return race_time(numbers.metres_a_unit / metres_per_second)


def _beats(zone: Zone, athlete: Athlete, today: date) -> str:
    if zone is Zone.H:
        top = hill_beats(athlete, today)
        return EN_DASH if top is None else _("{n} at the end").format(n=top)
    found = training_beats(zone, athlete, today)
    return EN_DASH if found is None else f"{round(found.low)}{EN_DASH}{round(found.high)}"
