"""What the rules look at: the plan's weeks with their sums, and what the runner did before."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from runlegs_desktop.domain.calendar import DAYS_A_WEEK
from runlegs_desktop.domain.dataclass import dataclass
from runlegs_desktop.domain.plan import EASIER, Phase, Plan
from runlegs_desktop.domain.rule_limits import in_force, under
from runlegs_desktop.domain.schedule import Scheduled, by_day
from runlegs_desktop.domain.session import Kind, Zone
from runlegs_desktop.domain.windows import best_before, counts, streaks
from runlegs_desktop.domain.work import Work, work

if TYPE_CHECKING:
    from runlegs_desktop.domain.legs import Legs

LEAST_WEEKLY_METRES = 8000  # science 1.1: less than 8 km a week is treated as 8 [ED]
LEAST_LONG_METRES = 3000
LONG_SHARE_BEFORE = 0.35
DAYS_OF_LONGEST = 28  # R02
WEEKS_OF_REF = 4  # science 1.3: ref(w) is the best of the last four weeks


@dataclass(frozen=True)
class SceneWeek:
    """One week. `metres`, `run_seconds` and `longest` leave the race out."""

    index: int
    start: date
    phase: Phase
    days: tuple[tuple[Scheduled, ...], ...]

    @property
    def end(self) -> date:
        """The last day."""
        return self.start + timedelta(days=DAYS_A_WEEK - 1)

    def holds(self, day: date) -> bool:
        """Whether a day is in this week."""
        return self.start <= day <= self.end

    @cached_property
    def all(self) -> tuple[Scheduled, ...]:
        """Every session that counts, in order."""
        return tuple(s for day in self.days for s in day if s.counts)

    @cached_property
    def running(self) -> tuple[Scheduled, ...]:
        """Runs with the race."""
        return tuple(s for s in self.all if s.is_run)

    @cached_property
    def runs(self) -> tuple[Scheduled, ...]:
        """Runs without the race."""
        return tuple(s for s in self.running if not s.is_race)

    @cached_property
    def metres(self) -> int:
        """V(w): the week's running, race not counted."""
        return sum(s.metres for s in self.runs)

    @cached_property
    def run_seconds(self) -> int:
        """Time of all runs but the race."""
        return sum(s.seconds for s in self.runs)

    @cached_property
    def hard_seconds(self) -> int:
        """Time outside zone E, race not counted."""
        return sum(s.hard_seconds for s in self.runs)

    @cached_property
    def longest(self) -> int:
        """Metres of the longest run, race not counted."""
        return max((s.metres for s in self.runs), default=0)

    @cached_property
    def long(self) -> Scheduled | None:
        """The week's long run: the longest session of kind long."""
        return max((s for s in self.runs if s.kind is Kind.LONG), key=lambda s: s.metres, default=None)

    @cached_property
    def longest_run(self) -> Scheduled | None:
        """The longest run of any kind, race not counted; the long run wins a tie."""
        return max(self.runs, key=lambda s: (s.metres, s.kind is Kind.LONG), default=None)

    @cached_property
    def quality(self) -> tuple[Scheduled, ...]:
        """Tempo, intervals, repetitions and hills."""
        return tuple(s for s in self.runs if s.is_quality)

    @cached_property
    def hard(self) -> tuple[Scheduled, ...]:
        """Runs that count as hard, race included."""
        return tuple(s for s in self.running if s.is_hard)

    @cached_property
    def key_on(self) -> Mapping[date, Scheduled]:
        """The first key run of each day, race included."""
        return {s.day: s for s in reversed(self.running) if s.is_key}

    @cached_property
    def strength(self) -> tuple[Scheduled, ...]:
        """Strength sessions."""
        return tuple(s for s in self.all if s.is_strength)

    @cached_property
    def heavy(self) -> tuple[Scheduled, ...]:
        """Heavy strength sessions."""
        return tuple(s for s in self.strength if s.is_heavy)

    def work(self, kind: Kind, zone: Zone) -> tuple[tuple[Scheduled, Work], ...]:
        """The runs of a kind that have work in a zone, with that work."""
        if (kind, zone) not in self._work:
            done = ((s, work(s.session.steps, zone)) for s in self.quality if s.kind is kind)
            self._work[kind, zone] = tuple(pair for pair in done if pair[1].reps)
        return self._work[kind, zone]

    @cached_property
    def _work(self) -> dict[tuple[Kind, Zone], tuple[tuple[Scheduled, Work], ...]]:
        return {}

    @cached_property
    def has_race(self) -> bool:
        """Whether the race is in this week."""
        return len(self.running) > len(self.runs)

    @property
    def is_taper(self) -> bool:
        """A week of the taper."""
        return self.phase is Phase.TAPER

    @property
    def is_easier(self) -> bool:
        """A cutback or deload week."""
        return self.phase in EASIER

    @property
    def is_load(self) -> bool:
        """Neither easier nor taper."""
        return not (self.is_taper or self.is_easier)


