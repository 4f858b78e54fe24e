"""Heart rates to train at by the runner's own choice of zones: of the reserve, of the highest, or their own numbers."""

from dataclasses import replace
from datetime import date

from runlegs_desktop.domain.athlete import Athlete, HeartFrom
from runlegs_desktop.domain.session import Zone
from runlegs_desktop.domain.zones import LEAST_REPEAT, Span, highest, is_too_short, step_beats

HILL_SHARE = 0.9  # of the highest: the last third of a hill repeat is at or above it (science 3.1)
_OWN = (Zone.E, Zone.M, Zone.T, Zone.I)


def zones_in_use(athlete: Athlete) -> HeartFrom:
    """The choice as far as it can be kept: the reserve needs a resting heart rate, own zones need numbers."""
    if athlete.zones is HeartFrom.OWN and athlete.own_zones:
        return HeartFrom.OWN
    if athlete.zones is HeartFrom.HIGHEST or athlete.hr_rest is None:
        return HeartFrom.HIGHEST
    return HeartFrom.RESERVE


def training_beats(zone: Zone, athlete: Athlete, on: date, seconds: int = LEAST_REPEAT) -> Span | None:
    """Beats a minute to run a zone at for so long; none where the heart is no guide or nothing is known of it."""
    match zones_in_use(athlete):
        case HeartFrom.OWN:
            return _own(zone, athlete, on, seconds)
        case HeartFrom.HIGHEST:
            return step_beats(zone, replace(athlete, hr_rest=None), on, seconds)
        case HeartFrom.RESERVE:
            return step_beats(zone, athlete, on, seconds)


def hill_beats(athlete: Athlete, on: date) -> int | None:
    """What the last third of a hill repeat reaches, or none."""
    top = highest(athlete, on)
    return None if top is None else round(HILL_SHARE * top.beats)


def _own(zone: Zone, athlete: Athlete, on: date, seconds: int) -> Span | None:
    if zone not in _OWN or is_too_short(zone, seconds):
        return None
    n, lows, top = _OWN.index(zone), athlete.own_zones, highest(athlete, on)
    last = max(lows[-1], top.beats if top else lows[-1])
    return Span(lows[n], lows[n + 1] - 1 if n + 1 < len(lows) else last)
