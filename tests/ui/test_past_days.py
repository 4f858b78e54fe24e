"""Days that are over, while a card is in the air: hatched, and they say what becomes of it."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt

from runlegs_desktop.domain.logbook import put
from runlegs_desktop.domain.session import Kind, Status
from runlegs_desktop.present.verdict import Tone
from tests.ui.board_hands import book, carry, middle, pick_up, planned, put_down, session
from tests.ui.conftest import TODAY
from tests.ui.hands import cards, cell, press, settle

KEY = Qt.Key
PAST = TODAY - timedelta(days=2)


def record(window):
    """Something was done this week, so that what is left undone counts as missed."""

    def edit(all_):
        near = min((s for s in all_.sessions.values() if s.kind is not Kind.REST), key=lambda s: s.day)
        done = replace(near, day=TODAY - timedelta(days=3), status=Status.DONE)
        return replace(all_, sessions=put(all_.sessions, done))

    window._journal.apply("Record", edit)
    settle()


def ground(window, day):
    there = cell(window.plan.board, day)
    return there.grab().toImage()


def test_past_days_are_hatched_in_the_air_only(plan):
    board, one = plan.plan.board, planned(plan, Kind.EASY)
    before, ahead = ground(plan, PAST), ground(plan, TODAY + timedelta(days=1))
    pick_up(cards(board)[one.id])
    assert ground(plan, PAST) != before
    assert cell(board, PAST)._is_hatched
    assert ground(plan, TODAY + timedelta(days=1)) == ahead
    press(KEY.Key_Escape, on=plan)
    assert ground(plan, PAST) == before


def test_a_card_over_the_past_is_said_to_be_missed_and_is_no_praise(plan):
    record(plan)
    board, one = plan.plan.board, planned(plan, Kind.LONG)
    card = cards(board)[one.id]
    pick_up(card)
    at = middle(cell(board, PAST))
    carry(card, at)
    tip = plan.desk.carrying.picture.tip
    assert tip.startswith("past: counts as missed")
    assert "clears" not in tip
    (target,) = [s for s in board.seen._verdicts.spoken if s.is_target]
    assert target.verdict.tone is Tone.PAST
    put_down(card, at)
    assert session(plan, one.id).day == PAST, "a drop is never blocked"


def test_a_done_card_over_the_past_counts_as_done(plan):
    record(plan)
    one = next(s for s in book(plan).sessions.values() if s.status is Status.DONE)
    plan.plan.board.reveal(one.id)
    settle()
    press(KEY.Key_Space)
    press(KEY.Key_Right)
    assert plan.desk.carrying.picture.tip.startswith("past: counts as done")
    press(KEY.Key_Escape)
