"""A number with less on its left and more on its right, that can also be typed: 24 | 44 | 24 in a row of 28."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from runlegs_desktop.draw.fonts import font
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.numbers import MINUS
from runlegs_desktop.ui.athlete.field import Line

_BUTTON, _HEIGHT = 24, 28
PLUS = "+"
_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 5, Qt.Key.Key_PageDown: -5}


class _Number(Line):
    """Up and down step; Space is no number and goes on to the page."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self.stepped.emit(step)
        elif event.key() == Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyPressEvent(event)


class NumberStepper(QFrame):
    """`stepped` carries by how much; who holds it knows what a step is. `line` is the number itself."""

    stepped = Signal(int)

    def __init__(self, object_name: str, name: str, wide: int) -> None:
        super().__init__()
        self.setProperty("stepper", True)
        self.line = _Number()
        self.line.setObjectName(object_name)
        self.line.setAccessibleName(name)
        self.line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.line.setFont(font(12.5, 600))
        self.line.setMaxLength(12)
        self.line.setFixedSize(QSize(wide, _HEIGHT - 2))
        self.line.stepped.connect(self.stepped)
        self.less = self._button(MINUS, _("{what}, less").format(what=name), -1)
        self.more = self._button(PLUS, _("{what}, more").format(what=name), 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)  # the style sheet's border has room of its own
        row.setSpacing(0)
        for one in (self.less, self.line, self.more):
            row.addWidget(one)
        self.setFixedSize(wide + 2 * _BUTTON + 2, _HEIGHT)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.EnabledChange:
            self.style().polish(self)

    def _button(self, text: str, name: str, step: int) -> QToolButton:
        made = QToolButton()
        made.setText(text)
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.setProperty("step", True)
        made.setFont(font(13, 500))
        made.setFixedSize(_BUTTON, _HEIGHT - 2)
        made.setAutoRepeat(True)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # up and down do the same in the number
        made.clicked.connect(lambda: self.stepped.emit(step))
        return made
