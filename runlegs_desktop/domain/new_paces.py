"""A plan run at another fitness: what goes by distance keeps its distance, what goes by time keeps its time."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from runlegs_desktop.domain.building_blocks import STRIDE_SECONDS
from runlegs_desktop.domain.logbook import Logbook, put
from runlegs_desktop.domain.paces import paces, seconds_per_km
from runlegs_desktop.domain.plan import Plan
from runlegs_desktop.domain.session import (
    RUNS,
    Kind,
    Repeat,
    Role,
    Session,
    Status,
    Step,
    Steps,
    Zone,
    total_metres,
    total_seconds,
)

ROUND_METRES, ROUND_SECONDS = 100, 5  # a step of round metres and odd seconds is one by distance
LEAST_CHANGE = 1.0  # second a kilometre: less is not worth a word (DESIGN 15)


@dataclass(frozen=True, slots=True)
class PaceChange:
    """What another VDOT would do: how many planned runs change, and paces in seconds a kilometre before and after."""

    before: float
    after: float
    runs: int
    easy: tuple[float, float]
    tempo: tuple[float, float]


def pace_change(book: Logbook, before: float, after: float, today: date) -> PaceChange | None:
    """The effect of `after` on the plans from `today` on; none when no pace moves by a second. UserError as `paces`."""
    old, new = paces(before), paces(after)
    easy = seconds_per_km(old.easy), seconds_per_km(new.easy)
    tempo = seconds_per_km(old.threshold), seconds_per_km(new.threshold)
    runs = sum(1 for _one in _changed(book, after, today))
    moves = max(abs(a - b) for a, b in (easy, tempo)) >= LEAST_CHANGE
    return PaceChange(before, after, runs, easy, tempo) if moves else None


def with_vdot(book: Logbook, vdot: float, today: date) -> Logbook:
    """The athlete with this fitness, and every planned run from `today` on at its paces.

    Runs that are done, skipped or over stay, and so do all days. A plan remembers the fitness its paces come from.
    """
    sessions = put(book.sessions, *_changed(book, vdot, today))
    plans = put(book.plans, *(_with_inputs(plan, vdot) for plan in _live(book, today)))
    athletes = put(book.athletes, *(replace(one, vdot=vdot) for one in book.athletes.values()))
    return replace(book, athletes=athletes, plans=plans, sessions=sessions)


def _live(book: Logbook, today: date) -> Iterator[Plan]:
    return (plan for plan in book.plans.values() if plan.end >= today)


def _with_inputs(plan: Plan, vdot: float) -> Plan:
    return replace(plan, inputs=replace(plan.inputs, vdot=vdot))


def _changed(book: Logbook, vdot: float, today: date) -> Iterator[Session]:
    faster = {plan.id: _ratios(plan.inputs.vdot, vdot) for plan in _live(book, today)}
    for session in book.sessions.values():
        if session.plan not in faster or session.day < today or session.status is not Status.PLANNED:
            continue
        if session.kind in RUNS and (new := _repaced(session, faster[session.plan])) != session:
            yield new


def _ratios(before: float, after: float) -> Mapping[Zone, float]:
    """How much faster each zone becomes. Hills are estimated from repetition speed."""
    old, new = paces(before), paces(after)
    fast = new.repetition / old.repetition
    return {
        Zone.E: new.easy / old.easy,
        Zone.M: new.marathon / old.marathon,
        Zone.T: new.threshold / old.threshold,
        Zone.I: new.interval / old.interval,
        Zone.R: fast,
        Zone.H: fast,
    }


def _repaced(session: Session, faster: Mapping[Zone, float]) -> Session:
    if not session.steps:
        return replace(session, seconds=round(session.seconds / faster[Zone.E]))
    steps = _all(session.steps, faster, is_race=session.kind is Kind.RACE)
    return replace(session, steps=steps, metres=total_metres(steps), seconds=total_seconds(steps))


def _all(steps: Steps, faster: Mapping[Zone, float], *, is_race: bool) -> Steps:
    return tuple(
        replace(step, steps=_all(step.steps, faster, is_race=is_race))
        if isinstance(step, Repeat)
        else _one(step, faster[step.zone], is_race=is_race)
        for step in steps
    )


def _one(step: Step, faster: float, *, is_race: bool) -> Step:
    if is_race or step.role is Role.STEADY or _is_by_distance(step):
        return replace(step, seconds=round(step.seconds / faster))
    return replace(step, metres=round(step.metres * faster))


def _is_by_distance(step: Step) -> bool:
    """Repetitions are run over round distances, strides (20 s) and everything uphill by time."""
    if step.metres % ROUND_METRES or step.zone is Zone.H:
        return False
    return step.seconds % ROUND_SECONDS != 0 or (step.zone is Zone.R and step.seconds != STRIDE_SECONDS)
