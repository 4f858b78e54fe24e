"""The contract of science 2 for every fix of plans that a runner has worked on."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runlegs_desktop.domain.finding import Severity
from runlegs_desktop.domain.fix import Fix, NoFix, Reason, apply
from runlegs_desktop.domain.fixes import MAKERS, MOST_STEPS, fix_all, fix_for
from runlegs_desktop.domain.fixes_case import case, key
from runlegs_desktop.domain.logbook import Logbook, diff
from runlegs_desktop.domain.rules import RULES, check
from runlegs_desktop.domain.scene import scene
from runlegs_desktop.domain.schedule import sessions
from runlegs_desktop.domain.session import RUNS, Kind, Status, total_metres, total_seconds
from tests.domain.edited_plans import EDITS, START, edited, fixes_of
from tests.domain.rule_scenes import SUN, THU, TUE, WED, a_plan, done, lift, long_run, run, steady, tempo

seeds = st.integers(0, 100_000)


def open_findings(book, plan, today):
    """What the board shows, from a fresh check."""
    now = plan.week_index(today)
    found = check(scene(plan, sessions(book, plan, today), today))
    return [f for f in found if not 0 <= now < len(plan.phases) or f.week >= now]


def errors(found):
    return {key(f) for f in found if f.severity is Severity.ERROR}


def volumes(book, plan, today):
    return [week.metres for week in scene(plan, sessions(book, plan, today), today).weeks]


def is_fixed(session, today):
    marked = session.status is not Status.PLANNED
    return marked or session.pinned or session.day < today or session.kind is Kind.RACE


def keeps_contract(finding, fix, book, plan, today):
    after = apply(fix, book)
    then, now = open_findings(book, plan, today), open_findings(after, plan, today)
    assert key(finding) not in {key(f) for f in now}
    assert errors(now) <= errors(then)
    changes = diff(book, after)["sessions"]
    assert not [s for s in changes.old if is_fixed(s, today)]
    assert all(today <= s.day <= plan.end and s.day >= plan.start for s in changes.new)
    assert {s.id for s in (*changes.old, *changes.new)} == set(fix.sessions)
    for session in changes.new:
        assert session.metres > 0 or session.kind not in RUNS
        assert not session.steps or session.metres == total_metres(session.steps)
        assert not session.steps or session.seconds == total_seconds(session.steps)
        was = book.sessions.get(session.id)
        assert was is None or (was.kind in RUNS) == (session.kind in RUNS)
        assert was is None or (was.status, was.pinned, was.notes) == (session.status, session.pinned, session.notes)
        assert (
            was is None
            or was.day == session.day
            or session.day.weekday() in (plan.inputs.days if session.kind in RUNS else plan.inputs.lifting_days)
            or (session.kind is Kind.REST)
        )
    changed = [
        n
        for n, pair in enumerate(zip(volumes(book, plan, today), volumes(after, plan, today), strict=True))
        if pair[0] != pair[1]
    ]
    assert not [f for f in now if f.rule in {"R01", "R02"} and f.week in changed]


@settings(max_examples=60, deadline=None)
@given(seeds)
def test_every_fix_keeps_the_contract(seed):
    book, plan, today = edited(seed)
    for finding, fix in fixes_of(book, plan, today).items():
        if isinstance(fix, Fix):
            keeps_contract(finding, fix, book, plan, today)


@settings(max_examples=15, deadline=None)
@given(seeds)
def test_the_same_finding_has_the_same_fix(seed):
    book, plan, today = edited(seed)
    turned = replace(book, sessions=dict(reversed(list(book.sessions.items()))))
    for finding, fix in fixes_of(book, plan, today).items():
        assert fix_for(finding, book, plan, today) == fix == fix_for(finding, turned, plan, today)


@settings(max_examples=40, deadline=None)
@given(seeds)
def test_fix_all_ends_with_nothing_left_to_fix(seed):
    book, plan, today = edited(seed)
    after, made = fix_all(book, plan, today)
    assert len(made) <= MOST_STEPS
    step = book
    for fix in made:
        before = case(step, plan, today)
        step = apply(fix, step)
        now = case(step, plan, today)
        assert now.weight < before.weight  # so it ends
        assert len(now.errors) <= len(before.errors)
    assert step == after
    if len(made) < MOST_STEPS:
        assert all(isinstance(left, NoFix) for left in fixes_of(after, plan, today).values())
    assert not [s for s in diff(book, after)["sessions"].old if is_fixed(s, today)] if made else after is book


def test_every_rule_of_the_plan_has_a_maker():
    assert set(MAKERS) == {rule.id for rule in RULES}


def test_most_rules_are_really_fixed_somewhere():
    """The property above would hold of a program that fixes nothing."""
    fixed = {f.rule for seed in range(150) for f in _fixable(seed)}
    missing = set(MAKERS) - fixed
    assert missing <= {  # these have tests of their own
        *("R04", "R06", "R15", "R20", "R30", "R32", "R33", "R34", "R35", "R43", "R44")
    }


def _fixable(seed):
    book, plan, today = edited(seed)
    return [finding for finding, fix in fixes_of(book, plan, today).items() if isinstance(fix, Fix)]


def test_a_fresh_plan_needs_hardly_any_fix():
    book, plan, _today = edited(3, edits=0)
    after, made = fix_all(book, plan, START)
    assert len(errors(open_findings(after, plan, START))) == 0
    assert len(made) <= 3, EDITS


def laid(plan, *cards):
    flat = [c for many in cards for c in (many if isinstance(many, list) else [many])]
    return Logbook(plans={plan.id: plan}, sessions={c.id: c for c in flat})


def test_a_finding_that_is_gone_has_no_fix():
    plan = a_plan()
    broken = laid(plan, list(steady(3)), tempo(3, TUE), tempo(3, WED))
    finding = next(f for f in open_findings(broken, plan, START) if f.rule == "R09")
    mended = replace(broken, sessions={k: v for k, v in broken.sessions.items() if v.day != finding.days[-1]})
    assert fix_for(finding, mended, plan, START) == NoFix("R09", Reason.GONE)


@pytest.mark.parametrize("hold", [lambda s: replace(s, pinned=True), done])
def test_pinned_and_done_cards_say_why_nothing_is_offered(hold):
    plan = a_plan()
    book = laid(plan, list(steady(1)), hold(tempo(1, TUE)), hold(tempo(1, WED)), long_run(1))
    finding = next(f for f in open_findings(book, plan, START) if f.rule == "R09")
    assert fix_for(finding, book, plan, START) == NoFix("R09", Reason.FIXED)


def test_a_past_session_stays():
    plan = a_plan(weeks=4)
    book = laid(plan, list(steady(4)), lift(1, TUE), run(1, WED, 5, Kind.TEMPO))
    today = START + timedelta(days=8)
    finding = next(f for f in open_findings(book, plan, START) if f.rule == "R10")
    fix = fix_for(finding, book, plan, today)
    assert isinstance(fix, Fix)
    assert all(s.day >= today for s in fix.old + fix.new)


def test_neighbours_of_a_conflict_are_left_alone():
    plan = a_plan(days=frozenset({TUE, WED, THU, 5, SUN}))
    book = laid(plan, list(steady(4)), lift(1, WED), run(1, 5, 5))
    before = case(book, plan, START)
    for finding in before.open:
        fix = fix_for(finding, book, plan, START)
        if isinstance(fix, Fix):
            after = apply(fix, book)
            assert {k for k in book.sessions if after.sessions.get(k) != book.sessions[k]} <= set(fix.sessions)
