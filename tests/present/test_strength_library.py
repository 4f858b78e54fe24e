"""The library's page in words."""

import pytest

from runlegs_desktop.app.catalogue import every_move
from runlegs_desktop.domain.exercise import Exercise
from runlegs_desktop.domain.library import Entry
from runlegs_desktop.present.library_words import dose_text, kit_text, row_text
from runlegs_desktop.present.strength_library import count_text, exercise_legs, library_rows, move_page, nothing_found

KNOWN = every_move()


def page(key, **marks):
    return move_page(Entry(KNOWN[key], **marks), KNOWN)


@pytest.mark.parametrize(
    ("key", "line", "dose"),
    [
        ("squat", "Squat · barbell, rack", "3–4 × 5–10 reps · tempo 3-0-1 · rest 150 s · RIR 1–3"),
        ("sl_rdl", "Hinge · body weight or dumbbell or kettlebell", "3–4 × 6–12 reps a leg · tempo 3-1-1"),
        ("calf_bent", "Calf and shin · step (dumbbell)", "3–4 × 10–20 reps a leg"),
        ("wall_sit", "Squat · wall", "2–4 × 30–60 s · rest 60 s"),
        ("fr_quads", "Rolling · rectus femoris, vasti", "60–90 s a side"),
    ],
)
def test_line_and_dose_are_spelled_as_lifters_write_them(key, line, dose):
    assert row_text(KNOWN[key]) == line
    assert dose_text(KNOWN[key]).startswith(dose)


@pytest.mark.parametrize("key", KNOWN)
def test_every_move_has_a_name_a_line_a_dose_and_a_cue(key):
    shown = page(key)
    assert all((shown.name, shown.about, shown.dose))
    assert any(shown.cues)
    assert len(shown.poses) == len(KNOWN[key].poses)


@pytest.mark.parametrize("key", [key for key, move in KNOWN.items() if isinstance(move, Exercise)])
def test_the_map_shows_the_weights_and_the_ladder_leads_only_to_what_there_is(key):
    move = KNOWN[key]
    legs = exercise_legs(move)
    assert {row.muscle: row.level for row in legs.rows if row.level} == {m: w for m, w in move.weights.items() if w}
    ladder = page(key).ladder
    assert all(rung.id in KNOWN or not rung.id for rung in ladder)
    assert sum(rung.is_here for rung in ladder) == (1 if ladder else 0)
    assert kit_text(move)


def test_ordinary_squat_and_lunge_come_before_their_harder_variants():
    ids = [row.id for row in library_rows(Entry(move) for move in KNOWN.values())]
    assert ids.index("squat") < ids.index("single_leg_box_squat")
    assert ids.index("forward_lunge") < ids.index("bulgarian_split_squat")


def test_the_slow_lowering_of_the_calf_raise_says_what_it_does_and_how_sure_that_is():
    why = {line.title: line.text for line in page("calf_straight_single").why}
    assert "tendon" in why["Reason"]
    assert "not proven" in why["Limit"]


def test_marks_and_the_two_knee_angles():
    assert page("squat", favourite=True).favourite
    assert "favourite" in library_rows([Entry(KNOWN["squat"], favourite=True)])[0].spoken
    assert page("calf_bent").compared
    assert not page("squat").compared


def test_counts_and_empty_lists_speak():
    assert count_text(3, 67) == "3 of 67 match"
    assert count_text(67, 67) == "67 moves"
    assert "“xyz”" in nothing_found(" xyz ")
    assert nothing_found("")