@dataclass(frozen=True)
class Scene:
    """A plan as the rules see it. Weeks before the plan count as the inputs' weekly distance and longest run.

    `legs` is what rules of muscles look at; without it they are silent.
    """

    plan: Plan
    today: date
    weeks: tuple[SceneWeek, ...]
    legs: "Legs | None" = None

    @cached_property
    def before_metres(self) -> int:
        """Weekly metres before the plan (science 1.6: never under 8 km)."""
        return max(LEAST_WEEKLY_METRES, self.plan.inputs.weekly_metres)

    @cached_property
    def before_longest(self) -> int:
        """Longest run before the plan."""
        given = self.plan.inputs.long_metres
        return max(given or round(LONG_SHARE_BEFORE * self.before_metres), LEAST_LONG_METRES)

    def volume(self, week: int) -> int:
        """V(w) in metres; weeks before the plan included."""
        return self.weeks[week].metres if week >= 0 else self.before_metres

    def ref(self, week: int) -> int:
        """ref(w): the best V of the four weeks before (science 1.3)."""
        return max(self.volume(w) for w in range(week - WEEKS_OF_REF, week))

    def known(self, week: int) -> int:
        """What a week's growth is measured against: ref(w), and never less than 8 km (science 1.1)."""
        return max(self.ref(week), LEAST_WEEKLY_METRES)

    def ceiling(self, week: int) -> float:
        """The most metres rule R01 lets a week have without a word: +10 % unless the plan says otherwise."""
        return self.limits["R01.warn"] * self.known(week)

    def sessions(self, first: int, last: int) -> Iterator[Scheduled]:
        """Sessions that count in weeks `first` to `last`, both included, clipped to the plan."""
        for week in self.weeks[max(first, 0) : max(last + 1, 0)]:
            yield from week.all

    @cached_property
    def limits(self) -> Mapping[str, float]:
        """The numbers rules compare with, the plan's own in place of the defaults."""
        return in_force(self.plan.limits)

    @cached_property
    def muted(self) -> frozenset[str]:
        """Ids of the rules silenced in this plan."""
        return frozenset(mute.rule for mute in self.plan.mutes)

    def week_before(self, week: int) -> SceneWeek | None:
        """The week before `week`, where the plan has one."""
        return self.weeks[week - 1] if week > 0 else None

    @cached_property
    def _longest_before(self) -> tuple[int, ...]:
        longest = [0] * (DAYS_A_WEEK * len(self.weeks))
        for run in (run for week in self.weeks for run in week.runs):
            place = (run.day - self.plan.start).days
            longest[place] = max(longest[place], run.metres)
        return best_before(longest, DAYS_OF_LONGEST, self.before_longest)

    def longest_before(self, day: date) -> int:
        """Metres of the longest run of the 28 days before `day`."""
        return self._longest_before[(day - self.plan.start).days]

    @cached_property
    def load_streaks(self) -> tuple[int, ...]:
        """For each week, how many in a row up to it came near the most the runner has done, without an easier one.

        Taper and race weeks end a row.
        """
        share, best, loads = self.limits["R04.share"], self.before_metres, []
        for week in self.weeks:
            best = max(best, week.metres)
            big = not under(week.metres, share * best)
            loads.append(big and not week.is_taper and not week.has_race)
        return counts(loads)

    @cached_property
    def run_streaks(self) -> tuple[range, ...]:
        """Unbroken rows of days with a run, counted from the plan's first day."""
        days = {(run.day - self.plan.start).days for week in self.weeks for run in week.running}
        return tuple(streaks([place in days for place in range(DAYS_A_WEEK * len(self.weeks))]))

    @cached_property
    def scheduled(self) -> Mapping[str, Scheduled]:
        """Every session in the plan's weeks by its id, those that don't count included."""
        return {s.id: s for week in self.weeks for day in week.days for s in day}

    def race(self) -> Scheduled | None:
        """The race, wherever it lies."""
        return next((s for week in self.weeks for s in week.all if s.is_race), None)


def scene(
    plan: Plan, scheduled: Iterable[Scheduled], today: date, before: Scene | None = None, legs: "Legs | None" = None
) -> Scene:
    """Lay a plan's effective sessions into its weeks. Sessions outside the weeks are left out.

    Weeks that are as they were `before` are kept with the sums already taken of them (decision 16), and so is `legs`
    unless another is given.
    """
    days = by_day(scheduled)
    weeks = []
    for n, phase in enumerate(plan.phases):
        start = plan.start + timedelta(days=DAYS_A_WEEK * n)
        week_days = tuple(days.get(start + timedelta(days=d), ()) for d in range(DAYS_A_WEEK))
        week = SceneWeek(n, start, phase, week_days)
        was = before.weeks[n] if before and n < len(before.weeks) else None
        weeks.append(was if was is not None and was == week else week)
    return Scene(plan, today, tuple(weeks), legs or (before.legs if before else None))
