from dataclasses import replace
from datetime import date

import pytest

from runlegs_desktop.app.journal import HISTORY, Journal
from runlegs_desktop.domain.athlete import Athlete
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.inputs import Goal, PlanInputs
from runlegs_desktop.domain.logbook import Logbook, NotLoadedError, Unloaded, drop, put
from runlegs_desktop.domain.plan import Phase, Plan
from runlegs_desktop.domain.session import Kind, Session

TUE, THU = date(2026, 3, 3), date(2026, 3, 5)
PLAN = Plan("p", "me", "10K", date(2026, 3, 2), (Phase.BASE,), PlanInputs(Goal.TEN_K, date(2026, 3, 2), 12, 30_000))
BOOK = Logbook(
    {"me": Athlete("me")},
    {"p": PLAN},
    {"a": Session("a", "me", "p", TUE, Kind.INTERVALS), "b": Session("b", "me", "p", THU, Kind.EASY)},
)


class Refusing:
    """A store whose disk can fill up, with one table that loads late."""

    def __init__(self, book=BOOK):
        self.book, self.full, self.loads = book, False, 0

    def load(self):
        return self.book

    def load_table(self, name):
        self.loads += 1
        return getattr(BOOK, name)

    def write(self, changes):  # noqa: ARG002 - nothing is kept
        if self.full:
            raise UserError("disk-full", path="/x/y", name="y")


@pytest.fixture
def journal(journal, changes):
    journal.apply("Start", lambda _: BOOK)
    changes.clear()
    return journal


def edited(session="a", **values):
    return lambda book: replace(book, sessions=put(book.sessions, replace(book.sessions[session], **values)))


def titled(text):
    return edited(title=text)


def dropped(*ids):
    return lambda book: replace(book, sessions=drop(book.sessions, *ids))


def test_an_edit_is_on_disk_and_announced_when_it_is_made(journal, store, changes):
    journal.apply("Move session", edited(day=THU))
    assert journal.logbook.sessions["a"].day == THU
    assert store.load() == journal.logbook
    assert [list(one) for one in changes] == [["sessions"]]
    assert changes[0]["sessions"].old[0].day == TUE
    assert (journal.undo_name, journal.can_undo, journal.can_redo) == ("Move session", True, False)


def test_undo_puts_the_logbook_back_and_redo_makes_it_again(journal, store, changes):
    before = journal.logbook
    journal.apply("Move session", edited(day=THU))
    after = journal.logbook
    step = journal.undo()
    assert step.name == "Move session"
    assert step.ids == {"a"}
    assert journal.logbook == before == store.load()
    assert (journal.undo_name, journal.redo_name, journal.can_redo) == ("Start", "Move session", True)
    assert journal.redo() == step
    assert journal.logbook == after == store.load()
    assert [set(one) for one in changes] == [{"sessions"}] * 3


def test_with_nothing_to_undo_or_redo_nothing_happens(store, changes):
    journal = Journal(store, changes.append)
    assert journal.undo() is None
    assert journal.redo() is None
    assert (journal.undo_name, journal.redo_name, journal.can_undo, journal.can_redo) == ("", "", False, False)
    assert changes == []


def test_an_edit_that_changes_nothing_leaves_no_trace(journal, changes):
    journal.undo()
    changes.clear()
    journal.apply("Nothing", lambda book: replace(book, athletes=dict(book.athletes)))
    assert (journal.undo_name, journal.redo_name, changes) == ("", "Start", [])


def test_an_edit_that_fails_leaves_no_trace(journal, store, changes):
    before = journal.logbook
    with pytest.raises(KeyError):
        journal.apply("Move session", edited("nobody", day=THU))
    assert journal.logbook is before
    assert (journal.undo_name, changes) == ("Start", [])
    assert store.load() == before


def test_a_new_edit_forgets_what_was_undone(journal):
    journal.apply("Move session", edited(day=THU))
    journal.undo()
    journal.apply("Rename", titled("5 × 1 km"))
    assert not journal.can_redo


