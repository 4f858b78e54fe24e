"""A routine is changed for one session or everywhere, and supersets hold together."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlegs_desktop.domain.athlete import Athlete
from runlegs_desktop.domain.edits_lifts import (
    put_on,
    remove_routine,
    rename_routine,
    routine_in_place,
    save_for_session,
)
from runlegs_desktop.domain.edits_strength import save_routine
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.inputs import Equipment
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.session import Kind, Session, Status
from runlegs_desktop.domain.strength import Prescription, Routine
from runlegs_desktop.domain.strength_time import lots_of
from runlegs_desktop.domain.superset import joined, tidied

CARDS = [Session(key, "me", "p", date(2026, 8, 6), Kind.STRENGTH, routine="A") for key in "xy"]
BOOK = Logbook({"me": Athlete("me")}, {}, {one.id: one for one in CARDS})


def lift(name, sets=3):
    return Prescription(name, sets, None, 60, 2, reps=8)


READY = Routine("ready:gym:A", "", "", Equipment.GYM, (lift("a"), lift("b")), "A")


def test_a_change_for_one_session_leaves_the_others_alone():
    book = save_for_session(BOOK, "x", READY, "new", ("Legs A, today", "Legs A"))
    assert (book.sessions["x"].routine, book.sessions["x"].title) == ("new", "Legs A")
    assert book.routines["new"].name == "Legs A, today"
    assert book.sessions["y"] == BOOK.sessions["y"]
    again = save_for_session(book, "x", replace(book.routines["new"], prescriptions=(lift("c"),)), "other", ("n", "n"))
    assert set(again.routines) == {"new"}, "its own routine is changed in place"


def test_a_routine_two_sessions_share_is_copied_for_one():
    book = put_on(
        save_for_session(BOOK, "x", READY, "new", ("Mine", "Mine")), "y", replace(READY, id="new", name="Mine", code="")
    )
    after = save_for_session(book, "y", book.routines["new"], "second", ("Mine, again", "Mine"))
    assert (after.sessions["x"].routine, after.sessions["y"].routine) == ("new", "second")


def test_a_ready_routine_is_kept_as_ones_own_in_place_of_its_letter():
    kept = routine_in_place(READY, "me", "k")
    assert (kept.id, kept.athlete, kept.code) == ("k", "me", "A")
    assert routine_in_place(kept, "me", "z") is kept


def test_names_go_along_to_the_board_and_back():
    book = rename_routine(save_for_session(BOOK, "x", READY, "new", ("Mine", "Mine")), "new", " Hills legs ")
    assert (book.routines["new"].name, book.sessions["x"].title) == ("Hills legs", "Hills legs")
    with pytest.raises(UserError, match="name-missing"):
        rename_routine(book, "new", " ")
    gone = remove_routine(book, "new")
    assert not gone.routines
    assert (gone.sessions["x"].routine, gone.sessions["x"].title) == ("", "")


def test_a_done_session_keeps_the_name_of_what_it_was():
    book = save_for_session(BOOK, "x", READY, "new", ("Mine", "Mine"))
    done = replace(book, sessions={**book.sessions, "x": replace(book.sessions["x"], status=Status.DONE)})
    assert remove_routine(done, "new").sessions["x"].title == "Mine"


def test_an_empty_routine_is_refused():
    with pytest.raises(UserError, match="routine-empty"):
        save_for_session(BOOK, "x", replace(READY, prescriptions=()), "new", ("n", "n"))
    assert save_routine(BOOK, replace(READY, athlete="me")).routines


def names(routine):
    return ["".join(one.exercise for one in lot) for lot in lots_of(routine.prescriptions)]


def test_joined_goes_with_the_one_before_and_parts_again():
    three = replace(READY, prescriptions=tuple(map(lift, "abc")))
    both = joined(joined(three, 1, on=True), 2, on=True)
    assert names(both) == ["abc"]
    assert names(joined(both, 1, on=False)) == ["a", "bc"]
    assert names(joined(three, 0, on=True)) == ["a", "b", "c"]
    assert names(joined(both, 0, on=True)) == ["abc"]


@given(st.lists(st.integers(0, 3), max_size=8))
def test_tidying_changes_no_superset_of_two_or_more(groups):
    routine = replace(READY, prescriptions=tuple(replace(lift(str(n)), group=g) for n, g in enumerate(groups)))
    after = tidied(routine)
    assert names(after) == names(routine)
    assert tidied(after) == after
