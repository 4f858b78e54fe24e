"""A number with less on its left and more on its right; its keys belong to the player."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from runlegs_desktop.draw.fonts import font
from runlegs_desktop.present.numbers import MINUS
from runlegs_desktop.ui.labels import label, upright

HEIGHT = 52
PLUS = "+"


class Stepper(QWidget):
    """`stepped` carries −1 or 1."""

    stepped = Signal(int)

    def __init__(self, less_name: str, more_name: str) -> None:
        super().__init__()
        self._label, self._value = label("", "caption"), QLabel()
        self._value.setAlignment(Qt.AlignmentFlag.AlignCenter)
        frame = QFrame()
        frame.setObjectName("panel")
        frame.setFixedHeight(HEIGHT)
        row = QHBoxLayout(frame)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        self.less, self.more = self._button(MINUS, less_name, -1), self._button(PLUS, more_name, 1)
        for one in (self.less, upright(), self._value, upright(), self.more):
            row.addWidget(one, 1 if one is self._value else 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(self._label)
        column.addWidget(frame)

    def show_value(self, name: str, value: str) -> None:
        """Show a number with its unit under its name."""
        self._label.setText(name)
        self._value.setText(value)
        self._value.setFont(font(22 if len(value) < 6 else 17, 600))
        self.setAccessibleName(f"{name}: {value}")

    @property
    def value(self) -> str:
        """What it shows."""
        return self._value.text()

    def _button(self, text: str, name: str, step: int) -> QToolButton:
        made = QToolButton()
        made.setText(text)
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.setProperty("flat", True)
        made.setFont(font(17, 500))
        made.setFixedSize(46, HEIGHT - 4)
        made.setAutoRepeat(True)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.clicked.connect(lambda: self.stepped.emit(step))
        return made
