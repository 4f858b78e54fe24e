"""Every key of the player does what Help ▸ Keyboard says, by the key and by a click on its cap."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from runlegs_desktop.app.catalogue import exercises
from runlegs_desktop.domain.deload import Fallen
from runlegs_desktop.domain.jumps import Gate
from runlegs_desktop.domain.lifting import lifting
from runlegs_desktop.domain.logbook import put
from runlegs_desktop.domain.plan import Phase
from runlegs_desktop.domain.session import Status
from runlegs_desktop.domain.strength import Leg
from runlegs_desktop.present.keyboard import player_rows
from runlegs_desktop.present.player_keys import keys_of, player_keys
from runlegs_desktop.ui.help.keyboard import KeyboardBox
from runlegs_desktop.ui.strength.player.stage import READY
from tests.ui.hands import click, settle
from tests.ui.player_hands import press, sets

K = Qt.Key


def click_cap(desk, name):
    row = desk.window.keys
    found = next(one.whole for one in row.caps() if one.key.id == name)
    click(row, QPoint(round(found.center().x()), round(found.center().y())))


def begun(player):
    desk = player()
    press(desk, K.Key_Space)
    return desk


def to_two_legs(desk):
    while desk._now.turn.leg is not Leg.BOTH:
        press(desk, K.Key_N)


def go(desk, journal, session):
    press(desk, K.Key_Space)
    assert len(sets(journal, session)) == 1


def legs(desk, journal, session):
    press(desk, K.Key_Right)
    assert desk._now.turn.leg is Leg.RIGHT
    press(desk, K.Key_Right)
    assert desk._now.turn.leg is Leg.RIGHT
    press(desk, K.Key_Left)
    assert desk._now.turn.leg is Leg.LEFT
    press(desk, K.Key_Space, K.Key_Space)
    left = desk._rest.left
    press(desk, K.Key_Right, K.Key_Right, K.Key_Left)
    assert desk._rest.left == left + 15


def other(desk, journal, session):
    press(desk, K.Key_Tab)
    assert desk._now.turn.leg is Leg.RIGHT


def amount(desk, journal, session):
    before = desk._draft.amount
    press(desk, K.Key_Up, K.Key_Up, K.Key_Down)
    assert desk._draft.amount == before + 1


def load(desk, journal, session):
    before = desk._draft.load or 0
    press(desk, K.Key_Plus)
    heavier = desk._draft.load
    assert heavier > before
    press(desk, K.Key_Minus)
    assert (desk._draft.load or 0) < heavier


def reserve(desk, journal, session):
    for key, rir in ((K.Key_0, 0), (K.Key_4, 4), (K.Key_1, 1)):
        press(desk, key)
        assert desk._draft.rir == rir


def form(desk, journal, session):
    press(desk, K.Key_F)
    assert desk.window.set_side.form.isChecked()
    press(desk, K.Key_F, K.Key_F, K.Key_Space)
    assert [one.form_slipped for one in sets(journal, session)] == [True]
    assert "form slipped" in desk.window.set_side.legs.tiles[0].accessibleName()
    assert not desk.window.set_side.form.isChecked()


def rest(desk, journal, session):
    press(desk, K.Key_R)
    assert desk._rest.runs


def forward(desk, journal, session):
    press(desk, K.Key_N)
    assert desk._now.turn.place == 1


def back(desk, journal, session):
    press(desk, K.Key_N, K.Key_B)
    assert desk._now.turn.place == 0


def undo(desk, journal, session):
    press(desk, K.Key_Space, K.Key_Z)
    assert sets(journal, session) == []


def beep(desk, journal, session):
    press(desk, K.Key_M)
    assert desk.window.stage.beep.isChecked()


def pause(desk, journal, session):
    press(desk, K.Key_P)
    assert desk._rest.is_paused


def leave(desk, journal, session):
    press(desk, K.Key_Escape)
    assert desk.window is None


def full(desk, journal, session):
    press(desk, K.Key_F11)
    assert desk.window.isFullScreen()
    press(desk, K.Key_F11)


def effort(desk, journal, session):
    press(desk, K.Key_Space, *[K.Key_N] * 9, K.Key_M)
    assert (journal.logbook.sessions[session].status, journal.logbook.sessions[session].rpe) == (Status.DONE, 10)


def none(desk, journal, session):
    press(desk, K.Key_Space, *[K.Key_N] * 9, K.Key_Return)
    assert (journal.logbook.sessions[session].status, journal.logbook.sessions[session].rpe) == (Status.DONE, None)


def help_sheet(desk, journal, session):
    press(desk, K.Key_F1)
    (box,) = desk.window.findChildren(KeyboardBox)
    assert box.isVisible()
    assert {row.id for row in box._rows} == {row.id for row in player_rows()}
    QTest.keyClick(QApplication.focusWidget() or box, K.Key_Escape)
    settle()
    assert desk.window is not None


PLAYER_TRIALS = {
    "go": go, "legs": legs, "other": other, "amount": amount, "load": load, "reserve": reserve, "form": form,
    "rest": rest, "next": forward, "back": back, "undo": undo, "beep": beep, "pause": pause, "leave": leave,
    "full": full, "effort": effort, "none": none, "help": help_sheet,
}  # fmt: skip


@pytest.mark.parametrize("name", PLAYER_TRIALS)
def test_a_key_does_what_the_sheet_says(name, player, journal, session):
    PLAYER_TRIALS[name](begun(player), journal, session)


def test_a_click_on_a_cap_does_the_same(player, journal, session):
    desk = begun(player)
    desk.window.resize(1440, 900)
    settle()
    click_cap(desk, "go")
    assert len(sets(journal, session)) == 1
    click_cap(desk, "undo")
    assert sets(journal, session) == []
    click_cap(desk, "next")
    assert desk._now.turn.place == 1
    click_cap(desk, "form")
    assert desk._draft.form_slipped
    click_cap(desk, "amount")  # a pair of keys: nothing
    assert desk._now.turn.place == 1


@pytest.mark.parametrize("wide", [1440, 1366, 1024, 960])
@pytest.mark.parametrize("state", ["warm-up", "set", "rest", "end", "done"])
def test_all_keys_are_one_key_away_however_narrow(player, wide, state):
    desk = player()
    desk.window.resize(wide, 640)
    desk.window.keys.show_keys(keys_of(state))
    settle()
    caps = desk.window.keys.caps()
    assert caps[-1].key.id == "help"
    assert caps[-1].whole.right() <= wide
    for one, after in pairwise(caps):
        assert one.whole.right() < after.whole.left()


def test_every_cap_that_can_be_clicked_is_a_key_of_the_sheet():
    known = player_keys()
    for state in ("warm-up", "set", "rest", "end", "done"):
        assert {key.id for key in keys_of(state, timed=True)} <= set(known)


def test_the_form_by_mouse(player, journal, session):
    desk = begun(player)
    click(desk.window.set_side.form)
    assert desk._draft.form_slipped
    click(desk.window.set_side.done)
    assert [one.form_slipped for one in sets(journal, session)] == [True]


def test_a_leg_done_first_is_followed_by_the_other_of_the_same_set(player, journal, session):
    desk = begun(player)
    press(desk, K.Key_Right, K.Key_Space)
    assert not desk._rest.runs
    assert desk._now.turn == (0, 0, Leg.LEFT)
    press(desk, K.Key_Space)
    assert desk._rest.runs
    assert desk._now.turn[:2] == (0, 1)


def test_arrows_of_legs_do_nothing_where_both_work(player):
    desk = begun(player)
    to_two_legs(desk)
    turn = desk._now.turn
    press(desk, K.Key_Left, K.Key_Right, K.Key_Tab)
    assert desk._now.turn == turn


def test_a_hold_counts_down_once_one_is_in_it(player):
    stage = begun(player).window.stage
    stage.clock.play(False)
    stage.show_count(30, "left of 30", "seconds", timed=True)
    for seconds, count, of in (
        (0.0, str(READY), "to get ready"),
        (READY - 0.5, "1", "to get ready"),
        (READY, "30", "left of 30"),
        (READY + 10.5, "20", "left of 30"),
        (READY + 30, "0", "time is up"),
        (READY + 99, "0", "time is up"),
    ):
        stage.clock.go_to(seconds)
        assert (stage.count, stage._of.text()) == (count, of)


def test_the_bar_of_a_hold_waits_until_one_is_in_it_and_stays_at_its_end(player):
    desk = begun(player)
    stage, plank = desk.window.stage, exercises()["side_plank"]
    stage.clock.play(False)
    stage.show_move("Side plank", "", plank, Leg.LEFT)
    length = stage._motion.seconds
    for seconds, at in ((0, 0), (READY, 0), (READY + 3, 3), (READY + length + 9, length)):
        stage.clock.go_to(seconds)
        assert stage.tempo.seconds == at


def test_the_end_shows_what_was_done_leg_by_leg(player, journal, session, clock):
    desk = begun(player)
    press(desk, K.Key_Right, K.Key_Down, K.Key_Space)
    press(desk, *[K.Key_N] * 9)
    said = desk.window.stage.done.accessibleName()
    assert "Right leg" in said
    assert "left out" in said
    assert not desk.window.stage.figure.isVisible()
    press(desk, K.Key_B)
    assert desk.window.stage.figure.isVisible()
    assert not desk.window.stage.done.isVisible()


def test_last_time_is_that_of_the_leg_whose_turn_it_is(player, journal, session):
    first = player()
    exercise = first._now.prescription(first._now.turn).exercise
    first.window.close()
    settle()
    before = [one for one in journal.logbook.sets.values() if one.exercise == exercise and one.session != session]
    last = max((one.at for one in before), default=None)
    if last is None:
        pytest.skip("the sample has not lifted it")
    weaker = [
        replace(one, reps=max(1, one.reps - 3))
        for one in before
        if one.at.date() == last.date() and one.leg is Leg.RIGHT
    ]
    journal.apply("Weaker", lambda book: replace(book, sets=put(book.sets, *weaker)))
    desk = begun(player)
    boxes = desk.window.set_side._boxes
    left = (boxes._last.text(), boxes._last_line.text())
    press(desk, K.Key_Right)
    right = (boxes._last.text(), boxes._last_line.text())
    assert "left leg" in left[1]
    assert "right leg" in right[1]
    assert left[0] != right[0]


def test_a_superset_says_who_comes_next(player):
    desk = player()
    targets = tuple(t._replace(prescription=replace(t.prescription, group=1)) for t in desk._now.targets)
    desk._now = lifting(targets, ())
    press(desk, K.Key_Space, K.Key_Right)
    assert "other leg" in desk.window.set_side._rest_line.text()
    press(desk, K.Key_Left, K.Key_Space)
    assert "Superset" in desk.window.set_side._rest_line.text()


def test_the_rest_of_the_whole_set_is_told_before_the_second_leg(player):
    desk = begun(player)
    side = desk.window.set_side
    assert side.idle_ring._left > 0
    assert "other leg" in side._rest_line.text()


def test_the_warm_up_says_what_jumps_need_and_which_lifts_fell(player):
    desk = player()
    notes = desk.window.warm_up.notes
    assert not notes.isVisible()
    gym = desk._gym
    desk._screen._gym = gym._replace(phase=Phase.PEAK, gate=Gate(17), fallen=(Fallen("squat", 0.1), Fallen("rdl", 0.1)))
    desk._show()
    settle()
    assert notes.isVisible()
    assert "(yours: 17)" in notes.text()
    assert "signs" in notes.text()
    desk.window.resize(1024, 640)
    settle()
    assert notes.height() >= notes.heightForWidth(notes.width())
