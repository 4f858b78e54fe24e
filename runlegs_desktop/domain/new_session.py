"""A session the runner adds by hand: of its kind, fitting this plan and what lies around its day."""

from dataclasses import replace
from datetime import date

from runlegs_desktop.domain.around import Around, around
from runlegs_desktop.domain.edits_limits import check_day
from runlegs_desktop.domain.edits_order import arrived, on_day, stored
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.generate_numbers import MINUTE
from runlegs_desktop.domain.inputs import RACE_METRES, Goal
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.new_run import default_run
from runlegs_desktop.domain.new_strength import default_strength
from runlegs_desktop.domain.paces import predict_seconds
from runlegs_desktop.domain.plan import Plan
from runlegs_desktop.domain.session import RUNS, Kind, Session, Variant

MOBILITY_SECONDS = 20 * MINUTE  # [ED]
RACE_WITHOUT_GOAL = RACE_METRES[Goal.FIVE_K]  # a race inside a plan that leads to none [ED]


def add(book: Logbook, plan: Plan, day: date, kind: Kind, new_id: str, athlete_id: str) -> Logbook:  # noqa: PLR0917
    """Put a new session of a kind on a day: a run behind the day's runs, anything else to the end.

    UserError "out-of-range" (field "day") outside the plan, and "rest-beside-sessions" (given: the day) for a rest on
    a day with work. An id that exists already is a ValueError.
    """
    check_day(plan, day)
    if kind is Kind.REST and any(one.kind is not Kind.REST for one in on_day(book, plan.id, day)):
        raise UserError("rest-beside-sessions", field="day", given=day.isoformat())
    if new_id in book.sessions:
        raise ValueError(new_id)
    blank = Session(id=new_id, athlete=athlete_id, plan=plan.id, day=day, kind=kind)
    return arrived(book, [_filled(blank, around(book, plan, day))])


def change_kind(book: Logbook, plan: Plan, session_id: str, kind: Kind) -> Logbook:
    """Make a session one of another kind, with what a new one would hold; day, time, title, notes and pin stay."""
    session = book.sessions[session_id]
    if session.kind is kind:
        return book
    blank = replace(session, kind=kind, variant=Variant.PLAIN, routine="", steps=(), metres=0, seconds=0)
    if kind not in RUNS:
        blank = replace(blank, done_metres=None)
    return stored(book, [_filled(blank, around(book, plan, session.day, without=session_id))])


def _filled(blank: Session, about: Around) -> Session:
    if blank.kind is Kind.REST:
        return blank
    if blank.kind is Kind.MOBILITY:
        return replace(blank, seconds=MOBILITY_SECONDS)
    if blank.kind is Kind.STRENGTH:
        lift = default_strength(about)
        return replace(blank, variant=lift.variant, routine=lift.routine, seconds=lift.seconds)
    if blank.kind is Kind.RACE:
        metres = RACE_METRES.get(about.plan.goal, RACE_WITHOUT_GOAL)
        return replace(blank, metres=metres, seconds=round(predict_seconds(about.plan.inputs.vdot, metres)))
    run = default_run(blank.kind, about)
    return replace(blank, variant=run.variant, steps=run.steps, metres=run.metres, seconds=run.seconds)
