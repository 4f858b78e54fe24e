"""The runs plans are built of, each from its steps in whole metres and seconds (science 1.6, building blocks)."""

from enum import Enum

from runlegs_desktop.domain.dataclass import dataclass
from runlegs_desktop.domain.generate_numbers import INTERVAL_LEAST, MINUTE, REP_METRES
from runlegs_desktop.domain.paces import Paces
from runlegs_desktop.domain.session import (
    QUALITY,
    Kind,
    Repeat,
    Role,
    Step,
    Steps,
    Variant,
    Zone,
    flat,
    hard_seconds,
    total_metres,
    total_seconds,
)

UPHILL_OF_REPETITION = 0.70  # speed of an uphill repeat as a share of repetition speed, to estimate distance [ED]
JOG_DOWN_OF_EASY, JOG_DOWN_TIMES = 0.8, 2  # speed, and time as a multiple of the uphill part [ED]
INTERVAL_JOG_OF_EASY, INTERVAL_JOG_TIMES = 0.9, 0.75  # [K Daniels 2014]
REPETITION_JOG_OF_EASY = 0.7  # 200 m jog after 200 m fast [K Daniels 2014]
TEMPO_JOG = 2 * MINUTE
TEMPO_BLOCKS = ((20, 1), (30, 2))  # up to so many minutes: so many blocks, else three [K Daniels 2014]
STRIDE_SECONDS, WALK_BACK = 20, 1.4  # seconds fast, m/s back [ED: 4–8 × 15–20 s]


class Ends(Enum):
    """Warm-up and cool-down in minutes [ED]."""

    SMALL = (8, 5)
    UNDER_25_KM = (10, 5)
    UNDER_50_KM = (12, 8)
    FULL = (15, 10)


@dataclass(frozen=True, slots=True)
class Run:
    """A run before it has a day. `hard` is its time outside zone E."""

    kind: Kind
    variant: Variant
    steps: Steps
    metres: int
    seconds: int
    hard: int

    @property
    def is_quality(self) -> bool:
        """Tempo, intervals, repetitions or hills."""
        return self.kind in QUALITY

    @property
    def is_key(self) -> bool:
        """A run that needs fresh legs."""
        return self.is_quality or self.kind is Kind.LONG


def run(kind: Kind, steps: Steps, variant: Variant = Variant.PLAIN) -> Run:
    """A run whose sums are those of its steps."""
    return Run(kind, variant, steps, total_metres(steps), total_seconds(steps), hard_seconds(steps))


def ends_for(week_metres: int) -> Ends:
    """The warm-up and cool-down that suit a weekly volume."""
    if week_metres < 25_000:
        return Ends.UNDER_25_KM
    return Ends.UNDER_50_KM if week_metres < 50_000 else Ends.FULL


def easy(metres: int, paces: Paces, kind: Kind = Kind.EASY) -> Run:
    """A run at easy pace: one step."""
    seconds = round(metres / paces.easy)
    return Run(kind, Variant.PLAIN, (Step(Role.STEADY, Zone.E, seconds, metres),), metres, seconds, 0)


def marathon_long(metres: int, minutes: int, paces: Paces) -> Run:
    """A long run that ends in `minutes` at marathon pace."""
    block = _timed(Role.WORK, Zone.M, minutes * MINUTE, paces.marathon)
    before = metres - block.metres
    return run(Kind.LONG, (Step(Role.STEADY, Zone.E, round(before / paces.easy), before), block), Variant.MARATHON)


def hills(reps: int, seconds: int, ends: Ends, paces: Paces) -> Run:
    """Uphill repeats by effort, jog down."""
    up = _timed(Role.WORK, Zone.H, seconds, UPHILL_OF_REPETITION * paces.repetition)
    down = _timed(Role.RECOVERY, Zone.E, JOG_DOWN_TIMES * seconds, JOG_DOWN_OF_EASY * paces.easy)
    return _between_ends(Kind.HILLS, Repeat(reps, (up, down)), ends, paces)


