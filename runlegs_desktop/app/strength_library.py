"""All that can be looked through: the catalogue and the runner's own exercises, with favourites and hidden ones."""

import logging
from collections.abc import Mapping
from dataclasses import replace

from runlegs_desktop.app.catalogue import every_move
from runlegs_desktop.app.frames import Frames, frames_of, frames_text
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.exercise import Exercise, Needs, Pattern, Span, Tempo, Unit
from runlegs_desktop.domain.library import Entry
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.motion import motion
from runlegs_desktop.domain.strength import ExerciseMark, OwnExercise

_log = logging.getLogger(__name__)
_AMOUNT, _TEMPO = Span(8, 12), Tempo(2, 1, 1)
_SETS, _RIR = Span(2, 4), Span(1, 3)  # what the catalogue's exercises ask for most often


def entries(book: Logbook) -> tuple[Entry, ...]:
    """Every move: the runner's own first, by name, then the catalogue in its order."""
    marks: Mapping[str, ExerciseMark] = {mark.exercise: mark for mark in book.marks.values()}
    own = sorted(book.own_exercises.values(), key=lambda one: (one.name.casefold(), one.id))
    moves = [(as_exercise(one), True) for one in own] + [(move, False) for move in every_move().values()]
    found = []
    for move, is_own in moves:
        mark = marks.get(move.id)
        found.append(Entry(move, is_own, mark is not None and mark.favourite, mark is not None and mark.hidden))
    return tuple(found)


def as_exercise(own: OwnExercise) -> Exercise:
    """An exercise of the runner's own as the library shows it. Frames that can't be drawn leave it without a figure."""
    frames = _frames(own)
    made = Exercise(
        id=own.id,
        name=own.name,
        aliases=(),
        pattern=own.pattern,
        one_legged=own.per_side,
        equipment=tuple(Needs((kit,)) for kit in own.equipment),
        weights=dict(own.weights),
        sets=_SETS,
        amount=own.span,
        unit=Unit.SECONDS if own.timed else Unit.REPS,
        tempo=own.tempo,
        rest=own.rest,
        rir=_RIR,
        lowering="",
        cues=own.cues,
        faults=(),
        harder=(),
        easier=(),
        caution=(),
        phases=(),
        poses=frames.poses,
        props=frames.props,
        from_article=False,
        reason="",
        evidence="",
        limit="",
    )
    return made if _moves(made) else replace(made, poses=(), props=())


def drawn(frames: Frames) -> Exercise:
    """Frames alone as something that moves, while they are being made."""
    poses = frames_text(frames)
    return as_exercise(OwnExercise("", "", "", Pattern.SQUAT, (), _AMOUNT, _TEMPO, 0, poses=poses))


def _frames(own: OwnExercise) -> Frames:
    try:
        return frames_of(own.poses)
    except UserError:
        _log.info("own exercise without a figure: its frames can't be drawn")
        return Frames()


def _moves(exercise: Exercise) -> bool:
    """Whether its frames make a repetition at its tempo."""
    if not exercise.poses:
        return True
    try:
        motion(exercise)
    except StopIteration:  # a repetition needs a bottom
        return False
    return True
