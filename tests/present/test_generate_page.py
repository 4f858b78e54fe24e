"""The Generate dialog without its widgets: first answers, what they mean, what is said of the plan."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from runlegs_desktop.app import renewing
from runlegs_desktop.app.journal import Journal
from runlegs_desktop.app.planning import athlete_of, current_plan
from runlegs_desktop.app.renewing import renewable, renewed
from runlegs_desktop.app.sample import sample
from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.inputs import Goal
from runlegs_desktop.domain.logbook import put
from runlegs_desktop.present.generate_page import answered, foot_text, opened, wish
from runlegs_desktop.present.generate_preview import lost, renewal_preview, summary
from runlegs_desktop.present.wizard_gestures import typed, with_goal, with_recent_race
from runlegs_desktop.present.wizard_hints import hints
from runlegs_desktop.present.wizard_words import recent_hint
from runlegs_desktop.store.sqlite import in_memory

TODAY = date(2026, 8, 6)


@pytest.fixture
def book():
    return sample(TODAY, "Half")


def page_of(book, today=TODAY):
    return opened(renewable(book, current_plan(book, today), today))


def previewed(page, answers):
    made, wrong = answered(page, answers)
    assert not wrong
    return renewal_preview(page.of, made, renewing.previewed(page.of, made), answers)


def test_the_first_answers_are_the_plans_own(book):
    page = page_of(book)
    inputs, first = page.of.plan.inputs, page.first
    assert (first.goal, first.days, first.weeks.value, first.race_day.day) == (
        Goal.HALF,
        inputs.days,
        16,
        inputs.race_day,
    )
    asked = wish(page, first)
    assert asked.inputs == inputs
    assert asked.said == (None, None)


def test_distances_are_as_recorded_lately_not_as_planned(book):
    first = page_of(book).first
    done = [s for s in book.sessions.values() if s.done_metres and TODAY - timedelta(31) <= s.day < date(2026, 8, 3)]
    weeks = [s for s in done if s.day >= date(2026, 7, 6)]
    assert first.weekly.value == round(sum(s.done_metres for s in weeks) / 4)
    assert first.long.value == max(s.done_metres for s in done)


def test_typed_distances_are_of_now_and_leave_the_weeks_before_the_plan_alone(book):
    page = page_of(book)
    asked = wish(page, typed(page.first, "weekly_metres", "30"))
    assert asked.said == (30_000, None)
    assert asked.inputs.weekly_metres == page.of.plan.inputs.weekly_metres


@pytest.mark.parametrize("field", ["weekly_metres", "long_metres"])
def test_distances_left_empty_are_as_recorded_and_the_hint_says_so(book, field):
    page = page_of(book)
    emptied = typed(page.first, field, "")
    assert answered(page, emptied) == answered(page, page.first)
    assert hints(emptied)[field] == "As recorded if empty"


def test_before_the_plan_runs_empty_distances_are_where_plans_begin(book):
    page = page_of(book, date(2026, 6, 20))
    emptied = typed(typed(page.first, "weekly_metres", ""), "long_metres", "")
    assert wish(page, emptied).inputs.weekly_metres == 8_000
    assert hints(emptied)["weekly_metres"] == "Counts as 8 km, where plans begin"
    assert hints(emptied)["long_metres"].startswith("35")


def called(book, name):
    plan = current_plan(book, TODAY)
    return replace(book, plans=put(book.plans, replace(plan, name=name)))


def made_of(book, answers):
    page = page_of(book)
    changed = answers(page.first)
    return current_plan(renewed(page.of.plan.id, wish(page, changed), TODAY)(book), TODAY).name


def test_a_plan_called_as_its_goal_is_called_as_its_new_goal(book):
    assert made_of(called(book, "Half marathon"), lambda first: with_goal(first, Goal.TEN_K)) == "10 km"


def test_a_name_of_its_own_stays_until_another_is_typed(book):
    assert made_of(called(book, "Harbour Half"), lambda first: with_goal(first, Goal.TEN_K)) == "Harbour Half"
    assert made_of(book, lambda first: typed(first, "name", " Harbour  10 ")) == "Harbour 10"
    assert made_of(book, lambda first: typed(first, "name", "")) == "Half marathon"


def test_a_plan_to_come_starts_from_what_is_typed(book):
    before = date(2026, 6, 20)
    page = page_of(book, before)
    assert page.first.weekly.value == 26_000
    assert wish(page, typed(page.first, "weekly_metres", "30")).inputs.weekly_metres == 30_000


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("weekly_metres", "900", "0 to 200 km"),
        ("race_day", "2 Aug 2026", "past"),
        ("weeks", "40", "1 to 30"),
        ("race_day", "soon", "date such as"),
    ],
)
def test_bad_input_names_the_field_and_the_limit(book, field, text, said):
    page = page_of(book)
    made, wrong = answered(page, typed(page.first, field, text))
    assert made is None
    assert said in wrong[field]


def test_fewer_weeks_than_are_lived_are_refused_with_the_fewest(book):
    page = page_of(book)
    made, wrong = answered(page, typed(with_goal(page.first, Goal.BASE), "weeks", "5"))
    assert made is None
    assert "6 to 30" in wrong["weeks"]


def test_fitness_is_shown_with_one_decimal(book):
    page = page_of(book)
    guessed = replace(page.first, known_vdot=37.786016043633346)
    assert recent_hint(guessed) == "Your VDOT, 37.8, is used if empty"


def test_a_race_further_off_than_a_plan_can_reach_needs_a_new_plan(book):
    page = page_of(book)
    _made, wrong = answered(page, typed(page.first, "race_day", "1 May 2027"))
    assert wrong["race_day"] == (
        "Race date is Sun 24 Jan 2027 or earlier: a plan has at most 30 weeks. Further off: Plan ▸ Make a plan."
    )
    assert "1 to 30" in wrong["weeks"]


def test_past_weeks_are_drawn_as_past_and_the_others_are_not(book):
    page = page_of(book)
    bars = previewed(page, page.first).chart.bars
    assert [bar.is_past for bar in bars] == [True] * 5 + [False] * 11


def test_five_facts_the_summary_and_what_is_lost(book):
    page = page_of(book)
    shown = previewed(page, page.first)
    assert [fact.name for fact in shown.facts] == ["Peak week", "Longest run", "Hard time", "Strength", "Biggest step"]
    assert shown.title.startswith("16 weeks")
    assert not shown.week
    assert all(bar.spare_label for bar in shown.chart.bars)
    assert shown.lost == "4 sessions you changed will be replaced; pin them to keep them."
    assert shown.summary.startswith("37 sessions stay · ")


def test_one_lost_session_is_one_and_none_is_silent(book):
    page = page_of(book)
    made, _wrong = answered(page, page.first)
    assert lost(replace(made, worked_on=made.worked_on[:1])).startswith("1 session you changed")
    assert lost(replace(made, worked_on=())) == ""
    assert "0" not in summary(replace(made, kept=(), same=(), gone=(), new=()))


def test_the_edit_is_one_step_and_undo_and_redo_are_exact(book):
    store = in_memory()
    from runlegs_desktop.domain.logbook import Logbook, diff  # noqa: PLC0415 - as the demo fills its store

    store.write(diff(Logbook(), book))
    journal = Journal(store, lambda _changes: None)
    page = page_of(book)
    journal.apply("Generate plan", renewed(page.of.plan.id, wish(page, with_goal(page.first, Goal.TEN_K)), TODAY))
    after = journal.logbook
    assert after.plans[page.of.plan.id].goal is Goal.TEN_K
    assert journal.undo_name == "Generate plan"
    journal.undo()
    assert journal.logbook == book
    journal.redo()
    assert journal.logbook == after
    assert store.load().sessions == after.sessions


def test_a_fitness_told_anew_is_the_runners_own_from_then_on_and_else_the_runner_keeps_it(book):
    page = page_of(book)
    runner = replace(athlete_of(book), vdot=44.4)
    book = replace(book, athletes=put(book.athletes, runner))
    kept = renewed(page.of.plan.id, wish(page, page.first), TODAY)(book)
    assert athlete_of(kept).vdot == 44.4
    raced = typed(with_recent_race(page.first, Goal.FIVE_K), "recent", "21:00")
    told = renewed(page.of.plan.id, wish(page, raced), TODAY)(book)
    assert athlete_of(told).vdot == told.plans[page.of.plan.id].inputs.vdot
    assert athlete_of(told).vdot > 45


def test_numbers_and_times_are_the_runners_own(book):
    runner = replace(athlete_of(book), units=Units.IMPERIAL, times=(None, time(6, 45), *[None] * 5))
    first = page_of(replace(book, athletes=put(book.athletes, runner))).first
    assert first.units is Units.IMPERIAL
    assert float(first.weekly.text) == pytest.approx(first.weekly.value / 1609.344, abs=0.06)
    assert (first.times, first.known_times) == (((1, time(6, 45)),), {1})
    assert first.usual_times == {1: time(6, 45)}


@pytest.mark.parametrize(("days", "is_of_now"), [(0, False), (6, False), (7, True)])
def test_in_its_first_week_a_plan_is_still_asked_what_was_before_it(book, days, is_of_now):
    today = current_plan(book, TODAY).start + timedelta(days=days)
    page = page_of(book, today)
    asked = wish(page, typed(page.first, "weekly_metres", "33"))
    assert (asked.said.weekly == 33_000, asked.inputs.weekly_metres == 33_000) == (is_of_now, not is_of_now)


def test_a_race_that_is_no_more_the_goal_leaves_the_plans_own_end(book):
    plan = current_plan(book, TODAY)
    inputs = replace(plan.inputs, goal=Goal.BASE, race_day=plan.end - timedelta(days=3))
    base = page_of(replace(book, plans=put(book.plans, replace(plan, inputs=inputs)))).first
    assert base.race_day.day == plan.end
    earlier = replace(plan, inputs=replace(plan.inputs, race_day=plan.end - timedelta(days=1)))
    assert page_of(replace(book, plans=put(book.plans, earlier))).first.race_day.day == plan.end - timedelta(days=1)


def test_the_biggest_step_is_in_the_week_that_is_named(book):
    page = page_of(book)
    made, _wrong = answered(page, page.first)
    scene = renewing.previewed(page.of, made)
    steps = {week.index + 1: week.metres / scene.known(week.index) - 1 for week in scene.weeks[5:]}
    step = previewed(page, page.first).facts[4]
    assert step.note == f"week {max(steps, key=steps.get)}"
    assert step.value == page.first.numbers.percent(max(steps.values()), signed=True)


def test_a_plan_is_not_made_longer_into_the_next_one(book):
    plan = current_plan(book, TODAY)
    later = replace(plan, id="later", start=plan.end + timedelta(days=8), name="Later")
    page = page_of(replace(book, plans=put(book.plans, later)))
    made, wrong = answered(page, typed(page.first, "weeks", "18"))
    assert made is None
    assert "Later" in wrong["weeks"]
    with pytest.raises(UserError):
        renewed(plan.id, wish(page, typed(page.first, "weeks", "18")), TODAY)(page.of.book)


def test_easy_running_only_stays(book):
    plan = current_plan(book, TODAY)
    gated = replace(plan, inputs=replace(plan.inputs, goal=Goal.BASE, race_day=None, easy_only=True))
    page = page_of(replace(book, plans=put(book.plans, gated)))
    assert wish(page, with_goal(page.first, Goal.HALF)).inputs.easy_only
    assert "Make a plan" in foot_text(page.first)
    assert "Make a plan" not in foot_text(page_of(book).first)
    made, _wrong = answered(page, page.first)
    assert not any(s.steps and s.kind.value in {"tempo", "hills", "intervals"} for s in made.new)


def test_a_plan_that_only_tapers_has_no_step(book):
    page = page_of(book, date(2026, 10, 6))
    step = previewed(page, page.first).facts[4]
    assert step == ("Biggest step", "–", "no week grows")


def test_names_of_short_phases_have_short_forms(book):
    page = page_of(book)
    chart = previewed(page, with_goal(page.first, Goal.LEGS)).chart
    assert {p.name: p.short for p in chart.phases if p.first > 5} == {"Accumulate": "Acc.", "Intensify": "Int."}
    assert all(len(p.short) < len(p.name) for p in chart.phases)
