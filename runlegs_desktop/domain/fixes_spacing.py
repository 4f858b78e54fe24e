"""Fixes for how sessions lie: move, else make one easier, else leave one out."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from runlegs_desktop.domain.finding import Finding
from runlegs_desktop.domain.fix import Action, fixed
from runlegs_desktop.domain.fixes_case import Case
from runlegs_desktop.domain.fixes_intensity import downgrades
from runlegs_desktop.domain.move_search import Choice, moves, moves_onto
from runlegs_desktop.domain.schedule import Scheduled
from runlegs_desktop.domain.session import Kind


def key_runs(case: Case, finding: Finding) -> Iterator[Choice]:
    """R09: one of the two moves; else the easier one is made easy; else the long run is just a run."""
    pair = tuple(case.named(finding))
    for run in pair:
        yield from moves(case, finding.rule, run)
    quality = [run for run in pair if run.is_quality]
    for run in quality:
        yield from downgrades(case, finding.rule, run)
    for run in pair:
        if run.kind is Kind.LONG:
            plain = replace(run.session, kind=Kind.EASY)
            yield (fixed(finding.rule, Action.DOWNGRADE, (run.session,), (plain,), strides=0),)


def rest_day(case: Case, finding: Finding) -> Iterator[Choice]:
    """R15: strength joins the day of a run; else the lightest session is left out, else the next lightest."""
    days = case.scene.weeks[finding.week].days
    loads = [[s for s in day if s.is_run or s.is_strength] for day in days]
    alone = sorted((day[0] for day in loads if len(day) == 1 and case.can_change(day[0])), key=_weight)
    for one in alone:
        if one.is_strength and case.plan.inputs.two_a_day:
            with_run = (day[0].day for day in loads if len(day) == 1 and day[0].is_run)
            yield moves_onto(case, finding.rule, one, with_run)
    yield from removed(finding.rule, alone)


def row_of_runs(case: Case, finding: Finding) -> Iterator[Choice]:
    """R16: the middle run moves, else it is left out; else one beside it."""
    for run in case.named(finding):
        yield from moves(case, finding.rule, run)
    row = [s for day in finding.days for s in case.on(day) if s.is_run and not s.is_key]
    middle = len(row) // 2
    near = sorted(case.changeable(row), key=lambda s: abs(row.index(s) - middle))
    yield from removed(finding.rule, [*case.named(finding), *near[:4]])


def removed(rule: str, ones: Iterable[Scheduled]) -> Iterator[Choice]:
    """Each of these left out, one at a time."""
    for one in ones:
        yield (fixed(rule, Action.REMOVE, (one.session,), ()),)


def _weight(one: Scheduled) -> tuple[bool, bool, int]:
    return one.is_key, one.is_heavy, one.seconds
