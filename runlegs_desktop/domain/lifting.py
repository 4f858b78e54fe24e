"""A strength session while it is done: whose turn it is, what will be logged, how long to rest. Pure steps.

Nothing here is kept but what was logged: a program that was killed goes on where the sets in the log say.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

from runlegs_desktop.domain.overload_case import HOLD_STEP, Target, help_step
from runlegs_desktop.domain.strength import Leg, Prescription, SetEntry
from runlegs_desktop.domain.strength_limits import HOLD_DONE, LOAD, REPS_DONE
from runlegs_desktop.domain.strength_time import BETWEEN, SET_UP, lots_of

LONGEST_GAP = timedelta(minutes=15)  # between two sets; a longer one was a break, not the session [ED]


class Turn(NamedTuple):
    """One set with one leg, or both: the exercise's place and the set's number count from 0."""

    place: int
    number: int
    leg: Leg


class Draft(NamedTuple):
    """What will be logged: repetitions or seconds, grams or none, repetitions in reserve, and if the form slipped."""

    amount: int
    load: int | None
    rir: int
    form_slipped: bool = False


@dataclass(frozen=True, slots=True)
class Lifting:
    """Where a session stands. `at` is a place in `turns`; behind the last of them the session is over."""

    targets: tuple[Target, ...]
    turns: tuple[Turn, ...]
    logged: Mapping[Turn, SetEntry]
    at: int

    @property
    def turn(self) -> Turn | None:
        """Whose turn it is, or none at the end."""
        return self.turns[self.at] if self.at < len(self.turns) else None

    def prescription(self, turn: Turn) -> Prescription:
        """What a turn is a set of."""
        return self.targets[turn.place].prescription

    @property
    def done(self) -> int:
        """How many turns are logged."""
        return sum(turn in self.logged for turn in self.turns)


def lifting(targets: Sequence[Target], entries: Iterable[SetEntry]) -> Lifting:
    """The session as its log says: on from the set that was logged last."""
    turns = tuple(_turns([target.prescription for target in targets]))
    logged = {}
    for entry in sorted(entries, key=lambda one: one.at):
        turn = Turn(entry.place, entry.number, entry.leg)
        if turn in turns and targets[entry.place].prescription.exercise == entry.exercise:
            logged[turn] = entry
    now = Lifting(tuple(targets), turns, logged, 0)
    last = max(logged, key=lambda turn: (logged[turn].at, turns.index(turn)), default=None)
    if last is None:
        return now
    coming = following(now, last)
    return replace(now, at=len(turns) if coming is None else turns.index(coming))


def next_exercise(now: Lifting) -> Lifting:
    """To the exercise after this one; after the last to the end."""
    turn = now.turn
    return now if turn is None else _to_place(now, turn.place + 1)


def previous_exercise(now: Lifting) -> Lifting:
    """To the exercise before this one, or to the last one from the end."""
    turn = now.turn
    place = len(now.targets) - 1 if turn is None else turn.place - 1
    return _to_place(now, max(0, place))


def other_leg(now: Lifting) -> Lifting:
    """The same set with the other leg."""
    turn = now.turn
    if turn is None or turn.leg is Leg.BOTH:
        return now
    return with_leg(now, Leg.LEFT if turn.leg is Leg.RIGHT else Leg.RIGHT)


def with_leg(now: Lifting, leg: Leg) -> Lifting:
    """The same set with this leg."""
    turn = now.turn
    wanted = None if turn is None else turn._replace(leg=leg)
    return replace(now, at=now.turns.index(wanted)) if wanted in now.turns else now


def draft_of(now: Lifting) -> Draft:
    """What a set is expected to be: what was logged already, else the target with the load this leg had before."""
    turn = now.turn
    if turn is None:
        return Draft(0, None, 0)
    target, entry = now.targets[turn.place], now.logged.get(turn)
    if entry is not None:
        rir = target.prescription.rir if entry.rir is None else entry.rir
        return Draft(entry.amount, entry.load, rir, entry.form_slipped)
    amount = target.amounts[min(turn.number, len(target.amounts) - 1)]
    before = [n for n in range(turn.number) if turn._replace(number=n) in now.logged]
    load = now.logged[turn._replace(number=before[-1])].load if before else target.prescription.load
    return Draft(amount, load or None, target.prescription.rir)


def more(draft: Draft, steps: int, *, timed: bool) -> Draft:
    """More or fewer repetitions, or steps of five seconds, within what a set may be."""
    low, high = HOLD_DONE if timed else REPS_DONE
    by = HOLD_STEP if timed else 1
    return draft._replace(amount=max(low, min(high, draft.amount + steps * by)))


def heavier(draft: Draft, steps: int, loads: Sequence[int]) -> Draft:
    """The next load that can be made, or the one below; under the lightest comes the body, then help."""
    load = draft.load or 0
    for _step in range(abs(steps)):
        load = _up(load, loads) if steps > 0 else _down(load, loads)
    return draft._replace(load=max(LOAD[0], min(LOAD[1], load)) or None)


def following(now: Lifting, turn: Turn) -> Turn | None:
    """What comes once a turn is done: the same set's other leg, then the next that is open, from the beginning again
    at the end; none when all are done.
    """
    left = _left_after(now, turn)
    return next((one for one in left if one[:2] == turn[:2]), next(iter(left), None))


def rest_after(now: Lifting, turn: Turn) -> int:
    """Seconds to rest once a turn is done: none to change legs."""
    return 0 if is_half(now, turn) else rest_of_set(now, turn)


def is_half(now: Lifting, turn: Turn) -> bool:
    """Whether the set's other leg is still to come."""
    coming = following(now, turn)
    return coming is not None and coming[:2] == turn[:2]


