"""The bundled catalogue is whole: every field is filled, everything that is named exists."""

import json
import re
from dataclasses import fields

import pytest

from runlegs_desktop.app.catalogue import drills, every_move, exercises, rolling_moves, stretches
from runlegs_desktop.app.paths import resources
from runlegs_desktop.domain.confidence import Confidence
from runlegs_desktop.domain.exercise import Exercise, Muscle, Unit
from runlegs_desktop.domain.mobility import Drill, RollingMove, Stretch
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


KINDS = {"exercises": Exercise, "drills": Drill, "stretches": Stretch, "rolling": RollingMove}


@pytest.mark.parametrize("file", FILES)
def test_a_row_holds_the_fields_of_its_kind_and_no_others(file):
    names = {field.name for field in fields(KINDS[file])}
    for row in json.loads((resources() / "catalogue" / f"{file}.json").read_text(encoding="utf-8")):
        assert set(row) | {"props"} == names, row["id"]


@pytest.mark.parametrize("move", every_move().values(), ids=every_move())
def test_every_move_says_why_what_is_known_and_how_sure(move):
    assert min(map(len, (move.reason, move.evidence, move.limit))) > 15
    assert move.confidence in Confidence
    for text in (move.reason, move.evidence, move.limit):
        claimed = re.sub(r"that \w+ prevents [^.]* is not shown", "", text)
        assert not re.search(r"\b(isolate|prevent[^.]*injur|safe|guarantee)", claimed), text


NO_TRIAL = "No trial behind the shares here"


@pytest.mark.parametrize("exercise", exercises().values(), ids=exercises())
def test_confidence_goes_with_the_evidence(exercise):
    """High rests on a training study (science 4.1), low on reasoning."""
    assert len(exercise.for_running) <= 60
    assert exercise.for_running
    if exercise.confidence is Confidence.HIGH:
        assert re.search(r"\d+ weeks", exercise.evidence)
    if NO_TRIAL in exercise.evidence + exercise.limit:
        assert exercise.confidence is Confidence.LOW
    if exercise.confidence is Confidence.MEDIUM:
        assert re.search(r"\d{4}\)|One study|\(\D+ \d{4}", exercise.evidence)


def test_high_confidence_is_kept_for_the_rows_of_science_4_1():
    sure = {key for key, one in exercises().items() if one.confidence is Confidence.HIGH}
    assert sure == {
        "squat",
        "hip_thrust",
        "calf_straight",
        "calf_straight_single",
        "calf_bent",
        "seated_calf",
        "copenhagen",
    }


def test_a_bent_knee_shifts_the_share():
    for name in ("calf_bent", "seated_calf"):
        assert "shifts the share" in exercises()[name].reason


def test_slow_lowering_of_calf_raises_says_so_where_it_is_prescribed():
    for name in ("calf_straight", "calf_straight_single", "calf_bent", "calf_eccentric"):
        assert "tendon" in exercises()[name].lowering
        assert "not proven" in exercises()[name].lowering


@pytest.mark.parametrize("exercise", exercises().values(), ids=exercises())
def test_what_was_measured_says_where_it_can_be_read(exercise):
    """A reasoned one has no source to show, all others have."""
    assert bool(exercise.source) == (exercise.confidence is not Confidence.LOW)
    assert exercise.source.startswith("https://") or not exercise.source
