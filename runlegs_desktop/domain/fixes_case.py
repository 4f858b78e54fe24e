"""A plan with its findings, and what would become of them with a fix made: only the weeks it touches are redone."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from runlegs_desktop.domain.finding import Finding, Severity
from runlegs_desktop.domain.fix import Fix
from runlegs_desktop.domain.legs import Legs
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.paces import Paces, paces
from runlegs_desktop.domain.plan import Plan
from runlegs_desktop.domain.rules import RULES, check, recheck
from runlegs_desktop.domain.scene import Scene, SceneWeek, scene
from runlegs_desktop.domain.schedule import Scheduled, State, by_day, sessions
from runlegs_desktop.domain.session import Kind, Session

VOLUME_RULES = frozenset({"R01", "R02"})
ONE_A_WEEK = frozenset(
    {
        *("R01", "R03", "R04", "R05", "R06", "R08", "R14", "R15", "R16", "R17", "R20", "R27"),
        *("R30", "R32", "R34", "R35", "R44"),
    }
)

Key = tuple[object, ...]


def key(finding: Finding) -> Key:
    """What makes two findings the same one: the rule, and the week or the cards it is about."""
    if finding.rule in ONE_A_WEEK:
        return (finding.rule, finding.week)
    if not finding.sessions:
        return (finding.rule, finding.week, *finding.values)
    return (finding.rule, frozenset(finding.sessions))


@dataclass(frozen=True)
class Case:
    """A plan as it counts today. `findings` are all of them, weeks that are over included."""

    scene: Scene
    findings: tuple[Finding, ...]

    @property
    def plan(self) -> Plan:
        """The plan."""
        return self.scene.plan

    @property
    def today(self) -> date:
        """Today."""
        return self.scene.today

    @cached_property
    def paces(self) -> Paces:
        """The runner's training speeds."""
        return paces(self.plan.inputs.vdot)

    @cached_property
    def open(self) -> tuple[Finding, ...]:
        """Findings of weeks that can still be mended; all of them when the plan doesn't run now."""
        now = self.plan.week_index(self.today)
        if not 0 <= now < len(self.scene.weeks):
            return self.findings
        return tuple(f for f in self.findings if f.week >= now)

    @cached_property
    def keys(self) -> frozenset[Key]:
        """What is open."""
        return frozenset(key(f) for f in self.open)

    @cached_property
    def errors(self) -> frozenset[Key]:
        """The conflicts among what is open."""
        return frozenset(key(f) for f in self.open if f.severity is Severity.ERROR)

    @cached_property
    def weight(self) -> tuple[int, ...]:
        """How bad it is: conflicts, then warnings and then hints, each week by week.

        Every fix lowers this, so that fixing ends: a warning may at most become one of a later week.
        """
        count = Counter((f.severity, f.week) for f in self.open)
        weeks = range(len(self.scene.weeks))
        errors = sum(count[Severity.ERROR, w] for w in weeks)
        return (errors, *(count[s, w] for s in (Severity.WARN, Severity.INFO) for w in weeks))

    @cached_property
    def by_id(self) -> dict[str, Scheduled]:
        """Every session of the plan."""
        return {s.id: s for week in self.scene.weeks for day in week.days for s in day}

    def can_change(self, one: Scheduled) -> bool:
        """Whether a fix may touch it: planned, not over, not pinned, not the race."""
        is_open = one.state is State.PLANNED and one.day >= self.today
        return is_open and not one.session.pinned and one.kind is not Kind.RACE

    def named(self, finding: Finding) -> Iterator[Scheduled]:
        """The finding's cards that may be changed, the one to change first."""
        found = (self.by_id[i] for i in reversed(finding.sessions) if i in self.by_id)
        return (one for one in found if self.can_change(one))

    def week(self, one: Scheduled) -> SceneWeek:
        """The week it lies in."""
        return self.scene.weeks[self.plan.week_index(one.day)]

    def changeable(self, ones: Iterable[Scheduled]) -> tuple[Scheduled, ...]:
        """Those that may be changed."""
        return tuple(one for one in ones if self.can_change(one))

    def on(self, day: date) -> tuple[Scheduled, ...]:
        """Every session of a day."""
        week, place = divmod((day - self.plan.start).days, 7)
        return self.scene.weeks[week].days[place]

    def after(self, fix: Fix) -> "Case":
        """The same with the fix made."""
        return self.checked(self.scene_after(fix), fix)

    def unchecked(self, fix: Fix) -> "Case":
        """The same with the fix made and no findings, for a next step that only looks at the scene."""
        return Case(self.scene_after(fix), ())

    def checked(self, seen: Scene, fix: Fix) -> "Case":
        """The case of a scene that only this fix tells from ours."""
        return Case(seen, recheck(self.findings, seen, self._touched(fix)))

    def scene_after(self, fix: Fix) -> Scene:
        """The plan with the fix made, not yet checked: weeks it leaves alone stay the same objects."""
        weeks = list(self.scene.weeks)
        gone = {s.id for s in fix.old}
        for n in self._touched(fix):
            stay = [s.session for day in weeks[n].days for s in day if s.id not in gone]
            come = [s for s in fix.new if self.plan.week_index(s.day) == n]
            weeks[n] = _laid(weeks[n], [*stay, *come], self.plan, self.today)
        return Scene(self.plan, self.today, tuple(weeks), self.scene.legs)

    def _touched(self, fix: Fix) -> list[int]:
        return sorted({self.plan.week_index(s.day) for s in (*fix.old, *fix.new)})


def case(book: Logbook, plan: Plan, today: date, legs: Legs | None = None) -> Case:
    """The plan as the logbook has it."""
    seen = scene(plan, sessions(book, plan, today), today, legs=legs)
    return Case(seen, check(seen))


def judged(before: Case, finding: Finding, fix: Fix) -> Case | None:
    """The plan with the fix made, when it keeps the contract of science 2; else none."""
    if not (fix.old or fix.new):
        return None
    seen = before.scene_after(fix)
    if _is_still_there(finding, seen):  # most ways that don't help are known by their own rule alone
        return None
    after = before.checked(seen, fix)
    if key(finding) in after.keys or not after.errors <= before.errors or not after.weight < before.weight:
        return None
    pairs = zip(before.scene.weeks, after.scene.weeks, strict=True)
    resized = {new.index for old, new in pairs if new is not old and new.metres != old.metres}
    if any(f.rule in VOLUME_RULES and f.week in resized for f in after.findings):
        return None
    return after


def breaks_volume(seen: Scene, week: int) -> bool:
    """Whether R01 or R02 say something of a week."""
    rules = (rule for rule in RULES if rule.id in VOLUME_RULES and rule.id not in seen.muted)
    return any(True for rule in rules for _finding in rule.look(seen, week))


def _is_still_there(finding: Finding, seen: Scene) -> bool:
    own = (rule for rule in RULES if rule.id == finding.rule)
    return any(key(f) == key(finding) for rule in own for f in rule.look(seen, finding.week))


def _laid(week: SceneWeek, rows: list[Session], plan: Plan, today: date) -> SceneWeek:
    one_week = Logbook(sessions={s.id: s for s in rows})
    days = by_day(sessions(one_week, plan, today))
    dates = [date.fromordinal(week.start.toordinal() + n) for n in range(7)]
    return SceneWeek(week.index, week.start, week.phase, tuple(days.get(d, ()) for d in dates))
