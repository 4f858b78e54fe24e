"""What is behind a muscle's sum, part by part: runs, and the exercises of strength sessions, in tenths that add up."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from runlegs_desktop.domain.dataclass import dataclass
from runlegs_desktop.domain.exercise import MAIN, Muscle, Pattern
from runlegs_desktop.domain.load_span import Part, SpanLoad
from runlegs_desktop.domain.routines import Known
from runlegs_desktop.domain.schedule import Scheduled
from runlegs_desktop.domain.session import Kind
from runlegs_desktop.domain.stimulus import SetBlock
from runlegs_desktop.domain.stimulus_tables import MUSCLES
from runlegs_desktop.present.i18n import _, plural
from runlegs_desktop.present.library_words import bare
from runlegs_desktop.present.numbers import EN_DASH, Numbers, day_text
from runlegs_desktop.present.session_words import titles
from runlegs_desktop.present.strength_words import TIMES

LEAST_LISTED = 0.05  # set-equivalents: smaller parts are one line together


@dataclass(frozen=True, slots=True)
class Term:
    """A run's part in a muscle's sum, or an exercise's of a strength session `of`; the `tenths` of all add up to it.

    They count set-equivalents, or load for a session that grows next to nothing. Small parts together have no `id`,
    which is the session's.
    """

    id: str
    kind: Kind | None
    name: str
    meta: str
    tenths: int
    is_done: bool
    of: str = ""

    @property
    def value(self) -> str:
        """Its part as it is shown."""
        return tenths_text(self.tenths)


class Sums(NamedTuple):
    """A muscle's sum in tenths, as it is shown: running and strength make it, and so do done and to come."""

    whole: int
    running: int
    strength: int
    done: int
    to_come: int


def sums_of(load: SpanLoad, muscle: Muscle) -> Sums:
    """A muscle's sum and its parts, rounded so that they add up."""
    place, sets, done = MUSCLES.index(muscle), load.whole.growth(muscle), load.done.growth(muscle)
    kinds = tenths_of((load.whole.by_runs[place], load.whole.by_lifts[place]), sets)
    return Sums(shown_tenths(sets), *kinds, *tenths_of((done, max(0.0, sets - done)), sets))


def tenths_text(tenths: int) -> str:
    """`6.3`."""
    return f"{tenths / 10:.1f}"


def tenths_of(values: Sequence[float], whole: float) -> tuple[int, ...]:
    """Values in whole tenths that add up to their sum `whole` as it is shown: the largest rests are rounded up."""
    tenths = [int(10 * x + 1e-9) for x in values]
    missing = shown_tenths(whole) - sum(tenths)
    by_rest = sorted(range(len(values)), key=lambda n: (tenths[n] - 10 * values[n], n))
    for n in by_rest[: max(missing, 0)]:
        tenths[n] += 1
    return tuple(tenths)


def shown_tenths(value: float) -> int:
    """A number as it is shown with one decimal, in tenths."""
    return round(10 * round(value, 1))


def terms(load: SpanLoad, muscle: Muscle, known: Known, numbers: Numbers) -> tuple[Term, ...]:
    """The parts in order of day, which make what is done and what is to come as they are shown.

    What is too small to be seen is one line at the end, of each.
    """
    found: list[Term] = []
    small: list[Term] = []
    sums = sums_of(load, muscle)
    for is_done, group in groupby(sorted(load.parts_of(muscle), key=_done_first), key=lambda pair: pair[0].is_done):
        pairs = list(group)
        large = [(part, value) for part, value in pairs if value >= LEAST_LISTED]
        rest = [value for _part, value in pairs if value < LEAST_LISTED]
        values = [value for _part, value in large] + ([sum(rest)] if rest else [])
        shares = tenths_of(values, (sums.done if is_done else sums.to_come) / 10)
        found += [_term(part, n, known, numbers) for (part, _value), n in zip(large, shares, strict=False) if n]
        if rest and shares[-1]:
            name = plural("{n} small part", "{n} small parts", len(rest)).format(n=len(rest))
            small.append(Term("", None, name, _("under 0.1 each"), shares[-1], is_done))
    return (*found, *small)


def _done_first(pair: tuple[Part, float]) -> bool:
    return not pair[0].is_done


def session_term(one: Scheduled, value: float, numbers: Numbers) -> Term:
    """A whole session's part."""
    return _term(Part(one, ()), shown_tenths(value), {}, numbers)


def _term(part: Part, tenths: int, known: Known, numbers: Numbers) -> Term:
    one, title = part.session, titles(part.session.session, numbers)[0]
    if part.sets:
        name = part.sets[0].exercise
        shown = bare(known[name].name) if name in known else _("An exercise that is gone")
        meta = _("{day} · {sets}").format(day=day_text(one.day), sets=_sets_text(part.sets, known))
        return Term(one.id, one.kind, shown, meta, tenths, part.is_done, title)
    meta = " · ".join([day_text(one.day), *_size(part, numbers)])
    return Term(one.id, one.kind, title, meta, tenths, part.is_done, title)


def _size(part: Part, numbers: Numbers) -> Iterator[str]:
    one = part.session
    if one.metres:
        yield numbers.distance(one.metres)
    elif one.seconds:
        yield numbers.duration(one.seconds)


def _sets_text(sets: Sequence[SetBlock], known: Known) -> str:
    """`3 × 12, straight`: how often, how many repetitions or seconds, and for calves how the knee is."""
    amounts = sorted({round(one.reps) for one in sets})
    reps = f"{amounts[0]}" if len(amounts) == 1 else f"{amounts[0]}{EN_DASH}{amounts[-1]}"
    text = f"{sum(one.sets for one in sets):g} {TIMES} {reps}"
    if sets[0].is_timed:
        text = _("{n} s").format(n=text)
    exercise = known.get(sets[0].exercise)
    if exercise is None or exercise.pattern is not Pattern.CALF or not sets[0].weights.get(Muscle.SOL):
        return text
    is_straight = sets[0].weights.get(Muscle.GAS, 0.0) >= MAIN
    return (_("{sets}, straight") if is_straight else _("{sets}, bent")).format(sets=text)
