"""The strength routines that come with the program, read from the catalogue."""

import json
from collections.abc import Mapping
from functools import cache

from runlegs_desktop.app.catalogue import exercises
from runlegs_desktop.app.paths import resources
from runlegs_desktop.domain.exercise import Exercise
from runlegs_desktop.domain.inputs import Equipment
from runlegs_desktop.domain.routines import Line, Ready, prescribed
from runlegs_desktop.domain.strength import Routine


@cache
def ready_routines() -> Ready:
    """Legs A, B, C and the primer for each kit. ValueError or KeyError for a damaged catalogue."""
    text = (resources() / "catalogue" / "routines.json").read_text(encoding="utf-8")
    known = exercises()
    return {
        (Equipment(kit), code): _routine(Equipment(kit), code, [Line(*row) for row in rows], known)
        for kit, by_code in json.loads(text)["routines"].items()
        for code, rows in by_code.items()
    }


def _routine(kit: Equipment, code: str, lines: list[Line], known: Mapping[str, Exercise]) -> Routine:
    lifts = tuple(prescribed(line, known[line.exercise]) for line in lines)
    return Routine(f"ready:{kit.value}:{code}", "", "", kit, lifts, code)
