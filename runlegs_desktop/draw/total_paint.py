"""The week total as painted: sum, change, bar with the +10 % mark, easy and hard, strength hexagons (DESIGN 4.3)."""

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from runlegs_desktop.domain.session import Kind
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.text import fitting, width
from runlegs_desktop.draw.theme import Theme, mix
from runlegs_desktop.present.week_total import Total

PAD = 10
_BAR, _CAP_OVER = 8, 3
_MIX_WIDTH = 64
_LEAST_BAR = 40
_FULL_HEIGHT, _AIR = 60, 9  # rows at least this tall show everything, and with so much more it stands freely
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def paint_total(painter: QPainter, total: Total, phases: tuple[str, ...], rect: QRectF, theme: Theme) -> None:
    """Paint a week's sums into `rect`; `phases` names its phase, the fullest first."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner = rect.adjusted(PAD, 0, -PAD, 0)
    if rect.height() < _FULL_HEIGHT:
        _flat(painter, total, phases[0], inner, theme)
        return
    air = min(1.0, max(0.0, (rect.height() - _FULL_HEIGHT) / _AIR))
    top = rect.top() + 1 + 3 * air
    _headline(painter, total, phases, QRectF(inner.left(), top, inner.width(), 20), theme)
    bar = QRectF(inner.left(), top + 20.5 + 2.5 * air, inner.width(), _BAR)
    _bar(painter, total, bar, theme)
    if total.show_cap:
        _cap_label(painter, total, bar, theme)
    low = QRectF(inner.left(), bar.bottom() + 6 + 2 * air, inner.width(), 24)
    _mix(painter, total, low, theme)
    _hexagons(painter, total, QRectF(low.left(), low.top() + 8, low.width(), 16), theme)


def _headline(painter: QPainter, total: Total, phases: tuple[str, ...], at: QRectF, theme: Theme) -> None:
    painter.setFont(font(15, 600))
    painter.setPen(theme.text)
    painter.drawText(at, _LEFT, total.value)
    x = at.left() + width(total.value, 15, 600) + 4
    painter.setFont(font(11))
    painter.setPen(theme.text3)
    painter.drawText(QRectF(x, at.top() + 1, 40, at.height()), _LEFT, total.unit)
    x += width(total.unit, 11) + 9
    right = at.right()
    change = width(total.change, 11) + (24 if total.is_over else 6)
    painter.setFont(font(11, 600))
    painter.setPen(theme.text2)
    phase = fitting((*phases, ""), max(0.0, right - x - change), 11, 600)  # numbers never give way to words
    painter.drawText(QRectF(x, at.top(), right - x, at.height()), _RIGHT, phase)
    right -= width(phase, 11, 600) + 6
    if total.is_over:
        _chip(painter, total, QPointF(x - 3, at.center().y()), theme)
        return
    painter.setFont(font(11, 400))
    painter.setPen(theme.text3)
    texts = (f"{total.change} {total.race}".strip(), total.race or total.change, "")
    painter.drawText(QRectF(x, at.top() + 1, right - x, at.height()), _LEFT, fitting(texts, right - x, 11))


def _chip(painter: QPainter, total: Total, left: QPointF, theme: Theme) -> None:
    text = f"\u25b2 {total.change}"
    chip = QRectF(left.x(), left.y() - 8, width(text, 11, 600) + 14, 17)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.warn_tint)
    painter.drawRoundedRect(chip, 8.5, 8.5)
    painter.setFont(font(11, 600))
    painter.setPen(theme.warn)
    painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, text)


def _bar(painter: QPainter, total: Total, bar: QRectF, theme: Theme) -> None:
    def stretch(start: float, end: float) -> QRectF:
        first, last = (min(max(share, 0.0), 1.0) for share in (start, end))
        return QRectF(bar.left() + bar.width() * first, bar.top(), bar.width() * (last - first), bar.height())

    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.sunken)
    painter.drawRoundedRect(bar, 2, 2)
    painter.fillRect(stretch(0, total.planned), mix(theme.text3, theme.surface, 0.42))
    painter.fillRect(stretch(0, total.done), mix(theme.text2, theme.surface, 0.8))
    if total.is_over:
        painter.fillRect(stretch(total.cap, total.planned), theme.warn_mark)
    if total.was_planned is not None:
        painter.setPen(QPen(theme.text2, 1, Qt.PenStyle.DotLine))
        x = bar.left() + bar.width() * min(total.was_planned, 1.0)
        painter.drawLine(QPointF(x, bar.top() - 2), QPointF(x, bar.bottom() + 2))
    x = bar.left() + bar.width() * total.cap
    painter.fillRect(QRectF(x - 0.8, bar.top() - _CAP_OVER, 1.6, bar.height() + 2 * _CAP_OVER), theme.text)


def _cap_label(painter: QPainter, total: Total, bar: QRectF, theme: Theme) -> None:
    painter.setFont(font(11))
    painter.setPen(theme.text3)
    x = bar.left() + bar.width() * total.cap
    wide = width(total.cap_text, 11)
    left = max(bar.left() + _MIX_WIDTH + 6, min(x - wide - 4, bar.right() - wide))
    painter.drawText(QRectF(left, bar.bottom() + 2, wide + 2, 13), _LEFT, total.cap_text)


def _mix(painter: QPainter, total: Total, at: QRectF, theme: Theme) -> None:
    if not total.mix:
        return
    easy = (_MIX_WIDTH - 1) * total.easy
    painter.fillRect(QRectF(at.left(), at.top(), easy, 5), theme.easy)
    painter.fillRect(QRectF(at.left() + easy + 1, at.top(), _MIX_WIDTH - 1 - easy, 5), theme.hard)
    painter.setFont(font(11))
    painter.setPen(theme.text2)
    painter.drawText(QRectF(at.left(), at.top() + 9, at.width(), 15), _LEFT, total.mix)


def _hexagons(painter: QPainter, total: Total, at: QRectF, theme: Theme) -> None:
    count = total.strength_done + total.strength_open + total.strength_missed
    x, taken = at.right() - 5, width(total.mix, 11) + width(total.strength, 11) + 12
    if taken + count * 13 > at.width():  # they never lie upon the words: one stands for all
        count = min(count, 1)
    green = theme.tones[Kind.STRENGTH].solid
    for n in reversed(range(count)):
        done = n < total.strength_done
        missed = n >= total.strength_done + total.strength_open
        style = Qt.PenStyle.DotLine if missed else Qt.PenStyle.SolidLine
        painter.setPen(QPen(theme.line2 if missed else green, 1.3, style))
        painter.setBrush(green if done else Qt.BrushStyle.NoBrush)
        painter.drawPolygon(_hexagon(QPointF(x, at.center().y() + 1), 5.5))
        x -= 13
    painter.setFont(font(11, 400))
    painter.setPen(theme.text2)
    painter.drawText(QRectF(at.left(), at.top() + 1, x + 3 - at.left(), at.height()), _RIGHT, total.strength)


def _hexagon(centre: QPointF, radius: float) -> QPolygonF:
    corners = [QPointF(cos(n * pi / 3) * radius, sin(n * pi / 3) * radius) for n in range(6)]
    return QPolygonF([centre + corner for corner in corners])


def _flat(painter: QPainter, total: Total, phase: str, at: QRectF, theme: Theme) -> None:
    """One line, for the whole plan at a glance: sum, bar, change, phase."""
    painter.setFont(font(13, 600))
    painter.setPen(theme.text)
    painter.drawText(at, _LEFT, total.value)
    words = max(width(phase, 11), width("Accumulate", 11)) + 2
    change = width("+100 %", 11)
    left = width("000.0", 13, 600) + 10
    bar = QRectF(at.left() + left, at.center().y() - _BAR / 2, at.width() - left - words - change - 16, _BAR)
    if bar.width() >= _LEAST_BAR:
        _bar(painter, total, bar, theme)
    painter.setFont(font(11, 600 if total.is_over else 400))
    painter.setPen(theme.warn if total.is_over else theme.text3)
    painter.drawText(QRectF(bar.right(), at.top(), change + 6, at.height()), _RIGHT, total.change)
    painter.setFont(font(11))
    painter.setPen(theme.text2)
    painter.drawText(at, _RIGHT, phase)
