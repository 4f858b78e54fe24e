"""Which plan is looked at, what is judged of it, and how a new one is taken in."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from runlegs_desktop.app import drafting
from runlegs_desktop.app.drafting import BLANK_WEEKS, answered, blank, with_draft
from runlegs_desktop.app.planning import athlete_of, current_plan, picture
from runlegs_desktop.domain.athlete import Athlete, Units
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.generate import generate
from runlegs_desktop.domain.inputs import Goal, PlanInputs
from runlegs_desktop.domain.laid_ids import all_as_laid
from runlegs_desktop.domain.logbook import Logbook, put
from runlegs_desktop.domain.plan import Phase, Plan
from runlegs_desktop.domain.regenerate import touched
from runlegs_desktop.domain.rules import check
from runlegs_desktop.domain.session import Kind, Status

START = date(2027, 1, 4)
ME = Athlete("me", "Anna")


def plan(key, first, weeks=4):
    start = START + timedelta(days=7 * first)
    return Plan(key, "me", key, start, (Phase.BASE,) * weeks, PlanInputs(Goal.BASE, start, weeks, 20_000))


def chosen(*plans, day):
    found = current_plan(Logbook(plans={p.id: p for p in plans}), START + timedelta(days=day))
    return found and found.id


@pytest.mark.parametrize(
    ("day", "key"), [(-1, "first"), (0, "first"), (27, "first"), (28, "second"), (69, "second"), (70, "second")]
)
def test_the_plan_that_holds_today_is_looked_at_else_the_next_else_the_last(day, key):
    assert chosen(plan("second", 6), plan("first", 0), day=day) == key


def test_of_plans_that_overlap_the_later_one_is_looked_at():
    assert chosen(plan("late", 2), plan("early", 0), day=20) == "late"
    assert chosen(plan("short", 2, weeks=4), plan("long", 0, weeks=20), day=200) == "long"


def test_an_empty_book_has_no_plan_and_no_runner():
    assert chosen(day=0) is None
    assert athlete_of(Logbook()) is None
    assert athlete_of(Logbook({"me": ME})) is ME


def drafted(key="p", first=0, **changes):
    inputs = PlanInputs(Goal.BASE, START + timedelta(days=7 * first), 8, 30_000)
    return generate(replace(inputs, **changes), key, "me", key)


def taken(book, *drafts):
    for draft in drafts:
        book = with_draft(draft, ME, START - timedelta(days=1))(book)
    return book


def broken(book):
    """Every run is far too long."""
    runs = [replace(s, metres=s.metres * 4) for s in book.sessions.values() if s.kind is Kind.LONG]
    return replace(book, sessions=put(book.sessions, *runs))


def test_the_weeks_that_are_over_are_not_judged_while_the_plan_runs():
    book = broken(taken(Logbook(), drafted()))
    own = book.plans["p"]

    def judged(days):
        seen = picture(book, own, START + timedelta(days=days))
        assert seen.plan is own
        assert len(seen.scene.weeks) == 8
        return seen, {f.week for f in seen.findings}

    before, weeks = judged(-1)
    assert min(weeks) == 0
    assert before.findings == check(before.scene)
    middle, weeks = judged(7 * 4)
    assert min(weeks) == 4
    assert set(middle.findings) < set(check(middle.scene))
    assert min(judged(7 * 4 - 1)[1]) == 3
    assert 0 in judged(7 * 8)[1]


def test_a_new_plan_comes_with_its_runner_and_sessions():
    draft = drafted()
    book = taken(Logbook(), draft)
    assert (book.athletes, book.plans) == ({"me": ME}, {"p": draft.plan})
    assert tuple(book.sessions.values()) == all_as_laid(draft.plan, draft.sessions)


def test_a_plan_of_an_older_generator_is_not_taken_for_work_by_hand(monkeypatch):
    """What was laid is known by its ids: today's generator may well lay something else."""
    with monkeypatch.context() as older:
        older.setattr("runlegs_desktop.domain.generate_strength.lift_seconds", lambda *_given, **_more: 45 * 60)
        book = taken(Logbook(), drafted())
    assert {s.seconds for s in book.sessions.values() if s.kind is Kind.STRENGTH} == {45 * 60}
    assert not touched(book.plans["p"], book.sessions.values())
    moved = [replace(s, day=s.day + timedelta(days=1)) for s in book.sessions.values()]
    assert touched(book.plans["p"], moved) == set(book.sessions)


def test_the_same_plan_again_changes_nothing():
    book = taken(Logbook(), drafted())
    assert taken(book, drafted()) == book


def test_a_plan_as_it_was_generated_gives_way_to_another_on_its_days():
    old, new = drafted("old"), drafted("new", first=7)
    book = taken(Logbook(), old, new)
    assert set(book.plans) == {"new"}
    assert tuple(book.sessions.values()) == all_as_laid(new.plan, new.sessions)


