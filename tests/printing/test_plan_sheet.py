"""The plan on paper: nothing clipped whatever the text, and the sheet says what the board says."""

from dataclasses import replace
from itertools import combinations, product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.scene import scene as make_scene
from runlegs_desktop.domain.schedule import Scheduled, State
from runlegs_desktop.domain.session import Kind, Variant
from runlegs_desktop.draw.paper_cues import LETTERS
from runlegs_desktop.present.board import board
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.sheet import heading
from runlegs_desktop.printing.paper import Orientation, Page, PaperSize
from runlegs_desktop.printing.plan_sheet import plan_sheet
from runlegs_desktop.printing.printed import wordings

PAGES = [Page(paper, orientation) for orientation, paper in product(Orientation, PaperSize)]
LEAST_POINTS = 6.5
LONG = "Frühjahrsmarathonvorbereitungstrainingswochenende " * 4
EMOJI = "Läufe 🏃‍♀️🏔️ und 日本語 " * 9
LETTERS_OF_EUROPE = st.characters(codec="utf-8", max_codepoint=0x4FF, exclude_categories=("Mn",))
NAMES = ["Harbour Half", "", LONG, EMOJI, "W" * 200, "a\nb\tc\x00d", "iiii " * 40]


def made(scene, page=PAGES[0], numbers=None, athlete=""):
    numbers = numbers or Numbers()
    return plan_sheet(board(scene, (), numbers), heading(scene, numbers, athlete), page.orientation, page.paper)


def faults(sheet, pages):
    """What is clipped, too small, outside the margins, or set over something else."""
    found = []
    inner = sheet.page.inner.adjusted(-0.01, -0.01, 0.01, 0.01)
    for notes in pages:
        for one in notes:
            if one.points < LEAST_POINTS - 0.001:
                found.append(("small", one))
            if not inner.contains(one.ink):
                found.append(("margin", one))
            if not one.cell.adjusted(-0.01, -0.01, 0.01, 0.01).contains(one.ink):
                found.append(("cell", one))
        found += [("over", a, b) for a, b in overlaps(notes)]
    return found


def overlaps(notes):
    cells = {}
    for one in notes:
        cells.setdefault(one.cell.getRect(), []).append(one)
    for texts in cells.values():
        for a, b in combinations(texts, 2):
            shared = a.ink.intersected(b.ink)
            if shared.width() > 0.02 and shared.height() > 0.02:
                yield a, b


def words(pages):
    return [one.text.strip() for notes in pages for one in notes]


@pytest.mark.parametrize("weeks", [1, 4, 12, 16, 24, 25, 30])
@pytest.mark.parametrize("page", PAGES, ids=str)
def test_all_lengths_fit_on_all_papers(build, record, weeks, page):
    sheet = made(build(weeks), page)
    assert sheet.pages == (1 if weeks <= 24 else 2)
    assert faults(sheet, record(sheet)) == []


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("page", PAGES, ids=str)
def test_names_of_any_kind_fit(build, rename, record, name, page):
    scene = rename(build(12, name=name), name)
    sheet = made(scene, page, athlete=name)
    assert faults(sheet, record(sheet)) == []


def test_emoji_and_letters_no_font_has_are_left_out(build, record):
    said = words(record(made(build(4, name="Oslo 🏃‍♀️ Löpet 🇳🇴 \U00012345 2️⃣ Ελλάδα"))))
    assert said[0] == "Oslo Löpet 2 Ελλάδα"


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_a_long_name_stands_on_two_lines_before_it_is_cut(build, record, page):
    name = "Spring marathon of the two rivers, second try, with Anna, Bo and the whole club of the old town"
    pages = record(made(build(12, name=name), page))
    assert " ".join(words(pages)[:2]) == name or words(pages)[0] == name
    longer = record(made(build(12, name=name * 3), page))
    assert words(longer)[1].endswith("…")
    assert faults(made(build(12, name=name * 3), page), longer) == []


