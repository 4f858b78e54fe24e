"""A field with its name above and a note below, which says what is wrong when something is."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from runlegs_desktop.draw.fonts import font
from runlegs_desktop.ui.athlete.dress import flowing
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.mark import mark
from runlegs_desktop.ui.plan_undo import is_undo_of_the_plan

LONGEST = 80  # characters: a name that no line of the program could show is no name


class Line(QLineEdit):
    """Esc puts back what stood there; only when nothing was typed it means the page.

    Undo and redo belong to what is being typed, and without any of it to the last edit of the plan.
    """

    put_back = Signal()

    def event(self, event: QEvent) -> bool:
        # what was typed and taken is an edit like any other: the field's own steps count only while typing
        can_undo = self.isModified() and self.isUndoAvailable()
        if is_undo_of_the_plan(event, can_undo=can_undo, can_redo=self.isRedoAvailable()):
            event.ignore()  # so the window's own undo or redo acts
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and (self.isModified() or self.property("bad")):
            self.put_back.emit()
            event.accept()
            return
        super().keyPressEvent(event)


class Field(QWidget):
    """Speaks once a text is finished: by Enter, or when the focus leaves. What was refused stays as it was typed."""

    entered = Signal(str)

    def __init__(self, name: str, title: str, suffix: str = "") -> None:
        super().__init__()
        self._shown = self._tried = ""
        self._note_text = ""
        self.line = Line()
        self.line.setObjectName(name)
        self.line.setAccessibleName(title)
        self.line.setMaxLength(LONGEST)
        self.line.setFont(font(12.5))
        self.line.setMinimumHeight(28)
        self.line.editingFinished.connect(self._finish)
        self.line.put_back.connect(self.put_back)
        self.note = flowing("", "caption")
        self.note.hide()
        head = label(title, "caption")
        head.setFont(font(11, 500))
        mark(head, "second", True)
        head.setBuddy(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(head)
        column.addWidget(self.line)
        column.addWidget(self.note)
        if suffix:
            self.line.setTextMargins(0, 0, 30, 0)
            inside = QHBoxLayout(self.line)
            inside.setContentsMargins(0, 0, 9, 0)
            inside.addStretch()
            inside.addWidget(label(suffix, "caption"))

    @property
    def text(self) -> str:
        """What stands in the field now."""
        return self.line.text()

    @property
    def is_refused(self) -> bool:
        """Whether what stands there was not taken."""
        return bool(self.line.property("bad"))

    def show_text(self, text: str, note: str = "", hint: str = "") -> None:
        """Show what is known, unless the runner is typing here or has something to put right."""
        self._note_text = note
        self.line.setPlaceholderText(hint)
        if self.is_refused or self.line.isModified():
            self._shown = text
            return
        if text != self.line.text():
            self.line.setText(text)
            if not self.line.hasFocus():
                self.line.setCursorPosition(0)  # a long text shows how it begins
        self._shown = text
        self._say(note)

    def clear_to(self, text: str, note: str = "", hint: str = "") -> None:
        """Show this whatever stands there."""
        self._accept()
        self.show_text(text, note, hint)

    def refuse(self, sentence: str) -> None:
        """Say what is allowed; the text stays."""
        self._tried = self.line.text()
        mark(self.line, "bad", True)
        mark(self.note, "bad", True)
        self.line.setAccessibleDescription(sentence)
        self._say(sentence)

    def put_back(self) -> None:
        """What stood there before."""
        self._accept()
        self.line.setText(self._shown)
        self._say(self._note_text)

    def _accept(self) -> None:
        mark(self.line, "bad", False)
        mark(self.note, "bad", False)
        self.line.setAccessibleDescription("")
        self.line.setModified(False)
        self._tried = ""

    def _finish(self) -> None:
        text = self.line.text()
        if self.is_refused and text == self._tried:
            return
        if text == self._shown:
            self.put_back()
            return
        self._accept()
        before, self._shown = self._shown, text
        self.entered.emit(text)
        if self.is_refused:
            self._shown = before
        else:
            self._say(self._note_text)

    def _say(self, text: str) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))
