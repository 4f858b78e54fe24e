"""What the sheet of one week says around its days, of plans as they are generated."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest

from runlegs_desktop.app.planning import judged, scene_of
from runlegs_desktop.domain.generate import generate
from runlegs_desktop.domain.inputs import Experience, Goal, PlanInputs
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.present.board import board
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.week_sheet import week_words

MONDAY = date(2026, 8, 3)
LEGS = PlanInputs(Goal.LEGS, MONDAY, 8, 40_000, experience=Experience.ADVANCED, vdot=45.0)
TEN = replace(LEGS, goal=Goal.TEN_K, race_day=MONDAY + timedelta(days=55))


def sheets(inputs, name):
    """The scene and the words of each week."""
    draft = generate(inputs, "plan", "me", name)
    book = Logbook(plans={"plan": draft.plan}, sessions={s.id: s for s in draft.sessions})
    scene = scene_of(book, draft.plan, MONDAY)
    weeks = board(scene, judged(scene).findings, Numbers()).weeks
    return scene, [week_words(scene, week, Numbers()) for week in weeks]


@pytest.mark.parametrize(
    ("inputs", "first", "last"), [(LEGS, "Autumn", "Autumn"), (TEN, "Autumn in 7 weeks", "Autumn this week")]
)
def test_the_plan_is_named_and_the_way_to_its_race_is_counted(inputs, first, last):
    _scene, found = sheets(inputs, "Autumn")
    assert (found[0].heading.advice[0], found[-1].heading.advice[0]) == (first, last)
    assert len({sheet.heading.advice[0] for sheet in found[:-1]}) == (7 if inputs is TEN else 1)


def test_hard_and_easy_time_are_percents_of_one_whole():
    scene, found = sheets(LEGS, "Legs")
    for week, sheet in zip(scene.weeks, found, strict=True):
        hard, easy = (int(n) for n in re.findall(r"\d+", sheet.heading.advice[1]))
        assert hard + easy == 100
        assert hard == pytest.approx(100 * week.hard_seconds / week.run_seconds, abs=0.51)


def test_a_month_is_named_where_it_begins_and_on_the_first_day():
    _scene, found = sheets(LEGS, "Legs")
    assert [day.month for day in found[0].days] == ["Aug", *[""] * 6]
    turn = found[4].days  # 31 August to 6 September
    assert [day.month for day in turn] == ["Aug", "Sep", *[""] * 5]
    assert [day.number for day in turn[:2]] == ["31", "1"]
