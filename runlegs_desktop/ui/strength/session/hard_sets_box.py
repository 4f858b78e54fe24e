"""The week's hard sets: the leg map, and a bar for each muscle with the mark of its target."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from runlegs_desktop.domain.session import Kind
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.text import elided
from runlegs_desktop.draw.theme import mix
from runlegs_desktop.present.hard_sets import HardSets
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.leg_load import LegPage
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.leg_map_view import LegMapView
from runlegs_desktop.ui.look import Look

MAP, _ROW, _NAME, _SAID = 132, 20, 78, 72
_PLANNED = 0.32
_MARK_FROM = 216  # narrower there is no room for the caption, and the tooltip says it


class HardSetsBox(QWidget):
    """Shows a week; nothing without a plan."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.map, self.bars = LegMapView(look, MAP), HardSetsBars(look)
        self.map.setObjectName("session-legs")
        head = QHBoxLayout()
        head.addWidget(label(_("Hard sets this week"), "title"))
        head.addStretch()
        self._mark = label(_("mark = target"), "caption")
        head.addWidget(self._mark)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.map, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.bars)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._mark.setVisible(self.width() >= _MARK_FROM)

    def show_week(self, page: LegPage | None, rows: Sequence[HardSets]) -> None:
        """Show the map and the bars of a week."""
        self.setVisible(page is not None)
        self.map.show_page(page)
        self.bars.show_rows(rows)


class HardSetsBars(QWidget):
    """Paints the bars: solid is done, light is planned, the tick is the least of the target."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("hard-sets")
        self._look = look
        self._rows: tuple[HardSets, ...] = ()
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(220, _ROW * max(1, len(self._rows)))

    def show_rows(self, rows: Sequence[HardSets]) -> None:
        """Show these muscles."""
        self._rows = tuple(rows)
        self.setFixedHeight(_ROW * max(1, len(self._rows)))
        self.setAccessibleName("; ".join(row.spoken for row in rows))
        self.setToolTip("\n".join(row.spoken for row in rows))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        solid = theme.tones[Kind.STRENGTH].solid
        wide = max(20.0, self.width() - _NAME - _SAID)
        for number, row in enumerate(self._rows):
            middle = _ROW * number + _ROW / 2
            painter.setFont(font(11.5, tabular=False))
            painter.setPen(theme.text2)
            name = elided(row.name, _NAME - 6, font(11.5, tabular=False))
            painter.drawText(QRectF(0, middle - 10, _NAME, 20), Qt.AlignmentFlag.AlignVCenter, name)
            painter.setPen(Qt.PenStyle.NoPen)
            track = QRectF(_NAME, middle - 2.5, wide, 5)
            for share, colour in (
                (1.0, theme.sunken),
                (row.whole / row.most, mix(solid, theme.surface, _PLANNED)),
                (row.done / row.most, mix(solid, theme.surface, 0.75)),
            ):
                painter.setBrush(colour)
                painter.drawRoundedRect(QRectF(track.left(), track.top(), wide * min(1.0, share), 5), 2, 2)
            x = track.left() + wide * row.low / row.most
            painter.setPen(QPen(theme.text, 1.6))
            painter.drawLine(QPointF(x, middle - 6), QPointF(x, middle + 6))
            painter.setFont(font(11.5, 600))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(self.width() - _SAID, middle - 10, _SAID, 20), right, row.said)
        painter.end()
