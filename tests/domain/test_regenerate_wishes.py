"""A running plan made anew with other wishes: strength days, growth, running days; whatever was done or pinned."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.regenerate import regenerate, stays
from runlegs_desktop.domain.rule_limits import growth_of
from runlegs_desktop.domain.scene import scene
from runlegs_desktop.domain.schedule import sessions
from runlegs_desktop.domain.session import RUNS, Kind
from tests.domain.edited_plans import edited

EPSILON = 1e-6
OWN_RACE_DAY = {"race-kept", "run-on-race-day"}  # refused: the runner pinned a race or a run against the plan
DAY = timedelta(days=1)


@st.composite
def wishes(draw):
    """A worked-on book, its plan, today, and the plan's inputs with other wishes."""
    book, plan, today = edited(draw(st.integers(0, 100_000)))
    strength = draw(st.sampled_from([2, 3]))
    inputs = replace(
        plan.inputs,
        strength=strength,
        strength_days=draw(st.just(frozenset()) | st.frozensets(st.integers(0, 6), min_size=strength)),
        growth=draw(st.sampled_from([0.0, 0.03, 0.055, 0.10])),
        days=draw(st.frozensets(st.integers(0, 6), min_size=3)),
        long_day=draw(st.integers(0, 6)),
    )
    return book, plan, today, inputs


def made_anew(wish):
    book, plan, today, inputs = wish
    try:
        made = regenerate(plan, sessions(book, plan, today), inputs, today)
    except UserError as refused:
        if refused.code in OWN_RACE_DAY:
            assume(False)
        raise
    new = Logbook(plans={plan.id: made.draft.plan}, sessions={s.id: s for s in made.draft.sessions})
    return made, scene(made.draft.plan, sessions(new, made.draft.plan, today), today)


of_every_wish = given(wish=wishes())
widely = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@widely
@of_every_wish
def test_what_stays_stays_exactly_and_the_rest_lies_on_the_days_asked_for(wish):
    book, _plan, today, inputs = wish
    made, _scene = made_anew(wish)
    after = {s.id: s for s in made.draft.sessions}
    kept = {s.id for s in book.sessions.values() if stays(s, today)}
    assert all(after[key] == book.sessions[key] for key in kept)
    for s in after.values():
        if s.id in kept or s.kind is Kind.RACE:
            continue
        assert s.day >= today
        assert s.day.weekday() in (inputs.days if s.kind in RUNS else inputs.lifting_days)


@widely
@of_every_wish
def test_no_new_heavy_legs_spoil_a_key_run_and_no_new_key_run_follows_heavy_legs(wish):
    made, seen = made_anew(wish)
    kept = {s.id for s in made.kept}
    every = [s for week in seen.weeks for day in week.days for s in day if s.counts]
    heavy = [s for s in every if s.is_heavy]
    keys = {s.day: s for s in every if s.is_key}
    for lift in heavy:
        run = keys.get(lift.day + DAY)
        assert run is None or (lift.id in kept and run.id in kept) or run.is_race


@widely
@of_every_wish
def test_weeks_to_come_grow_by_no_more_than_wished_and_the_rule_says_so(wish):
    _book, plan, today, inputs = wish
    made, seen = made_anew(wish)
    assert growth_of(made.draft.plan.limits) == inputs.growth
    for week in seen.weeks[max(0, plan.week_index(today)) :]:
        kept = sum(s.metres for s in week.runs if stays(s.session, today))
        if kept < week.metres:
            assert week.metres <= max((1 + inputs.growth) * seen.known(week.index), kept) + EPSILON
