"""Fixes for kinds of training: nothing new before the race, nothing missing in a plan for the legs."""

from collections.abc import Iterator
from dataclasses import replace

from runlegs_desktop.domain.building_blocks import Ends, Run, hills, tempo, with_easy_before
from runlegs_desktop.domain.finding import Finding
from runlegs_desktop.domain.fix import Action, Fix, fixed
from runlegs_desktop.domain.fixes_case import Case
from runlegs_desktop.domain.fixes_resize import made_easy
from runlegs_desktop.domain.fixes_spacing import removed
from runlegs_desktop.domain.move_search import Choice
from runlegs_desktop.domain.schedule import Scheduled
from runlegs_desktop.domain.session import Kind

HILLS = (6, 30)  # the smallest session: repeats, seconds (science 1.2)
LEAST_TEMPO = 15


def nothing_new(case: Case, finding: Finding) -> Iterator[Choice]:
    """R29: a new kind of run becomes an easy one; new strength is left out."""
    for one in case.named(finding):
        plain = made_easy(one.session, case.paces) if one.is_run and one.kind is not Kind.LONG else None
        if plain is not None:
            yield (fixed(finding.rule, Action.DOWNGRADE, (one.session,), (plain,), strides=0),)
    yield from removed(finding.rule, case.named(finding))


def missing(case: Case, finding: Finding) -> Iterator[Choice]:
    """R23: an easy run of the week becomes the missing kind, at the same distance."""
    system = str(dict(finding.values)["system"])
    easy = [r for r in case.changeable(case.scene.weeks[finding.week].runs) if r.kind is Kind.EASY]
    if system == "long":
        easy.sort(key=lambda r: (-r.metres, r.day))
    yield tuple(fix for run in easy if (fix := _retyped(case, finding.rule, run, system)))


def _retyped(case: Case, rule: str, run: Scheduled, system: str) -> Fix | None:
    if system == "long":
        made = replace(run.session, kind=Kind.LONG)
        return fixed(rule, Action.RETYPE, (run.session,), (made,))
    built = _built(case, run, system)
    if built is None:
        return None
    same = replace(run.session, kind=built.kind, variant=built.variant, steps=built.steps, title="")
    made = replace(same, metres=built.metres, seconds=built.seconds)
    return fixed(rule, Action.RETYPE, (run.session,), (made,))


def _built(case: Case, run: Scheduled, system: str) -> Run | None:
    paces = case.paces
    small = hills(*HILLS, Ends.SMALL, paces) if system == "hills" else tempo(LEAST_TEMPO, Ends.SMALL, paces)
    spare = run.metres - small.metres
    if spare < 0:
        return None
    return with_easy_before(small, spare, paces) if spare else small
