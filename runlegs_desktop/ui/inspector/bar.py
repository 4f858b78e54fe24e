"""The inspector in a low window: one slim line at the foot of the board that opens it over the board."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.icons import cue
from runlegs_desktop.draw.text import fitting, width
from runlegs_desktop.present.i18n import _
from runlegs_desktop.ui.look import Look

if TYPE_CHECKING:
    from runlegs_desktop.present.inspector import InspectorPage

HEIGHT, CUE = 28, 14
_PRESSES = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class InspectorBar(QWidget):
    """Behaves as a button: `toggled` asks to open or close the panel."""

    toggled = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("inspector-bar")
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._look = look
        self._page: InspectorPage | None = None
        self._is_open = False
        look.changed.connect(self.update)
        self.show_page(None)

    def sizeHint(self) -> QSize:
        return QSize(400, HEIGHT)

    def show_page(self, page: "InspectorPage | None") -> None:
        """Show a session's name and facts."""
        self._page = page
        self.setAccessibleName(_("Session: {name}").format(name=page.spoken) if page else _("No session chosen"))
        self.setToolTip(_("Show or hide the session (F4)"))
        self.update()

    def show_open(self, *, is_open: bool) -> None:
        """Point the chevron down while the panel is open."""
        self._is_open = is_open
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.toggled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _PRESSES:
            self.toggled.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.surface)
        painter.setPen(QPen(theme.accent, 2) if self.hasFocus() else QPen(theme.line, 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        room = QRectF(self.rect()).adjusted(14, 0, -34, 0)
        self._paint_words(painter, room)
        self._paint_chevron(painter)

    def _paint_words(self, painter: QPainter, room: QRectF) -> None:
        theme, middle = self._look.theme, Qt.AlignmentFlag.AlignVCenter
        if self._page is None:
            painter.setFont(font(12))
            painter.setPen(theme.text3)
            painter.drawText(room, middle, _("Choose a card to see it here."))
            return
        mark = cue(self._page.kind, theme.name, CUE, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(room.left(), (HEIGHT - CUE) / 2), mark)
        room.setLeft(room.left() + CUE + 7)
        named = _("{name} — F4").format(name=self._page.title)
        name = fitting((named, self._page.title), room.width(), 12.5, 600)
        painter.setFont(font(12.5, 600))
        painter.setPen(theme.text)
        painter.drawText(room, middle, name)
        room.setLeft(room.left() + width(name, 12.5, 600) + 10)
        painter.setFont(font(11))
        painter.setPen(theme.text3)
        painter.drawText(room, middle, fitting((self._page.facts, ""), room.width(), 11))
        hint = _("opens over the board")
        if width(self._page.facts, 11) + width(hint, 11) + 24 < room.width() and not self._is_open:
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | middle, hint)

    def _paint_chevron(self, painter: QPainter) -> None:
        painter.setPen(QPen(self._look.theme.text2, 1.4, c=Qt.PenCapStyle.RoundCap))
        x, y, up = self.width() - 20.0, HEIGHT / 2, -1 if self._is_open else 1
        painter.drawPolyline([QPointF(x - 4, y + 2 * up), QPointF(x, y - 2 * up), QPointF(x + 4, y + 2 * up)])
