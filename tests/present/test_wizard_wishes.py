"""What the runner wishes: days for strength, growth of weeks, a time in the race; on both pages alike."""

from dataclasses import replace
from datetime import date

import pytest

from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.inputs import Goal
from runlegs_desktop.present.wizard import first_answers
from runlegs_desktop.present.wizard_gestures import typed, with_day, with_goal, with_recent_race, with_units
from runlegs_desktop.present.wizard_hints import goal_note, goal_pace, hints
from runlegs_desktop.present.wizard_inputs import inputs_of, problems


@pytest.fixture
def first():
    return first_answers(date(2026, 8, 6))


def filled(answers, **texts):
    for field, text in texts.items():
        answers = typed(answers, field, text)
    return answers


def test_a_day_goes_on_from_none_to_run_strength_and_both(first):
    answers, seen = first, []
    for _n in range(5):
        seen.append((0 in answers.days, 0 in answers.strength_days))
        answers = with_day(answers, 0)
    assert seen == [(False, False), (True, False), (False, True), (True, True), (False, False)]
    assert with_day(first, 6).long_day == 5, "the long run keeps a day"


def test_strength_days_growth_and_goal_time_are_the_plans(first):
    answers = typed(with_goal(first, Goal.HALF), "race_day", "2026-10-18")
    answers = replace(filled(answers, growth="4 %", goal_seconds="1:55:00"), strength_days=frozenset({0, 2}))
    inputs = inputs_of(answers)
    assert (inputs.strength_days, inputs.growth, inputs.goal_seconds) == ({0, 2}, 0.04, 6900)
    assert inputs_of(with_goal(answers, Goal.BASE)).goal_seconds is None
    assert inputs_of(filled(answers, growth="", goal_seconds="")).growth == 0.10
    assert inputs_of(filled(answers, growth="", goal_seconds="")).goal_seconds is None


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("growth", "10.5", "Grow by at most is 0 to 10 % a week by the 10 % rule, not 10.5 %."),
        ("growth", "-1", "Grow by at most is 0 to 10 % a week by the 10 % rule, not -1 %."),
        ("growth", "fast", "Grow by at most is a number from 0 to 10 %, “fast” is not."),
        ("goal_seconds", "45:00", "Goal time is 57:52 to 3:15:12, not 45:00."),
        ("goal_seconds", "soon", "Goal time is minutes and seconds such as 51:00, or 1:55:00, not “soon”."),
    ],
)
def test_bad_growth_and_goal_time_say_their_range_and_keep_what_was_typed(first, field, text, said):
    answers = typed(typed(with_goal(first, Goal.HALF), "race_day", "2026-10-18"), field, text)
    assert problems(answers) == {field: said}
    assert {"growth": answers.growth, "goal_seconds": answers.goal_time}[field].text == text
    if field == "goal_seconds":
        assert problems(with_goal(answers, Goal.LEGS)) == {}, "only races have one"


@pytest.mark.parametrize(
    ("goal", "text", "seconds"),
    [
        (Goal.HALF, "1:55", 6900),
        (Goal.MARATHON, "3:59", 14_340),
        (Goal.TEN_K, "1:02", 3720),
        (Goal.TEN_K, "51:00", 3060),
    ],
)
def test_hours_and_minutes_are_read_where_nobody_runs_them_as_minutes_and_seconds(first, goal, text, seconds):
    answers = typed(typed(with_goal(first, goal), "race_day", "2026-10-18"), "goal_seconds", text)
    assert (problems(answers), answers.goal_time.value) == ({}, seconds)
    raced = typed(with_recent_race(answers, goal), "recent", text)
    assert (problems(raced), raced.recent.value) == ({}, seconds)


@pytest.mark.parametrize("text", ["0:25", "0:55", "4:00"])
def test_a_time_that_is_none_in_hours_either_is_refused_as_it_was_typed(first, text):
    answers = typed(typed(with_goal(first, Goal.HALF), "race_day", "2026-10-18"), "goal_seconds", text)
    assert problems(answers)["goal_seconds"].endswith(f"not {text}.")


def test_a_race_within_its_week_is_not_called_the_plans_end(first):
    half = with_goal(first, Goal.HALF)
    assert hints(typed(half, "race_day", "2026-10-18"))["race_day"] == "Sunday, the plan ends with it"
    assert hints(typed(half, "race_day", "2026-10-14"))["race_day"] == "Wednesday of the last week"
    from_sunday = replace(half, base=replace(half.base, week_start=6))
    assert hints(typed(from_sunday, "race_day", "2026-10-18"))["race_day"] == "Sunday of the last week"
    assert hints(typed(from_sunday, "race_day", "2026-10-17"))["race_day"] == "Saturday, the plan ends with it"


def test_a_goal_time_is_measured_at_its_own_race(first):
    half = typed(typed(with_goal(first, Goal.HALF), "race_day", "2026-10-18"), "goal_seconds", "1:55:00")
    assert "goal_seconds" in problems(with_goal(half, Goal.FIVE_K))
    assert problems(with_goal(with_goal(half, Goal.FIVE_K), Goal.HALF)) == {}


def test_what_the_goal_time_needs_stands_beside_what_the_runner_has(first):
    half = typed(typed(with_goal(first, Goal.HALF), "race_day", "2026-10-18"), "goal_seconds", "1:55:00")
    assert goal_pace(half) == "5:27 /km"
    assert goal_pace(with_units(half, Units.IMPERIAL)) == "8:46 /mi"
    assert hints(half)["goal_seconds"] == "Needs VDOT 38.3, yours is 30.0"
    assert goal_note(half).endswith("Paces and weeks follow from yours, not from the goal.")
    fast = replace(half, known_vdot=45.0)
    assert hints(fast)["goal_seconds"] == "VDOT 38.3 is enough, yours is 45.0"
    assert "is enough" in goal_note(fast)
    assert goal_note(first) == goal_pace(first) == ""


def test_growth_says_what_it_does(first):
    assert hints(first)["growth"].replace("\u202f", " ") == "The plan takes 8 % at most"
    assert hints(typed(first, "growth", "5"))["growth"] == "Checks hold weeks to it, too"
