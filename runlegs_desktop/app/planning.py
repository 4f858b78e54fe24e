"""The plan to look at, what the rules say of it, and how a new one is taken into the logbook."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from runlegs_desktop.domain.athlete import Athlete
from runlegs_desktop.domain.finding import Finding
from runlegs_desktop.domain.generate import Draft
from runlegs_desktop.domain.logbook import Logbook, put
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
    """Lay the plan's effective sessions into weeks and run all rules."""
    seen = scene(plan, sessions(book, plan, today), today)
    return Picture(plan, seen, check(seen))


def athlete_of(book: Logbook) -> Athlete | None:
    """The library's runner: a logbook is one athlete's."""
    return next(iter(book.athletes.values()), None)


def with_draft(draft: Draft, athlete: Athlete) -> Edit:
    """The edit that adds a generated plan, and the athlete when the logbook doesn't hold this one yet."""

    def edit(book: Logbook) -> Logbook:
        return replace(
            book,
            athletes=put(book.athletes, athlete),
            plans=put(book.plans, draft.plan),
            sessions=put(book.sessions, *draft.sessions),
        )

    return edit
