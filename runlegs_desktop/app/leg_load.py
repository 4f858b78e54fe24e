"""The ledgers of a library's plan: the catalogue's tables with the runner's own numbers, and the sets of each session.

Nothing is opened or kept here but values; `Kept` lets the next edit go on with the ledgers already worked out.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from runlegs_desktop.app.stimulus_file import tables_with
from runlegs_desktop.app.strength import known_exercises, legs_of, session_routine
from runlegs_desktop.domain.edits_stimulus import own_coefficients
from runlegs_desktop.domain.legs import Legs
from runlegs_desktop.domain.logbook import Logbook, Unloaded
from runlegs_desktop.domain.plan import Plan
from runlegs_desktop.domain.session import Kind, Session, Status
from runlegs_desktop.domain.stimulus import Blocks, Ledgers, SetBlock
from runlegs_desktop.domain.stimulus_sets import logged, prescribed
from runlegs_desktop.domain.strength import SetEntry


class Kept(NamedTuple):
    """Ledgers and what they were made of: they hold as long as that is the same."""

    made_of: tuple[object, ...]
    ledgers: Ledgers


def ledgers_of(book: Logbook, plan: Plan, before: Kept | None = None) -> Kept:
    """Ledgers of a plan's sessions, those of `before` as long as nothing but sessions has changed.

    Sets that wait on disk (`old_sets`) count where they are loaded; until then such sessions count as prescribed.
    """
    races = tuple(one.day for one in book.sessions.values() if one.kind is Kind.RACE)  # routines turn light before one
    made_of = (plan, races, book.routines, book.own_exercises, book.sets, book.old_sets)
    if before is not None and all(a is b or a == b for a, b in zip(before.made_of, made_of, strict=True)):
        return before
    tables = tables_with(own_coefficients(plan))
    return Kept(made_of, Ledgers(tables, plan.inputs.experience, plan.inputs.vdot, _blocks(book, plan)))


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


def _blocks(book: Logbook, plan: Plan) -> Blocks:
    """The sets of a strength session: those logged when it is done, else those its routine asks for in its phase."""
    known = known_exercises(book)
    old = () if isinstance(book.old_sets, Unloaded) else book.old_sets.values()
    entries = _by_session((*old, *book.sets.values()))

    def blocks(session: Session) -> tuple[SetBlock, ...]:
        routine = session_routine(book, plan, session)
        asked = routine.prescriptions if routine else ()
        done = entries.get(session.id)
        if done and session.status is Status.DONE:
            return tuple(logged(done, known, asked))
        return tuple(prescribed(asked, known))

    return blocks


def _by_session(sets: Iterable[SetEntry]) -> Mapping[str, list[SetEntry]]:
    found: dict[str, list[SetEntry]] = defaultdict(list)
    for one in sets:
        found[one.session].append(one)
    return found
