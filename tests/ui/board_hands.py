"""What a runner does to the cards of a plan with the mouse, and what the plan then holds."""

from datetime import timedelta

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QPushButton

from tests.ui.conftest import TODAY
from tests.ui.hands import settle

NONE = Qt.KeyboardModifier.NoModifier
START = TODAY - timedelta(days=3)


def book(window):
    return window._journal.logbook


def session(window, session_id):
    return book(window).sessions[session_id]


def planned(window, kind):
    """The first card of a kind that is still to come."""
    later = (s for s in book(window).sessions.values() if s.kind is kind and s.day > TODAY)
    return min(later, key=lambda s: s.day)


def mouse(widget, kind, at, buttons, modifiers=NONE):
    """A mouse event at a point of the screen."""
    button = Qt.MouseButton.NoButton if kind is QMouseEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    inside = QPointF(widget.mapFromGlobal(at))
    QApplication.sendEvent(widget, QMouseEvent(kind, inside, QPointF(at), button, buttons, modifiers))


def middle(widget, y=None):
    return widget.mapToGlobal(QPoint(widget.width() // 2, widget.height() // 2 if y is None else y))


def pick_up(card):
    start = middle(card)
    mouse(card, QMouseEvent.Type.MouseButtonPress, start, Qt.MouseButton.LeftButton)
    mouse(card, QMouseEvent.Type.MouseMove, start + QPoint(14, 0), Qt.MouseButton.LeftButton)
    settle()


def carry(card, at):
    mouse(card, QMouseEvent.Type.MouseMove, at, Qt.MouseButton.LeftButton)
    settle()


def put_down(card, at):
    mouse(card, QMouseEvent.Type.MouseButtonRelease, at, Qt.MouseButton.NoButton)
    settle()


def drag(card, at):
    pick_up(card)
    carry(card, at)
    put_down(card, at)


def wait_for_fix(window):
    def buttons():
        return [b for item in window.plan.dock.items for b in item.findChildren(QPushButton) if not b.isHidden()]

    for _turn in range(200):
        settle()
        if buttons():
            return buttons()[0]
    raise AssertionError("no fix was offered")
