"""The inspector under mouse and keyboard: fields that send values, keep what is wrong, and say what is allowed."""

from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFontMetrics, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from runlegs_desktop.domain.schedule import sessions
from runlegs_desktop.domain.session import Kind
from runlegs_desktop.present.inspector import inspector
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.ui.inspector.bar import InspectorBar
from runlegs_desktop.ui.inspector.panel import Inspector
from runlegs_desktop.ui.inspector.room import DROPS_WHY
from runlegs_desktop.ui.look import Look
from tests.ui.hands import book_of, click, press, settle

START = date(2026, 8, 3)
SIGNALS = ("distance", "duration", "pace", "start", "date", "notes", "title", "steps")


@pytest.fixture
def look(qapp):
    made = Look("light")
    made.dress(qapp)
    yield made
    made.deleteLater()


@pytest.fixture
def page():
    """The page of the first session of a kind, changed as asked."""
    book = book_of(START, 12, weekly_metres=40_000)
    plan, runner = book.plans["plan"], book.athletes["runner"]
    laid = sessions(book, plan, START)

    def make(kind=Kind.HILLS, n=0, **values):
        one = [s for s in laid if s.kind is kind][n]
        return inspector(replace(one, session=replace(one.session, **values)), plan, runner, Numbers())

    return make


@pytest.fixture
def panel(look, page):
    made = Inspector(look)
    made.resize(1128, made.height())
    made.show_page(page())
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made, 2000)
    settle()
    yield made
    made.close()
    made.deleteLater()
    settle()


@pytest.fixture
def sent(panel):
    heard = []
    for name in SIGNALS:
        getattr(panel, f"{name}_entered").connect(lambda who, value, name=name: heard.append((name, who, value)))
    panel.kind_chosen.connect(lambda who, kind: heard.append(("kind", who, kind)))
    panel.done_asked.connect(lambda who: heard.append(("done", who)))
    panel.pin_asked.connect(lambda who: heard.append(("pin", who)))
    return heard


def type_in(field, text):
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("distance", "7,5", 7500),
        ("duration", "1 h 31", 5460),
        ("pace", "6:30 /km", 390.0),
        ("start", "17:30", time(17, 30)),
        ("date", "25 Aug", date(2026, 8, 25)),
        ("title", "Quarry Lane", "Quarry Lane"),
    ],
)
def test_enter_sends_what_was_typed_once(panel, sent, field, text, value):
    entry = panel.fields.entries[field]
    type_in(entry, text)
    assert sent == []  # typing alone shows nothing outside
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    assert sent == [(field, panel.page.id, value)]


def test_leaving_a_field_sends_it_and_tab_goes_on(panel, sent):
    type_in(panel.fields.entries["distance"], "9")
    press(Qt.Key.Key_Tab)
    assert sent == [("distance", panel.page.id, 9000)]
    assert panel.fields.entries["duration"].hasFocus()


def test_escape_restores_and_sends_nothing(panel, sent):
    entry = panel.fields.entries["distance"]
    shown = entry.text()
    type_in(entry, "99")
    press(Qt.Key.Key_Escape)
    assert entry.text() == shown
    panel.fields.entries["start"].setFocus()
    assert sent == []


def test_bad_text_stays_is_marked_and_says_what_is_allowed(panel, sent):
    entry = panel.fields.entries["distance"]
    type_in(entry, "abc")
    press(Qt.Key.Key_Return)
    assert (entry.text(), entry.is_bad, sent) == ("abc", True, [])
    assert panel.fields.error.text() == "Distance: A number such as 7.5 km."
    assert entry.accessibleDescription() == panel.fields.error.text()
    panel.show_page(panel.page)  # the book changed elsewhere
    assert entry.text() == "abc"
    type_in(entry, "8")
    press(Qt.Key.Key_Return)
    assert (entry.is_bad, panel.fields.error.text()) == (False, "")
    assert sent == [("distance", panel.page.id, 8000)]


def test_each_refused_field_says_why_and_gives_way_when_another_edit_makes_its_value_new(panel):
    distance, title = panel.fields.entries["distance"], panel.fields.entries["title"]
    type_in(distance, "")
    press(Qt.Key.Key_Delete)
    distance.clear()
    press(Qt.Key.Key_Return)
    assert distance.is_bad
    assert distance.toolTip()
    title.setFocus()
    panel.show_page(panel.page)  # an edit that leaves the distance alone
    assert (distance.text(), distance.is_bad) == ("", True)
    panel.show_page(replace(panel.page, distance="9.1 km"))  # the time was typed, and the distance follows
    assert (distance.text(), distance.is_bad, distance.toolTip()) == ("9.1 km", False, "")
    assert panel.fields.error.text() == ""


def test_the_bad_border_is_painted(panel, look):
    entry = panel.fields.entries["distance"]
    type_in(entry, "abc")
    press(Qt.Key.Key_Return)
    seen = entry.grab().toImage()
    middle = QPoint(round(seen.width() / 2), 0)
    assert seen.pixelColor(middle) == look.theme.bad


