"""Fixes for what a hard session is made of: so many repeats, so many minutes."""

from collections.abc import Iterator

from runlegs_desktop.domain.finding import Finding
from runlegs_desktop.domain.fix import Action, Fix, fixed
from runlegs_desktop.domain.fixes_case import Case
from runlegs_desktop.domain.fixes_intensity import downgrades
from runlegs_desktop.domain.fixes_resize import FEWEST, resized, with_longest, with_repeats, with_work_time
from runlegs_desktop.domain.move_search import Choice
from runlegs_desktop.domain.schedule import Scheduled
from runlegs_desktop.domain.session import Session, Zone
from runlegs_desktop.domain.work import work


def hill_repeats(case: Case, finding: Finding) -> Iterator[Choice]:
    """R18: 6 to 10 repeats, in the same distance where the week has no room for more."""
    low, high, reps = (int(dict(finding.values)[name]) for name in ("low", "high", "reps"))
    for run in case.named(finding):
        wanted = min(max(reps, low), high)
        yield from _both(finding.rule, run, with_repeats(run.session, Zone.H, wanted), reps=wanted)
        yield from downgrades(case, finding.rule, run)


def hill_steps(case: Case, finding: Finding) -> Iterator[Choice]:
    """R19: two repeats and 15 seconds more than last time at most."""
    value = {name: int(number) for name, number in finding.values}
    for run in case.named(finding):
        cut = with_longest(run.session, Zone.H, value["seconds_before"] + value["most_seconds"])
        reps = min(value["reps"], value["before"] + value["most"])
        yield from _both(finding.rule, run, with_repeats(cut, Zone.H, reps), reps=reps)


def tempo_minutes(case: Case, finding: Finding) -> Iterator[Choice]:
    """R21: 15 to 40 minutes, and 5 more than last time at most."""
    value = {name: int(number) for name, number in finding.values}
    most = min(value["high"], value.get("before", value["high"]) + value["step"])
    wanted = min(max(value["seconds"], value["low"]), most)
    for run in case.named(finding):
        made = with_work_time(run.session, Zone.T, wanted)
        yield from _both(finding.rule, run, made, action=Action.WORK_TIME, seconds=wanted)


def interval_metres(case: Case, finding: Finding) -> Iterator[Choice]:
    """R22: as many repeats as the week allows, easy running in place of the others; else an easy run."""
    zone, limit = Zone(dict(finding.values)["zone"]), float(dict(finding.values)["limit"])
    for run in case.named(finding):
        all_of_it = work(run.session.steps, zone)
        fits = int(limit * all_of_it.reps / max(all_of_it.metres, 1))
        for reps in range(min(fits + 1, all_of_it.reps - 1), max(fits - 2, FEWEST - 1), -1):
            made = with_repeats(run.session, zone, reps)
            longer = resized(made, run.metres) if made else None
            yield from (_fix(finding.rule, Action.REPEATS, run, one, reps=reps) for one in (longer, made))
        yield from downgrades(case, finding.rule, run)


def _both(
    rule: str, run: Scheduled, made: Session | None, action: Action = Action.REPEATS, **values: int
) -> Iterator[Choice]:
    yield _fix(rule, action, run, made, **values)
    if made is not None:
        yield _fix(rule, action, run, resized(made, run.metres), **values)


def _fix(rule: str, action: Action, run: Scheduled, made: Session | None, **values: int) -> tuple[Fix, ...]:
    return (fixed(rule, action, (run.session,), (made,), **values),) if made is not None else ()
