"""The one hand that draws on paper: texts, rules and boxes in millimetres, and a record of every text for tests."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from runlegs_desktop.domain.session import Kind
from runlegs_desktop.draw.paper_cues import LETTERS, Ink, fill_colour, letter_font, letter_points, paint_cue
from runlegs_desktop.printing.fitted_text import UNITS_A_MM, Style, elided, width

BLACK, GREY, LINE_GREY = QColor("#000000"), QColor("#6A6A6A"), QColor("#999999")
HAIRLINE, BOX_LINE, HEAD_LINE, HEADER_RULE = 0.18, 0.25, 0.3, 0.4
BOX_RADIUS = 0.5
BOX_PEN, MARK_PEN = QPen(BLACK, BOX_LINE * UNITS_A_MM), QPen(BLACK, 1.6 * BOX_LINE * UNITS_A_MM)
MARKS = {"tick": ((0.22, 0.52), (0.43, 0.74), (0.8, 0.26)), "dash": ((0.25, 0.5), (0.75, 0.5))}

Align = Literal["left", "right"]


@dataclass(frozen=True, slots=True)
class Drawn:
    """One text as it stands on the page (mm). `ink` encloses it, `cell` is the box it must not leave."""

    text: str
    points: float
    ink: QRectF
    cell: QRectF


class Pen:
    """Draws with a painter whose unit is 0.01 mm. With `record` every text is noted there."""

    def __init__(self, painter: QPainter, record: list[Drawn] | None = None, ink: Ink = Ink.BLACK) -> None:
        self._painter = painter
        self._ink = ink
        self._record = record
        self._cell = QRectF()

    @contextmanager
    def cell(self, box: QRectF) -> Iterator[None]:
        """Texts drawn inside belong to this box."""
        before, self._cell = self._cell, box
        try:
            yield
        finally:
            self._cell = before

    def text(self, text: str, style: Style, at: QPointF, room: float, align: Align = "left") -> float:
        """Set a text on a baseline; `at` is its left or right end. Too long for `room` it is cut; says its width."""
        wide = width(text, style)
        shown = text if wide <= room else elided(text, style, room)
        if not shown:
            return 0.0
        if shown is not text:
            wide = width(shown, style)
        left = at.x() - wide if align == "right" else at.x()
        self._painter.setFont(style.font)
        self._painter.setPen(GREY if style.grey else BLACK)
        self._painter.drawText(QPointF(left * UNITS_A_MM, at.y() * UNITS_A_MM), shown)
        if self._record is not None:
            tight = style.metrics.tightBoundingRect(shown)
            ink = QRectF(left, at.y() + tight.top() / UNITS_A_MM, wide, tight.height() / UNITS_A_MM)
            self._note(shown, style.font.pixelSize() * 72 / 2540, ink)
        return wide

    def cue(self, kind: Kind, box: QRectF) -> None:
        """The mark of a session kind."""
        paint_cue(self._painter, kind, _units(box), self._ink)
        if self._record is not None:
            size = box.width() * UNITS_A_MM
            points = letter_points(size)
            wide = Style(points, 700)
            half = wide.metrics.horizontalAdvance(LETTERS[kind]) / 2 / UNITS_A_MM
            tall = wide.cap_height
            ink = QRectF(box.center().x() - half, box.center().y() - tall / 2, 2 * half, tall)
            self._note(LETTERS[kind], letter_font(size).pixelSize() * 72 / 2540, ink)

    def picture(self, paint: Callable[[QPainter, Ink], None]) -> None:
        """Let something else draw with the painter, whose unit is 0.01 mm; it is as before afterwards."""
        self._painter.save()
        paint(self._painter, self._ink)
        self._painter.restore()

    def rule(self, start: QPointF, end: QPointF, thick: float = HAIRLINE, *, grey: bool = False) -> None:
        """A straight line."""
        pen = QPen(LINE_GREY if grey else BLACK, thick * UNITS_A_MM)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._painter.setPen(pen)
        self._painter.drawLine(QLineF(start * UNITS_A_MM, end * UNITS_A_MM))

    def bar(self, box: QRectF, *, hollow: bool, kind: Kind | None = None) -> None:
        """A bar, or the outline of one of the same outer size: black, or on a coloured sheet in a kind's colour."""
        half = HAIRLINE / 2 if hollow else 0.0
        colour = BLACK if kind is None else fill_colour(kind, self._ink)
        self._painter.setPen(QPen(colour, HAIRLINE * UNITS_A_MM) if hollow else Qt.PenStyle.NoPen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush if hollow else colour)
        self._painter.drawRect(_units(box.adjusted(half, half, -half, -half)))

    def tick_box(self, box: QRectF, mark: Literal["", "tick", "dash"] = "") -> None:
        """A box to tick, ticked when the session is done, with a dash when it was left out."""
        half, radius = BOX_LINE / 2, BOX_RADIUS * UNITS_A_MM
        self._painter.setPen(BOX_PEN)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRoundedRect(_units(box.adjusted(half, half, -half, -half)), radius, radius)
        if mark:
            spots = [QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in MARKS[mark]]
            self._painter.setPen(MARK_PEN)
            self._painter.drawPolyline([spot * UNITS_A_MM for spot in spots])

    def _note(self, text: str, points: float, ink: QRectF) -> None:
        if self._record is not None:
            self._record.append(Drawn(text, points, ink, self._cell))


def _units(box: QRectF) -> QRectF:
    left, top, wide, tall = box.x(), box.y(), box.width(), box.height()
    return QRectF(left * UNITS_A_MM, top * UNITS_A_MM, wide * UNITS_A_MM, tall * UNITS_A_MM)
