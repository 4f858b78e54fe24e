"""A plan that answers make, as it is previewed: bars, facts, the first week, notes; and what the checks say of it.

The checks are apart: a preview is painted first, and judged right after.
"""

from collections.abc import Iterator
from typing import NamedTuple

from runlegs_desktop.app.drafting import drafted
from runlegs_desktop.app.planning import judged
from runlegs_desktop.domain.generate import generate
from runlegs_desktop.domain.inputs import Goal
from runlegs_desktop.domain.paces import Paces, paces
from runlegs_desktop.domain.plan import Note, Phase
from runlegs_desktop.domain.scene import Scene, SceneWeek
from runlegs_desktop.domain.session import RUNS, Kind
from runlegs_desktop.present.checks import checks
from runlegs_desktop.present.i18n import _, plural
from runlegs_desktop.present.note_words import is_shortfall, note_text
from runlegs_desktop.present.numbers import EN_DASH, Numbers, race_time, short_weekday_names, span_text
from runlegs_desktop.present.session_words import kind_name
from runlegs_desktop.present.wizard import Answers
from runlegs_desktop.present.wizard_chart import Chart, chart, peak_week
from runlegs_desktop.present.wizard_inputs import inputs_of, plan_name
from runlegs_desktop.present.wizard_words import advice, recents


class Fact(NamedTuple):
    """One number worth knowing."""

    name: str
    value: str
    note: str


class Tile(NamedTuple):
    """One day of the first week. `is_off` is a day without a run that was asked for, as it stands in the form."""

    kinds: tuple[Kind, ...]
    text: str
    day: str
    name: str
    is_off: bool = False


class Preview(NamedTuple):
    """Everything beside the form but the verdict. `advice` stands in the place of the facts after a health answer.

    `week_note` says why the first week, where it is shown, has fewer runs or other days than were chosen. A plan that
    is made anew has a `summary` of what stays and what changes, and says what work of the runner's would be `lost`.
    """

    title: str
    chart: Chart
    facts: tuple[Fact, ...]
    advice: tuple[str, ...]
    week: tuple[Tile, ...]
    week_note: str
    notes: tuple[str, ...]
    summary: str = ""
    lost: str = ""


class Verdict(NamedTuple):
    """A plan is not `is_ok` when a check speaks up or it gives less than was asked for; the text says which."""

    is_ok: bool
    text: str


def laid(answers: Answers) -> Scene:
    """The plan that the answers make. UserError as `inputs_of`."""
    return drafted(generate(inputs_of(answers), "preview", "preview", plan_name(answers)), answers.taken_until)


def preview(scene: Scene, answers: Answers) -> Preview:
    """A plan summed up beside the answers that made it."""
    numbers = answers.numbers
    return Preview(
        title=_title(scene),
        chart=chart(scene, numbers),
        facts=_facts(scene, paces(scene.plan.inputs.vdot), answers),
        advice=advice(answers),
        week=_week(scene.weeks[0], answers),
        week_note=_week_note(scene, answers),
        notes=tuple(note_text(note, numbers) for note in _said(scene) if not is_shortfall(note)),
    )


def verdict(scene: Scene, answers: Answers) -> Verdict:
    """What the checks say of a plan, and what it could not give."""
    numbers = answers.numbers
    is_ok, text = _checked(scene, numbers)
    short = [note_text(note, numbers) for note in _said(scene) if is_shortfall(note)]
    if short:
        lead = _("Look before you take it: this plan gives less than you asked for.")
        text = "\n".join((lead, *short, *(() if is_ok else (text,))))
    return Verdict(is_ok and not short, text)


def _said(scene: Scene) -> tuple[Note, ...]:
    """The notes; health has its advice in the facts' place."""
    return tuple(note for note in scene.plan.notes if note.code != "EASY_ONLY")


def _title(scene: Scene) -> str:
    weeks = len(scene.weeks)
    span = span_text(scene.plan.start, scene.plan.end)
    return plural("{n} week, {span}", "{n} weeks, {span}", weeks).format(n=weeks, span=span)


# ---- facts --------------------------------------------------------------------------------------------------------


def _facts(scene: Scene, speeds: Paces, answers: Answers) -> tuple[Fact, ...]:
    numbers, peak = answers.numbers, peak_week(scene)
    long = max(scene.weeks, key=lambda week: (week.longest, -week.index))
    hard = max((w for w in scene.weeks if not w.has_race), key=_hard_share, default=peak)
    fast, slow = (
        race_time(numbers.metres_a_unit / metres_a_second) for metres_a_second in (speeds.easy_fast, speeds.easy_slow)
    )
    week = _("week {n}")
    if not peak.metres:
        week = _("only the race")
    return (
        Fact(_("Peak week"), numbers.distance(peak.metres), week.format(n=peak.index + 1)),
        Fact(_("Longest run"), numbers.distance(long.longest), week.format(n=long.index + 1)),
        Fact(
            _("Hard time"),
            numbers.percent(_hard_share(hard)),
            _hard_note(scene, hard, numbers),
        ),
        Fact(_("Easy pace"), f"{fast}{EN_DASH}{slow}", f"/{numbers.unit}, {_pace_source(answers)}"),
    )


