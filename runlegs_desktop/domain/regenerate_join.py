"""A newly laid week around the sessions that stay: the new ones give way wherever a rule would break."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeAlias

from runlegs_desktop.domain import building_blocks as blocks
from runlegs_desktop.domain.building_blocks import Run
from runlegs_desktop.domain.calendar import DAYS_A_WEEK
from runlegs_desktop.domain.generate_numbers import EASY_OF_LONG, HARD_SHARE, HARD_SHARE_TAPER
from runlegs_desktop.domain.generate_race import plain
from runlegs_desktop.domain.generate_sessions import LaidWeek
from runlegs_desktop.domain.generate_setting import Setting
from runlegs_desktop.domain.generate_strength import MOST_IN_EASIER_WEEK, Lift
from runlegs_desktop.domain.generate_week import LEAST_EASY, floor_metres, total
from runlegs_desktop.domain.lift_time import lightened_seconds
from runlegs_desktop.domain.regenerate_race import NO_HEAVY_SHARE, is_after_race
from runlegs_desktop.domain.schedule import Scheduled
from runlegs_desktop.domain.session import RUNS, Kind, Role, Step, Variant, Zone

MOST_QUALITY = 2  # a week (I23)
ByPlace: TypeAlias = Mapping[int, Sequence[Scheduled]]


def by_place(start: date, scheduled: Iterable[Scheduled]) -> ByPlace:
    """Sessions by their day, counted from the first day of week 1; looked up some thousand times a plan."""
    found: dict[int, list[Scheduled]] = defaultdict(list)
    first = start.toordinal()
    for one in scheduled:
        found[one.day.toordinal() - first].append(one)
    return dict(found)


def runs_of(days: ByPlace, week: int) -> list[Scheduled]:
    """The runs of a week that count, race left out."""
    first = week * DAYS_A_WEEK
    return [s for day in range(first, first + DAYS_A_WEEK) for s in days.get(day, ()) if s.is_run and not s.is_race]


def join(fixed: Setting, week: int, laid: LaidWeek, kept: ByPlace, today: date) -> LaidWeek:
    """The week's new runs and strength beside what is kept of the whole plan, on days from `today` on."""
    days = _Days(fixed, week, kept)
    runs = {place: run for place, run in laid.runs.items() if fixed.day(week, place) >= today and days.takes_run(place)}
    runs = {place: days.eased(place, run) for place, run in runs.items()}
    runs = _fitted(runs, laid.target - sum(s.metres for s in days.runs))
    runs = _under_long(_easier(fixed, week, runs, days.runs), days.runs, fixed)
    lifts = tuple(days.lighter(lift) for lift in laid.lifts if fixed.day(week, lift.day) >= today)
    return LaidWeek(laid.target, runs, _few(fixed, week, [x for x in lifts if x], days.strength))


class _Days:
    """What stays, seen from the days of one week; neighbours over its edges count."""

    def __init__(self, fixed: Setting, week: int, kept: ByPlace) -> None:
        self._fixed, self._week, self._kept = fixed, week, kept
        self.runs = runs_of(kept, week)
        self.strength = [s for place in range(DAYS_A_WEEK) for s in self._on(place) if s.is_strength]

    def _on(self, place: int) -> Sequence[Scheduled]:
        return self._kept.get(self._week * DAYS_A_WEEK + place, ())

    def takes_run(self, place: int) -> bool:
        """Whether no kept run or rest lies on the day, whatever became of it."""
        return not any(s.kind in RUNS or s.kind is Kind.REST for s in self._on(place))

    def eased(self, place: int, run: Run) -> Run:
        """The run; nothing hard beside kept key runs, after heavy legs or a race, or where the week has its share."""
        near = any(s.is_key for beside in (-1, 1) for s in self._on(place + beside))
        tired = any(s.is_heavy for s in self._on(place - 1))
        many = run.is_quality and sum(s.is_quality for s in self.runs) >= MOST_QUALITY
        second = run.kind is Kind.LONG and any(s.kind is Kind.LONG for s in self.runs)
        if run.is_key and (near or tired or many or second):
            return blocks.easy(floor_metres(run.metres), self._fixed.paces)
        if (run.is_quality or run.hard) and self._is_after_race(place):
            return plain(self._fixed, run)
        return run

    def _is_after_race(self, place: int, share: float = 1.0) -> bool:
        return is_after_race(self._kept, self._week * DAYS_A_WEEK + place, share)

    def lighter(self, lift: Lift) -> Lift | None:
        """The strength session, light where heavy would spoil a kept run; none on a day that has one or is kept."""
        here, after = self._on(lift.day), self._on(lift.day + 1)
        if any(s.kind in {Kind.STRENGTH, Kind.REST, Kind.RACE} for s in here):
            return None
        if not self._fixed.inputs.two_a_day and any(s.is_run for s in here):
            return None
        beside = [s for place in (-1, 1) for s in self._on(lift.day + place)]
        spoils = any(s.is_key for s in after) or any(s.kind is Kind.LONG for s in here)
        spoils |= self._is_after_race(lift.day, NO_HEAVY_SHARE)
        if lift.variant is Variant.HEAVY and (spoils or any(s.is_heavy for s in beside)):
            return replace(lift, variant=Variant.LIGHT, seconds=lightened_seconds(lift.seconds))
        return lift


