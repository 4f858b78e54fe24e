"""Another fitness changes the pace of what is still to be run, and nothing else."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlegs_desktop.domain.edits_card import set_pinned
from runlegs_desktop.domain.edits_paces import paces_changed
from runlegs_desktop.domain.edits_status import mark_done
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.logbook import diff
from runlegs_desktop.domain.paces import paces, predict_seconds
from runlegs_desktop.domain.session import RUNS, Kind, Repeat, Role, Step, Variant, Zone, flat
from tests.domain.edited_book import PLAIN, PLAN, book_of, books, day, first, is_consistent, plan_of, widely
from tests.domain.strategies import plan_inputs


@widely
@given(book=books, vdot=st.floats(20, 85))
def test_distances_days_and_work_in_time_stay(book, vdot):
    after, changed = paces_changed(book, PLAN, vdot)
    differ = [key for key, s in book.sessions.items() if after.sessions[key] != s]
    assert len(differ) == changed
    for key in differ:
        old, new = book.sessions[key], after.sessions[key]
        assert old.kind in RUNS
        assert is_consistent(new)
        assert replace(new, steps=old.steps, seconds=old.seconds) == old
    assert plan_of(after).inputs == replace(plan_of(book).inputs, vdot=vdot)


@widely
@given(book=plan_inputs().map(book_of), change=st.floats(0.9, 1.1))
def test_work_that_goes_by_time_keeps_it(book, change):
    vdot = min(85, max(20, plan_of(book).inputs.vdot * change))
    after, _ = paces_changed(book, PLAN, vdot)
    for key, old in book.sessions.items():
        if old.kind in {Kind.HILLS, Kind.TEMPO} and after.sessions[key] != old:
            before = [s.seconds for s in flat(old.steps) if s.role is Role.WORK]
            assert [s.seconds for s in flat(after.sessions[key].steps) if s.role is Role.WORK] == before


def test_faster_means_sooner_and_there_and_back_is_close():
    book = book_of()
    faster, _ = paces_changed(book, PLAN, 50)
    assert all(faster.sessions[k].seconds < s.seconds for k, s in book.sessions.items() if s.kind in RUNS)
    easy = first(book, Kind.EASY)
    assert faster.sessions[easy.id].seconds == pytest.approx(easy.metres / paces(50).easy, abs=1)
    back, _ = paces_changed(faster, PLAN, PLAIN.vdot)
    for key, s in book.sessions.items():
        assert back.sessions[key].seconds == pytest.approx(s.seconds, abs=10)


def test_what_is_done_or_pinned_stays():
    book = book_of()
    run, long = first(book, Kind.EASY), first(book, Kind.LONG)
    book = mark_done(set_pinned(book, [long.id], pinned=True), run.id)
    after, changed = paces_changed(book, PLAN, 50)
    assert after.sessions[run.id] is book.sessions[run.id]
    assert after.sessions[long.id] is book.sessions[long.id]
    assert changed == sum(s.kind in RUNS for s in book.sessions.values()) - 2
    assert set(diff(book, after)) == {"plans", "sessions"}


def test_what_lies_before_the_day_stays():
    book = book_of()
    after, _ = paces_changed(book, PLAN, 50, since=day(28))
    for key, s in book.sessions.items():
        assert (after.sessions[key] == s) == (s.day < day(28) or s.kind not in RUNS)


def test_the_same_fitness_changes_nothing_and_an_impossible_one_is_refused():
    book = book_of()
    assert paces_changed(book, PLAN, PLAIN.vdot) == (book, 0)
    assert paces_changed(book, PLAN, PLAIN.vdot)[0] is book
    for bad in (19, 86, float("nan")):
        with pytest.raises(UserError) as refused:
            paces_changed(book, PLAN, bad)
        assert refused.value.values["field"] == "vdot"


def one(session):
    book = book_of()
    return replace(book, sessions={session.id: session})


def changed(session, vdot=55):
    book, _ = paces_changed(one(session), PLAN, vdot)
    return book.sessions[session.id]


def test_a_race_is_predicted_anew_and_a_time_aimed_at_goes_along():
    race = replace(first(book_of(), Kind.LONG), kind=Kind.RACE, steps=(), metres=10_000)
    predicted = replace(race, seconds=round(predict_seconds(45, 10_000)))
    assert changed(predicted).seconds == round(predict_seconds(55, 10_000))
    aimed = replace(race, seconds=predicted.seconds - 60)
    assert changed(predicted).seconds - 60 < changed(aimed).seconds < changed(predicted).seconds
    short = replace(race, metres=1000, seconds=240)
    assert changed(short).seconds < 240


def test_runs_without_structure_follow_the_easy_pace():
    run = replace(first(book_of(), Kind.TEMPO), steps=())
    assert changed(run).seconds == round(run.seconds * paces(45).easy / paces(55).easy)


def test_repetitions_keep_their_metres_and_walking_its_pace():
    reps = Repeat(6, (Step(Role.WORK, Zone.R, 44, 200), Step(Role.RECOVERY, Zone.E, 97, 200)))
    walk = Step(Role.COOL_DOWN, Zone.E, 300, 420)
    base = replace(first(book_of(), Kind.EASY), variant=Variant.REPS, kind=Kind.INTERVALS)
    steps = (Step(Role.WARM_UP, Zone.E, 600, 1600), reps, walk)
    after = changed(replace(base, steps=steps, metres=4420, seconds=1746))
    assert [s.metres for s in after.steps[1].steps] == [200, 200]
    assert after.steps[1].steps[0].seconds < 44
    assert after.steps[2] == walk


def test_work_without_room_around_it_keeps_its_distance():
    work = Step(Role.WORK, Zone.T, 1200, 5000)
    base = replace(first(book_of(), Kind.TEMPO))
    for steps in ((work,), (Step(Role.WARM_UP, Zone.E, 60, 150), work)):
        after = changed(replace(base, steps=steps, metres=sum(s.metres for s in steps), seconds=1260))
        assert after.steps[-1].metres == 5000
        assert after.steps[-1].seconds < 1200
