"""Distance, duration and pace of a session stay true to one another, whichever is changed."""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from runlegs_desktop.domain.edits_limits import DISTANCE, DURATION, PACE
from runlegs_desktop.domain.edits_size import pace_of, set_distance, set_duration, set_pace, set_steps
from runlegs_desktop.domain.edits_steps import check_steps
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.session import RUNS, Kind, Repeat, Role, Session, Step, Zone, flat
from runlegs_desktop.domain.stretch import least_metres, least_seconds, run_minutes
from tests.domain.edited_book import (
    ATHLETE,
    PLAN,
    book_of,
    day,
    first,
    for_books,
    is_consistent,
    touched,
    with_sessions,
)

BOOK = book_of()


def one(session_or_steps, kind=Kind.EASY):
    """A book with one session, "a"; and that session as the edits leave it."""
    session = session_or_steps
    if not isinstance(session, Session):
        session = Session("a", ATHLETE, PLAN, day(1), kind)
        return set_steps(with_sessions(BOOK, session), "a", session_or_steps)
    return with_sessions(BOOK, replace(session, id="a"))


def refused(edit, code, field, **values):
    with pytest.raises(UserError) as found:
        edit()
    assert found.value.code == code
    assert found.value.values["field"] == field
    assert values.items() <= found.value.values.items()


def a_run(data, book):
    """A run, but no run-walk: its rounds change with its length, which has tests of its own."""
    runs = sorted(k for k, s in book.sessions.items() if s.kind in RUNS and not run_minutes(s.steps))
    assume(runs)
    key = data.draw(st.sampled_from(runs))
    return key, book.sessions[key]


def work_of(session):
    return [s for s in flat(session.steps) if s.role in {Role.WORK, Role.RECOVERY}]


def paces_kept(before, after):
    """Each easy part runs as fast as before, within the second and the metre that rounding takes."""
    for old, new in zip(flat(before.steps), flat(after.steps), strict=True):
        meant = new.metres * old.seconds / old.metres
        assert abs(new.seconds - meant) <= 1 + old.seconds / old.metres


@for_books
def test_a_distance_is_met_by_the_easy_parts(book, data):
    key, before = a_run(data, book)
    low = max(DISTANCE[0], least_metres(before.steps) if before.steps else 1000)
    metres = data.draw(st.integers(low, 2 * before.metres + 1000))
    book = set_distance(book, key, metres)
    after = book.sessions[key]
    assert after.metres == metres
    assert is_consistent(after)
    assert work_of(after) == work_of(before)
    paces_kept(before, after)


@for_books
def test_a_duration_is_met_by_the_easy_parts(book, data):
    key, before = a_run(data, book)
    low = max(2 * DURATION[0], least_seconds(before.steps) if before.steps else 600)  # 1 min may be under 100 m
    seconds = data.draw(st.integers(low, 2 * before.seconds + 600))
    after = set_duration(book, key, seconds).sessions[key]
    assert after.seconds == seconds
    assert is_consistent(after)
    assert work_of(after) == work_of(before)
    paces_kept(before, after)


@for_books
def test_a_pace_keeps_the_distance(book, data):
    key, before = a_run(data, book)
    pace = data.draw(st.integers(180, 720))
    after = set_pace(book, key, pace).sessions[key]
    assert after.metres == before.metres
    assert is_consistent(after)
    assert work_of(after) == work_of(before)
    for old, new in zip(flat(before.steps), flat(after.steps), strict=True):
        if old.role not in {Role.WORK, Role.RECOVERY}:
            assert abs(new.seconds - new.metres * pace / 1000) <= 1
    assert pace_of(after) == pytest.approx(pace, abs=1000 * 2 / before.metres + 3)


@for_books
def test_only_the_named_session_changes(book, data):
    key, before = a_run(data, book)
    assume(before.steps)
    for after in (
        set_distance(book, key, before.metres + 500),
        set_duration(book, key, before.seconds + 300),
        set_pace(book, key, 599),
        set_steps(book, key, (*before.steps, Step(Role.STEADY, Zone.E, 300, 800))),
    ):
        assert touched(book, after) == {key}


@for_books
def test_its_own_values_change_nothing(book, data):
    key, before = a_run(data, book)
    assert set_distance(book, key, before.metres) is book
    assert set_duration(book, key, before.seconds) is book
    assert set_steps(book, key, before.steps) is book or not before.steps


