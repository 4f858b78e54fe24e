"""Print: what is chosen is what is seen and what comes out, and words where that cannot be."""

import errno
import os
import sys
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPageSize, QPainter, QPicture
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.draw.paper_cues import Ink
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.printing.job import SheetKind, sheet_of
from runlegs_desktop.printing.paper import Orientation, Page, PaperSize
from runlegs_desktop.ui import print_dialog
from runlegs_desktop.ui.print_choices import Reach
from runlegs_desktop.ui.print_dialog import PrintDialog
from runlegs_desktop.ui.print_out import file_name
from runlegs_desktop.ui.window import Window
from tests.ui.conftest import TODAY, made_ready
from tests.ui.hands import CTRL, book_of, click, menu_entry, press, settle


@pytest.fixture
def asked(monkeypatch):
    """Where the runner says the file goes; what was proposed is kept."""

    class Asked:
        answer = ""
        proposed = None

    def answer(_parent, _title, start, _kinds):
        Asked.proposed = start
        return str(Asked.answer), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return Asked


def system_dialog():
    """The system's own print dialog, as it stands open."""
    settle()
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, QPrintDialog) and one.isVisible())


def print_into(file):
    """Print to a file, as the system's dialog offers."""
    dialog = system_dialog()
    field = next(one for one in dialog.findChildren(QLineEdit) if one.objectName() == "filename")
    field.setText(str(file))
    dialog.accept()
    settle()


@pytest.fixture(autouse=True)
def _closed(qapp):
    """No dialog stays over the window that all tests share."""
    yield
    for one in QApplication.topLevelWidgets():
        if isinstance(one, PrintDialog):
            one.reject()
            one.reject()
        if isinstance(one, Window):
            one.paper._opened = None  # nor what it remembers
    settle()


def dialog_of(window):
    made_ready(window)
    press(Qt.Key.Key_P, CTRL, on=window)
    return window.findChild(PrintDialog)


def wait(dialog):
    """Until everything on its way has arrived."""
    for _turn in range(200):
        if not dialog.output.is_busy:
            break
        QTest.qWait(5)
    settle()


def export(dialog):
    QTest.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    wait(dialog)


def close(window):
    for dialog in window.findChildren(PrintDialog):
        dialog.reject()
    settle()


def words_of(sheet, page=0):
    notes = []
    picture = QPicture()
    painter = QPainter(picture)
    sheet.draw(painter, page, notes)
    painter.end()
    return [one.text for one in notes]


def rendered(sheet, size):
    """A page as the paper has it, at a size in pixels."""
    made = QImage(size, QImage.Format.Format_RGB32)
    made.fill(Qt.GlobalColor.white)
    painter = QPainter(made)
    wide, tall = sheet.page.size
    painter.scale(size.width() / wide / 100, size.height() / tall / 100)
    sheet.draw(painter, 0)
    painter.end()
    return made


def test_this_week_is_printed_with_two_clicks(window, tmp_path):
    made_ready(window)
    click(window.plan.toolbar.print)
    dialog = window.findChild(PrintDialog)
    click(dialog.print)
    print_into(tmp_path / "out.pdf")
    wait(dialog)
    pages = PdfReader(tmp_path / "out.pdf").pages
    assert len(pages) == 1
    assert "Week 6 ·" in " ".join(pages[0].extract_text().split())
    assert window.notice.text == f"Saved {tmp_path / 'out.pdf'}"
    assert window.findChild(PrintDialog) is None


def test_the_system_dialog_has_the_paper_and_leaves_the_pages_to_us(window, tmp_path):
    dialog = dialog_of(window)
    click(dialog.choices.turn.buttons[Orientation.LANDSCAPE])
    click(dialog.print)
    system = system_dialog()
    layout = dialog.output._printer.pageLayout()
    assert layout.orientation() is layout.Orientation.Landscape
    assert not system.testOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    print_into(tmp_path / "out.pdf")
    wait(dialog)
    page = PdfReader(tmp_path / "out.pdf").pages[0]
    assert page.mediabox.width > page.mediabox.height


def test_leaving_the_system_dialog_prints_nothing(window):
    dialog = dialog_of(window)
    click(dialog.print)
    system_dialog().reject()
    settle()
    assert dialog.isVisible()
    assert not dialog.output.is_busy
    assert dialog.said.text() == ""


class Queue(QPrinter):
    """A printer with a queue: whatever it prints goes into a file that Output is not told of."""

    def __init__(self, file):
        super().__init__()
        self.setOutputFileName(str(file))

    def outputFileName(self):  # noqa: N802 - Qt's
        return ""

    def printerName(self):  # noqa: N802 - Qt's
        return "Kitchen"


@pytest.mark.qt_log_ignore("QPainter::begin|QPdfEngine|QPrinter")
def test_a_printer_that_takes_nothing_is_told_and_the_choices_stay(window, tmp_path):
    dialog = dialog_of(window)
    click(dialog.choices.ink.buttons[Ink.COLOUR])
    dialog.output.print_on(dialog.sheet, Queue(tmp_path / "not there" / "out.pdf"))
    wait(dialog)
    assert dialog.isVisible()
    assert dialog.said.text() == "Kitchen took nothing. Check that it is on and connected, or export a PDF instead."
    assert dialog.print.isEnabled()
    assert dialog.job.ink is Ink.COLOUR


