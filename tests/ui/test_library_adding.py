"""The foot of the library's right column: the next target, and adding a move to a session or a routine."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton, QWidget

from runlegs_desktop.app.adding import next_session, places
from runlegs_desktop.app.catalogue import exercises
from runlegs_desktop.domain.edits_order import stored
from runlegs_desktop.domain.edits_strength import log_set
from runlegs_desktop.domain.exercise import Kit, Muscle, Pattern
from runlegs_desktop.domain.logbook import UNLOADED
from runlegs_desktop.domain.strength import Leg, SetEntry
from tests.ui.conftest import TODAY
from tests.ui.hands import click, press, settle


@pytest.fixture
def window(plan):
    return plan


def test_what_was_logged_has_its_next_target_with_its_reason_and_its_day(library, window):
    box = library.box
    library.choose("deadlift")
    settle()
    assert box._target.isHidden()
    library.choose("squat")
    settle()
    at = datetime(2026, 8, 3, 18, tzinfo=UTC)

    def lifted(book):
        for n in range(3):
            entry = SetEntry(f"s{n}", "runner", "gone", "squat", 0, n, Leg.BOTH, at, reps=8, load=60_000, rir=2)
            book = log_set(book, entry)
        return book

    window._journal.apply("Log", lifted)
    settle()
    assert not box._target.isHidden()
    assert "kg" in box.target_text
    assert "last time" in box.reason_text
    assert "last done Mon 3 Aug" in box.reason_text


def test_what_was_done_long_ago_and_waits_on_the_disk_has_its_next_target_too(library, window):
    library.choose("deadlift")
    settle()
    journal, at = window._journal, datetime(2026, 1, 5, 18, tzinfo=UTC)
    entry = SetEntry("s", "runner", "gone", "squat", 0, 0, Leg.BOTH, at, reps=8, load=60_000, rir=2)
    journal._store.book = replace(journal.logbook, old_sets={entry.id: entry})
    journal._logbook = replace(journal.logbook, old_sets=UNLOADED)
    library.choose("squat")
    settle()
    assert "last done Mon 5 Jan" in library.box.reason_text


def test_one_click_adds_to_the_next_session_says_so_and_undo_takes_it_back(library, window):
    library.choose("pogo")
    settle()
    box, before = library.box, window._journal.logbook
    place = next_session(places(before, "pogo", TODAY))
    assert box.to_next.text().startswith("Add to Legs")
    click(box.to_next)
    assert next_session(places(window._journal.logbook, "pogo", TODAY)).has_it
    assert "Pogo" in window.notice.text
    assert "Legs" in window.notice.text
    assert not box.to_next.isEnabled()
    assert "already" in box.to_next.text()
    click(window.notice.action)
    assert window._journal.logbook == before
    assert box.to_next.isEnabled()
    assert place.session.id in before.sessions


def test_adding_what_a_search_found_second_stays_on_it_and_its_session_keeps_its_name(library, window):
    library.list.field.setText("rdl")
    settle()
    second = library.list.shown_ids[1]
    library.choose(second)
    settle()
    lacking = next(p for p in places(window._journal.logbook, second, TODAY) if p.session is not None and not p.has_it)
    library.box.added.emit(lacking)
    settle()
    assert library.move_id == second
    assert library.list.field.text() == "rdl"
    session = window._journal.logbook.sessions[lacking.session.id]
    assert session.title in {"Legs A", "Legs B"}, "its day stands beside it on the board"
    assert window._journal.logbook.routines[session.routine].name.startswith(f"{session.title}, ")


def test_a_long_name_of_a_session_is_shortened_and_whole_in_its_tip(library, window):
    first = next_session(places(window._journal.logbook, "pogo", TODAY)).session
    name = "Strong legs for the hills of autumn, the long way home"
    window._journal.apply("Name", lambda book: stored(book, [replace(book.sessions[first.id], title=name)]))
    library.choose("pogo")
    settle()
    button = library.box.to_next
    assert name not in button.text()
    assert button.text().endswith("…")
    assert button.sizeHint().width() <= button.width() <= library.box.width()
    assert name in button.toolTip()
    assert name in button.accessibleName()


def test_keys_reach_both_buttons_and_the_menu_leads_to_a_routine(library, window):
    library.choose("pogo")
    settle()
    box = library.box
    box.to_next.setFocus()
    press(Qt.Key.Key_Tab)
    assert box.to_any.hasFocus()
    entries = [entry for entry in box.to_any.menu().actions() if not entry.isSeparator()]
    routine = next(entry for entry in entries if entry.text() == "Legs A")
    routine.trigger()
    settle()
    book = window._journal.logbook
    changed = next(one for one in book.routines.values() if one.code == "A")
    assert changed.prescriptions[-1].exercise == "pogo"
    again = next(entry for entry in box.to_any.menu().actions() if entry.text().startswith("Legs A (in"))
    assert not again.isEnabled()


def test_a_stretch_belongs_to_no_strength_session(library):
    library.choose("figure4")
    settle()
    assert library.box.isHidden()
    library.choose("squat")
    settle()
    assert library.box.isVisible()


@pytest.mark.parametrize("size", [(1440, 900), (1366, 768), (1024, 640)])
def test_the_words_of_the_buttons_have_room(library, window, size):
    window.resize(*size)
    library.choose("pogo")
    settle()
    for button in (library.box.to_next, library.box.to_any):
        assert button.width() >= button.sizeHint().width()
        assert button.mapTo(window, button.rect().bottomRight()).x() <= window.width()
    assert library.details.height() >= 120


def test_rarer_filters_fold_away_and_are_told_while_they_hold(library):
    box = library.list.filters
    assert not box.legs.isVisible()
    click(box.more)
    assert box.legs.isVisible()
    assert box.more.accessibleName() == "Fewer filters"
    box.legs.setCurrentIndex(1)
    click(box.more)
    assert "(1)" in box.more.text()
    assert box.clear_button.isVisible()
    assert "sl_rdl" in library.list.shown_ids
    assert "squat" not in library.list.shown_ids
    click(box.clear_button)
    assert box.more.text() == "More"


def test_all_filters_work_together_and_the_count_says_how_many(library):
    box = library.list.filters
    for choice, value in (
        (box.pattern, Pattern.CALF),
        (box.kit, Kit.STEP),
        (box.muscle, Muscle.SOL),
    ):
        choice.setCurrentIndex(choice.findData(value))
    assert "calf_bent" in library.list.shown_ids
    assert box.count.text() == f"{len(library.list.shown_ids)} of 67 match"


def test_the_search_field_tells_its_key_until_something_is_typed(library):
    hint = library.list._hint
    assert "F" in hint.text()
    assert hint.isVisible()
    library.list.field.setText("squat")
    assert not hint.isVisible()


def test_the_card_is_asked_for(library, window):
    asked = []
    strength = window.pages.strength
    window.pages.print_asked.disconnect()
    strength.print_asked.connect(lambda *ids: asked.append(ids))
    click(strength.tab.findChild(QPushButton, "print-card"))
    assert asked == [("", "")]


def test_both_calf_raises_can_be_added_printed_and_read_about(library, window, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    strength = window.pages.strength
    asked = []
    window.pages.print_asked.disconnect()
    strength.print_asked.connect(lambda *ids: asked.append(ids))
    library.choose("calf_bent")
    settle()
    click(library.stage.compare)
    page = window.findChild(QWidget, "compare-page")
    click(page.print)
    assert asked == [("", "")]
    click(page.findChild(QPushButton, "source-link"))
    assert opened == [exercises()["calf_straight_single"].source]
    entry = next(one for one in page.sides[1].add.menu().actions() if one.text() == "Legs C")
    entry.trigger()
    settle()
    changed = next(one for one in window._journal.logbook.routines.values() if one.code == "C")
    assert changed.prescriptions[-1].exercise == "calf_bent"
    assert any(one.text().startswith("Legs C (in") for one in page.sides[1].add.menu().actions())
    press(Qt.Key.Key_Escape, on=page)


def test_the_source_of_a_move_opens_when_it_is_asked_for(library, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    library.choose("sl_rdl")
    settle()
    link = library.details.findChild(QPushButton, "source-link")
    assert not opened
    link.setFocus()
    press(Qt.Key.Key_Space)
    assert opened == [exercises()["sl_rdl"].source]
