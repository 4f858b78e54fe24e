"""What a session trains, in little room: the leg map, the most worked muscles, the fibre types."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from runlegs_desktop.draw.fibre_bar import BAR, paint_fibre_bar
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.text import fitting, wrapped
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.leg_load import LegPage
from runlegs_desktop.ui.leg_map_view import LegMapView
from runlegs_desktop.ui.look import Look

HEIGHT, LINE, TYPE = 98, 14, 11
_FOOT = BAR + 4 + LINE


class LegSummary(QWidget):
    """Shows a page. `asked` carries the muscle whose details are wanted, or none."""

    asked = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self.map = LegMapView(look, HEIGHT - 4)
        self.map.chosen.connect(self.asked)
        self._words = _Words(look)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.map)
        row.addWidget(self._words, 1)

    def show_page(self, page: LegPage) -> None:
        """Show what a session trains."""
        self.map.show_page(page)
        self._words.show_page(page)


class _Words(QWidget):
    """Most and some, and the fibre types under them."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self._look = look
        self._page: LegPage | None = None
        look.changed.connect(self.update)

    def minimumSizeHint(self) -> QSize:
        return QSize(96, HEIGHT)

    def show_page(self, page: LegPage) -> None:
        """Show the words of a page."""
        self._page = page
        said = [page.spoken, page.fibres.spoken if page.fibres else "", page.model]
        self.setAccessibleName(". ".join(text for text in said[:2] if text))
        self.setToolTip("\n".join(text for text in said if text))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._page is None:
            return
        painter, theme, page = QPainter(self), self._look.theme, self._page
        if page.is_empty:
            painter.setFont(font(TYPE))
            painter.setPen(theme.text3)
            text = "\n".join(wrapped(_("Nothing for the legs that the model counts."), self.width(), TYPE))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, text)
            return
        top = self._names(painter, _("Most"), page.most, 0.0, 2)
        self._names(painter, _("Some"), page.some, top, 1)
        if page.fibres is not None:
            foot = self.height() - _FOOT
            paint_fibre_bar(painter, page.fibres.shares, QRectF(0, foot, self.width(), BAR), theme)
            painter.setPen(theme.text2)
            painter.setFont(font(TYPE))
            texts = ("   ".join(page.fibres.texts), " ".join(page.fibres.texts))
            text = fitting((*texts, " · ".join(page.fibres.texts[:2])), self.width(), TYPE)
            painter.drawText(QPointF(0, self.height() - 3), text)

    def _names(self, painter: QPainter, head: str, names: tuple[str, ...], top: float, lines: int) -> float:
        """A head with names beside and below it; says where the next may begin."""
        if not names:
            return top
        theme = self._look.theme
        painter.setFont(font(TYPE, 600))
        painter.setPen(theme.text)
        painter.drawText(QPointF(0, top + LINE - 3), fitting((head,), self.width(), TYPE, 600))
        painter.setFont(font(TYPE))
        painter.setPen(theme.text2)
        kept = [names[:n] for n in range(len(names), 0, -1)]
        laid = (wrapped(", ".join(some), self.width(), TYPE) for some in kept)
        shown = next((found for found in laid if len(found) <= lines), wrapped(names[0], self.width(), TYPE)[:lines])
        for n, line in enumerate(shown):
            painter.drawText(QPointF(0, top + LINE * (n + 2) - 3), line)
        return top + LINE * (len(shown) + 1) + 1
