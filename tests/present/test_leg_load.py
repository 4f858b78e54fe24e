"""What a session or a week trains, in words and numbers."""

from datetime import timedelta

import pytest
from hypothesis import given, settings

from runlegs_desktop.app.catalogue import exercises
from runlegs_desktop.app.planning import current_plan, picture
from runlegs_desktop.app.sample import sample
from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.domain.inputs import Experience, Goal
from runlegs_desktop.domain.schedule import State
from runlegs_desktop.domain.session import Kind, Zone
from runlegs_desktop.domain.stimulus import Ledgers, SetBlock
from runlegs_desktop.domain.stimulus_tables import Fibres
from runlegs_desktop.domain.stimulus_week import Fed
from runlegs_desktop.present.fibre_words import fibre_bar
from runlegs_desktop.present.leg_load import about_model, session_legs, week_legs
from runlegs_desktop.present.muscle_words import muscle_name
from runlegs_desktop.present.numbers import Numbers
from tests.domain.stimulus_made import DAY, TABLES, block, planned, step
from tests.domain.test_load_span import weeks_of_sessions

NUMBERS = Numbers()


def ledgers(*blocks):
    return Ledgers(TABLES, Experience.INTERMEDIATE, 40.0, lambda _session: blocks)


def week(*sessions, blocks=()):
    return week_legs(sessions, ledgers(*(blocks or [block(sets=6, slow=True)])), Goal.LEGS, NUMBERS, title="Week 6")


def test_hills_are_told_by_growth_and_name_calves_and_glutes():
    hills = planned(Kind.HILLS, [step(Zone.E, 900), *[step(Zone.H, 60)] * 8], 900 + 480)
    page = session_legs(hills, ledgers(), NUMBERS)
    assert page.unit == "hard sets or their equal"
    assert set(page.most) == {"Soleus", "Gastroc", "Glute max"}
    assert page.most[0] == "Soleus"
    assert set(page.some) <= {"Quads", "Hamstrings", "Hip flexors", "Glute med"}
    assert page.spoken.startswith("What it trains, most: Soleus, Gastrocnemius, Gluteus maximus; some: ")
    assert max(row.level for row in page.rows) == 1.0
    assert all(row.fed is None for row in page.rows)


def test_easy_running_is_told_by_load_and_says_that_it_builds_next_to_nothing():
    page = session_legs(planned(Kind.EASY, seconds=3000), ledgers(), NUMBERS)
    assert page.unit == "load, with next to no growth"
    assert page.most[0] == "Soleus"
    assert page.row(Muscle.SOL).sentence == "Soleus: 0.7 (load, with next to no growth)"
    assert page.row(Muscle.SOL).running == "0.0"


@pytest.mark.parametrize("kind", [Kind.REST, Kind.MOBILITY, Kind.STRENGTH])
def test_nothing_is_said_to_be_nothing(kind):
    page = session_legs(planned(kind, seconds=1200), ledgers(), NUMBERS)
    assert page.is_empty
    assert (page.most, page.some, page.fibres) == ((), (), None)
    assert page.spoken == "What it trains, no leg muscle is worked"


def test_a_week_stands_against_its_targets():
    page = week(planned(Kind.STRENGTH, seconds=2700))
    quads, calves = page.row(Muscle.VAS), page.row(Muscle.GAS)
    assert (quads.sum, quads.target, quads.fed, quads.word) == ("6.3", "5–18", Fed.FED, "fed")
    assert quads.sentence == "Vasti (quads): 6.3 of 5–18 sets, fed"
    assert quads.band == "5.0 to 7.6"
    assert calves.fed is Fed.UNDER
    assert calves.sentence == "Gastrocnemius: 0.0 of 5–16 sets, under: maintenance or less"
    many = week(planned(Kind.STRENGTH, seconds=2700), blocks=(block(sets=20),))
    assert many.row(Muscle.VAS).sentence == "Vasti (quads): 20.0 of 5–18 sets, over"


def test_terms_list_each_sessions_part_done_or_to_come():
    done = planned(Kind.STRENGTH, seconds=2700, state=State.DONE, name="a")
    hills = planned(Kind.HILLS, [step(Zone.H, 60)] * 8, 480, name="b")
    easy = planned(Kind.EASY, seconds=3000, name="c")
    glutes = week(done, hills, easy).row(Muscle.GMAX)
    assert [(t.id, t.kind, t.value, t.is_done) for t in glutes.terms] == [
        ("a", Kind.STRENGTH, "6.3", True),
        ("b", Kind.HILLS, "0.4", False),
    ]
    assert (glutes.running, glutes.strength, glutes.sum, glutes.done) == ("0.4", "6.3", "6.7", "6.3")
    assert [t.meta for t in glutes.terms] == ["Tue 4 Aug · 6 × 8", "Tue 4 Aug · 8 min"]


def test_fibres_are_shares_with_words():
    bar = fibre_bar(Fibres(60, 30, 10))
    assert bar.shares == pytest.approx((0.6, 0.3, 0.1))
    assert bar.spoken == "Fibre types recruited: I 60\u202f%, IIa 30\u202f%, IIx 10\u202f%"
    assert fibre_bar(Fibres()) is None


def test_it_says_that_it_is_a_model_and_shames_nobody():
    assert week().model.startswith("A model, not a measurement")
    text = about_model()
    assert "two-fold" in text
    assert "not how you look" in text
    assert "wasted" not in text + week().row(Muscle.GAS).sentence


def test_every_muscle_has_its_standard_name_a_short_one_and_plain_words():
    names = [muscle_name(m) for m in Muscle]
    for kind in ("name", "short", "plain", "about"):
        assert len({getattr(n, kind) for n in names}) == len(Muscle), kind
    assert all(len(n.short) <= min(11, len(n.name)) for n in names)
    assert all(n.about.endswith(".") and n.plain in n.explained for n in names)


def test_terms_of_the_trade_stand_in_the_rows_and_short_ones_where_room_is_small():
    page = session_legs(planned(Kind.EASY, seconds=3000), ledgers(), NUMBERS)
    assert page.row(Muscle.GMED).name == "Gluteus medius"
    assert "Gastrocnemius" in page.spoken
    assert "Gastroc" in page.most


def test_every_session_of_the_sample_can_be_told():
    book = sample(DAY, "Race")
    seen = picture(book, current_plan(book, DAY), DAY)
    made = ledgers(block())
    for one in seen.scene.scheduled.values():
        page = session_legs(one, made, NUMBERS)
        assert page.is_empty == (one.kind in {Kind.REST, Kind.MOBILITY} or not one.counts)


@settings(max_examples=40)
@given(weeks_of_sessions())
def test_what_is_behind_a_week_adds_up_to_what_is_shown(sessions):
    inside = [one for one in sessions if DAY <= one.day < DAY + timedelta(days=7)]
    for row in week(*inside).rows:
        assert f"{sum(t.tenths for t in row.terms) / 10:.1f}" == row.sum
        assert f"{float(row.running) + float(row.strength):.1f}" == row.sum


def test_a_strength_session_is_told_by_its_exercises():
    known = exercises()
    sets = [SetBlock(key, known[key].weights, 3, 12, 1) for key in ("calf_straight_single", "calf_bent")]
    page = session_legs(planned(Kind.STRENGTH, seconds=2700), ledgers(*sets), NUMBERS, known)
    assert [(t.name, t.value) for t in page.row(Muscle.SOL).terms] == [
        ("Single-leg calf raise", "2.2"),
        ("Bent-knee calf raise", "3.0"),
    ]
