"""The first and the last side of a session: the warm-up with what is to come, the effort with what moves next time."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from runlegs_desktop.draw.fonts import font
from runlegs_desktop.present.effort import MOST_EFFORT, effort_name
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.player_lists import MoveLine
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.strength.player.keys import KeyButton
from runlegs_desktop.ui.strength.player.move_lines import MoveLines

_SIGN = "ⓘ"


class WarmUpSide(QWidget):
    """Says how to warm up and what is to come. `begun` asks for the first set."""

    begun = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.begin = KeyButton(look)
        self.begin.setObjectName("warm-up-done")
        self.begin.clicked.connect(self.begun)
        self._list = MoveLines()
        column = _column(self)
        column.addWidget(_big(_("Warm up first")))
        column.addWidget(
            label(_("5 minutes, until you are warm: walk or jog, then legs and hips in easy circles."), wrap=True)
        )
        column.addWidget(label(_("Then a light set of the first exercise, with half the load or none."), wrap=True))
        column.addWidget(self.begin)
        self.notes = label("", "body", wrap=True)
        column.addWidget(self.notes)
        column.addWidget(label(_("To come"), "h2"))
        column.addWidget(self._list, 1)

    def show_lines(self, lines: tuple[MoveLine, ...], notes: tuple[str, ...]) -> None:
        """Show the session's exercises, and what is worth a word before them."""
        self.notes.setText("\n".join(f"{_SIGN} {note}" for note in notes))
        self.notes.setVisible(bool(notes))
        self.begin.show_words(_("Start the first set"), _("Space"))
        self._list.show_lines(lines)


class EndSide(QWidget):
    """Asks for the effort, then shows what moves next time. `answered` carries 0 to 10 or none."""

    answered = Signal(object)
    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._title, self._line, self.error = _big(""), label("", "lead", wrap=True), label("", "strong", wrap=True)
        self._question = label("", "h2", wrap=True)
        self._rows = QWidget()
        self.buttons = tuple(self._button(effort) for effort in range(MOST_EFFORT + 1))
        self.none = _plain(_("No effort noted (Enter)"), "effort-none")
        self.none.clicked.connect(lambda: self.answered.emit(None))
        grid = QGridLayout(self._rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for effort, button in enumerate(self.buttons):
            grid.addWidget(button, effort // 2, effort % 2)
        grid.addWidget(self.none, MOST_EFFORT // 2, 1)
        self.close_button = KeyButton(look)
        self.close_button.setObjectName("player-close")
        self.close_button.clicked.connect(self.closed)
        self._next, self._list = label(_("Next time"), "h2"), MoveLines()
        self.error.hide()
        column = _column(self)
        for one in (self._title, self._line, self._question, self.error, self._rows, self.close_button, self._next):
            column.addWidget(one)
        column.addWidget(self._list, 1)
        column.addStretch()

    def ask(self, question: str, line: str) -> None:
        """Ask how hard it was."""
        self._title.setText(_("That was it"))
        self._line.setText(line)
        self._question.setText(question)
        self._show(asks=True)

    def show_next(self, lines: tuple[MoveLine, ...]) -> None:
        """Say what moves next time."""
        self._title.setText(_("Done"))
        self._list.show_lines(lines)
        self.close_button.show_words(_("Back to the plan"), _("Space"))
        self._show(asks=False)

    def show_error(self, text: str) -> None:
        """Say why it was not marked done; empty takes it away."""
        self.error.setText(text)
        self.error.setVisible(bool(text))

    def _show(self, *, asks: bool) -> None:
        for one in (self._question, self._rows):
            one.setVisible(asks)
        for one in (self.close_button, self._next, self._list):
            one.setVisible(not asks)

    def _button(self, effort: int) -> QPushButton:
        made = _plain(effort_name(effort), f"effort-{effort}")
        made.clicked.connect(lambda: self.answered.emit(effort))
        return made


def _column(of: QWidget) -> QVBoxLayout:
    made = QVBoxLayout(of)
    made.setContentsMargins(24, 20, 24, 12)
    made.setSpacing(10)
    return made


def _big(text: str) -> QLabel:
    made = label(text, "hero")
    made.setWordWrap(True)
    return made


def _plain(text: str, name: str) -> QPushButton:
    made = QPushButton(text)
    made.setObjectName(name)
    made.setFont(font(12, 500))
    made.setFixedHeight(32)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return made
