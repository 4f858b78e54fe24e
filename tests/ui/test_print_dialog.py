"""Print: what is chosen is what is seen and what comes out, and words where that cannot be."""

from dataclasses import replace
from datetime import timedelta

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.draw.paper_cues import Ink
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.printing.job import SheetKind, sheet_of
from runlegs_desktop.printing.paper import Orientation, PaperSize
from runlegs_desktop.ui import print_dialog
from runlegs_desktop.ui.print_choices import Reach
from runlegs_desktop.ui.print_dialog import PrintDialog
from tests.ui.conftest import TODAY, made_ready
from tests.ui.hands import CTRL, book_of, click, menu_entry, press, settle
from tests.ui.print_hands import close, dialog_of, export, rendered, typed, wait, words_of

pytestmark = pytest.mark.usefixtures("paper_put_away")

PAPERS = {
    (Orientation.LANDSCAPE, PaperSize.A4): (842, 595),
    (Orientation.PORTRAIT, PaperSize.A4): (595, 842),
    (Orientation.LANDSCAPE, PaperSize.LETTER): (792, 612),
    (Orientation.PORTRAIT, PaperSize.LETTER): (612, 792),
}


@pytest.mark.parametrize("kind", [SheetKind.CALENDAR, SheetKind.WEEK])
@pytest.mark.parametrize("choice", PAPERS, ids=str)
def test_the_choices_give_the_paper(window, asked, tmp_path, choice, kind):
    (orientation, paper), size = choice, PAPERS[choice]
    asked.answer = tmp_path / "plan.pdf"
    dialog = dialog_of(window)
    choices = dialog.choices
    click(choices.kinds[kind])
    click(choices.turn.buttons[orientation])
    choices.paper.setCurrentIndex(choices.paper.findData(paper))
    choices.paper.activated.emit(choices.paper.currentIndex())
    export(dialog)
    page = PdfReader(tmp_path / "plan.pdf").pages[0]
    assert (round(float(page.mediabox.width)), round(float(page.mediabox.height))) == pytest.approx(size, abs=1)
    assert "Harbour Half" in page.extract_text()
    assert window.notice.text == f"Saved {tmp_path / 'plan.pdf'}"


def test_the_range_says_what_comes_out_and_the_outline_has_it(window, asked, tmp_path):
    asked.answer = tmp_path / "weeks.pdf"
    dialog = dialog_of(window)
    choices = dialog.choices
    assert choices._facts.text() == "1 week, 3–9 Aug · 1 page"
    click(choices.reach.buttons[Reach.SOME])
    assert choices.some.first.hasFocus()
    for key in (Qt.Key.Key_9, Qt.Key.Key_Tab, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_Tab):
        press(key)
    wait(dialog)
    assert dialog.job.weeks == range(8, 12)
    assert choices._facts.text() == "4 weeks, 24 Aug – 20 Sep · 4 pages"
    export(dialog)
    outline = [one.title.split(" · ")[0] for one in PdfReader(asked.answer).outline]
    assert outline == ["Week 9", "Week 10", "Week 11", "Week 12"]


def test_a_range_is_never_upside_down(window):
    dialog = dialog_of(window)
    click(dialog.choices.reach.buttons[Reach.SOME])
    some = dialog.choices.some
    typed(some.first, "12")
    assert (some.first.text(), some.last.text()) == ("12", "12")
    typed(some.last, "3")
    assert dialog.job.weeks == range(2, 3)
    press(Qt.Key.Key_Up, on=some.last)
    press(Qt.Key.Key_Down, on=some.first)
    assert dialog.job.weeks == range(1, 4)
    for _turn in range(5):
        press(Qt.Key.Key_Down, on=some.first)
    assert dialog.job.weeks == range(4)
    close(window)


WEEK_FIELD = [
    ("99", "From week is 1 to 16, not 99."),
    ("0", "From week is 1 to 16, not 0."),
    ("-3", "From week is 1 to 16, not -3."),
    ("2.5", "From week is a whole number from 1 to 16, “2.5” is not."),
    ("soon", "From week is a whole number from 1 to 16, “soon” is not."),
]


