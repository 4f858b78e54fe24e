"""New cards to drag onto a day: one button a kind. A click, or its letter, puts one on the selected day."""

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from runlegs_desktop.domain.session import Kind
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.icons import cue
from runlegs_desktop.draw.text import width
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.session_words import kind_name
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.plan.lifted import is_drag

KEYS = {
    Kind.EASY: "E",
    Kind.LONG: "L",
    Kind.TEMPO: "T",
    Kind.INTERVALS: "I",
    Kind.HILLS: "H",
    Kind.RACE: "R",
    Kind.STRENGTH: "S",
    Kind.MOBILITY: "M",
    Kind.REST: "0",
}
_HEIGHT, _COLUMNS, _LOW_COLUMNS = 27, 2, 3
_BEFORE, _AFTER, _SPACE, _MARGIN = 24, 3, 5, 12  # around a button's name, between buttons, around them all


class KindButton(QPushButton):
    """One kind. It can be pressed, and it can be dragged away."""

    lifted = Signal(object, QPixmap, QPoint)
    carried = Signal(QPoint)
    let_go = Signal(QPoint)

    def __init__(self, kind: Kind, look: Look) -> None:
        super().__init__()
        self.setObjectName(f"new-{kind.value}")
        self.setFixedHeight(_HEIGHT)
        self.setAccessibleName(_("New {kind}, key {key}").format(kind=kind_name(kind), key=KEYS[kind]))
        self.setToolTip(_("Drag onto a day, or press {key} there").format(key=KEYS[kind]))
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._kind, self._look = kind, look
        self._pressed_at = QPoint()
        self._is_away = False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tone, box = theme.tones[self._kind], QRectF(self.rect()).adjusted(1, 1, -1, -1)
        rest = self._kind is Kind.REST
        painter.setPen(QPen(theme.line2, 1, Qt.PenStyle.DashLine) if rest else Qt.PenStyle.NoPen)
        painter.setBrush(tone.hover if self.underMouse() and not rest else tone.tint)
        painter.drawRoundedRect(box, 6, 6)
        picture = cue(self._kind, theme.name, 14, self.devicePixelRatioF())
        painter.drawPixmap(QPoint(6, (self.height() - 14) // 2), picture)
        painter.setFont(font(11.5, 600))
        painter.setPen(tone.ink)
        painter.drawText(box.adjusted(_BEFORE - 1, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, kind_name(self._kind))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.accent, 2))
            painter.drawRoundedRect(box, 6, 6)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._is_away:  # another button changes nothing
            return
        self._pressed_at = event.globalPosition().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.globalPosition().toPoint()
        if self._is_away:
            self.carried.emit(at)
        elif event.buttons() & Qt.MouseButton.LeftButton and is_drag(at - self._pressed_at):
            self._is_away = True
            self.lifted.emit(self._kind, self.grab(), at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._is_away and event.button() is not Qt.MouseButton.LeftButton:
            return
        if self._is_away:
            self._is_away = False
            self.setDown(False)
            self.let_go.emit(event.globalPosition().toPoint())
        else:
            super().mouseReleaseEvent(event)


class Palette(QWidget):
    """All kinds. `chosen` is a click, the others are a drag in the screen's coordinates."""

    chosen = Signal(object)
    lifted = Signal(object, QPixmap, QPoint)
    carried = Signal(QPoint)
    let_go = Signal(QPoint)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setAccessibleName(_("New cards"))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(_("Cards"), "title"))
        head.addWidget(label(_("drag onto a day"), "caption"))
        head.addStretch()
        self._grid = grid = QGridLayout()
        grid.setSpacing(_SPACE)
        self._buttons: list[KindButton] = []
        self._across = _COLUMNS
        for n, kind in enumerate(Kind):
            button = KindButton(kind, look)
            button.clicked.connect(lambda _on=False, k=kind: self.chosen.emit(k))
            button.lifted.connect(self.lifted)
            button.carried.connect(self.carried)
            button.let_go.connect(self.let_go)
            grid.addWidget(button, n // _COLUMNS, n % _COLUMNS)
            self._buttons.append(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 10, _MARGIN, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(grid)
        look.changed.connect(self.update)

    def set_low(self, low: bool, width_now: int) -> None:
        """Take fewer lines where the checks need the room, if the names of all kinds have theirs."""
        room = (width_now - 2 - 2 * _MARGIN - (_LOW_COLUMNS - 1) * _SPACE) // _LOW_COLUMNS
        names = max(width(kind_name(kind), 11.5, 600) for kind in Kind)
        across = _LOW_COLUMNS if low and names + _BEFORE + _AFTER <= room else _COLUMNS
        if across == self._across:
            return
        self._across = across
        for n, button in enumerate(self._buttons):
            self._grid.addWidget(button, n // across, n % across)
        for n in range(_LOW_COLUMNS):
            self._grid.setColumnStretch(n, int(n < across))
