"""Small plans for the tests of rules: weeks count from 0, weekdays from 0 (Monday); ids tell kind, week and day."""

from dataclasses import replace
from datetime import date, time, timedelta

from runlegs_desktop.app.stimulus_file import tables_with
from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.domain.inputs import Experience, Goal, PlanInputs
from runlegs_desktop.domain.legs import Legs
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.plan import Phase, Plan
from runlegs_desktop.domain.rules import RULES, check
from runlegs_desktop.domain.scene import scene
from runlegs_desktop.domain.schedule import sessions
from runlegs_desktop.domain.session import (
    Kind,
    Repeat,
    Role,
    Session,
    Status,
    Step,
    Variant,
    Zone,
    total_metres,
    total_seconds,
)
from runlegs_desktop.domain.stimulus import Ledgers, SetBlock

START = date(2026, 8, 3)
MON, TUE, WED, THU, FRI, SAT, SUN = range(7)
SECONDS_A_KM = 360
KEY = [Kind.LONG, Kind.TEMPO, Kind.INTERVALS, Kind.HILLS, Kind.RACE]
QUALITY = [Kind.TEMPO, Kind.INTERVALS, Kind.HILLS]


def a_plan(weeks=12, goal=Goal.HALF, *, before_km=30, before_long_km=10, phases=None, limits=(), mutes=(), **inputs):
    """A plan whose weeks are all build weeks, unless `phases` names others by week."""
    all_phases = tuple((phases or {}).get(week, Phase.BUILD) for week in range(weeks))
    given = {"experience": Experience.INTERMEDIATE, "vdot": 40.0} | inputs
    told = PlanInputs(goal, START, weeks, before_km * 1000, long_metres=before_long_km * 1000, **given)
    return Plan("plan", "me", "Plan", START, all_phases, told, limits=tuple(limits), mutes=tuple(mutes))


def at(place):
    """Week and weekday of the n-th day of the plan, from 0."""
    return divmod(place, 7)


def on(week, weekday):
    return START + timedelta(days=7 * week + weekday)


def card(kind, week, weekday, *, variant=Variant.PLAIN, start=None, **more):
    """Any session. Its id is kind@week.weekday, with the order behind it from the second of a day on."""
    order = more.pop("order", 0)
    key = f"{kind.value}@{week}.{weekday}" + (f".{order}" if order else "")
    at = time.fromisoformat(start) if start else None
    return Session(key, "me", "plan", on(week, weekday), kind, variant, order, start=at, **more)


def run(week, weekday, km, kind=Kind.EASY, **more):
    """A run without structure, at 6 minutes a kilometre unless told otherwise."""
    metres = round(km * 1000)
    return card(kind, week, weekday, metres=metres, **{"seconds": round(km * SECONDS_A_KM)} | more)


def long_run(week, weekday=SUN, km=10, **more):
    return run(week, weekday, km, Kind.LONG, **more)


def race(week, weekday=SUN, km=21.1, **more):
    return run(week, weekday, km, Kind.RACE, **more)


def lift(week, weekday, variant=Variant.HEAVY, routine="A", **more):
    return card(Kind.STRENGTH, week, weekday, variant=variant, routine=routine, seconds=2700, **more)


def structured(kind, week, weekday, *steps, **more):
    """A session whose distance and time are those of its steps."""
    return card(kind, week, weekday, steps=steps, metres=total_metres(steps), seconds=total_seconds(steps), **more)


def easy(minutes):
    return Step(Role.STEADY, Zone.E, round(minutes * 60), round(minutes * 60_000 / SECONDS_A_KM))


def hills(week, weekday, reps=8, seconds=60, **more):
    climb = Step(Role.WORK, Zone.H, seconds, seconds * 3)
    back = Step(Role.RECOVERY, Zone.E, 2 * seconds, seconds * 4)
    return structured(Kind.HILLS, week, weekday, easy(10), Repeat(reps, (climb, back), skip_last=True), easy(5), **more)


def tempo(week, weekday, minutes=20, **more):
    fast = Step(Role.WORK, Zone.T, round(minutes * 60), round(minutes * 200))
    return structured(Kind.TEMPO, week, weekday, easy(10), fast, easy(5), **more)


def fast(week, weekday, *, metres, seconds, zone=Zone.I, **more):
    """Intervals (or repetitions) of so many metres and seconds in all."""
    variant = Variant.REPS if zone is Zone.R else Variant.PLAIN
    work = Step(Role.WORK, zone, seconds, metres)
    return structured(Kind.INTERVALS, week, weekday, easy(10), work, easy(5), variant=variant, **more)


def done(session, **values):
    """The session, run as planned unless told otherwise."""
    return replace(session, status=Status.DONE, **values)


def blocks(session):
    """The sets of a session whose routine spells them: "vas*6+ham*2" near failure, "plyo*50" landings; else none."""
    for word in session.routine.split("+") if "*" in session.routine else ():
        name, count = word.split("*")
        if name == "plyo":
            yield SetBlock("jump", {}, 1, float(count), 2, is_plyo=True)
        else:
            yield SetBlock(name, {Muscle(name): 1.0}, float(count), 8, 1)


def legs(plan, uneven=(), gate=None):
    known = plan.inputs
    return Legs(Ledgers(tables_with(), known.experience, known.vdot, lambda s: tuple(blocks(s))), tuple(uneven), gate)


def look(plan, *cards, today=START, uneven=(), gate=None):
    """The scene of these cards."""
    flat = [c for c in cards if isinstance(c, Session)] + [
        c for many in cards if not isinstance(many, Session) for c in many
    ]
    assert len({c.id for c in flat}) == len(flat)
    book = Logbook(plans={plan.id: plan}, sessions={c.id: c for c in flat})
    return scene(plan, sessions(book, plan, today), today, legs=legs(plan, uneven, gate))


def findings(rule_id, plan, *cards, today=START, **known):
    """What one rule says of these cards."""
    rules = [rule for rule in RULES if rule.id == rule_id]
    assert rules
    return check(look(plan, *cards, today=today, **known), rules)


def only(rule_id, plan, *cards, today=START, uneven=()):
    """The one finding of a rule."""
    (finding,) = findings(rule_id, plan, *cards, today=today, uneven=uneven)
    assert finding.rule == rule_id
    return finding


def values(finding):
    return dict(finding.values)


def steady(weeks, km=30, *, skip=()):
    """Three runs a week that add up to `km`, the long one 40 % of it. `km` may be a list, one a week."""
    sizes = km if isinstance(km, list) else [km] * weeks
    for week, size in enumerate(sizes):
        if week not in skip and size:
            metres = round(size * 1000)
            short = metres * 3 // 10
            yield run(week, TUE, short / 1000)
            yield run(week, THU, short / 1000)
            yield long_run(week, SUN, (metres - 2 * short) / 1000)
