"""Resized runs: sums, limits and what gives first."""

from hypothesis import given
from hypothesis import strategies as st

from runlegs_desktop.domain.building_blocks import Ends, hills, intervals, marathon_long, tempo, with_strides
from runlegs_desktop.domain.building_blocks import easy as easy_run
from runlegs_desktop.domain.fixes_resize import (
    made_easy,
    plain_long,
    resized,
    whole,
    with_longest,
    with_repeats,
    with_work_time,
)
from runlegs_desktop.domain.paces import paces
from runlegs_desktop.domain.session import Kind, Role, Variant, Zone, flat, total_metres, total_seconds
from runlegs_desktop.domain.work import work
from tests.domain.rule_scenes import TUE, card, run

PACES = paces(42.0)
BUILT = (
    easy_run(8000, PACES),
    easy_run(16_000, PACES, Kind.LONG),
    with_strides(easy_run(8000, PACES), 6, PACES),
    marathon_long(20_000, 30, PACES),
    hills(9, 45, Ends.FULL, PACES),
    tempo(20, Ends.FULL, PACES),
    tempo(34, Ends.FULL, PACES),
    intervals(5, 3, Ends.FULL, PACES),
)
runs = st.sampled_from(BUILT).map(
    lambda b: card(b.kind, 0, TUE, variant=b.variant, steps=b.steps, metres=b.metres, seconds=b.seconds)
)


@given(runs, st.floats(0.2, 1.8))
def test_a_resized_run_equals_its_steps_and_is_never_longer_than_asked(session, times):
    metres = round(session.metres * times)
    made = resized(session, metres)
    if made is None:
        assert times < 1
        return
    assert made.metres == total_metres(made.steps) <= metres
    assert made.seconds == total_seconds(made.steps)
    assert made.metres == metres or any(not hasattr(s, "role") for s in made.steps)
    assert (made.id, made.kind, made.day) == (session.id, session.kind, session.day)


@given(runs, st.floats(0.2, 1.0))
def test_the_work_of_a_shorter_run_stays_inside_its_limits(session, times):
    made = resized(session, round(session.metres * times))
    if made is None:
        return
    if session.kind is Kind.HILLS:
        assert 6 <= work(made.steps, Zone.H).reps <= 9
    if session.kind is Kind.TEMPO:
        assert work(made.steps, Zone.T).seconds >= 15 * 60 - 1
    ends = [s.seconds for s in flat(made.steps) if s.role is Role.WARM_UP]
    assert all(seconds >= 8 * 60 for seconds in ends)


def test_warm_up_gives_before_work():
    session = card(Kind.TEMPO, 0, TUE, steps=BUILT[5].steps, metres=BUILT[5].metres, seconds=BUILT[5].seconds)
    made = resized(session, session.metres - 800)
    assert made.metres == session.metres - 800
    assert work(made.steps, Zone.T) == work(session.steps, Zone.T)


def test_a_run_without_steps_keeps_its_pace():
    made = resized(run(0, TUE, 10), 8000)
    assert (made.metres, made.seconds) == (8000, 2880)
    assert resized(card(Kind.EASY, 0, TUE, seconds=1800), 5000) is None


@given(runs)
def test_made_easy_keeps_the_distance(session):
    for strides in (0, 4, 6):
        made = made_easy(session, PACES, strides)
        assert made.metres == session.metres == total_metres(made.steps)
        assert (made.kind, made.variant) == (Kind.EASY, Variant.STRIDES if strides else Variant.PLAIN)


def test_plain_long_drops_the_fast_end():
    built = BUILT[3]
    made = plain_long(card(built.kind, 0, TUE, variant=built.variant, steps=built.steps, metres=built.metres), PACES)
    assert (made.metres, made.variant, work(made.steps, Zone.M).reps) == (20_000, Variant.PLAIN, 0)


def test_repeats_are_counted_only_where_there_is_one_block():
    built = hills(8, 60, Ends.FULL, PACES)
    session = card(Kind.HILLS, 0, TUE, steps=built.steps)
    assert work(with_repeats(session, Zone.H, 6).steps, Zone.H).reps == 6
    assert with_repeats(session, Zone.I, 6) is None
    assert with_repeats(session, Zone.H, 0) is None
    single = card(Kind.HILLS, 0, TUE, steps=tuple(flat(built.steps)))
    assert with_repeats(single, Zone.H, 6) is None
    assert work(with_longest(session, Zone.H, 45).steps, Zone.H).longest == 45


@given(st.integers(10, 60), st.integers(5, 60))
def test_work_time_never_passes_what_is_asked(minutes, wanted):
    built = tempo(minutes, Ends.FULL, PACES)
    made = with_work_time(card(Kind.TEMPO, 0, TUE, steps=built.steps), Zone.T, wanted * 60)
    seconds = work(made.steps, Zone.T).seconds
    assert abs(seconds - wanted * 60) <= 3
    assert seconds <= wanted * 60 if wanted < minutes else seconds >= wanted * 60


@given(st.integers(0, 60_000))
def test_whole_is_the_tenth_of_a_kilometre_below(metres):
    assert whole(metres) % 100 == 0
    assert 0 <= metres - whole(metres) < 100
