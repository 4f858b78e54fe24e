"""Hypothesis strategies shared by the tests: `plan_inputs()` gives every kind of input that `check` accepts."""

from datetime import date, timedelta

from hypothesis import strategies as st

from runlegs_desktop.domain.calendar import MONDAY, SUNDAY, first_whole_week
from runlegs_desktop.domain.check_inputs import YOUTH_GOALS, weeks_until
from runlegs_desktop.domain.inputs import RACE_METRES, Equipment, Experience, Goal, Hills, PlanInputs

# 2026 has 53 ISO weeks; 2028 a 29 February
FIRST_START, LAST_START = date(2026, 1, 1), date(2028, 12, 31)

weekdays = st.integers(0, 6)
metres_a_week = st.one_of(
    st.integers(0, 200_000),
    st.integers(0, 90_000),
    st.integers(0, 15_000),
    st.sampled_from([0, 8_000, 12_000, 200_000]),
)


@st.composite
def plan_inputs(draw, goals=tuple(Goal)):
    """Inputs over the whole accepted range; most have no time budget and are adults without restriction."""
    age = draw(st.one_of(st.integers(18, 70), st.integers(14, 100)))
    goal = draw(st.sampled_from([g for g in goals if age >= 16 or g in YOUTH_GOALS] or [Goal.BASE]))
    start = FIRST_START + timedelta(days=draw(st.integers(0, (LAST_START - FIRST_START).days)))
    week_start = draw(st.sampled_from([MONDAY, MONDAY, SUNDAY]))
    race_day, weeks = None, draw(st.integers(4, 30))
    if goal in RACE_METRES:
        race_day = draw(race_days(start, week_start))
        weeks = weeks_until(start, race_day, week_start)
    current = draw(metres_a_week)
    return PlanInputs(
        goal=goal,
        start=start,
        weeks=weeks,
        race_day=race_day,
        weekly_metres=current,
        long_metres=draw(st.one_of(st.none(), st.integers(current // 5, current // 2), st.integers(0, 100_000))),
        experience=draw(st.sampled_from(Experience)),
        vdot=draw(st.floats(20, 85)),
        days=draw(st.frozensets(weekdays, min_size=3, max_size=7)),
        long_day=draw(weekdays),
        week_start=week_start,
        day_seconds=draw(st.one_of(st.none(), st.none(), st.integers(20 * 60, 6 * 3600), st.integers(1200, 5400))),
        week_seconds=draw(st.one_of(st.none(), st.none(), st.integers(3600, 40 * 3600), st.integers(3600, 30_000))),
        hills=draw(st.sampled_from(Hills)),
        equipment=draw(st.sampled_from(Equipment)),
        strength=(strength := draw(st.sampled_from([2, 3]))),
        strength_days=draw(st.just(frozenset()) | st.frozensets(weekdays, min_size=strength, max_size=7)),
        two_a_day=draw(st.booleans()),
        age=age,
        growth=draw(st.sampled_from([0.10, 0.10, 0.08, 0.05, 0.035, 0.0])),
        easy_only=goal is Goal.BASE and draw(st.integers(0, 4)) == 0,
    )


@st.composite
def race_days(draw, start, week_start):
    """A race on any weekday 1 to 30 whole weeks ahead, now and then before the first whole week."""
    whole = first_whole_week(start, week_start)
    soon = (whole - start).days
    if soon and draw(st.integers(0, 9)) == 0:
        return start + timedelta(days=draw(st.integers(0, soon - 1)))
    weeks = draw(st.one_of(st.integers(1, 30), st.integers(1, 6)))
    return whole + timedelta(days=7 * (weeks - 1) + draw(weekdays))
