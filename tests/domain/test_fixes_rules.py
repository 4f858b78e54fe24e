"""What the fix of each rule for days, content and strength does on a small plan."""

from dataclasses import replace

import pytest

from runlegs_desktop.domain.fix import Action
from runlegs_desktop.domain.inputs import Experience, Goal
from runlegs_desktop.domain.plan import Phase
from runlegs_desktop.domain.session import Kind, Repeat, Role, Step, Variant, Zone
from runlegs_desktop.domain.work import work
from tests.domain.fixed_plans import EVERY_DAY, fix_of, weeks
from tests.domain.rule_scenes import (
    FRI,
    MON,
    SAT,
    SUN,
    THU,
    TUE,
    WED,
    a_plan,
    card,
    easy,
    fast,
    hills,
    lift,
    long_run,
    on,
    race,
    run,
    structured,
    tempo,
)


def test_too_much_that_is_hard_turns_the_last_quality_run_easy():
    plan = a_plan(before_km=34)
    cards = [run(0, TUE, 6), tempo(0, WED, 30), run(0, THU, 6), tempo(0, FRI, 30), long_run(0, SUN, 10)]
    found = fix_of("R08", plan, cards)
    assert (found.action, found.sessions) == (Action.DOWNGRADE, ("tempo@0.4",))
    assert (found.new[0].kind, found.new[0].variant) == (Kind.EASY, Variant.STRIDES)
    assert found.new[0].metres == found.old[0].metres


def test_the_second_of_two_key_runs_moves_to_the_next_free_day():
    plan = a_plan(before_km=34)
    cards = [hills(0, TUE), tempo(0, WED), run(0, SAT, 6), long_run(0, SUN, 10)]
    found = fix_of("R09", plan, cards)
    assert (found.action, found.new[0].day, found.sessions) == (Action.MOVE, on(0, THU), ("tempo@0.2",))


def test_two_key_runs_on_one_day_are_moved_apart():
    plan = a_plan(before_km=34)
    cards = [hills(0, TUE), replace(tempo(0, TUE), order=1), run(0, SAT, 6), long_run(0, SUN, 10)]
    found = fix_of("R09", plan, cards)
    assert (found.action, found.sessions) == (Action.MOVE, ("tempo@0.1",))
    assert found.new[0].day == on(0, THU)


def test_it_changes_places_with_an_easy_run_where_no_day_is_free():
    plan = a_plan(before_km=34)
    cards = [hills(0, TUE), tempo(0, WED), run(0, THU, 6), run(0, SAT, 6), long_run(0, SUN, 10)]
    found = fix_of("R09", plan, cards)
    assert found.action is Action.SWAP
    assert {s.id: s.day for s in found.new} == {"tempo@0.2": on(0, THU), "easy@0.3": on(0, WED)}


def test_key_runs_with_nowhere_to_go_get_easier():
    plan = a_plan(before_km=34, days=frozenset({TUE, WED, SUN}), weeks=1)
    cards = [replace(hills(0, TUE), pinned=True), tempo(0, WED), long_run(0, SUN, 10)]
    found = fix_of("R09", plan, cards)
    assert (found.action, found.old[0].kind, found.new[0].kind) == (Action.DOWNGRADE, Kind.TEMPO, Kind.EASY)


def test_heavy_legs_go_after_the_quality_run_itself():
    plan = a_plan(before_km=34)
    found = fix_of("R10", plan, [lift(0, WED), fast(0, THU, metres=2000, seconds=500), long_run(0, SUN)])
    assert (found.action, found.new[0].day) == (Action.MOVE, on(0, THU))
    assert found.new[0].order > 0


def test_heavy_legs_change_places_with_a_rest_where_one_may_not_train_twice():
    plan = a_plan(before_km=34, two_a_day=False, days=EVERY_DAY)
    cards = [run(0, TUE, 6), run(0, MON, 6), lift(0, WED), fast(0, THU, metres=2000, seconds=500), long_run(0, SUN)]
    found = fix_of("R10", plan, cards, card(Kind.REST, 0, FRI))
    assert (found.action, found.new[0].day, found.new[1].day) == (Action.SWAP, on(0, FRI), on(0, WED))


