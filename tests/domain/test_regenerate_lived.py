"""What lived weeks leave behind for those to come."""

from dataclasses import replace
from datetime import date, timedelta

from runlegs_desktop.domain.generate import generate
from runlegs_desktop.domain.generate_setting import setting
from runlegs_desktop.domain.inputs import Goal, PlanInputs
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.regenerate_lived import recorded
from runlegs_desktop.domain.schedule import sessions
from runlegs_desktop.domain.session import RUNS, Status

MONDAY = date(2026, 8, 3)
RACE = MONDAY + timedelta(days=12 * 7 - 1)
HALF = PlanInputs(Goal.HALF, MONDAY, 12, 30_000, race_day=RACE, vdot=45.0)


def lived_by(shares):
    """The history of a runner who ran these shares of the plan's weeks."""
    draft = generate(HALF, "plan", "me")
    rows = {}
    for s in draft.sessions:
        week = (s.day - MONDAY).days // 7
        if week < len(shares) and s.kind in RUNS:
            s = replace(s, status=Status.DONE, done_metres=round(shares[week] * s.metres), done_seconds=s.seconds)  # noqa: PLW2901
        rows[s.id] = s
    today = MONDAY + timedelta(days=7 * len(shares))
    book = Logbook(plans={"plan": draft.plan}, sessions=rows)
    return recorded(setting(HALF), sessions(book, draft.plan, today), len(shares))


def test_the_peak_that_a_taper_is_a_share_of_is_the_best_of_the_last_three_weeks():
    history = lived_by((2.0, 0.5, 0.5, 0.5))
    assert history.volumes[-4] > max(history.volumes[-3:]), "the big week is four weeks ago"
    assert history.peak == max(history.volumes[-3:])


def test_weeks_of_the_taper_are_no_peak():
    before = lived_by((1.0,) * 10)
    assert lived_by((*(1.0,) * 10, 3.0)).peak == before.peak


def test_distances_are_those_that_were_run():
    full, half = lived_by((1.0,) * 4), lived_by((0.5,) * 4)
    assert all(abs(2 * b - a) <= 10 for a, b in zip(full.volumes[4:], half.volumes[4:], strict=True))
    assert half.volumes[:4] == full.volumes[:4] == (30_000,) * 4, "weeks before the plan are as they were told"
    assert abs(2 * half.longs[-1] - full.longs[-1]) <= 2
