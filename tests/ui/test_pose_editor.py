"""Poses of one's own, typed: the figure follows, what no body does is refused by name, and the rest is kept."""

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QDialogButtonBox

from runlegs_desktop.app.catalogue import exercises
from runlegs_desktop.app.frames import Frames, frames_of, frames_text
from runlegs_desktop.domain.edits_strength import save_own
from runlegs_desktop.domain.exercise import Muscle, Pattern, Span, Tempo
from runlegs_desktop.domain.pose import Thing
from runlegs_desktop.domain.pose_edit import Contact
from runlegs_desktop.domain.pose_limits import Angle, angle_of
from runlegs_desktop.domain.skeleton import skeleton
from runlegs_desktop.domain.strength import OwnExercise
from tests.ui.hands import click, press, settle, type_in


@pytest.fixture
def window(plan):
    return plan


@pytest.fixture
def dialog(library, window):
    window.pages.strength.ask_for_own(None)
    settle()
    made = window.pages.strength.tab.findChild(QDialog, "own-exercise")
    type_in(made.name, "Deep squat")
    made.muscles[Muscle.VAS].setCurrentIndex(2)
    borrow(made, "Bodyweight squat")
    yield made
    if shiboken6.isValid(made):
        made.reject()
    settle()


def borrow(dialog, name):
    dialog.figure.setCurrentIndex(dialog.figure.findText(name))
    click(dialog.poses)


def retype(field, text):
    field.setFocus()
    field.selectAll()
    type_in(field, text)


def save(dialog):
    click(dialog.buttons.button(QDialogButtonBox.StandardButton.Save))


def test_no_figure_has_no_poses_to_edit_and_one_from_the_front_stays_as_it_is(dialog):
    for name, can in (("No figure", False), ("Lateral lunge", False), ("Back squat", True)):
        dialog.figure.setCurrentIndex(dialog.figure.findText(name))
        assert dialog.poses.isEnabled() is can, name
        assert dialog.pages.buttons["figure"].isEnabled() is can
        assert bool(dialog.pages.buttons["figure"].toolTip()) is not can


def test_the_figure_follows_typing_and_is_saved_played_and_undone(dialog, window, library):
    editor = dialog.editor
    editor._pages.buttons[1].click()
    before = editor.figure.current().pose
    retype(editor.fields.fields[Angle.TRUNK], "45")
    assert editor.figure.current().pose.trunk == 45 != before.trunk
    assert editor.figure._shown is None or editor.figure.current().pose.trunk == 45
    assert dialog.figure.currentText() == "Its own frames"
    save(dialog)
    own = next(iter(window._journal.logbook.own_exercises.values()))
    poses = frames_of(own.poses).poses
    assert poses[1].trunk == 45
    assert poses[0] == exercises()["bodyweight_squat"].poses[0]
    assert library.move_id == own.id
    library.clock.go_to(3.0)
    assert library.stage.figure.current().pose.trunk == pytest.approx(45)
    assert len(library.stage.poses.cards) == 3
    window.undo_action.trigger()
    settle()
    assert window._journal.logbook.own_exercises == {}


@pytest.mark.parametrize(("text", "words"), [("170", "0 to 155 degrees, not 170"), ("x", "number"), ("150", "ankle")])
def test_what_no_body_does_is_refused_by_name_and_nothing_changes(dialog, window, text, words):
    editor = dialog.editor
    editor._pages.buttons[1].click()
    before = editor.frames
    knee = editor.fields.fields[Angle.RIGHT_KNEE]
    retype(knee, text)
    assert words in editor._words.text()
    assert editor._words.isVisible()
    assert knee.property("refused")
    assert editor.frames == before
    save(dialog)
    assert dialog.isVisible()
    assert window._journal.logbook.own_exercises == {}
    retype(knee, "90")
    assert not editor._words.isVisible()
    assert angle_of(editor.frames.poses[1], Angle.RIGHT_KNEE) == pytest.approx(90)


