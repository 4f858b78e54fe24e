"""The rows of the library's list, and how one is painted: small leg maps, name, line, star."""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.domain.mobility import Mobile
from runlegs_desktop.domain.skeleton import skeleton
from runlegs_desktop.draw import figure_stage
from runlegs_desktop.draw.figure import paint_figure
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.legmap import Shade, View, inks, paint_leg_map, width_for
from runlegs_desktop.draw.star import star
from runlegs_desktop.draw.text import fitting
from runlegs_desktop.draw.theme import DARK, LIGHT
from runlegs_desktop.present.strength_library import LibraryRow
from runlegs_desktop.ui.look import Look

HEIGHT, MAP = 50, 38
_LEFT, _GAP, _STAR = 14, 4, 16
_WORDS = _LEFT + 2 * round(MAP * 160 / 360) + _GAP + 12
_Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole


class RowsModel(QAbstractListModel):
    """The rows that are shown."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[LibraryRow, ...] = ()

    def show_rows(self, rows: Sequence[LibraryRow]) -> None:
        """Take other rows."""
        if self.rows != tuple(rows):
            self.beginResetModel()
            self.rows = tuple(rows)
            self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        return row.spoken if role == Qt.ItemDataRole.AccessibleTextRole else None


class RowPainter(QStyledItemDelegate):
    """Paints one row. `moves` gives the figure of a move without a leg map."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.moves: dict[str, Mobile] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(100, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row, theme, box = index.data(ROW), self._look.theme, QRectF(option.rect)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.accent_tint)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, theme.grid)
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.line)
        ratio = option.widget.devicePixelRatioF()
        small = _legs(row.levels, theme.is_dark, ratio) if row.levels else _body(self.moves[row.id], theme.name, ratio)
        painter.drawPixmap(QPointF(box.left() + _LEFT, box.top() + (HEIGHT - MAP) / 2), small)
        left = box.left() + _WORDS
        room = box.right() - left - 10 - (_STAR if row.favourite else 0)
        painter.setPen(theme.text)
        painter.setFont(font(12.5, 600, tabular=False))
        painter.drawText(QPointF(left, box.top() + 22), fitting((row.name,), room, 12.5, 600))
        painter.setPen(theme.text2 if state & QStyle.StateFlag.State_Selected else theme.text3)
        painter.setFont(font(11, tabular=False))
        painter.drawText(QPointF(left, box.top() + 38), fitting((row.line,), box.right() - left - 10, 11))
        if row.favourite:
            painter.fillPath(star(QPointF(box.right() - 18, box.top() + 18), 6), theme.accent)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -3), 4, 4)
        painter.restore()


def _blank(ratio: float) -> QPixmap:
    wide = 2 * width_for(MAP) + _GAP
    made = QPixmap(round(wide * ratio), round(MAP * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(QColor(0, 0, 0, 0))
    return made


@lru_cache(maxsize=256)
def _legs(levels: tuple[tuple[Muscle, float], ...], is_dark: bool, ratio: float) -> QPixmap:
    """Front and back, small."""
    made, wide = _blank(ratio), width_for(MAP)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shades = {muscle: Shade(level) for muscle, level in levels}
    colours = inks(DARK if is_dark else LIGHT)
    for place, view in enumerate(View):
        paint_leg_map(painter, view, QRectF(place * (wide + _GAP), 0, wide, MAP), shades, colours)
    painter.end()
    return made


@lru_cache(maxsize=128)
def _body(move: Mobile, theme: str, ratio: float) -> QPixmap:
    """The first pose of a move that has no leg map."""
    made = _blank(ratio)
    if not move.poses:
        return made
    painter = QPainter(made)
    one = skeleton(move.poses[0])
    room = QRectF(0, 0, 2 * width_for(MAP) + _GAP, MAP)
    colours = figure_stage.inks(DARK if theme == "dark" else LIGHT)
    paint_figure(painter, one, figure_stage.stage((one,), move.props, room), colours, props=move.props)
    painter.end()
    return made
