"""The words and numbers of the Leg load page."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runlegs_desktop.app.catalogue import exercises
from runlegs_desktop.app.load_remedies import Offer
from runlegs_desktop.domain.inputs import Equipment, Experience, Goal
from runlegs_desktop.domain.load_span import Reach, Source, Span, span_at, span_load
from runlegs_desktop.domain.remedies import Change, Remedy
from runlegs_desktop.domain.schedule import State
from runlegs_desktop.domain.stimulus import Ledgers, SetBlock
from runlegs_desktop.domain.stimulus_tables import MUSCLES, Target
from runlegs_desktop.domain.stimulus_week import Fed, balance
from runlegs_desktop.domain.strength import Prescription, Routine
from runlegs_desktop.present.leg_load_page import load_page, no_plan, span_title, table_text
from runlegs_desktop.present.load_suggestions import Concern, concerns, suggestion
from runlegs_desktop.present.load_terms import tenths_of
from runlegs_desktop.present.numbers import Numbers
from tests.domain.stimulus_made import DAY, TABLES, Kind, M, Zone, block, planned, step
from tests.domain.test_load_span import on, weeks_of_sessions

WEEK = span_at(Reach.WEEK, DAY, 0)
NUMBERS = Numbers()


def load(*sessions, sets=6, span=WEEK):
    made = Ledgers(TABLES, Experience.INTERMEDIATE, 40.0, lambda _session: (block(sets=sets, slow=True),))
    return span_load(sessions, made, span)


def page(*sessions, sets=6, span=WEEK, **more):
    return load_page(load(*sessions, sets=sets, span=span), TABLES, Goal.LEGS, NUMBERS, title="Week 6", **more)


def lift(name="lift", state=State.PLANNED):
    return planned(Kind.STRENGTH, seconds=2700, state=state, name=name)


def hills(name="hills", state=State.PLANNED):
    return planned(Kind.HILLS, [step(Zone.H, 60)] * 8, 480, state=state, name=name)


@settings(max_examples=60)
@given(weeks_of_sessions(), st.sampled_from([WEEK, span_at(Reach.WEEKS, DAY, 0), Span(Reach.DAY, DAY, DAY)]))
def test_the_listed_parts_add_up_to_the_shown_sum(sessions, span):
    shown = page(*sessions, span=span)
    for row in shown.rows:
        assert f"{sum(term.tenths for term in row.terms) / 10:.1f}" == row.sum, row
        assert 0 <= row.bar.done <= row.bar.whole <= 1


@given(st.lists(st.floats(0, 40), max_size=12))
def test_tenths_add_up_and_none_is_off_by_a_tenth(values):
    tenths = tenths_of(values, sum(values))
    assert f"{sum(tenths) / 10:.1f}" == f"{sum(values):.1f}"
    assert all(abs(n - 10 * x) <= 1 + 1e-6 for n, x in zip(tenths, values, strict=True))


def test_a_row_tells_running_and_strength_done_and_to_come():
    row = page(lift(state=State.DONE), hills()).row(M.GMAX)
    assert (row.running, row.strength, row.sum, row.target, row.word) == ("0.4", "6.3", "6.7", "5–18", "fed")
    assert row.parts == "6.3 done, 0.4 to come"
    assert row.band.startswith("likely 5.3 to 8.")
    assert [(t.id, t.value, t.is_done) for t in row.terms] == [("lift", "6.3", True), ("hills", "0.4", False)]
    assert row.spoken == ("Gluteus maximus: running 0.4, strength 6.3, sum 6.7 of 5–18, fed; 6.3 done, 0.4 to come")


@pytest.mark.parametrize(("sets", "found"), [(4, Fed.UNDER), (5 / 1.05, Fed.FED), (18 / 1.05, Fed.FED), (18, Fed.OVER)])
def test_the_ends_of_a_target_are_fed(sets, found):
    row = page(lift(), sets=sets).row(M.VAS)
    assert row.fed is found
    assert row.word == found.value


def test_a_day_is_not_held_against_a_weeks_target():
    shown = page(lift(), span=Span(Reach.DAY, DAY, DAY))
    assert shown.unit == "hard sets or their equal, per leg"
    assert {(row.word, row.fed, row.target, row.bar.low) for row in shown.rows} == {("", None, "–", None)}
    assert max(row.bar.whole for row in shown.rows) == 1
    assert "of" not in shown.fibres.parts[0].minutes


def test_maps_of_what_is_done_and_of_the_whole():
    shown = page(lift("a", State.DONE), on(lift("b"), DAY + timedelta(days=2)))
    assert shown.done_map.row(M.VAS).sum == "6.3"
    assert shown.whole_map.row(M.VAS).sum == "12.6"
    assert shown.done_caption == "Tue 4 Aug, of full target"
    assert shown.whole_caption == "done and to come"
    assert "Vasti (quads): 12.6 sets, fed" in shown.whole_map.spoken


def test_fibres_stand_against_the_minutes_wanted():
    shown = page(planned(Kind.EASY, seconds=3 * 3600, name="e"))
    assert shown.fibres.parts[0].minutes == "162 of 120 min"
    assert shown.fibres.parts[2].minutes == "0 of 10 min"
    assert shown.fibres.spoken.startswith("Fibre types recruited: I ")


def test_empty_states():
    assert no_plan().empty
    assert not no_plan().rows
    assert page().note == "No session lies in these days."
    assert page(hills()).note.startswith("No strength session lies in these days.")
    assert page(lift()).note == ""
    assert page(lift()).done_caption == "nothing done yet"
    assert page(replace(lift(), state=State.MISSED)).note == "No session lies in these days."
    assert page().fibres is None


def test_the_score_says_what_it_is_not():
    whole = load(lift()).whole
    found = balance(whole, 0, 0, TABLES)
    shown = page(lift(), score=found)
    assert shown.score.value == f"{round(found.score)} of 100"
    assert shown.score.sentence == "A planning score. It says how complete the training was, not how you look."
    assert page(lift()).score is None


def made(*sessions, sets=6, today=DAY, span=WEEK):
    seen = load(*sessions, sets=sets, span=span)
    return [suggestion(c, None, n, seen, NUMBERS) for n, c in enumerate(concerns(seen, TABLES, Goal.LEGS, today))]


def test_the_furthest_under_and_over_are_spoken_of_with_a_way_there():
    under, over = made(lift(), sets=20)
    assert (under.title, under.muscle, under.buttons) == ("Under: Hamstrings", M.HAM, ("Show exercises for it",))
    assert under.text == "0.0 of 5 sets. 5.0 more a week would maintain it."
    assert over.title == "Over: Adductors"
    assert (over.session, over.text) == ("lift", "15.8 of at most 12 sets.")
    assert over.buttons[0].endswith("Tue 4 Aug")


def test_what_is_done_has_no_button_and_what_is_over_no_word():
    assert made(lift(state=State.DONE), sets=20)[1].buttons == ()
    assert made(lift(), today=WEEK.last + timedelta(days=1)) == []
    assert made(hills()) == []
    assert made(lift(), span=Span(Reach.DAY, DAY, DAY)) == []


def test_what_was_found_is_said_with_its_effect_and_its_minutes():
    concern = Concern(M.TA, Fed.UNDER, 0.8, Target(2, 4, 8))
    one = Prescription("tib", 2, None, 60, 4, reps=20)
    routine = Routine("r", "me", "", Equipment.GYM, (one,), "B")
    remedy = Remedy(M.TA, Change.ADD, one, 2, lift(), routine, 180)
    offer = Offer(remedy, "Tibialis raise (wall)", 0.8, 2.3)
    told = suggestion(concern, offer, 0, load(lift()), NUMBERS)
    assert told.buttons[0] == "Add 2 × 20 tibialis raise to every Legs B"
    assert told.buttons[-1] == "Add to every Legs B"
    assert told.text == "0.8 → 2.3 of 2 sets with 2 × 20 tibialis raise, 3 min more each time."
    less = suggestion(
        Concern(M.ADD, Fed.OVER, 12.8, Target(3, 5, 12)),
        Offer(remedy._replace(change=Change.LESS, sets=1, seconds=-50), "Side plank", 12.8, 12.0),
        1,
        load(lift()),
        NUMBERS,
    )
    assert less.buttons[0] == "One set less of side plank in every Legs B"
    assert less.text == "12.8 → 12.0 of at most 12 sets with one set less of side plank, 1 min less each time."
    assert (told.offer, less.offer) == (0, 1)


@settings(max_examples=60)
@given(weeks_of_sessions())
def test_running_and_strength_done_and_to_come_make_the_sum_as_it_is_shown(sessions):
    for row in page(*sessions).rows:
        assert f"{float(row.running) + float(row.strength):.1f}" == row.sum
        assert f"{float(row.done) + float(row.to_come):.1f}" == row.sum
        done = sum(term.tenths for term in row.terms if term.is_done)
        assert f"{done / 10:.1f}" == row.done


@pytest.mark.parametrize("source", [Source.RUNNING, Source.STRENGTH])
def test_runs_or_strength_alone_are_held_against_nothing(source):
    made_ = Ledgers(TABLES, Experience.INTERMEDIATE, 40.0, lambda _session: (block(sets=6, slow=True),))
    alone = span_load([lift(), hills()], made_, WEEK, source)
    shown = load_page(alone, TABLES, Goal.LEGS, NUMBERS, title="Week 6")
    assert {(row.word, row.fed) for row in shown.rows} == {("", None)}
    assert shown.has_targets
    assert not shown.is_judged
    assert "alone" in shown.note
    row = shown.row(M.GMAX)
    assert (row.running, row.strength) == (("0.4", "0.0") if source is Source.RUNNING else ("0.0", "6.3"))


def test_an_exercise_is_told_by_its_name_sets_and_knee():
    known = exercises()
    sets = (
        SetBlock("calf_straight_single", known["calf_straight_single"].weights, 2, 12, 1),
        SetBlock("calf_straight_single", known["calf_straight_single"].weights, 1, 10, 1),
        SetBlock("calf_bent", known["calf_bent"].weights, 3, 15, 1),
        SetBlock("side_plank", known["side_plank"].weights, 2, 30, 2, is_timed=True),
        SetBlock("gone", {M.SOL: 1}, 1, 8, 2),
    )
    made_ = Ledgers(TABLES, Experience.INTERMEDIATE, 40.0, lambda _session: sets)
    shown = load_page(span_load([lift()], made_, WEEK), TABLES, Goal.LEGS, NUMBERS, title="", known=known)
    metas = [(t.name.split(" (")[0], t.meta, t.id, t.of) for t in shown.row(M.SOL).terms]
    assert [meta.removeprefix("Tue 4 Aug · ") for _name, meta, _id, _of in metas] == [
        "3 × 10–12, straight",
        "3 × 15, bent",
        "1 × 8",
    ]
    assert [name for name, *_rest in metas] == [
        "Single-leg calf raise",
        "Bent-knee calf raise",
        "An exercise that is gone",
    ]
    assert {(key, of) for _name, _meta, key, of in metas} == {("lift", "Strength")}
    assert shown.row(M.CORE).terms[0].meta == "Tue 4 Aug · 2 × 30 s"


def test_the_table_can_be_pasted_with_its_units():
    shown = page(lift(state=State.DONE), hills())
    lines = [line.split("\t") for line in table_text(shown).splitlines()]
    assert lines[0] == ["Week 6"]
    assert len({len(line) for line in lines[1:]}) == 1
    assert "hard sets or their equal, a week, per leg" in lines[1][1]
    assert lines[2] == ["Gluteus maximus", "0.4", "6.3", "6.7", "6.3", "0.4", "5–18", "fed"]
    assert len(lines) == 2 + len(MUSCLES)


def test_titles_of_spans():
    thursday = date(2026, 8, 6)
    assert span_title(span_at(Reach.WEEK, thursday, 0), 6) == "Week 6, 3–9 Aug"
    assert span_title(span_at(Reach.WEEK, thursday, 0), 0) == "3–9 Aug"
    assert span_title(span_at(Reach.DAY, thursday, 0), 6) == "Thu 6 Aug"
    assert span_title(span_at(Reach.WEEKS, thursday, 0), 6) == "Four weeks, 13 Jul – 9 Aug"
    assert span_title(Span(Reach.DATES, date(2026, 8, 1), date(2026, 8, 10)), 6) == "1–10 Aug"


def test_every_muscle_has_its_row():
    assert [row.muscle for row in page(lift()).rows] == list(MUSCLES)
