"""One exercise of a session in words: what it asks for and why, its sets as rows, what stands in its fields."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from runlegs_desktop.app.lift_page import LiftPage
from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.domain.overload_case import Target
from runlegs_desktop.domain.plates import POUND
from runlegs_desktop.domain.session import Session, Status
from runlegs_desktop.domain.strength import Leg, Prescription, SetEntry
from runlegs_desktop.domain.strength_log import bouts
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.last_time import last_time_text
from runlegs_desktop.present.lift_charts import TrendShown, VolumeShown, trend_shown, volume_shown
from runlegs_desktop.present.numbers import MINUS
from runlegs_desktop.present.strength_words import (
    GRAMS_A_KILO,
    TIMES,
    amounts_text,
    load_text,
    reason_text,
    target_text,
)

UNKNOWN = "–"


class LogRow(NamedTuple):
    """One set of the log: its target, what stands in its fields, and as it reads once it was logged."""

    number: int
    target: str
    left: str
    right: str
    load: str
    rir: str
    logged: bool
    slipped: bool = False
    load_said: str = ""
    tempo: str = ""


class NextShown(NamedTuple):
    """The box of the next target. `use` says that it can be taken over into the dose, `note` why not."""

    title: str
    target: str
    reason: str
    use: bool
    note: str


@dataclass(frozen=True, slots=True)
class LiftRow:
    """One exercise of the session. `typed` holds what stands in its fields, by the names of the fields.

    `loads` are those that can be made, in grams; the steppers go along them. Once it is done (`is_done`), `target`,
    `reason` and `trend` are those of the next time.
    """

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
    dose: str = ""
    next: NextShown | None = None
    volume: VolumeShown | None = None
    trend: TrendShown | None = None
    is_done: bool = False
    loads: Sequence[int] = field(default=(), repr=False)


def lift_row(page: LiftPage, place: int, one: Prescription) -> LiftRow:
    """The exercise at a place of the page."""
    exercise, units = page.known.get(one.exercise), page.units
    name = _("An exercise that is gone") if exercise is None else _(exercise.name)
    target = page.targets[place] if place < len(page.targets) else None
    log = page.logged(place) if page.session is not None else ()
    line = dose_text(one, units) if target is None else asked_text(target, units)
    rows = set_rows(one, target, log, units) if page.session is not None else ()
    count = sum(row.logged for row in rows)
    progress = _("{n} of {of}").format(n=count, of=len(rows)) if count else ""
    levels = () if exercise is None else tuple(dict(exercise.weights).items())
    joined = place > 0 and one.group > 0 and page.routine.prescriptions[place - 1].group == one.group
    is_done = page.session is not None and (_is_over(page.session) or 0 < len(rows) == count)
    coming = page.coming[place] if page.coming and log else None
    ahead, history = target, page.history[place]
    if is_done and coming is not None:
        ahead, history = coming, (*history, *bouts(log, one.exercise))
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
        target="" if ahead is None else target_text(ahead, units),
        reason="" if ahead is None else reason_text(ahead, units),
        last=_last(page, place, timed=one.is_timed),
        rows=rows,
        dose=_dose(target.prescription if target is not None else one, rows),
        next=_next(one, target, coming, units, is_open=page.session is not None and not _is_over(page.session)),
        volume=volume_shown(page.history[place], log, target, units, is_done=is_done),
        trend=trend_shown(history, ahead, units),
        is_done=is_done,
        loads=page.loads(place),
    )


def asked_text(target: Target, units: Units) -> str:
    """`3 × 8 each · 14 kg · RIR 2`: what a session asks for, where sets that differ are named one by one."""
    one = target.prescription
    return _dose_of(one, amounts_text(target), units)


def dose_text(one: Prescription, units: Units) -> str:
    """`3 × 8 each · 14 kg · RIR 2`: a dose as it is written."""
    amount = _("{n} s").format(n=one.seconds) if one.is_timed else str(one.reps)
    return _dose_of(one, f"{one.sets} {TIMES} {amount}", units)


def _dose_of(one: Prescription, said: str, units: Units) -> str:
    parts = [_("{dose} each").format(dose=said) if one.per_side else said]
    if one.load:
        parts.append(load_text(one.load, units))
    return " · ".join([*parts, _("RIR {n}").format(n=one.rir)])


def number_text(value: int | None, units: Units) -> str:
    """A load as it stands in a field: without its unit, nothing where there is none."""
    if value is None:
        return ""
    size = abs(value) / (GRAMS_A_KILO if units is Units.METRIC else POUND)
    said = f"{size:.1f}".removesuffix(".0")
    return f"{MINUS}{said}" if value < 0 else said


def set_rows(one: Prescription, target: Target | None, log: Sequence[SetEntry], units: Units) -> tuple[LogRow, ...]:
    """A row for each set that is asked for, and for each that was logged beyond."""
    amounts = () if target is None else target.amounts
    count = max([len(amounts), *(entry.number + 1 for entry in log)])
    return tuple(_row(one, target, number, [e for e in log if e.number == number], units) for number in range(count))


def another(rows: Sequence[LogRow]) -> LogRow:
    """One set more than there are: like the last one, still to be done."""
    return rows[-1]._replace(number=len(rows), logged=False, slipped=False, target=UNKNOWN)


def _dose(one: Prescription, rows: Sequence[LogRow]) -> str:
    """`Set 3 of 3 · each side · tempo 3-0-1 · rest 90 s`."""
    done = sum(row.logged for row in rows)
    parts = []
    if rows:
        now = _("Set {n} of {of}").format(n=done + 1, of=len(rows))
        parts.append(now if done < len(rows) else _("All {n} sets done").format(n=len(rows)))
    parts += [_("each side")] if one.per_side else []
    parts += [_("tempo {tempo}").format(tempo=one.tempo.notation)] if one.tempo is not None else [_("held")]
    return " · ".join([*parts, _("rest {n} s").format(n=one.rest)])


def _next(
    one: Prescription, now: Target | None, coming: Target | None, units: Units, *, is_open: bool
) -> NextShown | None:
    """Today's target while nothing is logged; then what follows from today's sets."""
    if coming is not None:
        note = _("It sets itself; each further set may still change it.") if is_open else _("It sets itself.")
        return NextShown(_("Next target"), target_text(coming, units), reason_text(coming, units), False, note)
    if now is None:
        return None
    same = not now.harder and is_like(one, now.prescription)
    note = _("This is the dose already.") if same else ""
    return NextShown(_("Today’s target"), target_text(now, units), reason_text(now, units), not same, note)


def is_like(one: Prescription, other: Prescription) -> bool:
    """Whether a dose asks for the same sets, repetitions, load and tempo."""
    return (one.sets, one.amount, one.load, one.tempo) == (other.sets, other.amount, other.load, other.tempo)


def _is_over(session: Session) -> bool:
    return session.status is Status.DONE


def _typed(one: Prescription, units: Units) -> dict[str, str]:
    return {
        "sets": str(one.sets),
        "hold" if one.is_timed else "reps": str(one.amount),
        "load": number_text(one.load, units),
        "tempo": "" if one.tempo is None else one.tempo.notation,
        "rest": str(one.rest),
        "rir": str(one.rir),
    }


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
        slipped=any(entry.form_slipped for entry in log),
        load_said=load_text(load, units) if load else _("body"),
        tempo=asked.tempo.notation if asked.tempo is not None else "",
    )


def _last(page: LiftPage, place: int, *, timed: bool) -> str:
    """What was done last time, and whether it was clean; that it was not done yet."""
    bout = page.last(place)
    said = last_time_text(bout, page.units, timed=timed, reserve=_("RIR {n}"))
    if bout is not None and bout.form_slipped:
        return _("{last} · form slipped").format(last=said)
    return said or _("Not done yet.")