@pytest.mark.parametrize("weeks", [12, 16, 24])
@pytest.mark.parametrize("busy", [1, 2, 5, 12])
@pytest.mark.parametrize("page", PAGES, ids=str)
def test_any_number_of_sessions_a_day_fits(build, record, weeks, busy, page):
    sheet = made(build(weeks, busy=busy), page)
    assert faults(sheet, record(sheet)) == []


@pytest.mark.parametrize("weeks", [4, 16, 24, 30])
@pytest.mark.parametrize("page", PAGES, ids=str)
def test_a_wordier_language_fits(build, record, wordy, weeks, page):
    scene = build(weeks, busy=1)
    sheet = made(scene, page, Numbers(Units.IMPERIAL), athlete="Anna Läuferin")
    pages = record(sheet)
    assert faults(sheet, pages) == []
    own = set(LETTERS.values()) | {"Harbour Half", "Harbour", "Half"}
    narrow = [one.text.strip() for notes in pages for one in notes if one.cell.width() < 50]
    bare = [t for t in narrow if t not in own and any(c.isalpha() for c in t)]
    assert [t for t in bare if "⟦" not in t and not t.endswith(("⟧", "~", "…"))] == []


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    title=st.text(LETTERS_OF_EUROPE, max_size=60),
    many=st.tuples(st.integers(1, 30), st.integers(0, 6)),
    page=st.sampled_from(PAGES),
)
def test_nothing_is_ever_clipped(build, rename, record, title, many, page):  # noqa: PLR0917 - fixtures
    weeks, busy = many
    sheet = made(rename(build(weeks, name=title, busy=busy), title), page)
    assert faults(sheet, record(sheet)) == []


@pytest.mark.parametrize("units", list(Units))
@pytest.mark.parametrize("page", PAGES, ids=str)
@pytest.mark.parametrize("weeks", [4, 16, 24, 30])
def test_the_sheet_says_what_the_board_says(build, record, weeks, page, units):
    scene, numbers = build(weeks), Numbers(units)
    shown = board(scene, (), numbers)
    pages = record(made(scene, page, numbers))
    cells = {}
    for number, notes in enumerate(pages):
        for one in notes:
            cells.setdefault((number, one.cell.getRect()), []).append(one.text.strip())
    texts = [t for _cell, t in sorted(cells.items(), key=lambda c: (c[0][0], round(c[0][1][1], 2), c[0][1][0]))]
    rows = [row for row in texts if row]
    for week in shown.weeks:
        assert any(week.number in row and week.phase_name in row and week.short_span in row for row in rows)
        assert any(week.total.value in row and week.total.unit in row for row in rows)
        for day in week.days:
            number = {day.label, str(day.day.day)}
            assert any(number & set(row) and all(said(card, row) for card in day.cards) for row in rows)
    assert [row for row in rows if row[0] in shown.weekdays] == [[name] for name in shown.weekdays] * len(pages)


def said(card, row):
    """A cue, with a name of the card, or in narrow columns its distance alone."""
    named = any(title in row or title in " ".join(row) for title in wordings(card))
    figure = not card.is_run or card.figure in row
    return LETTERS[card.kind] in row and figure and (named or len(card.titles) == 1)


@pytest.mark.parametrize("weeks", [12, 16, 21, 24])
def test_a_row_is_set_in_one_size_on_one_line(build, record, weeks):
    scene = build(weeks)
    pages = record(made(scene, Page(PaperSize.A4, Orientation.LANDSCAPE)))
    names = {
        word
        for week in board(scene, (), Numbers()).weeks
        for day in week.days
        for card in day.cards
        for word in wordings(card)
    }
    rows = {}
    for one in pages[0]:
        if one.text in names and one.cell.width() < 60:
            rows.setdefault(round(one.cell.y(), 2), []).append(one)
    assert len(rows) == weeks
    for row in rows.values():
        assert len({round(one.points, 2) for one in row}) == 1, row
        first = {}
        for one in row:
            first[one.cell.x()] = min(first.get(one.cell.x(), 999), round(one.ink.y() + one.ink.height() / 2))
        assert max(first.values()) - min(first.values()) <= 1, row


