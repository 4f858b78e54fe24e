"""What holds for a whole plan while its weeks are made, and what the weeks made so far leave behind."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from runlegs_desktop.domain.building_blocks import Run
from runlegs_desktop.domain.calendar import DAYS_A_WEEK
from runlegs_desktop.domain.check_inputs import ADULT_GOALS_FROM, first_day, is_race
from runlegs_desktop.domain.generate_numbers import LONG_MINUTES, MINUTE, MOST_RUNS, SOON_WEEKS
from runlegs_desktop.domain.generate_phases import WeekPlace, week_places
from runlegs_desktop.domain.inputs import Experience, PlanInputs
from runlegs_desktop.domain.paces import Paces, paces
from runlegs_desktop.domain.pattern import Pattern, pattern
from runlegs_desktop.domain.progression import Progress
from runlegs_desktop.domain.scene import LEAST_LONG_METRES, LEAST_WEEKLY_METRES, LONG_SHARE_BEFORE, WEEKS_OF_REF
from runlegs_desktop.domain.session import Kind, Variant

MOST_RUNS_OF_ANY = 6  # at least one day a week without a run [ED]
BEGINNER_IN_A_ROW = 2  # running days (rule R16 speaks at three) [ED]
FEW_DAYS = 4  # a beginner with fewer gets one quality run [ED]


@dataclass(frozen=True, slots=True)
class Setting:
    """The fixed part of a plan. Days are places in the plan's week, 0 its first day.

    `lifting` are the days that strength may lie on.
    """

    inputs: PlanInputs
    start: date
    paces: Paces
    places: tuple[WeekPlace, ...]
    days: tuple[int, ...]
    lifting: tuple[int, ...]
    most_runs: int
    quality: int
    pattern: Pattern
    before_metres: int
    before_longest: int

    @property
    def is_race(self) -> bool:
        """Whether the last week holds a race."""
        return is_race(self.inputs)

    @property
    def is_soon(self) -> bool:
        """A race so near that there is only a taper."""
        return self.is_race and len(self.places) <= SOON_WEEKS

    @property
    def race_day(self) -> int | None:
        """The race as a count of days from the first day of week 1."""
        return (self.inputs.race_day - self.start).days if self.is_race and self.inputs.race_day else None

    @property
    def first_open_day(self) -> int:
        """The first day that may be planned, counted like `race_day`: above 0 when week 1 has begun."""
        return max(0, (self.inputs.start - self.start).days)

    @property
    def day_seconds(self) -> int:
        """The longest that any run may take: the day's time, and what the goal needs (rule R07)."""
        most = LONG_MINUTES[self.inputs.goal] * MINUTE
        return min(self.inputs.day_seconds or most, most)

    def day(self, week: int, place: int) -> date:
        """The date of a day of a week."""
        return self.start + timedelta(days=week * DAYS_A_WEEK + place)

    def to_race(self, week: int, place: int) -> int | None:
        """Days from a day to the race; none without a race."""
        race = self.race_day
        return None if race is None else race - (week * DAYS_A_WEEK + place)


def setting(inputs: PlanInputs) -> Setting:
    """Everything that follows from the inputs alone."""
    days, lifting = (_places(inputs, weekdays) for weekdays in (inputs.days, inputs.strength_days))
    long_weekday = inputs.long_day if inputs.long_day in inputs.days else max(inputs.days)
    most_runs = min(len(days), MOST_RUNS[inputs.experience], MOST_RUNS_OF_ANY)
    quality = _quality_runs(inputs)
    is_beginner = inputs.experience is Experience.BEGINNER
    before = max(LEAST_WEEKLY_METRES, inputs.weekly_metres)
    week = pattern(
        days,
        (long_weekday - inputs.week_start) % DAYS_A_WEEK,
        runs=most_runs,
        quality=quality,
        strength=inputs.strength,
        two_a_day=inputs.two_a_day,
        most_in_a_row=BEGINNER_IN_A_ROW if is_beginner else DAYS_A_WEEK,
        heavy=not inputs.easy_only and inputs.age >= ADULT_GOALS_FROM,
        strength_days=lifting,
    )
    return Setting(
        inputs=inputs,
        start=first_day(inputs),
        paces=paces(inputs.vdot),
        places=week_places(inputs.goal, inputs.weeks, inputs.age),
        days=days,
        lifting=lifting or days,
        most_runs=min(most_runs, week.runs),
        quality=quality,
        pattern=week,
        before_metres=before,
        before_longest=max(inputs.long_metres or round(LONG_SHARE_BEFORE * before), LEAST_LONG_METRES),
    )


def _places(inputs: PlanInputs, weekdays: frozenset[int]) -> tuple[int, ...]:
    return tuple(sorted((day - inputs.week_start) % DAYS_A_WEEK for day in weekdays))


def _quality_runs(inputs: PlanInputs) -> int:
    """Quality runs a week at most: none behind the safety gate, one for the young and beginners with few days."""
    if inputs.easy_only:
        return 0
    few = inputs.experience is Experience.BEGINNER and len(inputs.days) < FEW_DAYS
    return 1 if few or inputs.age < ADULT_GOALS_FROM else 2


@dataclass(frozen=True, slots=True)
class History:
    """What the weeks so far leave behind. `volumes` and `longs` begin with the four weeks before the plan.

    `peak` is the best of the last three weeks before the taper, `last_done` the latest day (counted from the first
    day of week 1) of each type of run, `turns` how often the single quality run has taken turns.
    """

    volumes: tuple[int, ...]
    longs: tuple[int, ...]
    peak: int
    progress: Progress
    turns: int = 0
    last_done: tuple[tuple[tuple[Kind, Variant], int], ...] = ()

    @property
    def ref(self) -> int:
        """The best week of the last four (science 1.3)."""
        return max(self.volumes[-WEEKS_OF_REF:])

    @property
    def longest(self) -> int:
        """The longest run of the last four weeks."""
        return max(self.longs[-WEEKS_OF_REF:])

    @property
    def plan_longest(self) -> int:
        """The longest run of the plan so far; before its first week, of the weeks before."""
        return max(self.longs[WEEKS_OF_REF:] or self.longs)

    def recalls(self, run: Run, day: int, span: int) -> bool:
        """Whether this type of run was done in the `span` days before `day`."""
        return any(kind == (run.kind, run.variant) and 0 < day - last <= span for kind, last in self.last_done)

    def after(self, week: int, runs: dict[int, Run], *, taper: bool, progress: Progress, turns: int) -> "History":
        """The history with one more week laid."""
        volumes = (*self.volumes, sum(run.metres for run in runs.values()))
        done = dict(self.last_done)
        done.update({(run.kind, run.variant): week * DAYS_A_WEEK + day for day, run in sorted(runs.items())})
        return replace(
            self,
            volumes=volumes,
            longs=(*self.longs, max((run.metres for run in runs.values()), default=0)),
            peak=self.peak if taper else max(volumes[-3:]),
            progress=progress,
            turns=turns,
            last_done=tuple(done.items()),
        )


def before_plan(fixed: Setting) -> History:
    """Before week 1: four weeks like the runner said."""
    return History(
        volumes=(fixed.before_metres,) * WEEKS_OF_REF,
        longs=(fixed.before_longest,) * WEEKS_OF_REF,
        peak=fixed.before_metres,
        progress=Progress.start(fixed.inputs.experience),
    )
