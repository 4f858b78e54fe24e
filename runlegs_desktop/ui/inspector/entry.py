"""A field that sends what was typed as a value on Enter or when it is left; bad text stays and is marked."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.ui.inspector.typing_state import Typing
from runlegs_desktop.ui.plan_undo import is_undo_of_the_plan

HEIGHT, TYPE = 20, 12
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class ValueEntry(QLineEdit):
    """One line. `entered` carries the parsed value, `refused` the error, `eased` says that it is mended."""

    entered = Signal(object)
    refused = Signal(object)
    eased = Signal()
    left = Signal()
    restored = Signal()

    def __init__(self, name: str, parse: Callable[[str], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFont(font(TYPE))
        self.setFixedHeight(HEIGHT)
        self.typing = Typing(self, self.text, parse)
        self.typing.entered.connect(self.entered)
        self.typing.refused.connect(self.refused)
        self.typing.eased.connect(self.eased)
        self.is_in_place = False  # over a row that it edits, where Esc always means this field

    @property
    def is_bad(self) -> bool:
        """Whether what stands here was refused."""
        return self.typing.is_bad

    def show_text(self, text: str, *, keep: bool = False) -> None:
        """Show a value; with `keep`, what is being typed or was refused stays."""
        if not self.typing.takes(text, keep=keep):
            return
        if self.text() != text:
            self.setText(text)
            self.setCursorPosition(0)
        elif self.isUndoAvailable() or self.isRedoAvailable():
            self._forget_typing()
        self.typing.mark(bad=False)

    def mark(self, *, bad: bool) -> None:
        """Give the field the border of a refused one, or take it away."""
        self.typing.mark(bad=bad)

    def refuse(self, error: UserError) -> None:
        """What was typed cannot be used: it stays and is marked."""
        self.typing.refuse(error)

    def judge(self) -> None:
        """Read what was refused once more: it may mean something else now, or be in range. It is not sent."""
        self.typing.judge()

    def restore(self) -> None:
        """Forget what was typed."""
        self.setText(self.typing.shown)
        self.typing.forget()
        self.restored.emit()

    def _forget_typing(self) -> None:
        """What was typed has become the value: undo now means the edit of the plan, not the typing."""
        at = self.cursorPosition()
        self.setText(self.text())
        self.setCursorPosition(at)

    def event(self, event: QEvent) -> bool:
        if is_undo_of_the_plan(event, can_undo=self.isUndoAvailable(), can_redo=self.isRedoAvailable()):
            event.ignore()
            return True
        if _is_escape(event) and (self.typing.is_touched or self.is_in_place):
            event.accept()  # Esc means this field, not what lies around it
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.typing.send()
            self.selectAll()
            event.accept()
        elif event.key() == Qt.Key.Key_Escape and self.typing.is_touched:
            event.accept()
            self.selectAll()
            self.restore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.typing.send()
            self.left.emit()


class NotesEntry(QPlainTextEdit):
    """Some lines. Sent when the field is left or with Ctrl+Enter; Esc restores."""

    entered = Signal(object)
    refused = Signal(object)
    eased = Signal()

    def __init__(self, name: str, parse: Callable[[str], object]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.setFont(font(TYPE))
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(3)
        self.typing = Typing(self, self.toPlainText, parse)
        self.typing.entered.connect(self.entered)
        self.typing.refused.connect(self.refused)
        self.typing.eased.connect(self.eased)

    def show_text(self, text: str, *, keep: bool = False) -> None:
        """Show the notes; with `keep`, what is being typed or was refused stays."""
        if not self.typing.takes(text, keep=keep):
            return
        if self.toPlainText() != text:
            self.setPlainText(text)
        self.document().clearUndoRedoStacks()  # what was typed has become the notes: undo now means the plan
        self.typing.mark(bad=False)

    def mark(self, *, bad: bool) -> None:
        """Give the field the border of a refused one, or take it away."""
        self.typing.mark(bad=bad)

    def event(self, event: QEvent) -> bool:
        history = self.document()
        if is_undo_of_the_plan(event, can_undo=history.isUndoAvailable(), can_redo=history.isRedoAvailable()):
            event.ignore()
            return True
        if _is_escape(event) and self.typing.is_touched:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        with_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in _ENTER and with_control:
            self.typing.send()
        elif event.key() == Qt.Key.Key_Escape and self.typing.is_touched:
            self.setPlainText(self.typing.shown)
            self.typing.forget()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.typing.send()


def _is_escape(event: QEvent) -> bool:
    """Whether a window asks if Esc is wanted here."""
    asked = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
    return asked and event.key() == Qt.Key.Key_Escape  # type: ignore[attr-defined]  # a key event, as just seen
