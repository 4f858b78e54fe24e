"""Muscle by muscle: running, strength, a bar against the week's target, the sum and a word with its sign."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)

from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.domain.stimulus_week import Fed
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.icons import line_icon
from runlegs_desktop.draw.text import fitting
from runlegs_desktop.draw.theme import Theme, mix
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.load_values import Bar, LoadPage, LoadRow
from runlegs_desktop.ui.look import Look

ROW, LOW_ROW, HEAD, BAR = 42, 24, 26, 10
_NAME, _RUN, _LIFT, _BAR, _SUM, _TARGET, _WORD = range(7)
_WIDE = {_NAME: 122, _RUN: 62, _LIFT: 66, _SUM: 52, _TARGET: 52, _WORD: 72}
_NARROW = {_NAME: 94, _RUN: 60, _LIFT: 62, _SUM: 48, _TARGET: 52, _WORD: 66}
_NARROW_BELOW, _INSET, _SIGN, _AFTER = 620, 8, 14, 16
_ROLE = Qt.ItemDataRole.UserRole
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_HATCH = 4.0


class LoadTable(QTreeWidget):
    """A row for each muscle; `chosen` carries the one the pointer or the keys came to."""

    chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("load-table")
        self.setAccessibleName(_("Muscle by muscle"))
        self._look = look
        self.setColumnCount(len(_WIDE) + 1)
        self.setHeaderLabels(_heads())
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Line(self, look))
        head = self.header()
        head.setStretchLastSection(False)
        head.setSectionsClickable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setFixedHeight(HEAD)
        head.setMinimumSectionSize(20)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | _MIDDLE)
        head.setFont(font(11))
        self.row_height = ROW
        self._judged = True
        self.currentItemChanged.connect(self._on_current)
        look.changed.connect(self._dress)
        self._dress()

    def show_page(self, page: LoadPage) -> None:
        """Show the muscles; the chosen one stays."""
        kept, self._judged = self.muscle, page.has_targets
        self.blockSignals(True)
        self.clear()
        for row in page.rows:
            item = QTreeWidgetItem([row.name, row.running, row.strength, "", row.sum, row.target, row.word])
            item.setData(_NAME, _ROLE, row)
            item.setData(_NAME, Qt.ItemDataRole.AccessibleTextRole, row.spoken)
            for column in range(self.columnCount()):
                item.setToolTip(column, _tip(row))
            self.addTopLevelItem(item)
        self.blockSignals(False)
        self._head_bar()
        if kept is not None:
            self.choose(kept)

    @property
    def muscle(self) -> Muscle | None:
        """The chosen muscle."""
        item = self.currentItem()
        return item.data(_NAME, _ROLE).muscle if item is not None else None

    def choose(self, muscle: Muscle) -> None:
        """Choose a muscle."""
        for n in range(self.topLevelItemCount()):
            item = self.topLevelItem(n)
            if item is not None and item.data(_NAME, _ROLE).muscle is muscle:
                self.setCurrentItem(item)

    def fit(self, height: int) -> None:
        """Give rows what `height` leaves them, and take no more than they need."""
        count = max(1, self.topLevelItemCount())
        self.row_height = max(LOW_ROW, min(ROW, (height - HEAD) // count))
        self.setFixedHeight(HEAD + count * self.row_height + 2)
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.viewport().width()
        widths = _WIDE if room >= _NARROW_BELOW else _NARROW
        for column, wide in widths.items():
            self.setColumnWidth(column, wide)
        self._head_bar()
        self.setColumnWidth(_BAR, max(40, room - sum(widths.values())))

    def _head_bar(self) -> None:
        wide = self.viewport().width() >= _NARROW_BELOW
        of_target = _("Week against target") if wide else _("Of target")
        self.headerItem().setText(_BAR, of_target if self._judged else _("Of the most"))
        marks = _("Dark: done. Light: planned. Green: target, from its lower end on. Line below: likely range.")
        self.headerItem().setToolTip(_BAR, marks)

    def _on_current(self) -> None:
        if self.muscle is not None:
            self.chosen.emit(self.muscle)

    def _dress(self) -> None:
        theme = self._look.theme
        self.setStyleSheet(f"""
        QTreeWidget {{ background: transparent; border: 1px solid transparent; outline: none; }}
        QTreeWidget:focus {{ border: 1px solid {theme.accent.name()}; border-radius: 4px; }}
        QHeaderView {{ background: transparent; }}
        QHeaderView::section {{ background: transparent; border: none; color: {theme.text2.name()};
          padding: 0 2px 0 {_INSET}px; }}
        """)


class _Line(QStyledItemDelegate):
    """Paints one column of one muscle."""

    def __init__(self, table: LoadTable, look: Look) -> None:
        super().__init__(table)
        self._table, self._look = table, look

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(40, self._table.row_height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme = self._look.theme
        row: LoadRow = index.sibling(index.row(), _NAME).data(_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.accent_tint)
        box = QRectF(option.rect).adjusted(_INSET, 0, -4, 0)
        column = index.column()
        if column == _BAR:
            paint_bar(painter, row.bar, box.adjusted(0, 0, -_INSET, 0), theme, over=row.fed is Fed.OVER)
        elif column == _WORD:
            paint_word(painter, row, box, theme)
        else:
            weight = 600 if column == _SUM else 500 if column == _NAME else 400
            ink = theme.text if column in {_NAME, _SUM} else theme.text2
            text = index.data()
            if column == _NAME:
                text = fitting((row.name, row.short), box.width(), 12.5, weight)
            _write(painter, text, box, font(12.5 if column in {_NAME, _SUM} else 12, weight), ink)
        painter.restore()


def paint_bar(painter: QPainter, bar: Bar, room: QRectF, theme: Theme, *, over: bool) -> None:
    """Done, planned, the target's band with its lower end, what is past the upper end, hatched; under it how sure."""
    box = QRectF(room.left(), room.center().y() - BAR / 2, room.width(), BAR)

    def part(start: float, end: float) -> QRectF:
        return QRectF(box.left() + start * box.width(), box.top(), max(0.0, end - start) * box.width(), BAR)

    painter.fillRect(box, theme.sunken)
    if bar.low is not None and bar.high is not None:
        painter.fillRect(part(bar.low, bar.high).adjusted(0, -3, 0, 3), mix(theme.ok, theme.surface, 0.13))
    top = min(bar.whole, bar.high) if bar.high is not None else bar.whole
    painter.fillRect(part(0, top), _alpha(theme.text2, 0.30))
    painter.fillRect(part(0, min(bar.done, top)), _alpha(theme.text2, 0.82))
    if over and bar.high is not None:
        _paint_over(painter, part(bar.high, bar.whole), theme)
    if bar.most > 0:  # how sure that is
        sure = part(bar.least, bar.most)
        painter.fillRect(QRectF(sure.left(), sure.bottom() + 4.5, sure.width(), 1.5), theme.text3)
    if bar.low is not None:
        painter.setPen(QPen(theme.text, 1.6))
        x = box.left() + bar.low * box.width()
        painter.drawLine(QPointF(x, box.top() - 4), QPointF(x, box.bottom() + 4))


