"""The plan board in words and shares, ready for a screen or a sheet of paper: weeks, days, cards, marks, totals."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import field
from datetime import date, timedelta
from functools import cached_property
from typing import NamedTuple

from runlegs_desktop.domain.calendar import DAYS_A_WEEK
from runlegs_desktop.domain.dataclass import dataclass
from runlegs_desktop.domain.finding import Finding, Severity
from runlegs_desktop.domain.plan import Phase, Plan
from runlegs_desktop.domain.scene import WEEKS_OF_REF, Scene, SceneWeek
from runlegs_desktop.present.card import Card
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.numbers import EN_DASH, Numbers, day_and_month, short_weekday_names, span_text
from runlegs_desktop.present.session_words import on_day
from runlegs_desktop.present.week_total import Total, week_total

TWO_DAY_RULES = frozenset({"R09", "R10", "R12"})
SHOWN = frozenset({Severity.ERROR, Severity.WARN})


@dataclass(frozen=True)
class Day:
    """One cell."""

    day: date
    is_first: bool
    is_today: bool
    is_past: bool
    cards: tuple[Card, ...]

    @cached_property
    def label(self) -> str:
        """The number of the day, with the month on the plan's first day and on the 1st."""
        return day_and_month(self.day) if self.is_first or self.day.day == 1 else str(self.day.day)

    @cached_property
    def name(self) -> str:
        """The day for a screen reader."""
        name = on_day(self.day, len(self.cards))
        return _("Today, {day}").format(day=name) if self.is_today else name


class Staple(NamedTuple):
    """Two neighbouring days that do not go together: the cards it joins."""

    first: date
    second: date
    first_id: str
    second_id: str
    rule: str


@dataclass(frozen=True)
class Week:
    """One row. `span` is `27 Jul – 2 Aug`, `mid_span` `27 Jul–2`, `short_span` `27 Jul`; `staples` touch this week."""

    index: int
    number: str
    start: date
    span: str
    mid_span: str
    short_span: str
    is_now: bool
    phase: Phase
    phase_name: str
    days: tuple[Day, ...]
    staples: tuple[Staple, ...]
    total: Total
    name: str
    given: "_Given" = field(repr=False, compare=False)


class Board(NamedTuple):
    """The whole plan as shown. `now` is the index of this week, or none when today is outside the plan."""

    name: str
    unit: str
    weekdays: tuple[str, ...]
    weeks: tuple[Week, ...]
    now: int | None

    def span(self, first: int, last: int) -> str:
        """`20 Jul – 6 Sep 2026`: the days of weeks `first` to `last`."""
        end = self.weeks[last].start + timedelta(days=DAYS_A_WEEK - 1)
        return span_text(self.weeks[first].start, end, year=True)


def board(scene: Scene, findings: Iterable[Finding], numbers: Numbers, before: Board | None = None) -> Board:
    """Spell a plan for the eye. The screen and the paper show the same value.

    Weeks for which nothing changed since `before` are the same objects, so that a drag step spells only the others.
    """
    found = tuple(f for f in findings if f.severity in SHOWN)
    staples, flags = _staples(scene, found), _flags(found)
    plan = scene.plan
    index = plan.week_index(scene.today)
    now = index if 0 <= index < len(scene.weeks) else None
    peak = max((w.metres for w in scene.weeks), default=0)
    over = {f.week for f in found if f.rule == "R01"}
    weeks = []
    for n, week in enumerate(scene.weeks):
        given = _Given(
            week,
            plan,
            scene.today,
            numbers,
            peak,
            tuple(w.metres for w in scene.weeks[max(0, n - WEEKS_OF_REF) : n]),
            n in over,
            tuple((s.id, flags[s.id]) for day in week.days for s in day if s.id in flags),
            tuple(s for s in staples if week.holds(s.first) or week.holds(s.second)),
        )
        was = before.weeks[n] if before and n < len(before.weeks) else None
        weeks.append(was if was is not None and was.given == given else _week(given, scene, is_now=n == now))
    names = short_weekday_names()
    weekdays = tuple(names[(plan.week_start + n) % DAYS_A_WEEK] for n in range(DAYS_A_WEEK))
    return Board(plan.name, numbers.unit, weekdays, tuple(weeks), now)


def phase_name(phase: Phase) -> str:
    """A phase in a word."""
    return {
        Phase.BASE: _("Base"),
        Phase.BUILD: _("Build"),
        Phase.PEAK: _("Peak"),
        Phase.TAPER: _("Taper"),
        Phase.ACCUMULATE: _("Accumulate"),
        Phase.INTENSIFY: _("Intensify"),
        Phase.DELOAD: _("Deload"),
        Phase.CUTBACK: _("Cutback"),
    }[phase]


class _Given(NamedTuple):
    """All that a row is spelled from: `before` are the metres of the weeks that its growth is measured against."""

    week: SceneWeek
    plan: Plan
    today: date
    numbers: Numbers
    peak: int
    before: tuple[int, ...]
    is_over: bool
    flags: tuple[tuple[str, Severity], ...]
    staples: tuple[Staple, ...]


def _week(given: _Given, scene: Scene, *, is_now: bool) -> Week:
    week, numbers = given.week, given.numbers
    total = week_total(scene, week, numbers, peak=given.peak, over=given.is_over, is_now=is_now)
    flags = dict(given.flags)
    stapled = frozenset(key for s in given.staples for key in (s.first_id, s.second_id))
    days = []
    for n, cells in enumerate(week.days):
        day = week.start + timedelta(days=n)
        cards = tuple(Card(one, numbers, flags.get(one.id), one.id in stapled) for one in cells)
        days.append(Day(day, day == given.plan.start, day == given.today, day < given.today, cards))
    number, span, phase = str(week.index + 1), span_text(week.start, week.end), phase_name(week.phase)
    short = day_and_month(week.start)
    return Week(
        index=week.index,
        number=number,
        start=week.start,
        span=span,
        mid_span=f"{short}{EN_DASH}{week.end.day}",
        short_span=short,
        is_now=is_now,
        phase=week.phase,
        phase_name=phase,
        days=tuple(days),
        staples=given.staples,
        total=total,
        name=_("Week {n}, {span}, {phase}, {total}").format(n=number, span=span, phase=phase, total=total.name),
        given=given,
    )


def _flags(found: tuple[Finding, ...]) -> Mapping[str, Severity]:
    """The card each finding would change, and how much it matters. Conflicts of two days have staples instead."""
    flags: dict[str, Severity] = {}
    for f in found:
        is_stapled = f.rule in TWO_DAY_RULES and len(f.days) != 1
        if f.sessions and not is_stapled and flags.get(f.sessions[-1]) is not Severity.ERROR:
            flags[f.sessions[-1]] = f.severity
    return flags


def _staples(scene: Scene, found: tuple[Finding, ...]) -> tuple[Staple, ...]:
    day_of = {s.id: s.day for week in scene.weeks for s in week.all}
    staples: dict[tuple[str, str], Staple] = defaultdict()
    for f in found:
        if f.rule not in TWO_DAY_RULES or len(f.sessions) < 2:
            continue
        first, second = sorted(f.sessions[:2], key=lambda key: day_of[key])
        if day_of[second] - day_of[first] == timedelta(days=1):
            staples[first, second] = Staple(day_of[first], day_of[second], first, second, f.rule)
    return tuple(staples.values())
