"""A session while it is done: the order of its turns, on from the log, rests, loads and time."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlegs_desktop.domain import lifting as lift
from runlegs_desktop.domain.exercise import Tempo
from runlegs_desktop.domain.lifting import Draft, Turn
from runlegs_desktop.domain.overload_case import Target, Why
from runlegs_desktop.domain.strength import Leg, Prescription
from runlegs_desktop.domain.strength_time import BETWEEN, SET_UP

L, R, BOTH = Leg.LEFT, Leg.RIGHT, Leg.BOTH
START = datetime(2026, 8, 6, 18, tzinfo=UTC)


def target(name, sets=2, **more):
    one = Prescription(name, sets, **{"tempo": Tempo(3, 0, 1), "rest": 90, "rir": 2, "reps": 8, **more})
    return Target(one, (one.amount,) * sets, Why("first"))


def played(targets, steps):
    """The log after so many sets in order, one a minute."""
    now, log = lift.lifting(targets, ()), []
    for n in range(steps):
        if now.turn is None:
            break
        log.append(lift.entry_of(now, lift.draft_of(now), ("s", "me"), START + timedelta(minutes=n), str(n)))
        now = lift.lifting(targets, log)
    return now, log


SINGLE = (target("squat"), target("split", per_side=True))
SUPERSET = (target("a", 2, group=1), target("b", 3, group=1), target("c", 1))


def test_legs_take_turns_the_left_first():
    turns = lift.lifting(SINGLE, ()).turns
    assert turns == (
        Turn(0, 0, BOTH), Turn(0, 1, BOTH), Turn(1, 0, L), Turn(1, 0, R), Turn(1, 1, L), Turn(1, 1, R),
    )  # fmt: skip


def test_a_superset_alternates_as_long_as_there_are_sets():
    places = [(turn.place, turn.number) for turn in lift.lifting(SUPERSET, ()).turns]
    assert places == [(0, 0), (1, 0), (0, 1), (1, 1), (1, 2), (2, 0)]


targets = st.lists(
    st.builds(
        target,
        st.sampled_from(["squat", "lunge", "hinge"]),
        st.integers(1, 4),
        per_side=st.booleans(),
        group=st.integers(0, 2),
    ),
    min_size=1,
    max_size=5,
)


@given(targets, st.integers(0, 60), st.randoms())
def test_a_session_goes_on_where_its_log_ends_whatever_the_order_of_its_rows(many, steps, chance):
    now, log = played(many, steps)
    shuffled = list(log)
    chance.shuffle(shuffled)
    assert lift.lifting(many, shuffled) == now
    assert now.done == min(steps, len(now.turns))
    assert now.turn == (now.turns[steps] if steps < len(now.turns) else None)
    assert len({(one.place, one.number, one.leg) for one in log}) == len(log)


def test_after_a_jump_it_goes_on_there_and_comes_back_to_what_was_left_out():
    now = lift.next_exercise(lift.lifting(SINGLE, ()))
    first = lift.entry_of(now, lift.draft_of(now), ("s", "me"), START, "1")
    again = lift.lifting(SINGLE, [first])
    assert again.turn == Turn(1, 0, R)
    log = [first]
    for n in range(3):
        log.append(lift.entry_of(again, lift.draft_of(again), ("s", "me"), START + timedelta(minutes=n + 1), str(n)))
        again = lift.lifting(SINGLE, log)
    assert again.turn == Turn(0, 0, BOTH)


def test_next_and_back_go_by_exercises_and_the_other_leg_by_legs():
    now = lift.lifting(SINGLE, ())
    there = lift.next_exercise(now)
    assert there.turn == Turn(1, 0, L)
    assert lift.other_leg(there).turn == Turn(1, 0, R)
    assert lift.other_leg(now) == now
    assert lift.next_exercise(there).turn is None
    assert lift.previous_exercise(lift.next_exercise(there)).turn == Turn(1, 0, L)
    assert lift.previous_exercise(now).turn == Turn(0, 0, BOTH)


def test_the_right_leg_may_be_first():
    now = lift.other_leg(lift.next_exercise(lift.lifting(SINGLE, ())))
    entry = lift.entry_of(now, lift.draft_of(now), ("s", "me"), START, "1")
    after = lift.lifting(SINGLE, [entry])
    assert lift.rest_after(after, now.turn) == 0  # the left leg has not had its set
    assert Turn(1, 0, L) not in after.logged


def test_rest_comes_after_both_legs_and_the_way_to_the_next_exercise_is_another():
    rests = [lift.rest_after(played(SINGLE, n + 1)[0], turn) for n, turn in enumerate(lift.lifting(SINGLE, ()).turns)]
    assert rests == [90, SET_UP, 0, 90, 0, 0]


def test_within_a_superset_there_is_little_rest_and_the_longest_after_a_round():
    now, _log = played((*SUPERSET[:1], replace_rest(SUPERSET[1], 120), SUPERSET[2]), 1)
    assert lift.rest_after(now, Turn(0, 0, BOTH)) == BETWEEN
    now, _log = played((*SUPERSET[:1], replace_rest(SUPERSET[1], 120), SUPERSET[2]), 2)
    assert lift.rest_after(now, Turn(1, 0, BOTH)) == 120


def replace_rest(one, rest):
    return one._replace(prescription=replace(one.prescription, rest=rest))


def test_a_rest_that_was_running_goes_on_when_the_program_comes_back():
    now, log = played(SINGLE, 1)
    assert lift.rest_left(now, log[0].at + timedelta(seconds=30)) == 60
    assert lift.rest_left(now, log[0].at + timedelta(seconds=90)) == 0
    assert lift.rest_left(now, log[0].at + timedelta(hours=2)) == 0
    assert lift.rest_left(now, log[0].at - timedelta(hours=2)) == 90  # the clock was put back meanwhile
    assert lift.rest_left(lift.lifting(SINGLE, ()), START) == 0


def test_the_next_set_starts_with_the_load_the_leg_had_before():
    now = lift.next_exercise(lift.lifting(SINGLE, ()))
    left = lift.entry_of(now, Draft(8, 14_000, 2), ("s", "me"), START, "1")
    now = lift.lifting(SINGLE, [left])
    assert lift.draft_of(now).load is None  # the right leg: unequal legs may have unequal loads
    right = lift.entry_of(now, Draft(6, 12_000, 1), ("s", "me"), START + timedelta(minutes=1), "2")
    now = lift.lifting(SINGLE, [left, right])
    assert (now.turn, lift.draft_of(now)) == (Turn(1, 1, L), Draft(8, 14_000, 2))
    assert lift.draft_of(lift.other_leg(now)) == Draft(8, 12_000, 2)


def test_the_load_of_the_set_before_counts_not_that_of_the_first():
    three = (target("squat", 3),)
    first = lift.entry_of(lift.lifting(three, ()), Draft(8, 50_000, 2), ("s", "me"), START, "1")
    now = lift.lifting(three, [first])
    second = lift.entry_of(now, Draft(8, 55_000, 2), ("s", "me"), START + timedelta(minutes=3), "2")
    assert lift.draft_of(lift.lifting(three, [first, second])).load == 55_000


def test_a_hold_is_logged_in_seconds():
    now = lift.lifting((target("plank", reps=0, seconds=40, tempo=None),), ())
    entry = lift.entry_of(now, Draft(35, None, 1, form_slipped=True), ("s", "me"), START, "1")
    assert (entry.seconds, entry.reps, entry.rir, entry.form_slipped) == (35, 0, 1, True)


def test_it_goes_on_behind_the_set_that_was_logged_last_wherever_that_stands():
    every = lift.lifting(SINGLE, ())
    ahead = lift.entry_of(lift.next_exercise(every), Draft(8, None, 2), ("s", "me"), START, "1")
    first = lift.entry_of(every, Draft(8, None, 2), ("s", "me"), START + timedelta(minutes=5), "2")
    assert lift.lifting(SINGLE, [ahead, first]).turn == Turn(0, 1, BOTH)
    again = replace(first, id="3", at=START + timedelta(minutes=9), reps=5)
    assert lift.lifting(SINGLE, [again, first]).logged[Turn(0, 0, BOTH)].reps == 5


def test_a_set_done_again_keeps_its_place_and_its_id():
    now, log = played(SINGLE, 2)
    back = lift.previous_exercise(now)
    assert back.turn == Turn(0, 1, BOTH)
    again = lift.entry_of(back, Draft(5, None, 0), ("s", "me"), START + timedelta(hours=1), "new")
    assert (again.id, again.reps) == (log[1].id, 5)


@given(st.integers(-200, 200))
def test_loads_stay_among_those_that_can_be_made(steps):
    loads = (5_000, 10_000, 15_000)
    load = lift.heavier(Draft(8, 10_000, 2), steps, loads).load
    assert load is None or load in loads or (load < 0 and load % 5_000 == 0 and load >= -150_000)


def test_under_the_lightest_load_come_the_body_and_then_help():
    steps = [lift.heavier(Draft(8, 5_000, 2), -n, (5_000, 9_000)).load for n in range(4)]
    assert steps == [5_000, None, -4_000, -8_000]
    assert lift.heavier(Draft(8, -2_500, 2), 2, (5_000, 9_000)).load == 5_000


@pytest.mark.parametrize(("timed", "low", "high"), [(False, 0, 100), (True, 0, 600)])
def test_repetitions_and_seconds_have_their_limits(timed, low, high):
    assert lift.more(Draft(8, None, 2), -500, timed=timed).amount == low
    assert lift.more(Draft(8, None, 2), 500, timed=timed).amount == high


def test_breaks_are_no_time_of_the_session():
    _now, log = played(SINGLE, 3)
    later = START + timedelta(hours=5)
    assert lift.time_of(log, START - timedelta(minutes=5), log[-1].at) == 7 * 60
    assert lift.time_of(log, later, later + timedelta(minutes=1)) == (2 + 15 + 1) * 60


def test_an_entry_of_another_exercise_at_the_same_place_is_no_turn_of_this_session():
    _now, log = played(SINGLE, 1)
    assert lift.lifting((target("lunge"), SINGLE[1]), log).done == 0


def test_nothing_is_logged_behind_the_end():
    now, _log = played(SINGLE, 6)
    with pytest.raises(ValueError, match="over"):
        lift.entry_of(now, Draft(8, None, 2), ("s", "me"), START, "x")
