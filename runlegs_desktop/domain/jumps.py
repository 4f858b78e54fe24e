"""The gate to plyometrics: what a runner's legs can do before they land hard (science 5.8). It advises, never forbids.

Calf raises come from the latest test, squats to a box from the log. That both were without pain nobody but the runner
knows: the words ask for it.
"""

from collections.abc import Iterable
from typing import NamedTuple

from runlegs_desktop.domain.calf import in_time, straight
from runlegs_desktop.domain.exercise import Pattern
from runlegs_desktop.domain.plan import Phase
from runlegs_desktop.domain.routines import Known
from runlegs_desktop.domain.strength import PRIMER, CalfTest, Leg, Prescription, SetEntry

BOX_SQUAT = "single_leg_box_squat"
RAISES, BOX_SQUATS = 20, 10  # a leg, in one go (science 5.8)
FIRST_CONTACTS = 40  # landings of each foot in a session, to begin with (science 5.8)
PHASES = frozenset({Phase.PEAK, Phase.INTENSIFY})  # they bring jumps (science 1.7)


class Gate(NamedTuple):
    """What the weaker leg did last: straight-kneed raises and squats to a box; none where it was never tried.

    `has_jumped`: there is a set of jumps in the log.
    """

    raises: int | None = None
    box_squats: int | None = None
    has_jumped: bool = False

    @property
    def is_open(self) -> bool:
        """Whether the legs are ready for jumps."""
        return (self.raises or 0) >= RAISES and (self.box_squats or 0) >= BOX_SQUATS

    def most(self, limit: float) -> float:
        """Landings a session: a beginner's at first, then those of the rule."""
        return limit if self.has_jumped else min(limit, FIRST_CONTACTS)


def gate_of(tests: Iterable[CalfTest], entries: Iterable[SetEntry], known: Known) -> Gate:
    """The gate as tests and log leave it: the latest test of both legs, the latest session with squats to a box."""
    entries = tuple(one for one in entries if not one.skipped)
    tested = [(one.left, one.right) for one in map(straight, in_time(tests))]
    both = [(left, right) for left, right in tested if left is not None and right is not None]
    has_jumped = any(_is_jump(one.exercise, known) for one in entries)
    return Gate(min(both[-1]) if both else None, _box_squats(entries), has_jumped)


def contacts(code: str, prescriptions: Iterable[Prescription], known: Known) -> int:
    """Landings of each foot that a routine asks for; its `code` tells a primer, whose few jumps need no gate [ED]."""
    if code == PRIMER:
        return 0
    return sum(one.sets * one.reps for one in prescriptions if _is_jump(one.exercise, known))


def _is_jump(exercise: str, known: Known) -> bool:
    return exercise in known and known[exercise].pattern is Pattern.PLYO


def _box_squats(entries: Iterable[SetEntry]) -> int | None:
    """The best clean set of the weaker leg without help, in the latest session that has both legs."""
    best: dict[str, dict[Leg, int]] = {}
    for one in sorted(entries, key=lambda entry: entry.at):
        if one.exercise == BOX_SQUAT and one.leg is not Leg.BOTH and not one.form_slipped and (one.load or 0) >= 0:
            legs = best.setdefault(one.session, {})
            legs[one.leg] = max(legs.get(one.leg, 0), one.reps)
    whole = [legs for legs in best.values() if len(legs) == len(Leg) - 1]
    return min(whole[-1].values()) if whole else None
