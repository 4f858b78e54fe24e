"""One day on the printed plan: tick boxes, cues and names, as many as there are, and the number of the day."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from runlegs_desktop.domain.session import Kind
from runlegs_desktop.present.board import Day
from runlegs_desktop.present.card import Card
from runlegs_desktop.printing.fitted_text import Style, fitted, width
from runlegs_desktop.printing.long_name import draw_long_name
from runlegs_desktop.printing.pen import Pen
from runlegs_desktop.printing.session_line import (
    DENSE,
    ROOMY,
    Line,
    Size,
    draw_line,
    draw_marks,
    figure_of,
    is_named,
    wordings,
)

DATE = Style(6.6, grey=True)
FIGURE, WORD, NOTE = Style(9, 600), Style(6.8), Style(6.6)
PAD_RIGHT = 0.5
FIRST, FIRST_LOW, PITCH = 2.95, 2.45, 4.0  # middle of the first line, in a low row, from line to line
LOW_ROW = 9.0
NOTE_DROP, WITH_NOTE, WITHOUT = 3.05, 7.2, 4.2  # portrait: a second, smaller line under the figure
LEAST_SQUEEZE = 0.86


@dataclass(frozen=True, slots=True)
class _Date:
    """Where the number of the day stands: lines lower than `top` end before `left`."""

    text: str
    at: QPointF
    top: float
    left: float

    def room(self, middle: float, size: Size, right: float) -> float:
        """The right end of a line around `middle`."""
        return self.left - 0.8 if middle + size.half > self.top else right


def draw_day(pen: Pen, day: Day, cell: QRectF, *, stacked: bool) -> None:
    """Draw a day. `stacked` sets the distance first and what kind of run it is below (narrow columns)."""
    cards = tuple(card for card in day.cards if card.kind is not Kind.REST or is_named(card))
    date = _date(day, cell, many=len(cards) > 1)
    with pen.cell(cell):
        if cards and not (stacked and _stack(pen, cards, cell, date)):
            _lines(pen, cards, cell, date)
        pen.text(date.text, DATE, date.at, cell.width() - 1, "right")


def _date(day: Day, cell: QRectF, *, many: bool) -> _Date:
    number = str(day.day.day)
    text = number if many else fitted((day.label, number), DATE, cell.width() * 0.4)
    at = QPointF(cell.right() - 1.2, cell.bottom() - (0.75 if cell.height() < LOW_ROW else 1.1))
    wide = width(text, DATE)
    return _Date(text, at, at.y() - DATE.cap_height - 0.25, at.x() - wide)


def _lines(pen: Pen, cards: Sequence[Card], cell: QRectF, date: _Date) -> None:
    """One line a session; several share a line when the row is too low for that."""
    first = FIRST_LOW if cell.height() < LOW_ROW else FIRST
    fit = max(1, int((cell.height() - first - ROOMY.half - 0.1) // PITCH) + 1)
    share = -(-len(cards) // fit)
    rows = [cards[n : n + share] for n in range(0, len(cards), share)]
    size = ROOMY if share == 1 else DENSE
    if len(cards) == 1 and fit > 1:
        first_right, second_right = (
            date.room(cell.y() + first + n * PITCH, size, cell.right() - PAD_RIGHT) for n in (0, 1)
        )
        at = QPointF(cell.x(), cell.y() + first)
        if draw_long_name(pen, cards[0], at, (first_right - at.x(), second_right - at.x())):
            return
    for n, row in enumerate(rows):
        middle = cell.y() + first + n * PITCH
        right = date.room(middle, size, cell.right() - PAD_RIGHT)
        draw_line(pen, Line(tuple(row), QPointF(cell.x(), middle), right - cell.x(), size))


def _stack(pen: Pen, cards: Sequence[Card], cell: QRectF, date: _Date) -> bool:
    """Draw the narrow form; False when the row is too low for it."""
    tall = [WITH_NOTE if card.is_run and is_named(card) else WITHOUT for card in cards]
    squeeze = min(1.0, (cell.height() - 0.7) / sum(tall))
    if squeeze < LEAST_SQUEEZE:
        return False
    middle = cell.y() + FIRST * squeeze
    for card, height in zip(cards, tall, strict=True):
        _stacked(pen, card, QPointF(cell.x(), middle), cell.right() - PAD_RIGHT, date)
        middle += height * squeeze
    return True


def _stacked(pen: Pen, card: Card, at: QPointF, right: float, date: _Date) -> None:
    draw_marks(pen, card, at, ROOMY)
    x = at.x() + ROOMY.text
    room = date.room(at.y(), ROOMY, right) - x
    if card.is_run:
        pen.text(figure_of(card), FIGURE, QPointF(x, at.y() + FIGURE.cap_height / 2), room)
    elif is_named(card):
        pen.text(fitted(wordings(card), WORD, room), WORD, QPointF(x, at.y() + WORD.cap_height / 2), room)
    if card.is_run and is_named(card):
        x, base = at.x() + ROOMY.cue_left, at.y() + NOTE_DROP + NOTE.cap_height / 2
        room = date.room(base - NOTE.cap_height / 2, DENSE, right) - x
        pen.text(fitted(wordings(card), NOTE, room), NOTE, QPointF(x, base), room)
