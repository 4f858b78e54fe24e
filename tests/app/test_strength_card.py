"""Which card is printed: the next session's with its targets and last time, else the routine as written."""

from dataclasses import replace
from datetime import date, timedelta

from runlegs_desktop.app.strength import lift_plan
from runlegs_desktop.app.strength_card import next_card, routine_card, session_card
from runlegs_desktop.domain.inputs import Equipment
from runlegs_desktop.domain.session import Status, Variant
from tests.app.test_strength import MON, PLAN, book, card, done

LATE = MON + timedelta(7 * 4)


def with_session(logged, session):
    return replace(logged, sessions={**logged.sessions, session.id: session})


def test_a_sessions_card_asks_what_the_session_asks_and_knows_last_time():
    logged = book(*done(2, 6, 6, 5))
    session = logged.sessions["A4"]
    made = session_card(logged, PLAN, session)
    targets = lift_plan(logged, PLAN, session).targets
    assert [lift.amounts for lift in made.lifts] == [target.amounts for target in targets]
    assert [one.amount for one in made.lifts[0].last.done] == [6, 6, 5]
    assert made.lifts[1].last is None
    assert (made.day, made.phase) == (session.day, PLAN.phases[4])


def test_the_sets_of_the_session_itself_are_not_last_time():
    logged = book(*done(2, 6, 6, 5), *done(4, 9, 9, 9))
    made = session_card(logged, PLAN, logged.sessions["A4"])
    assert [one.amount for one in made.lifts[0].last.done] == [6, 6, 5]


def test_the_next_planned_session_is_taken_and_its_routine_counts():
    logged = book()
    assert next_card(logged, PLAN, LATE).day == logged.sessions["A4"].day
    finished = replace(logged.sessions["A4"], status=Status.DONE)
    assert next_card(with_session(logged, finished), PLAN, LATE).day == logged.sessions["A5"].day
    primer = replace(card(5, ""), id="primer", variant=Variant.PRIMER)
    assert next_card(with_session(logged, primer), PLAN, LATE, "primer").day == primer.day


def test_without_a_session_ahead_the_routine_is_printed_as_written():
    after = date(2027, 1, 1)
    assert next_card(book(), PLAN, after).routine.code == "A"
    made = next_card(book(), PLAN, after, "B")
    assert (made.day, made.phase, made.routine.code) == (None, None, "B")
    home = replace(PLAN, inputs=replace(PLAN.inputs, equipment=Equipment.HOME))
    assert routine_card(book(), home, "B", after).routine.kit is Equipment.HOME


def test_a_routine_that_is_gone_has_no_card():
    gone = replace(card(4), routine="gone")
    assert session_card(book(), PLAN, gone) is None
