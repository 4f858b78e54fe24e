"""Paper that goes into a file: where the runner says, whole or not at all."""

import os
from itertools import pairwise

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt

from runlegs_desktop.printing.job import SheetKind
from runlegs_desktop.ui.print_choices import Reach
from runlegs_desktop.ui.print_dialog import PrintDialog
from runlegs_desktop.ui.print_out import file_name
from tests.ui.conftest import made_ready
from tests.ui.hands import click, menu_entry, press, settle
from tests.ui.print_hands import close, dialog_of, export, wait

pytestmark = pytest.mark.usefixtures("paper_put_away")


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
