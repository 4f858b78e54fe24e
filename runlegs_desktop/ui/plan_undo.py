"""Whom Ctrl+Z means while a field has the keyboard: the typing first, and with none of it left the plan."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence


def is_undo_of_the_plan(event: QEvent, *, can_undo: bool, can_redo: bool) -> bool:
    """Whether a key asked for here is an undo or redo that the field has no step for: ignored, the window acts."""
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if event.matches(QKeySequence.StandardKey.Undo):
        return not can_undo
    return event.matches(QKeySequence.StandardKey.Redo) and not can_redo
