"""A session's long name over two lines, where the day holds nothing else and one line would lose the name."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF

from runlegs_desktop.domain.session import Kind
from runlegs_desktop.present.card import Card
from runlegs_desktop.printing.fitted_text import elided, halves, width
from runlegs_desktop.printing.pen import Pen
from runlegs_desktop.printing.session_line import Size, draw_marks, figure_of, wordings


@dataclass(frozen=True, slots=True)
class LongName:
    """A session and its place: `at` is the left end of the first line's middle, `rooms` the reach of both lines.

    `pitch` is the way to the second line; `alone` how the session would be set on one.
    """

    card: Card
    at: QPointF
    rooms: tuple[float, float]
    pitch: float
    size: Size
    alone: Size


def draw_long_name(pen: Pen, name: LongName) -> bool:
    """Draw a session on two lines; False, and nothing drawn, when one line does as well.

    A race's name is cut when even two lines are too short; other sessions then go by a shorter name.
    """
    card, size = name.card, name.size
    style, figure = size.bold if card.is_run else size.plain, figure_of(card)
    first, second = (room - size.text for room in name.rooms)
    if _fits_one_line(card, name.alone, figure, name.rooms[0] - name.alone.text):
        return False
    upper, lower = halves(wordings(card)[0], style, first)
    tail = f" {figure}" if figure and lower else figure
    taken = width(tail, size.plain)
    fits = width(lower, style) + taken <= second and width(upper, style) <= first
    if not fits and card.kind is not Kind.RACE:
        return False
    draw_marks(pen, card, name.at, size)
    x, base = name.at.x() + size.text, name.at.y() + style.cap_height / 2
    pen.text(upper, style, QPointF(x, base), first)
    x += pen.text(elided(lower, style, second - taken), style, QPointF(x, base + name.pitch), second - taken)
    pen.text(tail, size.plain, QPointF(x, base + name.pitch), taken + 0.01)
    return True


def _fits_one_line(card: Card, size: Size, figure: str, room: float) -> bool:
    """Whether a name that says more than the kind fits beside the figure."""
    style = size.bold if card.is_run else size.plain
    names = wordings(card)
    taken = width(f" {figure}", size.plain) if figure else 0.0
    return any(width(name, style) + taken <= room for name in (names[:-1] or names))
