"""Key caps: the row at the foot of the player, and a button that shows its key."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.text import width
from runlegs_desktop.ui.look import Look

HEIGHT, CAP = 46, 20
_MIDDLE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class KeyRow(QWidget):
    """What keys do now; those for which there is no room are left out from the end."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self._look = look
        self._keys: tuple[tuple[str, str], ...] = ()
        look.changed.connect(self.update)

    def show_keys(self, keys: tuple[tuple[str, str], ...]) -> None:
        """Show pairs of a key and what it does."""
        self._keys = keys
        self.setAccessibleName(", ".join(f"{key}: {what}" for key, what in keys))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, 0, self.width(), 1), theme.line)
        left, middle = 28.0, self.height() / 2
        gap = 24 if self.width() >= 1300 else 16
        for key, what in self._keys:
            cap = width(key, 11, 600) + 14
            room = cap + 7 + width(what, 12.5)
            if left + room > self.width() - 20:
                break
            box = QRectF(left, middle - CAP / 2, cap, CAP)
            painter.setPen(QPen(theme.line2, 1))
            painter.setBrush(theme.surface)
            painter.drawRoundedRect(box, 4, 4)
            painter.setPen(theme.text)
            painter.setFont(font(11, 600))
            painter.drawText(box, _MIDDLE, key)
            painter.setPen(theme.text2)
            painter.setFont(font(12.5))
            painter.drawText(QRectF(box.right() + 7, 0, room, self.height()), _LEFT, what)
            left += room + gap
        painter.end()


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
