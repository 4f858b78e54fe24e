"""The five health questions asked before a plan is made, and what a tick does (science 1.1, safety gate; 6.9)."""

from dataclasses import replace
from enum import Enum

from runlegs_desktop.domain.inputs import RACE_METRES, WEEKS, Goal, PlanInputs


class Health(Enum):
    """What may be true of the runner. Nothing is ticked to begin with, and nothing of it is stored."""

    CHEST_PAIN = "chest-pain"
    FAINTING = "fainting"
    CONDITION = "condition"
    RESTRICTED = "restricted"
    PREGNANT = "pregnant"


RED_FLAGS = frozenset({Health.CHEST_PAIN, Health.FAINTING})  # science 7.7: stop and seek medical care


def is_easy_only(answers: frozenset[Health]) -> bool:
    """Whether only easy base weeks may be made: any tick does that."""
    return bool(answers)


def gated(inputs: PlanInputs, answers: frozenset[Health], *, stays: bool = False) -> PlanInputs:
    """The inputs behind the safety gate: unchanged without a tick, else easy base weeks without a race.

    `stays` holds the gate shut without a tick: it was for the last plan, and the questions are not answered yet.
    A race may be nearer than the shortest base plan or farther than the longest; then the plan has as many weeks as
    a base plan can.
    """
    if not (stays or is_easy_only(answers)):
        return inputs
    low, high = WEEKS
    weeks = min(max(inputs.weeks, low), high) if inputs.goal in RACE_METRES else inputs.weeks
    return replace(inputs, goal=Goal.BASE, race_day=None, weeks=weeks, easy_only=True)
