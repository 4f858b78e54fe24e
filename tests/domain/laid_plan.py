"""A generated plan week by week, as the invariants of science 1.8 speak of it. Generated once per inputs."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

from runlegs_desktop.domain.generate import Draft, generate
from runlegs_desktop.domain.inputs import RACE_METRES, PlanInputs
from runlegs_desktop.domain.paces import Paces, paces
from runlegs_desktop.domain.plan import EASIER, Phase
from runlegs_desktop.domain.session import QUALITY, RUNS, Kind, Variant, flat, hard_seconds

PLAN, ATHLETE = "plan-1", "athlete-1"


@dataclass(frozen=True)
class LaidWeek:
    index: int
    phase: Phase
    sessions: tuple
    target: int

    @cached_property
    def runs(self):
        return [s for s in self.sessions if s.kind in RUNS - {Kind.RACE}]

    @cached_property
    def strength(self):
        return [s for s in self.sessions if s.kind is Kind.STRENGTH]

    @cached_property
    def heavy(self):
        return [s for s in self.strength if s.variant is Variant.HEAVY]

    @cached_property
    def longs(self):
        return [s for s in self.runs if s.kind is Kind.LONG]

    @cached_property
    def quality(self):
        return [s for s in self.runs if s.kind in QUALITY]

    @cached_property
    def races(self):
        return [s for s in self.sessions if s.kind is Kind.RACE]

    @property
    def metres(self):
        return sum(s.metres for s in self.runs)

    @property
    def seconds(self):
        return sum(s.seconds for s in self.runs)

    @property
    def hard(self):
        return sum(hard_seconds(s.steps) for s in self.runs)

    @property
    def longest(self):
        return max((s.metres for s in self.runs), default=0)

    @property
    def is_taper(self):
        return self.phase is Phase.TAPER

    @property
    def is_cut(self):
        return self.phase in EASIER


@dataclass(frozen=True)
class LaidPlan:
    inputs: PlanInputs
    draft: Draft

    @property
    def plan(self):
        return self.draft.plan

    @property
    def sessions(self):
        return self.draft.sessions

    @cached_property
    def paces(self) -> Paces:
        return paces(self.inputs.vdot)

    @cached_property
    def weeks(self):
        by_week = [[] for _ in self.plan.phases]
        for session in self.sessions:
            by_week[self.plan.week_index(session.day)].append(session)
        return [
            LaidWeek(n, phase, tuple(by_week[n]), self.draft.targets[n]) for n, phase in enumerate(self.plan.phases)
        ]

    @property
    def is_race(self):
        return self.inputs.goal in RACE_METRES

    @cached_property
    def before_metres(self):
        return max(8000, self.inputs.weekly_metres)

    @cached_property
    def before_longest(self):
        return max(self.inputs.long_metres or round(0.35 * self.before_metres), 3000)

    def volumes_before(self, week, count=4):
        """Weekly metres of the `count` weeks before a week; weeks before the plan included."""
        return [self.weeks[w].metres if w >= 0 else self.before_metres for w in range(week - count, week)]

    def longest_before(self, week):
        """The longest run of the four weeks before a week."""
        return max(self.weeks[w].longest if w >= 0 else self.before_longest for w in range(week - 4, week))

    def to_race(self, day):
        """Days to the race; a thousand without one."""
        return (self.inputs.race_day - day).days if self.is_race else 1000

    @cached_property
    def key_days(self):
        return [s.day for s in self.sessions if s.kind in QUALITY | {Kind.LONG, Kind.RACE}]

    def note(self, code):
        """The values of a note, none without it."""
        return next((dict(n.values) for n in self.plan.notes if n.code == code), None)


@lru_cache(maxsize=4096)
def laid(inputs: PlanInputs) -> LaidPlan:
    """The plan of these inputs."""
    return LaidPlan(inputs, generate(inputs, PLAN, ATHLETE))


def work(session, zone):
    """The steps of one zone, in the order they are run."""
    return [step for step in flat(session.steps) if step.zone is zone]
