"""The day in words: before, inside, between and after plans, and every mix of sessions."""

import gettext
from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runlegs_desktop.app.planning import current_plan
from runlegs_desktop.app.sample import sample
from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.inputs import Goal, PlanInputs
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.plan import Phase, Plan
from runlegs_desktop.domain.schedule import State
from runlegs_desktop.domain.session import Kind, Repeat, Role, Status, Step, Zone
from runlegs_desktop.present import i18n
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.today import MOST_CHIPS, Stand, today_page
from runlegs_desktop.present.today_chips import Part
from tests.present.made import MONDAY, day, heavy, repeats, run, session, step
from tests.test_pseudo_locale import Pseudo, unmarked

TODAY = day(3)  # Thu 6 Aug 2026
NUMBERS = Numbers()


def a_plan(start=MONDAY, weeks=2, name="Mine", key="p", **inputs):
    told = PlanInputs(Goal.BASE, start, max(weeks, 4), 10_000, week_start=start.weekday(), **inputs)
    return Plan(key, "me", name, start, (Phase.BASE,) * weeks, told)


def page(*rows, plan=None, plans=(), today=TODAY, numbers=NUMBERS):
    plan = plan or a_plan()
    book = Logbook(plans={p.id: p for p in (plan, *plans)}, sessions={s.id: s for s in rows})
    return today_page(book, current_plan(book, today), today, numbers)


def parts(shown):
    return [chip.part for chip in shown.chips]


def tempo(name="t", n=3, **values):
    steps = (
        step(Role.WARM_UP, Zone.E, 900, 2500),
        step(Role.WORK, Zone.T, 1200, 4000),
        step(Role.COOL_DOWN, Zone.E, 720, 1500),
    )
    return run(name, n, Kind.TEMPO, km=8, minutes=47, steps=steps, **values)


LATER = (run("next", 5, km=6), heavy("lift", 4, routine="B", start=time(6, 30)))


def test_a_race_without_a_name_is_spoken_once():
    shown = page(run("r", 3, Kind.RACE, km=21.1))
    (race,) = [chip for chip in shown.chips if chip.id == "r" and chip.part is Part.SESSION]
    assert race.name.split(", ").count("Race") == 1


def test_without_a_plan_it_offers_one():
    shown = today_page(Logbook(), None, TODAY, NUMBERS)
    assert shown.stand is Stand.NO_PLAN
    assert shown.asks_plan
    assert not shown.next_id
    assert shown.chips[0].labels == (("No plan yet", ""),)
    assert (shown.dates, shown.name) == (("Thu 6 August", "Thu 6 Aug"), "Today, Thursday 6 August")


def test_a_plan_to_come_says_when_and_with_what():
    plan = a_plan(date(2027, 1, 4))
    first = replace(run("first", km=5), day=date(2027, 1, 5))
    shown = page(first, plan=plan, today=date(2026, 12, 23))
    assert shown.stand is Stand.BEFORE
    about, opening = shown.chips
    assert about.facts == ("Starts Mon 4 Jan, in 12 days", "Starts Mon 4 Jan", "in 12 days")
    assert opening.labels[0] == ("First session", "Tue 5 Jan")
    assert opening.facts[0] == "Easy · 5 km"
    assert opening.id == "first"
    assert (shown.next_id, shown.asks_plan, shown.asks_next_block) == ("", False, False)


def test_a_plan_that_starts_tomorrow_says_so():
    shown = page(run("first"), today=day(-1))
    assert shown.chips[0].facts[0] == "Starts Mon 3 Aug, tomorrow"


def test_a_plan_without_sessions_starts_too():
    assert parts(page(today=day(-3))) == [Part.NOTE]
    assert page(today=TODAY).chips[0].facts == ("Nothing is planned",)
    assert not page(today=TODAY).asks_next_block


