"""The Leg load page: any days, muscle by muscle, with the sessions behind each sum, in words and numbers."""

from collections.abc import Sequence
from typing import NamedTuple

from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.domain.inputs import Goal
from runlegs_desktop.domain.load_span import Reach, Source, Span, SpanLoad
from runlegs_desktop.domain.routines import Known
from runlegs_desktop.domain.stimulus import Ledger
from runlegs_desktop.domain.stimulus_tables import MUSCLES, Tables, Target
from runlegs_desktop.domain.stimulus_week import Balance, coverage, fed, fibre_targets, target
from runlegs_desktop.present.fibre_words import fibre_bar
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.leg_load import NOBODY, LegPage, MuscleRow, fed_word, model_text
from runlegs_desktop.present.load_terms import sums_of, tenths_text, terms
from runlegs_desktop.present.load_values import Bar, LoadPage, LoadRow, Score, Suggestion
from runlegs_desktop.present.muscle_words import muscle_name
from runlegs_desktop.present.numbers import EN_DASH, Numbers, day_text, span_text

BAR_REACH = 1.15  # of the upper target
WEEK = 7


def load_page(
    load: SpanLoad,
    tables: Tables,
    goal: Goal,
    numbers: Numbers,
    *,
    title: str,
    known: Known = NOBODY,
    score: Balance | None = None,
    suggestions: tuple[Suggestion, ...] = (),
) -> LoadPage:
    """The page of a span. Days less than a week have no target, runs or strength alone are not held against it.

    `known` has the exercises' names.
    """
    is_week, is_whole = load.span.days >= WEEK, load.source is Source.BOTH
    wanted = [target(tables, m, goal) if is_week else None for m in MUSCLES]
    judged = wanted if is_whole else [None] * len(MUSCLES)
    told = _Told(known, numbers)
    most = max((load.whole.growth(m) for m in MUSCLES), default=0.0) or 1.0
    return LoadPage(
        span=load.span,
        title=title,
        unit=_unit(load.span),
        short_unit=_("hard sets a week, per leg") if load.span.days >= WEEK else _("hard sets, per leg"),
        rows=tuple(_row(load, m, want, most, told) for m, want in zip(MUSCLES, wanted, strict=True)),
        done_map=_map(load.done, judged, most, _("Done so far")),
        whole_map=_map(load.whole, judged, most, _("Planned and done")),
        done_caption=_done_caption(load),
        whole_caption=_whole_caption(load),
        fibres=fibre_bar(load.whole.fibres, fibre_targets(load.run_minutes) if is_week and is_whole else None),
        score=_score(score) if score else None,
        suggestions=suggestions,
        note=_note(load),
        model=model_text(),
        source=load.source,
    )


def no_plan() -> LoadPage:
    """The page of a library without a plan."""
    none = LegPage("", "", (), (), (), None, "", model_text())
    empty = _(
        "What running and strength do to each leg muscle shows here once there is a plan. Make one on the Plan tab."
    )
    return LoadPage(None, "", "", "", (), none, none, "", "", None, None, (), "", model_text(), empty)


def span_title(span: Span, week: int) -> str:
    """`Week 6, 3–9 Aug`, `Thu 6 Aug`, `Four weeks, 13 Jul – 9 Aug`. `week` counts from 1; 0 is outside the plan."""
    if span.days == 1:
        return day_text(span.first)
    days = span_text(span.first, span.last)
    if span.reach is Reach.WEEK and week:
        return _("Week {n}, {days}").format(n=week, days=days)
    return _("Four weeks, {days}").format(days=days) if span.reach is Reach.WEEKS else days


def reach_names() -> dict[Reach, str]:
    """The words of the chooser."""
    return {Reach.DAY: _("Day"), Reach.WEEK: _("Week"), Reach.WEEKS: _("4 weeks"), Reach.DATES: _("Dates")}


def source_names() -> dict[Source, str]:
    """The words of the filter."""
    return {Source.RUNNING: _("Running"), Source.STRENGTH: _("Strength"), Source.BOTH: _("Both")}


def table_text(page: LoadPage) -> str:
    """The table to paste into a sheet: columns apart by tabs, the unit in the heads, one line a muscle."""
    heads = [_("Running"), _("Strength"), _("Sum"), _("Done"), _("To come")]
    first = [_("Muscle"), *(_("{what} ({unit})").format(what=head, unit=page.unit) for head in heads)]
    lines: list[tuple[str, ...]] = [(page.title,), (*first, _("Target (hard sets a week)"), _("Against target"))]
    lines += [(r.name, r.running, r.strength, r.sum, r.done, r.to_come, r.target, r.word) for r in page.rows]
    return "\n".join("\t".join(line) for line in lines) + "\n"


