"""How it is computed: all coefficients with source and confidence, and reading others."""

import pytest

from runlegs_desktop.app.stimulus_file import cells
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.stimulus_tables import with_own
from runlegs_desktop.present.model_page import coefficient_error, coefficients, matching, read_coefficient


def row(key, own=()):
    return next(one for one in coefficients(cells(), own) if one.key == key)


def test_every_coefficient_is_there_once_with_its_source():
    rows = coefficients(cells(), ())
    assert sorted(one.key for one in rows) == sorted(cells())
    assert len({one.title for one in rows}) == len(rows)
    assert all(one.source and one.confidence in {"high", "medium", "low"} and not one.is_own for one in rows)


def test_an_own_number_is_told_beside_the_usual_one():
    found = row("growth.hill", with_own(cells(), (), "growth.hill", 0.2))
    assert (found.text, found.usual_text, found.is_own, found.hint) == ("0.2", "0.15", True, "0 to 0.5")
    assert found.title == "Growth a minute, sets: running uphill"


@pytest.mark.parametrize(("text", "value"), [("0.25", 0.25), ("0,25", 0.25), ("0", 0), ("0.5", 0.5)])
def test_numbers_are_read(text, value):
    assert read_coefficient(row("growth.hill"), text) == value


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("0.51", "running uphill is 0 to 0.5, not 0.51."),
        ("-1", "running uphill is 0 to 0.5, not -1."),
        ("much", "running uphill is a number from 0 to 0.5, “much” is not."),
        ("", "running uphill is a number from 0 to 0.5, “” is not."),
        ("nan", "running uphill is a number from 0 to 0.5, “nan” is not."),
    ],
)
def test_what_cannot_be_is_refused_with_name_and_limits(text, said):
    found = row("growth.hill")
    with pytest.raises(UserError) as caught:
        read_coefficient(found, text)
    assert coefficient_error(caught.value, found, text) == said


def test_a_targets_ends_stay_in_order():
    assert row("target.vas.op").hint == "5 to 18"


def test_search():
    rows = coefficients(cells(), ())
    assert {one.key for one in matching(rows, "uphill growth")} == {"growth.hill"}
    assert matching(rows, "") == rows
    assert matching(rows, "zebra") == ()
