"""Supersets: which exercise of a routine goes together with the one before it."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from runlegs_desktop.domain.strength import Prescription, Routine


def joined(routine: Routine, place: int, *, on: bool) -> Routine:
    """The exercise at a place in a superset with the one before it, or no more. The first has none before it."""
    flags = _flags(routine.prescriptions)
    flags[place] = on and place > 0
    return replace(routine, prescriptions=_grouped(routine.prescriptions, flags))


def tidied(routine: Routine) -> Routine:
    """The same supersets, numbered from 1, after exercises came, went or moved; one alone is none."""
    return replace(routine, prescriptions=_grouped(routine.prescriptions, _flags(routine.prescriptions)))


def _flags(lifts: Sequence[Prescription]) -> list[bool]:
    """Whether each goes with the one before."""
    return [False, *(a.group > 0 and a.group == b.group for a, b in pairwise(lifts))][: len(lifts)]


def _grouped(lifts: Sequence[Prescription], flags: Sequence[bool]) -> tuple[Prescription, ...]:
    made, number = [], 0
    for place, one in enumerate(lifts):
        leads = not flags[place] and place + 1 < len(lifts) and flags[place + 1]
        number += leads
        made.append(replace(one, group=number if leads or flags[place] else 0))
    return tuple(made)
