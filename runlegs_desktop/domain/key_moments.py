"""When in a repetition each of its key poses is reached. Times in seconds."""

from typing import NamedTuple

from runlegs_desktop.domain.motion import Doing, Motion, frame
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


def shown_moments(of: Motion) -> tuple[KeyMoment, ...]:
    """The same, and where a lowering has no pose on its way, the one halfway down; that one has no label."""
    found, begun = list(key_moments(of)), 0.0
    for section in of.sections:
        if section.doing is Doing.LOWER and len(section.path) == 2:
            half = begun + section.seconds / 2
            found.append(KeyMoment(frame(of, half).pose._replace(label=""), half))
        begun += section.seconds
    return tuple(sorted(found, key=lambda one: one.seconds))


def nearest(moments: tuple[KeyMoment, ...], seconds: float, whole: float) -> int:
    """Which of them is nearest to a moment, round the repetition of `whole` seconds."""
    within = seconds % whole

    def far(one: KeyMoment) -> float:
        apart = abs(one.seconds - within)
        return min(apart, whole - apart)

    return min(range(len(moments)), key=lambda place: far(moments[place]))
