"""The runner a library belongs to."""

from dataclasses import dataclass
from datetime import date
from enum import Enum


class Units(Enum):
    """What distances and weights are shown in. Everything is stored in metres, seconds and kilograms."""

    METRIC = "metric"
    IMPERIAL = "imperial"


class Sex(Enum):
    """For the formulas that differ; `UNSAID` takes the cautious one of the two."""

    FEMALE = "female"
    MALE = "male"
    UNSAID = "unsaid"


@dataclass(frozen=True, slots=True)
class Athlete:
    """One runner. Heart rates are beats a minute; `vdot` is the fitness index of `domain/paces.py`."""

    id: str
    name: str = ""
    units: Units = Units.METRIC
    birth: date | None = None
    sex: Sex = Sex.UNSAID
    hr_max: int | None = None
    hr_rest: int | None = None
    vdot: float | None = None
    batch: str | None = None

    @property
    def athlete(self) -> str:
        """The athlete's own id: every row names its athlete."""
        return self.id
