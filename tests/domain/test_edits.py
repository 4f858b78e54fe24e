"""Moving, swapping, copying, removing and reordering: nothing is lost, and nothing else is touched."""

from dataclasses import replace
from datetime import timedelta
from itertools import count

import pytest
from hypothesis import strategies as st

from runlegs_desktop.domain import edits
from runlegs_desktop.domain.edits_order import on_day
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.session import RUNS, Kind, Session, Status
from tests.domain.edited_book import (
    ATHLETE,
    PLAN,
    book_of,
    day,
    done,
    first,
    for_books,
    plan_of,
    some_sessions,
    touched,
    unordered,
    with_sessions,
)


def card(name, on, kind=Kind.EASY, order=0, **more):
    return Session(name, ATHLETE, PLAN, on, kind, order=order, **more)


def shifts(draw, book, ids):
    """A number of days by which all of them can go."""
    plan, days = plan_of(book), [book.sessions[key].day for key in ids]
    return draw(st.integers((plan.start - min(days)).days, (plan.end - max(days)).days))


def line(book, on):
    return [s.id for s in on_day(book, PLAN, on)]


@for_books
def test_moving_there_and_back_changes_nothing(book, data):
    ids = data.draw(some_sessions(book))
    days = shifts(data.draw, book, ids)
    there = edits.move(book, ids, days)
    assert unordered(edits.move(there, ids, -days)) == unordered(book)
    assert all(there.sessions[key].day - book.sessions[key].day == timedelta(days) for key in ids)


@for_books
def test_a_single_card_comes_back_to_its_very_place(book, data):
    """Generated days hold a run and a strength session at most, and these have their order."""
    key = data.draw(st.sampled_from(sorted(book.sessions)))
    days = shifts(data.draw, book, [key])
    assert edits.move(edits.move(book, [key], days), [key], -days) == book


@for_books
def test_moving_touches_only_the_moved_and_the_order_on_their_days(book, data):
    ids = data.draw(some_sessions(book))
    after = edits.move(book, ids, shifts(data.draw, book, ids))
    days = {s.day for b in (book, after) for s in b.sessions.values() if s.id in ids}
    for key in touched(book, after) - set(ids):
        assert replace(after.sessions[key], order=book.sessions[key].order) == book.sessions[key]
        assert book.sessions[key].day in days


@for_books
def test_what_nobody_touched_is_the_same_object(book, data):
    ids = data.draw(some_sessions(book))
    after = edits.move(book, ids, shifts(data.draw, book, ids))
    changed = touched(book, after)
    assert all(after.sessions[key] is s for key, s in book.sessions.items() if key not in changed)
    assert after.plans is book.plans
    assert after.athletes is book.athletes


@for_books
def test_orders_on_a_day_follow_each_other_and_runs_come_first(book, data):
    ids = data.draw(some_sessions(book, most=6))
    after = edits.move(book, ids, shifts(data.draw, book, ids))
    for on in {after.sessions[key].day for key in ids}:
        there = on_day(after, PLAN, on)
        least = 0 if there[0].kind in RUNS else 1
        assert [s.order for s in there] == list(range(least, least + len(there)))
        assert [s.kind in RUNS for s in there] == sorted((s.kind in RUNS for s in there), reverse=True)


@for_books
def test_swapping_exchanges_two_days_and_twice_is_as_before(book, data):
    plan = plan_of(book)
    places = st.integers(0, (plan.end - plan.start).days).map(lambda n: plan.start + timedelta(n))
    one, other = data.draw(places), data.draw(places)
    swapped = edits.swap_days(book, PLAN, one, other)
    assert line(swapped, one) == line(book, other)
    assert line(swapped, other) == line(book, one)
    assert edits.swap_days(swapped, PLAN, one, other) == book
    assert touched(book, swapped) <= {*line(book, one), *line(book, other)}


def test_swapping_leaves_what_is_done_on_its_day():
    book = with_sessions(
        book_of(), done(card("ran", day(0))), card("lift", day(0), Kind.STRENGTH, 1), card("b", day(1))
    )
    after = edits.swap_days(book, PLAN, day(0), day(1))
    assert line(after, day(0)) == ["ran", "b"]
    assert line(after, day(1)) == ["lift"]


@for_books
def test_copies_leave_the_originals_and_are_as_planned(book, data):
    ids = data.draw(some_sessions(book))
    days = shifts(data.draw, book, ids)
    recorded = replace(book, sessions={k: replace(done(s), pinned=True) for k, s in book.sessions.items()})
    new = [f"new {n}" for n in range(len(ids))]
    after = edits.copy_to(recorded, ids, days, new)
    assert {k: s for k, s in unordered(after).items() if k not in new} == unordered(recorded)
    for key, copied in zip(ids, new, strict=True):
        made, origin = after.sessions[copied], book.sessions[key]
        assert made.day - origin.day == timedelta(days)
        assert replace(made, id=key, day=origin.day, order=origin.order) == origin


