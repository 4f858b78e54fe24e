"""Ledgers of a library's plan: prescribed until it is done, logged after; kept while only sessions change."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from runlegs_desktop.app.leg_load import ledgers_of
from runlegs_desktop.app.planning import current_plan, picture
from runlegs_desktop.app.sample import sample
from runlegs_desktop.app.stimulus_file import cells
from runlegs_desktop.domain.edits_stimulus import set_coefficient
from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.domain.logbook import UNLOADED, put
from runlegs_desktop.domain.schedule import State
from runlegs_desktop.domain.session import Kind, Status
from runlegs_desktop.domain.stimulus import lift_ledger
from runlegs_desktop.domain.stimulus_week import freshness
from runlegs_desktop.domain.strength import Leg, SetEntry
from tests.domain.stimulus_made import DAY, TABLES, block


@pytest.fixture
def book():
    return replace(sample(DAY, "Race"), sets={}, calf_tests={})


def scheduled(book):
    plan = current_plan(book, DAY)
    return picture(book, plan, DAY).scene.scheduled


def a_lift(book, state):
    return next(s for s in scheduled(book).values() if s.kind is Kind.STRENGTH and s.state is state)


def entries(session, *reps):
    at = datetime(2026, 8, 4, 18, tzinfo=UTC)
    return [
        SetEntry(f"e{n}", "me", session.id, "squat", 0, n, Leg.BOTH, at + timedelta(minutes=n), reps=r, rir=2)
        for n, r in enumerate(reps)
    ]


def test_a_planned_strength_session_counts_what_its_routine_asks_for(book):
    ledgers = ledgers_of(book, current_plan(book, DAY)).ledgers
    one = a_lift(book, State.PLANNED)
    assert ledgers.of(one).growth(Muscle.GMAX) > 1
    assert ledgers.of(one).growth(Muscle.GMAX) == ledgers.of(one).by_lifts[0]


def test_a_done_one_counts_what_was_logged(book):
    one = a_lift(book, State.DONE)
    logged = replace(book, sets=put(book.sets, *entries(one.session, 8, 8)))
    ledgers = ledgers_of(logged, current_plan(book, DAY)).ledgers
    assert ledgers.of(one).growth(Muscle.VAS) == pytest.approx(2, abs=0.2)
    assert ledgers.of(one).growth(Muscle.HAM) == 0
    without = ledgers_of(book, current_plan(book, DAY)).ledgers
    assert without.of(one).growth(Muscle.HAM) > 0  # ticked without a log: as prescribed


def test_one_that_has_begun_still_counts_as_planned(book):
    one = a_lift(book, State.PLANNED)
    assert one.session.status is Status.PLANNED
    begun = replace(book, sets=put(book.sets, *entries(one.session, 8)))
    plan = current_plan(book, DAY)
    assert ledgers_of(begun, plan).ledgers.of(one) == ledgers_of(book, plan).ledgers.of(one)


def test_ledgers_are_kept_while_only_sessions_change(book):
    plan = current_plan(book, DAY)
    kept = ledgers_of(book, plan)
    one = next(iter(book.sessions.values()))
    moved = replace(book, sessions=put(book.sessions, replace(one, notes="x")))
    assert ledgers_of(moved, plan, kept) is kept
    tuned = set_coefficient(book, plan.id, cells(), "growth.hill", 0.3)
    other = ledgers_of(tuned, tuned.plans[plan.id], kept)
    assert other is not kept
    hills = next(s for s in scheduled(book).values() if s.kind is Kind.HILLS and s.counts)
    twice = other.ledgers.of(hills).growth(Muscle.GMAX)
    assert twice == pytest.approx(2 * kept.ledgers.of(hills).growth(Muscle.GMAX))


def test_every_strength_session_of_the_sample_works_the_legs(book):
    ledgers = ledgers_of(book, current_plan(book, DAY)).ledgers
    lifts = [s for s in scheduled(book).values() if s.is_strength]
    assert lifts
    assert all(ledgers.of(one).growth(Muscle.GMAX) > 0 for one in lifts if one.session.routine in {"A", "B", "C"})


def test_old_sets_count_where_they_are_loaded(book):
    one, plan = a_lift(book, State.DONE), current_plan(book, DAY)
    waiting = ledgers_of(replace(book, old_sets=UNLOADED), plan)
    assert waiting.ledgers.of(one).growth(Muscle.HAM) > 0  # as prescribed
    loaded = replace(book, old_sets=put({}, *entries(one.session, 8, 8)))
    assert ledgers_of(loaded, plan, waiting).ledgers.of(one).growth(Muscle.HAM) == 0


def test_an_exercise_is_new_in_its_first_two_sessions_of_plan_and_log(book):
    plan = current_plan(book, DAY)
    blocks = ledgers_of(book, plan).ledgers.blocks
    lifts = sorted((s for s in book.sessions.values() if s.kind is Kind.STRENGTH), key=lambda s: (s.day, s.order))
    told = [(b.exercise, b.is_new) for one in lifts for b in blocks(one)]
    for exercise in {name for name, _new in told}:
        flags = [new for name, new in told if name == exercise]
        assert flags == [True] * min(2, len(flags)) + [False] * max(0, len(flags) - 2), exercise


def test_who_lifted_it_before_the_plan_knows_it(book):
    plan = current_plan(book, DAY)
    first = min((s for s in book.sessions.values() if s.kind is Kind.STRENGTH), key=lambda s: s.day)
    name = ledgers_of(book, plan).ledgers.blocks(first)[0].exercise
    long_ago = [datetime(2026, 6, n, 18, tzinfo=UTC) for n in (1, 5)]
    log = [SetEntry(f"o{n}", "me", f"old{n}", name, 0, 0, Leg.BOTH, at, reps=8) for n, at in enumerate(long_ago)]
    knows = ledgers_of(replace(book, sets=put(book.sets, *log)), plan).ledgers
    assert [b.is_new for b in knows.blocks(first) if b.exercise == name] == [False]
    skipped = [replace(one, skipped=True) for one in log]
    assert ledgers_of(replace(book, sets=put(book.sets, *skipped)), plan).ledgers.blocks(first)[0].is_new


def test_what_was_skipped_or_left_out_of_a_session_is_still_to_come(book):
    plan = current_plan(book, DAY)
    lifts = sorted((s for s in book.sessions.values() if s.kind is Kind.STRENGTH), key=lambda s: (s.day, s.order))
    known = ledgers_of(book, plan).ledgers.blocks
    name, third = next((b.exercise, s) for s in lifts for b in known(s) if not b.is_new)
    before = [s for s in lifts if name in {b.exercise for b in known(s)} and lifts.index(s) < lifts.index(third)]

    def is_new(made):
        return [b.is_new for b in ledgers_of(made, plan).ledgers.blocks(third) if b.exercise == name]

    assert (is_new(book), len(before)) == ([False], 2)
    assert is_new(replace(book, sessions=put(book.sessions, replace(before[0], status=Status.SKIPPED)))) == [True]
    at = datetime.combine(before[0].day, time(18), UTC)
    other = SetEntry("x", "me", before[0].id, "something", 0, 0, Leg.BOTH, at, reps=8)
    assert is_new(replace(book, sets=put(book.sets, other))) == [True]


def test_what_is_new_moves_when_sessions_move(book):
    plan = current_plan(book, DAY)
    kept = ledgers_of(book, plan)
    lifts = sorted((s for s in book.sessions.values() if s.kind is Kind.STRENGTH), key=lambda s: (s.day, s.order))
    third = next(s for s in lifts if not any(b.is_new for b in kept.ledgers.blocks(s)) and kept.ledgers.blocks(s))
    early = replace(third, day=lifts[0].day - timedelta(days=1))
    moved = ledgers_of(replace(book, sessions=put(book.sessions, early)), plan, kept)
    assert moved is not kept
    assert all(b.is_new for b in moved.ledgers.blocks(early))


def test_new_work_tires_more_and_grows_no_more():
    old, new = (lift_ledger([block(new=new)], TABLES) for new in (False, True))
    assert new.load_of(Muscle.VAS) == pytest.approx(1.3 * old.load_of(Muscle.VAS))
    assert new.growth(Muscle.VAS) == old.growth(Muscle.VAS)


def test_freshness_follows_what_is_new(book):
    """The same session, known from before and new: what it leaves behind is 1.3 times as much."""
    plan = current_plan(book, DAY)
    first = min((s for s in scheduled(book).values() if s.is_strength), key=lambda s: s.day)
    names = {b.exercise for b in ledgers_of(book, plan).ledgers.blocks(first.session)}
    at = [datetime(2026, 6, n, 18, tzinfo=UTC) for n in (1, 5)]
    log = [
        SetEntry(f"{x}{n}", "me", f"o{n}", x, 0, 0, Leg.BOTH, when, reps=8) for x in names for n, when in enumerate(at)
    ]
    known = ledgers_of(replace(book, sets=put(book.sets, *log)), plan).ledgers.of(first)
    new = ledgers_of(book, plan).ledgers.of(first)
    assert new.load == pytest.approx([1.3 * x for x in known.load])
    assert new.by_lifts == known.by_lifts
    assert all(freshness(a) < freshness(b) for a, b in zip(new.load, known.load, strict=True) if b)
