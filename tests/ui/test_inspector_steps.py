"""The structure of a session under mouse and keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from runlegs_desktop.domain.session import Kind, Repeat, Role, Zone
from tests.ui.hands import click, press, settle
from tests.ui.test_inspector import look, page, panel, sent  # noqa: F401 - fixtures

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def steps(panel):  # noqa: F811
    panel.structure.steps.setFocus()
    settle()
    return panel.structure.steps


@pytest.fixture
def last(panel, page, sent):  # noqa: F811
    """The steps sent last; each edit is shown as the program would."""

    def shown(who, made):
        panel.show_page(page(steps=made))

    panel.steps_entered.connect(shown)
    return lambda: sent[-1][2]


def choose(steps, n):
    steps.setCurrentItem(steps.topLevelItem(n))


def edit(steps, text):
    press(Qt.Key.Key_F2, on=steps)
    assert steps.editor.hasFocus()
    QTest.keyClicks(steps.editor, text)
    press(Qt.Key.Key_Return)


def test_a_length_is_edited_in_its_row(steps, last):
    choose(steps, 0)
    edit(steps, "10 min")
    assert last()[0].seconds == 600
    assert steps.editor.isHidden()
    assert steps.hasFocus()
    assert steps.row().path == (0,)


def test_repeats_are_edited_with_their_count(steps, last):
    choose(steps, 1)
    press(Qt.Key.Key_Return, on=steps)
    assert steps.editor.text() == "6 × 30 s"
    QTest.keyClicks(steps.editor, "8 x 60 s")
    press(Qt.Key.Key_Return)
    repeat = last()[1]
    assert (repeat.count, repeat.steps[0].seconds) == (8, 60)


def test_a_double_click_edits(steps, last):
    item = steps.topLevelItem(2)
    QTest.mouseDClick(
        steps.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, steps.visualItemRect(item).center()
    )
    settle()
    assert steps.editor.hasFocus()
    QTest.keyClicks(steps.editor, "90 s")
    press(Qt.Key.Key_Tab)  # leaving sends as well
    assert last()[1].steps[1].seconds == 90


@pytest.mark.parametrize("text", ["soon", "0 × 30 s", "1 km / h", "99 h"])
def test_a_bad_length_stays_and_says_what_is_allowed(panel, steps, sent, text):  # noqa: F811
    choose(steps, 1)
    edit(steps, text)
    assert (steps.editor.text(), steps.editor.is_bad, sent) == (text, True, [])
    assert panel.structure._error.text()
    press(Qt.Key.Key_Escape)
    assert steps.editor.isHidden()
    assert panel.structure._error.text() == ""
    assert steps.hasFocus()


def test_a_step_longer_than_any_may_be_is_refused_by_the_edit(panel, steps, sent):  # noqa: F811
    choose(steps, 0)
    edit(steps, "190 km")  # a distance like any other, but a day long at this pace
    assert (sent, steps.editor.is_bad, steps.editor.text()) == ([], True, "190 km")
    assert "h." in panel.structure._error.text()


def test_escape_leaves_the_row_as_it_was(steps, sent):  # noqa: F811
    choose(steps, 0)
    press(Qt.Key.Key_F2, on=steps)
    QTest.keyClicks(steps.editor, "99")
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_F2, on=steps)
    press(Qt.Key.Key_Escape)  # untouched
    assert (steps.editor.isHidden(), sent) == (True, [])


def test_keys_add_move_nest_and_remove(steps, last):
    choose(steps, 0)
    press(Qt.Key.Key_Insert, on=steps)
    assert (last()[1].role, last()[1].zone) == (Role.STEADY, Zone.E)
    assert steps.row().path == (1,)
    press(Qt.Key.Key_Down, ALT, on=steps)
    assert isinstance(last()[1], Repeat)
    assert steps.row().path == (2,)
    press(Qt.Key.Key_Right, ALT, on=steps)
    assert last()[2].count == 2
    press(Qt.Key.Key_Up, ALT, on=steps)
    assert last()[1].count == 2
    press(Qt.Key.Key_Delete, on=steps)
    assert len(last()) == 3
    assert steps.row().path == (0,)


def test_ctrl_insert_adds_repeats_of_the_kind(steps, last):
    choose(steps, 1)
    press(Qt.Key.Key_Insert, CTRL, on=steps)
    assert last()[2].steps[0].zone is Zone.H


def test_at_the_ends_nothing_moves(steps, sent):  # noqa: F811
    choose(steps, 0)
    press(Qt.Key.Key_Up, ALT, on=steps)
    choose(steps, 3)
    press(Qt.Key.Key_Down, ALT, on=steps)
    choose(steps, 2)  # the jog inside the repeats
    press(Qt.Key.Key_Down, ALT, on=steps)
    assert sent == []


def test_buttons_do_what_keys_do(panel, steps, last):  # noqa: F811
    buttons = panel.structure._buttons
    steps.setCurrentItem(None)
    assert not buttons["remove"].isEnabled()
    choose(steps, 0)
    click(buttons["down"])
    assert last()[1].role is Role.WARM_UP
    click(buttons["up"])
    assert last()[0].role is Role.WARM_UP
    choose(steps, 1)
    click(buttons["nest"])
    assert last()[1].count == 2
    click(buttons["repeat"])
    click(buttons["remove"])
    assert len(last()) == 3
    choose(steps, 0)
    adds = buttons["add"].menu().actions()
    names = ["Easy", "Marathon pace", "Tempo", "Interval", "Fast", "Uphill", "", "Jog between repeats"]
    assert [a.text() for a in adds] == names
    adds[2].trigger()
    assert Zone.T in {s.zone for s in last() if not isinstance(s, Repeat)}


def test_repeats_without_work_or_too_deep_are_refused(panel, steps, page, last, sent):  # noqa: F811
    choose(steps, 1)
    press(Qt.Key.Key_Right, ALT, on=steps)
    count = len(sent)
    press(Qt.Key.Key_Right, ALT, on=steps)
    assert len(sent) == count
    assert panel.structure._error.text() == "Repeats lie at most 2 deep."
    panel.show_page(page(Kind.TEMPO))
    assert panel.structure._error.text() == ""


def test_the_list_says_what_keys_it_wants(steps):
    from PySide6.QtCore import QEvent  # noqa: PLC0415
    from PySide6.QtGui import QKeyEvent  # noqa: PLC0415

    def wants(key, modifiers=Qt.KeyboardModifier.NoModifier):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers)
        event.ignore()
        return steps.event(event) and event.isAccepted()

    assert wants(Qt.Key.Key_Delete)
    assert wants(Qt.Key.Key_Up, ALT)
    assert not wants(Qt.Key.Key_F4)


def test_rows_are_read_as_sentences(steps):
    said = steps.topLevelItem(1).data(0, Qt.ItemDataRole.AccessibleTextRole)
    assert said == "6 × uphill, 30 s, 4–8 % grade, RPE 8–9"


def test_a_run_without_steps_keeps_its_length_when_one_is_added(panel, page, sent):  # noqa: F811
    panel.show_page(page(Kind.EASY, steps=(), metres=8000, seconds=3000))
    assert panel.structure._hint.isVisible()
    panel.structure.steps.add_step(Zone.T)
    first, second = sent[-1][2]
    assert (first.metres, first.seconds, second.zone) == (8000, 3000, Zone.T)


def test_what_the_edit_of_steps_refuses_is_said(panel, page):  # noqa: F811
    panel.show_error("steps", "A repeat needs something to run.")
    assert panel.structure._error.isVisible()
    assert not panel.structure._profile.isVisible()  # its place is taken, the rows stay where they are
    panel.show_page(page(Kind.LONG))
    assert panel.structure._profile.isVisible()
