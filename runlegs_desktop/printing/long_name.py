"""A session's long name over two lines, where the day holds nothing else and one line would lose the name."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF

from runlegs_desktop.domain.session import Kind
from runlegs_desktop.printing.fitted_text import elided, halves, width
from runlegs_desktop.printing.pen import Pen
from runlegs_desktop.printing.printed import Printed
from runlegs_desktop.printing.session_line import Size, draw_marks


@dataclass(frozen=True, slots=True)
class LongName:
    """A session and its place: `at` is the left end of the first line's middle, `rooms` the reach of both lines.

    `pitch` is the way to the second line; `alone` how the session would be set on one.
    """

    card: Printed
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
    if not is_long(name):
        return False
    style = size.bold if card.is_run else size.plain
    first, second = (room - size.text for room in name.rooms)
    upper, lower, tail = _broken(name)
    taken = width(tail, size.plain)
    draw_marks(pen, card, name.at, size)
    x, base = name.at.x() + size.text, name.at.y() + style.cap_height / 2
    pen.text(upper, style, QPointF(x, base), first)
    x += pen.text(elided(lower, style, second - taken), style, QPointF(x, base + name.pitch), second - taken)
    pen.text(tail, size.plain, QPointF(x, base + name.pitch), taken + 0.01)
    return True


def is_long(name: LongName) -> bool:
    """Whether two lines say more than one would, and hold it."""
    card, size = name.card, name.size
    if _fits_one_line(card, name.alone, card.figure, name.rooms[0] - name.alone.text):
        return False
    style = size.bold if card.is_run else size.plain
    first, second = (room - size.text for room in name.rooms)
    upper, lower, tail = _broken(name)
    fits = width(lower, style) + width(tail, size.plain) <= second and width(upper, style) <= first
    return fits or card.kind is Kind.RACE


def _broken(name: LongName) -> tuple[str, str, str]:
    """Both lines, and the distance after the second."""
    size, figure = name.size, name.card.figure
    style = size.bold if name.card.is_run else size.plain
    upper, lower = halves(name.card.names[0], style, name.rooms[0] - size.text)
    return upper, lower, f" {figure}" if figure and lower else figure


def _fits_one_line(card: Printed, size: Size, figure: str, room: float) -> bool:
    """Whether a name that says more than the kind fits beside the figure."""
    style = size.bold if card.is_run else size.plain
    names = card.names
    taken = width(f" {figure}", size.plain) if figure else 0.0
    return any(width(name, style) + taken <= room for name in (names[:-1] or names))
