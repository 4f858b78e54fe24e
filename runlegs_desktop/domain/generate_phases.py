"""What each week of a plan is for (science 1.4): base, build, peak and taper, or the cycle of the definition goal."""

from dataclasses import dataclass

from runlegs_desktop.domain.generate_numbers import (
    CUT_AGE,
    CUT_EVERY,
    CUT_EVERY_FROM_50,
    SOON_TAPER,
    SOON_WEEKS,
    TAPER,
)
from runlegs_desktop.domain.inputs import RACE_METRES, Goal
from runlegs_desktop.domain.plan import Phase

CYCLE = (Phase.ACCUMULATE, Phase.ACCUMULATE, Phase.INTENSIFY, Phase.DELOAD)
CYCLE_FROM_50 = (Phase.ACCUMULATE, Phase.INTENSIFY, Phase.DELOAD)
BASE_SHARE, PEAK_SHARE = 0.40, 0.25  # of the weeks before the taper [ED]


@dataclass(frozen=True, slots=True)
class WeekPlace:
    """One week's part in the plan. `taper` is its share of the peak volume, none outside the taper."""

    phase: Phase
    is_cut: bool
    taper: float | None = None
    taper_left: int = 0

    @property
    def is_load(self) -> bool:
        """Neither cut-back nor taper."""
        return not self.is_cut and self.taper is None

    @property
    def shown(self) -> Phase:
        """The phase as the plan keeps it: cut-back weeks of base, build and peak are named so."""
        return Phase.CUTBACK if self.is_cut and self.phase is not Phase.DELOAD else self.phase


def week_places(goal: Goal, weeks: int, age: int) -> tuple[WeekPlace, ...]:
    """Every week of a plan. A race plan ends in a taper; with up to three weeks left there is nothing else."""
    if goal is Goal.LEGS:
        cycle = CYCLE_FROM_50 if age >= CUT_AGE else CYCLE
        cycled = (cycle[week % len(cycle)] for week in range(weeks))
        return tuple(WeekPlace(phase, phase is Phase.DELOAD) for phase in cycled)
    taper = taper_shares(goal, weeks)
    before = weeks - len(taper)
    every = CUT_EVERY_FROM_50 if age >= CUT_AGE else CUT_EVERY
    phases = _phases_before_taper(goal, before)
    places = [
        WeekPlace(phase, (week + 1) % every == 0 and not (taper and week == before - 1))
        for week, phase in enumerate(phases)
    ]
    places += [WeekPlace(Phase.TAPER, False, share, len(taper) - n) for n, share in enumerate(taper)]
    return tuple(places)


def taper_shares(goal: Goal, weeks: int) -> tuple[float, ...]:
    """The taper's volumes as shares of the peak, last week last; only its last week when there is little time."""
    if goal not in RACE_METRES:
        return ()
    if weeks <= SOON_WEEKS:
        return SOON_TAPER[goal][-weeks:]
    full = TAPER[goal]
    return full if weeks > len(full) + 2 else full[-1:]


def _phases_before_taper(goal: Goal, weeks: int) -> tuple[Phase, ...]:
    if goal is Goal.BASE:
        return (Phase.BASE,) * weeks
    if not weeks:
        return ()
    base, peak = max(1, round(BASE_SHARE * weeks)), max(1, round(PEAK_SHARE * weeks))
    return (Phase.BASE,) * base + (Phase.BUILD,) * (weeks - base - peak) + (Phase.PEAK,) * peak