def test_typing_is_one_step_called_by_its_last_name(journal, changes):
    for text in ("4", "4x", "4x1k"):
        journal.apply(f"Type {text}", titled(text), merge="title:a")
    assert len(changes) == 3
    assert journal.undo_name == "Type 4x1k"
    step = journal.undo()
    assert journal.logbook == BOOK
    assert [delta.old[0].title for delta in step.changes.values()] == [""]
    journal.redo()
    assert journal.logbook.sessions["a"].title == "4x1k"


def test_typing_and_taking_it_back_leaves_no_step(journal, store, changes):
    journal.apply("Rename", titled("4x1k"), merge="title:a")
    journal.apply("Rename", titled(""), merge="title:a")
    assert journal.undo_name == "Start"
    assert len(changes) == 2
    assert store.load() == BOOK


def test_typing_elsewhere_is_another_step(journal):
    journal.apply("Rename", titled("4"), merge="title:a")
    journal.apply("Write notes", edited(notes="w"), merge="notes:a")
    journal.apply("Rename", titled("4x"), merge="title:a")
    journal.undo()
    assert journal.logbook.sessions["a"].title == "4"
    journal.undo()
    assert journal.logbook.sessions["a"].notes == ""


def test_the_name_is_shown_as_it_is(journal):
    journal.apply("Einheit verschieben – „Dauerlauf“", edited(day=THU))
    assert journal.undo_name == "Einheit verschieben – „Dauerlauf“"


@pytest.fixture
def refusing():
    return Refusing()


def state(journal):
    return journal.logbook, journal.undo_name, journal.redo_name, len(journal._done), len(journal._undone)


@pytest.mark.parametrize(
    "act",
    [
        lambda journal: journal.apply("Rename", titled("y")),
        lambda journal: journal.apply("Rename", titled("y"), merge="title"),
        lambda journal: journal.undo(),
        lambda journal: journal.redo(),
    ],
    ids=["apply", "typing", "undo", "redo"],
)
def test_when_the_disk_refuses_nothing_has_happened(refusing, changes, act):
    journal = Journal(refusing, changes.append)
    journal.apply("Rename", titled("x"), merge="title")
    journal.apply("Move session", edited(day=THU))
    journal.undo()
    changes.clear()
    before = state(journal)
    refusing.full = True
    with pytest.raises(UserError, match="disk-full"):
        act(journal)
    assert state(journal) == before
    assert journal.logbook is before[0]
    assert changes == []
    refusing.full = False
    assert journal.redo().name == "Move session"


def test_the_history_is_long(refusing):
    journal = Journal(refusing, lambda _: None)
    assert HISTORY >= 10_000
    for n in range(HISTORY + 1):
        journal.apply("Log", edited(metres=n + 1))
    count = 0
    while journal.undo():
        count += 1
    assert count == HISTORY
    assert journal.logbook.sessions["a"].metres == 1


def test_a_table_loads_when_it_is_needed_and_not_before(changes):
    store = Refusing(replace(BOOK, sessions=Unloaded()))
    journal = Journal(store, changes.append)
    journal.apply("Rename plan", lambda book: replace(book, plans=put(book.plans, replace(PLAN, name="x"))))
    with pytest.raises(NotLoadedError):
        journal.apply("Clear", lambda book: replace(book, sessions={}))
    assert store.loads == 0
    changes.clear()
    journal.need("sessions")
    journal.need("sessions")
    journal.need("plans")
    assert store.loads == 1
    assert journal.logbook.sessions == BOOK.sessions
    assert (changes, journal.undo_name) == ([], "Rename plan")
    journal.apply("Delete", dropped("a"))
    assert set(journal.logbook.sessions) == {"b"}


def test_nothing_but_the_journal_sets_the_logbook(journal):
    with pytest.raises(AttributeError):
        journal.logbook = Logbook()


def test_a_table_of_the_real_store_can_load_alone(journal, store):
    assert store.load_table("sessions") == BOOK.sessions
