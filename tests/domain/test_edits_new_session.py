"""A session added by hand suits its plan and its day, whatever the plan: sums, limits, neighbours."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlegs_desktop.domain.edits import move_to
from runlegs_desktop.domain.edits_order import on_day
from runlegs_desktop.domain.edits_size import set_distance
from runlegs_desktop.domain.edits_status import mark_done, mark_skipped
from runlegs_desktop.domain.edits_steps import check_steps
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.inputs import RACE_METRES, Equipment, Experience, Goal
from runlegs_desktop.domain.new_session import add, change_kind
from runlegs_desktop.domain.paces import paces
from runlegs_desktop.domain.session import RUNS, Kind, Repeat, Role, Status, Variant, Zone, flat
from runlegs_desktop.domain.work import work
from tests.domain.edited_book import (
    ATHLETE,
    PLAIN,
    PLAN,
    book_of,
    day,
    first,
    for_books,
    is_consistent,
    plan_of,
    touched,
    widely,
    with_sessions,
)
from tests.domain.strategies import plan_inputs

STARTER = replace(PLAIN, weekly_metres=0, vdot=30)


def added(book, on, kind):
    return add(book, plan_of(book), on, kind, "new", ATHLETE).sessions["new"]


def is_inside_the_limits(session, inputs):
    """The hard limits of science 1.2 for one session."""
    hills, tempo = work(session.steps, Zone.H), work(session.steps, Zone.T)
    if session.kind is Kind.HILLS:
        assert 6 <= hills.reps <= 10
        assert 30 <= hills.longest <= 90
    if session.kind is Kind.TEMPO:
        assert 15 * 60 - 3 <= tempo.seconds <= 40 * 60
    if session.kind is Kind.INTERVALS:
        assert work(session.steps, Zone.I).seconds <= 24 * 60
        assert work(session.steps, Zone.R).reps <= 12
    if session.kind in {Kind.EASY, Kind.LONG}:
        assert session.seconds <= (inputs.day_seconds or 180 * 60)


@pytest.mark.parametrize("kind", Kind)
@widely
@given(inputs=plan_inputs(), data=st.data())
def test_any_kind_on_any_day_of_any_plan(kind, inputs, data):
    book = book_of(inputs)
    plan = plan_of(book)
    on = plan.start + timedelta(data.draw(st.integers(0, (plan.end - plan.start).days)))
    if kind is Kind.REST and any(one.kind is not Kind.REST for one in on_day(book, PLAN, on)):
        with pytest.raises(UserError, match="rest-beside-sessions"):
            add(book, plan, on, kind, "new", ATHLETE)
        return
    after = add(book, plan, on, kind, "new", ATHLETE)
    made = after.sessions["new"]
    assert (made.kind, made.day, made.plan, made.athlete, made.status) == (kind, on, PLAN, ATHLETE, Status.PLANNED)
    assert bool(made.metres) == (kind in RUNS)
    assert bool(made.seconds) == (kind is not Kind.REST)
    assert bool(made.steps) == (kind in RUNS - {Kind.RACE})
    check_steps(made.steps)
    assert is_consistent(made)
    is_inside_the_limits(made, inputs)
    assert touched(book, after) <= {"new", *(s.id for s in on_day(book, PLAN, on))}
    assert all(replace(after.sessions[k], order=s.order) == s for k, s in book.sessions.items())


@for_books
def test_another_kind_touches_one_session_and_keeps_its_place(book, data):
    key = data.draw(st.sampled_from(sorted(book.sessions)))
    kind = data.draw(st.sampled_from(Kind))
    old = replace(book.sessions[key], title="Park", notes="dog", pinned=True)
    book = replace(book, sessions={**book.sessions, key: old})
    after = change_kind(book, plan_of(book), key, kind)
    new = after.sessions[key]
    if kind is old.kind:
        assert after is book
        return
    assert touched(book, after) == {key}
    assert (new.kind, new.day, new.order, new.title, new.notes, new.pinned) == (
        kind,
        old.day,
        old.order,
        "Park",
        "dog",
        True,
    )
    assert (new.routine != "") == (kind is Kind.STRENGTH)
    assert is_consistent(new)
    is_inside_the_limits(new, plan_of(book).inputs)


def test_a_record_of_metres_goes_with_the_run():
    book = book_of()
    run = first(book, Kind.EASY)
    book = mark_done(book, run.id, 3)
    assert change_kind(book, plan_of(book), run.id, Kind.MOBILITY).sessions[run.id].done_metres is None
    assert change_kind(book, plan_of(book), run.id, Kind.LONG).sessions[run.id].done_metres == run.metres


def test_an_easy_run_is_like_the_weeks_other_easy_runs():
    book = book_of()
    easy = first(book, Kind.EASY)
    book = replace(book, sessions={k: s for k, s in book.sessions.items() if s.kind is not Kind.EASY or s is easy})
    book = set_distance(book, easy.id, 6300)
    assert added(book, easy.day + timedelta(1), Kind.EASY).metres == 6300
    assert added(book, easy.day + timedelta(14), Kind.EASY).metres == 6300
    alone = added(with_sessions(book), day(0), Kind.EASY)
    assert alone.seconds == pytest.approx(30 * 60, abs=60)
    assert alone.metres % 100 == 0


def test_a_long_run_is_like_the_last_one():
    book = book_of()
    long = first(book, Kind.LONG)
    book = with_sessions(book, long)
    assert added(book, long.day + timedelta(7), Kind.LONG).metres == long.metres
    assert added(book, long.day + timedelta(35), Kind.LONG).metres == 10_500  # 35 % of 30 km
    assert added(with_sessions(book), day(3), Kind.LONG).metres == 10_500


@pytest.mark.parametrize("kind", [Kind.TEMPO, Kind.HILLS, Kind.INTERVALS])
def test_quality_is_like_the_last_of_its_kind(kind):
    book = book_of(
        replace(PLAIN, goal=Goal.TEN_K, race_day=day(55), experience=Experience.ADVANCED, weekly_metres=60_000)
    )
    last = max((s for s in book.sessions.values() if s.kind is kind), key=lambda s: s.day)
    zone = {Kind.TEMPO: Zone.T, Kind.HILLS: Zone.H, Kind.INTERVALS: Zone.I}[kind]
    assert work(added(book, last.day, kind).steps, zone) == work(last.steps, zone)


def test_what_is_beyond_the_limits_is_not_repeated():
    book = book_of()
    tempo = first(book, Kind.TEMPO)
    steps = tuple(replace(s, seconds=3600, metres=12_000) if s.role is Role.WORK else s for s in flat(tempo.steps))
    book = with_sessions(book, replace(tempo, steps=steps))
    assert work(added(book, tempo.day, Kind.TEMPO).steps, Zone.T).seconds == 30 * 60  # the most for strong legs
    hills = first(book_of(), Kind.HILLS)
    up, down = hills.steps[1].steps
    steep = Repeat(14, (replace(up, seconds=120, metres=400), down))
    made = work(added(with_sessions(book, replace(hills, steps=(steep,))), hills.day, Kind.HILLS).steps, Zone.H)
    assert (made.reps, made.longest) == (10, 90)


def test_what_was_skipped_is_no_example():
    book = book_of()
    easy = first(book, Kind.EASY)
    skipped = mark_skipped(with_sessions(book, replace(easy, metres=9900)), easy.id)
    assert added(skipped, easy.day, Kind.EASY).metres != 9900


def test_a_run_is_no_example_for_what_it_becomes():
    """With its own 12 km the week would not be very short."""
    book = book_of(STARTER)
    long = replace(first(book, Kind.LONG), metres=12_000)
    made = change_kind(with_sessions(book, long), plan_of(book), long.id, Kind.EASY).sessions[long.id]
    assert len(made.steps) == 3


def test_long_intervals_become_short_ones_in_a_small_week():
    """8 % of 5 km is under a minute, so only the 6 min are left that are always allowed."""
    book = book_of()
    hills = first(book, Kind.HILLS)
    fast = tuple(replace(s, zone=Zone.I, seconds=300) if s.role is Role.WORK else s for s in hills.steps[1].steps)
    last = replace(hills, kind=Kind.INTERVALS, steps=(Repeat(5, fast),), metres=5000)
    made = work(added(with_sessions(book, last), hills.day, Kind.INTERVALS).steps, Zone.I)
    assert (made.reps, made.longest) == (3, 120)


def test_repetitions_are_repeated():
    book = book_of()
    reps = Repeat(9, tuple(first(book, Kind.HILLS).steps[1].steps))
    base = replace(first(book, Kind.EASY), id="r", kind=Kind.INTERVALS, variant=Variant.REPS)
    fast = tuple(replace(s, zone=Zone.R) if s.role is Role.WORK else s for s in reps.steps)
    book = with_sessions(book, replace(base, steps=(replace(reps, steps=fast),)))
    made = added(book, base.day, Kind.INTERVALS)
    assert made.variant is Variant.REPS
    assert work(made.steps, Zone.R).reps == 9


def test_a_short_day_makes_a_small_run():
    inputs = replace(PLAIN, day_seconds=40 * 60)
    book = book_of(inputs)
    for kind in RUNS - {Kind.RACE}:
        assert added(book, day(20), kind).seconds <= 40 * 60
    tempo = first(book_of(), Kind.TEMPO)
    half_hour = (replace(tempo.steps[1], seconds=1800, metres=6000),)
    made = added(with_sessions(book, replace(tempo, steps=half_hour)), tempo.day, Kind.TEMPO)
    assert work(made.steps, Zone.T).seconds == 15 * 60


def test_beginners_with_very_short_weeks_walk_in_between():
    book = book_of(STARTER)
    made = added(with_sessions(book), day(0), Kind.EASY)
    rounds = made.steps[1]
    assert (rounds.count, [s.seconds for s in rounds.steps]) == (8, [60, 120])
    assert rounds.steps[0].metres == round(60 * paces(30).easy)
    assert rounds.steps[1].metres / 120 < 1.5
    assert made.kind is Kind.EASY
    check_steps(made.steps)
    short = book_of(replace(STARTER, day_seconds=20 * 60))
    assert added(with_sessions(short), day(0), Kind.EASY).seconds <= 20 * 60
    for other in (replace(STARTER, experience=Experience.INTERMEDIATE), replace(STARTER, weekly_metres=8000)):
        assert len(added(with_sessions(book_of(other)), day(0), Kind.EASY).steps) == 1


def test_strength_takes_the_next_letter():
    book = with_sessions(book_of())
    plan = plan_of(book)
    letters, variants = [], []
    for n in (0, 2, 4, 7, 9, 14):
        book = add(book, plan, day(n), Kind.STRENGTH, f"s{n}", ATHLETE)
        letters.append(book.sessions[f"s{n}"].routine)
        variants.append(book.sessions[f"s{n}"].variant)
    assert letters == ["A", "B", "C", "A", "B", "C"]
    assert variants[:3] == [Variant.HEAVY, Variant.HEAVY, Variant.LIGHT]
    fewer = with_sessions(book, book.sessions["s0"], book.sessions["s2"])
    assert added(fewer, day(1), Kind.STRENGTH).routine == "C"  # B would be next, but the week has it already


@pytest.mark.parametrize(
    "inputs", [replace(PLAIN, goal=Goal.BASE, easy_only=True), replace(PLAIN, goal=Goal.BASE, age=15)]
)
def test_nothing_heavy_for_whom_it_is_not(inputs):
    assert added(with_sessions(book_of(inputs)), day(0), Kind.STRENGTH).variant is Variant.LIGHT


def test_nothing_heavy_before_a_race():
    book = book_of(replace(PLAIN, goal=Goal.TEN_K, race_day=day(55)))
    race = first(book, Kind.RACE)
    book = with_sessions(book, race)
    assert added(book, race.day - timedelta(6), Kind.STRENGTH).variant is Variant.LIGHT
    near = move_to(book, race.id, day(20))
    assert added(near, day(14), Kind.STRENGTH).variant is Variant.LIGHT
    assert added(near, day(13), Kind.STRENGTH).variant is Variant.HEAVY
    assert added(near, day(21), Kind.STRENGTH).variant is Variant.HEAVY


@pytest.mark.parametrize("goal", Goal)
def test_a_race_has_the_goals_distance(goal):
    inputs = replace(PLAIN, goal=goal, race_day=day(55) if goal in RACE_METRES else None, equipment=Equipment.GYM)
    made = added(book_of(inputs), day(27), Kind.RACE)
    assert made.metres == RACE_METRES.get(goal, 5000)
    assert made.seconds > 15 * 60


def test_the_new_one_takes_its_place_in_the_day():
    book = book_of()
    run = first(book, Kind.EASY)
    plan = plan_of(book)
    book = add(book, plan, run.day, Kind.STRENGTH, "s", ATHLETE)
    book = add(book, plan, run.day, Kind.TEMPO, "t", ATHLETE)
    there = [s.id for s in on_day(book, PLAN, run.day)]
    assert there.index("t") == there.index(run.id) + 1
    assert there[-1] == "s"


def test_outside_the_plan_and_taken_ids():
    book = book_of()
    for on in (day(-1), day(56)):
        with pytest.raises(UserError) as refused:
            added(book, on, Kind.EASY)
        assert refused.value.values["field"] == "day"
    with pytest.raises(ValueError, match=first(book, Kind.EASY).id):
        add(book, plan_of(book), day(0), Kind.EASY, first(book, Kind.EASY).id, ATHLETE)
