"""Edits of routines and the log: what they keep, what they refuse, and that history stays."""

from dataclasses import replace

import pytest

from runlegs_desktop.domain import edits_strength as edits
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.exercise import Pattern, Span
from runlegs_desktop.domain.logbook import UNLOADED, Logbook, diff
from runlegs_desktop.domain.one_rep_max import best_of
from runlegs_desktop.domain.session import Kind, Session, Status
from runlegs_desktop.domain.strength import CalfTest, Leg, OwnExercise
from runlegs_desktop.domain.strength_log import bouts, every_set, learning_sessions
from tests.domain.strength_made import START, at, bout, hold, lift, routine

OWN = OwnExercise("own", "me", "Sled", Pattern.LUNGE, (), Span(5, 9), None, 90)
FIRST, SECOND = bout(0, 8, 7)


def logged(*entries, book=None):
    book = book or Logbook()
    for one in entries:
        book = edits.log_set(book, one)
    return book


def test_a_routine_is_kept_changed_and_taken_out():
    legs = routine(lift())
    book = edits.save_routine(Logbook(), legs)
    assert book.routines == {"r": legs}
    assert edits.save_routine(book, routine(lift())) is book
    assert edits.delete_routine(book, "r").routines == {}
    assert edits.delete_routine(book, "other") is book


def test_a_routine_that_cannot_be_changes_nothing():
    book = edits.save_routine(Logbook(), routine(lift()))
    for wrong in (routine(), routine(lift(reps=-1)), routine(lift(load=900_000))):
        with pytest.raises(UserError):
            edits.save_routine(book, wrong)
    assert book.routines["r"] == routine(lift())


def test_exercises_are_added_moved_and_dropped():
    a, b, c = lift("a"), lift("b"), hold("c")
    legs = edits.put_prescription(edits.put_prescription(routine(a), 1, b), 2, c)
    assert legs.prescriptions == (a, b, c)
    assert edits.move_prescription(legs, 2, 0).prescriptions == (c, a, b)
    assert edits.put_prescription(legs, 1, c).prescriptions == (a, c, c)
    assert edits.insert_prescription(legs, 1, c).prescriptions == (a, c, b, c)
    assert edits.drop_prescription(legs, 0).prescriptions == (b, c)


def test_sets_are_logged_corrected_and_taken_back():
    book = logged(FIRST, SECOND)
    assert list(book.sets) == [FIRST.id, SECOND.id]
    assert edits.log_set(book, FIRST) is book
    again = logged(replace(FIRST, id="new", reps=9), book=book)
    assert set(again.sets) == {"new", SECOND.id}
    other_leg = logged(replace(FIRST, id="left", leg=Leg.LEFT), book=book)
    assert len(other_leg.sets) == 3
    assert set(edits.undo_set(book, FIRST.session).sets) == {FIRST.id}
    assert edits.undo_set(book, "other") is book


def test_a_set_of_long_ago_is_corrected_where_it_lies():
    book = replace(logged(SECOND), old_sets={FIRST.id: FIRST})
    again = edits.log_set(book, replace(FIRST, id="new", reps=9))
    assert every_set(again) == (replace(FIRST, reps=9), SECOND)
    assert set(diff(book, again)) == {"old_sets"}
    assert edits.log_set(book, FIRST) is book
    assert every_set(edits.undo_set(edits.undo_set(book, FIRST.session), FIRST.session)) == ()


def test_a_set_that_cannot_be_is_told_and_nothing_is_lost():
    book = logged(FIRST)
    with pytest.raises(UserError) as told:
        edits.log_set(book, replace(SECOND, load=900_000))
    assert told.value.values == {"field": "load", "low": -150_000, "high": 500_000, "given": 900_000}
    assert book.sets == {FIRST.id: FIRST}


def test_sets_can_be_logged_while_old_ones_wait_on_the_disk():
    book = replace(Logbook(), old_sets=UNLOADED)
    assert list(diff(book, logged(FIRST, book=book))) == ["sets"]
    assert every_set(logged(FIRST, book=book)) == (FIRST,)
    assert every_set(replace(logged(SECOND), old_sets={FIRST.id: FIRST})) == (FIRST, SECOND)


