"""Help: every key on the sheet exists and does what it says; About and the log say what they should."""

from datetime import timedelta
from itertools import groupby
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QPushButton

from runlegs_desktop import __version__
from runlegs_desktop.app import licences, paths
from runlegs_desktop.domain.session import Kind
from runlegs_desktop.present.keyboard import matching, other_keys
from runlegs_desktop.printing.job import SheetKind
from runlegs_desktop.ui.generate.dialog import GenerateDialog
from runlegs_desktop.ui.help import about
from runlegs_desktop.ui.help.keyboard import menu_keys, show_keyboard
from runlegs_desktop.ui.help.log_view import show_log
from runlegs_desktop.ui.plan.effort import EffortPopup
from runlegs_desktop.ui.print_choices import Reach
from runlegs_desktop.ui.print_dialog import PrintDialog
from runlegs_desktop.ui.welcome.popups import Calendar
from tests.ui.board_hands import book, planned, session
from tests.ui.hands import CTRL, SHIFT, cards, click, door, focus_id, menu_entry, press, settle, turn_wheel
from tests.ui.test_inspector import look, page, panel, sent  # noqa: F401 - fixtures
from tests.ui.test_inspector_steps import choose, last, steps  # noqa: F401 - fixtures
from tests.ui.test_library_keys import LIBRARY_TRIALS
from tests.ui.test_names import nameless
from tests.ui.test_player_keys import PLAYER_TRIALS

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
pytestmark = pytest.mark.qt_log_ignore(
    "does not support (raise|grabbing the keyboard)", extend=True
)  # popups offscreen
TRIALS = {}


def trial(*names):
    """The test of keys that no menu has."""

    def note(test):
        TRIALS.update(dict.fromkeys(names, test))
        return test

    return note


# -- the keys of the menus


def entries(menu):
    for entry in menu.actions():
        if isinstance(entry.menu(), QMenu):
            yield from entries(entry.menu())
        else:
            yield entry


def all_entries(window):
    return [entry for top in window.menuBar().actions() for entry in entries(top.menu())]


def test_the_sheet_is_read_from_the_menus(plan):
    rows = menu_keys(plan.menuBar())
    told = {key for row in rows for key in row.keys}
    there = {key.toString() for entry in all_entries(plan) for key in entry.shortcuts()} - {""}
    assert told == there
    assert {"Ctrl+Z", "F1", "F4", "D", "Ctrl+P"} <= told
    found = {row.what: row for row in rows}
    assert found["Add: Easy"].keys == ("E",)
    assert found["Redo"].keys == ("Ctrl+Shift+Z", "Ctrl+Y")
    assert (found["Undo"].section, found["Keyboard"].section) == ("Edit", "Help")
    assert not any(mark in row.what for row in rows for mark in "&…")


def test_undo_is_called_undo_whatever_it_takes_back(plan):
    one = planned(plan, Kind.EASY)
    click(cards(plan.plan.board)[one.id])
    press(KEY.Key_P)
    assert plan.undo_action.text() != "Undo"
    assert "Undo" in {row.what for row in menu_keys(plan.menuBar())}


def test_a_new_entry_is_on_the_sheet_by_itself(plan):
    menu = plan.menuBar().actions()[0].menu()
    entry = menu.addAction("&Brew tea…")
    entry.setShortcut(QKeySequence("Ctrl+F12"))
    assert any((row.what, row.keys) == ("Brew tea", ("Ctrl+F12",)) for row in menu_keys(plan.menuBar()))
    menu.removeAction(entry)


def test_every_key_of_a_menu_reaches_its_entry(plan):
    """None of them is taken twice, or eaten by the board before it gets there."""
    board, heard = plan.plan.board, []
    for entry in all_entries(plan):
        entry.setEnabled(True)
        entry.triggered.disconnect()
        entry.triggered.connect(lambda _on=False, entry=entry: heard.append(entry.text()))
    board.setFocus()
    settle()
    for entry in all_entries(plan):
        for key in entry.shortcuts():
            if key.isEmpty():
                continue
            heard.clear()
            QTest.keySequence(QApplication.focusWidget(), key)
            settle()
            assert heard == [entry.text()], key.toString()


# -- the keys that no menu has


def test_each_other_key_has_its_trial():
    of_the_player = {f"player-{name}" for name in PLAYER_TRIALS}
    of_the_library = {f"library-{name}" for name in LIBRARY_TRIALS}
    assert TRIALS.keys() | of_the_player | of_the_library == {row.id for row in other_keys()}


