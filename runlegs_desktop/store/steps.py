"""How the steps of a session are spelled: JSON objects with names, so that a later schema can add to them.

`{"role": "work", "zone": "T", "seconds": 300, "metres": 1200}` is a step,
`{"count": 4, "skip_last": true, "steps": [...]}` a repeat.
"""

import json
from functools import lru_cache
from typing import Any

from runlegs_desktop.domain.session import Repeat, Role, Step, Steps, Zone
from runlegs_desktop.store.values import flag, items, whole


def spell_steps(steps: Steps) -> str:
    """Steps as JSON. Put together by hand, for it holds only whole numbers and our own words: thousands are written."""
    return f"[{','.join(map(_spell, steps))}]" if steps else "[]"


@lru_cache(maxsize=2048)  # plans repeat their sessions; years of them hold few different ones, and values don't change
def read_steps(spelled: str) -> Steps:
    """Steps back from JSON. Raises ValueError, KeyError, TypeError or RecursionError for anything else."""
    return _read_all(json.loads(spelled))


def _spell(step: Step | Repeat) -> str:
    if isinstance(step, Repeat):
        skip, inner = ("true" if step.skip_last else "false"), spell_steps(step.steps)
        return f'{{"count":{step.count},"skip_last":{skip},"steps":{inner}}}'
    role, zone = step.role._value_, step.zone._value_  # not by `word`: thousands are written
    return f'{{"role":"{role}","zone":"{zone}","seconds":{step.seconds},"metres":{step.metres}}}'


def _read_all(found: object) -> Steps:
    return tuple(_read(one) for one in items(found))


def _read(found: Any) -> Step | Repeat:  # noqa: ANN401 - JSON can be anything; a wrong thing raises here
    if "count" in found:
        return Repeat(whole(found["count"]), _read_all(found["steps"]), flag(found["skip_last"]))
    return Step(Role(found["role"]), Zone(found["zone"]), whole(found["seconds"]), whole(found["metres"]))
