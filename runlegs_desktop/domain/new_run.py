"""A run of each kind that suits a plan and a day: like the last of its kind, inside what science 1.2 allows."""

from runlegs_desktop.domain import building_blocks as blocks
from runlegs_desktop.domain.around import Around
from runlegs_desktop.domain.building_blocks import Ends, Run
from runlegs_desktop.domain.calendar import days_apart
from runlegs_desktop.domain.generate_numbers import (
    HILL_REPS,
    HILL_SECONDS,
    HILL_SECONDS_LEAST,
    HILL_SECONDS_MOST,
    INTERVAL_LEAST,
    INTERVAL_MOST,
    INTERVAL_MOST_ADVANCED,
    INTERVAL_MOST_METRES,
    INTERVAL_REPS_LEAST,
    INTERVAL_SHARE,
    INTERVAL_START,
    LONG_MINUTES,
    MINUTE,
    REPS_LEAST,
    REPS_MOST,
    ROUND_TO,
    TEMPO_LEAST,
    TEMPO_MOST,
)
from runlegs_desktop.domain.inputs import Experience, PlanInputs
from runlegs_desktop.domain.paces import Paces, paces
from runlegs_desktop.domain.run_walk import FEWEST_ROUNDS, WALK_SPEED, starts_walking, timed
from runlegs_desktop.domain.scene import DAYS_OF_LONGEST, LEAST_LONG_METRES, LEAST_WEEKLY_METRES, LONG_SHARE_BEFORE
from runlegs_desktop.domain.session import Kind, Repeat, Role, Session, Variant, Zone
from runlegs_desktop.domain.work import work

EASY_WITHOUT_OTHERS = 30 * MINUTE  # an easy run where there is no other to take after [ED]
LEAST_METRES = 1_000
VERY_SHORT_WEEK = 10_000  # metres: below, a beginner who ran under 8 km a week walks in between [ED]
ROUNDS, RUN_SECONDS, WALK_SECONDS, ENDS_SECONDS = 8, MINUTE, 2 * MINUTE, 5 * MINUTE  # run-walk [ED]
INTERVAL_MINUTES = (1, 5)  # one repeat [K Daniels 2014]
INTERVAL_MINUTES_AT_FIRST = 2


def default_run(kind: Kind, about: Around) -> Run:
    """A run of a kind, the race excepted. Where a day's time is short, with short ends."""
    speeds = paces(about.plan.inputs.vdot)
    if kind is Kind.EASY:
        return run_walk(about, speeds) if walks(about) else blocks.easy(_easy_metres(about, speeds), speeds)
    if kind is Kind.LONG:
        return blocks.easy(_long_metres(about, speeds), speeds, Kind.LONG)
    return _quality(kind, about, speeds)


def walks(about: Around) -> bool:
    """Whether an easy run is a run-walk: a beginner's very short week."""
    return starts_walking(about.plan.inputs) and about.week_metres < VERY_SHORT_WEEK


def run_walk(about: Around, speeds: Paces) -> Run:
    """8 × 1 min easy running and 2 min walking, between 5 min of walking; fewer rounds where the day is short."""
    most = (_day_seconds(about.plan.inputs) - 2 * ENDS_SECONDS) // (RUN_SECONDS + WALK_SECONDS)
    minute = timed(Role.STEADY, RUN_SECONDS, speeds.easy)
    rounds = Repeat(max(FEWEST_ROUNDS, min(ROUNDS, most)), (minute, timed(Role.RECOVERY, WALK_SECONDS, WALK_SPEED)))
    first = timed(Role.WARM_UP, ENDS_SECONDS, WALK_SPEED)
    return blocks.run(Kind.EASY, (first, rounds, timed(Role.COOL_DOWN, ENDS_SECONDS, WALK_SPEED)))


def _day_seconds(inputs: PlanInputs) -> int:
    most = LONG_MINUTES[inputs.goal] * MINUTE
    return min(inputs.day_seconds or most, most)


