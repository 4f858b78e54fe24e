"""Which strength sessions a week gets, on which days, and how long they take (science 1.6 step 5, and 1.7)."""

from dataclasses import dataclass

from runlegs_desktop.domain.calendar import DAYS_A_WEEK
from runlegs_desktop.domain.generate_numbers import (
    NO_HEAVY_BEFORE_MARATHON,
    NO_HEAVY_BEFORE_RACE,
    NO_STRENGTH_BEFORE_RACE,
)
from runlegs_desktop.domain.generate_setting import Setting
from runlegs_desktop.domain.inputs import Goal
from runlegs_desktop.domain.lift_time import LIGHT_ROUTINE, lift_seconds
from runlegs_desktop.domain.plan import Phase
from runlegs_desktop.domain.session import Variant
from runlegs_desktop.domain.strength import PRIMER

HEAVY_ROUTINES = ("A", "B")
ROUTINES = (*HEAVY_ROUTINES, LIGHT_ROUTINE)
MOST_IN_EASIER_WEEK = 2
PRIMER_BEFORE_RACE = 4  # days


@dataclass(frozen=True, slots=True)
class Lift:
    """A strength session and its day in the week."""

    day: int
    variant: Variant
    routine: str
    seconds: int


def strength_of_week(fixed: Setting, week: int) -> tuple[Lift, ...]:
    """The week's strength: the pattern's days, fewer sets when it is easier, light and then none before a race.

    Routines keep their letter when they turn light, so that nothing in them is new before the race (rule R29).
    """
    place = fixed.places[week]
    if fixed.race_day is not None and week == len(fixed.places) - 1:
        return _primer(fixed, week)
    planned = [lift for lift in _by_letter(fixed, week) if not _is_too_near(fixed.to_race(week, lift[0]))]
    if not place.is_load:
        planned = planned[:MOST_IN_EASIER_WEEK]
    light_from = NO_HEAVY_BEFORE_MARATHON if fixed.inputs.goal is Goal.MARATHON else NO_HEAVY_BEFORE_RACE
    lifts = []
    for day, routine, variant in planned:
        left = fixed.to_race(week, day)
        light = variant is Variant.LIGHT or place.taper is not None or (left is not None and left < light_from)
        shown = Variant.LIGHT if light else Variant.HEAVY
        lifts.append(Lift(day, shown, routine, lift_seconds(routine, place.shown, week, light=light)))
    return tuple(sorted(lifts, key=lambda lift: lift.day))


def _is_too_near(left: int | None) -> bool:
    return left is not None and left <= NO_STRENGTH_BEFORE_RACE


def _by_letter(fixed: Setting, week: int) -> list[tuple[int, str, Variant]]:
    """Days with their routines, heavy ones first. A single heavy day takes turns between A and B."""
    heavy, light = fixed.pattern.heavy, fixed.pattern.light
    letters = list(HEAVY_ROUTINES)
    if len(heavy) == 1 and week % 2:
        letters.reverse()
    spare = [*letters[len(heavy) :], LIGHT_ROUTINE]
    if heavy and len(light) < len(spare):
        spare = spare[len(spare) - len(light) :]
    found = [(day, letter, Variant.HEAVY) for day, letter in zip(heavy, letters, strict=False)]
    return found + [(day, letter, Variant.LIGHT) for day, letter in zip(light, spare, strict=False)]


def _primer(fixed: Setting, week: int) -> tuple[Lift, ...]:
    opens = fixed.first_open_day - week * DAYS_A_WEEK
    days = [d for d in fixed.lifting if d >= opens and (fixed.to_race(week, d) or 0) >= PRIMER_BEFORE_RACE]
    seconds = lift_seconds(PRIMER, Phase.TAPER, week, light=True)
    return tuple(Lift(day, Variant.PRIMER, PRIMER, seconds) for day in days[:1])
