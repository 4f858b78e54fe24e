"""Coming back after days without a run: less distance, easier days, slower paces (science 1.9, missed time)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from runlegs_desktop.domain import building_blocks as blocks
from runlegs_desktop.domain.building_blocks import Run
from runlegs_desktop.domain.calendar import DAYS_A_WEEK, days_apart
from runlegs_desktop.domain.generate_phases import week_places
from runlegs_desktop.domain.generate_setting import Setting
from runlegs_desktop.domain.inputs import VDOT
from runlegs_desktop.domain.paces import paces
from runlegs_desktop.domain.plan import Note
from runlegs_desktop.domain.schedule import Scheduled
from runlegs_desktop.domain.session import RUNS, Kind, Status

_STRIDES = 4  # in the first run that would have been hard [ED: 4–8]


class Break(NamedTuple):
    """From `days` without a run on: shares of the week before it and of VDOT, and days from the first run on that stay
    easy. `base` begins the phases anew with the base.
    """

    days: int
    volume: float
    vdot: float
    easy_days: int
    base: bool = False


# [K Daniels 2014, simplified ED]; after four weeks the base begins with two easy weeks [ED]
BREAKS = (
    Break(28, 0.50, 0.93, 14, base=True),
    Break(14, 0.60, 0.97, 7),
    Break(7, 0.80, 1.0, 7),
    Break(3, 1.0, 1.0, 1),
)
NO_BREAK = Break(0, 1.0, 1.0, 0)


class Return(NamedTuple):
    """The break that a plan comes back from, how long it was in days, and the first day that need not be easy."""

    after: Break = NO_BREAK
    days: int = 0
    hard_from: date = date.min


def returning(fixed: Setting, scheduled: Sequence[Scheduled], today: date) -> Return:
    """What there is to come back from today. Days off that the pattern of the week has anyway are no break."""
    last = max((s.day for s in scheduled if s.is_run and s.day < today), default=None)
    away = 0 if last is None and today <= fixed.start else days_apart(last or fixed.start, today) - 1
    found = next((one for one in BREAKS if away >= one.days), NO_BREAK)
    if found.days < DAYS_A_WEEK and away <= _usual_gap(fixed.days):
        return Return()
    return Return(found, away, _first_run(fixed, scheduled, today) + timedelta(days=found.easy_days))


def weakened(fixed: Setting, back: Return, now: int, *, known_vdot: float) -> Setting:
    """The setting as it holds from week `now` on. A fitness that was told anew is of now, and stays."""
    inputs, after = fixed.inputs, back.after
    if after.vdot < 1.0 and inputs.vdot == known_vdot:
        fixed = replace(fixed, paces=paces(slowed(inputs.vdot, after)))
    if after.base and now < inputs.weeks:
        again = week_places(inputs.goal, inputs.weeks - now, inputs.age)
        fixed = replace(fixed, places=(*fixed.places[:now], *again))
    return fixed


def slowed(vdot: float, after: Break) -> float:
    """The fitness that paces come from after a break."""
    return max(VDOT[0], vdot * after.vdot)


def eased(fixed: Setting, week: int, runs: Mapping[int, Run], back: Return) -> dict[int, Run]:
    """The week's runs with nothing hard before its time."""
    hard = _too_soon(fixed, week, runs, back)
    return {
        place: blocks.easy(run.metres, fixed.paces, run.kind if run.kind is Kind.LONG else Kind.EASY)
        if place in hard
        else run
        for place, run in runs.items()
    }


def with_strides(
    fixed: Setting, week: int, laid: Mapping[int, Run], runs: Mapping[int, Run], back: Return
) -> dict[int, Run]:
    """Strides in the first of the `runs` that was `laid` as a hard one, when a week or more was missed."""
    if back.after.days >= DAYS_A_WEEK:
        for place in _too_soon(fixed, week, laid, back):
            run = runs.get(place)
            strides = blocks.with_strides(run, _STRIDES, fixed.paces) if run and run.kind is Kind.EASY else None
            if strides is not None:
                return {**runs, place: strides}
    return dict(runs)


def _too_soon(fixed: Setting, week: int, runs: Mapping[int, Run], back: Return) -> list[int]:
    return [
        place
        for place in sorted(runs)
        if fixed.day(week, place) < back.hard_from and (runs[place].hard or runs[place].is_quality)
    ]


def note_of(fixed: Setting, back: Return, *, known_vdot: float) -> tuple[Note, ...]:
    """What the break changes, to be said of the plan; nothing without one."""
    after, vdot, share = back.after, fixed.inputs.vdot, round(100 * back.after.volume)
    if not after.days:
        return ()
    if after.vdot < 1.0 and vdot == known_vdot:
        now = round(slowed(vdot, after), 1)
        values = (("days", back.days), ("share", share), ("easy", after.easy_days), ("vdot", now))
        return (Note("BREAK_SLOWER", values),)
    if after.volume < 1.0:
        return (Note("BREAK_LESS", (("days", back.days), ("share", share), ("easy", after.easy_days))),)
    return (Note("BREAK_EASY", (("days", back.days),)),)


def _usual_gap(days: Sequence[int]) -> int:
    """The most days in a row without a run in the pattern of the week."""
    around = (*days, days[0] + DAYS_A_WEEK)
    return max(after - before - 1 for before, after in pairwise(around))


def _first_run(fixed: Setting, scheduled: Sequence[Scheduled], today: date) -> date:
    """The day of the next run: one that stays, or the next day of the pattern."""
    pattern = [today + timedelta(days=n) for n in range(DAYS_A_WEEK)]
    days = [day for day in pattern if days_apart(fixed.start, day) % DAYS_A_WEEK in fixed.days]
    stay = [s.day for s in scheduled if s.day >= today and s.session.kind in RUNS and s.session.pinned]
    done = [s.day for s in scheduled if s.day >= today and s.is_run and s.session.status is Status.DONE]
    return min([*days, *stay, *done])
