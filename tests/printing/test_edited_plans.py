"""Plans that a runner has worked on, printed as the window prints them: nothing clipped, nothing over something else."""

import re
import shutil
import subprocess
from itertools import combinations

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from runlegs_desktop.app.planning import picture
from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.draw.paper_cues import Ink
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.printing.job import Job, SheetKind, sheet_of
from runlegs_desktop.printing.paper import Orientation, PaperSize, export_pdf
from tests.domain.edited_plans import edited
from tests.printing.test_plan_sheet import faults

KINDS = (SheetKind.CALENDAR, SheetKind.WEEK)
TOUCH = 0.05  # mm that boxes of letters may share: those of Inter are a little larger than their ink


def sheet_for(seed, kind, orientation, paper=PaperSize.A4, units=Units.METRIC):
    book, plan, today = edited(seed, weeks=(8, 16, 24)[seed % 3])
    seen = picture(book, plan, today)
    weeks = range(len(plan.phases)) if kind is SheetKind.CALENDAR else range(min(3, len(plan.phases)))
    return sheet_of(seen, Job(kind, weeks, Numbers(units), orientation, paper, Ink.BLACK, "Anna Läuferin"))


def crossing(boxes):
    """Pairs of a page's texts, of whatever cells, that stand over one another."""
    return [
        (a, b)
        for a, b in combinations(boxes, 2)
        if (shared := a[1].intersected(b[1])).width() > TOUCH and shared.height() > TOUCH
    ]


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    seed=st.integers(0, 10_000),
    kind=st.sampled_from(KINDS),
    orientation=st.sampled_from(Orientation),
    paper=st.sampled_from(PaperSize),
    units=st.sampled_from(Units),
)
@example(seed=2, kind=SheetKind.CALENDAR, orientation=Orientation.LANDSCAPE, paper=PaperSize.LETTER, units=Units.METRIC)
def test_no_text_of_a_page_leaves_its_box_or_meets_another(record, seed, kind, orientation, paper, units):  # noqa: PLR0917 - hypothesis
    sheet = sheet_for(seed, kind, orientation, paper, units)
    pages = record(sheet)
    assert faults(sheet, pages) == []
    for notes in pages:
        assert crossing([(one.text, one.ink) for one in notes]) == []


WORD = re.compile(rb'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="needs poppler")
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("orientation", Orientation)
def test_in_the_file_words_stand_beside_each_other_within_the_paper(qapp, tmp_path, kind, orientation):
    sheet = sheet_for(5, kind, orientation)
    export_pdf(sheet, tmp_path / "plan.pdf")
    made = subprocess.run(["pdftotext", "-bbox", tmp_path / "plan.pdf", "-"], capture_output=True, check=True).stdout
    pages = made.split(b"<page ")[1:]
    assert len(pages) == sheet.pages
    wide, tall = (side * 72 / 25.4 for side in sheet.page.size)
    for page in pages:
        words = [(m[4], QRectF(m[0], m[1], m[2] - m[0], m[3] - m[1])) for m in map(_numbers, WORD.findall(page))]
        assert len(words) > 50
        assert all(QRectF(0, 0, wide, tall).contains(box) for _text, box in words)
        # the boxes are as tall as the font's lines, not its letters: only their middles must be apart
        middles = [(text, box.adjusted(0.3, box.height() * 0.4, -0.3, -box.height() * 0.4)) for text, box in words]
        assert crossing(middles) == []


def _numbers(match):
    return (*map(float, match[:4]), match[4].decode())
