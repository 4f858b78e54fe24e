"""Every failure that can be told has a sentence, and every sentence gets what it wants to say."""

import ast
import re
from dataclasses import fields
from pathlib import Path
from string import Formatter

import pytest

import runlegs_desktop
from runlegs_desktop.app import files
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.inputs import Goal, PlanInputs
from runlegs_desktop.present.field_names import field_name
from runlegs_desktop.present.sentences import sentences
from runlegs_desktop.present.wording import error_text, goal_name
from runlegs_desktop.store import trouble

PACKAGE = Path(runlegs_desktop.__file__).parent
ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
SPECIAL = {"out-of-range": {"field", "low", "high", "given"}}


def constants(node):
    if isinstance(node, ast.IfExp):
        return constants(node.body) + constants(node.orelse)
    return [node.value] if isinstance(node, ast.Constant) else []


def raised():
    """Every code with the names of its values, from every place in the source that makes a failure."""
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            name = getattr(node.func, "id", getattr(node.func, "attr", "")) if isinstance(node, ast.Call) else ""
            if name not in {"UserError", "told"}:
                continue
            given = {word.arg for word in node.keywords if word.arg} | ({"path", "name"} if name == "told" else set())
            if any(word.arg is None for word in node.keywords):
                given |= {"field", "low", "high", "given", "path", "name"}
            for code in constants(node.args[0]):
                yield code, frozenset(given)
    for code in {*trouble._SQLITE.values(), *trouble._SYSTEM.values()}:
        yield code, frozenset({"path", "name"})
    for code in files._CODES.values():
        yield code, frozenset({"path"})


RAISED = sorted(set(raised()), key=lambda pair: (pair[0], sorted(pair[1])))


def wanted(sentence):
    return {name for _text, name, _spec, _how in Formatter().parse(sentence) if name}


def test_the_source_was_searched():
    codes = {code for code, _given in RAISED}
    assert {"out-of-range", "not-a-date", "library-busy", "disk-full", "plan-overlaps", "is-folder"} <= codes
    assert len(codes) > 30


@pytest.mark.parametrize(("code", "given"), RAISED)
def test_every_failure_has_a_sentence_that_gets_what_it_wants(code, given):
    if code in SPECIAL:
        assert SPECIAL[code] - {"given"} <= given
        return
    sentence = sentences()[code]
    assert wanted(sentence) <= given
    text = error_text(UserError(code, **{name: "weeks" if name == "field" else f"‹{name}›" for name in given}))
    assert text.endswith((".", "…"))
    assert not {"{", "}"} & set(text)
    assert code not in text
    assert all(f"‹{name}›" in text for name in wanted(sentence) - {"field"})


def test_no_sentence_is_never_said():
    assert set(sentences()) <= {code for code, _given in RAISED}


@pytest.mark.parametrize("field", [f.name for f in fields(PlanInputs)])
def test_every_field_of_a_plan_has_a_name_for_people(field):
    assert field_name(field) != field
    assert field_name(field)[0].isupper()


def test_every_field_that_a_failure_names_has_a_name_for_people():
    named = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                named |= {
                    w.value.value for w in node.keywords if w.arg == "field" and isinstance(w.value, ast.Constant)
                }
    assert len(named) >= 8
    assert {name for name in named if field_name(name) == name} == set()


def test_an_unknown_field_and_an_unknown_code_are_still_told():
    assert field_name("shoe_size") == "shoe_size"
    assert error_text(UserError("moon-full")) == "moon-full went wrong."


