"""What a plan could not give, and what it wants to be read: codes and numbers (science 1.6, notes; I43 to I45)."""

from collections.abc import Iterator
from dataclasses import dataclass

from runlegs_desktop.domain.check_inputs import ADULT_GOALS_FROM
from runlegs_desktop.domain.generate_numbers import (
    LONG_MINUTES,
    MIN_LONG,
    MINUTE,
    NO_QUALITY_UNDER,
    SPIKE_CEILING,
    TAPER,
    WEEKS_BEFORE_QUALITY,
)
from runlegs_desktop.domain.generate_setting import Setting
from runlegs_desktop.domain.pattern import WANTED_HEAVY
from runlegs_desktop.domain.plan import Note

ENOUGH_OF_WEEK_1 = 0.85  # of what the runner runs now (I44)
ENOUGH_OF_TARGET = 0.85  # of the volume a later week aimed at
WEEKS_OF_TAPER, WEEKS_OF_PEAK = 2, 3  # with race week alone there is no whole week of taper
TAPER_RANGE = (0.35, 0.70)  # of the peak week [V19][V20]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came out, one entry a week, in metres; `first_quality` is the first week with a quality run or none."""

    targets: tuple[int, ...]
    volumes: tuple[int, ...]
    longs: tuple[int, ...]
    first_quality: int | None


def notes(fixed: Setting, outcome: Outcome) -> tuple[Note, ...]:
    """Everything to be said of a new plan."""
    found = [*_dates(fixed), *_volume(fixed, outcome), *_quality(fixed, outcome), *_strength(fixed)]
    found += _taper_size(fixed, outcome)
    wanted = MIN_LONG.get(fixed.inputs.goal, 0)
    longest = max(outcome.longs)
    if longest < wanted:
        found.append(Note("LONG_RUN_SHORT", (("metres", longest), ("wanted", wanted))))
    return tuple(found)


def _dates(fixed: Setting) -> Iterator[Note]:
    inputs, weeks = fixed.inputs, len(fixed.places)
    free = (fixed.start - inputs.start).days
    if free > 0:
        yield Note("MIDWEEK_START", (("days", free), ("day", fixed.start.isoformat())))
    if fixed.is_soon:
        yield Note("RACE_SOON", (("weeks", weeks),))
        return
    given, wanted = sum(place.taper is not None for place in fixed.places), len(TAPER[inputs.goal])
    if given < wanted:
        yield Note("SHORT_TAPER", (("weeks", given), ("wanted", wanted)))


def _taper_size(fixed: Setting, outcome: Outcome) -> Iterator[Note]:
    """Said when the last whole week of the taper is not 35 to 70 % of the peak (rule R27)."""
    tapering = sum(place.taper is not None for place in fixed.places)
    if tapering < WEEKS_OF_TAPER:
        return
    first = len(fixed.places) - tapering
    before = (fixed.before_metres,) * WEEKS_OF_PEAK + outcome.volumes[:first]
    peak, metres = max(before[-WEEKS_OF_PEAK:]), outcome.volumes[-2]
    low, high = TAPER_RANGE
    if not low * peak <= metres <= high * peak:
        yield Note("TAPER_SIZE", (("metres", metres), ("peak", peak), ("rule", "R27")))


def _volume(fixed: Setting, outcome: Outcome) -> Iterator[Note]:
    before = fixed.inputs.weekly_metres
    if outcome.volumes[0] < ENOUGH_OF_WEEK_1 * before:
        reason = "taper" if fixed.places[0].taper is not None else _reason(fixed, outcome, 0)
        yield Note("VOLUME_REDUCED", (("metres", outcome.volumes[0]), ("before", before), ("reason", reason)))
    for week, (target, metres) in enumerate(zip(outcome.targets, outcome.volumes, strict=True)):
        if week and fixed.places[week].taper is None and metres < ENOUGH_OF_TARGET * target:
            reason = _reason(fixed, outcome, week)
            values = (("week", week + 1), ("metres", metres), ("wanted", target), ("reason", reason))
            yield Note("VOLUME_CAPPED", values)
            return


def _reason(fixed: Setting, outcome: Outcome, week: int) -> str:
    """Why there was no room: "race", "time", "long-run" (longest run so far), "long-cap" or "days"."""
    inputs, longest = fixed.inputs, outcome.longs[week]
    left = fixed.to_race(week, 0)
    if left is not None and left <= 7 + 3:
        return "race"
    easy = fixed.paces.easy
    if inputs.week_seconds and outcome.targets[week] >= inputs.week_seconds * easy - 1:
        return "time"
    if inputs.day_seconds and longest >= fixed.day_seconds * easy - 100:
        return "time"
    if longest >= SPIKE_CEILING * max((*outcome.longs[:week], fixed.before_longest)[-4:]) - 100:
        return "long-run"
    if longest >= LONG_MINUTES[inputs.goal] * MINUTE * easy - 100:
        return "long-cap"
    return "days"


def _quality(fixed: Setting, outcome: Outcome) -> Iterator[Note]:
    """Too few days or too short days for quality runs, or weeks too short for them."""
    if fixed.inputs.easy_only:
        yield Note("EASY_ONLY")
        return
    first, ready = outcome.first_quality, _was_ready(fixed, outcome)
    given = 0 if first is None and ready else len(fixed.pattern.quality)
    if given < fixed.quality:
        yield Note("QUALITY_DAYS_LIMITED", (("days", given), ("wanted", fixed.quality)))
    if first is None and not ready and given and not fixed.is_soon:
        yield Note("NO_QUALITY")
    elif first:
        yield Note("QUALITY_STARTS", (("week", first + 1),))


def _was_ready(fixed: Setting, outcome: Outcome) -> bool:
    """Whether a week was long enough for a quality run, after enough such weeks before it (rule R20)."""
    long_enough = [metres >= NO_QUALITY_UNDER for metres in outcome.targets]
    before = WEEKS_BEFORE_QUALITY if fixed.before_metres >= NO_QUALITY_UNDER else 0
    return not fixed.is_soon and before + sum(long_enough) > WEEKS_BEFORE_QUALITY


def _strength(fixed: Setting) -> Iterator[Note]:
    inputs, pattern = fixed.inputs, fixed.pattern
    if len(pattern.heavy) < WANTED_HEAVY:
        young, chosen = inputs.age < ADULT_GOALS_FROM, inputs.strength_days
        reason = "health" if inputs.easy_only else "age" if young else "strength-days" if chosen else "days"
        values = (("sessions", len(pattern.heavy)), ("wanted", WANTED_HEAVY), ("reason", reason))
        yield Note("HEAVY_STRENGTH_LIMITED", values)
    given = len(pattern.heavy) + len(pattern.light)
    if given < inputs.strength:
        yield Note("STRENGTH_LIMITED", (("sessions", given), ("wanted", inputs.strength)))
    run_days = pattern.key | set(pattern.easy)
    shared = run_days & {*pattern.heavy, *pattern.light}
    if shared and not inputs.two_a_day:
        yield Note("STRENGTH_ON_RUN_DAYS", (("days", len(shared)),))
