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
        words = {word for one in among for name in one.names for word in name.split()}
        slips = [_slips(part, words) for part in wanted.split()]
        found = [(score, one.id) for one in among if (score := _near(one.names, slips))]
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


def _slips(part: str, words: Iterable[str]) -> dict[str, int]:
    """The words of which `part` is the beginning with few enough slips, and how many those are."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - most searches never need it

    most = next((slips for letters, slips in _TYPOS if len(part) >= letters), 0)
    found = {}
    for word in words:
        beginnings = {word[: len(part) + more] for more in (-1, 0, 1)}
        least = min(OSA.distance(part, start, score_cutoff=most) for start in beginnings)
        if least <= most:
            found[word] = least
    return found


def _near(names: Iterable[str], slips: Sequence[dict[str, int]]) -> float:
    """How near the nearest name is when every word may have its slips; 0 where one word fits nothing."""
    best = 0.0
    for name in names:
        words = name.split()
        least = [min((of[word] for word in words if word in of), default=None) for of in slips]
        if None not in least:
            best = max(best, sum(1 / (1 + few) for few in least if few is not None))
    return best
