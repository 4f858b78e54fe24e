"""What the rules of muscles look at besides the plan: what sessions do to each muscle, and how uneven the legs are."""

from collections.abc import Iterable, Sequence
from dataclasses import field
from datetime import date
from typing import NamedTuple, Protocol

from runlegs_desktop.domain.dataclass import dataclass
from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.domain.jumps import Gate
from runlegs_desktop.domain.schedule import Scheduled
from runlegs_desktop.domain.stimulus import Ledger, Ledgers, of_week
from runlegs_desktop.domain.stimulus_tables import MUSCLES
from runlegs_desktop.domain.stimulus_week import freshness

FIRST_HOUR, NEXT_HOURS, LAST_HOUR = 8.0, 6.0, 20.0  # of sessions without a time: morning, then 6 hours later each [ED]
ASKED = 0.5  # weight from which a session needs a muscle fresh (rule R33)


class Uneven(NamedTuple):
    """One thing two tests in a row found one leg weaker in. `share` is the smaller of the two differences.

    `what` is "straight" or "bent" for calf raises, else an exercise, whose name is `name`; `leg` is L or R.
    """

    what: str
    name: str
    share: float
    leg: str


class Tired(NamedTuple):
    """A session and the muscle it asks for that is least fresh when it starts, 0 to 1."""

    session: Scheduled
    muscle: Muscle
    fresh: float


class Week(Protocol):
    """A week of a scene."""

    @property
    def all(self) -> tuple[Scheduled, ...]:
        """Every session that counts, in order."""
        ...


@dataclass(frozen=True, eq=False)
class Legs:
    """Works sums out once for as long as the weeks stay the same objects."""

    ledgers: Ledgers
    uneven: tuple[Uneven, ...] = ()
    gate: Gate | None = None
    _sums: dict[int, tuple[Week, Ledger]] = field(default_factory=dict)
    _contacts: dict[str, tuple[Scheduled, float]] = field(default_factory=dict)
    _tired: dict[int, tuple[tuple[Week, ...], tuple[Tired, ...]]] = field(default_factory=dict)

    def week(self, place: int, week: Week) -> Ledger:
        """What a week does to the legs."""
        known = self._sums.get(place)
        if known is None or known[0] is not week:
            known = self._sums[place] = week, of_week(self.ledgers.of(one) for one in week.all)
        return known[1]

    def tired(self, place: int, weeks: Sequence[Week]) -> tuple[Tired, ...]:
        """The strength sessions of the last of these weeks, each with its least fresh muscle."""
        known = self._tired.get(place)
        if known is None or [id(week) for week in known[0]] != [id(week) for week in weeks]:
            known = self._tired[place] = tuple(weeks), tuple(self._found(weeks))
        return known[1]

    def contacts(self, one: Scheduled) -> float:
        """Landings of each foot in a session's jumps."""
        known = self._contacts.get(one.id)
        if known is None or known[0] is not one:
            landings = sum(block.sets * block.reps for block in self.ledgers.blocks(one.session) if block.is_plyo)
            known = self._contacts[one.id] = one, landings
        return known[1]

    def _found(self, weeks: Sequence[Week]) -> Iterable[Tired]:
        last, clock, left = {one.id for one in weeks[-1].all}, 0.0, [0.0] * len(MUSCLES)
        hours = self.ledgers.tables.hours
        timed = ((_hour(one), one.id, one) for week in weeks for one in week.all)
        for hour, _id, one in sorted(timed, key=lambda found: found[:2]):
            left = [x * 10 ** ((clock - hour) / t90) for x, t90 in zip(left, hours, strict=True)]
            clock = hour
            if one.id in last and one.is_strength:
                yield from self._least(one, left)
            left = [x + y for x, y in zip(left, self.ledgers.of(one).load, strict=True)]

    def _least(self, one: Scheduled, left: Sequence[float]) -> Iterable[Tired]:
        asked = {m for block in self.ledgers.blocks(one.session) for m, w in block.weights.items() if w >= ASKED}
        found = [Tired(one, m, freshness(left[n]) / 100) for n, m in enumerate(MUSCLES) if m in asked]
        if found:
            yield min(found, key=lambda tired: tired.fresh)


def _hour(one: Scheduled) -> float:
    """Hours from the first day there is to its start."""
    start = one.session.start
    day = 24.0 * (one.day - date.min).days
    if start is not None:
        return day + start.hour + start.minute / 60
    return day + min(FIRST_HOUR + NEXT_HOURS * one.session.order, LAST_HOUR)


def growth(ledger: Ledger, muscles: Iterable[Muscle]) -> float:
    """H of muscles together."""
    return sum(ledger.growth(muscle) for muscle in muscles)


def lifted(ledger: Ledger) -> bool:
    """Whether anything at all is known of what was lifted."""
    return any(ledger.by_lifts)
