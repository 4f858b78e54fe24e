"""Amber staples over pairs of days that do not go together, drawn above the cards."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from runlegs_desktop.draw.card_paint import warning_triangle
from runlegs_desktop.ui.look import Look

_LEG, _RADIUS, _RISE = 7, 5, 1  # higher it would run through the dates


class Span(NamedTuple):
    """A staple's place on the board: `rect` has the top of the higher card, `border` is where its sign stands.

    `left` and `right` are how much lower the card of each leg begins, none where that leg is in another row.
    """

    rect: QRectF
    border: float
    left: int | None = 0
    right: int | None = 0

    @property
    def place(self) -> QRect:
        """Everything it paints on."""
        deep = max(self.left or 0, self.right or 0)
        return self.rect.adjusted(-2, -_RISE - 8, 10, _LEG + 8 + deep).toAlignedRect()

    def __hash__(self) -> int:
        """By place; Qt's rectangles have no hash of their own."""
        return hash((self.rect.getRect(), self.border, self.left, self.right))


class Staples(QWidget):
    """Paints only; the mouse goes through it."""

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._look = look
        self._spans: tuple[Span, ...] = ()

    @property
    def spans(self) -> tuple[Span, ...]:
        """What it draws."""
        return self._spans

    def show_spans(self, spans: tuple[Span, ...]) -> None:
        """Draw these staples."""
        changed = {*spans} ^ {*self._spans}
        self._spans = spans
        for span in changed:  # the overlay lies on the whole board: paint no more of it than needed
            self.update(span.place)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        for span in self._spans:
            painter.setPen(QPen(theme.warn_mark, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(_path(span))
            warning_triangle(painter, QPointF(span.border, span.rect.top() - _RISE), theme, 13)


def _path(span: Span) -> QPainterPath:
    top, left, right = span.rect.top() - _RISE, span.rect.left(), span.rect.right()
    path = QPainterPath()
    if span.left is not None:
        path.moveTo(left, top + _LEG + span.left)
        path.lineTo(left, top + _RADIUS)
        path.quadTo(left, top, left + _RADIUS, top)
    else:
        path.moveTo(left, top)
    if span.right is not None:
        path.lineTo(right - _RADIUS, top)
        path.quadTo(right, top, right, top + _RADIUS)
        path.lineTo(right, top + _LEG + span.right)
    else:
        path.lineTo(right, top)
    return path
