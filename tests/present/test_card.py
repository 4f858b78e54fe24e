"""What a card shows, by the state of its session."""

import pytest

from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.finding import Severity, found
from runlegs_desktop.domain.session import Kind, Role, Status, Zone
from runlegs_desktop.present.board import board
from runlegs_desktop.present.numbers import Numbers
from tests.present.made import MONDAY, day, heavy, laid, run, session, step

DONE, SKIPPED = Status.DONE, Status.SKIPPED


def shown(*rows, units=Units.METRIC, findings=(), today=MONDAY):
    """The cards of the first day."""
    return board(laid(*rows, today=today), findings, Numbers(units)).weeks[0].days[0].cards


def test_a_planned_run_shows_its_distance_and_time():
    (card,) = shown(run("s", km=8.5, minutes=47))
    assert (card.id, card.kind, card.is_run, card.heavy, card.flag) == ("s", Kind.EASY, True, False, None)
    assert (card.titles, card.strong, card.lines) == (("Easy",), "", ("8.5 km · 47 min", "8.5 km"))
    assert (card.aside, card.mark, card.figure, card.fill) == ("47 min", "", "8.5", None)
    assert (card.profile, card.structure) == ((), ())
    assert card.name == "Easy, Monday 3 August, 8.5 kilometres, 47 minutes, planned"


@pytest.mark.parametrize(
    ("one", "lines", "aside"),
    [
        (run("s", km=8, minutes=0), ("8 km",), ""),
        (run("s", km=0, minutes=30), ("30 min",), "30 min"),
        (run("s", km=0, minutes=0), ("",), ""),
    ],
)
def test_what_a_run_does_not_plan_it_does_not_show(one, lines, aside):
    (card,) = shown(one)
    assert (card.lines, card.aside) == (lines, aside)


def test_a_done_run_shows_what_was_really_run_and_fills_to_it():
    (card,) = shown(run("s", km=8, status=DONE, done_metres=6000, done_seconds=2000))
    assert (card.strong, card.lines) == ("6.0", (" of 8 km", " / 8 km", ""))
    assert (card.figure, card.fill, card.mark) == ("6", 0.75, "")
    (miles,) = shown(run("s", km=8, status=DONE), units=Units.IMPERIAL)
    assert (miles.strong, miles.lines[0], miles.fill) == ("5.0", " of 5 mi", 1)


def test_a_done_run_without_a_plan_shows_only_itself():
    (card,) = shown(run("s", km=0, status=DONE, done_metres=5000))
    assert (card.strong, card.lines, card.fill) == ("5.0", (" km",), None)


def test_a_skipped_run_says_so_instead_of_its_time():
    (card,) = shown(run("s", km=8, status=SKIPPED))
    assert (card.lines, card.mark, card.fill, card.strong) == (("8 km · skipped", "skipped"), "skipped", None, "")
    (bare,) = shown(run("s", km=0, status=SKIPPED))
    assert bare.lines == ("skipped", "skipped")


def test_a_run_left_undone_in_a_week_with_records_is_missed():
    first, second = shown(run("s"), run("t", status=DONE, order=1), today=day(3))
    assert (first.mark, first.lines[0]) == ("missed", "5 km · missed")
    assert second.mark == ""
    (alone,) = shown(run("s"), today=day(3))
    assert alone.mark == ""


def test_strength_shows_its_time_aside_and_no_line():
    (card,) = shown(heavy("h"))
    assert (card.is_run, card.heavy, card.titles, card.lines) == (False, True, ("Legs A",), ())
    assert (card.strong, card.aside, card.mark) == ("", "45 min", "")
    (done,) = shown(heavy("h", status=DONE))
    assert (done.strong, done.lines, done.fill) == ("", (), None)
    (skipped,) = shown(heavy("h", status=SKIPPED))
    assert (skipped.mark, skipped.heavy) == ("skipped", False)


def test_rest_shows_only_its_name():
    (card,) = shown(session("r", kind=Kind.REST))
    assert (card.titles, card.lines, card.aside, card.mark, card.structure) == (("Rest",), (), "", "", ())


def test_only_a_quality_run_shows_its_profile_but_every_run_its_structure():
    steps = (step(Role.WARM_UP, Zone.E, 600), step(Role.WORK, Zone.T, 600))
    (tempo,) = shown(run("s", kind=Kind.TEMPO, steps=steps))
    assert tempo.profile == ((0.5, 0.35), (0.5, 0.8))
    assert len(tempo.structure) == 2
    (easy,) = shown(run("s", steps=steps))
    assert easy.profile == ()
    assert len(easy.structure) == 2


def flagged(rule, severity, *rows):
    scene = laid(*rows)
    cards = [s for week in scene.weeks for s in week.all]
    return board(scene, [found(rule, severity, 0, *cards)], Numbers()).weeks[0].days


def test_heavy_is_a_mark_only_where_it_is_in_the_way():
    days = flagged("R10", Severity.ERROR, heavy("h", 0), run("s", 1, Kind.TEMPO))
    (card,), (tempo,) = days[0].cards, days[1].cards
    assert (card.mark, card.flag, tempo.mark) == ("heavy", None, "")
    (card,) = flagged("R13", Severity.WARN, heavy("h", 0))[0].cards
    assert (card.mark, card.flag) == ("heavy", Severity.WARN)
    (card,) = flagged("R13", Severity.INFO, heavy("h", 0))[0].cards
    assert (card.mark, card.flag) == ("", None)