def focused_card(plan, kind=Kind.EASY):
    one = planned(plan, kind)
    click(cards(plan.plan.board)[one.id])
    assert focus_id() == one.id
    return one


@trial("arrows")
def test_arrows_go_between_days(plan):
    one = focused_card(plan)
    press(KEY.Key_Right)
    assert focus_id() not in {one.id, None}


@trial("enter")
def test_enter_edits_in_the_inspector(plan):
    focused_card(plan)
    press(KEY.Key_Return)
    assert plan.plan.inspector.isAncestorOf(QApplication.focusWidget())


@trial("pages")
def test_pages_show_other_weeks(plan):
    board = plan.plan.board
    focused_card(plan)
    board.show_week(0)
    settle()
    press(KEY.Key_PageDown)
    assert board.first_week() > 0
    press(KEY.Key_PageUp)
    assert board.first_week() == 0


@trial("plus")
def test_plus_opens_the_day(plan, monkeypatch):
    asked = []
    monkeypatch.setattr(plan.plan.board, "ask_stack", asked.append)
    one = focused_card(plan)
    press(KEY.Key_Plus)
    assert asked == [one.day]


@trial("ctrl-click")
def test_ctrl_and_a_click_select_several(plan):
    board, one = plan.plan.board, focused_card(plan)
    other = next(c for c in cards(board).values() if c.session_id != one.id)
    QTest.mouseClick(other, Qt.MouseButton.LeftButton, CTRL)
    settle()
    assert {one.id, other.session_id} <= set(board.selected_ids)


@trial("shift-arrows")
def test_shift_and_an_arrow_select_on_the_way(plan):
    one = focused_card(plan)
    press(KEY.Key_Right, SHIFT)
    assert one.id in plan.plan.board.selected_ids
    assert len(plan.plan.board.selected_ids) > 1


@trial("ctrl-arrows", "ctrl-space")
def test_ctrl_keeps_what_is_selected_and_space_adds_to_it(plan):
    board, one = plan.plan.board, focused_card(plan)
    while focus_id() in {c.id for d in board.shown.weeks[0].days if d.day == one.day for c in d.cards}:
        press(KEY.Key_Down, CTRL)
    while focus_id() not in cards(board):
        press(KEY.Key_Right, CTRL)
    assert board.selected_ids == (one.id,)
    press(KEY.Key_Space, CTRL)
    assert {*board.selected_ids} == {one.id, focus_id()}


@trial("ctrl-wheel")
def test_ctrl_and_the_wheel_zoom(plan):
    before = plan.plan.board.zoom
    turn_wheel(plan.plan.board, 1, CTRL)
    assert plan.plan.board.zoom is not before


@pytest.fixture
def lifted(plan):
    """A card that the space bar holds."""
    one = focused_card(plan)
    press(KEY.Key_Space)
    assert plan.desk.carrying.is_up
    return one


@trial("air-arrows", "air-drop")
@pytest.mark.parametrize("drop", [KEY.Key_Space, KEY.Key_Return])
def test_what_is_in_the_air_is_carried_and_dropped(plan, lifted, drop):
    press(KEY.Key_Down)
    press(drop)
    assert session(plan, lifted.id).day == lifted.day + timedelta(days=7)


@trial("air-escape")
def test_esc_puts_it_back(plan, lifted):
    before = book(plan)
    press(KEY.Key_Down)
    press(KEY.Key_Escape)
    assert not plan.desk.carrying.is_up
    assert book(plan) is before


@trial("air-alt", "air-shift")
@pytest.mark.parametrize(("held", "mode"), [(ALT, "COPY"), (CTRL, "COPY"), (SHIFT, "SWAP")])
def test_alt_or_ctrl_copies_and_shift_swaps(plan, lifted, monkeypatch, held, mode):
    modes = []
    plan.desk.carrying.hovered.connect(lambda _day, how: modes.append(how.name))
    press(KEY.Key_Down)
    monkeypatch.setattr(QApplication, "keyboardModifiers", staticmethod(lambda: held))
    press({ALT: KEY.Key_Alt, CTRL: KEY.Key_Control, SHIFT: KEY.Key_Shift}[held], on=plan.plan.board)
    assert modes[-1] == mode
    monkeypatch.undo()
    press(KEY.Key_Escape)


