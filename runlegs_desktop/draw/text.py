"""Text that fits its place: the fullest wording that has room, and an ellipsis only as the last resort."""

import re
from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from runlegs_desktop.draw.fonts import font

_UNIT = re.compile(r"(?<=\d) (?=\S{1,3}(?:[ ,]|$))")  # between a number and its unit no line ends


@lru_cache(maxsize=64)
def metrics(pixels: float, weight: int = 400) -> QFontMetricsF:
    """Measures of one of the screen's fonts."""
    return QFontMetricsF(font(pixels, weight))


@lru_cache(maxsize=4096)
def width(text: str, pixels: float, weight: int = 400) -> float:
    """How wide a text is on screen with figures of one width, in logical pixels."""
    return metrics(pixels, weight).horizontalAdvance(text)


@lru_cache(maxsize=1024)
def wrapped(text: str, room: float, pixels: float, weight: int = 400) -> tuple[str, ...]:
    """The text in lines no wider than `room`, broken at spaces and at " · " first; a long word is shortened."""
    lines: list[str] = []
    for part in [text] if width(text, pixels, weight) <= room else text.split(" · "):
        line = ""
        for word in _UNIT.sub("\u00a0", part).split(" "):
            longer = f"{line} {word}" if line else word
            if line and width(longer, pixels, weight) > room:
                lines.append(line)
                line = word
            else:
                line = longer
        lines.append(line)
    lines = [line.replace("\u00a0", " ") for line in lines]
    return tuple(fitting((line,), room, pixels, weight) for line in lines)


def fitting(texts: Iterable[str], room: float, pixels: float, weight: int = 400) -> str:
    """The first text that fits into `room` pixels; the last one shortened with an ellipsis where none does."""
    last = ""
    for last in texts:
        if width(last, pixels, weight) <= room:
            return last
    return metrics(pixels, weight).elidedText(last, Qt.TextElideMode.ElideRight, max(room, 0))


def elided(text: str, room: float, used: QFont) -> str:
    """One text, shortened with an ellipsis where it doesn't fit."""
    return QFontMetricsF(used).elidedText(text, Qt.TextElideMode.ElideRight, max(room, 0))
