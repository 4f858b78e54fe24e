"""Strength sets as the stimulus model counts them: of a routine's prescriptions, or of what was logged."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from runlegs_desktop.domain.exercise import Exercise, Muscle, Pattern, Tempo
from runlegs_desktop.domain.stimulus import SetBlock
from runlegs_desktop.domain.strength import Leg, OwnExercise, Prescription, SetEntry

SLOW = 3  # seconds of lowering from which a set counts as slow (science 4.3)
USUAL_RIR = 2  # where a set was logged without its reserve [ED]

NEW_SESSIONS = 2  # of an exercise, in which it tires more (science 4.3; repeated-bout effect [V10])

Known = Mapping[str, Exercise | OwnExercise]


def prescribed(prescriptions: Iterable[Prescription], known: Known) -> Iterator[SetBlock]:
    """The sets a routine asks for. An exercise nobody knows any more counts nothing."""
    for one in prescriptions:
        if one.exercise in known:
            yield _block(known[one.exercise], one.sets, one.amount, one.rir, one.tempo, timed=one.is_timed)


def logged(entries: Iterable[SetEntry], known: Known, prescriptions: Iterable[Prescription] = ()) -> Iterator[SetBlock]:
    """The sets that were done, alike ones together. A set of one leg is half a set, so that a pair is one.

    The tempo is the prescribed one's, else the exercise's own.
    """
    tempos = {one.exercise: one.tempo for one in prescriptions}
    done = [one for one in entries if not one.skipped and one.amount > 0 and one.exercise in known]
    for (name, amount, rir, timed), alike in groupby(sorted(done, key=_alike), key=_alike):
        sets = sum(1.0 if one.leg is Leg.BOTH else 0.5 for one in alike)
        tempo = tempos.get(name, known[name].tempo)
        yield _block(known[name], sets, amount, rir, tempo, timed=timed)


def newcomers(done: Iterable[tuple[str, str]]) -> frozenset[tuple[str, str]]:
    """Of pairs of session and exercise in the order they are done, those in which the exercise is still new."""
    seen: dict[str, list[str]] = {}
    for session, exercise in done:
        first = seen.setdefault(exercise, [])
        if len(first) < NEW_SESSIONS and session not in first:
            first.append(session)
    return frozenset((session, exercise) for exercise, first in seen.items() for session in first)


def _alike(one: SetEntry) -> tuple[str, int, int, bool]:
    return one.exercise, one.amount, USUAL_RIR if one.rir is None else one.rir, one.seconds > 0


def _block(
    exercise: Exercise | OwnExercise, sets: float, amount: int, rir: int, tempo: Tempo | None, *, timed: bool
) -> SetBlock:
    return SetBlock(
        exercise=exercise.id,
        weights=_weights(exercise),
        sets=sets,
        reps=amount,
        rir=rir,
        is_slow=tempo is not None and tempo.lower >= SLOW,
        is_timed=timed,
        is_plyo=exercise.pattern is Pattern.PLYO,
    )


def _weights(exercise: Exercise | OwnExercise) -> Mapping[Muscle, float]:
    return dict(exercise.weights) if isinstance(exercise, OwnExercise) else exercise.weights
