"""A set of the log written anew: what is corrected afterwards keeps its id, its legs and when it was done."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeAlias
from uuid import NAMESPACE_OID, uuid5

from runlegs_desktop.domain.strength import Leg, SetEntry

# Left or both, right or none, load in grams or none, reserve or none, whether the form slipped.
Numbers: TypeAlias = tuple[int, int | None, int | None, int | None, bool]  # a `ReadSet` of `present/` is one


def relogged(before: Sequence[SetEntry], like: SetEntry, number: int, numbers: Numbers) -> list[SetEntry]:
    """The entries of one set with other numbers. A set that was not there yet is one of the exercise `like` is of."""
    left, right, load, rir, slipped = numbers
    legs = {Leg.BOTH: left} if right is None else {Leg.LEFT: left, Leg.RIGHT: right}
    made = []
    for leg, amount in legs.items():
        old = next((one for one in before if one.leg is leg), None)
        one = old or replace(before[0] if before else like, id=_new_id(like, number, leg), number=number, leg=leg)
        timed = like.seconds > 0
        made.append(
            replace(
                one,
                reps=0 if timed else amount,
                seconds=amount if timed else 0,
                load=load,
                rir=rir,
                form_slipped=slipped,
                skipped=False,
            )
        )
    return made


def _new_id(like: SetEntry, number: int, leg: Leg) -> str:
    return str(uuid5(NAMESPACE_OID, f"{like.session}/{like.place}/{number}/{leg.value}"))
