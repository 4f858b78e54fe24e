"""How the parts of a plan are spelled as JSON: its inputs, phases, notes, limits and mutes.

All have names or are pairs, so that a later schema can add to them; an input that is not there has its default.
"""

import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from runlegs_desktop.domain.errors import Value
from runlegs_desktop.domain.inputs import Equipment, Experience, Goal, Hills, PlanInputs
from runlegs_desktop.domain.plan import Mute, Note, Phase
from runlegs_desktop.store.values import day, flag, items, maybe, real, text, weekdays, whole, word

_READ_INPUT: Mapping[str, Callable[[Any], object]] = {
    "goal": Goal,
    "start": day,
    "weeks": whole,
    "weekly_metres": whole,
    "race_day": maybe(day),
    "experience": Experience,
    "long_metres": maybe(whole),
    "vdot": real,
    "days": weekdays,
    "long_day": whole,
    "week_start": whole,
    "day_seconds": maybe(whole),
    "week_seconds": maybe(whole),
    "hills": Hills,
    "equipment": Equipment,
    "strength": whole,
    "strength_days": weekdays,
    "two_a_day": flag,
    "age": whole,
    "growth": real,
    "goal_seconds": maybe(whole),
    "easy_only": flag,
}
_SPELL_INPUT: Mapping[str, Callable[[Any], object]] = {
    "goal": word,
    "start": date.isoformat,
    "race_day": maybe(date.isoformat),  # type: ignore[arg-type]  # a date, never another object
    "experience": word,
    "days": sorted,
    "strength_days": sorted,
    "hills": word,
    "equipment": word,
}


def spell_inputs(inputs: PlanInputs) -> str:
    """Inputs as JSON."""
    return _json({name: _SPELL_INPUT.get(name, _as_it_is)(getattr(inputs, name)) for name in _READ_INPUT})


def read_inputs(spelled: str) -> PlanInputs:
    """Inputs back."""
    found = json.loads(spelled)
    return PlanInputs(**{name: read(found[name]) for name, read in _READ_INPUT.items() if name in found})  # type: ignore[arg-type]  # each name has its reader above


def spell_phases(phases: tuple[Phase, ...]) -> str:
    """Phases as JSON, one word a week."""
    return _json([word(phase) for phase in phases])


def read_phases(spelled: str) -> tuple[Phase, ...]:
    """Phases back."""
    return tuple(Phase(one) for one in items(json.loads(spelled)))


def spell_notes(notes: tuple[Note, ...]) -> str:
    """Notes as JSON; their values are pairs, so that their order stays."""
    return _json([{"code": note.code, "values": note.values} for note in notes])


def read_notes(spelled: str) -> tuple[Note, ...]:
    """Notes back."""
    return tuple(_note(one) for one in items(json.loads(spelled)))


def spell_limits(limits: tuple[tuple[str, float], ...]) -> str:
    """Limits as pairs of a name and a number."""
    return _json(limits)


def read_limits(spelled: str) -> tuple[tuple[str, float], ...]:
    """Limits back."""
    return tuple((text(name), real(limit)) for name, limit in map(items, items(json.loads(spelled))))


def spell_mutes(mutes: tuple[Mute, ...]) -> str:
    """Mutes as JSON."""
    return _json([{"rule": m.rule, "since": m.since.isoformat(), "reason": m.reason} for m in mutes])


def read_mutes(spelled: str) -> tuple[Mute, ...]:
    """Mutes back."""
    return tuple(_mute(one) for one in items(json.loads(spelled)))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _as_it_is(value: object) -> object:
    return value


def _note(found: Any) -> Note:  # noqa: ANN401 - JSON can be anything; a wrong thing raises here
    return Note(text(found["code"]), tuple((text(key), _value(v)) for key, v in map(items, items(found["values"]))))


def _mute(found: Any) -> Mute:  # noqa: ANN401 - as above
    return Mute(text(found["rule"]), day(found["since"]), text(found["reason"]))


def _value(value: object) -> Value:
    if isinstance(value, str | int | float):
        return value
    raise ValueError("neither text nor number")
