"""The wizard's answers: typing, units, days, gates, and the inputs they mean."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runlegs_desktop.app.drafting import answered, taken, without_plan
from runlegs_desktop.app.planning import athlete_of
from runlegs_desktop.app.sample import sample
from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.check_inputs import check, goal_time_range
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.health import Health
from runlegs_desktop.domain.inputs import RACE_METRES, Experience, Goal, PlanInputs
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.paces import vdot_from_easy_pace, vdot_of
from runlegs_desktop.domain.schedule import sessions
from runlegs_desktop.present.athlete_page import date_text
from runlegs_desktop.present.numbers import race_time
from runlegs_desktop.present.wizard import allowed_goals, first_answers, goal_of, has_race, resumed
from runlegs_desktop.present.wizard_gestures import (
    typed,
    with_cleared,
    with_day,
    with_goal,
    with_health,
    with_long_day,
    with_recent_race,
    with_time,
    with_units,
)
from runlegs_desktop.present.wizard_inputs import inputs_of, plan_name, problems
from runlegs_desktop.present.wizard_known import known
from runlegs_desktop.present.wizard_words import (
    advice,
    goal_reason,
    health_questions,
    long_hint,
    recent_day_hint,
    recents,
    replace_text,
    start_hint,
    taken_note,
    weeks_hint,
)

TODAY = date(2026, 8, 6)
FIELDS = ("race_day", "weeks", "weekly_metres", "long_metres", "recent", "recent_day", "age", "name")


@pytest.fixture
def first():
    return first_answers(TODAY)


def filled(answers, **texts):
    for field, text in texts.items():
        answers = typed(answers, field, text)
    return answers


def test_skipping_everything_gives_a_usable_plan(first):
    made = inputs_of(first)
    assert problems(first) == {}
    assert (made.goal, made.weeks, made.start, made.weekly_metres) == (Goal.LEGS, 12, date(2026, 8, 7), 8000)
    assert (made.race_day, made.long_metres, made.vdot, made.easy_only) == (None, None, 30.0, False)


@pytest.mark.parametrize("goal", Goal)
def test_skipping_everything_but_the_goal_gives_a_usable_plan(first, goal):
    answers = with_goal(first, goal)
    assert problems(answers) == {}
    assert inputs_of(answers).goal is goal
    assert (inputs_of(answers).race_day is not None) == (goal in RACE_METRES)


def test_emptied_fields_count_as_not_given(first):
    emptied = filled(first, weeks="", weekly_metres=" ", long_metres="", recent="", age="", name="")
    assert problems(emptied) == {}
    assert inputs_of(emptied) == inputs_of(first)


def test_what_is_typed_is_understood(first):
    answers = with_goal(first, Goal.HALF)
    answers = filled(answers, race_day="2026-11-29", weekly_metres="26,5", long_metres="10 km", age="39")
    answers = filled(with_recent_race(answers, Goal.TEN_K), recent="51:00")
    made = inputs_of(answers)
    assert (made.weekly_metres, made.long_metres, made.age, made.weeks) == (26500, 10000, 39, 16)
    assert made.race_day == date(2026, 11, 29)
    assert made.vdot == vdot_of(10_000, 51 * 60)
    assert answers.weeks.text == "16"
    assert weeks_hint(answers).startswith("Sunday")


def test_weeks_to_a_race_may_be_few_and_say_so(first):
    assert problems(filled(with_goal(first, Goal.TEN_K), weeks="x")) == {
        "weeks": "Weeks is a whole number from 1 to 30, “x” is not."
    }
    assert problems(filled(first, weeks="x")) == {"weeks": "Weeks is a whole number from 4 to 30, “x” is not."}


def test_weeks_and_race_date_follow_each_other(first):
    answers = filled(with_goal(first, Goal.TEN_K), race_day="2026-10-10")
    assert answers.weeks.text == "9"
    answers = filled(answers, weeks="5")
    assert answers.race_day.day == date(2026, 9, 12)  # a Saturday as before
    assert problems(answers) == {}
    assert inputs_of(answers).weeks == 5


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("weekly_metres", "abc", "Weekly distance is 0 to 200 km, not “abc”."),
        ("weekly_metres", "201", "Weekly distance is 0 to 200 km, not “201”."),
        ("weekly_metres", "-1", "Weekly distance is 0 to 200 km, not “-1”."),
        ("weekly_metres", "nan", "Weekly distance is 0 to 200 km, not “nan”."),
        ("long_metres", "1e99", "Longest run is 0 to 100 km, not “1e99”."),
        ("age", "13", "Age is 14 to 100, not 13."),
        ("age", "x", "Age is a whole number from 14 to 100, “x” is not."),
        ("age", "20.5", "Age is a whole number from 14 to 100, “20.5” is not."),
        ("weeks", "3", "Weeks is 4 to 30, not 3."),
        ("recent", "1:00", "Easy pace is minutes and seconds from 3:30 to 10:46 /km, “1:00” is not."),
        ("recent", "fast", "Easy pace is minutes and seconds from 3:30 to 10:46 /km, “fast” is not."),
    ],
)
def test_bad_text_stays_and_the_range_is_said(first, field, text, said):
    answers = typed(first, field, text)
    assert problems(answers) == {field: said}
    part = {"weekly_metres": "weekly", "long_metres": "long"}.get(field, field)
    assert getattr(answers, part).text == text


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        ("tomorrow", "Race date is a date such as 5 Feb 2027, “tomorrow” is not."),
        ("", "Race date is missing: give a date such as 5 Feb 2027."),
        ("2026-08-01", "Race date Sat 1 Aug 2026 lies before the start"),
        ("2027-12-01", "Race date is at most 30 weeks away: Sun 7 Mar 2027 or earlier."),
    ],
)
def test_a_bad_race_date_says_why_and_only_races_care(first, text, begin):
    answers = typed(with_goal(first, Goal.HALF), "race_day", text)
    assert next(iter(problems(answers).values())).startswith(begin)
    assert answers.race_day.text == text


@pytest.mark.parametrize("race", [Goal.FIVE_K, Goal.TEN_K, Goal.HALF, Goal.MARATHON])
@pytest.mark.parametrize("text", ["0:10", "99:99", "soon", "11:59:59", "0:00"])
def test_a_bad_race_time_says_what_is_allowed(first, race, text):
    assert set(problems(typed(with_recent_race(first, race), "recent", text))) == {"recent"}


@pytest.mark.parametrize("text", ["0:10", "1:02:30"])
def test_a_race_time_that_no_runner_has_names_the_times_of_that_race(first, text):
    raced_in = typed(with_recent_race(first, Goal.FIVE_K), "recent", text)
    low, high = (race_time(seconds) for seconds in goal_time_range(5000))
    assert problems(raced_in) == {"recent": f"Race time is {low} to {high}, not {text}."}
    for allowed in (low, high):
        assert problems(typed(raced_in, "recent", allowed)) == {}


def test_a_date_without_a_year_is_the_next_one_or_the_last(first):
    half = with_goal(first, Goal.HALF)
    assert typed(half, "race_day", "20 Aug").race_day.day == date(2026, 8, 20)
    assert typed(half, "race_day", "3.1.").race_day.day == date(2027, 1, 3)
    assert typed(half, "race_day", "31 Feb").race_day.problem
    on_the_day = half.start.strftime("%d %b")
    assert typed(half, "race_day", on_the_day).race_day.day == half.start
    today = first.today.strftime("%d %b")
    assert typed(with_recent_race(first, Goal.TEN_K), "recent_day", today).recent_day.day == first.today
    raced_in = typed(with_recent_race(first, Goal.TEN_K), "recent_day", "3 Dec").recent_day
    assert (raced_in.day, raced_in.problem) == (date(2025, 12, 3), "")


def test_a_number_may_have_its_word_behind_it(first):
    assert typed(first, "weeks", "16 weeks").weeks.value == 16
    assert typed(first, "age", "40 years").age.value == 40


def test_every_easy_pace_inside_the_range_that_is_said_is_taken(first):
    assert problems(typed(first, "recent", "3:00"))["recent"].endswith("from 3:30 to 10:46 /km, “3:00” is not.")
    for pace in ("3:30", "10:46"):
        assert problems(typed(first, "recent", pace)) == {}
    miles = with_units(first, Units.IMPERIAL)
    low, high = problems(typed(miles, "recent", "x"))["recent"].split("from ")[1].split(" /mi")[0].split(" to ")
    for pace in (low, high):
        assert problems(typed(miles, "recent", pace)) == {}


def test_a_longest_run_over_the_whole_week_is_asked_about(first):
    assert "More than your whole week, 20 km" in long_hint(filled(first, weekly_metres="20", long_metres="100"))
    assert not long_hint(filled(first, weekly_metres="20", long_metres="8"))


def test_a_long_paste_is_repeated_only_in_part(first):
    answers = typed(first, "weekly_metres", "9" * 5000)
    assert len(problems(answers)["weekly_metres"]) < 100
    assert answers.weekly.text == "9" * 5000


def test_every_problem_is_told_at_once(first):
    answers = filled(first, weekly_metres="x", long_metres="x", age="x", weeks="x", recent="x")
    assert set(problems(answers)) == {"weekly_metres", "long_metres", "age", "weeks", "recent"}


@pytest.mark.parametrize("units", Units)
def test_units_toggled_twenty_times_never_drift(first, units):
    answers = filled(with_units(first, units), weekly_metres="33.3", long_metres="11.7", recent="6:47")
    before = inputs_of(answers)
    other = next(one for one in Units if one is not units)
    for _turn in range(10):
        answers = with_units(answers, other)
        assert inputs_of(answers) == before
        answers = with_units(answers, units)
    assert inputs_of(answers) == before
    assert (answers.weekly.text, answers.long.text, answers.recent.text) == ("33.3", "11.7", "6:47")


def test_miles_are_read_shown_and_limited_in_miles(first):
    answers = with_units(filled(first, weekly_metres="16", recent="6:00"), Units.IMPERIAL)
    assert (answers.weekly.text, answers.recent.text) == ("9.9", "9:39")
    answers = filled(answers, weekly_metres="10 mi", recent="10:00 /mi")
    assert inputs_of(answers).weekly_metres == 16093
    assert inputs_of(answers).vdot == vdot_from_easy_pace(600 / 1.609344)
    assert problems(typed(answers, "weekly_metres", "125"))["weekly_metres"].endswith("0 to 124.3 mi, not “125”.")
    metric = with_units(typed(answers, "weekly_metres", "125"), Units.METRIC)  # fine as kilometres
    assert (metric.weekly.text, inputs_of(metric).weekly_metres) == ("125", 125_000)


def test_a_race_time_is_no_pace_when_units_change(first):
    answers = typed(with_recent_race(first, Goal.HALF), "recent", "1:55:00")
    assert with_units(answers, Units.IMPERIAL).recent == answers.recent


def test_days_toggle_and_the_long_run_keeps_a_day(first):
    assert with_day(first, 0).days == first.days | {0}
    without = with_day(first, 6)
    assert (without.days, without.long_day) == (first.days - {6}, 5)
    assert with_long_day(without, 0).long_day == 0
    without = replace(without, strength_days=frozenset())
    assert inputs_of(with_long_day(without, 0)).days == frozenset({0, 1, 2, 3, 5})


def test_two_days_are_too_few(first):
    answers = first
    for day in (1, 2, 3):
        answers = with_day(answers, day)
    assert problems(answers) == {"days": "Running days: a plan needs 3 to 7 days a week, 2 is too few."}
    for day in (5, 6):
        answers = with_day(answers, day)
    assert set(problems(answers)) == {"days"}


def test_usual_times_are_those_of_the_days_run_on(first):
    answers = with_time(with_time(first, 1, time(6, 45)), 0, time(7))
    assert answers.usual_times == {1: time(6, 45)}
    assert with_day(answers, 0).usual_times == {0: time(7), 1: time(6, 45)}
    assert with_time(answers, 1, None).usual_times == {}


@pytest.mark.parametrize("one", Health)
def test_a_health_tick_leaves_easy_base_weeks_and_gives_the_goal_back(first, one):
    half = with_goal(first, Goal.HALF)
    ticked = with_health(half, one, is_true=True)
    made = inputs_of(ticked)
    assert (made.goal, made.easy_only, made.race_day) == (Goal.BASE, True, None)
    assert allowed_goals(ticked) == {Goal.BASE}
    assert goal_reason(ticked)
    assert advice(ticked)[0].startswith("Talk to a clinician")
    assert not has_race(ticked)
    assert with_health(ticked, one, is_true=False) == half
    assert advice(half) == ()


def test_each_answer_has_advice_of_its_own(first):
    said = {advice(with_health(first, one, is_true=True)) for one in Health}
    assert len(said) == len(Health) - 1  # both red flags say the same
    assert len(advice(replace(first, health=frozenset(Health)))) == 5
    assert set(health_questions()) == set(Health)


def test_a_race_two_weeks_away_becomes_a_base_plan_of_four(first):
    answers = filled(with_goal(first, Goal.FIVE_K), race_day="2026-08-16")
    assert inputs_of(answers).weeks == 1
    ticked = with_health(answers, Health.FAINTING, is_true=True)
    assert (problems(ticked), inputs_of(ticked).weeks) == ({}, 4)


@pytest.mark.parametrize(("age", "young"), [("14", True), ("15", True), ("16", False), ("", False)])
def test_under_sixteen_only_base_and_five_kilometres_are_offered(first, age, young):
    answers = typed(with_goal(first, Goal.MARATHON), "age", age)
    assert allowed_goals(answers) == ({Goal.BASE, Goal.FIVE_K} if young else set(Goal))
    assert goal_of(answers) is (Goal.BASE if young else Goal.MARATHON)
    assert bool(goal_reason(answers)) == young
    assert problems(answers) == {}
    assert inputs_of(with_goal(answers, Goal.FIVE_K)).goal is Goal.FIVE_K


def test_the_name_is_one_line_of_decent_length(first):
    assert plan_name(typed(first, "name", "  Ann\n\tLee ")) == "Ann Lee"
    assert problems(typed(first, "name", "x" * 80)) == {}
    assert problems(typed(first, "name", "x" * 500)) == {"name": "Name has at most 80 letters, not 500."}


texts = st.one_of(st.text(max_size=30), st.integers(-5, 300).map(str), st.sampled_from(["6:30", "51:00", "2026-11-29"]))


@settings(max_examples=60)
@given(
    st.lists(st.tuples(st.sampled_from(FIELDS), texts), max_size=8),
    st.sampled_from(Goal),
    st.tuples(st.sampled_from(list(recents())), st.sampled_from(Units)),
    st.frozensets(st.integers(0, 6)),
    st.frozensets(st.sampled_from(Health)),
)
def test_whatever_is_typed_there_is_a_reason_or_a_plan(said, goal, kinds, days, health):
    race, units = kinds
    answers = replace(with_goal(with_units(first_answers(TODAY), units), goal), days=days, health=health)
    answers = with_recent_race(replace(answers, experience=Experience.ADVANCED), race)
    for field, text in said:
        answers = typed(answers, field, text)
        answers = with_units(with_units(answers, Units.IMPERIAL), units)
    found = problems(answers)
    assert all(sentence.endswith(".") for sentence in found.values())
    if not found:
        check(inputs_of(answers))


def raced(answers, day, time="51:00"):
    return filled(with_recent_race(answers, Goal.TEN_K), recent=time, recent_day=day)


@pytest.mark.parametrize("text", ["2026-05-08", "8 May 2026", "Fri 8 May 2026", "8.5.2026", ""])
def test_a_race_of_the_last_90_days_counts_in_full(first, text):
    answers = raced(first, text)
    assert problems(answers) == {}
    assert inputs_of(answers).vdot == vdot_of(10_000, 51 * 60)


def test_an_older_race_counts_two_percent_less_and_says_so(first):
    answers = raced(first, "7 May 2026")  # 91 days ago
    assert inputs_of(answers).vdot == vdot_of(10_000, 51 * 60) * 0.98
    assert recent_day_hint(answers).replace("\u202f", " ").endswith("over 90 days a race counts 2 % less")
    assert "less" not in recent_day_hint(raced(first, "8 May 2026"))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("7 Aug 2026", "Date of that race is Thu 6 Aug 2026 or earlier, not Fri 7 Aug 2026."),
        ("last week", "Date of that race is a date such as 6 Aug 2026, “last week” is not."),
        ("30 Feb 2026", "Date of that race is a date such as 6 Aug 2026, “30 Feb 2026” is not."),
    ],
)
def test_a_race_that_was_not_run_yet_is_refused(first, text, says):
    answers = raced(first, text)
    assert problems(answers) == {"recent_day": says}
    assert answers.recent_day.text == text
    assert problems(with_recent_race(answers, None)).keys() <= {"recent"}  # an easy pace has no day


def further(book, today, until=None):
    until = until or today
    return first_answers(until, known=known(book, today, until))


def test_a_further_plan_begins_with_what_the_library_knows():
    book = sample(TODAY, "Harbour Half")
    plan = next(iter(book.plans.values()))
    me = replace(athlete_of(book), birth=date(1987, 3, 12), vdot=41.0, times=(None, time(6, 45), *[None] * 5))
    book = replace(book, athletes={me.id: me})
    answers = further(book, TODAY)
    assert (answers.days, answers.long_day, answers.strength) == (
        plan.inputs.days,
        plan.inputs.long_day,
        plan.inputs.strength,
    )
    assert (answers.equipment, answers.hills, answers.experience) == (
        plan.inputs.equipment,
        plan.inputs.hills,
        plan.inputs.experience,
    )
    assert (answers.age.text, answers.known_vdot, answers.usual_times) == ("39", 41.0, {1: time(6, 45)})
    runs = [s for s in sessions(book, plan, TODAY) if s.counts and s.is_run and s.day <= TODAY]
    month = [s.metres for s in runs if (TODAY - s.day).days < 28]
    assert answers.weekly.value == round(sum(month) / 4)
    assert answers.long.value == max(s.metres for s in runs if (TODAY - s.day).days < 30)
    assert problems(answers) == {}
    assert inputs_of(answers).vdot == 41.0


def test_after_a_plan_that_runs_its_own_last_weeks_count():
    book = sample(TODAY, "Harbour Half")
    (plan,) = book.plans.values()
    answers = further(book, TODAY, plan.end)
    assert answers.start > plan.end
    assert answers.today == TODAY
    assert answers.weekly.value > 10_000
    assert problems(raced(answers, "7 Aug 2026")).keys() == {"recent_day"}  # not run yet, though the plan comes later


def test_long_after_a_plan_nothing_is_known_of_the_distance():
    book = sample(TODAY, "Harbour Half")
    answers = further(book, date(2027, 8, 6))
    assert (answers.weekly.value, answers.long.value) == (8000, None)


def test_a_kept_plan_is_said_and_a_start_on_its_days_is_no_plan():
    book = sample(TODAY, "Harbour Half")
    (plan,) = book.plans.values()
    there = taken(book, TODAY)
    assert (there.kept, there.running) == ((plan,), plan)
    answers = first_answers(plan.end, known=known(book, TODAY, plan.end, there))
    assert problems(answers) == {}
    assert plan.name in taken_note(answers)
    assert f"{there.left} sessions left" in replace_text(answers)
    on_it = typed(answers, "start", date_text(plan.end))
    assert problems(on_it).keys() <= {"start"}
    inside = typed(answers, "start", date_text(plan.end - timedelta(days=13)))
    assert problems(inside)["start"].startswith(f"Start: “{plan.name}” lies on these days and is kept. Start on ")
    with pytest.raises(UserError):
        answered(inputs_of(inside), "x", Units.METRIC, {}, TODAY)(book)
    answered(inputs_of(answers), "x", Units.METRIC, {}, TODAY)(book)


def test_a_plan_that_gives_way_takes_no_day(first):
    book = answered(inputs_of(first), "x", Units.METRIC, {}, TODAY)(Logbook())
    assert taken(book, TODAY).kept == ()
    assert without_plan(next(iter(book.plans)))(book) == replace(book, plans={}, sessions={})


def test_the_start_can_be_chosen_and_the_weeks_follow(first):
    assert typed(first, "start", "17 Aug").start == date(2026, 8, 17)
    assert start_hint(typed(first, "start", "18 Aug")) == "Week 1 begins Mon 24 Aug"
    early = typed(first, "start", "5 Aug 2026")
    assert problems(early) == {"start": "Start is Thu 6 Aug 2026 or later, not Wed 5 Aug 2026."}
    assert typed(first, "start", "").start == first.start
    half = typed(with_goal(first, Goal.HALF), "race_day", "2026-10-18")
    later = typed(half, "start", "2026-08-31")
    assert later.weeks.value == half.weeks.value - 3
    assert resumed(later, first).start == date(2026, 8, 31)


def test_a_time_that_was_taken_away_is_told():
    book = sample(TODAY, "Harbour Half")
    me = replace(athlete_of(book), times=(None, time(6, 45), *[None] * 5))
    answers = with_time(further(replace(book, athletes={me.id: me}), TODAY), 1, None)
    assert answers.usual_times == {1: None}


def test_an_empty_library_knows_nothing(first):
    assert further(Logbook(), TODAY) == first


def test_twenty_turns_of_units_change_nothing(first):
    start = filled(raced(first, "8 May 2026"), weekly_metres="33.37", long_metres="12.9")
    answers = filled(with_recent_race(start, None), recent="6:47")
    turned = answers
    for _turn in range(20):
        turned = with_units(with_units(turned, Units.IMPERIAL), Units.METRIC)
    assert inputs_of(turned) == inputs_of(answers)


@pytest.mark.parametrize("text", ["0", "0.0", "1e9", "-5", "nan", "5 ft 11", "12k", "٣", "1,5,5", "½", "8,5", "8.5 mi"])
@pytest.mark.parametrize("field", ["weekly_metres", "long_metres", "weeks", "age", "recent", "recent_day", "race_day"])
def test_whatever_is_typed_is_a_plan_or_one_sentence_a_field(first, field, text):
    answers = filled(with_recent_race(with_goal(first, Goal.TEN_K), Goal.TEN_K), recent="51:00")
    answers = typed(answers, field, text)
    wrong = problems(answers)
    assert set(wrong) <= {field}
    assert all(said.endswith(".") and len(said) < 120 for said in wrong.values())
    if not wrong:
        check(inputs_of(answers))


@pytest.mark.parametrize("units", Units)
def test_a_unit_that_is_typed_counts_whichever_the_runner_uses(units):
    answers = with_units(first_answers(TODAY), units)
    miles = filled(answers, weekly_metres="12 miles", long_metres="5 mi", recent="10:00 /mi")
    assert (miles.weekly.value, miles.long.value) == (19_312, 8047)
    assert miles.recent.value == pytest.approx(600 / 1.609344)
    km = filled(answers, weekly_metres="12 km", recent="6:30/km")
    assert (km.weekly.value, km.recent.value) == (12_000, 390)


def after(inputs):
    """The first answers of the plan after this one."""
    book = answered(inputs, "x", Units.METRIC, {}, TODAY)(Logbook())
    (plan,) = book.plans.values()
    return further(book, plan.end)


def test_a_further_plan_keeps_what_the_page_does_not_ask_for():
    last = PlanInputs(
        Goal.LEGS, date(2026, 8, 9), 8, 25_000, week_start=6, day_seconds=3600, week_seconds=18_000, two_a_day=False
    )
    answers = after(last)
    made = inputs_of(answers)
    kept = ("week_start", "day_seconds", "week_seconds", "two_a_day")
    assert [getattr(made, name) for name in kept] == [6, 3600, 18_000, False]
    assert answers.race_day.day.weekday() == 5  # the last day of a week that begins on Sunday


@pytest.mark.parametrize("weeks", ["2", "8", "30"])
@pytest.mark.parametrize("weekday", [5, 6, 0])
def test_weeks_and_race_date_agree_where_weeks_begin_on_sunday(weeks, weekday):
    answers = with_goal(after(PlanInputs(Goal.LEGS, date(2026, 8, 9), 8, 25_000, week_start=6)), Goal.TEN_K)
    day = answers.race_day.day
    answers = typed(answers, "race_day", str(day - timedelta(days=(day.weekday() - weekday) % 7)))
    answers = typed(answers, "weeks", weeks)
    made = inputs_of(answers)
    assert (made.weeks, made.race_day.weekday(), problems(answers)) == (int(weeks), weekday, {})


def test_after_a_plan_of_easy_running_the_questions_are_asked_again():
    answers = after(inputs_of(with_health(first_answers(TODAY), Health.FAINTING, is_true=True)))
    made = inputs_of(answers)
    assert (made.goal, made.easy_only, allowed_goals(answers)) == (Goal.BASE, True, {Goal.BASE})
    assert goal_reason(answers)
    assert advice(answers)[0].startswith("Talk to a clinician")
    cleared = with_cleared(answers, is_true=True)
    assert (inputs_of(cleared).goal, inputs_of(cleared).easy_only, advice(cleared)) == (Goal.LEGS, False, ())
    assert with_cleared(cleared, is_true=False) == answers
    ticked = with_health(cleared, Health.PREGNANT, is_true=True)
    assert (ticked.is_cleared, inputs_of(ticked).easy_only) == (False, True)
    assert inputs_of(with_health(ticked, Health.PREGNANT, is_true=False)).easy_only  # taken back is not answered
    assert with_cleared(ticked, is_true=True).health == frozenset()
