"""Generated plans that a runner has worked on: moved, stretched, deleted, changed, pinned, marked."""

import random
from dataclasses import replace
from datetime import date, timedelta

from runlegs_desktop.domain.fixes import fix_for
from runlegs_desktop.domain.fixes_case import case
from runlegs_desktop.domain.fixes_resize import resized, with_steps
from runlegs_desktop.domain.generate import generate
from runlegs_desktop.domain.inputs import Experience, Goal, PlanInputs
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.session import RUNS, Kind, Session, Status, Variant

START = date(2026, 8, 3)
EDITS = ("move", "move", "stretch", "stretch", "delete", "retype", "heavy", "copy", "repeats")


LIFTING = (frozenset({0, 3}), frozenset({1, 2, 4}), frozenset({0, 1, 4, 5}))


def edited(seed, edits=None, weeks=None):
    """A logbook with one plan, that plan, and today: the same for the same seed."""
    chance = random.Random(seed)
    plan, rows = _fresh(chance, weeks, LIFTING[seed // 3 % 3] if seed % 3 == 0 else frozenset())
    for _n in range(chance.randint(1, 8) if edits is None else edits):
        rows = _edited(chance, plan, rows)
    today = START
    if chance.random() < 0.4:
        today += timedelta(days=chance.randrange(7 * len(plan.phases)))
        rows = [_marked(chance, s) if s.day < today else s for s in rows]
    rows = [replace(s, pinned=True) if chance.random() < 0.05 else s for s in rows]
    return Logbook(plans={plan.id: plan}, sessions={s.id: s for s in rows}), plan, today


def _fresh(chance, weeks, lifting):
    goal = chance.choice(list(Goal))
    number = weeks or chance.choice([8, 12, 16])
    race = START + timedelta(days=7 * number - 1) if goal not in {Goal.LEGS, Goal.BASE} else None
    inputs = PlanInputs(
        goal,
        START,
        number,
        chance.choice([0, 12_000, 25_000, 40_000, 60_000]),
        race_day=race,
        experience=chance.choice(list(Experience)),
        vdot=chance.choice([30.0, 42.0, 55.0]),
        days=chance.choice([frozenset({1, 2, 3, 5, 6}), frozenset({1, 3, 6}), frozenset(range(7))]),
        strength=chance.choice([2, 3]),
        two_a_day=chance.random() < 0.8,
        age=chance.choice([30, 55]),
        strength_days=lifting,
    )
    inputs = replace(inputs, strength=min(inputs.strength, len(lifting) or inputs.strength))
    draft = generate(inputs, "plan", "me")
    return draft.plan, list(draft.sessions)


def _edited(chance, plan, rows):
    if not rows:
        return rows
    one = chance.choice(rows)
    rest = [s for s in rows if s is not one]
    return [*rest, *_changed(chance, plan, one, chance.choice(EDITS))]


def _changed(chance, plan, one, edit):
    is_run = one.kind in RUNS - {Kind.RACE}
    if edit == "move":
        return [_moved(plan, one, chance.choice([-3, -2, -1, 1, 2, 3, 7]))]
    if edit == "copy":
        return [one, replace(_moved(plan, one, 1), id=f"{one.id}+{chance.random()}")]
    if edit == "stretch" and is_run:
        one = _stretched(one, chance.choice([0.6, 1.2, 1.5, 2.2]))
    if edit == "retype" and is_run:
        kind = chance.choice([Kind.EASY, Kind.TEMPO, Kind.INTERVALS, Kind.HILLS, Kind.LONG])
        one = replace(one, kind=kind, variant=Variant.PLAIN, steps=())
    if edit == "heavy" and one.kind is Kind.STRENGTH:
        one = replace(one, variant=Variant.HEAVY, order=chance.choice([-1, 1]))
    if edit == "repeats":
        one = _repeated(one, chance.choice([2, 5, 12, 14]))
    return [] if edit == "delete" else [one]


def _moved(plan, one, days):
    day = one.day + timedelta(days=days)
    return replace(one, day=day) if plan.start <= day <= plan.end else one


def _stretched(one: Session, times):
    return resized(one, round(one.metres * times)) or one


def _repeated(one: Session, count):
    if not any(hasattr(step, "count") for step in one.steps):
        return one
    return with_steps(one, tuple(replace(s, count=count) if hasattr(s, "count") else s for s in one.steps))


def _marked(chance, one):
    mark = chance.choice([Status.DONE, Status.DONE, Status.SKIPPED, Status.PLANNED])
    return replace(one, status=mark)


def fixes_of(book, plan, today):
    """What is offered for every open finding."""
    return {finding: fix_for(finding, book, plan, today) for finding in case(book, plan, today).open}
