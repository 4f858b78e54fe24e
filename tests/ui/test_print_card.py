"""The strength card in the print dialog: of today's session, of routines, from every place that leads there."""

from dataclasses import replace

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.edits_strength import save_routine
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.session import Kind
from runlegs_desktop.printing.job import SheetKind
from runlegs_desktop.printing.paper import Orientation
from runlegs_desktop.ui.print_dialog import PrintDialog
from runlegs_desktop.ui.tabs import STRENGTH
from tests.ui.conftest import TODAY, made_ready
from tests.ui.hands import CTRL, SHIFT, click, menu_entry, press, settle
from tests.ui.print_hands import dialog_of, export, rendered, words_of

pytestmark = pytest.mark.usefixtures("paper_put_away")
SESSION_TODAY = "Today's session: Legs B"


def opened(window):
    settle()
    return next(one for one in window.findChildren(PrintDialog) if one.isVisible())


def on_cards(window):
    """The print dialog on strength cards."""
    dialog = dialog_of(window)
    click(dialog.choices.kinds[SheetKind.STRENGTH])
    return dialog


def box(dialog, text):
    return next(one for one in dialog.choices.cards.boxes.values() if one.text() == text)


def tick(dialog, text):
    """Click on a card's box."""
    one = box(dialog, text)
    click(one, QPoint(8, one.height() // 2))


def titles(dialog):
    return [mark.text for mark in dialog.sheet.marks]


def test_todays_session_is_the_first_card(window):
    dialog = on_cards(window)
    names = [one.text() for one in dialog.choices.cards.boxes.values()]
    assert names == [SESSION_TODAY, "Legs A", "Legs B", "Legs C", "Primer"]
    assert [one.text() for one in dialog.choices.cards.boxes.values() if one.isChecked()] == [SESSION_TODAY]
    assert titles(dialog) == ["Legs B"]
    assert any(text.startswith("Thu 6 Aug ·") for text in words_of(dialog.sheet))
    assert dialog.choices._facts.text() == "1 card · 1 page"
    assert dialog.job.orientation is Orientation.PORTRAIT


def test_several_cards_are_several_pages_in_the_file(window, asked, tmp_path):
    asked.answer = tmp_path / "cards.pdf"
    dialog = on_cards(window)
    tick(dialog, "Legs C")
    tick(dialog, "Legs A")
    tick(dialog, SESSION_TODAY)
    assert titles(dialog) == ["Legs A", "Legs C"]
    assert dialog.choices._facts.text() == f"2 cards · {dialog.sheet.pages} pages"
    pages = dialog.sheet.pages
    export(dialog)
    reader = PdfReader(asked.answer)
    assert len(reader.pages) == pages
    assert [one.title for one in reader.outline] == ["Legs A", "Legs C"]
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    assert "Goblet squat" in text
    assert "set 1 left" in text
    assert asked.proposed.endswith("Legs A Legs C.pdf")


def test_the_last_card_can_not_be_taken_away(window):
    dialog = on_cards(window)
    tick(dialog, SESSION_TODAY)
    assert box(dialog, SESSION_TODAY).isChecked()
    assert dialog.choices.cards._said.text() == "One card at least."
    tick(dialog, "Primer")
    assert dialog.choices.cards._said.isHidden()
    assert titles(dialog) == ["Legs B", "Primer"]


def test_cards_are_ticked_with_the_keyboard(window):
    dialog = dialog_of(window)
    dialog.choices.kinds[SheetKind.WEEK].setFocus()
    press(Qt.Key.Key_Down)
    assert dialog.job.kind is SheetKind.STRENGTH
    box(dialog, "Legs A").setFocus()
    press(Qt.Key.Key_Space)
    assert titles(dialog) == ["Legs B", "Legs A"]


def test_a_card_is_in_kilograms_or_pounds_and_weeks_in_their_distances(window):
    dialog = on_cards(window)
    units = dialog.choices.units
    assert [one.text() for one in units.buttons.values()] == ["kg", "lb"]
    assert units.buttons[Units.IMPERIAL].accessibleName() == "Units: lb"
    assert "kg" in words_of(dialog.sheet)
    click(units.buttons[Units.IMPERIAL])
    said = words_of(dialog.sheet)
    assert "lb" in said
    assert not any("kg" in text for text in said)
    click(dialog.choices.kinds[SheetKind.CALENDAR])
    assert [one.text() for one in units.buttons.values()] == ["km", "miles"]
    assert any(text.startswith("Numbers are mi.") for text in words_of(dialog.sheet))


def test_weeks_and_cards_take_turns_and_each_keeps_its_choice(window):
    dialog = on_cards(window)
    choices = dialog.choices
    assert choices.cards.isVisible()
    assert not choices.reach.isVisible()
    tick(dialog, "Legs A")
    click(choices.kinds[SheetKind.WEEK])
    assert not choices.cards.isVisible()
    assert choices.reach.isVisible()
    assert dialog.job.weeks == range(5, 6)
    click(choices.kinds[SheetKind.STRENGTH])
    assert titles(dialog) == ["Legs B", "Legs A"]


def test_the_preview_is_the_card_and_a_click_copies_it(window):
    dialog = on_cards(window)
    shown = dialog.preview._paper.grab(dialog.preview._paper.page.toRect()).toImage()
    assert shown.convertToFormat(rendered(dialog.sheet, shown.size()).format()) == rendered(dialog.sheet, shown.size())
    click(dialog.copy)
    picture = QGuiApplication.clipboard().image()
    assert (picture.width(), picture.height()) == (2480, 3508)


def test_the_session_menu_prints_the_card_that_is_selected(window, board):
    lift = next(c for w in board._board.weeks[6:] for d in w.days for c in d.cards if c.kind is Kind.STRENGTH)
    board.reveal(lift.id)
    press(Qt.Key.Key_P, CTRL | SHIFT)
    dialog = opened(window)
    assert dialog.job.kind is SheetKind.STRENGTH
    day = lift.one.session.day
    assert any(text.startswith(f"Tue {day.day} Aug") for text in words_of(dialog.sheet))
    assert next(iter(dialog.choices.cards.boxes)) == lift.id
    assert dialog.choices.cards.keys == (lift.id,)


def test_a_run_has_no_card_and_that_is_said(window, board):
    run = next(c for d in board._board.weeks[6].days for c in d.cards if c.is_run)
    board.reveal(run.id)
    menu_entry(window, "Session", "Print card").trigger()
    assert window.notice.text == "There is no card to print: only strength sessions with exercises have one."
    assert not any(one.isVisible() for one in window.findChildren(PrintDialog))


def test_with_nothing_selected_it_is_the_next_sessions_card(window):
    menu_entry(window, "Session", "Print card").trigger()
    assert titles(opened(window)) == ["Legs B"]


def test_the_strength_tab_asks_for_paper(plan):
    plan.pages.show_tab(STRENGTH)
    rack = plan.paper._given().rack()
    routine = next(one.routine for one in rack.offers if one.routine.code == "C" and one.session is None)
    plan.pages.strength.print_asked.emit("", routine.id)
    dialog = opened(plan)
    assert titles(dialog) == ["Legs C"]
    assert dialog.choices.cards.keys == (routine.id,)


def test_a_routine_of_ones_own_is_among_them(shown, window):
    squat = window.paper._given().rack().offers[1].routine
    book = save_routine(window._journal.logbook, replace(squat, id="mine", athlete="runner", name="Park", code=""))
    other = shown(book)
    other.paper.ask_card(routine_id="mine")
    dialog = opened(other)
    assert titles(dialog) == ["Park"]
    assert box(dialog, "Park").isChecked()


def test_without_a_plan_there_are_cards_and_nothing_else(shown):
    window = made_ready(shown(Logbook(), TODAY))
    window.paper.ask_card(routine_id="ready:bodyweight:A")
    dialog = opened(window)
    assert titles(dialog) == ["Legs A"]
    assert not dialog.choices.kinds[SheetKind.CALENDAR].isEnabled()
    assert not dialog.choices.kinds[SheetKind.WEEK].isEnabled()
    tick(dialog, "Legs B")
    assert titles(dialog) == ["Legs A", "Legs B"]


@pytest.mark.parametrize("size", [(1440, 900), (1024, 640)])
def test_every_card_can_be_reached_on_a_low_window(window, size):
    made_ready(window, *size)
    dialog = on_cards(window)
    last = list(dialog.choices.cards.boxes.values())[-1]
    last.setFocus()
    QTest.qWait(1)
    assert last.width() >= last.sizeHint().width()
    assert not last.visibleRegion().isEmpty() or dialog.choices.height() > dialog.height()