def paint_word(painter: QPainter, row: LoadRow, box: QRectF, theme: Theme) -> None:
    """The word with its sign: a tick, an arrow down, a triangle."""
    if row.fed is None:
        return
    ink = theme.ok if row.fed is Fed.FED else theme.warn
    sign = QRectF(box.left(), box.center().y() - _SIGN / 2, _SIGN, _SIGN)
    if row.fed is Fed.OVER:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.warn_mark)
        top, left, right = QPointF(sign.center().x(), sign.top() + 2), sign.bottomLeft(), sign.bottomRight()
        painter.drawPolygon(QPolygonF([top, left + QPointF(1, -2), right + QPointF(-1, -2)]))
    elif row.fed is Fed.UNDER:
        painter.setPen(QPen(ink, 1.6, c=Qt.PenCapStyle.RoundCap))
        tip = QPointF(sign.center().x(), sign.bottom() - 2)
        painter.drawLine(QPointF(tip.x(), sign.top() + 2), tip)
        painter.drawPolyline(QPolygonF([tip + QPointF(-3.5, -3.5), tip, tip + QPointF(3.5, -3.5)]))
    else:
        painter.drawPixmap(sign.topLeft(), line_icon("check", ink, _SIGN, painter.device().devicePixelRatioF()))
    _write(painter, row.word, box.adjusted(_AFTER + 2, 0, 4, 0), font(12, 600), ink)


def _paint_over(painter: QPainter, box: QRectF, theme: Theme) -> None:
    painter.save()
    painter.fillRect(box, theme.warn_mark)
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(theme.surface, 1.0))
    x = box.left() - box.height()
    while x < box.right():
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()))
        x += _HATCH
    painter.restore()


def _write(painter: QPainter, text: str, box: QRectF, used: QFont, ink: QColor) -> None:
    painter.setFont(used)
    painter.setPen(ink)
    pixels = painter.fontMetrics().horizontalAdvance(text)
    if pixels > box.width():
        text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, _MIDDLE | Qt.AlignmentFlag.AlignLeft, text)


def _alpha(colour: QColor, share: float) -> QColor:
    made = QColor(colour)
    made.setAlphaF(share)
    return made


def _tip(row: LoadRow) -> str:
    return _("{muscle}: {parts}; {band}").format(muscle=row.explained, parts=row.parts, band=row.band)


def _heads() -> list[str]:
    bar = _("Week against target")
    return [_("Muscle"), _("Running"), _("Strength"), bar, _("Sum"), _("Target"), ""]
