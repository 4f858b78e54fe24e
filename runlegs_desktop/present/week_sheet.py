"""What a printed week says: heading, every session with its steps in words, what to fill in by hand."""

from collections.abc import Sequence
from dataclasses import dataclass

from runlegs_desktop.domain.calendar import DAYS_A_WEEK
from runlegs_desktop.domain.scene import Scene
from runlegs_desktop.domain.schedule import State
from runlegs_desktop.domain.session import Kind, Session, Zone, flat
from runlegs_desktop.present.board import Day, Week
from runlegs_desktop.present.card import Card
from runlegs_desktop.present.i18n import _, plural
from runlegs_desktop.present.numbers import Numbers, short_month_names, short_weekday_names
from runlegs_desktop.present.run_routine import ToTick, around_every_run, around_this_run
from runlegs_desktop.present.session_words import kind_name
from runlegs_desktop.present.sheet import PARTS, SheetHeading, language, week_title
from runlegs_desktop.present.step_rows import HEIGHT, Bar, profile, rpe_text
from runlegs_desktop.present.wording import goal_name

_HARDEST = (Zone.H, Zone.R, Zone.I, Zone.T, Zone.M)


@dataclass(frozen=True, slots=True)
class Task:
    """One session to tick. `state` is how it stands; `steps` are lines; `bars` its effort over time, for runs.

    `notes` are the runner's own, `around` what a hard run asks for before and after it.
    """

    kind: Kind
    title: str
    steps: tuple[str, ...]
    bars: tuple[Bar, ...]
    notes: str
    state: State
    around: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DayWords:
    """One row. `name` is `Mon 10`, `number` the shortest wording, `month` stands under it where it changes."""

    name: str
    number: str
    month: str
    tasks: tuple[Task, ...]


@dataclass(frozen=True, slots=True)
class WeekWords:
    """One week's page. `columns` are day, do, notes, felt; `felt` the lines to fill in; `notes` the last heading.

    `around` is what comes before and after every run of the week, to tick; empty without a run.
    """

    heading: SheetHeading
    columns: tuple[str, str, str, str]
    felt: tuple[str, ...]
    notes: str
    days: tuple[DayWords, ...]
    around: tuple[ToTick, ...] = ()


def week_words(scene: Scene, week: Week, numbers: Numbers, athlete: str = "") -> WeekWords:
    """Spell a week of the board for its sheet. `athlete` is the runner's name, when the sheet should bear it."""
    return WeekWords(
        heading=_heading(scene, week, numbers, athlete),
        columns=(_("Day"), _("Do"), _("Notes"), _("Felt, 1–10")),
        felt=(_("legs"), _("sleep")),
        notes=_("Notes"),
        days=tuple(_day(day, numbers, is_first=n == 0) for n, day in enumerate(week.days)),
        around=around_every_run() if any(card.is_run for day in week.days for card in day.cards) else (),
    )


def _heading(scene: Scene, week: Week, numbers: Numbers, athlete: str) -> SheetHeading:
    return SheetHeading(
        title=week_title(week),
        subtitle=PARTS.join(part for part in (*_facts(scene, week), athlete.strip()) if part),
        advice=_advice(scene, week, numbers),
        legend=(),
        foot=_("General guidance for healthy adults. Sharp or one-sided pain: stop and ask a professional."),
        week=_("Week"),
        total=_("Total"),
        language=language(),
    )


def _facts(scene: Scene, week: Week) -> tuple[str, ...]:
    """`Build`, `38.5 km`, `4 runs, 2 strength`, `+10 % against the best of four weeks`."""
    total, counted = week.total, scene.weeks[week.index]
    runs = plural("{n} run", "{n} runs", len(counted.running)).format(n=len(counted.running))
    count = _("{runs}, {n} strength").format(runs=runs, n=len(counted.strength))
    compares = total.change and week.index > 0  # the first week has none before it
    distance = " ".join(part for part in (f"{total.value} {total.unit}", total.race) if part)
    change = _("{change} against the best of four weeks").format(change=total.change) if compares else ""
    return week.phase_name, distance, count, change


def _advice(scene: Scene, week: Week, numbers: Numbers) -> tuple[str, ...]:
    name, race, lines = scene.plan.name or goal_name(scene.plan.goal), scene.race(), []
    ahead = (race.day - week.start).days // DAYS_A_WEEK if race else -1
    if ahead > 0:
        text = plural("{race} in {n} week", "{race} in {n} weeks", ahead)
        lines.append(text.format(race=name, n=ahead))
    elif ahead == 0:
        lines.append(_("{race} this week").format(race=name))
    else:
        lines.append(name)
    if week.total.mix:
        text = _("Hard time {hard}, easy {easy}")
        hard = numbers.percent(week.total.hard)
        lines.append(text.format(hard=hard, easy=numbers.percent(1 - round(week.total.hard * 100) / 100)))
    return tuple(lines)


def _day(day: Day, numbers: Numbers, *, is_first: bool) -> DayWords:
    name = _("{weekday} {n}").format(weekday=short_weekday_names()[day.day.weekday()], n=day.day.day)
    month = short_month_names()[day.day.month - 1] if is_first or day.day.day == 1 else ""
    tasks = tuple(_task(card, numbers, day.cards[:n]) for n, card in enumerate(day.cards)) or (_rest(),)
    return DayWords(name, str(day.day.day), month, tasks)


def _rest() -> Task:
    return Task(Kind.REST, kind_name(Kind.REST), (_("Walk if you like. Early night."),), (), "", State.PLANNED)


def _task(card: Card, numbers: Numbers, before: Sequence[Card]) -> Task:
    """A session to tick; `before` are the day's earlier ones."""
    session = card.one.session
    bars = profile(session, numbers).bars if card.is_run else ()
    if card.is_run and not bars and session.metres:
        bars = (Bar(0, 1, HEIGHT[Zone.E], is_hard=session.kind is Kind.RACE, is_recovery=False),)
    steps = _steps(card, session, numbers)
    if card.kind is Kind.STRENGTH:
        after_run = any(one.is_run for one in before)
        steps += (_("After the run. See the strength card.") if after_run else _("See the strength card."),)
    return Task(card.kind, card.words, steps, bars, session.notes, card.state, around_this_run(card.kind))


def _steps(card: Card, session: Session, numbers: Numbers) -> tuple[str, ...]:
    """When, what to do one step a line, and how hard."""
    lines = [session.start.strftime("%H:%M")] if session.start else []
    if session.kind in {Kind.EASY, Kind.LONG} and len(session.steps) <= 1 and card.one.hard_seconds == 0:
        pace = numbers.pace(session.metres, session.seconds) if session.seconds else ""
        lines += [_("{pace} or slower.").format(pace=pace)] if pace else []
        lines.append(_("You can talk all the way."))
    elif session.steps:
        lines += card.structure
        zone = next((zone for zone in _HARDEST if any(s.zone is zone for s in flat(session.steps))), Zone.E)
        lines.append(_("Effort {rpe} of 10").format(rpe=rpe_text(zone)))
    elif card.is_run and session.metres and session.seconds:
        lines.append(numbers.pace(session.metres, session.seconds))
    return tuple(lines)
