"""A running plan made anew: what stays, what follows from what was run, and what the rules say of the whole."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from runlegs_desktop.app.sample import sample
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.finding import Severity
from runlegs_desktop.domain.generate import generate
from runlegs_desktop.domain.inputs import Experience, Goal, PlanInputs
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.paces import paces
from runlegs_desktop.domain.plan import Phase
from runlegs_desktop.domain.regenerate import lately, regenerate, stays, touched
from runlegs_desktop.domain.regenerate_lived import Lately
from runlegs_desktop.domain.rules import check
from runlegs_desktop.domain.scene import scene
from runlegs_desktop.domain.schedule import sessions
from runlegs_desktop.domain.session import RUNS, Kind, Status, Variant
from tests.domain.edited_plans import edited

TODAY = date(2026, 8, 6)
GROWTH = "R01"
EPSILON = 1e-6
widely = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
seeds = st.integers(0, 100_000)


OWN_RACE_DAY = {"race-kept", "run-on-race-day"}  # refused: the runner pinned a race or a run against the plan


def renewed(book, plan, today, inputs=None, **said):
    try:
        return regenerate(plan, sessions(book, plan, today), inputs or plan.inputs, today, **said)
    except UserError as refused:
        if refused.code in OWN_RACE_DAY:
            assume(False)
        raise


def seen(book, renewal, today):
    """The scene after the renewal."""
    plan = renewal.draft.plan
    after = Logbook(book.athletes, {plan.id: plan}, {s.id: s for s in renewal.draft.sessions})
    return scene(plan, sessions(after, plan, today), today)


@pytest.fixture
def running():
    book = sample(TODAY, "Half")
    return book, next(iter(book.plans.values()))


@widely
@given(seed=seeds)
def test_what_is_past_done_skipped_or_pinned_stays_exactly(seed):
    book, plan, today = edited(seed)
    after = {s.id: s for s in renewed(book, plan, today).draft.sessions}
    for s in book.sessions.values():
        if stays(s, today):
            assert after[s.id] == s
    assert all(s.day >= today or s == book.sessions[s.id] for s in after.values())


@widely
@given(seed=seeds)
def test_every_old_session_is_accounted_for_once_and_no_id_is_twice(seed):
    book, plan, today = edited(seed)
    made = renewed(book, plan, today)
    parts = [s.id for part in (made.kept, made.same, made.changed, made.gone) for s in part]
    assert sorted(parts) == sorted(book.sessions)
    ids = [s.id for s in made.draft.sessions]
    assert len(ids) == len(set(ids))
    assert {s.id for s in made.new} <= set(ids) - set(book.sessions)


@widely
@given(seed=seeds)
def test_same_values_same_plan_and_a_second_time_changes_nothing(seed):
    book, plan, today = edited(seed)
    made = renewed(book, plan, today)
    assert renewed(book, plan, today) == made
    after = Logbook(plans={plan.id: made.draft.plan}, sessions={s.id: s for s in made.draft.sessions})
    again = renewed(after, made.draft.plan, today)
    assert again.draft == made.draft
    assert (again.changed, again.gone, again.new) == ((), (), ())


@widely
@given(seed=seeds)
def test_what_is_only_looked_at_is_the_same_plan_with_other_ids(seed):
    book, plan, today = edited(seed)
    inputs = replace(plan.inputs, weekly_metres=plan.inputs.weekly_metres + 5_000)
    named, seen = renewed(book, plan, today, inputs), renewed(book, plan, today, inputs, named=False)
    assert seen.draft.plan == named.draft.plan
    ids = [s.id for s in seen.draft.sessions]
    assert len(ids) == len(set(ids))
    work = [sorted(repr(replace(s, id="")) for s in made.draft.sessions) for made in (named, seen)]
    assert work[0] == work[1]
    for part in ("kept", "same", "changed", "gone", "worked_on"):
        assert getattr(seen, part) == getattr(named, part)


@widely
@given(seed=seeds)
def test_new_weeks_keep_the_ten_percent_over_what_was_really_run(seed):
    """A week whose kept sessions alone pass the limit is the runner's own."""
    book, plan, today = edited(seed)
    made = renewed(book, plan, today)
    after = seen(book, made, today)
    for week in after.weeks[max(0, plan.week_index(today)) :]:
        kept = sum(s.metres for s in week.runs if stays(s.session, today))
        if kept < week.metres:
            assert week.metres <= max(1.10 * after.known(week.index), kept) + EPSILON


