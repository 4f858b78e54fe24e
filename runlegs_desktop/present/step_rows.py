"""The structure of a session as rows and as a profile: warm-up, repeats with what is inside them, cool-down."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from runlegs_desktop.domain.athlete import Athlete, HeartFrom
from runlegs_desktop.domain.dataclass import dataclass
from runlegs_desktop.domain.edits_steps import Path, element_at, replace_step, wrap_in_repeat
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.heart_rates import training_beats, zones_in_use
from runlegs_desktop.domain.new_steps import with_metres, with_pace, with_seconds
from runlegs_desktop.domain.session import Kind, Repeat, Role, Session, Step, Steps, Zone, flat
from runlegs_desktop.domain.zones import Highest, effort, highest
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.numbers import EN_DASH, Numbers
from runlegs_desktop.present.session_entry import Length, length, rounds
from runlegs_desktop.present.session_words import TIMES

HEIGHT = {Zone.E: 0.32, Zone.M: 0.6, Zone.T: 0.8, Zone.I: 1.0, Zone.R: 1.0, Zone.H: 1.0}
JOG_HEIGHT = 0.16
EASIEST = 2  # RPE of jogging between repeats: the easy end of zone E
NESTED = "\u21b3"
ABOUT = "\u2248"  # beats estimated from the age, ±10
UPHILL_GRADE = f"4{EN_DASH}8"  # per cent (science 3.4)
_MINUTE = 60
_TIMES_SIGNS = ("x", "X", "*", TIMES)
_AFTER, _BEFORE_END = 0.13, 0.24  # shares of the whole that a tick keeps from its neighbours, its text being so wide


@dataclass(frozen=True, slots=True)
class StepRow:
    """One line of the structure.

    `path` is what moving and deleting mean; `lead` is the step whose length stands in the row (the first inside a
    repeat), or nothing for a repeat of repeats. `edit` is the text that editing the length begins with.
    """

    path: Path
    lead: Path
    depth: int
    name: str
    length: str
    pace: str
    beats: str
    effort: str
    edit: str
    is_hard: bool

    @property
    def is_repeat(self) -> bool:
        """Whether the row stands for repeats, not for one step."""
        return self.lead != self.path

    @property
    def spoken(self) -> str:
        """The row in words, for screen readers."""
        return ", ".join(part for part in (self.name, self.length, self.pace, self.beats, self.effort) if part)


@dataclass(frozen=True, slots=True)
class Bar:
    """One stretch of the profile: from and to as shares of the time, height 0 to 1."""

    start: float
    end: float
    height: float
    is_hard: bool
    is_recovery: bool


@dataclass(frozen=True, slots=True)
class Profile:
    """Effort over time, with minutes below and levels (height, name) beside it."""

    bars: tuple[Bar, ...] = ()
    ticks: tuple[tuple[float, str], ...] = ()
    levels: tuple[tuple[float, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Runner:
    """Who the rows are for: whose heart, on which day, in which units, in a session of which kind."""

    athlete: Athlete
    on: date
    numbers: Numbers
    kind: Kind


def step_rows(steps: Steps, runner: Runner) -> tuple[StepRow, ...]:
    """One row a step; a repeat shares its row with its first step."""
    return tuple(_rows(steps, (), runner))


def _rows(steps: Steps, above: Path, runner: Runner) -> Iterator[StepRow]:
    for n, part in enumerate(steps):
        path = (*above, n)
        if isinstance(part, Step):
            yield _row(part, path, path, runner)
            continue
        first = part.steps[0] if part.steps else None
        if isinstance(first, Step):
            yield _row(first, path, (*path, 0), runner, part)
            inner = list(_rows(part.steps, path, runner))[1:]
        else:
            name = f"{_indent(path)}{part.count} {TIMES}"
            yield StepRow(path, (), len(path) - 1, name, "", "", "", "", str(part.count), is_hard=True)
            inner = list(_rows(part.steps, path, runner))
        yield from inner


def _row(step: Step, path: Path, lead: Path, runner: Runner, repeat: Repeat | None = None) -> StepRow:
    length = runner.numbers.repeat(step.seconds)
    name = step_name(step, runner.kind)
    if repeat is not None:
        name = _repeated(step, repeat.count)
    return StepRow(
        path=path,
        lead=lead,
        depth=len(path) - 1,
        name=f"{_indent(path)}{name}",
        length=length,
        pace=_pace(step, runner.numbers),
        beats=_beats(step, runner),
        effort=_("RPE {rpe}").format(rpe=EASIEST if step.role is Role.RECOVERY else rpe_text(step.zone)),
        edit=f"{repeat.count} {TIMES} {length}" if repeat is not None else length,
        is_hard=step.zone is not Zone.E,
    )


def step_name(step: Step, kind: Kind) -> str:
    """What a step is called."""
    if step.role is Role.RECOVERY:
        if kind is Kind.HILLS:
            return _("Jog down")
        return _("Walk") if step.is_walk else _("Jog")
    if step.zone is Zone.E:
        return {Role.WARM_UP: _("Warm-up"), Role.COOL_DOWN: _("Cool-down")}.get(step.role, _("Easy"))
    return zone_name(step.zone)


def _repeated(step: Step, count: int) -> str:
    """`8 × uphill`; whole phrases, because other languages bend the word."""
    if step.role is Role.RECOVERY:
        return _("{n} × jog").format(n=count)
    return {
        Zone.E: _("{n} × run"),
        Zone.M: _("{n} × marathon pace"),
        Zone.T: _("{n} × tempo"),
        Zone.I: _("{n} × interval"),
        Zone.R: _("{n} × fast"),
        Zone.H: _("{n} × uphill"),
    }[step.zone].format(n=count)


def zone_name(zone: Zone) -> str:
    """What running in a zone is called."""
    return {
        Zone.E: _("Easy"),
        Zone.M: _("Marathon pace"),
        Zone.T: _("Tempo"),
        Zone.I: _("Interval"),
        Zone.R: _("Fast"),
        Zone.H: _("Uphill"),
    }[zone]


def rpe_text(zone: Zone) -> str:
    """`8–9`."""
    low, high = effort(zone)
    return f"{low}{EN_DASH}{high}"


def beats_tip(runner: Runner) -> str:
    """What the heart rates rest on, where they are only estimated."""
    top = _estimate(runner)
    if top is None:
        return ""
    return _("Heart rates are estimated from age: {beats} at most, ± {spread} beats").format(
        beats=top.beats, spread=top.spread
    )


def read_length(text: str, row: StepRow, numbers: Numbers) -> Length:
    """What was typed in a row. In a repeat `8 ×` is how often; in one of repeats, which has no length, `8` is too.

    UserError as `session_entry.length` and `rounds`.
    """
    if not row.lead or (row.is_repeat and text.strip().endswith(_TIMES_SIGNS)):
        return rounds(text)
    return length(text, numbers)


def with_length(steps: Steps, row: StepRow, typed: Length) -> Steps:
    """The steps with what was typed in a row: how often, and how long or how fast. UserError as in `new_steps`.

    A single step that is to be run several times becomes a repeat.
    """
    if row.lead:
        step = element_at(steps, row.lead)
        if isinstance(step, Step):
            steps = replace_step(steps, row.lead, _sized(step, typed))
    part = element_at(steps, row.path)
    if typed.times is None:
        return steps
    if isinstance(part, Repeat):
        return replace_step(steps, row.path, replace(part, count=typed.times))
    return steps if typed.times == 1 else wrap_in_repeat(steps, row.path, typed.times)


def _sized(step: Step, typed: Length) -> Step:
    if typed.seconds is not None:
        return with_seconds(step, typed.seconds)
    if typed.metres is not None:
        return with_metres(step, typed.metres)
    if typed.pace is not None and not step.metres:
        raise UserError("no-pace", field="pace")
    return step if typed.pace is None else with_pace(step, typed.pace)


def profile(session: Session, numbers: Numbers) -> Profile:
    """The session's steps as bars, with ticks at the start, around the hard part, and at the end."""
    steps = list(flat(session.steps))
    total = sum(step.seconds for step in steps)
    if not total:
        return Profile()
    bars, at, marks = [], 0, [0, total]
    for step in steps:
        hard, jog = step.zone is not Zone.E, step.role is Role.RECOVERY
        height = JOG_HEIGHT if jog else HEIGHT[step.zone]
        bars.append(Bar(at / total, (at + step.seconds) / total, height, hard, jog))
        at += step.seconds
        if step.role is Role.WARM_UP:
            marks.append(at)
        if step.role is Role.COOL_DOWN:
            marks.append(at - step.seconds)
    return Profile(tuple(bars), _ticks(marks, total), _levels(steps, numbers))


