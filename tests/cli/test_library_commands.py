"""`--library`, `check` and `print`: a plan is kept, looked at and printed, and what was worked on is never lost."""

from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta

import pytest

from runlegs_desktop.app.journal import Journal
from runlegs_desktop.app.library import open_library
from runlegs_desktop.domain.athlete import Athlete, Units
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.logbook import put
from runlegs_desktop.domain.session import RUNS, Kind, Variant

PLAN = ("--weekly-km", "30", "--start", "2027-01-04", "--today", "2027-01-04")
TODAY = ("--today", "2027-01-04")


@pytest.fixture
def library(folder):
    return folder / "my.runlegs"


def read(library):
    with closing(open_library(library, create=False)) as opened:
        return opened.store.load()


def edit(library, change):
    with closing(open_library(library)) as opened:
        Journal(opened.store, lambda _: None).apply("Edit", change)


def touched(book):
    """A heavy session on the day before every key run."""
    runs = [s for s in book.sessions.values() if s.kind in RUNS and s.kind is not Kind.EASY]
    heavy = [s for s in book.sessions.values() if s.variant is Variant.HEAVY]
    moved = [replace(h, day=runs[n].day - timedelta(days=1)) for n, h in enumerate(heavy[:4])]
    return replace(book, sessions=put(book.sessions, *moved))


def test_a_plan_is_put_into_a_new_library(call, library):
    said = call("plan", *PLAN, "--library", library, "--units", "imperial", "--name", "Spring")
    assert (said.code, said.out, said.err) == (0, f"Put the plan into {library}\n", "")
    book = read(library)
    assert [p.name for p in book.plans.values()] == ["Spring"]
    assert [(a.units, a.vdot) for a in book.athletes.values()] == [(Units.IMPERIAL, None)]
    assert {s.plan for s in book.sessions.values()} == set(book.plans)


def test_the_same_plan_again_changes_nothing(call, library):
    call("plan", *PLAN, "--library", library)
    before = read(library)
    assert call("plan", *PLAN, "--library", library).code == 0
    assert read(library) == before


def test_another_plan_on_the_same_days_takes_the_place_of_an_untouched_one(call, library):
    call("plan", *PLAN, "--library", library)
    athletes = read(library).athletes
    assert call("plan", *PLAN, "--library", library, "--strength", "3", "--name", "New").code == 0
    book = read(library)
    assert [p.name for p in book.plans.values()] == ["New"]
    assert {s.plan for s in book.sessions.values()} == set(book.plans)
    assert book.athletes == athletes


def test_a_plan_that_was_worked_on_is_never_replaced_and_no_file_is_written(call, library, listing):
    call("plan", *PLAN, "--library", library, "--name", "Mine")
    edit(library, touched)
    before, files = read(library), listing()
    said = call("plan", *PLAN, "--library", library, "--strength", "3", "--out", "new.json")
    assert (said.code, said.out) == (2, "")
    assert said.err == (
        "runlegs: “Mine” lies on these days (Mon 4 Jan 2027 to Sun 28 Mar 2027) and has been worked on. It was kept.\n"
    )
    assert read(library) == before
    assert listing() == files


def test_a_plan_on_other_days_stands_beside_it(call, library):
    call("plan", *PLAN, "--library", library)
    edit(library, touched)
    assert call("plan", "--weekly-km", "30", "--start", "2028-01-03", "--library", library).code == 0
    assert len(read(library).plans) == 2


def test_check_prints_the_findings_and_ends_with_nought_when_none_is_a_conflict(call, library):
    call("plan", *PLAN, "--library", library)
    said = call("check", "--library", library, *TODAY)
    assert (said.code, said.err) == (0, "")
    assert said.out.splitlines()[-1].startswith("Conflicts 0, ")
    assert said.out.rstrip().endswith("hints 1; rules kept 29.")


def test_check_ends_with_one_when_a_finding_is_a_conflict(call, library):
    call("plan", *PLAN, "--library", library)
    edit(library, touched)
    said = call("check", "--library", library, *TODAY)
    assert (said.code, said.err) == (1, "")
    first, *_others, last = said.out.splitlines()
    assert first.startswith("R")
    assert " week 1 " in said.out
    assert "Conflict: " in first
    assert not last.startswith("Conflicts 0")
    assert "{" not in said.out


def test_the_library_and_today_may_stand_before_the_command(call, library):
    call("plan", *PLAN, "--library", library)
    edit(library, touched)
    asked = call("check", "--library", library, *TODAY)
    assert call("--library", library, *TODAY, "check") == asked
    late = ("--today", "2027-03-27")
    assert call("--library", library, *late, "check") == call("check", "--library", library, *late) != asked
    assert call("--library", "none.runlegs", "check", "--library", library, *TODAY) == asked


