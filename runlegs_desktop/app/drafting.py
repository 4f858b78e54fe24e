"""How a generated plan is taken into the logbook: apart from what a start needs, for the generator is large."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time
from typing import NamedTuple
from uuid import uuid4

from runlegs_desktop.app.journal import Edit
from runlegs_desktop.app.planning import athlete_of, current_plan, scene_of
from runlegs_desktop.domain.athlete import Athlete, Units
from runlegs_desktop.domain.calendar import week_of
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.generate import Draft, generate
from runlegs_desktop.domain.inputs import DEFAULT_VDOT, Goal, PlanInputs
from runlegs_desktop.domain.laid_ids import all_as_laid
from runlegs_desktop.domain.logbook import Logbook, drop, put
from runlegs_desktop.domain.plan import Phase, Plan
from runlegs_desktop.domain.regenerate import stays
from runlegs_desktop.domain.scene import Scene
from runlegs_desktop.domain.session import Kind

BLANK_WEEKS = 12


class Taken(NamedTuple):
    """Plans a new one cannot lie on: those that end today or later and would be `kept` by `with_draft`.

    `running` is the one of them that can be made anew instead, `left` how many of its sessions that would replace.
    """

    kept: tuple[Plan, ...] = ()
    running: Plan | None = None
    left: int = 0

    def on(self, first: date, last: date) -> Plan | None:
        """The last kept plan that lies on these days."""
        found = [plan for plan in self.kept if plan.start <= last and first <= plan.end]
        return max(found, key=lambda plan: plan.end, default=None)


NOTHING_TAKEN = Taken()


def taken(book: Logbook, today: date) -> Taken:
    """What lies on today or later and would refuse another plan."""
    there = [p for p in book.plans.values() if p.end >= today and not _gives_way(book, p, today)]
    running = current_plan(book, today)
    if running not in there:
        return Taken(tuple(there))
    own = (s for s in book.sessions.values() if s.plan == running.id)
    left = sum(s.kind is not Kind.REST and not stays(s, today) for s in own)
    return Taken(tuple(there), running, left)


def with_draft(draft: Draft, athlete: Athlete, today: date) -> Edit:
    """The edit that adds a generated plan, and the athlete when the logbook doesn't hold this one yet.

    A plan on the same days gives way when it is empty, or has not begun and is still as it was generated. UserError
    (name, first, last) "plan-begun" when it has begun, for it may have been lived without a tick, and "plan-overlaps"
    when the runner has put work into it: nothing saved is ever lost.
    """

    def edit(book: Logbook) -> Logbook:
        old = overlapped(book, draft.plan)
        for plan in old:
            first, last = plan.start.isoformat(), plan.end.isoformat()
            if _is_empty(book, plan):
                continue
            if not _is_untouched(book, plan):
                raise UserError("plan-overlaps", name=plan.name, first=first, last=last)
            if plan.start < today and plan.id != draft.plan.id:
                raise UserError("plan-begun", name=plan.name, first=first, last=last)
        gone = {plan.id for plan in old}
        lost = [s.id for s in book.sessions.values() if s.plan in gone]
        return replace(
            book,
            athletes=put(book.athletes, athlete),
            plans=put(drop(book.plans, *gone), draft.plan),
            sessions=put(drop(book.sessions, *lost), *all_as_laid(draft.plan, draft.sessions)),
        )

    return edit


def drafted(draft: Draft, today: date) -> Scene:
    """A generated plan as it would count. What the checks say of it can wait: `planning.judged`."""
    book = Logbook(plans={draft.plan.id: draft.plan}, sessions={s.id: s for s in draft.sessions})
    return scene_of(book, draft.plan, today)


def overlapped(book: Logbook, new: Plan) -> tuple[Plan, ...]:
    """Plans that lie on days of the new one."""
    return tuple(p for p in book.plans.values() if p.start <= new.end and new.start <= p.end)


def _gives_way(book: Logbook, plan: Plan, today: date) -> bool:
    return _is_empty(book, plan) or (plan.start >= today and _is_untouched(book, plan))


def _is_empty(book: Logbook, plan: Plan) -> bool:
    return not any(s.plan == plan.id for s in book.sessions.values())


def _is_untouched(book: Logbook, plan: Plan) -> bool:
    fresh = generate(plan.inputs, plan.id, plan.athlete, plan.name)
    own = {s.id: s for s in book.sessions.values() if s.plan == plan.id}
    laid = (all_as_laid(plan, fresh.sessions), fresh.sessions)
    return fresh.plan == plan and any(own == {s.id: s for s in one} for one in laid)


def answered(inputs: PlanInputs, name: str, units: Units, times: Mapping[int, time | None], today: date) -> Edit:
    """The edit that adds the plan the wizard asked for, with the runner's units, fitness and usual times.

    `times` is by weekday from 0, Monday; a weekday that is not in it keeps the time it has, none takes it away.
    UserError as `with_draft`.
    """

    def edit(book: Logbook) -> Logbook:
        athlete = athlete_of(book) or Athlete(str(uuid4()))
        usual = tuple(times.get(day, old) for day, old in enumerate(athlete.times))
        vdot = athlete.vdot if inputs.vdot == DEFAULT_VDOT else inputs.vdot  # a guess is nothing to remember
        runner = replace(athlete, units=units, vdot=vdot, times=usual)
        return with_draft(generate(inputs, str(uuid4()), runner.id, name), runner, today)(book)

    return edit


def without_plan(plan_id: str) -> Edit:
    """The edit that takes a plan away with its sessions."""

    def edit(book: Logbook) -> Logbook:
        gone = [s.id for s in book.sessions.values() if s.plan == plan_id]
        return replace(book, plans=drop(book.plans, plan_id), sessions=drop(book.sessions, *gone))

    return edit


def blank(athlete: Athlete | None, units: Units, today: date, name: str) -> Edit:
    """The edit that adds a plan without sessions, from this week on, to be filled by hand."""
    runner = athlete or Athlete(str(uuid4()), units=units)
    monday = week_of(today)
    inputs = PlanInputs(goal=Goal.BASE, start=monday, weeks=BLANK_WEEKS, weekly_metres=0)
    phases = (Phase.BASE,) * BLANK_WEEKS
    plan = Plan(id=str(uuid4()), athlete=runner.id, name=name, start=monday, phases=phases, inputs=inputs)
    return with_draft(Draft(plan, (), ()), runner, today)