def test_a_plan_on_other_days_stays():
    book = taken(Logbook(), drafted("old"), drafted("new", first=8))
    assert set(book.plans) == {"old", "new"}
    assert {s.plan for s in book.sessions.values()} == {"old", "new"}


def test_one_day_in_common_is_enough_to_give_way():
    sunday = drafted("new", start=START + timedelta(days=8 * 7 - 1), week_start=6)
    assert sunday.plan.start == drafted("old").plan.end
    assert set(taken(Logbook(), drafted("old"), sunday).plans) == {"new"}


def run_of(book):
    return next(s for s in book.sessions.values() if s.kind is Kind.EASY)


@pytest.mark.parametrize(
    "work",
    [
        lambda book: replace(book, sessions=put(book.sessions, replace(run_of(book), status=Status.DONE))),
        lambda book: replace(book, sessions=put(book.sessions, replace(run_of(book), notes="sunny"))),
        lambda book: replace(book, sessions={k: s for k, s in book.sessions.items() if s is not run_of(book)}),
        lambda book: replace(book, sessions=put(book.sessions, replace(run_of(book), id="another"))),
        lambda book: replace(book, plans=put(book.plans, replace(book.plans["old"], limits=(("R01.warn", 1.2),)))),
    ],
    ids=["done", "noted", "dropped", "added", "limits"],
)
def test_a_plan_that_was_worked_on_is_never_replaced(work):
    book = work(taken(Logbook(), drafted("old")))
    with pytest.raises(UserError) as told:
        taken(book, drafted("new", first=3))
    assert told.value.code == "plan-overlaps"
    assert told.value.values == {"name": "old", "first": "2027-01-04", "last": "2027-02-28"}


END = START + timedelta(days=8 * 7 - 1)


@pytest.mark.parametrize(
    ("day", "kept"),
    [
        (START - timedelta(days=1), ()),
        (START, ()),
        (START + timedelta(days=1), ("old",)),
        (END, ("old",)),
        (END + timedelta(days=1), ()),
    ],
    ids=["to come", "begins today", "has begun", "ends today", "is over"],
)
def test_a_plan_takes_its_days_from_when_it_has_begun_until_it_ends(day, kept):
    found = drafting.taken(taken(Logbook(), drafted("old")), day)
    assert tuple(plan.id for plan in found.kept) == kept
    assert (found.running is not None) == bool(kept)


def test_an_empty_plan_takes_no_days_and_one_worked_on_takes_those_to_come():
    book = taken(Logbook(), drafted("old"))
    noted = replace(book, sessions=put(book.sessions, replace(run_of(book), notes="sunny")))
    assert [plan.id for plan in drafting.taken(noted, START - timedelta(days=9)).kept] == ["old"]
    assert drafting.taken(replace(book, sessions={}), START + timedelta(days=9)).kept == ()


@pytest.mark.parametrize("runner", [None, ME])
def test_the_wizards_answers_become_a_plan_and_its_runner_in_one_edit(runner):
    before = Logbook({runner.id: runner}) if runner else Logbook()
    inputs = PlanInputs(goal=Goal.LEGS, start=START, weeks=12, weekly_metres=20_000, vdot=41.0)
    edit = answered(inputs, "Strong legs", Units.IMPERIAL, {1: time(6, 45)}, START - timedelta(days=1))
    book = edit(before)
    (made,) = book.plans.values()
    assert (made.name, made.inputs) == ("Strong legs", inputs)
    athlete = athlete_of(book)
    assert list(book.athletes) == [made.athlete]
    assert (athlete.units, athlete.vdot, athlete.times[1]) == (Units.IMPERIAL, 41.0, time(6, 45))
    if runner:
        assert (athlete.id, athlete.name) == (ME.id, ME.name)


def test_a_usual_time_that_was_taken_away_is_gone_and_the_others_stay():
    runner = replace(ME, times=(None, time(6, 45), time(7), *[None] * 4))
    inputs = PlanInputs(goal=Goal.LEGS, start=START, weeks=12, weekly_metres=20_000)
    edit = answered(inputs, "Legs", Units.METRIC, {1: None}, START - timedelta(days=1))
    assert athlete_of(edit(Logbook({ME.id: runner}))).times == (None, None, time(7), *[None] * 4)


def test_a_blank_plan_has_weeks_to_fill_and_gives_way_to_a_made_one():
    book = blank(None, Units.METRIC, START, "My plan")(Logbook())
    (made,) = book.plans.values()
    assert (len(made.phases), book.sessions) == (BLANK_WEEKS, {})
    assert made.start <= START
    again = blank(athlete_of(book), Units.METRIC, START + timedelta(days=3), "Another")(book)
    assert [plan.name for plan in again.plans.values()] == ["Another"]
