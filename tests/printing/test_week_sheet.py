"""The week on paper: nothing clipped or overlapping whatever is in it, and nothing left out."""

import shutil
import subprocess
from dataclasses import replace
from datetime import time
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.scene import scene as scene_of
from runlegs_desktop.domain.schedule import Scheduled, State
from runlegs_desktop.domain.session import Kind, Role, Step, Zone
from runlegs_desktop.draw.paper_cues import LETTERS, Ink
from runlegs_desktop.present.board import board
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.week_sheet import week_words
from runlegs_desktop.printing.fitted_text import wrapped_by_units
from runlegs_desktop.printing.paper import Orientation, Page, PaperSize, export_pdf
from runlegs_desktop.printing.week_foot import LINE
from runlegs_desktop.printing.week_sheet import week_sheet
from tests.printing.test_plan_sheet import EMOJI, LETTERS_OF_EUROPE, LONG, faults, words

PAGES = [Page(paper, orientation) for orientation, paper in product(Orientation, PaperSize)]
UPRIGHT = Page(PaperSize.A4, Orientation.PORTRAIT)


def made(scene, page=UPRIGHT, numbers=None, weeks=None, athlete=""):
    numbers = numbers or Numbers()
    shown = board(scene, (), numbers).weeks
    chosen = shown if weeks is None else [shown[n] for n in weeks]
    return week_sheet([week_words(scene, week, numbers, athlete) for week in chosen], scene.plan.name, page)


def changed(scene, state=State.PLANNED, **fields):
    rows = [s.session for week in scene.weeks for day in week.days for s in day]
    rows = [Scheduled(replace(s, **fields), state, s.metres, s.seconds, 0) for s in rows]
    return scene_of(scene.plan, rows, scene.today)


@pytest.mark.parametrize("weeks", [1, 4, 24])
@pytest.mark.parametrize("page", PAGES, ids=str)
def test_an_ordinary_week_is_one_page(build, record, weeks, page):
    sheet = made(build(weeks), page)
    assert sheet.pages == weeks
    assert faults(sheet, record(sheet)) == []
    assert [mark.page for mark in sheet.marks] == list(range(weeks))


@pytest.mark.parametrize("name", ["", LONG, EMOJI, "W" * 200, "a\nb\tc\x00d", "Ê" * 60])
@pytest.mark.parametrize("page", PAGES, ids=str)
def test_names_and_notes_of_any_kind_fit(build, record, name, page):
    scene = changed(build(3, name=name), title=name, notes=name, start=time(17, 30))
    sheet = made(scene, page, athlete=name)
    assert faults(sheet, record(sheet)) == []


@pytest.mark.parametrize("busy", [1, 4, 12, 40])
@pytest.mark.parametrize("page", PAGES, ids=str)
def test_a_full_day_goes_on_to_the_next_page_and_nothing_is_left_out(build, record, busy, page):
    scene = changed(build(1, busy=busy), notes=LONG)
    sheet = made(scene, page)
    pages = record(sheet)
    assert faults(sheet, pages) == []
    runs = sum(word == LETTERS[Kind.EASY] for word in words(pages))
    assert runs == sum(s.kind is Kind.EASY for day in scene.weeks[0].days for s in day)
    assert len(sheet.marks) == 1
    if sheet.pages > 1:
        assert any(word.endswith(f"Page 2 of {sheet.pages}") for word in words(pages))


SIXTY = " ".join(f"word{n}" for n in range(60))


@pytest.mark.parametrize("page", PAGES, ids=str)
@pytest.mark.parametrize(("notes", "pages"), [(SIXTY, 3), (" ".join(f"item{n}" for n in range(900)), 99)])
def test_notes_stand_on_the_sheet_to_their_last_word(build, record, page, notes, pages):
    scene = changed(build(1), notes=notes)
    sheet = made(scene, page)
    drawn = record(sheet)
    assert faults(sheet, drawn) == []
    assert 1 < sheet.pages <= pages
    said = " ".join(words(drawn)).split()
    sessions = len([s for day in scene.weeks[0].days for s in day])
    assert said.count(notes.split()[-1]) == sessions
    assert sum(word in set("ELTIHRSM") for word in said) == sessions  # what goes on has no second box to tick


def test_steps_stand_on_the_sheet_to_their_last_word(build, record):
    scene = build(1)
    steps = tuple(Step(Role.WORK, Zone.T, 60 + n, 200) for n in range(80))
    rows = [s for day in scene.weeks[0].days for s in day]
    run = replace(next(s.session for s in rows if s.session.kind is Kind.TEMPO), steps=steps)
    sheet = made(scene_of(scene.plan, [Scheduled(run, State.PLANNED, 16_000, 8000, 0)], scene.today))
    drawn = record(sheet)
    assert faults(sheet, drawn) == []
    said = " ".join(words(drawn))
    assert "Effort" in said
    assert not any(word.endswith("…") for word in words(drawn))


def test_the_first_week_is_compared_with_none(build, record):
    assert not any("against the best" in text for text in words(record(made(build(4), weeks=[0]))))
    assert any("against the best" in text for text in words(record(made(build(4), weeks=[1]))))


