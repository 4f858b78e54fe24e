"""Where things lie on the board, whatever the plan and the size of the window: properties."""

import itertools
from dataclasses import is_dataclass, replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect

from runlegs_desktop.app.planning import picture
from runlegs_desktop.app.preferences import Zoom
from runlegs_desktop.app.sample import sample
from runlegs_desktop.domain.schedule import State
from runlegs_desktop.domain.session import Kind
from runlegs_desktop.draw.text import fitting, width, wrapped
from runlegs_desktop.present.board import Staple, board
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.ui.plan.arrangement import arrange, chip_width, date_strip
from runlegs_desktop.ui.plan.columns import LEAST_DAY, TOTAL, WIDE_GUTTER, WIDE_TOTAL, Columns
from runlegs_desktop.ui.plan.cursor import Spot, step
from runlegs_desktop.ui.plan.staple_spans import spans
from runlegs_desktop.ui.plan.zoom import Detail, row_size

TODAY = date(2026, 8, 6)
MOST_WHOLE = 44
PLAIN = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
pytestmark = pytest.mark.usefixtures("qapp")


def laid(today=TODAY):
    book = sample(today, "Race")
    plan = next(iter(book.plans.values()))
    seen = picture(book, plan, today)
    return board(seen.scene, seen.findings, Numbers())


BOARD = laid()
DAYS = [d for w in BOARD.weeks for d in w.days]
CARDS = [c for d in DAYS for c in d.cards]
some_cards = st.lists(st.integers(0, len(CARDS) - 1), max_size=8, unique=True).map(
    lambda found: tuple(CARDS[n] for n in found)
)
sizes = st.builds(
    QRect, st.integers(-500, 500), st.integers(-500, 2000), st.integers(LEAST_DAY, 400), st.integers(24, 700)
)


@PLAIN
@given(some_cards, sizes, st.sampled_from(Detail))
def test_cards_lie_inside_their_day_in_order_and_never_upon_each_other(cards, size, detail):
    if detail is not Detail.CUE:
        size.setHeight(max(size.height(), 60))
    placed, hidden = arrange(cards, size, detail)
    assert [p.card.id for p in placed] == [c.id for c in cards[: len(placed)]]
    assert hidden == len(cards) - len(placed)
    assert bool(placed) == bool(cards)
    for one in placed:
        assert size.contains(one.rect), (size, one.rect)
        assert one.rect.width() > 0
        assert one.rect.height() > 0
        if detail is not Detail.CUE:
            assert one.rect.top() >= size.top() + date_strip(size.height())
    for n, one in enumerate(placed):
        assert not any(one.rect.intersects(other.rect) for other in placed[:n])


@PLAIN
@given(some_cards, sizes, st.sampled_from([Detail.LINES, Detail.PROFILE, Detail.STEPS]))
def test_more_height_never_hides_more(cards, size, detail):
    size.setHeight(max(size.height(), 60))
    taller = QRect(size.x(), size.y(), size.width(), size.height() + 40)
    assert arrange(cards, taller, detail)[1] <= arrange(cards, size, detail)[1]


@pytest.mark.parametrize("detail", list(Detail))
def test_an_ordinary_day_shows_a_run_and_a_strength_session(detail):
    run = next(c for c in CARDS if c.kind is Kind.EASY)
    strength = next(c for c in CARDS if c.kind is Kind.STRENGTH)
    placed, hidden = arrange((run, strength), QRect(0, 0, 114, 24 if detail is Detail.CUE else 60), detail)
    assert len(placed) == 2
    assert hidden == 0


@given(st.integers(0, 4000), st.sampled_from([TOTAL, WIDE_TOTAL]), st.sampled_from([68, WIDE_GUTTER]))
def test_columns_add_up_to_the_width(wide, total, gutter):
    columns = Columns(wide, total, gutter)
    edges = [columns.day(n) for n in range(7)]
    assert edges[0].left() == gutter
    for left, right in itertools.pairwise(edges):
        assert left.left() + left.width() == right.left()
    assert edges[-1].left() + edges[-1].width() == columns.total().left()
    assert columns.total().left() + columns.total().width() == max(wide, columns.needed)
    assert min(e.width() for e in edges) >= LEAST_DAY
    assert max(e.width() for e in edges) - min(e.width() for e in edges) <= 1
    assert abs(columns.total().width() - total) <= 1


