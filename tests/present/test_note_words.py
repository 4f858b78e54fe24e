"""Every note that the generator can leave has words, and every reason it can give."""

import ast
import re
from pathlib import Path
from string import Formatter

import pytest
from hypothesis import given, settings

from runlegs_desktop.domain import generate_notes, regenerate_break, regenerate_race
from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.generate import generate
from runlegs_desktop.domain.plan import Note
from runlegs_desktop.present import note_words
from runlegs_desktop.present.note_words import codes, note_text
from runlegs_desktop.present.numbers import Numbers
from tests.domain.strategies import plan_inputs

SOURCES = [
    ast.parse(Path(one.__file__).read_text("utf-8")) for one in (generate_notes, regenerate_break, regenerate_race)
]
FUNCTIONS = [node for source in SOURCES for node in source.body if isinstance(node, ast.FunctionDef)]


def words_in(node):
    if isinstance(node, ast.IfExp):
        return words_in(node.body) | words_in(node.orelse)
    return {node.value} if isinstance(node, ast.Constant) else set()


def assigned(function, name):
    found = [
        n.value for n in ast.walk(function) if isinstance(n, ast.Assign) and getattr(n.targets[0], "id", "") == name
    ]
    assert found, name
    return found


def left():
    """Every code with the names of its values, as the generator's source has them."""
    for function in FUNCTIONS:
        for node in ast.walk(function):
            if not (isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Note"):
                continue
            pairs = node.args[1] if len(node.args) > 1 else ast.Tuple([])
            if isinstance(pairs, ast.Name):
                pairs = assigned(function, pairs.id)[0]
            yield node.args[0].value, frozenset(pair.elts[0].value for pair in pairs.elts)


def reasons():
    found = set()
    for function in FUNCTIONS:
        for node in ast.walk(function):
            if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "reason":
                found |= words_in(node.value)
            if function.name == "_reason" and isinstance(node, ast.Return):
                found |= words_in(node.value)
    return found


LEFT = sorted(set(left()), key=str)


def test_every_note_has_words_and_no_words_are_for_nothing():
    assert len(LEFT) > 10
    assert codes() == {code for code, _names in LEFT}


@pytest.mark.parametrize(("code", "names"), LEFT)
def test_every_note_knows_what_its_sentence_wants_to_say(code, names):
    sentence = note_words._sentences()[code]
    wanted = {name for _text, name, _spec, _how in Formatter().parse(sentence) if name}
    assert wanted <= names
    values = tuple(
        (n, "2026-08-06" if n == "day" else "days" if n == "reason" else 7 if n == "week" else 7000) for n in names
    )
    text = note_text(Note(code, values), Numbers(Units.IMPERIAL))
    assert not {"{", "}", "_"} & set(text)
    assert text.endswith(".")
    assert code not in text
    assert "7000" not in text or not names & {"metres", "peak", "before"}


def test_every_reason_has_words():
    assert reasons() == set(note_words._reasons())


@pytest.mark.parametrize(
    ("note", "text"),
    [
        (
            Note("MIDWEEK_START", (("days", 1), ("day", "2027-01-04"))),
            "Week 1 begins on Mon 4 Jan. The 1 day before it is left free.",
        ),
        (
            Note("TAPER_SIZE", (("metres", 9000), ("peak", 40_000), ("rule", "R27"))),
            "The last whole week before the race is 9 km, the biggest 40 km: 35 to 70 % of it suits.",
        ),
        (
            Note("VOLUME_REDUCED", (("metres", 21_000), ("before", 30_000), ("reason", "age"))),
            "Week 1 is 21 km, less than your 30 km now, because at your age technique comes first.",
        ),
        (
            Note("SHORT_TAPER", (("weeks", 1), ("wanted", 3))),
            "The taper has 1 week; 3 are usual for this race.",
        ),
    ],
)
def test_a_note_is_a_sentence_in_the_runners_units(note, text):
    assert note_text(note, Numbers()) == text


def test_a_code_without_words_is_a_fault_of_the_program():
    with pytest.raises(KeyError):
        note_text(Note("NOBODY_WROTE_THIS"), Numbers())


@given(inputs=plan_inputs())
@settings(max_examples=60)
def test_whatever_a_plan_notes_can_be_read(inputs):
    for note in generate(inputs, "p", "me").plan.notes:
        text = note_text(note, Numbers())
        assert text.endswith(".")
        assert "{" not in text
        assert not re.search(r"\d{4}-\d\d-\d\d", text)


def test_days_without_room_for_a_hard_run_are_no_zero_of_so_many():
    for wanted in (1, 2):
        said = note_text(Note("QUALITY_DAYS_LIMITED", (("days", 0), ("wanted", wanted))), Numbers())
        assert said == "Your days leave no room for hard runs: those need a day between them and the long run."
    some = note_text(Note("QUALITY_DAYS_LIMITED", (("days", 1), ("wanted", 2))), Numbers())
    assert some == "Your days leave room for 1 of 2 hard runs a week."
