"""A plan as JSON, for other programs to read: weeks and sessions in SI units with titles in words."""

import json
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from runlegs_desktop.domain.calendar import DAYS_A_WEEK
from runlegs_desktop.domain.plan import Note, Plan
from runlegs_desktop.domain.scene import Scene
from runlegs_desktop.domain.schedule import Scheduled
from runlegs_desktop.domain.session import Kind, Variant
from runlegs_desktop.present.note_words import note_text
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.session_words import repeat_seconds, repeats, titles

SCHEMA = "runlegs-plan/1"


def plan_json(scene: Scene, numbers: Numbers) -> str:
    """Spell a plan: metres, seconds, ISO dates; the race is not in a week's `distance_m`."""
    plan = scene.plan
    data = {
        "schema": SCHEMA,
        "name": plan.name,
        "goal": plan.goal.value,
        "start": plan.start.isoformat(),
        "notes": [_note(note, numbers) for note in plan.notes],
        "weeks": _weeks(plan, scene),
        "sessions": [_session(s, numbers) for s in _in_order(scene)],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _note(note: Note, numbers: Numbers) -> str:
    return f"{note.code}: {note_text(note, numbers)}"


def _weeks(plan: Plan, scene: Scene) -> list[dict[str, Any]]:
    return [
        {
            "start": (plan.start + timedelta(days=DAYS_A_WEEK * week.index)).isoformat(),
            "phase": week.phase.value,
            "distance_m": week.metres,
        }
        for week in scene.weeks
    ]


def _in_order(scene: Scene) -> Iterable[Scheduled]:
    return (s for week in scene.weeks for day in week.days for s in day)


def _session(one: Scheduled, numbers: Numbers) -> dict[str, Any]:
    session = one.session
    data: dict[str, Any] = {
        "date": session.day.isoformat(),
        "time": session.start.isoformat("minutes") if session.start else None,
        "kind": session.kind.value,
        "title": titles(session, numbers)[0],
        "distance_m": one.metres,
        "duration_s": one.seconds,
        "hard_s": one.hard_seconds,
    }
    if session.kind is Kind.STRENGTH:
        data["heavy"] = session.variant is Variant.HEAVY
    found = repeats(session)
    if found:
        data["repeats"] = {"count": found.count, "seconds": repeat_seconds(found)}
    return data
