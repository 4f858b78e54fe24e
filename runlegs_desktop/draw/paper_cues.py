"""Cues of session kinds in black on white: a letter in its outline. Hard runs are solid black squares."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

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
    """Paint a kind's cue into a square of 0.01 mm."""
    solid, stroke = kind in SOLID, box.width() * STROKE_SHARE
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen if solid else _outline_pen(kind, stroke))
    painter.setBrush(INK if solid else Qt.BrushStyle.NoBrush)
    inset = 0.0 if solid else stroke / 2
    painter.drawPath(outline(kind, box.adjusted(inset, inset, -inset, -inset)))
    font = letter_font(box.width())
    metrics = QFontMetricsF(font)
    letter = LETTERS[kind]
    left = box.center().x() - metrics.horizontalAdvance(letter) / 2
    painter.setFont(font)
    painter.setPen(PAPER if solid else INK)
    painter.drawText(QPointF(left, box.center().y() + metrics.capHeight() / 2), letter)
    painter.restore()


def outline(kind: Kind, box: QRectF) -> QPainterPath:
    """The shape that says what family a kind is of: run, strength, care."""
    path = QPainterPath()
    if kind is Kind.STRENGTH:
        path.addPolygon(_hexagon(box))
        path.closeSubpath()
    elif kind in {Kind.MOBILITY, Kind.REST}:
        path.addEllipse(box)
    else:
        radius = box.width() * RADIUS_SHARE
        path.addRoundedRect(box, radius, radius)
    return path


def _hexagon(box: QRectF) -> QPolygonF:
    shares = ((0.25, 0.03), (0.75, 0.03), (1.0, 0.5), (0.75, 0.97), (0.25, 0.97), (0.0, 0.5))
    return QPolygonF([QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in shares])


def _outline_pen(kind: Kind, width: float) -> QPen:
    pen = QPen(INK, width)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if kind is Kind.REST:
        pen.setDashPattern([2 / 1.1, 1.6 / 1.1])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen
