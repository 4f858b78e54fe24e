"""The library of moves as it is looked through: what each one is, and which of them a set of filters lets through."""

from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

from runlegs_desktop.domain.exercise import Exercise, Kit, Muscle, Pattern, Stage
from runlegs_desktop.domain.mobility import Drill, Mobile, RollingMove, Stretch


class Sort(Enum):
    """The four shelves of the library."""

    EXERCISE = "exercise"
    DRILL = "drill"
    STRETCH = "stretch"
    ROLLING = "rolling"


class Legs(Enum):
    """Whether one leg works or both."""

    ONE = "one"
    TWO = "two"


class Entry(NamedTuple):
    """A move and what the runner thinks of it. `own` is true for a move the runner added."""

    move: Mobile
    own: bool = False
    favourite: bool = False
    hidden: bool = False

    @property
    def sort(self) -> Sort:
        """Its shelf."""
        kinds = {Exercise: Sort.EXERCISE, Drill: Sort.DRILL, Stretch: Sort.STRETCH, RollingMove: Sort.ROLLING}
        return kinds[type(self.move)]

    @property
    def legs(self) -> Legs:
        """One-legged, or one side at a time, or not."""
        move = self.move
        one = move.one_legged if isinstance(move, Exercise) else move.per_side
        return Legs.ONE if one else Legs.TWO


class Filters(NamedTuple):
    """What is looked for; None asks nothing. `hidden` shows what the runner has hidden, and only that."""

    sort: Sort | None = None
    pattern: Pattern | None = None
    kit: Kit | None = None
    bare: bool = False  # what works without any equipment
    muscle: Muscle | None = None
    legs: Legs | None = None
    stage: Stage | None = None
    favourites: bool = False
    hidden: bool = False


def passing(entries: Iterable[Entry], wanted: Filters) -> tuple[Entry, ...]:
    """Those that the filters let through, in their order."""
    return tuple(entry for entry in entries if _passes(entry, wanted))


def works(move: Mobile, muscle: Muscle) -> bool:
    """Whether a move loads a muscle at all."""
    return isinstance(move, Exercise) and move.weights.get(muscle, 0) > 0


def needs_kit(move: Mobile) -> bool:
    """Whether a move cannot be done without some piece of equipment."""
    if isinstance(move, Exercise):
        return any(not need.optional for need in move.equipment)
    return isinstance(move, RollingMove)


def uses(move: Mobile, kit: Kit) -> bool:
    """Whether a piece of equipment is needed for a move, or would help."""
    if isinstance(move, Exercise):
        return any(kit in need.any_of for need in move.equipment)
    return isinstance(move, RollingMove) and kit is Kit.ROLLER


def _passes(entry: Entry, wanted: Filters) -> bool:
    move = entry.move
    exercise = move if isinstance(move, Exercise) else None
    return (
        entry.hidden == wanted.hidden
        and wanted.sort in {None, entry.sort}
        and wanted.legs in {None, entry.legs}
        and (not wanted.favourites or entry.favourite)
        and (wanted.pattern is None or (exercise is not None and exercise.pattern is wanted.pattern))
        and (wanted.stage is None or (exercise is not None and wanted.stage in exercise.phases))
        and (wanted.muscle is None or works(move, wanted.muscle))
        and (wanted.kit is None or uses(move, wanted.kit))
        and not (wanted.bare and needs_kit(move))
    )
