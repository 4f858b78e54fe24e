"""The numbers the rules compare with, each with its source. `plan.limits` overrides them by name ("R01.warn").

Sources are those of science.md: ART is the article, ED our own cautious choice, K and V are papers.
"""

from collections.abc import Iterable, Mapping
from enum import Enum
from types import MappingProxyType

from runlegs_desktop.domain.dataclass import dataclass
from runlegs_desktop.domain.inputs import GROWTH, Goal

EPSILON = 1e-6
_WEEKLY, _WEEKLY_ERROR, _PLACES = "R01.warn", "R01.error", 6


class Unit(Enum):
    """What a limit counts."""

    TIMES = "times"
    SHARE = "share"
    METRES = "metres"
    MINUTES = "minutes"
    SECONDS = "seconds"
    DAYS = "days"
    WEEKS = "weeks"
    COUNT = "count"
    YEARS = "years"


@dataclass(frozen=True, slots=True)
class Limit:
    """A number, what it counts, and where it comes from."""

    value: float
    unit: Unit
    source: str


LIMITS: Mapping[str, Limit] = MappingProxyType(
    {
        "R01.warn": Limit(1.10, Unit.TIMES, "ART; V1"),
        "R01.error": Limit(1.15, Unit.TIMES, "ED; V1"),
        "R02.warn": Limit(1.10, Unit.TIMES, "V2"),
        "R02.error": Limit(1.30, Unit.TIMES, "V2"),
        "R02.least": Limit(5000, Unit.METRES, "ED: a short run is no spike"),
        "R03.warn": Limit(1.30, Unit.TIMES, "K Nielsen 2014"),
        "R03.light": Limit(0.90, Unit.SHARE, "ED: a week under this share of the best of four is a light one"),
        "R04.weeks": Limit(5, Unit.WEEKS, "ED; K Meeusen 2013"),
        "R04.share": Limit(0.90, Unit.SHARE, "ED; K Meeusen 2013"),
        "R05.3_runs": Limit(0.40, Unit.SHARE, "K Daniels 2014; ED"),
        "R05.4_runs": Limit(0.35, Unit.SHARE, "K Daniels 2014; ED"),
        "R05.5_runs": Limit(0.30, Unit.SHARE, "K Daniels 2014"),
        "R05.far_races": Limit(0.35, Unit.SHARE, "ED: half and marathon in build and peak"),
        "R05.marathon": Limit(0.40, Unit.SHARE, "ED: marathon in build and peak on up to 4 runs"),
        "R05.slack": Limit(0.02, Unit.SHARE, "ED"),
        "R06.step": Limit(15, Unit.MINUTES, "ED"),
        "R07.legs": Limit(100, Unit.MINUTES, "ED; K Daniels 2014"),
        "R07.base": Limit(120, Unit.MINUTES, "ED; K Daniels 2014"),
        "R07.5k": Limit(95, Unit.MINUTES, "ED; K Daniels 2014"),
        "R07.10k": Limit(110, Unit.MINUTES, "ED; K Daniels 2014"),
        "R07.half": Limit(135, Unit.MINUTES, "ED; K Daniels 2014"),
        "R07.marathon": Limit(180, Unit.MINUTES, "ED; K Daniels 2014"),
        "R07.error": Limit(210, Unit.MINUTES, "ED; K Daniels 2014"),
        "R08.info": Limit(0.20, Unit.SHARE, "V21; V22; K Seiler 2010"),
        "R08.warn": Limit(0.25, Unit.SHARE, "V21; V22; K Seiler 2010"),
        "R08.error": Limit(0.35, Unit.SHARE, "V21; V22; K Seiler 2010"),
        "R08.least": Limit(60, Unit.MINUTES, "ED: shares of a tiny week mean nothing"),
        "R12.days": Limit(2, Unit.DAYS, "V10; science 4.5"),
        "R14.low": Limit(2, Unit.COUNT, "ART"),
        "R14.high": Limit(3, Unit.COUNT, "ART"),
        "R16.days": Limit(6, Unit.DAYS, "ED"),
        "R16.beginner": Limit(3, Unit.DAYS, "ED"),
        "R17.warn": Limit(2, Unit.COUNT, "K Daniels 2014"),
        "R17.error": Limit(3, Unit.COUNT, "K Daniels 2014"),
        "R18.low": Limit(6, Unit.COUNT, "ART"),
        "R18.high": Limit(10, Unit.COUNT, "ART"),
        "R19.reps": Limit(2, Unit.COUNT, "ED"),
        "R19.seconds": Limit(15, Unit.SECONDS, "ED"),
        "R20.weeks": Limit(3, Unit.WEEKS, "ED"),
        "R20.metres": Limit(12_000, Unit.METRES, "ED"),
        "R21.low": Limit(15, Unit.MINUTES, "ART; ED"),
        "R21.high": Limit(40, Unit.MINUTES, "ART; ED"),
        "R21.step": Limit(5, Unit.MINUTES, "ED"),
        "R22.i_share": Limit(0.08, Unit.SHARE, "K Daniels 2014"),
        "R22.i_least": Limit(6, Unit.MINUTES, "ED"),
        "R22.i_most": Limit(10_000, Unit.METRES, "K Daniels 2014"),
        "R22.r_share": Limit(0.05, Unit.SHARE, "K Daniels 2014"),
        "R22.r_least": Limit(1200, Unit.METRES, "ED"),
        "R22.r_most": Limit(8000, Unit.METRES, "K Daniels 2014"),
        "R27.low": Limit(0.35, Unit.SHARE, "V19; V20"),
        "R27.high": Limit(0.70, Unit.SHARE, "V19; V20"),
        "R28.hard": Limit(3, Unit.DAYS, "V24; ED"),
        "R28.heavy": Limit(7, Unit.DAYS, "V24; ED"),
        "R28.marathon": Limit(10, Unit.DAYS, "V24; ED"),
        "R29.days": Limit(10, Unit.DAYS, "V10"),
        "R29.history": Limit(21, Unit.DAYS, "V10; ED"),
        "R32.times": Limit(1.25, Unit.TIMES, "V33; ED"),
        "R32.jump": Limit(1.50, Unit.TIMES, "ED"),
        "R32.least": Limit(4, Unit.COUNT, "ED: a jump among few sets is none"),
        "R33.fresh": Limit(0.60, Unit.SHARE, "science 4.5; V10; V63"),
        "R34.share": Limit(0.60, Unit.SHARE, "ED"),
        "R34.least": Limit(4, Unit.COUNT, "ED: shares of few sets mean nothing"),
        "R35.share": Limit(0.15, Unit.SHARE, "ED"),
        "R43.beginner": Limit(60, Unit.COUNT, "ED; K NSCA"),
        "R43.intermediate": Limit(100, Unit.COUNT, "ED; K NSCA"),
        "R43.advanced": Limit(140, Unit.COUNT, "ED; K NSCA"),
        "R43.days": Limit(2, Unit.DAYS, "ED; K NSCA"),
        "R44.age": Limit(50, Unit.YEARS, "ED"),
        "R44.weeks": Limit(4, Unit.WEEKS, "ED"),
    }
)
CAP_OF_GOAL = {goal: f"R07.{goal.value}" for goal in Goal}


