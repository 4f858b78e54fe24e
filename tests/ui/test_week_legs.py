"""What a week trains, from its total on the board, and what a session trains, as it is edited, in the window."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from runlegs_desktop.domain.session import Kind
from runlegs_desktop.present.numbers import Numbers
from tests.ui.hands import click, press, settle

pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing the keyboard)", extend=True)
TODAY = date(2026, 8, 6)


@pytest.fixture
def popup_of(window):
    def get():
        return window.desk.legs.popup

    yield get
    if window.desk.legs is not None and window.desk.legs.popup is not None:
        window.desk.legs.popup.hide()
        settle()


def card(window, kind):
    weeks = window.plan.board_shown.weeks
    return next(c for w in weeks for d in w.days if d.day > TODAY for c in d.cards if c.kind is kind)


def test_a_click_on_the_total_opens_the_week(window, popup_of):
    cell = window.plan.board.seen.cell(TODAY)
    click(cell.parentWidget().total)
    assert popup_of().isVisible()
    assert popup_of().accessibleName().startswith("What week 6 trains, 3–9 Aug, most: ")
    assert "done" in popup_of()._sentence.text()
    press(Qt.Key.Key_Escape, on=popup_of().muscles)
    assert popup_of() is None


def test_w_opens_the_week_of_the_selected_card(window, popup_of):
    long = card(window, Kind.LONG)
    window.plan.board.reveal(long.id)
    window.plan.board.seen.card(long.id).setFocus()
    settle()
    press(Qt.Key.Key_W)
    assert popup_of().isVisible()
    area = QApplication.primaryScreen().availableGeometry()
    assert area.contains(popup_of().geometry())


def test_without_a_selected_day_w_does_nothing(window, popup_of):
    window.desk._show_week(None)
    assert window.desk.legs is None or popup_of() is None


def test_a_term_brings_its_session_into_view(window, popup_of):
    window.desk._show_week(TODAY)
    terms = popup_of().terms
    wanted = terms.topLevelItem(0).data(0, Qt.ItemDataRole.UserRole)
    terms.setCurrentItem(terms.topLevelItem(0))
    press(Qt.Key.Key_Return, on=terms)
    assert window.plan.board.selected_id == wanted
    assert popup_of() is None


def test_the_inspector_follows_the_session_and_its_edits(window):
    hills = card(window, Kind.HILLS)
    window.plan.board.reveal(hills.id)
    settle()
    panel = window.plan.inspector
    shown = panel.reasons.legs.map
    before = shown.accessibleName()
    assert "Soleus" in before
    panel.kind_chosen.emit(hills.id, Kind.EASY)
    settle()
    assert window.desk._journal.logbook.sessions[hills.id].kind is Kind.EASY
    assert shown.accessibleName() != before
    assert panel._legs.unit == "load, with next to no growth"
    assert isinstance(window.desk._now.numbers, Numbers)