def _ticks(marks: list[int], total: int) -> tuple[tuple[float, str], ...]:
    kept = [0]
    for mark in sorted(set(marks)):
        if mark - kept[-1] >= _AFTER * total and total - mark >= _BEFORE_END * total:
            kept.append(mark)
    return tuple((mark / total, _("{n} min").format(n=round(mark / _MINUTE))) for mark in (*kept, total))


def _levels(steps: list[Step], numbers: Numbers) -> tuple[tuple[float, str], ...]:
    """Paces as text without the unit; uphill has none, it is just hard."""
    found: dict[float, str] = {}
    for step in steps:
        if step.role is not Role.RECOVERY and step.metres:
            pace = numbers.pace(step.metres, step.seconds).split(" ")[0]
            found.setdefault(HEIGHT[step.zone], _("hard") if step.zone is Zone.H else pace)
    return tuple(sorted(found.items()))


def _pace(step: Step, numbers: Numbers) -> str:
    if step.zone is Zone.H:
        return _("{low} % grade").format(low=UPHILL_GRADE)
    if step.role is Role.RECOVERY:
        return _("very easy")
    return numbers.pace(step.metres, step.seconds)


def _beats(step: Step, runner: Runner) -> str:
    about = ABOUT if _estimate(runner) else ""
    if step.role is Role.RECOVERY:
        easy = training_beats(Zone.E, runner.athlete, runner.on)
        return _("HR under {high}").format(high=f"{about}{round(easy.high)}") if easy else ""
    span = training_beats(step.zone, runner.athlete, runner.on, step.seconds)
    if span is None:
        return ""
    return _("HR {low}–{high}").format(low=f"{about}{round(span.low)}", high=round(span.high))


def _estimate(runner: Runner) -> Highest | None:
    """The highest heart rate the beats were worked out from, where that is a guess from the age."""
    top = highest(runner.athlete, runner.on)
    return top if top and top.spread and zones_in_use(runner.athlete) is not HeartFrom.OWN else None


def _indent(path: Path) -> str:
    return "   " * (len(path) - 2) + f"{NESTED} " if len(path) > 1 else ""
