"""What any days do to the legs: a day, a week, four weeks, dates of one's own. Beyond a week it is a week's mean.

What runs count as growth is capped week by week, from the first day on: what is done comes first, what is to come
shares what the cap leaves. So the parts make the sum, and those that are done make the sum of what is done.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from enum import Enum
from operator import mul
from typing import NamedTuple

from runlegs_desktop.domain.calendar import DAYS_A_WEEK, week_of
from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.domain.schedule import Scheduled, State
from runlegs_desktop.domain.stimulus import NOTHING, Ledger, Ledgers, SetBlock, capped, total
from runlegs_desktop.domain.stimulus_tables import MUSCLES, Fibres, Row

WEEKS = 4


class Reach(Enum):
    """How much is looked at."""

    DAY = "day"
    WEEK = "week"
    WEEKS = "weeks"
    DATES = "dates"


class Source(Enum):
    """What is looked at: runs, strength, or both together, which alone stand against a target."""

    RUNNING = "running"
    STRENGTH = "strength"
    BOTH = "both"

    def holds(self, one: Scheduled) -> bool:
        """Whether a session is of it."""
        return self is Source.BOTH or one.is_strength is (self is Source.STRENGTH)


class Span(NamedTuple):
    """Days from the first to the last, both included."""

    reach: Reach
    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days."""
        return (self.last - self.first).days + 1

    @property
    def weeks(self) -> float:
        """What sums are divided by to be a week's: never less than 1."""
        return max(1.0, self.days / DAYS_A_WEEK)

    def holds(self, day: date) -> bool:
        """Whether a day is in it."""
        return self.first <= day <= self.last

    def stepped(self, by: int) -> "Span":
        """The days after these (1) or before (-1); four weeks go by one week."""
        step = DAYS_A_WEEK if self.reach is Reach.WEEKS else self.days
        ahead = timedelta(days=by * step)
        return Span(self.reach, self.first + ahead, self.last + ahead)


def span_at(reach: Reach, day: date, week_start: int) -> Span:
    """The day, its week, or the four weeks that end with its week. Dates of one's own begin as the week."""
    if reach is Reach.DAY:
        return Span(reach, day, day)
    first = week_of(day, week_start)
    last = first + timedelta(days=DAYS_A_WEEK - 1)
    return Span(reach, first - timedelta(days=DAYS_A_WEEK * (WEEKS - 1)) if reach is Reach.WEEKS else first, last)


class Part(NamedTuple):
    """What a run adds to the sum, or one exercise of a strength session, by muscle in the order of `MUSCLES`."""

    session: Scheduled
    growth: Row
    sets: tuple[SetBlock, ...] = ()

    @property
    def is_done(self) -> bool:
        """Whether it is done."""
        return self.session.state is State.DONE


class SpanLoad(NamedTuple):
    """The sums of a span, done and whole, and the sessions behind the whole."""

    span: Span
    done: Ledger
    whole: Ledger
    parts: tuple[Part, ...]
    source: Source = Source.BOTH

    @property
    def sessions(self) -> tuple[Scheduled, ...]:
        """The sessions behind the whole, in the order of their days."""
        return tuple({part.session.id: part.session for part in self.parts}.values())

    def parts_of(self, muscle: Muscle) -> tuple[tuple[Part, float], ...]:
        """Each part that adds to a muscle's sum, with what it adds."""
        place = MUSCLES.index(muscle)
        return tuple((part, part.growth[place]) for part in self.parts if part.growth[place] > 0)

    @property
    def run_minutes(self) -> float:
        """Minutes of running in a week."""
        return sum(one.seconds for one in self.sessions if one.is_run) / 60 / self.span.weeks


def span_load(sessions: Iterable[Scheduled], ledgers: Ledgers, span: Span, source: Source = Source.BOTH) -> SpanLoad:
    """What the sessions that lie in a span do, planned and done."""
    weeks: dict[int, list[Scheduled]] = {}
    for one in sessions:
        if span.holds(one.day) and one.counts and source.holds(one):
            weeks.setdefault((one.day - span.first).days // DAYS_A_WEEK, []).append(one)
    share = 1 / span.weeks
    made = [_week(weeks[n], ledgers, share) for n in sorted(weeks)]
    done, whole = scaled(total(one.done for one in made), share), scaled(total(one.whole for one in made), share)
    return SpanLoad(span, done, whole, tuple(part for one in made for part in one.parts), source)


class _Week(NamedTuple):
    done: Ledger
    whole: Ledger
    parts: tuple[Part, ...]


def _week(week: Sequence[Scheduled], ledgers: Ledgers, share: float) -> _Week:
    """The sums of one week with runs capped, and its parts. Runs count less where all of them would be too many."""
    whole = total(ledgers.of(one) for one in week)
    finished = [one for one in week if one.state is State.DONE]
    done = whole if len(finished) == len(week) else total(ledgers.of(one) for one in finished)
    fits, fits_done = capped(whole), capped(done)
    so_far = [share * _share(x, y) for x, y in zip(fits_done.by_runs, done.by_runs, strict=True)]
    left = zip(fits.by_runs, fits_done.by_runs, whole.by_runs, done.by_runs, strict=True)
    then = [share * _share(most - had, all_ - ran) for most, had, all_, ran in left]
    parts = tuple(
        part
        for one in sorted(week, key=lambda s: (s.day, s.session.order))
        for part in _parts(one, ledgers, share, so_far if one.state is State.DONE else then)
    )
    return _Week(fits_done, fits, parts)


def scaled(ledger: Ledger, share: float) -> Ledger:
    """So much of a ledger."""
    if share == 1 or ledger is NOTHING:
        return ledger

    def row(of: Sequence[float]) -> Row:
        return tuple(share * x for x in of)

    return Ledger(
        row(ledger.by_runs), row(ledger.by_lifts), row(ledger.load), row(ledger.endurance), Fibres(*row(ledger.fibres))
    )


def _parts(one: Scheduled, ledgers: Ledgers, share: float, counted: Sequence[float]) -> Iterator[Part]:
    """A run is one part, and so is strength of which no set is known; else each exercise is."""
    if one.is_strength and ledgers.by_exercise(one):
        for sets, ledger in ledgers.by_exercise(one):
            grown = ledger.by_lifts
            yield Part(one, grown if share == 1 else tuple(share * x for x in grown), sets)
    else:
        grown = ledgers.of(one).by_runs
        yield Part(one, tuple(map(mul, grown, counted)) if any(grown) else grown)


def _share(part: float, whole: float) -> float:
    return part / whole if whole > 0 else 0.0
