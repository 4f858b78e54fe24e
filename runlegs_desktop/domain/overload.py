"""Progressive overload: double progression with repetitions in reserve, and what the next target says of itself
(science 5.8). First repetitions grow through the range, then the load; without a load the exercise gets harder.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from runlegs_desktop.domain.exercise import Span
from runlegs_desktop.domain.one_rep_max import load_for
from runlegs_desktop.domain.overload_case import Case, Target, Why, filled, made, replace_one, reserves, scaled, unit
from runlegs_desktop.domain.overload_load import PAST_RANGE, WEEKLY_JUMP, down, guarded, harder, loaded
from runlegs_desktop.domain.plates import at_most
from runlegs_desktop.domain.strength_log import Bout
from runlegs_desktop.domain.strength_phase import DELOAD_LOAD, fewer

FIRST_SETS, FIRST_RIR = 2, 4
STALLED, COMPARED = 3, 4  # sessions without a better estimate than the best of the four before them
STALL_SETS = 0.7  # a bout with fewer sets and less load than the one before was the week off [ED]
SHIFT = 2  # repetitions that the range moves after a stall [ED]


def target(case: Case) -> Target:
    """What to do next time. The range is another one after every stall and its week off."""
    if not case.history:
        return _first(case)
    if case.is_easier:
        return made(case, "easier-week", load=scaled(case, DELOAD_LOAD), amount=case.span.low)
    deloads, since = _since_deload(case.history)
    if deloads % 2:
        case = _moved(case)
    if not since and deloads:
        normal = tuple(bout for bout in case.history if not bout.is_easier)
        return _new_range(case._replace(history=normal[:-1]), "after-stall")
    return _stalled(case) if is_stalled(since) else _double(case)


def is_stalled(normal: Sequence[Bout]) -> bool:
    """Whether the last three bouts brought no better estimate than the best of the four before each.

    `normal` are bouts of normal weeks; one without an estimate says nothing.
    """
    newest = (best.mean for bout in reversed(normal) if (best := bout.best) is not None)
    return _is_flat(tuple(islice(newest, STALLED + COMPARED))[::-1])


def _double(case: Case) -> Target:
    low, high = case.span
    amounts = [one.amount for one in case.last.done]
    spare, least = min(reserves(case, case.last)), min(amounts)
    if _is_elsewhere(case, amounts, spare):
        return _new_range(case)
    if least < low:
        return down(case) if spare <= 0 else _again(case, amounts)
    if case.last.form_slipped:
        return _clean_first(case, amounts)
    if least >= high and spare >= case.one.rir:
        return harder(case, least, spare)
    if spare >= case.one.rir + 2:
        return _two_more(case, amounts)
    return _one_more(case, amounts) if spare >= case.one.rir - 1 else _again(case, amounts)


def _again(case: Case, amounts: list[int]) -> Target:
    return made(case, "repeat", amounts=[max(case.span.low, n) for n in filled(case, amounts)])


def _clean_first(case: Case, amounts: list[int]) -> Target:
    """No progress on sets that were not clean (science 5.8: qualified = every set with form ok)."""
    high = case.span.high
    return made(case, "form-slipped", amounts=[max(case.span.low, min(high, n)) for n in filled(case, amounts)])


def _two_more(case: Case, amounts: list[int]) -> Target:
    """Far from hard: two more of each, or a little more load near the top."""
    high, step = case.span.high, unit(case)
    if min(amounts) >= high - step and case.loads and (case.last.load or 0) > 0:
        return loaded(case, "load-up-small", amounts)
    return made(case, "reps-up", amounts=[min(high, n + 2 * step) for n in filled(case, amounts)])


def _one_more(case: Case, amounts: list[int]) -> Target:
    """The first set that is below the top gets one more."""
    new = [min(case.span.high, n) for n in filled(case, amounts)]
    place = next((n for n, amount in enumerate(new) if amount < case.span.high), None)
    if place is None:
        return made(case, "repeat", amounts=new)
    new[place] = min(case.span.high, new[place] + unit(case))
    return made(case, "rep-up", amounts=new)


def _first(case: Case) -> Target:
    one = replace(case.one, sets=min(case.one.sets, FIRST_SETS), rir=max(case.one.rir, FIRST_RIR))
    return Target(one, (one.amount,) * one.sets, Why("first", (("sets", one.sets), ("rir", one.rir))))


def _stalled(case: Case) -> Target:
    now = made(case, "stall", load=scaled(case, DELOAD_LOAD), amount=case.span.low)
    sets = fewer(case.one.sets)
    return now._replace(prescription=replace(now.prescription, sets=sets), amounts=now.amounts[:sets])


def _since_deload(history: Sequence[Bout]) -> tuple[int, list[Bout]]:
    """How many weeks off stalls have asked for and got, and the bouts since the last of them."""
    normal = [bout for bout in history if not bout.is_easier]
    count = start = 0
    estimates: list[float] = []  # since the last week off; a long log is read once
    for n, bout in enumerate(normal):
        if _is_flat(estimates) and _is_less(normal[n - 1], bout):
            count, start, estimates = count + 1, n + 1, []
        elif (best := bout.best) is not None:
            estimates = [*estimates[1 - STALLED - COMPARED :], best.mean]
    return count, normal[start:]


def _is_flat(estimates: Sequence[float]) -> bool:
    """Whether none of the last three of seven is above the best of the four before it."""
    if len(estimates) < STALLED + COMPARED:
        return False
    return all(estimates[n] <= max(estimates[n - COMPARED : n]) for n in range(COMPARED, STALLED + COMPARED))


def _is_less(before: Bout, after: Bout) -> bool:
    return (after.load or 0) < (before.load or 0) and len(after.done) <= STALL_SETS * len(before.done)


def _moved(case: Case) -> Case:
    """The case in another range."""
    low, high = case.span
    span = Span(low - SHIFT, high - SHIFT) if low > 2 * SHIFT else Span(low + SHIFT, high + SHIFT)
    return replace_one(case, span=span)


def _is_elsewhere(case: Case, amounts: list[int], spare: int) -> bool:
    """Whether the last bout was in another range altogether: the phase has changed since."""
    if not case.loads or case.last.best is None:
        return False
    return (max(amounts) < case.span.low and spare >= 1) or min(amounts) > case.span.high + PAST_RANGE


def _new_range(case: Case, code: str = "new-range") -> Target:
    best = case.last.best
    if best is None or not case.loads:
        return made(case, code, amount=case.span.low)
    load = min(load_for(best.mean, case.span.low, case.one.rir), WEEKLY_JUMP * guarded(case))
    if case.last.form_slipped and case.last.load is not None:
        load = min(load, case.last.load)
    return made(case, code, load=at_most(load, case.loads), amount=case.span.low)
