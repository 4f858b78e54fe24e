from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.finding import Finding, Severity
from runlegs_desktop.domain.rules import check
from runlegs_desktop.domain.session import Kind, Role, Status, Zone
from runlegs_desktop.present.board import board
from runlegs_desktop.present.numbers import Numbers
from tests.present.made import day, heavy, laid, run, step

KM = Numbers()
DONE, SKIPPED = Status.DONE, Status.SKIPPED


def total(*rows, n=0, units=Units.METRIC, findings=(), **how):
    return board(laid(*rows, **how), findings, Numbers(units)).weeks[n].total


def test_a_week_is_summed_and_set_against_the_best_of_four_weeks():
    shown = total(run("a", km=6), run("b", 2, km=5))
    assert (shown.value, shown.unit, shown.change) == ("11.0", "km", "+10\u202f%")
    assert shown.change_tip == "Against 10 km, the best of the last four weeks. The limit of +10\u202f% is 11 km."
    assert shown.cap_text == "+10\u202f%"
    assert shown.name == (
        "11 kilometres, +10\u202f% against the best of four weeks, easy 100 · hard 0 percent of the time, 0 strength sessions"
    )


def test_miles_are_summed_in_miles():
    shown = total(run("a", km=16.09344), units=Units.IMPERIAL)
    assert (shown.value, shown.unit) == ("10.0", "mi")


def test_a_race_is_in_no_sum_but_in_words():
    shown = total(run("a", km=5), run("r", 6, Kind.RACE, km=10, minutes=50))
    assert (shown.value, shown.race) == ("5.0", "+ race 10 km")
    assert shown.change_tip.endswith("The race is not counted.")
    assert shown.mix == "easy 100 · hard 0"
    assert total(run("a")).race == ""


def test_the_mix_is_shares_of_running_time():
    steps = (step(Role.STEADY, Zone.E, 1200), step(Role.WORK, Zone.T, 600))
    shown = total(run("t", kind=Kind.TEMPO, minutes=30, steps=steps), run("a", 1, minutes=30))
    assert (shown.easy, shown.hard) == pytest.approx((5 / 6, 1 / 6))
    assert shown.mix == "easy 83 · hard 17"
    nothing = total()
    assert (nothing.easy, nothing.hard, nothing.mix) == (0, 0, "")
    assert nothing.name == "0 kilometres, 0 strength sessions"


def test_strength_is_counted_by_its_state():
    rows = (heavy("a"), heavy("b", 2, status=DONE), heavy("c", 3, status=SKIPPED))
    shown = total(*rows)
    assert (shown.strength_done, shown.strength_open, shown.strength_missed, shown.strength) == (1, 1, 1, "1/3")
    assert shown.name.endswith("3 strength sessions")
    one = total(heavy("a"))
    assert (one.strength, one.strength_open, one.name[-20:]) == ("1", 1, ", 1 strength session")
    missed = total(heavy("a"), run("b", 1, status=DONE), today=day(3))
    assert (missed.strength, missed.strength_missed) == ("0/1", 1)


def test_a_week_with_records_remembers_what_was_planned():
    rows = (run("a", km=8, status=DONE, done_metres=4000, done_seconds=1000), run("b", 8, km=10))
    shown = total(*rows)
    assert shown.was_planned == pytest.approx(8000 / 10_200)
    assert (shown.done, shown.planned) == pytest.approx((4000 / 10_200, 4000 / 10_200))
    assert total(*rows, n=1).was_planned is None


def test_a_bar_never_grows_out_of_its_row_when_the_biggest_week_was_skipped():
    shown = total(run("a", km=50, status=SKIPPED), run("b", 8, km=10))
    assert (shown.was_planned, shown.planned) == (1, 0)


def test_the_race_is_not_in_what_was_planned():
    rows = (run("a", km=5, status=DONE), run("r", 6, Kind.RACE, km=42))
    assert total(*rows).was_planned == pytest.approx(5000 / 10_200)


