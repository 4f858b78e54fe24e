"""What the Session page is made from: routines, a session with its targets, and where its sets are logged."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from runlegs_desktop.app.catalogue import exercises
from runlegs_desktop.app.lift_page import routine_page, routines, session_page, strength_sessions
from runlegs_desktop.app.stimulus_file import tables_with
from runlegs_desktop.app.strength import legs_of
from runlegs_desktop.domain.athlete import Athlete
from runlegs_desktop.domain.edits_lifts import put_on, save_for_session
from runlegs_desktop.domain.edits_strength import log_set, move_prescription, save_routine
from runlegs_desktop.domain.inputs import Equipment, Goal, PlanInputs
from runlegs_desktop.domain.jumps import BOX_SQUAT, Gate
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.plan import Phase, Plan
from runlegs_desktop.domain.routines import added
from runlegs_desktop.domain.session import Kind, Session, Variant
from runlegs_desktop.domain.stimulus import Ledgers
from runlegs_desktop.domain.strength import READY, CalfTest, Leg, SetEntry
from runlegs_desktop.present.strength_session import phase_note, session_shown

MON = date(2026, 3, 2)
PHASES = (Phase.BUILD, Phase.CUTBACK, Phase.BASE, Phase.TAPER)
PLAN = Plan("p", "me", "", MON, PHASES, PlanInputs(Goal.TEN_K, MON, 4, 30_000, equipment=Equipment.GYM))


def card(week, routine="A"):
    day = MON + timedelta(7 * week + 1)
    return Session(f"s{week}", "me", "p", day, Kind.STRENGTH, Variant.HEAVY, routine=routine)


def book():
    return Logbook({"me": Athlete("me")}, {"p": PLAN}, {f"s{week}": card(week) for week in range(4)})


def page(a_book, key="s0"):
    made = session_page(a_book, PLAN, a_book.sessions[key])
    assert made is not None
    return made


def logged(a_book, place, number=0, load=60_000, reps=8):
    one = page(a_book).routine.prescriptions[place]
    at = datetime(2026, 3, 3, 18, tzinfo=UTC)
    leg = Leg.LEFT if one.per_side else Leg.BOTH
    entry = SetEntry(f"{place}-{number}", "me", "s0", one.exercise, place, number, leg, at, reps, 0, load, 2)
    return log_set(a_book, entry)


def test_routines_are_the_four_ready_ones_then_ones_own():
    made = book()
    assert [one.code for one in routines(made, PLAN)] == list(READY)
    own = replace(routines(made, PLAN)[0], id="mine", athlete="me", name="Hills", code="")
    stand_in = replace(routines(made, PLAN)[1], id="b", athlete="me")
    after = routines(save_routine(save_routine(made, own), stand_in), PLAN)
    assert [one.id for one in after][1] == "b"
    assert after[-1].name == "Hills"
    assert strength_sessions(made, None) == ()


def test_a_session_whose_routine_is_gone_shows_none():
    made = put_on(book(), "s0", replace(routines(book(), PLAN)[0], id="gone", name="Gone", code=""))
    assert session_page(made, PLAN, made.sessions["s0"]) is None


def test_sets_go_along_when_their_exercise_moves_and_no_other_takes_their_place():
    made = logged(book(), 0)
    moved = move_prescription(page(made).routine, 0, 1)
    after = page(save_for_session(made, "s0", moved, "new", ("n", "n")))
    assert len(after.logged(1)) == 1
    assert after.log_place(1) == 0
    assert after.logged(0) == ()
    assert after.log_place(0) >= len(moved.prescriptions), "another exercise has sets under place 0"


def test_the_page_names_what_was_done_and_what_comes_next():
    made = logged(logged(book(), 0), 0, 1)
    shown = session_shown(page(made), MON + timedelta(1))
    assert shown.can_log
    assert shown.lifts[0].progress == f"2 of {len(shown.lifts[0].rows)}"
    later = session_shown(page(made, "s2"), MON + timedelta(1))
    assert later.lifts[0].last.startswith("Last time, Tue 3 Mar: 8, 8")
    assert "last time →" in later.lifts[0].reason
    assert not later.can_log


def test_what_was_done_later_is_not_what_was_done_last_time():
    made = logged(book(), 0)
    later = [replace(one, id="x", session="s2", at=one.at + timedelta(14)) for one in made.sets.values()]
    made = log_set(made, later[0])
    assert [bout.session for bout in page(made, "s1").history[0]] == ["s0"]
    assert [bout.session for bout in page(made, "s3").history[0]] == ["s0", "s2"]


def test_an_exercise_that_stands_twice_has_its_own_sets_at_each_place():
    made = book()
    squats = page(made).routine.prescriptions[:1] * 2
    made = save_for_session(made, "s0", replace(page(made).routine, prescriptions=squats), "new", ("n", "n"))
    made = logged(logged(made, 0), 1, load=50_000)
    assert [[one.load for one in page(made).logged(place)] for place in (0, 1)] == [[60_000], [50_000]]


def test_the_phase_shapes_the_target_and_says_why():
    build, cutback = page(book(), "s0"), page(book(), "s1")
    assert cutback.seconds < build.seconds
    assert phase_note(cutback.when).startswith("Cutback: six of ten sets")
    assert phase_note(page(book(), "s2").when).startswith("Base: 3 or more in reserve")
    assert phase_note(page(book(), "s3").when).startswith("Taper: 2 sets")
    raced = book()
    race = Session("r", "me", "p", MON + timedelta(3), Kind.RACE)
    raced = replace(raced, sessions={**raced.sessions, "r": race})
    empty = page(raced)
    assert empty.targets == ()
    assert phase_note(empty.when).startswith("No strength in the last 3 days")
    shown = session_shown(empty, MON + timedelta(1))
    assert not shown.can_log
    assert all(row.rows == () and row.target == "" for row in shown.lifts)


def test_a_routine_alone_is_as_it_is_written():
    alone = routine_page(book(), routines(book(), PLAN)[0])
    shown = session_shown(alone, MON)
    assert (shown.session, shown.can_log, shown.title) == ("", False, "Legs A")
    assert all(row.rows == () for row in shown.lifts)


def with_jumps(a_book):
    made = routines(a_book, PLAN)[0]
    hops = added(exercises()["pogo"])
    jumping = replace(made, id="hops", athlete="me", name="Hops", code="", prescriptions=(*made.prescriptions, hops))
    return put_on(save_routine(a_book, jumping), "s0", jumping)


def test_a_jump_added_by_hand_is_told_what_it_needs_until_the_legs_can():
    before, jumping = book(), with_jumps(book())
    assert "Jumps" not in session_shown(page(before), MON).note
    assert "calf raises on one leg without pain (not tested yet)" in session_shown(page(jumping), MON).note
    assert "not tested yet" in session_shown(routine_page(jumping, jumping.routines["hops"]), MON).note
    test = CalfTest("c", "me", MON, 24, 21)
    raised = replace(jumping, calf_tests={"c": test})
    assert "calf raises" not in session_shown(page(raised), MON).note
    assert "squats to a box" in session_shown(page(raised), MON).note
    at = datetime(2026, 3, 2, 18, tzinfo=UTC)
    box = [SetEntry(leg.value, "me", "old", BOX_SQUAT, 0, 0, leg, at, 10) for leg in (Leg.LEFT, Leg.RIGHT)]
    ready = replace(raised, sets={one.id: one for one in box})
    assert "box" not in session_shown(page(ready), MON).note
    tables = tables_with()
    gate = legs_of(ready, Ledgers(tables, PLAN.inputs.experience, None, lambda _s: ())).gate
    assert (gate, gate.is_open) == (Gate(21, 10), True)


def test_a_phase_that_brings_jumps_says_so():
    peak = replace(PLAN, phases=(Phase.PEAK,) * 4)
    made = session_page(book(), peak, card(0))
    assert "This phase may bring small jumps. First, with each leg" in session_shown(made, MON).note
    primer = session_page(book(), PLAN, replace(card(0), variant=Variant.PRIMER, routine=""))
    assert primer.landings == 0
