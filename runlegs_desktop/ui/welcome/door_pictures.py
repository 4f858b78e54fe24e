"""What the three doors show, painted: a plan as bars, cards of a week, an empty week; and a runner."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.session import Kind
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.icons import cue
from runlegs_desktop.draw.text import fitting
from runlegs_desktop.draw.theme import Theme, mix
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.session_words import kind_name

PICTURE = 112
_WEEKS = (26, 28, 31, 25, 33, 36, 38.5, 29, 39, 41, 45, 35, 47, 49, 36, 35)
_LONGS = (10, 11, 12, 10, 13, 14, 15, 12, 16, 17.5, 19, 15, 20, 16, 11, 0)
_EASIER = frozenset({3, 7, 11, 14, 15})
_RACE, _RACE_KM, _MOST = 15, 21, 50
_CARDS = (
    ((Kind.HILLS, 7000, 0), (Kind.EASY, 6000, 0), (Kind.TEMPO, 8000, 0)),
    ((Kind.INTERVALS, 8000, 0), (Kind.EASY, 6000, 0), (Kind.LONG, 15000, 0)),
    ((Kind.STRENGTH, 0, 2700), (Kind.MOBILITY, 0, 1200), (Kind.STRENGTH, 0, 2700)),
)
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

# a runner in a box of 118 × 118: limbs as lines of joints with their thickness, the far side first
_FAR = (((56, 62), (46, 82), (24, 84), (20, 94)), ((60, 34), (72, 44), (86, 32)))
_NEAR = (((56, 62), (68, 82), (60, 106), (72, 107)), ((58, 34), (46, 46), (58, 54)))


def paint_bars(painter: QPainter, at: QRectF, theme: Theme) -> None:
    """Sixteen weeks up to a race."""
    step = at.width() / len(_WEEKS)
    painter.setPen(Qt.PenStyle.NoPen)
    for n, (week, long) in enumerate(zip(_WEEKS, _LONGS, strict=True)):
        strength = 0.22 if n in _EASIER else 0.42
        column = QRectF(at.left() + n * step, at.top(), step - 2, at.height())
        _bar(painter, column, week / _MOST, mix(theme.text3, theme.surface, strength))
        blue = theme.tones[Kind.LONG].solid
        _bar(painter, column, long / _MOST, mix(blue, theme.surface, 0.75) if n in _EASIER else blue)
        if n == _RACE:
            _bar(painter, column, _RACE_KM / _MOST, theme.tones[Kind.RACE].solid)


def _bar(painter: QPainter, column: QRectF, share: float, colour: QColor) -> None:
    painter.setBrush(colour)
    painter.drawRoundedRect(column.adjusted(0, column.height() * (1 - share), 0, 0), 2, 2)


def paint_cards(painter: QPainter, at: QRectF, theme: Theme, units: Units, ratio: float) -> None:
    """Nine cards of a week."""
    numbers, gap = Numbers(units), 5.0
    wide, tall = (at.width() - 2 * gap) / 3, (at.height() - 2 * gap) / 3
    for row, cards in enumerate(_CARDS):
        for column, (kind, metres, seconds) in enumerate(cards):
            card = QRectF(at.left() + column * (wide + gap), at.top() + row * (tall + gap), wide, tall)
            tone, room = theme.tones[kind], wide - 26
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tone.tint)
            painter.drawRoundedRect(card, 5, 5)
            painter.drawPixmap(card.topLeft() + QPointF(4, 4), cue(kind, theme.name, 14, ratio))
            painter.setFont(font(11, 600))
            painter.setPen(tone.ink)
            painter.drawText(
                QRectF(card.left() + 23, card.top() + 3, room, 14), _LEFT, fitting((kind_name(kind),), room, 11, 600)
            )
            painter.setFont(font(11))
            painter.setPen(theme.text2)
            second = numbers.distance(metres) if metres else numbers.duration(seconds)
            painter.drawText(QRectF(card.left() + 23, card.top() + 17, room, 14), _LEFT, fitting((second,), room, 11))


def paint_grid(painter: QPainter, at: QRectF, theme: Theme) -> None:
    """Three empty weeks."""
    gap = 5.0
    wide, tall = (at.width() - 6 * gap) / 7, (at.height() - 16 - 2 * gap) / 3
    painter.setPen(QPen(theme.line2, 1, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for row in range(3):
        for column in range(7):
            x, y = at.left() + column * (wide + gap), at.top() + 8 + row * (tall + gap)
            painter.drawRoundedRect(QRectF(x + 0.5, y + 0.5, wide - 1, tall - 1), 5, 5)


def paint_runner(painter: QPainter, at: QRectF, theme: Theme) -> None:
    """A runner from the side, on a line of ground."""
    painter.save()
    painter.translate(at.topLeft())
    painter.scale(at.width() / 118, at.height() / 118)
    near, far = _figure_tones(theme)
    painter.setPen(QPen(theme.line2, 1.2))
    painter.drawLine(QPointF(18, 112), QPointF(92, 112))
    for limbs, colour in ((_FAR, far), (_NEAR, near)):
        for limb, thick in zip(limbs, (10.0, 7.0), strict=True):
            _limb(painter, limb, thick, colour)
        if limbs is _FAR:
            _limb(painter, ((56, 60), (60, 32)), 15, near)
            _limb(painter, ((61, 28), (63, 20)), 6, near)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(near)
            painter.drawEllipse(QRectF(56, 3, 14, 17))
    _limb(painter, _NEAR[1], 10, theme.window)  # a gap between arm and body
    _limb(painter, _NEAR[1], 7, near)
    painter.restore()


def _figure_tones(theme: Theme) -> tuple[QColor, QColor]:
    """The mannequin's near and far side (DESIGN 2.1)."""
    return (QColor("#C3CAD3"), QColor("#5A626C")) if theme.is_dark else (QColor("#47505C"), QColor("#B4BBC4"))


def _limb(painter: QPainter, joints: tuple[tuple[int, int], ...], thick: float, colour: QColor) -> None:
    pen = QPen(colour, thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline([QPointF(x, y) for x, y in joints])