def test_copies_need_an_id_each_that_nobody_has():
    book = book_of()
    ids = sorted(book.sessions)[:2]
    for bad in (["x"], ["x", "x"], ["x", ids[0]]):
        with pytest.raises(ValueError, match=r"Session"):
            edits.copy_to(book, ids, 0, bad)
    assert len(edits.copy_to(book, ids, 0, map(str, count())).sessions) == len(book.sessions) + 2


def test_a_week_is_copied_beside_what_is_there_without_the_race():
    book = with_sessions(book_of(), card("a", day(1)), card("race", day(6), Kind.RACE), card("c", day(8)))
    after = edits.copy_week(book, PLAN, 0, 1, ["x", "y"])
    assert edits.week_ids(book, PLAN, 0) == ("a",)
    assert line(after, day(8)) == ["c", "x"]
    assert after.sessions.keys() == {"a", "race", "c", "x"}


@for_books
def test_removing_changes_nothing_else(book, data):
    ids = data.draw(some_sessions(book))
    after = edits.remove(book, ids)
    assert after.sessions == {k: s for k, s in book.sessions.items() if k not in ids}
    assert touched(book, after) == set(ids)


def test_edits_that_change_nothing_give_the_same_book():
    book = book_of()
    key = first(book, Kind.EASY).id
    on = book.sessions[key].day
    assert edits.move(book, [key], 0) is book
    assert edits.move(book, [], 3) is book
    assert edits.move_to(book, key, on) is book
    assert edits.swap_days(book, PLAN, on, on) is book
    assert edits.remove(book, []) is book
    assert edits.remove(book, ["nobody"]) is book
    assert edits.copy_to(book, [], 1, []) is book
    assert edits.reorder(book, key, line(book, on).index(key)) is book


def test_a_run_comes_behind_the_runs_and_before_strength():
    book = with_sessions(
        book_of(),
        card("a", day(0)),
        card("s", day(0), Kind.STRENGTH, 1),
        card("b", day(1)),
        card("t", day(2), Kind.STRENGTH, 1),
    )
    assert line(edits.move_to(book, "b", day(0)), day(0)) == ["a", "b", "s"]
    assert line(edits.move_to(book, "t", day(0)), day(0)) == ["a", "s", "t"]
    assert line(edits.move_to(book, "b", day(2)), day(2)) == ["b", "t"]


def test_the_runners_own_order_stays():
    book = with_sessions(book_of(), card("a", day(0)), card("s", day(0), Kind.STRENGTH, 1), card("b", day(1)))
    turned = edits.reorder(book, "s", 0)
    assert line(turned, day(0)) == ["s", "a"]
    assert line(edits.move(turned, ["a", "s"], 3), day(3)) == ["s", "a"]
    assert line(edits.move_to(turned, "b", day(0)), day(0)) == ["s", "a", "b"]
    assert line(edits.reorder(turned, "s", 99), day(0)) == ["a", "s"]
    assert line(edits.reorder(turned, "a", -5), day(0)) == ["a", "s"]


def test_the_same_day_in_another_plan_is_another_day():
    stranger = replace(card("x", day(1), order=7), plan="other")
    book = with_sessions(book_of(), card("a", day(0)), stranger)
    after = edits.move(book, ["a"], 1)
    assert touched(book, after) == {"a"}
    assert after.sessions["a"].order == 0


def test_done_and_pinned_sessions_move_by_hand():
    book = with_sessions(book_of(), replace(done(card("a", day(0))), pinned=True))
    moved = edits.move(book, ["a"], 1).sessions["a"]
    assert (moved.day, moved.status, moved.pinned) == (day(1), Status.DONE, True)


def test_nothing_goes_when_one_cannot():
    book = with_sessions(book_of(), card("a", day(0)), card("z", day(55)))
    for edit in (
        lambda: edits.move(book, ["a", "z"], 1),
        lambda: edits.move_to(book, "a", day(-1)),
        lambda: edits.copy_to(book, ["a", "z"], -1, ["x", "y"]),
        lambda: edits.swap_days(book, PLAN, day(0), day(56)),
        lambda: edits.copy_week(book, PLAN, 0, 8, ["x"]),
        lambda: edits.move(book, ["a"], 10**8),
        lambda: edits.move(book, ["a"], 10**12),
    ):
        with pytest.raises(UserError) as refused:
            edit()
        assert refused.value.code == "out-of-range"
        assert refused.value.values["field"] == "day"
    assert line(book, day(0)) == ["a"]
