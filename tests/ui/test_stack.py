"""The whole of a full day in a menu: the words of the cards, chosen by keys and by mouse."""

import pytest
from PySide6.QtCore import Qt

from runlegs_desktop.app.planning import picture
from runlegs_desktop.app.sample import sample
from runlegs_desktop.domain.schedule import State
from runlegs_desktop.domain.session import Kind, Status
from runlegs_desktop.present.board import board as spelled
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.ui.plan.stack import stack_menu
from tests.present.made import heavy, laid, run
from tests.ui.conftest import TODAY
from tests.ui.hands import cards, cell, click, press, settle
from tests.ui.test_keyboard import crowd, open_menu

KEY = Qt.Key
pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing the keyboard)", extend=True)


def opened(window, board):
    ids = crowd(window, TODAY)
    click(cards(board)[next(i for i in ids if i in cards(board))])
    press(KEY.Key_Plus)
    return ids, open_menu()


def test_every_entry_has_the_cue_and_the_words_of_its_card(window, board):
    ids, menu = opened(window, board)
    today = [c for w in board._board.weeks for d in w.days if d.day == TODAY for c in d.cards]
    assert [c.id for c in today] == ids
    assert [a.text() for a in menu.actions()] == [c.words for c in today]
    assert all(not a.icon().isNull() and a.isIconVisibleInMenu() for a in menu.actions())
    assert cell(board, TODAY).toolTip().splitlines() == [c.words for c in today]
    press(KEY.Key_Escape, on=menu)


@pytest.mark.parametrize("downs", [0, 2])
def test_arrows_and_enter_choose_a_card(window, board, downs):
    ids, menu = opened(window, board)
    for _n in range(downs):
        press(KEY.Key_Down, on=menu)
    press(KEY.Key_Return, on=menu)
    assert open_menu() is None
    assert board.selected_id == ids[downs]


def test_a_title_with_an_ampersand_is_shown_as_it_is(window, board):
    one = run("a", title="Fish & chips", km=5)
    card = spelled(laid(one), (), Numbers()).weeks[0].days[0].cards[0]
    menu = stack_menu(window, window.plan.board.seen._look.theme, [card], lambda _id: None)
    assert menu.actions()[0].text() == "Fish && chips · 5 km · 30 min"
    menu.deleteLater()
    settle()


def words(*rows, **how):
    return [c.words for w in spelled(laid(*rows, **how), (), Numbers()).weeks for d in w.days for c in d.cards]


def test_a_card_in_one_line():
    assert words(run("a", km=8, minutes=64)) == ["Easy · 8 km · 1:04"]
    assert words(heavy("a")) == ["Legs A · 45 min · heavy"]
    assert words(run("a", km=8, status=Status.DONE, done_metres=8200)) == ["Easy · 8.2 of 8 km · done"]
    assert words(run("a", km=8, status=Status.SKIPPED)) == ["Easy · 8 km · skipped"]
    assert words(heavy("a", status=Status.SKIPPED)) == ["Legs A · 45 min · skipped"]


def test_no_card_of_the_sample_says_anything_twice_or_nothing():
    book = sample(TODAY, "Race")
    seen = picture(book, next(iter(book.plans.values())), TODAY)
    for week in spelled(seen.scene, seen.findings, Numbers()).weeks:
        for card in (c for d in week.days for c in d.cards):
            parts = card.words.split(" · ")
            assert len(parts) == len({*parts})
            assert all(part.strip() == part and part for part in parts)
            assert card.state is State.PLANNED or card.state.value in card.words
            assert card.kind is Kind.REST or len(parts) >= 2
