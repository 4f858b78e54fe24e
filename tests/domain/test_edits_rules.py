"""Muting rules and setting their numbers: what is kept, what is refused, and that the checks follow."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from runlegs_desktop.domain.edits_rules import (
    _IN_ORDER,
    _OWN,
    MOST_REASON,
    allowed,
    mute,
    reset_limit,
    set_limit,
    unmute,
)
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.plan import Mute
from runlegs_desktop.domain.rule_limits import LIMITS, growth_of, in_force, with_growth
from runlegs_desktop.domain.rules import RULES, check
from tests.domain.rule_scenes import a_plan, look, run, steady

DAY, LATER = date(2026, 8, 6), date(2026, 8, 20)


def book_with(plan=None):
    plan = plan or a_plan()
    return Logbook(plans={plan.id: plan})


def plan_of(book):
    return book.plans["plan"]


def refused(code, edit, *args):
    book = book_with()
    with pytest.raises(UserError) as caught:
        edit(book, "plan", *args)
    assert caught.value.code == code
    return caught.value.values


def test_a_mute_has_its_day_and_its_reason_and_goes_again():
    book = mute(book_with(), "plan", "R13", DAY, "  I lift\nafter the long run ")
    assert plan_of(book).mutes == (Mute("R13", DAY, "I lift after the long run"),)
    again = mute(book, "plan", "R13", LATER, "Still")
    assert plan_of(again).mutes == (Mute("R13", DAY, "Still"),)
    assert plan_of(unmute(again, "plan", "R13")).mutes == ()
    assert unmute(book, "plan", "R09") is book


def test_several_mutes_stand_beside_each_other():
    book = book_with()
    for rule in ("R13", "R01"):
        book = mute(book, "plan", rule, DAY, "Because")
    assert [m.rule for m in plan_of(book).mutes] == ["R01", "R13"]
    assert [m.rule for m in plan_of(unmute(book, "plan", "R01")).mutes] == ["R13"]


@pytest.mark.parametrize("rule", ["R02", "R36", "R99", ""])
def test_rules_that_keep_a_runner_safe_cannot_be_muted(rule):
    assert refused("cannot-mute", mute, rule, DAY, "Because") == {"rule": rule}


def test_every_rule_of_the_list_but_these_can_be_muted():
    assert {rule.id for rule in RULES if not rule.can_be_muted} == {"R02"}


@pytest.mark.parametrize("reason", ["", "  \n\t", "\x00"])
def test_a_mute_needs_a_reason(reason):
    assert refused("reason-missing", mute, "R13", DAY, reason) == {"field": "reason"}


def test_a_reason_has_a_length():
    assert plan_of(mute(book_with(), "plan", "R13", DAY, "a" * MOST_REASON)).mutes[0].reason == "a" * MOST_REASON
    values = refused("reason-too-long", mute, "R13", DAY, "a" * (MOST_REASON + 1))
    assert values == {"field": "reason", "high": MOST_REASON, "given": MOST_REASON + 1}


def test_a_muted_rule_is_silent_and_speaks_again():
    plan = a_plan(weeks=8)
    cards = [*steady(8, 30), run(4, 2, 29)]
    assert "R01" in {f.rule for f in check(look(plan, *cards))}
    quiet = mute(book_with(plan), "plan", "R01", DAY, "Because")
    assert "R01" not in {f.rule for f in check(look(plan_of(quiet), *cards))}
    assert check(look(plan_of(unmute(quiet, "plan", "R01")), *cards)) == check(look(plan, *cards))


def test_a_limit_moves_what_the_rule_says():
    plan = a_plan(weeks=8)
    cards = [*steady(8, 30), run(4, 2, 4)]  # 34 km after 30

    def found(p):
        return {f.rule for f in check(look(p, *cards)) if f.week == 4}

    assert "R01" in found(plan)
    wide = set_limit(set_limit(book_with(plan), "plan", "R01.error", 1.3), "plan", "R01.warn", 1.2)
    assert "R01" not in found(plan_of(wide))
    assert found(plan_of(reset_limit(wide, "plan", "R01.warn"))) == found(plan)


def test_the_default_is_no_number_of_ones_own():
    book = set_limit(book_with(), "plan", "R06.step", 20)
    assert plan_of(book).limits == (("R06.step", 20.0),)
    assert plan_of(set_limit(book, "plan", "R06.step", 15)).limits == ()
    assert plan_of(reset_limit(book, "plan", "R06.step")).limits == ()
    assert reset_limit(book_with(plan_of(reset_limit(book, "plan", "R06.step"))), "plan", "R06.step") == book_with()


@pytest.mark.parametrize("value", [0.99, 1.151, -1, 0, 1e12, float("nan"), float("inf"), -float("inf")])
def test_a_number_out_of_range_names_the_range_and_what_was_given(value):
    values = refused("out-of-range", set_limit, "R01.warn", value)
    assert (values["field"], values["low"], values["high"]) == ("R01.warn", 1.0, 1.15)  # never above the conflict


def test_what_is_counted_is_whole():
    assert refused("not-whole", set_limit, "R17.warn", 1.5) == {"field": "R17.warn", "given": 1.5}


def test_a_limit_nobody_knows_is_a_fault_of_the_program():
    with pytest.raises(KeyError):
        set_limit(book_with(), "plan", "R99.warn", 1)


def test_a_partner_out_of_order_goes_back_with_the_one_that_is_reset():
    limits = (("R08.error", 0.12), ("R08.info", 0.1), ("R08.warn", 0.11))
    book = book_with(replace(a_plan(), limits=limits))
    assert plan_of(reset_limit(book, "plan", "R08.info")).limits == ()
    near = book_with(replace(a_plan(), limits=(("R08.info", 0.1), ("R08.warn", 0.22))))
    assert plan_of(reset_limit(near, "plan", "R08.info")).limits == (("R08.warn", 0.22),)


def test_every_default_lies_inside_what_is_allowed():
    assert set(_OWN) <= set(LIMITS)
    for key, limit in LIMITS.items():
        low, high = allowed((), key)
        assert low <= limit.value <= high, key


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(st.sampled_from(sorted(LIMITS)), st.floats(0, 1), st.booleans()),
        max_size=12,
    )
)
def test_limits_stay_in_range_and_in_order_whatever_is_set_and_reset(steps):
    book = book_with()
    for key, share, back in steps:
        low, high = allowed(plan_of(book).limits, key)
        value = low + share * (high - low)
        whole = round(value) if low <= round(value) <= high else low
        unit = LIMITS[key].unit.value
        book = (
            reset_limit(book, "plan", key)
            if back
            else set_limit(book, "plan", key, value if unit in {"times", "share", "metres"} else whole)
        )
        now = in_force(plan_of(book).limits)
        assert all(now[a] <= now[b] + 1e-6 for a, b in _IN_ORDER)
        assert not back or key not in dict(plan_of(book).limits)


OWN = st.dictionaries(st.sampled_from(["R01.warn", "R01.error", "R05.slack"]), st.sampled_from([1.02, 1.1, 1.12, 1.4]))


@given(own=OWN, growth=st.sampled_from([0.0, 0.035, 0.06, 0.0999, 0.10]))
def test_the_growth_of_a_plan_and_its_weekly_rule_are_one_number(own, growth):
    assume(in_force(own.items())["R01.warn"] <= in_force(own.items())["R01.error"])
    limits = with_growth(tuple(own.items()), growth)
    now = in_force(limits)
    assert growth_of(limits) == pytest.approx(growth)
    assert with_growth(limits, growth) == limits
    assert all(now[first] <= now[second] for first, second in _IN_ORDER)
    assert {k: v for k, v in limits if k == "R05.slack"} == {k: v for k, v in own.items() if k == "R05.slack"}


def test_a_rule_that_was_loosened_loosens_no_plan_and_stays():
    assert growth_of((("R01.warn", 1.14),)) == 0.10
    assert with_growth((("R01.warn", 1.14),), 0.10) == (("R01.warn", 1.14),)
    assert with_growth((("R01.warn", 1.05),), 0.10) == ()
