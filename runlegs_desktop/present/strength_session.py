"""The Session page in words: a routine's exercises, what each asks for and why, and the rows of the log."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from runlegs_desktop.app.lift_page import LiftPage
from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.calf import Sides, bent, straight
from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.domain.overload_case import Target
from runlegs_desktop.domain.plan import Phase
from runlegs_desktop.domain.plates import POUND
from runlegs_desktop.domain.session import Status
from runlegs_desktop.domain.strength import PRIMER, CalfTest, Leg, Prescription, Routine, SetEntry
from runlegs_desktop.domain.strength_phase import When
from runlegs_desktop.present.board import phase_name
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.last_time import last_time_text
from runlegs_desktop.present.numbers import MINUS, Numbers, day_text
from runlegs_desktop.present.strength_words import GRAMS_A_KILO, TIMES, load_text, reason_text, target_text

UNKNOWN = "–"


class LogRow(NamedTuple):
    """One set of the log: its target, what stands in its fields, whether it was logged."""

    number: int
    target: str
    left: str
    right: str
    load: str
    rir: str
    logged: bool


@dataclass(frozen=True, slots=True)
class LiftRow:
    """One exercise of the session. `typed` holds what stands in its fields, by the names of the fields."""

    exercise: str
    name: str
    line: str
    progress: str
    levels: tuple[tuple[Muscle, float], ...]
    spoken: str
    typed: dict[str, str]
    timed: bool
    per_side: bool
    joined: bool
    target: str
    reason: str
    last: str
    rows: tuple[LogRow, ...]


@dataclass(frozen=True, slots=True)
class SessionShown:
    """The page. `session` is the id of the board's session, or empty for a routine alone."""

    session: str
    routine: str
    title: str
    line: str
    note: str
    done: str
    lifts: tuple[LiftRow, ...]
    minutes: str
    can_log: bool
    units: Units


class RoutineRow(NamedTuple):
    """One line of the list of routines."""

    key: str
    name: str
    own: bool


def session_shown(page: LiftPage, today: date) -> SessionShown:
    """A session, or a routine alone."""
    session, numbers = page.session, Numbers(page.units)
    about = _("about {time}").format(time=numbers.duration(page.seconds))
    parts = [about]
    if session is not None and page.when is not None:
        parts = [day_text(session.day), phase_name(page.when.phase).lower(), about]
    done = ""
    if session is not None and session.status is Status.DONE:
        took = numbers.duration(session.done_seconds or 0)
        done = _("Done, {time}").format(time=took)
        if session.rpe is not None:
            done = _("Done, {time}, RPE {rpe}").format(time=took, rpe=session.rpe)
    return SessionShown(
        session="" if session is None else session.id,
        routine=page.routine.id,
        title=routine_name(page.routine),
        line=" · ".join(parts),
        note=phase_note(page.when),
        done=done,
        lifts=tuple(_lift(page, place, one) for place, one in enumerate(page.routine.prescriptions)),
        minutes=str(max(1, round(page.seconds / 60))),
        can_log=session is not None and session.day <= today and bool(page.targets),
        units=page.units,
    )


def routine_name(routine: Routine) -> str:
    """`Legs A`, or the name the runner gave it."""
    if routine.name:
        return routine.name
    return _("Primer") if routine.code == PRIMER else _("Legs {letter}").format(letter=routine.code)


def routine_row(routine: Routine) -> RoutineRow:
    """One line of the list of routines; a ready one that was changed says so."""
    name = routine_name(routine)
    if routine.code and routine.athlete:
        name = _("{name} (changed)").format(name=name)
    return RoutineRow(routine.id, name, bool(routine.athlete))


def copy_name(routine: Routine) -> str:
    """What a copy is called at first."""
    return _("{name}, copy").format(name=routine_name(routine))


def session_name(routine: Routine, day: date) -> str:
    """What a routine for one session alone is called."""
    return _("{name}, {day}").format(name=routine_name(routine), day=day_text(day))


def phase_note(when: When | None) -> str:
    """What the phase makes of the routine, and why."""
    if when is None:
        return _("As it is written. A session on the board follows its plan's phase.")
    if when.to_race is not None and 0 <= when.to_race <= 3:
        return _("No strength in the last 3 days before a race: the legs stay fresh.")
    if when.is_close:
        return _("{n} days to the race: light, nothing heavy and nothing slow any more.").format(n=when.to_race)
    if when.phase is Phase.TAPER:
        return _("Taper: 2 sets, 4 in reserve, so that the legs get fresh.")
    if when.is_easier:
        return _("{phase}: six of ten sets, a tenth less load, so that the legs catch up.").format(
            phase=phase_name(when.phase)
        )
    return {Phase.BASE: _("Base: 3 or more in reserve, the first two weeks 2 sets and 4: tendons need time.")}.get(
        when.phase, _("{phase}: loads follow the last log.").format(phase=phase_name(when.phase))
    )


