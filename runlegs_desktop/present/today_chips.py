"""The chips of the Today strip, one a part of the day, each spelled from the fullest wording to the shortest."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from enum import Enum

from runlegs_desktop.domain.calendar import DAYS_A_WEEK, days_apart
from runlegs_desktop.domain.dataclass import dataclass
from runlegs_desktop.domain.schedule import Scheduled, State
from runlegs_desktop.domain.session import RUNS, Kind, Repeat, Session, Variant, Zone, flat
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.numbers import Numbers, day_text, short_weekday_names
from runlegs_desktop.present.session_words import TIMES, state_name, titles

MINUTES_OF_WARM_UP = {Kind.TEMPO: 8, Kind.INTERVALS: 10, Kind.HILLS: 10, Kind.RACE: 10}  # science 7.6; race [ED]
LEAST_WARM_UP = 5  # science 7.6: easy and long runs


class Part(Enum):
    """What a chip stands for. `NONE` says that today has no such session, `NOTE` speaks of the plan."""

    WARM_UP = "warm-up"
    SESSION = "session"
    NONE = "none"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Chip:
    """One part of the day. A click on it selects the session `id`; without one it is only read.

    `labels` are (strong, plain) pairs and `facts` texts, both from the fullest to the shortest. `state` is that of a
    session of today, else none. `tip` says it in full. `cut` is a runner's own name and what follows it: where the
    fullest fact has no room, the name is shortened and the rest is not.
    """

    part: Part
    id: str
    kind: Kind | None
    labels: tuple[tuple[str, str], ...]
    facts: tuple[str, ...]
    state: State | None
    name: str
    tip: str = ""
    cut: tuple[str, str] = ("", "")


def warm_up(one: Scheduled) -> Chip:
    """The drills before a run. They begin as long before it as they take."""
    minutes = MINUTES_OF_WARM_UP.get(one.kind, LEAST_WARM_UP)
    label, begin = _("Warm-up"), _earlier(one.session.start, minutes)
    drills, length = _drills(one.kind), _("{n} min").format(n=minutes)
    texts = tuple(f"{', '.join(drills[:n])} · {length}" for n in (3, 2))
    facts = (*texts, f"{drills[0]} {length}", length)
    name = ", ".join(part for part in (label, begin, texts[0]) if part)
    return Chip(Part.WARM_UP, one.id, None, _labels(label, begin), facts, None, name, f"{', '.join(drills)} · {length}")


def session_chips(found: Sequence[Scheduled], numbers: Numbers) -> tuple[Chip, ...]:
    """Today's sessions of one sort; several are counted."""
    return tuple(_session_chip(one, n + 1 if len(found) > 1 else 0, numbers) for n, one in enumerate(found))


def next_chip(ahead: Sequence[Scheduled], today: date, numbers: Numbers) -> tuple[Chip, ...]:
    """That today has none of a sort, and when the next one is; nothing when none is ahead."""
    if not ahead:
        return ()
    label, none = _sort(ahead[0].kind), _("none today")
    facts = _next_facts(ahead[0], today, numbers)
    name = ", ".join((label, none, _("next: {session}").format(session=facts[0])))
    return (Chip(Part.NONE, ahead[0].id, Kind.REST, ((label, none), (label, "")), facts, None, name, facts[0]),)


def rest_chip(ahead: Sequence[Scheduled], today: date, numbers: Numbers) -> Chip:
    """A day without sessions, and what comes next."""
    if not ahead:
        return note("", _("Rest today"), (_("Nothing is planned"),), Kind.REST)
    texts = _next_facts(ahead[0], today, numbers)
    facts = (*(_("Next: {session}").format(session=text) for text in texts), texts[-1])
    return note(ahead[0].id, _("Rest today"), facts, Kind.REST)


