"""The Leg load page: any days, muscle by muscle, with the sessions behind each sum, in words and numbers."""

from collections.abc import Sequence

from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.domain.inputs import Goal
from runlegs_desktop.domain.load_span import Part, Reach, Span, SpanLoad
from runlegs_desktop.domain.stimulus import Ledger
from runlegs_desktop.domain.stimulus_tables import MUSCLES, Tables, Target
from runlegs_desktop.domain.stimulus_week import Balance, coverage, fed, fibre_targets, target
from runlegs_desktop.present.i18n import _, plural
from runlegs_desktop.present.leg_load import LegPage, MuscleRow, fed_word, fibre_bar, model_text
from runlegs_desktop.present.load_values import Bar, FibrePart, Fibres, LoadPage, LoadRow, LoadTerm, Score, Suggestion
from runlegs_desktop.present.muscle_words import muscle_name
from runlegs_desktop.present.numbers import EN_DASH, Numbers, day_text, span_text
from runlegs_desktop.present.session_words import titles

LEAST_LISTED = 0.05  # set-equivalents: smaller parts are one line together
BAR_REACH = 1.15  # of the upper target
WEEK = 7


def load_page(
    load: SpanLoad,
    tables: Tables,
    goal: Goal,
    numbers: Numbers,
    *,
    title: str,
    score: Balance | None = None,
    suggestions: tuple[Suggestion, ...] = (),
) -> LoadPage:
    """The page of a span. Days less than a week are not held against a week's target."""
    judged = load.span.days >= WEEK
    wanted = [target(tables, m, goal) if judged else None for m in MUSCLES]
    most = max((load.whole.growth(m) for m in MUSCLES), default=0.0) or 1.0
    return LoadPage(
        span=load.span,
        title=title,
        unit=_unit(load.span),
        rows=tuple(_row(load, m, want, most, numbers) for m, want in zip(MUSCLES, wanted, strict=True)),
        done_map=_map(load.done, wanted, most, _("Done")),
        whole_map=_map(load.whole, wanted, most, _("Planned and done")),
        done_caption=_done_caption(load),
        whole_caption=_whole_caption(load),
        fibres=_fibres(load),
        score=_score(score) if score else None,
        suggestions=suggestions,
        note=_note(load),
        model=model_text(),
    )


def no_plan() -> LoadPage:
    """The page of a library without a plan."""
    none = LegPage("", "", (), (), (), None, "", model_text())
    empty = _(
        "What running and strength do to each leg muscle shows here once there is a plan. Make one on the Plan tab."
    )
    return LoadPage(None, "", "", (), none, none, "", "", None, None, (), "", model_text(), empty)


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


def in_tenths(values: Sequence[float], whole: float) -> tuple[int, ...]:
    """Values in whole tenths that add up to their sum `whole` as it is shown: the largest rests are rounded up."""
    tenths = [int(10 * x + 1e-9) for x in values]
    missing = round(10 * round(whole, 1)) - sum(tenths)
    by_rest = sorted(range(len(values)), key=lambda n: (tenths[n] - 10 * values[n], n))
    for n in by_rest[: max(missing, 0)]:
        tenths[n] += 1
    return tuple(tenths)


def _row(load: SpanLoad, muscle: Muscle, wanted: Target | None, most: float, numbers: Numbers) -> LoadRow:
    name, place = muscle_name(muscle), MUSCLES.index(muscle)
    sets, done = load.whole.growth(muscle), load.done.growth(muscle)
    low, high = load.whole.band(muscle)
    found = fed(sets, wanted) if wanted else None
    parts = _("{done} done, {rest} to come").format(done=_number(done), rest=_number(max(0.0, sets - done)))
    return LoadRow(
        muscle=muscle,
        name=name.name,
        short=name.short,
        explained=name.explained,
        about=name.about,
        running=_number(load.whole.by_runs[place]),
        strength=_number(load.whole.by_lifts[place]),
        sum=_number(sets),
        parts=parts,
        band=_("likely {low} to {high}").format(low=_number(low), high=_number(high)),
        target=f"{wanted.low:g}{EN_DASH}{wanted.high:g}" if wanted else EN_DASH,
        word=fed_word(found) if found else "",
        fed=found,
        bar=_bar((done, sets, low, high), wanted, most),
        terms=_terms(load, muscle, numbers),
    )


def _bar(sets: Sequence[float], wanted: Target | None, most: float) -> Bar:
    """Done, whole, and the least and most the whole may be."""
    end = BAR_REACH * wanted.high if wanted else most
    low, high = (wanted.low / end, wanted.high / end) if wanted else (None, None)
    done, whole, least, likely = (min(1.0, x / end) for x in sets)
    return Bar(done, whole, least, likely, low, high)


def _terms(load: SpanLoad, muscle: Muscle, numbers: Numbers) -> tuple[LoadTerm, ...]:
    """The sessions in order of day; what is too small to be seen is one line at the end."""
    parts = load.parts_of(muscle)
    large = [(part, value) for part, value in parts if value >= LEAST_LISTED]
    small = [value for _part, value in parts if value < LEAST_LISTED]
    tenths = in_tenths([value for _part, value in large] + ([sum(small)] if small else []), load.whole.growth(muscle))
    terms = [_term(part, n, numbers) for (part, _value), n in zip(large, tenths, strict=False)]
    if small and tenths[-1]:
        name = plural("{n} small part", "{n} small parts", len(small)).format(n=len(small))
        terms.append(LoadTerm("", None, name, _("under 0.1 each"), tenths[-1], is_done=False))
    return tuple(terms)


def _term(part: Part, tenths: int, numbers: Numbers) -> LoadTerm:
    one = part.session
    meta = [day_text(one.day)]
    if one.is_run and one.metres:
        meta.append(numbers.distance(one.metres))
    elif one.seconds:
        meta.append(numbers.duration(one.seconds))
    return LoadTerm(one.id, one.kind, titles(one.session, numbers)[0], " · ".join(meta), tenths, part.is_done)


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


def _fibres(load: SpanLoad) -> Fibres | None:
    found = fibre_bar(load.whole.fibres)
    if found is None:
        return None
    about = (_("slow"), _("fast, lasting"), _("fastest"))
    wanted = fibre_targets(load.run_minutes) if load.span.days >= WEEK else None
    texts = []
    for n, got in enumerate(load.whole.fibres):
        if wanted is None:
            texts.append(_("{n} min").format(n=round(got)))
        else:
            texts.append(_("{n} of {wanted} min").format(n=round(got), wanted=round(wanted[n])))
    parts = tuple(FibrePart(*three) for three in zip(found.texts, about, texts, strict=True))
    said = "; ".join(_("{share}, {minutes}").format(share=p.share, minutes=p.minutes) for p in parts)
    return Fibres(found.shares, parts, _("Fibre types recruited: {parts}").format(parts=said))


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
    return day_text(first) if first == last else span_text(first, last)


def _whole_caption(load: SpanLoad) -> str:
    if load.parts and all(part.is_done for part in load.parts):
        return _("all done")
    return _("as planned") if not any(part.is_done for part in load.parts) else _("done and to come")


def _note(load: SpanLoad) -> str:
    if not load.parts:
        return _("No session lies in these days.")
    if not any(part.session.is_strength for part in load.parts):
        return _("No strength session lies in these days. Running alone builds little muscle.")
    return ""


def _number(value: float) -> str:
    return f"{value:.1f}"
