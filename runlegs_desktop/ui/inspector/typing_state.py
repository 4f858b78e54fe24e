"""What a field of the inspector has shown and sent, and whether what stands there was refused."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.ui.mark import mark


class Typing(QObject):
    """One field's typing. `entered` carries the parsed value, `refused` the error, `eased` says that it is mended."""

    entered = Signal(object)
    refused = Signal(object)
    eased = Signal()

    def __init__(self, field: QWidget, text: Callable[[], str], parse: Callable[[str], object]) -> None:
        super().__init__(field)
        self._field, self._text, self._parse = field, text, parse
        self.shown = self._sent = ""
        self.is_bad = False

    @property
    def is_touched(self) -> bool:
        """Whether Esc has something to put back."""
        return self.is_bad or self._text() != self.shown

    def takes(self, text: str, *, keep: bool) -> bool:
        """Whether the field shows this new value; with `keep`, what is being typed or was refused stays."""
        typing = self.is_bad or (self._field.hasFocus() and self._text() not in {self.shown, self._sent})
        self.shown = text
        if keep and typing:
            return False
        self._sent = text
        return True

    def mark(self, *, bad: bool) -> None:
        """Give the field the border of a refused one, or take it away."""
        if bad == self.is_bad:
            return
        self.is_bad = bad
        mark(self._field, "bad", bad)
        if not bad:
            self.eased.emit()

    def send(self) -> None:
        """Parse what was typed and send it, unless it is what was shown or sent already."""
        text = self._text()
        if text == self.shown:
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
        self._sent = self.shown
        self.mark(bad=True)
        self.refused.emit(error)

    def judge(self) -> None:
        """Read what was refused once more: it may mean something else now, or be in range. It is not sent."""
        if not self.is_bad:
            return
        try:
            self._parse(self._text())
        except UserError as error:
            self.refused.emit(error)
            return
        self.forget()

    def forget(self) -> None:
        """What stands here is new again: nothing of it is sent or refused."""
        self._sent = self.shown
        self.mark(bad=False)
