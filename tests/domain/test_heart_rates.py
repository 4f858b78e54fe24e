"""Heart rates by the runner's own choice of zones."""

from datetime import date

import pytest

from runlegs_desktop.domain.athlete import Athlete, HeartFrom
from runlegs_desktop.domain.heart_rates import hill_beats, training_beats, zones_in_use
from runlegs_desktop.domain.session import Zone
from runlegs_desktop.domain.zones import step_beats

ON = date(2026, 8, 6)
HEART = {"hr_max": 190, "hr_rest": 50}
OWN = Athlete("a", **HEART, zones=HeartFrom.OWN, own_zones=(121, 141, 156, 169))


@pytest.mark.parametrize(
    ("runner", "used"),
    [
        (Athlete("a", **HEART), HeartFrom.RESERVE),
        (Athlete("a", hr_max=190), HeartFrom.HIGHEST),
        (Athlete("a", **HEART, zones=HeartFrom.HIGHEST), HeartFrom.HIGHEST),
        (OWN, HeartFrom.OWN),
        (Athlete("a", **HEART, zones=HeartFrom.OWN), HeartFrom.RESERVE),
    ],
)
def test_a_choice_is_kept_as_far_as_it_can_be(runner, used):
    assert zones_in_use(runner) is used


def test_each_choice_has_its_own_beats():
    assert training_beats(Zone.T, Athlete("a", **HEART), ON) == (166, 173)
    assert training_beats(Zone.T, Athlete("a", **HEART, zones=HeartFrom.HIGHEST), ON) == (167, 175)
    assert [training_beats(zone, OWN, ON) for zone in Zone] == [
        (121, 140),
        (141, 155),
        (156, 168),
        (169, 190),
        None,
        None,
    ]


@pytest.mark.parametrize("zones", HeartFrom)
@pytest.mark.parametrize("zone", [Zone.M, Zone.T, Zone.I])
def test_the_heart_is_no_guide_in_short_hard_steps(zones, zone):
    runner = Athlete("a", **HEART, zones=zones, own_zones=OWN.own_zones)
    assert training_beats(zone, runner, ON, 119) is None
    assert training_beats(zone, runner, ON, 120) == training_beats(zone, runner, ON)
    assert training_beats(Zone.E, runner, ON, 20) is not None


def test_without_a_choice_it_is_the_reserve_of_the_zones():
    runner = Athlete("a", **HEART)
    assert [training_beats(z, runner, ON, 600) for z in Zone] == [step_beats(z, runner, ON, 600) for z in Zone]


def test_hills_reach_nine_tenths_of_the_highest():
    assert hill_beats(OWN, ON) == 171
    assert hill_beats(Athlete("a"), ON) is None
