"""Double progression with repetitions in reserve: what follows from the last time, and why (science 5.8)."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runlegs_desktop.domain.exercise import Span, Tempo
from runlegs_desktop.domain.overload import is_stalled, target
from runlegs_desktop.domain.plates import KG_DUMBBELLS
from runlegs_desktop.domain.strength import Leg
from runlegs_desktop.domain.strength_limits import checked
from tests.domain.strength_made import BAR, KNOWN, START, bout, case, hold, lift


def values(made):
    return dict(made.why.values)


def test_what_is_new_starts_with_two_sets_and_four_in_reserve():
    made = target(case(lift(sets=3, rir=2)))
    assert (made.why.code, made.prescription.sets, made.prescription.rir, made.amounts) == ("first", 2, 4, (6, 6))
    assert made.prescription.load is None


def test_all_sets_at_the_top_earn_load_and_begin_at_the_bottom_again():
    made = target(case(lift(), bout(14, 8, 8, 8)))
    assert (made.why.code, made.prescription.load, made.amounts) == ("load-up", 62_500, (5, 5, 5))
    assert values(made)["last_load"] == 60_000
    assert (values(made)["sets"], values(made)["amount"], values(made)["last_rir"]) == (3, 8, 2)


@pytest.mark.parametrize(
    ("amounts", "rir", "code", "next_amounts", "load"),
    [
        ((8, 8, 7), 2, "rep-up", (8, 8, 8), 60_000),
        ((7, 6, 6), 2, "rep-up", (8, 6, 6), 60_000),
        ((8, 8, 8), 1, "repeat", (8, 8, 8), 60_000),
        ((6, 6, 5), 1, "rep-up", (7, 6, 5), 60_000),
        ((6, 6, 5), 0, "repeat", (6, 6, 5), 60_000),
        ((5, 5, 6), 4, "reps-up", (7, 7, 8), 60_000),
        ((7, 7, 7), 4, "load-up-small", (5, 5, 5), 62_500),
        ((6, 5, 4), 0, "load-down", (5, 5, 5), 55_000),
        ((6, 5, 4), 1, "repeat", (6, 5, 5), 60_000),
        ((4, 4, 4), 2, "new-range", (5, 5, 5), 55_000),
    ],
)
def test_the_table_of_double_progression(amounts, rir, code, next_amounts, load):
    made = target(case(lift(), bout(14, *amounts, rir=rir)))
    assert (made.why.code, made.amounts, made.prescription.load) == (code, next_amounts, load)


def test_sets_that_were_not_clean_earn_nothing():
    for amounts, rir in [((8, 8, 8), 2), ((6, 6, 5), 1), ((5, 5, 6), 4), ((7, 7, 7), 4)]:
        made = target(case(lift(), bout(14, *amounts, rir=rir, slipped={1})))
        assert (made.why.code, made.amounts, made.prescription.load) == ("form-slipped", amounts, 60_000)


def test_a_set_that_failed_takes_load_off_clean_or_not():
    made = target(case(lift(), bout(14, 6, 5, 4, rir=0, slipped={2})))
    assert (made.why.code, made.prescription.load) == ("load-down", 55_000)


def test_one_leg_that_slipped_is_enough_to_wait():
    left = bout(14, 12, 12, key="sl_rdl", load=20_000, legs=(Leg.LEFT,), slipped={0})
    right = bout(14, 12, 12, key="sl_rdl", load=20_000, legs=(Leg.RIGHT,))
    one = lift("sl_rdl", 2, 8, span=Span(6, 12), per_side=True)
    assert target(case(one, left, right, loads=KG_DUMBBELLS)).why.code == "form-slipped"
    assert target(case(one, right, loads=KG_DUMBBELLS)).why.code == "size-far"


def test_the_top_reached_uncleanly_is_no_step_of_the_ladder():
    one = lift("calf", 2, 12, span=Span(10, 20))
    top = [bout(day, 20, 20, key="calf", load=None, slipped={0} if day == 7 else ()) for day in (7, 10)]
    assert target(case(one, *top, loads=())).why.code == "slower"


def test_another_range_is_no_way_to_more_load_past_a_slip():
    done = bout(14, 12, 12, 12, slipped={0})
    assert target(case(lift(), done)).prescription.load == 60_000
    assert target(case(lift(), bout(14, 12, 12, 12))).prescription.load > 60_000


def test_failing_twice_takes_a_tenth():
    made = target(case(lift(), bout(10, 6, 5, 4, rir=0), bout(14, 6, 5, 4, rir=0)))
    assert (made.why.code, made.prescription.load) == ("load-down-again", 52_500)


def test_the_weaker_leg_and_the_harder_set_decide():
    both = [
        *bout(14, 12, 12, key="sl_rdl", load=20_000, legs=(Leg.LEFT,)),
        *bout(14, 12, 9, key="sl_rdl", load=20_000, legs=(Leg.RIGHT,)),
    ]
    made = target(case(lift("sl_rdl", 2, 8, span=Span(6, 12), per_side=True), both, loads=KG_DUMBBELLS))
    assert (made.why.code, made.amounts) == ("rep-up", (12, 10))


def test_a_learner_has_one_more_left_than_said():
    tired = bout(14, 8, 8, 8, rir=1)
    assert target(case(lift(), tired)).why.code == "repeat"
    assert target(case(lift(), tired, learning={"day14"})).why.code == "load-up"


def test_load_never_grows_over_a_tenth_a_week():
    first, second = bout(10, 8, 8, 8, load=50_000), bout(14, 8, 8, 8, load=55_000)
    assert target(case(lift(), first, second, day=16)).why.code == "guard"
    later = target(case(lift(), first, second, day=21))
    assert (later.why.code, later.prescription.load) == ("load-up", 57_500)


def test_a_dumbbell_far_heavier_is_earned_by_more_repetitions():
    one = lift("sl_rdl", 3, 8, span=Span(6, 12))
    far = target(case(one, bout(10, 12, 12, 12, key="sl_rdl", load=5_000), loads=KG_DUMBBELLS))
    assert (far.why.code, far.amounts, far.prescription.load) == ("size-far", (14, 14, 14), 5_000)
    made = target(case(one, bout(10, 14, 14, 14, key="sl_rdl", load=5_000), loads=KG_DUMBBELLS))
    assert (made.why.code, made.prescription.load) == ("next-size", 6_000)


def test_body_weight_goes_by_tempo_then_pause_then_variant():
    one = lift("calf", 2, 12, span=Span(10, 20))
    top = [bout(day, 20, 20, key="calf", load=None) for day in (7, 10, 14)]
    slower = target(case(one, top[0], loads=()))
    assert (slower.why.code, slower.prescription.tempo, slower.amounts) == ("slower", Tempo(4, 0, 1), (10, 10))
    paused = target(case(one, *top[:2], loads=()))
    assert (paused.why.code, paused.prescription.tempo) == ("pause", Tempo(4, 1, 1))
    on = target(case(one, *top, loads=()))
    assert (on.why.code, on.harder) == ("harder", "harder_squat")


def test_twenty_five_clean_repetitions_move_on_at_once():
    one = lift("calf", 2, 12, span=Span(10, 25))
    assert target(case(one, bout(7, 25, 26, key="calf", load=None), loads=())).why.code == "harder"
    near = bout(7, 25, 26, key="calf", load=None, rir=1)  # not with two in reserve
    assert target(case(replace(one, rir=1), near, loads=())).why.code == "slower"


@pytest.mark.parametrize(
    ("tempo", "ways"),
    [
        (Tempo(3, 0, 1), ["slower", "pause", "harder"]),
        (Tempo(5, 0, 1), ["pause", "harder"]),
        (Tempo(3, 2, 1), ["slower", "harder"]),
        (Tempo(4, 2, 1), ["harder"]),
        (Tempo(0, 0, 0), ["harder"]),
    ],
)
def test_what_is_slow_already_is_asked_for_no_slower(tempo, ways):
    one = lift("calf", 2, 12, span=Span(10, 20), tempo=tempo)
    top = [bout(3 * n, 20, 20, key="calf", load=None) for n in range(3)]
    for n, code in enumerate(ways):
        made = target(case(one, *top[: n + 1], loads=()))
        assert (made.why.code, made.prescription.tempo != tempo) == (code, code != "harder")


def test_without_a_variant_weight_comes_into_the_hands():
    plain = {"calf": replace(KNOWN["calf"], harder=())}
    one = lift("calf", 2, 12, span=Span(10, 20))
    top = [bout(day, 20, 20, key="calf", load=None) for day in (7, 10, 14)]
    made = target(case(one, *top, loads=range(2_500, 9_999, 2_500), known=plain))
    assert (made.why.code, made.prescription.load) == ("add-load", 2_500)


def test_help_gets_less():
    made = target(case(lift(), bout(14, 8, 8, 8, load=-20_000), loads=range(2_500, 99_999, 2_500)))
    assert (made.why.code, made.prescription.load) == ("less-help", -17_500)
    little = target(case(lift(), bout(14, 8, 8, 8, load=-1_000), loads=range(2_500, 99_999, 2_500)))
    assert little.prescription.load == 0
    assert target(case(lift(), bout(14, 8, 8, load=-20_000), is_easier=True)).prescription.load == -20_000


def test_holds_grow_by_five_seconds():
    made = target(case(hold(), bout(14, 40, 30, key="plank", load=None, timed=True), loads=()))
    assert (made.why.code, made.amounts, made.prescription.seconds, made.prescription.reps) == (
        "rep-up",
        (45, 30),
        45,
        0,
    )


def test_an_easier_week_takes_a_tenth_and_is_forgotten_afterwards():
    hard, easy = bout(7, 8, 8, 8), bout(14, 5, 5, load=52_500, rir=4)
    week = target(case(lift(sets=2, rir=4), hard, is_easier=True))
    assert (week.why.code, week.prescription.load, week.amounts) == ("easier-week", 52_500, (5, 5))
    assert target(case(lift(), hard, easy, easier={"day14"})).prescription.load == 62_500


def flat(days, load=60_000):
    return [bout(3 * n, 6, 6, 6, load=load) for n in range(days)]


def test_a_stall_brings_a_week_off_and_then_another_range():
    assert not is_stalled(case(lift(), *flat(6)).history)
    off = target(case(lift(), *flat(7)))
    assert (off.why.code, off.prescription.sets, off.prescription.load) == ("stall", 2, 52_500)
    rested = [*flat(7), bout(21, 5, 5, load=52_500, rir=4)]
    back = target(case(lift(), *rested))
    assert (back.why.code, back.amounts) == ("after-stall", (3, 3, 3))
    assert back.prescription.load > 60_000
    again = target(case(lift(), *rested, bout(24, 3, 3, 3, load=65_000)))
    assert (again.why.code, again.amounts) == ("rep-up", (4, 3, 3))


def test_after_a_second_stall_the_range_is_the_old_one_again():
    stall = [*flat(7), bout(21, 5, 5, load=52_500, rir=4)]
    low = [bout(24 + 3 * n, 3, 3, 3, load=65_000) for n in range(7)]
    assert target(case(lift(), *stall, *low, day=48)).why.code == "stall"
    back = target(case(lift(), *stall, *low, bout(48, 3, 3, load=57_500, rir=4), day=51))
    assert (back.why.code, back.amounts) == ("after-stall", (5, 5, 5))


def test_one_better_session_of_three_is_no_stall():
    assert not is_stalled(case(lift(), *flat(6), bout(18, 7, 7, 7)).history)
    assert not is_stalled(case(lift(), *flat(4), bout(12, 7, 7, 7), *flat(7)[5:]).history)


def test_a_session_without_an_estimate_hides_no_week_off():
    long = [bout(3 * n, *((6, 6, 6) if n != 3 else (15, 15, 15)), load=60_000 if n != 3 else 30_000) for n in range(8)]
    assert target(case(lift(), *long)).why.code == "stall"
    assert target(case(lift(), *long, bout(24, 5, 5, load=52_500, rir=4))).why.code == "after-stall"


def test_a_lighter_session_with_all_its_sets_is_no_week_off():
    made = target(case(lift(), *flat(7), bout(21, 6, 6, 6, load=57_500)))
    assert made.why.code == "stall"


def test_easier_weeks_alone_say_what_they_can():
    made = target(case(lift(), bout(7, 5, 5), bout(14, 6, 6, load=52_500), easier={"day7", "day14"}))
    assert (made.why.code, made.prescription.load) == ("rep-up", 52_500)


def test_a_reserve_that_was_not_logged_was_the_wanted_one():
    assert target(case(lift(), bout(14, 8, 8, 8, rir=[None] * 3))).why.code == "load-up"


def test_a_failed_set_without_a_load_asks_for_one_less_and_for_one_at_least():
    fail = bout(14, 4, 4, load=None, rir=0)
    assert target(case(lift(sets=2), fail, loads=())).amounts == (4, 4)
    one = lift(sets=2, reps=1, span=Span(1, 3))
    assert target(case(one, bout(14, 0, 0, load=None, rir=0), loads=())).amounts == (1, 1)


def test_a_stall_is_one_of_the_last_seven_sessions():
    rise = [bout(3 * n, 6, 6, 6, load=45_000 + 5_000 * n) for n in range(3)]
    still = [*rise, *[bout(9 + 3 * n, 6, 6, 6) for n in range(7)]]
    assert target(case(lift(), *still, day=33)).why.code == "stall"
    rested = [*still, bout(30, 5, 5, load=52_500, rir=4)]
    assert target(case(lift(), *rested, day=33)).why.code == "after-stall"
    strict = [*[bout(3 * n, 6, 6, 6) for n in range(7)], bout(21, 7, 7, 7), bout(24, 5, 5, load=52_500, rir=4)]
    assert target(case(lift(), *strict)).why.code != "after-stall"


def test_a_short_light_session_without_a_stall_is_no_week_off():
    short = bout(9, 5, 5, load=52_500)
    assert target(case(lift(), *flat(3), short)).why.code == "rep-up"
    rested = [*flat(7), bout(21, 5, 5, load=52_500, rir=4), bout(24, 3, 3, 3, load=65_000)]
    again = target(case(lift(), *rested, bout(27, 3, 3, load=60_000)))
    assert (again.why.code, again.amounts) == ("rep-up", (4, 3, 3))


def test_an_easier_week_after_the_week_off_says_nothing_of_the_new_range():
    rested = [*flat(7), bout(21, 5, 5, load=52_500, rir=4), bout(24, 5, 5, load=50_000, rir=5)]
    back = target(case(lift(), *rested, easier={"day24"}))
    assert (back.why.code, back.prescription.load) == ("after-stall", 62_500)


def test_a_low_range_moves_up_after_a_stall():
    one = lift(reps=4, span=Span(4, 6))
    rested = [*[bout(3 * n, 4, 4, 4) for n in range(7)], bout(21, 4, 4, load=52_500, rir=4)]
    assert target(case(one, *rested)).amounts == (6, 6, 6)


@pytest.mark.parametrize(
    ("amounts", "rir", "code"),
    [((8, 8, 8), 2, "load-up"), ((9, 9, 9), 2, "new-range"), ((3, 3, 3), 1, "new-range"), ((3, 3, 3), 0, "load-down")],
)
def test_how_far_from_the_range_another_one_begins(amounts, rir, code):
    assert target(case(lift(span=Span(4, 6)), bout(14, *amounts, rir=rir))).why.code == code


def test_a_new_range_jumps_no_more_than_a_tenth_and_never_past_a_slip():
    one = lift(span=Span(4, 6))
    made = target(case(one, bout(7, 10, 10, 10, rir=6)))
    assert (made.why.code, made.prescription.load) == ("new-range", 65_000)
    assert target(case(one, bout(7, 10, 10, 10, rir=6, slipped={0}))).prescription.load == 60_000


def test_help_is_no_load_to_find_another_range_with():
    made = target(case(lift(), bout(14, 4, 4, 4, load=-20_000)))
    assert (made.why.code, made.prescription.load) == ("repeat", -20_000)


def test_calves_take_a_twentieth():
    one, loads = lift("calf", 2, 12, span=Span(10, 20)), range(1_000, 99_999, 1_000)
    assert target(case(one, bout(14, 20, 20, key="calf", load=50_000), loads=loads)).prescription.load == 53_000
    assert target(case(lift(), bout(14, 8, 8, 8, load=50_000), loads=loads)).prescription.load == 52_000


def test_the_heaviest_there_is_stays_as_it_is():
    made = target(case(lift(), bout(14, 8, 8, 8), loads=(50_000, 60_000)))
    assert (made.why.code, made.prescription.load, made.amounts) == ("heaviest", 60_000, (8, 8, 8))


def test_every_set_must_earn_the_far_size():
    one = lift("sl_rdl", 3, 8, span=Span(6, 12))
    far = bout(10, 14, 13, 14, key="sl_rdl", load=5_000)
    assert target(case(one, far, loads=KG_DUMBBELLS)).why.code == "size-far"


def test_the_week_of_the_guard_has_seven_days():
    first, second = bout(8, 8, 8, 8, load=50_000), bout(14, 8, 8, 8, load=55_000)
    third = bout(15, 8, 8, 8, load=55_000)
    assert target(case(lift(), first, second, third, day=20)).why.code == "guard"
    assert target(case(lift(), first, second, third, day=21)).why.code == "load-up"


def test_only_the_session_before_makes_it_a_second_failure():
    failed, good = bout(7, 6, 5, 4, rir=0), bout(10, 6, 6, 6)
    assert target(case(lift(), failed, good, bout(14, 6, 5, 4, rir=0))).why.code == "load-down"
    spared = bout(10, 6, 5, 4, rir=2)
    assert target(case(lift(), spared, bout(14, 6, 5, 4, rir=0))).why.code == "load-down"


sets_done = st.lists(st.tuples(st.integers(0, 30), st.none() | st.integers(0, 6)), min_size=1, max_size=4)
logs = st.lists(st.tuples(st.sampled_from([None, 20_000, 42_500, 60_000, 100_000, -10_000]), sets_done), max_size=12)


CASES = (
    logs,
    st.integers(1, 4),
    st.integers(0, 4),
    st.sampled_from([BAR, KG_DUMBBELLS, ()]),
    st.booleans(),
    st.integers(0, 9),
)


@settings(max_examples=150)
@given(*CASES)
def test_a_slip_never_asks_for_more_than_clean_sets_do(log, sets, rir, loads, is_easier, gap):  # noqa: PLR0917
    done = [
        bout(3 * n, *(a for a, _r in many), load=load, rir=[r for _a, r in many], slipped=range(9))
        for n, (load, many) in enumerate(log)
    ]
    one = lift(sets=sets, rir=rir)
    made = target(case(one, *done, day=3 * len(log) + gap, loads=loads, is_easier=is_easier))
    assert made.prescription.tempo == one.tempo
    assert not made.harder
    if log and (log[-1][0] or 0) > 0 and made.why.code != "after-stall":
        assert made.prescription.load <= log[-1][0]


@settings(max_examples=150)
@given(*CASES)
def test_whatever_was_done_the_next_target_can_be_done(log, sets, rir, loads, is_easier, gap):  # noqa: PLR0917
    done = [
        bout(3 * n, *(a for a, _r in many), load=load, rir=[r for _a, r in many]) for n, (load, many) in enumerate(log)
    ]
    one = lift(sets=sets, rir=rir)
    now = case(one, *done, day=3 * len(log) + gap, loads=loads, is_easier=is_easier)
    made = target(now)
    checked(made.prescription)
    assert len(made.amounts) == made.prescription.sets <= sets
    assert min(made.amounts) >= 1
    was = now.last.load if now.history else None
    if was is not None and was > 0 and made.why.code not in {"next-size", "after-stall", "new-range"}:
        assert made.prescription.load <= 1.1 * max(b.load for b in now.history if b.load is not None)
    if made.prescription.load is not None and made.prescription.load > 0 and loads and made.prescription.load != was:
        assert made.prescription.load in loads
    assert now.day >= START
