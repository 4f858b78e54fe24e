from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.inputs import Goal
from runlegs_desktop.present import parsing
from runlegs_desktop.present.numbers import Numbers, race_time


def refused(parse, *arguments):
    with pytest.raises(UserError) as told:
        parse(*arguments)
    return told.value.code, told.value.values


@pytest.mark.parametrize(
    ("text", "value"),
    [("20", 20), ("20.5", 20.5), ("20,5", 20.5), (" 7 ", 7), ("-5", -5), ("\u22125", -5), ("1e3", 1000), ("٣", 3)],
)
def test_a_number_may_have_a_comma_and_a_real_minus(text, value):
    assert parsing.number(text, "age") == value


@pytest.mark.parametrize("text", ["", " ", "NaN", "inf", "-inf", "1e400", "2e12", "twenty", "1.2.3", "0x10", "--5"])
def test_what_is_no_number_is_refused_with_the_field_and_what_was_typed(text):
    assert refused(parsing.number, text, "age") == ("not-a-number", {"field": "age", "given": text})


def test_a_whole_number_has_no_fraction():
    assert parsing.whole("12,0", "weeks") == 12
    assert refused(parsing.whole, "12,5", "weeks") == ("not-whole", {"field": "weeks", "given": "12,5"})
    assert refused(parsing.whole, "x", "weeks")[0] == "not-a-number"


@pytest.mark.parametrize("text", ["8.5", "8,5", "8.5 km", "8.5KM", " 8.5  km "])
def test_kilometres_are_metres_inside(text):
    assert parsing.metres(text, "weekly_metres") == 8500


def test_a_date_is_an_iso_date_inside_the_calendar():
    assert parsing.day(" 2027-01-04 ", "start") == date(2027, 1, 4)
    assert parsing.day("1970-01-01", "start") == date(1970, 1, 1)
    assert parsing.day("2199-12-31", "start") == date(2199, 12, 31)
    for text in ("", "2027-13-44", "2027-02-29", "4.1.2027", "today", "2027-01-04T10:00"):
        assert refused(parsing.day, text, "start") == ("not-a-date", {"field": "start", "given": text})
    for text in ("1969-12-31", "2200-01-01"):
        code, values = refused(parsing.day, text, "start")
        assert (code, values["low"], values["high"]) == ("out-of-range", "1970-01-01", "2199-12-31")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("mon,tue,sat", {0, 1, 5}),
        ("Mon, TUESDAY ;sund", {0, 1, 6}),
        ("wed thu fri", {2, 3, 4}),
        ("sun,sun", {6}),
    ],
)
def test_weekdays_may_be_short_or_long_and_stand_apart_as_they_like(text, days):
    assert parsing.weekdays(text) == days


@pytest.mark.parametrize(
    ("text", "word"), [("blursday", "blursday"), ("mon,tuex", "tuex"), ("mo", "mo"), ("", ""), ("mon,", "")]
)
def test_what_is_no_weekday_is_refused_by_its_word(text, word):
    assert refused(parsing.weekdays, text) == ("not-a-weekday", {"field": "days", "given": word})


def test_a_choice_is_one_of_the_words_in_any_case():
    assert parsing.choice(" Half ", Goal, "goal") is Goal.HALF
    assert refused(parsing.choice, "fame", Units, "units") == (
        "not-a-choice",
        {"field": "units", "given": "fame", "choices": "metric, imperial"},
    )


@pytest.mark.parametrize("text", ["6:30", "6:30/km", "6:30 /km", "6:30 min/km", " 6:30 min / km", "06:30"])
def test_a_pace_may_name_its_unit(text):
    assert parsing.pace(text) == 390


@pytest.mark.parametrize("text", ["", "6", "6:3", "6:60", "6:30/mi", "1:06:30", "-6:30", "6.5"])
def test_what_is_no_pace_is_refused(text):
    assert refused(parsing.pace, text) == ("not-a-pace", {"field": "easy_pace", "given": text})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("5k=24:30", (5000, 1470)),
        ("10k = 50:00", (10_000, 3000)),
        ("Half=1:55:00", (21_098, 6900)),
        ("half=1:55", (21_098, 6900)),
        ("half=57:55", (21_098, 3475)),
        ("marathon=4:00:00", (42_195, 14_400)),
        ("8,5km=45:00", (8500, 2700)),
        ("15 k=75:00", (15_000, 4500)),
    ],
)
def test_a_race_is_a_name_or_a_distance_with_its_time(text, found):
    assert parsing.race(text.replace(" = ", "=")) == found


@pytest.mark.parametrize(
    "text", ["", "5k", "5k=", "=24:30", "5k=24", "5k=24:60", "5k=1:60:00", "far=24:30", "5k=24:30=1"]
)
def test_what_is_no_race_is_refused(text):
    assert refused(parsing.race, text) == ("not-a-race", {"field": "recent", "given": text})


@given(metres=st.integers(0, 300_000))
def test_a_distance_spelled_and_read_again_is_within_fifty_metres(metres):
    for spelled in (Numbers().distance(metres), Numbers().distance_value(metres, always_tenths=True)):
        assert abs(parsing.metres(spelled, "weekly_metres") - metres) <= 50


@given(seconds=st.integers(120, 1200))
def test_a_pace_spelled_and_read_again_is_the_same(seconds):
    assert parsing.pace(Numbers().pace(1000, seconds)) == seconds


@given(seconds=st.integers(10 * 60, 12 * 3600))
def test_a_race_time_spelled_and_read_again_is_the_same(seconds):
    assert parsing.race(f"10k={race_time(seconds)}") == (10_000, seconds)


@given(text=st.text(max_size=12))
def test_whatever_is_typed_is_read_or_refused_in_words(text):
    for parse in (
        parsing.number,
        parsing.whole,
        parsing.metres,
        parsing.day,
        parsing.weekdays,
        parsing.pace,
        parsing.race,
    ):
        try:
            parse(text, "days")
        except UserError as told:
            assert told.values["field"] == "days"  # noqa: PT017 - most texts are refused, some are read
