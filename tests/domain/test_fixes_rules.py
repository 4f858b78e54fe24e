"""What the fix of each rule does on a small plan."""

from dataclasses import replace

import pytest

from runlegs_desktop.domain.fix import Action, Fix, NoFix, apply
from runlegs_desktop.domain.fixes import fix_for
from runlegs_desktop.domain.inputs import Experience, Goal
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.plan import Phase
from runlegs_desktop.domain.rules import RULES, check
from runlegs_desktop.domain.scene import scene
from runlegs_desktop.domain.schedule import sessions
from runlegs_desktop.domain.session import Kind, Repeat, Role, Step, Variant, Zone
from runlegs_desktop.domain.work import work
from tests.domain.rule_scenes import (
    FRI,
    MON,
    SAT,
    START,
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

EVERY_DAY = frozenset(range(7))


def book_of(plan, *cards):
    flat = [c for many in cards for c in (many if isinstance(many, (list, tuple)) else [many])]
    assert len({c.id for c in flat}) == len(flat)
    return Logbook(plans={plan.id: plan}, sessions={c.id: c for c in flat})


def of_rule(rule, plan, book, today=START):
    look = [r for r in RULES if r.id == rule]
    return check(scene(plan, sessions(book, plan, today), today), look)


def fix(rule, plan, *cards, today=START):
    """The fix of the first finding of a rule, after which that finding is gone."""
    book = book_of(plan, *cards)
    finding = of_rule(rule, plan, book)[0]
    found = fix_for(finding, book, plan, today)
    assert isinstance(found, Fix), found
    assert finding not in of_rule(rule, plan, apply(found, book))
    return found


def full_week(week, long=10.0, **more):
    return [
        run(week, TUE, 6),
        run(week, WED, 6),
        run(week, THU, 6),
        run(week, SAT, 6),
        long_run(week, SUN, long, **more),
    ]


def weeks(*numbers, long=10.0):
    return [one for week in numbers for one in full_week(week, long)]


def test_a_jump_of_the_long_run_is_cut_to_its_limit():
    plan = a_plan(before_km=38, before_long_km=14)
    found = fix("R02", plan, weeks(0, long=14.0), full_week(1, 18.0), weeks(2, long=14.0))
    assert (found.action, found.new[0].metres, found.sessions) == (Action.SHORTEN, 15_400, ("long@1.6",))
    assert found.new[0].seconds == round(18_000 * 0.36 * 15_400 / 18_000)


def test_the_same_cut_clears_a_week_that_grew_by_it():
    plan = a_plan(before_km=38, before_long_km=14)
    found = fix("R01", plan, weeks(0, long=14.0), full_week(1, 18.5), weeks(2, long=14.0))
    assert (found.action, found.new[0].metres) == (Action.SHORTEN, 15_400)


def test_a_week_that_grew_everywhere_loses_easy_running_first():
    plan = a_plan(before_km=34)
    grown = [run(1, day, 8) for day in (TUE, WED, THU, SAT)]
    found = fix("R01", plan, weeks(0), grown, long_run(1, SUN, 10), weeks(2))
    assert found.action is Action.RESIZE_WEEK
    assert {s.kind for s in found.old} == {Kind.EASY}
    assert dict(found.values)["metres"] == sum(s.metres for s in found.new) + 10_000 <= 37_400
    assert all(s.metres % 100 == 0 for s in found.new)


def test_a_week_that_can_only_be_lowered_with_the_next_brings_both_down():
    plan = a_plan(before_km=34)
    big = [run(w, day, 9) for w in (1, 2) for day in (TUE, WED, THU, SAT)]
    found = fix("R01", plan, weeks(0), big, long_run(1, SUN, 11), long_run(2, SUN, 11))
    assert {s.id.split("@")[1][0] for s in found.old} == {"1", "2"}
    assert dict(found.values)["last"] == 2


def test_a_big_jump_after_a_light_week_comes_down():
    plan = a_plan(before_km=34)
    light = [run(1, TUE, 5), run(1, THU, 5), long_run(1, SUN, 9)]
    found = fix("R03", plan, weeks(0), light, weeks(2))
    assert dict(found.values)["metres"] <= 1.3 * 19_000


def test_a_fifth_week_of_load_becomes_a_cutback():
    plan = a_plan(before_km=34)
    found = fix("R04", plan, weeks(*range(5)))
    assert 0.78 * 34_000 < dict(found.values)["metres"] <= 0.8 * 34_000
    assert {s.kind for s in found.old} == {Kind.EASY, Kind.LONG}


def test_a_runner_over_fifty_gets_the_cutback_a_week_earlier():
    plan = a_plan(before_km=34, age=55)
    assert fix("R44", plan, weeks(*range(4))).new[0].day == on(3, TUE)


def test_a_long_run_that_is_too_much_of_the_week_gives_to_an_easy_run():
    plan = a_plan(before_km=34, before_long_km=14, goal=Goal.BASE)
    cards = [run(0, TUE, 5), run(0, WED, 5), run(0, THU, 5), run(0, SAT, 5), long_run(0, SUN, 14)]
    found = fix("R05", plan, cards)
    assert (found.action, len(found.old)) == (Action.SHIFT, 2)
    assert sum(s.metres for s in found.old) == sum(s.metres for s in found.new)
    assert found.new[0].kind is Kind.LONG


def test_a_step_of_more_than_a_quarter_of_an_hour_is_cut():
    plan = a_plan(before_km=90, before_long_km=30, goal=Goal.MARATHON)
    cards = [run(0, d, 15) for d in (TUE, WED, THU, SAT)]
    found = fix("R06", plan, cards, long_run(0, SUN, 33))
    assert (found.action, found.new[0].metres) == (Action.SHORTEN, 32_800) or 30_000 < found.new[0].metres < 33_000


def test_a_run_that_takes_too_long_is_cut_to_the_time_its_goal_needs():
    plan = a_plan(before_km=80, before_long_km=25, goal=Goal.BASE)
    cards = [run(0, d, 12) for d in (TUE, WED, THU, SAT)]
    found = fix("R07", plan, cards, long_run(0, SUN, 25))
    assert (found.new[0].metres, found.new[0].seconds) == (20_000, 7200)


def test_too_much_that_is_hard_turns_the_last_quality_run_easy():
    plan = a_plan(before_km=34)
    cards = [run(0, TUE, 6), tempo(0, WED, 30), run(0, THU, 6), tempo(0, FRI, 30), long_run(0, SUN, 10)]
    found = fix("R08", plan, cards)
    assert (found.action, found.sessions) == (Action.DOWNGRADE, ("tempo@0.4",))
    assert (found.new[0].kind, found.new[0].variant) == (Kind.EASY, Variant.STRIDES)
    assert found.new[0].metres == found.old[0].metres


def test_the_second_of_two_key_runs_moves_to_the_next_free_day():
    plan = a_plan(before_km=34)
    cards = [hills(0, TUE), tempo(0, WED), run(0, SAT, 6), long_run(0, SUN, 10)]
    found = fix("R09", plan, cards)
    assert (found.action, found.new[0].day, found.sessions) == (Action.MOVE, on(0, THU), ("tempo@0.2",))


def test_it_changes_places_with_an_easy_run_where_no_day_is_free():
    plan = a_plan(before_km=34)
    cards = [hills(0, TUE), tempo(0, WED), run(0, THU, 6), run(0, SAT, 6), long_run(0, SUN, 10)]
    found = fix("R09", plan, cards)
    assert found.action is Action.SWAP
    assert {s.id: s.day for s in found.new} == {"tempo@0.2": on(0, THU), "easy@0.3": on(0, WED)}


def test_key_runs_with_nowhere_to_go_get_easier():
    plan = a_plan(before_km=34, days=frozenset({TUE, WED, SUN}), weeks=1)
    cards = [replace(hills(0, TUE), pinned=True), tempo(0, WED), long_run(0, SUN, 10)]
    found = fix("R09", plan, cards)
    assert (found.action, found.old[0].kind, found.new[0].kind) == (Action.DOWNGRADE, Kind.TEMPO, Kind.EASY)


def test_heavy_legs_go_after_the_quality_run_itself():
    plan = a_plan(before_km=34)
    found = fix("R10", plan, [lift(0, WED), fast(0, THU, metres=2000, seconds=500), long_run(0, SUN)])
    assert (found.action, found.new[0].day) == (Action.MOVE, on(0, THU))
    assert found.new[0].order > 0


def test_heavy_legs_change_places_with_a_rest_where_one_may_not_train_twice():
    plan = a_plan(before_km=34, two_a_day=False, days=EVERY_DAY)
    cards = [run(0, TUE, 6), run(0, MON, 6), lift(0, WED), fast(0, THU, metres=2000, seconds=500), long_run(0, SUN)]
    found = fix("R10", plan, cards, card(Kind.REST, 0, FRI))
    assert (found.action, found.new[0].day, found.new[1].day) == (Action.SWAP, on(0, FRI), on(0, WED))


def test_heavy_legs_without_another_day_get_light():
    plan = a_plan(before_km=34, two_a_day=False, days=frozenset({TUE, THU, SUN}), weeks=1)
    cards = [lift(0, WED), tempo(0, THU), run(0, TUE, 6), long_run(0, SUN)]
    found = fix("R10", plan, cards)
    assert (found.action, found.new[0].variant, found.new[0].seconds) == (Action.LIGHTEN, Variant.LIGHT, 1800)


@pytest.mark.parametrize(("at", "then"), [("07:00", None), (None, None)])
def test_strength_before_a_hard_run_comes_after_it(at, then):
    plan = a_plan(before_km=34)
    evening = "17:30" if at else None
    found = fix("R11", plan, [lift(0, TUE, order=0, start=at), tempo(0, TUE, order=1, start=evening), long_run(0, SUN)])
    assert (found.action, found.sessions, found.new[0].start) == (Action.REORDER, ("strength@0.1",), then)
    assert found.new[0].order == 2


def test_strength_with_a_time_comes_six_hours_after_the_run():
    plan = a_plan(before_km=34)
    cards = [lift(0, TUE, order=0, start="07:00"), tempo(0, TUE, order=1, start="08:00"), long_run(0, SUN)]
    assert f"{fix('R11', plan, cards).new[0].start:%H:%M}" == "14:00"


@pytest.mark.parametrize(("rule", "days"), [("R12", (TUE, WED)), ("R13", (TUE, SUN))])
def test_heavy_sessions_find_a_day_of_their_own(rule, days):
    plan = a_plan(before_km=34)
    cards = [lift(0, days[0]), lift(0, days[1], order=1, routine="B"), run(0, TUE, 6, order=3), long_run(0, SUN)]
    assert fix(rule, plan, cards).action is Action.MOVE


def test_a_week_with_too_little_strength_gets_the_routine_it_lacks():
    plan = a_plan(before_km=34)
    found = fix("R14", plan, [lift(0, THU), tempo(0, THU, order=-1), run(0, TUE, 6), long_run(0, SUN)])
    assert (found.action, found.new[0].routine, found.old) == (Action.INSERT, "B", ())
    assert found.new[0].day != on(0, SAT)  # the day before the long run


def test_a_week_without_strength_gets_two_days():
    plan = a_plan(before_km=34)
    found = fix("R14", plan, weeks(0))
    assert [s.routine for s in found.new] == ["A", "B"]
    assert len({s.id for s in found.new}) == 2


def test_a_week_with_too_much_strength_loses_one():
    plan = a_plan(before_km=34)
    cards = [lift(0, day, Variant.LIGHT, routine) for day, routine in zip((MON, TUE, WED, FRI), "ABCA", strict=True)]
    assert fix("R14", plan, cards, run(0, THU, 6), long_run(0, SUN)).action is Action.REMOVE


def test_a_week_without_a_rest_day_puts_strength_beside_a_run():
    plan = a_plan(before_km=34, days=EVERY_DAY)
    cards = [run(0, day, 5) for day in (MON, TUE, THU, FRI, SAT)]
    found = fix("R15", plan, cards, lift(0, WED, Variant.LIGHT), long_run(0, SUN))
    assert (found.action, found.sessions) == (Action.MOVE, ("strength@0.2",))


def test_a_week_of_runs_alone_leaves_the_lightest_out():
    plan = a_plan(before_km=34, days=EVERY_DAY)
    cards = [run(0, day, 5 - (day == WED)) for day in range(6)]
    found = fix("R15", plan, cards, long_run(0, SUN))
    assert (found.action, found.sessions) == (Action.REMOVE, ("easy@0.2",))


def test_a_beginners_row_of_runs_is_broken():
    plan = a_plan(before_km=34, experience=Experience.BEGINNER)
    found = fix("R16", plan, [run(0, TUE, 6), run(0, WED, 6), run(0, THU, 6)], long_run(0, SUN))
    assert found.sessions == ("easy@0.2",)


def test_one_hard_run_too_many_becomes_easy():
    plan = a_plan(before_km=60)
    cards = [tempo(0, MON), tempo(0, WED), tempo(0, FRI), run(0, SAT, 20), long_run(0, SUN, 10)]
    found = fix("R17", plan, cards)
    assert (found.action, found.sessions) == (Action.DOWNGRADE, ("tempo@0.4",))


@pytest.mark.parametrize(("reps", "then"), [(4, 6), (12, 10)])
def test_hill_repeats_go_into_their_range(reps, then):
    plan = a_plan(before_km=34)
    found = fix("R18", plan, [run(0, TUE, 6), run(0, WED, 6), hills(0, THU, reps), long_run(0, SUN)])
    assert (found.action, work(found.new[0].steps, Zone.H).reps) == (Action.REPEATS, then)


def test_hills_grow_by_two_repeats():
    plan = a_plan(before_km=34)
    cards = [[run(w, TUE, 8), run(w, WED, 6), long_run(w, SUN)] for w in (0, 1)]
    found = fix("R19", plan, cards[0], cards[1], hills(0, THU, 6, 45), hills(1, THU, 10, 90))
    done = work(found.new[0].steps, Zone.H)
    assert (done.reps, done.longest) == (8, 60)


def test_hard_runs_that_come_too_early_become_strides():
    plan = a_plan(before_km=10)
    found = fix("R20", plan, [run(0, TUE, 3), tempo(0, THU, 15), long_run(0, SUN, 3)])
    assert found.action is Action.DOWNGRADE


@pytest.mark.parametrize(("minutes", "then"), [(10, 15), (50, 40)])
def test_tempo_goes_into_its_range(minutes, then):
    plan = a_plan(before_km=60)
    cards = [run(0, day, 11) for day in (TUE, WED, FRI)]
    found = fix("R21", plan, cards, tempo(0, THU, minutes), long_run(0, SUN, 11))
    assert (found.action, work(found.new[0].steps, Zone.T).seconds) == (Action.WORK_TIME, then * 60)


def test_fast_running_over_the_weeks_share_loses_repeats_and_keeps_its_distance():
    plan = a_plan(before_km=34)
    block = Repeat(8, (Step(Role.WORK, Zone.I, 120, 500), Step(Role.RECOVERY, Zone.E, 90, 200)))
    cards = [run(0, TUE, 7), run(0, WED, 7), structured(Kind.INTERVALS, 0, THU, easy(12), block, easy(8))]
    found = fix("R22", plan, cards, long_run(0, SUN))
    assert found.action is Action.REPEATS
    assert work(found.new[0].steps, Zone.I).reps == dict(found.values)["reps"] < 8
    assert found.new[0].metres == found.old[0].metres


def test_a_missing_system_takes_the_place_of_an_easy_run():
    plan = a_plan(goal=Goal.LEGS, before_km=34)
    cards = [[run(w, TUE, 8), run(w, WED, 6), tempo(w, FRI, order=0), long_run(w, SUN)] for w in (0, 1)]
    found = fix("R23", plan, *cards)
    assert (found.action, found.new[0].kind) == (Action.RETYPE, Kind.HILLS)
    assert found.new[0].metres == found.old[0].metres


@pytest.mark.parametrize(("km", "share"), [(8, 0.70), (1.7, 0.35)])
def test_the_last_full_taper_week_goes_to_the_nearer_border(km, share):
    plan = a_plan(weeks=4, before_km=34, phases={2: Phase.TAPER, 3: Phase.TAPER})
    cards = [run(2, day, km) for day in (TUE, WED, THU)]
    found = fix("R27", plan, weeks(0, 1), cards, long_run(2, SUN, km), race(3))
    total = sum(s.metres for s in found.new) + sum(
        s.metres for s in [*cards, long_run(2, SUN, km)] if s.id not in found.sessions
    )
    assert total == pytest.approx(share * 34_000, rel=0.05)


def test_a_hard_run_and_heavy_legs_close_to_the_race_get_easier():
    plan = a_plan(weeks=4, before_km=34, phases={3: Phase.TAPER})
    hard = fix("R28", plan, weeks(0, 1, 2), tempo(3, FRI), race(3))
    assert (hard.action, hard.new[0].kind, hard.new[0].variant) == (Action.DOWNGRADE, Kind.EASY, Variant.PLAIN)
    heavy = fix("R28", plan, weeks(0, 1, 2), lift(3, TUE), race(3))
    assert heavy.action in {Action.LIGHTEN, Action.REMOVE}


def test_what_is_new_before_the_race_becomes_easy_or_goes():
    plan = a_plan(weeks=5, before_km=34, phases={4: Phase.TAPER})
    assert fix("R29", plan, weeks(0, 1, 2, 3), hills(4, MON), race(4)).action is Action.DOWNGRADE
    assert fix("R29", plan, weeks(0, 1, 2, 3), lift(4, MON, Variant.LIGHT), race(4)).action is Action.REMOVE


def test_a_moved_run_stays_within_the_runners_days():
    plan = a_plan(before_km=34, days=frozenset({TUE, THU, SUN}))
    found = fix("R09", plan, [hills(0, TUE), tempo(0, WED), long_run(0, SUN)])
    assert found.new[0].day.weekday() in plan.inputs.days


def test_a_long_run_that_is_pinned_has_no_fix():
    plan = a_plan(before_km=38, before_long_km=14)
    book = book_of(plan, weeks(0, long=14.0), full_week(1, 18.0, pinned=True))
    finding = of_rule("R02", plan, book)[0]
    assert isinstance(fix_for(finding, book, plan, START), NoFix)
