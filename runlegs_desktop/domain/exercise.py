"""A strength exercise as a value, and the words it is told with: muscles, patterns, equipment, doses, tempo.

The texts come from the catalogue or from the runner; nothing here is a word of the program's own.
"""

from collections.abc import Mapping
from dataclasses import field
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from runlegs_desktop.domain.confidence import Confidence
from runlegs_desktop.domain.dataclass import dataclass

if TYPE_CHECKING:
    from runlegs_desktop.domain.pose import Pose, Prop  # a start reads sets, and no figure


class Muscle(Enum):
    """A muscle group of the model; its value is the word used in files (science 4)."""

    GMAX = "gmax"
    GMED = "gmed"
    VAS = "vas"
    RF = "rf"
    HAM = "ham"
    ADD = "add"
    GAS = "gas"
    SOL = "sol"
    TA = "ta"
    HF = "hf"
    CORE = "core"

    __hash__ = object.__hash__  # members are single: identity is enough, and the model asks often


FRONT = (Muscle.VAS, Muscle.RF)  # of the thigh, against its back (rule R34)
BACK = (Muscle.HAM, Muscle.GMAX)
MAIN = 0.75  # from this weight on a muscle is what the exercise is for; below it helps (science 5.1)


class Pattern(Enum):
    """The way an exercise moves."""

    SQUAT = "squat"
    LUNGE = "lunge"
    HINGE = "hinge"
    CALF = "calf"
    HIP = "hip"
    CORE = "core"
    PLYO = "plyo"


class Kit(Enum):
    """A piece of equipment."""

    BARBELL = "barbell"
    TRAP_BAR = "trap-bar"
    RACK = "rack"
    DUMBBELL = "dumbbell"
    KETTLEBELL = "kettlebell"
    BENCH = "bench"
    BOX = "box"
    STEP = "step"
    CHAIR = "chair"
    WALL = "wall"
    BAND = "band"
    SLIDERS = "sliders"
    TOWEL = "towel"
    ANCHOR = "anchor"
    ROLLER = "roller"
    STRAP = "strap"


class Needs(NamedTuple):
    """One of these pieces is needed, or would help."""

    any_of: tuple[Kit, ...]
    optional: bool = False


class Stage(Enum):
    """When in a plan, or for what, an exercise suits."""

    BASE = "base"
    BUILD = "build"
    PEAK = "peak"
    TAPER = "taper"
    DEFINITION = "definition"
    DELOAD = "deload"
    ACTIVATION = "activation"
    REHAB = "rehab"


class Unit(Enum):
    """What a set is counted in."""

    REPS = "reps"
    SECONDS = "seconds"
    METRES = "metres"


class Span(NamedTuple):
    """From `low` to `high`, both included."""

    low: int
    high: int


class Tempo(NamedTuple):
    """Whole seconds of one repetition: lowering, pause at the bottom, rising. 0 to lower or to rise is "fast"."""

    lower: int
    bottom: int
    up: int

    @property
    def notation(self) -> str:
        """The three digits as lifters write them: "3-0-1", "4-0-x"; "x" when all of it is fast."""
        if self == (0, 0, 0):
            return "x"
        return f"{self.lower or 'x'}-{self.bottom}-{self.up or 'x'}"


class Rung(NamedTuple):
    """A harder or easier variant: another exercise by its id, a change in plain words, or both ("on one leg")."""

    exercise: str
    text: str


@dataclass(frozen=True, slots=True)
class Exercise:
    """A strength exercise. `amount` is counted in `unit`, for each leg or side when it is one-legged.

    `tempo` is None when the position is held. `rest` is in seconds. `rir`: repetitions in reserve, 4 is "4 or more".
    `for_running` is the reason in a few words; `confidence` says how sure the evidence is, none where there is none.
    `poses` may be empty for an exercise of the runner's own; else they follow one repetition from the top.
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    pattern: Pattern
    one_legged: bool
    equipment: tuple[Needs, ...]
    weights: Mapping[Muscle, float] = field(hash=False)
    sets: Span
    amount: Span
    unit: Unit
    tempo: Tempo | None
    rest: int
    rir: Span
    lowering: str
    cues: tuple[str, ...]
    faults: tuple[str, ...]
    harder: tuple[Rung, ...]
    easier: tuple[Rung, ...]
    caution: tuple[str, ...]
    phases: tuple[Stage, ...]
    poses: "tuple[Pose, ...]"
    props: "tuple[Prop, ...]"
    from_article: bool
    reason: str
    evidence: str
    limit: str
    confidence: Confidence | None = None
    for_running: str = ""
    source: str = ""  # where the evidence can be read

    @property
    def main(self) -> tuple[Muscle, ...]:
        """What it is for, the most loaded first."""
        return tuple(m for m in self._by_weight() if self.weights[m] >= MAIN)

    @property
    def helping(self) -> tuple[Muscle, ...]:
        """What works along, the most loaded first."""
        return tuple(m for m in self._by_weight() if 0 < self.weights[m] < MAIN)

    def _by_weight(self) -> list[Muscle]:
        return sorted(self.weights, key=lambda muscle: -self.weights[muscle])