def first_chip(one: Scheduled, numbers: Numbers) -> Chip:
    """The first session of a plan that has not begun."""
    label, when = _("First session"), day_text(one.day)
    name = f"{label}, {when}, {titles(one.session, numbers)[0]}"
    facts = _planned_facts(one, numbers)
    return Chip(Part.NONE, one.id, one.kind, ((label, when), ("", when)), facts, None, name, f"{when} · {facts[0]}")


def note(session_id: str, label: str, facts: tuple[str, ...], kind: Kind | None = None) -> Chip:
    """A chip that speaks of the plan, not of a session."""
    return Chip(
        Part.NOTE, session_id, kind, ((label, ""),), facts, None, f"{label}, {facts[0]}", f"{label}. {facts[0]}"
    )


def _session_chip(one: Scheduled, number: int, numbers: Numbers) -> Chip:
    label = _sort(one.kind)
    if number:
        label = _("{sort} {n}").format(sort=label, n=number)
    gone = state_name(one.state) if one.state in {State.SKIPPED, State.MISSED} else ""
    begin = _clock(one.session.start)
    facts = _done_facts(one, numbers) if one.state is State.DONE else _planned_facts(one, numbers)
    own = one.session.title
    is_played = one.kind is Kind.STRENGTH and one.state is State.PLANNED
    tip = _("{session}. A click starts it.").format(session=facts[0]) if is_played else facts[0]
    return Chip(
        Part.SESSION,
        one.id,
        one.kind,
        _labels(label, gone or begin),
        facts,
        one.state,
        _name(one, label, begin, numbers),
        tip,
        (own, facts[0].removeprefix(own)) if own else ("", ""),
    )


def _name(one: Scheduled, label: str, begin: str, numbers: Numbers) -> str:
    """`Run, 17:30, Tempo 20 minutes, planned`, with the distance and the time it takes."""
    title = _run_walk(one.session, numbers) or titles(one.session, numbers)[0]
    minutes = sum(s.seconds for s in flat(one.session.steps) if s.zone is Zone.T)
    if one.kind is Kind.TEMPO and minutes and not one.session.title:
        title = _("Tempo {time}").format(time=numbers.spoken_duration(minutes))
    done = one.state is State.DONE
    metres = one.metres if done else one.session.metres
    seconds = one.seconds if done else one.session.seconds
    far = numbers.spoken_distance(metres) if one.kind in RUNS and metres else ""
    long = numbers.spoken_duration(seconds) if seconds else ""
    if title == label:  # "Race, Race" says nothing twice
        title = ""
    return ", ".join(part for part in (label, begin, title, far, long, state_name(one.state)) if part)


def _planned_facts(one: Scheduled, numbers: Numbers) -> tuple[str, ...]:
    session = one.session
    length = _length(session.metres, session.seconds, numbers, is_run=one.kind in RUNS)
    if walked := _run_walk(session, numbers):
        return _unique(f"{walked} · {length}" if length else walked, walked, *_short_run_walk(session))
    names = titles(session, numbers)
    if names == (_sort(one.kind),) and length:
        return (length,)  # the label says the rest
    full = f"{names[0]} · {length}" if length else names[0]
    if one.kind in RUNS and (session.title or len(names) == 1):
        return _unique(full, *(f"{name} · {length}" for name in names[1:] if length), length or names[-1])
    return _unique(full, *names[: 2 if len(names) > 2 else 1], *(() if one.kind in RUNS else names))


def _done_facts(one: Scheduled, numbers: Numbers) -> tuple[str, ...]:
    title = titles(one.session, numbers)[0]
    is_run = one.kind in RUNS and one.metres
    length = numbers.distance(one.metres) if is_run else numbers.duration(one.seconds) if one.seconds else ""
    felt = _("RPE {n}").format(n=one.session.rpe) if one.session.rpe is not None else ""
    parts = [part for part in (title, length, felt) if part]
    return _unique(" · ".join(parts), " · ".join(parts[:2]), length or titles(one.session, numbers)[-1])


