from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from runlegs_desktop.domain.inputs import Goal
from runlegs_desktop.domain.session import Kind
from runlegs_desktop.present.status import place_text, race_name, race_parts, week_text
from tests.present.made import day, laid, run, scheduled

PLAN = laid(weeks=3).plan


def test_the_place_says_whether_edits_are_kept():
    path = Path("somewhere") / "my.runlegs"
    assert place_text(None, read_only=False) == "Sample runner: nothing here is kept"
    assert place_text(path, read_only=False) == "Saved on this computer · my.runlegs"
    assert place_text(path, read_only=True).startswith("Read only: my.runlegs is open in another window")


@pytest.mark.parametrize(
    ("today", "text"),
    [
        (-2, "Starts in 2 days"),
        (-1, "Starts in 1 day"),
        (0, "Week 1 of 3"),
        (6, "Week 1 of 3"),
        (7, "Week 2 of 3"),
        (20, "Week 3 of 3"),
        (21, "Plan finished"),
    ],
)
def test_the_week_is_counted_from_one(today, text):
    assert week_text(PLAN, day(today)) == text


def test_without_a_plan_there_is_no_week_to_tell():
    assert week_text(None, date(2026, 8, 6)) == ""


RACE = scheduled(run("r", 20, Kind.RACE))


@pytest.mark.parametrize(
    ("name", "today", "text"),
    [
        ("Harbour Half", 0, "Harbour Half · Sun 23 Aug · 20 days"),
        ("Harbour Half", 19, "Harbour Half · Sun 23 Aug · 1 day"),
        ("", 20, "Race · Sun 23 Aug · today"),
        ("Harbour Half", 21, ""),
    ],
)
def test_the_race_is_told_with_the_days_that_are_left(name, today, text):
    assert "".join(race_parts(RACE, name, day(today))) == text


def test_a_race_has_its_own_name_or_that_of_the_plan_that_leads_to_it():
    half = replace(PLAN, name="Harbour Half", inputs=replace(PLAN.inputs, goal=Goal.HALF, race_day=RACE.day))
    assert race_name(RACE, half) == "Harbour Half"
    legs = replace(half, name="Strong legs", inputs=replace(PLAN.inputs, goal=Goal.LEGS))
    assert race_name(RACE, legs) == ""
    titled = scheduled(replace(run("r", 20, Kind.RACE), title="Park 5 km"))
    assert race_name(titled, legs) == race_name(titled, half) == "Park 5 km"
    assert race_name(None, half) == race_name(RACE, None) == ""


def test_without_a_race_nothing_is_told():
    assert race_parts(None, "Harbour Half", day(0)) == ("", "")
