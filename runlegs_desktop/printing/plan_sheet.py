"""The whole plan for the kitchen wall: one row a week, on as few sheets as can be read."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF

from runlegs_desktop.draw.paper_cues import Ink
from runlegs_desktop.present.board import Board, Week
from runlegs_desktop.present.sheet import SheetHeading, week_title
from runlegs_desktop.printing.fitted_text import Style, clean, elided
from runlegs_desktop.printing.paper import Orientation, Page, PaperSize, Sheet
from runlegs_desktop.printing.pdf_finish import Mark
from runlegs_desktop.printing.pen import HAIRLINE, HEAD_LINE, Pen
from runlegs_desktop.printing.plan_row import PAD, Columns, draw_week
from runlegs_desktop.printing.sheet_frame import FOOT_GAP, foot, head

MOST_WEEKS = 24  # on one sheet; more are shared out evenly
LANDSCAPE_WIDTHS = (17.5, 29.6, 277.0)  # week, total, all: of an A4 sheet; other sheets in proportion
PORTRAIT_WIDTHS = (13.2, 21.7, 190.0)
TALLEST_ROW = {Orientation.LANDSCAPE: 14.0, Orientation.PORTRAIT: 20.0}
TABLE_END = {Orientation.LANDSCAPE: 20.1, Orientation.PORTRAIT: 22.3}  # above the lower edge
COLUMN_HEAD = 5.8
NAME = Style(7.2, 600)


@dataclass(frozen=True, slots=True)
class _Table:
    """Where a page's table lies."""

    columns: Columns
    top: float
    row: float


def plan_sheet(
    board: Board, heading: SheetHeading, orientation: Orientation, paper: PaperSize, ink: Ink = Ink.BLACK
) -> Sheet:
    """The plan's sheets: the same drawing for preview, printer, picture and PDF."""
    page = Page(paper, orientation)
    shares = _shares(board.weeks)
    peak = max((week.total.planned for week in board.weeks), default=0.0) or 1.0
    above = head(heading, page.inner)
    end = foot(heading, heading.page(len(shares), len(shares)), page.inner).top
    table = _table(page, above.bottom, end, max(map(len, shares)))

    def paint(pen: Pen, number: int) -> None:
        weeks = shares[number]
        above.draw(pen)
        _names(pen, board, heading, table)
        for n, week in enumerate(weeks):
            row = QRectF(table.columns.left, table.top + n * table.row, page.inner.width(), table.row)
            draw_week(pen, week, table.columns, row, peak)
        _grid(pen, table, len(weeks))
        foot(heading, heading.page(number + 1, len(shares)), page.inner).draw(pen)

    return Sheet(clean(heading.title), heading.language, page, len(shares), paint, ink, tuple(_marks(shares, table)))


def _marks(shares: tuple[tuple[Week, ...], ...], table: _Table) -> Iterator[Mark]:
    for number, weeks in enumerate(shares):
        for n, week in enumerate(weeks):
            yield Mark(clean(week_title(week)), number, table.top + n * table.row)


def _shares(weeks: tuple[Week, ...]) -> tuple[tuple[Week, ...], ...]:
    """The weeks of each page, as even as can be."""
    pages = max(1, -(-len(weeks) // MOST_WEEKS))
    ends = [round(len(weeks) * n / pages) for n in range(pages + 1)]
    return tuple(weeks[first:last] for first, last in pairwise(ends))


def _table(page: Page, rule: float, end: float, rows: int) -> _Table:
    week, total, all_three = LANDSCAPE_WIDTHS if page.is_landscape else PORTRAIT_WIDTHS
    inner = page.inner
    scale = inner.width() / all_three
    left, right = inner.x(), inner.right()
    columns = Columns(left, left + week * scale, right - total * scale, right, stacked=not page.is_landscape)
    top = rule + COLUMN_HEAD
    bottom = min(page.size[1] - TABLE_END[page.orientation], end - FOOT_GAP)
    return _Table(columns, top, min((bottom - top) / max(rows, 1), TALLEST_ROW[page.orientation]))


def _names(pen: Pen, board: Board, heading: SheetHeading, table: _Table) -> None:
    columns, base = table.columns, table.top - 1.6
    names = [(columns.left, columns.days - columns.left, heading.week)]
    names += [(columns.day_left(n), columns.day, name) for n, name in enumerate(board.weekdays)]
    names.append((columns.total, columns.right - columns.total, heading.total))
    for left, wide, name in names:
        with pen.cell(QRectF(left, table.top - COLUMN_HEAD, wide, COLUMN_HEAD)):
            text = elided(clean(name), NAME, wide - PAD - 0.3)
            pen.text(text, NAME, QPointF(left + PAD, base), wide - PAD - 0.3)


def _grid(pen: Pen, table: _Table, weeks: int) -> None:
    """Hairlines over the rows: grey between days and weeks, black before the total."""
    columns, bottom = table.columns, table.top + weeks * table.row
    for n in range(1, weeks + 1):
        y = table.top + n * table.row
        pen.rule(QPointF(columns.left, y), QPointF(columns.right, y), HAIRLINE, grey=True)
    for n in range(7):
        x = columns.day_left(n)
        pen.rule(QPointF(x, table.top), QPointF(x, bottom), HAIRLINE, grey=True)
    pen.rule(QPointF(columns.total, table.top), QPointF(columns.total, bottom), HEAD_LINE - 0.05)
    pen.rule(QPointF(columns.left, table.top), QPointF(columns.right, table.top), HEAD_LINE)
