"""What comes next of an exercise outside any session, and after a session; what the History page lists."""

from dataclasses import replace
from datetime import timedelta

from runlegs_desktop.app.lift_history import TARGETS, history, went
from runlegs_desktop.app.lifting import next_targets
from runlegs_desktop.app.next_target import last_done, next_target
from runlegs_desktop.app.routines import ready_routines
from runlegs_desktop.domain.edits_strength import save_routine
from runlegs_desktop.domain.inputs import Equipment
from runlegs_desktop.domain.session import Status
from tests.app.test_strength import MON, PHASES, PLAN, book, card, done

TODAY = MON + timedelta(7 * 4)


def with_session(made, key, **changes):
    return replace(made, sessions={**made.sessions, key: replace(made.sessions[key], **changes)})


def test_what_was_never_logged_has_no_target():
    assert next_target(book(), "squat", TODAY) is None
    assert next_target(book(*done(1, 6, exercise="gone")), "gone", TODAY) is None
    left_out = [replace(one, skipped=True) for one in done(1, 6)]
    assert next_target(book(*left_out), "squat", TODAY) is None
    assert last_done(book(*left_out), "squat") is None
    assert last_done(book(*done(1, 6), *(replace(one, skipped=True) for one in done(2, 6))), "squat") == card(1).day


def test_a_target_is_what_the_routine_of_the_plans_kit_asks_for():
    made = book(*done(1, 6, 6, 6, exercise="sl_rdl", load=20_000))
    for kit, reps in ((Equipment.GYM, 8), (Equipment.HOME, 10), (Equipment.BODYWEIGHT, 12)):
        plan = replace(PLAN, inputs=replace(PLAN.inputs, equipment=kit))
        asked = next_target(replace(made, plans={"p": plan}), "sl_rdl", TODAY).prescription
        one = next(p for p in ready_routines()[kit, "A"].prescriptions if p.exercise == "sl_rdl")
        assert one.reps == reps
        assert (asked.span, asked.rir) == (one.span, one.rir)


def test_a_routine_of_ones_own_goes_first():
    ready = ready_routines()[Equipment.GYM, "A"]
    own = replace(ready, id="mine", athlete="me", prescriptions=(replace(ready.prescriptions[0], sets=5),))
    made = book(*done(1, 6, 6))
    assert next_target(made, "squat", TODAY).prescription.sets == 3
    assert next_target(save_routine(made, own), "squat", TODAY).prescription.sets == 5


def test_a_session_that_was_skipped_is_not_the_next_time():
    made = book(*done(1, 6, 6))
    assert next(t.prescription.rir for t in next_targets(made, PLAN, card(1))) == 3  # week 3, of base
    skipped = with_session(made, "A2", status=Status.SKIPPED)
    assert PHASES[3].value == "cutback"
    assert next_targets(skipped, PLAN, card(1))[0].why.code == "easier-week"


def test_history_has_todays_session_once_it_is_done_and_skipped_ones_with_sets_alone():
    made, today = book(*done(1, 6)), card(4).day
    keys = [one.key for one in history(made, today).lifted]
    assert keys == ["A3", "A2", "A1", "A0"]
    finished = with_session(made, "A4", status=Status.DONE)
    assert [one.key for one in history(finished, today).lifted] == ["A4", *keys]
    both = with_session(with_session(made, "A1", status=Status.SKIPPED), "A2", status=Status.SKIPPED)
    assert [one.key for one in history(both, today).lifted] == ["A3", "A1", "A0"]


def test_four_targets_are_told_again_the_newest_first():
    made = book(*(one for week in range(6) for one in done(week, 6, 6)))
    told = went(made, "squat", MON + timedelta(70))
    assert (len(told.bouts), TARGETS) == (6, 4)
    assert [one.day for one in told.asked] == [card(week).day for week in (5, 4, 3, 2)]
