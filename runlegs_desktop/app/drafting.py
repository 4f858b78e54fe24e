"""How a generated plan is taken into the logbook: apart from what a start needs, for the generator is large."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

from runlegs_desktop.app.journal import Edit
from runlegs_desktop.domain.athlete import Athlete
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.generate import Draft, generate
from runlegs_desktop.domain.inputs import Goal, PlanInputs
from runlegs_desktop.domain.logbook import Logbook, drop, put
from runlegs_desktop.domain.plan import Plan

STARTER_WEEKS = 12


def with_draft(draft: Draft, athlete: Athlete) -> Edit:
    """The edit that adds a generated plan, and the athlete when the logbook doesn't hold this one yet.

    A plan on the same days gives way when it is still as it was generated. UserError "plan-overlaps" (name, first,
    last) when the runner has put work into it: nothing saved is ever lost.
    """

    def edit(book: Logbook) -> Logbook:
        old = [p for p in book.plans.values() if p.start <= draft.plan.end and draft.plan.start <= p.end]
        for plan in old:
            if not _is_untouched(book, plan):
                first, last = plan.start.isoformat(), plan.end.isoformat()
                raise UserError("plan-overlaps", name=plan.name, first=first, last=last)
        gone = {plan.id for plan in old}
        lost = [s.id for s in book.sessions.values() if s.plan in gone]
        return replace(
            book,
            athletes=put(book.athletes, athlete),
            plans=put(drop(book.plans, *gone), draft.plan),
            sessions=put(drop(book.sessions, *lost), *draft.sessions),
        )

    return edit


def _is_untouched(book: Logbook, plan: Plan) -> bool:
    fresh = generate(plan.inputs, plan.id, plan.athlete, plan.name)
    own = {s.id: s for s in book.sessions.values() if s.plan == plan.id}
    return fresh.plan == plan and own == {s.id: s for s in fresh.sessions}


def starter(athlete: Athlete | None, today: date, name: str) -> Edit:
    """The edit that adds a plan for someone who told nothing: science's defaults, from tomorrow on."""
    start = today + timedelta(days=1)
    inputs = PlanInputs(goal=Goal.LEGS, start=start, weeks=STARTER_WEEKS, weekly_metres=0)
    runner = athlete or Athlete(str(uuid4()))
    return with_draft(generate(inputs, str(uuid4()), runner.id, name), runner)
