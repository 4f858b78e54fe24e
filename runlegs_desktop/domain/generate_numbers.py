"""The numbers plans are made with (science 1.2). ED: our own cautious choice; ART: the article; K, V: papers.

Distances in metres, times in seconds.
"""

from collections.abc import Mapping
from types import MappingProxyType

from runlegs_desktop.domain.inputs import Experience, Goal
from runlegs_desktop.domain.plan import Phase

_GOALS = (Goal.LEGS, Goal.BASE, Goal.FIVE_K, Goal.TEN_K, Goal.HALF, Goal.MARATHON)
_LEVELS = (Experience.BEGINNER, Experience.INTERMEDIATE, Experience.ADVANCED)

MINUTE = 60
ROUND_TO = 100  # easy and long runs come in whole 100 m [ED]

# Weekly volume
MOST_RUNS: Mapping[Experience, int] = MappingProxyType(dict(zip(_LEVELS, (4, 5, 6), strict=True)))  # [ED]
METRES_A_RUN: Mapping[Experience, int] = MappingProxyType(dict(zip(_LEVELS, (4000, 5000, 6000), strict=True)))  # [ED]
GROWTH: Mapping[Experience, float] = MappingProxyType(
    dict(zip(_LEVELS, (0.08, 0.08, 0.06), strict=True))
)  # [ART ≤ .10]
GROWTH_AFTER_CUT = 0.04  # [ED] and never more than half of the usual growth
WEEKLY_CEILING = 1.10  # of the best of the last four weeks [ART]
REBOUND_CEILING = 1.30  # of the week before [K Nielsen 2014 JOSPT]
CUT_SHARE = 0.80  # of the best of the last three weeks [ED]
CUT_EVERY, CUT_EVERY_FROM_50, CUT_AGE = 4, 3, 50  # weeks [ED]
PEAK_KM: Mapping[Goal, tuple[int, int, int]] = MappingProxyType(  # beginner, intermediate, advanced [ED]
    dict(
        zip(_GOALS, ((25, 40, 55), (30, 50, 75), (30, 45, 70), (35, 50, 80), (40, 60, 90), (55, 75, 110)), strict=True)
    )
)

# The long run
LONG_SHARE: Mapping[int, float] = MappingProxyType({2: 0.40, 3: 0.40, 4: 0.35})  # by runs a week [K Daniels 2014]
LONG_SHARE_MANY_RUNS = 0.30  # five runs or more [K Daniels 2014: 25–30 %]
LONG_SHARE_FAR_RACE = 0.35  # half and marathon in build and peak [ED]
LONG_SHARE_MARATHON = 0.40  # marathon in build and peak on up to four runs [ED]
LONG_SHARE_SLACK = 0.02  # what the laid week may be over its share because runs are rounded (rule R05) [ED]
LONG_MINUTES: Mapping[Goal, int] = MappingProxyType(
    dict(zip(_GOALS, (100, 120, 95, 110, 135, 180), strict=True))
)  # [ED; K Daniels 2014]
SPIKE_CEILING = 1.10  # of the longest run of the last four weeks [V2]
LONG_STEP_SECONDS = 15 * MINUTE  # [ED]
LONG_IN_CUT = 0.80  # of the longest of the last four weeks [ED]
LONG_IN_TAPER = (0.75, 0.55, 0.40)  # last entries; of the longest of the last four weeks [ED]
EASY_OF_LONG = 0.95  # an easy run stays under the long run [ED]
HARD_IF_OVER = 150 * MINUTE  # a longer run counts as hard (science 0) [ED]
MIN_LONG: Mapping[Goal, int] = MappingProxyType(  # less than this before the race is said in a note [ED]
    {Goal.FIVE_K: 6000, Goal.TEN_K: 9000, Goal.HALF: 15_000, Goal.MARATHON: 24_000}
)

# Taper: shares of the peak week, race not counted [V19][V20]
TAPER: Mapping[Goal, tuple[float, ...]] = MappingProxyType(
    {
        Goal.LEGS: (),
        Goal.BASE: (),
        Goal.FIVE_K: (0.50,),
        Goal.TEN_K: (0.50,),
        Goal.HALF: (0.70, 0.45),
        Goal.MARATHON: (0.80, 0.60, 0.40),
    }
)
SOON_WEEKS = 3  # with so few weeks left there is only the taper (I45) [ED]
SOON_TAPER: Mapping[Goal, tuple[float, ...]] = MappingProxyType(  # the last entries [ED from V19, V20]
    {
        Goal.FIVE_K: (0.80, 0.65, 0.50),
        Goal.TEN_K: (0.80, 0.65, 0.50),
        Goal.HALF: (0.80, 0.70, 0.45),
        Goal.MARATHON: (0.80, 0.60, 0.40),
    }
)

# Intensity: shares of running time [V21][V22]
HARD_SHARE, HARD_SHARE_TAPER, HARD_SHARE_BEFORE_RACE = 0.20, 0.30, 0.25
PLAN_HARD_AT = 0.95  # of the limit, so that rounding stays inside [ED]
NO_QUALITY_UNDER, ONE_QUALITY_UNDER, BEGINNER_ONE_UNDER = 12_000, 15_000, 20_000  # metres a week [ED]
WEEKS_BEFORE_QUALITY = 3  # weeks of at least 12 km before the first hard run (rule R20) [ED]

