"""Time of day, title, notes, pin, record: each changes its own field of its own session, and nothing bad gets in."""

from dataclasses import replace
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlegs_desktop.domain.edits_card import set_beside_run, set_notes, set_pinned, set_start, set_title
from runlegs_desktop.domain.edits_order import Beside, beside, on_day
from runlegs_desktop.domain.edits_status import mark_done, mark_planned, mark_skipped
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.schedule import State, sessions
from runlegs_desktop.domain.selection import existing, free
from runlegs_desktop.domain.session import Kind, Status
from tests.domain.edited_book import book_of, first, plan_of, touched

BOOK = book_of()
RUN, LIFT = first(BOOK, Kind.EASY), first(BOOK, Kind.STRENGTH)


def refused(edit, code, field, **values):
    with pytest.raises(UserError) as found:
        edit()
    assert (found.value.code, found.value.values["field"]) == (code, field)
    assert values.items() <= found.value.values.items()


@pytest.mark.parametrize(
    ("edit", "changed"),
    [
        (lambda b: set_start(b, RUN.id, time(6, 30)), {"start": time(6, 30)}),
        (lambda b: set_title(b, RUN.id, " With \n Anna "), {"title": "With Anna"}),
        (lambda b: set_notes(b, RUN.id, "two\nlines"), {"notes": "two\nlines"}),
        (lambda b: set_pinned(b, [RUN.id], pinned=True), {"pinned": True}),
        (lambda b: mark_skipped(b, RUN.id), {"status": Status.SKIPPED}),
        (
            lambda b: mark_done(b, RUN.id, 4),
            {"status": Status.DONE, "rpe": 4, "done_metres": RUN.metres, "done_seconds": RUN.seconds},
        ),
    ],
)
def test_each_edit_changes_its_field_and_once_is_enough(edit, changed):
    after = edit(BOOK)
    assert after.sessions[RUN.id] == replace(RUN, **changed)
    assert touched(BOOK, after) == {RUN.id}
    assert edit(after) is after


def test_taken_back():
    assert set_start(set_start(BOOK, RUN.id, time(6, 30)), RUN.id, None) == BOOK
    assert set_title(BOOK, RUN.id, "") is BOOK
    assert set_pinned(BOOK, [RUN.id, LIFT.id], pinned=False) is BOOK
    for record in (lambda: mark_done(BOOK, RUN.id, 4, 3000, 1200), lambda: mark_skipped(BOOK, RUN.id)):
        assert mark_planned(record(), RUN.id) == BOOK
    assert mark_planned(BOOK, RUN.id) is BOOK


def test_a_skipped_one_has_no_values():
    skipped = mark_skipped(mark_done(BOOK, RUN.id, 4), RUN.id).sessions[RUN.id]
    assert (skipped.rpe, skipped.done_metres, skipped.done_seconds) == (None, None, None)


