"""A plan made anew after a race: easy days, no heavy legs, and a note that says until when (science 1.9)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runlegs_desktop.domain.generate import generate
from runlegs_desktop.domain.inputs import Experience, Goal, PlanInputs
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.regenerate import regenerate
from runlegs_desktop.domain.regenerate_race import is_after_race
from runlegs_desktop.domain.schedule import Scheduled, State, sessions
from runlegs_desktop.domain.session import RUNS, Kind, Session, Status, Variant, hard_seconds

MONDAY = date(2026, 8, 3)
EVERY_DAY = frozenset(range(7))
LEGS = PlanInputs(Goal.LEGS, MONDAY, 12, 40_000, experience=Experience.ADVANCED, vdot=45.0, days=EVERY_DAY, strength=3)


def raced(metres, day, today, status=Status.DONE, inputs=LEGS, **changes):
    """The plan made anew as of `today`, with a race on `day` in the place of what lay there."""
    draft = generate(inputs, "plan", "me")
    race = Session("race", "me", "plan", day, Kind.RACE, metres=metres, seconds=metres // 3, status=status, **changes)
    if status is Status.DONE:
        race = replace(race, done_metres=metres, done_seconds=metres // 3)
    rows = [replace(s, status=Status.DONE) if s.day < today else s for s in draft.sessions if s.day != day]
    book = Logbook(plans={"plan": draft.plan}, sessions={s.id: s for s in (*rows, race)})
    return regenerate(draft.plan, sessions(book, draft.plan, today), inputs, today).draft


def hard(session):
    return session.kind in RUNS and hard_seconds(session.steps) > 0


@pytest.mark.parametrize(
    ("metres", "days", "heavy_free"), [(5_000, 1, 0), (10_000, 2, 1), (21_098, 5, 2), (42_195, 9, 4)]
)
def test_running_is_easy_for_a_day_in_five_kilometres_and_heavy_legs_wait_half_of_them(metres, days, heavy_free):
    sunday = MONDAY + timedelta(days=27)
    draft = raced(metres, sunday, sunday + timedelta(days=1))
    after = {n: [s for s in draft.sessions if s.day == sunday + timedelta(days=n)] for n in range(1, 22)}
    assert not any(hard(s) for n in range(1, days + 1) for s in after[n])
    assert not any(s.variant is Variant.HEAVY for n in range(1, heavy_free + 1) for s in after[n])
    assert any(hard(s) for n in range(days + 1, 22) for s in after[n]), "it is for those days only"
    assert any(s.variant is Variant.HEAVY for n in range(heavy_free + 1, heavy_free + 8) for s in after[n])
    until = sunday + timedelta(days=days)
    assert [dict(n.values)["day"] for n in draft.plan.notes if n.code == "RACE_EASY"] == [until.isoformat()]


@pytest.mark.parametrize(
    ("metres", "days"),
    [(1, 1), (5_000, 1), (5_001, 2), (10_000, 2), (21_098, 5), (42_195, 9), (100_000, 20), (161_000, 21)],
)
def test_the_easy_days_begin_after_the_race_and_end_exactly(metres, days):
    session = Session("race", "me", "plan", MONDAY, Kind.RACE, metres=metres, seconds=metres // 3)
    there = {7: (Scheduled(session, State.DONE, metres, metres // 3, 0),)}
    assert [day - 7 for day in range(40) if is_after_race(there, day)] == list(range(1, days + 1))
    assert [day - 7 for day in range(40) if is_after_race(there, day, 0.5)] == list(range(1, days // 2 + 1))


def test_a_race_of_this_morning_is_said_too():
    sunday = MONDAY + timedelta(days=27)
    assert "RACE_EASY" in {n.code for n in raced(5_000, sunday, sunday).plan.notes}


def test_days_that_are_over_are_no_news_and_a_race_that_was_left_out_is_none():
    sunday = MONDAY + timedelta(days=27)
    assert "RACE_EASY" in {n.code for n in raced(10_000, sunday, sunday + timedelta(days=2)).plan.notes}
    assert "RACE_EASY" not in {n.code for n in raced(10_000, sunday, sunday + timedelta(days=3)).plan.notes}
    left_out = raced(42_195, sunday, sunday + timedelta(days=1), Status.SKIPPED)
    assert "RACE_EASY" not in {n.code for n in left_out.plan.notes}
    assert any(hard(s) for s in left_out.sessions if 0 < (s.day - sunday).days <= 5)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    metres=st.integers(1_000, 200_000),
    place=st.integers(7, 60),
    ahead=st.integers(0, 7),
    goal=st.sampled_from([Goal.LEGS, Goal.BASE]),
)
def test_nothing_hard_lies_in_the_easy_days_of_any_race_past_or_pinned(metres, place, ahead, goal):
    day = MONDAY + timedelta(days=place)
    today = day - timedelta(days=ahead) if ahead else day + timedelta(days=1)
    status = Status.PLANNED if ahead else Status.DONE
    draft = raced(metres, day, today, status, replace(LEGS, goal=goal), pinned=True)
    days = min(21, -(-metres // 5_000))
    for s in draft.sessions:
        ago = (s.day - day).days
        assert not (0 < ago <= days and hard(s))
        assert not (0 < ago <= days / 2 and s.variant is Variant.HEAVY)
