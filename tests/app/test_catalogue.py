"""The bundled catalogue is whole: every field is filled, everything that is named exists."""

import json

import pytest

from runlegs_desktop.app.catalogue import drills, every_move, exercises, rolling_moves, stretches
from runlegs_desktop.app.paths import resources
from runlegs_desktop.domain.exercise import Muscle, Unit
from runlegs_desktop.domain.pose import Moment

ARTICLE = ("squat", "forward_lunge", "sl_rdl", "calf_straight", "calf_bent")
FILES = ("exercises", "drills", "stretches", "rolling")


def test_it_holds_what_is_promised():
    assert (len(exercises()), len(drills()), len(stretches()), len(rolling_moves())) == (40, 12, 8, 7)
    assert len(every_move()) == 67, "two moves share an id"


@pytest.mark.parametrize("file", FILES)
def test_ids_are_in_the_file_once(file):
    rows = json.loads((resources() / "catalogue" / f"{file}.json").read_text(encoding="utf-8"))
    ids = [row["id"] for row in rows]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("exercise", exercises().values(), ids=exercises())
def test_an_exercise_is_complete(exercise):
    assert exercise.name
    assert len(exercise.cues) >= 2
    assert exercise.faults
    assert exercise.harder
    assert exercise.easier
    assert exercise.phases
    assert exercise.lowering
    assert min(map(len, (exercise.reason, exercise.evidence, exercise.limit))) > 15
    assert exercise.main or max(exercise.weights.values()) == 0.5, "trains nothing"
    assert set(exercise.weights.values()) <= {0.25, 0.5, 0.75, 1.0}
    assert set(exercise.weights) <= set(Muscle)


@pytest.mark.parametrize("exercise", exercises().values(), ids=exercises())
def test_doses_are_sane(exercise):
    for span in (exercise.sets, exercise.amount, exercise.rir):
        assert 0 <= span.low <= span.high
    assert 1 <= exercise.sets.low <= exercise.sets.high <= 6
    assert exercise.rir.high <= 4
    assert 30 <= exercise.rest <= 240
    assert (exercise.unit is Unit.SECONDS) == (exercise.tempo is None)


@pytest.mark.parametrize("exercise", exercises().values(), ids=exercises())
def test_variants_exist(exercise):
    for rung in exercise.harder + exercise.easier:
        assert rung.exercise or rung.text
        assert rung.exercise in {"", *every_move()}, rung
        assert rung.exercise != exercise.id
        assert "_" not in rung.text, "an id in plain words"


def test_the_articles_exercises_come_first():
    marks = [exercise.from_article for exercise in exercises().values()]
    assert marks == sorted(marks, reverse=True)
    assert all(exercises()[name].from_article for name in ARTICLE)


def test_ordinary_moves_come_before_their_harder_ones():
    order = list(exercises())
    assert order.index("squat") < order.index("single_leg_box_squat")
    assert order.index("forward_lunge") < order.index("bulgarian_split_squat")
    assert order.index("calf_straight") < order.index("calf_straight_single") < order.index("calf_eccentric")


def test_slow_lowering_says_what_it_does_and_how_sure_that_is():
    for name in ("calf_straight", "calf_straight_single", "calf_eccentric"):
        assert "tendon" in exercises()[name].reason
        assert "not proven" in exercises()[name].limit


@pytest.mark.parametrize("move", every_move().values(), ids=every_move())
def test_every_move_has_poses_with_names(move):
    assert move.poses
    assert all(pose.label for pose in move.poses)
    moments = {pose.moment for pose in move.poses}
    assert moments in ({Moment.HOLD}, {Moment.BEAT}) or {Moment.TOP, Moment.BOTTOM} <= moments


def test_texts_are_for_people():
    for file in FILES:
        for row in json.loads((resources() / "catalogue" / f"{file}.json").read_text(encoding="utf-8")):
            for text in (row["name"], *row.get("cues", ()), *row.get("faults", ()), *row.get("caution", ())):
                assert text.strip()
                assert "_" not in text
                assert "(article)" not in text
                assert text != "-"
