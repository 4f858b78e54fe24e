"""The History page in words: sessions that are over with their sets, and how an exercise went."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from runlegs_desktop.app.lift_history import History, Lifted, Went
from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.lift_trend import Measure, best_ever, measure_of, points
from runlegs_desktop.domain.one_rep_max import BAND, ENDURANCE
from runlegs_desktop.domain.overload_case import Target
from runlegs_desktop.domain.plates import POUND
from runlegs_desktop.domain.session import Status
from runlegs_desktop.domain.strength import Leg, SetEntry
from runlegs_desktop.domain.strength_log import Done
from runlegs_desktop.present.i18n import _, plural
from runlegs_desktop.present.lift_charts import VolumeShown, volume_shown
from runlegs_desktop.present.lift_rows import UNKNOWN, LiftRow, LogRow, number_text
from runlegs_desktop.present.numbers import Numbers, day_and_month, day_text
from runlegs_desktop.present.session_words import titles
from runlegs_desktop.present.strength_words import (
    GRAMS_A_KILO,
    TIMES,
    estimate_text,
    load_text,
    reason_text,
    target_text,
)

SHOWN = 10  # points of the trend


class HistoryRow(NamedTuple):
    """One line of the list of sessions."""

    key: str
    title: str
    line: str
    exercises: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LiftedShown:
    """One session with its exercises, each as a row of the set table. `can_open`: it is on the board still."""

    key: str
    title: str
    line: str
    lifts: tuple[LiftRow, ...]
    said: str
    can_open: bool


class EstimatePoint(NamedTuple):
    """One bout on the trend: none for an endurance set."""

    label: str
    value: float | None
    is_easier: bool


class EstimateShown(NamedTuple):
    """The trend of the estimated one-repetition maximum. `said` is the last one, `formula` how it comes about."""

    points: tuple[EstimatePoint, ...]
    said: str
    formula: str
    spoken: str


class AskedRow(NamedTuple):
    """A target of before with its reason."""

    when: str
    target: str
    reason: str


@dataclass(frozen=True, slots=True)
class WentShown:
    """One exercise: its trend, its best set, its volume, and its last targets with the next at the top."""

    name: str
    times: str
    estimate: EstimateShown
    best: str
    volume: VolumeShown
    asked: tuple[AskedRow, ...]


def history_rows(found: History, numbers: Numbers) -> tuple[HistoryRow, ...]:
    """The list, newest first."""
    return tuple(HistoryRow(one.key, _title(one, numbers), _line(one, numbers), one.exercises) for one in found.lifted)


def empty_text() -> str:
    """What stands there before anything was lifted."""
    return _(
        "Nothing was lifted yet. Do a strength session, or log one afterwards on the Session page; "
        "every set appears here, and each exercise with its trend."
    )


def lifted_shown(one: Lifted, found: History, numbers: Numbers) -> LiftedShown:
    """A session with its sets."""
    lifts = tuple(_lift_row(name, entries, found) for name, entries in one.lifts)
    said = "" if lifts else _("No set of it was logged. Log them afterwards: they count from then on.")
    return LiftedShown(one.key, _title(one, numbers), _line(one, numbers), lifts, said, one.session is not None)


def went_shown(went: Went, found: History) -> WentShown:
    """How an exercise went."""
    units, name = found.units, found.known.get(went.exercise)
    last = went.bouts[-1] if went.bouts else None
    count = len(went.bouts)
    return WentShown(
        name=_("An exercise that is gone") if name is None else _(name.name),
        times=plural("{n} session", "{n} sessions", count).format(n=count),
        estimate=_estimate(went, units),
        best=_best(went, units),
        volume=volume_shown(went.bouts, (), None, units),
        asked=tuple(_asked(went, units)) if last is not None else (),
    )


def _title(one: Lifted, numbers: Numbers) -> str:
    return titles(one.session, numbers)[0] if one.session is not None else _("A session that left the plan")


def _line(one: Lifted, numbers: Numbers) -> str:
    parts = [day_text(one.day)]
    parts.append(
        plural("{n} set", "{n} sets", one.set_count).format(n=one.set_count) if one.lifts else _("no sets logged")
    )
    session = one.session
    if session is not None and session.status is Status.DONE and session.done_seconds:
        parts.append(numbers.duration(session.done_seconds))
    if session is not None and session.rpe is not None:
        parts.append(_("RPE {n}").format(n=session.rpe))
    return " · ".join(parts)


def _lift_row(exercise: str, entries: Sequence[SetEntry], found: History) -> LiftRow:
    known = found.known.get(exercise)
    name = _("An exercise that is gone") if known is None else _(known.name)
    per_side = any(one.leg is not Leg.BOTH for one in entries)
    numbers = sorted({one.number for one in entries})
    rows = tuple(_log_row([e for e in entries if e.number == n], n, found.units, per_side=per_side) for n in numbers)
    return LiftRow(
        exercise=exercise,
        name=name,
        line="",
        progress="",
        levels=(),
        spoken=name,
        typed={},
        timed=any(one.seconds for one in entries),
        per_side=per_side,
        joined=False,
        target="",
        reason="",
        last="",
        rows=rows,
        loads=found.loads(exercise),
    )


def _log_row(pair: Sequence[SetEntry], number: int, units: Units, *, per_side: bool) -> LogRow:
    by_leg, first = {one.leg: one for one in pair}, pair[0]
    left, right = by_leg.get(Leg.LEFT) or by_leg.get(Leg.BOTH), by_leg.get(Leg.RIGHT)
    return LogRow(
        number=number,
        target="",
        left=UNKNOWN if left is None else str(left.amount),
        right=(UNKNOWN if right is None else str(right.amount)) if per_side else "",
        load=number_text(first.load, units),
        rir="" if first.rir is None else str(first.rir),
        logged=True,
        slipped=any(one.form_slipped for one in pair),
        load_said=load_text(first.load, units) if first.load else _("body"),
    )


def _estimate(went: Went, units: Units) -> EstimateShown:
    recent = points(went.bouts)[-SHOWN:]
    scale = GRAMS_A_KILO if units is Units.METRIC else POUND
    shown = tuple(
        EstimatePoint(day_and_month(p.day), None if p.best is None else p.best.mean / scale, p.is_easier)
        for p in recent
    )
    best = [p.best for p in recent if p.best is not None]
    said = estimate_text(best[-1], units) if best else _no_estimate(went)
    formula = _(
        "From the best set of 2 to 10 repetitions with what was left, ±{band}. "
        "A dash is a day without such a set; above 12 repetitions it is an endurance set."
    ).format(band=Numbers().percent(BAND))
    spoken = ", ".join(f"{p.label} {_('no estimate') if p.value is None else round(p.value, 1)}" for p in shown)
    return EstimateShown(shown, said, formula, _("Estimated one-repetition maximum: {points}").format(points=spoken))


def _no_estimate(went: Went) -> str:
    """Why there is no estimate at all."""
    entries = [one for bout in went.bouts for one in bout.entries]
    if measure_of(entries) is not Measure.LOAD:
        return _("Without a load there is no estimate.")
    return _("endurance set") if min(one.reps for one in entries) > ENDURANCE else _("No set of 2 to 10 repetitions.")


def _best(went: Went, units: Units) -> str:
    found = best_ever(went.bouts)
    if found is None:
        return UNKNOWN
    bout, top = found
    timed = any(one.seconds for one in bout.entries)
    return _("{what}, {day}").format(what=_set_text(top, units, timed=timed), day=day_text(bout.day))


def _set_text(top: Done, units: Units, *, timed: bool) -> str:
    amount = _("{n} s").format(n=top.amount) if timed else str(top.amount)
    if top.load:
        return f"{amount} {TIMES} {load_text(top.load, units)}"
    return amount if timed else plural("{n} rep", "{n} reps", top.amount).format(n=amount)


def _asked(went: Went, units: Units) -> list[AskedRow]:
    coming = [] if went.coming is None else [_asked_row(_("Next"), went.coming, units)]
    return [*coming, *(_asked_row(day_text(one.day), one.target, units) for one in went.asked)]


def _asked_row(when: str, target: Target, units: Units) -> AskedRow:
    return AskedRow(when, target_text(target, units), reason_text(target, units))
