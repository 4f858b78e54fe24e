"""What is done around a run without load: drills before it, stretches and rolling after it; and any move at all."""

from typing import TypeAlias

from runlegs_desktop.domain.confidence import Confidence
from runlegs_desktop.domain.dataclass import dataclass
from runlegs_desktop.domain.exercise import Exercise, Span, Unit
from runlegs_desktop.domain.pose import Pose, Prop


@dataclass(frozen=True, slots=True)
class Drill:
    """A dynamic mobility drill for before running. `beat` is the seconds from one of its poses to the next."""

    id: str
    name: str
    sets: int
    amount: Span
    unit: Unit
    per_side: bool
    target: str
    cue: str
    from_article: bool
    beat: float
    poses: tuple[Pose, ...]
    props: tuple[Prop, ...]
    reason: str
    evidence: str
    limit: str
    confidence: Confidence
    source: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """A held stretch for after running. `seconds` for each side when `per_side`."""

    id: str
    name: str
    sets: int
    seconds: int
    per_side: bool
    target: str
    cue: str
    poses: tuple[Pose, ...]
    props: tuple[Prop, ...]
    reason: str
    evidence: str
    limit: str
    confidence: Confidence
    source: str


@dataclass(frozen=True, slots=True)
class RollingMove:
    """Slow rolling on a foam roller. `beat` is the seconds one way."""

    id: str
    name: str
    seconds: Span
    per_side: bool
    target: str
    cue: str
    from_article: bool
    beat: float
    poses: tuple[Pose, ...]
    props: tuple[Prop, ...]
    reason: str
    evidence: str
    limit: str
    confidence: Confidence
    source: str


Mobile: TypeAlias = Exercise | Drill | Stretch | RollingMove
