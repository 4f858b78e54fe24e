"""The rules in words, and every number typed there: read as shown, refused in words, never drifting."""

import gettext
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.edits_rules import set_limit
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.plan import Mute
from runlegs_desktop.domain.rule_limits import LIMITS, Unit
from runlegs_desktop.domain.rules import RULES
from runlegs_desktop.present import i18n
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.rule_words import limit_name, why_not_muted
from runlegs_desktop.present.rules_page import matching, read_limit, read_reason, rules_error_text, rules_page
from tests.domain.rule_scenes import a_plan
from tests.test_pseudo_locale import Pseudo, bare, unmarked

METRIC, IMPERIAL = Numbers(), Numbers(Units.IMPERIAL)
PLAN = a_plan()


def row_of(rule, plan=PLAN, numbers=METRIC):
    return next(row for row in rules_page(plan, numbers).rows if row.id == rule)


def limit_of(key, plan=PLAN, numbers=METRIC):
    return next(x for x in row_of(key[:3], plan, numbers).limits if x.key == key)


def refused(key, text, numbers=METRIC):
    row = limit_of(key, numbers=numbers)
    with pytest.raises(UserError) as caught:
        read_limit(row, text, numbers)
    return caught.value.code, rules_error_text(caught.value, row)


def test_every_rule_and_every_number_is_there():
    rows = rules_page(PLAN, METRIC).rows
    assert [row.id for row in rows] == [rule.id for rule in RULES]
    assert {x.key for row in rows for x in row.limits} == set(LIMITS)
    for row in rows:
        assert row.name
        assert row.says.endswith(".")
        assert row.why
        assert " · " in row.source
        assert len({x.name for x in row.limits}) == len(row.limits)


def test_a_rule_says_what_it_is_and_where_it_comes_from():
    row = row_of("R01")
    assert row.name == "Weeks grow by 10\u202f% or less"
    assert row.source == "The article; Buist 2008, Am J Sports Med · mixed evidence"
    warn, error = row.limits
    assert (warn.name, warn.text, warn.unit, warn.hint) == (
        "Check above",
        "10",
        "%",
        "Default 10, allowed 0–15\u202f%.",
    )
    assert error.hint == "Default 15, allowed 10–100\u202f%."
    assert not row.mark


def test_own_numbers_change_the_name_and_leave_a_mark():
    row = row_of("R01", replace(PLAN, limits=(("R01.warn", 1.12),)))
    assert row.name == "Weeks grow by 12\u202f% or less"
    assert row.mark == "your own numbers"
    assert [x.is_own for x in row.limits] == [True, False]


def test_a_muted_rule_says_since_when_and_why():
    row = row_of("R13", replace(PLAN, mutes=(Mute("R13", date(2026, 8, 6), "I lift on Sundays"),)))
    assert (row.is_muted, row.mark, row.reason) == (True, "muted", "I lift on Sundays")
    assert row.muted == "Muted since 6 Aug 2026: I lift on Sundays"


def test_one_rule_says_why_it_cannot_be_muted():
    assert [row.id for row in rules_page(PLAN, METRIC).rows if not row.can_be_muted] == ["R02"]
    assert "longer" in row_of("R02").why_not
    assert why_not_muted("R42") != why_not_muted("R02")
    assert rules_error_text(UserError("cannot-mute", rule="R02")) == row_of("R02").why_not


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("hill", {"R18", "R19"}),
        ("bosquet", {"R27"}),
        ("HEAVY long-run", {"R13"}),
        ("", {r.id for r in RULES}),
        ("xyzzy", set()),
    ],
)
def test_a_search_finds_every_word_anywhere(text, found):
    ids = {row.id for row in matching(rules_page(PLAN, METRIC), text)}
    assert found <= ids
    assert bool(found) == bool(ids)


def test_a_search_finds_muted_rules_by_their_state_and_reason():
    page = rules_page(replace(PLAN, mutes=(Mute("R13", date(2026, 8, 6), "Sunday gym"),)), METRIC)
    assert [row.id for row in matching(page, "muted")] == ["R13"]
    assert [row.id for row in matching(page, "gym sunday")] == ["R13"]


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("R01.warn", "12", 1.12),
        ("R01.warn", " +12 % ", 1.12),
        ("R08.info", "22%", 0.22),
        ("R06.step", "20 min", 20),
        ("R20.metres", "12,5 km", 12_500),
        ("R17.warn", "3", 3),
        ("R22.r_most", "7.5", 7500),
    ],
)
def test_numbers_are_read_as_they_are_shown(key, text, value):
    assert read_limit(limit_of(key), text, METRIC) == pytest.approx(value)


