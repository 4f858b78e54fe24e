"""Remedies: the right exercise for the kit, in the next session, and a set less where it costs others least."""

from dataclasses import replace

import pytest

from runlegs_desktop.app.catalogue import exercises
from runlegs_desktop.app.routines import ready_routines
from runlegs_desktop.domain.edits_strength import put_prescription
from runlegs_desktop.domain.exercise import MAIN, Kit, Muscle, Pattern, Span
from runlegs_desktop.domain.inputs import Equipment
from runlegs_desktop.domain.remedies import KITS, MOST_MORE, MOST_SETS, Change, Open, fits, less_of, more_for
from runlegs_desktop.domain.strength import OwnExercise
from tests.domain.stimulus_made import Kind, planned
from tests.domain.strength_made import exercise, lift, routine

KNOWN = exercises()
LIFT = planned(Kind.STRENGTH, seconds=2700)


def at(kit=Equipment.GYM, code="B"):
    return Open(LIFT, ready_routines()[kit, code])


def usual(kit):
    return {p.exercise for (of, _code), r in ready_routines().items() if of is kit for p in r.prescriptions}


def best(muscle, *opens, short=1.0, kit=Equipment.GYM, hidden=()):
    return next(more_for(muscle, short, opens or (at(kit),), KNOWN, usual=usual(kit), hidden=hidden))


@pytest.mark.parametrize("kit", Equipment)
def test_what_comes_ready_can_be_done_with_its_kit(kit):
    assert all(fits(KNOWN[name], kit) for name in usual(kit))


def test_kits_grow_from_body_weight_to_gym():
    assert KITS[Equipment.BODYWEIGHT] < KITS[Equipment.HOME] < KITS[Equipment.GYM]
    assert not fits(KNOWN["squat"], Equipment.HOME)
    assert not fits(KNOWN["seated_calf"], Equipment.BODYWEIGHT)  # its weight is needed


def test_a_muscle_nothing_works_yet_gets_a_new_exercise_with_two_sets():
    found = best(Muscle.TA)
    assert (found.change, found.one.exercise, found.sets, found.one.rir) == (Change.ADD, "tib_raise", 2, 4)
    assert found.routine.prescriptions[:-1] == at().routine.prescriptions
    assert found.routine.prescriptions[-1] == found.one
    assert 60 < found.seconds < 600


def test_what_is_done_already_gets_sets_up_to_a_limit():
    found = best(Muscle.GAS, at(code="A"), short=0.6)
    assert (found.change, found.one.exercise, found.sets) == (Change.MORE, "calf_straight_single", 1)
    assert found.routine.prescriptions[2].sets == 4
    much = best(Muscle.GAS, at(code="A"), short=9)
    assert much.sets == MOST_MORE
    assert much.one.sets <= MOST_SETS


def test_no_exercise_gets_more_sets_than_the_most():
    legs = at(code="A")
    four = legs._replace(routine=put_prescription(legs.routine, 2, replace(legs.routine.prescriptions[2], sets=4)))
    found = best(Muscle.GAS, four, short=9)
    assert (found.one.exercise, found.sets, found.one.sets) == ("calf_straight_single", 1, MOST_SETS)


def made(key, **weights):
    return exercise(key, weights={Muscle(name): weight for name, weight in weights.items()})


def order(*known, usual=()):
    found = more_for(Muscle.GAS, 1, (at(code="A"),), {one.id: one for one in known}, usual=usual)
    return [one.one.exercise for one in found]


def test_more_of_a_set_comes_first_then_what_is_usual_then_what_works_little_else():
    assert order(made("a", gas=0.75), made("b", gas=1, vas=1)) == ["b", "a"]
    assert order(made("a", gas=1), made("b", gas=1, vas=1), usual={"b"}) == ["b", "a"]
    assert order(made("a", gas=1, vas=1), made("b", gas=1)) == ["b", "a"]
    assert order(made("a", gas=1), made("calf_straight_single", gas=1, vas=1)) == ["calf_straight_single", "a"]


def test_what_works_two_muscles_alike_gives_up_no_set_before_what_works_one():
    legs = at()._replace(routine=routine(lift("a"), lift("b")))
    found = less_of(Muscle.GAS, (legs,), {one.id: one for one in (made("a", gas=1, vas=1), made("b", gas=0.5))})
    assert [one.one.exercise for one in found] == ["b", "a"]


def test_an_exercise_of_ones_own_fits_where_all_it_needs_is():
    own = OwnExercise("o", "me", "O", Pattern.CALF, (), Span(8, 12), None, 60, equipment=(Kit.STEP, Kit.BARBELL))
    assert [fits(own, kit) for kit in (Equipment.BODYWEIGHT, Equipment.HOME, Equipment.GYM)] == [False, False, True]


@pytest.mark.parametrize("kit", Equipment)
@pytest.mark.parametrize("muscle", Muscle)
def test_every_way_works_the_muscle_fits_the_kit_and_jumps_never(muscle, kit):
    for found in more_for(muscle, 2, (at(kit),), KNOWN, usual=usual(kit)):
        exercise = KNOWN[found.one.exercise]
        assert exercise.weights[muscle] >= MAIN
        assert fits(exercise, kit)
        assert exercise.pattern is not Pattern.PLYO
        assert found.seconds > 0


def test_hidden_exercises_are_not_offered():
    names = {r.one.exercise for r in more_for(Muscle.TA, 1, (at(),), KNOWN, hidden={"tib_raise"})}
    assert "tib_raise" not in names


def test_a_set_less_comes_from_what_works_little_else():
    found = next(less_of(Muscle.ADD, (at(code="A"), at(code="B")), KNOWN))
    assert (found.change, found.one.exercise, found.sets, found.one.sets) == (Change.LESS, "copenhagen", 1, 1)
    assert found.seconds < 0
    left = [less_of(Muscle.ADD, (Open(LIFT, found.routine),), KNOWN)]
    assert all(r.one.exercise != "copenhagen" for many in left for r in many)  # the last set stays


def test_nothing_to_do_without_sessions():
    assert not list(more_for(Muscle.GAS, 1, (), KNOWN))
    assert not list(less_of(Muscle.GAS, (), KNOWN))
