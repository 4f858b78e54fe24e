"""Paper that goes to a printer: two clicks, all of it or nothing, and words where that cannot be."""

import errno
import os
import sys
from dataclasses import replace

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from runlegs_desktop.draw.paper_cues import Ink
from runlegs_desktop.printing.paper import Orientation, Page, PaperSize
from runlegs_desktop.ui import print_dialog, print_out
from runlegs_desktop.ui.print_choices import Reach
from runlegs_desktop.ui.print_dialog import PrintDialog
from tests.ui.conftest import made_ready
from tests.ui.hands import click, menu_entry, press, settle
from tests.ui.print_hands import Queue, dialog_of, print_into, system_dialog, wait

pytestmark = pytest.mark.usefixtures("paper_put_away")


@pytest.fixture
def kitchen(monkeypatch, tmp_path):
    """The computer's usual printer; what it printed lies in a file."""
    file = tmp_path / "kitchen.pdf"
    monkeypatch.setattr(print_out, "usual_printer", lambda: Queue(file))
    return file


@pytest.fixture
def no_printer(monkeypatch):
    monkeypatch.setattr(print_out, "usual_printer", lambda: None)
    monkeypatch.setattr(print_dialog, "has_printers", lambda: False)


def text_of(file):
    return " ".join(" ".join(page.extract_text() for page in PdfReader(file).pages).split())


def test_this_week_is_printed_with_two_clicks(window, kitchen):
    made_ready(window)
    click(window.plan.toolbar.print)
    dialog = window.findChild(PrintDialog)
    click(dialog.print)
    wait(dialog)
    assert len(PdfReader(kitchen).pages) == 1
    assert "Week 6 ·" in text_of(kitchen)
    assert window.notice.text == "Sent 1 page to Kitchen"
    assert window.findChild(PrintDialog) is None


def test_this_week_is_printed_with_two_keys(window, kitchen):
    dialog = dialog_of(window)
    press(Qt.Key.Key_Return)
    wait(dialog)
    assert "Week 6 ·" in text_of(kitchen)


def test_the_menu_prints_this_week_with_two_clicks(window, kitchen):
    made_ready(window)
    menu_entry(window, "File", "Print this week").trigger()
    for dialog in window.findChildren(PrintDialog):
        wait(dialog)
    assert "Week 6 ·" in text_of(kitchen)
    assert window.notice.text == "Sent 1 page to Kitchen"


def test_what_is_chosen_is_what_is_printed_at_once(window, kitchen):
    dialog = dialog_of(window)
    click(dialog.choices.turn.buttons[Orientation.LANDSCAPE])
    dialog.choices.choose_page(Page(PaperSize.LETTER, Orientation.LANDSCAPE))
    click(dialog.print)
    wait(dialog)
    box = PdfReader(kitchen).pages[0].mediabox
    assert (round(float(box.width)), round(float(box.height))) == pytest.approx((792, 612), abs=1)


def test_without_a_printer_that_is_said_and_a_pdf_offered(window, no_printer):
    dialog = dialog_of(window)
    click(dialog.print)
    assert dialog.isVisible()
    assert dialog.said.text() == "This computer has no printer. Export a PDF to print it elsewhere."
    assert dialog.export.hasFocus()
    assert not any(isinstance(one, QPrintDialog) and one.isVisible() for one in QApplication.topLevelWidgets())


def test_where_no_printer_is_the_usual_one_it_is_asked_for(window, monkeypatch):
    monkeypatch.setattr(print_out, "usual_printer", lambda: None)
    monkeypatch.setattr(print_dialog, "has_printers", lambda: True)
    dialog = dialog_of(window)
    click(dialog.printer)
    system_dialog().reject()
    settle()
    assert dialog.isVisible()


def test_the_system_dialog_has_the_paper_and_leaves_the_pages_to_us(window, tmp_path):
    dialog = dialog_of(window)
    click(dialog.choices.turn.buttons[Orientation.LANDSCAPE])
    click(dialog.printer)
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
    click(dialog.printer)
    system_dialog().reject()
    settle()
    assert dialog.isVisible()
    assert not dialog.output.is_busy
    assert dialog.said.text() == ""


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
    click(dialog.printer)
    monkeypatch.setattr(os, "fsync", refuse)
    print_into(tmp_path / "out.pdf")
    wait(dialog)
    assert dialog.isVisible()
    assert "disk" in dialog.said.text()
    assert not (tmp_path / "out.pdf").exists()
    assert list(tmp_path.glob("*out*")) == []


def test_paper_chosen_in_the_system_dialog_is_what_is_printed(window, tmp_path):
    dialog = dialog_of(window)
    click(dialog.printer)
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
    click(dialog.printer)
    system_dialog()
    dialog.output._printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    dialog.output._printer.setOutputFileName(str(tmp_path / "out.pdf"))
    dialog.output._accept(dialog.sheet, dialog._relaid)
    wait(dialog)
    assert dialog.said.text() == "Nothing was printed: sheets are laid out for A4 and Letter, A5 was chosen."
    assert not (tmp_path / "out.pdf").exists()