def test_a_race_that_is_over_offers_the_next_block():
    done = run("race", 13, Kind.RACE, km=21.1, minutes=115, status=Status.DONE, done_metres=21_100, done_seconds=6910)
    shown = page(run("a", 0), done, today=day(15))
    assert shown.stand is Stand.OVER
    assert shown.asks_next_block
    assert shown.chips[0].facts == ("Race done: 21.1 km in 1:55:10", "1:55:10")
    assert (
        page(run("a", 0), replace(done, status=Status.PLANNED), today=day(15)).chips[0].facts[0]
        == "Race day was Sun 16 Aug"
    )
    assert page(run("a", 0), today=day(15)).chips[0].facts[0] == "Finished Sun 16 Aug"


def test_the_days_after_a_race_inside_the_plan_offer_it_too():
    race = run("race", 9, Kind.RACE, km=5)
    assert page(race, today=day(10)).stand is Stand.OVER
    assert page(race, today=day(8)).stand is Stand.REST
    assert page(race, run("jog", 12), today=day(10)).stand is Stand.REST


def test_between_two_plans_the_next_one_speaks():
    old, new = a_plan(name="Spring"), a_plan(MONDAY + timedelta(days=28), name="Autumn", key="q")
    first = replace(run("first", 29), plan="q")
    shown = page(run("a", 0), first, plan=old, plans=(new,), today=day(16))
    assert shown.stand is Stand.BETWEEN
    assert shown.chips[0].labels[0] == ("Between plans", "")
    assert shown.chips[0].facts[0] == "“Spring” is over. “Autumn” starts Mon 31 Aug, in 12 days"
    assert shown.chips[1].id == "first"
    assert not shown.asks_next_block


def test_a_plan_that_is_through_gives_way_to_the_next_even_inside_its_last_week():
    new = a_plan(MONDAY + timedelta(days=14), name="Autumn", key="q")
    shown = page(run("a", 0), replace(run("first", 15), plan="q"), plans=(new,), today=day(12))
    assert shown.stand is Stand.BEFORE
    assert not shown.asks_next_block


def test_a_rest_day_names_the_next_session():
    shown = page(run("a", 1), *LATER)
    assert shown.stand is Stand.REST
    (chip,) = shown.chips
    assert chip.labels == (("Rest today", ""),)
    assert chip.facts[0] == "Next: Legs B Fri 06:30"
    assert chip.id == "lift"
    assert not shown.next_id


def test_a_rest_card_is_a_rest_day():
    assert page(session("r", 3, Kind.REST), *LATER).stand is Stand.REST


def test_a_run_has_a_warm_up_that_begins_as_long_before_as_it_takes():
    shown = page(tempo(start=time(17, 30)), *LATER)
    warm, ran, lift = shown.chips
    assert parts(shown) == [Part.WARM_UP, Part.SESSION, Part.NONE]
    assert warm.labels[0] == ("Warm-up", "17:22")
    assert warm.facts[0] == "Leg swings, high knees, heel kicks · 8 min"
    assert warm.facts[-1] == "8 min"
    assert warm.id == "t"
    assert ran.labels == (("Run", "17:30"), ("", "17:30"))
    assert ran.facts == ("Tempo 20 min · 8 km", "Tempo 20 min")
    assert ran.name == "Run, 17:30, Tempo 20 minutes, 8 kilometres, 47 minutes, planned"
    assert lift.labels[0] == ("Strength", "none today")
    assert lift.facts == ("Legs B Fri 06:30", "Legs B Fri", "Fri")
    assert (shown.next_id, shown.start_name, shown.done_name) == ("t", "Start Tempo 20 min", "Mark Tempo 20 min done")


@pytest.mark.parametrize(
    ("kind", "minutes"),
    [(Kind.EASY, 5), (Kind.LONG, 5), (Kind.TEMPO, 8), (Kind.INTERVALS, 10), (Kind.HILLS, 10), (Kind.RACE, 10)],
)
def test_the_warm_up_lasts_as_science_has_it(kind, minutes):
    assert page(run("r", 3, kind)).chips[0].facts[-1] == f"{minutes} min"


def test_there_is_no_warm_up_without_an_open_run():
    assert Part.WARM_UP not in parts(page(heavy("s", 3), *LATER))
    assert Part.WARM_UP not in parts(page(run("r", 3, status=Status.DONE), heavy("s", 3), *LATER))


def test_a_warm_up_before_a_run_at_midnight_begins_the_day_before():
    assert page(run("r", 3, start=time(0, 3))).chips[0].labels[0] == ("Warm-up", "23:58")


def test_two_runs_and_strength_on_one_day():
    rows = (
        run("am", 3, km=6, start=time(6, 30), status=Status.DONE, done_metres=6200, rpe=3),
        tempo("pm", start=time(17, 30), order=2),
        heavy("s", 3, start=time(12, 0), order=1),
    )
    shown = page(*rows, *LATER)
    assert parts(shown) == [Part.WARM_UP, Part.SESSION, Part.SESSION, Part.SESSION]
    warm, first, second, lift = shown.chips
    assert warm.id == "pm"
    assert (first.labels[0], second.labels[0], lift.labels[0]) == (
        ("Run 1", "06:30"),
        ("Run 2", "17:30"),
        ("Strength", "12:00"),
    )
    assert first.facts[0] == "Easy · 6.2 km · RPE 3"
    assert first.state is State.DONE
    assert shown.next_id == "s"  # 12:00 comes before 17:30, though the board shows runs first


def test_without_times_the_next_is_the_first_open_one_of_the_board():
    assert page(run("a", 3, order=1), heavy("b", 3, order=0)).next_id == "b"
    assert page(run("a", 3, order=1, start=time(5)), heavy("b", 3, order=0)).next_id == "b"


def test_run_walk_of_a_beginner():
    steps = (Repeat(8, (Step(Role.STEADY, Zone.E, 60, 150), Step(Role.RECOVERY, Zone.E, 120, 180))),)
    chip = page(run("r", 3, km=2.6, minutes=24, steps=steps)).chips[1]
    assert chip.facts == ("Run 8 × 1 min, walk 2 min · 2.6 km", "Run 8 × 1 min, walk 2 min", "8 × 1 min / 2 min")
    assert "Run 8 × 1 min, walk 2 min" in chip.name


def test_hills_lose_their_word_before_their_numbers():
    chip = page(run("r", 3, Kind.HILLS, km=7.5, steps=(repeats(8, 60, Zone.H),))).chips[1]
    assert chip.facts == ("Hills 8 × 60 s · 7.5 km", "Hills 8 × 60 s", "8 × 60 s")


def test_everything_done():
    shown = page(run("r", 3, status=Status.DONE), heavy("s", 3, status=Status.DONE, rpe=7), *LATER)
    assert shown.stand is Stand.FINISHED_DAY
    assert [chip.state for chip in shown.chips] == [State.DONE, State.DONE, None]
    assert shown.chips[-1].labels[0] == ("All done today", "")
    assert shown.chips[-1].facts[0] == "Next: Legs B Fri 06:30"
    assert (shown.next_id, shown.asks_next_block) == ("", False)


def test_the_last_session_done_offers_the_next_block():
    shown = page(run("r", 3, status=Status.DONE))
    assert shown.asks_next_block
    assert shown.chips[-1].facts[0] == "The plan is finished"


def test_skipped_and_missed_sessions_are_neither_next_nor_blamed():
    shown = page(run("old", 1), run("r", 3, status=Status.SKIPPED), *LATER)
    assert shown.chips[0].labels[0] == ("Run", "skipped")
    assert shown.chips[0].state is State.SKIPPED
    assert shown.chips[-1].labels[0] == ("Nothing left today", "")
    assert "old" not in {chip.id for chip in shown.chips}


@pytest.mark.parametrize("n", range(14))
def test_weeks_that_begin_on_sunday(n):
    start = MONDAY - timedelta(days=1)
    rows = [run(f"r{k}", k - 1) for k in range(14)]
    shown = page(*rows, plan=a_plan(start), today=start + timedelta(days=n))
    assert shown.stand is Stand.DAY
    assert shown.next_id == f"r{n}"


def test_miles():
    shown = page(run("r", 3, km=8.04672), *LATER, numbers=Numbers(Units.IMPERIAL))
    assert shown.chips[1].facts[0] == "Easy · 5 mi"
    assert "5 miles" in shown.chips[1].name


def test_a_very_long_name_gives_way_before_the_numbers():
    name = "A run round the whole reservoir and back over the old railway bridge " * 3
    chip = page(tempo(title=name.strip())).chips[1]
    assert chip.facts[0].startswith("A run round")
    assert chip.facts[0].endswith("· 8 km")
    assert chip.facts[-2:] == ("Tempo · 8 km", "8 km")
    assert chip.cut == (name.strip(), " · 8 km")


def test_mobility_is_not_said_twice():
    chip = page(session("m", 3, Kind.MOBILITY, seconds=900)).chips[0]
    assert (chip.labels[0], chip.facts) == (("Mobility", ""), ("15 min",))


def test_more_sessions_than_there_is_room_for_are_counted():
    shown = page(*(run(f"r{n}", 3, order=n) for n in range(12)))
    assert len(shown.chips) == MOST_CHIPS
    assert shown.chips[-1].facts == ("7 more",)
    done = page(*(run(f"r{n}", 3, order=n, status=Status.DONE) for n in range(12)))
    assert len(done.chips) == MOST_CHIPS


def test_a_long_plan_and_every_day_of_the_sample():
    book = sample(TODAY, "Harbour Half")
    plan = current_plan(book, TODAY)
    for n in range(-3, 7 * len(plan.phases) + 3):
        today = plan.start + timedelta(days=n)
        shown = today_page(book, plan, today, NUMBERS)
        assert shown.chips
        assert all(chip.name and chip.facts and chip.labels for chip in shown.chips)


kinds = st.sampled_from(Kind)


@settings(max_examples=80)
@given(
    st.lists(st.tuples(kinds, st.integers(-2, 15), st.sampled_from(Status), st.integers(0, 40_000)), max_size=8),
    st.integers(-10, 30),
    st.sampled_from(Units),
)
def test_whatever_the_day_holds_facts_get_shorter_and_buttons_lead_to_open_sessions(rows, n, units):
    made = [
        session(f"s{k}", at, kind, status=status, metres=metres, seconds=metres // 3)
        for k, (kind, at, status, metres) in enumerate(rows)
    ]
    shown = page(*made, today=day(n), numbers=Numbers(units))
    known = {s.id: s for s in made}
    for chip in shown.chips:
        assert [len(f) for f in chip.facts] == sorted((len(f) for f in chip.facts), reverse=True)
        assert chip.id in {"", *known}
    if shown.next_id:
        assert known[shown.next_id].day == day(n)
        assert known[shown.next_id].status is Status.PLANNED
    assert not (shown.next_id and shown.asks_next_block)
    assert len(shown.chips) <= MOST_CHIPS


def test_every_word_can_be_translated():
    i18n.use(Pseudo())
    try:
        book = sample(TODAY, "Harbour Half")
        plan = current_plan(book, TODAY)
        for n in (-20, 0, 1, 2, 200):
            shown = today_page(book, plan, TODAY + timedelta(days=n), NUMBERS)
            assert unmarked(replace(shown, next_id=""), "today", "Harbour Half") == []
        for rows in (
            (tempo(start=time(9)), *LATER),
            (run("r", 3, status=Status.DONE), heavy("s", 3, status=Status.SKIPPED)),
            (),
        ):
            assert unmarked(replace(page(*rows, run("far", 13)), next_id=""), "today", "Mine") == []
    finally:
        i18n.use(gettext.NullTranslations())
