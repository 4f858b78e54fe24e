"""The catalogue and the runner's own exercises as one library."""

import json
from dataclasses import replace
from datetime import date

import pytest

from runlegs_desktop.app.catalogue import every_move, exercises, pose_text
from runlegs_desktop.app.frames import Frames, frames_of, frames_text
from runlegs_desktop.app.lifting import moving
from runlegs_desktop.app.strength_card import written_card
from runlegs_desktop.app.strength_library import as_exercise, entries
from runlegs_desktop.domain.edits_strength import favour, hide, save_own, save_routine
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.exercise import Kit, Muscle, Pattern, Span, Tempo, Unit
from runlegs_desktop.domain.inputs import Equipment
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.pose import Thing
from runlegs_desktop.domain.pose_edit import standing, typed
from runlegs_desktop.domain.pose_limits import Angle
from runlegs_desktop.domain.routines import added
from runlegs_desktop.domain.strength import OwnExercise, Routine

SLED = OwnExercise(
    "own-1", "a", "Sled push", Pattern.LUNGE, ((Muscle.VAS, 1.0),), Span(8, 12), Tempo(2, 0, 1), 90, (Kit.BAND,)
)


def test_own_exercises_come_first_and_marks_are_kept():
    book = favour(hide(save_own(Logbook(), SLED), "a", "pogo", on=True), "a", "squat", on=True)
    found = {entry.move.id: entry for entry in entries(book)}
    assert next(iter(found)) == SLED.id
    assert found[SLED.id].own
    assert len(found) == len(every_move()) + 1
    assert [key for key, entry in found.items() if entry.hidden] == ["pogo"]
    assert [key for key, entry in found.items() if entry.favourite] == ["squat"]


def test_an_own_exercise_keeps_what_was_typed():
    shown = as_exercise(SLED)
    assert (shown.name, shown.main, shown.amount, shown.unit) == (SLED.name, (Muscle.VAS,), SLED.span, Unit.REPS)
    assert shown.poses == ()


def test_frames_of_the_catalogue_can_be_borrowed():
    text = pose_text("sl_rdl")
    assert frames_of(text).poses == exercises()["sl_rdl"].poses
    assert as_exercise(replace(SLED, poses=text)).poses == exercises()["sl_rdl"].poses
    assert pose_text("unheard of") == ""


@pytest.mark.parametrize("move", every_move().values(), ids=every_move())
def test_frames_come_back_as_they_were_written(move):
    frames = Frames(move.poses, move.props)
    assert frames_of(frames_text(frames)) == frames


def test_a_bench_is_borrowed_with_the_figure_and_frames_of_older_versions_are_read():
    text = pose_text("bulgarian_split_squat")
    assert as_exercise(replace(SLED, poses=text)).props == exercises()["bulgarian_split_squat"].props
    older = json.dumps(json.loads(text)["poses"])
    assert frames_of(older) == Frames(exercises()["bulgarian_split_squat"].poses)
    assert frames_text(Frames()) == ""


@pytest.mark.parametrize("text", ["{", "[{}]", "[1]", "7", '[{"label": "a"}]'])
def test_frames_that_cannot_be_drawn_say_so_and_the_exercise_stays(text):
    with pytest.raises(UserError, match="bad-poses"):
        frames_of(text)
    assert as_exercise(replace(SLED, poses=text)).poses == ()


@pytest.mark.parametrize("value", ["NaN", "Infinity", "1e999", str(10**400), "null", '"x"'])
def test_a_damaged_number_is_told(value):
    text = pose_text("sl_rdl").replace('"trunk":2', f'"trunk":{value}', 1)
    assert value in text
    with pytest.raises(UserError, match="bad-poses"):
        frames_of(text)


def test_a_label_that_is_no_text_and_a_bottomless_pit_are_told():
    for text in (pose_text("sl_rdl").replace('"label":"start"', '"label":7', 1), "[" * 20_000):
        with pytest.raises(UserError, match="bad-poses"):
            frames_of(text)


def test_frames_without_a_bottom_leave_it_without_a_figure():
    top = json.dumps(json.loads(pose_text("sl_rdl"))["poses"][:1] * 2)
    assert as_exercise(replace(SLED, poses=top)).poses == ()


def test_typed_frames_go_to_the_card_and_to_the_player_with_what_stands_there():
    squat = exercises()["squat"]
    poses = typed(squat.poses, 1, Angle.TRUNK, 30)
    frames = Frames(poses, standing(Thing.BOX, squat.props))
    own = replace(SLED, poses=frames_text(frames))
    book = save_own(Logbook(), own)
    one = added(own)
    moved = moving(one, {own.id: own})
    assert (moved.poses, moved.props, moved.tempo) == (frames.poses, frames.props, own.tempo)
    routine = Routine("r", "a", "Mine", Equipment.GYM, (one,))
    lift = written_card(save_routine(book, routine), None, routine, date(2026, 8, 6)).lifts[0]
    assert (lift.exercise.poses, lift.exercise.props) == (frames.poses, frames.props)
