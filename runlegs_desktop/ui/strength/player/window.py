"""The player's window: top bar, stage, side, keys. It shows and speaks; what happens is decided by the desk."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from runlegs_desktop.present.player_keys import PlayerKey
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.strength.player.keys import KeyRow
from runlegs_desktop.ui.strength.player.list_sides import EndSide, WarmUpSide
from runlegs_desktop.ui.strength.player.set_side import SetSide
from runlegs_desktop.ui.strength.player.stage import Stage
from runlegs_desktop.ui.strength.player.top_bar import TopBar

WIDE, NARROW, SIDE, NARROW_SIDE = 1200, 1100, 456, 392
_LOW = 780
_SPOKEN = {
    Qt.Key.Key_Space: "go",
    Qt.Key.Key_Return: "enter",
    Qt.Key.Key_Enter: "enter",
    Qt.Key.Key_Up: "more",
    Qt.Key.Key_Down: "less",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Plus: "heavier",
    Qt.Key.Key_Equal: "heavier",
    Qt.Key.Key_Minus: "lighter",
    Qt.Key.Key_Tab: "other",
    Qt.Key.Key_Backtab: "other",
    Qt.Key.Key_F: "form",
    Qt.Key.Key_N: "next",
    Qt.Key.Key_B: "back",
    Qt.Key.Key_Z: "undo",
    Qt.Key.Key_R: "rest",
    Qt.Key.Key_P: "pause",
    Qt.Key.Key_F1: "help",
    Qt.Key.Key_F11: "full",
    Qt.Key.Key_Escape: "leave",
    Qt.Key.Key_M: "beep",
}
_REPEATS = {"more", "less", "heavier", "lighter"}  # a key held down steps on; it never logs twice


class PlayerWindow(QWidget):
    """`pressed` carries the name of what a key asks for; `digit` a figure (M counts as 10 at the end)."""

    pressed = Signal(str)
    digit = Signal(int)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(960, 560)
        self.top, self.stage, self.keys = TopBar(look), Stage(look), KeyRow(look)
        self.warm_up, self.set_side, self.end = WarmUpSide(look), SetSide(look), EndSide(look)
        self._side = QStackedWidget()
        for page in (self.warm_up, self.set_side, self.end):
            self._side.addWidget(page)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.stage, 1)
        middle.addWidget(self._side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addLayout(middle, 1)
        column.addWidget(self.keys)
        self.top.leave_asked.connect(self.close)
        self.keys.clicked.connect(self._on_word)

    def show_side(self, side: QWidget, keys: tuple[PlayerKey, ...], *, pauses: bool) -> None:
        """Turn to the warm-up, the set or the end, with the keys that work there."""
        self._side.setCurrentWidget(side)
        self.keys.show_keys(keys)
        self.top.pause.setVisible(pauses)

    @property
    def side(self) -> QWidget | None:
        """The side that shows."""
        return self._side.currentWidget()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, word = event.key(), _SPOKEN.get(Qt.Key(event.key()), "")
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            super().keyPressEvent(event)
        elif event.isAutoRepeat() and word not in _REPEATS:
            event.accept()
        elif key == Qt.Key.Key_M and self.side is self.end:
            self.digit.emit(10)
        elif word:
            self._on_word(word)
        elif Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
            self.digit.emit(key - Qt.Key.Key_0.value)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab changes legs; every control has a key of its own."""
        return False

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.stage.clock.play(False)
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._side.setFixedWidth(SIDE if event.size().width() >= WIDE else NARROW_SIDE)
        self.set_side.set_low(event.size().height() < _LOW)

    def _on_word(self, word: str) -> None:
        """What is the window's own is done here; the desk hears of the rest."""
        if word == "leave":
            self.close()
        elif word == "full":
            self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        elif word == "beep":
            self.stage.beep.toggle()
        else:
            self.pressed.emit(word)