@pytest.mark.parametrize(("text", "said"), WEEK_FIELD)
def test_what_is_no_week_is_said_stays_and_prints_nothing(window, text, said):
    dialog = dialog_of(window)
    click(dialog.choices.reach.buttons[Reach.SOME])
    before, some = dialog.job, dialog.choices.some
    typed(some.first, text)
    assert (some.first.text(), some.trouble) == (text, said)
    assert some.first.accessibleDescription() == said
    assert some.first.property("bad") is True
    assert some.last.property("bad") is not True
    assert dialog.job == before
    press(Qt.Key.Key_Return, on=some.first)  # the second Enter would print
    settle()
    assert not any(isinstance(one, QPrintDialog) and one.isVisible() for one in QApplication.topLevelWidgets())
    assert dialog.said.text() == said
    click(dialog.choices.ink.buttons[Ink.COLOUR])
    assert some.first.text() == text
    typed(some.first, "7")
    assert some.trouble == some.first.accessibleDescription() == ""
    assert some.first.property("bad") is False
    assert dialog.job.weeks.start == 6
    close(window)


def test_the_first_enter_in_a_week_field_only_takes_it(window):
    dialog = dialog_of(window)
    click(dialog.choices.reach.buttons[Reach.SOME])
    typed(dialog.choices.some.last, "9")
    settle()
    assert dialog.job.weeks == range(5, 9)
    assert not any(isinstance(one, QPrintDialog) and one.isVisible() for one in QApplication.topLevelWidgets())
    close(window)


def test_keys_in_the_name_are_laid_out_together(window, monkeypatch):
    dialog = dialog_of(window)
    made = []
    monkeypatch.setattr(print_dialog, "sheet_of", lambda *given: (made.append(given), sheet_of(*given))[1])
    dialog.choices.name.setText("A")
    dialog.choices.name.setText("An")
    dialog.choices.name.setText("Anna")
    assert made == []
    assert dialog.job.athlete == "Anna"
    settle()
    assert len(made) == 1
    dialog.choices.name.setText("Bo")
    assert any(text.endswith("· Bo") for text in words_of(dialog.sheet))  # at once for who prints now
    close(window)


def test_units_name_and_ink_are_on_the_page_at_once(window):
    dialog = dialog_of(window)
    click(dialog.choices.kinds[SheetKind.CALENDAR])
    click(dialog.choices.units.buttons[Units.IMPERIAL])
    dialog.choices.name.setFocus()
    dialog.choices.name.selectAll()
    QTest.keyClicks(dialog.choices.name, "Anna")
    said = words_of(dialog.sheet)
    assert any(text.startswith("Numbers are mi.") for text in said)
    assert any(text.endswith("· Anna") for text in said)
    click(dialog.choices.ink.buttons[Ink.COLOUR])
    assert any(text.startswith("Filled squares") for text in words_of(dialog.sheet))
    shown = dialog.preview._paper.grab().toImage()
    colours = {shown.pixelColor(x, y).name() for x in range(30, 780, 2) for y in range(60, 500, 2)}
    assert any(c[1:3] != c[3:5] for c in colours)
    close(window)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_preview_is_the_paper_and_always_light(window, desktop, theme):
    window._look.choose(theme)
    dialog = dialog_of(window)
    settle()
    page = dialog.preview._paper.page
    shown = dialog.preview._paper.grab(page.toRect()).toImage().convertToFormat(QImage.Format.Format_RGB32)
    assert shown.pixelColor(5, 5).name() == "#ffffff"
    assert shown == rendered(dialog.sheet, shown.size())
    job = dialog.job
    others = (
        replace(job, weeks=range(6, 7)),
        replace(job, ink=Ink.COLOUR),
        replace(job, numbers=Numbers(Units.IMPERIAL)),
        replace(job, athlete="Somebody else"),
    )
    for other in others:
        assert shown != rendered(sheet_of(dialog._seen, other), shown.size()), other
    close(window)
    window._look.choose("light")


