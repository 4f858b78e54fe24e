"""The words and charts of a session's exercises, of its day, of the week's sets and of the log."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlegs_desktop.app.leg_load import ledgers_of
from runlegs_desktop.app.lift_history import history, went
from runlegs_desktop.app.lift_page import session_page
from runlegs_desktop.app.planning import current_plan, scene_of
from runlegs_desktop.app.sample import sample
from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.domain.lift_trend import Measure
from runlegs_desktop.domain.load_span import Reach, Span, span_load
from runlegs_desktop.domain.overload import target
from runlegs_desktop.domain.relog import relogged
from runlegs_desktop.domain.session import Kind
from runlegs_desktop.domain.strength import CalfTest, Leg
from runlegs_desktop.domain.strength_limits import checked_set
from runlegs_desktop.domain.strength_log import bouts
from runlegs_desktop.domain.tempo import tempo_of
from runlegs_desktop.present.calf_words import calf_change, calf_lines, calf_text
from runlegs_desktop.present.hard_sets import SHOWN, hard_sets
from runlegs_desktop.present.lift_charts import BARS, planned_volume, trend_shown, volume_shown
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.strength_day import also_that_day
from runlegs_desktop.present.strength_entry import TypedSet, read_load, read_set, stepped
from runlegs_desktop.present.strength_session import session_shown
from tests.domain.strength_made import BAR, bout, case, hold, lift

TODAY = date(2026, 8, 6)
KG = Units.METRIC


@pytest.fixture(scope="module")
def book():
    return sample(TODAY, "Half")


def test_todays_bar_has_what_is_done_and_dashed_what_is_planned():
    log = bouts([*bout(0, 8, 8, 8), *bout(3, 8, 8, 7)], "squat")
    today = bout(7, 8, session="now")
    now = target(case(lift(), *[b.entries for b in log], day=7))
    shown = volume_shown(log, today, now, KG)
    assert [bar.label for bar in shown.bars] == ["2 Mar", "5 Mar", "today"]
    last = shown.bars[-1]
    assert (last.done, last.planned) == (480, (8 + 8 + 8) * 60 - 480)
    assert shown.said == "1440"
    assert shown.unit == "kg × reps"
    assert shown.spoken.endswith("today 1440")
    assert volume_shown(log, today, now, KG, is_done=True).said == "480", "once it is over nothing is planned"


def test_more_than_was_planned_leaves_nothing_dashed_and_only_the_last_bars_show():
    log = bouts([e for n in range(12) for e in bout(n, 8)], "squat")
    shown = volume_shown(log, bout(20, 20, 20, 20, session="now"), target(case(lift(), day=21)), KG)
    assert len(shown.bars) == BARS
    assert shown.bars[-1].planned == 0


def test_what_was_never_done_shows_its_plan_alone():
    new = target(case(hold()))
    shown = volume_shown((), (), new, KG)
    assert [(bar.done, bar.planned) for bar in shown.bars] == [(0, 60)]
    assert shown.unit == "seconds", "of both legs at once"
    assert volume_shown((), (), target(case(lift(per_side=True))), KG).unit == "reps, both sides"
    assert planned_volume(new, Measure.REPS) == 0
    assert trend_shown((), new, KG).label == "30 s"
    assert trend_shown((), new, KG).spoken == "No trend yet"


def test_the_small_line_follows_the_load_or_the_repetitions():
    loaded = bouts([*bout(0, 8, load=50_000), *bout(3, 8, load=55_000)], "squat")
    shown = trend_shown(loaded, target(case(lift(), *[b.entries for b in loaded])), KG)
    assert shown.values == (50_000, 55_000)
    assert shown.label.endswith(" kg")
    plain = bouts([*bout(0, 8, load=None), *bout(3, 10, 9, load=None)], "squat")
    assert trend_shown(plain, None, KG).values == (8, 10)


@given(st.sampled_from(["left", "load", "rir"]), st.text(max_size=6), st.integers(-5, 5), st.booleans())
def test_a_step_gives_what_can_be_read_or_leaves_what_was_typed(field, text, by, timed):
    made = stepped(field, text, by, BAR, KG, timed=timed)
    if made == text:
        return
    if field == "load":
        read_load(made, KG)
    else:
        row = TypedSet(made, "", "", "") if field == "left" else TypedSet("5", "", "", made)
        read_set(row, KG, timed=timed, one_legged=False)


def test_steps_of_loads_are_those_that_can_be_made():
    assert stepped("load", "60", 1, BAR, KG, timed=False) == "62.5"
    assert stepped("load", "20", -1, BAR, KG, timed=False) == ""
    assert stepped("load", "", -1, BAR, KG, timed=False) == "−2.5"
    assert stepped("left", "30", 1, (), KG, timed=True) == "35"


def test_the_line_under_the_name_counts_the_sets(book):
    (plan,) = book.plans.values()
    session = next(s for s in book.sessions.values() if s.kind is Kind.STRENGTH and s.day == TODAY)
    shown = session_shown(session_page(book, plan, session), TODAY)
    assert shown.lifts[0].dose == "Set 1 of 3 · each side · tempo 3-0-1 · rest 75 s"
    assert (shown.sets_text, shown.day, shown.is_today) == ("0 of 11", "Thu 6 Aug", True)
    done = next(s for s in book.sessions.values() if s.kind is Kind.STRENGTH and s.day == date(2026, 7, 14))
    slipped = session_shown(session_page(book, plan, done), TODAY).lifts[1]
    assert slipped.dose.startswith("All 3 sets done")
    assert [row.slipped for row in slipped.rows] == [False, False, True]
    after = next(s for s in book.sessions.values() if s.kind is Kind.STRENGTH and s.day == date(2026, 7, 21))
    assert session_shown(session_page(book, plan, after), TODAY).lifts[1].last.endswith("form slipped")


def test_the_day_says_runs_others_and_the_next_key_run(book):
    plan = current_plan(book, TODAY)
    scheduled = list(scene_of(book, plan, TODAY).scheduled.values())
    days = {s.day: s.id for s in book.sessions.values() if s.kind is Kind.STRENGTH}
    for day, key in days.items():
        said = also_that_day(key, day, scheduled, Numbers(), TODAY)
        assert said.startswith("No run.") is not any(one.is_run and one.day == day for one in scheduled)
        assert "{" not in said
    alone = also_that_day("x", TODAY + timedelta(400), scheduled, Numbers(), TODAY)
    assert alone == "No run. No key run in the 14 days after it."


def test_hard_sets_are_the_models_own(book):
    plan = current_plan(book, TODAY)
    week = scene_of(book, plan, TODAY).weeks[5]
    ledgers = ledgers_of(book, plan).ledgers
    load = span_load(week.all, ledgers, Span(Reach.WEEK, week.start, week.end))
    rows = hard_sets(load, ledgers.tables, plan.goal)
    assert [row.muscle for row in rows] == list(SHOWN)
    soleus = next(row for row in rows if row.muscle is Muscle.SOL)
    assert soleus.whole == pytest.approx(sum(ledgers.of(one).growth(Muscle.SOL) for one in week.all))
    assert 0 < soleus.done < soleus.whole <= soleus.most
    assert all(row.low <= row.most for row in rows)


def test_calf_tests_in_words():
    assert calf_text(()).startswith("No test yet.")
    first = CalfTest("a", "me", date(2026, 6, 1), 20, 20, None, 18)
    second = CalfTest("b", "me", date(2026, 7, 1), 27, 21, None, 25)
    assert (
        calf_lines((second, first))[0]
        == "Wed 1 Jul: straight L 27, R 21, 22\u202f% apart, right is weaker; bent L –, R 25"
    )
    assert calf_change((first,)) == "Aim: 25–30 raises a leg."
    assert calf_change((first, second)).endswith("A real change: straight left 20 → 27, bent right 18 → 25.")


def test_history_is_newest_first_and_tells_targets_as_they_were(book):
    found = history(book, TODAY)
    assert [one.day for one in found.lifted] == sorted((one.day for one in found.lifted), reverse=True)
    told = went(book, "goblet_squat", TODAY)
    assert [one.day for one in told.asked] == [b.day for b in reversed(told.bouts[-4:])]
    assert all(one.target.prescription.exercise == "goblet_squat" for one in told.asked)
    assert told.coming is not None
    assert went(book, "nothing", TODAY).bouts == ()


@given(st.integers(0, 60), st.none() | st.integers(0, 60), st.none() | st.integers(-20_000, 90_000), st.booleans())
def test_a_set_written_anew_keeps_its_place_and_time(left, right, load, slipped):
    legs = (Leg.BOTH,) if right is None else (Leg.LEFT, Leg.RIGHT)
    before = bout(0, 8, legs=legs)
    made = relogged(before, before[0], 0, (left, right, load, 2, slipped))
    assert [(e.id, e.leg, e.at, e.place, e.number) for e in made] == [
        (e.id, e.leg, e.at, e.place, e.number) for e in before
    ]
    assert [e.reps for e in made] == [one for one in (left, right) if one is not None]
    assert all(checked_set(e).form_slipped is slipped for e in made)
    (held,) = relogged([], bout(0, 30, timed=True)[0], 1, (left, None, None, None, False))
    assert (held.seconds, held.reps) == (left, 0)
    added = relogged([], before[0], 3, (left, right, load, None, False))
    assert {e.number for e in added} == {3}
    assert not {e.id for e in added} & {e.id for e in before}
    assert datetime.now(UTC) > added[0].at
    assert tempo_of("3-0-1")
