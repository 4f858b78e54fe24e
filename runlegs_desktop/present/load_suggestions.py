"""What could be done about a muscle that gets too little or too much: at most two sentences, each with one button.

No edit is offered: which exercise to add or leave out is the runner's choice (as in the rules of muscles). The button
shows where that choice is made.
"""

from collections.abc import Iterator
from datetime import date

from runlegs_desktop.domain.calendar import DAYS_A_WEEK
from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.domain.inputs import Goal
from runlegs_desktop.domain.load_span import SpanLoad
from runlegs_desktop.domain.stimulus_tables import MUSCLES, Tables, Target
from runlegs_desktop.domain.stimulus_week import Fed, fed, target
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.load_values import Suggestion
from runlegs_desktop.present.muscle_words import muscle_name
from runlegs_desktop.present.numbers import Numbers, day_text
from runlegs_desktop.present.session_words import titles


def suggestions(load: SpanLoad, tables: Tables, goal: Goal, numbers: Numbers, today: date) -> tuple[Suggestion, ...]:
    """The muscle that misses most of its target, and the one furthest over; none in past days, or without sets.

    What is missing counts by a muscle's weight in the balance score.
    """
    if load.span.last < today or load.span.days < DAYS_A_WEEK or not any(load.whole.by_lifts):
        return ()
    return (*_under(load, tables, goal), *_over(load, tables, goal, numbers))


def _under(load: SpanLoad, tables: Tables, goal: Goal) -> Iterator[Suggestion]:
    found = [
        (tables.visible[MUSCLES.index(m)] * (1 - load.whole.growth(m) / want.low), m, want)
        for m, want in _fed_as(load, tables, goal, Fed.UNDER)
    ]
    if found:
        _missing, muscle, want = max(found, key=lambda one: one[0])
        name, sets = muscle_name(muscle).name, load.whole.growth(muscle)
        text = _("{sets} of {low:g} sets. {more} more a week would maintain it.")
        yield Suggestion(
            _("Under: {muscle}").format(muscle=name),
            text.format(sets=_number(sets), low=want.low, more=_number(want.low - sets)),
            _("Show exercises for it"),
            muscle=muscle,
        )


def _over(load: SpanLoad, tables: Tables, goal: Goal, numbers: Numbers) -> Iterator[Suggestion]:
    found = [(load.whole.growth(m) / want.high, m, want) for m, want in _fed_as(load, tables, goal, Fed.OVER)]
    if found:
        _share, muscle, want = max(found, key=lambda one: one[0])
        name, sets = muscle_name(muscle).name, load.whole.growth(muscle)
        open_still = [(value, part) for part, value in load.parts_of(muscle) if not part.is_done]
        title = _("Over: {muscle}").format(muscle=name)
        text = _("{sets} of at most {high:g} sets.").format(sets=_number(sets), high=want.high)
        if not open_still:
            yield Suggestion(title, text)
            return
        one = max(open_still, key=lambda pair: pair[0])[1].session
        button = _("Show {session}, {day}").format(session=titles(one.session, numbers)[0], day=day_text(one.day))
        yield Suggestion(title, text, button, session=one.id)


def _fed_as(load: SpanLoad, tables: Tables, goal: Goal, as_: Fed) -> Iterator[tuple[Muscle, Target]]:
    for muscle in MUSCLES:
        wanted = target(tables, muscle, goal)
        if fed(load.whole.growth(muscle), wanted) is as_:
            yield muscle, wanted


def _number(value: float) -> str:
    return f"{value:.1f}"