def test_heavy_legs_without_another_day_get_light():
    plan = a_plan(before_km=34, two_a_day=False, days=frozenset({TUE, THU, SUN}), weeks=1)
    cards = [lift(0, WED), tempo(0, THU), run(0, TUE, 6), long_run(0, SUN)]
    found = fix_of("R10", plan, cards)
    assert (found.action, found.new[0].variant, found.new[0].seconds) == (Action.LIGHTEN, Variant.LIGHT, 1543)


@pytest.mark.parametrize(("at", "then"), [("07:00", None), (None, None)])
def test_strength_before_a_hard_run_comes_after_it(at, then):
    plan = a_plan(before_km=34)
    evening = "17:30" if at else None
    found = fix_of(
        "R11", plan, [lift(0, TUE, order=0, start=at), tempo(0, TUE, order=1, start=evening), long_run(0, SUN)]
    )
    assert (found.action, found.sessions, found.new[0].start) == (Action.REORDER, ("strength@0.1",), then)
    assert found.new[0].order == 2


def test_strength_with_a_time_comes_six_hours_after_the_run():
    plan = a_plan(before_km=34)
    cards = [lift(0, TUE, order=0, start="07:00"), tempo(0, TUE, order=1, start="08:00"), long_run(0, SUN)]
    assert f"{fix_of('R11', plan, cards).new[0].start:%H:%M}" == "14:00"


@pytest.mark.parametrize(("rule", "days"), [("R12", (TUE, WED)), ("R13", (TUE, SUN))])
def test_heavy_sessions_find_a_day_of_their_own(rule, days):
    plan = a_plan(before_km=34)
    cards = [lift(0, days[0]), lift(0, days[1], order=1, routine="B"), run(0, TUE, 6, order=3), long_run(0, SUN)]
    assert fix_of(rule, plan, cards).action is Action.MOVE


def test_a_week_with_too_little_strength_gets_the_routine_it_lacks():
    plan = a_plan(before_km=34)
    found = fix_of("R14", plan, [lift(0, THU), tempo(0, THU, order=-1), run(0, TUE, 6), long_run(0, SUN)])
    assert (found.action, found.new[0].routine, found.old) == (Action.INSERT, "B", ())
    assert found.new[0].day != on(0, SAT)  # the day before the long run


def test_a_week_without_strength_gets_two_days():
    plan = a_plan(before_km=34)
    found = fix_of("R14", plan, weeks(0))
    assert [s.routine for s in found.new] == ["A", "B"]
    assert len({s.id for s in found.new}) == 2


def test_a_week_with_too_much_strength_loses_one():
    plan = a_plan(before_km=34)
    cards = [lift(0, day, Variant.LIGHT, routine) for day, routine in zip((MON, TUE, WED, FRI), "ABCA", strict=True)]
    assert fix_of("R14", plan, cards, run(0, THU, 6), long_run(0, SUN)).action is Action.REMOVE


def test_a_week_without_a_rest_day_puts_strength_beside_a_run():
    plan = a_plan(before_km=34, days=EVERY_DAY)
    cards = [run(0, day, 5) for day in (MON, TUE, THU, FRI, SAT)]
    found = fix_of("R15", plan, cards, lift(0, WED, Variant.LIGHT), long_run(0, SUN))
    assert (found.action, found.sessions) == (Action.MOVE, ("strength@0.2",))


def test_a_week_of_runs_alone_leaves_the_lightest_out():
    plan = a_plan(before_km=34, days=EVERY_DAY)
    cards = [run(0, day, 5 - (day == WED)) for day in range(6)]
    found = fix_of("R15", plan, cards, long_run(0, SUN))
    assert (found.action, found.sessions) == (Action.REMOVE, ("easy@0.2",))


def test_a_beginners_row_of_runs_is_broken():
    plan = a_plan(before_km=34, experience=Experience.BEGINNER)
    found = fix_of("R16", plan, [run(0, TUE, 6), run(0, WED, 6), run(0, THU, 6)], long_run(0, SUN))
    assert found.sessions == ("easy@0.2",)


def test_one_hard_run_too_many_becomes_easy():
    plan = a_plan(before_km=60)
    cards = [tempo(0, MON), tempo(0, WED), tempo(0, FRI), run(0, SAT, 20), long_run(0, SUN, 10)]
    found = fix_of("R17", plan, cards)
    assert (found.action, found.sessions) == (Action.DOWNGRADE, ("tempo@0.4",))


