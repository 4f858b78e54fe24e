"""The Checks dock says what `runlegs check` says, and leads to the cards it speaks of."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QToolButton

from runlegs_desktop.app.journal import Journal
from runlegs_desktop.app.library import open_library
from runlegs_desktop.app.sample import sample
from runlegs_desktop.cli.work import check_plan
from runlegs_desktop.domain.finding import Severity
from runlegs_desktop.ui.plan.card import RING
from tests.ui.conftest import TODAY
from tests.ui.hands import book_of, cards, click, focus_id, press, resize, rows, settle


@pytest.fixture
def dock(window):
    return window.plan.dock


def badge(window):
    return next(b for b in window.plan.dock.findChildren(QLabel) if b.property("role") == "badge")


def test_the_dock_lists_what_the_command_says_in_the_same_order(window, dock, tmp_path):
    opened = open_library(tmp_path / "sample.runlegs")
    Journal(opened.store, lambda _changes: None).apply("Fill", lambda _book: sample(TODAY, "Harbour Half"))
    opened.close()
    said, conflicts = check_plan(tmp_path / "sample.runlegs", TODAY)
    *lines, ending = said.splitlines()
    checks = [item.check for item in dock.items]
    assert [f"{c.rule} week {c.week + 1} {c.name}" for c in checks] == lines
    assert conflicts == sum(c.severity is Severity.ERROR for c in checks)
    assert f"rules kept {len(dock._kept._kept)}." in ending
    assert len(checks) >= 3


def test_the_badge_counts_what_is_broken(window, dock):
    broken = sum(item.check.severity is not Severity.INFO for item in dock.items)
    assert badge(window).text() == str(broken)
    assert badge(window).isVisible()


def test_every_title_and_sentence_is_shown(dock):
    for item in dock.items:
        texts = {label.text() for label in item.findChildren(QLabel)}
        assert {item.check.title, item.check.sentence} <= texts


def test_a_click_goes_to_the_card_and_selects_it(window, board, dock):
    for item in dock.items:
        board.show_week(0)
        settle()
        click(item, QPoint(60, 12))
        assert item.check.week in {r.week.index for r in rows(board)}
        if item.check.session_id:
            view = cards(board)[item.check.session_id]
            assert board.selected_id == item.check.session_id
            assert focus_id() == item.check.session_id
            assert view.visibleRegion().boundingRect().height() >= view.height() - 2 * RING


def test_findings_follow_an_edit_and_its_undo(window, board, dock):
    before = [item.check for item in dock.items]
    longest = max(
        (c.card for c in cards(board).values() if c.card.is_run and c.card.state.value == "planned"),
        key=lambda c: float(c.figure),
    )

    def edit(book):
        return book.__class__(book.athletes, book.plans, {k: v for k, v in book.sessions.items() if k != longest.id})

    window._journal.apply("Drop", edit)
    settle()
    assert longest.id not in cards(board)
    assert [item.check for item in dock.items] != before
    window.undo_action.trigger()
    settle()
    assert [item.check for item in dock.items] == before


def test_kept_rules_unfold_and_fold(window, dock):
    button = dock.findChild(QToolButton, "show-kept")
    kept = dock._kept
    assert not kept._list.isVisible()
    assert button.text() == "Show"
    dock.findChild(QToolButton, "show-kept").click()
    settle()
    assert kept._list.isVisible()
    assert button.text() == "Hide"
    assert kept._rows.count() == len(kept._kept) > 5
    window.refresh()
    settle()
    assert kept._list.isVisible()
    button.click()
    settle()
    assert not kept._list.isVisible()


def test_a_plan_without_findings_says_so(shown):
    window = shown(book_of(TODAY.replace(day=10), 8))
    if window.plan.dock.items:
        pytest.skip("the generator left a hint in this plan")
    assert not badge(window).isVisible()
    assert any("Every rule is kept" in label.text() for label in window.plan.dock.findChildren(QLabel))


# -- narrow windows


def test_a_narrow_window_folds_the_dock_into_a_strip(window, dock):
    strip = window.plan.strip
    resize(window, 1280, 800)
    assert dock.isVisible()
    assert not strip.isVisible()
    resize(window, 1279, 800)
    assert not dock.isVisible()
    assert strip.isVisible()
    assert strip.width() == 40
    click(strip)
    assert dock.isVisible()
    click(strip)
    assert not dock.isVisible()
    resize(window, 1440, 900)
    assert dock.isVisible()
    assert not strip.isVisible()


def test_the_strip_says_how_many(window):
    resize(window, 1024, 640)
    assert window.plan.strip.accessibleName().startswith(f"Checks, {badge(window).text()} ")


def test_the_strip_opens_by_keyboard(window, dock):
    resize(window, 1024, 640)
    window.plan.strip.setFocus()
    press(Qt.Key.Key_Space)
    assert dock.isVisible()


def test_the_opened_dock_leaves_the_board_usable_in_the_least_window(window, board):
    resize(window, 1024, 640)
    click(window.plan.strip)
    assert board.viewport().width() > 600
    assert window.width() == 1024
