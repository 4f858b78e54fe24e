"""The catalogue's coefficients, and a runner's own numbers in their place."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runlegs_desktop.app.stimulus_file import cells, tables_with
from runlegs_desktop.domain.confidence import Confidence
from runlegs_desktop.domain.edits_rules import set_limit
from runlegs_desktop.domain.edits_stimulus import (
    own_coefficients,
    reset_coefficient,
    reset_coefficients,
    set_coefficient,
)
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.domain.inputs import Goal, PlanInputs
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.plan import Phase, Plan
from runlegs_desktop.domain.stimulus_tables import Gait, allowed, cells_from, in_force, tables, with_own
from tests.domain.stimulus_made import DAY, TABLES

CELLS = cells()
PLAN = Plan("plan", "me", "Legs", DAY, (Phase.BASE,), PlanInputs(Goal.LEGS, DAY, 4, 20_000))


def test_every_coefficient_has_a_source_and_a_confidence():
    assert len(CELLS) == 7 * 11 + 7 + 7 + 9 * 3 + 11 * 3 + 11 + 11
    assert all(cell.source for cell in CELLS.values())
    assert {c.confidence for n, c in CELLS.items() if n.startswith("growth.")} == {Confidence.LOW}  # every κ is a guess
    medium = {n for n, c in CELLS.items() if n.startswith("run.") and c.confidence is not Confidence.LOW}
    assert medium == {"run.hill.gmax", "run.hill.sol"}


def test_the_tables_are_those_of_the_science():
    assert TABLES.run[Gait.HILL][0] == 0.82
    assert TABLES.growth[Gait.HILL] == 0.15
    assert TABLES.fibre[Gait.TEMPO] == (1, 0.65, 0.10)
    assert TABLES.target[0] == (5, 10, 18)
    assert sum(TABLES.visible) == pytest.approx(1.0)


@pytest.mark.parametrize(
    "row",
    [
        {"name": "run.easy.gmax", "value": 2, "source": "V1", "confidence": "low"},
        {"name": "run.easy.gmax", "value": 0.2, "source": "", "confidence": "low"},
        {"name": "run.easy.gmax", "value": 0.2, "source": "V1", "confidence": "sure"},
        {"name": "odd.easy", "value": 0.2, "source": "V1", "confidence": "low"},
        {"name": "run.easy.gmax", "value": "much", "source": "V1", "confidence": "low"},
    ],
)
def test_a_damaged_catalogue_is_refused(row):
    with pytest.raises((ValueError, KeyError)):
        cells_from([row])


def test_own_numbers_stand_in_and_unsound_ones_are_left_out():
    own = (("growth.hill", 0.3), ("growth.easy", 7.0), ("no.such", 1.0), ("run.hill.gmax", math.nan))
    made = tables(CELLS, own)
    assert made.growth[Gait.HILL] == 0.3
    assert made.growth[Gait.EASY] == 0
    assert made.run == TABLES.run
    assert tables_with(own).growth[Gait.HILL] == 0.3


def test_targets_out_of_order_are_left_out_together():
    assert tables(CELLS, [("target.gmax.lo", 12)]).target[0] == (5, 10, 18)
    assert tables(CELLS, [("target.gmax.lo", 12), ("target.gmax.op", 13)]).target[0] == (12, 13, 18)


@settings(max_examples=60)
@given(st.lists(st.tuples(st.sampled_from(sorted(CELLS)), st.floats(allow_nan=True))))
def test_whatever_is_kept_the_tables_are_sound(own):
    made = tables(CELLS, own)
    assert all(0 <= x <= 1 for row in made.run.values() for x in row)
    assert all(low <= opens <= high for low, opens, high in made.target)
    assert all(hours >= 12 for hours in made.hours)


@settings(max_examples=60)
@given(st.sampled_from(sorted(CELLS)), st.floats(0, 1))
def test_a_number_inside_its_limits_is_taken(name, share):
    low, high = allowed(CELLS, (), name)
    value = low + share * (high - low)
    own = with_own(CELLS, (), name, value)
    assert in_force(CELLS, own)[name] == value
    assert with_own(CELLS, own, name, None) == ()


def test_a_number_outside_is_refused_with_its_limits():
    with pytest.raises(UserError) as caught:
        with_own(CELLS, (), "target.gmax.lo", 11)
    assert caught.value.code == "out-of-range"
    assert caught.value.values == {"field": "target.gmax.lo", "low": 0.5, "high": 10, "given": 11}


def test_they_are_kept_beside_the_limits_of_rules():
    book = set_limit(Logbook(plans={"plan": PLAN}), "plan", "R01.warn", 1.12)
    before = book.plans["plan"].limits
    with_two = set_coefficient(set_coefficient(book, "plan", CELLS, "hours.ham", 80), "plan", CELLS, "growth.hill", 0.2)
    assert own_coefficients(with_two.plans["plan"]) == (("growth.hill", 0.2), ("hours.ham", 80))
    one = reset_coefficient(with_two, "plan", CELLS, "hours.ham")
    assert own_coefficients(one.plans["plan"]) == (("growth.hill", 0.2),)
    assert reset_coefficients(with_two, "plan").plans["plan"].limits == before
    usual = set_coefficient(one, "plan", CELLS, "growth.hill", 0.15)
    assert usual.plans["plan"].limits == before
    assert set_coefficient(usual, "plan", CELLS, "growth.hill", 0.15) is usual


def test_every_muscle_has_a_column():
    assert all(len(row) == len(Muscle) for row in TABLES.run.values())
