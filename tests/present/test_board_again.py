"""A board made from the board before it is the board made anew; only what changed is spelled again."""

from hypothesis import given, settings
from hypothesis import strategies as st

from runlegs_desktop.app.planning import picture
from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.present.board import board
from runlegs_desktop.present.numbers import Numbers
from tests.domain.edited_plans import edited
from tests.present.made import laid, run

KM = Numbers()


@settings(max_examples=60)
@given(st.integers(0, 10**6), st.integers(0, 4), st.integers(1, 3), st.booleans())
def test_a_board_after_edits_is_the_board_made_anew(seed, edits, more, to_miles):
    first, second = edited(seed, edits), edited(seed, edits + more)
    before = picture(*first)
    after = picture(*second, before)
    assert after == picture(*second)
    numbers = Numbers(Units.IMPERIAL) if to_miles else KM
    shown = board(before.scene, before.findings, KM)
    anew = board(picture(*second).scene, after.findings, numbers)
    assert board(after.scene, after.findings, numbers, shown) == anew


def test_weeks_that_no_change_reaches_are_the_same_objects():
    cards = [run(f"r{week}", 7 * week) for week in range(12)]
    before = laid(*cards, weeks=12)
    after = laid(*cards[:3], run("r3", 22), *cards[4:], weeks=12)
    shown = board(before, (), KM)
    again = board(after, (), KM, shown)
    changed = [n for n, week in enumerate(again.weeks) if week is not shown.weeks[n]]
    assert changed == [3]


def test_a_weeks_distance_reaches_the_four_weeks_that_grow_from_it():
    cards = [run(f"r{week}", 7 * week) for week in range(12)]
    shown = board(laid(*cards, weeks=12), (), KM)
    again = board(laid(*cards[:3], run("r3", 21, km=4.0), *cards[4:], weeks=12), (), KM, shown)
    assert [n for n, week in enumerate(again.weeks) if week is not shown.weeks[n]] == [3, 4, 5, 6, 7]