@pytest.mark.parametrize("weeks", [12, 21, 24])
@pytest.mark.parametrize("page", PAGES, ids=str)
def test_a_light_leg_session_is_called_light_wherever_it_stands(build, record, weeks, page):
    light = changed(build(weeks), kind=Kind.STRENGTH, steps=(), metres=0, title="", routine="B", variant=Variant.LIGHT)
    pages = record(made(light, page))
    assert faults(made(light, page), pages) == []
    said = [text for text in words(pages) if text.startswith(("Legs B", "B light"))]
    assert len(said) > weeks
    assert [text for text in said if not text.endswith("light")] == []
    assert "Strength" not in words(pages)


def test_weeks_that_begin_on_sunday_do_so_on_paper(build, record):
    pages = record(made(build(4, week_start=6)))
    days = [t for t in words(pages) if t in {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}]
    assert days == ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]


def test_miles_come_from_the_board(build, record):
    texts = words(record(made(build(4), numbers=Numbers(Units.IMPERIAL))))
    assert any(t.startswith("Numbers are mi.") for t in texts)
    assert "km" not in texts


def test_pages_are_even_and_numbered(build, record):
    pages = record(made(build(29)))
    assert [len([1 for one in notes if one.text == "S"]) > 20 for notes in pages] == [True, True]
    assert [notes[-1].text[-11:] for notes in pages] == ["Page 1 of 2", "Page 2 of 2"]
    assert [notes[-1].text[-11:] for notes in record(made(build(24)))] == ["Page 1 of 1"]


def test_the_race_has_its_name_and_its_own_sum(build, record):
    for orientation in Orientation:
        texts = words(record(made(build(16), Page(PaperSize.A4, orientation))))
        assert "Harbour Half" in texts[1:]
        assert texts.count("+ race 21.1 km") == 1


def test_minutes_are_never_written_as_feet(build, record):
    assert not any("′" in t or "'" in t for t in words(record(made(build(16), PAGES[0]))))


def changed(scene, states=(State.PLANNED,), **fields):
    """The scene with all sessions' states in turn, and fields of theirs altered."""
    rows = [s.session for week in scene.weeks for day in week.days for s in day]
    rows = [replace(s, **fields) for s in rows]
    return make_scene(
        scene.plan, [Scheduled(s, states[n % len(states)], 0, 0, 0) for n, s in enumerate(rows)], scene.today
    )


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_what_was_done_or_left_out_is_marked(build, record, page):
    sheet = made(changed(build(16), (State.DONE, State.MISSED, State.SKIPPED)), page)
    assert faults(sheet, record(sheet)) == []


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_a_day_of_rest_with_a_name_shows_it(build, record, page):
    sheet = made(changed(build(16), kind=Kind.REST, steps=(), metres=0, title="Travel"), page)
    pages = record(sheet)
    assert faults(sheet, pages) == []
    assert {"Travel", LETTERS[Kind.REST]} <= set(words(pages))
    assert "0.0" in words(pages)  # a week without a run has no bar


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_a_run_by_time_shows_its_minutes(build, record, page):
    pages = record(made(changed(build(4), kind=Kind.EASY, steps=(), metres=0, seconds=2820, title=""), page))
    assert any("47 min" in t for t in words(pages))
    assert "0" not in words(pages)


def test_more_than_fits_is_counted(build, record):
    assert "+" in "".join(t[:1] for t in words(record(made(build(24, busy=12)))))


def test_rest_days_are_blank(build, record):
    assert Kind.REST not in dict(heading(build(4), Numbers()).legend)
    assert LETTERS[Kind.REST] not in words(record(made(build(4))))
