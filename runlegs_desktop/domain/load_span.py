"""What any days do to the legs: a day, a week, four weeks, dates of one's own. Beyond a week it is a week's mean.

What runs count as growth is capped week by week, from the first day on: what is done comes first, what is to come
shares what the cap leaves. So the parts make the sum, and those that are done make the sum of what is done.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import Enum
from typing import NamedTuple

from runlegs_desktop.domain.calendar import DAYS_A_WEEK, week_of
from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.domain.schedule import Scheduled, State
from runlegs_desktop.domain.stimulus import MOST_FROM_RUNS, NOTHING, Ledger, Ledgers, SetBlock, of_week, total
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
    every = [weeks[n] for n in sorted(weeks)]
    share = 1 / span.weeks
    whole = total(of_week(ledgers.of(one) for one in week) for week in every)
    done = total(of_week(ledgers.of(one) for one in week if one.state is State.DONE) for week in every)
    parts = tuple(part for week in every for part in _parts(week, ledgers, share))
    return SpanLoad(span, scaled(done, share), scaled(whole, share), parts, source)


def scaled(ledger: Ledger, share: float) -> Ledger:
    """So much of a ledger."""
    if share == 1 or ledger is NOTHING:
        return ledger

    def row(of: Sequence[float]) -> Row:
        return tuple(share * x for x in of)

    return Ledger(
        row(ledger.by_runs), row(ledger.by_lifts), row(ledger.load), row(ledger.endurance), Fibres(*row(ledger.fibres))
    )


def _parts(week: Sequence[Scheduled], ledgers: Ledgers, share: float) -> Iterable[Part]:
    """Runs count less where all of them together would count as more than they may."""
    done = total(ledgers.of(one) for one in week if one.state is State.DONE).by_runs
    ran = total(ledgers.of(one) for one in week).by_runs
    pairs = list(zip(done, ran, strict=True))
    so_far = [share * _share(min(x, MOST_FROM_RUNS), x) for x in done]
    then = [share * _share(min(y, MOST_FROM_RUNS) - min(x, MOST_FROM_RUNS), y - x) for x, y in pairs]
    for one in sorted(week, key=lambda s: (s.day, s.session.order)):
        counted = so_far if one.state is State.DONE else then
        if one.is_strength:
            for sets, ledger in ledgers.by_exercise(one):
                yield Part(one, tuple(share * x for x in ledger.by_lifts), sets)
        else:
            rows = zip(ledgers.of(one).by_runs, counted, strict=True)
            yield Part(one, tuple(run * less for run, less in rows))


def _share(part: float, whole: float) -> float:
    return part / whole if whole > 0 else 0.0