def test_what_is_not_said_follows_the_plans_pace():
    half = mark_done(BOOK, RUN.id, metres=RUN.metres // 2).sessions[RUN.id]
    assert half.done_seconds == pytest.approx(RUN.seconds / 2, abs=1)
    slow = mark_done(BOOK, RUN.id, seconds=2 * RUN.seconds).sessions[RUN.id]
    assert slow.done_metres == pytest.approx(2 * RUN.metres, abs=1)
    both = mark_done(BOOK, RUN.id, 0, 5000, 1600).sessions[RUN.id]
    assert (both.rpe, both.done_metres, both.done_seconds) == (0, 5000, 1600)
    lift = mark_done(BOOK, LIFT.id, 7).sessions[LIFT.id]
    assert (lift.done_metres, lift.done_seconds) == (None, LIFT.seconds)


def test_a_record_stays_when_the_plan_changes():
    book = mark_done(BOOK, RUN.id)
    changed = replace(book, sessions={**book.sessions, RUN.id: replace(book.sessions[RUN.id], metres=1, seconds=1)})
    shown = next(s for s in sessions(changed, plan_of(book), RUN.day) if s.id == RUN.id)
    assert (shown.state, shown.metres, shown.seconds) == (State.DONE, RUN.metres, RUN.seconds)


def test_impossible_records_are_refused():
    for rpe in (-1, 11, float("nan")):
        refused(lambda rpe=rpe: mark_done(BOOK, RUN.id, rpe), "out-of-range", "rpe", low=0, high=10)
    refused(lambda: mark_done(BOOK, RUN.id, 4, 99), "out-of-range", "distance", low=100, high=200_000)
    refused(lambda: mark_done(BOOK, RUN.id, 4, 5000, 59), "out-of-range", "duration", low=60)
    refused(lambda: mark_done(BOOK, LIFT.id, 4, 5000), "not-for-kind", "distance", kind="strength")


def test_too_much_text_is_refused_and_the_most_is_let_in():
    refused(lambda: set_notes(BOOK, RUN.id, "x" * 4001), "too-long", "notes", high=4000, given=4001)
    refused(lambda: set_title(BOOK, RUN.id, "x" * 121), "too-long", "title", high=120)
    assert set_notes(BOOK, RUN.id, "ö" * 4000).sessions[RUN.id].notes == "ö" * 4000
    assert set_title(BOOK, RUN.id, "x" * 120).sessions[RUN.id].title == "x" * 120


@given(st.text(st.characters(), max_size=60))
def test_any_text_can_be_kept_in_a_file(text):
    for edit, field in ((set_notes, "notes"), (set_title, "title")):
        kept = getattr(edit(BOOK, RUN.id, text).sessions[RUN.id], field)
        assert "\0" not in kept
        assert kept.encode().decode() == kept


def test_half_characters_of_a_clipboard_are_replaced():
    assert set_notes(BOOK, RUN.id, "a\ud83d\0b").sessions[RUN.id].notes == "a?b"


def test_what_a_selection_holds():
    book = mark_done(set_pinned(BOOK, [LIFT.id], pinned=True), RUN.id)
    other = max(book.sessions.values(), key=lambda s: s.day)
    assert existing(book, [other.id, "nobody", RUN.id]) == (RUN.id, other.id)
    assert free(book, [other.id, LIFT.id, RUN.id, "nobody"]) == (other.id,)


def test_a_session_is_put_before_or_after_the_run_of_its_day():
    day = next(s.day for s in on_day_with_both())
    line = on_day(BOOK, plan_of(BOOK).id, day)
    lift = next(s for s in line if s.kind is Kind.STRENGTH)
    assert beside(line, lift) is Beside.AFTER_RUN
    before = set_beside_run(set_start(BOOK, lift.id, time(6, 30)), lift.id, Beside.BEFORE_RUN)
    moved = on_day(before, plan_of(BOOK).id, day)
    assert beside(moved, before.sessions[lift.id]) is Beside.BEFORE_RUN
    assert before.sessions[lift.id].start is None
    assert sorted(s.id for s in moved) == sorted(s.id for s in line)
    after = set_beside_run(before, lift.id, Beside.AFTER_RUN)
    assert [s.id for s in on_day(after, plan_of(BOOK).id, day)] == [s.id for s in line]


def test_beside_the_run_needs_another_run_that_day():
    alone = next(s for s in BOOK.sessions.values() if beside(on_day(BOOK, s.plan, s.day), s) is None)
    refused(lambda: set_beside_run(BOOK, alone.id, Beside.AFTER_RUN), "no-run-that-day", "start")


def on_day_with_both():
    kinds = {s.day: {o.kind for o in BOOK.sessions.values() if o.day == s.day} for s in BOOK.sessions.values()}
    return [s for s in BOOK.sessions.values() if {Kind.STRENGTH, Kind.EASY} <= kinds[s.day] or len(kinds[s.day]) > 1]