def calf_text(tests: tuple[CalfTest, ...]) -> str:
    """What the last test found, leg against leg."""
    if not tests:
        return _("No test yet. Single-leg raises to failure, 30 a minute, full height.")
    test = tests[-1]
    parts = [(_("straight"), straight(test)), (_("bent"), bent(test))]
    said = [_sides(word, sides) for word, sides in parts if (sides.left, sides.right) != (None, None)]
    return _("{day}: {found}").format(day=day_text(test.day), found="; ".join(said))


def number_text(value: int | None, units: Units) -> str:
    """A load as it stands in a field: without its unit, nothing where there is none."""
    if value is None:
        return ""
    size = abs(value) / (GRAMS_A_KILO if units is Units.METRIC else POUND)
    said = f"{size:.1f}".removesuffix(".0")
    return f"{MINUS}{said}" if value < 0 else said


def _sides(word: str, sides: Sides) -> str:
    left, right = (UNKNOWN if n is None else str(n) for n in (sides.left, sides.right))
    both = _("{knee} L {left}, R {right}").format(knee=word, left=left, right=right)
    if sides.asymmetry is None:
        return both
    share = Numbers().percent(sides.asymmetry)
    if not sides.is_uneven:
        return _("{both}, {share} apart").format(both=both, share=share)
    weaker = _("left") if sides.weaker == "L" else _("right")
    return _("{both}, {share} apart, {leg} is weaker").format(both=both, share=share, leg=weaker)


def _lift(page: LiftPage, place: int, one: Prescription) -> LiftRow:
    exercise, units = page.known.get(one.exercise), page.units
    name = _("An exercise that is gone") if exercise is None else _(exercise.name)
    target = page.targets[place] if place < len(page.targets) else None
    line = dose_text(one, units)
    rows = _rows(one, target, page.logged(place), units) if page.session is not None else ()
    count = sum(row.logged for row in rows)
    progress = _("{n} of {of}").format(n=count, of=len(rows)) if count else ""
    levels = () if exercise is None else tuple(dict(exercise.weights).items())
    joined = place > 0 and one.group > 0 and page.routine.prescriptions[place - 1].group == one.group
    return LiftRow(
        exercise=one.exercise,
        name=name,
        line=_("{line} · superset").format(line=line) if joined else line,
        progress=progress,
        levels=levels,
        spoken=", ".join(part for part in (name, line, progress) if part),
        typed=_typed(one, units),
        timed=one.is_timed,
        per_side=one.per_side,
        joined=joined,
        target="" if target is None else target_text(target, units),
        reason="" if target is None else reason_text(target, units),
        last=last_time_text(page.last[place], units, timed=one.is_timed, reserve=_("RIR {n}")) or _("Not done yet."),
        rows=rows,
    )


def dose_text(one: Prescription, units: Units) -> str:
    """`3 × 8 each · 14 kg · RIR 2`."""
    amount = _("{n} s").format(n=one.seconds) if one.is_timed else str(one.reps)
    said = f"{one.sets} {TIMES} {amount}"
    parts = [_("{dose} each").format(dose=said) if one.per_side else said]
    if one.load:
        parts.append(load_text(one.load, units))
    return " · ".join([*parts, _("RIR {n}").format(n=one.rir)])


def _typed(one: Prescription, units: Units) -> dict[str, str]:
    return {
        "sets": str(one.sets),
        "hold" if one.is_timed else "reps": str(one.amount),
        "load": number_text(one.load, units),
        "tempo": "" if one.tempo is None else one.tempo.notation,
        "rest": str(one.rest),
        "rir": str(one.rir),
    }


def _rows(one: Prescription, target: Target | None, log: Sequence[SetEntry], units: Units) -> tuple[LogRow, ...]:
    """A row for each set that is asked for, and for each that was logged beyond."""
    amounts = () if target is None else target.amounts
    count = max([len(amounts), *(entry.number + 1 for entry in log)])
    return tuple(_row(one, target, number, [e for e in log if e.number == number], units) for number in range(count))


def _row(one: Prescription, target: Target | None, number: int, log: list[SetEntry], units: Units) -> LogRow:
    asked = target.prescription if target is not None else one
    amounts = () if target is None else target.amounts
    amount = amounts[number] if number < len(amounts) else asked.amount
    said = _("{n} s").format(n=amount) if one.is_timed else str(amount)
    if asked.load:
        said = f"{said} · {load_text(asked.load, units)}"
    by_leg = {entry.leg: entry for entry in log}
    left = by_leg.get(Leg.LEFT) or by_leg.get(Leg.BOTH)
    right, first = by_leg.get(Leg.RIGHT), next(iter(log), None)
    load, rir = (asked.load, asked.rir) if first is None else (first.load, first.rir)
    return LogRow(
        number,
        said,
        str(amount if left is None else left.amount),
        str(amount if right is None else right.amount) if one.per_side else "",
        number_text(load, units),
        "" if rir is None else str(rir),
        bool(log),
    )