def rest_of_set(now: Lifting, turn: Turn) -> int:
    """Seconds to rest once a set is done by both legs: little within a superset, the way to a new exercise."""
    coming = next((one for one in _left_after(now, turn) if one[:2] != turn[:2]), None)
    if coming is None:
        return 0
    lot = _lot_of(now, turn)
    if coming.place not in lot:
        return SET_UP
    if coming.number == turn.number:
        return BETWEEN
    return max(now.targets[place].prescription.rest for place in lot)


def is_superset(now: Lifting, turn: Turn) -> bool:
    """Whether its exercise takes turns with others."""
    return len(_lot_of(now, turn)) > 1


def rest_left(now: Lifting, at: datetime) -> int:
    """Seconds that are left of the rest after the last set in the log: what a program that comes back goes on with."""
    if not now.logged:
        return 0
    turn = max(now.logged, key=lambda one: (now.logged[one].at, now.turns.index(one)))
    gone = (at - now.logged[turn].at).total_seconds()
    return max(0, round(rest_after(now, turn) - max(0.0, gone)))


def entry_of(now: Lifting, draft: Draft, session: tuple[str, str], at: datetime, new_id: str) -> SetEntry:
    """The set that is done now. `session` is its id and its runner's. A set logged before keeps its id."""
    turn = now.turn
    if turn is None:
        raise ValueError("the session is over")
    one, again = now.prescription(turn), now.logged.get(turn)
    return SetEntry(
        id=new_id if again is None else again.id,
        athlete=session[1],
        session=session[0],
        exercise=one.exercise,
        place=turn.place,
        number=turn.number,
        leg=turn.leg,
        at=at,
        reps=0 if one.is_timed else draft.amount,
        seconds=draft.amount if one.is_timed else 0,
        load=draft.load,
        rir=draft.rir,
        form_slipped=draft.form_slipped,
    )


def time_of(entries: Iterable[SetEntry], began: datetime, now: datetime) -> int:
    """Seconds a session took so far, from its sets and from when the player was opened; breaks don't count."""
    moments = sorted([*(one.at for one in entries), began, now])
    gaps = (min(b - a, LONGEST_GAP) for a, b in pairwise(moments))
    return round(sum(gaps, timedelta()).total_seconds())


def _turns(prescriptions: Sequence[Prescription]) -> Iterator[Turn]:
    """Exercise by exercise; those of a superset take turns; the left leg first."""
    for lot in _lots(prescriptions):
        for number in range(max(prescriptions[place].sets for place in lot)):
            for place in (p for p in lot if prescriptions[p].sets > number):
                legs = (Leg.LEFT, Leg.RIGHT) if prescriptions[place].per_side else (Leg.BOTH,)
                yield from (Turn(place, number, leg) for leg in legs)


def _lots(prescriptions: Sequence[Prescription]) -> Iterator[tuple[int, ...]]:
    place = 0
    for lot in lots_of(prescriptions):
        yield tuple(range(place, place + len(lot)))
        place += len(lot)


def _lot_of(now: Lifting, turn: Turn) -> tuple[int, ...]:
    """The places of the superset that a turn belongs to, or its own alone."""
    return next(lot for lot in _lots([t.prescription for t in now.targets]) if turn.place in lot)


def _left_after(now: Lifting, turn: Turn) -> list[Turn]:
    """Every other turn that is not logged: those behind this one, then those before it."""
    here = now.turns.index(turn)
    return [one for one in (*now.turns[here + 1 :], *now.turns[:here]) if one not in now.logged]


def _to_place(now: Lifting, place: int) -> Lifting:
    own = [n for n, turn in enumerate(now.turns) if turn.place == place]
    if not own:
        return replace(now, at=len(now.turns))
    return replace(now, at=next((n for n in own if now.turns[n] not in now.logged), own[-1]))


def _up(load: int, loads: Sequence[int]) -> int:
    if load < 0:
        return min(0, load + help_step(loads))
    place = bisect_right(loads, load)
    return loads[place] if place < len(loads) else load


def _down(load: int, loads: Sequence[int]) -> int:
    if load <= 0:
        return load - help_step(loads)
    place = bisect_left(loads, load)
    return loads[place - 1] if place > 0 else 0