@pytest.mark.parametrize("page", PAGES, ids=str)
@pytest.mark.parametrize("units", Units)
def test_a_wordier_language_fits(build, record, wordy, page, units):
    sheet = made(build(4, busy=1), page, Numbers(units), athlete="Anna Läuferin")
    assert faults(sheet, record(sheet)) == []


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    title=st.text(LETTERS_OF_EUROPE, max_size=80),
    notes=st.text(LETTERS_OF_EUROPE, max_size=400),
    many=st.tuples(st.integers(1, 24), st.integers(0, 6)),
    page=st.sampled_from(PAGES),
    units=st.sampled_from(Units),
    state=st.sampled_from(State),
)
def test_nothing_is_ever_clipped(build, record, title, notes, many, page, units, state):  # noqa: PLR0917 - fixtures
    weeks, busy = many
    scene = changed(build(weeks, name=title, busy=busy), state, title=title, notes=notes)
    sheet = made(scene, page, Numbers(units), range(min(weeks, 2)))
    assert faults(sheet, record(sheet)) == []


def test_it_says_what_to_do_and_what_to_fill_in(build, record):
    scene = build(16)
    said = words(record(made(scene, weeks=[6])))
    for text in (
        "Week 7 · 10–16 Aug",
        "Mon 10",
        "Warm-up 15 min · 6:00 /km",
        "Effort 8–9 of 10",
        "legs",
        "sleep",
        "Felt, 1–10",
    ):
        assert text in said, text
    assert said.count("legs") == 7
    assert said.count("Notes") == 2  # the column and the lines below
    assert any("You can talk all the way." in text for text in said)
    assert "Harbour Half in 9 weeks" in said


def test_the_notes_of_a_session_stand_beside_it(build, record):
    pages = record(made(changed(build(4), notes="Take the river path"), weeks=[0]))
    assert words(pages).count("Take the river path") == len([w for w in words(pages) if w in set("ELTIHRSM")])


@pytest.mark.parametrize("room", [38.0, 44.0, 52.0, 60.0, 90.0])
def test_no_line_of_a_list_ends_within_a_dose(room):
    line = "Supine hamstring stretch with strap, 1 × 30 s a side"
    lines = wrapped_by_units(line, LINE, room, 3)
    assert " ".join(lines) == line
    assert any("1 × 30 s" in one for one in lines)


def test_what_comes_around_every_run_is_listed_and_around_a_hard_one_told_beside_it(build, record):
    said = words(record(made(build(4), weeks=[1])))
    for text in (
        "Before every run",
        "Leg swing, side-to-side, 1 × 10 reps a leg",
        "Walk, 2 min",
        "After every run",
        "Wall calf stretch, bent knee, 1 × 30 s a side",
        "After the run. See the strength card.",
    ):
        assert text in said, text
    beside = " ".join(said)
    assert "Before, too: walking knee hug, lunge with rotation, A-skip, 2 strides uphill." in beside
    assert "After, too: half-kneeling hip-flexor stretch." in beside
    assert beside.count("Before, too") == 2  # the hills and the tempo, not the easy runs


def test_a_week_without_a_run_lists_nothing_around_runs(build, record):
    said = words(record(made(changed(build(1), kind=Kind.MOBILITY, steps=(), metres=0))))
    assert not any("every run" in text or "too:" in text for text in said)


def test_a_sheet_too_full_for_the_lists_leaves_them_out_and_nothing_else(build, record):
    said = words(record(made(build(1), Page(PaperSize.A4, Orientation.LANDSCAPE))))
    assert "Before every run" not in said
    assert "You can talk all the way." in said


def test_a_day_without_a_session_is_rest(build, record):
    said = words(record(made(build(4), weeks=[0])))
    assert said.count("Rest") == said.count("Walk if you like. Early night.") == 2


def test_the_race_week_says_so(build, record):
    said = words(record(made(build(16), weeks=[15])))
    assert "Harbour Half this week" in said
    assert any("+ race 21.1 km" in text for text in said)


@pytest.mark.skipif(not (shutil.which("pdftotext") and shutil.which("qpdf")), reason="needs poppler and qpdf")
@pytest.mark.parametrize("page", PAGES, ids=str)
@pytest.mark.parametrize("ink", Ink)
def test_the_pdf_is_sound_and_its_text_is_found(build, qapp, tmp_path, page, ink):
    path = tmp_path / "week.pdf"
    export_pdf(replace(made(build(3), page), ink=ink), path)
    subprocess.run(["qpdf", "--check", path], check=True, capture_output=True)
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True).stdout.decode()
    for said in ("Week 2 · 6–12 Jul", "Hills 7 × 60 s", "8–9 of 10", "Page 3 of 3"):
        assert said in text, said


def test_colour_changes_the_ink_and_nothing_else(build, record, qapp):
    scene = build(2)
    black, coloured = made(scene), replace(made(scene), ink=Ink.COLOUR)
    assert record(black) == record(coloured)
