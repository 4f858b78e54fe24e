from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlegs_desktop.domain.finding import Severity
from runlegs_desktop.domain.inputs import Experience
from runlegs_desktop.domain.session import Kind, Status, Variant
from tests.domain.rule_scenes import (
    KEY,
    MON,
    SAT,
    SUN,
    THU,
    TUE,
    WED,
    a_plan,
    at,
    card,
    done,
    findings,
    lift,
    long_run,
    on,
    only,
    race,
    run,
    tempo,
    values,
)

TRAINED = [kind for kind in KEY if kind is not Kind.RACE]
LIGHT = [Kind.EASY, Kind.STRENGTH, Kind.MOBILITY, Kind.REST]


@given(st.sampled_from(KEY), st.sampled_from(KEY), st.integers(0, 12))
def test_r09_tells_of_key_runs_on_neighbouring_days_across_weeks_too(first, second, place):
    one, two = run(*at(place), 8, first), run(*at(place + 1), 8, second)
    finding = only("R09", a_plan(2), two, one)
    assert (finding.week, finding.severity) == ((place + 1) // 7, Severity.ERROR)
    assert finding.days == (one.day, two.day)
    assert set(finding.sessions) == {one.id, two.id}
    assert values(finding) == {"first": first.value, "second": second.value}


@given(st.lists(st.tuples(st.sampled_from(KEY), st.integers(2, 4)), max_size=8), st.sampled_from(LIGHT))
def test_r09_is_silent_with_a_day_between(keys, filler):
    cards, place = [], 0
    for kind, gap in keys:
        cards += [run(*at(place), 8, kind), run(*at(place + 1), 8, filler)]
        place += gap
    assert not findings("R09", a_plan(6), cards)


@pytest.mark.parametrize(
    ("sat", "sun", "change"),
    [
        (run(0, SAT, 8, Kind.TEMPO), long_run(0), "tempo@0.5"),
        (long_run(0, SAT), run(0, SUN, 8, Kind.HILLS), "hills@0.6"),
        (run(0, SAT, 8, Kind.TEMPO), run(0, SUN, 8, Kind.HILLS), "hills@0.6"),
        (long_run(0, SAT), race(0), "long@0.5"),
        (run(0, SAT, 8, Kind.TEMPO), done(run(0, SUN, 8, Kind.HILLS)), "tempo@0.5"),
    ],
)
def test_r09_would_rather_change_what_can_be_changed(sat, sun, change):
    assert only("R09", a_plan(1), sat, sun).sessions[-1] == change


def test_r09_ignores_what_was_not_run():
    assert not findings("R09", a_plan(1), run(0, SAT, 8, Kind.TEMPO, status=Status.SKIPPED), long_run(0))


@given(st.sampled_from(TRAINED), st.sampled_from(TRAINED), st.integers(0, 13))
def test_r09_tells_of_two_key_runs_on_one_day(first, second, place):
    one, two = run(*at(place), 8, first, order=0), run(*at(place), 8, second, order=1)
    two = replace(two, id="two")
    finding = only("R09", a_plan(2), one, two)
    assert (finding.week, finding.severity, finding.days) == (place // 7, Severity.ERROR, (one.day,))
    assert set(finding.sessions) == {one.id, two.id}


def test_r09_leaves_the_day_of_the_race_to_r28_and_easy_runs_alone():
    assert not findings("R09", a_plan(1), [race(0), run(0, SUN, 8, Kind.TEMPO)])
    assert not findings("R09", a_plan(1), [run(0, SUN, 8, Kind.TEMPO), run(0, SUN, 5)])


def test_three_key_days_in_a_row_are_two_conflicts():
    cards = [run(0, day, 8, Kind.TEMPO) for day in (TUE, WED, THU)]
    assert [f.days for f in findings("R09", a_plan(1), cards)] == [(on(0, TUE), on(0, WED)), (on(0, WED), on(0, THU))]


@given(st.lists(st.sampled_from([Kind.EASY, Kind.STRENGTH]), min_size=7, max_size=7))
def test_r15_tells_of_a_week_without_a_free_day(kinds):
    cards = [card(kind, 1, day, seconds=1800 + 60 * day) for day, kind in enumerate(kinds)]
    finding = only("R15", a_plan(3), cards)
    assert (finding.week, finding.severity) == (1, Severity.WARN)
    assert finding.sessions == (f"{kinds[0].value}@1.0",)


@given(st.integers(0, 6), st.sampled_from([None, Kind.MOBILITY, Kind.REST]))
def test_r15_is_silent_with_one_free_day(free, instead):
    cards = [run(0, day, 5) for day in range(7) if day != free] + ([card(instead, 0, free)] if instead else [])
    assert not findings("R15", a_plan(1), cards)


def test_r15_marks_the_lightest_session_of_the_emptiest_day():
    cards = [run(0, day, 5) for day in range(6)] + [lift(0, MON, order=1), lift(0, SUN, Variant.LIGHT)]
    assert only("R15", a_plan(1), cards).sessions == ("easy@0.1",)


@given(st.integers(0, 7), st.integers(6, 20), st.sampled_from(Experience))
def test_r16_tells_once_of_a_long_row_of_run_days(first, length, experience):
    places = range(first, first + length)
    finding = only("R16", a_plan(4, experience=experience), [run(*at(p), 5) for p in places])
    limit = 3 if experience is Experience.BEGINNER else 6
    assert (finding.week, finding.severity) == ((first + limit - 1) // 7, Severity.INFO)
    assert finding.days == tuple(on(*at(p)) for p in places)
    middle = places[length // 2]
    assert finding.sessions == (f"easy@{middle // 7}.{middle % 7}",)
    assert values(finding) == {"days": length, "limit": limit}


@given(st.lists(st.integers(1, 5), max_size=4), st.booleans())
def test_r16_is_silent_for_shorter_rows(lengths, is_beginner):
    cards, place = [], 0
    for length in lengths:
        n = min(length, 2) if is_beginner else length
        cards += [run(*at(p), 5) for p in range(place, place + n)]
        place += n + 1
    experience = Experience.BEGINNER if is_beginner else Experience.ADVANCED
    assert not findings("R16", a_plan(4, experience=experience), cards)


def test_r16_does_not_count_days_without_running():
    cards = [tempo(0, MON), lift(0, TUE), *[run(0, day, 5) for day in range(2, 7)]]
    assert not findings("R16", a_plan(1), cards)
