"""The strength card on paper: nothing clipped or overlapping whatever is in it, and nothing left out."""

import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runlegs_desktop.app.catalogue import exercises
from runlegs_desktop.app.routines import ready_routines
from runlegs_desktop.app.strength_card import CardLift, StrengthCard
from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.exercise import Tempo
from runlegs_desktop.domain.inputs import Equipment
from runlegs_desktop.domain.plan import Phase
from runlegs_desktop.domain.routines import added
from runlegs_desktop.domain.strength import READY
from runlegs_desktop.domain.strength_log import bouts
from runlegs_desktop.draw.paper_cues import Ink
from runlegs_desktop.present.strength_card import card_words
from runlegs_desktop.printing.paper import Orientation, Page, PaperSize, export_pdf
from runlegs_desktop.printing.strength_card import strength_sheet
from tests.app.test_strength import done
from tests.printing.test_plan_sheet import EMOJI, LETTERS_OF_EUROPE, LONG, faults, words

PAGES = [Page(paper, orientation) for orientation, paper in product(Orientation, PaperSize)]
UPRIGHT = Page(PaperSize.A4, Orientation.PORTRAIT)
KNOWN = exercises()
LAST = bouts(tuple(done(1, 6, 6, 5)), "squat")[0]


def lift(one, *, sets=None, load=None, last=None, **more):
    one = replace(one, load=load, **more)
    return CardLift(one, (one.amount,) * (sets or one.sets), KNOWN.get(one.exercise), last)


def card(code="A", kit=Equipment.GYM, name="", **more):
    routine = replace(ready_routines()[kit, code], name=name)
    lifts = tuple(lift(one, **more) for one in routine.prescriptions)
    return StrengthCard(routine, lifts, 2700, Units.METRIC, date(2026, 8, 7), Phase.BUILD)


def made(*cards, page=UPRIGHT, athlete="", ink=Ink.BLACK):
    return strength_sheet([card_words(one, athlete) for one in cards], "Legs", page, ink)


@pytest.mark.parametrize("page", PAGES, ids=str)
@pytest.mark.parametrize("kit", Equipment)
def test_every_ready_routine_fits(record, page, kit):
    sheet = made(*(card(code, kit, load=14_000, last=LAST) for code in READY), page=page)
    assert faults(sheet, record(sheet)) == []
    assert [mark.text for mark in sheet.marks] == ["Legs A", "Legs B", "Legs C", "Primer"]


@pytest.mark.parametrize("paper", PaperSize)
def test_legs_a_and_b_are_a_page_each_upright(record, paper):
    page = Page(paper, Orientation.PORTRAIT)
    assert made(card("A", last=LAST), card("B", last=LAST), page=page).pages == 2


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_a_long_routine_goes_on_and_nothing_is_left_out(record, page):
    whole = replace_lifts(card(), [lift(added(one)) for one in KNOWN.values()])
    sheet = made(whole, page=page)
    pages = record(sheet)
    assert sheet.pages > 5
    assert len(sheet.marks) == 1
    assert faults(sheet, pages) == []
    said = words(pages)
    for n, one in enumerate(KNOWN.values()):
        assert any(word.startswith(f"{n + 1}  {one.name.split()[0]}") for word in said), one.name
    assert sum(word in {"set 1", "set 1 left"} for word in said) == len(KNOWN)
    assert any(word.endswith(f"Page 2 of {sheet.pages}") for word in said)
    assert said.count("Effort of the session, 1–10") == 1


def replace_lifts(one, lifts):
    return one._replace(lifts=tuple(lifts))


@pytest.mark.parametrize("name", ["", LONG, EMOJI, "W" * 200, "a\nb\tc\x00d", "Ê" * 60])
@pytest.mark.parametrize("page", PAGES, ids=str)
def test_names_and_cues_of_any_kind_fit(record, name, page):
    own = replace(KNOWN["squat"], name=name, cues=(name,) * 5)
    whole = card(name=name)
    sheet = made(replace_lifts(whole, [one._replace(exercise=own) for one in whole.lifts]), page=page, athlete=name)
    assert faults(sheet, record(sheet)) == []


