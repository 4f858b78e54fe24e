"""Which weekday is for what, fixed once for a whole plan so that weeks never collide at their seam (science 1.5).

Days are places in the plan's week: 0 is its first day, be that Monday or Sunday. Distances between days are cyclic.
Running economy suffers the day after heavy legs and a heavy session tires for 24 to 48 h [V23][V24][V25]: hard days
stay hard, and nothing heavy lies on the day before a key run.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from runlegs_desktop.domain.calendar import DAYS_A_WEEK

APART = 2  # days between two key runs, and between two heavy sessions [V24]
MOST_QUALITY = 2
WANTED_HEAVY = 2
FEWEST_RUN_DAYS = 3


@dataclass(frozen=True, slots=True)
class Pattern:
    """The plan's week: the long run's day, quality days in order, easy days by preference, strength days.

    `rest` is the day kept free where running and strength days leave none.
    """

    long: int
    quality: tuple[int, ...]
    easy: tuple[int, ...]
    rest: int | None
    heavy: tuple[int, ...]
    light: tuple[int, ...]

    @property
    def key(self) -> frozenset[int]:
        """Days that need fresh legs."""
        return frozenset({self.long, *self.quality})

    @property
    def runs(self) -> int:
        """How many runs the week has days for."""
        return 1 + len(self.quality) + len(self.easy)


def pattern(
    days: Iterable[int],
    long: int,
    *,
    runs: int,
    quality: int,
    strength: int,
    two_a_day: bool,
    heavy: bool,
    most_in_a_row: int = DAYS_A_WEEK,
    strength_days: Collection[int] = (),
) -> Pattern:
    """The week of a plan with up to `runs` runs, `quality` of them hard, and `strength` sessions.

    `days` are the available days and `long` one of them. Strength lies on `strength_days`, or without any on some of
    `days`. Without `heavy` all strength is light. Easy runs avoid more than `most_in_a_row` running days in a row where
    there is a choice.
    """
    days, lifting = sorted(days), sorted(strength_days)
    wanted = lifting if heavy else ()
    quality_days = _quality_days(days, long, min(quality, MOST_QUALITY), wanted, two_a_day=two_a_day)
    key = {long, *quality_days}
    rest = _rest_day(days, long, key, lifting, runs=runs, strength=strength)
    free = [d for d in days if d not in key and d != rest]
    easy = _easy_days(free, long, key, runs - len(key), most_in_a_row)
    frame = Pattern(long, quality_days, easy, rest, (), ())
    where = lifting or days
    heavy_days = _heavy_days(where, frame, two_a_day=two_a_day) if heavy else ()
    light_days = _light_days(where, frame, heavy_days, two_a_day=two_a_day)[: strength - len(heavy_days)]
    return Pattern(long, quality_days, easy, rest, heavy_days, tuple(sorted(light_days)))


def distance(one: int, other: int) -> int:
    """Days between two days of a week that repeats."""
    return min((one - other) % DAYS_A_WEEK, (other - one) % DAYS_A_WEEK)


def _closest(days: Collection[int]) -> int:
    return min((distance(a, b) for a, b in combinations(days, 2)), default=DAYS_A_WEEK)


def _quality_days(
    days: list[int], long: int, wanted: int, lifting: Sequence[int], *, two_a_day: bool
) -> tuple[int, ...]:
    """As many days as fit two days from each other and from the long run: widest gaps first, then those that leave
    the days in `lifting` room for heavy legs, then two days after the long run.
    """

    def worth(chosen: tuple[int, ...]) -> tuple[int, int, int]:
        room = _heavy_room(lifting, long, chosen, two_a_day=two_a_day)
        return _closest((long, *chosen)), room, -abs((chosen[0] - long) % DAYS_A_WEEK - APART)

    others = [d for d in days if d != long]
    for count in range(wanted, 0, -1):
        fitting = [c for c in combinations(others, count) if _closest((long, *c)) >= APART]
        if fitting:
            best = max(fitting, key=worth)
            return tuple(sorted(best, key=lambda d: (d - long) % DAYS_A_WEEK))
    return ()


def _heavy_room(lifting: Sequence[int], long: int, quality: tuple[int, ...], *, two_a_day: bool) -> int:
    """How many heavy sessions these strength days can hold beside these key runs."""
    allowed = [d for d in lifting if _takes_heavy(d, long, {long, *quality}, () if two_a_day else quality)]
    return WANTED_HEAVY if any(distance(*p) >= APART for p in combinations(allowed, 2)) else min(len(allowed), 1)


def _takes_heavy(day: int, long: int, key: Collection[int], closed: Collection[int]) -> bool:
    """Whether heavy legs may lie on a day: not on the long run's, not before a key run, not on a closed one."""
    return day != long and (day + 1) % DAYS_A_WEEK not in key and day not in closed


