"""What a finding is about, ready to be put into a sentence: its numbers in words, its days, its names."""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import TypeAlias

from runlegs_desktop.domain.dataclass import dataclass
from runlegs_desktop.domain.errors import Value
from runlegs_desktop.domain.finding import Finding, Severity
from runlegs_desktop.domain.scene import Scene
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.numbers import Numbers

Said: TypeAlias = tuple[str, str]


@dataclass(frozen=True)
class Facts:
    """One finding's numbers by name, in the runner's units."""

    finding: Finding
    scene: Scene
    numbers: Numbers

    @cached_property
    def _values(self) -> dict[str, Value]:
        return dict(self.finding.values)

    def has(self, name: str) -> bool:
        """Whether the finding carries this value."""
        return name in self._values

    def number(self, name: str) -> float:
        """A value as a number."""
        return float(self._values[name])

    def count(self, name: str) -> int:
        """A value as a whole number."""
        return round(self.number(name))

    def word(self, name: str) -> str:
        """A value that is a name."""
        return str(self._values[name])

    def distance(self, name: str) -> str:
        """Metres in the runner's unit."""
        return self.numbers.distance(self.number(name))

    def time(self, name: str) -> str:
        """Seconds as a duration."""
        return self.numbers.duration(self.number(name))

    def percent(self, name: str, *, signed: bool = False) -> str:
        """A share as a percentage."""
        return self.numbers.percent(self.number(name), signed=signed)

    def growth(self) -> str:
        """The share, or "over 10 %" where rounding would make it look like the limit itself."""
        share, most = self.percent("share"), self.percent("most")
        return _("over {share}").format(share=share) if share == most else share

    @property
    def is_error(self) -> bool:
        """Whether this is a conflict."""
        return self.finding.severity is Severity.ERROR

    @property
    def week(self) -> int:
        """The week's number as the board shows it."""
        return self.finding.week + 1

    @property
    def days(self) -> tuple[date, ...]:
        """The days the finding lies on."""
        return self.finding.days

    @property
    def day(self) -> str:
        """The first day; the week where there is none."""
        return self.day_text(0) if self.days else _("Week {week}").format(week=self.week)

    def day_text(self, place: int) -> str:
        """One of the days."""
        return self.numbers.day(self.days[place])


Teller: TypeAlias = Callable[[Facts], Said]


def run_title(kind: str) -> str:
    """A run as the first word of a title."""
    return {
        "easy": _("Easy run"),
        "long": _("Long run"),
        "tempo": _("Tempo run"),
        "intervals": _("Interval run"),
        "hills": _("Hill run"),
    }.get(kind, _("Run"))


def run_name(kind: str) -> str:
    """A run inside a sentence."""
    return {
        "easy": _("an easy run"),
        "long": _("the long run"),
        "tempo": _("tempo"),
        "intervals": _("intervals"),
        "hills": _("hills"),
        "race": _("the race"),
        "marathon": _("marathon pace"),
        "reps": _("short repetitions"),
        "strides": _("strides"),
    }.get(kind, _("a run"))


def legs_name(routine: str) -> str:
    """A strength routine inside a sentence."""
    return _("Legs {routine}").format(routine=routine) if routine else _("strength")
