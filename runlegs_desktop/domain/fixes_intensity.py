"""Fixes for too much that is hard: the last quality run becomes an easy one, with strides where they fit."""

from collections.abc import Iterator

from runlegs_desktop.domain.finding import Finding
from runlegs_desktop.domain.fix import Action, Fix, fixed
from runlegs_desktop.domain.fixes_case import Case
from runlegs_desktop.domain.fixes_resize import made_easy, plain_long, resized, whole
from runlegs_desktop.domain.move_search import Choice
from runlegs_desktop.domain.schedule import LONG_COUNTS_AS_HARD_AFTER, Scheduled
from runlegs_desktop.domain.session import Kind, Session, Variant

STRIDES = (6, 4, 0)  # science 1.6: 4–8 strides in an easy run, as many as find room


def downgrades(case: Case, rule: str, one: Scheduled) -> Iterator[Choice]:
    """The run made easy: with strides, with fewer, without."""
    for strides in STRIDES:
        made = _softer(case, one, strides)
        if made is not None:
            yield (_downgrade(rule, (one.session,), (made,), strides),)


def share(case: Case, finding: Finding) -> Iterator[Choice]:
    """R08, R17: the last hard run made easy, else one before it, else as many as it takes."""
    hard = case.changeable(r for r in reversed(case.scene.weeks[finding.week].runs) if r.is_hard or r.hard_seconds)
    for run in hard:
        yield from downgrades(case, finding.rule, run)
    for count in range(2, len(hard) + 1):
        yield from _all(case, finding.rule, hard[:count])


def too_early(case: Case, finding: Finding) -> Iterator[Choice]:
    """R20: strides in place of every hard run of the week."""
    hard = case.changeable(r for r in case.scene.weeks[finding.week].hard if not r.is_race)
    yield from _all(case, finding.rule, hard)


def near_race(case: Case, finding: Finding) -> Iterator[Choice]:
    """R28 for a run: easy, without strides."""
    for run in (one for one in case.named(finding) if one.is_run):
        made = _softer(case, run, 0)
        if made is not None:
            yield (_downgrade(finding.rule, (run.session,), (made,), 0),)


def _all(case: Case, rule: str, hard: tuple[Scheduled, ...]) -> Iterator[Choice]:
    for strides in (STRIDES[0], 0):
        made = [_softer(case, run, strides) or _softer(case, run, 0) for run in hard]
        new = tuple(m for m in made if m is not None)
        if new and len(new) == len(hard):
            yield (_downgrade(rule, tuple(run.session for run in hard), new, strides),)


def _softer(case: Case, one: Scheduled, strides: int) -> Session | None:
    """A long run stays a long run: without fast running, and under 150 minutes."""
    if one.kind is not Kind.LONG:
        return made_easy(one.session, case.paces, strides)
    if one.variant is Variant.MARATHON or one.hard_seconds:
        return plain_long(one.session, case.paces)
    if one.seconds > LONG_COUNTS_AS_HARD_AFTER:
        return resized(one.session, whole(one.metres * LONG_COUNTS_AS_HARD_AFTER / one.seconds))
    return None


def _downgrade(rule: str, old: tuple[Session, ...], new: tuple[Session, ...], strides: int) -> Fix:
    if len(old) == 1 and old[0].kind is new[0].kind is Kind.LONG and old[0].variant is new[0].variant:
        return fixed(rule, Action.SHORTEN, old, new, metres=new[0].metres)
    return fixed(rule, Action.DOWNGRADE, old, new, strides=strides)
