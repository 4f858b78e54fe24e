"""The days after a race: running stays easy, and heavy legs wait for half as long (science 1.9, post-race)."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from runlegs_desktop.domain.plan import Note
from runlegs_desktop.domain.schedule import Scheduled

RACE_METRES_A_DAY = 5_000  # an easy day for each: one after 5 km, nine after a marathon [ED]
MOST_DAYS = 21  # science 1.3: one to three weeks [ED]
NO_HEAVY_SHARE = 0.5  # of these days [ED]


def easy_days(race: Scheduled) -> int:
    """How many days after a race running stays easy."""
    return min(MOST_DAYS, math.ceil(race.metres / RACE_METRES_A_DAY))


def is_after_race(days: Mapping[int, Sequence[Scheduled]], day: int, share: float = 1.0) -> bool:
    """Whether a day lies in the first `share` of the easy days of a race; `days` are counted as `day` is."""
    return any(
        ago <= share * easy_days(one)
        for ago in range(1, MOST_DAYS + 1)
        for one in days.get(day - ago, ())
        if one.is_race
    )


def race_note(kept: Iterable[Scheduled], today: date) -> Iterator[Note]:
    """That days to come stay easy after a race of today or before; nothing without one."""
    until = max(
        (one.day + timedelta(days=easy_days(one)) for one in kept if one.is_race and one.day <= today), default=None
    )
    if until is not None and until >= today:
        yield Note("RACE_EASY", (("day", until.isoformat()),))
