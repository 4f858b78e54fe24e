"""The bundled catalogue: exercises, drills, stretches and rolling moves from `resources`, read when asked for."""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from functools import lru_cache
from typing import Any, TypeVar

from runlegs_desktop.app.frames import Frames, Row, frames_text, poses_in, props_in
from runlegs_desktop.app.paths import resources
from runlegs_desktop.domain.confidence import Confidence
from runlegs_desktop.domain.exercise import Exercise, Kit, Muscle, Needs, Pattern, Rung, Span, Stage, Tempo, Unit
from runlegs_desktop.domain.mobility import Drill, Mobile, RollingMove, Stretch

M = TypeVar("M", Exercise, Drill, Stretch, RollingMove)


@lru_cache(maxsize=1)
def exercises() -> Mapping[str, Exercise]:
    """Every bundled exercise by its id, the article's first."""
    return _moves("exercises", Exercise)


@lru_cache(maxsize=1)
def drills() -> Mapping[str, Drill]:
    """Every mobility drill by its id."""
    return _moves("drills", Drill)


@lru_cache(maxsize=1)
def stretches() -> Mapping[str, Stretch]:
    """Every static stretch by its id."""
    return _moves("stretches", Stretch)


@lru_cache(maxsize=1)
def rolling_moves() -> Mapping[str, RollingMove]:
    """Every rolling move by its id."""
    return _moves("rolling", RollingMove)


def every_move() -> Mapping[str, Mobile]:
    """All of them; ids are unique across the four."""
    return {**exercises(), **drills(), **stretches(), **rolling_moves()}


def pose_text(move: str) -> str:
    """The frames of a bundled exercise as a runner's own exercise keeps them; empty for one that is unknown."""
    found = exercises().get(move)
    return "" if found is None else frames_text(Frames(found.poses, found.props))


def _moves(name: str, kind: type[M]) -> Mapping[str, M]:
    """One file: a row for each move, which holds every field of its kind under the field's name."""
    text = (resources() / "catalogue" / f"{name}.json").read_text(encoding="utf-8")
    rows: list[Row] = json.loads(text)
    names = [field.name for field in fields(kind)]
    return {row["id"]: kind(**{one: _value(row, one) for one in names}) for row in rows}


def _value(row: Row, name: str) -> Any:  # noqa: ANN401 - of whatever type the field is
    if name == "poses":
        return poses_in(row)
    if name == "props":
        return props_in(row)
    return _READERS.get(name, _plain)(row[name])


def _plain(value: Any) -> Any:  # noqa: ANN401 - as above
    """Texts, numbers and truths as they stand; a list of texts doesn't change any more."""
    return tuple(value) if isinstance(value, list) else value


def _span(value: list[int] | int) -> Span | int:
    """From so many to so many, or one number where the kind of move knows only one."""
    return Span(*value) if isinstance(value, list) else value


def _rungs(items: list[Row]) -> tuple[Rung, ...]:
    return tuple(Rung(item.get("exercise", ""), item.get("text", "")) for item in items)


def _needs(item: Row) -> Needs:
    return Needs(tuple(Kit(kit) for kit in item["any_of"]), item.get("optional", False))


_READERS: Mapping[str, Callable[[Any], Any]] = {
    "pattern": Pattern,
    "unit": Unit,
    "equipment": lambda items: tuple(map(_needs, items)),
    "weights": lambda row: {Muscle(muscle): float(weight) for muscle, weight in row.items()},
    "sets": _span,
    "amount": _span,
    "seconds": _span,
    "rir": _span,
    "tempo": lambda digits: None if digits is None else Tempo(*digits),
    "harder": _rungs,
    "easier": _rungs,
    "confidence": Confidence,
    "phases": lambda names: tuple(map(Stage, names)),
}
