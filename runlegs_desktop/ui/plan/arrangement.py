"""Where cards lie inside a day: pure geometry, in pixels."""

from typing import NamedTuple

from PySide6.QtCore import QRect

from runlegs_desktop.draw.card_paint import STEP_LINE, step_lines
from runlegs_desktop.draw.text import width
from runlegs_desktop.present.card import Card
from runlegs_desktop.ui.plan.zoom import Detail

DATE_STRIP, LOW_STRIP, LEAST_STRIP = 17, 14, 13
INSET = 3
RUN, LOW_RUN, LEAST_RUN, SMALL, LEAST_SMALL, PROFILE_RUN = 34, 33, 28, 20, 17, 52
_LOW = 74  # a row that cannot hold a run over a strength session with all its air
_LOWER = 69  # one in which their texts must move together, down to 60
CUE_CARD = 22
_GAPS = (3, 1)


class Placed(NamedTuple):
    """One card's visible rectangle inside the day, and whether it is drawn on one line."""

    card: Card
    rect: QRect
    small: bool


def date_strip(height: int) -> int:
    """How much of a day this tall is left to its date."""
    if height >= _LOWER:
        return DATE_STRIP if height >= _LOW else LOW_STRIP
    return LEAST_STRIP


def _run_and_small(height: int) -> tuple[int, int]:
    """How tall a run and a small card are in a day this tall: both are always whole under the date."""
    if height >= _LOW:
        return RUN, SMALL
    room = height - date_strip(height) - 1 - _GAPS[-1]
    small = min(SMALL, max(LEAST_SMALL, LEAST_SMALL + (room - LEAST_RUN - LEAST_SMALL) // 2))
    return min(LOW_RUN, max(LEAST_RUN, room - small)), small


def arrange(cards: tuple[Card, ...], size: QRect, detail: Detail, keep: str = "") -> tuple[tuple[Placed, ...], int]:
    """Lay a day's cards; gives what fits and how many are left over for the "+n" chip.

    Where not all fit, runs shrink to one line, the last first; then the tail is left over, but never the card `keep`.
    """
    if detail is Detail.CUE:
        return _in_a_line(cards, size, keep)
    strip, (run, small) = date_strip(size.height()), _run_and_small(size.height())
    room = size.height() - strip - 1
    heights = [_natural(c, detail, size.width() - 2 * INSET, small) for c in cards]
    for n in reversed(range(len(cards))):
        if _total(heights) <= room:
            break
        heights[n] = min(heights[n], run if cards[n].is_run else small)
    for n in reversed(range(len(cards))):
        if _total(heights) <= room:
            break
        heights[n] = small
    shown = len(cards)
    while shown > 1 and _total(heights[:shown]) > room:
        shown -= 1
    gap = _GAPS[0] if _total(heights[:shown], _GAPS[0]) <= room else _GAPS[1]
    first = max(0, next((n for n, one in enumerate(cards) if one.id == keep), 0) - shown + 1)
    placed, y = [], size.top() + strip
    for one, height in zip(cards[first : first + shown], heights, strict=False):
        rect = QRect(size.left() + INSET, y, size.width() - 2 * INSET, height)
        placed.append(Placed(one, rect, height <= SMALL))
        y += height + gap
    return tuple(placed), len(cards) - shown


def _total(heights: list[int], gap: int = _GAPS[1]) -> int:
    return sum(heights) + gap * max(len(heights) - 1, 0)


def _natural(card: Card, detail: Detail, card_width: int, small: int) -> int:
    if not card.is_run:
        return small
    if detail is Detail.STEPS:
        lines = len(step_lines(card, card_width))
        return (PROFILE_RUN if card.profile else RUN) + STEP_LINE * lines + 8
    if detail is Detail.PROFILE and card.profile:
        return PROFILE_RUN
    return RUN


def chip_width(hidden: int) -> int:
    """How much of a day's width its "+n" chip takes, with the air around it."""
    return round(width(f"+{hidden}", 11, 600) + 0.5) + 10 + 2 * INSET


def _in_a_line(cards: tuple[Card, ...], size: QRect, keep: str) -> tuple[tuple[Placed, ...], int]:
    """The first that fit, or else those up to the one to keep."""
    first, placed = 0, _line(cards, size, len(cards))
    at = next((n for n, one in enumerate(cards) if one.id == keep), -1)
    while at >= first + len(placed):
        first += 1
        placed = _line(cards[first:], size, len(cards))
    return placed, len(cards) - len(placed)


def _line(cards: tuple[Card, ...], size: QRect, count: int) -> tuple[Placed, ...]:
    height = min(CUE_CARD, size.height() - 2)
    y = size.top() + (size.height() - height) // 2
    placed: list[Placed] = []
    x = size.left() + INSET + 2
    for n, one in enumerate(cards):
        wide = CUE_CARD + (round(width(one.figure, 12, 600)) + 7 if one.is_run else 0)
        if x + wide > size.right() - (chip_width(count - n) if n < count - 1 else 0) and placed:
            return tuple(placed)
        placed.append(Placed(one, QRect(x, y, min(wide, size.right() - x), height), small=True))
        x += wide + 4
    return tuple(placed)
