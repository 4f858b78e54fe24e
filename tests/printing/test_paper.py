"""PDF files: whole or not at all, text that can be found again, embedded fonts, no pictures."""

import errno
import os
import shutil
import subprocess
from io import BytesIO
from itertools import product
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QBuffer, QSizeF
from PySide6.QtGui import QPdfWriter

from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.present.board import board
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.sheet import heading
from runlegs_desktop.printing.paper import Orientation, PaperSize, PdfDrawing, export_pdf, image, print_sheet
from runlegs_desktop.printing.pdf_finish import Mark, Outline, finished
from runlegs_desktop.printing.plan_sheet import plan_sheet

KIB = 1024


@pytest.fixture
def sheet(build, qapp):
    def make(weeks=16, orientation=Orientation.LANDSCAPE, paper=PaperSize.A4):
        scene, numbers = build(weeks), Numbers()
        return plan_sheet(board(scene, (), numbers), heading(scene, numbers), orientation, paper)

    return make


@pytest.mark.parametrize(("orientation", "paper"), list(product(Orientation, PaperSize)))
def test_the_pages_have_the_papers_size(sheet, tmp_path, orientation, paper):
    export_pdf(sheet(30, orientation, paper), tmp_path / "plan.pdf")
    pages = pypdf.PdfReader(tmp_path / "plan.pdf").pages
    wide, tall = paper.value if orientation is Orientation.PORTRAIT else paper.value[::-1]
    size = QSizeF(wide, tall) * 72 / 25.4
    assert [(p.mediabox.width, p.mediabox.height) for p in pages] == [
        (pytest.approx(size.width(), abs=1), pytest.approx(size.height(), abs=1))
    ] * 2


def test_text_can_be_found_again(sheet, tmp_path):
    export_pdf(sheet(16), tmp_path / "plan.pdf")
    text = " ".join(pypdf.PdfReader(tmp_path / "plan.pdf").pages[0].extract_text().split())
    for words in (
        "8 × 60 s",
        "16 weeks, 29 June to 18 October 2026",
        "29 Jun",
        "Easy 5",
        "Tempo 20 min 8.5",
        "36.5 km",
    ):
        assert words in text


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="needs poppler")
def test_other_readers_find_it_too(sheet, tmp_path):
    export_pdf(sheet(16), tmp_path / "plan.pdf")
    done = subprocess.run(["pdftotext", "-layout", tmp_path / "plan.pdf", "-"], capture_output=True, check=True)
    for words in ("8 × 60 s", "29 June to 18 October 2026", "Easy 5", "Harbour Half 21.1", "36.5 km"):
        assert words in done.stdout.decode()


def test_a_dash_survives(qapp, sheet, tmp_path, build):
    scene, numbers = build(4, name="29 Jun – 5 Jul, −3 %"), Numbers()
    made = plan_sheet(
        board(scene, (), numbers), heading(scene, numbers, "8 × 60 s"), Orientation.PORTRAIT, PaperSize.A4
    )
    export_pdf(made, tmp_path / "plan.pdf")
    text = pypdf.PdfReader(tmp_path / "plan.pdf").pages[0].extract_text()
    assert "29 Jun – 5 Jul, −3 %" in text
    assert "8 × 60 s" in text


@pytest.mark.parametrize("orientation", list(Orientation))
def test_fonts_are_inside_and_pictures_are_not(sheet, tmp_path, orientation):
    path = tmp_path / "plan.pdf"
    export_pdf(sheet(16, orientation), path)
    assert path.stat().st_size <= 64 * KIB
    page = pypdf.PdfReader(path).pages[0]
    assert len(page.images) == 0
    fonts = [font.get_object() for font in page["/Resources"]["/Font"].values()]
    assert len(fonts) == 3
    for font in fonts:
        assert "/ToUnicode" in font
        descriptor = font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
        assert "/FontFile2" in descriptor
        assert "Inter" in descriptor["/FontName"]


def test_title_and_language_are_set(sheet, tmp_path):
    export_pdf(sheet(), tmp_path / "plan.pdf")
    reader = pypdf.PdfReader(tmp_path / "plan.pdf", strict=True)
    assert reader.metadata.title == "Harbour Half"
    assert reader.trailer["/Root"]["/Lang"] == "en"


@pytest.mark.skipif(not shutil.which("qpdf"), reason="needs qpdf")
def test_the_file_is_well_formed(sheet, tmp_path):
    export_pdf(sheet(30), tmp_path / "plan.pdf")
    subprocess.run(["qpdf", "--check", tmp_path / "plan.pdf"], check=True, capture_output=True)


def drawn(sheet):
    """What Qt makes of a sheet, before it is finished."""
    plain = QBuffer()
    plain.open(QBuffer.OpenModeFlag.WriteOnly)
    assert print_sheet(sheet, QPdfWriter(plain), 1200)
    return bytes(plain.data().data())


