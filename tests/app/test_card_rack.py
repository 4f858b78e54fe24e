"""Which strength cards are offered: near sessions first, then every routine, with a plan or without."""

from dataclasses import replace

from runlegs_desktop.app.card_rack import CardRack
from runlegs_desktop.app.strength_card import session_card
from runlegs_desktop.domain.edits_strength import save_routine
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.session import Kind, Status
from runlegs_desktop.domain.strength import READY
from tests.app.test_strength import MON, PLAN, book, done
from tests.app.test_strength_card import LATE, with_session


def keys(rack):
    return [one.key for one in rack.offers]


def own_routine(logged):
    squat = CardRack(logged, PLAN, MON).offers[-4].routine
    return save_routine(logged, replace(squat, id="mine", athlete="me", name="Park bench", code=""))


def test_the_next_session_comes_first_then_legs_a_b_c_the_primer_and_the_own_ones():
    rack = CardRack(own_routine(book()), PLAN, LATE)
    assert keys(rack) == ["A4", *(f"ready:gym:{code}" for code in READY), "mine"]
    assert [card.key for card in rack.cards(["mine", "A4"])] == ["A4", "mine"]
    assert rack.cards(["mine"])[0].routine.name == "Park bench"


def test_todays_session_stands_for_the_next_and_one_that_is_asked_for_before_both():
    logged = book()
    today = logged.sessions["A4"].day
    assert keys(CardRack(logged, PLAN, today))[0] == "A4"
    assert keys(CardRack(logged, PLAN, today, "A1"))[:2] == ["A1", "A4"]
    assert keys(CardRack(logged, PLAN, today, "A4"))[:2] == ["A4", "ready:gym:A"]
    finished = replace(logged.sessions["A4"], status=Status.DONE)
    assert keys(CardRack(with_session(logged, finished), PLAN, today))[0] == "A5"


def test_a_sessions_card_is_the_one_that_it_has_alone():
    logged = book(*done(2, 6, 6, 5))
    (made,) = CardRack(logged, PLAN, LATE).cards(["A4"])
    assert made._replace(key="") == session_card(logged, PLAN, logged.sessions["A4"])


def test_runs_and_sessions_whose_routine_is_gone_have_no_card():
    run = replace(book().sessions["A1"], id="run", kind=Kind.EASY)
    gone = replace(book().sessions["A1"], id="gone", routine="nowhere")
    for one in (run, gone):
        rack = CardRack(with_session(book(), one), PLAN, LATE, one.id)
        assert one.id not in keys(rack)
        assert rack.cards([one.id]) == ()


def test_without_a_plan_there_are_the_routines_as_they_are_written():
    rack = CardRack(Logbook(), None, MON)
    assert keys(rack) == [f"ready:bodyweight:{code}" for code in READY]
    (made,) = rack.cards(["ready:bodyweight:A"])
    assert [(one.amounts, one.last) for one in made.lifts] == [
        ((one.amount,) * one.sets, None) for one in made.routine.prescriptions
    ]
