"""What a session or a week does to each leg muscle, in words and numbers, with the terms behind each of them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from runlegs_desktop.domain.dataclass import dataclass
from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.domain.inputs import Goal
from runlegs_desktop.domain.load_span import Reach, Span, SpanLoad, span_load
from runlegs_desktop.domain.routines import Known
from runlegs_desktop.domain.schedule import Scheduled
from runlegs_desktop.domain.stimulus import Ledger, Ledgers
from runlegs_desktop.domain.stimulus_tables import MUSCLES, Fibres, Target
from runlegs_desktop.domain.stimulus_week import Fed, coverage, fed, target
from runlegs_desktop.present.fibre_words import FibreBar, fibre_bar
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.load_terms import Term, session_term, sums_of, tenths_text, terms
from runlegs_desktop.present.muscle_words import muscle_name, short_names
from runlegs_desktop.present.numbers import EN_DASH, Numbers

MOST, SOME, NAMED = 0.75, 0.5, 4  # shares of the most worked muscle, and how many are named at most
LEAST_GROWTH = 0.05  # set-equivalents: below, a session is told by its load
LEAST_SHOWN = 0.05
NOBODY: Known = MappingProxyType({})  # where exercises need no names


@dataclass(frozen=True, slots=True)
class MuscleRow:
    """One muscle. `level` (0 to 1) shades the map; `fed` is none where there is no target to hold it against.

    `band` says between which ends the growth may well be. `done` is the part that is done.
    """

    muscle: Muscle
    name: str
    plain: str
    about: str
    running: str
    strength: str
    sum: str
    done: str
    band: str
    target: str = ""
    word: str = ""
    sentence: str = ""
    fed: Fed | None = None
    level: float = 0.0
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class LegPage:
    """What the leg map and the words beside it show. Rows are in the order of `Muscle`."""

    title: str
    unit: str
    rows: tuple[MuscleRow, ...]
    most: tuple[str, ...]
    some: tuple[str, ...]
    fibres: FibreBar | None
    spoken: str
    model: str

    def row(self, muscle: Muscle) -> MuscleRow:
        """The row of a muscle."""
        return self.rows[MUSCLES.index(muscle)]

    @property
    def is_empty(self) -> bool:
        """Whether no muscle does anything."""
        return all(row.level == 0 for row in self.rows)


def session_legs(one: Scheduled, ledgers: Ledgers, numbers: Numbers, known: Known = NOBODY) -> LegPage:
    """What one session trains, shaded against its own most worked muscle. `known` has the exercises' names.

    Easy running adds next to nothing to growth; such sessions are told by the load they put on muscles.
    """
    load = _load([one], ledgers)
    ledger = ledgers.of(one)
    grows = any(ledger.growth(m) >= LEAST_GROWTH for m in MUSCLES)
    value: Callable[[Muscle], float] = ledger.growth if grows else ledger.load_of
    most = max(value(m) for m in MUSCLES) or 1.0
    unit = _("hard sets or their equal") if grows else _("load, with next to no growth")
    named = _("{muscle}: {value} ({unit})")

    def row(m: Muscle) -> MuscleRow:
        shown = f"{value(m):.1f}"
        parts = (session_term(one, value(m), numbers),) if value(m) >= LEAST_SHOWN else ()
        return replace(
            _row(m, load),
            sum=shown,
            sentence=named.format(muscle=muscle_name(m).name, value=shown, unit=unit),
            level=value(m) / most,
            terms=terms(load, m, known, numbers) if grows and one.is_strength else parts,
        )

    rows = tuple(row(m) for m in MUSCLES)
    ranked = sorted(rows, key=lambda row: -row.level)
    return _page(_("What it trains"), unit, rows, ranked, ledger.fibres)


def week_legs(
    sessions: Sequence[Scheduled],
    ledgers: Ledgers,
    goal: Goal,
    numbers: Numbers,
    *,
    title: str,
    known: Known = NOBODY,
) -> LegPage:
    """What a week does against its targets, done and planned, with the parts of runs and exercises."""
    load = _load(sessions, ledgers)
    rows = tuple(
        replace(_week_row(m, load, target(ledgers.tables, m, goal)), terms=terms(load, m, known, numbers))
        for m in MUSCLES
    )
    ranked = sorted(rows, key=lambda row: -load.whole.growth(row.muscle))
    return _page(title, _("hard sets or their equal, a week, per leg"), rows, ranked, load.whole.fibres)


def _load(sessions: Sequence[Scheduled], ledgers: Ledgers) -> SpanLoad:
    """What the sessions of a week, or one, do."""
    days = [one.day for one in sessions] or [date.min]
    return span_load(sessions, ledgers, Span(Reach.DATES, min(days), max(days)))


def model_text() -> str:
    """How far the numbers can be trusted, in a line."""
    return _("A model, not a measurement. Trust this week against last week more than the numbers.")


def about_model() -> str:
    """How the numbers come about and how sure they are (science 4.7)."""
    return _(
        "Weights come from studies of muscle activity, muscle growth and computed muscle forces, in small groups of "
        "mostly young adults. Activity does not foretell growth reliably, and how much runs add to growth is a guess "
        "on the low side. People differ at least two-fold: the range is 0.7 to 1.3 times for runs and 0.8 to 1.2 "
        "times for sets. The first two sessions of an exercise tire 1.3 times as much. Jogging down from hill repeats "
        "has numbers of its own; no other running knows its grade. A planning score says how complete the training "
        "was, not how you look."
    )


def fed_word(found: Fed) -> str:
    """`under`, `fed`, `over`."""
    return {Fed.UNDER: _("under"), Fed.FED: _("fed"), Fed.OVER: _("over")}[found]


def _page(title: str, unit: str, rows: tuple[MuscleRow, ...], ranked: Iterable[MuscleRow], fibres: Fibres) -> LegPage:
    ranked = [row for row in ranked if row.level > 0]
    strongest = [row for row in ranked if row.level >= MOST][:NAMED]
    fair = [row for row in ranked if SOME <= row.level < MOST][:NAMED]
    most, some = (", ".join(row.name for row in part) for part in (strongest, fair))
    said = [_("most: {names}").format(names=most)] if most else [_("no leg muscle is worked")]
    if some:
        said.append(_("some: {names}").format(names=some))
    spoken = _("{title}, {what}").format(title=title, what="; ".join(said))
    shortly = tuple(short_names(row.muscle for row in part) for part in (strongest, fair))
    return LegPage(title, unit, rows, shortly[0], shortly[1], fibre_bar(fibres), spoken, model_text())


def _week_row(muscle: Muscle, load: SpanLoad, wanted: Target) -> MuscleRow:
    sets = load.whole.growth(muscle)
    found = fed(sets, wanted)
    ends = f"{wanted.low:g}{EN_DASH}{wanted.high:g}"
    row = _row(muscle, load)
    return replace(
        row,
        target=ends,
        word=fed_word(found),
        sentence=_week_sentence(found).format(muscle=row.name, sets=row.sum, ends=ends),
        fed=found,
        level=coverage(sets, wanted),
    )


def _row(muscle: Muscle, load: SpanLoad) -> MuscleRow:
    """What is the same for a session and a week."""
    name, sums = muscle_name(muscle), sums_of(load, muscle)
    return MuscleRow(
        muscle=muscle,
        name=name.name,
        plain=name.plain,
        about=name.about,
        running=tenths_text(sums.running),
        strength=tenths_text(sums.strength),
        sum=tenths_text(sums.whole),
        done=tenths_text(sums.done),
        band=_band(load.whole, muscle),
    )


def _week_sentence(found: Fed) -> str:
    return {
        Fed.UNDER: _("{muscle}: {sets} of {ends} sets, under: maintenance or less"),
        Fed.FED: _("{muscle}: {sets} of {ends} sets, fed"),
        Fed.OVER: _("{muscle}: {sets} of {ends} sets, over"),
    }[found]


def _band(ledger: Ledger, muscle: Muscle) -> str:
    low, high = ledger.band(muscle)
    return _("{low} to {high}").format(low=f"{low:.1f}", high=f"{high:.1f}")
