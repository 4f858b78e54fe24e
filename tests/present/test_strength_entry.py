"""What is typed into a strength session is read, or refused with its field and what is allowed."""

from datetime import date

import pytest

from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.exercise import Span, Tempo
from runlegs_desktop.domain.strength import CalfTest, Prescription
from runlegs_desktop.present.strength_entry import (
    TypedSet,
    problem,
    read_finish,
    read_load,
    read_set,
    with_raises,
    with_typed,
)

ONE = Prescription("squat", 3, Tempo(3, 0, 1), 90, 2, reps=6, span=Span(5, 8))


@pytest.mark.parametrize(
    ("field", "text", "says"),
    [
        ("reps", "-3", "Repetitions: a whole number from 1 to 100."),
        ("reps", "lots", "Repetitions"),
        ("sets", "0", "Sets: a whole number from 1 to 20."),
        ("load", "900", "Load: −150 kg to 500 kg, or empty"),
        ("tempo", "3-x", "such as 3-0-1 or 4-0-x"),
        ("tempo", "30-0-1", "each 20 at most"),
        ("rest", "1000", "from 0 to 900"),
        ("rir", "2.5", "In reserve: a whole number from 0 to 10"),
    ],
)
def test_a_bad_field_says_what_is_allowed(field, text, says):
    with pytest.raises(UserError) as raised:
        with_typed(ONE, field, text, Units.METRIC)
    assert says in problem(raised.value, Units.METRIC)


def test_good_fields_change_only_themselves():
    assert with_typed(ONE, "load", "22,5 kg", Units.METRIC).load == 22_500
    assert with_typed(ONE, "load", "", Units.METRIC).load is None
    assert with_typed(ONE, "tempo", "4-0-x", Units.METRIC).tempo == Tempo(4, 0, 0)
    assert with_typed(ONE, "reps", "12", Units.METRIC).span == Span(5, 12), "the range takes it in"
    assert with_typed(ONE, "rest", "0", Units.METRIC).rest == 0


def test_pounds_are_read_and_limits_said_in_pounds():
    assert read_load("45", Units.IMPERIAL) == 20_412
    assert read_load("−5", Units.METRIC) == -5_000
    with pytest.raises(UserError) as raised:
        read_load("2000 lb", Units.IMPERIAL)
    assert "1102 lb," in problem(raised.value, Units.IMPERIAL)


def test_a_set_is_read_for_each_leg():
    assert read_set(TypedSet("8", "7", "14", ""), Units.METRIC, timed=False, one_legged=True) == (
        8,
        7,
        14_000,
        None,
        False,
    )
    slipped = TypedSet("0", "", "", "1", slipped=True)
    assert read_set(slipped, Units.METRIC, timed=False, one_legged=False) == (0, None, None, 1, True)
    with pytest.raises(UserError) as raised:
        read_set(TypedSet("8", "-1", "", ""), Units.METRIC, timed=False, one_legged=True)
    assert raised.value.values["field"] == "right"
    assert problem(raised.value, Units.METRIC, timed=True) == "Seconds: a whole number from 0 to 600."


def test_the_end_of_a_session_has_minutes_and_perhaps_an_effort():
    assert read_finish("45", "7") == (2700, 7)
    assert read_finish("45", " ") == (2700, None)
    for minutes, rpe, field in (("0", "", "duration"), ("x", "", "duration"), ("45", "11", "rpe")):
        with pytest.raises(UserError) as raised:
            read_finish(minutes, rpe)
        assert raised.value.values["field"] == field
        assert problem(raised.value, Units.METRIC)


def test_a_calf_test_keeps_what_is_not_typed():
    before = CalfTest("t", "me", date(2026, 8, 6), straight_left=20)
    after = with_raises(before, {"straight_left": "", "straight_right": "25"})
    assert (after.straight_left, after.straight_right) == (20, 25)
    for text in ("", "-1", "301", "many"):
        with pytest.raises(UserError) as raised:
            with_raises(before, {"bent_left": text})
        assert problem(raised.value, Units.METRIC) == "Raises: a whole number from 0 to 300 for one leg at least."
