"""Heart rates, paces and effort of the zones."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runlegs_desktop.domain.athlete import Athlete, Sex
from runlegs_desktop.domain.session import Zone
from runlegs_desktop.domain.zones import (
    FORMULA_SPREAD,
    Highest,
    effort,
    highest,
    speeds,
    step_beats,
)

ON = date(2026, 8, 6)
FORTY = date(1986, 8, 6)


def test_a_given_highest_rate_wins_over_the_formula():
    assert highest(Athlete("a", birth=FORTY, hr_max=191), ON) == Highest(191, 0)


@pytest.mark.parametrize(("sex", "beats"), [(Sex.MALE, 180), (Sex.FEMALE, 171), (Sex.UNSAID, 171)])
def test_the_formulas_of_tanaka_and_gulati_with_their_spread(sex, beats):
    assert highest(Athlete("a", birth=FORTY, sex=sex), ON) == Highest(beats, FORMULA_SPREAD)


@pytest.mark.parametrize("birth", [None, date(2030, 1, 1)])
def test_without_rate_or_age_there_are_no_zones(birth):
    one = Athlete("a", birth=birth, hr_rest=50)
    assert highest(one, ON) is None
    assert step_beats(Zone.E, one, ON) is None


def test_beats_count_from_the_reserve_where_the_resting_rate_is_known():
    one = Athlete("a", hr_max=190, hr_rest=50)
    assert step_beats(Zone.E, one, ON) == (127, 151)  # 50 + .55 × 140, 50 + .72 × 140
    assert step_beats(Zone.M, one, ON) == (152, 165)


def test_beats_count_from_the_highest_alone_without_it():
    assert step_beats(Zone.E, Athlete("a", hr_max=190), ON) == (124, 150)


def test_heart_rate_is_no_guide_in_short_repeats_hills_and_fast_ones():
    one = Athlete("a", hr_max=190, hr_rest=50)
    assert step_beats(Zone.I, one, ON, 119) is None
    assert step_beats(Zone.I, one, ON, 120) == (176, 186)
    assert step_beats(Zone.E, one, ON, 60) == (127, 151)
    assert step_beats(Zone.R, one, ON, 600) is None
    assert step_beats(Zone.H, one, ON, 600) is None


@given(st.integers(150, 220), st.one_of(st.none(), st.integers(35, 90)))
@settings(max_examples=50)
def test_beats_rise_and_never_pass_the_highest(top, rest):
    one = Athlete("a", hr_max=top, hr_rest=rest)
    spans = [step_beats(zone, one, ON) for zone in (Zone.E, Zone.M, Zone.T, Zone.I)]
    assert spans == sorted(spans)
    assert all(low < high <= top for low, high in spans)


def test_paces_are_those_of_the_table():
    """Science 3.1, VDOT 40: E 6:44–6:07, M 5:27, T 5:06."""
    table = {zone: [round(1000 / speed) for speed in span] for zone, span in speeds(40).items()}
    assert table[Zone.E] == [404, 367]
    assert table[Zone.M] == pytest.approx([327, 327], abs=1)
    assert table[Zone.T][1] == pytest.approx(306, abs=1)
    assert Zone.H not in table


@given(st.floats(20, 85))
@settings(max_examples=50)
def test_every_span_runs_from_slow_to_fast(vdot):
    assert all(low <= high for low, high in speeds(vdot).values())


def test_effort_grows_with_the_zone():
    assert [effort(zone) for zone in Zone] == [(2, 4), (4, 5), (6, 7), (8, 9), (8, 9), (8, 9)]
