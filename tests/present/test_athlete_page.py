from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlegs_desktop.app.planning import athlete_of, current_plan
from runlegs_desktop.app.sample import sample
from runlegs_desktop.domain import edits_athlete as edits
from runlegs_desktop.domain.athlete import Athlete, HeartFrom, Sex, Units
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.inputs import RACE_METRES, Goal
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.new_paces import with_vdot
from runlegs_desktop.domain.performance import Performance
from runlegs_desktop.domain.session import Kind
from runlegs_desktop.present import athlete_entry as entry
from runlegs_desktop.present.athlete_change import distance_name
from runlegs_desktop.present.athlete_entry import TypedRace, read_race
from runlegs_desktop.present.athlete_page import athlete_page, date_text
from runlegs_desktop.present.numbers import Numbers

TODAY = date(2026, 8, 6)
TEN = Performance("a", "", date(2026, 5, 10), 10_000, 3060, "Spring Ten")
FIVE = Performance("b", "", date(2026, 6, 20), 5000, 1434, "Park Five")
OLD = Performance("c", "", date(2025, 10, 5), 21_098, 6940, "Canal Half")


def book_with(*races, **more):
    book = sample(TODAY, "Harbour Half")
    known = athlete_of(book)
    me = replace(Athlete(known.id, vdot=known.vdot), **more)
    book = replace(book, athletes={me.id: me}, performances={})
    for race in races:
        book = edits.with_performance(book, replace(race, athlete=me.id), TODAY)
    return book


def page_of(book):
    return athlete_page(book, athlete_of(book), current_plan(book, TODAY), TODAY)


def test_the_races_of_the_mock_up():
    page = page_of(book_with(FIVE, OLD, TEN))
    assert [(r.distance, r.name, r.day, r.time, r.vdot, r.mark) for r in page.races] == [
        ("10 km", "Spring Ten", "Sun 10 May 2026", "51:00", "39.1", "used"),
        ("5 km", "Park Five", "Sat 20 Jun 2026", "23:54", "40.4", ""),
        ("Half", "Canal Half", "Sun 5 Oct 2025", "1:55:40", "37.3", "over 90 days"),
    ]
    assert (page.vdot_from, page.vdot, page.vdot_spread) == ("VDOT, from Spring Ten", "39.1", "\u00b1\u202f1.5")
    assert dict(page.equals)["Half"] == "1:53:05"
    assert page.offered == ""  # the one nearest the goal is in use


def test_the_note_of_the_mock_up():
    note = page_of(book_with(FIVE, TEN)).races[1].note
    assert note.title == "If you use Park Five of 20 Jun"
    assert note.text.startswith("VDOT 39.1 \u2192 40.4. 53 planned runs get new paces: easy 6:31 \u2192 6:21 /km, ")
    assert (note.accept, round(note.vdot, 1)) == ("Use it for 53 runs", 40.4)


def test_a_better_guide_is_offered_and_once_used_no_more():
    book = book_with(FIVE)
    assert page_of(book).offered == "b"
    after = with_vdot(book, page_of(book).races[0].note.vdot, TODAY)
    page = page_of(after)
    assert (page.offered, page.races[0].mark, page.races[0].note) == ("", "used", None)


def test_an_older_race_is_not_offered_against_a_choice():
    book = with_vdot(book_with(FIVE, TEN), 40.4, TODAY)
    page = page_of(book)
    assert (page.races[0].name, page.offered) == ("Park Five", "")  # though the 10 km is nearer the goal


def test_a_race_in_use_that_grows_old_is_offered_with_two_per_cent_less():
    book = book_with(TEN)
    later = date(2026, 8, 20)
    page = athlete_page(book, athlete_of(book), current_plan(book, later), later)
    assert (page.races[0].is_used, page.offered) == (True, "a")
    assert page.races[0].note.vdot == pytest.approx(39.1 * 0.98, abs=0.05)


def test_without_races_the_fitness_is_a_guess():
    page = page_of(book_with())
    assert (page.races, page.offered, page.vdot, page.vdot_spread) == ((), "", "39.1", "\u00b1\u202f3")


