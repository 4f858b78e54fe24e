"""Races and time trials, the fitness (VDOT) each shows today, and which of them sets the paces (science 3.1)."""

import math
from collections.abc import Iterable
from datetime import date

from runlegs_desktop.domain.dataclass import dataclass
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.inputs import VDOT
from runlegs_desktop.domain.paces import vdot_of

EARLIEST = date(1970, 1, 1)
RECENT_DAYS = 90
OLD_SHARE = 0.98  # of the VDOT of a race older than that: science 3.1
USUAL_METRES = 10_000  # the distance looked for when the goal is no race
VDOT_ERROR = 1.5  # ± shown beside a VDOT from a race [ED]; from an easy pace it would be 3 (science 3.1)


@dataclass(frozen=True, slots=True)
class Performance:
    """One race or time trial. `hot_or_hilly` says that it was slower than the runner is: it counts only when no other
    one is recent.
    """

    id: str
    athlete: str
    day: date
    metres: int
    seconds: int
    name: str = ""
    hot_or_hilly: bool = False
    batch: str | None = None


def checked(one: Performance, today: date) -> Performance:
    """The same. UserError "out-of-range" for no such race; its field is metres, seconds, vdot or race_day."""
    vdot_of(one.metres, one.seconds)
    if not EARLIEST <= one.day <= today:
        low, high = EARLIEST.isoformat(), today.isoformat()
        raise UserError("out-of-range", field="race_day", low=low, high=high, given=one.day.isoformat())
    return one


def is_recent(one: Performance, today: date) -> bool:
    """Whether it was run in the last 90 days."""
    return 0 <= (today - one.day).days <= RECENT_DAYS


def vdot_today(one: Performance, today: date) -> float:
    """The fitness it shows as of `today`: 2 % less once it is older than 90 days, and never less than the least."""
    found = vdot_of(one.metres, one.seconds)
    return found if is_recent(one, today) else max(found * OLD_SHARE, VDOT[0])


def best_guide(performances: Iterable[Performance], goal_metres: int | None, today: date) -> Performance | None:
    """The one to take the paces from: nearest the goal distance among the last 90 days, else the latest of all.

    Distances are compared as ratios (5 km is as far from 10 km as 20 km is). Among equals the later one counts, and
    one that was hot or hilly only where there is no other.
    """
    known = [p for p in performances if p.day <= today]
    recent = [p for p in known if is_recent(p, today)]
    if not recent:
        return max(known, key=lambda p: (p.day, p.id), default=None)
    wanted = goal_metres or USUAL_METRES

    def far(one: Performance) -> tuple[bool, float, int, str]:
        return one.hot_or_hilly, abs(math.log(one.metres / wanted)), -one.day.toordinal(), one.id

    return min(recent, key=far)
