"""Invariant I40 of science 1.8: a plan that is written and loaded is the plan that was made."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings

from runlegs_desktop.domain.athlete import Athlete
from runlegs_desktop.domain.inputs import Goal, PlanInputs
from runlegs_desktop.domain.logbook import Logbook, diff
from runlegs_desktop.store import migrate
from runlegs_desktop.store.sqlite import in_memory, open_writer
from tests.domain.laid_plan import ATHLETE, PLAN, laid
from tests.domain.strategies import plan_inputs


def a_book(plan):
    return Logbook({ATHLETE: Athlete(ATHLETE)}, {PLAN: plan.plan}, {s.id: s for s in plan.sessions})


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(plan_inputs().map(laid).map(a_book))
def test_i40_a_written_plan_is_loaded_equal(book):
    store = in_memory()
    store.write(diff(Logbook(), book))
    assert store.load() == book
    store.close()


@pytest.mark.parametrize("weeks", [4, 30])
def test_i40_a_plan_in_a_file_is_equal_when_it_is_opened_again(tmp_path, weeks):
    path = tmp_path / "library.runlegs"
    book = a_book(laid(PlanInputs(Goal.LEGS, date(2026, 3, 2), weeks, 25_000, vdot=40.3)))
    migrate.create(path)
    store = open_writer(path)
    store.write(diff(Logbook(), book))
    store.close()
    again = open_writer(path)
    assert again.load() == book
    again.close()