@pytest.mark.parametrize(("reps", "then"), [(4, 6), (12, 10)])
def test_hill_repeats_go_into_their_range(reps, then):
    plan = a_plan(before_km=34)
    found = fix_of("R18", plan, [run(0, TUE, 6), run(0, WED, 6), hills(0, THU, reps), long_run(0, SUN)])
    assert (found.action, work(found.new[0].steps, Zone.H).reps) == (Action.REPEATS, then)


def test_hills_grow_by_two_repeats():
    plan = a_plan(before_km=34)
    cards = [[run(w, TUE, 8), run(w, WED, 6), long_run(w, SUN)] for w in (0, 1)]
    found = fix_of("R19", plan, cards[0], cards[1], hills(0, THU, 6, 45), hills(1, THU, 10, 90))
    done = work(found.new[0].steps, Zone.H)
    assert (done.reps, done.longest) == (8, 60)


def test_hard_runs_that_come_too_early_become_strides():
    plan = a_plan(before_km=10)
    found = fix_of("R20", plan, [run(0, TUE, 3), tempo(0, THU, 15), long_run(0, SUN, 3)])
    assert found.action is Action.DOWNGRADE


@pytest.mark.parametrize(("minutes", "then"), [(10, 15), (50, 40)])
def test_tempo_goes_into_its_range(minutes, then):
    plan = a_plan(before_km=60)
    cards = [run(0, day, 11) for day in (TUE, WED, FRI)]
    found = fix_of("R21", plan, cards, tempo(0, THU, minutes), long_run(0, SUN, 11))
    assert (found.action, work(found.new[0].steps, Zone.T).seconds) == (Action.WORK_TIME, then * 60)


def test_fast_running_over_the_weeks_share_loses_repeats_and_keeps_its_distance():
    plan = a_plan(before_km=34)
    block = Repeat(8, (Step(Role.WORK, Zone.I, 120, 500), Step(Role.RECOVERY, Zone.E, 90, 200)))
    cards = [run(0, TUE, 7), run(0, WED, 7), structured(Kind.INTERVALS, 0, THU, easy(12), block, easy(8))]
    found = fix_of("R22", plan, cards, long_run(0, SUN))
    assert found.action is Action.REPEATS
    assert work(found.new[0].steps, Zone.I).reps == dict(found.values)["reps"] < 8
    assert found.new[0].metres == found.old[0].metres


def test_a_missing_system_takes_the_place_of_an_easy_run():
    plan = a_plan(goal=Goal.LEGS, before_km=34)
    cards = [[run(w, TUE, 8), run(w, WED, 6), tempo(w, FRI, order=0), long_run(w, SUN)] for w in (0, 1)]
    found = fix_of("R23", plan, *cards)
    assert (found.action, found.new[0].kind) == (Action.RETYPE, Kind.HILLS)
    assert found.new[0].metres == found.old[0].metres


def test_a_hard_run_and_heavy_legs_close_to_the_race_get_easier():
    plan = a_plan(weeks=4, before_km=34, phases={3: Phase.TAPER})
    hard = fix_of("R28", plan, weeks(0, 1, 2), tempo(3, FRI), race(3))
    assert (hard.action, hard.new[0].kind, hard.new[0].variant) == (Action.DOWNGRADE, Kind.EASY, Variant.PLAIN)
    heavy = fix_of("R28", plan, weeks(0, 1, 2), lift(3, TUE), race(3))
    assert heavy.action in {Action.LIGHTEN, Action.REMOVE}


def test_what_is_new_before_the_race_becomes_easy_or_goes():
    plan = a_plan(weeks=5, before_km=34, phases={4: Phase.TAPER})
    assert fix_of("R29", plan, weeks(0, 1, 2, 3), hills(4, MON), race(4)).action is Action.DOWNGRADE
    assert fix_of("R29", plan, weeks(0, 1, 2, 3), lift(4, MON, Variant.LIGHT), race(4)).action is Action.REMOVE


def test_a_moved_run_stays_within_the_runners_days():
    plan = a_plan(before_km=34, days=frozenset({TUE, THU, SUN}))
    found = fix_of("R09", plan, [hills(0, TUE), tempo(0, WED), long_run(0, SUN)])
    assert found.new[0].day.weekday() in plan.inputs.days
