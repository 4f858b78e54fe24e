"""Sessions on one line of the printed plan: tick box, cue, name in bold for runs, distance."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF

from runlegs_desktop.domain.schedule import State
from runlegs_desktop.domain.session import Kind
from runlegs_desktop.present.session_words import kind_name
from runlegs_desktop.printing.fitted_text import Style, elided, width
from runlegs_desktop.printing.pen import Pen
from runlegs_desktop.printing.printed import Printed

LEAST_OF_A_NAME = 7.0  # mm: a name cut shorter than this says less than its cue
LEAST = Style(6.5)
ROOMLESS = 1e6  # mm: what is set was measured before


@dataclass(frozen=True, slots=True)
class Size:
    """How big a session is set, in mm: one to a line, or several."""

    bold: Style
    plain: Style
    box: float
    cue: float
    box_left: float
    cue_left: float
    text: float

    @property
    def half(self) -> float:
        """From the middle of the line to its lower edge."""
        return max(self.cue / 2, self.plain.cap_height / 2 + self.plain.descent * 0.8)


def _sizes(points: tuple[float, ...], marks: tuple[float, float, float, float, float]) -> tuple[Size, ...]:
    return tuple(Size(Style(n, 600), Style(n), *marks) for n in points)


ROOMY = _sizes((7.6, 7.2, 6.8), (2.8, 3.5, 1.2, 5.0, 9.2))  # landscape; the largest that fits
NARROW = _sizes((7, 6.8, 6.5), (2.7, 3.5, 1.0, 4.5, 8.8))  # portrait
CLOSE = _sizes((6.8, 6.5), (2.4, 3.0, 1.0, 4.1, 7.7))  # many lines in a low row
DENSE = _sizes((6.8, 6.5), (2.2, 3.0, 0.6, 3.3, 6.8))  # several to a line


@dataclass(frozen=True, slots=True)
class Line:
    """Sessions side by side. `at` is the left end of the line's middle, `room` reaches from there to its right end."""

    cards: tuple[Printed, ...]
    at: QPointF
    room: float
    sizes: tuple[Size, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """A session in words: its name, then its distance."""

    name: str
    figure: str

    def width(self, card: Printed, size: Size) -> float:
        """How wide it is set."""
        return sum(width(text, style) for text, style in _pieces(self, card, size))


def draw_marks(pen: Pen, card: Printed, at: QPointF, size: Size) -> None:
    """The tick box and the cue."""
    mark: Literal["", "tick", "dash"] = "tick" if card.state is State.DONE else ""
    if card.state in {State.SKIPPED, State.MISSED}:
        mark = "dash"
    if card.kind is not Kind.REST:
        pen.tick_box(QRectF(at.x() + size.box_left, at.y() - size.box / 2, size.box, size.box), mark)
    pen.cue(card.kind, QRectF(at.x() + size.cue_left, at.y() - size.cue / 2, size.cue, size.cue))


def fullest_width(card: Printed, size: Size) -> float:
    """How wide a session's fullest name and its distance are set."""
    return Wording(card.names[0], card.figure).width(card, size)


def draw_session(pen: Pen, card: Printed, at: QPointF, size: Size) -> None:
    """Draw one session in its fullest wording; `at` is the left end of its line's middle."""
    _draw(pen, card, Wording(card.names[0], card.figure), at, size)


def _draw(pen: Pen, card: Printed, wording: Wording, at: QPointF, size: Size) -> float:
    """Draw marks and words; says where they end."""
    draw_marks(pen, card, at, size)
    x, y = at.x() + size.text, at.y()
    for text, style in _pieces(wording, card, size):
        x += pen.text(text, style, QPointF(x, y + style.cap_height / 2), ROOMLESS)
    return x


def draw_line(pen: Pen, line: Line) -> None:
    """Draw sessions side by side, in the longest wordings that there is room for together."""
    shown, size, words = _set(line)
    x = line.at.x()
    for card, wording in zip(shown, words, strict=True):
        x = _draw(pen, card, wording, QPointF(x, line.at.y()), size)
    more = len(line.cards) - len(shown)
    if more:
        base = line.at.y() + LEAST.cap_height / 2
        pen.text(f"+{more}", LEAST, QPointF(line.at.x() + line.room, base), _more_room(line, len(shown)), "right")


def size_of(line: Line) -> Size:
    """The size that a line would be drawn in."""
    return _set(line)[1]


def _set(line: Line) -> tuple[tuple[Printed, ...], Size, list[Wording]]:
    """Which sessions there is room for, how big, in which words."""
    marks, shown = line.sizes[0].text, line.cards
    while len(shown) > 1 and _least(shown, line.sizes[-1]) + _more_room(line, len(shown)) > line.room:
        shown = shown[:-1]
    return shown, *_chosen(shown, line.sizes, line.room - len(shown) * marks - _more_room(line, len(shown)))


def _least(cards: tuple[Printed, ...], size: Size) -> float:
    """The width of marks and distances alone: rather than lose a distance, a session is counted in "+2"."""
    return sum(size.text + width(card.figure, size.bold) for card in cards)


def _more_room(line: Line, shown: int) -> float:
    more = len(line.cards) - shown
    return width(f"+{more}", LEAST) + 0.4 if more else 0.0


def _pieces(wording: Wording, card: Printed, size: Size) -> tuple[tuple[str, Style], ...]:
    name, figure = wording.name, wording.figure
    if not name:
        return ((figure, size.bold),) if figure else ()
    named = (name, size.bold if card.is_run else size.plain)
    return (named, (f" {figure}", size.plain)) if figure else (named,)


def _chosen(cards: tuple[Printed, ...], sizes: tuple[Size, ...], room: float) -> tuple[Size, list[Wording]]:
    """The longest wordings that fit together, at the largest size that they fit in."""
    fullest = [Wording(card.names[0], card.figure) for card in cards]
    if sum(word.width(card, sizes[0]) for word, card in zip(fullest, cards, strict=True)) <= room:
        return sizes[0], fullest
    choices = [_choices(card, sizes[-1], room if len(cards) == 1 else 0.0) for card in cards]
    at = [0] * len(cards)
    while True:
        words = [choice[n] for choice, n in zip(choices, at, strict=True)]
        for size in sizes:
            if sum(word.width(card, size) for word, card in zip(words, cards, strict=True)) <= room:
                return size, words
        shorter = [n for n, choice in enumerate(choices) if at[n] < len(choice) - 1]
        if not shorter:
            return sizes[-1], words
        at[max(shorter, key=lambda n: words[n].width(cards[n], sizes[-1]))] += 1


def _choices(card: Printed, size: Size, room: float) -> list[Wording]:
    """All wordings, longest first; with `room` a cut name comes before none, unless it only repeats the cue."""
    figure, names = card.figure, card.names
    found = [Wording(name, figure) for name in names]
    style = size.bold if card.is_run else size.plain
    left = room - (width(f" {figure}", size.plain) if figure else 0.0)
    if left >= LEAST_OF_A_NAME and names[-1] != kind_name(card.kind) and not card.is_light:
        found.append(Wording(elided(names[-1], style, left), figure))
    found.append(Wording("", figure))
    if figure:
        found.append(Wording("", ""))
    wide = [wording.width(card, size) for wording in found]
    return [wording for n, wording in enumerate(found) if not n or wide[n] < min(wide[:n])]
