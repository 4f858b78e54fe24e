"""The laid weeks as sessions: each with its date, an id that follows from its place, and its order in the day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from runlegs_desktop.domain.building_blocks import Run
from runlegs_desktop.domain.calendar import DAYS_A_WEEK, days_apart
from runlegs_desktop.domain.generate_setting import Setting
from runlegs_desktop.domain.generate_strength import Lift
from runlegs_desktop.domain.inputs import RACE_METRES, PlanInputs
from runlegs_desktop.domain.named_ids import named_id
from runlegs_desktop.domain.paces import predict_seconds
from runlegs_desktop.domain.plan import Plan
from runlegs_desktop.domain.session import Kind, Session

RUN_ORDER, STRENGTH_ORDER = 0, 1  # on a shared day the run comes first [V23][V29]


@dataclass(frozen=True, slots=True)
class LaidWeek:
    """A week with everything on its day, the race left out."""

    target: int
    runs: dict[int, Run]
    lifts: tuple[Lift, ...]


def sessions_of(fixed: Setting, plan: Plan, weeks: Iterable[LaidWeek]) -> tuple[Session, ...]:
    """Every session of the plan in order of day and place in the day, the race among them."""
    found = []
    for number, week in enumerate(weeks):
        found += [_run_session(fixed, plan, number, place, run) for place, run in week.runs.items()]
        found += [_strength_session(fixed, plan, number, lift) for lift in week.lifts]
    if fixed.is_race and fixed.inputs.race_day is not None:
        found.append(_race_session(plan, fixed.inputs, fixed.inputs.race_day))
    return tuple(sorted(found, key=lambda s: (s.day, s.order)))


def _race_session(plan: Plan, inputs: PlanInputs, day: date) -> Session:
    metres, week = RACE_METRES[inputs.goal], len(plan.phases) - 1
    return Session(
        id=_id(plan, week, days_apart(plan.start, day) - DAYS_A_WEEK * week, RUN_ORDER),
        athlete=plan.athlete,
        plan=plan.id,
        day=day,
        kind=Kind.RACE,
        order=RUN_ORDER,
        metres=metres,
        seconds=round(predict_seconds(inputs.vdot, metres)),
    )


def _run_session(fixed: Setting, plan: Plan, week: int, place: int, run: Run) -> Session:
    return Session(
        id=_id(plan, week, place, RUN_ORDER),
        athlete=plan.athlete,
        plan=plan.id,
        day=fixed.day(week, place),
        kind=run.kind,
        variant=run.variant,
        order=RUN_ORDER,
        steps=run.steps,
        metres=run.metres,
        seconds=run.seconds,
    )


def _strength_session(fixed: Setting, plan: Plan, week: int, lift: Lift) -> Session:
    return Session(
        id=_id(plan, week, lift.day, STRENGTH_ORDER),
        athlete=plan.athlete,
        plan=plan.id,
        day=fixed.day(week, lift.day),
        kind=Kind.STRENGTH,
        variant=lift.variant,
        order=STRENGTH_ORDER,
        routine=lift.routine,
        seconds=lift.seconds,
    )


def _id(plan: Plan, week: int, place: int, order: int) -> str:
    """A session's id follows from its plan and its place."""
    return named_id(f"{plan.id}/{week}/{place}/{order}")
