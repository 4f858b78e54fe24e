"""Every key of the library does what Help ▸ Keyboard says."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from runlegs_desktop.domain.pose_limits import Angle
from runlegs_desktop.present.library_keys import library_keys
from tests.ui.hands import CTRL, SHIFT, press, settle, type_in

K = Qt.Key


@pytest.fixture
def window(plan):
    return plan


def find(library, _window):
    press(K.Key_F, CTRL)
    assert library.list.field.hasFocus()
    library.take_focus()
    type_in(library.list.view, "g")
    assert library.list.field.text() == "g"


def play(library, _window):
    press(K.Key_Space)
    assert library.clock.is_playing
    press(K.Key_Space)
    assert not library.clock.is_playing


def figure(library, _window):
    press(K.Key_Return)
    assert library.stage.figure.hasFocus()


def speed(library, _window):
    library.stage.figure.setFocus()
    press(K.Key_H)
    assert library.clock.is_half_speed


def mirror(library, _window):
    library.choose("sl_rdl")
    library.stage.figure.setFocus()
    press(K.Key_M)
    assert library.stage.figure.is_mirrored


def step(library, _window):
    library.stage.figure.setFocus()
    press(K.Key_Right)
    assert library.clock.seconds == pytest.approx(3)
    press(K.Key_Left)
    assert library.clock.seconds == pytest.approx(0)


def clear(library, _window):
    library.list.filters.stage.setCurrentIndex(1)
    library.list.field.setFocus()
    type_in(library.list.field, "squat")
    press(K.Key_Escape)
    assert library.list.field.text() == ""
    assert library.list.filters.stage.currentIndex() == 1
    press(K.Key_Escape)
    assert library.list.filters.stage.currentIndex() == 0


def bent(window, modifiers):
    """By how many degrees one press of Up bends the right elbow."""
    window.pages.strength.ask_for_own(None)
    settle()
    dialog = window.pages.strength.tab.findChild(QDialog, "own-exercise")
    dialog.figure.setCurrentIndex(dialog.figure.findText("Back squat"))
    dialog.poses.click()
    field = dialog.editor.fields.fields[Angle.RIGHT_ELBOW]
    field.setFocus()
    before = int(field.text())
    press(K.Key_Up, modifiers)
    after = int(field.text())
    press(K.Key_Down, modifiers)
    assert int(field.text()) == before
    dialog.reject()
    settle()
    return after - before


def bend(_library, window):
    assert bent(window, Qt.KeyboardModifier.NoModifier) == 5


def bend_little(_library, window):
    assert bent(window, SHIFT) == 1


LIBRARY_TRIALS = {
    "find": find,
    "play": play,
    "figure": figure,
    "speed": speed,
    "mirror": mirror,
    "step": step,
    "clear": clear,
    "bend": bend,
    "bend-little": bend_little,
}


def test_each_key_has_its_trial():
    assert LIBRARY_TRIALS.keys() == {key.id for key in library_keys()}


@pytest.mark.parametrize("name", LIBRARY_TRIALS)
def test_the_key_does_what_the_sheet_says(name, library, window):
    assert QApplication.focusWidget() is library.list.view
    LIBRARY_TRIALS[name](library, window)
