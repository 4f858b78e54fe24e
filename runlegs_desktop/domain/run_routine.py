"""What is done before and after a run (science 7.6): dynamic drills before, static stretches after [ART]."""

from collections.abc import Mapping
from typing import NamedTuple

from runlegs_desktop.domain.session import Kind


class Drilled(NamedTuple):
    """A drill of the catalogue, so many sets of so much of its own unit."""

    drill: str
    sets: int
    amount: int


BEFORE = (
    Drilled("leg_swing_fb", 1, 10),
    Drilled("leg_swing_lat", 1, 10),
    Drilled("high_knees", 2, 20),
    Drilled("ankle_rock", 1, 8),
)
WALK_MINUTES, BEFORE_MINUTES = 2, 5  # the walk that ends the warm-up of an easy run; all of it
AFTER = ("quad_stand", "gastroc_wall", "soleus_wall", "ham_supine")
HOLD_SECONDS, AFTER_MINUTES = 30, 4  # each side; eight holds
MORE_BEFORE: Mapping[Kind, tuple[str, ...]] = {
    Kind.TEMPO: ("butt_kick", "a_skip"),
    Kind.INTERVALS: ("a_skip", "toy_soldier", "carioca"),
    Kind.HILLS: ("walking_knee_hug", "worlds_greatest", "a_skip"),
}
MORE_AFTER: Mapping[Kind, tuple[str, ...]] = {
    Kind.TEMPO: ("hipflexor_kneel",),
    Kind.INTERVALS: ("hipflexor_kneel",),
    Kind.HILLS: ("soleus_wall", "figure4"),
}
STRIDES: Mapping[Kind, int] = {Kind.TEMPO: 3, Kind.INTERVALS: 4, Kind.HILLS: 2}  # on hills uphill