def test_a_hot_race_says_so():
    assert "hot or hilly" in page_of(book_with(replace(FIVE, hot_or_hilly=True))).races[0].note.text


def test_an_empty_library_has_a_page():
    me = Athlete("me")
    page = athlete_page(Logbook({"me": me}), me, None, TODAY)
    assert (page.subtitle, page.vdot, page.highest_guess) == ("No plan yet", "30.0", "")
    assert {row.beats for row in page.paces} == {"\u2013"}
    assert not any(day.is_off for day in page.days)


def test_paces_and_heart_rates_are_those_of_science():
    page = page_of(book_with(hr_max=181, hr_rest=51))
    rows = {row.name: (row.pace, row.unit, row.beats, row.effort) for row in page.paces}
    assert rows["Easy, long"] == ("6:13\u20136:51", "/km", "122\u2013145", "2\u20134")
    assert rows["Tempo"][:2] == ("5:11", "/km")
    assert rows["Hills"] == ("by effort", "", "163 at the end", "8\u20139")
    assert "Karvonen 1957" in page.pace_caption


def test_miles():
    page = page_of(book_with(FIVE, units=Units.IMPERIAL))
    assert page.paces[0].pace == "10:01\u201311:01"
    assert page.paces[0].unit == "/mi"
    assert page.races[0].distance == "5 km"


def test_zones_by_choice():
    beats = {"hr_max": 180, "hr_rest": 50}
    own = page_of(book_with(**beats, zones=HeartFrom.OWN, own_zones=(120, 140, 155, 168)))
    assert [row.beats for row in own.paces[:4]] == [
        "120\u2013139", "140\u2013154", "155\u2013167", "168\u2013180",
    ]  # fmt: skip
    highest = page_of(book_with(**beats, zones=HeartFrom.HIGHEST))
    assert highest.paces[2].beats == "158\u2013166"
    no_rest = page_of(book_with(hr_max=180))
    assert "needs a resting heart rate" in no_rest.zones_note
    assert no_rest.paces == highest.paces


def test_the_highest_is_estimated_until_it_is_given():
    guessed = page_of(book_with(birth=date(1987, 3, 12), sex=Sex.MALE))
    assert (guessed.highest_guess, guessed.highest_note) == ("181", "estimate for 39, ± 10")
    given_one = page_of(book_with(birth=date(1987, 3, 12), hr_max=185))
    assert (given_one.highest_guess, given_one.highest_note) == ("", "from you")


def test_days_hold_what_the_week_holds():
    page = page_of(book_with(times=(None, time(6, 45), *[None] * 5)))
    assert page.days[1].kinds == (Kind.HILLS, Kind.STRENGTH)
    assert [day.time for day in page.days[:3]] == ["", "06:45", ""]
    assert [day.name for day in page.days if day.is_off] == ["Mon", "Fri"]


# ---- what is typed ------------------------------------------------------------------------------------------------


@given(st.dates(date(1970, 1, 1), date(2100, 1, 1)))
def test_a_date_is_read_as_it_is_shown(day):
    assert entry.read_day(date_text(day), "birth") == day
    assert entry.read_day(day.isoformat(), "birth") == day
    assert entry.read_day(f"{day.day}.{day.month}.{day.year}", "birth") == day


@pytest.mark.parametrize("text", ["soon", "12 Mai 1987", "31 Feb 1987", "12.13.1987", "1987", "1 2 3", "½ Mar 1987"])
def test_no_dates(text):
    with pytest.raises(UserError) as told:
        entry.read_day(text, "birth")
    assert "12 Mar 1987" in entry.problem(told.value)


@pytest.mark.parametrize(
    ("text", "units", "metres"),
    [("5 km", Units.METRIC, 5000), ("10k", Units.IMPERIAL, 10_000), ("half", Units.METRIC, 21_098),
     ("Marathon", Units.METRIC, 42_195), ("12,5", Units.METRIC, 12_500), ("10", Units.IMPERIAL, 16_093),
     ("3000 m", Units.METRIC, 3000), ("6.2 mi", Units.METRIC, 9978)],
)  # fmt: skip
def test_distances(text, units, metres):
    typed = entry.TypedRace(text, "", "1 Aug 2026", f"{metres // 250}:00")
    assert entry.read_race(typed, "r", "me", units, TODAY).metres == metres


