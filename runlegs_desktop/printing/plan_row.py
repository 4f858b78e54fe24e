"""One week of the printed plan: its number and phase, seven days, its distance with a bar."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from runlegs_desktop.domain.plan import EASIER
from runlegs_desktop.domain.session import Kind
from runlegs_desktop.present.board import Week
from runlegs_desktop.printing.day_cell import LOW_ROW, LOW_STACK, day_place, draw_day, row_manner
from runlegs_desktop.printing.fitted_text import Style, clean, fitted, largest, width
from runlegs_desktop.printing.pen import Pen

NUMBER, NUMBER_LOW = Style(11.5, 600), Style(9, 600)
SMALL = Style(7)
LEAST = Style(6.5)
TOTALS = (Style(9.75, 600), Style(8.5, 600), Style(7.5, 600), Style(6.5, 600))
TOTALS_LOW = TOTALS[1:]
PAD = 1.05
RACE_DROP = 2.6  # from the bar to the baseline of the race's distance
RACE_ROW = 9.7  # in lower rows the race's distance takes the place of the bar
RACE_FOOT, RACE_TALL = 0.7, 2.15  # mm: under the baseline of a race in a low row, and what it takes above, brackets too
BAR, BAR_LOW = 1.6, 1.2
BAR_SHARE = 0.9  # of the column: the plan's biggest week


@dataclass(frozen=True, slots=True)
class Columns:
    """The table's columns in mm: week, seven days, total."""

    left: float
    days: float
    total: float
    right: float
    stacked: bool

    @property
    def day(self) -> float:
        """The width of one day."""
        return (self.total - self.days) / 7

    def day_left(self, n: int) -> float:
        """Where day `n` (0 to 6, 7 is the total) begins."""
        return self.days + n * self.day


def draw_week(pen: Pen, week: Week, columns: Columns, row: QRectF, peak: float) -> None:
    """Draw one row. `peak` is the share of the plan's biggest week, which has the longest bar."""
    top, height = row.y(), row.height()
    _gutter(pen, week, QRectF(columns.left, top, columns.days - columns.left, height), stacked=columns.stacked)
    cells = [QRectF(columns.day_left(n), top, columns.day, height) for n in range(len(week.days))]
    places = [day_place(day, cell, stacked=columns.stacked) for day, cell in zip(week.days, cells, strict=True)]
    manner = None if columns.stacked else row_manner(places)
    for place in places:
        draw_day(pen, place, manner)
    total = QRectF(columns.total, top, columns.right - columns.total, height)
    _total(pen, week, total, peak, stacked=columns.stacked)


def _gutter(pen: Pen, week: Week, cell: QRectF, *, stacked: bool) -> None:
    low = cell.height() < LOW_ROW
    tight = cell.height() < LOW_STACK
    number = NUMBER_LOW if low or (stacked and tight) else NUMBER
    x, right = cell.x() + PAD, cell.right() - 0.3
    step = 2.75 if low else 3.5
    base = cell.y() + (3.2 if low else 3.0 if stacked and tight else 4.1)
    if low:
        base -= max(0.0, base + step + SMALL.descent - cell.bottom())  # a heading of many lines makes rows lower still
    phase, date = clean(week.phase_name), clean(week.short_span)
    with pen.cell(cell):
        after = x + pen.text(week.number, number, QPointF(x, base), right - x) + 0.8
        if stacked and not low:
            step = 2.7 if tight else 3.2
            pen.text(date, SMALL, QPointF(x, base + step), right - x)
            pen.text(phase, largest(phase, (SMALL, LEAST), right - x), QPointF(x, base + 2 * step), right - x)
            return
        style = largest(date, (SMALL, LEAST), right - after)
        pen.text(date, style, QPointF(after, base), right - after)
        pen.text(phase, SMALL, QPointF(x, base + step), right - x)


def _total(pen: Pen, week: Week, cell: QRectF, peak: float, *, stacked: bool) -> None:
    low = cell.height() < LOW_ROW
    total, x, room = week.total, cell.x() + PAD, cell.width() - PAD - 0.3
    race = bool(total.race)
    base = cell.y() + (3.2 if low else 3.4 if cell.height() < LOW_STACK and stacked else 4.0)
    below = race and cell.height() < RACE_ROW
    if below:
        base = min(base, cell.bottom() - RACE_FOOT - RACE_TALL)
    with pen.cell(cell):
        unit_wide = width(f" {total.unit}", SMALL)
        value = largest(total.value, TOTALS_LOW if low else TOTALS, room - unit_wide)
        after = x + pen.text(total.value, value, QPointF(x, base), room)
        pen.text(f" {total.unit}", SMALL, QPointF(after, base), cell.right() - 0.2 - after)
        if below:
            _race(pen, week, QPointF(x, cell.bottom() - RACE_FOOT), room)
            return
        tall = BAR_LOW if low else BAR
        bar = QRectF(x, base + (0.9 if low else 0.8 if race else 1.5), room * BAR_SHARE * total.planned / peak, tall)
        if bar.width() > 0:
            pen.bar(bar, hollow=week.phase in EASIER)
        if race:
            _race(pen, week, QPointF(x, bar.bottom() + RACE_DROP), room)


def _race(pen: Pen, week: Week, at: QPointF, room: float) -> None:
    """The race's distance, which the sum above leaves out: if need be without words, never without its number."""
    figure = next((card.figure for day in week.days for card in day.cards if card.kind is Kind.RACE), "")
    texts = (clean(week.total.race), f"+ {figure} {clean(week.total.unit)}", f"+ {figure}")
    style = largest(texts[0], (SMALL, LEAST), room)
    pen.text(fitted(texts, style, room), style, at, room)
