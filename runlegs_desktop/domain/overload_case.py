"""What a next target follows from, and how one is written down."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from runlegs_desktop.domain.errors import Value
from runlegs_desktop.domain.exercise import Exercise, Span
from runlegs_desktop.domain.plates import at_most
from runlegs_desktop.domain.routines import Known, span_of
from runlegs_desktop.domain.strength import Prescription
from runlegs_desktop.domain.strength_log import Bout

HOLD_STEP = 5  # seconds that count as one repetition more in a hold [ED]
HELP_STEP = 2_500  # grams of help less [ED]


class Why(NamedTuple):
    """The reason of a target: a code and its numbers, in grams, repetitions or seconds. Words in `present/`."""

    code: str
    values: tuple[tuple[str, Value], ...] = ()


class Target(NamedTuple):
    """What to do next: the prescription with its load, what each set asks for, and why.

    `harder` is the exercise to go on to, where this one has become easy.
    """

    prescription: Prescription
    amounts: tuple[int, ...]
    why: Why
    harder: str = ""


class Case(NamedTuple):
    """What a target follows from. `one` is as the phase wants it; `loads` are those that can be made, or none."""

    one: Prescription
    history: tuple[Bout, ...]
    day: date
    known: Known
    loads: Sequence[int] = ()
    is_easier: bool = False

    @property
    def span(self) -> Span:
        """The range of double progression."""
        exercise, amount = self.known.get(self.one.exercise), self.one.amount
        return self.one.span or (Span(amount, amount) if exercise is None else span_of(exercise))

    @property
    def last(self) -> Bout:
        """The last bout that says something: the last of all where every one was an easier one."""
        return next((bout for bout in reversed(self.history) if not bout.is_easier), self.history[-1])


def made(
    case: Case, code: str, *, load: int | None = None, amount: int | None = None, amounts: Sequence[int] = ()
) -> Target:
    """A target with what was done last time among its numbers."""
    chosen = tuple(amounts) or (case.one.amount if amount is None else amount,) * case.one.sets
    now = case.last.load if load is None else load
    one = (
        replace(case.one, load=now, seconds=chosen[0])
        if case.one.is_timed
        else replace(case.one, load=now, reps=chosen[0])
    )
    last = case.last.done
    values: list[tuple[str, Value]] = [("sets", len(last)), ("amount", min(n.amount for n in last))]
    values += [("most", max(n.amount for n in last)), ("timed", int(case.one.is_timed)), ("rir", case.one.rir)]
    logged = [n.rir for n in last if n.rir is not None]
    values += [("last_rir", min(logged))] if logged else []
    values += [("last_load", case.last.load)] if case.last.load is not None else []
    return Target(one, chosen, Why(code, tuple(values)))


def replace_one(case: Case, **values: object) -> Case:
    """The case with its prescription changed."""
    return case._replace(one=replace(case.one, **values))  # type: ignore[arg-type]  # names of Prescription's fields


def filled(case: Case, amounts: list[int]) -> list[int]:
    """As many sets as are prescribed: the last one again where fewer were done."""
    return [amounts[min(n, len(amounts) - 1)] for n in range(case.one.sets)]


def scaled(case: Case, share: float) -> int | None:
    """A share of the last load, as far as it can be made."""
    was = case.last.load
    if was is None or was <= 0:
        return was
    return at_most(share * was, case.loads) if case.loads else round(share * was)


def reserves(case: Case, bout: Bout) -> list[int]:
    """The reserve of each set: one more while a runner learns to guess it, as wanted where none was logged."""
    extra = 1 if bout.is_learning else 0
    return [case.one.rir if one.rir is None else one.rir + extra for one in bout.done]


def unit(case: Case) -> int:
    """What counts as one more: a repetition, or some seconds of a hold."""
    return HOLD_STEP if case.one.is_timed else 1


def help_step(loads: Sequence[int]) -> int:
    """How much more or less help is the next step among `loads`, in grams."""
    return next(iter(b - a for a, b in pairwise(loads)), HELP_STEP)


def variant_of(case: Case) -> str:
    """The exercise to go on to, or nothing."""
    exercise = case.known.get(case.one.exercise)
    if not isinstance(exercise, Exercise):
        return ""
    return next((rung.exercise for rung in exercise.harder if rung.exercise), "")