@pytest.mark.parametrize(("given", "kept"), [("pt-BR", "pt-BR"), ("(x", None), ("", None)])
def test_only_a_language_is_noted_as_one(sheet, given, kept):
    made = pypdf.PdfReader(BytesIO(finished(drawn(sheet(1)), Outline(given, 297))), strict=True)
    assert made.trailer["/Root"].get("/Lang") == kept


def lines(reader):
    """The outline as (text, page, mm from the upper edge)."""
    height = float(reader.pages[0].mediabox.height)
    return [
        (one.title, reader.get_destination_page_number(one), round((height - float(one.top)) / 72 * 25.4))
        for one in reader.outline
    ]


def test_the_outline_leads_where_its_marks_say(sheet):
    marks = (Mark("Week 1 · 29 Jun – 5 Jul", 0, 12.0), Mark("Läufe (2)", 0, 100.0))
    reader = pypdf.PdfReader(BytesIO(finished(drawn(sheet(1)), Outline("en", 210, marks))), strict=True)
    assert lines(reader) == [(m.text, 0, m.top) for m in marks]


def test_every_week_is_in_the_outline(sheet, tmp_path):
    made = sheet(30)
    export_pdf(made, tmp_path / "plan.pdf")
    found = lines(pypdf.PdfReader(tmp_path / "plan.pdf", strict=True))
    assert [page for _text, page, _top in found] == [0] * 15 + [1] * 15
    assert [text.split(" · ")[0] for text, _page, _top in found] == [f"Week {n + 1}" for n in range(30)]
    assert [m.top for m in made.marks] == pytest.approx([top for _text, _page, top in found], abs=1)


def test_a_page_is_drawn_at_a_time(sheet):
    drawing = PdfDrawing(sheet(30))
    assert (drawing.step(), drawing.done, drawing.is_done) == (True, 1, False)
    assert drawing.content() == b""
    assert (drawing.step(), drawing.is_done) == (True, True)
    assert drawing.content().startswith(b"%PDF")
    assert not drawing.step()
    assert not drawing.end()


def test_the_picture_is_the_page_in_full(sheet):
    made = image(sheet(4), 0, 100)
    assert (made.width(), made.height()) == (1169, 827)
    assert made.pixelColor(3, 3).name() == "#ffffff"
    dark = sum(made.pixelColor(x, y).lightness() < 128 for x in range(0, 1169, 2) for y in range(0, 827, 2))
    assert dark > 500


def test_an_older_file_is_replaced_and_nothing_else_left(sheet, tmp_path):
    path = tmp_path / "plan.pdf"
    path.write_bytes(b"old")
    export_pdf(sheet(4), path)
    assert path.read_bytes().startswith(b"%PDF")
    assert list(tmp_path.iterdir()) == [path]


def raises(sheet, path):
    with pytest.raises(UserError) as error:
        export_pdf(sheet, path)
    assert error.value.values == {"path": str(path)}
    return error.value.code


def test_a_folder_that_is_not_there(sheet, tmp_path):
    assert raises(sheet(1), tmp_path / "no" / "plan.pdf") == "folder-missing"


def test_a_folder_as_the_file(sheet, tmp_path):
    (tmp_path / "plan.pdf").mkdir()
    assert raises(sheet(1), tmp_path / "plan.pdf") == "is-folder"
    assert [p.name for p in tmp_path.iterdir()] == ["plan.pdf"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_leave_to_write(sheet, tmp_path):
    tmp_path.chmod(0o500)
    assert raises(sheet(1), tmp_path / "plan.pdf") == "folder-unwritable"
    tmp_path.chmod(0o700)


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.ENOSPC, "disk-full"), (errno.EDQUOT, "disk-full"), (errno.EROFS, "folder-unwritable")],
)
def test_a_disk_that_refuses_leaves_the_old_file(sheet, tmp_path, monkeypatch, number, code):
    path = tmp_path / "plan.pdf"
    path.write_bytes(b"old")

    def refuse(_descriptor):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    assert raises(sheet(1), path) == code
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux only")
def test_a_path_no_system_takes(sheet, tmp_path):
    with pytest.raises(UserError) as told:
        export_pdf(sheet(1), tmp_path / "a\0b.pdf")
    assert told.value.code == "folder-unwritable"


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_device_that_cannot_be_drawn_on(sheet, tmp_path, monkeypatch):
    assert not print_sheet(sheet(1), QPdfWriter(str(tmp_path / "no" / "plan.pdf")), 1200)
    monkeypatch.setattr("runlegs_desktop.printing.paper.PdfDrawing.step", lambda *_: False)
    assert raises(sheet(1), tmp_path / "plan.pdf") == "pdf-failed"


def test_dots_an_inch_change_nothing_but_the_grain(sheet):
    texts = []
    for dots in (300, 1200, 2540):
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setResolution(dots)
        assert print_sheet(sheet(4), writer, dots)
        texts.append(pypdf.PdfReader(BytesIO(buffer.data().data())).pages[0].extract_text())
    assert len({" ".join(text.split()) for text in texts}) == 1
