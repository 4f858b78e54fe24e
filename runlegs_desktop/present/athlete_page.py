"""The Athlete page as values: who runs, their heart, races, paces and usual times; what another race would change."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from runlegs_desktop.domain.athlete import Athlete, HeartFrom
from runlegs_desktop.domain.calendar import DAYS_A_WEEK, week_of
from runlegs_desktop.domain.edits_athlete import age_on
from runlegs_desktop.domain.heart_rates import zones_in_use
from runlegs_desktop.domain.inputs import DEFAULT_VDOT, RACE_METRES
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.paces import predict_seconds, vdot_of
from runlegs_desktop.domain.performance import VDOT_ERROR, Performance, best_guide, is_recent, vdot_today
from runlegs_desktop.domain.plan import Plan
from runlegs_desktop.domain.session import Kind
from runlegs_desktop.domain.zones import highest
from runlegs_desktop.present.athlete_change import ChangeNote, called, change_note, distance_name
from runlegs_desktop.present.athlete_paces import PaceRow, pace_caption, pace_rows
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.numbers import (
    Numbers,
    day_and_month,
    day_text,
    race_time,
    short_weekday_names,
    weekday_names,
)
from runlegs_desktop.present.session_words import kind_name
from runlegs_desktop.present.wording import goal_name

GUESS_ERROR = 3  # ± of a VDOT that no race stands behind (science 3.1)
SAME_VDOT = 0.05  # VDOT is shown in tenths


class RaceRow(NamedTuple):
    """A line of the races. `mark` says "used" or "over 90 days"; `note` is what using it would change.

    There is none where nothing would change, and for races that are too old to be a guide.
    """

    race: Performance
    distance: str
    name: str
    day: str
    time: str
    vdot: str
    mark: str
    is_used: bool
    spoken: str
    note: ChangeNote | None


class DayTile(NamedTuple):
    """A weekday with what the week holds there and the usual time."""

    name: str
    kinds: tuple[Kind, ...]
    time: str
    is_off: bool
    spoken: str


class _Seen(NamedTuple):
    """What every line is seen against: the fitness in use and its best guide, the units, the day."""

    book: Logbook
    vdot: float
    guide: Performance | None
    numbers: Numbers
    today: date


class Page(NamedTuple):
    """All of the page.

    `offered` is the race that should set the paces and doesn't yet, or nothing. It is never older than the one in
    use: that one was chosen when the other was known.
    """

    athlete: Athlete
    today: date
    initials: str
    title: str
    subtitle: str
    birth: str
    age: str
    highest_guess: str
    highest_note: str
    resting_note: str
    zones_note: str
    races: tuple[RaceRow, ...]
    offered: str
    vdot_from: str
    vdot: str
    vdot_spread: str
    equals: tuple[tuple[str, str], ...]
    pace_caption: str
    paces: tuple[PaceRow, ...]
    days: tuple[DayTile, ...]


def athlete_page(book: Logbook, athlete: Athlete, plan: Plan | None, today: date) -> Page:
    """The page of a runner whose present plan is `plan`, or who has none."""
    numbers, vdot = Numbers(athlete.units), vdot_in_use(athlete, plan)
    used, known = _used(book, vdot, today), tuple(book.performances.values())
    guide = best_guide(known, RACE_METRES.get(plan.goal) if plan else None, today)
    seen = _Seen(book, vdot, guide, numbers, today)
    races = tuple(_race_row(one, used, seen) for one in _in_order(known, used, today))
    is_news = guide is not None and (used is None or guide == used or guide.day > used.day)
    offered = next((row.race.id for row in races if is_news and row.race == guide and row.note), "")
    top = highest(athlete, today)
    age = age_on(athlete.birth, today) if athlete.birth else None
    return Page(
        athlete=athlete,
        today=today,
        initials="".join(word[0] for word in athlete.name.split()[:2]).upper(),
        title=athlete.name or _("Athlete without a name"),
        subtitle=goal_name(plan.goal) if plan else _("No plan yet"),
        birth=date_text(athlete.birth) if athlete.birth else "",
        age=_("{n} years").format(n=age) if age is not None else _("for heart rates and limits"),
        highest_guess=str(top.beats) if top and top.spread else "",
        highest_note=_highest_note(athlete, today),
        resting_note=_("lying, after waking") if athlete.hr_rest is None else _("from you"),
        zones_note=_zones_note(athlete),
        races=races,
        offered=offered,
        vdot_from=_("VDOT, from {race}").format(race=called(used, numbers)) if used else _("VDOT, without a race"),
        vdot=_tenths(vdot),
        vdot_spread=f"\u00b1\u202f{VDOT_ERROR if used else GUESS_ERROR}",
        equals=tuple(
            (distance_name(metres, numbers), race_time(predict_seconds(vdot, metres)))
            for metres in RACE_METRES.values()
        ),
        pace_caption=pace_caption(athlete),
        paces=pace_rows(athlete, vdot, numbers, today),
        days=tuple(_days(book, athlete, plan, today)),
    )


def vdot_in_use(athlete: Athlete, plan: Plan | None) -> float:
    """The fitness that paces come from now: the runner's, else the plan's, else a beginner's (science 3.1)."""
    if athlete.vdot is not None:
        return athlete.vdot
    return plan.inputs.vdot if plan else DEFAULT_VDOT


