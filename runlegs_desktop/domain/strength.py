"""Strength training as values: what is to be lifted (routines of prescriptions) and what was (sets).

Loads are whole grams and come on top of the body; help from a band or a machine is a negative load. Rests, holds and
tempos are whole seconds. Exercises are named by their id in the catalogue, or by the id of an exercise of one's own.
"""

from datetime import date, datetime
from enum import Enum

from runlegs_desktop.domain.dataclass import dataclass
from runlegs_desktop.domain.exercise import Kit, Muscle, Pattern, Span, Tempo
from runlegs_desktop.domain.inputs import Equipment

PRIMER = "primer"
READY = ("A", "B", "C", PRIMER)  # codes of the routines that come ready


class Leg(Enum):
    """Which leg a set was for; `BOTH` for two-legged work."""

    LEFT = "L"
    RIGHT = "R"
    BOTH = "both"

    __hash__ = object.__hash__  # as with Kind


@dataclass(frozen=True, slots=True)
class Prescription:
    """One exercise of a routine: so many sets of so many `reps`, or of so many `seconds` held; the other is 0.

    `rir` is repetitions in reserve, `load` none where it is not known yet or there is none. With `per_side` each leg
    does all sets (science 4.3: counted per leg). A hold has no tempo. Neighbours with the same `group` above 0 are a
    superset. `span` is the range of double progression, none where the catalogue's own serves.
    """

    exercise: str
    sets: int
    tempo: Tempo | None
    rest: int
    rir: int
    reps: int = 0
    seconds: int = 0
    load: int | None = None
    per_side: bool = False
    group: int = 0
    span: Span | None = None

    @property
    def is_timed(self) -> bool:
        """A hold: seconds instead of repetitions."""
        return self.seconds > 0

    @property
    def amount(self) -> int:
        """Repetitions, or seconds of a hold."""
        return self.seconds or self.reps


@dataclass(frozen=True, slots=True)
class Routine:
    """A strength session to be done again and again, such as Legs A.

    `code` is A, B, C or primer when it stands in for the one that comes ready with that code for that kit; empty for
    a routine of one's own, which a session names by `id`. A name that is empty is that of the code.
    """

    id: str
    athlete: str
    name: str
    kit: Equipment
    prescriptions: tuple[Prescription, ...]
    code: str = ""
    batch: str | None = None


@dataclass(frozen=True, slots=True)
class SetEntry:
    """One set that was done, or left out (`skipped`), by one leg or both.

    `place` is the exercise's place in its session and `number` the set's, both from 0. `at` is when it was logged,
    with its zone; its date is the runner's own day. A session that goes from the plan leaves its sets in the log.
    `form_slipped`: done, but not cleanly; it counts as work and earns no progress.
    """

    id: str
    athlete: str
    session: str
    exercise: str
    place: int
    number: int
    leg: Leg
    at: datetime
    reps: int = 0
    seconds: int = 0
    load: int | None = None
    rir: int | None = None
    skipped: bool = False
    batch: str | None = None
    form_slipped: bool = False

    @property
    def day(self) -> date:
        """The local day it was done."""
        return self.at.date()

    @property
    def amount(self) -> int:
        """Repetitions, or seconds of a hold."""
        return self.seconds or self.reps


@dataclass(frozen=True, slots=True)
class OwnExercise:
    """An exercise the runner added. `weights` says how much of a set each muscle gets, 0 to 1.

    `span` counts repetitions, or seconds where `timed` makes it a hold (then it has no tempo). `poses` are frames as
    the catalogue spells them, or empty: then it has no figure.
    """

    id: str
    athlete: str
    name: str
    pattern: Pattern
    weights: tuple[tuple[Muscle, float], ...]
    span: Span
    tempo: Tempo | None
    rest: int
    equipment: tuple[Kit, ...] = ()
    per_side: bool = False
    timed: bool = False
    cues: tuple[str, ...] = ()
    poses: str = ""
    batch: str | None = None


@dataclass(frozen=True, slots=True)
class ExerciseMark:
    """What the runner thinks of an exercise, of the catalogue or of one's own. At most one an exercise."""

    id: str
    athlete: str
    exercise: str
    favourite: bool = False
    hidden: bool = False
    batch: str | None = None


@dataclass(frozen=True, slots=True)
class CalfTest:
    """Single-leg heel raises to failure, 30 a minute, full height (science 8.1: t_calf, t_soleus).

    Whole raises a leg, knee straight and knee bent; none where it was not tested.
    """

    id: str
    athlete: str
    day: date
    straight_left: int | None = None
    straight_right: int | None = None
    bent_left: int | None = None
    bent_right: int | None = None
    batch: str | None = None
