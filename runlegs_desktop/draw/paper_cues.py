"""Cues of session kinds in black on white: a letter in its outline. Hard runs are solid black squares."""

from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from runlegs_desktop.domain.session import QUALITY, Kind
from runlegs_desktop.draw.fonts import UNITS_A_POINT, paper_font

LETTERS = {
    Kind.EASY: "E",
    Kind.LONG: "L",
    Kind.TEMPO: "T",
    Kind.INTERVALS: "I",
    Kind.HILLS: "H",
    Kind.RACE: "R",
    Kind.STRENGTH: "S",
    Kind.MOBILITY: "M",
    Kind.REST: "–",
}
SOLID = QUALITY | {Kind.RACE}
LETTER_SHARE = 10.5 / 16  # font size ÷ size of the cue, in the file cue-easy-print.svg
LEAST_POINTS = 6.5
STROKE_SHARE = 1.1 / 16
RADIUS_SHARE = 3.5 / 16
INK, PAPER = QColor("#000000"), QColor("#FFFFFF")


def letter_points(size: float) -> float:
    """The letter's size in points in a cue of `size` (0.01 mm): never under what can be read on paper."""
    return max(LEAST_POINTS, ceil(size * LETTER_SHARE / UNITS_A_POINT * 10) / 10)


def letter_font(size: float) -> QFont:
    """The font of the letter in a cue of `size` (0.01 mm)."""
    return paper_font(letter_points(size), 700)


def paint_cue(painter: QPainter, kind: Kind, box: QRectF) -> None:
    """Paint a kind's cue into a square of 0.01 mm. The painter keeps another font, pen and brush than before."""
    size, solid = box.width(), kind in SOLID
    inset = 0.0 if solid else size * STROKE_SHARE / 2
    painter.setPen(Qt.PenStyle.NoPen if solid else _outline_pen(kind, size))
    painter.setBrush(INK if solid else Qt.BrushStyle.NoBrush)
    _paint_outline(painter, kind, box.adjusted(inset, inset, -inset, -inset))
    painter.setFont(letter_font(size))
    painter.setPen(PAPER if solid else INK)
    half, middle = _letter_half(kind, size), box.center()
    painter.drawText(QPointF(middle.x() - half.width(), middle.y() + half.height()), LETTERS[kind])


def _paint_outline(painter: QPainter, kind: Kind, box: QRectF) -> None:
    """The shape that says what family a kind is of: run, strength, care."""
    if kind is Kind.STRENGTH:
        painter.drawPolygon(_hexagon(box))
    elif kind in {Kind.MOBILITY, Kind.REST}:
        painter.drawEllipse(box)
    else:
        radius = box.width() * RADIUS_SHARE
        painter.drawRoundedRect(box, radius, radius)


@lru_cache(maxsize=64)
def _letter_half(kind: Kind, size: float) -> QSizeF:
    """Half a letter's width and height."""
    metrics = QFontMetricsF(letter_font(size))
    return QSizeF(metrics.horizontalAdvance(LETTERS[kind]) / 2, metrics.capHeight() / 2)


def _hexagon(box: QRectF) -> QPolygonF:
    shares = ((0.25, 0.03), (0.75, 0.03), (1.0, 0.5), (0.75, 0.97), (0.25, 0.97), (0.0, 0.5))
    return QPolygonF([QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in shares])


@lru_cache(maxsize=64)
def _outline_pen(kind: Kind, size: float) -> QPen:
    pen = QPen(INK, size * STROKE_SHARE)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if kind is Kind.REST:
        pen.setDashPattern([2 / 1.1, 1.6 / 1.1])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen
