import sqlite3
from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest

from runlegs_desktop.domain.athlete import Athlete
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.inputs import Goal, PlanInputs
from runlegs_desktop.domain.logbook import Delta, Logbook, diff, inverse
from runlegs_desktop.domain.performance import Performance
from runlegs_desktop.domain.plan import Phase, Plan
from runlegs_desktop.domain.session import Kind, Session

MON = date(2026, 3, 2)
PLAN = Plan("p", "me", "10K", MON, (Phase.BASE,), PlanInputs(Goal.TEN_K, MON, 12, 30_000))
ME = Athlete("me")


def sessions(count):
    return {f"s{n}": Session(f"s{n}", "me", "p", MON, Kind.EASY, order=n) for n in range(count)}


RACE = Performance("r", "me", MON, 5000, 1434)
BOOK = Logbook({"me": ME}, {"p": PLAN}, sessions(3), {"r": RACE})
ALL = diff(Logbook(), BOOK)


@pytest.fixture
def store(store):
    store.write(ALL)
    return store


def revisions(store, table):
    return dict(store._connection.execute(f"SELECT id, revision FROM {table}").fetchall())  # noqa: S608 - ours


def test_every_upsert_counts_the_revision_of_its_row_up(store):
    assert revisions(store, "session") == {"s0": 1, "s1": 1, "s2": 1}
    old = BOOK.sessions["s0"]
    store.write({"sessions": Delta((old,), (replace(old, title="x"),))})
    store.write({"sessions": Delta((old,), (replace(old, title="y"),))})
    assert revisions(store, "session") == {"s0": 3, "s1": 1, "s2": 1}
    assert revisions(store, "plan") == {"p": 1}


def test_editing_a_parent_leaves_its_children(store):
    store.write({"plans": Delta((PLAN,), (replace(PLAN, name="Half"),))})
    store.write({"athletes": Delta((ME,), (replace(ME, name="A"),))})
    assert store._connection.execute("SELECT count(*) FROM session").fetchone() == (3,)
    assert len(store.load().sessions) == 3
    assert store.load().performances == {"r": RACE}
    assert revisions(store, "plan") == {"p": 2}


def test_a_child_can_get_other_parents(store):
    you, half, old = Athlete("you"), replace(PLAN, id="h", athlete="you"), BOOK.sessions["s0"]
    new = replace(old, athlete="you", plan="h")
    store.write({"sessions": Delta((old,), (new,)), "plans": Delta((), (half,)), "athletes": Delta((), (you,))})
    assert store.load().sessions["s0"] == new
    assert store.load().plans["h"] == half


@pytest.mark.parametrize("order", list(permutations(ALL)))
def test_parents_and_children_go_and_come_in_any_order(store, order):
    store.write({name: inverse(ALL)[name] for name in order})
    assert store.load() == Logbook()
    store.write({name: ALL[name] for name in order})
    assert store.load() == BOOK


@pytest.mark.parametrize("changes", [{"plans": inverse(ALL)["plans"]}, {"athletes": inverse(ALL)["athletes"]}])
def test_a_parent_alone_does_not_go(store, changes):
    with pytest.raises(sqlite3.IntegrityError):
        store.write(changes)
    assert store.load() == BOOK
    store.write({"sessions": inverse(ALL)["sessions"]})
    assert store.load().sessions == {}


def test_all_of_a_write_or_nothing(store):
    stray = Session("x", "me", "nowhere", MON, Kind.EASY)
    gone = {"sessions": Delta((BOOK.sessions["s0"],), (stray,))}
    with pytest.raises(sqlite3.IntegrityError):
        store.write(gone)
    assert store.load() == BOOK


def test_thousands_of_entries_at_once(store):
    many = replace(BOOK, sessions=sessions(5000))
    store.write(diff(BOOK, many))
    assert store.load() == many
    store.write(diff(many, BOOK))
    assert store.load() == BOOK


def test_an_error_of_the_program_is_not_dressed_up(store):
    store._connection.execute("DROP TABLE session")
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        store.write({"sessions": ALL["sessions"]})


def test_a_missing_table_is_damage(store):
    store._connection.execute("DROP TABLE session")
    for read in (store.load, lambda: store.load_table("sessions")):
        with pytest.raises(UserError, match="library-damaged"):
            read()


def test_the_habits_of_the_connection(store):
    asked = {
        name: store._connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("foreign_keys", "synchronous")
    }
    assert asked == {"foreign_keys": 1, "synchronous": 2}


def test_closing_twice_is_harmless(store):
    store.close()
    store.close()


def test_a_row_that_nobody_knew_of_is_not_written_over(store):
    with pytest.raises(sqlite3.IntegrityError):
        store.write({"sessions": Delta((), (replace(BOOK.sessions["s0"], title="x"),))})
    assert store.load().sessions == BOOK.sessions
    assert revisions(store, "session") == {"s0": 1, "s1": 1, "s2": 1}