def test_arrows_turn_a_joint_and_tab_goes_from_field_to_field(dialog):
    editor = dialog.editor
    editor._pages.buttons[1].click()
    field = editor.fields.fields[Angle.RIGHT_SHOULDER]
    field.setFocus()
    start = round(angle_of(editor.frames.poses[1], Angle.RIGHT_SHOULDER))
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert field.text() == str(start - 6)
    press(Qt.Key.Key_Tab)
    assert editor.fields.fields[Angle.LEFT_SHOULDER].hasFocus()


def test_a_pose_is_added_between_and_taken_out(dialog):
    editor = dialog.editor
    click(editor.more)
    assert [pose.label for pose in editor.frames.poses] == ["start", "on the way", "bottom"]
    assert not editor.more.isEnabled()
    click(editor.fewer)
    click(editor.fewer)
    assert [pose.label for pose in editor.frames.poses] == ["hold"]
    assert not editor.fewer.isEnabled()
    click(editor.more)
    assert len(editor.frames.poses) == 2


def choose(choice, text):
    choice.setCurrentIndex(choice.findText(text))
    choice.activated.emit(choice.currentIndex())
    settle()


def test_what_stands_there_and_what_is_carried_go_along(dialog):
    editor = dialog.editor
    choose(editor.beside, "A step under the feet")
    choose(editor.carried, "Dumbbells in the hands")
    assert [prop.thing for prop in editor.frames.props] == [Thing.STEP, Thing.DUMBBELL]
    assert skeleton(editor.frames.poses[0]).right.ball.y == pytest.approx(0.06)
    choose(editor.beside, "Nothing")
    assert [prop.thing for prop in editor.frames.props] == [Thing.DUMBBELL]
    assert skeleton(editor.frames.poses[0]).right.ball.y == pytest.approx(0)


def test_what_stays_in_place_is_chosen_or_refused(dialog):
    editor = dialog.editor
    borrow(dialog, "Split squat")
    assert editor.contact.currentData() is Contact.BOTH_FEET
    assert editor.fields.fields[Angle.LEFT_KNEE].isReadOnly()
    choose(editor.contact, "The right knee")
    assert editor._words.isVisible()
    assert editor.contact.currentData() is Contact.BOTH_FEET
    borrow(dialog, "Standing calf raise (straight knee)")
    assert editor.beside.currentText() == "As in the borrowed figure"
    assert editor.free.isVisible()
    click(editor.free)
    assert not editor.fields.fields[Angle.RIGHT_ELBOW].isReadOnly()


def test_it_fits_into_the_smallest_window(dialog, window):
    assert dialog.sizeHint().height() <= 600
    assert dialog.minimumSizeHint().width() <= 1000
    for field in dialog.editor.fields.order:
        assert field.accessibleName()
        assert QTest.qWaitForWindowExposed(dialog)


@pytest.mark.parametrize("damage", ["no bottom", "no frames at all"])
def test_an_exercise_whose_frames_were_damaged_can_be_mended(library, window, damage):
    text = "{" if damage == "no frames at all" else frames_text(Frames(exercises()["squat"].poses[:1] * 2))
    broken = OwnExercise(
        "own-1", "runner", "Broken", Pattern.SQUAT, ((Muscle.VAS, 1.0),), Span(8, 12), Tempo(3, 0, 1), 90, poses=text
    )
    window._journal.apply("Add", lambda book: save_own(book, broken))
    settle()
    library.choose("own-1")
    window.pages.strength.ask_for_own(broken)
    settle()
    made = window.pages.strength.tab.findChild(QDialog, "own-exercise")
    assert not made.poses.isEnabled()
    made.figure.setCurrentIndex(made.figure.findText("Back squat"))
    save(made)
    kept = window._journal.logbook.own_exercises["own-1"]
    assert frames_of(kept.poses).poses == exercises()["squat"].poses
    assert library.stage.figure.isVisible()
