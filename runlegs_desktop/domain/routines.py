"""The routines that come ready, and which routine a session on the board means."""

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from runlegs_desktop.domain.exercise import Exercise, Span, Unit
from runlegs_desktop.domain.inputs import Equipment
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.session import Session, Variant
from runlegs_desktop.domain.strength import PRIMER, OwnExercise, Prescription, Routine

HEAVY_REPS, HEAVY_REST = 6, 120  # science 5.1: sets of up to 6 repetitions rest 2 minutes or more
USUAL_OF_VARIANT = {Variant.HEAVY: "A", Variant.LIGHT: "C", Variant.PRIMER: PRIMER}  # of a session without a letter


class Line(NamedTuple):
    """One row of a routine that comes ready: `amount` is repetitions, or seconds of a hold."""

    exercise: str
    sets: int
    amount: int
    rir: int


Ready: TypeAlias = Mapping[tuple[Equipment, str], Routine]
Known: TypeAlias = Mapping[str, Exercise | OwnExercise]


def span_of(exercise: Exercise | OwnExercise) -> Span:
    """Its range of double progression, in repetitions or seconds."""
    return exercise.span if isinstance(exercise, OwnExercise) else exercise.amount


def is_timed(exercise: Exercise | OwnExercise) -> bool:
    """Whether its sets are holds."""
    return exercise.timed if isinstance(exercise, OwnExercise) else exercise.unit is Unit.SECONDS


def is_one_legged(exercise: Exercise | OwnExercise) -> bool:
    """Whether each leg or side does every set."""
    return exercise.per_side if isinstance(exercise, OwnExercise) else exercise.one_legged


def prescribed(line: Line, exercise: Exercise | OwnExercise) -> Prescription:
    """A row of a ready routine with the exercise's own tempo, rest and range; the range takes the amount in."""
    own, timed = span_of(exercise), is_timed(exercise)
    few = not timed and line.amount <= HEAVY_REPS
    return Prescription(
        exercise=line.exercise,
        sets=line.sets,
        tempo=exercise.tempo,
        rest=max(exercise.rest, HEAVY_REST) if few else exercise.rest,
        rir=line.rir,
        reps=0 if timed else line.amount,
        seconds=line.amount if timed else 0,
        per_side=is_one_legged(exercise),
        span=Span(min(own.low, line.amount), max(own.high, line.amount)),
    )


def added(exercise: Exercise | OwnExercise) -> Prescription:
    """An exercise dragged into a routine: a new one starts with two sets, four repetitions in reserve (science 5.8)."""
    return prescribed(Line(exercise.id, 2, span_of(exercise).low, 4), exercise)


def routine_of(session: Session, book: Logbook, ready: Ready, kit: Equipment) -> Routine | None:
    """What a strength session holds: a routine of one's own, by id or in place of a ready one, else the ready one.

    None where it names a routine that is gone.
    """
    named = book.routines.get(session.routine)
    if named is not None:
        return named
    code = (
        PRIMER if session.variant is Variant.PRIMER else session.routine or USUAL_OF_VARIANT.get(session.variant, "A")
    )
    own = [r for r in book.routines.values() if r.code == code and r.kit is kit]
    return min(own, key=lambda r: r.id) if own else ready.get((kit, code))