@pytest.mark.parametrize("page", PAGES, ids=str)
@pytest.mark.parametrize("units", Units)
def test_a_wordier_language_fits(record, wordy, page, units):
    sheet = made(card(load=14_000, last=LAST)._replace(units=units), page=page, athlete="Anna Läuferin")
    pages = record(sheet)
    assert faults(sheet, pages) == []
    bare = [text for text in words(pages) if re.search("[a-z]{3}", text) and not set(text) & set("⟦⟧~…")]
    assert {text.strip("· ") for text in bare} <= {"Anna Läuferin", "Läuferin"}  # a line may end within it


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.text(LETTERS_OF_EUROPE, max_size=120),
    sets=st.integers(1, 20),
    amount=st.integers(1, 999),
    load=st.none() | st.integers(-60_000, 400_000),
    tempo=st.none() | st.builds(Tempo, *[st.integers(0, 20)] * 3),
    page=st.sampled_from(PAGES),
    many=st.integers(1, 9),
    side=st.booleans(),
)
def test_nothing_is_ever_clipped(record, text, sets, amount, load, tempo, page, many, side):  # noqa: PLR0917 - drawn
    one = replace(card().lifts[0].prescription, sets=sets, reps=amount, load=load, tempo=tempo, per_side=side, group=1)
    own = replace(KNOWN["squat"], name=text, cues=(text, text))
    lifts = [CardLift(one, tuple(range(amount, amount + sets)), own, LAST)] * many
    sheet = made(replace_lifts(card(name=text), lifts), page=page)
    pages = record(sheet)
    assert faults(sheet, pages) == []
    assert sum(word in {f"set {sets}", f"set {sets} left"} for word in words(pages)) == many


def test_it_says_what_to_do_and_what_to_fill_in(record):
    whole = card(load=14_000, last=LAST)
    said = words(record(made(whole)))
    for text in (
        "Legs A",
        "Fri 7 Aug · build · about 45 min · barbell, rack, step, dumbbell",
        "1  Back squat",
        "3 × 6 · 14 kg · leave 2",
        "-0-1 · rest 150 s",
        "lower 3 s",
        "Last time, Tue 10 Mar: 6, 6, 5 · 60 kg · leave 3",
        "Fingertips only for balance",
        "2 × 30 s each side · 14 kg",
        "set 3",
        "leave",
        "Body felt before, 1–10",
    ):
        assert text in said, text
    legs = [f"set {n + 1} left" for one in whole.lifts[1:] for n in range(one.prescription.sets)]
    assert [text for text in said if text.endswith(" left")] == legs  # a box for each leg
    assert said.count("right") == len(legs)
    assert said.count("leave") == 2 * len(legs) + whole.lifts[0].prescription.sets


def test_what_is_unknown_is_left_out_and_a_gone_exercise_says_so(record):
    gone = card().lifts[0]._replace(exercise=None)
    said = words(record(made(replace_lifts(card(), [gone]))))
    assert "1  An exercise that is gone" in said
    assert not any("Last time" in text or "None" in text for text in said)


def test_an_exercise_without_frames_has_no_captions_and_a_held_one_no_lowering(record):
    first = card().lifts[0]
    bare = first._replace(exercise=replace(first.exercise, poses=()))
    assert not {"start", "lower 3 s", "hold"} & set(words(record(made(replace_lifts(card(), [bare])))))
    held = first._replace(prescription=replace(first.prescription, tempo=None, reps=0, seconds=30))
    said = words(record(made(replace_lifts(card(), [held]))))
    assert "hold" in said
    assert not any("lower" in text for text in said if not text.startswith("Tempo"))


def test_sets_that_differ_and_supersets_are_said(record):
    first, second, *_rest = card().lifts
    one = first._replace(amounts=(6, 6, 5), prescription=replace(first.prescription, group=1))
    two = second._replace(prescription=replace(second.prescription, group=1))
    said = words(record(made(replace_lifts(card(), [one, two]))))
    assert "6 + 6 + 5 · leave 2" in said
    assert [text for text in said if "superset" in text] == ["-1-1 · rest 90 s · superset with the one above"]


@pytest.mark.skipif(not all(map(shutil.which, ("pdftotext", "qpdf", "pdfimages"))), reason="needs poppler and qpdf")
@pytest.mark.parametrize("ink", Ink)
@pytest.mark.parametrize("paper", PaperSize)
def test_the_pdf_is_vector_and_its_text_is_found(qapp, tmp_path, paper, ink):
    path = tmp_path / "card.pdf"
    sheet = made(*(card(code, last=LAST) for code in "ABC"), page=Page(paper, Orientation.PORTRAIT), ink=ink)
    export_pdf(sheet, path)
    subprocess.run(["qpdf", "--check", path], check=True, capture_output=True)
    images = subprocess.run(["pdfimages", "-list", path], capture_output=True, check=True).stdout.decode()
    assert len(images.splitlines()) == 2  # its head alone
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True).stdout.decode()
    for said in ("Legs C", "Back squat", "3-0-1 · rest 150 s", "lower 3 s", f"Page 3 of {sheet.pages}"):
        assert said in text, said


def test_colour_changes_the_ink_and_nothing_else(record):
    assert record(made(card())) == record(made(card(), ink=Ink.COLOUR))
