"""Search as one types: names and aliases by their beginnings, their words and their initials; then typos forgiven.

Typos count only where nothing fits as it was typed, so that a short list stays short.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

_EXACT, _START, _WORDS, _INITIALS, _INSIDE = 5, 4, 3, 2, 1
_TYPOS = ((6, 2), (3, 1))  # from so many letters on so many slips are forgiven


class Named(NamedTuple):
    """What can be found: an id, and the names it goes by, made plain once."""

    id: str
    names: tuple[str, ...]


def named(key: str, names: Iterable[str]) -> Named:
    """Make a move findable by these names."""
    return Named(key, tuple(dict.fromkeys(plain(name) for name in names if name)))


def plain(text: str) -> str:
    """Lower case, without accents, hyphens and brackets."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(" " if not c.isalnum() else c for c in bare if not unicodedata.combining(c))
    return " ".join(kept.split())


def search(text: str, among: Sequence[Named]) -> tuple[str, ...]:
    """The ids that fit what was typed, the best first, equals in their order. Nothing typed finds everything."""
    wanted = plain(text)
    if not wanted:
        return () if text.strip() else tuple(one.id for one in among)
    ranked = [(max((_fit(wanted, name) for name in one.names), default=0), one.id) for one in among]
    found: list[tuple[float, str]] = [(score, key) for score, key in ranked if score]
    if not found:
        found = [(score, one.id) for one in among if (score := _slipped(wanted, one.names))]
    return tuple(key for _score, key in sorted(found, key=lambda pair: -pair[0]))


def _fit(wanted: str, name: str) -> int:
    if name == wanted:
        return _EXACT
    if name.startswith(wanted):
        return _START
    words = name.split()
    if all(any(word.startswith(part) for word in words) for part in wanted.split()):
        return _WORDS
    if "".join(word[0] for word in words).startswith(wanted.replace(" ", "")):
        return _INITIALS
    return _INSIDE if len(wanted) > 1 and wanted in name else 0


def _slipped(wanted: str, names: Iterable[str]) -> float:
    """How near the nearest name is when every word may have its slips; 0 where one word fits nothing."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - most searches never need it

    best = 0.0
    for name in names:
        words, nearness = name.split(), 0.0
        for part in wanted.split():
            most = next((slips for letters, slips in _TYPOS if len(part) >= letters), 0)
            beginnings = {word[: len(part) + more] for word in words for more in (-1, 0, 1)}
            slips = min((OSA.distance(part, start, score_cutoff=most) for start in beginnings), default=most + 1)
            if slips > most:
                break
            nearness += 1 / (1 + slips)
        else:
            best = max(best, nearness)
    return best
