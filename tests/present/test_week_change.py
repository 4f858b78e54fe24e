"""The percentage beside a week's sum stands only where it means something."""

import pytest

from runlegs_desktop.domain.finding import Finding, Severity
from runlegs_desktop.domain.plan import Phase
from runlegs_desktop.present.board import board
from runlegs_desktop.present.numbers import Numbers
from tests.present.made import laid, run


def change(*rows, n=0, findings=(), **how):
    return board(laid(*rows, **how), findings, Numbers()).weeks[n].total.change


def week(n, km, **how):
    return run(f"w{n}", 7 * n, km=km, **how)


def test_an_empty_week_says_no_percentage():
    assert change(week(0, 20), n=1) == ""
    assert change(week(0, 20), week(1, 10), n=1) == "\u221250\u202f%"


@pytest.mark.parametrize(("km", "said"), [(7.9, ""), (8, "\u221220\u202f%")])
def test_a_tiny_week_says_no_percentage(km, said):
    assert change(week(0, 10), week(1, km), n=1) == said


@pytest.mark.parametrize(("weekly", "said"), [(0, ""), (7_900, ""), (8_000, "+25\u202f%")])
def test_the_first_week_is_compared_only_with_what_the_runner_told(weekly, said):
    assert change(week(0, 10), weekly=weekly) == said


def test_a_base_of_easy_weeks_only_says_no_percentage():
    phases = (Phase.CUTBACK,) * 4 + (Phase.BASE,)
    rows = [week(n, 10) for n in range(4)]
    assert change(*rows, week(4, 9), n=4, weeks=5, phases=phases) == ""
    assert change(*rows, week(4, 9), n=4, weeks=5, phases=(Phase.BASE, *phases[1:])) == "\u221210\u202f%"


def test_a_week_over_its_limit_always_says_by_how_much():
    over = (Finding("R01", Severity.WARN, 1),)
    assert change(week(0, 3), week(1, 10), n=1, findings=over, weekly=0) == "+25\u202f%"
    assert change(week(0, 3), week(1, 10), n=1, weekly=0) == ""
