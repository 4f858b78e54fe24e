"""What the sample runner has lifted is what double progression makes of her weeks."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runlegs_desktop.app.sample import sample
from runlegs_desktop.app.stimulus_file import tables_with
from runlegs_desktop.app.strength import known_exercises, legs_of, lift_plan
from runlegs_desktop.domain.calf import is_real, straight
from runlegs_desktop.domain.session import Kind, Status
from runlegs_desktop.domain.stimulus import Ledgers
from runlegs_desktop.domain.strength import Leg
from runlegs_desktop.domain.strength_limits import checked_set, checked_test
from runlegs_desktop.domain.strength_log import bouts, every_set, learning_sessions

TODAY = date(2026, 8, 6)


@pytest.fixture(scope="module")
def book():
    return sample(TODAY, "Harbour Half")


def strength(book):
    own = (s for s in book.sessions.values() if s.kind is Kind.STRENGTH)
    return sorted(own, key=lambda s: (s.day, s.order, s.id))


@settings(max_examples=20)
@given(st.dates(date(1980, 1, 1), date(2190, 1, 1)))
def test_every_session_that_is_done_has_its_sets_and_no_other_has_any(day):
    book = sample(day, "x")
    logged = {one.session for one in book.sets.values()}
    assert logged == {s.id for s in strength(book) if s.status is Status.DONE}
    assert logged
    for one in book.sets.values():
        assert checked_set(one).day == book.sessions[one.session].day < day
    for test in book.calf_tests.values():
        assert checked_test(test).day < day


def test_a_session_took_as_long_as_its_sets(book):
    for session in strength(book):
        own = [one for one in every_set(book) if one.session == session.id]
        if own:
            span = (own[-1].at - own[0].at).total_seconds()
            assert 0 < session.done_seconds - span < 8 * 60, "warm-up and first set come before"
            assert all(b.at > a.at for a, b in pairwise(own))


def test_each_was_done_as_its_targets_asked(book):
    (plan,) = book.plans.values()
    for session in strength(book):
        if session.status is not Status.DONE:
            continue
        own = [one for one in book.sets.values() if one.session == session.id]
        for place, target in enumerate(lift_plan(book, plan, session).targets):
            mine = [one for one in own if one.place == place]
            assert {one.exercise for one in mine} == {target.prescription.exercise}
            assert {one.number for one in mine} == set(range(len(target.amounts)))
            legs = {Leg.LEFT, Leg.RIGHT} if target.prescription.per_side else {Leg.BOTH}
            assert {one.leg for one in mine} == legs
            assert all(0 <= target.amounts[one.number] - one.amount <= 1 for one in mine)


def test_there_is_life_in_it(book):
    log = every_set(book)
    names = {one.exercise for one in log}
    assert len(names) == 8
    assert sum(one.form_slipped for one in log) == 1
    loads = {name: [b.load for b in bouts(log, name)] for name in names}
    assert any(filter(None, many) and many[-1] > many[0] for many in loads.values() if many[0])
    assert len(learning_sessions(log)) == 6
    (plan,) = book.plans.values()
    coming = next(s for s in strength(book) if s.day >= TODAY)
    codes = {t.why.code for t in lift_plan(book, plan, coming).targets}
    assert len(codes) > 1
    assert "first" not in codes


def test_two_calf_tests_show_a_change_that_is_no_asymmetry_any_more(book):
    first, last = sorted(book.calf_tests.values(), key=lambda one: one.day)
    assert straight(first).is_uneven
    assert not straight(last).is_uneven
    assert not is_real(first.straight_right, last.straight_right)
    (plan,) = book.plans.values()
    ledgers = Ledgers(tables_with(()), plan.inputs.experience, plan.inputs.vdot, lambda _s: ())
    assert all(one.share < 0.1 for one in legs_of(book, ledgers).uneven)
    assert set(known_exercises(book)) >= {one.exercise for one in book.sets.values()}


def test_another_week_is_another_log_with_the_same_work(book):
    later = sample(TODAY + timedelta(days=7), "Harbour Half")
    assert [one.amount for one in every_set(later)] == [one.amount for one in every_set(book)]
    assert not set(later.sets) & set(book.sets) or later.sets != book.sets
