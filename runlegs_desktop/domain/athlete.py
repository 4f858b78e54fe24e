"""The runner a library belongs to."""

from datetime import date, time
from enum import Enum

from runlegs_desktop.domain.dataclass import dataclass


class Units(Enum):
    """What distances and weights are shown in. Everything is stored in metres, seconds and kilograms."""

    METRIC = "metric"
    IMPERIAL = "imperial"


class Sex(Enum):
    """For the formulas that differ; `UNSAID` takes the cautious one of the two."""

    FEMALE = "female"
    MALE = "male"
    UNSAID = "unsaid"


class HeartFrom(Enum):
    """What heart-rate zones are shares of: the reserve (Karvonen 1957), the highest, or the runner's own numbers."""

    RESERVE = "reserve"
    HIGHEST = "highest"
    OWN = "own"


NO_TIMES: tuple[time | None, ...] = (None,) * 7


@dataclass(frozen=True, slots=True)
class Athlete:
    """One runner. Heart rates are beats a minute; `vdot` is the fitness index of `domain/paces.py`.

    `times` are the usual times of day to train, Monday first, or none. `own_zones` are the lowest heart rates of
    easy, marathon, tempo and interval running for `HeartFrom.OWN`, or nothing.
    """

    id: str
    name: str = ""
    units: Units = Units.METRIC
    birth: date | None = None
    sex: Sex = Sex.UNSAID
    hr_max: int | None = None
    hr_rest: int | None = None
    vdot: float | None = None
    times: tuple[time | None, ...] = NO_TIMES
    zones: HeartFrom = HeartFrom.RESERVE
    own_zones: tuple[int, ...] = ()
    batch: str | None = None

    @property
    def athlete(self) -> str:
        """The athlete's own id: every row names its athlete."""
        return self.id
