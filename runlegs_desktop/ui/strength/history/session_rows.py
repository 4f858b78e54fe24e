"""How a session that is over is painted in the list: its name, and below it when it was and what it came to."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.text import fitting
from runlegs_desktop.ui.look import Look

HEIGHT, ROW = 46, Qt.ItemDataRole.UserRole + 1
_LEFT = 12


class SessionRows(QStyledItemDelegate):
    """Paints the value that an item holds under `ROW`."""

    def __init__(self, look: Look, parent: QListWidget) -> None:
        super().__init__(parent)
        self._look = look
        look.changed.connect(parent.viewport().update)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row, theme, box = index.data(ROW), self._look.theme, QRectF(option.rect)
        room = box.width() - 2 * _LEFT
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.accent_tint)
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.line)
        painter.setPen(theme.text)
        painter.setFont(font(12.5, 600, tabular=False))
        painter.drawText(QPointF(_LEFT, box.top() + 19), fitting((row.title,), room, 12.5, 600))
        painter.setPen(theme.text2)
        painter.setFont(font(11))
        painter.drawText(QPointF(_LEFT, box.top() + 35), fitting((row.line,), room, 11))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.accent, 2))
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -3), 4, 4)
        painter.restore()