@for_books
def test_shorter_than_the_work_is_refused_with_the_least(book, data):
    key, before = a_run(data, book)
    assume(before.steps)
    low_metres, low_seconds = least_metres(before.steps), least_seconds(before.steps)
    if low_metres > DISTANCE[0]:
        refused(lambda: set_distance(book, key, low_metres - 1), "too-short", "distance", low=low_metres)
    if low_seconds > DURATION[0]:
        refused(lambda: set_duration(book, key, low_seconds - 1), "too-short", "duration", low=low_seconds)
    if low_metres >= DISTANCE[0]:
        assert set_distance(book, key, low_metres).sessions[key].metres == low_metres


def test_warm_up_and_cool_down_grow_in_proportion():
    steps = (
        Step(Role.WARM_UP, Zone.E, 900, 2400),
        Step(Role.WORK, Zone.T, 1200, 4000),
        Step(Role.COOL_DOWN, Zone.E, 600, 1600),
    )
    after = set_distance(one(steps, Kind.TEMPO), "a", 10_000).sessions["a"]
    assert [s.metres for s in after.steps] == [3600, 4000, 2400]
    assert [s.seconds for s in after.steps] == [1350, 1200, 900]


def test_a_short_warm_up_gives_nothing_and_none_falls_under_a_minute():
    steps = (
        Step(Role.WARM_UP, Zone.E, 60, 160),
        Step(Role.WORK, Zone.T, 1200, 4000),
        Step(Role.COOL_DOWN, Zone.E, 601, 1603),
    )
    book = one(steps, Kind.TEMPO)
    assert set_distance(book, "a", 5000).sessions["a"].steps[0] == steps[0]
    least = least_metres(steps)
    assert set_distance(book, "a", least).sessions["a"].steps[2].seconds == 60
    assert set_duration(book, "a", 1320).sessions["a"].steps[2].seconds == 60


def test_repeats_alone_grow_by_an_easy_step_and_do_not_shrink():
    steps = (Repeat(4, (Step(Role.WORK, Zone.I, 180, 700), Step(Role.RECOVERY, Zone.E, 120, 300))),)
    book = one(steps, Kind.INTERVALS)
    longer = set_distance(book, "a", 5000).sessions["a"]
    assert longer.steps[0] == steps[0]
    assert (longer.steps[1].zone, longer.steps[1].metres) == (Zone.E, 1000)
    assert set_duration(book, "a", 1500).sessions["a"].seconds == 1500
    refused(lambda: set_distance(book, "a", 3999), "too-short", "distance", low=4000)
    refused(lambda: set_pace(book, "a", 300), "no-pace", "pace")
    assert pace_of(book.sessions["a"]) is None


def test_a_single_block_of_work_is_the_run():
    book = one((Step(Role.WORK, Zone.T, 1500, 5000),), Kind.TEMPO)
    assert set_distance(book, "a", 6000).sessions["a"].seconds == 1800
    assert set_pace(book, "a", 240).sessions["a"].seconds == 1200


def test_the_pace_of_a_run_walk_is_that_of_its_minutes():
    walk = Step(Role.WARM_UP, Zone.E, 300, 420)
    rounds = Repeat(8, (Step(Role.STEADY, Zone.E, 60, 150), Step(Role.RECOVERY, Zone.E, 120, 168)))
    book = one((walk, Repeat(1, (rounds,)), walk))
    assert pace_of(book.sessions["a"]) == 400
    after = set_pace(book, "a", 480).sessions["a"]
    assert [s.seconds for s in flat(after.steps)][:3] == [300, 72, 120]
    assert is_consistent(after)


WALK = Step(Role.WARM_UP, Zone.E, 300, 420)
MINUTES = (Step(Role.STEADY, Zone.E, 60, 120), Step(Role.RECOVERY, Zone.E, 120, 168))
RUN_WALK = (WALK, Repeat(8, MINUTES), WALK)


@given(metres=st.integers(456, 12_000), seconds=st.integers(300, 12_000), ends=st.booleans())
def test_a_run_walk_gains_and_loses_rounds(metres, seconds, ends):
    book = one(RUN_WALK if ends else RUN_WALK[1:2])
    for after in (set_distance(book, "a", metres).sessions["a"], set_duration(book, "a", seconds).sessions["a"]):
        rounds = next(s for s in after.steps if isinstance(s, Repeat))
        assert rounds.steps == MINUTES
        check_steps(after.steps)
        assert is_consistent(after)
        easy = sum(s.seconds for s in after.steps if isinstance(s, Step))
        assert abs(easy - (600 if ends else 90)) <= 180 + 90 or rounds.count == 1
    assert set_distance(book, "a", metres).sessions["a"].metres == metres
    assert set_duration(book, "a", seconds).sessions["a"].seconds == seconds


