"""The runs of a week, sized so that they fill its volume and keep every limit on the whole metres and seconds laid.

Science 1.6, step 3. What does not fit is left out, hard running first; the caller says so in a note.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from runlegs_desktop.domain import building_blocks as blocks
from runlegs_desktop.domain.building_blocks import Run
from runlegs_desktop.domain.generate_numbers import (
    EASY_OF_LONG,
    HARD_IF_OVER,
    HARD_SHARE,
    HARD_SHARE_TAPER,
    LONG_SHARE_SLACK,
    MARATHON_BLOCK,
    MARATHON_BLOCK_LEAST,
    MARATHON_BLOCK_SHARE,
    METRES_A_RUN,
    MINUTE,
    PLAN_HARD_AT,
    ROUND_TO,
    long_share,
)
from runlegs_desktop.domain.generate_phases import WeekPlace
from runlegs_desktop.domain.generate_quality import Doses, Room, fast_work_fits, quality_run
from runlegs_desktop.domain.generate_setting import Setting
from runlegs_desktop.domain.inputs import Experience
from runlegs_desktop.domain.plan import Phase
from runlegs_desktop.domain.session import Kind

FEWEST_RUNS = 3
LEAST_EASY, LEAST_EASY_SPLIT = 1500, 1600  # metres: no shorter easy run, and no splitting below [ED]
CLOSE_TO_VOLUME = 300  # metres that may stay unfilled [ED]
PASSES = 12  # of shortening the long run to its share; each takes at least 100 m off
EASY_BEFORE_QUALITY = 30 * MINUTE  # at most, in front of a quality run [ED]
LARGE_SHARE = 0.80  # of the best of four weeks: how many runs the legs are used to [ED]


@dataclass(frozen=True, slots=True)
class Aim:
    """What a week is to be: its volume, the ceiling of its runs, its kinds of quality run and their doses."""

    place: WeekPlace
    metres: int
    long_most: float
    ref: int
    kinds: tuple[str, ...]
    dose: Doses
    is_ready: bool = True

    @property
    def hard_share(self) -> float:
        """The largest share of running time outside zone E."""
        return HARD_SHARE if self.place.taper is None else HARD_SHARE_TAPER

    def hard_seconds(self, easy: float) -> float:
        """Seconds of intensity to plan with: a little inside the limit."""
        return PLAN_HARD_AT * self.hard_share * self.metres / easy


@dataclass(frozen=True, slots=True)
class Sized:
    """A week's runs before they have days. `kinds` are those of `quality`; `unfilled` is volume not found room for."""

    long: Run
    quality: tuple[Run, ...]
    easy: tuple[Run, ...]
    kinds: tuple[str, ...]
    unfilled: int

    @property
    def runs(self) -> tuple[Run, ...]:
        """All runs."""
        return (self.long, *self.quality, *self.easy)

    @property
    def metres(self) -> int:
        """The week's volume."""
        return total(self.runs)


def total(runs: Iterable[Run]) -> int:
    """Metres of some runs."""
    return sum(run.metres for run in runs)


