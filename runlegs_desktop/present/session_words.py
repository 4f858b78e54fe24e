"""What a session is called: on cards, on paper, in files and to a screen reader."""

from collections.abc import Callable, Mapping
from datetime import date
from itertools import groupby

from runlegs_desktop.domain.lift_time import is_lightened
from runlegs_desktop.domain.schedule import Scheduled, State
from runlegs_desktop.domain.session import RUNS, Kind, Repeat, Role, Session, Step, Variant, Zone, flat
from runlegs_desktop.present.i18n import _, plural
from runlegs_desktop.present.numbers import Numbers, long_day_text

TIMES = "\u00d7"


_KINDS: Mapping[Kind, Callable[[], str]] = {
    Kind.EASY: lambda: _("Easy"),
    Kind.LONG: lambda: _("Long"),
    Kind.TEMPO: lambda: _("Tempo"),
    Kind.INTERVALS: lambda: _("Intervals"),
    Kind.HILLS: lambda: _("Hills"),
    Kind.RACE: lambda: _("Race"),
    Kind.STRENGTH: lambda: _("Strength"),
    Kind.MOBILITY: lambda: _("Mobility"),
    Kind.REST: lambda: _("Rest"),
}


def kind_name(kind: Kind) -> str:
    """The short name of a kind: the same on cards and on paper."""
    return _KINDS[kind]()


def titles(session: Session, numbers: Numbers) -> tuple[str, ...]:
    """Names of a session from the fullest to the shortest: the first that fits is shown."""
    shorter: list[str] = []
    for title in _titles(session, numbers):
        if not shorter or len(title) < len(shorter[-1]):
            shorter.append(title)
    return tuple(shorter)


def _titles(session: Session, numbers: Numbers) -> tuple[str, ...]:
    short = kind_name(session.kind)
    if session.title:
        return (session.title, short)
    if session.kind is Kind.STRENGTH:
        return _strength_titles(session, short)
    found = repeats(session)
    if found:
        count = f"{found.count} {TIMES} {numbers.repeat(_work(found).seconds)}"
        return (f"{short} {count}", count, short)
    return (*_fuller_run_title(session), short)


def _fuller_run_title(session: Session) -> tuple[str, ...]:
    if session.kind is Kind.TEMPO and (minutes := _minutes(session, Zone.T)):
        return (_("Tempo {n} min").format(n=minutes),)
    if session.variant is Variant.MARATHON and (minutes := _minutes(session, Zone.M)):
        return (_("Long, {n} min steady").format(n=minutes),)
    if session.variant is Variant.STRIDES:
        return (_("Easy, strides"),)
    if session.variant is Variant.RECOVERY:
        return (_("Easy, recovery"),)
    return ()


def repeats(session: Session) -> Repeat | None:
    """The repeats a session is named after: work of one length, at least three times."""
    if session.kind not in {Kind.INTERVALS, Kind.HILLS}:
        return None
    return next((s for s in session.steps if isinstance(s, Repeat) and s.count > 1), None)


def repeat_seconds(found: Repeat) -> int:
    """How long the hard part of one repeat is."""
    return _work(found).seconds


def spoken(one: Scheduled, numbers: Numbers) -> str:
    """`Tempo 20 min, Thursday 6 August, 8 kilometres, 47 minutes, planned`."""
    session = one.session
    title = titles(session, numbers)[0]
    name = kind_name(session.kind)
    parts = [title if name in title else f"{name}, {title}", long_day_text(session.day)]
    if session.kind in RUNS and session.metres:
        parts.append(numbers.spoken_distance(one.metres if one.state is State.DONE else session.metres))
    if session.seconds:
        parts.append(numbers.spoken_duration(one.seconds if one.state is State.DONE else session.seconds))
    if one.is_heavy:
        parts.append(_("heavy"))
    parts.append(state_name(one.state))
    return ", ".join(parts)


def state_name(state: State) -> str:
    """How a session stands, in a word."""
    return {
        State.PLANNED: _("planned"),
        State.DONE: _("done"),
        State.SKIPPED: _("skipped"),
        State.MISSED: _("missed"),
    }[state]


def structure(session: Session, numbers: Numbers) -> tuple[str, ...]:
    """The steps in words, one line each."""
    return tuple(_step_line(step, numbers, session.kind) for step in session.steps)


def _step_line(step: Step | Repeat, numbers: Numbers, kind: Kind) -> str:
    if isinstance(step, Repeat):
        work, jog = _work(step), [s for s in flat(step.steps) if s.role is Role.RECOVERY]
        text = f"{step.count} {TIMES} {numbers.repeat(work.seconds)} {_effort(work, numbers)}"
        if not jog:
            return text
        rest = _("jog down") if kind is Kind.HILLS else _("walk") if jog[0].is_walk else _("jog")
        return f"{text}, {rest} {numbers.repeat(jog[0].seconds)}"
    if step.is_walk:
        return _("Walk {time}").format(time=numbers.repeat(step.seconds))
    name = {
        Role.WARM_UP: _("Warm-up"),
        Role.COOL_DOWN: _("Cool-down"),
        Role.RECOVERY: _("Jog"),
        Role.WORK: _("Hard"),
        Role.STEADY: _("Easy"),
    }[step.role]
    if step.zone in {Zone.T, Zone.M}:
        name = _("Tempo") if step.zone is Zone.T else _("Marathon pace")
    return f"{name} {numbers.duration(step.seconds)} · {numbers.pace(step.metres, step.seconds)}"


def _effort(step: Step, numbers: Numbers) -> str:
    if step.zone is Zone.H:
        return _("hard uphill")
    return _("at {pace}").format(pace=numbers.pace(step.metres, step.seconds))


def _work(found: Repeat) -> Step:
    steps = list(flat(found.steps))
    return next((s for s in steps if s.role is Role.WORK), steps[0])


def _minutes(session: Session, zone: Zone) -> int:
    return round(sum(s.seconds for s in flat(session.steps) if s.zone is zone) / 60)


def _strength_titles(session: Session, short: str) -> tuple[str, ...]:
    if session.variant is Variant.PRIMER:
        return (_("Primer"), short)
    if not session.routine:
        return (short,)
    legs = _("Legs {routine}").format(routine=session.routine)
    if is_lightened(session):
        return (_("Legs {routine} light").format(routine=session.routine), legs)
    return (legs,)


def profile(session: Session) -> tuple[tuple[float, float], ...]:
    """Effort over time as (share of the time, height 0 to 1), neighbours of one height joined."""
    total = sum(s.seconds for s in flat(session.steps))
    if not total:
        return ()
    height = {Zone.E: 0.35, Zone.M: 0.6, Zone.T: 0.8, Zone.I: 1.0, Zone.R: 1.0, Zone.H: 1.0}
    runs = [(height[s.zone], s.seconds) for s in flat(session.steps)]
    return tuple((sum(t for _h, t in group) / total, h) for h, group in groupby(runs, key=lambda r: r[0]))


def on_day(day: date, count: int) -> str:
    """`Thursday 6 August, 2 sessions`: the name of a day."""
    if not count:
        return _("{day}, rest").format(day=long_day_text(day))
    word = plural("{n} session", "{n} sessions", count).format(n=count)
    return f"{long_day_text(day)}, {word}"