def test_what_the_edit_refuses_is_said_and_kept(panel, sent):
    panel.distance_entered.connect(lambda *_a: panel.show_error("distance", "At least 4 km."))
    entry = panel.fields.entries["distance"]
    type_in(entry, "1")
    press(Qt.Key.Key_Return)
    assert (entry.text(), entry.is_bad) == ("1", True)
    assert panel.fields.error.text() == "Distance: At least 4 km."


def test_another_session_begins_clean(panel, page):
    type_in(panel.fields.entries["distance"], "abc")
    press(Qt.Key.Key_Return)
    other = page(Kind.LONG)
    panel.show_page(other)
    entry = panel.fields.entries["distance"]
    assert (entry.text(), entry.is_bad, panel.fields.error.text()) == (other.distance, False, "")


def test_a_value_that_changes_nothing_is_spelled_again(panel, sent):
    entry = panel.fields.entries["duration"]
    type_in(entry, entry.text().split()[0])
    press(Qt.Key.Key_Return)
    assert len(sent) == 1
    assert entry.text() == panel.page.duration


def test_an_empty_start_means_after_the_run(panel, sent, page):
    panel.show_page(page(start=time(6, 45)))
    entry = panel.fields.entries["start"]
    entry.setFocus()
    entry.clear()
    press(Qt.Key.Key_Return)
    assert sent == [("start", panel.page.id, None)]


@pytest.mark.qt_log_ignore("grabbing the keyboard", "does not support raise", extend=True)
def test_the_kind_is_chosen_with_keys(panel, sent):
    kind = panel.fields.kind
    kind.setFocus()
    press(Qt.Key.Key_Down)
    assert sent == []  # an arrow opens the list and changes nothing
    press(Qt.Key.Key_Home, on=kind.view())
    press(Qt.Key.Key_Return, on=kind.view())
    assert sent == [("kind", panel.page.id, Kind.EASY)]


def test_the_wheel_does_not_change_the_kind(panel, sent):
    kind = panel.fields.kind
    middle = QPointF(kind.rect().center())
    none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    QApplication.sendEvent(kind, QWheelEvent(middle, middle, QPoint(), QPoint(0, -120), *none, False))
    assert (sent, kind.currentData()) == ([], Kind.HILLS)


def test_an_escape_nobody_wants_is_passed_on(panel):
    heard = []
    panel.escaped.connect(lambda: heard.append(1))
    type_in(panel.fields.entries["distance"], "9")
    press(Qt.Key.Key_Escape)
    assert heard == []
    for widget in (panel.fields.entries["distance"], panel.reasons.notes, panel.structure.steps, panel.fields.kind):
        press(Qt.Key.Key_Escape, on=widget)
    assert len(heard) == 4


def test_the_new_page_is_shown_while_it_is_sent(panel, page):
    panel.distance_entered.connect(lambda *_a: panel.show_page(page(metres=4000)))
    type_in(panel.fields.entries["distance"], "4,0")
    press(Qt.Key.Key_Return)
    assert panel.fields.entries["distance"].text() == "4 km"


def test_notes_are_sent_when_left_and_restored_by_escape(panel, sent):
    notes = panel.reasons.notes
    notes.setFocus()
    QTest.keyClicks(notes, "Quarry")
    press(Qt.Key.Key_Escape)
    assert notes.toPlainText() == ""
    QTest.keyClicks(notes, "Gate")
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert sent == [("notes", panel.page.id, "Gate")]


def test_notes_that_are_too_long_stay_and_say_so(panel, sent):
    notes = panel.reasons.notes
    notes.setFocus()
    notes.setPlainText("x" * 4001)
    panel.focus_first()
    assert sent == []
    assert "4000 letters" in panel.fields.error.text()
    notes.setPlainText("short")
    notes.setFocus()
    panel.focus_first()
    assert panel.fields.error.text() == ""


def test_done_and_pin_ask(panel, sent, page):
    head = panel._head
    click(head.done)
    click(head.pin)
    assert sent == [("done", panel.page.id), ("pin", panel.page.id)]
    assert not head.pin.isChecked()  # it shows what is
    panel.show_page(page(pinned=True))
    assert head.pin.isChecked()


def test_only_what_suits_the_kind_is_shown(panel, page):
    panel.show_page(page(Kind.STRENGTH))
    assert not panel.fields.entries["distance"].isVisible()
    assert not panel.structure.isVisible()
    assert panel.reasons.isVisible()
    panel.focus_first()
    assert panel.fields.entries["duration"].hasFocus()
    panel.show_page(page())
    assert panel.structure.isVisible()
    panel.focus_first()
    assert panel.fields.entries["distance"].hasFocus()


