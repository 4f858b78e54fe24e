"""What sessions do to each leg muscle: ledgers of the stimulus model, a book-keeping and no measurement (science 4).

A ledger counts growth in set-equivalents (hard sets or their equal), local load (fatigue), minutes by recruitment and
minutes by fibre type. Ledgers add up; where a week's runs are summed, `of_week` caps what they count as growth.
"""

from collections.abc import Callable, Iterable, Mapping
from operator import add
from typing import NamedTuple

from runlegs_desktop.domain.dataclass import dataclass
from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.domain.inputs import Experience
from runlegs_desktop.domain.schedule import Scheduled
from runlegs_desktop.domain.session import RUNS, Session
from runlegs_desktop.domain.stimulus_run import Stretch, stretches
from runlegs_desktop.domain.stimulus_tables import MUSCLES, Fibres, Row, Tables

STATUS = {Experience.BEGINNER: 1.0, Experience.INTERMEDIATE: 0.5, Experience.ADVANCED: 0.25}  # S of science 4.3 [ED]
MOST_FROM_RUNS = 3.0  # set-equivalents a muscle and week that runs can count as [ED]
RUN_BAND, LIFT_BAND = (0.7, 1.3), (0.8, 1.2)  # science 4.7
RACE_LOAD = 1.3

# How much of a set counts: growth falls away from failure [V61; V62], and with very few or very many repetitions [ED].
_OF_RIR = (1.0, 1.0, 1.0, 0.9, 0.75, 0.55, 0.35)
_FAR_FROM_FAILURE = 0.15
_OF_REPS = ((3, 0.5), (5, 0.8), (31, 1.0), (41, 0.7))  # below so many repetitions: that much
_MANY_REPS = 0.4
HOLD_SECONDS = 3  # of a timed hold count as one repetition
SLOW_GROWTH, SLOW_LOAD, NEW_LOAD = 1.05, 1.15, 1.3  # lowered in 3 s or more; the first two sessions of an exercise
LIFT_MINUTES, PLYO_MINUTES = 0.6, 0.3  # fibre minutes a set
NO_FIBRES = Fibres()
NO_ROW: Row = (0.0,) * len(MUSCLES)
_PLACE = {muscle: n for n, muscle in enumerate(MUSCLES)}


class SetBlock(NamedTuple):
    """Equal sets of one exercise, of a prescription or a log. Sets count for each leg: 3 × 8 a leg are 3.

    `weights` say how much of a set a muscle gets, 0 to 1. `reps` are seconds where `is_timed`. `rir` is how many
    repetitions were left. `is_new`: one of the first two sessions with it.
    """

    exercise: str
    weights: Mapping[Muscle, float]
    sets: float
    reps: float
    rir: float
    is_slow: bool = False
    is_timed: bool = False
    is_plyo: bool = False
    is_new: bool = False


Blocks = Callable[[Session], tuple[SetBlock, ...]]


@dataclass(frozen=True, slots=True)
class Ledger:
    """Rows are in the order of `MUSCLES`: growth by runs and by lifting, load, and recruitment minutes of running."""

    by_runs: Row = NO_ROW
    by_lifts: Row = NO_ROW
    load: Row = NO_ROW
    endurance: Row = NO_ROW
    fibres: Fibres = NO_FIBRES

    def __add__(self, other: "Ledger") -> "Ledger":
        """Both together."""
        return Ledger(
            _sum(self.by_runs, other.by_runs),
            _sum(self.by_lifts, other.by_lifts),
            _sum(self.load, other.load),
            _sum(self.endurance, other.endurance),
            Fibres(*_sum(self.fibres, other.fibres)),
        )

    def growth(self, muscle: Muscle) -> float:
        """H: set-equivalents of a muscle."""
        return self.by_runs[_PLACE[muscle]] + self.by_lifts[_PLACE[muscle]]

    def band(self, muscle: Muscle) -> tuple[float, float]:
        """The least and most that H may well be: ×0.7–×1.3 for what runs give, ×0.8–×1.2 for sets."""
        run, lift = self.by_runs[_PLACE[muscle]], self.by_lifts[_PLACE[muscle]]
        low, high = (run * r + lift * s for r, s in zip(RUN_BAND, LIFT_BAND, strict=True))
        return low, high

    def load_of(self, muscle: Muscle) -> float:
        """Lc: local load of a muscle."""
        return self.load[_PLACE[muscle]]

    @property
    def is_empty(self) -> bool:
        """Whether it counts nothing at all."""
        return self == NOTHING


NOTHING = Ledger()
Lots = tuple[tuple[tuple[SetBlock, ...], Ledger], ...]  # the sets of each exercise, with their ledger


def total(ledgers: Iterable[Ledger]) -> Ledger:
    """The plain sum of ledgers."""
    found = [one for one in ledgers if one is not NOTHING]
    if len(found) < 2:
        return found[0] if found else NOTHING
    return Ledger(
        _column(one.by_runs for one in found),
        _column(one.by_lifts for one in found),
        _column(one.load for one in found),
        _column(one.endurance for one in found),
        Fibres(*_column(one.fibres for one in found)),
    )


def of_week(ledgers: Iterable[Ledger]) -> Ledger:
    """A week's sum, in which runs count as at most three sets for any muscle."""
    return capped(total(ledgers))


