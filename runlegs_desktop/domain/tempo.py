"""How a tempo is typed and bounded, and how long one repetition at it takes."""

import re

from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.exercise import Tempo

MOST = 20  # seconds of one part [ED]
FAST = Tempo(0, 0, 0)  # a jump or a swing: nothing is counted
_SPELLED = re.compile(r"(\d{1,3}|[xX])-(\d{1,3})-(\d{1,3}|[xX])")
_FAST_PART = 1  # seconds of a part that is done as fast as control allows [ED]


def rep_seconds(tempo: Tempo) -> int:
    """One repetition, for estimates."""
    return (tempo.lower or _FAST_PART) + tempo.bottom + (tempo.up or _FAST_PART)


def tempo_of(text: str) -> Tempo:
    """Read "3-0-1", "4-0-x" or "x". UserError "bad-tempo" (field, given), "out-of-range" for a part over 20 s."""
    said = text.strip().replace("–", "-").replace("−", "-")
    if said in {"x", "X"}:
        return FAST
    found = _SPELLED.fullmatch(said)
    if found is None:
        raise UserError("bad-tempo", field="tempo", given=text)
    return checked_tempo(Tempo(*(0 if part in "xX" else int(part) for part in found.groups())))


def checked_tempo(tempo: Tempo) -> Tempo:
    """The same. UserError "out-of-range" (field "tempo") for a part below 0 or over 20 seconds."""
    for part in tempo:
        if not 0 <= part <= MOST:
            raise UserError("out-of-range", field="tempo", low=0, high=MOST, given=part)
    return tempo
