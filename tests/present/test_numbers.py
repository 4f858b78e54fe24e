from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.present.numbers import (
    Numbers,
    day_and_month,
    day_text,
    long_day_text,
    month_names,
    race_time,
    short_month_names,
    short_weekday_names,
    span_text,
    weekday_names,
)

KM, MILES = Numbers(), Numbers(Units.IMPERIAL)


def test_names_of_days_and_months_are_whole_and_in_order():
    assert [name[:3] for name in weekday_names()] == list(short_weekday_names())
    assert [name[:3] for name in month_names()] == list(short_month_names())
    assert (len(weekday_names()), len(month_names())) == (7, 12)


def test_days_are_spelled_short_and_long():
    thursday = date(2026, 8, 6)
    assert (day_text(thursday), KM.day(thursday)) == ("Thu 6 Aug", "Thu 6 Aug")
    assert long_day_text(thursday) == "Thursday 6 August"
    assert day_and_month(date(2026, 5, 1)) == "1 May"
    assert KM.weekday(thursday) == "Thursday"


@pytest.mark.parametrize(
    ("first", "last", "short", "full"),
    [
        (date(2026, 8, 3), date(2026, 8, 9), "3–9 Aug", "3–9 Aug 2026"),
        (date(2026, 7, 27), date(2026, 8, 2), "27 Jul – 2 Aug", "27 Jul – 2 Aug 2026"),
        (date(2026, 12, 28), date(2027, 1, 3), "28 Dec – 3 Jan", "28 Dec 2026 – 3 Jan 2027"),
        (date(2026, 8, 1), date(2027, 8, 1), "1 Aug – 1 Aug", "1 Aug 2026 – 1 Aug 2027"),
    ],
)
def test_a_span_says_each_month_and_year_once(first, last, short, full):
    assert span_text(first, last) == short
    assert span_text(first, last, year=True) == full


@given(first=st.dates(date(1970, 1, 1), date(2199, 1, 1)), days=st.integers(1, 400))
def test_a_span_with_its_year_names_both_ends(first, days):
    last = first + timedelta(days=days)
    text = span_text(first, last, year=True)
    assert text.endswith(f"{day_and_month(last)} {last.year}")
    assert text.startswith(str(first.day))
    assert str(first.year) in text
    assert text.count("–") == 1


@pytest.mark.parametrize(
    ("metres", "km", "tenths", "miles"),
    [(0, "0", "0.0", "0"), (8000, "8", "8.0", "5"), (8540, "8.5", "8.5", "5.3"), (42_195, "42.2", "42.2", "26.2")],
)
def test_distances_are_spelled_in_tenths_of_the_runners_unit(metres, km, tenths, miles):
    assert (KM.distance_value(metres), KM.distance_value(metres, always_tenths=True)) == (km, tenths)
    assert (KM.distance(metres), MILES.distance(metres)) == (f"{km} km", f"{miles} mi")


@pytest.mark.parametrize(
    ("numbers", "metres", "said"),
    [
        (KM, 1000, "1 kilometre"),
        (KM, 8500, "8.5 kilometres"),
        (KM, 0, "0 kilometres"),
        (MILES, 1609, "1 mile"),
        (MILES, 8000, "5 miles"),
    ],
)
def test_distances_are_spoken_in_full_words(numbers, metres, said):
    assert numbers.spoken_distance(metres) == said


def test_a_pace_is_minutes_a_unit():
    assert KM.pace(10_000, 3270) == "5:27 /km"
    assert MILES.pace(1609.344, 480) == "8:00 /mi"
    assert KM.pace(100, 400) == "1:06:40 /km"
    assert KM.pace(0, 400) == ""


@given(metres=st.integers(1000, 50_000), speed=st.floats(1.5, 6.5))
def test_a_pace_is_within_half_a_second_of_the_run(metres, speed):
    seconds = metres / speed
    for numbers in (KM, MILES):
        minutes, rest = numbers.pace(metres, seconds).split(" ")[0].split(":")
        assert abs(int(minutes) * 60 + int(rest) - numbers.metres_a_unit / speed) <= 0.5 + 1e-6


@pytest.mark.parametrize(
    ("seconds", "text", "said"),
    [
        (20, "20 s", "0 minutes"),
        (60, "1 min", "1 minute"),
        (90, "90 s", "2 minutes"),
        (120, "2 min", "2 minutes"),
        (170, "3 min", "3 minutes"),
        (47 * 60, "47 min", "47 minutes"),
        (59 * 60 + 31, "1:00", "1 hour"),
        (91 * 60, "1:31", "1 hour 31 minutes"),
        (121 * 60, "2:01", "2 hours 1 minute"),
    ],
)
def test_durations_are_minutes_and_from_an_hour_on_hours(seconds, text, said):
    assert KM.duration(seconds) == text
    assert KM.spoken_duration(seconds) == said


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(30, "30 s"), (60, "60 s"), (90, "90 s"), (120, "2 min"), (180, "3 min"), (150, "2:30"), (620, "10:20")],
)
def test_a_repeat_is_seconds_up_to_two_minutes(seconds, text):
    assert KM.repeat(seconds) == text


@pytest.mark.parametrize(
    ("share", "plain", "signed"),
    [
        (0.14, "14\u202f%", "+14\u202f%"),
        (-0.31, "\u221231\u202f%", "\u221231\u202f%"),
        (0.0, "0\u202f%", "+0\u202f%"),
        (-0.001, "0\u202f%", "+0\u202f%"),
        (1.5, "150\u202f%", "+150\u202f%"),
    ],
)
def test_percent_has_a_narrow_space_and_a_real_minus(share, plain, signed):
    assert (KM.percent(share), KM.percent(share, signed=True)) == (plain, signed)


@given(share=st.floats(-3, 3))
def test_percent_is_within_half_a_percent(share):
    text = KM.percent(share).removesuffix("\u202f%").replace("\u2212", "-")
    assert abs(int(text) - 100 * share) <= 0.5 + 1e-9


def test_race_times_have_hours_only_when_there_are_some():
    assert (race_time(1470), race_time(6900.4), race_time(59.6)) == ("24:30", "1:55:00", "1:00")
