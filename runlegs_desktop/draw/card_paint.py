"""A session's card as painted: tint, cue, texts, profile and the marks of its state (DESIGN 4.2)."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from runlegs_desktop.domain.finding import Severity
from runlegs_desktop.domain.schedule import State
from runlegs_desktop.domain.session import Kind
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.icons import cue, line_icon
from runlegs_desktop.draw.text import fitting, width, wrapped
from runlegs_desktop.draw.theme import Theme
from runlegs_desktop.present.card import Card

RADIUS = 5
CUE, CUE_X, TEXT_X, EDGE = 14, 4, 21, 3
TITLE, LINE = 12, 11
STEP_LINE, STEP_INSET = 15, 8
_MARK = 11
_SMALL = 22  # cards up to this height are written on one line
_PROFILE_HEIGHT, _PROFILE_LEAST = 12, 46
_TIGHT = 33  # under this height the two lines of a run stand as close as their letters allow
_GONE = frozenset({State.MISSED, State.SKIPPED})


class CardLook(NamedTuple):
    """How the pointer, the keyboard and the screen (pixels a point: `ratio`) see the card now.

    `starts`: its sign is the button that starts it.
    """

    hovered: bool = False
    selected: bool = False
    figure_only: bool = False
    steps: bool = False
    starts: bool = False
    ratio: float = 1.0


def paint_card(painter: QPainter, card: Card, rect: QRectF, theme: Theme, look: CardLook) -> None:
    """Paint a card into `rect`; the ring of a selected card lies outside it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _ground(painter, card, rect, theme, look)
    small = rect.height() <= _SMALL
    cue_y = rect.top() + ((rect.height() - CUE) / 2 if small else min(4, 4 - _pull(rect)))
    painter.setOpacity(0.5 if card.state in _GONE else 1.0)
    sign = cue(card.kind, theme.name, CUE, look.ratio)
    if look.starts:
        sign = line_icon("play", theme.tones[card.kind].ink, CUE, look.ratio)
    painter.drawPixmap(QPointF(rect.left() + CUE_X, cue_y), sign)
    painter.setOpacity(1.0)
    if look.figure_only:
        _figure(painter, card, rect, theme)
    elif small:
        _one_line(painter, card, rect, theme, look.ratio)
    else:
        _lines(painter, card, rect, theme, look)
    if look.selected:
        painter.setPen(QPen(theme.accent, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), RADIUS + 1, RADIUS + 1)


def warning_triangle(painter: QPainter, centre: QPointF, theme: Theme, size: float = 12) -> None:
    """The amber sign of a broken rule."""
    half = size / 2
    painter.save()
    points = [QPointF(0, -half), QPointF(half, half - 1), QPointF(-half, half - 1)]
    painter.setPen(QPen(theme.surface, 1.5))
    painter.setBrush(theme.warn_mark)
    painter.drawPolygon(QPolygonF([centre + p for p in points]))
    painter.setPen(QPen(theme.surface, 1.3))
    painter.drawLine(centre + QPointF(0, -half * 0.3), centre + QPointF(0, half * 0.2))
    painter.drawPoint(centre + QPointF(0, half * 0.5))
    painter.restore()


def _ground(painter: QPainter, card: Card, rect: QRectF, theme: Theme, look: CardLook) -> None:
    tone = theme.tones[card.kind]
    if card.state in _GONE:
        painter.setPen(QPen(theme.line2, 1, Qt.PenStyle.DashLine))
        painter.setBrush(theme.surface)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        return
    if card.state is State.DONE:
        painter.setPen(QPen(theme.line2 if look.hovered else theme.line, 1))
        painter.setBrush(theme.surface)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        if card.fill is not None and not look.figure_only:
            _done_bar(painter, rect, tone.solid, card.fill)
        return
    painter.setPen(QPen(theme.line2, 1, Qt.PenStyle.DashLine) if card.kind is Kind.REST else Qt.PenStyle.NoPen)
    painter.setBrush(tone.hover if look.hovered else tone.tint)
    painter.drawRoundedRect(rect, RADIUS, RADIUS)


def _done_bar(painter: QPainter, rect: QRectF, colour: QColor, share: float) -> None:
    clip = QPainterPath()
    clip.addRoundedRect(rect, RADIUS, RADIUS)
    painter.save()
    painter.setClipPath(clip)
    wide = rect.width() * min(max(share, 0.0), 1.0)
    deep = 2.5 if rect.height() >= _TIGHT else 2
    painter.fillRect(QRectF(rect.left(), rect.bottom() - deep, wide, deep), colour)
    painter.restore()


def _ink(card: Card, theme: Theme) -> QColor:
    if card.state in _GONE:
        return theme.text3
    return theme.text2 if card.state is State.DONE else theme.tones[card.kind].ink


