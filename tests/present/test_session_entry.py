"""What is typed about a session, good and bad."""

from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.edits_order import Beside
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.present import session_entry as entry
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.session_entry import Length

KM, MILES = Numbers(), Numbers(Units.IMPERIAL)
NEAR = date(2026, 8, 25)


@pytest.mark.parametrize(
    ("text", "metres"), [("7,5", 7500), ("7.5 km", 7500), (" 12km ", 12_000), ("3 mi", 4828), ("0.1", 100)]
)
def test_distances(text, metres):
    assert entry.distance(text, KM) == metres


def test_a_bare_distance_is_in_the_runners_unit():
    assert entry.distance("3", MILES) == 4828


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("47", 2820), ("47 min", 2820), ("1:31", 5460), ("1 h 31", 5460), ("2h", 7200), ("1h05min", 3900), ("12,5", 750)],
)
def test_durations(text, seconds):
    assert entry.duration(text) == seconds


def test_paces():
    assert entry.pace("6:30 /km", KM) == entry.pace("6:30", KM) == 390
    assert entry.pace("9:45", MILES) == entry.pace("9:45/mi", KM) == pytest.approx(363.5, abs=0.01)


def test_start_is_a_time_of_day_or_after_the_run():
    assert entry.start("17:30") == time(17, 30)
    assert entry.start("  ") is None
    assert [entry.start(text) for text in ("7", "6pm", "12:15 am", "12 p.m.")] == [
        time(7),
        time(18),
        time(0, 15),
        time(12),
    ]
    assert entry.start(" After  the run ") is Beside.AFTER_RUN
    assert all(entry.start(entry.beside_text(place)) is place for place in Beside)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-09-01", date(2026, 9, 1)),
        ("25 Aug", NEAR),
        ("Tue 25 Aug", NEAR),
        ("1 january", date(2027, 1, 1)),
        ("3 Sep 2025", date(2025, 9, 3)),
    ],
)
def test_days(text, day):
    assert entry.day(text, NEAR) == day


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("60 s", Length(seconds=60)),
        ("15 min", Length(seconds=900)),
        ("10:20", Length(seconds=620)),
        ("1:52:02", Length(seconds=6722)),
        ("1 h 30", Length(seconds=5400)),
        ("2h", Length(seconds=7200)),
        ("2", Length(seconds=120)),
        ("800 m", Length(metres=800)),
        ("1,2 km", Length(metres=1200)),
        ("8 × 60 s", Length(seconds=60, times=8)),
        ("8x400m", Length(metres=400, times=8)),
        ("5:10 /km", Length(pace=310)),
    ],
)
def test_lengths_of_steps(text, typed):
    assert entry.length(text, KM) == typed


BAD = {
    "distance": ["", "abc", "1.2.3", "-5", "0", "9999", "nan", "inf", "1e3", "5 kg", "🏃"],
    "duration": ["", "soon", "0", "1:75", "99 h", "1 h 99", "-3", "1:2:3:4", "1.2.3"],
    "pace": ["", "6", "6:75", "1:00", "59:59", "6:30 /kg", "fast"],
    "start": ["25:00", "12:60", "noon", "24", "17:3", "13pm", "0am", "beside the run"],
    "date": ["", "31 Feb", "tomorrow", "2026-13-01", "99 Aug", "5 Foo"],
    "length": ["", "s", "0 s", "0 × 60 s", "100 × 60 s", "999 km", "8 ×", "7 h 1", "60 m m", "1.2.3 km"],
}


@pytest.mark.parametrize(("field", "text"), [(f, t) for f, texts in BAD.items() for t in texts])
def test_bad_text_is_refused_with_what_is_allowed(field, text):
    parse = {
        "distance": lambda t: entry.distance(t, KM),
        "duration": entry.duration,
        "pace": lambda t: entry.pace(t, KM),
        "start": entry.start,
        "date": lambda t: entry.day(t, NEAR),
        "length": lambda t: entry.length(t, KM),
    }[field]
    with pytest.raises(UserError) as caught:
        parse(text)
    said = entry.sentence(caught.value, KM)
    assert said.endswith(".")
    assert any(figure.isdigit() for figure in said), said  # an example or the limits


@given(st.text(max_size=12))
@settings(max_examples=100)
def test_any_text_gives_a_value_or_a_sentence(text):
    said = []
    parsers = (entry.duration, entry.start, entry.title, entry.notes)
    more = (lambda t: entry.distance(t, KM), lambda t: entry.pace(t, KM), lambda t: entry.length(t, KM))
    for parse in (*parsers, *more, lambda t: entry.day(t, NEAR)):
        try:
            parse(text)
        except UserError as error:
            said.append(entry.sentence(error, KM))
    assert all(said)


