"""The player's window: top bar, stage, side, keys. It shows and speaks; what happens is decided by the desk."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from runlegs_desktop.present.i18n import _
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
    Qt.Key.Key_Right: "heavier",
    Qt.Key.Key_Left: "lighter",
    Qt.Key.Key_Plus: "heavier",
    Qt.Key.Key_Equal: "heavier",
    Qt.Key.Key_Minus: "lighter",
    Qt.Key.Key_Tab: "leg",
    Qt.Key.Key_Backtab: "leg",
    Qt.Key.Key_N: "next",
    Qt.Key.Key_B: "back",
    Qt.Key.Key_Z: "undo",
    Qt.Key.Key_R: "rest",
    Qt.Key.Key_P: "pause",
}
_REPEATS = {"more", "less", "heavier", "lighter"}


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

    def show_side(self, side: QWidget, state: str) -> None:
        """Turn to the warm-up, the set or the end, with the keys of "warm-up", "set", "rest", "end" or "done"."""
        self._side.setCurrentWidget(side)
        self.keys.show_keys(_keys_of(state))
        self.top.pause.setVisible(state in {"set", "rest", "warm-up"})

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
        elif word:
            self.pressed.emit(word)
        elif Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
            self.digit.emit(key - Qt.Key.Key_0.value)
        elif key == Qt.Key.Key_M:
            self._on_m()
        elif key == Qt.Key.Key_Escape:
            self.close()
        elif key == Qt.Key.Key_F11:
            self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
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

    def _on_m(self) -> None:
        if self.side is self.end:
            self.digit.emit(10)
        else:
            self.stage.beep.toggle()


def _keys_of(state: str) -> tuple[tuple[str, str], ...]:
    """What keys do while warming up, in a set, resting, at the end and when all is done."""
    leave = (_("Esc"), _("leave"))
    full = (_("F11"), _("full screen"))
    back = ((_("B"), _("back")), (_("Z"), _("undo")))
    moving = ((_("M"), _("metronome")), (_("P"), _("pause")), leave, full)
    if state == "done":
        return ((_("Space"), _("back to the plan")), leave)
    if state == "end":
        return ((_("0–9, M"), _("effort, M for ten")), (_("Enter"), _("none noted")), *back, leave)
    if state == "warm-up":
        return ((_("Space"), _("start")), *moving)
    if state == "rest":
        more = ((_("← →"), _("15 s less, more")), (_("N"), _("next exercise")), *back)
        return ((_("Space"), _("start the set")), *more, *moving)
    return (
        (_("Space"), _("set done")),
        (_("Tab"), _("leg")),
        (_("↑ ↓"), _("reps")),
        (_("← →"), _("load")),
        (_("0–4"), _("in reserve")),
        (_("R"), _("rest")),
        (_("N"), _("next exercise")),
        *back,
        *moving,
    )
