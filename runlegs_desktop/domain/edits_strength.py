"""Edits of strength training: routines, the log of sets, own exercises, marks and calf tests. Pure edits of a book."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid5

from runlegs_desktop.domain.edits_status import mark_done
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.logbook import Logbook, Unloaded, drop, put
from runlegs_desktop.domain.strength import CalfTest, ExerciseMark, OwnExercise, Prescription, Routine, SetEntry
from runlegs_desktop.domain.strength_limits import checked_own, checked_routine, checked_set, checked_test

_MARKS = UUID("6a2d9f0e-8c55-4f0b-9e0a-5d7c3b1f4e21")  # our own namespace: a mark's id follows from what it marks


def save_routine(book: Logbook, routine: Routine) -> Logbook:
    """Keep a routine, a new one or a changed one. UserError as in `strength_limits.checked_routine`."""
    return _kept(book, "routines", checked_routine(routine))


def delete_routine(book: Logbook, routine_id: str) -> Logbook:
    """Take a routine out. Sessions that named it by a letter go back to the one that comes ready."""
    return replace(book, routines=drop(book.routines, routine_id)) if routine_id in book.routines else book


def put_prescription(routine: Routine, place: int, one: Prescription) -> Routine:
    """A routine with an exercise changed at a place, or added behind the last. `save_routine` checks it."""
    lifts = list(routine.prescriptions)
    lifts[place : place + 1] = [one]
    return replace(routine, prescriptions=tuple(lifts))


def insert_prescription(routine: Routine, place: int, one: Prescription) -> Routine:
    """A routine with an exercise put in before a place."""
    lifts = list(routine.prescriptions)
    lifts.insert(place, one)
    return replace(routine, prescriptions=tuple(lifts))


def drop_prescription(routine: Routine, place: int) -> Routine:
    """A routine without the exercise at a place. What was logged with it stays in the log."""
    return replace(routine, prescriptions=tuple(one for n, one in enumerate(routine.prescriptions) if n != place))


def move_prescription(routine: Routine, place: int, to: int) -> Routine:
    """A routine with an exercise at another place."""
    lifts = list(routine.prescriptions)
    lifts.insert(to, lifts.pop(place))
    return replace(routine, prescriptions=tuple(lifts))


def log_set(book: Logbook, entry: SetEntry) -> Logbook:
    """Keep a set. One of the same session, place, number and leg that is there already gives way.

    UserError as in `strength_limits.checked_set`.
    """
    checked_set(entry)
    old = next((one for one in _old_sets(book) if _place(one) == _place(entry)), None)
    if old is not None:  # it stays the row it is: a set lies in one of the two tables
        return _kept(book, "old_sets", replace(entry, id=old.id))
    again = [one.id for one in book.sets.values() if _place(one) == _place(entry)]
    kept = drop(book.sets, *(key for key in again if key != entry.id))
    return book if book.sets.get(entry.id) == entry else replace(book, sets=put(kept, entry))


def undo_set(book: Logbook, session_id: str) -> Logbook:
    """Take the set out that was logged last in a session; nothing where there is none."""
    own = [one for one in (*_old_sets(book), *book.sets.values()) if one.session == session_id]
    if not own:
        return book
    last = max(own, key=lambda one: (one.at, one.place, one.number, one.leg.value))
    table = "sets" if last.id in book.sets else "old_sets"
    return replace(book, **{table: drop(getattr(book, table), last.id)})


def finish_session(book: Logbook, session_id: str, seconds: int, rpe: int | None = None) -> Logbook:
    """Mark a session done with its time. UserError "out-of-range" (fields "duration", "rpe")."""
    return mark_done(book, session_id, rpe=rpe, seconds=seconds)


def save_own(book: Logbook, exercise: OwnExercise) -> Logbook:
    """Keep an exercise of one's own. UserError as in `strength_limits.checked_own`."""
    return _kept(book, "own_exercises", checked_own(exercise))


def delete_own(book: Logbook, exercise_id: str) -> Logbook:
    """Take an exercise of one's own out. One that the log uses is hidden instead, so that its history keeps its name.

    UserError "exercise-in-routine" (name, given: the routine) while a routine asks for it.
    """
    exercise = book.own_exercises[exercise_id]
    for routine in book.routines.values():
        if any(one.exercise == exercise_id for one in routine.prescriptions):
            raise UserError("exercise-in-routine", name=exercise.name, given=routine.name or routine.code)
    if _is_logged(book, exercise_id):
        return hide(book, exercise.athlete, exercise_id, on=True)
    marks = drop(book.marks, _mark_id(exercise.athlete, exercise_id))
    return replace(book, own_exercises=drop(book.own_exercises, exercise_id), marks=marks)


def favour(book: Logbook, athlete: str, exercise: str, *, on: bool) -> Logbook:
    """Make an exercise a favourite, or no more."""
    return _marked(book, replace(_mark(book, athlete, exercise), favourite=on))


def hide(book: Logbook, athlete: str, exercise: str, *, on: bool) -> Logbook:
    """Leave an exercise out of the library's lists, or show it again."""
    return _marked(book, replace(_mark(book, athlete, exercise), hidden=on))


def save_calf_test(book: Logbook, test: CalfTest) -> Logbook:
    """Keep a calf capacity test. UserError as in `strength_limits.checked_test`."""
    return _kept(book, "calf_tests", checked_test(test))


def delete_calf_test(book: Logbook, test_id: str) -> Logbook:
    """Take a test out."""
    return replace(book, calf_tests=drop(book.calf_tests, test_id)) if test_id in book.calf_tests else book


def _kept(book: Logbook, table: str, entry: Any) -> Logbook:  # noqa: ANN401 - an entry of that table
    now = getattr(book, table)
    return book if now.get(entry.id) == entry else replace(book, **{table: put(now, entry)})


def _place(entry: SetEntry) -> tuple[str, int, int, str]:
    return entry.session, entry.place, entry.number, entry.leg.value


def _old_sets(book: Logbook) -> Collection[SetEntry]:
    """The sets of long ago; none while they wait on the disk."""
    return () if isinstance(book.old_sets, Unloaded) else book.old_sets.values()


def _is_logged(book: Logbook, exercise: str) -> bool:
    """Whether any set used it. While old sets wait on the disk nobody knows, so it may have."""
    if isinstance(book.old_sets, Unloaded):
        return True
    return any(one.exercise == exercise for one in (*book.sets.values(), *book.old_sets.values()))


def _mark_id(athlete: str, exercise: str) -> str:
    return str(uuid5(_MARKS, f"{athlete}/{exercise}"))


def _mark(book: Logbook, athlete: str, exercise: str) -> ExerciseMark:
    key = _mark_id(athlete, exercise)
    return book.marks.get(key, ExerciseMark(key, athlete, exercise))


def _marked(book: Logbook, mark: ExerciseMark) -> Logbook:
    if not mark.favourite and not mark.hidden:
        return replace(book, marks=drop(book.marks, mark.id)) if mark.id in book.marks else book
    return _kept(book, "marks", mark)