def _rounded(metres: float, about: Around, speeds: Paces) -> int:
    """Whole 100 m that the day has time for."""
    most = (_day_seconds(about.plan.inputs) - 1) * speeds.easy
    return max(LEAST_METRES, int(min(metres, most) // ROUND_TO) * ROUND_TO)


def _easy_metres(about: Around, speeds: Paces) -> int:
    """Like the week's other easy runs, else like the nearest one."""
    others = sorted(s.metres for s in about.week if s.kind is Kind.EASY and s.metres)
    near = about.nearest(Kind.EASY)
    if others:
        metres: float = others[(len(others) - 1) // 2]
    elif near is not None and near.metres:
        metres = near.metres
    else:
        metres = EASY_WITHOUT_OTHERS * speeds.easy
    return _rounded(metres, about, speeds)


def _long_metres(about: Around, speeds: Paces) -> int:
    """Like the last long run of four weeks, else what the runner ran before the plan."""
    last = next((s for s in about.before(Kind.LONG) if days_apart(s.day, about.day) <= DAYS_OF_LONGEST), None)
    if last is not None and last.metres:
        return _rounded(last.metres, about, speeds)
    inputs = about.plan.inputs
    before = inputs.long_metres or LONG_SHARE_BEFORE * max(LEAST_WEEKLY_METRES, inputs.weekly_metres)
    return _rounded(max(LEAST_LONG_METRES, before), about, speeds)


def _quality(kind: Kind, about: Around, speeds: Paces) -> Run:
    """Like the last of its kind; where the day is too short for that with small ends, then with the first dose."""
    last = next((s for s in about.before(kind) if s.steps), None)
    full = blocks.ends_for(about.week_metres or about.plan.inputs.weekly_metres)
    tries = [_dosed(kind, taken, about, ends, speeds) for taken, ends in ((last, full), (last, Ends.SMALL))]
    tries.append(_dosed(kind, None, about, Ends.SMALL, speeds))
    most = about.plan.inputs.day_seconds
    return next((run for run in tries if most is None or run.seconds <= most), tries[-1])


def _dosed(kind: Kind, last: Session | None, about: Around, ends: Ends, speeds: Paces) -> Run:
    if kind is Kind.HILLS:
        return _hills(last, about.plan.inputs, ends, speeds)
    if kind is Kind.TEMPO:
        return _tempo(last, about.plan.inputs, ends, speeds)
    return _intervals(last, about, ends, speeds)


def _hills(last: Session | None, inputs: PlanInputs, ends: Ends, speeds: Paces) -> Run:
    done = work(last.steps, Zone.H) if last else None
    if done is None or not done.reps:
        return blocks.hills(HILL_REPS[0], HILL_SECONDS[inputs.experience], ends, speeds)
    seconds = _between(done.longest, HILL_SECONDS_LEAST, HILL_SECONDS_MOST)
    return blocks.hills(_between(done.reps, *HILL_REPS), seconds, ends, speeds)


def _tempo(last: Session | None, inputs: PlanInputs, ends: Ends, speeds: Paces) -> Run:
    minutes = round(work(last.steps, Zone.T).seconds / MINUTE) if last else 0
    return blocks.tempo(_between(minutes, TEMPO_LEAST, TEMPO_MOST[inputs.goal]), ends, speeds)


def _intervals(last: Session | None, about: Around, ends: Ends, speeds: Paces) -> Run:
    inputs = about.plan.inputs
    if last is not None and last.variant is Variant.REPS:
        return blocks.reps(_between(work(last.steps, Zone.R).reps, REPS_LEAST, REPS_MOST), ends, speeds)
    done = work(last.steps, Zone.I) if last else None
    if done is not None and done.reps:
        reps, minutes = done.reps, _between(round(done.longest / MINUTE), *INTERVAL_MINUTES)
    else:
        minutes = INTERVAL_MINUTES_AT_FIRST
        reps = INTERVAL_START[inputs.experience] // minutes
    most = INTERVAL_MOST_ADVANCED if inputs.experience is Experience.ADVANCED else INTERVAL_MOST
    share = min(INTERVAL_SHARE * about.week_metres, INTERVAL_MOST_METRES) / speeds.interval / MINUTE
    most = int(max(INTERVAL_LEAST, min(most, share)))
    if INTERVAL_REPS_LEAST * minutes > most:
        minutes = max(1, most // INTERVAL_REPS_LEAST)
    return blocks.intervals(
        _between(reps, INTERVAL_REPS_LEAST, max(INTERVAL_REPS_LEAST, most // minutes)), minutes, ends, speeds
    )


def _between(given: int, low: int, high: int) -> int:
    return max(low, min(high, given))
