"""When in a repetition each of its key poses is reached. Times in seconds."""

from typing import NamedTuple

from runlegs_desktop.domain.motion import Motion
from runlegs_desktop.domain.pose import Pose


class KeyMoment(NamedTuple):
    """A pose, and the first time it is reached."""

    pose: Pose
    seconds: float


def key_moments(of: Motion) -> tuple[KeyMoment, ...]:
    """Each pose of a repetition once, in its order."""
    found: dict[Pose, float] = {}
    begun = 0.0
    for section in of.sections:
        last = max(1, len(section.path) - 1)
        for place, pose in enumerate(section.path):
            found.setdefault(pose, begun + section.seconds * place / last)
        begun += section.seconds
    return tuple(KeyMoment(pose, seconds) for pose, seconds in found.items())


def nearest(moments: tuple[KeyMoment, ...], seconds: float, whole: float) -> int:
    """Which of them is nearest to a moment, round the repetition of `whole` seconds."""
    within = seconds % whole

    def far(one: KeyMoment) -> float:
        apart = abs(one.seconds - within)
        return min(apart, whole - apart)

    return min(range(len(moments)), key=lambda place: far(moments[place]))
