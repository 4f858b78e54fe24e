"""Limits, tempo, time, one-repetition maximum, plates, calf tests and phases."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlegs_desktop.domain import calf
from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.exercise import Muscle, Pattern, Span, Tempo
from runlegs_desktop.domain.inputs import Equipment, Goal
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.one_rep_max import best_of, load_for, one_rep_max, same_effort
from runlegs_desktop.domain.plan import Phase
from runlegs_desktop.domain.plates import (
    KG_DUMBBELLS,
    KG_RACK,
    LB_DUMBBELLS,
    LB_RACK,
    LB_STEPS,
    POUND,
    at_least,
    at_most,
    barbell_loads,
    loads_of,
    nearest,
    plates_for,
)
from runlegs_desktop.domain.routines import Line, added, prescribed, routine_of
from runlegs_desktop.domain.session import Kind, Session, Variant
from runlegs_desktop.domain.strength import CalfTest, Leg, OwnExercise
from runlegs_desktop.domain.strength_limits import checked, checked_own, checked_routine, checked_set, checked_test
from runlegs_desktop.domain.strength_phase import When, shaped, shaped_one
from runlegs_desktop.domain.strength_time import SET_UP, WARM_UP, routine_seconds
from runlegs_desktop.domain.tempo import rep_seconds, tempo_of
from tests.domain.strength_made import CALF, JUMP, KNOWN, PLANK, RDL, SQUAT, START, at, bout, hold, lift, routine

OWN = OwnExercise("o", "me", "Sled", Pattern.LUNGE, ((Muscle.VAS, 1.0),), Span(5, 9), Tempo(3, 0, 1), 90)


@pytest.mark.parametrize(
    ("check", "one", "code", "field", "low", "high"),
    [
        (checked, lift(sets=0), "out-of-range", "sets", 1, 20),
        (checked, lift(reps=-3), "out-of-range", "reps", 1, 100),
        (checked, lift(reps=101), "out-of-range", "reps", 1, 100),
        (checked, hold(seconds=601), "out-of-range", "hold", 1, 600),
        (checked, lift(load=900_000), "out-of-range", "load", -150_000, 500_000),
        (checked, lift(load=-150_001), "out-of-range", "load", -150_000, 500_000),
        (checked, lift(rir=11), "out-of-range", "rir", 0, 10),
        (checked, lift(rest=901), "out-of-range", "rest", 0, 900),
        (checked, lift(group=21), "out-of-range", "group", 0, 20),
        (checked, lift(tempo=Tempo(21, 0, 1)), "out-of-range", "tempo", 0, 20),
        (checked, lift(span=Span(0, 5)), "out-of-range", "reps", 1, 100),
        (checked, lift(span=Span(6, 5)), "range-order", "reps", 6, 5),
        (checked, lift(reps=3, seconds=4), "reps-or-seconds", "reps", None, None),
        (checked_set, bout(0, 101)[0], "out-of-range", "reps", 0, 100),
        (checked_set, replace(bout(0, 5)[0], number=20), "out-of-range", "number", 0, 19),
        (checked_set, replace(bout(0, 5)[0], rir=-1), "out-of-range", "rir", 0, 10),
        (checked_own, replace(OWN, name=" "), "name-missing", "name", None, None),
        (checked_own, replace(OWN, name="x" * 121), "too-long", "name", None, 120),
        (checked_own, replace(OWN, cues=("x" * 201,)), "too-long", "cues", None, 200),
        (checked_own, replace(OWN, weights=((Muscle.VAS, 1.5),)), "out-of-range", "muscle_weight", 0, 1),
        (checked_routine, routine(), "routine-empty", "exercises", 1, 40),
        (checked_routine, routine(lift(), code=""), "name-missing", "name", None, None),
        (checked_routine, routine(lift(reps=0)), "out-of-range", "reps", 1, 100),
        (checked_test, CalfTest("c", "me", START), "test-empty", "raises", None, None),
        (checked_test, CalfTest("c", "me", START, 301), "out-of-range", "raises", 0, 300),
    ],
)  # fmt: skip
def test_what_is_out_of_bounds_names_its_field_and_limit(check, one, code, field, low, high):  # noqa: PLR0917
    with pytest.raises(UserError) as told:
        check(one)
    assert (told.value.code, told.value.values["field"]) == (code, field)
    assert (told.value.values.get("low"), told.value.values.get("high")) == (low, high)


def test_the_limits_themselves_are_kept():
    for one in (
        lift(reps=1),
        lift(reps=100),
        lift(load=-150_000),
        lift(load=500_000),
        hold(seconds=600),
        lift(sets=20),
    ):
        assert checked(one) is one
    assert checked_set(bout(0, 0)[0]).reps == 0
    assert checked_own(OWN) is OWN
    with pytest.raises(ValueError, match="zone"):
        checked_set(replace(bout(0, 5)[0], at=at(0).replace(tzinfo=None)))


tempos = st.builds(Tempo, *[st.integers(0, 20)] * 3)


@given(tempos)
def test_a_tempo_is_read_as_it_is_written(tempo):
    assert tempo_of(tempo.notation) == tempo
    assert 2 <= rep_seconds(tempo) <= 60


@pytest.mark.parametrize("text", ["3-x", "", "3-0", "3-0-1-1", "a-b-c", "3--1", "-1-0-1", "3-x-1", "1.5-0-1", "³-0-1"])
def test_what_is_no_tempo_is_told(text):
    with pytest.raises(UserError, match="bad-tempo") as told:
        tempo_of(text)
    assert told.value.values == {"field": "tempo", "given": text}


def test_tempo_takes_typed_dashes_and_has_a_limit():
    assert tempo_of(" 3–0–1 ") == Tempo(3, 0, 1)
    assert tempo_of("4-0-x") == Tempo(4, 0, 0)
    with pytest.raises(UserError, match="out-of-range"):
        tempo_of("21-0-1")


def test_time_follows_from_tempo_and_rest():
    squats = 3 * 6 * 4 + 2 * 120
    assert routine_seconds([lift()]) == WARM_UP + squats
    each_leg = 2 * (2 * 8 * 4 + 5) + 90
    assert (
        routine_seconds([lift(), lift("sl_rdl", 2, 8, per_side=True, rest=90)]) == WARM_UP + squats + SET_UP + each_leg
    )
    assert routine_seconds([hold()]) == WARM_UP + 2 * 30 + 45
    assert routine_seconds([]) == 0


def test_a_superset_shares_its_rest():
    apart = [lift(), hold(sets=3)]
    together = [replace(one, group=1) for one in apart]
    assert routine_seconds(together) == WARM_UP + 3 * (24 + 15 + 30) + 2 * 120
    assert routine_seconds(together) < routine_seconds(apart)
    assert routine_seconds([replace(lift(), group=1), lift(), replace(lift(), group=1)]) == routine_seconds(
        [lift()] * 3
    )


def test_the_published_estimate():
    one = one_rep_max(100_000, 5)
    assert (round(one.epley), round(one.brzycki)) == (116_667, 112_500)
    assert round(one.mean, -2) == 114_600
    assert one.band == (one.mean * 0.95, one.mean * 1.05)
    assert one_rep_max(100_000, 3, 2) == one
    assert one_rep_max(100_000, 13) is one_rep_max(0, 5) is one_rep_max(-5_000, 5) is one_rep_max(100_000, 0) is None


def test_the_best_set_is_among_those_of_two_to_ten():
    log = [*bout(0, 12, load=90_000), *bout(1, 1, load=120_000), *bout(2, 5, load=80_000, rir=None)]
    assert best_of(log) == one_rep_max(80_000, 5)
    assert best_of(bout(0, 12)) is None


@given(st.integers(1_000, 300_000), st.integers(1, 10), st.integers(0, 5))
def test_more_repetitions_mean_less_load(load, reps, rir):
    assert same_effort(load, reps + rir, reps + rir) == load
    assert same_effort(load, reps, reps + 1) < load
    assert load_for(one_rep_max(load, reps, rir).epley, reps, rir) == pytest.approx(load, abs=1)


def test_plates():
    assert plates_for(102_500, KG_RACK) == (25, 15, 1.25)
    assert plates_for(103_000, KG_RACK) == plates_for(102_500, KG_RACK)
    assert (plates_for(19_000, KG_RACK), plates_for(20_000, KG_RACK)) == (None, ())
    assert [round(load / POUND) for load in barbell_loads(LB_RACK)[:4]] == [45, 50, 55, 60]
    assert plates_for(round(135 * POUND), LB_RACK) == (45,)


@given(st.integers(0, 600_000))
def test_plates_make_what_they_say(load):
    total = 1_000 * (KG_RACK.bar + 2 * sum(plates_for(load, KG_RACK) or ()))
    assert total <= max(load, 1_000 * KG_RACK.bar)
    assert total == at_most(load, barbell_loads(KG_RACK))
    assert at_most(load, KG_DUMBBELLS) in KG_DUMBBELLS
    assert at_least(load, KG_DUMBBELLS) >= min(load, KG_DUMBBELLS[-1])
    assert abs(nearest(load, KG_DUMBBELLS) - load) <= abs(at_most(load, KG_DUMBBELLS) - load)


@pytest.mark.parametrize("loads", [barbell_loads(LB_RACK), LB_DUMBBELLS, LB_STEPS])
def test_pounds_that_can_be_made_are_the_pounds_that_are_typed(loads):
    assert all(load == round(round(load / POUND) * POUND) for load in loads)


def test_loads_are_those_of_the_kit_and_units():
    assert loads_of(SQUAT, Units.METRIC) == barbell_loads(KG_RACK)
    assert loads_of(SQUAT, Units.IMPERIAL) == barbell_loads(LB_RACK)
    assert loads_of(RDL, Units.METRIC) == KG_DUMBBELLS
    assert loads_of(CALF, Units.METRIC)[:2] == range(2_500, 5_001, 2_500)
    assert round(loads_of(OWN, Units.IMPERIAL)[0] / POUND) == 5


def test_calf_tests_say_how_uneven_the_legs_are():
    one = CalfTest("c", "me", START, 24, 21, None, 18)
    assert calf.straight(one).asymmetry == pytest.approx(3 / 24)
    assert (calf.straight(one).weaker, calf.straight(one).is_uneven) == ("R", True)
    assert (calf.bent(one).asymmetry, calf.bent(one).weaker) == (None, "")
    assert calf.Sides(0, 0).asymmetry == 0
    assert (calf.Sides(20, 18).is_uneven, calf.Sides(30, 28).is_uneven) == (True, False)
    assert (calf.is_real(20, 26), calf.is_real(20, 27)) == (False, True)
    old, new = one, replace(one, id="d", day=date(2026, 4, 2), straight_right=19)
    assert calf.in_time([new, old]) == (old, new)
    assert calf.in_time([old, replace(new, id="a")]) == (old, replace(new, id="a"))


def test_a_row_takes_tempo_rest_and_range_of_its_exercise():
    squats = prescribed(Line("squat", 3, 6, 2), SQUAT)
    assert (squats.reps, squats.rest, squats.tempo, squats.span, squats.per_side) == (
        6,
        120,
        SQUAT.tempo,
        Span(5, 8),
        False,
    )
    calves = prescribed(Line("calf", 2, 25, 2), CALF)
    assert (calves.rest, calves.span, calves.per_side) == (60, Span(10, 25), True)
    planks = prescribed(Line("plank", 2, 40, 3), PLANK)
    assert (planks.reps, planks.seconds, planks.rest) == (0, 40, 45)
    assert (added(OWN).sets, added(OWN).reps, added(OWN).rir) == (2, 5, 4)


def card(code="A", variant=Variant.HEAVY):
    return Session("s", "me", "p", START, Kind.STRENGTH, variant, routine=code)


def test_which_routine_a_card_means():
    gym = Equipment.GYM
    ready = {(gym, code): routine(lift(), code=code, key=f"ready-{code}") for code in ("A", "C", "primer")}
    own, mine = routine(lift(), code="A", key="own"), routine(lift(), code="", key="mine")
    book = Logbook(routines={"own": own, "mine": mine})
    assert routine_of(card(), Logbook(), ready, gym).id == "ready-A"
    assert routine_of(card(), book, ready, gym).id == "own"
    assert routine_of(card(), book, ready, Equipment.HOME) is None
    assert routine_of(card("mine"), book, ready, gym).id == "mine"
    assert routine_of(card("", Variant.LIGHT), book, ready, gym).id == "ready-C"
    assert routine_of(card("", Variant.PRIMER), book, ready, gym).id == "ready-primer"
    assert routine_of(card("gone"), book, ready, gym) is None


LOADED = lift(reps=6, rir=2, load=60_000)


def test_phases_shape_a_routine():
    def of(phase, week=9, one=LOADED, **more):
        made = shaped_one(one, When(phase, week, **more), KNOWN)
        return made.sets, made.reps, made.rir, made.load

    assert of(Phase.BASE, 1) == (2, 6, 4, 57_000)
    assert of(Phase.BASE, 2) == (3, 6, 3, 58_462)
    assert of(Phase.BUILD) == (3, 6, 2, 60_000)
    assert of(Phase.PEAK) == (2, 6, 2, 60_000)
    assert of(Phase.PEAK, one=replace(LOADED, reps=8)) == (2, 6, 2, 63_158)
    assert of(Phase.ACCUMULATE) == (3, 8, 2, 57_000)
    assert of(Phase.INTENSIFY) == (3, 6, 1, 61_622)
    assert of(Phase.CUTBACK) == of(Phase.DELOAD) == (2, 6, 4, 54_000)
    assert of(Phase.TAPER) == (2, 6, 4, 54_000)
    assert of(Phase.INTENSIFY, one=replace(LOADED, reps=12))[1] == 8
    assert of(Phase.PEAK, one=replace(LOADED, reps=3))[1] == 4
    assert of(Phase.DELOAD, one=replace(LOADED, load=-20_000))[3] == -20_000
    assert shaped_one(LOADED, When(Phase.TAPER, 9), KNOWN).tempo == Tempo(2, 0, 1)
    assert of(Phase.BUILD, to_race=6) == of(Phase.TAPER)
    assert of(Phase.BUILD, to_race=7) == of(Phase.BUILD)
    assert of(Phase.BUILD, to_race=9, goal=Goal.MARATHON) == of(Phase.TAPER)


def test_plyometrics_stay_small_and_unloaded_lifts_keep_their_repetitions():
    jumps = lift("jump", 4, 6, rir=4, tempo=JUMP.tempo)
    assert shaped_one(jumps, When(Phase.PEAK, 9), KNOWN).sets == 2
    assert shaped_one(lift("calf", 3, 12), When(Phase.PEAK, 9), KNOWN).reps == 12
    assert shaped_one(lift(reps=12), When(Phase.PEAK, 9), KNOWN).reps == 12
    assert shaped_one(lift("gone"), When(Phase.PEAK, 9), KNOWN).sets == 2


def test_the_last_days_before_a_race_hold_nothing_and_a_primer_stays_as_it_is():
    heavy, primer = routine(LOADED), routine(lift("jump", 2, 5), code="primer")
    assert [len(shaped(heavy, When(Phase.BUILD, 9, days), KNOWN).prescriptions) for days in (0, 3, 4)] == [0, 0, 1]
    assert shaped(primer, When(Phase.TAPER, 9, 4), KNOWN) == primer


@given(
    st.sampled_from(Phase), st.integers(0, 20), st.none() | st.integers(0, 60), st.sampled_from(Goal), st.integers(1, 5)
)
def test_no_phase_asks_for_more_than_the_routine(phase, week, to_race, goal, sets):
    one = replace(LOADED, sets=sets)
    made = shaped_one(one, When(phase, week, to_race, goal), KNOWN)
    checked(made)
    assert 1 <= made.sets <= sets
    if to_race is not None and to_race < 7:
        assert made.rir >= 4
        assert made.sets <= 2
        assert made.load <= one.load
        assert made.tempo.lower <= 2


def test_legs_are_named_as_in_files():
    assert [leg.value for leg in Leg] == ["L", "R", "both"]
