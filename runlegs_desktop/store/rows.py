"""How each table's entries are spelled as rows, and read back. A row is a tuple in the order of `columns`.

Readers raise ValueError, TypeError, KeyError, AttributeError or RecursionError when a row cannot be what it should.
"""

import json
from collections.abc import Callable, Mapping
from datetime import time
from typing import Any, NamedTuple

from runlegs_desktop.domain.athlete import NO_TIMES, Athlete, HeartFrom, Sex, Units
from runlegs_desktop.domain.performance import Performance
from runlegs_desktop.domain.plan import Plan
from runlegs_desktop.domain.session import Kind, Session, Status, Variant
from runlegs_desktop.store import plan_parts as parts
from runlegs_desktop.store import strength_rows as strength
from runlegs_desktop.store.steps import read_steps, spell_steps
from runlegs_desktop.store.values import Row, clock, day, flag, items, maybe, real, text, whole, word


class RowTable(NamedTuple):
    """One table: its name in the file, the columns in the order of a row, and the way there and back.

    `where` picks its rows when tables of the logbook share one of the file; `?` in it is the day that recent sets
    begin on.
    """

    name: str
    columns: tuple[str, ...]
    to_row: Callable[[Any], Row]
    from_row: Callable[[Row], Any]
    where: str = ""


_maybe_day = maybe(day)
_maybe_text = maybe(text)
_maybe_whole = maybe(whole)
_maybe_real = maybe(real)

_maybe_clock = maybe(clock)

_ATHLETE = (
    *("id", "athlete", "batch", "name", "units", "birth", "sex", "hr_max", "hr_rest", "vdot"),
    *("times", "zones", "own_zones"),
)


def _athlete_row(one: Athlete) -> Row:
    birth = one.birth and one.birth.isoformat()
    sex, units = word(one.sex), word(one.units)
    times = json.dumps([at and at.isoformat() for at in one.times] if any(at is not None for at in one.times) else [])
    return (
        *(one.id, one.athlete, one.batch, one.name, units, birth, sex, one.hr_max, one.hr_rest, one.vdot),
        *(times, word(one.zones), json.dumps(one.own_zones)),
    )


def _athlete(row: Row) -> Athlete:
    id_, _, batch, name, units, birth, sex, hr_max, hr_rest, vdot, times, zones, own_zones = row
    return Athlete(
        id=text(id_),
        name=text(name),
        units=Units(units),
        birth=_maybe_day(birth),
        sex=Sex(sex),
        hr_max=_maybe_whole(hr_max),
        hr_rest=_maybe_whole(hr_rest),
        vdot=_maybe_real(vdot),
        times=_times(times),
        zones=HeartFrom(zones),
        own_zones=tuple(whole(one) for one in items(json.loads(own_zones))),
        batch=_maybe_text(batch),
    )


def _times(spelled: str) -> tuple[time | None, ...]:
    found = tuple(_maybe_clock(one) for one in items(json.loads(spelled)))
    if len(found) not in {0, len(NO_TIMES)}:
        raise ValueError("not one for each weekday")
    return found or NO_TIMES


_PLAN = (
    *("id", "athlete", "batch", "name", "goal", "start", "week_start"),
    *("inputs", "phases", "limits", "mutes", "notes"),
)


def _plan_row(one: Plan) -> Row:
    return (
        *(one.id, one.athlete, one.batch, one.name, word(one.goal), one.start.isoformat(), one.week_start),
        *(parts.spell_inputs(one.inputs), parts.spell_phases(one.phases), parts.spell_limits(one.limits)),
        *(parts.spell_mutes(one.mutes), parts.spell_notes(one.notes)),
    )


def _plan(row: Row) -> Plan:
    id_, athlete, batch, name, _goal, start, _week_start, inputs, phases, limits, mutes, notes = row
    return Plan(
        id=text(id_),
        athlete=text(athlete),
        name=text(name),
        start=day(start),
        phases=parts.read_phases(phases),
        inputs=parts.read_inputs(inputs),
        notes=parts.read_notes(notes),
        limits=parts.read_limits(limits),
        mutes=parts.read_mutes(mutes),
        batch=_maybe_text(batch),
    )


_SESSION = (
    *("id", "athlete", "plan", "batch", "day", "start", "kind", "variant", "order", "title", "routine"),
    *("steps", "metres", "seconds", "status", "done_metres", "done_seconds", "rpe", "pinned", "notes"),
)


def _session_row(one: Session) -> Row:
    start = None if one.start is None else one.start.isoformat()
    return (
        *(one.id, one.athlete, one.plan, one.batch, one.day.isoformat(), start, word(one.kind), word(one.variant)),
        *(one.order, one.title, one.routine, spell_steps(one.steps), one.metres, one.seconds, word(one.status)),
        *(one.done_metres, one.done_seconds, one.rpe, int(one.pinned), one.notes),
    )


def _session(row: Row) -> Session:
    id_, athlete, plan, batch, on, start, kind, variant, order, title, routine = row[:11]
    steps, metres, seconds, status, done_metres, done_seconds, rpe, pinned, notes = row[11:]
    return Session(
        id=text(id_),
        athlete=text(athlete),
        plan=text(plan),
        day=day(on),
        kind=Kind(kind),
        variant=Variant(variant),
        order=whole(order),
        start=None if start is None else time.fromisoformat(start),
        title=text(title),
        routine=text(routine),
        steps=read_steps(steps),
        metres=whole(metres),
        seconds=whole(seconds),
        status=Status(status),
        done_metres=_maybe_whole(done_metres),
        done_seconds=_maybe_whole(done_seconds),
        rpe=_maybe_whole(rpe),
        pinned=flag(pinned),
        notes=text(notes),
        batch=_maybe_text(batch),
    )


_PERFORMANCE = ("id", "athlete", "batch", "day", "metres", "seconds", "name", "hot_or_hilly")


def _performance_row(one: Performance) -> Row:
    flagged = int(one.hot_or_hilly)
    return (one.id, one.athlete, one.batch, one.day.isoformat(), one.metres, one.seconds, one.name, flagged)


def _performance(row: Row) -> Performance:
    id_, athlete, batch, on, metres, seconds, name, hot_or_hilly = row
    return Performance(
        id=text(id_),
        athlete=text(athlete),
        day=day(on),
        metres=whole(metres),
        seconds=whole(seconds),
        name=text(name),
        hot_or_hilly=flag(hot_or_hilly),
        batch=_maybe_text(batch),
    )


TABLES: Mapping[str, RowTable] = {
    "athletes": RowTable("athlete", _ATHLETE, _athlete_row, _athlete),
    "plans": RowTable("plan", _PLAN, _plan_row, _plan),
    "sessions": RowTable("session", _SESSION, _session_row, _session),
    "performances": RowTable("performance", _PERFORMANCE, _performance_row, _performance),
    "routines": RowTable("routine", strength.ROUTINE, strength.routine_row, strength.routine),
    "own_exercises": RowTable("own_exercise", strength.OWN_EXERCISE, strength.own_exercise_row, strength.own_exercise),
    "marks": RowTable("exercise_mark", strength.MARK, strength.mark_row, strength.mark),
    "calf_tests": RowTable("calf_test", strength.CALF_TEST, strength.calf_test_row, strength.calf_test),
    "sets": RowTable("strength_set", strength.SET, strength.set_row, strength.set_entry, "at >= ?"),
    "old_sets": RowTable("strength_set", strength.SET, strength.set_row, strength.set_entry, "at < ?"),
}