def test_long_text_is_refused():
    with pytest.raises(UserError) as caught:
        entry.title("x" * 121)
    assert entry.sentence(caught.value, KM) == "At most 120 letters."
    assert entry.title("  Harbour \n run ") == "Harbour run"


@pytest.mark.parametrize(
    ("code", "values", "said"),
    [
        ("repeat-without-work", {}, "A repeat needs something to run."),
        ("too-deep", {"high": 2}, "Repeats lie at most 2 deep."),
        ("too-short", {"field": "distance", "low": 4000}, "At least 4 km with these steps."),
        ("too-fast", {"field": "step_distance", "high": 10.0}, "Nobody runs faster than 1:40 /km."),
        ("no-pace", {"field": "pace"}, "No easy part has a pace to change."),
        (
            "out-of-range",
            {"field": "day", "low": "2026-01-01", "high": "2026-02-01"},
            "From Thu 1 Jan 2026 to Sun 1 Feb 2026.",
        ),
        ("unheard-of", {}, "This cannot be used here."),
    ],
)
def test_what_edits_refuse_has_a_sentence(code, values, said):
    assert entry.sentence(UserError(code, **values), KM) == said


LIMITS = {
    "distance": "From 0.1 km to 200 km.",
    "duration": "From 1 min to 24 h.",
    "pace": "From 2:00 /km to 20:00 /km.",
    "count": "From 1 to 99 times.",
    "time": "From 1 s to 6 h.",
    "far": "From 0 m to 200 km.",
}
OUT = {
    "distance": ["0", "-5", "−5 km", "+0", "0,05", "9999", "9" * 5000, "9" * 5000 + " mi"],
    "duration": ["0", "-3", "99 h", "9" * 5000, "9" * 5000 + " h", "9" * 5000 + ":00", "1500"],
    "pace": ["1:00", "-5:07", "−5:07 /km", "59:59", "100:00", "9" * 5000 + ":00"],
    "count": ["0 × 60 s", "-8 × 60 s", "−8 x 60 s", "100x60s", "9" * 5000 + " x 60 s"],
    "time": ["0", "-5", "−5 s", "0 s", "9" * 5000, "9" * 5000 + " s", "8 x -60 s", "99:00:00"],
    "far": ["-5 km", "−5 m", "999 km", "9" * 5000 + " m"],
}


@pytest.mark.parametrize(("field", "text"), [(f, t) for f, texts in OUT.items() for t in texts])
def test_a_number_out_of_range_hears_its_limits(field, text):
    parse = {
        "distance": lambda t: entry.distance(t, KM),
        "duration": entry.duration,
        "pace": lambda t: entry.pace(t, KM),
    }.get(field, lambda t: entry.length(t, KM))
    with pytest.raises(UserError) as caught:
        parse(text)
    assert (caught.value.code, entry.sentence(caught.value, KM)) == ("out-of-range", LIMITS[field])


@pytest.mark.parametrize("numbers", [KM, MILES])
def test_both_ends_that_are_named_may_be_typed(numbers):
    for field, parse in (("distance", entry.distance), ("pace", entry.pace), ("step_distance", entry.length)):
        said = entry.sentence(UserError("out-of-range", field=field), numbers)
        for end in said.removeprefix("From ").removesuffix(".").split(" to "):
            parse(end, numbers)


@pytest.mark.parametrize(
    ("text", "times"), [("8", 8), ("8 ×", 8), (" 12x ", 12), ("99 *", 99), ("0", None), ("-2", None), ("two", None)]
)
def test_how_often(text, times):
    if times is not None:
        assert entry.rounds(text) == Length(times=times)
        return
    with pytest.raises(UserError) as caught:
        entry.rounds(text)
    assert caught.value.values["field"] == "count"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("soon", "Length of a step: Such as 60 s, 15 min, 800 m, 8 × 60 s or 5:10 /km."),
        ("0 s", "Time of a step: From 1 s to 6 h."),
        ("999 km", "Distance of a step: From 0 m to 200 km."),
        ("0 × 60 s", "Number of repeats: From 1 to 99 times."),
        ("1:00 /km", "Pace of a step: From 2:00 /km to 20:00 /km."),
    ],
)
def test_a_row_of_steps_names_what_it_refused(text, said):
    with pytest.raises(UserError) as caught:
        entry.length(text, KM)
    assert entry.step_sentence(caught.value, KM) == said


def test_a_refusal_that_speaks_of_repeats_needs_no_name():
    error = UserError("too-deep", field="steps", high=2)
    assert entry.step_sentence(error, KM) == entry.sentence(error, KM)


def test_a_standing_rest_has_no_pace():
    said = entry.step_sentence(UserError("no-pace", field="pace"), KM)
    assert said == "A standing rest has no pace: type a time or a distance."
