"""Where a day's verdict stands: under its cards, beside its date, or in the place of a small card; pure geometry.

Words never lie half upon a card, and never upon the card in the air: that day's tip says them as well.
"""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QRect

from runlegs_desktop.draw.text import fitting, width
from runlegs_desktop.ui.plan.arrangement import INSET, SMALL

SIGN, STRIP = 11, 17
PAD, GAP = 2, 3  # before the sign, between sign and words
AROUND = 2 * INSET + 2 * PAD + SIGN + GAP  # what is left of a day for words is its width less this
_LOW = 50  # rows of the whole plan have room for the sign alone
_PIXELS, _WEIGHT = 11, 600


class Room(NamedTuple):
    """A day on the canvas: what is free beside its date, and where its cards and the ghosts of cards lie."""

    day: QRect
    beside_date: QRect
    cards: tuple[QRect, ...]


class Standing(NamedTuple):
    """Where sign and words are drawn; `words` may be none. `covers` says that a card lies under it, hidden wholly."""

    strip: QRect
    words: str
    covers: bool = False


def standing(room: Room, forms: Iterable[str], *, is_target: bool) -> Standing | None:
    """The first place with room for the words, the fullest form that fits; else the sign alone, or nothing at all."""
    forms = [form for form in forms if form]
    if not forms:
        return None
    day = room.day
    foot = QRect(day.left() + PAD, day.bottom() - STRIP - 1, day.width() - 2 * PAD, STRIP)
    sign_only = Standing(_end_of(room.beside_date), "") if room.beside_date.width() >= _taken("") else None
    if day.height() < _LOW:
        return Standing(_end_of(foot), "")
    if not any(card.intersects(foot) for card in room.cards):
        return Standing(foot, _fitting(forms, foot))
    beside = next((form for form in forms if _taken(form) <= room.beside_date.width()), "")
    if beside:
        strip = QRect(room.beside_date)
        strip.setWidth(_taken(beside))  # next to the date, away from a staple's sign on the border
        return Standing(strip, beside)
    last = max(room.cards, key=QRect.bottom)
    if is_target or last.height() > SMALL:
        return sign_only
    return Standing(last, _fitting(forms, last), covers=True)


def _fitting(forms: list[str], strip: QRect) -> str:
    return fitting(forms, strip.width() - _taken("") - PAD, _PIXELS, _WEIGHT)


def _taken(words: str) -> int:
    return PAD + SIGN + (GAP + round(width(words, _PIXELS, _WEIGHT) + 0.5) if words else GAP)


def _end_of(strip: QRect) -> QRect:
    """Room for the sign at the right end."""
    return strip.adjusted(strip.width() - SIGN - 2 * PAD, 0, 0, 0)