@pytest.mark.parametrize("text", ["", "  ", "abc", "1e999", "nan", "ten", "10 miles", "12%%x"])
def test_text_that_is_no_number_is_refused_with_what_is_allowed(text):
    code, said = refused("R06.step", text)
    assert code == "not-a-number"
    assert "Default 15, allowed 5–60\u00a0min." in said
    assert text.strip() in said


def test_numbers_outside_are_refused_with_what_was_typed():
    assert refused("R01.warn", "16") == (
        "out-of-range",
        "Check above cannot be “16”. Default 10, allowed 0–15\u202f%.",
    )
    assert refused("R17.warn", "2.5")[0] == "not-whole"
    assert refused("R01.warn", "-1")[0] == "out-of-range"
    assert refused("R07.half", "1000000000000")[0] == "out-of-range"


def test_a_reason_is_one_line_of_some_length():
    assert read_reason("  two\nlines ") == "two lines"
    for text in ("", " \t"):
        with pytest.raises(UserError) as caught:
            read_reason(text)
        assert rules_error_text(caught.value) == "Say in a few words why: the reason stays beside the rule."
    with pytest.raises(UserError) as caught:
        read_reason("a" * 201)
    assert rules_error_text(caught.value) == "A reason has up to 200 characters, this one has 201."


def test_a_number_without_its_row_has_a_sentence_too():
    assert rules_error_text(UserError("out-of-range", field="R01.warn", low=1, high=2, given=3))


def test_miles_are_shown_and_read_as_miles_without_drift():
    row = limit_of("R20.metres", numbers=IMPERIAL)
    assert (row.text, row.unit) == ("7.5", "mi")
    assert read_limit(row, "7.5", IMPERIAL) == 12_000
    assert read_limit(row, "10 mi", IMPERIAL) == 16_093


@pytest.mark.parametrize("numbers", [METRIC, IMPERIAL])
@pytest.mark.parametrize("key", sorted(LIMITS))
def test_the_ends_that_are_named_may_be_typed_and_the_default_is_exact(key, numbers):
    row = limit_of(key, numbers=numbers)
    low, high = row.hint.split("allowed ")[1].rstrip(".").split("–")
    for text in (low, high):
        assert row.low - 1e-6 <= read_limit(row, text, numbers) <= row.high + 1e-6
    assert read_limit(row, row.text, numbers) == LIMITS[key].value


@settings(max_examples=100)
@given(st.sampled_from(sorted(LIMITS)), st.text(max_size=12), st.sampled_from([METRIC, IMPERIAL]))
def test_whatever_is_typed_is_taken_or_refused_in_words(key, text, numbers):
    row = limit_of(key, numbers=numbers)
    error = value = None
    try:
        value = read_limit(row, text, numbers)
    except UserError as refusal:
        error = refusal
    if error is not None:
        assert row.hint in rules_error_text(error, row)
    else:
        book = set_limit(Logbook(plans={"plan": PLAN}), "plan", key, value)
        assert dict(book.plans["plan"].limits).get(key, LIMITS[key].value) == pytest.approx(value)


@settings(max_examples=60)
@given(st.sampled_from(sorted(LIMITS)), st.floats(0, 1), st.sampled_from([METRIC, IMPERIAL]))
def test_a_number_that_was_set_is_shown_so_that_typing_it_again_keeps_it(key, share, numbers):
    row = limit_of(key)
    value = row.low + share * (row.high - row.low)
    value = round(value, 2) if LIMITS[key].unit in {Unit.TIMES, Unit.SHARE} else round(value)
    if not row.low <= value <= row.high:
        return
    plan = set_limit(Logbook(plans={"plan": PLAN}), "plan", key, value).plans["plan"]
    again = limit_of(key, plan, numbers)
    assert again.is_own == (abs(value - row.default) > 1e-6)
    assert read_limit(again, again.text, numbers) == pytest.approx(value)


def test_every_word_can_be_translated():
    i18n.use(Pseudo())
    try:
        plan = replace(PLAN, mutes=(Mute("R13", date(2026, 8, 6), "1"),), limits=(("R01.warn", 1.12),))
        page = rules_page(plan, METRIC)
        shown = [replace(row, searched="", limits=tuple(replace(x, key="") for x in row.limits)) for row in page.rows]
        assert unmarked(shown, "rules") == []
        assert [key for key in LIMITS if bare(limit_name(key)) or limit_name(key) == limit_name("R99.unknown")] == []
        for code in ("reason-missing", "reason-too-long", "cannot-mute", "not-whole", "not-a-number", "out-of-range"):
            values = {"high": 1, "given": "2", "rule": "R02"}
            assert bare(rules_error_text(UserError(code, **values), limit_of("R01.warn"))) == ""
    finally:
        i18n.use(gettext.NullTranslations())
