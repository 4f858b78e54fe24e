"""Rules for how runs and rest lie next to each other. They count calendar days."""

from collections.abc import Iterator
from datetime import timedelta

from runlegs_desktop.domain.calendar import DAYS_A_WEEK
from runlegs_desktop.domain.finding import Finding, Severity, found
from runlegs_desktop.domain.inputs import Experience
from runlegs_desktop.domain.scene import Scene
from runlegs_desktop.domain.schedule import Scheduled, State
from runlegs_desktop.domain.session import Kind

ONE_DAY = timedelta(days=1)


def key_runs_apart(scene: Scene, week: int) -> Iterator[Finding]:
    """Runs that need fresh legs have a day between them; two on one day are told too, the race's day by R28."""
    now, before = scene.weeks[week].key_on, scene.week_before(week)
    for run in scene.weeks[week].running:
        first = now.get(run.day)
        if run.is_key and first is not None and first is not run and not (run.is_race or first.is_race):
            yield found("R09", Severity.ERROR, week, *_to_change_last(first, run), **_kinds(first, run))
    for day in sorted(now):
        first = now.get(day - ONE_DAY) or (before.key_on.get(day - ONE_DAY) if before else None)
        if first is not None:
            pair = _to_change_last(first, now[day])
            yield found("R09", Severity.ERROR, week, *pair, **_kinds(first, now[day]))


def full_rest_day(scene: Scene, week: int) -> Iterator[Finding]:
    """Every week has a day without running and strength."""
    loads = [[s for s in day if s.is_run or s.is_strength] for day in scene.weeks[week].days]
    if not all(loads):
        return
    fewest = min(len(day) for day in loads)
    lightest = min((s for day in loads if len(day) == fewest for s in day if not s.is_race), key=_weight, default=None)
    yield found("R15", Severity.WARN, week, *([lightest] if lightest else []))


def run_days_in_a_row(scene: Scene, week: int) -> Iterator[Finding]:
    """Runs come on fewer than six days in a row, a beginner's on fewer than three. One row is told once."""
    is_beginner = scene.plan.inputs.experience is Experience.BEGINNER
    limit = max(1, round(scene.limits["R16.beginner" if is_beginner else "R16.days"]))
    for row in scene.run_streaks:
        if row.start // DAYS_A_WEEK > week:
            break
        if len(row) < limit or row[limit - 1] // DAYS_A_WEEK != week:
            continue
        runs = [_run_on(scene, place) for place in row]
        cards = [run for run in runs if not run.is_race]
        middle = cards[len(cards) // 2] if cards else runs[0]
        days = tuple(run.day for run in runs)
        values = (("days", len(row)), ("limit", limit))
        yield Finding("R16", Severity.INFO, week, (middle.id,), days, values)


def _kinds(first: Scheduled, second: Scheduled) -> dict[str, str]:
    return {"first": first.kind.value, "second": second.kind.value}


def _to_change_last(first: Scheduled, second: Scheduled) -> tuple[Scheduled, Scheduled]:
    """A run that can still be changed before a done one, any run before the race, a short one before the long one."""

    def fixed(run: Scheduled) -> tuple[bool, bool, bool]:
        return run.is_race, run.state is State.DONE, run.kind is Kind.LONG

    return (second, first) if fixed(second) > fixed(first) else (first, second)


def _weight(session: Scheduled) -> tuple[bool, bool, int]:
    return session.is_key, session.is_heavy, session.seconds


def _run_on(scene: Scene, place: int) -> Scheduled:
    week, day = divmod(place, DAYS_A_WEEK)
    return next(s for s in scene.weeks[week].days[day] if s.is_run)
