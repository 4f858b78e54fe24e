"""The bundled catalogue: exercises, drills, stretches and rolling moves from `resources`, read when asked for."""

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from runlegs_desktop.app.paths import resources
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.exercise import (
    Drill,
    Exercise,
    Kit,
    Mobile,
    Muscle,
    Needs,
    Pattern,
    RollingMove,
    Rung,
    Span,
    Stage,
    Stretch,
    Tempo,
    Unit,
)
from runlegs_desktop.domain.pose import (
    Anchor,
    Arm,
    Leg,
    Moment,
    Part,
    Plant,
    Point,
    Pose,
    Prop,
    Side,
    Thing,
    View,
)
from runlegs_desktop.domain.skeleton import skeleton

Row = Mapping[str, Any]  # what JSON gives: checked by the making of the values, and by a test of every row


@lru_cache(maxsize=1)
def exercises() -> Mapping[str, Exercise]:
    """Every bundled exercise by its id, the article's first."""
    return {row["id"]: _exercise(row) for row in _rows("exercises")}


@lru_cache(maxsize=1)
def drills() -> Mapping[str, Drill]:
    """Every mobility drill by its id."""
    return {row["id"]: _drill(row) for row in _rows("drills")}


@lru_cache(maxsize=1)
def stretches() -> Mapping[str, Stretch]:
    """Every static stretch by its id."""
    return {row["id"]: _stretch(row) for row in _rows("stretches")}


@lru_cache(maxsize=1)
def rolling_moves() -> Mapping[str, RollingMove]:
    """Every rolling move by its id."""
    return {row["id"]: _rolling_move(row) for row in _rows("rolling")}


def every_move() -> Mapping[str, Mobile]:
    """All of them; ids are unique across the four."""
    return {**exercises(), **drills(), **stretches(), **rolling_moves()}


def poses_of(text: str) -> tuple[Pose, ...]:
    """Frames of a runner's own, spelled as in the catalogue's files. UserError "bad-poses" when they can't be drawn."""
    if not text.strip():
        return ()
    try:
        poses = _poses({"poses": json.loads(text)})
        for pose in poses:
            skeleton(pose)
    except (ValueError, TypeError, KeyError, AttributeError) as fault:
        raise UserError("bad-poses", field="poses") from fault
    return poses


def pose_text(move: str) -> str:
    """The frames of a bundled exercise as a runner's own exercise keeps them; empty for one that has none."""
    row = next((row for row in _rows("exercises") if row["id"] == move), None)
    return "" if row is None else json.dumps(row["poses"])


def _rows(name: str) -> list[Row]:
    text = (resources() / "catalogue" / f"{name}.json").read_text(encoding="utf-8")
    rows: list[Row] = json.loads(text)
    return rows


def _exercise(row: Row) -> Exercise:
    return Exercise(
        id=row["id"],
        name=row["name"],
        aliases=tuple(row["aliases"]),
        pattern=Pattern(row["pattern"]),
        one_legged=row["one_legged"],
        equipment=tuple(_needs(item) for item in row["equipment"]),
        weights={Muscle(muscle): float(weight) for muscle, weight in row["weights"].items()},
        sets=Span(*row["sets"]),
        amount=Span(*row["amount"]),
        unit=Unit(row["unit"]),
        tempo=None if row["tempo"] is None else Tempo(*row["tempo"]),
        rest=row["rest"],
        rir=Span(*row["rir"]),
        lowering=row["lowering"],
        cues=tuple(row["cues"]),
        faults=tuple(row["faults"]),
        harder=tuple(_rung(item) for item in row["harder"]),
        easier=tuple(_rung(item) for item in row["easier"]),
        caution=tuple(row["caution"]),
        phases=tuple(Stage(stage) for stage in row["phases"]),
        poses=_poses(row),
        props=_props(row),
        from_article=row["from_article"],
        reason=row["reason"],
        evidence=row["evidence"],
        limit=row["limit"],
    )


def _drill(row: Row) -> Drill:
    return Drill(
        id=row["id"],
        name=row["name"],
        sets=row["sets"],
        amount=Span(*row["amount"]),
        unit=Unit(row["unit"]),
        per_side=row["per_side"],
        target=row["target"],
        cue=row["cue"],
        from_article=row["from_article"],
        beat=row["beat"],
        poses=_poses(row),
        props=_props(row),
    )


def _stretch(row: Row) -> Stretch:
    return Stretch(
        id=row["id"],
        name=row["name"],
        sets=row["sets"],
        seconds=row["seconds"],
        per_side=row["per_side"],
        target=row["target"],
        cue=row["cue"],
        poses=_poses(row),
        props=_props(row),
    )


def _rolling_move(row: Row) -> RollingMove:
    return RollingMove(
        id=row["id"],
        name=row["name"],
        seconds=Span(*row["seconds"]),
        per_side=row["per_side"],
        target=row["target"],
        cue=row["cue"],
        from_article=row["from_article"],
        beat=row["beat"],
        poses=_poses(row),
        props=_props(row),
    )


def _needs(item: Row) -> Needs:
    return Needs(tuple(Kit(kit) for kit in item["any_of"]), item.get("optional", False))


def _rung(item: Row) -> Rung:
    return Rung(item.get("exercise", ""), item.get("text", ""))


def _poses(row: Row) -> tuple[Pose, ...]:
    return tuple(_pose(pose) for pose in row["poses"])


def _pose(row: Row) -> Pose:
    part, side, at = row["anchor"]
    return Pose(
        label=row["label"],
        moment=Moment(row["moment"]),
        view=View(row.get("view", "side")),
        trunk=row["trunk"],
        right=Leg(*row["right"]),
        left=Leg(*row["left"]),
        right_arm=Arm(*row["right_arm"]),
        left_arm=Arm(*row["left_arm"]),
        anchor=Anchor(Part(part), Side(side), Point(*at)),
        neck=row.get("neck", 0.0),
        tilt=row.get("tilt", 0.0),
        right_plant=_plant(row.get("right_plant")),
        left_plant=_plant(row.get("left_plant")),
        right_hand=_point(row.get("right_hand")),
        left_hand=_point(row.get("left_hand")),
        turned=row.get("turned", 0.0),
    )


def _plant(row: list[Any] | None) -> Plant | None:
    return None if row is None else Plant(Point(*row[0]), row[1], *row[2:])


def _point(row: list[float] | None) -> Point | None:
    return None if row is None else Point(*row)


def _props(row: Row) -> tuple[Prop, ...]:
    return tuple(
        Prop(
            Thing(item["thing"]),
            Point(*item.get("at", (0, 0))),
            Point(*item.get("size", (0, 0))),
            item.get("carried", ""),
        )
        for item in row.get("props", ())
    )
