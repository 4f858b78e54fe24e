"""Looking back over a row of numbers, one a day or one a week."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence


def best_before(values: Sequence[int], span: int, earlier: int) -> tuple[int, ...]:
    """For each place the largest of the `span` values before it. Places before the row count as `earlier`."""
    falling: deque[tuple[int, int]] = deque([(-1, earlier)])  # (place, value), values falling; the first is the best
    best = []
    for place, value in enumerate(values):
        while falling and falling[0][0] < place - span:
            falling.popleft()
        best.append(falling[0][1])
        while falling and falling[-1][1] <= value:
            falling.pop()
        falling.append((place, value))
    return tuple(best)


def counts(flags: Iterable[bool]) -> tuple[int, ...]:
    """For each place how many in a row are true up to and with it."""
    row: list[int] = []
    for flag in flags:
        row.append((row[-1] if row else 0) + 1 if flag else 0)
    return tuple(row)


def streaks(flags: Sequence[bool]) -> Iterator[range]:
    """The places of each unbroken row of true flags."""
    start = None
    for place, flag in enumerate((*flags, False)):
        if flag and start is None:
            start = place
        elif not flag and start is not None:
            yield range(start, place)
            start = None
