"""The exercises of a session in order: chosen by arrows, moved by drag or Alt and an arrow, taken out by Delete."""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.legmap import Shade, View, inks, paint_leg_map, width_for
from runlegs_desktop.draw.text import fitting, width
from runlegs_desktop.draw.theme import DARK, LIGHT
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.lift_rows import LiftRow
from runlegs_desktop.ui.look import Look

HEIGHT, MAP = 56, 40
_OF_THE_PAGE = {Qt.Key.Key_Space, Qt.Key.Key_Insert}
_LEAST_ROWS = 2
_GRIP, _WORDS = 16, 88
_ROW = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


class LiftList(QListWidget):
    """`chosen` carries the place that is current now, `moved` a place and where it goes, `removed` a place.

    `entered` wants to its sets.
    """

    chosen = Signal(int)
    moved = Signal(int, int)
    removed = Signal(int)
    entered = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("lift-list")
        self.setAccessibleName(_("Exercises of the session"))
        self.setItemDelegate(_Painter(look, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._look = look
        self._held: tuple[int, QPoint] | None = None
        self._gap = -1
        self.currentRowChanged.connect(self._on_current)
        look.changed.connect(self.viewport().update)

    def show_rows(self, rows: Sequence[LiftRow], place: int) -> None:
        """Show the exercises, and which of them is current."""
        self.blockSignals(True)
        while self.count() > len(rows):
            self.takeItem(self.count() - 1)
        for number, row in enumerate(rows):
            item = self.item(number) if number < self.count() else QListWidgetItem(self)
            item.setData(_ROW, row)
            item.setText(row.name)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, row.spoken)
        self.setCurrentRow(place)
        self.blockSignals(False)
        self.updateGeometry()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(200, HEIGHT * max(1, self.count()) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, HEIGHT * min(_LEAST_ROWS, max(1, self.count())))

    def gap_at(self, spot: QPoint) -> int:
        """Before which place something lands that is let go at a spot of the viewport."""
        for number in range(self.count()):
            if spot.y() < self.visualItemRect(self.item(number)).center().y():
                return number
        return self.count()

    def show_gap(self, gap: int) -> None:
        """Show where something would land; nowhere with -1."""
        if gap != self._gap:
            self._gap = gap
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = self.currentRow()
        way = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if way and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            if 0 <= place + way < self.count() and place >= 0:
                self.moved.emit(place, place + way)
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and place >= 0:
            self.removed.emit(place)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        elif event.key() in _OF_THE_PAGE:
            event.ignore()
        elif event.key() == Qt.Key.Key_Escape and self._gap >= 0:
            self._held = None
            self.show_gap(-1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        at = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and at.isValid():
            self._held = (at.row(), event.position().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        spot = event.position().toPoint()
        if self._held is None:
            return
        if self._gap >= 0 or (spot - self._held[1]).manhattanLength() >= QApplication.startDragDistance():
            self.show_gap(self.gap_at(spot))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        held, gap = self._held, self._gap
        self._held = None
        self.show_gap(-1)
        if held is not None and gap >= 0:
            to = gap - 1 if gap > held[0] else gap
            if to != held[0]:
                self.moved.emit(held[0], to)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._gap < 0:
            return
        edge = 1.0
        if self.count():
            last = self.visualItemRect(self.item(min(self._gap, self.count() - 1)))
            edge = float(last.top() if self._gap < self.count() else last.bottom())
        painter = QPainter(self.viewport())
        painter.setPen(QPen(self._look.theme.accent, 2))
        painter.drawLine(QPointF(8, max(1.0, edge)), QPointF(self.viewport().width() - 8, max(1.0, edge)))
        painter.end()

    def _on_current(self, place: int) -> None:
        if place >= 0:
            self.chosen.emit(place)


class _Painter(QStyledItemDelegate):
    """One exercise: grip, small leg maps, name, what is asked for, how much of it is done."""

    def __init__(self, look: Look, parent: LiftList) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(100, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row, theme, box, state = index.data(_ROW), self._look.theme, QRectF(option.rect), option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.accent_tint)
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.line)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.line2)
        for number in range(6):
            middle = QPointF(_GRIP + 6 * (number % 2), box.center().y() + 5 * (number // 2 - 1))
            painter.drawEllipse(middle, 1.2, 1.2)
        if row.joined:  # the bracket of a superset goes over the line between its exercises
            painter.fillRect(QRectF(3, box.top() - HEIGHT / 2, 2, HEIGHT), theme.accent)
        small = _legs(row.levels, theme.is_dark, option.widget.devicePixelRatioF())
        painter.drawPixmap(QPointF(32, box.top() + (HEIGHT - MAP) / 2), small)
        done = width(row.progress, 11, 600) if row.progress else 0
        room = box.width() - _WORDS - 12
        painter.setPen(theme.text)
        painter.setFont(font(12.5, 600, tabular=False))
        painter.drawText(QPointF(_WORDS, box.top() + 25), fitting((row.name,), room - done - 4, 12.5, 600))
        painter.setPen(theme.text2)
        painter.setFont(font(11))
        painter.drawText(QPointF(_WORDS, box.top() + 41), fitting((row.line,), room, 11))
        painter.setPen(theme.accent)
        painter.setFont(font(11, 600))
        painter.drawText(QPointF(box.right() - 12 - done, box.top() + 25), row.progress)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -3), 4, 4)
        painter.restore()


@lru_cache(maxsize=128)
def _legs(levels: tuple[tuple[Muscle, float], ...], is_dark: bool, ratio: float) -> QPixmap:
    """Front and back, small."""
    wide = width_for(MAP)
    made = QPixmap(round((2 * wide + 6) * ratio), round(MAP * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(QColor(0, 0, 0, 0))
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shades = {muscle: Shade(level) for muscle, level in levels}
    for place, view in enumerate(View):
        colours = inks(DARK if is_dark else LIGHT)
        paint_leg_map(painter, view, QRectF(place * (wide + 6), 0, wide, MAP), shades, colours)
    painter.end()
    return made
