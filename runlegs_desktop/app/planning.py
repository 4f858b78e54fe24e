"""The plan to look at, what the rules say of it, and how a new one is taken into the logbook."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from runlegs_desktop.domain.athlete import Athlete
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.finding import Finding
from runlegs_desktop.domain.generate import Draft, generate
from runlegs_desktop.domain.logbook import Logbook, drop, put
from runlegs_desktop.domain.plan import Plan
from runlegs_desktop.domain.rules import check
from runlegs_desktop.domain.scene import Scene, scene
from runlegs_desktop.domain.schedule import sessions

Edit: TypeAlias = Callable[[Logbook], Logbook]


@dataclass(frozen=True)
class Picture:
    """A plan as it counts today, with its findings."""

    plan: Plan
    scene: Scene
    findings: tuple[Finding, ...]


def current_plan(book: Logbook, today: date) -> Plan | None:
    """The plan that holds today; else the next one to come; else the one that ended last; none in an empty book."""
    plans = sorted(book.plans.values(), key=lambda p: (p.start, p.id))
    running = [p for p in plans if p.start <= today <= p.end]
    if running:
        return running[-1]
    coming = [p for p in plans if p.start > today]
    return coming[0] if coming else max(plans, key=lambda p: p.end, default=None)


def picture(book: Logbook, plan: Plan, today: date) -> Picture:
    """Lay the plan's effective sessions into weeks and run all rules.

    While the plan runs, weeks that are over are not judged any more: nobody can mend them.
    """
    seen = scene(plan, sessions(book, plan, today), today)
    now = plan.week_index(today)
    findings = check(seen)
    if 0 <= now < len(seen.weeks):
        findings = tuple(f for f in findings if f.week >= now)
    return Picture(plan, seen, findings)


def athlete_of(book: Logbook) -> Athlete | None:
    """The library's runner: a logbook is one athlete's."""
    return next(iter(book.athletes.values()), None)


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
