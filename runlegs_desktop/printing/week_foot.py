"""Below the days of a printed week: what is done around every run, to tick, and lines for notes."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from runlegs_desktop.present.run_routine import ToTick
from runlegs_desktop.printing.fitted_text import Style, clean, width, wrapped_by_units
from runlegs_desktop.printing.pen import HAIRLINE, Pen

NAME, LENGTH, LINE = Style(7.6, 600), Style(7.6), Style(8.2)
NOTES_HEAD, NOTES_LINE, LEAST_NOTES = 6.4, 6.6, 20.0
HEAD, PITCH, GAP = 6.4, 4.9, 6.0
TICK, TEXT_LEFT = 2.8, 4.6
LEAST_COLUMN = 60.0  # mm: lists with more room stand in columns
MOST_LINES = 2


@dataclass(frozen=True, slots=True)
class _List:
    """A list broken to its width: the lines of each item, column by column."""

    shown: ToTick
    columns: tuple[tuple[tuple[str, ...], ...], ...]
    column: float

    @property
    def height(self) -> float:
        """From the rule above to the last line's descent."""
        return HEAD + PITCH * max(sum(map(len, items)) for items in self.columns) + 1.6


@dataclass(frozen=True, slots=True)
class Lists:
    """The lists side by side. `height` is nothing where there are none."""

    lists: tuple[_List, ...]
    wide: float

    @property
    def height(self) -> float:
        """What they take together, in mm."""
        return max((one.height for one in self.lists), default=0.0)

    def draw(self, pen: Pen, left: float, top: float) -> None:
        """Draw them from the rule above."""
        for n, one in enumerate(self.lists):
            _draw_list(pen, one, QRectF(left + n * (self.wide + GAP), top, self.wide, one.height))


def lists(given: Sequence[ToTick], wide: float) -> Lists:
    """Lay lists out side by side on so many mm."""
    each = (wide - GAP * (len(given) - 1)) / max(len(given), 1)
    return Lists(tuple(_list(one, each) for one in given), each)


def _list(given: ToTick, wide: float) -> _List:
    many = max(1, int(wide / LEAST_COLUMN))
    column = wide / many
    items = [wrapped_by_units(clean(line), LINE, column - TEXT_LEFT - 2, MOST_LINES) for line in given.lines]
    deep = -(-len(items) // many)
    return _List(given, tuple(tuple(items[n : n + deep]) for n in range(0, len(items), deep)), column)


def _draw_list(pen: Pen, one: _List, box: QRectF) -> None:
    with pen.cell(box):
        head, length = clean(one.shown.head), clean(one.shown.length)
        base = QPointF(box.x(), box.y() + HEAD - 1.2)
        after = pen.text(head, NAME, base, box.width() - width(length, LENGTH) - 2) + 1.4
        pen.text(length, LENGTH, QPointF(box.x() + after, base.y()), box.width() - after)
        for n, items in enumerate(one.columns):
            x, y = box.x() + n * one.column, box.y() + HEAD
            for lines in items:
                y += PITCH
                pen.tick_box(QRectF(x, y - LINE.cap_height / 2 - TICK / 2, TICK, TICK))
                for m, line in enumerate(lines):
                    y += PITCH if m else 0.0
                    pen.text(line, LINE, QPointF(x + TEXT_LEFT, y), one.column - TEXT_LEFT - 2)


def draw_notes(pen: Pen, name: str, box: QRectF) -> None:
    """A heading and lines as far as the page goes."""
    with pen.cell(box):
        pen.text(clean(name), NAME, QPointF(box.x(), box.y() + NOTES_HEAD), box.width())
    y = box.y() + NOTES_HEAD + NOTES_LINE + 1.2
    while y <= box.bottom():
        pen.rule(QPointF(box.x(), y), QPointF(box.right(), y), HAIRLINE, grey=True)
        y += NOTES_LINE
