"""How the quality sessions grow from one load week to the next (science 1.2)."""

from dataclasses import dataclass, replace

from runlegs_desktop.domain.generate_numbers import (
    HILL_REPS,
    HILL_REPS_LONGER,
    HILL_SECONDS,
    HILL_SECONDS_MOST,
    HILL_SECONDS_STEP,
    INTERVAL_MOST,
    INTERVAL_MOST_ADVANCED,
    INTERVAL_START,
    INTERVAL_STEP,
    TEMPO_MOST,
    TEMPO_START,
    TEMPO_STEP,
)
from runlegs_desktop.domain.inputs import Experience, Goal


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the runner has come: hill repeats and their seconds, minutes of tempo and of interval work."""

    hill_reps: int
    hill_seconds: int
    tempo_minutes: int
    interval_minutes: int

    @classmethod
    def start(cls, experience: Experience) -> "Progress":
        """One step before the first session of each kind."""
        return cls(
            hill_reps=HILL_REPS[0] - 1,
            hill_seconds=HILL_SECONDS[experience],
            tempo_minutes=TEMPO_START - TEMPO_STEP[experience],
            interval_minutes=INTERVAL_START[experience] - INTERVAL_STEP,
        )

    def next(self, kind: str, goal: Goal, experience: Experience) -> "Progress":
        """After one more session of a kind: one hill repeat, a few tempo minutes, two interval minutes."""
        if kind == "hills":
            return self._next_hills()
        if kind == "tempo":
            grown = max(TEMPO_START, self.tempo_minutes + TEMPO_STEP[experience])
            return replace(self, tempo_minutes=min(TEMPO_MOST[goal], grown))
        if kind == "intervals":
            most = INTERVAL_MOST_ADVANCED if experience is Experience.ADVANCED else INTERVAL_MOST
            return replace(self, interval_minutes=min(most, self.interval_minutes + INTERVAL_STEP))
        return self

    def _next_hills(self) -> "Progress":
        if self.hill_reps < HILL_REPS[1]:
            return replace(self, hill_reps=self.hill_reps + 1)
        if self.hill_seconds < HILL_SECONDS_MOST:
            return replace(self, hill_reps=HILL_REPS_LONGER, hill_seconds=self.hill_seconds + HILL_SECONDS_STEP)
        return self
