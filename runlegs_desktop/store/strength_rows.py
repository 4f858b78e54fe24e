"""How routines, sets, own exercises, marks and calf tests are spelled as rows, and read back.

Prescriptions are JSON objects with names, so that a later schema can add to them; tempos are as lifters write them.
"""

import json
from collections.abc import Callable, Mapping
from typing import Any

from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.exercise import Kit, Muscle, Pattern, Span, Tempo
from runlegs_desktop.domain.inputs import Equipment
from runlegs_desktop.domain.strength import CalfTest, ExerciseMark, Leg, OwnExercise, Prescription, Routine, SetEntry
from runlegs_desktop.domain.tempo import tempo_of
from runlegs_desktop.store.values import Row, day, flag, instant, items, maybe, real, text, whole, word

_maybe_text = maybe(text)
_maybe_whole = maybe(whole)

ROUTINE = ("id", "athlete", "batch", "name", "code", "kit", "prescriptions")
OWN_EXERCISE = (
    *("id", "athlete", "batch", "name", "pattern", "weights", "span", "tempo", "rest"),
    *("equipment", "per_side", "timed", "cues", "poses"),
)
MARK = ("id", "athlete", "batch", "exercise", "favourite", "hidden")
CALF_TEST = ("id", "athlete", "batch", "day", "straight_left", "straight_right", "bent_left", "bent_right")
SET = (
    *("id", "athlete", "session", "batch", "exercise", "place", "number", "leg", "at"),
    *("reps", "seconds", "load", "rir", "skipped", "form_slipped"),
)


def routine_row(one: Routine) -> Row:
    """A routine to write."""
    lifts = _json([_spell(prescription) for prescription in one.prescriptions])
    return (one.id, one.athlete, one.batch, one.name, one.code, word(one.kit), lifts)


def routine(row: Row) -> Routine:
    """A routine read."""
    id_, athlete, batch, name, code, kit, lifts = row
    return Routine(
        id=text(id_),
        athlete=text(athlete),
        name=text(name),
        kit=Equipment(kit),
        prescriptions=tuple(_prescription(one) for one in items(json.loads(lifts))),
        code=text(code),
        batch=_maybe_text(batch),
    )


def own_exercise_row(one: OwnExercise) -> Row:
    """An exercise of one's own to write."""
    weights = _json([(word(muscle), weight) for muscle, weight in one.weights])
    return (
        *(one.id, one.athlete, one.batch, one.name, word(one.pattern), weights, _json(one.span)),
        *(_spell_tempo(one.tempo), one.rest, _json([word(kit) for kit in one.equipment])),
        *(int(one.per_side), int(one.timed), _json(one.cues), one.poses),
    )


def own_exercise(row: Row) -> OwnExercise:
    """An exercise of one's own read."""
    id_, athlete, batch, name, pattern, weights, span, tempo, rest, equipment, per_side, timed, cues, poses = row
    pairs = (items(pair) for pair in items(json.loads(weights)))
    return OwnExercise(
        id=text(id_),
        athlete=text(athlete),
        name=text(name),
        pattern=Pattern(pattern),
        weights=tuple((Muscle(muscle), real(weight)) for muscle, weight in pairs),
        span=_span(json.loads(span)),
        tempo=_tempo(tempo),
        rest=whole(rest),
        equipment=tuple(Kit(one) for one in items(json.loads(equipment))),
        per_side=flag(per_side),
        timed=flag(timed),
        cues=tuple(text(cue) for cue in items(json.loads(cues))),
        poses=text(poses),
        batch=_maybe_text(batch),
    )


def mark_row(one: ExerciseMark) -> Row:
    """A mark to write."""
    return (one.id, one.athlete, one.batch, one.exercise, int(one.favourite), int(one.hidden))


def mark(row: Row) -> ExerciseMark:
    """A mark read."""
    id_, athlete, batch, exercise, favourite, hidden = row
    return ExerciseMark(
        text(id_), text(athlete), text(exercise), flag(favourite), flag(hidden), batch=_maybe_text(batch)
    )


def calf_test_row(one: CalfTest) -> Row:
    """A calf test to write."""
    raises = (one.straight_left, one.straight_right, one.bent_left, one.bent_right)
    return (one.id, one.athlete, one.batch, one.day.isoformat(), *raises)


def calf_test(row: Row) -> CalfTest:
    """A calf test read."""
    id_, athlete, batch, on, *raises = row
    left, right, bent_left, bent_right = map(_maybe_whole, raises)
    return CalfTest(text(id_), text(athlete), day(on), left, right, bent_left, bent_right, _maybe_text(batch))


def set_row(one: SetEntry) -> Row:
    """A set to write."""
    return (
        *(one.id, one.athlete, one.session, one.batch, one.exercise, one.place, one.number, word(one.leg)),
        *(one.at.isoformat(), one.reps, one.seconds, one.load, one.rir),
        *(int(one.skipped), int(one.form_slipped)),
    )


def set_entry(row: Row) -> SetEntry:
    """A set read."""
    id_, athlete, session, batch, exercise, place, number, leg, at, reps, seconds, load, rir, skipped, slipped = row
    return SetEntry(
        id=text(id_),
        athlete=text(athlete),
        session=text(session),
        exercise=text(exercise),
        place=whole(place),
        number=whole(number),
        leg=Leg(leg),
        at=instant(at),
        reps=whole(reps),
        seconds=whole(seconds),
        load=_maybe_whole(load),
        rir=_maybe_whole(rir),
        skipped=flag(skipped),
        form_slipped=flag(slipped),
        batch=_maybe_text(batch),
    )


def _spell_tempo(tempo: Tempo | None) -> str | None:
    return None if tempo is None else tempo.notation


def _tempo(value: object) -> Tempo | None:
    if value is None:
        return None
    try:
        return tempo_of(text(value))
    except UserError as fault:  # in a file it is damage, not a slip of the runner
        raise ValueError("no tempo") from fault


def _span(value: object) -> Span:
    low, high = items(value)
    return Span(whole(low), whole(high))


_READ: Mapping[str, Callable[[Any], object]] = {
    "exercise": text,
    "sets": whole,
    "tempo": _tempo,
    "rest": whole,
    "rir": whole,
    "reps": whole,
    "seconds": whole,
    "load": _maybe_whole,
    "per_side": flag,
    "group": whole,
    "span": maybe(_span),
}


def _spell(one: Prescription) -> dict[str, object]:
    return {name: getattr(one, name) for name in _READ} | {"tempo": _spell_tempo(one.tempo)}


def _prescription(found: Any) -> Prescription:  # noqa: ANN401 - JSON can be anything; a wrong thing raises here
    return Prescription(**{name: read(found[name]) for name, read in _READ.items() if name in found})  # type: ignore[arg-type]  # each name has its reader above


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