def test_the_usual_library_is_used_when_none_is_named(call, folder):
    assert call("plan", *PLAN, "--library", folder / "home" / "training.runlegs").code == 0
    assert call("check", *TODAY).code == 0


def test_a_library_without_a_plan_says_how_to_make_one(call, library):
    edit(library, lambda book: replace(book, athletes={"me": Athlete("me")}))
    for command in (("check",), ("print", "--out", "x.pdf"), ("print", "--out", "x.pdf", "--sheet", "strength")):
        said = call(*command, "--library", library)
        assert (said.code, said.out) == (2, "")
        assert said.err.startswith(f"runlegs: The library {library} holds no plan yet.")
    assert not library.with_name("x.pdf").exists()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("options", "unit", "size"),
    [
        ((), "mi", (842, 595)),
        (("--units", "metric", "--orientation", "portrait"), "km", (595, 842)),
        (("--paper", "letter", "--sheet", "Calendar"), "mi", (792, 612)),
    ],
)
def test_print_writes_the_sheet_in_the_runners_units_or_those_asked_for(call, library, options, unit, size):
    pypdf = pytest.importorskip("pypdf")
    call("plan", *PLAN, "--library", library, "--units", "imperial")
    said = call("print", "--library", library, "--out", "sheet.pdf", *options, *TODAY)
    assert (said.code, said.out, said.err) == (0, "Wrote sheet.pdf\n", "")
    page = pypdf.PdfReader(library.with_name("sheet.pdf")).pages[0]
    assert tuple(round(float(n)) for n in page.mediabox[2:]) == size
    assert f"Numbers are {unit}" in page.extract_text()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("options", "pages", "first", "size"),
    [
        (("--sheet", "week"), 1, "Week 1 ", (595, 842)),
        (("--sheet", "week", "--week", "3"), 1, "Week 3 ", (595, 842)),
        (
            ("--sheet", "week", "--week", "2-4", "--orientation", "landscape", "--ink", "colour"),
            3,
            "Week 2 ",
            (842, 595),
        ),
        (("--week", "3-4"), 1, "Weeks 3 to 4 of ", (842, 595)),
    ],
)
def test_some_weeks_are_printed(call, library, options, pages, first, size):  # noqa: PLR0917 - a table
    pypdf = pytest.importorskip("pypdf")
    call("plan", *PLAN, "--library", library)
    said = call("print", "--library", library, "--out", "week.pdf", *options, *TODAY)
    assert (said.code, said.err) == (0, "")
    read_back = pypdf.PdfReader(library.with_name("week.pdf"))
    assert len(read_back.pages) == pages
    assert tuple(round(float(n)) for n in read_back.pages[0].mediabox[2:]) == size
    assert first in read_back.pages[0].extract_text()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("options", "title", "size"),
    [
        ((), "Legs ", (595, 842)),
        (("--routine", "c", "--paper", "letter", "--ink", "colour"), "Legs C", (612, 792)),
        (("--routine", "B", "--orientation", "landscape"), "Legs B", (842, 595)),
        (("--routine", "Primer"), "Primer", (595, 842)),
    ],
)
def test_a_strength_card_is_printed(call, library, options, title, size):
    pypdf = pytest.importorskip("pypdf")
    call("plan", *PLAN, "--library", library)
    said = call("print", "--library", library, "--out", "card.pdf", "--sheet", "strength", *options, *TODAY)
    assert (said.code, said.out, said.err) == (0, "Wrote card.pdf\n", "")
    page = pypdf.PdfReader(library.with_name("card.pdf")).pages[0]
    assert tuple(round(float(n)) for n in page.mediabox[2:]) == size
    assert page.extract_text().startswith(title)
    assert "set 1" in page.extract_text()


@pytest.mark.parametrize(
    ("week", "told"),
    [
        ("0", "Week is 1 to {weeks}, not 0."),
        ("99", "Week is 1 to {weeks}, not 99."),
        ("4-2", "Week: the first week, 4, comes after the last, 2."),
        ("x", "Week is a whole number from 1 to {weeks}, “x” is not."),
        ("1.5", "Week is a whole number from 1 to {weeks}, “1.5” is not."),
    ],
)
def test_a_week_that_the_plan_does_not_have_is_told(call, library, week, told):
    call("plan", *PLAN, "--library", library)
    said = call("print", "--library", library, "--out", "week.pdf", "--sheet", "week", "--week", week, *TODAY)
    weeks = len(next(iter(read(library).plans.values())).phases)
    assert (said.code, said.err) == (2, f"runlegs: {told.format(weeks=weeks)}\n")
    assert not library.with_name("week.pdf").exists()


