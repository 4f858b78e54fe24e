"""What the sample runner has lifted: every set of her past strength sessions, and two calf tests.

Each session is done as its next targets ask, so that the log is what double progression makes of these weeks. Nothing
is drawn by chance: the same plan gives the same log.
"""

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from types import MappingProxyType

from runlegs_desktop.app.strength import lift_plan
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.overload_case import Target
from runlegs_desktop.domain.plan import Plan
from runlegs_desktop.domain.session import Kind, Session, Status
from runlegs_desktop.domain.strength import CalfTest, Leg, SetEntry
from runlegs_desktop.domain.strength_time import OTHER_LEG, SET_UP, WARM_UP, set_seconds

_BEGINS = time(17, 30)
_FIRST_LOADS: Mapping[str, int] = (
    MappingProxyType(  # grams that she began with, on the light side; the others the body alone
        {"goblet_squat": 10_000, "sl_rdl": 8_000, "reverse_lunge": 8_000, "calf_bent": 10_000, "lateral_lunge": 6_000}
    )
)
_TIRED, _FRESH, _ROUND = 5, 7, 11  # of eleven sets one is a repetition short, four are easy
_LIGHT = 6  # sessions that felt light to her
_NOT_CLEAN = (4, 1)  # the session and its exercise whose last set was not clean
_TESTS = ((-8, (21, 25, 22, 26)), (20, (25, 27, 26, 28)))  # days after the plan's start; straight and bent, left, right


def with_lifts(book: Logbook, plan: Plan) -> Logbook:
    """The book with the sets of the plan's strength sessions that are done, their true times, and calf tests."""
    own = [s for s in book.sessions.values() if s.plan == plan.id and s.kind is Kind.STRENGTH]
    done = sorted((s for s in own if s.status is Status.DONE), key=lambda s: (s.day, s.order, s.id))
    for number, session in enumerate(done):
        asked = lift_plan(book, plan, session)
        if asked is None or not asked.targets:
            continue
        entries = tuple(_sets(number, session, asked.targets))
        took = replace(session, done_seconds=_minutes(entries))
        book = replace(
            book, sessions={**book.sessions, took.id: took}, sets={**book.sets, **{one.id: one for one in entries}}
        )
    return replace(book, calf_tests={test.id: test for test in _tests(plan)})


def _sets(nth: int, session: Session, targets: tuple[Target, ...]) -> Iterator[SetEntry]:
    """The sets in the order they are done. Each is logged when its last repetition is over."""
    at = datetime.combine(session.day, _BEGINS, UTC) + timedelta(seconds=WARM_UP)
    for place, target in enumerate(targets):
        one = target.prescription
        legs = (Leg.LEFT, Leg.RIGHT) if one.per_side else (Leg.BOTH,)
        work = (set_seconds(one) - OTHER_LEG) // 2 if one.per_side else set_seconds(one)
        load = one.load if one.load is not None else _FIRST_LOADS.get(one.exercise)
        for number, asked in enumerate(target.amounts):
            mood = (5 * nth + 3 * place + 2 * number) % _ROUND
            amount = max(1, asked - (mood == _TIRED))
            spare = (one.exercise in _FIRST_LOADS) + (mood >= _FRESH) if nth < _LIGHT else 0
            rir = max(0, one.rir + spare - (mood == _TIRED))
            slipped = (nth, place) == _NOT_CLEAN and number == len(target.amounts) - 1
            for leg in legs:
                at += timedelta(seconds=work + (OTHER_LEG if leg is Leg.RIGHT else 0))
                yield SetEntry(
                    id=str(uuid.uuid5(uuid.NAMESPACE_OID, f"sample set {session.id} {place} {number} {leg.value}")),
                    athlete=session.athlete, session=session.id, exercise=one.exercise, place=place, number=number,
                    leg=leg, at=at, reps=0 if one.is_timed else amount, seconds=amount if one.is_timed else 0,
                    load=load, rir=rir, form_slipped=slipped and leg is not Leg.RIGHT,
                )  # fmt: skip
            at += timedelta(seconds=one.rest if number < len(target.amounts) - 1 else SET_UP)


def _minutes(entries: tuple[SetEntry, ...]) -> int:
    """Seconds from the first step of the warm-up to the last set, in whole minutes."""
    began = datetime.combine(entries[0].day, _BEGINS, UTC)
    return round((entries[-1].at - began).total_seconds() / 60) * 60


def _tests(plan: Plan) -> Iterator[CalfTest]:
    for days, counts in _TESTS:
        key = str(uuid.uuid5(uuid.NAMESPACE_OID, f"sample calf test {days}"))
        yield CalfTest(key, plan.athlete, plan.start + timedelta(days=days), *counts)