def floor_metres(metres: float) -> int:
    """Down to whole 100 m; short ones to whole 10 m, so that a tiny week does not come to nothing."""
    return int(metres // ROUND_TO) * ROUND_TO if metres >= LEAST_EASY else int(metres // 10) * 10


def size(fixed: Setting, aim: Aim) -> Sized:
    """The week that fills its volume best with as much of its quality as the limits allow."""
    habit = max(aim.metres, LARGE_SHARE * aim.ref) // METRES_A_RUN[fixed.inputs.experience]
    fewest = max(FEWEST_RUNS, min(fixed.most_runs, int(habit)))
    for count in range(len(aim.kinds), 0, -1):
        best = _best(fixed, replace(aim, kinds=aim.kinds[:count]), fewest)
        if best is not None:
            return best
    best = _best(fixed, replace(aim, kinds=()), fewest)
    if best is None:  # three easy runs always keep every limit
        raise AssertionError(aim)
    return best


def _best(fixed: Setting, aim: Aim, fewest: int) -> Sized | None:
    """The fewest runs that fill the volume, else those that come closest."""
    best: Sized | None = None
    for runs in range(fewest, fixed.most_runs + 1):
        sized = _within_shares(fixed, aim, runs)
        if sized is None or not _is_allowed(sized, aim):
            continue
        if sized.unfilled <= CLOSE_TO_VOLUME:
            return sized
        if best is None or sized.metres > best.metres:
            best = sized
    return best


def _is_allowed(sized: Sized, aim: Aim) -> bool:
    hard, seconds = sum(run.hard for run in sized.runs), sum(run.seconds for run in sized.runs)
    return len(sized.runs) >= FEWEST_RUNS and hard <= aim.hard_share * seconds and sized.metres <= aim.metres


def _within_shares(fixed: Setting, aim: Aim, runs: int) -> Sized | None:
    """Fill the week, then shorten the long run and the fast work until each is within its share of what was laid."""
    goal, phase = fixed.inputs.goal, aim.place.shown
    long_metres = floor_metres(min(long_share(runs, goal, phase) * aim.metres, aim.long_most))
    week_metres = aim.metres
    for _ in range(PASSES):
        sized = _fill(fixed, aim, runs, long_metres, week_metres)
        share = long_share(len(sized.runs), goal, phase) + LONG_SHARE_SLACK
        most_long = share * sized.metres
        fast_fits = all(fast_work_fits(run, sized.metres, fixed) for run in sized.quality)
        if sized.long.metres <= most_long and fast_fits:
            return sized
        if sized.long.metres > most_long:
            long_metres = floor_metres(min(most_long, long_metres - ROUND_TO))
        week_metres = min(week_metres, sized.metres)
        if long_metres <= 0:
            return None
    return None


def _fill(fixed: Setting, aim: Aim, runs: int, long_metres: int, week_metres: int) -> Sized:
    long = blocks.easy(long_metres, fixed.paces, Kind.LONG)
    quality, kinds, hard = _quality(fixed, aim, long, week_metres)
    long = _with_marathon_block(fixed, aim, long, hard, len(quality))
    left: float = aim.metres - long.metres - total(quality)
    if fixed.inputs.week_seconds:
        spent = long.seconds + sum(run.seconds for run in quality) + runs  # a second a run for rounding
        left = min(left, (fixed.inputs.week_seconds - spent) * fixed.paces.easy)
    others = runs - 1 - len(quality)
    least = max(1, FEWEST_RUNS - 1 - len(quality))
    while others > least and left / others < LEAST_EASY_SPLIT:
        others -= 1
    each = floor_metres(min(left / others, EASY_OF_LONG * long_metres)) if others > 0 else 0
    if each < LEAST_EASY and quality:
        others = 0
    easy = (blocks.easy(each, fixed.paces),) * others if each > 0 else ()
    unfilled = int(left) - total(easy)
    if unfilled > CLOSE_TO_VOLUME and quality:
        longer = tuple(_lengthened(fixed, run, unfilled / len(quality), long_metres) for run in quality)
        unfilled -= total(longer) - total(quality)
        quality = longer
    return Sized(long, quality, easy, kinds, unfilled)


def _lengthened(fixed: Setting, run: Run, metres: float, long_metres: int) -> Run:
    """A quality run with more easy running before it, for a runner with many kilometres and few days."""
    by_time = min(EASY_BEFORE_QUALITY, fixed.day_seconds - run.seconds - 1) * fixed.paces.easy
    more = min(metres, EASY_OF_LONG * long_metres - run.metres, by_time)
    return blocks.with_easy_before(run, floor_metres(more), fixed.paces) if more >= LEAST_EASY else run


def _quality(fixed: Setting, aim: Aim, long: Run, week_metres: int) -> tuple[tuple[Run, ...], tuple[str, ...], float]:
    """The quality runs that find room, their kinds, and the seconds of intensity left over."""
    hard = aim.hard_seconds(fixed.paces.easy)
    most = 1 if long.seconds > HARD_IF_OVER else len(aim.kinds)
    made: list[Run] = []
    kinds: list[str] = []
    for kind in aim.kinds:
        room = Room(long.metres, hard, fixed.day_seconds, week_metres)
        run = quality_run(kind, aim.dose, room, aim.metres, fixed.paces) if len(made) < most else None
        if run is not None:
            made.append(run)
            kinds.append(kind)
            hard -= run.hard
    return tuple(made), tuple(kinds), hard


def _with_marathon_block(fixed: Setting, aim: Aim, long: Run, hard: float, quality: int) -> Run:
    """The long run of a half or marathon peak week ends at marathon pace, unless the week has two quality runs."""
    most = MARATHON_BLOCK.get(fixed.inputs.goal)
    peak = aim.place.phase is Phase.PEAK and aim.place.is_load
    if most is None or not peak or fixed.inputs.experience is Experience.BEGINNER or quality > 1 or not aim.is_ready:
        return long
    minutes = min(most, int(hard / MINUTE), int(MARATHON_BLOCK_SHARE * long.seconds / MINUTE))
    if minutes < MARATHON_BLOCK_LEAST or fixed.inputs.easy_only:
        return long
    return blocks.marathon_long(long.metres, minutes, fixed.paces)
