"""A session's long name over two lines, where the day holds nothing else and one line would lose the name."""

from PySide6.QtCore import QPointF

from runlegs_desktop.domain.session import Kind
from runlegs_desktop.present.card import Card
from runlegs_desktop.printing.fitted_text import Style, elided, width
from runlegs_desktop.printing.pen import Pen
from runlegs_desktop.printing.session_line import ROOMY, draw_marks, figure_of, wordings

PITCH = 3.5


def draw_long_name(pen: Pen, card: Card, at: QPointF, rooms: tuple[float, float]) -> bool:
    """Draw a session on two lines; False, and nothing drawn, when one line does as well.

    `at` is the left end of the first line's middle, `rooms` how far the two lines reach from there. A race's name is
    cut when even two lines are too short; other sessions then go by a shorter name.
    """
    style, figure = ROOMY.bold if card.is_run else ROOMY.plain, figure_of(card)
    first, second = (room - ROOMY.text for room in rooms)
    tail = f" {figure}" if figure else ""
    taken = width(tail, ROOMY.plain)
    names = wordings(card)
    if any(width(name, style) + taken <= first for name in (names[:-1] or names)):
        return False
    upper, lower = _halves(names[0], style, first)
    fits = width(lower, style) + taken <= second and width(upper, style) <= first
    if not fits and card.kind is not Kind.RACE:
        return False
    draw_marks(pen, card, at, ROOMY)
    x, base = at.x() + ROOMY.text, at.y() + style.cap_height / 2
    pen.text(upper, style, QPointF(x, base), first)
    x += pen.text(elided(lower, style, second - taken), style, QPointF(x, base + PITCH), second - taken)
    pen.text(tail if lower else figure, ROOMY.plain, QPointF(x, base + PITCH), taken + 0.01)
    return True


def _halves(name: str, style: Style, room: float) -> tuple[str, str]:
    """The words that fit on the first line, and the rest."""
    words = name.split(" ")
    upper = words.pop(0)
    while words and width(f"{upper} {words[0]}", style) <= room:
        upper = f"{upper} {words.pop(0)}"
    return upper, " ".join(words)