def _fitted(runs: Mapping[int, Run], room: int) -> dict[int, Run]:
    """The runs within the metres left: easy ones give way first, then quality, the long run last."""
    left = dict(runs)
    easy = [place for place, run in left.items() if not run.is_key]
    over = total(left.values()) - room
    if over > 0 and easy:
        spare = total(left[place] for place in easy)
        for place in easy:
            left[place] = _shortened(left[place], max(0, spare - over) / spare)
    left = {place: run for place, run in left.items() if run.metres >= min(LEAST_EASY, runs[place].metres)}
    for place in sorted((p for p, run in left.items() if run.is_quality), reverse=True):
        if total(left.values()) > room:
            del left[place]
    for place in sorted(left):
        if left[place].kind is Kind.LONG and total(left.values()) > room:
            others = total(left.values()) - left[place].metres
            left[place] = _shortened(left[place], max(0, room - others) / left[place].metres)
            if left[place].metres < LEAST_EASY:
                del left[place]
    return left


def _shortened(run: Run, share: float) -> Run:
    """A plain run of `share` of the metres, as fast on the whole."""
    metres = floor_metres(share * run.metres)
    if metres == run.metres:
        return run
    step = Step(Role.STEADY, Zone.E, round(run.seconds * metres / run.metres), metres)
    return blocks.run(run.kind, (step,))


def _easier(fixed: Setting, week: int, runs: Mapping[int, Run], kept: Sequence[Scheduled]) -> dict[int, Run]:
    """Without the latest quality runs while too much of the week's time is hard."""
    left = dict(runs)
    if fixed.race_day is not None and week == len(fixed.places) - 1:
        return left
    limit = HARD_SHARE if fixed.places[week].taper is None else HARD_SHARE_TAPER
    hard_days = [place for place in sorted(left) if left[place].hard]
    while hard_days and _hard(left, kept) > limit * _seconds(left, kept):
        place = hard_days.pop()
        left[place] = plain(fixed, left[place])
    return left


def _hard(runs: Mapping[int, Run], kept: Sequence[Scheduled]) -> int:
    return sum(run.hard for run in runs.values()) + sum(s.hard_seconds for s in kept)


def _seconds(runs: Mapping[int, Run], kept: Sequence[Scheduled]) -> int:
    return sum(run.seconds for run in runs.values()) + sum(s.seconds for s in kept)


def _under_long(runs: Mapping[int, Run], kept: Sequence[Scheduled], fixed: Setting) -> dict[int, Run]:
    """No new easy run longer than the week's long run (I11)."""
    longs = [run.metres for run in runs.values() if run.kind is Kind.LONG]
    longs += [s.metres for s in kept if s.kind is Kind.LONG]
    if not longs:
        return dict(runs)
    most = floor_metres(EASY_OF_LONG * max(longs))
    return {
        place: blocks.easy(most, fixed.paces) if run.kind is Kind.EASY and run.metres > most >= LEAST_EASY else run
        for place, run in runs.items()
    }


def _few(fixed: Setting, week: int, lifts: Sequence[Lift], kept: Sequence[Scheduled]) -> tuple[Lift, ...]:
    """No more strength sessions in a week than were asked for."""
    most = fixed.inputs.strength if fixed.places[week].is_load else MOST_IN_EASIER_WEEK
    return tuple(lifts[: max(0, most - len(kept))])