def _rest_day(
    days: list[int], long: int, key: set[int], lifting: Sequence[int], *, runs: int, strength: int
) -> int | None:
    """A day kept free when all seven are in use: the day after the long run, else the one before it.

    Strength days that were asked for and the last days for runs are given up only when there is no other.
    """
    if len({*days, *lifting}) < DAYS_A_WEEK:
        return None
    after, before = (long + 1) % DAYS_A_WEEK, (long - 1) % DAYS_A_WEEK

    def worth(day: int) -> tuple[int, ...]:
        needed = day in lifting and len(lifting) <= strength
        few, short = (day in days and len(days) <= least for least in (FEWEST_RUN_DAYS, runs))
        return not few, not needed, not short, day not in lifting, day == after, day == before, -day

    return max((d for d in range(DAYS_A_WEEK) if d not in key), key=worth)


def _easy_days(free: Iterable[int], long: int, key: set[int], count: int, most_in_a_row: int) -> tuple[int, ...]:
    """Days for easy runs, best first: not beside the long run, then the day after it (recovery), then before it."""
    after, before = (long + 1) % DAYS_A_WEEK, (long - 1) % DAYS_A_WEEK
    waiting = sorted(free, key=lambda d: (d == before, d == after, d))
    chosen: list[int] = []
    while waiting and len(chosen) < count:
        day = min(waiting, key=lambda d: _in_a_row({*key, *chosen, d}) > most_in_a_row)
        waiting.remove(day)
        chosen.append(day)
    return tuple(chosen)


def _in_a_row(days: Collection[int]) -> int:
    """The longest row of days in a week that repeats."""
    longest = row = 0
    for day in range(2 * DAYS_A_WEEK):
        row = row + 1 if day % DAYS_A_WEEK in days else 0
        longest = max(longest, row)
    return longest


def _heavy_days(days: list[int], frame: Pattern, *, two_a_day: bool) -> tuple[int, ...]:
    key = frame.key
    closed = () if two_a_day else frame.quality
    allowed = [d for d in days if d != frame.rest and _takes_heavy(d, frame.long, key, closed)]

    def worth(day: int) -> int:
        """Best beside a quality run (lift at least 6 h later), then on a day without a run; not after a key run."""
        value = 3 if day in frame.quality else 1 if day in frame.easy else 2
        return value - ((day - 1) % DAYS_A_WEEK in key)

    pairs: list[tuple[int, ...]] = [p for p in combinations(allowed, 2) if distance(*p) >= APART]
    choices = pairs or [(d,) for d in allowed]
    return max(choices, key=lambda days: (sum(map(worth, days)), tuple(-d for d in days)), default=())


def _light_days(days: list[int], frame: Pattern, heavy: tuple[int, ...], *, two_a_day: bool) -> list[int]:
    """Days for light strength, best first: off the run days when the runner asks for it, else off the long run."""
    running = frame.key | set(frame.easy)

    def order(day: int) -> tuple[bool, bool, bool, bool, int]:
        beside_heavy = any(distance(day, h) < APART for h in heavy)
        tomorrow = (day + 1) % DAYS_A_WEEK
        return (not two_a_day and day in running, day == frame.long, tomorrow in frame.key, beside_heavy, day)

    return sorted((d for d in days if d not in heavy and d != frame.rest), key=order)
