"""Running fitness (VDOT) from a race or an easy pace, and the training paces and race times that follow from it.

Daniels & Gilbert (1979), "Oxygen Power". Metres, seconds and metres a second at the interface; the published
equations want metres a minute and minutes, so they are converted inside.
"""

import math

from runlegs_desktop.domain.dataclass import dataclass
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.inputs import VDOT

MINUTE = 60
MARATHON_METRES = 42_195

# Shares of VDOT that a pace is run at (science 3.1; E and M after Daniels, T and I reproduce the printed pace tables)
EASY_SLOWEST, EASY_SLOW, EASY, EASY_FAST, EASY_FASTEST = 0.59, 0.62, 0.66, 0.70, 0.74
THRESHOLD, INTERVAL, REPETITION = 0.88, 0.975, 1.07

# Cost of running at v m/min in ml/kg/min: a + b·v + c·v² (Daniels & Gilbert 1979)
COST_A, COST_B, COST_C = -4.60, 0.182258, 0.000104

RACE_METRES = (1_500, 100_000)  # the equations hold from 1 500 m
RACE_SECONDS = (210, 12 * 3600)  # fitted to 3.5 to 240 min; tables print up to 4:49 h, beyond is extrapolated
EASY_SECONDS_PER_KM = (120, 1_200)
SLOWEST, FASTEST = 40 / MINUTE, 600 / MINUTE  # m/s that a prediction is looked for between
CLOSE_ENOUGH = 1e-4  # seconds


def vdot_of(metres: float, seconds: float) -> float:
    """Fitness shown by a race. UserError "out-of-range" (field metres, seconds or vdot) for what is no such race."""
    _within("metres", metres, *RACE_METRES)
    _within("seconds", seconds, *RACE_SECONDS)
    return _within("vdot", _vdot(metres, seconds), *VDOT)


def vdot_from_easy_pace(seconds_per_km: float) -> float:
    """Fitness guessed from the pace of easy runs, taken as 66 % of VDOT (science 3.1: less sure, show ±3)."""
    _within("seconds_per_km", seconds_per_km, *EASY_SECONDS_PER_KM)
    return _within("vdot", _oxygen_cost(1000 / seconds_per_km) / EASY, *VDOT)


def speed(share: float, vdot: float) -> float:
    """Metres a second at a share of VDOT (0.88 is threshold): the oxygen cost equation solved for velocity."""
    oxygen = share * vdot
    root = math.sqrt(COST_B**2 - 4 * COST_C * (COST_A - oxygen))
    return (root - COST_B) / (2 * COST_C) / MINUTE


def predict_seconds(vdot: float, metres: float) -> float:
    """Race time that `vdot` stands for over `metres`, by bisection: VDOT falls as the time grows."""
    _within("vdot", vdot, *VDOT)
    _within("metres", metres, *RACE_METRES)
    low, high = metres / FASTEST, metres / SLOWEST
    while high - low > CLOSE_ENOUGH:
        middle = (low + high) / 2
        if _vdot(metres, middle) > vdot:
            low = middle
        else:
            high = middle
    return (low + high) / 2


@dataclass(frozen=True, slots=True)
class Paces:
    """Training speeds in metres a second.

    `easy` is what easy and long runs are planned at, `easy_slow` to `easy_fast` (62 to 70 %) the range to show;
    `marathon` is the speed of the predicted marathon.
    """

    vdot: float
    easy: float
    easy_slow: float
    easy_fast: float
    marathon: float
    threshold: float
    interval: float
    repetition: float


def paces(vdot: float) -> Paces:
    """All training speeds of a fitness. UserError "out-of-range" outside 20 to 85."""
    _within("vdot", vdot, *VDOT)
    return Paces(
        vdot=vdot,
        easy=speed(EASY, vdot),
        easy_slow=speed(EASY_SLOW, vdot),
        easy_fast=speed(EASY_FAST, vdot),
        marathon=MARATHON_METRES / predict_seconds(vdot, MARATHON_METRES),
        threshold=speed(THRESHOLD, vdot),
        interval=speed(INTERVAL, vdot),
        repetition=speed(REPETITION, vdot),
    )


def seconds_per_km(metres_per_second: float) -> float:
    """A speed as pace."""
    return 1000 / metres_per_second


def _oxygen_cost(metres_per_second: float) -> float:
    v = metres_per_second * MINUTE
    return COST_A + COST_B * v + COST_C * v * v


def _sustainable_share(seconds: float) -> float:
    """Share of VO2max that can be held for a race of this length (Daniels & Gilbert 1979)."""
    t = seconds / MINUTE
    return 0.8 + 0.1894393 * math.exp(-0.012778 * t) + 0.2989558 * math.exp(-0.1932605 * t)


def _vdot(metres: float, seconds: float) -> float:
    return _oxygen_cost(metres / seconds) / _sustainable_share(seconds)


def _within(field: str, given: float, low: float, high: float) -> float:
    """`given`, when it is a number from `low` to `high` (never true of NaN)."""
    if not low <= given <= high:
        raise UserError("out-of-range", field=field, low=low, high=high, given=given)
    return given