GOOD = entry.TypedRace("10 km", "Spring Ten", "10 May 2026", "51:00")


@pytest.mark.parametrize(
    ("change", "field"),
    [({"distance": text}, "metres") for text in ("", "x", "0", "1e9", "-5", "200 km", "5 parsecs", "half a mile")]
    + [({"day": text}, "race_day") for text in ("", "x", "7 Aug 2026", "1901-01-01")]
    + [({"time": text}, "seconds") for text in ("", "51", "51:60", "1:60:00", "0:10", "99:00:00", "fast")]
    + [({"time": text}, "vdot") for text in ("10:00", "2:59:00")],
)
def test_no_races(change, field):
    with pytest.raises(UserError) as told:
        entry.read_race(GOOD._replace(**change), "r", "me", Units.METRIC, TODAY)
    assert told.value.values["field"] == field
    assert entry.problem(told.value).endswith(".")


def told_by(read):
    try:
        read()
    except UserError as error:
        return entry.problem(error)
    return None


@given(st.text(max_size=12))
def test_whatever_is_typed_is_taken_or_told(text):
    for read in (
        lambda: entry.read_birth(text, TODAY),
        lambda: entry.read_heart_rates(text, "50"),
        lambda: entry.read_heart_rates("180", text),
        lambda: entry.read_own_zones((text,) * 4, None),
        lambda: entry.read_time_of_day(text, "time"),
        lambda: entry.read_race(GOOD._replace(distance=text), "r", "me", Units.METRIC, TODAY),
        lambda: entry.read_race(GOOD._replace(day=text), "r", "me", Units.METRIC, TODAY),
        lambda: entry.read_race(GOOD._replace(time=text), "r", "me", Units.METRIC, TODAY),
    ):
        assert told_by(read) is None or told_by(read).endswith(".")


@pytest.mark.parametrize(
    ("pair", "field"),
    [(("99", ""), "hr_max"), (("x", ""), "hr_max"), (("", "29"), "hr_rest"), (("105", "105"), "hr_rest")],
)
def test_no_heart_rates(pair, field):
    with pytest.raises(UserError) as told:
        entry.read_heart_rates(*pair)
    assert told.value.values["field"] == field
    assert any(limit in entry.problem(told.value) for limit in ("100 to 230", "30 to 1"))


@pytest.mark.parametrize(
    ("text", "at"), [("6:45", time(6, 45)), ("0645", time(6, 45)), ("18.30", time(18, 30)), ("", None)]
)
def test_times_of_day(text, at):
    assert entry.read_time_of_day(text, "time") == at


@pytest.mark.parametrize("text", ["24:00", "6:60", "six", "645:1"])
def test_no_times_of_day(text):
    with pytest.raises(UserError):
        entry.read_time_of_day(text, "time")


@pytest.mark.parametrize("metres", [RACE_METRES[Goal.HALF], 21_097, 21_100])
def test_a_half_marathon_is_one_however_it_was_measured(metres):
    assert distance_name(metres, Numbers(Units.METRIC)) == "Half"


def test_there_is_one_half_marathon():
    book = sample(TODAY, "Harbour Half")
    assert RACE_METRES[Goal.HALF] in {one.metres for one in book.performances.values()}
    typed = TypedRace("half", "", "5 Oct 2025", "1:55:40")
    assert read_race(typed, "x", "a", Units.METRIC, TODAY).metres == RACE_METRES[Goal.HALF]


def test_a_race_without_a_name_is_spoken_without_a_gap():
    book = sample(TODAY, "Harbour Half")
    page = athlete_page(book, athlete_of(book), current_plan(book, TODAY), TODAY)
    assert not [row.spoken for row in page.races if row.name or ", ," in row.spoken or row.spoken.endswith(" ")]
    assert page.races[0].spoken.startswith("10 km, ")
