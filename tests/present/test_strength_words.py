"""A next target says what was done, what follows, and why; loads are in the runner's units."""

import re
from pathlib import Path

import pytest

from runlegs_desktop.domain import overload, overload_load
from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.exercise import Span
from runlegs_desktop.domain.one_rep_max import one_rep_max
from runlegs_desktop.domain.overload import target
from runlegs_desktop.domain.overload_case import Target, Why
from runlegs_desktop.domain.plates import KG_DUMBBELLS, POUND
from runlegs_desktop.present.strength_words import (
    _next_steps,
    estimate_text,
    load_text,
    plates_text,
    reason_text,
    target_text,
)
from tests.domain.strength_made import RDL, SQUAT, bout, case, hold, lift

KG, LB = Units.METRIC, Units.IMPERIAL


def test_loads():
    assert [load_text(g, KG) for g in (22_500, 60_000, -15_000)] == ["22.5 kg", "60 kg", "−15 kg"]
    assert load_text(22_680, LB) == "50 lb"
    assert estimate_text(one_rep_max(100_000, 5), KG) == "114.6 kg ± 5 % (mean of Epley and Brzycki)"
    assert estimate_text(None, KG) == "endurance set"


def test_plates_are_told_for_a_bar_alone():
    assert plates_text(62_500, SQUAT, KG) == "Plates a side: 20 + 1.25 kg."
    assert plates_text(20_000, SQUAT, KG) == "The bare bar."
    assert plates_text(round(140 * POUND), SQUAT, LB) == "Plates a side: 45 + 2.5 lb."
    assert [plates_text(load, SQUAT, KG) for load in (None, 19_000, -5_000)] == ["", "", ""]
    assert plates_text(62_500, RDL, KG) == plates_text(62_500, None, KG) == ""


def test_the_next_target_says_why():
    one = lift("sl_rdl", 3, 8, span=Span(6, 8), per_side=True)
    made = target(case(one, bout(7, 8, 8, 8, key="sl_rdl", load=25_000), loads=KG_DUMBBELLS, day=14))
    assert target_text(made, KG) == "3 × 6 · 27.5 kg"
    assert reason_text(made, KG) == "3 × 8 at RIR 2 with 25 kg last time → 27.5 kg"
    more = target(case(lift(), bout(7, 7, 6, 6), day=14))
    assert target_text(more, KG) == "8 + 6 + 6 · 60 kg"
    assert reason_text(more, KG) == "3 × 6 to 7 at RIR 2 with 60 kg last time → one more in the first set that has room"
    held = target(case(hold(), bout(7, 30, 30, key="plank", load=None, timed=True), loads=(), day=14))
    assert target_text(held, KG) == "35 + 30 s"
    assert reason_text(held, KG) == "2 × 30 s at RIR 2 last time → 5 s more in the first set that has room"
    assert reason_text(target(case(lift())), KG) == "New: 2 sets, with 4 in reserve."


def test_every_reason_has_words():
    source = "".join(Path(module.__file__).read_text("utf-8") for module in (overload, overload_load))
    codes = {code for code in re.findall(r'"([a-z]+(?:-[a-z]+)*)"', source) if code != "first"}
    assert codes - {"sets", "rir"} == set(_next_steps())


@pytest.mark.parametrize("code", sorted(_next_steps()))
def test_no_reason_leaves_a_gap(code):
    values = (("sets", 3), ("amount", 8), ("most", 8), ("timed", 0), ("rir", 2))
    text = reason_text(Target(lift(load=60_000), (8,) * 3, Why(code, values)), LB)
    assert not re.search(r"[{}]|None", text)
