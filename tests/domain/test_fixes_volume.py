"""What the fixes for distance do on a small plan."""

import pytest

from runlegs_desktop.domain.fix import Action, NoFix
from runlegs_desktop.domain.fixes import fix_for
from runlegs_desktop.domain.inputs import Goal
from runlegs_desktop.domain.plan import Phase
from runlegs_desktop.domain.session import Kind
from tests.domain.fixed_plans import book_of, fix_of, full_week, of_rule, weeks
from tests.domain.rule_scenes import (
    SAT,
    START,
    SUN,
    THU,
    TUE,
    WED,
    a_plan,
    long_run,
    on,
    race,
    run,
)


def test_a_jump_of_the_long_run_is_cut_to_its_limit():
    plan = a_plan(before_km=38, before_long_km=14)
    found = fix_of("R02", plan, weeks(0, long=14.0), full_week(1, 18.0), weeks(2, long=14.0))
    assert (found.action, found.new[0].metres, found.sessions) == (Action.SHORTEN, 15_400, ("long@1.6",))
    assert found.new[0].seconds == round(18_000 * 0.36 * 15_400 / 18_000)


def test_the_same_cut_clears_a_week_that_grew_by_it():
    plan = a_plan(before_km=38, before_long_km=14)
    found = fix_of("R01", plan, weeks(0, long=14.0), full_week(1, 18.5), weeks(2, long=14.0))
    assert (found.action, found.new[0].metres) == (Action.SHORTEN, 15_400)


def test_a_week_that_grew_everywhere_loses_easy_running_first():
    plan = a_plan(before_km=34)
    grown = [run(1, day, 8) for day in (TUE, WED, THU, SAT)]
    found = fix_of("R01", plan, weeks(0), grown, long_run(1, SUN, 10), weeks(2))
    assert found.action is Action.RESIZE_WEEK
    assert {s.kind for s in found.old} == {Kind.EASY}
    assert dict(found.values)["metres"] == sum(s.metres for s in found.new) + 10_000 <= 37_400
    assert all(s.metres % 100 == 0 for s in found.new)


def test_a_week_that_can_only_be_lowered_with_the_next_brings_both_down():
    plan = a_plan(before_km=34)
    big = [run(w, day, 9) for w in (1, 2) for day in (TUE, WED, THU, SAT)]
    found = fix_of("R01", plan, weeks(0), big, long_run(1, SUN, 11), long_run(2, SUN, 11))
    assert {s.id.split("@")[1][0] for s in found.old} == {"1", "2"}
    assert dict(found.values)["last"] == 2


def test_a_big_jump_after_a_light_week_comes_down():
    plan = a_plan(before_km=34)
    light = [run(1, TUE, 5), run(1, THU, 5), long_run(1, SUN, 9)]
    found = fix_of("R03", plan, weeks(0), light, weeks(2))
    assert dict(found.values)["metres"] <= 1.3 * 19_000


def test_a_fifth_week_of_load_becomes_a_cutback():
    plan = a_plan(before_km=34)
    found = fix_of("R04", plan, weeks(*range(5)))
    assert 0.78 * 34_000 < dict(found.values)["metres"] <= 0.8 * 34_000
    assert {s.kind for s in found.old} == {Kind.EASY, Kind.LONG}


def test_a_runner_over_fifty_gets_the_cutback_a_week_earlier():
    plan = a_plan(before_km=34, age=55)
    assert fix_of("R44", plan, weeks(*range(4))).new[0].day == on(3, TUE)


def test_a_long_run_that_is_too_much_of_the_week_gives_to_an_easy_run():
    plan = a_plan(before_km=34, before_long_km=14, goal=Goal.BASE)
    cards = [run(0, TUE, 5), run(0, WED, 5), run(0, THU, 5), run(0, SAT, 5), long_run(0, SUN, 14)]
    found = fix_of("R05", plan, cards)
    assert (found.action, len(found.old)) == (Action.SHIFT, 2)
    assert sum(s.metres for s in found.old) == sum(s.metres for s in found.new)
    assert found.new[0].kind is Kind.LONG


def test_a_step_of_more_than_a_quarter_of_an_hour_is_cut():
    plan = a_plan(before_km=90, before_long_km=30, goal=Goal.MARATHON)
    cards = [run(0, d, 15) for d in (TUE, WED, THU, SAT)]
    found = fix_of("R06", plan, cards, long_run(0, SUN, 33))
    assert (found.action, found.new[0].metres) == (Action.SHORTEN, 32_800) or 30_000 < found.new[0].metres < 33_000


def test_a_run_that_takes_too_long_is_cut_to_the_time_its_goal_needs():
    plan = a_plan(before_km=80, before_long_km=25, goal=Goal.BASE)
    cards = [run(0, d, 12) for d in (TUE, WED, THU, SAT)]
    found = fix_of("R07", plan, cards, long_run(0, SUN, 25))
    assert (found.new[0].metres, found.new[0].seconds) == (20_000, 7200)


@pytest.mark.parametrize(("km", "share"), [(8, 0.70), (1.7, 0.35)])
def test_the_last_full_taper_week_goes_to_the_nearer_border(km, share):
    plan = a_plan(weeks=4, before_km=34, phases={2: Phase.TAPER, 3: Phase.TAPER})
    cards = [run(2, day, km) for day in (TUE, WED, THU)]
    found = fix_of("R27", plan, weeks(0, 1), cards, long_run(2, SUN, km), race(3))
    total = sum(s.metres for s in found.new) + sum(
        s.metres for s in [*cards, long_run(2, SUN, km)] if s.id not in found.sessions
    )
    assert total == pytest.approx(share * 34_000, rel=0.05)


def test_a_long_run_that_is_pinned_has_no_fix():
    plan = a_plan(before_km=38, before_long_km=14)
    book = book_of(plan, weeks(0, long=14.0), full_week(1, 18.0, pinned=True))
    finding = of_rule("R02", plan, book)[0]
    assert isinstance(fix_for(finding, book, plan, START), NoFix)
