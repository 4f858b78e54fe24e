"""An exercise goes from the library into a session of the plan, or into a routine."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from runlegs_desktop.app.adding import AHEAD, add, next_session, places
from runlegs_desktop.app.planning import current_plan
from runlegs_desktop.app.sample import sample
from runlegs_desktop.app.strength import session_routine
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.logbook import Logbook, put
from runlegs_desktop.domain.session import Kind, Status

TODAY = date(2026, 8, 6)


@pytest.fixture(scope="module")
def book():
    return sample(TODAY, "Harbour Half")


def held(book, session):
    routine = session_routine(book, current_plan(book, TODAY), book.sessions[session.id])
    return [one.exercise for one in routine.prescriptions]


def test_sessions_to_come_are_offered_nearest_first_then_routines(book):
    found = places(book, "pogo", TODAY)
    days = [place.session.day for place in found if place.session]
    assert days == sorted(days)
    assert TODAY <= days[0] <= days[-1] <= TODAY + AHEAD
    assert all(place.session is None for place in found[len(days) :])
    assert next_session(found) is found[0]


def test_a_session_that_is_done_is_not_offered(book):
    first = next_session(places(book, "pogo", TODAY)).session
    done = replace(book, sessions=put(book.sessions, replace(first, status=Status.DONE)))
    assert next_session(places(done, "pogo", TODAY)).session.id != first.id


def test_adding_to_a_session_changes_that_session_alone(book):
    place = next_session(places(book, "pogo", TODAY))
    more = add(book, place, "pogo", "new", ("Legs B, Thu 6 Aug", "Legs B"))
    assert held(more, place.session)[-1] == "pogo"
    others = [one for one in book.sessions.values() if one.kind is Kind.STRENGTH and one.id != place.session.id]
    coming = [one for one in others if one.day > TODAY]
    assert coming
    assert all(held(more, one) == held(book, one) for one in coming)
    new = more.routines["new"].prescriptions[-1]
    assert (new.sets, new.rir) == (2, 4), "a new exercise begins easily (science 5.8)"
    again = next(p for p in places(more, "pogo", TODAY) if p.session and p.session.id == place.session.id)
    assert again.has_it


def test_adding_to_a_routine_changes_every_session_that_uses_it(book):
    place = next(p for p in places(book, "pogo", TODAY) if p.session is None and p.routine.code == "A")
    more = add(book, place, "pogo", "new", ("", ""))
    users = [p.session for p in places(more, "pogo", TODAY) if p.session and p.has_it]
    assert users
    assert all(held(more, one)[-1] == "pogo" for one in users)


def test_without_a_plan_there_are_routines_and_without_a_runner_a_clear_word():
    found = places(Logbook(), "squat", TODAY)
    assert next_session(found) is None
    assert len(found) == 4
    with pytest.raises(UserError, match="no-athlete"):
        add(Logbook(), found[0], "squat", "new", ("", ""))


def test_far_sessions_wait(book):
    far = places(book, "pogo", TODAY + timedelta(weeks=30))
    assert next_session(far) is None
