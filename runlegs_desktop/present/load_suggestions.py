"""What could be done about a muscle that gets too little or too much: at most two sentences, each with one button.

The button makes an edit that was tried before, or, where none does good, shows where the choice is made.
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from runlegs_desktop.app.load_remedies import Offer
from runlegs_desktop.domain.calendar import DAYS_A_WEEK
from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.domain.inputs import Goal
from runlegs_desktop.domain.load_span import Source, SpanLoad
from runlegs_desktop.domain.remedies import Change
from runlegs_desktop.domain.stimulus_tables import MUSCLES, Tables, Target
from runlegs_desktop.domain.stimulus_week import Fed, fed, target
from runlegs_desktop.present.i18n import _, plural
from runlegs_desktop.present.library_words import inside
from runlegs_desktop.present.load_values import Suggestion
from runlegs_desktop.present.muscle_words import muscle_name
from runlegs_desktop.present.numbers import Numbers, day_text
from runlegs_desktop.present.session_words import titles
from runlegs_desktop.present.strength_session import routine_name
from runlegs_desktop.present.strength_words import ARROW, TIMES


class Concern(NamedTuple):
    """A muscle that is under or over its target."""

    muscle: Muscle
    fed: Fed
    sets: float
    target: Target


def concerns(
    load: SpanLoad, tables: Tables, goal: Goal, today: date, looked_at: Muscle | None = None
) -> tuple[Concern, ...]:
    """The muscle that misses most of its target, and the one furthest over; none in past days, or without sets.

    What is missing counts by a muscle's weight in the balance score. The muscle that is looked at comes before both.
    """
    if load.span.last < today or load.span.days < DAYS_A_WEEK or load.source is not Source.BOTH:
        return ()
    if not any(load.whole.by_lifts):
        return ()
    found = [Concern(m, fed(sets, want), sets, want) for m, sets, want in _sums(load, tables, goal)]
    under = [one for one in found if one.fed is Fed.UNDER]
    over = [one for one in found if one.fed is Fed.OVER]
    return (
        *_first(under, looked_at, lambda one: _missing(one, tables)),
        *_first(over, looked_at, lambda one: one.sets / one.target.high),
    )


def suggestion(concern: Concern, offer: Offer | None, place: int, load: SpanLoad, numbers: Numbers) -> Suggestion:
    """What is said of a muscle, with the button of what was found for it; `place` is that offer's among all."""
    low = concern.fed is Fed.UNDER
    sets = f"{concern.sets:.1f}"
    title = (_("Under: {muscle}") if low else _("Over: {muscle}")).format(muscle=muscle_name(concern.muscle).name)
    if offer is not None:
        return Suggestion(title, _effect(concern, offer), _buttons(offer), offer=place)
    text = _("{sets} of {low:g} sets.") if low else _("{sets} of at most {high:g} sets.")
    text = text.format(sets=sets, low=concern.target.low, high=concern.target.high)
    if low:
        more = _("{more} more a week would maintain it.").format(more=f"{concern.target.low - concern.sets:.1f}")
        return Suggestion(title, f"{text} {more}", (_("Show exercises for it"),), muscle=concern.muscle)
    still = [(value, part) for part, value in load.parts_of(concern.muscle) if not part.is_done]
    if not still:
        return Suggestion(title, text)
    one = max(still, key=lambda pair: pair[0])[1].session
    name = titles(one.session, numbers)[0]
    full = _("Show {session}, {day}").format(session=name, day=day_text(one.day))
    return Suggestion(title, text, (full, _("Show {session}").format(session=name)), session=one.id)


def _buttons(offer: Offer) -> tuple[str, ...]:
    """`Add 2 × 20 tibialis raise to every Legs B`, then with less: the routine changes in all weeks."""
    remedy = offer.remedy
    name = routine_name(remedy.routine)
    where = _("every {routine}").format(routine=name) if remedy.routine.code else name
    more = (_("Add {what} to {where}"), _("Add to {where}"))
    less = (_("{what} in {where}"), _("One set less, {where}"), _("One set less"))
    texts = less if remedy.change is Change.LESS else more
    return tuple(text.format(what=_what(offer), where=where) for text in texts)


def _effect(concern: Concern, offer: Offer) -> str:
    """`0.8 → 2.3 of 2 sets with 2 × 20 tibialis raise, 3 min more each time.`"""
    sums = f"{offer.before:.1f} {ARROW} {offer.after:.1f}"
    text = _("{sums} of {low:g} sets with {what}, {n} min more each time.")
    if offer.remedy.change is Change.LESS:
        text = _("{sums} of at most {high:g} sets with {what}, {n} min less each time.")
    minutes, what = max(1, round(abs(offer.remedy.seconds) / 60)), _what(offer)
    what = what[:1].lower() + what[1:]
    return text.format(sums=sums, low=concern.target.low, high=concern.target.high, what=what, n=minutes)


def _what(offer: Offer) -> str:
    """`2 × 20 tibialis raise`, `1 set of calf raise`, `One set less of side plank`."""
    remedy = offer.remedy
    exercise = inside(offer.name)
    if remedy.change is Change.LESS:
        return _("One set less of {exercise}").format(exercise=exercise)
    if remedy.change is Change.MORE:
        text = plural("{n} set of {exercise}", "{n} sets of {exercise}", remedy.sets)
        return text.format(n=remedy.sets, exercise=exercise)
    dose = f"{remedy.sets} {TIMES} {remedy.one.amount}"
    dose = _("{n} s").format(n=dose) if remedy.one.is_timed else dose
    return _("{dose} {exercise}").format(dose=dose, exercise=exercise)


def _first(lot: list[Concern], looked_at: Muscle | None, weight: Callable[[Concern], float]) -> list[Concern]:
    """The muscle that is looked at where it is among them, else the one that weighs most."""
    return sorted(lot, key=lambda one: (one.muscle is looked_at, weight(one)))[-1:]


def _missing(one: Concern, tables: Tables) -> float:
    return tables.visible[MUSCLES.index(one.muscle)] * (1 - one.sets / one.target.low)


def _sums(load: SpanLoad, tables: Tables, goal: Goal) -> Iterator[tuple[Muscle, float, Target]]:
    for muscle in MUSCLES:
        yield muscle, load.whole.growth(muscle), target(tables, muscle, goal)
