"""Today's strength session is one click away: from the Today strip, from its card, from the inspector."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from runlegs_desktop.app.preferences import Zoom
from runlegs_desktop.domain.logbook import UNLOADED
from runlegs_desktop.domain.session import Kind
from runlegs_desktop.ui.plan.card import RING
from tests.ui.conftest import TODAY, Nowhere
from tests.ui.hands import CTRL, cards, click, settle

SIGN = QPoint(RING + 8, RING + 9)


@pytest.fixture
def left(window):
    """Says whether the player is open, and leaves it."""

    def leave():
        opened = window.desk.player.window if window.desk.player else None
        if opened is None:
            return False
        QTest.keyClick(opened, Qt.Key.Key_Escape)
        settle()
        return True

    yield leave
    leave()


@pytest.fixture
def card(window, session):
    window.plan.set_zoom(Zoom.SEVEN_WEEKS)
    window.plan.go_to_today()
    settle()
    return cards(window.plan.board)[session]


def test_sets_that_wait_on_the_disk_are_last_times_numbers(journal, session, player, monkeypatch):
    book, days = journal.logbook, timedelta(days=400)
    every = [replace(one, at=one.at - days) for one in book.sets.values() if one.session != session]
    monkeypatch.setattr(journal, "_store", Nowhere(replace(book, old_sets={one.id: one for one in every})))
    monkeypatch.setattr(journal, "_logbook", replace(book, sets={}, old_sets=UNLOADED))
    assert any(bout is not None and bout.day < TODAY - days for bout in player()._gym.last)


def test_one_click_on_the_chip(window, session, left):
    assert (
        next(c for c in window.plan.strip_today.chips if c.chip.id == session).toolTip().endswith("A click starts it.")
    )
    click(next(one for one in window.plan.strip_today.chips if one.chip.id == session))
    assert left()


def test_one_click_on_the_sign_of_the_card(card, left):
    click(card, SIGN)
    assert left()


def test_a_click_beside_the_sign_selects_and_no_more(window, card, session, left):
    click(card, QPoint(card.width() - 20, card.height() // 2))
    assert window.plan.board.selected_id == session
    assert not left()


def test_the_sign_of_a_run_and_of_another_day_only_select(window, journal, left):
    book = journal.logbook.sessions
    for one in cards(window.plan.board).values():
        today_strength = book[one.session_id].day == TODAY and book[one.session_id].kind is Kind.STRENGTH
        assert one.starts is today_strength
        if not today_strength:
            click(one, SIGN)
            assert not left()


def test_a_card_that_is_dragged_by_its_sign_does_not_start(window, card, left):
    QTest.mousePress(card, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, SIGN)
    QTest.mouseMove(card, SIGN + QPoint(60, 40))
    QTest.mouseRelease(card, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, SIGN + QPoint(60, 40))
    settle()
    assert not left()


def test_a_done_session_has_no_start(window, card, session, left):
    window.desk.editing.mark_done([session], 5)
    settle()
    again = cards(window.plan.board)[session]
    assert not again.starts
    click(again, SIGN)
    assert not left()


def test_ctrl_enter_starts_the_card_with_the_focus(card, left):
    card.setFocus()
    settle()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, CTRL)
    settle()
    assert left()


def test_one_click_in_the_inspector(window, card, left):
    click(card, QPoint(card.width() - 20, card.height() // 2))
    window.plan.edit_in_inspector()
    settle()
    click(window.findChild(QToolButton, "inspector-start"))
    assert left()


@pytest.mark.parametrize("size", [(1440, 900), (1366, 768), (1024, 640)])
def test_the_first_set_has_its_room_as_soon_as_it_is_seen(window, session, left, size):
    window.resize(*size)
    click(next(one for one in window.plan.strip_today.chips if one.chip.id == session))
    opened = window.desk.player.window
    opened.showNormal()
    opened.resize(*size)
    settle()
    QTest.keyClick(opened, Qt.Key.Key_Space)
    settle()
    side = opened.set_side
    for part in (side._entry, side.done, side._boxes):
        assert part.height() >= part.minimumSizeHint().height()
    for part in (side._idle, side._next):
        assert part.isHidden() or part.height() >= part.minimumSizeHint().height()
