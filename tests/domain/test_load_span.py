"""The legs over any days: parts add up to sums, done and to come to the whole, a week's mean beyond a week."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runlegs_desktop.domain.inputs import Experience
from runlegs_desktop.domain.load_span import Reach, Source, Span, span_at, span_load
from runlegs_desktop.domain.schedule import State
from runlegs_desktop.domain.stimulus import MOST_FROM_RUNS, Ledgers, of_week
from runlegs_desktop.domain.stimulus_tables import MUSCLES
from tests.domain.stimulus_made import DAY, TABLES, Kind, M, Zone, block, planned, step

BLOCKS = (block(sets=4, slow=True),)
MADE = Ledgers(TABLES, Experience.BEGINNER, 40.0, lambda _session: BLOCKS)


def on(one, day):
    return replace(one, session=replace(one.session, day=day))


def hills(name, times=10, state=State.PLANNED):
    return planned(Kind.HILLS, [step(Zone.H, 60)] * times, times * 60, state=state, name=name)


@st.composite
def weeks_of_sessions(draw):
    made = []
    for n in range(draw(st.integers(0, 9))):
        kind = draw(st.sampled_from([Kind.HILLS, Kind.EASY, Kind.STRENGTH, Kind.TEMPO, Kind.REST]))
        state = draw(st.sampled_from(State))
        one = planned(kind, seconds=draw(st.integers(0, 6000)), state=state, name=f"s{n}")
        made.append(on(one, DAY + timedelta(days=draw(st.integers(-3, 30)))))
    return made


spans = st.builds(
    lambda first, days: Span(Reach.DATES, DAY + timedelta(days=first), DAY + timedelta(days=first + days)),
    st.integers(-2, 5),
    st.integers(0, 29),
)


@settings(max_examples=60)
@given(weeks_of_sessions(), spans)
def test_the_parts_add_up_to_the_sum_and_done_is_never_more(sessions, span):
    load = span_load(sessions, MADE, span)
    for muscle in MUSCLES:
        assert sum(value for _part, value in load.parts_of(muscle)) == pytest.approx(load.whole.growth(muscle))
        assert load.done.growth(muscle) <= load.whole.growth(muscle) + 1e-9
        assert all(span.holds(part.session.day) and value > 0 for part, value in load.parts_of(muscle))


@settings(max_examples=40)
@given(weeks_of_sessions(), spans)
def test_what_does_not_count_stands_nowhere(sessions, span):
    load = span_load(sessions, MADE, span)
    assert all(one.counts for one in load.sessions)
    run = sum(one.seconds for one in sessions if one.counts and one.is_run and span.holds(one.day))
    assert load.run_minutes == pytest.approx(run / 60 / span.weeks)


@settings(max_examples=40)
@given(weeks_of_sessions())
def test_a_week_is_what_the_week_is_everywhere_else(sessions):
    span = Span(Reach.WEEK, DAY, DAY + timedelta(days=6))
    inside = [one for one in sessions if span.holds(one.day)]
    load = span_load(sessions, MADE, span)
    assert load.whole == of_week(MADE.of(one) for one in inside)
    assert load.done == of_week(MADE.of(one) for one in inside if one.state is State.DONE)


def test_runs_count_no_more_than_they_may_and_the_parts_shrink_with_them():
    span = Span(Reach.WEEK, DAY, DAY + timedelta(days=6))
    load = span_load([hills("a", 40), hills("b", 20)], MADE, span)
    assert load.whole.growth(M.SOL) == MOST_FROM_RUNS
    values = {part.session.id: value for part, value in load.parts_of(M.SOL)}
    assert values == {"a": pytest.approx(2.0), "b": pytest.approx(1.0)}


def test_four_weeks_are_their_mean():
    lift = planned(Kind.STRENGTH, seconds=2700)
    one = span_load([lift], MADE, Span(Reach.DAY, DAY, DAY))
    span = span_at(Reach.WEEKS, DAY, 0)
    four = span_load([lift], MADE, span)
    assert (span.days, span.weeks) == (28, 4)
    assert four.whole.growth(M.VAS) == pytest.approx(one.whole.growth(M.VAS) / 4)
    assert four.parts_of(M.VAS)[0][1] == pytest.approx(four.whole.growth(M.VAS))
    assert four.whole.fibres.one == pytest.approx(one.whole.fibres.one / 4)


def test_minutes_of_running_are_a_weeks():
    run = planned(Kind.EASY, seconds=3600)
    assert span_load([run], MADE, span_at(Reach.WEEKS, DAY, 0)).run_minutes == 15
    assert span_load([run], MADE, span_at(Reach.DAY, DAY, 0)).run_minutes == 60


def test_spans_and_their_steps():
    thursday = date(2026, 8, 6)
    assert span_at(Reach.DAY, thursday, 0) == (Reach.DAY, thursday, thursday)
    assert span_at(Reach.WEEK, thursday, 0)[1:] == (date(2026, 8, 3), date(2026, 8, 9))
    assert span_at(Reach.WEEK, thursday, 6)[1:] == (date(2026, 8, 2), date(2026, 8, 8))
    four = span_at(Reach.WEEKS, thursday, 0)
    assert four[1:] == (date(2026, 7, 13), date(2026, 8, 9))
    assert four.stepped(1)[1:] == (date(2026, 7, 20), date(2026, 8, 16))
    assert four.stepped(1).stepped(-1) == four
    own = Span(Reach.DATES, date(2026, 8, 1), date(2026, 8, 10))
    assert own.stepped(-1)[1:] == (date(2026, 7, 22), date(2026, 7, 31))


@settings(max_examples=60)
@given(weeks_of_sessions(), spans)
def test_done_parts_make_what_is_done_and_runs_and_strength_make_both(sessions, span):
    load = span_load(sessions, MADE, span)
    halves = [span_load(sessions, MADE, span, source) for source in (Source.RUNNING, Source.STRENGTH)]
    for muscle in MUSCLES:
        done = sum(value for part, value in load.parts_of(muscle) if part.is_done)
        assert done == pytest.approx(load.done.growth(muscle))
        assert sum(one.whole.growth(muscle) for one in halves) == pytest.approx(load.whole.growth(muscle))


def test_a_strength_session_is_one_part_for_each_exercise():
    two = (block(sets=3), block(sets=1, reps=6), block(weights={M.GAS: 1}, sets=2)._replace(exercise="calf"))
    made = Ledgers(TABLES, Experience.BEGINNER, 40.0, lambda _session: two)
    load = span_load([planned(Kind.STRENGTH, seconds=2700)], made, span_at(Reach.WEEK, DAY, 0))
    assert [[b.sets for b in part.sets] for part in load.parts] == [[3, 1], [2]]
    assert load.parts_of(M.GAS) == ((load.parts[1], 2.0),)
    assert len(load.sessions) == 1


def test_strength_without_a_known_set_is_there_all_the_same():
    made = Ledgers(TABLES, Experience.BEGINNER, 40.0, lambda _session: ())
    load = span_load([planned(Kind.STRENGTH, seconds=2700)], made, span_at(Reach.WEEK, DAY, 0))
    assert [part.growth for part in load.parts] == [load.whole.by_lifts]
    assert len(load.sessions) == 1