# Quality sessions
TEMPO_START, TEMPO_LEAST = 15, 15  # minutes [ED]
TEMPO_STEP: Mapping[Experience, int] = MappingProxyType(dict(zip(_LEVELS, (3, 4, 5), strict=True)))
TEMPO_MOST: Mapping[Goal, int] = MappingProxyType(dict(zip(_GOALS, (30, 25, 25, 30, 40, 40), strict=True)))
TEMPO_EASIER = 0.7  # of the minutes, outside load weeks [ED]
HILL_REPS = (6, 10)  # [ART]
HILL_REPS_LONGER = 7  # after ten repeats: so many, each 15 s longer [ED]
HILL_SECONDS: Mapping[Experience, int] = MappingProxyType(dict(zip(_LEVELS, (30, 45, 60), strict=True)))  # [ART 30–90]
HILL_SECONDS_LEAST, HILL_SECONDS_STEP, HILL_SECONDS_MOST = 30, 15, 90
INTERVAL_START: Mapping[Experience, int] = MappingProxyType(
    dict(zip(_LEVELS, (8, 10, 12), strict=True))
)  # minutes [ED]
INTERVAL_STEP, INTERVAL_MOST, INTERVAL_MOST_ADVANCED, INTERVAL_EASIER = 2, 20, 24, 8
INTERVAL_LEAST, INTERVAL_REPS_LEAST = 6, 3  # minutes, repetitions
INTERVAL_SHARE, INTERVAL_MOST_METRES = 0.08, 10_000  # of the week [K Daniels 2014]
REP_METRES, REPS_LEAST, REPS_MOST, REP_SHARE = 200, 6, 12, 0.05  # [K Daniels 2014]
MARATHON_BLOCK: Mapping[Goal, int] = MappingProxyType({Goal.HALF: 30, Goal.MARATHON: 60})  # most minutes at M
MARATHON_BLOCK_LEAST, MARATHON_BLOCK_SHARE = 15, 0.40

# Days before the race
REST_BEFORE_RACE, NO_KEY_BEFORE_RACE = 1, 3  # days [V24; ED]
NO_STRENGTH_BEFORE_RACE = 3
NO_HEAVY_BEFORE_RACE, NO_HEAVY_BEFORE_MARATHON = 7, 10
NEW_BEFORE_RACE, REMEMBERED = 10, 21  # nothing within 10 days that was not done in the last 21 (rule R29) [V10]
EASY_BEFORE_RACE = 5000  # what a key run inside the last three days becomes
SHAKE_OUT, RACE_WEEK_RUN, RACE_WEEK_LEAST = 4000, 8000, 1500

# What the quality sessions of a week are, first and second; a/b takes turns by week
QUALITY: Mapping[tuple[Phase, Goal], tuple[str, ...]] = MappingProxyType(
    {
        (Phase.ACCUMULATE, Goal.LEGS): ("hills", "tempo"),
        (Phase.INTENSIFY, Goal.LEGS): ("hills", "intervals"),
        (Phase.DELOAD, Goal.LEGS): ("hills",),
        (Phase.BUILD, Goal.FIVE_K): ("intervals", "hills/tempo"),
        (Phase.BUILD, Goal.TEN_K): ("tempo", "intervals/hills"),
        (Phase.BUILD, Goal.HALF): ("tempo", "hills/intervals"),
        (Phase.BUILD, Goal.MARATHON): ("tempo", "hills/intervals"),
        (Phase.PEAK, Goal.FIVE_K): ("intervals", "reps/tempo"),
        (Phase.PEAK, Goal.TEN_K): ("intervals", "tempo"),
        (Phase.PEAK, Goal.HALF): ("tempo", "intervals"),
        (Phase.PEAK, Goal.MARATHON): ("tempo",),
        (Phase.TAPER, Goal.FIVE_K): ("intervals",),
        (Phase.TAPER, Goal.TEN_K): ("intervals",),
        (Phase.TAPER, Goal.HALF): ("tempo",),
        (Phase.TAPER, Goal.MARATHON): ("tempo",),
    }
)
QUALITY_OF_BASE = ("hills", "tempo")
ALTERNATING = frozenset({Phase.BASE, Phase.ACCUMULATE, Phase.INTENSIFY})  # a single quality run takes turns


def peak_metres(goal: Goal, experience: Experience) -> int:
    """The weekly volume a plan grows to, unless the runner runs more already."""
    return PEAK_KM[goal][_LEVELS.index(experience)] * 1000


def long_share(runs: int, goal: Goal, phase: Phase) -> float:
    """The largest share of a week that its long run may be."""
    share = LONG_SHARE.get(runs, LONG_SHARE_MANY_RUNS)
    if phase in {Phase.BUILD, Phase.PEAK} and goal in {Goal.HALF, Goal.MARATHON}:
        far = LONG_SHARE_MARATHON if goal is Goal.MARATHON and runs <= 4 else LONG_SHARE_FAR_RACE
        return max(share, far)
    return share
