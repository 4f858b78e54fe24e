"""What a printed plan says around its table: heading, advice, legend, one sentence at the foot."""

from dataclasses import dataclass
from datetime import date

from runlegs_desktop.domain.inputs import RACE_METRES
from runlegs_desktop.domain.scene import Scene
from runlegs_desktop.domain.session import QUALITY, Kind
from runlegs_desktop.present.board import Week
from runlegs_desktop.present.i18n import _, plural
from runlegs_desktop.present.numbers import Numbers, month_names, race_time
from runlegs_desktop.present.wording import goal_name

DARK = QUALITY | {Kind.RACE}  # solid black cues, to be seen across the kitchen
PARTS = " · "


@dataclass(frozen=True, slots=True)
class SheetHeading:
    """The words around a plan on paper.

    `advice` are lines for the top right, `legend` the kinds that occur with their words, `foot` a sentence,
    `language` the code ("en", "de") that a screen reader picks its voice by.
    """

    title: str
    subtitle: str
    advice: tuple[str, ...]
    legend: tuple[tuple[Kind, str], ...]
    foot: str
    week: str
    total: str
    language: str

    def page(self, number: int, pages: int) -> str:
        """`Page 1 of 2`."""
        return _("Page {n} of {pages}").format(n=number, pages=pages)


def heading(
    scene: Scene, numbers: Numbers, athlete: str = "", weeks: range | None = None, *, coloured: bool = False
) -> SheetHeading:
    """The words for a plan's sheets. `athlete` is the runner's name, when the sheet should bear it.

    `weeks` are the indices of those that are printed, when not all are.
    """
    weeks = range(len(scene.weeks)) if weeks is None else weeks
    kinds = {s.kind for week in scene.weeks[weeks.start : weeks.stop] for day in week.days for s in day}
    advice = [_("Easy means you can talk.")]
    if kinds & DARK:
        dark = _("Dark squares are hard days: sleep well before, eat after.")
        filled = _("Filled squares are hard days: sleep well before, eat after.")
        advice.append(filled if coloured else dark)
    return SheetHeading(
        title=scene.plan.name or _("Training plan"),
        subtitle=PARTS.join(part for part in (_span(scene, weeks), _goal(scene, numbers), athlete.strip()) if part),
        advice=tuple(advice),
        legend=tuple((kind, legend_word(kind)) for kind in Kind if kind in kinds - {Kind.REST}),
        foot=_("Numbers are {unit}. Tick when done. Missed one? Skip it, do not double up.").format(unit=numbers.unit),
        week=_("Week"),
        total=_("Total"),
        language=language(),
    )


def legend_word(kind: Kind) -> str:
    """A kind as a word inside a line."""
    return {
        Kind.EASY: _("easy"),
        Kind.LONG: _("long"),
        Kind.TEMPO: _("tempo"),
        Kind.INTERVALS: _("intervals"),
        Kind.HILLS: _("hills"),
        Kind.RACE: _("race"),
        Kind.STRENGTH: _("strength"),
        Kind.MOBILITY: _("mobility"),
        Kind.REST: _("rest"),
    }[kind]


def language() -> str:
    """The code of the language in use. Every gettext catalogue names it in the translation of the empty text."""
    for line in _("").splitlines():
        name, _colon, value = line.partition(":")
        if name.strip().lower() == "language" and value.strip():
            return value.strip().replace("_", "-")
    return "en"


def week_title(week: Week) -> str:
    """`Week 7 · 10–16 Aug`."""
    return _("Week {n} · {span}").format(n=week.number, span=week.span)


def _span(scene: Scene, weeks: range) -> str:
    first, last = scene.weeks[weeks.start].start, scene.weeks[weeks.stop - 1].end
    days = {"first": _long_day(first, year=first.year != last.year), "last": _long_day(last, year=True)}
    if len(weeks) == len(scene.weeks):
        text = plural("{n} week, {first} to {last}", "{n} weeks, {first} to {last}", len(weeks))
        return text.format(n=len(weeks), **days)
    span = {"low": weeks.start + 1, "high": weeks.stop, "all": len(scene.weeks), **days}
    if len(weeks) == 1:
        return _("Week {high} of {all}, {first} to {last}").format(**span)
    return _("Weeks {low} to {high} of {all}, {first} to {last}").format(**span)


def _goal(scene: Scene, numbers: Numbers) -> str:
    """`goal 1:55:00 · 5:27 /km` where a time is hoped for, else what the plan is for."""
    seconds, metres = scene.plan.inputs.goal_seconds, RACE_METRES.get(scene.plan.goal)
    if seconds is not None and metres is not None:
        return PARTS.join((_("goal {goal}").format(goal=race_time(seconds)), numbers.pace(metres, seconds)))
    if scene.plan.name == goal_name(scene.plan.goal):
        return ""  # the title says it
    return _("goal {goal}").format(goal=goal_name(scene.plan.goal))


def _long_day(day: date, *, year: bool) -> str:
    month = month_names()[day.month - 1]
    if year:
        return _("{day} {month} {year}").format(day=day.day, month=month, year=day.year)
    return _("{day} {month}").format(day=day.day, month=month)
