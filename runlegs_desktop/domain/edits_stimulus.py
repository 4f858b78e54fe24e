"""Edits of the stimulus model's coefficients: a runner's own numbers, kept beside the plan's own limits of rules.

In `plan.limits` their names begin with "legs.", so that they go through the same file, undo and copies.
"""

from dataclasses import replace

from runlegs_desktop.domain.logbook import Logbook, put
from runlegs_desktop.domain.plan import Plan
from runlegs_desktop.domain.stimulus_tables import Cells, with_own

PREFIX = "legs."


def own_coefficients(plan: Plan) -> tuple[tuple[str, float], ...]:
    """The runner's own numbers of the model, by the names of the catalogue."""
    return tuple((name.removeprefix(PREFIX), value) for name, value in plan.limits if name.startswith(PREFIX))


def set_coefficient(book: Logbook, plan_id: str, cells: Cells, name: str, value: float) -> Logbook:
    """Count with another number. The usual one takes the own number away.

    UserError "out-of-range" (field: the name; low, high, given). KeyError for an unknown name.
    """
    return _kept(book, plan_id, with_own(cells, own_coefficients(book.plans[plan_id]), name, value))


def reset_coefficient(book: Logbook, plan_id: str, cells: Cells, name: str) -> Logbook:
    """Go back to the catalogue's number."""
    return _kept(book, plan_id, with_own(cells, own_coefficients(book.plans[plan_id]), name, None))


def reset_coefficients(book: Logbook, plan_id: str) -> Logbook:
    """Go back to all of the catalogue's numbers."""
    return _kept(book, plan_id, ())


def _kept(book: Logbook, plan_id: str, own: tuple[tuple[str, float], ...]) -> Logbook:
    plan = book.plans[plan_id]
    of_rules = [pair for pair in plan.limits if not pair[0].startswith(PREFIX)]
    limits = tuple(sorted([*of_rules, *((PREFIX + name, value) for name, value in own)]))
    return book if limits == plan.limits else replace(book, plans=put(book.plans, replace(plan, limits=limits)))
