"""What another fitness changes: the runner's, and the paces of every plan that isn't over."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from runlegs_desktop.domain.edits_paces import paces_changed
from runlegs_desktop.domain.logbook import Logbook, put
from runlegs_desktop.domain.paces import paces, seconds_per_km
from runlegs_desktop.domain.plan import Plan

LEAST_CHANGE = 1.0  # second a kilometre: less is not worth a word (DESIGN 15)


@dataclass(frozen=True, slots=True)
class PaceChange:
    """What another VDOT would do: how many planned runs change, and paces in seconds a kilometre before and after."""

    before: float
    after: float
    runs: int
    easy: tuple[float, float]
    tempo: tuple[float, float]


def pace_change(book: Logbook, before: float, after: float, today: date) -> PaceChange | None:
    """The effect of `after` on the plans from `today` on; none when no pace moves by a second. UserError as `paces`."""
    old, new = paces(before), paces(after)
    easy = seconds_per_km(old.easy), seconds_per_km(new.easy)
    tempo = seconds_per_km(old.threshold), seconds_per_km(new.threshold)
    if max(abs(a - b) for a, b in (easy, tempo)) < LEAST_CHANGE:
        return None
    runs = sum(paces_changed(book, plan.id, after, today)[1] for plan in _live(book, today))
    return PaceChange(before, after, runs, easy, tempo)


def with_vdot(book: Logbook, vdot: float, today: date) -> Logbook:
    """The athlete with this fitness, and the planned, unpinned runs from `today` on at its paces."""
    for plan in _live(book, today):
        book, _runs = paces_changed(book, plan.id, vdot, today)
    return replace(book, athletes=put(book.athletes, *(replace(one, vdot=vdot) for one in book.athletes.values())))


def _live(book: Logbook, today: date) -> Iterator[Plan]:
    return (plan for plan in book.plans.values() if plan.end >= today)