def in_force(overrides: Iterable[tuple[str, float]]) -> Mapping[str, float]:
    """Every limit by name, with a plan's own numbers in place of the defaults."""
    return {name: limit.value for name, limit in LIMITS.items()} | dict(overrides)


def growth_of(limits: Iterable[tuple[str, float]]) -> float:
    """The most a week may grow by a plan's own numbers, as a share; a rule that was loosened loosens no plan."""
    low, high = GROWTH
    return min(max(round(in_force(limits)[_WEEKLY] - 1, _PLACES), low), high)


def with_growth(limits: Iterable[tuple[str, float]], growth: float) -> tuple[tuple[str, float], ...]:
    """A plan's own numbers where weeks may grow by `growth` at most: the weekly rule says the same as the generator.

    At the most there is, a rule that was loosened stays so, and one that was tightened goes back to the usual. A
    conflict that would then come before the warning goes back to its default.
    """
    own = dict(limits)
    if growth < GROWTH[1] - EPSILON:
        own[_WEEKLY] = round(1 + growth, _PLACES)
    elif own.get(_WEEKLY, LIMITS[_WEEKLY].value) < LIMITS[_WEEKLY].value:
        del own[_WEEKLY]
    now = in_force(own.items())
    if now[_WEEKLY_ERROR] < now[_WEEKLY]:
        del own[_WEEKLY_ERROR]
    return tuple(sorted(own.items()))


def over(value: float, limit: float) -> bool:
    """Whether `value` is really above `limit`; exactly at the limit is kept."""
    return value > limit + EPSILON


def under(value: float, limit: float) -> bool:
    """Whether `value` is really below `limit`."""
    return value < limit - EPSILON
