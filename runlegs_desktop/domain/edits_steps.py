"""The structure of a run: whether it makes sense, and changing one place in it.

A path names a place: (2,) is the third step, (2, 0) the first step inside it. Every function gives new steps; whether
they make sense `check_steps` says, once, where they are stored. A repeat that leaves out the recovery of its last round
leaves out nothing once that recovery no longer stands last.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from runlegs_desktop.domain.edits_limits import (
    COUNT,
    DEEPEST,
    DISTANCE,
    DURATION,
    FASTEST,
    STEP_METRES,
    STEP_SECONDS,
    within,
)
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.session import Repeat, Role, Step, Steps, total_metres, total_seconds
from runlegs_desktop.domain.stretch import is_easy

Path: TypeAlias = tuple[int, ...]
Element: TypeAlias = Step | Repeat

_RUNNING = (Role.WORK, Role.STEADY)  # what makes a repeat worth repeating


def check_steps(steps: Steps) -> None:
    """Do nothing for steps that can be run, else raise UserError.

    Codes: "repeat-without-work" (field), "out-of-range" (field "count", "step_duration", "step_distance", "duration",
    "distance"; low, high, given), "too-deep" (field, high), "too-fast" (field "step_distance", high in m/s).
    An easy part may last as long as a run may, any other step 6 h.
    """
    for element in steps:
        _check_element(element, 0)
    if steps:
        within("duration", total_seconds(steps), DURATION)
        within("distance", total_metres(steps), DISTANCE)


def element_at(steps: Steps, path: Path) -> Element:
    """What stands at a path. IndexError where nothing does."""
    element = steps[_place(path[0])]
    if len(path) == 1:
        return element
    if isinstance(element, Step):
        raise IndexError(path)
    return element_at(element.steps, path[1:])


def insert_step(steps: Steps, path: Path, element: Element) -> Steps:
    """Put an element before the place, or behind the last one."""
    return _settled(_edited(steps, path, lambda line, n: (*line[:n], element, *line[n:])))


def replace_step(steps: Steps, path: Path, element: Element) -> Steps:
    """Put an element in place of another."""
    element_at(steps, path)
    return _edited(steps, path, lambda line, n: (*line[:n], element, *line[n + 1 :]))


def remove_step(steps: Steps, path: Path) -> Steps:
    """Take an element out; a repeat that is left empty goes with it."""
    return _settled(_without_empty(_taken(steps, path)))


def move_step(steps: Steps, path: Path, to: Path) -> Steps:
    """Take an element out and put it where its path then is `to`. A repeat that is left empty goes."""
    return _settled(_without_empty(insert_step(_taken(steps, path), to, element_at(steps, path))))


def shift_step(steps: Steps, path: Path, way: int) -> tuple[Steps, Path]:
    """Move an element up (−1) or down (1) among its neighbours; at the ends it stays. Also says where it is then."""
    around = element_at(steps, path[:-1]) if path[1:] else None
    line = around.steps if isinstance(around, Repeat) else steps
    to = (*path[:-1], path[-1] + way)
    return (move_step(steps, path, to), to) if 0 <= to[-1] < len(line) else (steps, path)


def unnest(steps: Steps, path: Path) -> tuple[Steps, Path]:
    """Run the steps of a repeat once, or put a step behind the repeat it stands in. Also says where it is then."""
    if isinstance(element_at(steps, path), Repeat):
        return unwrap(steps, path), path
    around = element_at(steps, path[:-1]) if path[1:] else None
    if not isinstance(around, Repeat):
        return steps, path
    if len(around.steps) == 1:
        return unwrap(steps, path[:-1]), path[:-1]
    behind = (*path[:-2], path[-2] + 1)
    return move_step(steps, path, behind), behind


def wrap_in_repeat(steps: Steps, path: Path, count: int = 2, length: int = 1) -> Steps:
    """Make a repeat of the element at a path, and of those behind it up to `length` elements."""
    element_at(steps, (*path[:-1], path[-1] + length - 1))
    return _edited(steps, path, lambda line, n: (*line[:n], Repeat(count, line[n : n + length]), *line[n + length :]))


def unwrap(steps: Steps, path: Path) -> Steps:
    """Put the steps of a repeat in its place, once. A single step stays as it is."""
    element = element_at(steps, path)
    if isinstance(element, Step):
        return steps
    return _settled(_edited(steps, path, lambda line, n: (*line[:n], *element.steps, *line[n + 1 :])))


def _check_element(element: Element, depth: int) -> None:
    if isinstance(element, Step):
        _check_step(element)
        return
    if depth >= DEEPEST:
        raise UserError("too-deep", field="steps", high=DEEPEST)
    within("count", element.count, COUNT)
    if not _has_work(element) or (element.skip_last and len(element.steps) == 1):
        raise UserError("repeat-without-work", field="steps")
    for inner in element.steps:
        _check_element(inner, depth + 1)


def _check_step(step: Step) -> None:
    most = DURATION[1] if is_easy(step) else STEP_SECONDS[1]
    within("step_duration", step.seconds, (STEP_SECONDS[0], most))
    within("step_distance", step.metres, STEP_METRES)
    if step.metres > FASTEST * step.seconds:
        raise UserError("too-fast", field="step_distance", high=FASTEST, given=round(step.metres / step.seconds, 1))


def _has_work(repeat: Repeat) -> bool:
    return any(inner.role in _RUNNING if isinstance(inner, Step) else _has_work(inner) for inner in repeat.steps)


def _place(n: int) -> int:
    """A place counts from the front: −1 would be another one."""
    if n < 0:
        raise IndexError(n)
    return n


def _edited(steps: Steps, path: Path, change: Callable[[Steps, int], Steps]) -> Steps:
    """The steps with one line of them changed: that which the last number of the path counts in."""
    n = _place(path[0])
    if len(path) == 1:
        if n > len(steps):
            raise IndexError(path)
        return change(steps, n)
    element = steps[n]
    if isinstance(element, Step):
        raise IndexError(path)
    inner = _edited(element.steps, path[1:], change)
    return (*steps[:n], replace(element, steps=inner), *steps[n + 1 :])


def _taken(steps: Steps, path: Path) -> Steps:
    element_at(steps, path)
    return _edited(steps, path, lambda line, n: (*line[:n], *line[n + 1 :]))


def _without_empty(steps: Steps) -> Steps:
    kept: list[Element] = []
    for element in steps:
        if isinstance(element, Repeat):
            inner = _without_empty(element.steps)
            if not inner:
                continue
            kept.append(element if inner == element.steps else replace(element, steps=inner))
        else:
            kept.append(element)
    return tuple(kept)


def _settled(steps: Steps) -> Steps:
    """The steps with `skip_last` kept only where it leaves out a recovery, never the work or the only step."""
    return tuple(_settled_repeat(element) if isinstance(element, Repeat) else element for element in steps)


def _settled_repeat(repeat: Repeat) -> Repeat:
    inner = _settled(repeat.steps)
    last = inner[-1] if len(inner) > 1 else None
    skips = repeat.skip_last and isinstance(last, Step) and last.role is Role.RECOVERY
    if skips == repeat.skip_last and inner == repeat.steps:
        return repeat
    return replace(repeat, steps=inner, skip_last=skips)
