"""Other days for a session: the same week by nearness, then the next; days the runner has, not taken by a run."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from runlegs_desktop.domain.calendar import DAYS_A_WEEK
from runlegs_desktop.domain.fix import Action, Fix, fixed
from runlegs_desktop.domain.fixes_case import Case
from runlegs_desktop.domain.schedule import Scheduled
from runlegs_desktop.domain.session import RUNS, Kind, Session

Choice = tuple[Fix, ...]  # alternatives of one worth: the best score wins
RUN_ORDER = 0


def moves(case: Case, rule: str, one: Scheduled) -> Iterator[Choice]:
    """To free days of its week; then in exchange for an easy run of its week; then to free days of the next."""
    same, later = _days(case, one, 0), _days(case, one, 1)
    yield tuple(_to(case, rule, one, day) for day in same if _is_open(case, one, day))
    if one.is_run:
        exchanges = (_exchange(case, rule, one, day) for day in same)
        yield tuple(fix for fix in exchanges if fix is not None)
    yield tuple(_to(case, rule, one, day) for day in later if _is_open(case, one, day))


def moves_onto(case: Case, rule: str, one: Scheduled, days: Iterator[date]) -> Choice:
    """To each of these days where the runner trains."""
    return tuple(_to(case, rule, one, day) for day in days if _is_day(case, one, day) and day != one.day)


def shift(fix: Fix) -> int:
    """How many days the furthest session moves."""
    days = {s.id: s.day for s in fix.old}
    return max((abs((s.day - days[s.id]).days) for s in fix.new if s.id in days), default=0)


def placed(case: Case, session: Session, day: date) -> Session:
    """The session on this day: a run before what is there, anything else after it; a time of day only if alone."""
    others = [s.session for s in case.on(day) if s.counts and s.id != session.id and s.kind is not Kind.REST]
    if not others:
        return replace(session, day=day)
    orders = [s.order for s in others]
    if session.kind not in RUNS:
        order = max(orders) + 1
    elif any(s.kind in RUNS for s in others):
        order = min(orders)
    else:
        order = min(RUN_ORDER, *(o - 1 for o in orders))
    return replace(session, day=day, order=order, start=None)


def _days(case: Case, one: Scheduled, weeks: int) -> list[date]:
    """The days of its week, or of a later one, nearest first; of two as near the earlier."""
    n = case.plan.week_index(one.day) + weeks
    if n >= len(case.scene.weeks):
        return []
    start = case.scene.weeks[n].start
    days = [start + timedelta(days=d) for d in range(DAYS_A_WEEK)]
    return sorted((d for d in days if d != one.day and _is_day(case, one, d)), key=lambda d: abs((d - one.day).days))


def _is_day(case: Case, one: Scheduled, day: date) -> bool:
    """Whether the runner trains this on that day."""
    inputs = case.plan.inputs
    weekdays = inputs.lifting_days if one.is_strength else inputs.days
    race = case.scene.race()
    in_plan = case.plan.start <= day <= case.plan.end
    is_free = race is None or race.day != day
    return in_plan and is_free and day >= case.today and day.weekday() in weekdays


def _is_open(case: Case, one: Scheduled, day: date) -> bool:
    there = [s for s in case.on(day) if s.counts]
    if one.is_run:
        return not any(s.is_run for s in there) and (
            case.plan.inputs.two_a_day or not any(s.is_strength for s in there)
        )
    if any(s.is_strength for s in there):
        return False
    return case.plan.inputs.two_a_day or not any(s.is_run for s in there)


def _to(case: Case, rule: str, one: Scheduled, day: date) -> Fix:
    """A move; a rest card on that day changes places with it, or goes where the old day stays in use."""
    moved = placed(case, one.session, day)
    rests = [s.session for s in case.on(day) if s.kind is Kind.REST and case.can_change(s)]
    if not rests:
        return fixed(rule, Action.MOVE, (one.session,), (moved,))
    alone = all(s.id == one.id for s in case.on(one.day))
    back = tuple(replace(r, day=one.day) for r in rests) if alone else ()
    action = Action.SWAP if alone else Action.MOVE
    return fixed(rule, action, (one.session, *rests), (moved, *back))


def _exchange(case: Case, rule: str, one: Scheduled, day: date) -> Fix | None:
    runs = [s for s in case.on(day) if s.is_run]
    if len(runs) != 1 or runs[0].is_key or not case.can_change(runs[0]) or not _is_day(case, runs[0], one.day):
        return None
    there = runs[0].session
    here = one.session
    pair = replace(here, day=day, order=there.order), replace(there, day=here.day, order=here.order)
    return fixed(rule, Action.SWAP, (here, there), pair)