def test_the_last_column_goes_where_there_is_no_room(panel):
    assert panel.reasons.isVisible()
    panel.resize(DROPS_WHY - 1, panel.height())
    settle()
    assert not panel.reasons.isVisible()
    assert "glutes" in panel._head._cue.toolTip()  # the reason is still to be had


def test_where_the_last_column_goes_the_reason_is_a_line_and_the_notes_stand_under_the_facts(panel, sent):
    panel.setFixedHeight(208)
    panel.resize(948, 208)
    settle()
    notes, why = panel.reasons.notes, panel.structure._why
    assert (notes.isVisible(), why.isVisible()) == (True, True)
    assert why.toolTip() == why.accessibleName() == panel.page.why.line
    foot = why.mapTo(panel, QPoint(0, why.height())).y()
    assert foot <= panel.height()
    painted = why.grab().toImage()
    assert len({painted.pixel(x, 7) for x in range(100)}) > 2  # words, not an empty line
    below = panel.fields.mapTo(panel, QPoint(0, panel.fields.height())).y()
    top = notes.mapTo(panel, QPoint()).y()
    assert below <= top
    assert top + notes.height() <= panel.height()
    assert notes.viewport().height() >= QFontMetrics(notes.font()).height()
    notes.setFocus()
    QTest.keyClicks(notes, "Gate")
    panel.resize(1128, 208)
    settle()
    assert (notes.parentWidget(), notes.toPlainText(), why.isVisible()) == (panel.reasons, "Gate", False)
    assert notes.isVisible()


@pytest.mark.parametrize("width", [1128, 1054, DROPS_WHY])
@pytest.mark.parametrize("kind", [Kind.EASY, Kind.LONG, Kind.TEMPO, Kind.HILLS, Kind.STRENGTH])
def test_no_line_of_the_reason_is_cut(panel, page, width, kind):
    panel.resize(width, panel.height())
    panel.show_page(page(kind))
    settle()
    reasons = panel.reasons
    for one in (reasons.reason, reasons.evidence):
        assert one.height() >= one.heightForWidth(one.width())
    line = QFontMetrics(reasons.notes.font()).height()
    assert reasons.notes.viewport().height() >= line
    foot = reasons.notes.mapTo(panel, QPoint(0, reasons.notes.height())).y()
    assert foot <= panel.height()


@pytest.mark.parametrize("width", [1128, 1054, 950])
@pytest.mark.parametrize("kind", [Kind.HILLS, Kind.LONG, Kind.TEMPO, Kind.STRENGTH])
def test_nothing_is_wider_than_its_place(panel, page, width, kind):
    panel.resize(width, panel.height())
    panel.show_page(page(kind, notes="Stop if rep 6 is slower."))
    settle()
    assert panel.width() == width
    for widget in (panel.structure, panel.reasons, panel.fields):
        if widget.isVisible():
            left = widget.mapTo(panel, QPoint()).x()
            assert left + widget.width() <= width
    rows = panel.structure.steps
    for n in range(rows.topLevelItemCount() if rows.isVisible() else 0):
        item = rows.topLevelItem(n)
        for column in range(5):
            room = rows.columnWidth(column)
            needed = QFontMetrics(item.font(column)).horizontalAdvance(item.text(column)) if column == 0 else 0
            needed = needed or rows.fontMetrics().horizontalAdvance(item.text(column))
            assert needed + 6 <= room, item.text(column)


def test_every_control_has_a_name(panel):
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QTreeWidget  # noqa: PLC0415

    kinds = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QTreeWidget)
    found = [w for kind in kinds for w in panel.findChildren(kind) if not w.objectName().startswith("qt_")]
    assert len(found) > 14
    assert [w.objectName() for w in found if not w.accessibleName()] == []


def test_no_session_is_no_empty_panel(panel, sent):
    panel.show_page(None)
    assert panel._empty.isVisible()
    assert not panel._whole.isVisible()
    panel.focus_first()
    panel._on_entered("distance", 1)
    assert sent == []


def test_it_follows_the_look(panel, look, qapp):
    light = panel.grab().toImage().pixelColor(600, 20)
    look.choose("dark")
    settle()
    assert panel.grab().toImage().pixelColor(600, 20) == look.theme.surface != light


@pytest.fixture
def bar(look, page):
    made = InspectorBar(look)
    made.resize(1040, made.height())
    made.show_page(page())
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made, 2000)
    yield made
    made.close()
    made.deleteLater()
    settle()


def test_the_bar_is_a_button(bar):
    asked = []
    bar.toggled.connect(lambda: asked.append(1))
    click(bar)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_A):
        press(key, on=bar)
    assert len(asked) == 3
    assert "Hills" in bar.accessibleName()


def test_the_bar_shows_which_way_it_goes_and_that_nothing_is_chosen(bar):
    closed = bar.grab().toImage()
    bar.show_open(is_open=True)
    opened = bar.grab().toImage()
    bar.show_page(None)
    assert closed != opened != bar.grab().toImage()
    assert bar.accessibleName() == "No session chosen"
