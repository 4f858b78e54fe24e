"""What is said of jumps and of lifts that fell, before a session."""

import pytest

from runlegs_desktop.domain.deload import Fallen
from runlegs_desktop.domain.jumps import Gate
from runlegs_desktop.present.readiness_words import deload_note, gate_needs, jumps_note
from tests.domain.strength_made import KNOWN

OPEN = Gate(22, 10)


def test_what_is_lacking_is_named_with_the_runners_own_numbers():
    assert gate_needs(OPEN) == ""
    assert "20 calf raises on one leg without pain (not tested yet) and 10 squats to a box" in gate_needs(Gate())
    only = gate_needs(Gate(25, 4))
    assert "calf raises" not in only
    assert "(yours: 4)" in only
    assert "(yours: 17)" in gate_needs(Gate(17, 12))


@pytest.mark.parametrize(
    ("landings", "gate", "brings", "said"),
    [
        (0, Gate(), False, ""),
        (0, Gate(), True, "This phase may bring small jumps. First, with each leg"),
        (0, OPEN, True, "ready for 40 landings of each foot, 48 hours apart"),
        (30, OPEN, True, ""),
        (60, OPEN, False, "To begin with, 40 are enough"),
        (60, Gate(22, 10, has_jumped=True), False, ""),
        (20, Gate(), False, "Jumps: 20 landings of each foot. First, with each leg"),
    ],
)
def test_a_session_hears_of_its_jumps(landings, gate, brings, said):
    note = jumps_note(landings, gate, brings_jumps=brings)
    assert said in note
    assert bool(said) is bool(note)


def test_two_fallen_lifts_are_told_with_what_is_not_known():
    lifts = [Fallen("squat", 0.123), Fallen("gone", 0.06)]
    assert deload_note(lifts[:1], KNOWN) == ""
    note = deload_note(lifts, KNOWN)
    assert "squat \u221212 %, gone \u22126 %" in note
    assert "1 of 3 signs" in note
    assert "readiness, soreness, motivation" in note
