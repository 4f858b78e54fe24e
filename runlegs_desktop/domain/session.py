"""A training session: one thing to do on one day. Distances are whole metres, times whole seconds."""

from collections.abc import Callable, Iterator
from datetime import date, time
from enum import Enum
from typing import TypeAlias

from runlegs_desktop.domain.dataclass import dataclass


class Kind(Enum):
    """What a card is; its value is the word used in files."""

    EASY = "easy"
    LONG = "long"
    TEMPO = "tempo"
    INTERVALS = "intervals"
    HILLS = "hills"
    RACE = "race"
    STRENGTH = "strength"
    MOBILITY = "mobility"
    REST = "rest"

    __hash__ = object.__hash__  # members are single: identity is enough, and the board asks often


RUNS = frozenset({Kind.EASY, Kind.LONG, Kind.TEMPO, Kind.INTERVALS, Kind.HILLS, Kind.RACE})
QUALITY = frozenset({Kind.TEMPO, Kind.INTERVALS, Kind.HILLS})


class Variant(Enum):
    """A finer type inside a kind (science: recovery, strides; longM; reps; heavy, light, primer)."""

    PLAIN = ""
    RECOVERY = "recovery"
    STRIDES = "strides"
    MARATHON = "marathon"
    REPS = "reps"
    HEAVY = "heavy"
    LIGHT = "light"
    PRIMER = "primer"


class Zone(Enum):
    """Intensity of a step: easy, marathon, threshold, interval, repetition, hill (uphill, by effort)."""

    E = "E"
    M = "M"
    T = "T"
    I = "I"  # noqa: E741 - the field's letter for interval pace
    R = "R"
    H = "H"


class Role(Enum):
    """What a step is for."""

    STEADY = "steady"
    WARM_UP = "warm-up"
    WORK = "work"
    RECOVERY = "recovery"
    COOL_DOWN = "cool-down"


class Status(Enum):
    """What the runner says of a session."""

    PLANNED = "planned"
    DONE = "done"
    SKIPPED = "skipped"


WALK = 1.45  # m/s; what is slower in zone E is walked [ED]


@dataclass(frozen=True, slots=True)
class Step:
    """One stretch of running at one intensity."""

    role: Role
    zone: Zone
    seconds: int
    metres: int

    @property
    def is_walk(self) -> bool:
        """Whether it is walked: easier than any running."""
        return self.zone is Zone.E and self.metres <= WALK * self.seconds


@dataclass(frozen=True, slots=True)
class Repeat:
    """Steps done `count` times over. With `skip_last` the last round leaves out its last step (the final jog)."""

    count: int
    steps: tuple["Step | Repeat", ...]
    skip_last: bool = False


Steps: TypeAlias = tuple[Step | Repeat, ...]


def flat(steps: Steps) -> Iterator[Step]:
    """Every single step in the order it is run."""
    for step in steps:
        if isinstance(step, Step):
            yield step
            continue
        for n in range(step.count):
            last = step.skip_last and n == step.count - 1
            yield from flat(step.steps[:-1] if last else step.steps)


def total_metres(steps: Steps) -> int:
    """Distance of all steps."""
    return _sum(steps, _metres)


def total_seconds(steps: Steps) -> int:
    """Duration of all steps."""
    return _sum(steps, _seconds)


def hard_seconds(steps: Steps) -> int:
    """Time spent in any zone but easy."""
    return _sum(steps, _hard_seconds)


def _metres(step: Step) -> int:
    return step.metres


def _seconds(step: Step) -> int:
    return step.seconds


def _hard_seconds(step: Step) -> int:
    return 0 if step.zone is Zone.E else step.seconds


def _sum(steps: Steps, value: Callable[[Step], int]) -> int:
    """As over `flat`, but a repeat is summed once and not round by round: a plan does this some thousand times."""
    total = 0
    for step in steps:
        if isinstance(step, Step):
            total += value(step)
            continue
        total += step.count * _sum(step.steps, value)
        if step.skip_last and step.count > 0:
            total -= _sum(step.steps[-1:], value)
    return total


@dataclass(frozen=True, slots=True)
class Session:
    """One planned session, and what became of it.

    `metres` and `seconds` are the plan and equal the sums of `steps` where there are steps; `done_metres` and
    `done_seconds` are what was really run. `routine` names the strength session (A, B, C). `rpe` is 0 to 10.
    `start` is a local time of day or none. `batch` is the import that brought the row, or none.
    """

    id: str
    athlete: str
    plan: str
    day: date
    kind: Kind
    variant: Variant = Variant.PLAIN
    order: int = 0
    start: time | None = None
    title: str = ""
    routine: str = ""
    steps: Steps = ()
    metres: int = 0
    seconds: int = 0
    status: Status = Status.PLANNED
    done_metres: int | None = None
    done_seconds: int | None = None
    rpe: int | None = None
    pinned: bool = False
    notes: str = ""
    batch: str | None = None