def test_a_library_made_for_a_plan_that_it_cannot_take_goes_again(call, library, listing, monkeypatch):
    def full(_journal, _name, _edit):
        raise UserError("disk-full", path="my.runlegs", name="my.runlegs")

    monkeypatch.setattr(Journal, "apply", full)
    assert call("plan", *PLAN, "--library", library, "--out", "plan.json").code == 2
    assert listing() == {}
    open_library(library).close()
    before = listing()
    assert call("plan", *PLAN, "--library", library, "--out", "plan.json").code == 2
    assert set(listing()) == set(before) == {"my.runlegs"}


def test_the_runners_units_stay_when_no_others_are_asked_for(call, library):
    edit(library, lambda book: replace(book, athletes={"me": Athlete("me", units=Units.IMPERIAL)}))
    hard = ("--goal", "marathon", "--race-date", "2027-03-28", *PLAN)
    assert " mi is better for this race" in call("plan", *hard, "--library", library).out
    assert read(library).athletes["me"].units is Units.IMPERIAL
    assert " km is better for this race" in call("plan", *hard, "--library", library, "--units", "metric").out
    assert read(library).athletes["me"].units is Units.METRIC


def test_a_plan_with_an_athlete_keeps_the_athlete(call, library):
    edit(library, lambda book: replace(book, athletes={"me": Athlete("me", "Anna", birth=date(1980, 1, 1))}))
    call("plan", *PLAN, "--library", library)
    assert list(read(library).athletes.values()) == [Athlete("me", "Anna", birth=date(1980, 1, 1))]


def test_a_library_that_a_window_holds_is_read_but_not_changed(call, library):
    call("plan", *PLAN, "--library", library, "--name", "Mine")
    before, asked = read(library), call("check", "--library", library, *TODAY)
    with closing(open_library(library)):
        said = call("plan", *PLAN, "--library", library, "--strength", "3", "--out", "new.json")
        assert (said.code, said.out) == (2, "")
        assert said.err.startswith("runlegs: my.runlegs is open in another window or cannot be written")
        assert call("check", "--library", library, *TODAY) == asked
    assert read(library) == before
    assert not library.with_name("new.json").exists()


def test_a_known_fitness_stays_and_makes_the_next_plan(call, library):
    call("plan", *PLAN, "--recent", "5k=20:00", "--library", library)
    (runner,) = read(library).athletes.values()
    assert runner.vdot == pytest.approx(49.81, abs=0.01)
    assert call("plan", *PLAN, "--weeks", "10", "--library", library).code == 0
    book = read(library)
    assert next(iter(book.athletes.values())).vdot == runner.vdot
    assert next(iter(book.plans.values())).inputs.vdot == runner.vdot


def test_a_plan_that_has_begun_is_kept_though_nothing_was_ticked(call, library):
    call("plan", *PLAN, "--library", library)
    before = read(library)
    later = [*PLAN[:-1], "2027-03-20"] if PLAN[-2] == "--today" else [*PLAN, "--today", "2027-03-20"]
    said = call("plan", *later, "--start", "2027-03-22", "--library", library)
    assert said.code == 2
    assert "has begun" in said.err
    assert read(library) == before


def test_after_a_plan_of_easy_running_only_the_next_is_no_other_until_the_window_has_asked(call, library, listing):
    easy = ("--goal", "base", "--weeks", "4", "--easy-only")
    said = call("plan", *PLAN, *easy, "--library", library)
    assert said.code == 0
    assert "Note: " in said.out, "what it means is said"
    runs = [s for s in read(library).sessions.values() if s.kind in RUNS]
    assert {s.kind for s in runs} <= {Kind.EASY, Kind.LONG}
    before = listing()
    later = ("--start", "2027-03-01", "--library", library, *TODAY)
    refused = call("plan", *later, "--goal", "marathon", "--race-date", "2027-06-06")
    assert (refused.code, refused.out) == (2, "")
    assert refused.err.startswith("runlegs: Easy running only: the last plan was")
    assert listing() == before
    assert call("plan", *later, *easy).code == 0
    assert all(plan.inputs.easy_only for plan in read(library).plans.values())


def test_easy_running_only_has_the_goal_base(call, listing):
    said = call("plan", *PLAN, "--easy-only", "--out", "plan.json")
    assert (said.code, said.out) == (2, "")
    assert said.err == "runlegs: Goal legs: after your health answers only the goal base is offered.\n"
    assert listing() == {}
