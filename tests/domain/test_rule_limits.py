"""The numbers plans are made with and those they are checked with are the same (science 1.2 and 2)."""

import pytest

from runlegs_desktop.domain import generate_notes, rules_strength, rules_volume
from runlegs_desktop.domain import generate_numbers as made
from runlegs_desktop.domain.inputs import Goal
from runlegs_desktop.domain.plan import Phase
from runlegs_desktop.domain.rule_limits import CAP_OF_GOAL, LIMITS
from tests.domain.rule_scenes import SUN, a_plan, long_run, only, run, values


def limit(name):
    return LIMITS[name].value


def test_plans_are_made_with_the_numbers_they_are_checked_with():
    assert limit("R01.warn") == limit("R02.warn") == made.WEEKLY_CEILING == made.SPIKE_CEILING
    assert limit("R03.warn") == made.REBOUND_CEILING
    assert limit("R05.slack") == made.LONG_SHARE_SLACK
    assert limit("R06.step") * 60 == made.LONG_STEP_SECONDS
    assert limit("R08.info") == made.HARD_SHARE
    assert limit("R20.metres") == made.NO_QUALITY_UNDER
    assert limit("R20.weeks") == made.WEEKS_BEFORE_QUALITY
    assert limit("R29.days") == made.NEW_BEFORE_RACE
    assert limit("R29.history") == made.REMEMBERED
    assert limit("R44.age") == made.CUT_AGE
    assert limit("R44.weeks") == made.CUT_EVERY_FROM_50 + 1  # the easier week is the last of them
    assert limit("R04.weeks") == made.CUT_EVERY + 1
    assert (limit("R27.low"), limit("R27.high")) == generate_notes.TAPER_RANGE
    assert rules_volume.CUTBACK_SHARE == made.CUT_SHARE


def test_hard_sessions_are_made_with_the_numbers_they_are_checked_with():
    assert (limit("R18.low"), limit("R18.high")) == made.HILL_REPS
    assert limit("R19.seconds") == made.HILL_SECONDS_STEP
    assert limit("R21.low") == made.TEMPO_LEAST
    assert limit("R21.high") == max(made.TEMPO_MOST.values())
    assert limit("R21.step") == max(made.TEMPO_STEP.values())
    assert limit("R22.i_share") == made.INTERVAL_SHARE
    assert limit("R22.i_least") == made.INTERVAL_LEAST
    assert limit("R22.i_most") == made.INTERVAL_MOST_METRES
    assert limit("R22.r_share") == made.REP_SHARE
    assert limit("R22.r_least") == made.REP_METRES * made.REPS_LEAST


def test_the_days_before_a_race_are_those_that_are_checked():
    assert limit("R28.hard") == made.NO_KEY_BEFORE_RACE
    assert limit("R28.heavy") == made.NO_HEAVY_BEFORE_RACE
    assert limit("R28.marathon") == made.NO_HEAVY_BEFORE_MARATHON
    assert rules_strength.DAYS_WITHOUT_STRENGTH == made.NO_STRENGTH_BEFORE_RACE + 1


@pytest.mark.parametrize("goal", Goal)
def test_long_runs_are_made_as_long_as_they_are_checked(goal):
    assert limit(CAP_OF_GOAL[goal]) == made.LONG_MINUTES[goal]
    for phase in Phase:
        plan = a_plan(1, goal, phases={0: phase})
        for runs in range(3, 7):
            easy = [run(0, day, 1) for day in range(runs - 1)]
            most = values(only("R05", plan, long_run(0, SUN, 50), easy))["most"]
            assert most == made.long_share(runs, goal, phase)
