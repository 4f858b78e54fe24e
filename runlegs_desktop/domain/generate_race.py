"""The days before the race: nothing hard, nothing new, and the race itself (science 1.6, step 6)."""

from collections.abc import Mapping

from runlegs_desktop.domain import building_blocks as blocks
from runlegs_desktop.domain.building_blocks import Run
from runlegs_desktop.domain.calendar import DAYS_A_WEEK
from runlegs_desktop.domain.generate_numbers import (
    EASY_BEFORE_RACE,
    HARD_SHARE_BEFORE_RACE,
    HARD_SHARE_TAPER,
    LONG_SHARE_SLACK,
    NEW_BEFORE_RACE,
    NO_KEY_BEFORE_RACE,
    RACE_WEEK_LEAST,
    RACE_WEEK_RUN,
    REMEMBERED,
    REST_BEFORE_RACE,
    ROUND_TO,
    SHAKE_OUT,
    long_share,
)
from runlegs_desktop.domain.generate_quality import Room, fast_work_fits, quality_run
from runlegs_desktop.domain.generate_setting import History, Setting
from runlegs_desktop.domain.generate_week import Aim, floor_metres, total
from runlegs_desktop.domain.session import Kind, Variant

EASY_OF_LONGEST = 0.85  # of the longest run of four weeks, for an easy run in race week [ED]
RACE_WEEK_RUNS, RACE_WEEK_RUNS_FEW = 3, 2  # easy runs; with up to three runs a week the second [ED]
FEW_RUNS = 3  # with so few runs one that is much of the week is only a hint (rule R05)


def protect(fixed: Setting, week: int, runs: Mapping[int, Run], history: History) -> dict[int, Run]:
    """A week's runs by day, with what is too near to the race taken out or made easy."""
    kept = {}
    for place, run in runs.items():
        left = fixed.to_race(week, place)
        if left is None or left > REST_BEFORE_RACE:
            kept[place] = _softened(fixed, run, left, history, week * DAYS_A_WEEK + place)
    return kept if kept == runs else _settle(fixed, week, kept)


def _softened(fixed: Setting, run: Run, left: int | None, history: History, day: int) -> Run:
    if left is None or left > NEW_BEFORE_RACE:
        return run
    if run.is_key and left <= NO_KEY_BEFORE_RACE:
        return blocks.easy(floor_metres(min(run.metres, EASY_BEFORE_RACE)), fixed.paces)
    if (run.is_quality or run.variant is Variant.MARATHON) and not history.recalls(run, day, REMEMBERED):
        return plain(fixed, run)
    return run


def plain(fixed: Setting, run: Run) -> Run:
    """The same distance without anything hard."""
    kind = Kind.LONG if run.kind is Kind.LONG else Kind.EASY
    return blocks.easy(floor_metres(run.metres), fixed.paces, kind)


def _settle(fixed: Setting, week: int, runs: dict[int, Run]) -> dict[int, Run]:
    """Bring a week that lost runs back inside its shares: hard running, fast work, the long run."""
    taper = fixed.places[week].taper is not None
    limit = HARD_SHARE_TAPER if taper else HARD_SHARE_BEFORE_RACE
    hard_days = [place for place in sorted(runs) if runs[place].hard]
    while hard_days and sum(r.hard for r in runs.values()) > limit * sum(r.seconds for r in runs.values()):
        place = hard_days.pop()
        runs[place] = plain(fixed, runs[place])
    _shorten_long(fixed, week, runs)
    for place, run in runs.items():
        if not fast_work_fits(run, total(runs.values()), fixed):
            runs[place] = plain(fixed, run)
            _shorten_long(fixed, week, runs)
    return runs


def _shorten_long(fixed: Setting, week: int, runs: dict[int, Run]) -> None:
    """The long run within its share and still the longest; an easy run where too few runs are left for a share.

    Where the race has taken the long run, the longest of more than a few runs keeps to the share instead.
    """
    place = next((p for p, run in runs.items() if run.kind is Kind.LONG), None)
    if place is None and len(runs) > FEW_RUNS:
        place = max(sorted(runs), key=lambda p: runs[p].metres)
    if place is None:
        return
    share = long_share(len(runs), fixed.inputs.goal, fixed.places[week].shown) + LONG_SHARE_SLACK
    while runs[place].metres > share * total(runs.values()):
        most = floor_metres(min(runs[place].metres - ROUND_TO, share * total(runs.values())))
        if most <= 0 or len(runs) * share < 1:
            runs[place] = blocks.easy(floor_metres(runs[place].metres), fixed.paces)
            return
        for p, run in runs.items():
            if run.metres > most:
                runs[p] = blocks.easy(most, fixed.paces, Kind.LONG if run.kind is Kind.LONG else Kind.EASY)


def race_week(fixed: Setting, aim: Aim, history: History, *, tired: bool) -> dict[int, Run]:
    """The last week without the race: one short quality run if it is nothing new, some easy runs, then rest.

    `tired`: the day before the week was a key run or heavy strength, so its first day takes nothing hard.
    """
    week = len(fixed.places) - 1
    race = (fixed.race_day or 0) - week * DAYS_A_WEEK
    opens = fixed.first_open_day - week * DAYS_A_WEEK
    days = [d for d in fixed.days if opens <= d < race]
    runs = _sharpening(
        fixed, aim, history, [d for d in days if d <= race - NO_KEY_BEFORE_RACE and not (tired and d == 0)]
    )
    easy_days = sorted((d for d in days if d not in runs), key=lambda d: (d == race - 1, d))
    most_easy = RACE_WEEK_RUNS if fixed.most_runs > 3 else RACE_WEEK_RUNS_FEW
    most = min(EASY_OF_LONGEST * history.longest, history.plan_longest, RACE_WEEK_RUN, aim.long_most)
    for count in range(min(most_easy, len(easy_days)), 0, -1):
        each = floor_metres(min(_left(fixed, aim, runs) / count, most))
        if each >= RACE_WEEK_LEAST:
            for d in easy_days[:count]:
                runs[d] = blocks.easy(min(each, SHAKE_OUT) if d == race - 1 else each, fixed.paces)
            break
    return runs


def _left(fixed: Setting, aim: Aim, runs: Mapping[int, Run]) -> float:
    """Metres of the week still to give, inside its time budget."""
    left: float = aim.metres - total(runs.values())
    if fixed.inputs.week_seconds:
        spent = sum(run.seconds for run in runs.values()) + DAYS_A_WEEK
        left = min(left, (fixed.inputs.week_seconds - spent) * fixed.paces.easy)
    return max(0, left)


def _sharpening(fixed: Setting, aim: Aim, history: History, days: list[int]) -> dict[int, Run]:
    """A short quality run on the latest of `days`: of a kind done in the last three weeks, else none."""
    if not days or not aim.kinds:
        return {}
    day = days[-1]
    room = Room(floor_metres(aim.long_most), aim.hard_seconds(fixed.paces.easy), fixed.day_seconds, 0)
    run = quality_run(aim.kinds[0], aim.dose, room, aim.metres, fixed.paces)
    if run is None or run.metres > aim.metres:
        return {}
    week = len(fixed.places) - 1
    return {day: run} if history.recalls(run, week * DAYS_A_WEEK + day, REMEMBERED) else {}