def capped(summed: Ledger) -> Ledger:
    """A week's plain sum with its runs capped."""
    if summed is NOTHING or max(summed.by_runs) <= MOST_FROM_RUNS:
        return summed
    runs = tuple(min(x, MOST_FROM_RUNS) for x in summed.by_runs)
    return Ledger(runs, summed.by_lifts, summed.load, summed.endurance, summed.fibres)


def run_ledger(run: Iterable[Stretch], tables: Tables, experience: Experience, *, load_times: float = 1.0) -> Ledger:
    """The ledger of running in stretches of one type each."""
    grown, load, endurance, fibres = list(NO_ROW), list(NO_ROW), list(NO_ROW), [0.0, 0.0, 0.0]
    status = STATUS[experience]
    alike: dict[Stretch, float] = {}
    for part in run:  # repeats come again and again
        key = part._replace(minutes=0.0)
        alike[key] = alike.get(key, 0.0) + part.minutes
    for stretch, minutes in alike.items():
        row = tables.run[stretch.gait]
        growth = tables.growth[stretch.gait] * status * minutes
        tired = tables.load[stretch.gait] * stretch.load_times * load_times * minutes
        for n, share in enumerate(row):
            grown[n] += growth * share * share
            load[n] += tired * share
            endurance[n] += share * minutes
        one, two_a, two_x = tables.fibre[stretch.gait]
        for n, share in enumerate((one, min(1.0, two_a + stretch.more_two_a), two_x)):
            fibres[n] += share * minutes
    return Ledger(tuple(grown), NO_ROW, tuple(load), tuple(endurance), Fibres(*fibres))


def lift_ledger(blocks: Iterable[SetBlock], tables: Tables) -> Ledger:
    """The ledger of strength sets."""
    grown, load, fibres = list(NO_ROW), list(NO_ROW), [0.0, 0.0, 0.0]
    for block in blocks:
        near = rir_factor(block.rir)
        growth = block.sets * near * reps_factor(block) * (SLOW_GROWTH if block.is_slow else 1.0)
        tired = block.sets * near * (SLOW_LOAD if block.is_slow else 1.0) * (NEW_LOAD if block.is_new else 1.0)
        for muscle, weight in block.weights.items():
            grown[_PLACE[muscle]] += weight * growth
            load[_PLACE[muscle]] += weight * tired
        minutes = block.sets * (PLYO_MINUTES if block.is_plyo else LIFT_MINUTES)
        for n, share in enumerate(tables.plyo if block.is_plyo else tables.lift):
            fibres[n] += share * minutes
    return Ledger(NO_ROW, tuple(grown), tuple(load), NO_ROW, Fibres(*fibres))


def rir_factor(rir: float) -> float:
    """How much of a set counts that ended so many repetitions before failure."""
    whole = int(rir)
    return _OF_RIR[whole] if whole < len(_OF_RIR) else _FAR_FROM_FAILURE


def reps_factor(block: SetBlock) -> float:
    """How much of a set counts for its repetitions; three seconds of a hold are one."""
    reps = block.reps / HOLD_SECONDS if block.is_timed else block.reps
    return next((share for below, share in _OF_REPS if reps < below), _MANY_REPS)


class Ledgers:
    """Ledgers of effective sessions, each worked out once for as long as the session stays the same value.

    `blocks` gives the sets of a strength session: those logged where there is a log, else those prescribed.
    """

    def __init__(self, tables: Tables, experience: Experience, vdot: float, blocks: Blocks) -> None:
        self.tables = tables
        self.blocks = blocks
        self._experience, self._vdot = experience, vdot
        self._known: dict[str, tuple[Scheduled, Ledger]] = {}
        self._apart: dict[str, tuple[Scheduled, Lots]] = {}

    def of(self, one: Scheduled) -> Ledger:
        """The ledger of a session: what was done, else what is planned; nothing where it does not count."""
        known = self._known.get(one.id)
        if known is not None and known[0] is one:
            return known[1]
        made = self._made(one)
        self._known[one.id] = (one, made)
        return made

    def by_exercise(self, one: Scheduled) -> Lots:
        """The sets of a strength session, those of an exercise together, each lot with its ledger."""
        known = self._apart.get(one.id)
        if known is None or known[0] is not one:
            known = self._apart[one.id] = one, self._lots(one)
        return known[1]

    def _lots(self, one: Scheduled) -> Lots:
        lots: dict[str, list[SetBlock]] = {}
        for block in self.blocks(one.session) if one.counts else ():
            lots.setdefault(block.exercise, []).append(block)
        return tuple((tuple(lot), lift_ledger(lot, self.tables)) for lot in lots.values())

    def _made(self, one: Scheduled) -> Ledger:
        if not one.counts:
            return NOTHING
        if one.is_strength:
            return lift_ledger(self.blocks(one.session), self.tables)
        if one.kind not in RUNS:
            return NOTHING
        run = stretches(one.session, one.seconds, one.metres, self._vdot)
        return run_ledger(run, self.tables, self._experience, load_times=RACE_LOAD if one.is_race else 1.0)


def _column(rows: Iterable[Row]) -> Row:
    return tuple(map(sum, zip(*rows, strict=True)))


def _sum(a: Iterable[float], b: Iterable[float]) -> Row:
    return tuple(map(add, a, b))
