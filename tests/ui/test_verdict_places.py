"""Where words stand on a day while a card is in the air: never half upon a card, never cut, whatever lies there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect

from runlegs_desktop.draw.text import width
from runlegs_desktop.present.check_lines import BRIEF, SHORT
from runlegs_desktop.ui.plan.arrangement import INSET, SMALL, arrange, date_strip
from runlegs_desktop.ui.plan.columns import LEAST_DAY, Columns
from runlegs_desktop.ui.plan.ghosts import Home, ghosts
from runlegs_desktop.ui.plan.verdict_places import GAP, PAD, SIGN, Room, standing
from runlegs_desktop.ui.plan.zoom import Detail, RowSize
from tests.ui.test_geometry import BOARD, CARDS, PLAIN

pytestmark = pytest.mark.usefixtures("qapp")  # widths are measured
some_cards = st.lists(st.integers(0, len(CARDS) - 1), max_size=4, unique=True).map(
    lambda found: tuple(CARDS[n] for n in found)
)
days = st.builds(
    QRect, st.integers(-500, 500), st.integers(-500, 2000), st.integers(LEAST_DAY, 300), st.integers(69, 300)
)
rules = st.sampled_from(sorted(BRIEF))
EASY = next(c for c in CARDS if c.is_run)
STRENGTH = next(c for c in CARDS if not c.is_run)


def room(day, cards, detail=Detail.LINES, date=22):
    placed, _hidden = arrange(cards, day, detail)
    strip = QRect(day.left() + date, day.top() + 1, day.width() - date - 2, date_strip(day.height()) - 2)
    return Room(day, strip, tuple(p.rect for p in placed))


def forms(rule):
    return (SHORT[rule](), BRIEF[rule]())


@PLAIN
@given(days, some_cards, st.sampled_from([Detail.LINES, Detail.PROFILE, Detail.STEPS]), rules, st.booleans())
def test_words_are_whole_and_lie_beside_cards_or_hide_one_wholly(day, cards, detail, rule, is_target):
    there = room(day, cards, detail)
    found = standing(there, forms(rule), is_target=is_target)
    if found is None:
        return
    assert day.contains(found.strip)
    assert found.words in {"", *forms(rule)}, "never shortened by dots"
    assert PAD + SIGN + (GAP + width(found.words, 11, 600) if found.words else 0) <= found.strip.width()
    under = [card for card in there.cards if card.intersects(found.strip)]
    if found.covers:
        assert under == [found.strip]
        assert found.strip.height() <= SMALL
        assert not is_target
    else:
        assert under == []


@PLAIN
@given(days, rules)
def test_an_ordinary_day_that_is_not_the_target_always_speaks(day, rule):
    for cards in ((), (EASY,), (EASY, STRENGTH), (STRENGTH,)):
        found = standing(room(day, cards), forms(rule), is_target=False)
        assert found is not None
        assert found.words


def test_the_full_form_wins_where_it_fits():
    for wide, words in ((LEAST_DAY, "week grows"), (200, "week grows a lot")):
        assert standing(room(QRect(0, 0, wide, 69), (EASY,)), forms("R01"), is_target=True).words == words


def test_a_low_row_shows_the_sign_alone_and_no_words_show_nothing():
    low = standing(room(QRect(0, 0, 96, 24), ()), forms("R01"), is_target=False)
    assert low.words == ""
    assert low.strip.width() >= SIGN
    assert standing(room(QRect(0, 0, 96, 69), ()), ("",), is_target=True) is None


def test_a_ghost_lies_where_its_card_lay_in_the_rows_as_they_are_now():
    week = next(w for w in BOARD.weeks if any(d.cards for d in w.days))
    day = next(d for d in week.days if d.cards)
    home, first = Home(day.cards[0].id, day), BOARD.weeks[0].start
    for size in (RowSize(69, Detail.LINES), RowSize(128, Detail.PROFILE), RowSize(24, Detail.CUE)):
        columns, at = Columns(1000), QPoint(-7, -30)
        (found,) = ghosts([home], first, size, columns, at)
        box = columns.day((day.day - first).days % 7).adjusted(0, 0, 0, size.height)
        box.translate(at + QPoint(0, week.index * size.height))
        assert box.contains(found)
        assert found.left() >= box.left() + INSET
