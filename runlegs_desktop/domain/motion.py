"""A move in time: the sections of one repetition at its tempo, and the pose at any moment of it. Times in seconds."""

from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from runlegs_desktop.domain.exercise import Exercise
from runlegs_desktop.domain.mobility import Drill, Mobile, RollingMove, Stretch
from runlegs_desktop.domain.pose import Moment, Pose
from runlegs_desktop.domain.skeleton import between

FAST = 0.4  # what "as fast as you can" takes here [ED]


class Doing(Enum):
    """What one section of a repetition is."""

    LOWER = "lower"
    PAUSE = "pause"
    RISE = "rise"
    HOLD = "hold"
    MOVE = "move"


class Section(NamedTuple):
    """One stretch of time: through `path`, at an even share of `seconds` from pose to pose."""

    doing: Doing
    seconds: float
    path: tuple[Pose, ...]
    fast: bool = False


class Motion(NamedTuple):
    """One repetition, which repeats."""

    sections: tuple[Section, ...]

    @property
    def seconds(self) -> float:
        """How long one repetition takes."""
        return sum(section.seconds for section in self.sections)

    @property
    def is_still(self) -> bool:
        """Whether nothing moves."""
        return all(section.path.count(section.path[0]) == len(section.path) for section in self.sections)


class Frame(NamedTuple):
    """A moment of a motion. `share` (0 to 1) of the section `number` has passed."""

    pose: Pose
    doing: Doing
    number: int
    share: float


def motion(move: Mobile) -> Motion:
    """One repetition of a move that has poses."""
    if isinstance(move, Exercise):
        return _repetition(move)
    if isinstance(move, Stretch):
        return Motion((Section(Doing.HOLD, float(move.seconds), move.poses[:1]),))
    return _circle(move)


def frame(of: Motion, seconds: float) -> Frame:
    """The moment `seconds` after the start, in whatever repetition that is."""
    left = seconds % of.seconds
    for number, section in enumerate(of.sections):
        if left < section.seconds or number == len(of.sections) - 1:
            share = min(left / section.seconds, 1.0)
            return Frame(_on_the_way(section.path, share), section.doing, number, share)
        left -= section.seconds
    raise AssertionError("a motion has sections")


def key_frames(of: Motion) -> tuple[Frame, ...]:
    """The poses a repetition goes through, each once: what prints, and what steps when motion is reduced."""
    found: dict[Pose, Frame] = {}
    for number, section in enumerate(of.sections):
        for at, pose in enumerate(section.path):
            found.setdefault(pose, Frame(pose, section.doing, number, at / max(1, len(section.path) - 1)))
    return tuple(found.values())


def eased(share: float) -> float:
    """Smooth start and end."""
    return share * share * (3 - 2 * share)


def _repetition(exercise: Exercise) -> Motion:
    poses = exercise.poses
    if exercise.tempo is None or len(poses) == 1:
        return Motion((Section(Doing.HOLD, float(exercise.amount.low), poses[:1]),))
    top, down = poses[0], [pose for pose in poses if pose.moment is Moment.DOWN]
    bottom = next(pose for pose in poses if pose.moment is Moment.BOTTOM)
    up = [pose for pose in poses if pose.moment is Moment.UP]
    lower, pause, rise = exercise.tempo
    return Motion(tuple(_sections(lower, pause, rise, (top, *down, bottom), (bottom, *up, top))))


def _sections(
    lower: int, pause: int, rise: int, downward: tuple[Pose, ...], upward: tuple[Pose, ...]
) -> Iterator[Section]:
    yield Section(Doing.LOWER, lower or FAST, downward, not lower)
    if pause:
        yield Section(Doing.PAUSE, pause, upward[:1])
    yield Section(Doing.RISE, rise or FAST, upward, not rise)


def _circle(move: Drill | RollingMove) -> Motion:
    if len(move.poses) == 1:
        return Motion((Section(Doing.HOLD, move.beat, move.poses),))
    ring = (*move.poses, move.poses[0])
    return Motion(tuple(Section(Doing.MOVE, move.beat, pair) for pair in pairwise(ring)))


def _on_the_way(path: Sequence[Pose], share: float) -> Pose:
    """The pose after `share` of a path, eased at each of its poses."""
    if len(path) == 1:
        return path[0]
    along = share * (len(path) - 1)
    at = min(int(along), len(path) - 2)
    return between(path[at], path[at + 1], eased(along - at))
