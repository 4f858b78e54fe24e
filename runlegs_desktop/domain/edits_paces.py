"""A plan's runs at the paces of another fitness."""

from dataclasses import replace
from datetime import date

from runlegs_desktop.domain.edits_order import stored
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.logbook import Logbook, put
from runlegs_desktop.domain.new_steps import speed_of
from runlegs_desktop.domain.paces import RACE_METRES, Paces, paces, predict_seconds
from runlegs_desktop.domain.selection import is_free
from runlegs_desktop.domain.session import (
    RUNS,
    Kind,
    Repeat,
    Role,
    Session,
    Step,
    Steps,
    Zone,
    total_metres,
    total_seconds,
)
from runlegs_desktop.domain.stretch import has_easy, is_easy, to_metres


def paces_changed(book: Logbook, plan_id: str, vdot: float, since: date = date.min) -> tuple[Logbook, int]:
    """The book with a plan's planned, unpinned runs from `since` on at the paces of `vdot`, and how many changed.

    Days and distances stay, durations follow. Work that goes by time keeps its time (8 × 60 s uphill stay 60 s), and
    the easy parts make up for the distance. The plan's inputs take the new fitness. UserError "out-of-range" (vdot).
    """
    plan = book.plans[plan_id]
    old, new = paces(plan.inputs.vdot), paces(vdot)
    if old == new:
        return book, 0
    own = [s for s in book.sessions.values() if s.plan == plan_id and s.day >= since and s.kind in RUNS and is_free(s)]
    changed = [after for s in own if (after := _repaced(s, old, new)) != s]
    with_plan = replace(book, plans=put(book.plans, replace(plan, inputs=replace(plan.inputs, vdot=vdot))))
    return stored(with_plan, changed), len(changed)


def _repaced(session: Session, old: Paces, new: Paces) -> Session:
    if session.kind is Kind.RACE and not session.steps:
        return replace(session, seconds=_race_seconds(session, old, new))
    if not session.steps:
        return replace(session, seconds=round(session.seconds * old.easy / new.easy))
    steps = _with_work_timed(session.steps, session.metres, old, new)
    return replace(session, steps=steps, metres=total_metres(steps), seconds=total_seconds(steps))


def _race_seconds(race: Session, old: Paces, new: Paces) -> int:
    low, high = RACE_METRES
    if not low <= race.metres <= high:
        return round(race.seconds * old.easy / new.easy)
    before, after = predict_seconds(old.vdot, race.metres), predict_seconds(new.vdot, race.metres)
    return round(after) if race.seconds == round(before) else round(race.seconds * after / before)


def _with_work_timed(steps: Steps, metres: int, old: Paces, new: Paces) -> Steps:
    if has_easy(steps):
        try:
            return to_metres(_each(steps, old, new, timed=True), metres, new.easy)
        except UserError:
            pass  # the work has grown beyond what the easy parts can give: then every step keeps its distance
    return _each(steps, old, new, timed=False)


def _each(steps: Steps, old: Paces, new: Paces, *, timed: bool) -> Steps:
    made: list[Step | Repeat] = []
    for element in steps:
        if isinstance(element, Repeat):
            made.append(replace(element, steps=_each(element.steps, old, new, timed=timed)))
        else:
            made.append(_step(element, speed_of(element.zone, new) / speed_of(element.zone, old), timed=timed))
    return tuple(made)


def _step(step: Step, faster: float, *, timed: bool) -> Step:
    if step.is_walk:  # nobody's fitness
        return step
    if timed and not is_easy(step) and not _goes_by_distance(step):
        return replace(step, metres=round(step.metres * faster))
    return replace(step, seconds=max(1, round(step.seconds / faster)))


def _goes_by_distance(step: Step) -> bool:
    """Whether it was meant as so many metres (6 × 200 m), not as so much time."""
    return step.metres % 100 == 0 and (step.zone is Zone.R or (step.role is Role.RECOVERY and step.seconds % 30 != 0))