def tempo(minutes: int, ends: Ends, paces: Paces) -> Run:
    """Threshold running, in one block up to 20 minutes, two up to 30, else three, with 2 min of jogging between."""
    blocks = next((count for most, count in TEMPO_BLOCKS if minutes <= most), 3)
    work = _timed(Role.WORK, Zone.T, minutes * MINUTE // blocks, paces.threshold)
    if blocks == 1:
        return _between_ends(Kind.TEMPO, work, ends, paces)
    jog = _timed(Role.RECOVERY, Zone.E, TEMPO_JOG, paces.easy)
    return _between_ends(Kind.TEMPO, Repeat(blocks, (work, jog), skip_last=True), ends, paces)


def intervals(reps: int, minutes: int, ends: Ends, paces: Paces) -> Run:
    """Repeats of whole minutes at interval pace, jogging three quarters of their time between.

    The smallest session is exactly the 6 min that are always allowed (rule R22), so its metres are rounded down.
    """
    metres = minutes * MINUTE * paces.interval
    whole = int(metres) if reps * minutes <= INTERVAL_LEAST else round(metres)
    work = Step(Role.WORK, Zone.I, minutes * MINUTE, whole)
    jog_seconds = round(INTERVAL_JOG_TIMES * minutes * MINUTE)
    jog = _timed(Role.RECOVERY, Zone.E, jog_seconds, INTERVAL_JOG_OF_EASY * paces.easy)
    return _between_ends(Kind.INTERVALS, Repeat(reps, (work, jog), skip_last=True), ends, paces)


def reps(count: int, ends: Ends, paces: Paces) -> Run:
    """Repeats of 200 m fast and relaxed, 200 m jog between."""
    work = Step(Role.WORK, Zone.R, round(REP_METRES / paces.repetition), REP_METRES)
    jog = Step(Role.RECOVERY, Zone.E, round(REP_METRES / (REPETITION_JOG_OF_EASY * paces.easy)), REP_METRES)
    return _between_ends(Kind.INTERVALS, Repeat(count, (work, jog), skip_last=True), ends, paces, Variant.REPS)


def with_easy_before(quality: Run, metres: int, paces: Paces) -> Run:
    """A quality run that begins with `metres` of easy running."""
    before = Step(Role.STEADY, Zone.E, round(metres / paces.easy), metres)
    return run(quality.kind, (before, *quality.steps), quality.variant)


def fast_metres(fast: Run) -> int:
    """Distance at interval or repetition pace."""
    return sum(step.metres for step in flat(fast.steps) if step.zone in {Zone.I, Zone.R})


def with_strides(plain: Run, count: int, paces: Paces) -> Run | None:
    """An easy run of the same distance that ends in strides with a full walk back; none if it is too short."""
    fast = _timed(Role.WORK, Zone.R, STRIDE_SECONDS, paces.repetition)
    back = Step(Role.RECOVERY, Zone.E, round(fast.metres / WALK_BACK), fast.metres)
    before = plain.metres - count * 2 * fast.metres
    if 2 * before < plain.metres:
        return None
    steady = Step(Role.STEADY, Zone.E, round(before / paces.easy), before)
    return run(Kind.EASY, (steady, Repeat(count, (fast, back))), Variant.STRIDES)


def _timed(role: Role, zone: Zone, seconds: int, metres_per_second: float) -> Step:
    return Step(role, zone, seconds, round(seconds * metres_per_second))


def _between_ends(kind: Kind, middle: Step | Repeat, ends: Ends, paces: Paces, variant: Variant = Variant.PLAIN) -> Run:
    warm_up, cool_down = ends.value
    first = _timed(Role.WARM_UP, Zone.E, warm_up * MINUTE, paces.easy)
    last = _timed(Role.COOL_DOWN, Zone.E, cool_down * MINUTE, paces.easy)
    return run(kind, (first, middle, last), variant)