def date_text(day: date) -> str:
    """`12 Mar 1987`: as it is shown and may be typed."""
    return _("{day} {year}").format(day=day_and_month(day), year=day.year)


def _used(book: Logbook, vdot: float, today: date) -> Performance | None:
    """The race that shows the fitness in use, as of today or as of its own day."""
    fits = [
        one
        for one in book.performances.values()
        if min(abs(vdot_of(one.metres, one.seconds) - vdot), abs(vdot_today(one, today) - vdot)) < SAME_VDOT
    ]
    return max(fits, key=lambda one: (one.day, one.id), default=None)


def _in_order(known: tuple[Performance, ...], used: Performance | None, today: date) -> list[Performance]:
    """The one in use first, then the recent ones, then the old; the latest first."""
    return sorted(known, key=lambda p: (p != used, not is_recent(p, today), -p.day.toordinal(), p.id))


def _race_row(one: Performance, used: Performance | None, seen: _Seen) -> RaceRow:
    numbers, is_used, shown = seen.numbers, one == used, vdot_today(one, seen.today)
    mark = _("used") if is_used else "" if is_recent(one, seen.today) else _("over 90 days")
    distance, day = distance_name(one.metres, numbers), _day(one.day)
    clock, vdot = race_time(one.seconds), _tenths(shown)
    spoken_vdot = _("VDOT {vdot}").format(vdot=vdot)
    said = ", ".join(part for part in (distance, one.name, day, clock, spoken_vdot, mark) if part)
    usable = is_recent(one, seen.today) or one == seen.guide
    note = change_note(seen.book, one, (seen.vdot, shown), numbers, seen.today) if usable else None
    return RaceRow(one, distance, one.name, day, clock, vdot, mark, is_used, said, note)


def _day(day: date) -> str:
    return _("{day} {year}").format(day=day_text(day), year=day.year)


def _tenths(vdot: float) -> str:
    return f"{vdot:.1f}"


def _highest_note(athlete: Athlete, today: date) -> str:
    top = highest(athlete, today)
    if top is None:
        return _("or a birth date")
    if not top.spread:
        return _("from you")
    age = age_on(athlete.birth, today) if athlete.birth else 0
    return _("estimate for {age}, ± {spread}").format(age=age, spread=top.spread)


def _zones_note(athlete: Athlete) -> str:
    if athlete.zones is HeartFrom.OWN:
        return _("The lowest heart rate of each kind of running.")
    if athlete.zones is HeartFrom.RESERVE and zones_in_use(athlete) is HeartFrom.HIGHEST:
        return _("Reserve needs a resting heart rate. Until then: shares of the highest.")
    if athlete.zones is HeartFrom.HIGHEST:
        return _("Shares of the highest heart rate.")
    return _("Reserve = resting + share of the rest up to the highest.")


def _days(book: Logbook, athlete: Athlete, plan: Plan | None, today: date) -> Iterator[DayTile]:
    monday = week_of(today if plan is None or today >= plan.start else plan.start)
    for weekday in range(DAYS_A_WEEK):
        day = monday + timedelta(days=weekday)
        held = sorted((s for s in book.sessions.values() if s.day == day), key=lambda s: (s.order, s.id))
        kinds = tuple(s.kind for s in held if s.kind is not Kind.REST)
        at = athlete.times[weekday]
        name, text = short_weekday_names()[weekday], at.strftime("%H:%M") if at else ""
        off = (
            bool(plan)
            and not kinds
            and (plan is not None and weekday not in plan.inputs.days | plan.inputs.strength_days)
        )
        said = ", ".join((weekday_names()[weekday], *(kind_name(kind) for kind in kinds), _("usual time")))
        yield DayTile(name, kinds, text, off, said)
