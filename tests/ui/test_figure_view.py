"""The figure moves while it is seen, stands when it is told to, and says what it does."""

from time import monotonic

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget

from runlegs_desktop.app.catalogue import every_move, exercises
from runlegs_desktop.draw.theme import DARK
from runlegs_desktop.ui.figure_clock import FigureClock
from runlegs_desktop.ui.figure_view import FigureView
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.tempo_bar_view import TempoBar
from tests.ui.hands import settle


@pytest.fixture
def scene(qapp):
    look, clock, window = Look("light"), FigureClock(), QWidget()
    view, other, bar = FigureView(look, clock), FigureView(look, clock), TempoBar(look, clock)
    row = QHBoxLayout(window)
    for widget in (view, other, bar):
        row.addWidget(widget)
    view.show_move(exercises()["calf_straight_single"], exercises()["calf_straight_single"].main)
    other.show_move(exercises()["calf_bent"])
    bar.show_move(exercises()["calf_bent"])
    window.resize(1100, 500)
    window.show()
    assert QTest.qWaitForWindowExposed(window)
    view.setFocus()
    settle()
    yield view, other, clock, window
    clock.play(False)
    window.close()
    window.deleteLater()
    look.deleteLater()
    clock.deleteLater()
    settle()


def key(view, which):
    QTest.keyClick(view, which)
    settle()


def test_space_plays_and_pauses(scene):
    view, other, clock, _window = scene
    assert not clock.is_playing
    first, second = view.current(), other.current()
    key(view, Qt.Key.Key_Space)
    QTest.qWait(150)
    assert clock.is_playing
    assert view.current() != first
    assert other.current() != second, "the other figure has its own clock"
    key(view, Qt.Key.Key_Space)
    here = clock.seconds
    QTest.qWait(60)
    assert clock.seconds == here


def test_a_click_plays(scene):
    view, _other, clock, _window = scene
    QTest.mouseClick(view, Qt.MouseButton.LeftButton)
    assert clock.is_playing


def test_it_stands_still_while_nobody_looks(scene):
    _view, _other, clock, window = scene
    clock.play(True)
    window.hide()
    settle()
    here = clock.seconds
    QTest.qWait(60)
    assert clock.seconds == here
    assert not clock._timer.isActive()
    window.show()
    QTest.qWait(80)
    assert here < clock.seconds < here + 1, "the time out of sight was made up for"


def test_half_speed_is_half(scene):
    view, _other, clock, _window = scene
    key(view, Qt.Key.Key_H)
    assert clock.is_half_speed
    clock._since = monotonic() - 2
    before = clock.seconds
    clock._tick()
    assert 1.0 <= clock.seconds - before < 1.6


def test_reduced_motion_shows_key_poses_only(scene):
    view, _other, clock, _window = scene
    clock.reduce_motion(True)
    poses = set(exercises()["calf_straight_single"].poses)
    for tenth in range(50):
        clock.go_to(tenth / 10)
        assert view.current().pose in poses


def test_its_name_says_move_leg_and_phase(scene):
    view, _other, clock, _window = scene
    assert view.accessibleName() == "Single-leg calf raise (straight knee), right leg, lowering, paused"
    clock.go_to(3.5)
    assert "pause at the bottom" in view.accessibleName()
    clock.go_to(4.5)
    assert "rising" in view.accessibleName()
    key(view, Qt.Key.Key_M)
    assert "left leg" in view.accessibleName()
    clock.play(True)
    assert "paused" not in view.accessibleName()


def test_arrows_step_through_the_phases(scene):
    view, _other, clock, _window = scene
    places = []
    for _n in range(3):
        key(view, Qt.Key.Key_Right)
        places.append(clock.seconds)
    assert places == [3, 4, 0]
    key(view, Qt.Key.Key_Left)
    assert clock.seconds == 4


def test_mirrored_is_the_picture_turned_round(scene):
    view, _other, _clock, window = scene
    window.setFocus()
    plain = view.grab().toImage()
    view.set_mirrored(True)
    turned = view.grab().toImage()
    assert turned != plain
    view.set_mirrored(False)
    assert view.grab().toImage() == plain


def test_every_move_can_be_shown(scene):
    view, _other, clock, _window = scene
    for move in every_move().values():
        view.show_move(move)
        clock.go_to(0.7)
        image = view.grab().toImage()
        ground = image.pixelColor(2, image.height() // 2)
        assert any(
            image.pixelColor(x, y) != ground for x in range(20, image.width() - 20, 6) for y in range(30, 480, 12)
        )


def test_a_move_without_poses_leaves_the_stage_empty(scene):
    from dataclasses import replace  # noqa: PLC0415 - only here

    view, _other, _clock, _window = scene
    view.show_move(replace(exercises()["squat"], name="My own", poses=()))
    assert view.current() is None
    assert view.accessibleName() == "My own"
    view.grab()


def test_a_later_repetition_is_drawn_like_the_first(scene):
    view, _other, clock, _window = scene
    seconds = view._motion.seconds
    firsts = []
    for share in (0.1, 0.4, 0.8):
        clock.go_to(share * seconds)
        firsts.append((share, view.grab().toImage()))
    assert len({bytes(picture.constBits()) for _share, picture in firsts}) == 3, "it moves"
    for share, picture in firsts:
        clock.go_to(share * seconds + 3 * seconds)
        assert view.grab().toImage() == picture


@pytest.mark.parametrize("change", ["theme", "size", "move"])
def test_nothing_of_before_is_drawn_after_a_change(scene, change):
    view, _other, clock, window = scene
    clock.go_to(1.0)
    before = view.grab().toImage()
    if change == "theme":
        view._look.theme = DARK
    elif change == "size":
        window.resize(1300, 600)
    else:
        view.show_move(exercises()["bulgarian_split_squat"])
    settle()
    after = view.grab().toImage()
    view._kept, view._frames = None, {}
    assert after != before
    assert view.grab().toImage() == after
