"""One day on the printed plan: tick boxes, cues and names, as many as there are, and the number of the day."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QPointF, QRectF

from runlegs_desktop.domain.session import Kind
from runlegs_desktop.present.board import Day
from runlegs_desktop.printing.fitted_text import Style, fitted, halves, largest, width
from runlegs_desktop.printing.long_name import LongName, draw_long_name, is_long
from runlegs_desktop.printing.pen import Pen
from runlegs_desktop.printing.printed import Printed, printed
from runlegs_desktop.printing.session_line import (
    CLOSE,
    DENSE,
    NARROW,
    ROOMY,
    Line,
    Size,
    draw_line,
    draw_marks,
    draw_session,
    fullest_width,
    size_of,
)

DATE = Style(6.6, grey=True)
FIGURE, NOTE = Style(9, 600), Style(6.6)
WORDS = (Style(6.8), Style(6.5))
PAD_RIGHT = 0.5
LOW_ROW, LOW_STACK = 9.0, 12.0
NOTE_LINE, TAILS = 2.85, 0.6  # from line to line of a name under the figure; below its baseline
BELOW = 1.5  # from the middle of a line of words to the tails of its letters


@dataclass(frozen=True, slots=True)
class Spread:
    """How far apart lines stand: the middle of the first, from one to the next; below the last."""

    first: float
    pitch: float
    below: float

    def lines(self, height: float) -> int:
        """How many go into a row."""
        return max(1, int((height - self.first - self.below) / self.pitch + 1.001))


@dataclass(frozen=True, slots=True)
class StackSpread:
    """The same for the narrow form, where a name stands `drop` under the figure."""

    first: float
    with_note: float
    without: float
    drop: float

    def height(self, notes: Sequence[bool]) -> float:
        """What so many sessions need; `notes` says which of them have a name under the figure."""
        last = self.drop + 1.35 if notes[-1] else 1.9
        return self.first + sum(self.pitch(note=note) for note in notes[:-1]) + last

    def pitch(self, *, note: bool) -> float:
        """From a session to the next."""
        return self.with_note if note else self.without


WIDE_SPREAD, LOW_SPREAD, CLOSE_SPREAD = Spread(2.95, 4.0, 1.85), Spread(2.45, 4.0, 1.85), Spread(1.75, 3.15, 1.6)
STACKS = (StackSpread(2.95, 7.2, 4.2, 3.05), StackSpread(2.05, 5.95, 3.75, 2.98))


@dataclass(frozen=True, slots=True)
class _Date:
    """Where the number of the day stands: lines lower than `top` end before `left`."""

    text: str
    at: QPointF
    top: float
    left: float

    def end(self, bottom: float, right: float) -> float:
        """The right end of a line that reaches down to `bottom`."""
        return self.left - 0.8 if bottom > self.top else right


Place: TypeAlias = tuple[tuple[Printed, ...], QRectF, _Date]  # a day's sessions, its cell, where its number stands


@dataclass(frozen=True, slots=True)
class Manner:
    """How all days of a row are set, so that a week reads along one line in one size of type."""

    spread: Spread
    sizes: tuple[Size, ...]


def day_place(day: Day, cell: QRectF, *, stacked: bool) -> Place:
    """A day in its cell; `stacked` in narrow columns."""
    cards = tuple(one for one in map(printed, day.cards) if one.kind is not Kind.REST or one.is_named)
    low = cell.height() < (LOW_STACK if stacked else LOW_ROW)
    return cards, cell, _date(day, cell, low=low, many=len(cards) > 1)


def row_manner(places: Sequence[Place]) -> Manner:
    """The manner of a row of wide columns: that of its fullest day."""
    height = places[0][1].height()
    manner = _manner(max(len(cards) for cards, _cell, _at in places), height, narrow=False)
    if height < LOW_ROW and manner.spread is not CLOSE_SPREAD and CLOSE_SPREAD.lines(height) > 1:
        close = Manner(CLOSE_SPREAD, CLOSE)
        manner = close if any(_long_name(place, close) for place in places) else manner
    used = [_size(place, manner) for place in places if place[0]]
    return Manner(manner.spread, (min(used, key=lambda size: size.bold.points),)) if used else manner


def draw_day(pen: Pen, place: Place, row: Manner | None) -> None:
    """Draw a day as its `row` is set. Without (narrow columns) the distance stands first, the kind of run below."""
    cards, cell, date = place
    with pen.cell(cell):
        if cards and (row or not _stack(pen, cards, cell, date)):
            _lines(pen, place, row or _manner(len(cards), cell.height(), narrow=True))
        pen.text(date.text, DATE, date.at, cell.width() - 1, "right")


def _date(day: Day, cell: QRectF, *, low: bool, many: bool) -> _Date:
    number = str(day.day.day)
    text = number if many else fitted((day.label, number), DATE, cell.width() * 0.4)
    at = QPointF(cell.right() - 1.2, cell.bottom() - (0.75 if low else 1.1))
    return _Date(text, at, at.y() - DATE.cap_height - 0.2, at.x() - width(text, DATE))


def _lines(pen: Pen, place: Place, manner: Manner) -> None:
    """One line a session; closer lines, then several sessions a line, when the row is too low for that."""
    cards, cell, _at = place
    size = manner.sizes[0]
    if _fits(place, manner.spread, size):
        for n, card in enumerate(cards):
            draw_session(pen, card, QPointF(cell.x(), _middle(cell, manner.spread, n)), size)
        return
    name = _long_name(place, manner)
    if name is None or not draw_long_name(pen, name):
        for line in _broken(place, manner):
            draw_line(pen, line)


def _fits(place: Place, spread: Spread, size: Size) -> bool:
    """Whether every session has a line for itself that holds its fullest name: most days, so it is tried first."""
    cards, cell, date = place
    if len(cards) > spread.lines(cell.height()):
        return False
    below, right, left = _below(size), cell.right() - PAD_RIGHT, cell.x() + size.text
    ends = (date.end(_middle(cell, spread, n) + below, right) for n in range(len(cards)))
    return all(fullest_width(card, size) <= end - left for card, end in zip(cards, ends, strict=True))


def _middle(cell: QRectF, spread: Spread, line: int) -> float:
    """The middle of a line, counted from 0."""
    return cell.y() + spread.first + line * spread.pitch


def _size(place: Place, manner: Manner) -> Size:
    """The size that a day would be set in, were it alone: rather smaller on one line than larger on two."""
    if _fits(place, manner.spread, manner.sizes[0]):
        return manner.sizes[0]
    if _long_name(place, manner):
        return next(size for size in manner.sizes if _long_name(place, Manner(manner.spread, (size,))))
    return min((size_of(line) for line in _broken(place, manner)), key=lambda size: size.bold.points)


def _broken(place: Place, manner: Manner) -> list[Line]:
    cards, cell, date = place
    spread, sizes = manner.spread, manner.sizes
    share, below = -(-len(cards) // spread.lines(cell.height())), _below(sizes[0])
    lines = []
    for n in range(0, len(cards), share):
        middle = _middle(cell, spread, n // share)
        end = date.end(middle + below, cell.right() - PAD_RIGHT)
        lines.append(Line(tuple(cards[n : n + share]), QPointF(cell.x(), middle), end - cell.x(), sizes))
    return lines


def _below(size: Size) -> float:
    return BELOW if size in ROOMY else DENSE[0].half


def _long_name(place: Place, manner: Manner) -> LongName | None:
    """A day's only session on two lines, where that says more and there is the height for it."""
    cards, cell, date = place
    spread = manner.spread if cell.height() < LOW_ROW else CLOSE_SPREAD
    if len(cards) != 1 or spread.lines(cell.height()) < 2:
        return None
    size, pitch = manner.sizes[-1], manner.spread.pitch if cell.height() < LOW_ROW else 3.4
    first, right = cell.y() + manner.spread.first, cell.right() - PAD_RIGHT
    rooms = (date.end(first + size.half, right) - cell.x(), date.end(first + pitch + BELOW, right) - cell.x())
    name = LongName(cards[0], QPointF(cell.x(), first), rooms, pitch, size, size)
    return name if is_long(name) else None


