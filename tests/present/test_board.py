from dataclasses import replace
from datetime import date

import pytest

from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.finding import Finding, Severity
from runlegs_desktop.domain.plan import Phase
from runlegs_desktop.domain.session import Kind
from runlegs_desktop.present.board import Staple, board, phase_name
from runlegs_desktop.present.numbers import Numbers
from tests.present.made import MONDAY, day, heavy, laid, run

KM = Numbers()
ERROR, WARN, INFO = Severity


def finding(rule, severity, *sessions, week=0):
    return Finding(rule, severity, week, sessions)


def flags(shown):
    return {c.id: c.flag for week in shown.weeks for d in week.days for c in d.cards if c.flag}


def test_a_board_has_a_row_a_week_and_a_cell_a_day():
    shown = board(laid(run("a", 0), run("b", 8), weeks=3), (), KM)
    assert (shown.name, shown.unit, shown.now) == ("Mine", "km", 0)
    assert shown.weekdays == ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    assert [(w.index, w.number, w.start) for w in shown.weeks] == [
        (0, "1", day(0)),
        (1, "2", day(7)),
        (2, "3", day(14)),
    ]
    assert [[d.day for d in w.days] for w in shown.weeks] == [[day(7 * n + d) for d in range(7)] for n in range(3)]
    cards = [[[c.id for c in d.cards] for d in w.days] for w in shown.weeks]
    assert cards == [[["a"]] + [[]] * 6, [[], ["b"]] + [[]] * 5, [[]] * 7]


def test_miles_are_the_boards_unit_when_they_are_the_runners():
    assert board(laid(), (), Numbers(Units.IMPERIAL)).unit == "mi"


def test_a_week_is_named_with_its_days_phase_and_total():
    week = board(laid(run("a"), run("b", 1), phases=(Phase.BUILD, Phase.CUTBACK)), (), KM).weeks[0]
    assert (week.span, week.short_span, week.phase, week.phase_name) == ("3–9 Aug", "3 Aug", Phase.BUILD, "Build")
    assert week.name.startswith("Week 1, 3–9 Aug, Build, 10 kilometres, ")


def test_every_phase_has_a_word():
    assert len({phase_name(phase) for phase in Phase}) == len(Phase)


def test_a_week_may_begin_on_sunday():
    shown = board(laid(start=date(2026, 8, 2)), (), KM)
    assert shown.weekdays == ("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat")
    assert shown.weeks[0].span == "2–8 Aug"


def test_the_month_stands_on_the_first_cell_and_on_the_first_of_a_month():
    shown = board(laid(start=date(2026, 7, 27)), (), KM)
    labels = [d.label for w in shown.weeks for d in w.days]
    assert labels == ["27 Jul", "28", "29", "30", "31", "1 Aug", "2", "3", "4", "5", "6", "7", "8", "9"]


def test_today_is_marked_and_named_and_the_days_before_are_past():
    shown = board(laid(run("a", 9), today=day(9)), (), KM)
    days = [d for w in shown.weeks for d in w.days]
    assert [d.day for d in days if d.is_today] == [day(9)]
    assert [d.day for d in days if d.is_past] == [day(n) for n in range(9)]
    assert days[9].name == "Today, Wednesday 12 August, 1 session"
    assert days[8].name == "Tuesday 11 August, rest"
    assert [w.is_now for w in shown.weeks] == [False, True]


@pytest.mark.parametrize(("n", "now"), [(-1, None), (0, 0), (6, 0), (7, 1), (13, 1), (14, None)])
def test_now_is_the_week_of_today_or_none_outside_the_plan(n, now):
    shown = board(laid(today=day(n)), (), KM)
    assert shown.now == now
    assert [w.index for w in shown.weeks if w.is_now] == ([] if now is None else [now])


def test_the_span_of_the_weeks_in_view_has_its_year():
    shown = board(laid(weeks=6), (), KM)
    assert (shown.span(0, 0), shown.span(0, 4)) == ("3–9 Aug 2026", "3 Aug – 6 Sep 2026")


def test_a_finding_flags_the_card_that_would_change_and_a_hint_flags_none():
    scene = laid(run("a"), run("b", 1), run("c", 2), run("d", 3))
    shown = board(scene, [finding("R05", WARN, "a", "b"), finding("R06", INFO, "c"), finding("R01", WARN)], KM)
    assert flags(shown) == {"b": WARN}


def test_a_conflict_outweighs_a_check_in_either_order():
    scene = laid(run("a"))
    both = [finding("R05", WARN, "a"), finding("R06", ERROR, "a")]
    assert flags(board(scene, both, KM)) == flags(board(scene, both[::-1], KM)) == {"a": ERROR}


@pytest.mark.parametrize("rule", ["R09", "R10", "R12"])
def test_two_neighbouring_days_that_do_not_go_together_are_stapled_and_not_flagged(rule):
    scene = laid(heavy("h", 1), run("t", 2, Kind.TEMPO))
    shown = board(scene, [finding(rule, WARN, "t", "h")], KM)
    assert shown.weeks[0].staples == (Staple(day(1), day(2), "h", "t", rule),)
    assert shown.weeks[1].staples == ()
    assert flags(shown) == {}


def test_a_staple_across_the_border_of_weeks_stands_in_both():
    scene = laid(heavy("h", 6), run("t", 7, Kind.TEMPO), weeks=3)
    shown = board(scene, [finding("R10", ERROR, "h", "t", week=1)], KM)
    expected = (Staple(day(6), day(7), "h", "t", "R10"),)
    assert [w.staples for w in shown.weeks] == [expected, expected, ()]


def test_days_apart_single_cards_and_hints_are_not_stapled():
    scene = laid(heavy("h", 1), run("t", 3, Kind.TEMPO), run("u", 4, Kind.TEMPO))
    found = [finding("R10", WARN, "h", "t"), finding("R09", WARN, "t"), finding("R09", INFO, "t", "u")]
    assert all(w.staples == () for w in board(scene, found, KM).weeks)


def test_two_findings_on_the_same_pair_are_one_staple():
    scene = laid(heavy("h", 1), run("t", 2, Kind.TEMPO))
    found = [finding("R10", WARN, "h", "t"), finding("R09", WARN, "t", "h")]
    assert len(board(scene, found, KM).weeks[0].staples) == 1


def test_a_week_over_the_limit_is_marked_only_when_rule_one_says_so():
    scene = laid(run("a", km=8), run("b", 7, km=12))
    over = finding("R01", WARN, week=1)
    assert [w.total.is_over for w in board(scene, [over], KM).weeks] == [False, True]
    assert [w.total.is_over for w in board(scene, [], KM).weeks] == [False, False]
    assert [w.total.is_over for w in board(scene, [replace(over, severity=INFO)], KM).weeks] == [False, False]


def test_a_plan_without_sessions_and_one_without_weeks_can_be_shown():
    assert [w.total.value for w in board(laid(), (), KM).weeks] == ["0.0", "0.0"]
    empty = replace(laid(), weeks=())
    assert (board(empty, (), KM).weeks, board(empty, (), KM).now) == ((), None)


def test_the_same_plan_gives_an_equal_board():
    rows = (run("a"), heavy("h", 1))
    assert board(laid(*rows), (), KM) == board(laid(*rows), (), KM)
    assert board(laid(*rows), (), KM) != board(laid(*rows, today=MONDAY.replace(day=4)), (), KM)
