"""The tempo bar: a segment for each phase, a tick each second, a playhead; the lowering in colour and in words."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from runlegs_desktop.draw.figure_stage import inks
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.text import fitting
from runlegs_desktop.draw.theme import Theme, mix
from runlegs_desktop.present.motion_words import TempoPart

BAR, GAP = 12, 3
LABEL, BRACKET = 24, 24
HEIGHT = LABEL + BAR + BRACKET
_KNOB = 3.5
_MANY_SECONDS = 12  # longer ones have a tick every five seconds


def paint_tempo_bar(
    painter: QPainter, rect: QRectF, parts: Sequence[TempoPart], seconds: float | None, theme: Theme
) -> None:
    """Paint the bar into `rect`, HEIGHT high; `seconds` is the playhead within one repetition, None for paper."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    total = sum(part.seconds for part in parts)
    room = rect.width() - GAP * (len(parts) - 1)
    left, passed, head = rect.left(), 0.0, None
    for part in parts:
        box = QRectF(left, rect.top() + LABEL, room * part.seconds / total, BAR)
        gone = 1.0 if seconds is None else min(1.0, max(0.0, (seconds - passed) / part.seconds))
        _segment(painter, box, part, gone, theme)
        if seconds is not None and passed <= seconds <= passed + part.seconds:
            head = box.left() + box.width() * gone
        left, passed = box.right() + GAP, passed + part.seconds
    if head is not None:
        _playhead(painter, head, rect.top() + LABEL, theme)
    painter.restore()


def _segment(painter: QPainter, box: QRectF, part: TempoPart, gone: float, theme: Theme) -> None:
    strong = inks(theme).working if part.is_lowering else theme.text3
    faint = mix(strong, theme.surface, 0.26)
    shape = QPainterPath()
    shape.addRoundedRect(box, 3, 3)
    painter.fillPath(shape, faint)
    painter.save()
    painter.setClipPath(shape)
    painter.fillRect(QRectF(box.left(), box.top(), box.width() * gone, box.height()), strong)
    painter.setPen(QPen(theme.surface, 1.4))
    every = 5 if part.seconds > _MANY_SECONDS else 1
    for second in range(every, int(part.seconds - 0.01) + 1, every):
        x = box.left() + box.width() * second / part.seconds
        painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
    painter.restore()
    now = 0 < gone < 1
    painter.setPen(theme.text if now or part.is_lowering else theme.text2)
    weight = 600 if now or part.is_lowering else 400
    painter.setFont(font(12, weight))
    words = fitting(part.labels, box.width() + GAP, 12, weight)
    painter.drawText(QRectF(box.left(), box.top() - LABEL, box.width() + GAP, LABEL - 9), _LEFT, words)
    if part.notes:
        _bracket(painter, box, part.notes, theme)


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def _bracket(painter: QPainter, box: QRectF, notes: Sequence[str], theme: Theme) -> None:
    """Under the lowering: its extent and its words."""
    painter.setPen(QPen(inks(theme).working, 1.4))
    y = box.bottom() + 6
    for start, end in pairwise(
        [QPointF(box.left(), y - 3), QPointF(box.left(), y), QPointF(box.right(), y), QPointF(box.right(), y - 3)]
    ):
        painter.drawLine(start, end)
    painter.setPen(theme.text)
    painter.setFont(font(11, 600, tabular=False))
    painter.drawText(
        QRectF(box.left(), y + 1, box.width(), 16),
        Qt.AlignmentFlag.AlignCenter,
        fitting(notes, box.width(), 11, 600),
    )


def _playhead(painter: QPainter, x: float, top: float, theme: Theme) -> None:
    painter.setPen(QPen(theme.text, 2))
    painter.drawLine(QPointF(x, top - 3), QPointF(x, top + BAR + 4))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.text)
    painter.drawEllipse(QPointF(x, top - 4), _KNOB, _KNOB)