def _title(painter: QPainter, card: Card, at: QRectF, theme: Theme, names: tuple[str, ...] = ()) -> None:
    """The fullest of a card's names, or of those given, that fits."""
    weight = 600 if card.state is State.PLANNED else 500
    used = font(TITLE, weight)
    if card.state in _GONE:
        used.setStrikeOut(True)
    painter.setFont(used)
    painter.setPen(_ink(card, theme))
    text = fitting(names or card.titles, at.width(), TITLE, weight)
    painter.drawText(at, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


def _right_mark(painter: QPainter, card: Card, rect: QRectF, theme: Theme, ratio: float) -> float:
    """The check of a done card or the triangle of a broken rule; gives the width it took."""
    top = rect.top() + (rect.height() - _MARK) / 2 if rect.height() <= _SMALL else rect.top() + 5
    if card.flag in {Severity.ERROR, Severity.WARN}:
        warning_triangle(painter, QPointF(rect.right() - EDGE - _MARK / 2, top + _MARK / 2), theme)
        return _MARK + EDGE
    if card.state is State.DONE:
        painter.drawPixmap(QPointF(rect.right() - EDGE - _MARK, top), line_icon("check", theme.ok, _MARK, ratio))
        return _MARK + EDGE
    return 0.0


def _one_line(painter: QPainter, card: Card, rect: QRectF, theme: Theme, ratio: float) -> None:
    right = rect.right() - EDGE - _right_mark(painter, card, rect, theme, ratio)
    left = rect.left() + TEXT_X
    room = right - left
    names = (*card.titles, card.one.session.routine) if card.mark and card.one.session.routine else card.titles
    short = width(card.titles[0] if card.is_run else names[-1], TITLE, 600)
    asides = (card.mark,) if card.mark else (card.lines[-1] if card.is_run and card.lines else card.aside,)
    aside = next((a for a in asides if a and width(a, LINE, 500) + 6 + short <= room), "")
    if card.state is State.DONE and not card.mark:
        aside = ""
    if aside:
        weight = 600 if card.mark else 400
        painter.setFont(font(LINE, weight))
        painter.setPen(theme.warn if card.mark and card.state is State.PLANNED else theme.text3)
        wide = width(aside, LINE, weight)
        at = QRectF(right - wide, rect.top(), wide + 1, rect.height())
        painter.drawText(at, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, aside)
        room -= wide + 6
    _title(painter, card, QRectF(left, rect.top(), room, rect.height()), theme, names)


def _pull(rect: QRectF) -> float:
    """How much higher the first line of a low run stands; the second goes with it."""
    return min(2.0, max(0.0, (_TIGHT - rect.height()) / 2.5))


def _lines(painter: QPainter, card: Card, rect: QRectF, theme: Theme, look: CardLook) -> None:
    left, right = rect.left() + TEXT_X, rect.right() - EDGE
    taken = _right_mark(painter, card, rect, theme, look.ratio)
    pull = _pull(rect)
    _title(painter, card, QRectF(left, rect.top() + 3 - pull, right - taken - left, 15), theme)
    at = QRectF(left, rect.top() + 17 - 2 * pull, right - left, 14)
    x = at.left()
    if card.strong:
        painter.setFont(font(LINE, 600))
        painter.setPen(theme.text)
        painter.drawText(at, Qt.AlignmentFlag.AlignVCenter, card.strong)
        x += width(card.strong, LINE, 600) + 1
    painter.setFont(font(LINE))
    painter.setPen(theme.text3 if card.state in _GONE else theme.text2)
    line = fitting(card.lines, right - x, LINE)
    painter.drawText(QRectF(x, at.top(), right - x, at.height()), Qt.AlignmentFlag.AlignVCenter, line)
    y = rect.top() + 36
    if card.profile and rect.bottom() - y >= _PROFILE_HEIGHT:
        wide = min(rect.width() - TEXT_X - EDGE, 160)
        if wide >= _PROFILE_LEAST:
            paint_profile(painter, card.profile, QRectF(left, y, wide, _PROFILE_HEIGHT), theme.tones[card.kind].solid)
            y += _PROFILE_HEIGHT + 5
    if look.steps:
        _steps(painter, card, QRectF(rect.left(), y, rect.width(), rect.bottom() - y - 4), theme)


def step_lines(card: Card, card_width: float) -> tuple[str, ...]:
    """The steps in the lines they take inside a card of this width."""
    room = card_width - 2 * STEP_INSET
    return tuple(line for step in card.structure for line in wrapped(step, room, LINE))


def _steps(painter: QPainter, card: Card, room: QRectF, theme: Theme) -> None:
    painter.setFont(font(LINE))
    painter.setPen(theme.text2)
    top = room.top()
    for line in step_lines(card, room.width()):
        if top + STEP_LINE > room.bottom() + 1:
            return
        at = QRectF(room.left() + STEP_INSET, top, room.width() - 2 * STEP_INSET, STEP_LINE)
        painter.drawText(at, Qt.AlignmentFlag.AlignVCenter, line)
        top += STEP_LINE


def _figure(painter: QPainter, card: Card, rect: QRectF, theme: Theme) -> None:
    if not card.is_run:
        return
    painter.setFont(font(TITLE, 600))
    painter.setPen(_ink(card, theme))
    at = QRectF(rect.left() + CUE_X + CUE + 4, rect.top(), rect.width(), rect.height())
    painter.drawText(at, Qt.AlignmentFlag.AlignVCenter, card.figure)


def paint_profile(painter: QPainter, bars: tuple[tuple[float, float], ...], rect: QRectF, colour: QColor) -> None:
    """Effort over time as bars: width is time, height is intensity."""
    painter.setPen(Qt.PenStyle.NoPen)
    x = rect.left()
    for share, height in bars:
        wide = rect.width() * share
        soft = QColor(colour)
        soft.setAlphaF(0.45 if height < 0.5 else 1.0)
        painter.setBrush(soft)
        tall = rect.height() * height
        painter.drawRect(QRectF(x, rect.bottom() - tall, max(wide - 0.6, 0.6), tall))
        x += wide