def _next_facts(one: Scheduled, today: date, numbers: Numbers) -> tuple[str, ...]:
    """`Legs B Fri 06:30`; from a week on with the date."""
    near = days_apart(today, one.day) < DAYS_A_WEEK
    day = short_weekday_names()[one.day.weekday()] if near else day_text(one.day)
    begin = _clock(one.session.start)
    when = f"{day} {begin}" if begin else day
    names = titles(one.session, numbers)
    return _unique(f"{names[0]} {when}", f"{names[-1]} {when}", f"{names[-1]} {day}", day)


def _run_walk(session: Session, numbers: Numbers) -> str:
    """`Run 8 × 1 min, walk 2 min`: easy running with walking between, as beginners do it; else nothing."""
    found = _run_walk_repeat(session)
    if found is None:
        return ""
    run, walk = list(flat(found.steps))[:2]
    text = _("Run {count} {times} {run}, walk {walk}")
    return text.format(
        count=found.count, times=TIMES, run=_span(run.seconds, numbers), walk=_span(walk.seconds, numbers)
    )


def _short_run_walk(session: Session) -> tuple[str, ...]:
    """`8 × 1 min / 2 min`, the numbers alone."""
    found = _run_walk_repeat(session)
    if found is None:
        return ()
    run, walk = (_span(step.seconds, Numbers()) for step in list(flat(found.steps))[:2])
    return (f"{found.count} {TIMES} {run} / {walk}",)


def _run_walk_repeat(session: Session) -> Repeat | None:
    if session.kind not in {Kind.EASY, Kind.LONG} or session.title or session.variant is not Variant.PLAIN:
        return None
    for step in session.steps:
        if isinstance(step, Repeat) and step.count > 1:
            inside = list(flat(step.steps))
            if len(inside) == 2 and all(s.zone is Zone.E for s in inside):
                return step
    return None


def _span(seconds: int, numbers: Numbers) -> str:
    return _("{n} min").format(n=seconds // 60) if seconds % 60 == 0 else numbers.repeat(seconds)


def _length(metres: int, seconds: int, numbers: Numbers, *, is_run: bool) -> str:
    if is_run and metres:
        return numbers.distance(metres)
    return numbers.duration(seconds) if seconds else ""


def _sort(kind: Kind) -> str:
    if kind is Kind.RACE:
        return _("Race")
    if kind in RUNS:
        return _("Run")
    return _("Strength") if kind is Kind.STRENGTH else _("Mobility")


def _labels(label: str, aside: str) -> tuple[tuple[str, str], ...]:
    return ((label, aside), ("", aside)) if aside else ((label, ""),)


def _clock(begin: time | None) -> str:
    return f"{begin:%H:%M}" if begin is not None else ""


def _earlier(begin: time | None, minutes: int) -> str:
    if begin is None:
        return ""
    return _clock((datetime.combine(date(2000, 1, 2), begin) - timedelta(minutes=minutes)).time())


def _unique(*texts: str) -> tuple[str, ...]:
    """Texts that get shorter, each once."""
    kept: list[str] = []
    for text in texts:
        if text and (not kept or len(text) < len(kept[-1])):
            kept.append(text)
    return tuple(kept)


def _drills(kind: Kind) -> tuple[str, ...]:
    """Movements before a run, the most telling first (science 7.6 [ART])."""
    swings, knees, ankles = _("Leg swings"), _("high knees"), _("ankle rocks")
    if kind is Kind.TEMPO:
        return swings, knees, _("heel kicks"), _("skips"), ankles, _("3 strides")
    if kind in {Kind.INTERVALS, Kind.RACE}:
        return swings, _("skips"), knees, _("straight-leg kicks"), _("crossover steps"), _("4 strides")
    if kind is Kind.HILLS:
        return swings, _("knee hugs"), _("deep lunges"), knees, _("skips"), _("2 uphill strides")
    return swings, knees, ankles, _("2 min of walking")
