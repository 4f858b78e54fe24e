"""The load a runner could lift once, estimated from a set of more (science 5.8). Grams; no measurement."""

from collections.abc import Iterable
from typing import NamedTuple

from runlegs_desktop.domain.strength import SetEntry

BAND = 0.05  # ± shown beside it [ED]
FEWEST, MOST = 2, 10  # repetitions of sets that say how strong one is
ENDURANCE = 12  # repetitions above which a set says how enduring one is
EPLEY, BRZYCKI = "Epley", "Brzycki"
_EPLEY_REPS, _BRZYCKI_SHARE, _BRZYCKI_REPS = 30, 36, 37


class OneRepMax(NamedTuple):
    """Both formulas, their mean and its band, in grams."""

    epley: float
    brzycki: float

    @property
    def mean(self) -> float:
        """What is shown."""
        return (self.epley + self.brzycki) / 2

    @property
    def band(self) -> tuple[float, float]:
        """Five per cent to either side."""
        return self.mean * (1 - BAND), self.mean * (1 + BAND)


def one_rep_max(load: int, reps: int, rir: int = 0) -> OneRepMax | None:
    """Epley w·(1 + n/30) and Brzycki w·36/(37 − n), n being repetitions and those in reserve.

    None without a load, without a repetition, and above 12 repetitions: that is an endurance set.
    """
    if load <= 0 or not 1 <= reps <= ENDURANCE:
        return None
    n = reps + rir
    return OneRepMax(load * (1 + n / _EPLEY_REPS), load * _BRZYCKI_SHARE / (_BRZYCKI_REPS - n))


def best_of(entries: Iterable[SetEntry]) -> OneRepMax | None:
    """The highest estimate among sets of 2 to 10 repetitions; a set without its reserve counts as none left."""
    found = [
        estimate
        for one in entries
        if not one.skipped and not one.seconds and FEWEST <= one.reps <= MOST
        if (estimate := one_rep_max(one.load or 0, one.reps, one.rir or 0)) is not None
    ]
    return max(found, key=lambda estimate: estimate.mean, default=None)


def same_effort(load: float, before: int, after: int) -> int:
    """The load that `after` repetitions (with reserve) are as hard with as `before` are with `load`."""
    return round(load * (1 + before / _EPLEY_REPS) / (1 + after / _EPLEY_REPS))


def load_for(e1rm: float, reps: int, rir: int) -> int:
    """The load for so many repetitions with so many in reserve: 100/(1 + n/30) % of the estimate."""
    return round(e1rm / (1 + (reps + rir) / _EPLEY_REPS))
