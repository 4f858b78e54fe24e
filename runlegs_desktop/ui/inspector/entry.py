"""A field that sends what was typed as a value on Enter or when it is left; bad text stays and is marked."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.ui.mark import mark

HEIGHT, TYPE = 20, 12
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Entry(QLineEdit):
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
        self._parse = parse
        self._shown = self._sent = ""
        self._is_bad = False
        self.is_in_place = False  # over a row that it edits, where Esc always means this field

    @property
    def is_bad(self) -> bool:
        """Whether what stands here was refused."""
        return self._is_bad

    def show_text(self, text: str, *, keep: bool = False) -> None:
        """Show a value; with `keep`, what is being typed or was refused stays."""
        typing = self._is_bad or (self.hasFocus() and self.text() not in {self._shown, self._sent})
        self._shown = text
        if keep and typing:
            return
        self._sent = text
        if self.text() != text:
            self.setText(text)
            self.setCursorPosition(0)
        elif self.isUndoAvailable() or self.isRedoAvailable():
            self._forget_typing()
        self.mark(bad=False)

    def mark(self, *, bad: bool) -> None:
        """Give the field the border of a refused one, or take it away."""
        if bad == self._is_bad:
            return
        self._is_bad = bad
        mark(self, "bad", bad)
        if not bad:
            self.eased.emit()

    def send(self) -> None:
        """Parse what was typed and send it, unless it is what was shown or sent already."""
        text = self.text()
        if text == self._shown:
            self._sent = text
            self.mark(bad=False)
            return
        if text == self._sent:
            return
        try:
            value = self._parse(text)
        except UserError as error:
            self.refuse(error)
            return
        self._sent = text
        self.mark(bad=False)
        self.entered.emit(value)

    def refuse(self, error: UserError) -> None:
        """What was typed cannot be used: it stays and is marked."""
        self._sent = self._shown
        self.mark(bad=True)
        self.refused.emit(error)

    def judge(self) -> None:
        """Read what was refused once more: it may mean something else now, or be in range. It is not sent."""
        if not self._is_bad:
            return
        try:
            self._parse(self.text())
        except UserError as error:
            self.refused.emit(error)
            return
        self._sent = self._shown
        self.mark(bad=False)

    def restore(self) -> None:
        """Forget what was typed."""
        self._sent = self._shown
        self.setText(self._shown)
        self.mark(bad=False)
        self.restored.emit()

    def _forget_typing(self) -> None:
        """What was typed has become the value: undo now means the edit of the plan, not the typing."""
        at = self.cursorPosition()
        self.setText(self.text())
        self.setCursorPosition(at)

    def event(self, event: QEvent) -> bool:
        if _is_undo_of_the_plan(event, self.isUndoAvailable(), self.isRedoAvailable()):
            event.ignore()
            return True
        if _is_escape(event) and (self._is_touched() or self.is_in_place):
            event.accept()  # Esc means this field, not what lies around it
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.send()
            self.selectAll()
            event.accept()
        elif event.key() == Qt.Key.Key_Escape and self._is_touched():
            event.accept()
            self.selectAll()
            self.restore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.send()
            self.left.emit()

    def _is_touched(self) -> bool:
        return self._is_bad or self.text() != self._shown


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
        self._parse = parse
        self._shown = self._sent = ""
        self._is_bad = False

    def show_text(self, text: str, *, keep: bool = False) -> None:
        """Show the notes; with `keep`, what is being typed or was refused stays."""
        typing = self._is_bad or (self.hasFocus() and self.toPlainText() not in {self._shown, self._sent})
        self._shown = text
        if keep and typing:
            return
        self._sent = text
        if self.toPlainText() != text:
            self.setPlainText(text)
        self.document().clearUndoRedoStacks()  # what was typed has become the notes: undo now means the plan
        self.mark(bad=False)

    def mark(self, *, bad: bool) -> None:
        """Give the field the border of a refused one, or take it away."""
        if bad == self._is_bad:
            return
        self._is_bad = bad
        mark(self, "bad", bad)
        if not bad:
            self.eased.emit()

    def send(self) -> None:
        """Send what was written, unless it is what was shown or sent already."""
        text = self.toPlainText()
        if text == self._shown:
            self._sent = text
            self.mark(bad=False)
            return
        if text == self._sent:
            return
        try:
            value = self._parse(text)
        except UserError as error:
            self._sent = self._shown
            self.mark(bad=True)
            self.refused.emit(error)
            return
        self._sent = text
        self.mark(bad=False)
        self.entered.emit(value)

    def event(self, event: QEvent) -> bool:
        history = self.document()
        if _is_undo_of_the_plan(event, history.isUndoAvailable(), history.isRedoAvailable()):
            event.ignore()
            return True
        if _is_escape(event) and self._is_touched():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        with_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in _ENTER and with_control:
            self.send()
        elif event.key() == Qt.Key.Key_Escape and self._is_touched():
            self._sent = self._shown
            self.setPlainText(self._shown)
            self.mark(bad=False)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.send()

    def _is_touched(self) -> bool:
        return self._is_bad or self.toPlainText() != self._shown


def _is_undo_of_the_plan(event: QEvent, can_undo: bool, can_redo: bool) -> bool:
    """Undo and redo belong to the typing first; with none left, to the plan."""
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if event.matches(QKeySequence.StandardKey.Undo):
        return not can_undo
    return event.matches(QKeySequence.StandardKey.Redo) and not can_redo


def _is_escape(event: QEvent) -> bool:
    """Whether a window asks if Esc is wanted here."""
    asked = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
    return asked and event.key() == Qt.Key.Key_Escape  # type: ignore[attr-defined]  # a key event, as just seen