@widely
@given(seed=seeds)
def test_no_new_run_joins_a_kept_one_or_lies_hard_beside_it(seed):
    book, plan, today = edited(seed)
    made = renewed(book, plan, today)
    kept = {s.id for s in made.kept}
    after = sessions(Logbook(sessions={s.id: s for s in made.draft.sessions}), made.draft.plan, today)
    kept_runs = {s.day for s in after if s.id in kept and s.kind in RUNS}
    kept_keys = {s.day for s in after if s.id in kept and s.is_key}
    day = timedelta(days=1)
    for s in after:
        if s.id in kept or s.kind not in RUNS or s.is_race:
            continue
        assert s.day not in kept_runs
        assert not s.is_key or not {s.day - day, s.day + day} & kept_keys


@widely
@given(seed=seeds)
def test_a_plan_to_come_with_nothing_kept_comes_out_as_it_is_generated(seed):
    book, plan, _today = edited(seed)
    book = replace(
        book, sessions={k: replace(s, pinned=False, status=Status.PLANNED) for k, s in book.sessions.items()}
    )
    today = plan.start - timedelta(days=1)
    made = renewed(book, plan, today)
    fresh = generate(plan.inputs, plan.id, plan.athlete, plan.name)
    assert made.draft.plan == fresh.plan
    work = lambda s: (s.day, s.kind, s.variant, s.routine, s.steps, s.metres, s.seconds)  # noqa: E731
    assert sorted(map(repr, map(work, made.draft.sessions))) == sorted(map(repr, map(work, fresh.sessions)))


def test_weeks_keep_their_numbers_and_lived_phases(running):
    book, plan = running
    made = renewed(book, plan, TODAY, replace(plan.inputs, goal=Goal.TEN_K)).draft.plan
    assert (made.id, made.start, len(made.phases)) == (plan.id, plan.start, len(plan.phases))
    assert made.phases[:5] == plan.phases[:5]


