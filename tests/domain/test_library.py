"""The filters of the library."""

import pytest

from runlegs_desktop.app.catalogue import every_move
from runlegs_desktop.domain.exercise import Kit, Muscle, Pattern, Stage
from runlegs_desktop.domain.library import Entry, Filters, Legs, Sort, passing

ALL = tuple(Entry(move, favourite=move.id == "nordic", hidden=move.id == "pogo") for move in every_move().values())


def ids(**wanted):
    return {entry.move.id for entry in passing(ALL, Filters(**wanted))}


def test_without_filters_all_but_the_hidden():
    assert ids() == {entry.move.id for entry in ALL} - {"pogo"}
    assert ids(hidden=True) == {"pogo"}


@pytest.mark.parametrize(
    ("wanted", "some", "none"),
    [
        ({"sort": Sort.EXERCISE}, {"squat"}, {"fr_quads"}),
        ({"sort": Sort.ROLLING}, {"fr_quads"}, {"squat"}),
        ({"pattern": Pattern.CALF}, {"calf_bent"}, {"squat", "fr_calves"}),
        ({"kit": Kit.KETTLEBELL}, {"kb_swing", "goblet_squat"}, {"squat"}),
        ({"kit": Kit.ROLLER}, {"fr_quads"}, {"squat"}),
        ({"bare": True}, {"bodyweight_squat", "forward_lunge"}, {"squat", "fr_quads"}),
        ({"muscle": Muscle.SOL}, {"calf_bent"}, {"plank", "fr_calves"}),
        ({"legs": Legs.ONE}, {"sl_rdl"}, {"squat"}),
        ({"legs": Legs.TWO}, {"squat"}, {"sl_rdl"}),
        ({"stage": Stage.TAPER}, {"wall_sit"}, {"deadlift"}),
        ({"favourites": True}, {"nordic"}, {"squat"}),
    ],
)
def test_each_filter_keeps_what_it_asks_for(wanted, some, none):
    found = ids(**wanted)
    assert some <= found
    assert not none & found


def test_filters_narrow_together():
    assert ids(pattern=Pattern.CALF, legs=Legs.ONE) == ids(pattern=Pattern.CALF) & ids(legs=Legs.ONE)
