"""Frames of a figure as the catalogue's files spell them, read and written: poses and the things around the body."""

import json
from collections.abc import Mapping
from math import isfinite
from typing import Any, NamedTuple

from runlegs_desktop.domain.errors import UserError
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


class Frames(NamedTuple):
    """What a figure is drawn from; both are empty for a move without one."""

    poses: tuple[Pose, ...] = ()
    props: tuple[Prop, ...] = ()


def frames_of(text: str) -> Frames:
    """Frames that a runner's own exercise keeps: an object, or a bare list of poses as older versions wrote them.

    UserError "bad-poses" when they can't be drawn.
    """
    if not text.strip():
        return Frames()
    try:
        given = json.loads(text, parse_constant=_finite, parse_float=_finite)
        row = {"poses": given} if isinstance(given, list) else given
        frames = Frames(poses_in(row), props_in(row))
        for pose in frames.poses:
            skeleton(pose)
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError) as fault:
        raise UserError("bad-poses", field="poses") from fault
    return frames


def _finite(text: str) -> float:
    """A number of the text; ValueError for what is none or is endless, such as NaN or 1e999."""
    number = float(text)
    if not isfinite(number):
        raise ValueError(text)
    return number


def frames_text(frames: Frames) -> str:
    """The same as text, shorter where a value is the usual one; empty without poses."""
    if not frames.poses:
        return ""
    row = {"poses": [_pose_row(pose) for pose in frames.poses], "props": [_prop_row(prop) for prop in frames.props]}
    return json.dumps(row, separators=(",", ":"))


def poses_in(row: Row) -> tuple[Pose, ...]:
    """The poses of a move."""
    return tuple(_pose(pose) for pose in row["poses"])


def props_in(row: Row) -> tuple[Prop, ...]:
    """What is in the picture besides the body."""
    return tuple(
        Prop(
            Thing(item["thing"]),
            Point(*item.get("at", (0, 0))),
            Point(*item.get("size", (0, 0))),
            item.get("carried", ""),
        )
        for item in row.get("props", ())
    )


def _pose(row: Row) -> Pose:
    part, side, at = row["anchor"]
    return Pose(
        label=_text(row["label"]),
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


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _plant(row: list[Any] | None) -> Plant | None:
    return None if row is None else Plant(Point(*row[0]), row[1], *row[2:])


def _point(row: list[float] | None) -> Point | None:
    return None if row is None else Point(*row)


def _pose_row(pose: Pose) -> Row:
    """A pose as its row; what has its usual value is left out."""
    row = {
        **pose._asdict(),
        "moment": pose.moment.value,
        "view": pose.view.value,
        "anchor": (pose.anchor.part.value, pose.anchor.side.value, pose.anchor.at),
    }
    usual = {**Pose._field_defaults, "view": View.SIDE.value}
    return {name: value for name, value in row.items() if name not in usual or value != usual[name]}


def _prop_row(prop: Prop) -> Row:
    row = {**prop._asdict(), "thing": prop.thing.value}
    return {name: value for name, value in row.items() if value != Prop._field_defaults.get(name, object())}
