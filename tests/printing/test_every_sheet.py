"""Issue 4, item 3, for every sheet alike: each text lies in its box and none meets another, whatever is printed."""

import gettext
import shutil
import subprocess
from dataclasses import replace
from io import BytesIO

import pypdf
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from runlegs_desktop.app.card_rack import CardRack
from runlegs_desktop.app.planning import picture
from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.draw.paper_cues import Ink
from runlegs_desktop.present import i18n
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.printing.fitted_text import Style
from runlegs_desktop.printing.job import Job, SheetKind, sheet_of
from runlegs_desktop.printing.paper import Orientation, Page, PaperSize, Sheet, pdf
from tests.domain.edited_plans import edited
from tests.printing.conftest import Longer
from tests.printing.test_edited_plans import crossing
from tests.printing.test_plan_sheet import EMOJI, LONG, faults

NAMES = ("", "Anna Läuferin", LONG, EMOJI, "W" * 80)
LENGTHS = (4, 8, 16, 24, 30)


def second_session_a_day(book):
    """Every session once more on its own day."""
    twice = {f"{key}-2": replace(one, id=f"{key}-2", order=one.order + 7) for key, one in book.sessions.items()}
    return replace(book, sessions={**book.sessions, **twice})


def sheet_for(seed, weeks, job, *, twice=False, name=""):
    """A sheet of a plan that was worked on; `name` is that of the plan, its runner and its sessions."""
    book, plan, today = edited(seed, weeks=weeks)
    book = second_session_a_day(book) if twice else book
    if name:
        plan = replace(plan, name=name)
        named = {key: replace(one, title=name, notes=name) for key, one in book.sessions.items()}
        book = replace(book, plans={plan.id: plan}, sessions=named)
    seen = picture(book, plan, today)
    rack = CardRack(book, plan, today)
    some = range(len(plan.phases)) if job.kind is SheetKind.CALENDAR else range(min(2, len(plan.phases)))
    keys = [one.key for one in rack.offers]
    return sheet_of(seen, replace(job, weeks=some, athlete=name, cards=rack.cards(keys[seed % 3 :: 2])))


def wrong(sheet, pages):
    """All that is clipped, too small or set over something else, within a box or between boxes."""
    return faults(sheet, pages) + [pair for notes in pages for pair in crossing([(one.text, one.ink) for one in notes])]


JOBS = st.builds(
    Job,
    kind=st.sampled_from(SheetKind),
    weeks=st.just(range(1)),
    numbers=st.builds(Numbers, st.sampled_from(Units)),
    orientation=st.sampled_from(Orientation),
    paper=st.sampled_from(PaperSize),
    ink=st.sampled_from(Ink),
)
FULLEST = Job(SheetKind.WEEK, range(1), Numbers(Units.IMPERIAL), Orientation.LANDSCAPE, PaperSize.LETTER)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    seed=st.integers(0, 10_000),
    weeks=st.sampled_from(LENGTHS),
    job=JOBS,
    twice=st.booleans(),
    name=st.sampled_from(NAMES),
    wordy=st.booleans(),
)
@example(seed=2, weeks=24, job=replace(FULLEST, kind=SheetKind.CALENDAR), twice=True, name=LONG, wordy=True)
@example(seed=5316, weeks=24, job=replace(FULLEST, kind=SheetKind.CALENDAR, paper=PaperSize.A4), twice=True, name=LONG, wordy=True)  # fmt: skip
@example(seed=2, weeks=24, job=FULLEST, twice=True, name=LONG, wordy=True)
@example(seed=2, weeks=24, job=replace(FULLEST, kind=SheetKind.STRENGTH), twice=True, name=LONG, wordy=True)
def test_no_text_of_any_sheet_leaves_its_box_or_meets_another(record, seed, weeks, job, twice, name, wordy):  # noqa: PLR0917 - drawn
    i18n.use(Longer() if wordy else gettext.NullTranslations())
    try:
        sheet = sheet_for(seed, weeks, job, twice=twice, name=name)
        assert wrong(sheet, record(sheet)) == []
    finally:
        i18n.use(gettext.NullTranslations())


STYLE = Style(9)
HERE = QPointF(20, 20)


def planted(pen, fault):
    """A text that is right, and one that is not."""
    with pen.cell(QRectF(15, 15, 40, 10)):
        pen.text("right", STYLE, HERE, 30)
    if fault == "cell":
        with pen.cell(QRectF(60, 15, 5, 10)):
            pen.text("far too long for it", STYLE, QPointF(60, 20), 99)
    elif fault == "over":
        with pen.cell(QRectF(15, 15, 40, 10)):
            pen.text("again", STYLE, HERE + QPointF(1, 0), 30)
    elif fault == "another cell":
        with pen.cell(QRectF(18, 16, 60, 9)):
            pen.text("again", STYLE, HERE + QPointF(1, 0), 30)
    elif fault == "margin":
        with pen.cell(QRectF(0, 0, 60, 60)):
            pen.text("at the edge", STYLE, QPointF(2, 40), 60)
    elif fault == "small":
        with pen.cell(QRectF(15, 40, 60, 10)):
            pen.text("tiny", Style(5), QPointF(15, 45), 60)


@pytest.mark.parametrize("fault", ["", "cell", "over", "another cell", "margin", "small"])
def test_a_planted_fault_is_found(record, fault):
    page = Page(PaperSize.A4, Orientation.PORTRAIT)
    sheet = Sheet("Planted", "en", page, 1, lambda pen, _number: planted(pen, fault))
    assert bool(wrong(sheet, record(sheet))) is bool(fault)


@pytest.mark.skipif(not (shutil.which("qpdf") and shutil.which("pdffonts")), reason="needs qpdf and poppler")
@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("kind", SheetKind)
def test_every_file_is_sound_says_what_it_is_and_leads_to_its_parts(qapp, tmp_path, kind, paper):
    job = Job(kind, range(1), Numbers(), Orientation.PORTRAIT, paper)
    sheet = sheet_for(1, 16, job, name="Harbour Half")
    made = pdf(sheet)
    (tmp_path / "sheet.pdf").write_bytes(made)
    subprocess.run(["qpdf", "--check", tmp_path / "sheet.pdf"], check=True, capture_output=True)
    fonts = subprocess.run(["pdffonts", tmp_path / "sheet.pdf"], check=True, capture_output=True).stdout.decode()
    rows = fonts.splitlines()[2:]
    assert rows
    assert all("Inter" in row and row.split()[-5:-2] == ["yes", "no", "yes"] for row in rows)  # embedded, with meaning
    reader = pypdf.PdfReader(BytesIO(made), strict=True)
    assert reader.metadata.title == sheet.title
    assert sheet.title
    assert reader.trailer["/Root"]["/Lang"] == "en"
    assert [one.title for one in reader.outline] == [mark.text for mark in sheet.marks]
    assert [reader.get_destination_page_number(one) for one in reader.outline] == [mark.page for mark in sheet.marks]
    assert len(sheet.marks) >= 2
    for page in reader.pages:
        assert len(page.images) == 0
        assert len(page.extract_text().split()) > 30
