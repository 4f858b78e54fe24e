"""What each intensity asks of heart, legs and feeling: beats, speeds and effort of the zones (science 3.1 to 3.3)."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from runlegs_desktop.domain.athlete import Athlete, Sex
from runlegs_desktop.domain.dataclass import dataclass
from runlegs_desktop.domain.paces import paces, speed
from runlegs_desktop.domain.session import Zone

DAYS_A_YEAR = 365.2425
FORMULA_SPREAD = 10  # beats: the formulas' standard error is 7 to 11, shown as ±10
TANAKA, GULATI = (208, 0.7), (206, 0.88)  # [K Tanaka 2001 JACC; Gulati 2010 Circulation]
LEAST_REPEAT = 120  # heart rate lags: no use in repeats under 2 minutes (science 3.2)
THRESHOLD_LOW, INTERVAL_SHARES, REPETITION_SHARES = 0.83, (0.95, 1.00), (1.05, 1.10)  # of VDOT, around 3.1's values


class Span(NamedTuple):
    """From the lower to the upper end of a range."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Highest:
    """The highest heart rate in beats a minute, and how far off it may be: 0 where it was given."""

    beats: int
    spread: int = 0


# Shares a step's zone is run at (science 3.1). R has none. H: the last third at 90 % of the highest or more.
_STEPS: Mapping[Zone, tuple[Span, Span]] = {
    Zone.E: (Span(0.55, 0.72), Span(0.65, 0.79)),
    Zone.M: (Span(0.73, 0.82), Span(0.80, 0.89)),
    Zone.T: (Span(0.83, 0.88), Span(0.88, 0.92)),
    Zone.I: (Span(0.90, 0.97), Span(0.95, 1.00)),
}
_EFFORT: Mapping[Zone, tuple[int, int]] = {
    Zone.E: (2, 4),
    Zone.M: (4, 5),
    Zone.T: (6, 7),
    Zone.I: (8, 9),
    Zone.R: (8, 9),
    Zone.H: (8, 9),
}


def highest(athlete: Athlete, on: date) -> Highest | None:
    """The athlete's highest heart rate: what was given, else estimated from the age; none without either.

    Women and those who don't say get Gulati's formula, the lower of the two.
    """
    if athlete.hr_max is not None:
        return Highest(athlete.hr_max)
    if athlete.birth is None or athlete.birth > on:
        return None
    top, a_year = TANAKA if athlete.sex is Sex.MALE else GULATI
    return Highest(round(top - a_year * int((on - athlete.birth).days / DAYS_A_YEAR)), FORMULA_SPREAD)


def step_beats(zone: Zone, athlete: Athlete, on: date, seconds: int = LEAST_REPEAT) -> Span | None:
    """Beats a minute to keep to in a step of this zone and length; none where heart rate is no guide."""
    top = highest(athlete, on)
    if top is None or zone not in _STEPS or is_too_short(zone, seconds):
        return None
    return _beats(_STEPS[zone], top.beats, athlete.hr_rest)


def is_too_short(zone: Zone, seconds: int) -> bool:
    """Whether hard running ends before the heart has followed it."""
    return zone is not Zone.E and seconds < LEAST_REPEAT


def effort(zone: Zone) -> tuple[int, int]:
    """RPE 0 to 10 that a zone is run at."""
    return _EFFORT[zone]


def speeds(vdot: float) -> Mapping[Zone, Span]:
    """Metres a second of every zone that has a pace, slower end first. Hills go by effort. UserError as in `paces`."""
    known = paces(vdot)
    return {
        Zone.E: Span(known.easy_slow, known.easy_fast),
        Zone.M: Span(known.marathon, known.marathon),
        Zone.T: Span(speed(THRESHOLD_LOW, vdot), known.threshold),
        Zone.I: Span(*(speed(share, vdot) for share in INTERVAL_SHARES)),
        Zone.R: Span(*(speed(share, vdot) for share in REPETITION_SHARES)),
    }


def _beats(shares: tuple[Span, Span], top: int, rest: int | None) -> Span:
    if rest is None:
        return Span(*(round(share * top) for share in shares[1]))
    return Span(*(round(rest + share * (top - rest)) for share in shares[0]))
