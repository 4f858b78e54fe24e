"""The rest between two sets as times of a clock: it can be longer, ended, and stand still while the session pauses."""

from collections.abc import Callable
from datetime import datetime, timedelta


class RestClock:
    """Runs until a moment. `of` is how long the rest is as a whole, `more` what the next one gets on top."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._until: datetime | None = None
        self._paused_at: datetime | None = None
        self.of, self.more = 0, 0

    @property
    def runs(self) -> bool:
        """Whether there is a rest now, a paused one too."""
        return self._until is not None

    @property
    def is_paused(self) -> bool:
        """Whether the session stands still."""
        return self._paused_at is not None

    @property
    def left(self) -> float:
        """Seconds that are left; 0 where none runs."""
        return 0.0 if self._until is None else (self._until - (self._paused_at or self._now())).total_seconds()

    def start(self, seconds: int) -> None:
        """Rest so long from now on, and what was asked for on top; 0 ends it."""
        self.of = max(0, seconds + self.more) if seconds else 0
        self.more = 0
        self._until = (self._paused_at or self._now()) + timedelta(seconds=self.of) if self.of else None

    def move(self, seconds: int) -> None:
        """Make this rest longer or shorter, or the next one where none runs."""
        if self._until is None:
            self.more += seconds
        else:
            self._until += timedelta(seconds=seconds)
            self.of = max(self.of, round(self.left))

    def pause(self) -> None:
        """Stand still, or go on."""
        if self._paused_at is None:
            self._paused_at = self._now()
        else:
            if self._until is not None:
                self._until += self._now() - self._paused_at
            self._paused_at = None