def test_the_mark_of_ten_percent_shows_this_week_and_where_it_is_passed():
    rows = (run("a", km=10), run("b", 7, km=12))
    over = (Finding("R01", Severity.WARN, 1),)
    assert (total(*rows).show_cap, total(*rows, n=1).show_cap) == (True, False)
    marked = total(*rows, n=1, findings=over)
    assert (marked.is_over, marked.show_cap) == (True, True)
    assert marked.cap == pytest.approx(11 / 12.24)
    within = total(run("a", km=10), run("b", 7, km=11), n=1, findings=over)
    assert (within.is_over, within.show_cap) == (False, False)
    assert total(run("a", km=10)).cap == 1


def test_the_mark_follows_the_limit_of_the_plan():
    rows, over = (run("a", km=10), run("b", 7, km=11.4)), (Finding("R01", Severity.WARN, 1),)
    assert total(*rows, n=1, findings=over).is_over
    scene = laid(*rows)
    own = replace(scene, plan=replace(scene.plan, limits=(("R01.warn", 1.15),)))
    shown = board(own, over, KM).weeks[1].total
    assert (shown.is_over, shown.cap_text) == (False, "+15\u202f%")
    assert shown.cap == pytest.approx(11.5 / (11.4 * 1.02))
    assert shown.change_tip.endswith("The limit of +15\u202f% is 11.5 km.")


def test_small_weeks_are_measured_as_rule_r01_does():
    weeks = [run(f"w{n}", 7 * n, km=3) for n in range(4)]
    rows, over = (*weeks, run("b", 28, km=8.5)), (Finding("R01", Severity.WARN, 4),)
    shown = total(*rows, n=4, findings=over, weeks=5)
    assert (shown.is_over, shown.change) == (False, "")
    assert shown.cap == pytest.approx(8.8 / 10.2)
    assert shown.change_tip == (
        "The best of the last four weeks is 3 km; less than 8 km counts as 8 km. The limit of +10\u202f% is 8.8 km."
    )


@given(
    sizes=st.lists(st.integers(0, 200), min_size=5, max_size=8),
    limit=st.sampled_from([1.0, 1.05, 1.1, 1.3]),
    weekly=st.integers(0, 20),
)
@settings(max_examples=100)
def test_a_week_is_marked_where_rule_r01_speaks_and_nowhere_else(sizes, limit, weekly):
    rows = [run(f"w{n}", 7 * n, km=size / 10) for n, size in enumerate(sizes)]
    scene = laid(*rows, weeks=len(sizes), weekly=weekly * 1000)
    scene = replace(scene, plan=replace(scene.plan, limits=(("R01.warn", limit),)))
    found = check(scene)
    marked = [week.index for week in board(scene, found, KM).weeks if week.total.is_over]
    assert marked == [f.week for f in found if f.rule == "R01"]


KINDS = st.sampled_from([Kind.EASY, Kind.LONG, Kind.TEMPO, Kind.INTERVALS, Kind.RACE, Kind.STRENGTH])
ROWS = st.lists(
    st.tuples(KINDS, st.integers(0, 20), st.integers(0, 60), st.sampled_from(Status), st.integers(0, 60)), max_size=14
)


@given(rows=ROWS, today=st.integers(-3, 25))
@settings(max_examples=150)
def test_every_share_is_a_share(rows, today):
    made = [
        run(
            f"s{n}",
            at,
            kind,
            km=km * (kind is not Kind.STRENGTH),
            minutes=6 * km,
            status=status,
            done_metres=done * 1000,
        )
        for n, (kind, at, km, status, done) in enumerate(rows)
    ]
    for week in board(laid(*made, weeks=3, today=day(today)), (), KM).weeks:
        shown = week.total
        for share in (shown.done, shown.planned, shown.cap, shown.easy, shown.hard, shown.was_planned or 0):
            assert 0 <= share <= 1
        assert shown.done <= shown.planned
        counted = shown.strength_done + shown.strength_open + shown.strength_missed
        assert counted == sum(kind is Kind.STRENGTH and at // 7 == week.index for kind, at, *_ in rows)
