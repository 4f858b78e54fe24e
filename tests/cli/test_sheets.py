"""Which weeks the command line prints, and what it says about weeks that are none."""

from datetime import date, timedelta

import pytest

from runlegs_desktop.cli.sheets import CALENDAR, WEEK, SheetOptions, weeks_of
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.present.wording import error_text
from tests.printing.conftest import START, make_scene

LAST = START + timedelta(days=7 * 4 - 1)
PLAN = make_scene(4).plan


def chosen(week=None, sheet=WEEK, today=START):
    return weeks_of(SheetOptions(sheet, week=week), PLAN, today)


@pytest.mark.parametrize(
    ("week", "sheet", "today", "weeks"),
    [
        ("2", WEEK, START, range(1, 2)),
        ("2-4", WEEK, START, range(1, 4)),
        (None, WEEK, LAST, range(3, 4)),
        (None, CALENDAR, LAST + timedelta(days=99), range(4)),
    ],
)
def test_the_weeks_that_are_meant(week, sheet, today, weeks):
    assert chosen(week, sheet, today) == weeks


@pytest.mark.parametrize(
    ("week", "today", "said"),
    [
        ("3-2", START, "Week: the first week, 3, comes after the last, 2."),
        ("0", START, "Week is 1 to 4, not 0."),
        ("3-9", START, "Week is 1 to 4, not 9."),
        (None, date(2020, 1, 1), "Week is 1 to 4: today is in none of them, so say which, as --week 3."),
        (None, LAST + timedelta(days=1), "Week is 1 to 4: today is in none of them, so say which, as --week 3."),
    ],
)
def test_weeks_that_are_none_are_told(week, today, said):
    with pytest.raises(UserError) as told:
        chosen(week, WEEK, today)
    assert error_text(told.value) == said