def test_pages_turn_by_click_and_key(window):
    dialog = dialog_of(window)
    click(dialog.choices.reach.buttons[Reach.WHOLE])
    assert dialog._count.text() == "Page 1 of 16"
    assert not dialog.back.isEnabled()
    click(dialog.ahead)
    press(Qt.Key.Key_PageDown, on=dialog.preview)
    assert dialog._count.text() == "Page 3 of 16"
    assert dialog.preview.accessibleName() == "Preview, page 3 of 16"
    press(Qt.Key.Key_PageUp, on=dialog.preview)
    click(dialog.back)
    assert dialog._count.text() == "Page 1 of 16"
    close(window)


def test_its_true_size_is_larger_and_fit_is_whole(window):
    dialog = dialog_of(window)
    room = dialog.preview.viewport().size()
    assert dialog.preview.page_size.height() < room.height()
    click(dialog.zoom.buttons[False])
    dots = dialog.preview.logicalDpiX()
    assert dialog.preview.page_size.width() == pytest.approx(210 / 25.4 * dots, abs=1)
    click(dialog.zoom.buttons[True])
    assert dialog.preview.page_size.height() < room.height()
    close(window)


def test_the_page_goes_on_the_clipboard(window):
    dialog = dialog_of(window)
    click(dialog.copy)
    picture = QGuiApplication.clipboard().image()
    assert (picture.width(), picture.height()) == (2480, 3508)
    assert dialog.said.text() == "Page 1 is on the clipboard as a picture."
    close(window)


def test_a_week_is_copied_from_the_menu(window, board):
    board.show_week(8)
    entry = menu_entry(window, "Edit", "Copy week as picture")
    entry.trigger()
    assert window.notice.text == "Week 6 · 3–9 Aug is on the clipboard as a picture."
    board.reveal(next(c.id for d in board._board.weeks[9].days for c in d.cards))
    entry.trigger()
    assert window.notice.text == "Week 10 · 31 Aug – 6 Sep is on the clipboard as a picture."
    assert QGuiApplication.clipboard().image().height() == 3508


def test_a_week_of_a_finished_plan_is_the_nearest_and_that_is_said(shown):
    window = shown(book_of(TODAY - timedelta(days=70), 4))
    made_ready(window)
    window.paper.copy_week(None)
    assert window.notice.text.startswith("Today is outside the plan: its nearest week, Week 4 ·")
    assert window.notice.text.endswith("is on the clipboard as a picture.")


def test_a_plan_to_come_and_without_a_name_begins_with_the_calendar(shown, asked, tmp_path):
    window = shown(book_of(TODAY.replace(day=10), 4, name=""))
    asked.answer = tmp_path / "plan.pdf"
    dialog = dialog_of(window)
    assert dialog.job.kind is SheetKind.CALENDAR
    assert not dialog.choices.reach.buttons[Reach.THIS_WEEK].isEnabled()
    click(dialog.choices.kinds[SheetKind.WEEK])
    assert dialog.job.weeks == range(1)
    click(dialog.choices.kinds[SheetKind.CALENDAR])
    export(dialog)
    assert asked.proposed.endswith("Training plan.pdf")
    assert (tmp_path / "plan.pdf").exists()


def test_without_a_plan_there_are_words(shown):
    window = shown(Logbook())
    press(Qt.Key.Key_P, CTRL, on=window)
    assert window.notice.text == "There is no plan to print yet."
    assert window.findChild(PrintDialog) is None


def test_paper_and_ink_are_remembered(window):
    dialog = dialog_of(window)
    click(dialog.choices.ink.buttons[Ink.COLOUR])
    close(window)
    dialog = dialog_of(window)
    assert dialog.job.ink is Ink.COLOUR
    click(dialog.choices.ink.buttons[Ink.BLACK])
    close(window)


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (1366, 768), (1024, 640)])
def test_it_stays_within_the_window_and_nothing_is_cut(window, width, height):
    made_ready(window, width, height)
    press(Qt.Key.Key_P, CTRL, on=window)
    dialog = window.findChild(PrintDialog)
    assert dialog.width() <= width - 48
    assert dialog.height() <= height - 48
    for button in (dialog.copy, dialog.cancel, dialog.export, dialog.print):
        assert button.width() >= button.sizeHint().width()
    close(window)
