"""A plan as JSON and as a table of text: what the command line writes (see also `tests/cli`)."""

import json
from dataclasses import replace
from datetime import time

from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.plan import Note
from runlegs_desktop.domain.session import Kind, Status, Variant, Zone
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.plan_json import plan_json
from runlegs_desktop.present.plan_table import plan_table
from tests.present.made import heavy, laid, repeats, run, session

KM = Numbers()


def read(*rows, notes=(), **how):
    scene = laid(*rows, **how)
    scene = replace(scene, plan=replace(scene.plan, notes=notes))
    return json.loads(plan_json(scene, KM))


def test_a_plan_is_told_with_its_notes_in_words():
    note = Note("QUALITY_STARTS", (("week", 4),))
    plan = read(run("a"), name="Füße & “legs”", notes=(note,))
    assert (plan["schema"], plan["name"], plan["goal"], plan["start"]) == (
        "runlegs-plan/1",
        "Füße & “legs”",
        "base",
        "2026-08-03",
    )
    assert plan["notes"] == ["QUALITY_STARTS: The first hard run comes in week 4, after weeks of easy running."]
    assert plan["weeks"] == [
        {"start": "2026-08-03", "phase": "base", "distance_m": 5000},
        {"start": "2026-08-10", "phase": "base", "distance_m": 0},
    ]


def test_a_session_has_seconds_metres_and_its_time_of_day():
    plan = read(run("a", 1, start=time(6, 30)), run("r", 5, Kind.RACE, km=10), session("m", 2, Kind.MOBILITY))
    assert [list(s) for s in plan["sessions"]] == [
        ["date", "time", "kind", "title", "distance_m", "duration_s", "hard_s"]
    ] * 3
    assert [(s["date"], s["time"], s["kind"], s["distance_m"]) for s in plan["sessions"]] == [
        ("2026-08-04", "06:30", "easy", 5000),
        ("2026-08-05", None, "mobility", 0),
        ("2026-08-08", None, "race", 10_000),
    ]
    assert plan["weeks"][0]["distance_m"] == 5000


def test_only_strength_says_whether_it_is_heavy():
    plan = read(heavy("h"), heavy("l", 1, variant=Variant.LIGHT), heavy("p", 2, variant=Variant.PRIMER), run("a", 3))
    assert [s.get("heavy") for s in plan["sessions"]] == [True, False, False, None]


def test_repeats_are_told_where_a_session_is_named_after_them():
    steps = (repeats(8, 60, Zone.H),)
    plan = read(run("h", kind=Kind.HILLS, steps=steps), run("e", 1, steps=steps), run("i", 2, kind=Kind.INTERVALS))
    assert [s.get("repeats") for s in plan["sessions"]] == [{"count": 8, "seconds": 60}, None, None]
    assert plan["sessions"][0]["hard_s"] == 480


def test_the_table_has_a_line_a_week_and_a_line_a_session():
    done = run("b", 1, km=8, status=Status.DONE)
    text = plan_table(laid(run("a"), done, heavy("h", 8), session("r", 9, Kind.REST)), KM)
    assert text.splitlines() == [
        "Mine",
        "",
        "Week 1  3–9 Aug  Base  13.0 km  +30\u202f%  easy 100 · hard 0",
        "  Mon 2026-08-03  Easy                     5 km · 30 min",
        "  Tue 2026-08-04  Easy                     8.0 of 8 km",
        "",
        "Week 2  10–16 Aug  Base  0.0 km",
        "  Tue 2026-08-11  Legs A                   45 min  heavy",
        "  Wed 2026-08-12  Rest",
    ]
    assert "3.1 mi · 30 min" in plan_table(laid(run("a")), Numbers(Units.IMPERIAL))
