"""One week a page, to hang up and fill in: what to do each day, tick boxes, how it felt, room for notes.

A week that holds more than a page goes on to the next one, in the midst of a session if need be. Steps and notes stand
there to their last word; only a name that two lines do not hold ends in "…".
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from runlegs_desktop.draw.paper_cues import Ink
from runlegs_desktop.present.week_sheet import DayWords, WeekWords
from runlegs_desktop.printing.fitted_text import Style, clean, fitted
from runlegs_desktop.printing.paper import Page, Sheet
from runlegs_desktop.printing.pdf_finish import Mark
from runlegs_desktop.printing.pen import BOX_LINE, HAIRLINE, HEAD_LINE, Pen
from runlegs_desktop.printing.sheet_frame import FOOT_GAP, Foot, Head, foot, head
from runlegs_desktop.printing.week_foot import LEAST_NOTES, Lists, draw_notes, lists
from runlegs_desktop.printing.week_task import Block, block, draw_block

DAY_WIDE, NOTES_WIDE, FELT_WIDE, GAP = 16.0, 57.0, 25.0, 2.5
DO_WIDE = 112.0  # at most: on a wide sheet the rest is room to write
COLUMN_HEAD = 6.2
ROW, LEAST_ROW, TALLEST_ROW = 24.0, 17.5, 30.0
ROW_TOP = 0.7
FELT_BASE, FELT_LINE, FELT_WORD, FELT_DROP = 5.2, 5.6, 10.0, 0.6
WRITING_LINES = 2  # in the column of notes, where a day has none
NAME, DAY, SMALL = Style(7.6, 600), Style(9.6, 600), Style(7.4)


@dataclass(frozen=True, slots=True)
class _Columns:
    """Left ends of the columns in mm, and where the last one ends."""

    day: float
    do: float
    notes: float
    felt: float
    right: float

    @property
    def do_room(self) -> float:
        return self.notes - self.do - GAP

    @property
    def notes_room(self) -> float:
        return self.felt - self.notes - GAP


@dataclass(frozen=True, slots=True)
class _Row:
    """A day, or the part of one that a page has room for."""

    day: DayWords
    blocks: tuple[Block, ...]

    @property
    def height(self) -> float:
        return max(LEAST_ROW, ROW_TOP + sum(block.height for block in self.blocks))


@dataclass(frozen=True, slots=True)
class _Leaf:
    """One page: which week, its rows, and the frame around them."""

    week: WeekWords
    rows: tuple[_Row, ...]
    above: Head
    is_first: bool
    is_last: bool


def week_sheet(weeks: Sequence[WeekWords], title: str, page: Page, ink: Ink = Ink.BLACK) -> Sheet:
    """The sheets of one or more weeks: the same drawing for preview, printer, picture and PDF."""
    columns = _columns(page)
    leaves = tuple(leaf for week in weeks for leaf in _leaves(week, columns, page))

    def paint(pen: Pen, number: int) -> None:
        leaf = leaves[number]
        label = leaf.week.heading.page(number + 1, len(leaves)) if len(leaves) > 1 else ""
        _draw(pen, leaf, columns, foot(leaf.week.heading, label, page.inner))

    marks = tuple(Mark(clean(leaf.week.heading.title), n, 0.0) for n, leaf in enumerate(leaves) if leaf.is_first)
    return Sheet(clean(title), weeks[0].heading.language, page, len(leaves), paint, ink, marks)


def _columns(page: Page) -> _Columns:
    inner = page.inner
    felt = inner.right() - FELT_WIDE
    do = inner.x() + DAY_WIDE
    return _Columns(inner.x(), do, min(felt - NOTES_WIDE, do + DO_WIDE), felt, inner.right())


def _leaves(week: WeekWords, columns: _Columns, page: Page) -> list[_Leaf]:
    """A week on one page if that goes, else with its steps run together, else on as many pages as it takes."""
    above = head(week.heading, page.inner)
    room = foot(week.heading, week.heading.page(1, 2), page.inner).top - FOOT_GAP - above.bottom - COLUMN_HEAD
    for brief in (False, True):
        rows = [_row(day, columns, brief=brief) for day in week.days]
        if sum(row.height for row in rows) <= room:
            return [_Leaf(week, tuple(rows), above, is_first=True, is_last=True)]
    pages = _paged([_row(day, columns, brief=False) for day in week.days], room)
    last = len(pages) - 1
    return [_Leaf(week, rows, above, is_first=not n, is_last=n == last) for n, rows in enumerate(pages)]


def _row(day: DayWords, columns: _Columns, *, brief: bool) -> _Row:
    return _Row(day, tuple(block(task, columns.do_room, columns.notes_room, brief=brief) for task in day.tasks))


def _paged(rows: Sequence[_Row], room: float) -> list[tuple[_Row, ...]]:
    """Rows shared out over pages; a day that is taller than what is left is split."""
    pages: list[list[_Row]] = [[]]
    left = room
    for whole in rows:
        row = whole
        while left < row.height:
            begun, rest = _split(row, left, room)
            if begun:
                pages[-1].append(_Row(row.day, begun))
                row = _Row(row.day, rest)
            elif left == room:
                break  # a page that holds nothing: no paper is so small
            pages.append([])
            left = room
        pages[-1].append(row)
        left -= row.height
    return [tuple(page) for page in pages]


def _split(row: _Row, left: float, room: float) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """What of a day begins in the height that is `left`, and what goes on where there is `room`.

    Between its sessions where that will do; within one only when it is taller than a page.
    """
    fits = _fitting(row, left)
    if fits and (row.height > room or left > room / 2):
        return row.blocks[:fits], row.blocks[fits:]
    first, *others = row.blocks
    parts = first.split(left - ROW_TOP) if ROW_TOP + first.height > room else None
    return ((parts[0],), (parts[1], *others)) if parts else ((), row.blocks)


def _fitting(row: _Row, room: float) -> int:
    """How many of a day's sessions go into what is left, though never all of them."""
    for n in range(len(row.blocks) - 1, 0, -1):
        if _Row(row.day, row.blocks[:n]).height <= room:
            return n
    return 0