@trial("step-edit", "step-add", "step-repeat", "step-remove", "step-move", "step-nest")
def test_steps_are_edited_by_key(steps, last):  # noqa: F811
    for key in (KEY.Key_F2, KEY.Key_Return):
        choose(steps, 0)
        press(key, on=steps)
        assert steps.editor.hasFocus()
        press(KEY.Key_Escape)
    count = steps.topLevelItemCount()
    choose(steps, 0)
    press(KEY.Key_Insert, on=steps)
    assert steps.topLevelItemCount() == count + 1
    press(KEY.Key_Delete, on=steps)
    assert steps.topLevelItemCount() == count
    choose(steps, 0)
    first = last()[0]
    press(KEY.Key_Down, ALT, on=steps)
    assert last()[0] != first
    press(KEY.Key_Up, ALT, on=steps)
    assert last()[0] == first
    before = last()
    press(KEY.Key_Insert, CTRL, on=steps)
    assert len(last()) == len(before) + 1
    assert steps.row().path, "into it and out of it is tried by the tests of the steps"


@trial("effort", "effort-none")
@pytest.mark.parametrize(("key", "answer"), [(KEY.Key_0, 0), (KEY.Key_9, 9), (KEY.Key_M, 10), (KEY.Key_Return, None)])
def test_effort_is_answered_by_key(qtbot, look, key, answer):  # noqa: F811
    popup, heard = EffortPopup(look), []
    qtbot.addWidget(popup)
    popup.answered.connect(heard.append)
    popup.ask(QPoint(50, 60), "Tempo 20 min")
    settle()
    QTest.keyClick(popup, key)
    assert heard == [answer]


@trial("doors", "wizard-enter", "page-escape")
def test_the_first_pages_hear_their_keys(desktop, home, ready):
    window = ready(desktop.open(home / "x.runlegs"))
    door(window, "plan").setFocus()
    press(KEY.Key_1)
    assert window.pages.is_over
    press(KEY.Key_Escape)
    assert not window.pages.is_over
    door(window, "plan").setFocus()
    press(KEY.Key_1)
    window.findChild(QPushButton, "wizard-create").setFocus()
    press(KEY.Key_Return)
    assert window.plan.board_shown is not None


@trial("print-pages")
def test_the_preview_of_print_turns_its_pages(window):
    window.paper.export()
    dialog = window.findChild(PrintDialog)
    click(dialog.choices.kinds[SheetKind.WEEK])
    click(dialog.choices.reach.buttons[Reach.WHOLE])
    QTest.keyClick(dialog.preview, KEY.Key_PageDown)
    assert dialog.preview.accessibleName().startswith("Preview, page 2 of")
    QTest.keyClick(dialog.preview, KEY.Key_PageUp)
    assert dialog.preview.accessibleName().startswith("Preview, page 1 of")
    dialog.reject()
    settle()


@trial("generate-enter")
def test_enter_makes_the_plan_of_the_generate_dialog(window):
    window.pages.generate_plan()
    settle()
    dialog = next(d for d in window.findChildren(GenerateDialog) if d.isVisible())
    QTest.keyClick(dialog.form.weekly, KEY.Key_Return)
    settle()
    assert not [d for d in window.findChildren(GenerateDialog) if d.isVisible()]
    assert "Generate plan" in window.undo_action.text()


@trial("race-calendar")
def test_alt_and_down_open_the_calendar_of_the_race_date(window):
    window.pages.generate_plan()
    settle()
    dialog = next(d for d in window.findChildren(GenerateDialog) if d.isVisible())
    dialog.form.race_day.setFocus()
    press(KEY.Key_Down, ALT, on=dialog.form.race_day)
    days = dialog.findChild(Calendar).days.focusProxy()  # it has the focus, the calendar itself never has
    press(KEY.Key_Left, on=days)
    press(KEY.Key_Return, on=days)
    assert dialog.findChild(Calendar) is None
    assert dialog.form.race_day.text() == "17 Oct 2026"
    dialog.reject()
    settle()


# -- the sheet itself


@pytest.fixture
def sheet(window):
    box = show_keyboard(window, window.menuBar())
    settle()
    yield box
    box.reject()
    settle()


def lines(sheet):
    items = [sheet.list.topLevelItem(n) for n in range(sheet.list.topLevelItemCount())]
    return [(item.text(0), item.text(1)) for item in items]


def test_the_search_has_the_focus_and_narrows_the_sheet(sheet):
    assert sheet.search.hasFocus()
    assert len(lines(sheet)) > 60
    QTest.keyClicks(sheet.search, "next check")
    assert lines(sheet) == [("View", ""), ("F8", "Next check")]
    assert sheet.count.text() == "1 line"
    QTest.keyClicks(sheet.search, " zzz")
    assert lines(sheet) == []
    assert sheet.count.text() == "No key has these words."


