"""Sessions on one line of the printed plan: tick box, cue, name in bold for runs, distance."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF

from runlegs_desktop.domain.schedule import State
from runlegs_desktop.domain.session import Kind
from runlegs_desktop.present.card import Card
from runlegs_desktop.present.session_words import kind_name
from runlegs_desktop.printing.fitted_text import Style, clean, elided, width
from runlegs_desktop.printing.pen import Pen

LEAST_OF_A_NAME = 7.0  # mm: a name cut shorter than this says less than its cue
LEAST = Style(6.5)


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


ROOMY = Size(Style(7.6, 600), Style(7.6), 2.8, 3.5, 1.2, 5.0, 9.2)
DENSE = Size(Style(7, 600), Style(7), 2.4, 3.1, 0.7, 3.6, 7.2)


@dataclass(frozen=True, slots=True)
class Line:
    """Sessions side by side. `at` is the left end of the line's middle, `room` reaches from there to its right end."""

    cards: tuple[Card, ...]
    at: QPointF
    room: float
    size: Size


@dataclass(frozen=True, slots=True)
class Wording:
    """A session in words: its name, then its distance."""

    name: str
    figure: str

    def width(self, card: Card, size: Size) -> float:
        """How wide it is set."""
        return sum(width(text, style) for text, style in _pieces(self, card, size))


def wordings(card: Card) -> tuple[str, ...]:
    """A card's names, longest first. A race keeps its own name, cut if need be: "R" already says that it is one."""
    titles = tuple(clean(title) for title in card.titles)
    return titles[:1] if card.kind is Kind.RACE else titles


def is_named(card: Card) -> bool:
    """Whether the name says more than the cue."""
    return clean(card.titles[0]) != kind_name(card.kind)


def figure_of(card: Card) -> str:
    """A run's distance, or its time when it has none."""
    if not card.is_run:
        return ""
    if card.figure != "0":
        return card.figure
    return card.lines[-1].strip(" /") if card.state is State.PLANNED and card.lines else ""


def draw_marks(pen: Pen, card: Card, at: QPointF, size: Size) -> None:
    """The tick box and the cue."""
    mark: Literal["", "tick", "dash"] = "tick" if card.state is State.DONE else ""
    if card.state in {State.SKIPPED, State.MISSED}:
        mark = "dash"
    if card.kind is not Kind.REST:
        pen.tick_box(QRectF(at.x() + size.box_left, at.y() - size.box / 2, size.box, size.box), mark)
    pen.cue(card.kind, QRectF(at.x() + size.cue_left, at.y() - size.cue / 2, size.cue, size.cue))


def draw_line(pen: Pen, line: Line) -> None:
    """Draw sessions side by side, in the longest wordings that there is room for together."""
    size, shown = line.size, line.cards
    while len(shown) > 1 and len(shown) * (size.text - 0.6) + _more_room(line, len(shown)) > line.room:
        shown = shown[:-1]
    words = _chosen(shown, size, line.room - len(shown) * size.text - _more_room(line, len(shown)))
    x = line.at.x()
    for card, wording in zip(shown, words, strict=True):
        draw_marks(pen, card, QPointF(x, line.at.y()), size)
        x += size.text
        for text, style in _pieces(wording, card, size):
            x += pen.text(text, style, QPointF(x, line.at.y() + style.cap_height / 2), width(text, style) + 0.01)
    more = len(line.cards) - len(shown)
    if more:
        base = line.at.y() + LEAST.cap_height / 2
        pen.text(f"+{more}", LEAST, QPointF(line.at.x() + line.room, base), _more_room(line, len(shown)), "right")


def _more_room(line: Line, shown: int) -> float:
    more = len(line.cards) - shown
    return width(f"+{more}", LEAST) + 0.4 if more else 0.0


def _pieces(wording: Wording, card: Card, size: Size) -> tuple[tuple[str, Style], ...]:
    name = size.bold if card.is_run else size.plain
    figure = f" {wording.figure}" if wording.name and wording.figure else wording.figure
    alone = size.plain if wording.name else size.bold
    return tuple((text, style) for text, style in ((wording.name, name), (figure, alone)) if text)


def _chosen(cards: tuple[Card, ...], size: Size, room: float) -> list[Wording]:
    """Shorten whichever is the widest until all fit."""
    choices = [_choices(card, size, room if len(cards) == 1 else 0.0) for card in cards]
    at = [0] * len(cards)

    def wide(n: int) -> float:
        return choices[n][at[n]].width(cards[n], size)

    while sum(map(wide, range(len(cards)))) > room:
        shorter = [n for n in range(len(cards)) if at[n] < len(choices[n]) - 1]
        if not shorter:
            break
        at[max(shorter, key=wide)] += 1
    return [choices[n][at[n]] for n in range(len(cards))]


def _choices(card: Card, size: Size, room: float) -> list[Wording]:
    """All wordings, longest first; with `room` a cut name comes before no name."""
    figure = figure_of(card)
    names = wordings(card)
    found = [Wording(name, figure) for name in names]
    style = size.bold if card.is_run else size.plain
    left = room - (width(f" {figure}", size.plain) if figure else 0.0)
    if left >= LEAST_OF_A_NAME:
        found.append(Wording(elided(names[-1], style, left), figure))
    found.append(Wording("", figure))
    if figure and width(figure, size.bold) > room > 0:
        found.append(Wording("", ""))
    return found
