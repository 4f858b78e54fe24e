"""About how long a strength session will take, for a plan that is laid before its exercises are looked at.

The minutes are those of the ready routines by their tempos and rests (`strength_time`) in each phase (science 1.7), to
five minutes; a test holds one to the other.
"""

from runlegs_desktop.domain.generate_numbers import MINUTE
from runlegs_desktop.domain.plan import EASIER, Phase
from runlegs_desktop.domain.session import Session, Variant
from runlegs_desktop.domain.strength import PRIMER

LIGHT_ROUTINE = "C"
ADAPTING_WEEKS = 2  # of base: two sets of everything (science 1.7)
_WHOLE, _ADAPTING, _FEWER, _PRIMER = (minutes * MINUTE for minutes in (35, 25, 20, 10))


def lift_seconds(routine: str, phase: Phase, week: int, *, light: bool) -> int:
    """Seconds that a routine (its letter) takes in a week of the plan, counted from 0; `light` as its variant says."""
    if routine == PRIMER:
        return _PRIMER
    if phase in EASIER or phase is Phase.PEAK:
        return _FEWER
    if routine == LIGHT_ROUTINE:
        return _WHOLE
    if light:
        return _FEWER
    return _ADAPTING if phase is Phase.BASE and week < ADAPTING_WEEKS else _WHOLE


def is_lightened(session: Session) -> bool:
    """Whether a heavy routine was made light. Legs C is light as written, and a light card without letter holds it."""
    return session.variant is Variant.LIGHT and session.routine not in {"", LIGHT_ROUTINE}


def lightened_seconds(seconds: int) -> int:
    """What is left of a heavy session's time when it is made light: two sets of each exercise."""
    return min(seconds, max(_FEWER, round(seconds * _FEWER / _WHOLE)))