def _hard_note(scene: Scene, hard: SceneWeek, numbers: Numbers) -> str:
    if not hard.hard_seconds:
        if Phase.INTENSIFY in scene.plan.phases:  # its name speaks of the weights (science 6.5)
            return _("easy runs only: strength intensifies")
        return _("easy runs only")
    return _("at most, limit {limit}").format(limit=numbers.percent(scene.limits["R08.info"]))


def _hard_share(week: SceneWeek) -> float:
    return week.hard_seconds / week.run_seconds if week.run_seconds else 0.0


def _pace_source(answers: Answers) -> str:
    if answers.recent.value is None:
        return _("from your fitness") if answers.known_vdot else _("a first guess")
    race: Goal | None = answers.recent_race
    return _("from yours") if race is None else _("from {race}").format(race=recents()[race])


# ---- the first week -----------------------------------------------------------------------------------------------


def _week(week: SceneWeek, answers: Answers) -> tuple[Tile, ...]:
    return tuple(_tile(week, place, answers) for place in range(len(week.days)))


def _weekday(week: SceneWeek, place: int) -> int:
    return (week.start.weekday() + place) % len(week.days)


def _weekdays_of(week: SceneWeek, kinds: frozenset[Kind]) -> frozenset[int]:
    return frozenset(_weekday(week, n) for n, day in enumerate(week.days) if any(s.kind in kinds for s in day))


def _week_note(scene: Scene, answers: Answers) -> str:
    """Why the first week looks other than the days in the form."""
    week, asked = scene.weeks[0], len(answers.days)
    lifted = _weekdays_of(week, frozenset({Kind.STRENGTH}))
    count = len(_weekdays_of(week, RUNS) & answers.days)
    said = []
    if week.has_race:
        said.append(_("The race comes first: days near it stay free."))
    elif count < asked:
        text = plural(
            "Runs on {n} of your {days} day, the rest stay free.",
            "Runs on {n} of your {days} days, the rest stay free.",
            asked,
        )
        if any(len(_weekdays_of(later, RUNS)) > count for later in scene.weeks):
            text = plural(
                "Runs on {n} of your {days} day; longer weeks have more.",
                "Runs on {n} of your {days} days; longer weeks have more.",
                asked,
            )
        said.append(text.format(n=count, days=asked))
    if not answers.strength_days and lifted - answers.days:
        said.append(_("Strength may lie on days without a run."))
    return " ".join(said)


def _tile(week: SceneWeek, place: int, answers: Answers) -> Tile:
    numbers = answers.numbers
    weekday = _weekday(week, place)
    day, sessions = short_weekday_names()[weekday], [s.session for s in week.days[place]]
    if not sessions and weekday not in answers.used_days:
        return Tile((), _("off"), day, _("{day}, off").format(day=day), is_off=True)
    if not sessions:
        return Tile((), _("rest"), day, _("{day}, rest").format(day=day))
    metres = sum(s.metres for s in sessions if s.kind in RUNS)
    text = numbers.distance(metres) if metres else numbers.duration(sum(s.seconds for s in sessions))
    kinds = tuple(s.kind for s in sessions)
    return Tile(kinds, text, day, ", ".join((day, *map(kind_name, kinds), text)))


# ---- what the checks say ------------------------------------------------------------------------------------------


def _kept(scene: Scene) -> Iterator[str]:
    """What that means, of this plan only: one without key runs has none that lie apart."""
    if any(week.is_easier for week in scene.weeks):
        yield _("A cutback after at most 4 load weeks.")
    if any(sum(run.is_key for run in week.running) > 1 for week in scene.weeks):
        yield _("Key runs at least 2 days apart.")


def _checked(scene: Scene, numbers: Numbers) -> tuple[bool, str]:
    found = checks(judged(scene).findings, scene, numbers).broken
    if not found:
        return True, " ".join((_("All checks pass."), *_kept(scene)))
    n = len(found)
    said = plural(
        "{n} check speaks up, in week {week}: {title}.", "{n} checks speak up, first in week {week}: {title}.", n
    )
    first = min(found, key=lambda check: check.week)
    return False, said.format(n=n, week=first.week + 1, title=first.title)
