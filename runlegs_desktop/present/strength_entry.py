"""What is typed into a strength session, read into values; and what is said when it can't be."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.edits_limits import DURATION, RPE, TITLE_MOST, within
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.exercise import Span
from runlegs_desktop.domain.lifting import Draft, heavier, more
from runlegs_desktop.domain.plates import POUND
from runlegs_desktop.domain.strength import CalfTest, Prescription
from runlegs_desktop.domain.strength_limits import (
    EXERCISES,
    HOLD,
    HOLD_DONE,
    LOAD,
    RAISES,
    REPS,
    REPS_DONE,
    REST,
    RIR,
    SETS,
    checked,
)
from runlegs_desktop.domain.tempo import MOST, tempo_of
from runlegs_desktop.present import parsing
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.lift_rows import number_text
from runlegs_desktop.present.strength_words import GRAMS_A_KILO, load_text

_MINUTE = 60


class TypedSet(NamedTuple):
    """One row of the log as typed; `right` is empty where both legs work together."""

    left: str
    right: str
    load: str
    rir: str
    slipped: bool = False


class ReadSet(NamedTuple):
    """The same as values: repetitions or seconds of each leg, or of both in `left`."""

    left: int
    right: int | None
    load: int | None
    rir: int | None
    slipped: bool = False


def with_typed(one: Prescription, field: str, text: str, units: Units) -> Prescription:
    """The prescription with one field as typed. UserError names the field."""
    if field == "tempo":
        return checked(replace(one, tempo=tempo_of(text)))
    if field == "load":
        return checked(replace(one, load=read_load(text, units)))
    number = parsing.whole(text, field)
    if field not in {"reps", "hold"}:
        return checked(replace(one, **{field: number}))  # type: ignore[arg-type]  # sets, rest, rir
    within(field, number, HOLD if field == "hold" else REPS)
    span = one.span and Span(min(one.span.low, number), max(one.span.high, number))
    if field == "hold":
        return checked(replace(one, seconds=number, span=span))
    return checked(replace(one, reps=number, span=span))


def read_load(text: str, units: Units) -> int | None:
    """Grams from kg or lb, none for nothing; a minus is help. UserError "not-a-number" or "out-of-range"."""
    plain = text.strip().casefold().removesuffix("kg").removesuffix("lb")
    if not plain.strip():
        return None
    grams = round(parsing.number(plain, "load") * (GRAMS_A_KILO if units is Units.METRIC else POUND))
    within("load", grams, LOAD)
    return grams


def read_set(typed: TypedSet, units: Units, *, timed: bool, one_legged: bool) -> ReadSet:
    """A row of the log. UserError names the field: left, right, load or rir."""
    left = _amount(typed.left, "left", timed=timed)
    right = _amount(typed.right, "right", timed=timed) if one_legged else None
    load = read_load(typed.load, units)
    if not typed.rir.strip():
        return ReadSet(left, right, load, None, typed.slipped)
    rir = parsing.whole(typed.rir, "rir")
    within("rir", rir, RIR)
    return ReadSet(left, right, load, rir, typed.slipped)


def stepped(field: str, text: str, by: int, loads: Sequence[int], units: Units, *, timed: bool) -> str:
    """What stands in a field of a set one step further: a repetition, five seconds, the next load, one in reserve.

    What can't be read stays as it was typed.
    """
    try:
        if field == "load":
            now = Draft(0, read_load(text, units), 0)
            return number_text(heavier(now, by, loads).load, units)
        number = parsing.whole(text, field) if text.strip() else 0
    except UserError:
        return text
    if field == "rir":
        return str(min(max(number + by, RIR[0]), RIR[1]))
    return str(more(Draft(number, None, 0), by, timed=timed).amount)


def _amount(text: str, field: str, *, timed: bool) -> int:
    number = parsing.whole(text, field)
    within(field, number, HOLD_DONE if timed else REPS_DONE)
    return number


def read_finish(minutes: str, rpe: str) -> tuple[int, int | None]:
    """Seconds and RPE of a session that is done. UserError names "duration" or "rpe"."""
    seconds = parsing.whole(minutes, "duration") * _MINUTE
    within("duration", seconds, DURATION)
    if not rpe.strip():
        return seconds, None
    effort = parsing.whole(rpe, "rpe")
    within("rpe", effort, RPE)
    return seconds, effort


def with_raises(test: CalfTest, typed: Mapping[str, str]) -> CalfTest:
    """The test with counts as typed, by the names of its fields; where nothing is typed it stays as it was.

    UserError "out-of-range", "not-a-number", "not-whole" or "test-empty", with the field.
    """
    counts: dict[str, int] = {}
    for field, text in typed.items():
        if text.strip():
            counts[field] = parsing.whole(text, field)
            within(field, counts[field], RAISES)
    if not counts:
        raise UserError("test-empty", field=next(iter(typed)))
    return replace(test, **counts)  # type: ignore[arg-type]  # names of CalfTest's fields


def problem(error: UserError, units: Units, *, timed: bool = False) -> str:
    """The sentence under the field: what is allowed there."""
    field, (low, high) = str(error.values.get("field", "")), (REPS_DONE, HOLD_DONE)[timed]
    said = _("{what}: a whole number from {low} to {high}.")
    numbers = {
        "sets": (_("Sets"), SETS),
        "reps": (_("Repetitions"), REPS),
        "hold": (_("Seconds held"), HOLD),
        "rest": (_("Seconds of rest"), REST),
        "rir": (_("In reserve"), RIR),
        "rpe": (_("RPE"), RPE),
        "duration": (_("Minutes"), (1, DURATION[1] // _MINUTE)),
        "left": (_("Seconds") if timed else _("Repetitions"), (low, high)),
        "right": (_("Seconds") if timed else _("Repetitions"), (low, high)),
    }
    if field in numbers:
        what, (least, most) = numbers[field]
        return said.format(what=what, low=least, high=most)
    if field == "exercises":
        return _("A session holds {low} to {high} exercises.").format(low=EXERCISES[0], high=EXERCISES[1])
    if field == "load":
        whole = GRAMS_A_KILO if units is Units.METRIC else POUND  # what may be typed ends at a whole number
        least_load, most_load = (load_text(int(limit / whole) * whole, units) for limit in LOAD)
        return _("Load: {low} to {high}, or empty; a minus is help.").format(low=least_load, high=most_load)
    if field == "tempo":
        return _("Tempo: seconds down, below and up such as 3-0-1 or 4-0-x, each {high} at most.").format(high=MOST)
    if field == "name":
        return _("A name of 1 to {high} characters.").format(high=TITLE_MOST)
    return _("Raises: a whole number from {low} to {high} for one leg at least.").format(low=RAISES[0], high=RAISES[1])
