"""Books to edit: any generated plan as a logbook, and one plain plan whose days the tests know."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runlegs_desktop.domain.athlete import Athlete
from runlegs_desktop.domain.inputs import Goal, PlanInputs
from runlegs_desktop.domain.logbook import Logbook, diff
from runlegs_desktop.domain.session import RUNS, Status, flat, total_metres, total_seconds
from tests.domain.laid_plan import ATHLETE, PLAN, laid
from tests.domain.strategies import plan_inputs

MONDAY = date(2026, 3, 2)
PLAIN = PlanInputs(goal=Goal.LEGS, start=MONDAY, weeks=8, weekly_metres=30_000, vdot=45)


def day(n):
    """The n-th day of the plain plan, from 0."""
    return MONDAY + timedelta(days=n)


def book_of(inputs=PLAIN):
    found = laid(inputs)
    sessions = {s.id: s for s in found.sessions}
    return Logbook({ATHLETE: Athlete(ATHLETE)}, {PLAN: found.plan}, sessions)


def plan_of(book):
    return book.plans[PLAN]


def with_sessions(book, *sessions):
    """The book with only these sessions."""
    return replace(book, sessions={s.id: s for s in sessions})


def first(book, kind):
    """The first session of a kind that has a structure, where runs have one."""
    found = sorted((s for s in book.sessions.values() if s.kind is kind), key=lambda s: s.day)
    return next(s for s in found if s.steps or s.kind not in RUNS or not any(o.steps for o in found))


books = plan_inputs().map(book_of)
widely = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def some_sessions(draw, book, most=4):
    """Ids of a few sessions."""
    ids = sorted(book.sessions)
    return draw(st.lists(st.sampled_from(ids), min_size=1, max_size=most, unique=True))


def for_books(test):
    return widely(given(book=books, data=st.data())(test))


def touched(before, after):
    """The ids of the sessions that differ; nothing but sessions may."""
    changes = diff(before, after)
    assert set(changes) <= {"sessions"}
    return {s.id for delta in changes.values() for s in (*delta.old, *delta.new)}


def unordered(book):
    """Every session without its order in the day."""
    return {key: replace(s, order=0) for key, s in book.sessions.items()}


def is_consistent(session):
    """Whether the sums are those of the steps."""
    steps = session.steps
    return not steps or (session.metres, session.seconds) == (total_metres(steps), total_seconds(steps))


def speeds(session):
    """Metres and seconds of each step that is run."""
    return [(s.metres, s.seconds) for s in flat(session.steps)]


def done(session):
    return replace(session, status=Status.DONE, done_metres=session.metres, done_seconds=session.seconds, rpe=4)
