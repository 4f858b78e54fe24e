"""Cues of session kinds on paper: a letter in its outline. Hard runs are solid squares, black or in their colour.

The shapes are the same in both inks, so that a coloured sheet reads as well from a black-and-white copier.
"""

from enum import Enum
from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from runlegs_desktop.domain.session import QUALITY, Kind
from runlegs_desktop.draw.fonts import UNITS_A_POINT, paper_font
from runlegs_desktop.draw.theme import LIGHT

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
DARK_GLYPH = QColor("#2A2312")  # on Tempo's yellow, where white can't be read


class Ink(Enum):
    """What a sheet is printed with. Always on white, whatever the window's theme."""

    COLOUR = "colour"
    BLACK = "black"


def fill_colour(kind: Kind, ink: Ink) -> QColor:
    """The colour of what is filled for a kind: its cue, its bars."""
    return LIGHT.tones[kind].solid if ink is Ink.COLOUR else INK


def _letter_colour(kind: Kind, ink: Ink) -> QColor:
    if kind in SOLID:
        return DARK_GLYPH if ink is Ink.COLOUR and kind is Kind.TEMPO else PAPER
    return LIGHT.tones[kind].ink if ink is Ink.COLOUR else INK


def letter_points(size: float) -> float:
    """The letter's size in points in a cue of `size` (0.01 mm): never under what can be read on paper."""
    return max(LEAST_POINTS, ceil(size * LETTER_SHARE / UNITS_A_POINT * 10) / 10)


def letter_font(size: float) -> QFont:
    """The font of the letter in a cue of `size` (0.01 mm)."""
    return paper_font(letter_points(size), 700)


def paint_cue(painter: QPainter, kind: Kind, box: QRectF, ink: Ink = Ink.BLACK) -> None:
    """Paint a kind's cue into a square of 0.01 mm. The painter keeps another font, pen and brush than before."""
    size, solid = box.width(), kind in SOLID
    inset = 0.0 if solid else size * STROKE_SHARE / 2
    painter.setPen(Qt.PenStyle.NoPen if solid else _outline_pen(kind, size, ink))
    painter.setBrush(fill_colour(kind, ink) if solid else Qt.BrushStyle.NoBrush)
    _paint_outline(painter, kind, box.adjusted(inset, inset, -inset, -inset))
    painter.setFont(letter_font(size))
    painter.setPen(_letter_colour(kind, ink))
    half, middle = _letter_half(kind, size), box.center()
    painter.drawText(QPointF(middle.x() - half.width(), middle.y() + half.height()), LETTERS[kind])


def _paint_outline(painter: QPainter, kind: Kind, box: QRectF) -> None:
    """The shape that says what family a kind is of: run, strength, care."""
    if kind is Kind.STRENGTH:
        painter.drawPolygon(_hexagon(box.width(), box.height()).translated(box.topLeft()))
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


@lru_cache(maxsize=16)
def _hexagon(wide: float, tall: float) -> QPolygonF:
    shares = ((0.25, 0.03), (0.75, 0.03), (1.0, 0.5), (0.75, 0.97), (0.25, 0.97), (0.0, 0.5))
    return QPolygonF([QPointF(x * wide, y * tall) for x, y in shares])


@lru_cache(maxsize=64)
def _outline_pen(kind: Kind, size: float, ink: Ink) -> QPen:
    pen = QPen(fill_colour(kind, ink), size * STROKE_SHARE)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if kind is Kind.REST:
        pen.setDashPattern([2 / 1.1, 1.6 / 1.1])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen
