"""One session as the inspector shows it."""

from dataclasses import replace
from datetime import date, time

import pytest

from runlegs_desktop.domain.athlete import Athlete, HeartFrom, Units
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.inputs import Goal, PlanInputs
from runlegs_desktop.domain.plan import Phase, Plan
from runlegs_desktop.domain.schedule import State
from runlegs_desktop.domain.session import Kind, Repeat, Role, Zone, total_seconds
from runlegs_desktop.present.inspector import inspector
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.session_entry import Length
from runlegs_desktop.present.step_rows import read_length, with_length
from tests.present import made

PLAN = Plan("p", "me", "Mine", made.MONDAY, (Phase.BASE,) * 4, PlanInputs(Goal.BASE, made.MONDAY, 4, 20_000, vdot=40))
RUNNER = Athlete("me", hr_max=190, hr_rest=50)
WARM = made.step(Role.WARM_UP, Zone.E, 900, 2400)
COOL = made.step(Role.COOL_DOWN, Zone.E, 720, 1920)
UP = made.step(Role.WORK, Zone.H, 60, 180)
DOWN = made.step(Role.RECOVERY, Zone.E, 120, 240)
HILLS = (WARM, Repeat(8, (UP, DOWN)), COOL)


def page_of(kind=Kind.HILLS, *, n=1, athlete=RUNNER, units=Units.METRIC, state=State.PLANNED, steps=HILLS, **values):
    seconds = values.pop("seconds", total_seconds(steps))
    one = made.session("s", n, kind, steps=steps, metres=7500, seconds=seconds, **values)
    return inspector(made.scheduled(one, state), PLAN, athlete, Numbers(units))


def test_the_facts_of_a_session():
    page = page_of(start=time(6, 45), notes="Quarry Lane")
    assert (page.title, page.when) == ("Hills 8 × 60 s", "Tue 4 Aug · week 1 · key run")
    assert (page.distance, page.duration, page.pace) == ("7.5 km", "51 min", "6:15 /km")
    assert (page.effort, page.effort_word) == ("RPE 8–9", "hard")
    assert (page.date, page.start, page.notes) == ("Tue 4 Aug", "06:45", "Quarry Lane")
    assert page.facts == "Tue 4 Aug · 7.5 km · 51 min · RPE 8–9"


def test_rows_of_warm_up_repeats_and_cool_down():
    rows = page_of().rows
    assert [(r.path, r.lead) for r in rows] == [((0,), (0,)), ((1,), (1, 0)), ((1, 1), (1, 1)), ((2,), (2,))]
    assert [(r.name, r.length, r.pace, r.beats, r.effort) for r in rows] == [
        ("Warm-up", "15 min", "6:15 /km", "HR 127–151", "RPE 2–4"),
        ("8 × uphill", "60 s", "4–8 % grade", "", "RPE 8–9"),
        ("↳ Jog down", "2 min", "very easy", "HR under 151", "RPE 2"),
        ("Cool-down", "12 min", "6:15 /km", "HR 127–151", "RPE 2–4"),
    ]
    assert [r.is_hard for r in rows] == [False, True, False, False]
    assert rows[1].edit == "8 × 60 s"


def test_estimated_heart_rates_say_so():
    page = page_of(athlete=Athlete("me", birth=date(1986, 8, 4)))
    assert page.rows[0].beats == "HR ≈111–135"
    assert page.beats_tip == "Heart rates are estimated from age: 171 at most, ± 10 beats"
    assert page_of(athlete=Athlete("me")).rows[0].beats == ""
    assert page_of().beats_tip == ""


def test_heart_rates_are_those_of_the_zones_the_runner_chose():
    highest = page_of(athlete=replace(RUNNER, zones=HeartFrom.HIGHEST))
    assert [r.beats for r in highest.rows] == ["HR 124–150", "", "HR under 150", "HR 124–150"]
    own = replace(RUNNER, zones=HeartFrom.OWN, own_zones=(121, 141, 156, 169))
    tempo = made.step(Role.WORK, Zone.T, 1200, 3900)
    assert [r.beats for r in page_of(Kind.TEMPO, athlete=own, steps=(WARM, tempo, DOWN)).rows] == [
        "HR 121–140",
        "HR 156–168",
        "HR under 140",
    ]


def test_own_heart_rates_are_no_estimate():
    own = Athlete("me", birth=date(1986, 8, 4), zones=HeartFrom.OWN, own_zones=(121, 141, 156, 169))
    page = page_of(athlete=own)
    assert (page.rows[0].beats, page.beats_tip) == ("HR 121–140", "")
    not_yet = page_of(athlete=replace(own, own_zones=()))
    assert "≈" in not_yet.rows[0].beats
    assert "171" in not_yet.beats_tip


def test_repeats_inside_repeats_have_a_row_each():
    steps = (Repeat(3, (Repeat(4, (UP, DOWN)), made.step(Role.RECOVERY, Zone.E, 300, 600))),)
    rows = page_of(steps=steps).rows
    assert [(r.path, r.lead) for r in rows] == [
        ((0,), ()),
        ((0, 0), (0, 0, 0)),
        ((0, 0, 1), (0, 0, 1)),
        ((0, 1), (0, 1)),
    ]
    assert [r.name.strip() for r in rows] == ["3 ×", "↳ 4 × uphill", "↳ Jog down", "↳ Jog down"]


def test_the_profile_covers_the_whole_time():
    profile = page_of().profile
    assert profile.bars[0].start == 0
    assert profile.bars[-1].end == pytest.approx(1)
    assert [b.is_hard for b in profile.bars] == [False, *[True, False] * 8, False]
    assert [text for _at, text in profile.ticks] == ["0 min", "15 min", "51 min"]
    assert set(dict(profile.levels).values()) == {"6:15", "hard"}


@pytest.mark.parametrize(
    ("typed", "repeat"),
    [
        (Length(seconds=90), Repeat(8, (replace(UP, seconds=90, metres=270), DOWN))),
        (Length(metres=360, times=6), Repeat(6, (replace(UP, seconds=120, metres=360), DOWN))),
        (Length(times=10), Repeat(10, (UP, DOWN))),
        (Length(pace=300), Repeat(8, (replace(UP, seconds=54), DOWN))),
    ],
)
def test_a_typed_length_changes_its_step_alone(typed, repeat):
    page = page_of()
    assert with_length(page.steps, page.rows[1], typed) == (WARM, repeat, COOL)


def test_a_length_no_step_can_have_is_refused():
    page = page_of()
    with pytest.raises(UserError):
        with_length(page.steps, page.rows[0], Length(seconds=10**6))


def test_other_kinds_have_only_what_they_need():
    strength = page_of(Kind.STRENGTH, steps=(), seconds=2700)
    assert (strength.is_run, strength.distance, strength.pace, strength.effort, strength.rows) == (
        False,
        "",
        "",
        "",
        (),
    )
    assert (strength.duration, strength.has_time) == ("45 min", True)
    assert strength.why is not None
    rest = page_of(Kind.REST, steps=(), seconds=0)
    assert (rest.has_time, rest.duration, rest.why) == (False, "", None)


def test_a_plain_run_has_its_own_pace_and_miles_their_unit():
    page = page_of(Kind.EASY, steps=(), seconds=2700, units=Units.IMPERIAL)
    assert (page.distance, page.pace, page.effort) == ("4.7 mi", "9:39 /mi", "RPE 2–4")


def test_what_was_felt_stands_before_what_is_usual():
    page = page_of(state=State.DONE, rpe=7)
    assert (page.effort, page.effort_word, page.when) == ("RPE 7", "felt", "Tue 4 Aug · week 1 · done")


def test_hours_and_a_day_outside_the_plan():
    page = page_of(Kind.LONG, n=40, steps=(), seconds=5460)
    assert (page.duration, page.when) == ("1:31", "Sat 12 Sep · key run")
    assert page.profile.bars == ()


def test_a_done_run_says_how_far_it_was():
    one = made.session("s", 1, Kind.EASY, metres=8000, seconds=2700)
    page = inspector(made.scheduled(one, State.DONE, metres=7200, seconds=2500), PLAN, RUNNER, Numbers())
    assert page.when == "Tue 4 Aug · week 1 · done, 7.2 km"
    assert page.distance == "8 km"  # the field is the plan


def test_a_race_without_steps_has_no_effort_to_name():
    assert page_of(Kind.RACE, steps=(), seconds=3000).effort == ""


def test_a_run_walk_is_called_so():
    minute = made.step(Role.STEADY, Zone.E, 60, 130)
    steps = (Repeat(8, (minute, made.step(Role.RECOVERY, Zone.E, 120, 150))),)
    page = page_of(Kind.EASY, steps=steps)
    assert [row.name for row in page.rows] == ["8 × run", "↳ Walk"]
    assert with_length(page.steps, page.rows[0], Length(times=6)) == (replace(steps[0], count=6),)


def test_every_zone_has_a_name_alone_and_repeated():
    steps = tuple(part for zone in Zone for part in (made.step(Role.WORK, zone, 60), made.repeats(2, 60, zone)))
    names = [row.name for row in page_of(Kind.INTERVALS, steps=steps).rows if row.path == row.lead or row.depth == 0]
    assert len({name for name in names if not name.startswith("↳")}) == 12


def test_a_repeat_of_repeats_takes_a_count():
    steps = (Repeat(3, (Repeat(4, (UP, DOWN)),)),)
    page = page_of(steps=steps)
    assert with_length(page.steps, page.rows[0], Length(times=2)) == (replace(steps[0], count=2),)


def test_how_often_alone_is_read_in_a_repeat():
    nested = page_of(steps=(Repeat(3, (Repeat(4, (UP, DOWN)), DOWN)),)).rows
    for text in ("5", "5 ×", "5x"):
        assert read_length(text, nested[0], Numbers()) == Length(times=5)
    for text in ("5 ×", "5 x", "5*"):
        assert read_length(text, nested[1], Numbers()) == Length(times=5)
    assert read_length("5", nested[1], Numbers()) == Length(seconds=300)
    warm = page_of().rows[0]
    assert read_length("5", warm, Numbers()) == Length(seconds=300)
    for text, row, field in (("60 s", nested[0], "count"), ("5 ×", warm, "steps"), ("x", nested[1], "count")):
        with pytest.raises(UserError) as caught:
            read_length(text, row, Numbers())
        assert caught.value.values["field"] == field


def test_a_step_that_is_to_be_run_several_times_becomes_a_repeat():
    page = page_of(steps=(WARM, UP))
    made_of = with_length(page.steps, page.rows[1], Length(seconds=45, times=6))
    assert made_of == (WARM, Repeat(6, (replace(UP, seconds=45, metres=135),)))
    assert with_length(page.steps, page.rows[1], Length(times=1)) == page.steps


def test_the_pace_of_a_standing_rest_is_refused():
    page = page_of(steps=(WARM, replace(DOWN, metres=0)))
    with pytest.raises(UserError) as caught:
        with_length(page.steps, page.rows[1], Length(pace=300))
    assert caught.value.code == "no-pace"
