"""The sets of a session are worked out once, and anew for a session that is another."""

from dataclasses import replace
from datetime import date, timedelta

from runlegs_desktop.app import leg_load
from runlegs_desktop.app.leg_load import ledgers_of
from runlegs_desktop.app.sample import sample
from runlegs_desktop.app.strength import race_days, when_of
from runlegs_desktop.domain.session import Kind

TODAY = date(2026, 8, 6)


def lifted():
    book = sample(TODAY, "Harbour Half")
    plan = max(book.plans.values(), key=lambda one: one.end)
    sessions = [one for one in book.sessions.values() if one.plan == plan.id and one.kind is Kind.STRENGTH]
    return book, plan, sorted(sessions, key=lambda one: one.day)


def test_a_session_is_worked_out_once(monkeypatch):
    book, plan, sessions = lifted()
    asked = []
    usual = leg_load.session_routine

    def noted(*args):
        asked.append(args[2].id)
        return usual(*args)

    monkeypatch.setattr(leg_load, "session_routine", noted)
    blocks = ledgers_of(book, plan).ledgers.blocks
    first = blocks(sessions[-1])
    assert blocks(sessions[-1]) is first
    assert asked == [sessions[-1].id]


def test_a_session_on_another_day_is_worked_out_anew():
    """One that moves lies in another phase, or nearer to a race; one that moved back is as it was."""
    book, plan, sessions = lifted()
    blocks = ledgers_of(book, plan).ledgers.blocks
    for one in sessions:
        before = blocks(one)
        for days in (-14, 7, 21):
            moved = replace(one, day=one.day + timedelta(days=days))
            assert blocks(moved) == ledgers_of(book, plan).ledgers.blocks(moved)
        assert blocks(one) == before
    ahead = [one for one in sessions if one.day > TODAY]
    assert any(blocks(one) != blocks(replace(one, day=one.day - timedelta(days=28))) for one in ahead)


def test_the_days_of_races_can_be_handed_over():
    book, plan, sessions = lifted()
    races = race_days(book, plan)
    assert races == tuple(sorted(races))
    for one in sessions:
        assert when_of(book, plan, one, races) == when_of(book, plan, one)
