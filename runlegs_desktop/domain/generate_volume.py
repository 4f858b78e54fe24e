"""How far to run in a week, and how far its long run may go (science 1.2, 1.3 and 1.6, step 1)."""

from runlegs_desktop.domain.generate_numbers import (
    CUT_SHARE,
    GROWTH,
    GROWTH_AFTER_CUT,
    LONG_IN_CUT,
    LONG_IN_TAPER,
    LONG_STEP_SECONDS,
    REBOUND_CEILING,
    SPIKE_CEILING,
    WEEKLY_CEILING,
    peak_metres,
)
from runlegs_desktop.domain.generate_phases import WeekPlace
from runlegs_desktop.domain.generate_setting import History, Setting


def target_metres(fixed: Setting, week: int, history: History) -> int:
    """The volume to aim at. Never over the ceilings of the weekly 10 %, the rebound and the time budget."""
    ceilings = [_wished(fixed, week, history), WEEKLY_CEILING * history.ref]
    if week > 0:
        ceilings.append(REBOUND_CEILING * history.volumes[-1])
    if fixed.inputs.week_seconds:
        ceilings.append(fixed.inputs.week_seconds * fixed.paces.easy)
    return int(min(ceilings))


def _wished(fixed: Setting, week: int, history: History) -> float:
    place, inputs = fixed.places[week], fixed.inputs
    if place.taper is not None:
        return min(history.peak * place.taper, history.volumes[-1])
    if place.is_cut:
        return CUT_SHARE * max(history.volumes[-3:])
    if week == 0:
        return history.volumes[-1]
    growth = min(GROWTH[inputs.experience], inputs.growth)
    if fixed.places[week - 1].is_cut:
        growth = min(GROWTH_AFTER_CUT, growth / 2)
    most = max(fixed.before_metres, peak_metres(inputs.goal, inputs.experience), history.ref)
    return min(most, history.ref * (1 + growth))


def long_ceiling(fixed: Setting, place: WeekPlace, history: History) -> float:
    """Metres that no run of the week may pass, whatever its volume."""
    easy, longest = fixed.paces.easy, history.longest
    ceilings = [
        fixed.day_seconds * easy,
        SPIKE_CEILING * longest,
        longest + LONG_STEP_SECONDS * easy,
    ]
    if place.is_cut:
        ceilings.append(LONG_IN_CUT * longest)
    if place.taper is not None:
        ceilings += [LONG_IN_TAPER[-place.taper_left] * longest, history.plan_longest]
    return min(ceilings)
