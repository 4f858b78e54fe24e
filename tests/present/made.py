"""Small plans laid by hand, for the tests of their words."""

from datetime import date, timedelta

from runlegs_desktop.domain.inputs import Goal, PlanInputs
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.plan import Phase, Plan
from runlegs_desktop.domain.scene import scene
from runlegs_desktop.domain.schedule import Scheduled, State, sessions
from runlegs_desktop.domain.session import Kind, Repeat, Role, Session, Step, Variant, Zone

MONDAY = date(2026, 8, 3)


def day(n):
    """Day n of the plan, counted from 0."""
    return MONDAY + timedelta(days=n)


def session(name, n=0, kind=Kind.EASY, **values):
    return Session(name, "me", "p", day(n), kind, **values)


def run(name, n=0, kind=Kind.EASY, km=5.0, minutes=30, **values):
    return session(name, n, kind, metres=round(km * 1000), seconds=minutes * 60, **values)


def heavy(name, n=0, **values):
    return session(name, n, Kind.STRENGTH, **{"variant": Variant.HEAVY, "routine": "A", "seconds": 2700, **values})


def step(role, zone, seconds, metres=1000):
    return Step(role, zone, seconds, metres)


def repeats(count, seconds, zone, jog=60):
    work = step(Role.WORK, zone, seconds, round(seconds * 4))
    steps = (work, step(Role.RECOVERY, Zone.E, jog, jog * 2)) if jog else (work,)
    return Repeat(count, steps)


def scheduled(one, state=State.PLANNED, metres=None, seconds=None, hard=0):
    counts = state in {State.PLANNED, State.DONE}
    metres = metres if metres is not None else one.metres * counts
    return Scheduled(one, state, metres, seconds if seconds is not None else one.seconds * counts, hard)


def laid(*rows, weeks=2, today=MONDAY, start=MONDAY, phases=None, name="Mine", weekly=10_000):
    """The scene of a plan that holds these sessions."""
    inputs = PlanInputs(Goal.BASE, start, max(weeks, 4), weekly, week_start=start.weekday())
    plan = Plan("p", "me", name, start, phases or (Phase.BASE,) * weeks, inputs)
    book = Logbook(plans={"p": plan}, sessions={s.id: s for s in rows})
    return scene(plan, sessions(book, plan, today), today)