@given(st.sampled_from(Zoom), st.integers(100, 3000), st.integers(1, 30))
def test_rows_are_never_squeezed_and_whole_rows_fill_the_board(zoom, height, weeks):
    size = row_size(zoom, height, weeks)
    wanted = {Zoom.WEEK: 1, Zoom.FOUR_WEEKS: 4, Zoom.SEVEN_WEEKS: 7, Zoom.WHOLE_PLAN: weeks}[zoom]
    least = row_size(zoom, 1, weeks).height
    assert least == {Zoom.WEEK: 260, Zoom.FOUR_WEEKS: 112, Zoom.SEVEN_WEEKS: 60, Zoom.WHOLE_PLAN: 21}[zoom]
    assert size.height >= least
    if zoom is Zoom.WHOLE_PLAN:
        assert size.detail is Detail.CUE
    if height < least or (zoom is Zoom.WHOLE_PLAN and size.height == MOST_WHOLE):
        return
    whole = height // size.height
    assert whole == min(wanted, height // least), "as many as have room, up to those of the zoom"
    assert height - whole * size.height < whole, "what is left over is less than a pixel a row"


# -- the keyboard's place

SPOTS = [Spot(d.day, c.id) for d in DAYS for c in d.cards] + [Spot(d.day, "") for d in DAYS if not d.cards]
spots = st.integers(0, len(SPOTS) - 1).map(lambda n: SPOTS[n])
WAYS = [(-1, 0), (1, 0), (0, -1), (0, 1)]


def is_on_board(spot):
    day = next((d for d in DAYS if d.day == spot.day), None)
    return day is not None and (spot.session_id in {c.id for c in day.cards} if day.cards else not spot.session_id)


@given(spots, st.lists(st.sampled_from(WAYS), max_size=30))
def test_arrows_never_leave_the_plan(spot, ways):
    for way in ways:
        spot = step(BOARD, spot, *way)
        assert is_on_board(spot)


@given(spots, st.sampled_from(WAYS))
def test_an_arrow_moves_by_a_day_a_card_or_a_week_or_stays_at_the_end(spot, way):
    after = step(BOARD, spot, *way)
    days = (after.day - spot.day).days
    if way[0]:
        assert days == way[0] or (after == spot and spot.day in {DAYS[0].day, DAYS[-1].day})
    elif after.day == spot.day and after != spot:
        ids = [c.id for d in DAYS if d.day == spot.day for c in d.cards]
        assert ids.index(after.session_id) == ids.index(spot.session_id) + way[1]
    else:
        edge = BOARD.weeks[0] if way[1] < 0 else BOARD.weeks[-1]
        assert days == 7 * way[1] or (after == spot and spot.day in {d.day for d in edge.days})


@given(spots)
def test_down_and_up_come_back(spot):
    below = step(BOARD, spot, 0, 1)
    assert below == spot or step(BOARD, below, 0, -1) == spot


def test_a_spot_outside_the_plan_stays():
    nowhere = Spot(TODAY + timedelta(days=4000), "x")
    assert step(BOARD, nowhere, 1, 0) == nowhere


# -- full days


@PLAIN
@given(some_cards, st.integers(LEAST_DAY, 300), st.integers(21, 44))
def test_in_the_whole_plan_no_card_lies_under_the_chip(cards, wide, tall):
    placed, hidden = arrange(cards, QRect(0, 0, wide, tall), Detail.CUE)
    if hidden and len(placed) > 1:
        assert placed[-1].rect.right() < wide - chip_width(hidden)


# -- staples


def cards_of(week, at, columns, size):
    placed = {}
    for n, day in enumerate(week.days):
        box = columns.day(n).adjusted(0, 0, 0, size.height).translated(0, at)
        placed |= {p.card.id: p.rect for p in arrange(day.cards, box, size.detail)[0]}
    return placed


def _with(value, **fields):
    return replace(value, **fields) if is_dataclass(value) else value._replace(**fields)


def with_staples(weeks, staples):
    def own(week):
        end = week.start + timedelta(days=6)
        return tuple(s for s in staples if week.start <= s.first <= end or week.start <= s.second <= end)

    return tuple(_with(week, staples=own(week)) for week in weeks)


def top_of(placed, *days):
    return min(placed[c.id].top() for day in days for c in day.cards if c.id in placed)


PAIRS = [(a, b) for a, b in itertools.pairwise(DAYS) if a.cards and b.cards]


@PLAIN
@given(st.integers(0, len(PAIRS) - 1), st.sampled_from(Zoom), st.integers(900, 1500), st.data())
def test_a_staple_lies_between_its_cards(n, zoom, wide, data):
    first, second = PAIRS[n]
    one, other = (d.cards[data.draw(st.integers(0, len(d.cards) - 1))] for d in (first, second))
    weeks = with_staples(BOARD.weeks, [Staple(first.day, second.day, one.id, other.id, "R10")])
    size, columns = row_size(zoom, 520, len(weeks)), Columns(wide)
    placed = {}
    for week in weeks:
        placed |= cards_of(week, week.index * size.height, columns, size)
    drawn = spans(weeks, placed)
    a, b = placed.get(one.id), placed.get(other.id)
    crosses = first.day.weekday() == 6
    if not crosses:
        assert len(drawn) == (1 if a and b else 0)
        for span in drawn:
            assert (span.left, span.right) == (a.top() - span.rect.top(), b.top() - span.rect.top())
            assert span.rect.left() == a.left()
            assert span.rect.right() == b.right()
            assert span.rect.top() == top_of(placed, first, second), "it runs above every card of both days"
            assert a.right() < span.border <= b.left()
        return
    assert len(drawn) == bool(a) + bool(b)
    for span in drawn:
        begins = span.left is not None
        card = a if begins else b
        assert begins != (span.right is not None)
        top = top_of(placed, first if begins else second)
        assert span.rect.top() == top
        assert (span.left if begins else span.right) == card.top() - top
        assert span.rect.left() <= card.left()
        assert span.rect.right() >= card.right()
        assert abs(span.border - (card.right() if begins else card.left())) <= 6


def test_a_staple_of_cards_out_of_view_is_not_drawn():
    first, second = next((a, b) for a, b in PAIRS if a.day.weekday() < 5)
    weeks = with_staples(BOARD.weeks, [Staple(first.day, second.day, first.cards[0].id, second.cards[0].id, "R10")])
    assert spans(weeks, {}) == ()


# -- text

words = st.text(st.sampled_from("abcdefgh ÄÖß·×–0123456789kmi,/"), max_size=60)
rooms = st.integers(16, 300)


@given(st.lists(words, min_size=1, max_size=4), rooms, st.sampled_from([11, 12, 15]), st.sampled_from([400, 600]))
def test_fitting_takes_the_first_that_has_room_and_never_more(texts, room, pixels, weight):
    found = fitting(texts, room, pixels, weight)
    whole = [t for t in texts if width(t, pixels, weight) <= room]
    if whole:
        assert found == whole[0]
    else:
        assert width(found, pixels, weight) <= room + 1 or found == "…"


@PLAIN
@given(words, st.integers(40, 300))
def test_wrapped_lines_fit_and_keep_every_word(text, room):
    lines = wrapped(text, room, 11)
    assert all(width(line, 11) <= room for line in lines)
    if not any("…" in line for line in lines):
        assert "".join("".join(lines).split()).replace("·", "") == "".join(text.split()).replace("·", "")


def test_a_number_keeps_its_unit_on_the_line():
    lines = wrapped("Warm up 12 min easy then 5 × 3 min fast with 90 s easy between them", 90, 11)
    assert len(lines) > 2
    assert not any(line.endswith(("12", "3", "90")) for line in lines)


def test_every_step_of_every_card_is_written_whole_in_the_week_zoom():
    for card in CARDS:
        for line in card.structure:
            assert not any("…" in part for part in wrapped(line, 114 - 22, 11)), line


def test_the_sample_has_every_state():
    assert {State.DONE, State.PLANNED} < {c.state for c in CARDS}