def _row(load: SpanLoad, muscle: Muscle, wanted: Target | None, most: float, said: "_Told") -> LoadRow:
    name, sums = muscle_name(muscle), sums_of(load, muscle)
    sets, done = load.whole.growth(muscle), load.done.growth(muscle)
    low, high = load.whole.band(muscle)
    found = fed(sets, wanted) if wanted and load.source is Source.BOTH else None
    return LoadRow(
        muscle=muscle,
        name=name.name,
        short=name.short,
        explained=name.explained,
        about=name.about,
        running=tenths_text(sums.running),
        strength=tenths_text(sums.strength),
        sum=tenths_text(sums.whole),
        done=tenths_text(sums.done),
        to_come=tenths_text(sums.to_come),
        band=_("likely {low} to {high}").format(low=_number(low), high=_number(high)),
        target=f"{wanted.low:g}{EN_DASH}{wanted.high:g}" if wanted else EN_DASH,
        word=fed_word(found) if found else "",
        fed=found,
        bar=_bar((done, sets, low, high), wanted, most),
        terms=terms(load, muscle, said.known, said.numbers),
    )


class _Told(NamedTuple):
    """What names and units parts are told with."""

    known: Known
    numbers: Numbers


def _bar(sets: Sequence[float], wanted: Target | None, most: float) -> Bar:
    """Done, whole, and the least and most the whole may be."""
    end = BAR_REACH * wanted.high if wanted else most
    low, high = (wanted.low / end, wanted.high / end) if wanted else (None, None)
    done, whole, least, likely = (min(1.0, x / end) for x in sets)
    return Bar(done, whole, least, likely, low, high)


def _map(ledger: Ledger, wanted: Sequence[Target | None], most: float, title: str) -> LegPage:
    rows = tuple(_map_row(ledger, m, want, most) for m, want in zip(MUSCLES, wanted, strict=True))
    worked = [row.sentence for row in sorted(rows, key=lambda row: -row.level)[:3] if row.level > 0]
    what = "; ".join(worked) or _("no leg muscle is worked")
    spoken = _("{title}, {what}").format(title=title, what=what)
    return LegPage(title, "", rows, (), (), None, spoken, model_text())


def _map_row(ledger: Ledger, muscle: Muscle, wanted: Target | None, most: float) -> MuscleRow:
    name, sets = muscle_name(muscle), ledger.growth(muscle)
    found = fed(sets, wanted) if wanted else None
    said = _("{muscle}: {sets} sets").format(muscle=name.name, sets=_number(sets))
    if found:
        said = _("{row}, {word}").format(row=said, word=fed_word(found))
    level = coverage(sets, wanted) if wanted else sets / most
    return MuscleRow(
        muscle,
        name.name,
        name.plain,
        name.about,
        "",
        "",
        _number(sets),
        "",
        "",
        sentence=said,
        fed=found,
        level=level,
    )


def _score(found: Balance) -> Score:
    percent = Numbers().percent
    parts = _("targets {c} · evenness {b} · fibre types {f} · rest between {r}").format(
        c=percent(found.coverage), b=percent(found.balance), f=percent(found.fibres), r=percent(found.rest)
    )
    sentence = _("A planning score. It says how complete the training was, not how you look.")
    return Score(_("{n} of 100").format(n=round(found.score)), parts, sentence)


def _unit(span: Span) -> str:
    if span.days > WEEK:
        return _("hard sets or their equal, a week on average, per leg")
    return (
        _("hard sets or their equal, a week, per leg") if span.days == WEEK else _("hard sets or their equal, per leg")
    )


def _done_caption(load: SpanLoad) -> str:
    days = [part.session.day for part in load.parts if part.is_done]
    if not days:
        return _("nothing done yet")
    first, last = min(days), max(days)
    when = day_text(first) if first == last else span_text(first, last)
    if load.span.days < WEEK or load.source is not Source.BOTH or all(part.is_done for part in load.parts):
        return when
    return _("{when}, of full target").format(when=when)


def _whole_caption(load: SpanLoad) -> str:
    if load.parts and all(part.is_done for part in load.parts):
        return _("all done")
    return _("as planned") if not any(part.is_done for part in load.parts) else _("done and to come")


def _note(load: SpanLoad) -> str:
    if load.source is not Source.BOTH:
        alone = {Source.RUNNING: _("Running alone."), Source.STRENGTH: _("Strength alone.")}[load.source]
        return _("{alone} Targets are for both together, so nothing is called under or over.").format(alone=alone)
    if not load.parts:
        return _("No session lies in these days.")
    if not any(part.session.is_strength for part in load.parts):
        return _("No strength session lies in these days. Running alone builds little muscle.")
    return ""


def _number(value: float) -> str:
    return f"{value:.1f}"
