"""Text that fits: how wide it is on paper, which of several wordings there is room for, where lines break.

All lengths are millimetres.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from unicodedata import category, normalize

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout

from runlegs_desktop.draw.fonts import paper_font

UNITS_A_MM = 100
ELLIPSIS = "…"
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
MARKS = r"[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]"
LAST_LATIN, FIRST_EMOJI, LAST_EMOJI = "\u024f", "\U0001f000", "\U0001faff"
JOINERS = re.compile("\u200d[\u2600-\u27bf]?|[\ufe0e\ufe0f\u20e3\U000e0020-\U000e007f]")  # within emoji
PILED_MARKS = re.compile(f"({MARKS}){MARKS}+")
_UNIT = re.compile(r"(?<=\d) (?=\S{1,3}(?: |$))|(?<=\d ×) ")
_GLUE = "\u00a0"


@dataclass(frozen=True, eq=False)
class Style:
    """A face for paper. `grey` is for what may be overlooked: the number of a day.

    Styles are the few constants of the sheets: each is only equal to itself, and knows its font once it was asked.
    """

    points: float
    weight: int = 400
    grey: bool = False

    @cached_property
    def font(self) -> QFont:
        """The font, in units of 0.01 mm."""
        return paper_font(self.points, self.weight)

    @cached_property
    def metrics(self) -> QFontMetricsF:
        """Measures in 0.01 mm."""
        return QFontMetricsF(self.font)

    @cached_property
    def descent(self) -> float:
        """From the baseline down."""
        return self.metrics.descent() / UNITS_A_MM

    @cached_property
    def cap_height(self) -> float:
        """Capitals and figures."""
        return self.metrics.capHeight() / UNITS_A_MM


@lru_cache(maxsize=512)
def clean(text: str) -> str:
    """The text on one line: control characters and line ends become spaces, one accent a letter is enough.

    Emoji, and letters that no font here has, are left out: on paper they would be empty boxes.
    """
    line = PILED_MARKS.sub(r"\1", CONTROL.sub(" ", normalize("NFC", text))).strip()
    if all(char <= LAST_LATIN for char in line):
        return line
    kept = "".join(char for char in line if char <= LAST_LATIN or is_drawable(char))
    return line if kept == line else " ".join(JOINERS.sub("", kept).split())


@lru_cache(maxsize=4096)
def is_drawable(char: str) -> bool:
    """Whether a letter can be set. Emoji never: colour fonts are pictures, which a PDF's reader can't find."""
    if FIRST_EMOJI <= char <= LAST_EMOJI:
        return False
    if category(char)[0] == "M" or category(char) in {"Cf", "Zs"}:
        return True  # stands with another letter, or shows nothing
    layout = QTextLayout(char, Style(8).font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return all(0 not in run.glyphIndexes() for run in layout.glyphRuns())


@lru_cache(maxsize=2048)
def width(text: str, style: Style) -> float:
    """How wide a text is set."""
    return style.metrics.horizontalAdvance(text) / UNITS_A_MM


def rise(text: str, style: Style) -> float:
    """How far a text's own letters stand above the baseline: with accents on capitals more than others."""
    return -style.metrics.tightBoundingRect(text).top() / UNITS_A_MM


def elided(text: str, style: Style, room: float) -> str:
    """The text, cut with “…” where it is too long; nothing when there is no room even for that."""
    if width(text, style) <= room:
        return text
    cut = style.metrics.elidedText(text, Qt.TextElideMode.ElideRight, room * UNITS_A_MM)
    while cut and width(cut, style) > room:
        cut = cut[:-2].rstrip() + ELLIPSIS if len(cut) > 1 else ""
    return cut


def fitted(texts: Sequence[str], style: Style, room: float) -> str:
    """The first of the wordings that fits (they stand longest first), else the last one cut."""
    return next((text for text in texts if width(text, style) <= room), None) or elided(texts[-1], style, room)


def largest(text: str, styles: Sequence[Style], room: float) -> Style:
    """The first of the styles (largest first) in which the text fits, else the last."""
    return next((style for style in styles if width(text, style) <= room), styles[-1])


def wrapped(text: str, style: Style, room: float, most: int) -> tuple[str, ...]:
    """The text in at most `most` lines; the last is cut with “…” when words are left over."""
    lines: list[str] = []
    while text and len(lines) < most - 1:
        line, text = halves(text, style, room)
        lines.append(elided(line, style, room))
    return (*lines, elided(text, style, room)) if text else tuple(lines)


def wrapped_by_units(text: str, style: Style, room: float, most: int) -> tuple[str, ...]:
    """The same, but no line ends between a number and its unit, or within `3 × 10`."""
    return tuple(line.replace(_GLUE, " ") for line in wrapped(_UNIT.sub(_GLUE, text), style, room, most))


def all_lines(text: str, style: Style, room: float) -> tuple[str, ...]:
    """The whole text on as many lines as it takes; a word wider than a line goes on on the next."""
    lines: list[str] = []
    while text:
        line, text = halves(text, style, room)
        if width(line, style) > room:
            line, text = _cut(line, text, style, room)
        lines.append(line)
    return tuple(lines)


def _cut(word: str, rest: str, style: Style, room: float) -> tuple[str, str]:
    """As many letters as there is room for (one at least), and the rest of the word before what follows it."""
    most = max(1, bisect_right(range(1, len(word) + 1), room, key=lambda n: width(word[:n], style)))
    return word[:most], " ".join(part for part in (word[most:], rest) if part)


def halves(text: str, style: Style, room: float) -> tuple[str, str]:
    """The words that fit on a first line (one at least), and the rest."""
    words = text.split(" ")
    upper = words.pop(0)
    while words and width(f"{upper} {words[0]}", style) <= room:
        upper = f"{upper} {words.pop(0)}"
    return upper, " ".join(words)
