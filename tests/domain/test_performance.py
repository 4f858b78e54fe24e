from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.inputs import VDOT
from runlegs_desktop.domain.performance import Performance, best_guide, checked, is_recent, vdot_today

TODAY = date(2026, 8, 6)


def race(metres, seconds, ago=10, key="r", **more):
    return Performance(key, "me", TODAY - timedelta(days=ago), metres, seconds, **more)


def test_the_races_of_the_mock_up():
    ten, five = race(10_000, 51 * 60), race(5000, 23 * 60 + 54)
    half = race(21_098, 6940, ago=305)
    assert [round(vdot_today(one, TODAY), 1) for one in (ten, five)] == [39.1, 40.4]
    assert vdot_today(half, TODAY) == pytest.approx(0.98 * vdot_today(replace(half, day=TODAY), TODAY))


def test_ninety_days_are_recent_and_one_more_is_not():
    last, first = race(5000, 1500, ago=90), race(5000, 1500, ago=91)
    assert (is_recent(last, TODAY), is_recent(first, TODAY)) == (True, False)
    assert vdot_today(first, TODAY) == pytest.approx(0.98 * vdot_today(last, TODAY))
    assert not is_recent(race(5000, 1500, ago=-1), TODAY)


def test_an_old_race_at_the_very_limit_is_still_a_fitness():
    slow = race(5000, 2550, ago=400)  # VDOT 20.1, less 2 %
    assert vdot_today(slow, TODAY) == VDOT[0]


@pytest.mark.parametrize(
    ("goal", "wanted"), [(None, "ten"), (5000, "five"), (10_000, "ten"), (21_098, "ten"), (42_195, "ten")]
)
def test_the_recent_race_nearest_the_goal_counts(goal, wanted):
    known = [race(10_000, 3060, 80, "ten"), race(5000, 1434, 40, "five"), race(21_098, 6940, 305, "half")]
    assert best_guide(known, goal, TODAY).id == wanted


def test_among_equals_the_later_counts():
    assert best_guide([race(5000, 1500, 30, "a"), race(5000, 1490, 3, "b")], 5000, TODAY).id == "b"


def test_a_hot_or_hilly_one_counts_only_alone():
    hot, flat = race(10_000, 3200, 5, "hot", hot_or_hilly=True), race(5000, 1434, 40, "flat")
    assert best_guide([hot, flat], 10_000, TODAY).id == "flat"
    assert best_guide([hot], 10_000, TODAY).id == "hot"


def test_without_a_recent_one_the_latest_counts_and_none_to_come():
    assert best_guide([race(5000, 1500, 200, "a"), race(42_195, 14_000, 400, "b")], 42_195, TODAY).id == "a"
    assert best_guide([race(5000, 1500, -1)], 5000, TODAY) is None
    assert best_guide([], 5000, TODAY) is None


@pytest.mark.parametrize(
    ("metres", "seconds", "ago", "field"),
    [(1499, 300, 1, "metres"), (100_001, 40_000, 1, "metres"), (5000, 209, 1, "seconds"), (5000, 43_201, 1, "seconds"),
     (5000, 600, 1, "vdot"), (5000, 4000, 1, "vdot"), (5000, 1500, -1, "race_day")],
)  # fmt: skip
def test_no_such_race(metres, seconds, ago, field):
    with pytest.raises(UserError) as told:
        checked(race(metres, seconds, ago), TODAY)
    assert told.value.values["field"] == field


@settings(max_examples=60)
@given(
    st.lists(
        st.builds(
            race, st.integers(3000, 42_195), st.just(9000), st.integers(-5, 200), st.text(min_size=1, max_size=3)
        ),
        max_size=6,
    ),
    st.sampled_from([None, 5000, 42_195]),
)
def test_the_guide_is_one_of_them_recent_if_any_is_and_no_order_matters(known, goal):
    known = list({one.id: one for one in known}.values())
    found = best_guide(known, goal, TODAY)
    assert best_guide(known[::-1], goal, TODAY) == found
    past = [one for one in known if one.day <= TODAY]
    assert (found is None) == (not past)
    if found:
        assert found in past
        assert is_recent(found, TODAY) or not any(is_recent(one, TODAY) for one in past)