def _heights(rows: Sequence[_Row], room: float) -> list[float]:
    """Rows of one height as far as their content lets them, on a full page without gaps."""
    low, high = LEAST_ROW, TALLEST_ROW
    for _turn in range(24):
        level = (low + high) / 2
        if sum(max(row.height, level) for row in rows) <= room:
            low = level
        else:
            high = level
    level = min(low, ROW) if room - sum(max(row.height, ROW) for row in rows) >= LEAST_NOTES else low
    return [max(row.height, level) for row in rows]


def _draw(pen: Pen, leaf: _Leaf, columns: _Columns, below: Foot) -> None:
    leaf.above.draw(pen)
    top = leaf.above.bottom + COLUMN_HEAD
    _names(pen, leaf.week, columns, top)
    end = below.top - FOOT_GAP
    around = _around(leaf, end - top)
    for row, height in zip(leaf.rows, _heights(leaf.rows, end - top - around.height), strict=True):
        _draw_row(pen, leaf.week, row, columns, QRectF(columns.day, top, columns.right - columns.day, height))
        top += height
    around.draw(pen, columns.day, top)
    top += around.height
    if leaf.is_last and end - top >= LEAST_NOTES:
        draw_notes(pen, leaf.week.notes, QRectF(columns.day, top, columns.right - columns.day, end - top))
    below.draw(pen)


def _around(leaf: _Leaf, room: float) -> Lists:
    """What is done around every run, where the last page of a week has room for it under the days."""
    made = lists(leaf.week.around, leaf.above.box.width())
    fits = leaf.is_last and sum(row.height for row in leaf.rows) + made.height <= room
    return made if fits else lists((), leaf.above.box.width())


def _names(pen: Pen, week: WeekWords, columns: _Columns, bottom: float) -> None:
    ends = (columns.do, columns.notes, columns.felt, columns.right + GAP)
    lefts = (columns.day, columns.do, columns.notes, columns.felt)
    for left, end, name in zip(lefts, ends, week.columns, strict=True):
        box = QRectF(left, bottom - COLUMN_HEAD, end - left - GAP, COLUMN_HEAD)
        with pen.cell(box):
            pen.text(clean(name), NAME, QPointF(left, bottom - 1.8), box.width())
    pen.rule(QPointF(columns.day, bottom), QPointF(columns.right, bottom), HEAD_LINE)


def _draw_row(pen: Pen, week: WeekWords, row: _Row, columns: _Columns, box: QRectF) -> None:
    top = box.y() + ROW_TOP
    day = QRectF(box.x(), box.y(), DAY_WIDE - GAP / 2, box.height())
    with pen.cell(day):
        name = fitted((clean(row.day.name), row.day.number), DAY, day.width())
        pen.text(name, DAY, QPointF(day.x(), top + 4.9), day.width())
        pen.text(clean(row.day.month), SMALL, QPointF(day.x(), top + 8.9), day.width())
    for one in row.blocks:
        do = QRectF(columns.do, top, columns.do_room, one.height)
        draw_block(pen, one, do, QRectF(columns.notes, top, columns.notes_room, one.height))
        top += one.height
    _draw_writing(pen, row, QRectF(columns.notes, box.y(), columns.notes_room, box.height()))
    _draw_felt(pen, week, QRectF(columns.felt, box.y(), FELT_WIDE, box.height()))
    pen.rule(box.bottomLeft(), box.bottomRight(), HAIRLINE, grey=True)


def _draw_writing(pen: Pen, row: _Row, box: QRectF) -> None:
    """Lines to write on beside a day that has no notes yet, level with those of how it felt."""
    if any(one.notes for one in row.blocks):
        return
    for n in range(WRITING_LINES):
        y = box.y() + ROW_TOP + FELT_BASE + n * FELT_LINE + FELT_DROP
        pen.rule(QPointF(box.x(), y), QPointF(box.right(), y), HAIRLINE, grey=True)


def _draw_felt(pen: Pen, week: WeekWords, box: QRectF) -> None:
    """A word and a line to write on, for each thing to be felt."""
    with pen.cell(box):
        for n, word in enumerate(week.felt):
            base = box.y() + ROW_TOP + FELT_BASE + n * FELT_LINE
            pen.text(clean(word), SMALL, QPointF(box.x(), base), FELT_WORD)
            pen.rule(
                QPointF(box.x() + FELT_WORD + 0.5, base + FELT_DROP), QPointF(box.right(), base + FELT_DROP), BOX_LINE
            )
