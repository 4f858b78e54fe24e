"""The hard part of a structured session: how many repetitions, how long, how far."""

from runlegs_desktop.domain.dataclass import dataclass
from runlegs_desktop.domain.session import Step, Steps, Zone


@dataclass(frozen=True, slots=True)
class Work:
    """Steps of one zone taken together; `longest` is the longest single one in seconds."""

    reps: int = 0
    seconds: int = 0
    metres: int = 0
    longest: int = 0


NONE = Work()


def work(steps: Steps, zone: Zone) -> Work:
    """What a session asks for in one zone."""
    reps = seconds = metres = longest = 0
    for step in steps:
        if isinstance(step, Step):
            part, times, cut = _single(step, zone), 1, NONE
        else:
            part, times = work(step.steps, zone), step.count
            cut = work(step.steps[-1:], zone) if step.skip_last and step.count else NONE
        reps += part.reps * times - cut.reps
        seconds += part.seconds * times - cut.seconds
        metres += part.metres * times - cut.metres
        longest = max(longest, part.longest if times else 0)
    return Work(reps, seconds, metres, longest)


def _single(step: Step, zone: Zone) -> Work:
    return Work(1, step.seconds, step.metres, step.seconds) if step.zone is zone else NONE