@pytest.mark.parametrize(
    ("field", "low", "high", "given", "text"),
    [
        ("weekly_metres", 0, 200_000, 900_000, "Weekly distance is 0 to 200 km, not 900."),
        ("long_metres", 0, 100_000, 100_250, "Longest run is 0 to 100 km, not 100.25."),
        ("weeks", 4, 30, 31, "Weeks is 4 to 30, not 31."),
        ("vdot", 20.0, 85.0, 12.3456789, "Fitness (VDOT) from the race or pace is 20 to 85, not 12.3457."),
        ("vdot", 20.0, 85.0, float("nan"), "Fitness (VDOT) from the race or pace is 20 to 85, not nan."),
        ("seconds_per_km", 120, 1200, 90, "Easy pace is 2:00 to 20:00 min/km, not 1:30."),
        ("day_seconds", 1200, 21_600, 60, "Minutes a day is 20 to 360 min, not 1."),
        (
            "start",
            "1970-01-01",
            "2199-12-31",
            "0001-01-01",
            "Start is Thu 1 Jan 1970 to Tue 31 Dec 2199, not 0001-01-01.",
        ),
        (
            "day",
            "2026-08-03",
            "2026-10-25",
            "2026-11-02",
            "Day is Mon 3 Aug 2026 to Sun 25 Oct 2026, not Mon 2 Nov 2026.",
        ),
        ("age", 14, 100, None, "Age is 14 to 100."),
    ],
)
def test_a_range_is_told_in_the_unit_it_is_asked_in(field, low, high, given, text):
    values = {} if given is None else {"given": given}
    assert error_text(UserError("out-of-range", field=field, low=low, high=high, **values)) == text


@pytest.mark.parametrize(
    ("code", "field", "text"),
    [
        ("not-a-number", "weekly_metres", "Weekly distance is a number from 0 to 200 km, “x” is not."),
        ("not-a-number", "age", "Age is a whole number from 14 to 100, “x” is not."),
        ("not-whole", "weekly_metres", "Weekly distance is a whole number from 0 to 200 km, “x” is not."),
        ("not-a-number", "vdot", "Fitness (VDOT) from the race or pace is a number, “x” is not."),
        ("not-whole", "vdot", "Fitness (VDOT) from the race or pace is a whole number, “x” is not."),
        ("bad-weekday", "days", "Running days are days from mon to sun such as mon,tue,sat, “x” is not one."),
        ("bad-weekday", "week_start", "First day of the week is mon or sun, “x” is not."),
        ("not-a-weekday", "long_day", "Day of the long run is one day from mon to sun, “x” is not."),
    ],
)
def test_what_is_no_value_at_all_is_told_with_what_would_be(code, field, text):
    assert error_text(UserError(code, field=field, given="x")) == text


@pytest.mark.parametrize(("code", "given"), [pair for pair in RAISED if pair[0] not in SPECIAL])
def test_no_sentence_holds_a_date_that_only_machines_write(code, given):
    """Only the command line's own fields show how a date is typed there."""
    values = dict.fromkeys(given & {"low", "high", "first", "last"}, "2026-08-03")
    if code == "race-before-start":
        values["given"] = "2026-08-03"
    values = {"given": "x", "name": "x", "path": "x", **values}
    for field in ("day", "date", "birth", "recent_day", "weeks"):
        text = error_text(UserError(code, **{**dict.fromkeys(given, 1), **values, "field": field}))
        assert not ISO.search(text.replace("--race-date 2027-05-09", "")), text
        assert not values.keys() & {"first"} or "Mon 3 Aug 2026" in text


def test_what_was_typed_is_repeated_letter_for_letter():
    assert "“2027-02-30”" in error_text(UserError("not-a-date", field="date", given="2027-02-30"))
    assert "“2026-08-03”" in error_text(UserError("not-a-number", field="weeks", given="2026-08-03"))
    begun = UserError("plan-begun", name="2026-08-03", first="2026-08-03", last="2026-10-25")
    assert "“2026-08-03” lies on these days (Mon 3 Aug 2026 to Sun 25 Oct 2026)" in error_text(begun)


def test_what_was_typed_is_not_taken_for_a_placeholder():
    assert error_text(UserError("not-a-date", field="start", given="{path}")).endswith("“{path}” is not.")
    assert "{low}" in error_text(UserError("not-a-number", field="weeks", given="{low}"))


def test_every_goal_has_a_name():
    assert len({goal_name(goal) for goal in Goal}) == len(Goal)
