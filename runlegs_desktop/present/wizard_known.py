"""What a library already knows of its runner, for the first answers of a further plan."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from runlegs_desktop.app.drafting import NOTHING_TAKEN, Taken
from runlegs_desktop.app.planning import athlete_of
from runlegs_desktop.domain.calendar import DAYS_A_WEEK
from runlegs_desktop.domain.inputs import AGE, DEFAULT_AGE, LONG_METRES, WEEKLY_METRES, Goal, PlanInputs
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.plan import Plan
from runlegs_desktop.domain.schedule import Scheduled, sessions

WEEKS_BACK, DAYS_BACK = 4, 30  # what a plan's weekly distance and longest run are of (domain/inputs.py)


@dataclass(frozen=True, slots=True)
class Known:
    """`today` is the day the wizard is open, `inputs` those of the latest plan or of a default one.

    `weekly_metres` is the mean of the last four weeks before the new plan may begin, `long_metres` the longest run of
    the 30 days before it, race not counted; none where nothing was run or planned. `times` are by weekday, `taken` the
    plans that a new one cannot lie on.
    """

    today: date
    inputs: PlanInputs
    vdot: float | None = None
    weekly_metres: int | None = None
    long_metres: int | None = None
    times: tuple[tuple[int, time], ...] = ()
    taken: Taken = NOTHING_TAKEN


def known(book: Logbook, today: date, until: date, of: Taken = NOTHING_TAKEN) -> Known:
    """What there is. `until` is the last day that is taken: today, or the end of the plan that runs, one of `of`."""
    athlete = athlete_of(book)
    plans = sorted(book.plans.values(), key=lambda plan: (plan.start, plan.id))
    inputs = plans[-1].inputs if plans else default_inputs(until)
    birth, vdot, times = (athlete.birth, athlete.vdot, athlete.times) if athlete else (None, None, ())
    age = min(max(_years(birth, until), AGE[0]), AGE[1]) if birth else inputs.age if plans else DEFAULT_AGE
    runs = [one for plan in plans for one in sessions(book, plan, today) if _counts(one, until)]
    return Known(
        today,
        replace(inputs, age=age),
        vdot,
        _weekly(runs, plans, until),
        _longest(runs),
        tuple((day, at) for day, at in enumerate(times) if at is not None),
        of,
    )


def default_inputs(until: date) -> PlanInputs:
    """Those of a runner without a plan."""
    return PlanInputs(Goal.LEGS, until, WEEKS_BACK, 0)


def _years(birth: date, day: date) -> int:
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def _counts(one: Scheduled, until: date) -> bool:
    days = (until - one.day).days
    return one.counts and one.is_run and not one.is_race and 0 <= days < DAYS_BACK


def _weekly(runs: Iterable[Scheduled], plans: list[Plan], until: date) -> int | None:
    """The mean of the last four weeks; weeks before the first plan are unknown and not counted as nothing."""
    back = WEEKS_BACK * DAYS_A_WEEK
    total = sum(run.metres for run in runs if (until - run.day).days < back)
    if not total:
        return None
    began = min(plan.start for plan in plans)
    first = max(began, until - timedelta(days=back - 1))
    weeks = min(max(((until - first).days + 1) / DAYS_A_WEEK, 1), WEEKS_BACK)
    return min(round(total / weeks), WEEKLY_METRES[1])


def _longest(runs: Iterable[Scheduled]) -> int | None:
    longest = max((run.metres for run in runs), default=0)
    return min(longest, LONG_METRES[1]) or None
