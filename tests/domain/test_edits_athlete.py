from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from runlegs_desktop.app.sample import sample
from runlegs_desktop.domain import edits_athlete as edits
from runlegs_desktop.domain.athlete import HeartFrom, Sex, Units
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.logbook import put
from runlegs_desktop.domain.new_paces import pace_change, with_vdot
from runlegs_desktop.domain.performance import Performance
from runlegs_desktop.domain.session import RUNS, Kind, Status

TODAY = date(2026, 8, 6)
BOOK = sample(TODAY, "Harbour Half")


def runner(book):
    return next(iter(book.athletes.values()))


def test_each_edit_changes_its_field_and_nothing_else():
    times = (None, time(6, 45), *[None] * 5)
    for edit, names in (
        (lambda b: edits.with_name(b, "Åsa"), {"name": "Åsa"}),
        (lambda b: edits.with_units(b, Units.IMPERIAL), {"units": Units.IMPERIAL}),
        (lambda b: edits.with_sex(b, Sex.FEMALE), {"sex": Sex.FEMALE}),
        (lambda b: edits.with_birth(b, date(1987, 3, 12), TODAY), {"birth": date(1987, 3, 12)}),
        (lambda b: edits.with_heart_rates(b, 181, 51), {"hr_max": 181, "hr_rest": 51}),
        (lambda b: edits.with_times(b, times), {"times": times}),
        (
            lambda b: edits.with_zones(b, HeartFrom.OWN, (120, 140, 155, 168)),
            {"zones": HeartFrom.OWN, "own_zones": (120, 140, 155, 168)},
        ),
    ):
        after = edit(BOOK)
        assert runner(after) == replace(runner(BOOK), **names)
        assert (after.plans, after.sessions) == (BOOK.plans, BOOK.sessions)


@pytest.mark.parametrize(
    ("highest", "resting", "field"),
    [(99, None, "hr_max"), (231, None, "hr_max"), (None, 29, "hr_rest"), (None, 111, "hr_rest"), (105, 105, "hr_rest")],
)
def test_heart_rates_have_limits(highest, resting, field):
    with pytest.raises(UserError) as told:
        edits.with_heart_rates(BOOK, highest, resting)
    assert told.value.values["field"] == field


@pytest.mark.parametrize("pair", [(100, 99), (230, 30), (None, 110), (200, 110), (None, None)])
def test_heart_rates_at_the_limits_are_taken(pair):
    found = runner(edits.with_heart_rates(BOOK, *pair))
    assert (found.hr_max, found.hr_rest) == pair


def test_ages_14_to_100_are_taken():
    for birth in (date(2012, 8, 6), date(1925, 8, 7), None):
        assert runner(edits.with_birth(BOOK, birth, TODAY)).birth == birth
    for birth in (date(2012, 8, 7), date(1925, 8, 6), date(2030, 1, 1)):
        with pytest.raises(UserError, match="out-of-range"):
            edits.with_birth(BOOK, birth, TODAY)


@pytest.mark.parametrize(
    ("own", "field"), [((20, 140, 155, 168), "own_1"), ((120, 120, 155, 168), "own_2"), ((120, 140, 155, 300), "own_4")]
)
def test_own_zones_rise(own, field):
    with pytest.raises(UserError) as told:
        edits.with_zones(BOOK, HeartFrom.OWN, own)
    assert told.value.values["field"] == field


def test_a_race_comes_changes_and_goes():
    race = Performance("r", runner(BOOK).id, date(2026, 6, 20), 5000, 1434, "Park Five")
    one = edits.with_performance(BOOK, race, TODAY)
    two = edits.with_performance(one, replace(race, seconds=1430), TODAY)
    assert (one.performances["r"].seconds, two.performances["r"].seconds) == (1434, 1430)
    assert edits.without_performance(two, "r") == edits.without_performance(BOOK, "nothing") == BOOK
    with pytest.raises(UserError, match="out-of-range"):
        edits.with_performance(BOOK, replace(race, seconds=10), TODAY)


# ---- new paces ----------------------------------------------------------------------------------------------------


def test_the_note_of_the_mock_up():
    change = pace_change(BOOK, 39.1, 40.4, TODAY)
    assert [round(p) for p in (*change.easy, *change.tempo)] == [391, 381, 311, 303]
    assert change.runs == sum(1 for s in BOOK.sessions.values() if s.kind in RUNS and s.day >= TODAY)


def test_a_change_of_less_than_a_second_is_none():
    assert pace_change(BOOK, 39.1, 39.1, TODAY) is None
    assert pace_change(BOOK, 39.1, 39.15, TODAY) is None


def test_only_planned_unpinned_runs_to_come_change():
    key = next(s.id for s in BOOK.sessions.values() if s.kind is Kind.EASY and s.day > TODAY)
    book = replace(BOOK, sessions=put(BOOK.sessions, replace(BOOK.sessions[key], pinned=True)))
    after, changed = with_vdot(book, 45.0, TODAY), 0
    for one, old in book.sessions.items():
        new = after.sessions[one]
        assert (new.day, new.order, new.kind, new.metres) == (old.day, old.order, old.kind, old.metres)
        if old.day < TODAY or old.status is not Status.PLANNED or old.kind not in RUNS or old.pinned:
            assert new == old
        else:
            assert new != old
            changed += 1
    assert changed == pace_change(book, 39.1, 45.0, TODAY).runs
    assert runner(after).vdot == next(iter(after.plans.values())).inputs.vdot == 45.0


def test_a_plan_that_is_over_stays():
    long_after = TODAY + timedelta(days=400)
    after = with_vdot(BOOK, 50.0, long_after)
    assert (after.plans, after.sessions) == (BOOK.plans, BOOK.sessions)
    assert runner(after).vdot == 50.0
