"""What a prescription, a logged set and an exercise of one's own may hold. Every failure names its field and limit."""

from typing import TypeVar

from runlegs_desktop.domain.edits_limits import TITLE_MOST, within
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.exercise import Span
from runlegs_desktop.domain.strength import CalfTest, OwnExercise, Prescription, Routine, SetEntry
from runlegs_desktop.domain.tempo import checked_tempo

SETS = (1, 20)
REPS = (1, 100)
REPS_DONE = (0, 100)  # a set can fail before its first repetition
HOLD = (1, 600)  # seconds
HOLD_DONE = (0, 600)
REST = (0, 900)  # seconds
RIR = (0, 10)
LOAD = (-150_000, 500_000)  # grams; the heaviest squat ever is below [ED]
GROUP = (0, 20)
PLACE = (0, 40)
EXERCISES = (1, 40)  # of one routine
WEIGHT = (0, 1)
RAISES = (0, 300)
CUES_MOST, POSES_MOST = 12, 20_000  # cues; characters of poses
CUE_MOST = 200  # characters

T = TypeVar("T", Prescription, SetEntry)


def checked(one: Prescription) -> Prescription:
    """The same. UserError "out-of-range", "reps-or-seconds", "range-order" or "bad-tempo", each with its field."""
    within("sets", one.sets, SETS)
    _one_of_both(one)
    field, limits = ("hold", HOLD) if one.is_timed else ("reps", REPS)
    within(field, one.amount, limits)
    within("rest", one.rest, REST)
    within("rir", one.rir, RIR)
    within("group", one.group, GROUP)
    _check_load(one.load)
    if one.tempo is not None:
        checked_tempo(one.tempo)
    if one.span is not None:
        _check_span(one.span, timed=one.is_timed)
    return one


def checked_routine(one: Routine) -> Routine:
    """The same. UserError as for its prescriptions, "routine-empty", "name-missing" or "too-long"."""
    if not one.prescriptions:
        raise UserError("routine-empty", field="exercises", low=EXERCISES[0], high=EXERCISES[1])
    within("exercises", len(one.prescriptions), EXERCISES)
    if not one.code:
        _check_name(one.name)
    for prescription in one.prescriptions:
        checked(prescription)
    return one


def checked_set(one: SetEntry) -> SetEntry:
    """The same. UserError "out-of-range" or "reps-or-seconds"; an instant without a zone is a ValueError."""
    if one.at.tzinfo is None:
        raise ValueError("an instant without its zone")
    within("place", one.place, PLACE)
    within("number", one.number, (0, SETS[1] - 1))
    _one_of_both(one)
    within("hold", one.seconds, HOLD_DONE)
    within("reps", one.reps, REPS_DONE)
    if one.rir is not None:
        within("rir", one.rir, RIR)
    _check_load(one.load)
    return one


def checked_own(one: OwnExercise) -> OwnExercise:
    """The same. UserError "name-missing", "too-long", "out-of-range", "range-order"."""
    _check_name(one.name)
    _check_span(one.span, timed=one.timed)
    within("rest", one.rest, REST)
    if one.tempo is not None:
        checked_tempo(one.tempo)
    for _muscle, weight in one.weights:
        within("muscle_weight", weight, WEIGHT)
    within("cues", len(one.cues), (0, CUES_MOST))
    for cue in one.cues:
        _check_length("cues", cue, CUE_MOST)
    _check_length("poses", one.poses, POSES_MOST)
    return one


def checked_test(one: CalfTest) -> CalfTest:
    """The same. UserError "out-of-range" for raises, "test-empty" when no leg was tested."""
    raises = (one.straight_left, one.straight_right, one.bent_left, one.bent_right)
    if all(count is None for count in raises):
        raise UserError("test-empty", field="raises")
    for count in raises:
        if count is not None:
            within("raises", count, RAISES)
    return one


def _one_of_both(one: T) -> None:
    if one.reps and one.seconds:
        raise UserError("reps-or-seconds", field="reps")


def _check_load(load: int | None) -> None:
    if load is not None:
        within("load", load, LOAD)


def _check_span(span: Span, *, timed: bool) -> None:
    field, limits = ("hold", HOLD) if timed else ("reps", REPS)
    within(field, span.low, limits)
    within(field, span.high, limits)
    if span.low > span.high:
        raise UserError("range-order", field=field, low=span.low, high=span.high)


def _check_name(name: str) -> None:
    if not name.strip():
        raise UserError("name-missing", field="name")
    _check_length("name", name, TITLE_MOST)


def _check_length(field: str, text: str, most: int) -> None:
    if len(text) > most:
        raise UserError("too-long", field=field, high=most, given=len(text))
