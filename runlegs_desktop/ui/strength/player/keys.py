"""Key caps: the row at the foot of the player, and a button that shows its key."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.text import width
from runlegs_desktop.present.player_keys import PlayerKey, player_keys
from runlegs_desktop.ui.look import Look

HEIGHT, CAP, _EDGE = 46, 20, 28
_MIDDLE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class _Cap(NamedTuple):
    """One key in the row: where its cap is, where all of it is, and which key."""

    cap: QRectF
    whole: QRectF
    key: PlayerKey


class KeyRow(QWidget):
    """What keys do now; a click on one does the same. Those without room are left out from the end: F1 shows all."""

    clicked = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self.setMouseTracking(True)
        self._look = look
        self._keys: tuple[PlayerKey, ...] = ()
        look.changed.connect(self.update)

    def show_keys(self, keys: tuple[PlayerKey, ...]) -> None:
        """Show these keys; all of them are behind F1, at the right end."""
        self._keys = keys
        self.setAccessibleName(", ".join(f"{key.cap}: {key.short}" for key in keys))
        self.update()

    def caps(self) -> tuple[_Cap, ...]:
        """The keys that there is room for, and where they are."""
        help_key = player_keys()["help"]
        right = self.width() - _EDGE - _room(help_key)
        gap = 24 if self.width() >= 1300 else 14
        left, made = float(_EDGE), []
        for key in self._keys:
            if left + _room(key) > right - gap:
                break
            made.append(self._cap(key, left))
            left += _room(key) + gap
        return (*made, self._cap(help_key, right))

    def _cap(self, key: PlayerKey, left: float) -> _Cap:
        box = QRectF(left, (self.height() - CAP) / 2, width(key.cap, 11, 600) + 14, CAP)
        return _Cap(box, QRectF(left, 0, _room(key), self.height()), key)

    def _at(self, where: QPointF) -> str:
        return next((one.key.does for one in self.caps() if one.whole.contains(where)), "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        does = self._at(event.position())
        if does and event.button() is Qt.MouseButton.LeftButton:
            self.clicked.emit(does)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hand = Qt.CursorShape.PointingHandCursor if self._at(event.position()) else Qt.CursorShape.ArrowCursor
        self.setCursor(hand)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, 0, self.width(), 1), theme.line)
        for box, whole, key in self.caps():
            painter.setPen(QPen(theme.line2, 1))
            painter.setBrush(theme.surface)
            painter.drawRoundedRect(box, 4, 4)
            painter.setPen(theme.text)
            painter.setFont(font(11, 600))
            painter.drawText(box, _MIDDLE, key.cap)
            painter.setPen(theme.text2)
            painter.setFont(font(12.5))
            painter.drawText(whole.adjusted(box.width() + 7, 0, 4, 0), _LEFT, key.short)
        painter.end()


def _room(key: PlayerKey) -> float:
    """Pixels that a key and its words take."""
    return width(key.cap, 11, 600) + 14 + 7 + width(key.short, 12.5)


class KeyButton(QPushButton):
    """A big button with its key in a cap beside its words. The keyboard stays with the player."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setFixedHeight(52)
        self.setProperty("primary", True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._look, self._words, self._key = look, "", ""

    def show_words(self, words: str, key: str) -> None:
        """Say what it does and by which key."""
        self._words, self._key = words, key
        self.setAccessibleName(f"{words}, {key}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, 52)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, theme = QPainter(self), self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words, cap = width(self._words, 15, 600), width(self._key, 11.5, 500) + 18
        left = (self.width() - words - 16 - cap) / 2
        painter.setPen(theme.on_accent)
        painter.setFont(font(15, 600))
        painter.drawText(QRectF(left, 0, words + 4, self.height()), _LEFT, self._words)
        box = QRectF(left + words + 16, (self.height() - 22) / 2, cap, 22)
        painter.setPen(QPen(theme.on_accent, 1))
        painter.drawRoundedRect(box, 4, 4)
        painter.setFont(font(11.5, 500))
        painter.drawText(box, _MIDDLE, self._key)
        painter.end()
