"""Running with walking between, as a beginner starts who has run little: science 1.1 names such a starter week.

The rounds of the first weeks and the speed of the walk are ours [ED]; distance stays what the plan gives the day.
"""

from collections.abc import Iterable

from runlegs_desktop.domain.building_blocks import Run, run
from runlegs_desktop.domain.generate_numbers import MINUTE
from runlegs_desktop.domain.inputs import Experience, PlanInputs
from runlegs_desktop.domain.paces import Paces
from runlegs_desktop.domain.scene import LEAST_WEEKLY_METRES
from runlegs_desktop.domain.session import Kind, Repeat, Role, Step, Variant, Zone

WALK_SPEED = 1.4  # m/s
FEWEST_ROUNDS = 3
ROUNDS_BY_WEEK = ((1, 2), (1, 2), (2, 2), (3, 2), (4, 1), (6, 1))  # minutes of running and walking; then it is all run


def starts_walking(inputs: PlanInputs) -> bool:
    """Whether the runner walks between at first: a beginner who runs less than 8 km a week."""
    return inputs.experience is Experience.BEGINNER and inputs.weekly_metres < LEAST_WEEKLY_METRES


def timed(role: Role, seconds: int, metres_per_second: float) -> Step:
    """A stretch in zone E of so many seconds."""
    return Step(role, Zone.E, seconds, round(seconds * metres_per_second))


def walked(plain: Run, week: int, paces: Paces) -> Run:
    """An easy or long run of the same distance with walking between, as week `week` of a starter's plan has it.

    What no whole round fills is walked first. Other runs, short ones and those of later weeks stay as they are.
    """
    is_plain = plain.kind in {Kind.EASY, Kind.LONG} and plain.variant is Variant.PLAIN and plain.hard == 0
    if not is_plain or week >= len(ROUNDS_BY_WEEK):
        return plain
    running, walking = ROUNDS_BY_WEEK[week]
    stretch = timed(Role.STEADY, running * MINUTE, paces.easy)
    rest = timed(Role.RECOVERY, walking * MINUTE, WALK_SPEED)
    rounds, left = divmod(plain.metres, stretch.metres + rest.metres)
    if rounds < FEWEST_ROUNDS:
        return plain
    first = (Step(Role.WARM_UP, Zone.E, round(left / WALK_SPEED), left),) if round(left / WALK_SPEED) else ()
    made = run(plain.kind, (*first, Repeat(rounds, (stretch, rest))))
    return made if made.metres == plain.metres else plain


def walked_week(
    runs: dict[int, Run], week: int, paces: Paces, *, day_seconds: int, week_seconds: int | None
) -> dict[int, Run]:
    """A week's runs with walking between, as far as the runner's time allows; all as they were where it does not."""
    made = {place: walked(one, week, paces) for place, one in runs.items()}
    fits = all(one.seconds <= day_seconds for one in made.values())
    return made if fits and (week_seconds is None or _seconds(made.values()) <= week_seconds) else runs


def _seconds(runs: Iterable[Run]) -> int:
    return sum(one.seconds for one in runs)
