"""From where a move is looked at, its key poses, its tempo in digits, by mouse and by keyboard."""

import pytest
from PySide6.QtCore import Qt

from runlegs_desktop.domain.pose import View
from runlegs_desktop.present.motion_words import legend_words
from runlegs_desktop.ui import figure_view
from tests.ui.hands import click, press


def test_a_click_shows_the_front_and_the_next_move_keeps_it(library):
    stage = library.stage
    click(stage.views.buttons[View.FRONT])
    assert stage.figure.view is View.FRONT
    assert stage.figure._keys[0].view is View.FRONT
    library.choose("calf_bent")
    assert stage.figure.view is View.FRONT
    click(stage.views.buttons[View.SIDE])
    assert stage.figure._keys[0].view is View.SIDE


def test_keys_choose_the_view(library):
    views = library.stage.views
    views.buttons[View.SIDE].setFocus()
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Space)
    assert library.stage.figure.view is View.FRONT
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Space)
    assert library.stage.figure.view is View.SIDE


@pytest.mark.parametrize(
    ("move", "closed", "word"), [("sl_rdl", View.FRONT, "trunk"), ("hip_hike", View.SIDE, "front")]
)
def test_a_view_that_says_nothing_is_grey_with_its_reason_and_comes_back_with_a_move_that_has_it(
    library, move, closed, word
):
    stage = library.stage
    click(stage.views.buttons[View.FRONT if closed is View.FRONT else View.SIDE])
    library.choose(move)
    button = stage.views.buttons[closed]
    assert not button.isEnabled()
    assert word in button.toolTip()
    assert word in button.accessibleDescription()
    assert stage.figure.view is not closed
    library.choose("squat")
    assert stage.figure.view is closed


def test_two_poses_have_a_third_card_on_the_way_down(library):
    cards = library.stage.poses.cards
    assert [card.text() for card in cards] == ["1 Start", "2 On the way", "3 Bottom"]
    assert "3 s down" in cards[1].accessibleName()
    assert "no pause" in cards[2].accessibleName()
    cards[1].setFocus()
    press(Qt.Key.Key_Space)
    assert library.clock.seconds == pytest.approx(1.5)
    assert [card.is_current for card in cards] == [False, True, False]


def test_the_tempo_stands_in_digits_with_the_speed_it_is_played_at(library):
    player = library.stage.player
    assert player.tempo.text() == "3-0-1"
    click(player.half)
    assert library.clock.is_half_speed
    assert "½" in player.half.text()
    press(Qt.Key.Key_H, on=library.stage.figure)
    assert "1×" in player.half.text()


@pytest.mark.parametrize(
    ("move", "view", "seen"),
    [("squat", View.FRONT, True), ("calf_bent", View.FRONT, False), ("calf_bent", View.SIDE, True)],
)
def test_the_legend_names_what_is_seen(library, move, view, seen, monkeypatch):
    said = []
    library.choose(move)
    library.stage.views.buttons[view].click()
    monkeypatch.setattr(figure_view, "legend_words", lambda *a, **k: said.append(k["working"]) or legend_words(*a, **k))
    library.stage.figure.grab()
    assert said[-1] is seen
