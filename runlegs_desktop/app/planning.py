"""The plan to look at, and what the rules say of it."""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from runlegs_desktop.domain.athlete import Athlete
from runlegs_desktop.domain.finding import Finding
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.plan import Plan
from runlegs_desktop.domain.scene import Scene, scene
from runlegs_desktop.domain.schedule import sessions

if TYPE_CHECKING:
    from runlegs_desktop.domain.legs import Legs


class Picture(NamedTuple):
    """A plan as it counts today, with its findings; none before it `is_judged`."""

    plan: Plan
    scene: Scene
    findings: tuple[Finding, ...]
    is_judged: bool = True


def current_plan(book: Logbook, today: date) -> Plan | None:
    """The plan that holds today; else the next one to come; else the one that ended last; none in an empty book."""
    plans = sorted(book.plans.values(), key=lambda p: (p.start, p.id))
    running = [p for p in plans if p.start <= today <= p.end]
    if running:
        return running[-1]
    coming = [p for p in plans if p.start > today]
    return coming[0] if coming else max(plans, key=lambda p: p.end, default=None)


def picture(
    book: Logbook, plan: Plan, today: date, before: Picture | None = None, legs: "Legs | None" = None
) -> Picture:
    """Lay the plan's effective sessions into weeks and run all rules. What is as it was `before` is not summed again.

    While the plan runs, weeks that are over are not judged any more: nobody can mend them. Rules of muscles need
    `legs`; without new ones they go on with those `before` had.
    """
    return judged(scene_of(book, plan, today, before.scene if before else None, legs))


def judged(seen: Scene) -> Picture:
    """A plan in its weeks, with what the rules say of it."""
    from runlegs_desktop.domain.rules import check  # noqa: PLC0415 - the first picture of a start asks none

    return Picture(seen.plan, seen, still_to_judge(check(seen), seen))


def unjudged(book: Logbook, plan: Plan, today: date) -> Picture:
    """The plan before any rule was asked: what a start shows first."""
    return Picture(plan, scene_of(book, plan, today), (), is_judged=False)


def scene_of(book: Logbook, plan: Plan, today: date, before: Scene | None = None, legs: "Legs | None" = None) -> Scene:
    """The plan's effective sessions in its weeks. What is as it was `before` is neither worked out nor summed again."""
    return scene(plan, sessions(book, plan, today, before.scheduled if before else None), today, before, legs)


def still_to_judge(findings: tuple[Finding, ...], seen: Scene) -> tuple[Finding, ...]:
    """Findings of this week and later while the plan runs; all of them before its start and after its end."""
    now = seen.plan.week_index(seen.today)
    if 0 <= now < len(seen.weeks):
        return tuple(f for f in findings if f.week >= now)
    return findings


def athlete_of(book: Logbook) -> Athlete | None:
    """The library's runner: a logbook is one athlete's."""
    return next(iter(book.athletes.values()), None)