def test_a_printer_is_begun_only_when_all_pages_are_there(window, tmp_path):
    dialog = dialog_of(window)
    click(dialog.choices.reach.buttons[Reach.WHOLE])
    seen = []
    dialog.output.progressed.connect(lambda n: (seen.append(n), len(seen) == 15 and dialog.reject()))
    dialog.output.print_on(dialog.sheet, Queue(tmp_path / "out.pdf"))
    wait(dialog)
    assert seen[-1] == 15
    assert dialog.said.text() == "Cancelled. Nothing was written."
    assert not (tmp_path / "out.pdf").exists()
    dialog.output.print_on(dialog.sheet, Queue(tmp_path / "out.pdf"))  # nobody else keeps this printer
    wait(dialog)
    assert window.notice.text == "Sent 16 pages to Kitchen"
    assert len(PdfReader(tmp_path / "out.pdf").pages) == 16


@pytest.mark.parametrize("way", ["printer", "file"])
def test_a_fault_in_a_page_ends_the_run_and_is_raised_once(window, tmp_path, monkeypatch, way):
    dialog = dialog_of(window)
    seen = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_rest: seen.append(kind))

    def paint(_pen, _number):
        raise ZeroDivisionError

    sheet = replace(dialog.sheet, paint=paint)
    if way == "printer":
        dialog.output.print_on(sheet, Queue(tmp_path / "out.pdf"))
    else:
        dialog.output._to_file(sheet, tmp_path / "out.pdf")
    for _turn in range(10):
        QTest.qWait(5)
    assert seen == [ZeroDivisionError]
    assert not dialog.output.is_busy
    assert dialog.print.isEnabled()
    assert dialog.said.text()
    assert not (tmp_path / "out.pdf").exists()


def test_a_full_disk_is_told_when_printing_to_a_file_and_leaves_no_torso(window, tmp_path, monkeypatch):
    def refuse(_descriptor):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    dialog = dialog_of(window)
    click(dialog.print)
    monkeypatch.setattr(os, "fsync", refuse)
    print_into(tmp_path / "out.pdf")
    wait(dialog)
    assert dialog.isVisible()
    assert "disk" in dialog.said.text()
    assert not (tmp_path / "out.pdf").exists()
    assert list(tmp_path.glob("*out*")) == []


def test_paper_chosen_in_the_system_dialog_is_what_is_printed(window, tmp_path):
    dialog = dialog_of(window)
    click(dialog.print)
    system_dialog()
    dialog.output._printer.setPageLayout(Page(PaperSize.LETTER, Orientation.LANDSCAPE).layout)
    dialog.output._printer.setOutputFileName(str(tmp_path / "out.pdf"))
    dialog.output._accept(dialog.sheet, dialog._relaid)
    wait(dialog)
    box = PdfReader(tmp_path / "out.pdf").pages[0].mediabox
    assert (round(float(box.width)), round(float(box.height))) == pytest.approx((792, 612), abs=1)
    assert (dialog.job.paper, dialog.job.orientation) == (PaperSize.LETTER, Orientation.LANDSCAPE)


def test_paper_no_sheet_is_laid_out_for_is_said(window, tmp_path):
    dialog = dialog_of(window)
    click(dialog.print)
    system_dialog()
    dialog.output._printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    dialog.output._printer.setOutputFileName(str(tmp_path / "out.pdf"))
    dialog.output._accept(dialog.sheet, dialog._relaid)
    wait(dialog)
    assert dialog.said.text() == "Nothing was printed: sheets are laid out for A4 and Letter, A5 was chosen."
    assert not (tmp_path / "out.pdf").exists()


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


def typed(field, text):
    """Type over what a field holds, and Enter."""
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    press(Qt.Key.Key_Return, on=field)


WEEK_FIELD = [
    ("99", "Week is 1 to 16, not 99."),
    ("0", "Week is 1 to 16, not 0."),
    ("-3", "Week is 1 to 16, not -3."),
    ("2.5", "Week is a whole number, “2.5” is not."),
    ("soon", "Week is a number, “soon” is not."),
]


@pytest.mark.parametrize(("text", "said"), WEEK_FIELD)
def test_what_is_no_week_is_said_stays_and_prints_nothing(window, text, said):
    dialog = dialog_of(window)
    click(dialog.choices.reach.buttons[Reach.SOME])
    before, some = dialog.job, dialog.choices.some
    typed(some.first, text)
    assert (some.first.text(), some.trouble) == (text, said)
    assert dialog.job == before
    press(Qt.Key.Key_Return, on=some.first)  # the second Enter would print
    settle()
    assert not any(isinstance(one, QPrintDialog) and one.isVisible() for one in QApplication.topLevelWidgets())
    assert dialog.said.text() == said
    click(dialog.choices.ink.buttons[Ink.COLOUR])
    assert some.first.text() == text
    typed(some.first, "7")
    assert some.trouble == ""
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


