"""Rules for strength sessions and how they lie beside runs. They count calendar days."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from runlegs_desktop.domain.calendar import DAYS_A_WEEK, days_apart
from runlegs_desktop.domain.finding import Finding, Severity, found
from runlegs_desktop.domain.rule_limits import over, under
from runlegs_desktop.domain.scene import Scene, SceneWeek
from runlegs_desktop.domain.schedule import Scheduled
from runlegs_desktop.domain.session import Kind, Variant

ONE_DAY = timedelta(days=1)
DAYS_WITHOUT_STRENGTH = 4  # no strength in fewer days before a race (science I17)


def fresh_legs(scene: Scene, week: int) -> Iterator[Finding]:
    """No heavy strength on the day before a run that needs fresh legs."""
    now, before = scene.weeks[week], scene.week_before(week)
    for heavy in (*(before.heavy if before else ()), *now.heavy):
        run = now.key_on.get(heavy.day + ONE_DAY)
        if run is not None:
            yield found("R10", Severity.ERROR, week, run, heavy, kind=run.kind.value, routine=heavy.session.routine)


def run_before_lifting(scene: Scene, week: int) -> Iterator[Finding]:
    """On a day with both, the hard run comes before the strength. A primer is meant to come first."""
    now = scene.weeks[week]
    for run in now.hard:
        for lift in now.strength:
            is_heavy_long = lift.is_heavy and run.kind is Kind.LONG  # R13 tells it
            if lift.day != run.day or lift.variant is Variant.PRIMER or is_heavy_long:
                continue
            if _comes_first(lift, run):
                yield found("R11", Severity.WARN, week, run, lift, kind=run.kind.value)


def heavy_days_apart(scene: Scene, week: int) -> Iterator[Finding]:
    """Two heavy sessions have a day between them."""
    now, before = scene.weeks[week], scene.week_before(week)
    most = min(scene.limits["R12.days"], DAYS_A_WEEK)
    for first, second in pairwise((*(before.heavy if before else ())[-1:], *now.heavy)):
        if under(days_apart(first.day, second.day), most):
            yield found("R12", Severity.WARN, week, first, second)


def no_heavy_long_day(scene: Scene, week: int) -> Iterator[Finding]:
    """No heavy strength on the day of the long run."""
    for heavy in scene.weeks[week].heavy:
        long = next((s for s in scene.weeks[week].runs if s.day == heavy.day and s.kind is Kind.LONG), None)
        if long is not None:
            yield found("R13", Severity.WARN, week, long, heavy)


def strength_count(scene: Scene, week: int) -> Iterator[Finding]:
    """Two or three strength sessions a week.

    The race week may have any number, a week that ends just before a race fewer, and an empty week says nothing.
    """
    now, low, high = scene.weeks[week], scene.limits["R14.low"], scene.limits["R14.high"]
    lifts = len(now.strength)
    values = {"sessions": lifts, "low": round(low), "high": round(high)}
    if now.has_race or not (now.runs or now.strength):
        return
    if over(lifts, high):
        yield found("R14", Severity.INFO, week, now.strength[-1], **values)
    elif under(lifts, low) and not _ends_before_race(scene, week):
        none_before = not lifts and _had_none(scene.week_before(week))
        yield found("R14", Severity.WARN if none_before else Severity.INFO, week, **values)


def _comes_first(lift: Scheduled, run: Scheduled) -> bool:
    if lift.session.start is not None and run.session.start is not None:
        return lift.session.start < run.session.start
    return lift.session.order < run.session.order


def _ends_before_race(scene: Scene, week: int) -> bool:
    """Whether the days without strength before a race reach back into this week (science I17)."""
    last = scene.weeks[week].start + timedelta(days=DAYS_A_WEEK - 1)
    after = scene.weeks[week + 1 : week + 2]
    return any(days_apart(last, s.day) < DAYS_WITHOUT_STRENGTH for w in after for s in w.all if s.is_race)


def _had_none(week: SceneWeek | None) -> bool:
    return week is not None and bool(week.runs) and not week.has_race and not week.strength
