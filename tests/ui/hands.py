"""What a runner does with mouse and keyboard, what the window then shows, and plans to show."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton

from runlegs_desktop.domain.athlete import Athlete, Units
from runlegs_desktop.domain.generate import generate
from runlegs_desktop.domain.inputs import Goal, PlanInputs
from runlegs_desktop.domain.logbook import Logbook, put
from runlegs_desktop.ui.plan.card import CardView
from runlegs_desktop.ui.plan.cell import DayCell
from runlegs_desktop.ui.plan.week import WeekRow

LEFT = Qt.MouseButton.LeftButton
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def settle():
    """Let Qt do what is pending, deletions too."""
    for _turn in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()


def click(widget, at=None):
    QTest.mouseClick(widget, LEFT, Qt.KeyboardModifier.NoModifier, at or QPoint())
    settle()


def press(key, modifiers=Qt.KeyboardModifier.NoModifier, on=None):
    """A key for whatever has the focus."""
    target = on or QApplication.focusWidget()
    assert target is not None, "nothing has the focus"
    QTest.keyClick(target, key, modifiers)
    settle()


def door(window, name):
    """A button of an empty library's first page."""
    return window.plan.empty.findChild(QPushButton, f"door-{name}")


def make_plan(window, key=None):
    """Through the first door and the wizard as it opens, by mouse or by a key."""
    for name in ("door-plan", "wizard-create"):
        button = window.findChild(QPushButton, name)
        if key is None:
            click(button)
        else:
            button.setFocus()
            press(key)


def turn_wheel(board, notches, modifiers=Qt.KeyboardModifier.NoModifier):
    port = board.viewport()
    middle = QPointF(port.rect().center())
    event = QWheelEvent(
        middle,
        port.mapToGlobal(middle),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(port, event)
    settle()


def resize(window, width, height):
    window.resize(width, height)
    settle()


def tool(window, name):
    return window.findChild(QToolButton, name)


def menu_entry(window, menu, text):
    """The entry of a menu by their names without mnemonics and dots."""

    def plain(words):
        return words.replace("&", "").rstrip("…")

    for action in window.menuBar().actions():
        if plain(action.text()) == menu:
            entries = [a for a in action.menu().actions() if plain(a.text()) == text]
            entries += [
                a for s in action.menu().actions() if s.menu() for a in s.menu().actions() if plain(a.text()) == text
            ]
            return entries[0]
    raise LookupError(menu)


def rows(board):
    found = [r for r in board.viewport().findChildren(WeekRow) if r.isVisible()]
    return sorted(found, key=lambda row: row.week.index)


def weeks_seen(board):
    """The weeks that are wholly in view."""
    return [r.week.index for r in rows(board) if is_whole(board, r)]


def is_whole(board, row):
    top, height = row.mapTo(board.viewport(), QPoint()).y(), board.viewport().height()
    return top >= 0 and top + row.height() <= height


def cards(board):
    """Every card in view by the id of its session."""
    return {c.session_id: c for c in board.viewport().findChildren(CardView) if c.isVisible()}


def cell(board, day):
    return next(c for c in board.viewport().findChildren(DayCell) if c.day and c.day.day == day)


def focus_id():
    """The session whose card has the focus, or the day whose cell has it, or nothing."""
    inside = QApplication.focusWidget()
    if isinstance(inside, CardView):
        return inside.session_id
    return inside.day.day if isinstance(inside, DayCell) else None


def day_of(board, session_id):
    return next(d.day for w in board._board.weeks for d in w.days for c in d.cards if c.id == session_id)


def move(window, session_id, days):
    """What a drop will do: the one edit that changes a session's day."""

    def edit(book):
        old = book.sessions[session_id]
        return replace(book, sessions=put(book.sessions, replace(old, day=old.day + timedelta(days=days))))

    window._journal.apply("Move", edit)
    settle()


def book_of(start, weeks, units=Units.METRIC, name="Plan", **more):
    """A generated plan in a logbook."""
    inputs = PlanInputs(**{"goal": Goal.BASE, "start": start, "weeks": weeks, "weekly_metres": 30_000, **more})
    athlete = Athlete("runner", units=units)
    draft = generate(inputs, "plan", athlete.id, name)
    return Logbook({athlete.id: athlete}, {draft.plan.id: draft.plan}, {s.id: s for s in draft.sessions})


def type_in(field, text):
    """Type letter by letter."""
    QTest.keyClicks(field, text)
    settle()