def test_this_week_goes_straight_to_the_system_dialog(window, tmp_path):
    made_ready(window)
    menu_entry(window, "File", "Print this week").trigger()
    print_into(tmp_path / "out.pdf")
    for dialog in window.findChildren(PrintDialog):
        wait(dialog)
    assert "Week 6 ·" in " ".join(PdfReader(tmp_path / "out.pdf").pages[0].extract_text().split())
    assert window.findChild(PrintDialog) is None


def test_the_menu_exports_the_whole_plan(window, asked, tmp_path):
    asked.answer = tmp_path / "plan.pdf"
    made_ready(window)
    menu_entry(window, "File", "Export PDF").trigger()
    settle()
    dialog = window.findChild(PrintDialog)
    assert dialog.job.kind is SheetKind.CALENDAR
    assert dialog.export.hasFocus()
    press(Qt.Key.Key_Return)
    wait(dialog)
    assert asked.proposed.endswith("Harbour Half.pdf")
    assert len(PdfReader(asked.answer).outline) == 16


def test_pages_are_drawn_between_turns_of_the_event_loop_and_can_be_cancelled(window, asked, tmp_path):
    asked.answer = tmp_path / "weeks.pdf"
    asked.answer.write_bytes(b"old")
    dialog = dialog_of(window)
    click(dialog.choices.reach.buttons[Reach.WHOLE])
    seen = []
    dialog.output.progressed.connect(lambda n: (seen.append(n), len(seen) == 3 and dialog.reject()))
    export(dialog)
    assert seen == [1, 2, 3]
    assert dialog.isVisible()
    assert dialog.said.text() == "Cancelled. Nothing was written."
    assert dialog.choices.isEnabled()
    assert asked.answer.read_bytes() == b"old"
    assert [p.name for p in tmp_path.glob("*weeks*")] == ["weeks.pdf"]
    export(dialog)
    assert all(later == before + 1 for before, later in pairwise(seen[3:]))
    assert len(seen) == 3 + 16
    assert len(PdfReader(asked.answer).pages) == 16


def test_escape_and_cancel_write_nothing(window, asked, tmp_path):
    asked.answer = tmp_path / "plan.pdf"
    press(Qt.Key.Key_Escape, on=dialog_of(window))
    assert window.findChild(PrintDialog) is None
    click(dialog_of(window).cancel)
    assert window.findChild(PrintDialog) is None
    assert list(tmp_path.glob("*.pdf")) == []


def test_no_file_chosen_writes_nothing(window, asked, tmp_path):
    dialog = dialog_of(window)
    export(dialog)
    assert list(tmp_path.glob("*.pdf")) == []
    assert dialog.isVisible()
    close(window)


def test_an_ending_is_added(window, asked, tmp_path):
    asked.answer = tmp_path / "my plan v1.2"
    export(dialog_of(window))
    assert (tmp_path / "my plan v1.2.pdf").exists()


def test_a_file_the_runner_was_not_asked_about_is_not_replaced(window, asked, tmp_path):
    there = tmp_path / "plan.pdf"
    there.write_text("mine")
    asked.answer = tmp_path / "plan"
    dialog = dialog_of(window)
    export(dialog)
    assert there.read_text() == "mine"
    assert dialog.said.text() == f"{there} is there already. Type its whole name to replace it."
    asked.answer = there  # the file dialog asks before it gives this
    export(dialog)
    assert there.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("trouble", ["unwritable", "missing", "folder"])
def test_a_place_that_takes_no_file_is_said(window, asked, tmp_path, trouble):
    if trouble == "unwritable":
        if os.geteuid() == 0:
            pytest.skip("root may write everywhere")
        (tmp_path / "shut").mkdir(mode=0o500)
        asked.answer = tmp_path / "shut" / "plan.pdf"
    elif trouble == "missing":
        asked.answer = tmp_path / "not there" / "plan.pdf"
    else:
        (tmp_path / "plan.pdf").mkdir()
        asked.answer = tmp_path / "plan.pdf"
    before = sorted(tmp_path.rglob("*"))
    dialog = dialog_of(window)
    export(dialog)
    assert dialog.isVisible()
    assert str(asked.answer) in dialog.said.text()
    assert sorted(tmp_path.rglob("*")) == before
    close(window)


@pytest.mark.parametrize(
    "name",
    [
        "../../etc/passwd",
        'a/b\\c:d*e?f"g<h>i|j',
        "  ",
        "",
        "x" * 300,
        "..",
        "CON\0\n\t",
        "Läufe – Größe 3",
        "...plan...",
        "\u202egnp.exe",
    ],
)
def test_a_file_name_is_safe_whatever_the_plan_is_called(name):
    made = file_name(name)
    assert made.strip() == made
    assert 0 < len(made) <= 60
    assert not set(made) & set('/\\:*?"<>|\0\n\t.\u202e')


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
