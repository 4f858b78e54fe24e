"""Every text of the bundled catalogue that a runner reads, for whoever translates: `present` asks gettext for each."""

from collections.abc import Iterator
from typing import NamedTuple

from runlegs_desktop.app.catalogue import every_move
from runlegs_desktop.domain.exercise import Exercise
from runlegs_desktop.domain.mobility import Mobile


class CatalogueText(NamedTuple):
    """A text, and where it stands first: `squat.cues`."""

    text: str
    place: str


def catalogue_texts() -> tuple[CatalogueText, ...]:
    """Each text once, in the order of the files."""
    found: dict[str, CatalogueText] = {}
    for move in every_move().values():
        for one in _of(move):
            if one.text:
                found.setdefault(one.text, one)
    return tuple(found.values())


def _of(move: Mobile) -> Iterator[CatalogueText]:
    single: tuple[str, ...] = ("name", "reason", "evidence", "limit")
    lists: tuple[str, ...] = ()
    if isinstance(move, Exercise):
        single, lists = (*single, "lowering", "for_running"), ("aliases", "cues", "faults", "caution")
    else:
        single = (*single, "target", "cue")
    for name in single:
        yield CatalogueText(getattr(move, name), f"{move.id}.{name}")
    for name in lists:
        yield from (CatalogueText(text, f"{move.id}.{name}") for text in getattr(move, name))
    if isinstance(move, Exercise):
        yield from (CatalogueText(rung.text, f"{move.id}.easier") for rung in move.easier)
        yield from (CatalogueText(rung.text, f"{move.id}.harder") for rung in move.harder)
    yield from (CatalogueText(pose.label, f"{move.id}.poses") for pose in move.poses)
