"""What calf capacity tests say: raises a leg, how uneven the legs are, and what is a real change (science 8.1)."""

from collections.abc import Iterable
from typing import NamedTuple

from runlegs_desktop.domain.strength import CalfTest

REAL_CHANGE = 6  # raises; less lies within what differs from day to day [V80]
AIM = (25, 30)  # raises a leg for a runner [ED]
UNEVEN = 0.10  # share above which it is worth a word [ED]


class Sides(NamedTuple):
    """Raises of both legs with one sort of knee. None where a leg was not tested."""

    left: int | None
    right: int | None

    @property
    def asymmetry(self) -> float | None:
        """Share of the better leg that the other lacks: |R − L| / max. None unless both were tested."""
        if self.left is None or self.right is None:
            return None
        most = max(self.left, self.right)
        return abs(self.right - self.left) / most if most else 0.0

    @property
    def weaker(self) -> str:
        """The leg with fewer raises as L or R, or nothing for equal legs."""
        if self.left is None or self.right is None or self.left == self.right:
            return ""
        return "L" if self.left < self.right else "R"

    @property
    def is_uneven(self) -> bool:
        """Whether the legs differ by a tenth or more."""
        return (self.asymmetry or 0.0) >= UNEVEN


def straight(test: CalfTest) -> Sides:
    """Knee straight: gastrocnemius and soleus."""
    return Sides(test.straight_left, test.straight_right)


def bent(test: CalfTest) -> Sides:
    """Knee bent: mostly the soleus."""
    return Sides(test.bent_left, test.bent_right)


def in_time(tests: Iterable[CalfTest]) -> tuple[CalfTest, ...]:
    """Tests from the first to the last."""
    return tuple(sorted(tests, key=lambda test: (test.day, test.id)))


def is_real(before: int, after: int) -> bool:
    """Whether two counts of one leg differ by more than they would from day to day."""
    return abs(after - before) > REAL_CHANGE
