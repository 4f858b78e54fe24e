"""The ledgers of a library's plan: the catalogue's tables with the runner's own numbers, and the sets of each session.

Nothing is opened or kept here but values; `Kept` lets the next edit go on with the ledgers already worked out.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import NamedTuple

from runlegs_desktop.app.routines import ready_routines
from runlegs_desktop.app.stimulus_file import tables_with
from runlegs_desktop.app.strength import known_exercises, legs_of, race_days, session_routine
from runlegs_desktop.domain.edits_stimulus import own_coefficients
from runlegs_desktop.domain.legs import Legs
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.plan import Plan
from runlegs_desktop.domain.routines import routine_of
from runlegs_desktop.domain.session import Kind, Session, Status
from runlegs_desktop.domain.stimulus import Blocks, Ledgers, SetBlock
from runlegs_desktop.domain.stimulus_sets import logged, newcomers, prescribed
from runlegs_desktop.domain.strength import SetEntry
from runlegs_desktop.domain.strength_log import every_set


class Kept(NamedTuple):
    """Ledgers and what they were made of: they hold as long as that is the same."""

    made_of: tuple[object, ...]
    ledgers: Ledgers


def ledgers_of(book: Logbook, plan: Plan, before: Kept | None = None) -> Kept:
    """Ledgers of a plan's sessions, those of `before` as long as nothing but sessions has changed.

    Sets that wait on disk (`old_sets`) count where they are loaded; until then such sessions count as prescribed.
    """
    races = tuple(one.day for one in book.sessions.values() if one.kind is Kind.RACE)  # routines turn light before one
    new = _new(book, plan)
    made_of = (plan, races, book.routines, book.own_exercises, book.sets, book.old_sets, new)
    if before is not None and all(a is b or a == b for a, b in zip(before.made_of, made_of, strict=True)):
        return before
    tables = tables_with(own_coefficients(plan))
    return Kept(made_of, Ledgers(tables, plan.inputs.experience, plan.inputs.vdot, _blocks(book, plan, new)))


class KeptLegs(NamedTuple):
    """What the rules of muscles look at, and what it was made of."""

    kept: Kept
    made_of: tuple[object, ...]
    legs: Legs


def legs_for_rules(book: Logbook, plan: Plan, before: KeptLegs | None = None) -> KeptLegs:
    """What the rules of muscles look at, that of `before` as long as nothing but sessions has changed."""
    kept = ledgers_of(book, plan, before.kept if before else None)
    made_of = (kept.ledgers, book.calf_tests, book.sets, book.own_exercises)
    if before is not None and all(a is b for a, b in zip(before.made_of, made_of, strict=True)):
        return before
    return KeptLegs(kept, made_of, legs_of(book, kept.ledgers))


def _blocks(book: Logbook, plan: Plan, new: Collection[tuple[str, str]]) -> Blocks:
    """The sets of a strength session: those logged when it is done, else those its routine asks for in its phase."""
    known, races = known_exercises(book), race_days(book, plan)
    entries = _by_session(every_set(book))
    kept: dict[str, tuple[Session, tuple[SetBlock, ...]]] = {}

    def blocks(session: Session) -> tuple[SetBlock, ...]:
        """A rule asks for them several times in each step of a drag."""
        before = kept.get(session.id)
        if before is None or before[0] is not session:
            before = kept[session.id] = session, worked_out(session)
        return before[1]

    def worked_out(session: Session) -> tuple[SetBlock, ...]:
        routine = session_routine(book, plan, session, races)
        asked = routine.prescriptions if routine else ()
        done = entries.get(session.id)
        found = logged(done, known, asked) if done and session.status is Status.DONE else prescribed(asked, known)
        return tuple(one._replace(is_new=True) if (session.id, one.exercise) in new else one for one in found)

    return blocks


def _new(book: Logbook, plan: Plan) -> frozenset[tuple[str, str]]:
    """Sessions with an exercise that is new then: of the log, and of the plan as its routines ask for it.

    Sets that wait on disk are older than ten weeks: who comes back to an exercise after that finds it new again.
    """
    entries = _by_session(every_set(book))
    lots = [(one[0].day, 0, key, {e.exercise for e in one if not e.skipped}) for key, one in entries.items()]
    ready, kit = ready_routines(), plan.inputs.equipment
    for one in book.sessions.values():
        if (
            one.plan == plan.id
            and one.kind is Kind.STRENGTH
            and one.status is not Status.SKIPPED
            and one.id not in entries
        ):
            routine = routine_of(one, book, ready, kit)
            lots.append((one.day, one.order, one.id, {p.exercise for p in routine.prescriptions} if routine else set()))
    return newcomers((key, name) for _day, _order, key, names in sorted(lots, key=_when) for name in names)


def _when(lot: tuple[date, int, str, set[str]]) -> tuple[date, int, str]:
    return lot[:3]


def _by_session(sets: Iterable[SetEntry]) -> Mapping[str, list[SetEntry]]:
    found: dict[str, list[SetEntry]] = defaultdict(list)
    for one in sets:
        found[one.session].append(one)
    return found
