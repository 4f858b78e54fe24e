"""The sample runner to look around with: a generated plan in its sixth week, with some of it done and edited."""

import uuid
from dataclasses import replace
from datetime import date, timedelta

from runlegs_desktop.app.sample_lifts import with_lifts
from runlegs_desktop.domain.athlete import Athlete, Sex
from runlegs_desktop.domain.calendar import DAYS_A_WEEK, week_of
from runlegs_desktop.domain.generate import generate
from runlegs_desktop.domain.inputs import RACE_METRES, Experience, Goal, PlanInputs
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.performance import Performance
from runlegs_desktop.domain.plan import Plan
from runlegs_desktop.domain.session import (
    RUNS,
    Kind,
    Repeat,
    Session,
    Status,
    Step,
    Steps,
    Variant,
    total_metres,
    total_seconds,
)

WEEKS, WEEK_NOW = 16, 5
AGE = 39
_RACE_WEEKDAY = 6
_HIGHEST, _RESTING = 181, 51  # beats a minute
# What the runner has raced: days before this week's Monday, metres, seconds. All fall on Saturdays and Sundays, and
# the 10 km, which is nearest the goal among those of the last 90 days, shows the VDOT that the plan was made with.
_RACES = ((78, 10_000, 51 * 60), (44, 5_000, 23 * 60 + 54), (302, RACE_METRES[Goal.HALF], 6_940))
_MISSED = frozenset({13, 25})  # which of the past sessions were missed
_DRIFT = (0.0, 0.02, -0.03, 0.04, 0.0, -0.01, 0.03)  # done against planned, in turn


def sample(today: date, name: str, runner: str = "", races: tuple[str, ...] = ()) -> Logbook:
    """The sample runner's logbook: 16 weeks to a half marathon, week 6 is now. The same for the same day.

    `name` is the plan's; `runner` and `races` (a 10 km, a 5 km, a half of last year) have no names of their own.
    """
    start = week_of(today) - timedelta(days=DAYS_A_WEEK * WEEK_NOW)
    inputs = PlanInputs(
        goal=Goal.HALF,
        start=start,
        weeks=WEEKS,
        weekly_metres=26_000,
        race_day=start + timedelta(days=DAYS_A_WEEK * (WEEKS - 1) + _RACE_WEEKDAY),
        experience=Experience.INTERMEDIATE,
        long_metres=10_000,
        vdot=39.1,
        age=AGE,
    )
    athlete = Athlete(
        str(uuid.uuid5(uuid.NAMESPACE_OID, "sample runner")),
        runner,
        birth=date(start.year - AGE, start.month, 1) - timedelta(days=20),
        sex=Sex.FEMALE,
        hr_max=_HIGHEST,
        hr_rest=_RESTING,
        vdot=inputs.vdot,
    )
    draft = generate(inputs, str(uuid.uuid5(uuid.NAMESPACE_OID, "sample plan")), athlete.id, name)
    lived = _edited(draft.plan, tuple(_lived(n, s, today) for n, s in enumerate(draft.sessions)))
    raced = _raced(athlete.id, week_of(today), races)
    book = Logbook(
        {athlete.id: athlete}, {draft.plan.id: draft.plan}, {s.id: s for s in lived}, {race.id: race for race in raced}
    )
    return with_lifts(book, draft.plan)


def _raced(athlete: str, monday: date, names: tuple[str, ...]) -> tuple[Performance, ...]:
    made = []
    for n, (days, metres, seconds) in enumerate(_RACES):
        key = str(uuid.uuid5(uuid.NAMESPACE_OID, f"sample race {n}"))
        name = names[n] if n < len(names) else ""
        made.append(Performance(key, athlete, monday - timedelta(days=days), metres, seconds, name))
    return tuple(made)


def _lived(n: int, session: Session, today: date) -> Session:
    if session.day >= today:
        return session
    if n in _MISSED:
        return replace(session, status=Status.SKIPPED)
    if session.kind not in RUNS:
        return replace(session, status=Status.DONE, done_seconds=session.seconds, rpe=6)
    share = 1 + _DRIFT[n % len(_DRIFT)]
    metres, seconds = _hundreds(session.metres * share), round(session.seconds * share)
    return replace(session, status=Status.DONE, done_metres=metres, done_seconds=seconds, rpe=4)


def _edited(plan: Plan, sessions: tuple[Session, ...]) -> tuple[Session, ...]:
    """What an eager runner does to a plan: a long run stretched, heavy legs and a tempo moved too close."""
    changed = {s.id: s for s in sessions}
    week = {n: [s for s in sessions if plan.week_index(s.day) == n] for n in range(WEEKS)}
    stretched = next(s for s in week[WEEK_NOW + 1] if s.kind is Kind.LONG)
    changed[stretched.id] = _stretched(stretched, 1.25)
    for n in (WEEK_NOW + 3, WEEK_NOW + 4):
        key = [s for s in week[n] if s.kind in RUNS and s.kind not in {Kind.EASY, Kind.LONG}]
        heavy = [s for s in week[n] if s.variant is Variant.HEAVY]
        if key and heavy and n == WEEK_NOW + 3:
            day = key[0].day - timedelta(days=1)
            changed[heavy[0].id] = replace(heavy[0], day=day)
        elif len(key) > 1:
            day = key[0].day + timedelta(days=1)
            for easy in (s for s in week[n] if s.day == day and s.kind in RUNS):
                changed[easy.id] = replace(easy, day=key[1].day)
            changed[key[1].id] = replace(key[1], day=day)
    return tuple(changed[s.id] for s in sessions)


def _stretched(session: Session, share: float) -> Session:
    steps: Steps = tuple(_longer(step, share) for step in session.steps)
    return replace(session, steps=steps, metres=total_metres(steps), seconds=total_seconds(steps))


def _hundreds(metres: float) -> int:
    return round(metres / 100) * 100


def _longer(step: Step | Repeat, share: float) -> Step | Repeat:
    if isinstance(step, Repeat):
        return step
    return replace(step, metres=_hundreds(step.metres * share), seconds=round(step.seconds * share))
