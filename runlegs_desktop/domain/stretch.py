"""Making a run longer or shorter through its easy parts, so that the work stays what it was.

Easy parts are the steady, warm-up and cool-down steps in zone E outside repeats. A run without any (one block of
tempo, say) stretches all its single steps; one of repeats alone grows by an easy step at its end. A run-walk gains or
loses rounds first.
"""

from collections.abc import Callable
from dataclasses import replace
from math import ceil
from typing import TypeAlias

from runlegs_desktop.domain.edits_limits import COUNT
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.session import Repeat, Role, Step, Steps, Zone, flat, total_metres, total_seconds

Measure: TypeAlias = Callable[[Steps], int]

LEAST_SECONDS = 60  # what a warm-up, cool-down or steady part keeps, unless it is shorter already [ED]
_EASY = (Role.STEADY, Role.WARM_UP, Role.COOL_DOWN)


def easy_places(steps: Steps) -> tuple[int, ...]:
    """The places of the steps that stretch."""
    single = [(n, s) for n, s in enumerate(steps) if isinstance(s, Step) and s.metres and s.seconds]
    easy = tuple(n for n, s in single if is_easy(s))
    return easy or tuple(n for n, _ in single)


def is_easy(step: Step) -> bool:
    """Whether a step is an easy part, when it stands outside repeats."""
    return step.zone is Zone.E and step.role in _EASY


def has_easy(steps: Steps) -> bool:
    """Whether there are easy parts that can stretch."""
    return any(isinstance(s, Step) and s.metres and s.seconds and is_easy(s) for s in steps)


def least_metres(steps: Steps) -> int:
    """The shortest that the easy parts can make the run."""
    return _kept_metres(_with_count(steps, 1))


def least_seconds(steps: Steps) -> int:
    """The shortest in time that the easy parts can make the run."""
    return _kept_seconds(_with_count(steps, 1))


def to_metres(steps: Steps, metres: int, easy_speed: float) -> Steps:
    """Steps of `metres` in all, each at its pace. UserError "too-short" (field, low, given) when there is no room.

    `easy_speed` (m/s) is for an easy step that has to be added.
    """
    _check_room("distance", least_metres(steps), metres)
    steps = _with_rounds(steps, metres, total_metres, _kept_metres)
    more = metres - total_metres(steps)
    places = easy_places(steps)
    if not places:
        return (*steps, Step(Role.STEADY, Zone.E, max(1, round(more / easy_speed)), more)) if more else steps
    parts = [_single(steps, n) for n in places]
    sizes = _shared([s.metres for s in parts], [_least_metres(s) for s in parts], more)
    return _put(steps, places, [_of_metres(s, size) for s, size in zip(parts, sizes, strict=True)])


def to_seconds(steps: Steps, seconds: int, easy_speed: float) -> Steps:
    """Steps of `seconds` in all, each at its pace; else as `to_metres`."""
    _check_room("duration", least_seconds(steps), seconds)
    steps = _with_rounds(steps, seconds, total_seconds, _kept_seconds)
    more = seconds - total_seconds(steps)
    places = easy_places(steps)
    if not places:
        return (*steps, Step(Role.STEADY, Zone.E, more, round(more * easy_speed))) if more else steps
    parts = [_single(steps, n) for n in places]
    sizes = _shared([s.seconds for s in parts], [min(s.seconds, LEAST_SECONDS) for s in parts], more)
    made = [replace(s, seconds=n, metres=round(n * s.metres / s.seconds)) for s, n in zip(parts, sizes, strict=True)]
    return _put(steps, places, made)


def run_minutes(steps: Steps) -> list[Step]:
    """The steps that are run in the repeats of a run-walk: easy, steady, nothing hard beside them."""
    rounds = _rounds_place(steps)
    return [] if rounds is None else [s for s in flat(steps[rounds : rounds + 1]) if is_easy(s)]


def _rounds_place(steps: Steps) -> int | None:
    """The place of a run-walk's repeat: one with easy parts and without work."""
    for n, element in enumerate(steps):
        if isinstance(element, Repeat):
            inner = list(flat((element,)))
            if any(is_easy(s) for s in inner) and not any(s.role is Role.WORK for s in inner):
                return n
    return None


def _with_count(steps: Steps, count: int) -> Steps:
    place = _rounds_place(steps)
    rounds = None if place is None else steps[place]
    if place is None or not isinstance(rounds, Repeat):
        return steps
    return (*steps[:place], replace(rounds, count=count), *steps[place + 1 :])


def _with_rounds(steps: Steps, target: int, size: Measure, kept: Measure) -> Steps:
    """A run-walk with the rounds that come nearest to `target`, and few enough for the easy parts to meet it."""
    place = _rounds_place(steps)
    rounds = None if place is None else steps[place]
    if not isinstance(rounds, Repeat) or not size(rounds.steps):
        return steps
    low, high = COUNT
    count = max(low, min(high, rounds.count + round((target - size(steps)) / size(rounds.steps))))
    while count > low and kept(_with_count(steps, count)) > target:
        count -= 1
    return _with_count(steps, count)


def _kept_metres(steps: Steps) -> int:
    """What is left when every easy part is as short as it may be."""
    parts = [_single(steps, n) for n in easy_places(steps)]
    return total_metres(steps) - sum(s.metres - _least_metres(s) for s in parts)


def _kept_seconds(steps: Steps) -> int:
    parts = [_single(steps, n) for n in easy_places(steps)]
    return total_seconds(steps) - sum(s.seconds - min(s.seconds, LEAST_SECONDS) for s in parts)


def _check_room(field: str, low: int, given: int) -> None:
    if given < low:
        raise UserError("too-short", field=field, low=low, given=given)


def _single(steps: Steps, place: int) -> Step:
    step = steps[place]
    if not isinstance(step, Step):
        raise TypeError(step)
    return step


def _least_metres(step: Step) -> int:
    return min(step.metres, ceil(LEAST_SECONDS * step.metres / step.seconds))


def _of_metres(step: Step, metres: int) -> Step:
    return replace(step, metres=metres, seconds=max(1, round(metres * step.seconds / step.metres)))


def _shared(sizes: list[int], least: list[int], more: int) -> list[int]:
    """The sizes with `more` spread over them: growing in proportion to them, shrinking to what each can give."""
    weights = sizes if more >= 0 else [size - low for size, low in zip(sizes, least, strict=True)]
    whole, spread, given = sum(weights), 0, []
    for size, upto in zip(sizes, _running(weights), strict=True):
        reached = more * upto // whole if whole else 0
        given.append(size + reached - spread)
        spread = reached
    return given


def _running(weights: list[int]) -> list[int]:
    return [sum(weights[: n + 1]) for n in range(len(weights))]


def _put(steps: Steps, places: tuple[int, ...], made: list[Step]) -> Steps:
    line = list(steps)
    for place, step in zip(places, made, strict=True):
        line[place] = step
    return tuple(line)