def test_what_was_really_run_sets_the_next_weeks(running):
    """Half of every run done: the plan comes down; said to be more, it goes up again."""
    book, plan = running
    halved = {
        k: replace(s, done_metres=s.metres // 2, done_seconds=s.seconds // 2) if s.status is Status.DONE else s
        for k, s in book.sessions.items()
    }
    less = replace(book, sessions=halved)

    def week_7(made, of=book):
        return seen(of, made, TODAY).weeks[6].metres

    usual, low = week_7(renewed(book, plan, TODAY)), week_7(renewed(less, plan, TODAY), less)
    assert low < 0.75 * usual
    assert week_7(renewed(less, plan, TODAY, said=Lately(40_000, 12_000)), less) > 1.3 * low


def away(book, days):
    """Nothing was run in the last days before today."""
    gone = TODAY - timedelta(days=days)
    missed = {k: replace(s, status=Status.SKIPPED) if gone <= s.day < TODAY else s for k, s in book.sessions.items()}
    return replace(book, sessions=missed)


@pytest.mark.parametrize(
    ("days", "vdot", "easy_days", "note"),
    [
        (4, 1.0, 1, "BREAK_EASY"),
        (8, 1.0, 7, "BREAK_LESS"),
        (15, 0.97, 7, "BREAK_SLOWER"),
        (29, 0.93, 14, "BREAK_SLOWER"),
    ],
)
def test_a_break_comes_back_easily_and_more_slowly_and_says_so(running, days, vdot, easy_days, note):
    book, plan = running
    made = renewed(away(book, days), plan, TODAY).draft
    runs = [s for s in made.sessions if s.day >= TODAY and s.kind in RUNS and not s.pinned]
    first = min(s.day for s in runs)
    early = [s for s in runs if s.day < first + timedelta(days=easy_days)]
    assert {s.kind for s in early} <= {Kind.EASY, Kind.LONG}
    assert any(s.variant is Variant.STRIDES for s in early) == (
        7 <= days < 28
    )  # after four weeks away nothing hard was due
    plain = next(s for s in runs if s.kind is Kind.EASY and s.variant is Variant.PLAIN)
    slower = paces(vdot * plan.inputs.vdot)
    assert plain.seconds == pytest.approx(plain.metres / slower.easy, abs=1)
    assert note in {one.code for one in made.plan.notes}
    assert not any(one.code.startswith("BREAK") for one in renewed(book, plan, TODAY).draft.plan.notes)


def test_after_four_weeks_away_the_base_begins_again(running):
    book, plan = running
    assert plan.phases[5] is not Phase.BASE or plan.phases[6] is not Phase.BASE
    made = renewed(away(book, 29), plan, TODAY).draft.plan
    assert made.phases[5:7] == (Phase.BASE, Phase.BASE)
    assert made.phases[:5] == plan.phases[:5]


def test_a_fitness_told_after_a_break_is_not_lowered(running):
    book, plan = running
    made = renewed(away(book, 15), plan, TODAY, replace(plan.inputs, vdot=45.0)).draft
    plain = next(s for s in made.sessions if s.day >= TODAY and s.kind is Kind.LONG and not s.pinned)
    assert plain.seconds == pytest.approx(plain.metres / paces(45.0).easy, abs=1)


@widely
@given(seed=seeds, now=st.integers(1, 6), more=st.integers(0, 30_000))
def test_more_said_than_shown_is_never_less_planned(seed, now, more):
    """In the first weeks too, where the last four reach back before the plan."""
    book, plan, _today = edited(seed)
    today = plan.start + timedelta(weeks=now)
    shown = lately(plan, sessions(book, plan, today), today)
    usual = renewed(book, plan, today).draft.targets[now]
    assert renewed(book, plan, today, said=Lately(shown.weekly + more)).draft.targets[now] >= usual


def test_a_week_without_running_is_no_habit_of_nothing():
    book, plan, _today = edited(452)  # a week that is left without a run
    assert all(target for target in renewed(book, plan, plan.start + timedelta(weeks=1)).draft.targets[1:])


@pytest.mark.parametrize("more", [0, 2_000, 8_000, 20_000])
def test_more_said_after_a_week_of_little_is_not_less_than_the_plan_from_records(more):
    start = date(2026, 8, 3)
    inputs = PlanInputs(Goal.HALF, start, 16, 26_000, race_day=start + timedelta(days=16 * 7 - 1))
    draft = generate(inputs, "p", "a")
    today, left = start + timedelta(days=7), 10_000
    rows = {}
    for s in draft.sessions:
        one = s
        if s.day < today and s.kind in RUNS:
            ran = min(left, s.metres)
            left -= ran
            one = replace(s, status=Status.DONE if ran else Status.SKIPPED, done_metres=ran or None)
        rows[s.id] = one
    book = Logbook(plans={"p": draft.plan}, sessions=rows)
    shown = lately(draft.plan, sessions(book, draft.plan, today), today)
    said = Lately(shown.weekly + more)
    assert (
        renewed(book, draft.plan, today, said=said).draft.targets[1]
        >= renewed(book, draft.plan, today).draft.targets[1]
    )


def pinned_race(book, plan, days):
    race = next(s for s in book.sessions.values() if s.kind is Kind.RACE and s.day == plan.inputs.race_day)
    moved = replace(race, pinned=True, day=race.day + timedelta(days=days))
    return replace(book, sessions={**book.sessions, race.id: moved})


@pytest.mark.parametrize("days", [-1, -7])
def test_a_pinned_race_on_another_day_is_refused_with_its_day(running, days):
    book, plan = running
    moved = pinned_race(book, plan, days)
    with pytest.raises(UserError) as refused:
        regenerate(plan, sessions(moved, plan, TODAY), plan.inputs, TODAY)
    race = plan.inputs.race_day + timedelta(days=days)
    assert (refused.value.code, refused.value.values["first"]) == ("race-kept", race.isoformat())
    assert refused.value.values["field"] == "race_day"


def test_a_pinned_run_on_the_new_race_day_is_refused(running):
    book, plan = running
    race_day = plan.inputs.race_day - timedelta(days=1)
    easy = next(s for s in book.sessions.values() if s.kind is Kind.EASY and plan.week_index(s.day) == 15)
    book = replace(book, sessions={**book.sessions, easy.id: replace(easy, day=race_day, pinned=True)})
    with pytest.raises(UserError) as refused:
        regenerate(plan, sessions(book, plan, TODAY), replace(plan.inputs, race_day=race_day), TODAY)
    assert refused.value.code == "run-on-race-day"


@widely
@given(seed=seeds, goal=st.sampled_from([Goal.FIVE_K, Goal.HALF]), back=st.integers(0, 6))
def test_there_is_one_race_to_come_at_most(seed, goal, back):
    book, plan, today = edited(seed)
    race = plan.end - timedelta(days=back)
    assume(race >= today)
    made = renewed(book, plan, today, replace(plan.inputs, goal=goal, race_day=race))
    races = [s for s in made.draft.sessions if s.kind is Kind.RACE and s.day >= today and s.status is Status.PLANNED]
    assert len({s.day for s in races}) <= 1
    assert all(s.day == race for s in races)


@widely
@given(seed=seeds, goal=st.sampled_from(Goal), strength=st.sampled_from([2, 3]))
def test_a_renewal_makes_nothing_work_of_the_runner(seed, goal, strength):
    book, plan, today = edited(seed)
    race = plan.end if goal not in {Goal.LEGS, Goal.BASE} else None
    inputs = replace(plan.inputs, goal=goal, race_day=race, strength=strength, strength_days=frozenset())
    before = touched(plan, (s for s in book.sessions.values() if not stays(s, today)))
    made = renewed(book, plan, today, inputs).draft
    after = touched(made.plan, (s for s in made.sessions if not stays(s, today)))
    assert after <= before


@pytest.mark.parametrize(("days", "share"), [(0, 1.0), (8, 0.8), (15, 0.6), (29, 0.5)])
def test_a_break_comes_back_with_less(running, days, share):
    book, plan = running
    book = away(book, days)
    week = renewed(book, plan, TODAY).draft.targets[5]
    before = max(seen(book, renewed(book, plan, TODAY), TODAY).weeks[n].metres for n in range(5))
    assert week <= 1.10 * share * max(before, plan.inputs.weekly_metres)


def test_work_of_the_runner_that_goes_is_named_and_pins_save_it(running):
    book, plan = running
    lost = renewed(book, plan, TODAY).worked_on
    assert len(lost) == 4
    pinned = {**book.sessions, **{s.id: replace(s, pinned=True) for s in lost}}
    safe = renewed(replace(book, sessions=pinned), plan, TODAY)
    assert not safe.worked_on
    assert {s.id for s in lost} <= {s.id for s in safe.kept}


def test_a_plan_as_generated_has_nothing_touched_and_a_note_is_touched(running):
    _book, plan = running
    fresh = generate(plan.inputs, plan.id, plan.athlete, plan.name).sessions
    assert not touched(plan, fresh)
    noted = replace(fresh[3], notes="with Ann")
    assert touched(plan, (noted,)) == {noted.id}


def test_fewer_weeks_than_lived_are_refused(running):
    book, plan = running
    inputs = replace(plan.inputs, goal=Goal.BASE, race_day=None, weeks=5)
    with pytest.raises(UserError) as refused:
        renewed(book, plan, TODAY, inputs)
    assert (refused.value.code, refused.value.values["low"]) == ("out-of-range", 6)


def test_a_pinned_session_after_the_end_is_refused_with_the_weeks_it_needs(running):
    book, plan = running
    late = next(s for s in book.sessions.values() if plan.week_index(s.day) == 12 and s.kind is Kind.LONG)
    book = replace(book, sessions={**book.sessions, late.id: replace(late, pinned=True)})
    with pytest.raises(UserError) as refused:
        renewed(book, plan, TODAY, replace(plan.inputs, goal=Goal.BASE, race_day=None, weeks=12))
    assert (refused.value.code, refused.value.values["low"]) == ("kept-after-end", 13)


def test_a_race_before_today_is_refused(running):
    book, plan = running
    race = TODAY - timedelta(days=4)
    inputs = replace(plan.inputs, race_day=race, weeks=plan.week_index(race) + 1)
    with pytest.raises(UserError) as refused:
        renewed(book, plan, TODAY, inputs)
    assert refused.value.code == "race-past"


@widely
@given(seed=seeds, goal=st.sampled_from(Goal), experience=st.sampled_from(Experience), weekly=st.integers(0, 90_000))
def test_any_other_goal_can_be_taken_on_the_way(seed, goal, experience, weekly):
    book, plan, today = edited(seed)
    race = plan.end if goal not in {Goal.LEGS, Goal.BASE} else None
    inputs = replace(plan.inputs, goal=goal, race_day=race, experience=experience)
    made = renewed(book, plan, today, inputs, said=Lately(weekly, weekly // 3))
    races = [s for s in made.draft.sessions if s.kind is Kind.RACE and not stays(s, today)]
    assert len(races) <= 1
    assert all(plan.start <= s.day <= plan.end for s in races)


def test_the_sample_has_no_broken_check_left(running):
    book, plan = running
    after = seen(book, renewed(book, plan, TODAY), TODAY)
    assert [f.rule for f in check(after) if f.week >= 5] == []


@widely
@given(seed=seeds)
def test_without_pins_no_week_after_this_one_breaks_a_rule_badly(seed):
    """This week holds what was run in it already, and pins are the runner's own: those may."""
    book, plan, today = edited(seed)
    loose = {k: replace(s, pinned=False) for k, s in book.sessions.items()}
    made = renewed(replace(book, sessions=loose), plan, today)
    now = max(0, plan.week_index(today))
    bad = [f for f in check(seen(book, made, today)) if f.severity is Severity.ERROR and f.week > now]
    assert bad == []


def test_a_week_that_has_begun_is_no_fault_of_the_runners_days(running):
    """On a Thursday the week holds what was left of it."""
    book, plan = running
    book = away(book, 16)
    codes = {note.code: dict(note.values) for note in renewed(book, plan, TODAY).draft.plan.notes}
    assert codes.get("VOLUME_CAPPED", {}).get("week") != 6
