"""Two tiles, one for each leg: what was done with it, whose turn it is."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.icons import line_icon
from runlegs_desktop.draw.text import fitting
from runlegs_desktop.present.strength_player import LegTile
from runlegs_desktop.ui.look import Look

HEIGHT = 58
_VIEW = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class LegTiles(QWidget):
    """`chosen` carries the leg that was clicked."""

    chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.tiles = (_Tile(look), _Tile(look))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for tile in self.tiles:
            row.addWidget(tile)
            tile.clicked.connect(lambda _on=False, t=tile: self._choose(t))

    def _choose(self, tile: "_Tile") -> None:
        if tile.leg is not None:
            self.chosen.emit(tile.leg.leg)

    def show_legs(self, legs: tuple[LegTile, ...]) -> None:
        """Show both legs; nothing for what both do together."""
        self.setVisible(bool(legs))
        for tile, leg in zip(self.tiles, legs, strict=False):
            tile.show_leg(leg)


class _Tile(QAbstractButton):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._look = look
        self.leg: LegTile | None = None

    def show_leg(self, leg: LegTile) -> None:
        self.leg = leg
        self.setAccessibleName(f"{leg.name}: {leg.said}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(180, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.leg is None:
            return
        painter, theme = QPainter(self), self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        now = self.leg.is_now
        painter.setPen(QPen(theme.accent, 2) if now else QPen(theme.line2, 1))
        painter.setBrush(theme.accent_tint if now else theme.surface)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.setPen(theme.text)
        painter.setFont(font(13.5, 600))
        painter.drawText(QRectF(15, 10, self.width() - 45, 18), _VIEW, self.leg.name)
        painter.setPen(theme.text2)
        painter.setFont(font(12))
        room = self.width() - 26
        painter.drawText(QRectF(15, 30, room, 18), _VIEW, fitting((self.leg.said, self.leg.briefly), room, 12))
        if self.leg.is_done:
            check = line_icon("check", theme.ok, 15, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(self.width() - 29.0, 13), check)
        painter.end()
