"""The routines that come ready, and a strength session as the plan's phase and the log want it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from runlegs_desktop.app.catalogue import exercises
from runlegs_desktop.app.routines import ready_routines
from runlegs_desktop.app.strength import easier_sessions, known_exercises, lift_plan, session_routine, when_of
from runlegs_desktop.domain.athlete import Athlete
from runlegs_desktop.domain.edits_strength import log_set, save_routine
from runlegs_desktop.domain.generate_strength import HEAVY_ROUTINES
from runlegs_desktop.domain.inputs import Equipment, Goal, PlanInputs
from runlegs_desktop.domain.lift_time import lift_seconds, lightened_seconds
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.plan import Phase, Plan
from runlegs_desktop.domain.session import Kind, Session, Variant
from runlegs_desktop.domain.strength import READY, Leg, SetEntry
from runlegs_desktop.domain.strength_limits import checked_routine
from runlegs_desktop.domain.strength_phase import When, shaped
from runlegs_desktop.domain.strength_time import routine_seconds
from runlegs_desktop.present.strength_session import phase_note

MON = date(2026, 3, 2)
PHASES = (Phase.BASE, Phase.BASE, Phase.BASE, Phase.CUTBACK, Phase.BUILD, Phase.BUILD)
PLAN = Plan("p", "me", "", MON, PHASES, PlanInputs(Goal.TEN_K, MON, 6, 30_000, equipment=Equipment.GYM))


def card(week, routine="A", **more):
    day = MON + timedelta(7 * week + 1)
    return Session(
        f"{routine}{week}", "me", "p", day, Kind.STRENGTH, Variant.HEAVY, routine=routine, seconds=2700, **more
    )


def book(*sets):
    cards = [card(week) for week in range(6)]
    made = Logbook({"me": Athlete("me")}, {"p": PLAN}, {one.id: one for one in cards})
    for one in sets:
        made = log_set(made, one)
    return made


def done(week, *reps, exercise="squat", load=60_000, rir=3):
    at = datetime.combine(MON + timedelta(7 * week + 1), datetime.min.time(), UTC) + timedelta(hours=18)
    for n, count in enumerate(reps):
        yield SetEntry(f"{week}-{exercise}-{n}", "me", f"A{week}", exercise, 0, n, Leg.BOTH, at, count, 0, load, rir)


def test_legs_a_b_c_and_a_primer_come_ready_for_every_kit():
    ready = ready_routines()
    assert set(ready) == {(kit, code) for kit in Equipment for code in READY}
    for routine in ready.values():
        checked_routine(routine)
        for one in routine.prescriptions:
            assert one.span.low <= one.amount <= one.span.high
            assert one.is_timed == (one.tempo is None)
    gym = ready[Equipment.GYM, "A"].prescriptions
    assert [(one.exercise, one.sets, one.amount, one.rir) for one in gym] == [
        ("squat", 3, 6, 2), ("sl_rdl", 3, 8, 2), ("calf_straight_single", 3, 10, 1), ("side_plank", 2, 30, 2)
    ]  # fmt: skip
    assert [one.per_side for one in gym] == [False, True, True, True]
    assert gym[0].rest == exercises()["squat"].rest


@pytest.mark.parametrize("kit", Equipment)
@pytest.mark.parametrize("phase", Phase)
@pytest.mark.parametrize("code", READY)
def test_a_ready_routine_takes_about_as_long_as_its_card_says(kit, phase, code):
    for week in (0, 5):
        made = shaped(ready_routines()[kit, code], When(phase, week, 10 if phase is Phase.TAPER else None), exercises())
        said = lift_seconds(code, phase, week, light=code not in HEAVY_ROUTINES or phase is Phase.TAPER)
        assert abs(said - routine_seconds(made.prescriptions)) <= 5 * 60


@pytest.mark.parametrize("kit", Equipment)
def test_a_heavy_session_made_light_holds_less_and_its_time_says_so(kit):
    plan = replace(PLAN, inputs=replace(PLAN.inputs, equipment=kit))
    heavy = replace(card(4), seconds=lift_seconds("A", Phase.BUILD, 4, light=False))
    light = replace(heavy, variant=Variant.LIGHT, seconds=lightened_seconds(heavy.seconds))
    full, less = (session_routine(book(), plan, one).prescriptions for one in (heavy, light))
    assert all(one.sets == min(2, was.sets) and one.rir >= 4 for one, was in zip(less, full, strict=True))
    assert abs(light.seconds - routine_seconds(less)) <= 5 * 60
    assert phase_note(when_of(book(), plan, light)).startswith("Made light")


@pytest.mark.parametrize("routine", ["C", ""])
def test_legs_c_is_light_as_it_is_written(routine):
    light = replace(card(4, routine), variant=Variant.LIGHT)
    assert not when_of(book(), PLAN, light).is_light
    assert [one.sets for one in session_routine(book(), PLAN, light).prescriptions] == [2] * 7
    assert session_routine(book(), PLAN, light).code == "C"


def test_what_was_lifted_in_a_session_made_light_says_nothing_of_form():
    cards = {one.id: one for one in (card(4), replace(card(5), variant=Variant.LIGHT))}
    assert easier_sessions(replace(book(), sessions=cards)) == {"A5"}


@pytest.mark.parametrize(("before", "after"), [(2100, 1200), (3600, 2057), (1200, 1200), (600, 600), (0, 0)])
def test_a_lighter_session_is_shorter_never_longer(before, after):
    assert lightened_seconds(before) == after


def test_a_session_follows_its_phase():
    def sets(week):
        return [(one.sets, one.rir) for one in session_routine(book(), PLAN, card(week)).prescriptions][:2]

    assert sets(0) == [(2, 4), (2, 4)]
    assert sets(2) == [(3, 3), (3, 3)]
    assert sets(3) == [(2, 4), (2, 4)]
    assert sets(4) == [(3, 2), (3, 2)]
    assert session_routine(book(), PLAN, card(4, "gone")) is None
    assert lift_plan(book(), PLAN, card(4, "gone")) is None


def test_nothing_heavy_lies_before_a_race():
    race = Session("race", "me", "p", MON + timedelta(7 * 4 + 6), Kind.RACE, metres=10_000)
    made = book()
    made = replace(made, sessions={**made.sessions, "race": race})
    assert {one.rir >= 4 for one in session_routine(made, PLAN, card(4)).prescriptions} == {True}


def test_the_next_target_follows_from_the_log():
    first = lift_plan(book(), PLAN, card(1))
    assert {target.why.code for target in first.targets} == {"first"}
    assert first.seconds == routine_seconds(target.prescription for target in first.targets)
    made = book(*(one for week in range(2) for one in done(week, 6, 6)))
    (squat, *_rest) = lift_plan(made, PLAN, card(2)).targets
    assert (squat.why.code, squat.amounts, squat.prescription.load) == ("rep-up", (7, 6, 6), 60_000)
    tops = book(*done(1, 10, 10, 10))
    (squat, *_rest) = lift_plan(tops, PLAN, card(2)).targets
    assert (squat.why.code, squat.prescription.load, squat.amounts) == ("load-up", 62_500, (5, 5, 5))


def test_the_sessions_own_sets_and_later_ones_do_not_count():
    made = book(*done(1, 6, 6), *done(2, 10, 10, 10), *done(4, 3, 3, rir=0))
    assert lift_plan(made, PLAN, card(2)).targets == lift_plan(book(*done(1, 6, 6)), PLAN, card(2)).targets


def test_an_easier_week_is_lighter_and_forgotten_afterwards():
    made = book(*done(2, 10, 10, 10), *done(3, 5, 5, load=52_500, rir=5))
    assert lift_plan(made, PLAN, card(3)).targets[0].why.code == "easier-week"
    after = lift_plan(made, PLAN, card(4)).targets[0]
    assert (after.why.code, after.prescription.load) == ("load-up", 62_500)


def test_a_taper_week_is_forgotten_afterwards_too():
    made = book(*done(2, 10, 10, 10), *done(3, 5, 5, load=52_500, rir=5))
    tapered = replace(PLAN, phases=(*PHASES[:3], Phase.TAPER, *PHASES[4:]))
    after = lift_plan(replace(made, plans={"p": tapered}), tapered, card(4)).targets[0]
    assert (after.why.code, after.prescription.load) == ("load-up", 62_500)


def test_an_easier_week_of_the_plan_before_is_forgotten_too():
    made = book(*done(2, 10, 10, 10), *done(3, 5, 5, load=52_500, rir=5))
    now = replace(PLAN, id="now", start=MON + timedelta(7 * 4), phases=PHASES[4:])
    made = replace(made, plans={**made.plans, now.id: now})
    after = lift_plan(made, now, replace(card(4), plan=now.id)).targets[0]
    assert (after.why.code, after.prescription.load) == ("load-up", 62_500)


def test_a_routine_of_ones_own_stands_in():
    own = replace(ready_routines()[Equipment.GYM, "A"], id="mine", athlete="me", prescriptions=())
    legs = ready_routines()[Equipment.GYM, "B"].prescriptions
    made = save_routine(book(), replace(own, prescriptions=legs[:1]))
    assert [t.prescription.exercise for t in lift_plan(made, PLAN, card(4)).targets] == ["reverse_lunge"]
    assert set(known_exercises(made)) == set(exercises())