def test_the_lines_are_reached_by_key_and_have_names(sheet):
    press(KEY.Key_Tab)
    press(KEY.Key_Tab)
    assert nameless(sheet) == []
    sheet.list.setFocus()
    press(KEY.Key_Down)
    item = sheet.list.currentItem()
    assert item.data(0, Qt.ItemDataRole.AccessibleTextRole) == f"{item.text(0)}: {item.text(1)}"


def test_the_sheet_is_saved_as_text(sheet, tmp_path, monkeypatch):
    target = tmp_path / "keys.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    click(next(b for b in sheet.findChildren(QPushButton) if b.text().startswith("Save")))
    text = target.read_text(encoding="utf-8")
    assert "Next check" in text
    assert "put it back" in text
    assert sheet.told.text() == "Saved as keys.txt"
    sheet.save(tmp_path / "no" / "keys.txt")
    assert "keys.txt" not in sheet.told.text() or "no" in sheet.told.text()
    assert sheet.told.text() != "Saved as keys.txt"


# -- About and the log


def test_about_tells_version_places_and_every_licence(plan, tmp_path):
    box = about.show_about(plan, tmp_path / "training.runlegs")
    settle()
    said = "\n".join(text.text() for text in box.findChildren(about.QLabel))
    for words in (
        __version__,
        str(tmp_path / "training.runlegs"),
        str(paths.preferences_file()),
        str(paths.log_folder()),
    ):
        assert words in said
    parts = licences.parts()
    assert box.list.count() == len(parts)
    box.list.setFocus()
    for n, part in enumerate(parts):
        assert box.list.currentRow() == n
        assert box.text.toPlainText().endswith(part.text())
        press(KEY.Key_Down)
    assert nameless(box) == []
    box.reject()
    settle()


def test_about_of_the_sample_says_that_nothing_is_kept(plan):
    box = about.show_about(plan, None)
    assert any("not kept" in text.text() for text in box.findChildren(about.QLabel))
    assert not any(b.text().startswith("Show my data") for b in box.findChildren(QPushButton))
    box.reject()
    settle()


def test_the_folder_of_the_data_is_shown(plan, tmp_path, monkeypatch):
    opened = []
    services = SimpleNamespace(openUrl=lambda url: opened.append(url.toLocalFile()))
    monkeypatch.setattr("runlegs_desktop.ui.help.box.QDesktopServices", services)
    box = about.show_about(plan, tmp_path / "training.runlegs")
    click(next(b for b in box.findChildren(QPushButton) if b.text().startswith("Show my data")))
    assert opened == [str(tmp_path)]
    box.reject()
    settle()


def test_the_log_is_shown_from_the_menu_and_copied(plan):
    folder = paths.log_folder()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "runlegs.log").write_text("2026-08-06 ERROR fault\nKeyError\n")
    menu_entry(plan, "Help", "Show log").trigger()
    settle()
    box = next(b for b in plan.children() if type(b).__name__ == "LogBox")
    assert box.text.toPlainText() == "2026-08-06 ERROR fault\nKeyError"
    click(next(b for b in box.findChildren(QPushButton) if b.text() == "Copy"))
    assert QGuiApplication.clipboard().text() == box.text.toPlainText()
    assert nameless(box) == []
    press(KEY.Key_Escape, on=box)
    assert not any(type(b).__name__ == "LogBox" for b in plan.children())


def test_an_empty_log_says_so(plan):
    box = show_log(plan)
    assert box.text.toPlainText() == "Nothing went wrong so far."
    box.reject()
    settle()


@pytest.mark.parametrize("size", [(1440, 900), (1024, 640)])
def test_the_pages_of_help_fit_into_the_window(plan, ready, size):
    ready(plan, *size)
    for show in (
        lambda: show_keyboard(plan, plan.menuBar()),
        lambda: about.show_about(plan, None),
        lambda: show_log(plan),
    ):
        box = show()
        settle()
        assert box.width() < size[0]
        assert box.height() < size[1]
        assert box.column.count() > 1
        box.reject()
        settle()


def test_matching_is_what_the_sheet_shows(sheet):
    sheet.search.setText("esc")
    shown = [line for line in lines(sheet) if line[1]]
    rows = matching(sheet._rows, "esc")
    assert shown == [(row.spelled, row.what) for row in rows]


def test_every_section_stands_once(window):
    rows = (*menu_keys(window.menuBar()), *other_keys())
    headings = [section for section, _rows in groupby(rows, lambda row: row.section)]
    assert len(headings) == len(set(headings))
