"""What the buttons of the checks say."""

import gettext
from dataclasses import replace
from datetime import time

import pytest

from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.fix import Action, Fix, NoFix, Reason, fixed
from runlegs_desktop.domain.fixes_case import case
from runlegs_desktop.domain.session import Kind, Variant
from runlegs_desktop.present import i18n
from runlegs_desktop.present.fix_words import LONGEST, fix_text, no_fix_text
from runlegs_desktop.present.numbers import Numbers
from tests.domain.edited_plans import edited, fixes_of
from tests.present.made import day, heavy, laid, run, session
from tests.test_pseudo_locale import Pseudo, bare

SCENE = laid(run("a"))
KM = Numbers()


def text(action, old, new, numbers=KM, **values):
    return fix_text(fixed("R01", action, tuple(old), tuple(new), **values), SCENE, numbers)


def test_a_shorter_run_says_its_day_and_distance():
    long = run("l", 6, Kind.LONG, km=18)
    cut = replace(long, metres=15_400)
    assert text(Action.SHORTEN, [long], [cut]) == "Shorten Sunday’s long run to 15.4 km"
    assert text(Action.SHORTEN, [long], [cut], Numbers(Units.IMPERIAL)) == "Shorten Sunday’s long run to 9.6 mi"
    assert text(Action.LENGTHEN, [cut], [long]) == "Lengthen Sunday’s long run to 18 km"


def test_no_fix_claims_nothing_that_is_not_so():
    assert no_fix_text(NoFix("R01", Reason.NO_ROOM)) == "No automatic fix: no single move or cut clears it."


def test_a_move_says_the_weekday_and_the_date_when_it_is_another_week():
    tempo = run("t", 2, Kind.TEMPO)
    assert text(Action.MOVE, [tempo], [replace(tempo, day=day(3))]) == "Move the tempo to Thursday"
    assert text(Action.MOVE, [tempo], [replace(tempo, day=day(8))]) == "Move the tempo to Tue 11 Aug"
    legs = heavy("h", 2)
    assert text(Action.MOVE, [legs], [replace(legs, day=day(4))]) == "Move Legs A to Friday"


def test_a_swap_says_what_it_changes_places_with():
    legs, rest, easy = heavy("h", 2), session("r", 4, Kind.REST), run("e", 4)
    swapped = [replace(legs, day=day(4)), replace(rest, day=day(2))]
    assert text(Action.SWAP, [legs, rest], swapped) == "Swap it with Friday’s rest"
    tempo = run("t", 2, Kind.TEMPO)
    both = [replace(tempo, day=day(4)), replace(easy, day=day(2))]
    assert text(Action.SWAP, [tempo, easy], both) == "Swap the tempo with Friday’s easy run"


def test_a_week_says_its_new_distance_and_several_weeks_their_numbers():
    one, two = run("a", 0), run("b", 2)
    new = [replace(one, metres=4000), replace(two, metres=4000)]
    assert text(Action.RESIZE_WEEK, [one, two], new, week=6, last=6, metres=38_500) == "Set week 7 to 38.5 km"
    said = text(Action.RESIZE_WEEK, [one, two], new, week=6, last=8, metres=38_500)
    assert said == "Ease weeks 7 to 9, from 38.5 km"


@pytest.mark.parametrize(
    ("variant", "expected"),
    [(Variant.PLAIN, "Make Monday’s tempo easy"), (Variant.STRIDES, "Make Monday’s tempo easy with strides")],
)
def test_an_easier_run(variant, expected):
    tempo = run("t", 0, Kind.TEMPO)
    assert text(Action.DOWNGRADE, [tempo], [replace(tempo, kind=Kind.EASY, variant=variant)]) == expected


def test_easier_long_runs_and_several_hard_ones():
    long = run("l", 6, Kind.LONG, variant=Variant.MARATHON)
    plain = replace(long, variant=Variant.PLAIN)
    assert text(Action.DOWNGRADE, [long], [plain]) == "Make all of Sunday’s long run easy"
    assert text(Action.DOWNGRADE, [plain], [replace(plain, kind=Kind.EASY)]) == "Make Sunday’s long run an easy run"
    tempo = run("t", 0, Kind.TEMPO)
    assert text(Action.DOWNGRADE, [tempo, long], [replace(tempo, kind=Kind.EASY), plain]) == "Make 2 hard runs easy"


def test_strength():
    legs = heavy("h", 2)
    assert text(Action.LIGHTEN, [legs], [replace(legs, variant=Variant.LIGHT)]) == "Make Wednesday’s Legs A light"
    assert text(Action.REMOVE, [legs], []) == "Remove Wednesday’s Legs A"
    assert text(Action.INSERT, [], [legs]) == "Add Legs A on Wednesday"
    assert text(Action.INSERT, [], [legs, heavy("i", 4)]) == "Add strength on Wednesday and Friday"
    assert text(Action.REORDER, [legs], [replace(legs, order=2)]) == "Run first, then lift, on Wednesday"
    timed = replace(legs, start=time(14))
    assert text(Action.REORDER, [legs], [timed]) == "Run first, lift at 14:00 on Wednesday"


def test_what_a_session_is_made_of():
    hills, tempo, easy = run("h", 1, Kind.HILLS), run("t", 3, Kind.TEMPO), run("e", 2)
    assert text(Action.REPEATS, [hills], [replace(hills, metres=1)], reps=6) == "Set Tuesday’s hills to 6 repeats"
    assert text(Action.WORK_TIME, [tempo], [replace(tempo, metres=1)], seconds=1500) == "Set Thursday’s tempo to 25 min"
    made = text(Action.RETYPE, [easy], [replace(easy, kind=Kind.HILLS)])
    assert made == "Make Wednesday’s easy run hill repeats"
    long = run("l", 6, Kind.LONG, km=14)
    given = text(Action.SHIFT, [long, easy], [replace(long, metres=12_500), replace(easy, metres=6500)])
    assert given == "Shift 1.5 km to Wednesday’s easy run"


@pytest.mark.parametrize("seed", range(30))
def test_every_fix_of_worked_on_plans_fits_its_button(seed):
    book, plan, today = edited(seed)
    seen = case(book, plan, today).scene
    for found in fixes_of(book, plan, today).values():
        said = fix_text(found, seen, KM) if isinstance(found, Fix) else no_fix_text(found)
        assert said
        assert len(said) <= LONGEST or isinstance(found, NoFix)


def test_every_reason_has_words():
    assert len({no_fix_text(NoFix("R01", reason)) for reason in Reason}) == len(Reason)


def test_no_word_on_a_button_is_bare():
    i18n.use(Pseudo())
    try:
        for seed in range(15):
            book, plan, today = edited(seed)
            seen = case(book, plan, today).scene
            for found in fixes_of(book, plan, today).values():
                said = fix_text(found, seen, KM) if isinstance(found, Fix) else no_fix_text(found)
                assert not bare(said), said
    finally:
        i18n.use(gettext.NullTranslations())
