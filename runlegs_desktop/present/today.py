"""The Today strip: what this day asks for, in words from the fullest to the shortest, and what the buttons do."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from enum import Enum

from runlegs_desktop.domain.calendar import days_apart
from runlegs_desktop.domain.dataclass import dataclass
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.plan import Plan
from runlegs_desktop.domain.schedule import Scheduled, State, sessions
from runlegs_desktop.domain.session import RUNS, Kind
from runlegs_desktop.present.i18n import _, plural
from runlegs_desktop.present.numbers import (
    Numbers,
    day_text,
    long_day_text,
    month_names,
    race_time,
    short_weekday_names,
)
from runlegs_desktop.present.session_words import titles
from runlegs_desktop.present.today_chips import Chip, first_chip, next_chip, note, rest_chip, session_chips, warm_up

MOST_CHIPS = 7  # more than this have no room for their numbers at 1024 pixels


class Stand(Enum):
    """Where the runner stands today. `REST` is a day inside the plan without a session."""

    NO_PLAN = "no plan"
    BEFORE = "before"
    BETWEEN = "between"
    DAY = "day"
    REST = "rest"
    FINISHED_DAY = "finished day"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class TodayPage:
    """What the strip shows. `next_id` is the session that Start and Done speak of, or nothing.

    `asks_next_block` and `asks_plan` offer a button in place of Start and Done.
    """

    stand: Stand
    dates: tuple[str, ...]
    name: str
    chips: tuple[Chip, ...]
    next_id: str = ""
    start_name: str = ""
    done_name: str = ""
    asks_next_block: bool = False
    asks_plan: bool = False


def today_page(book: Logbook, plan: Plan | None, today: date, numbers: Numbers) -> TodayPage:
    """Spell one day. `plan` is the one in use; another that is still to come takes over once it is finished."""
    if plan is None:
        empty = note("", _("No plan yet"), (_("Make a plan and your day stands here."), _("Make a plan")))
        return replace(_page(Stand.NO_PLAN, today, empty), asks_plan=True)
    own = sessions(book, plan, today)
    coming = min((p for p in book.plans.values() if p.start > today), key=lambda p: p.start, default=None)
    if plan.start > today:
        return _before(book, plan, own, today, numbers)
    if plan.end < today or _is_through(own, today):
        if coming is not None and coming.id != plan.id:
            return _before(book, coming, sessions(book, coming, today), today, numbers)
        return replace(_page(Stand.OVER, today, _over(plan, own, numbers)), asks_next_block=True)
    return _day(own, today, numbers)


def _page(stand: Stand, today: date, *chips: Chip) -> TodayPage:
    weekday, month = short_weekday_names()[today.weekday()], month_names()[today.month - 1]
    dates = (_("{weekday} {day} {month}").format(weekday=weekday, day=today.day, month=month), day_text(today))
    name = _("Today, {day}").format(day=long_day_text(today))
    return TodayPage(stand, dates, name, chips)


def _is_through(own: Sequence[Scheduled], today: date) -> bool:
    """Whether the last session lies behind: the race is over, and nothing follows."""
    real = [s for s in own if s.kind is not Kind.REST]
    return bool(real) and all(s.day < today for s in real)


def _before(book: Logbook, plan: Plan, own: Sequence[Scheduled], today: date, numbers: Numbers) -> TodayPage:
    ended = max((p for p in book.plans.values() if p.end < today), key=lambda p: p.end, default=None)
    days = days_apart(today, plan.start)
    when = _("tomorrow") if days == 1 else plural("in {n} day", "in {n} days", days).format(n=days)
    starts: tuple[str, ...] = (
        _("Starts {day}, {when}").format(day=day_text(plan.start), when=when),
        _("Starts {day}").format(day=day_text(plan.start)),
        when,
    )
    label = plan.name or _("Your plan")
    if ended is not None:
        label = _("Between plans")
        if plan.name and ended.name:
            first = _("“{old}” is over. “{new}” starts {day}, {when}")
            starts = (first.format(old=ended.name, new=plan.name, day=day_text(plan.start), when=when), *starts)
    chips: tuple[Chip, ...] = (note("", label, starts),)
    ahead = [s for s in own if s.state is State.PLANNED and s.kind is not Kind.REST and s.day >= plan.start]
    if ahead:
        chips += (first_chip(ahead[0], numbers),)
    return _page(Stand.BETWEEN if ended is not None else Stand.BEFORE, today, *chips)


def _over(plan: Plan, own: Sequence[Scheduled], numbers: Numbers) -> Chip:
    label = plan.name or _("Your plan")
    race = next((s for s in own if s.kind is Kind.RACE), None)
    if race is None:
        return note("", label, (_("Finished {day}").format(day=day_text(plan.end)), _("Finished")))
    if race.state is not State.DONE:
        return note("", label, (_("Race day was {day}").format(day=day_text(race.day)), day_text(race.day)), Kind.RACE)
    time = race_time(race.seconds)
    texts = (_("Race done: {distance} in {time}").format(distance=numbers.distance(race.metres), time=time), time)
    return note("", label, texts if race.seconds and race.metres else (_("Race done"),), Kind.RACE)


def _day(own: Sequence[Scheduled], today: date, numbers: Numbers) -> TodayPage:
    real = [s for s in own if s.kind is not Kind.REST]
    now = _in_order([s for s in real if s.day == today])
    ahead = [s for s in real if s.day > today and s.state is State.PLANNED]
    if not now:
        return _page(Stand.REST, today, rest_chip(ahead, today, numbers))
    runs = [s for s in now if s.kind in RUNS]
    lifts = [s for s in now if s.kind is Kind.STRENGTH]
    others = [s for s in now if s.kind not in RUNS and s.kind is not Kind.STRENGTH]
    still = [s for s in now if s.state is State.PLANNED]
    chips = (
        *(warm_up(s) for s in [s for s in runs if s in still][:1]),
        *(session_chips(runs, numbers) or next_chip([s for s in ahead if s.kind in RUNS], today, numbers)),
        *(session_chips(lifts, numbers) or next_chip([s for s in ahead if s.kind is Kind.STRENGTH], today, numbers)),
        *session_chips(others, numbers),
    )
    if not still:
        return _finished(now, ahead, chips, today, numbers)
    name = titles(still[0].session, numbers)[0]
    return replace(
        _page(Stand.DAY, today, *_folded(chips)),
        next_id=still[0].id,
        start_name=_("Start {name}").format(name=name),
        done_name=_("Mark {name} done").format(name=name),
    )


def _finished(
    now: Sequence[Scheduled], ahead: Sequence[Scheduled], chips: tuple[Chip, ...], today: date, numbers: Numbers
) -> TodayPage:
    chips = tuple(chip for chip in chips if chip.state is not None)  # what was today, not what is missing from it
    all_done = all(s.state is State.DONE for s in now)
    label = _("All done today") if all_done else _("Nothing left today")
    after = rest_chip(ahead, today, numbers)
    closing = note(after.id, label, after.facts if ahead else (_("The plan is finished"), _("Finished")))
    page = _page(Stand.FINISHED_DAY, today, *_folded(chips, MOST_CHIPS - 1), closing)
    return replace(page, asks_next_block=not ahead)


def _in_order(now: list[Scheduled]) -> list[Scheduled]:
    """By time of day where every session has one, else as the board shows them."""
    times = [s.session.start for s in now]
    if any(time is None for time in times):
        return now
    return [s for _time, s in sorted(zip(times, now, strict=True), key=lambda pair: str(pair[0]))]


def _folded(chips: tuple[Chip, ...], most: int = MOST_CHIPS) -> tuple[Chip, ...]:
    """The chips that have room; a last one counts the others."""
    if len(chips) <= most:
        return chips
    left = chips[most - 1 :]
    text = plural("{n} more", "{n} more", len(left)).format(n=len(left))
    return (*chips[: most - 1], note(left[0].id, _("Today"), (text,)))
