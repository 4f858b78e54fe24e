"""A strength session on paper, to lie beside the mat: poses, dose, cues and a box for every set.

A routine that holds more than a page goes on to the next one; nothing is left out.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from runlegs_desktop.draw.paper_cues import Ink
from runlegs_desktop.present.strength_card import CardWords
from runlegs_desktop.printing.fitted_text import Style, clean, width
from runlegs_desktop.printing.lift_row import LiftRow, draw_lift, lift_row
from runlegs_desktop.printing.paper import Page, Sheet
from runlegs_desktop.printing.pdf_finish import Mark
from runlegs_desktop.printing.pen import BOX_LINE, Pen
from runlegs_desktop.printing.sheet_frame import FOOT_GAP, Foot, Head, foot, head

ROW = 48.0  # where there is room for it
FELT, FELT_LINE, FELT_STYLE = 8.0, 6.0, Style(8.4)
BLANK, FELT_GAP = 10.0, 7.0


@dataclass(frozen=True, slots=True)
class _Felt:
    """One thing to fill in at the end: its words and where they stand. `x` from the left, `line` from 0."""

    word: str
    unit: str
    x: float
    line: int


@dataclass(frozen=True, slots=True)
class _Leaf:
    """One page: which card, its rows with their heights, the frame around them."""

    card: CardWords
    rows: tuple[tuple[LiftRow, float], ...]
    above: Head
    felt: tuple[_Felt, ...]
    is_first: bool


def strength_sheet(cards: Sequence[CardWords], title: str, page: Page, ink: Ink = Ink.BLACK) -> Sheet:
    """The sheets of one or more cards: the same drawing for preview, printer, picture and PDF."""
    leaves = tuple(leaf for card in cards for leaf in _leaves(card, page))

    def paint(pen: Pen, number: int) -> None:
        leaf = leaves[number]
        label = leaf.card.heading.page(number + 1, len(leaves)) if len(leaves) > 1 else ""
        _draw(pen, leaf, foot(leaf.card.heading, label, page.inner))

    marks = tuple(Mark(clean(leaf.card.heading.title), n, 0.0) for n, leaf in enumerate(leaves) if leaf.is_first)
    return Sheet(clean(title), cards[0].heading.language, page, len(leaves), paint, ink, marks)


def _leaves(card: CardWords, page: Page) -> list[_Leaf]:
    above, inner = head(card.heading, page.inner), page.inner
    room = foot(card.heading, card.heading.page(1, 2), inner).top - FOOT_GAP - above.bottom
    felt = _felt(card, inner.width())
    closing = FELT + FELT_LINE * max((one.line for one in felt), default=0)
    pages = _paged([lift_row(one, inner.width()) for one in card.lifts], room, closing)
    last = len(pages) - 1
    return [
        _Leaf(card, _spread(rows, room - (closing if n == last else 0.0)), above, felt if n == last else (), not n)
        for n, rows in enumerate(pages)
    ]


def _paged(rows: Sequence[LiftRow], room: float, closing: float) -> list[list[LiftRow]]:
    """Rows shared out over pages; the last page keeps `closing` mm free."""
    pages: list[list[LiftRow]] = [[]]
    for row in rows:
        if pages[-1] and sum(one.height for one in (*pages[-1], row)) > room:
            pages.append([])
        pages[-1].append(row)
    if len(pages[-1]) > 1 and sum(one.height for one in pages[-1]) > room - closing:
        pages.append([pages[-1].pop()])
    return pages


def _spread(rows: Sequence[LiftRow], room: float) -> tuple[tuple[LiftRow, float], ...]:
    """Rows as tall as on the usual card where the page has room for that."""
    spare = room - sum(row.height for row in rows)
    wanted = [max(0.0, ROW - row.height) for row in rows]
    share = max(0.0, min(1.0, spare / sum(wanted))) if any(wanted) else 0.0
    return tuple((row, row.height + more * share) for row, more in zip(rows, wanted, strict=True))


def _felt(card: CardWords, wide: float) -> tuple[_Felt, ...]:
    """The things to fill in, side by side as far as there is room."""
    found, x, line = [], 0.0, 0
    for word, unit in ((clean(a), clean(b)) for a, b in card.felt):
        takes = width(word, FELT_STYLE) + 1.5 + BLANK + (1.5 + width(unit, FELT_STYLE) if unit else 0.0)
        if x and x + takes > wide:
            x, line = 0.0, line + 1
        found.append(_Felt(word, unit, x, line))
        x += takes + FELT_GAP
    return tuple(found)


def _draw(pen: Pen, leaf: _Leaf, below: Foot) -> None:
    leaf.above.draw(pen)
    left, top, wide = leaf.above.box.x(), leaf.above.bottom, leaf.above.box.width()
    for row, height in leaf.rows:
        draw_lift(pen, row, QRectF(left, top, wide, height), leaf.card.load, leaf.card.leave)
        top += height
    with pen.cell(QRectF(left, top, wide, max(0.0, below.top - top))):
        for one in leaf.felt:
            _draw_felt(pen, one, QPointF(left + one.x, top + 5.6 + one.line * FELT_LINE), left + wide)
    below.draw(pen)


def _draw_felt(pen: Pen, one: _Felt, at: QPointF, end: float) -> None:
    x = at.x() + pen.text(one.word, FELT_STYLE, at, end - at.x()) + 1.5
    pen.rule(QPointF(x, at.y() + 0.6), QPointF(x + BLANK, at.y() + 0.6), BOX_LINE)
    pen.text(one.unit, FELT_STYLE, QPointF(x + BLANK + 1.5, at.y()), end - x - BLANK - 1.5)