def test_a_run_walk_keeps_one_round():
    book = one(RUN_WALK)
    least = 288 + 2 * 84
    assert set_distance(book, "a", least).sessions["a"].steps[1].count == 1
    refused(lambda: set_distance(book, "a", least - 1), "too-short", "distance", low=least)
    assert set_distance(book, "a", 8 * 288 + 840 + 2 * 288).sessions["a"].steps == (WALK, Repeat(10, MINUTES), WALK)
    assert set_distance(book, "a", 50_000).sessions["a"].steps[1].count == 99


def test_sessions_without_structure_keep_their_pace():
    race = first(BOOK, Kind.LONG)
    book = one(replace(race, kind=Kind.RACE, steps=(), metres=10_000, seconds=3000))
    assert set_distance(book, "a", 5000).sessions["a"].seconds == 1500
    assert set_duration(book, "a", 1500).sessions["a"].metres == 5000
    assert set_pace(book, "a", 240).sessions["a"].seconds == 2400
    refused(lambda: set_distance(book, "a", 199), "too-short", "distance", low=200)


def test_a_run_without_anything_starts_at_the_plans_easy_pace():
    book = one(Session("a", ATHLETE, PLAN, day(1), Kind.EASY))
    after = set_distance(book, "a", 8000).sessions["a"]
    easy = first(BOOK, Kind.EASY)
    assert after.seconds / 8000 == pytest.approx(easy.seconds / easy.metres, rel=0.02)
    assert set_duration(book, "a", after.seconds).sessions["a"].metres == pytest.approx(8000, abs=3)
    assert pace_of(book.sessions["a"]) is None
    refused(lambda: set_pace(book, "a", 300), "no-pace", "pace")
    assert set_pace(set_distance(book, "a", 5000), "a", 300).sessions["a"].seconds == 1500


def test_strength_has_a_duration_only_and_rest_nothing():
    book = one(first(BOOK, Kind.STRENGTH))
    assert set_duration(book, "a", 1800).sessions["a"].seconds == 1800
    assert pace_of(book.sessions["a"]) is None
    refused(lambda: set_distance(book, "a", 5000), "not-for-kind", "distance", kind="strength")
    refused(lambda: set_pace(book, "a", 300), "not-for-kind", "pace")
    refused(lambda: set_steps(book, "a", ()), "not-for-kind", "steps")
    rest = one(Session("a", ATHLETE, PLAN, day(1), Kind.REST))
    refused(lambda: set_duration(rest, "a", 1800), "not-for-kind", "duration", kind="rest")


@pytest.mark.parametrize(
    ("edit", "field", "limits"),
    [(set_distance, "distance", DISTANCE), (set_duration, "duration", DURATION), (set_pace, "pace", PACE)],
)
def test_beyond_the_limits_nothing_changes(edit, field, limits):
    key, (low, high) = first(BOOK, Kind.EASY).id, limits
    for bad in (low - 1, high + 1, 0, -5, float("nan"), float("inf")):
        refused(lambda bad=bad: edit(BOOK, key, bad), "out-of-range", field, low=low, high=high)


def test_what_follows_has_its_limits_too():
    slow = one((Step(Role.STEADY, Zone.E, 1200, 1000),))
    refused(lambda: set_distance(slow, "a", 80_000), "out-of-range", "duration")
    fast = one((Step(Role.STEADY, Zone.E, 1200, 6000),))
    refused(lambda: set_duration(fast, "a", 80_000), "out-of-range", "distance")
    short = one((Step(Role.STEADY, Zone.E, 100, 400),))
    refused(lambda: set_pace(short, "a", 120), "out-of-range", "duration")


def test_other_steps_other_sums_and_without_steps_the_same():
    book = one((Step(Role.STEADY, Zone.E, 1800, 5000),))
    after = set_steps(
        book,
        "a",
        (Repeat(3, (Step(Role.WORK, Zone.T, 300, 1000), Step(Role.RECOVERY, Zone.E, 60, 150)), skip_last=True),),
    )
    assert (after.sessions["a"].metres, after.sessions["a"].seconds) == (3300, 1020)
    bare = set_steps(after, "a", ()).sessions["a"]
    assert (bare.steps, bare.metres, bare.seconds) == ((), 3300, 1020)