def test_a_finished_session_is_done_with_its_time_and_effort():
    card = Session("day0", "me", "p", START, Kind.STRENGTH, seconds=2700)
    book = edits.finish_session(Logbook(sessions={"day0": card}), "day0", 2400, 7)
    done = book.sessions["day0"]
    assert (done.status, done.done_seconds, done.rpe, done.done_metres) == (Status.DONE, 2400, 7, None)
    with pytest.raises(UserError, match="rpe"):
        edits.finish_session(book, "day0", 2400, 11)


def test_an_exercise_the_log_uses_is_hidden_and_its_history_stays():
    book = edits.save_own(Logbook(), OWN)
    assert edits.delete_own(book, "own").own_exercises == {}
    used = logged(replace(FIRST, exercise="own"), book=book)
    gone = edits.delete_own(used, "own")
    assert (gone.own_exercises, gone.sets) == (used.own_exercises, used.sets)
    assert [mark.hidden for mark in gone.marks.values()] == [True]
    unknown = edits.delete_own(replace(book, old_sets=UNLOADED), "own")
    assert "own" in unknown.own_exercises


def test_an_exercise_in_a_routine_is_not_deleted():
    book = edits.save_routine(edits.save_own(Logbook(), OWN), routine(lift("own")))
    with pytest.raises(UserError) as told:
        edits.delete_own(book, "own")
    assert (told.value.code, told.value.values) == ("exercise-in-routine", {"name": "Sled", "given": "A"})


def test_marks_are_one_an_exercise_and_go_when_they_say_nothing():
    book = edits.favour(Logbook(), "me", "squat", on=True)
    both = edits.hide(book, "me", "squat", on=True)
    (mark,) = both.marks.values()
    assert (mark.exercise, mark.favourite, mark.hidden) == ("squat", True, True)
    assert edits.favour(book, "me", "squat", on=True) is book
    assert edits.favour(book, "me", "squat", on=False).marks == {}
    assert edits.hide(Logbook(), "me", "squat", on=False) == Logbook()
    assert set(edits.favour(Logbook(), "me", "squat", on=True).marks) == set(book.marks)


def test_calf_tests():
    test = CalfTest("c", "me", START, 24, 21)
    book = edits.save_calf_test(Logbook(), test)
    assert book.calf_tests == {"c": test}
    assert edits.delete_calf_test(book, "c") == Logbook()
    assert edits.delete_calf_test(book, "d") is book


def test_bouts_are_sessions_in_order_without_what_was_skipped():
    log = [*bout(3, 5, 5), *bout(0, 8), *(replace(one, skipped=True) for one in bout(5, 5)), *bout(4, 9, key="sl_rdl")]
    found = bouts(log, "squat", easier={"day3"}, learning=learning_sessions(log))
    assert [(one.session, one.is_easier, len(one.done)) for one in found] == [("day0", False, 1), ("day3", True, 2)]
    assert found[0].day == START
    assert found[0].is_learning
    heavy, light = bout(0, 8, load=20_000, rir=3, legs=(Leg.LEFT,)), bout(0, 8, load=16_000, rir=1, legs=(Leg.RIGHT,))
    assert (bouts([*heavy, *light], "squat")[0].load, bouts([*heavy, *light], "squat")[0].done[0].rir) == (16_000, 1)
    left_out = replace(bout(0, 5, load=90_000)[0], skipped=True)
    assert best_of([left_out, *bout(0, 8, load=20_000)]) == best_of(bout(0, 8, load=20_000))
    assert learning_sessions([one for n in range(9) for one in bout(n, 5)]) == {f"day{n}" for n in range(6)}


def test_the_log_is_in_the_order_it_was_done():
    late = replace(FIRST, id="late", at=at(0, 60), number=3)
    assert every_set(logged(late, SECOND, FIRST)) == (FIRST, SECOND, late)
