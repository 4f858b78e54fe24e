"""Heavier, harder, lighter: the steps of progressive overload once the repetitions have spoken (science 5.8)."""

from collections.abc import Iterator
from datetime import timedelta

from runlegs_desktop.domain.exercise import Pattern, Tempo
from runlegs_desktop.domain.overload_case import (
    Case,
    Target,
    filled,
    help_step,
    made,
    replace_one,
    reserves,
    scaled,
    unit,
    variant_of,
)
from runlegs_desktop.domain.plates import at_least, at_most
from runlegs_desktop.domain.strength_log import Bout
from runlegs_desktop.domain.tempo import FAST

STEP, CALF_STEP = 0.025, 0.05  # of the load, at least: the next size there is
DOWN, DOWN_AGAIN = 0.95, 0.90
WEEKLY_JUMP = 1.10
JUMP_DAYS = 7
PAST_RANGE = 2  # repetitions over the range that earn a size more than 10 % heavier [ED]
MOVE_ON_REPS, MOVE_ON_RIR = 25, 2
SLOWEST, LONGEST_PAUSE = 4, 2  # seconds of tempo before the next variant is due [ED]


def harder(case: Case, least: int, spare: int) -> Target:
    """Every set reached the top: less help, more load, or a harder way to do it where there is no load."""
    load = case.last.load
    if load and load < 0:
        return made(case, "less-help", load=min(0, load + help_step(case.loads)), amount=case.span.low)
    if load and case.loads:
        return loaded(case, "load-up", [n.amount for n in case.last.done])
    if least >= MOVE_ON_REPS and spare >= MOVE_ON_RIR and variant_of(case):
        return _onward(case)
    return _slower(case) or _onward(case)


def _slower(case: Case) -> Target | None:
    """Tempo first, then a pause: as often as the top was reached so far. What is slow already goes on to the next."""
    clean = [bout.done for bout in case.history if not bout.form_slipped]
    tops = sum(min((n.amount for n in done), default=0) >= case.span.high for done in clean)
    ways = dict(enumerate(_ways(case.one.tempo), start=1))
    if tops not in ways:
        return None
    code, tempo = ways[tops]
    return made(replace_one(case, tempo=tempo), code, amount=case.span.low)


def _ways(tempo: Tempo | None) -> Iterator[tuple[str, Tempo]]:
    """Each slower than the one before. A hold has no tempo, a jump is never slow."""
    if tempo is None or tempo == FAST:
        return
    if tempo.lower < SLOWEST:
        tempo = tempo._replace(lower=tempo.lower + 1)
        yield "slower", tempo
    if tempo.bottom < LONGEST_PAUSE:
        yield "pause", tempo._replace(bottom=tempo.bottom + 1)


def _onward(case: Case) -> Target:
    """The next variant, or weight in the hands."""
    if variant_of(case):
        return made(case, "harder", amount=case.span.low)._replace(harder=variant_of(case))
    if case.loads and not case.one.is_timed:
        return made(case, "add-load", load=case.loads[0], amount=case.span.low)
    return made(case, "repeat", amounts=[min(case.span.high, n.amount) for n in case.last.done])


def loaded(case: Case, code: str, amounts: list[int]) -> Target:
    """More load and the bottom of the range again, unless that would be over 10 % in a week."""
    was = case.last.load or 0
    exercise = case.known.get(case.one.exercise)
    step = CALF_STEP if exercise is not None and exercise.pattern is Pattern.CALF else STEP
    up, most = at_least(was * (1 + step), case.loads), WEEKLY_JUMP * guarded(case)
    if up > most and (lighter := at_most(most, case.loads)) > was:
        up = lighter
    if up <= was:
        return made(case, "heaviest", amounts=filled(case, amounts))
    if up <= most:
        return made(case, code, load=up, amount=case.span.low)
    next_size, over = at_least(was + 1, case.loads), case.span.high + PAST_RANGE
    if next_size <= WEEKLY_JUMP * was:  # it is the week that has had enough, not the size that is too far
        return made(case, "guard", amounts=[case.span.high] * case.one.sets)
    if min(amounts) < over:
        return made(case, "size-far", amounts=[over] * case.one.sets)
    return made(case, "next-size", load=next_size, amount=case.span.low)


def guarded(case: Case) -> int:
    """What a week's growth is measured against: the load of a week ago, else the first there was since."""
    before = [b for b in case.history if not b.is_easier and b.load]
    week_ago = [b for b in before if b.day <= case.day - timedelta(days=JUMP_DAYS)]
    return (week_ago[-1] if week_ago else before[0]).load or 0 if before else 0


def down(case: Case) -> Target:
    """A set failed below the range: 5 % less, and 10 % when the bout before failed, too."""
    normal = [bout for bout in case.history if not bout.is_easier]
    again = len(normal) > 1 and _failed(case, normal[-2])
    code = "load-down-again" if again else "load-down"
    if not case.last.load:
        return made(case, code, amounts=[max(1, case.span.low - unit(case))] * case.one.sets)
    return made(case, code, load=scaled(case, DOWN_AGAIN if again else DOWN), amount=case.span.low)


def _failed(case: Case, bout: Bout) -> bool:
    return any(one.amount < case.span.low for one in bout.done) and min(reserves(case, bout)) <= 0
