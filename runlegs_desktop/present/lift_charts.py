"""What is drawn of one exercise: its volume session by session, and the small line of its load or repetitions."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.lift_trend import Measure, measure_of, top_set, volumes, work
from runlegs_desktop.domain.overload_case import Target
from runlegs_desktop.domain.plates import POUND
from runlegs_desktop.domain.strength import Leg, SetEntry
from runlegs_desktop.domain.strength_log import Bout
from runlegs_desktop.present.i18n import _, plural
from runlegs_desktop.present.numbers import day_and_month, day_text
from runlegs_desktop.present.strength_words import GRAMS_A_KILO, load_text

BARS = 7  # bars of the volume chart, today's included
POINTS = 8


class Bar(NamedTuple):
    """One session: what was done, and on top of it what is still planned today."""

    label: str
    done: float
    planned: float = 0.0
    is_today: bool = False


class VolumeShown(NamedTuple):
    """The chart. `said` is its last bar's sum, `spoken` all of it for screen readers."""

    unit: str
    bars: tuple[Bar, ...]
    said: str
    spoken: str


class TrendShown(NamedTuple):
    """The line of the last bouts and the point that is asked for next; nothing where there is no line."""

    values: tuple[float, ...]
    next: float | None
    label: str
    spoken: str


def volume_shown(
    history: Sequence[Bout], today: Sequence[SetEntry], target: Target | None, units: Units, *, is_done: bool = False
) -> VolumeShown:
    """The last sessions, and today's with the part that is still planned dashed above what is done so far."""
    entries = [*(one for bout in history for one in bout.entries), *today]
    asked = target.prescription.load if target is not None else None
    measure = measure_of(entries)
    if not entries and target is not None:
        timed = target.prescription.is_timed
        measure = Measure.SECONDS if timed else Measure.LOAD if (asked or 0) > 0 else Measure.REPS
    scale = (GRAMS_A_KILO if units is Units.METRIC else POUND) if measure is Measure.LOAD else 1
    bars = [Bar(day_and_month(one.day), one.amount / scale) for one in volumes(history, measure)]
    done = sum(work(one, measure) for one in today)
    if target is not None:
        whole = done if is_done else max(planned_volume(target, measure), done)
        bars.append(Bar(_("today"), done / scale, (whole - done) / scale, is_today=True))
    shown = tuple(bars[-BARS:])
    by_side = any(one.leg is not Leg.BOTH for one in entries) or (target is not None and target.prescription.per_side)
    said = f"{shown[-1].done + shown[-1].planned:.0f}" if shown else ""
    spoken = ", ".join(f"{bar.label} {bar.done + bar.planned:.0f}" for bar in shown)
    return VolumeShown(
        _unit(measure, units, by_side=by_side), shown, said, _("Volume per session: {bars}").format(bars=spoken)
    )


def planned_volume(target: Target, measure: Measure) -> int:
    """What the sets of a target come to, both legs together."""
    one = target.prescription
    legs = 2 if one.per_side else 1
    if one.is_timed is not (measure is Measure.SECONDS):
        return 0
    each = max(0, one.load or 0) if measure is Measure.LOAD else 1
    return legs * sum(target.amounts) * each


def trend_shown(history: Sequence[Bout], target: Target | None, units: Units) -> TrendShown:
    """The heaviest load of each bout; repetitions or seconds of the best set where the body is the load."""
    entries = [one for bout in history for one in bout.entries]
    by_load = measure_of(entries) is Measure.LOAD
    recent = history[-POINTS:]
    values = tuple(float((b.load or 0) if by_load else top_set(b).amount) for b in recent)
    if target is None:
        return TrendShown(values, None, "", _spoken(recent, by_load=by_load, units=units))
    load = target.prescription.load
    coming = float((load or 0) if by_load else max(target.amounts))
    label = load_text(load, units) if by_load and load else _amount(max(target.amounts), target)
    return TrendShown(values, coming, label, _spoken(recent, by_load=by_load, units=units))


def _amount(amount: int, target: Target) -> str:
    said = _("{n} s") if target.prescription.is_timed else plural("{n} rep", "{n} reps", amount)
    return said.format(n=amount)


def _spoken(history: Iterable[Bout], *, by_load: bool, units: Units) -> str:
    said = [f"{day_text(b.day)} {load_text(b.load or 0, units) if by_load else top_set(b).amount}" for b in history]
    return _("Trend: {points}").format(points=", ".join(said)) if said else _("No trend yet")


def _unit(measure: Measure, units: Units, *, by_side: bool) -> str:
    loaded = _("kg × reps") if units is Units.METRIC else _("lb × reps")
    said = {Measure.SECONDS: _("seconds"), Measure.REPS: _("reps")}.get(measure, loaded)
    return _("{unit}, both sides").format(unit=said) if by_side else said
