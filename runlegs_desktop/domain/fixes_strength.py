"""Fixes for strength: another day, a lighter session, the right order; one more or one fewer."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from uuid import NAMESPACE_URL, uuid5

from runlegs_desktop.domain.finding import Finding
from runlegs_desktop.domain.fix import Action, Fix, fixed
from runlegs_desktop.domain.fixes_case import Case
from runlegs_desktop.domain.fixes_intensity import near_race
from runlegs_desktop.domain.fixes_spacing import removed
from runlegs_desktop.domain.generate_strength import ROUTINES
from runlegs_desktop.domain.lift_time import lift_seconds, lightened_seconds
from runlegs_desktop.domain.move_search import Choice, moves, moves_onto, placed
from runlegs_desktop.domain.schedule import Scheduled
from runlegs_desktop.domain.session import Kind, Session, Variant

LIFT_AFTER = timedelta(hours=6)  # R11 [V23]
LATEST = time(21, 0)  # [ED]
RUN_ORDER = 0


def heavy_before_key(case: Case, finding: Finding) -> Iterator[Choice]:
    """R10: onto a quality day after the run; else another day; else light; else the run moves."""
    for one in case.named(finding):
        if not one.is_strength:
            continue
        if case.plan.inputs.two_a_day:
            taken = {s.day for s in case.week(one).strength}
            quality = (r.day for r in case.week(one).quality if r.day not in taken)
            yield moves_onto(case, finding.rule, one, quality)
        yield from moves(case, finding.rule, one)
        yield from lighter(finding.rule, one)
    for one in case.named(finding):
        if one.is_run:
            yield from moves(case, finding.rule, one)


def heavy_days(case: Case, finding: Finding) -> Iterator[Choice]:
    """R12, R13: it moves, else it is light."""
    lifts = [one for one in case.named(finding) if one.is_heavy]
    for one in lifts:
        yield from moves(case, finding.rule, one)
    for one in lifts:
        yield from lighter(finding.rule, one)


def lift_first(case: Case, finding: Finding) -> Iterator[Choice]:
    """R11: the strength comes after the run, six hours later where the times of day are known."""
    free = {one.id: one for one in case.named(finding)}
    run, lift = (case.by_id[i] for i in finding.sessions)
    if lift.id in free:
        later = _later(run.session.start)
        after = replace(lift.session, order=max(lift.session.order, run.session.order + 1), start=later)
        yield (fixed(finding.rule, Action.REORDER, (lift.session,), (after,)),)
    if run.id in free:
        first = replace(run.session, order=min(run.session.order, lift.session.order - 1), start=None)
        yield (fixed(finding.rule, Action.REORDER, (run.session,), (first,)),)
    if lift.id in free:
        yield from moves(case, finding.rule, lift)


def frequency(case: Case, finding: Finding) -> Iterator[Choice]:
    """R14: one more on the best day, heavy where it fits; or the last one left out."""
    numbers = dict(finding.values)
    if int(numbers["sessions"]) > int(numbers["high"]):
        yield from removed(finding.rule, case.named(finding))
        light = sorted(case.changeable(case.scene.weeks[finding.week].strength), key=lambda s: (s.is_heavy, s.seconds))
        yield from removed(finding.rule, light)
        return
    missing = int(numbers["low"]) - int(numbers["sessions"])
    for variant in (Variant.HEAVY, Variant.LIGHT):
        if missing == 1:
            for day in _best_days(case, finding.week):
                yield (_insert(case, finding, (day,), (variant,)),)
        else:
            days = _best_days(case, finding.week)
            pairs = [(a, b) for a in days for b in days if (b - a).days > 1]
            for pair in pairs[:8]:
                yield (_insert(case, finding, pair, (variant, variant)),)


def close_to_race(case: Case, finding: Finding) -> Iterator[Choice]:
    """R28: a hard run is made easy, heavy strength light; else it is left out."""
    yield from near_race(case, finding)
    for one in case.named(finding):
        if one.is_heavy:
            yield from lighter(finding.rule, one)
    yield from removed(finding.rule, case.named(finding))


def lighter(rule: str, one: Scheduled) -> Iterator[Choice]:
    """The heavy session made light: the same routine, fewer sets."""
    if one.is_heavy:
        light = replace(one.session, variant=Variant.LIGHT, seconds=lightened_seconds(one.session.seconds))
        yield (fixed(rule, Action.LIGHTEN, (one.session,), (light,)),)


def _later(start: time | None) -> time | None:
    """Six hours on, when that is still the same evening."""
    if start is None:
        return None
    then = datetime.combine(date.min, start) + LIFT_AFTER
    return then.time() if then.date() == date.min and then.time() <= LATEST else None


def _best_days(case: Case, week: int) -> list[date]:
    """Days for strength, best first: after a quality run, then without a run, then with an easy one (science 1.5)."""
    found = []
    for n, sessions in enumerate(case.scene.weeks[week].days):
        day = case.scene.weeks[week].start + timedelta(days=n)
        runs = [s for s in sessions if s.is_run]
        is_taken = any(s.is_strength or s.is_race for s in sessions) or (runs and not case.plan.inputs.two_a_day)
        if day < case.today or day.weekday() not in case.plan.inputs.lifting_days or is_taken:
            continue
        worth = 3 if any(r.is_quality for r in runs) else 2 if not runs else 0 if runs[0].is_key else 1
        found.append((-worth, day))
    return [day for _worth, day in sorted(found)]


def _insert(case: Case, finding: Finding, days: tuple[date, ...], variants: tuple[Variant, ...]) -> Fix:
    used = {s.session.routine for s in case.scene.weeks[finding.week].strength}
    free = [r for r in ROUTINES if r not in used] or list(ROUTINES)
    made = []
    for n, (day, variant) in enumerate(zip(days, variants, strict=True)):
        routine = free[n % len(free)]
        lift = Session(
            id=_new_id(case, day),
            athlete=case.plan.athlete,
            plan=case.plan.id,
            day=day,
            kind=Kind.STRENGTH,
            variant=variant,
            order=RUN_ORDER + 1,
            routine=routine,
            seconds=lift_seconds(routine, case.plan.phases[finding.week], finding.week, light=variant is Variant.LIGHT),
        )
        made.append(placed(case, lift, day))
    return fixed(finding.rule, Action.INSERT, (), tuple(made))


def _new_id(case: Case, day: date) -> str:
    """An id that follows from plan and day, and that no session has."""
    names = (str(uuid5(NAMESPACE_URL, f"{case.plan.id}/fix/{day}/{n}")) for n in range(1000))
    return next(name for name in names if name not in case.by_id)
