"""Print: two choices, a file where it was asked for, and words where that cannot be."""

import os

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog

from runlegs_desktop.ui.print_dialog import PrintDialog, _file_name
from tests.ui.conftest import TODAY, made_ready
from tests.ui.hands import CTRL, book_of, click, press, settle


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


def dialog_of(window):
    made_ready(window)
    press(Qt.Key.Key_P, CTRL, on=window)
    return window.findChild(PrintDialog)


PAPERS = {
    ("landscape", "a4"): (842, 595),
    ("portrait", "a4"): (595, 842),
    ("landscape", "letter"): (792, 612),
    ("portrait", "letter"): (612, 792),
}


@pytest.mark.parametrize("choice", PAPERS)
def test_the_choices_give_the_paper(window, asked, tmp_path, choice):
    (orientation, paper), size = choice, PAPERS[choice]
    asked.answer = tmp_path / "plan.pdf"
    dialog = dialog_of(window)
    dialog.orientation.setCurrentIndex(dialog.orientation.findData(orientation))
    dialog.paper.setCurrentIndex(dialog.paper.findData(paper))
    click(dialog.save)
    page = PdfReader(tmp_path / "plan.pdf").pages[0]
    assert (round(float(page.mediabox.width)), round(float(page.mediabox.height))) == pytest.approx(size, abs=1)
    assert "Harbour Half" in page.extract_text()
    assert str(tmp_path / "plan.pdf") in window.notice.text


def test_the_print_button_opens_it_too_and_cancel_writes_nothing(window, asked, tmp_path):
    asked.answer = tmp_path / "plan.pdf"
    click(window.plan.toolbar.print)
    dialog = window.findChild(PrintDialog)
    assert dialog.isVisible()
    click(dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Cancel))
    assert list(tmp_path.glob("*.pdf")) == []
    assert window.findChild(PrintDialog) is None


def test_escape_and_enter(window, asked, tmp_path):
    asked.answer = tmp_path / "plan.pdf"
    press(Qt.Key.Key_Escape, on=dialog_of(window))
    assert list(tmp_path.glob("*.pdf")) == []
    press(Qt.Key.Key_Return, on=dialog_of(window))
    assert (tmp_path / "plan.pdf").exists()


def test_no_file_chosen_writes_nothing(window, asked, tmp_path):
    click(dialog_of(window).save)
    assert list(tmp_path.glob("*.pdf")) == []
    assert not window.notice.isVisible()


def test_an_ending_is_added(window, asked, tmp_path):
    asked.answer = tmp_path / "my plan v1.2"
    click(dialog_of(window).save)
    assert (tmp_path / "my plan v1.2.pdf").exists()


def test_a_file_the_runner_was_not_asked_about_is_not_replaced(window, asked, tmp_path):
    there = tmp_path / "plan.pdf"
    there.write_text("mine")
    asked.answer = tmp_path / "plan"
    click(dialog_of(window).save)
    assert there.read_text() == "mine"
    assert window.notice.text == f"{there} is there already. Type its whole name to replace it."
    asked.answer = there  # the file dialog asks before it gives this
    click(dialog_of(window).save)
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
    click(dialog_of(window).save)
    assert window.notice.isVisible()
    assert window.notice.text
    assert not window.notice.text.startswith("Saved")
    assert sorted(tmp_path.rglob("*")) == before


def test_the_proposed_name_is_the_plans(window, asked):
    click(dialog_of(window).save)
    assert asked.proposed.endswith("Harbour Half.pdf")


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
    made = _file_name(name)
    assert made.strip() == made
    assert 0 < len(made) <= 60
    assert not set(made) & set('/\\:*?"<>|\0\n\t.\u202e')


def test_a_plan_without_a_name_can_be_printed(shown, asked, tmp_path):
    window = shown(book_of(TODAY.replace(day=10), 4, name=""))
    asked.answer = tmp_path / "plan.pdf"
    click(dialog_of(window).save)
    assert asked.proposed.endswith("Training plan.pdf")
    assert (tmp_path / "plan.pdf").exists()
    settle()