def _manner(cards: int, height: float, *, narrow: bool) -> Manner:
    spread = LOW_SPREAD if height < LOW_ROW else WIDE_SPREAD
    if cards <= spread.lines(height):
        return Manner(spread, NARROW if narrow else ROOMY)
    return Manner(CLOSE_SPREAD, CLOSE if cards <= CLOSE_SPREAD.lines(height) else DENSE)


def _stack(pen: Pen, cards: Sequence[Printed], cell: QRectF, date: _Date) -> bool:
    """Draw the narrow form; False when the row is too low for it."""
    notes = [card.is_run and card.is_named for card in cards]
    spreads = STACKS[1:] if cell.height() < LOW_STACK else STACKS  # one height for all days of a low row
    spread = next((one for one in spreads if one.height(notes) <= cell.height()), None)
    if spread is None:
        return False
    middle = cell.y() + spread.first
    for card, note in zip(cards, notes, strict=True):
        _stacked(pen, card, QPointF(cell.x(), middle), cell.right() - PAD_RIGHT, date)
        if note:
            base = middle + spread.drop + NOTE.cap_height / 2
            bottom = cell.bottom() if len(cards) == 1 else base
            _note(pen, card, QRectF(QPointF(cell.x() + NARROW[0].cue_left, base), QPointF(cell.right(), bottom)), date)
        middle += spread.pitch(note=note)
    return True


def _stacked(pen: Pen, card: Printed, at: QPointF, right: float, date: _Date) -> None:
    """Draw a session's marks, then a run's distance or another session's name."""
    size = NARROW[0]
    draw_marks(pen, card, at, size)
    x, names = at.x() + size.text, card.names
    room = date.end(at.y() + BELOW, right) - x
    if card.is_run:
        pen.text(card.figure, FIGURE, QPointF(x, at.y() + FIGURE.cap_height / 2), room)
    elif card.is_named:
        word = largest(names[0], WORDS, room) if width(names[0], WORDS[-1]) <= room else WORDS[0]
        pen.text(fitted(names, word, room), word, QPointF(x, at.y() + word.cap_height / 2), room)


def _note(pen: Pen, card: Printed, box: QRectF, date: _Date) -> None:
    """Draw what kind of run it is, from the upper edge of `box` as baseline; over two lines where there is room."""
    names, at, right = card.names, box.topLeft(), box.right() - PAD_RIGHT
    room = date.end(at.y() + TAILS, right) - at.x()
    upper, lower = halves(names[0], NOTE, room)
    below = QPointF(at.x(), at.y() + NOTE_LINE)
    second = date.end(below.y() + TAILS, right) - at.x()
    is_lost = not any(width(name, NOTE) <= room for name in names[:-1] or names)
    fits = width(upper, NOTE) <= room and (width(lower, NOTE) <= second or card.kind is Kind.RACE)
    if is_lost and lower and fits and below.y() + TAILS <= box.bottom():
        pen.text(upper, NOTE, at, room)
        pen.text(lower, NOTE, below, second)
    else:
        pen.text(fitted(names, NOTE, room), NOTE, at, room)
