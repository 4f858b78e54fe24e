"""The leg map of a log of five years: all its weeks folded at first, and again after one edit."""

import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from runlegs_desktop.app.stimulus_file import tables_with
from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.domain.inputs import Experience
from runlegs_desktop.domain.load_span import Reach, Span, span_load
from runlegs_desktop.domain.schedule import Scheduled, State
from runlegs_desktop.domain.session import Kind, Repeat, Role, Session, Step, Zone
from runlegs_desktop.domain.stimulus import Ledgers, SetBlock

WEEKS, FRAME_MS = 5 * 52, 1000 / 60
_SETS = tuple(SetBlock(f"e{n}", dict.fromkeys(tuple(Muscle)[n : n + 6], 0.5), 3, 8, 2) for n in range(5))
_HILLS = (
    Step(Role.WARM_UP, Zone.E, 900, 2500),
    Repeat(8, (Step(Role.WORK, Zone.H, 60, 220), Step(Role.RECOVERY, Zone.E, 120, 250))),
    Step(Role.COOL_DOWN, Zone.E, 600, 1600),
)
_WEEK = (Kind.STRENGTH, Kind.HILLS, Kind.EASY, Kind.STRENGTH, Kind.TEMPO, Kind.EASY, Kind.LONG)


def legs() -> list[tuple[str, str, str]]:
    """First folding, and after an edit of one session, in milliseconds."""
    log = [[_session(week, day, kind) for day, kind in enumerate(_WEEK)] for week in range(WEEKS)]
    first, again = [], []
    for _n in range(9):
        ledgers = Ledgers(tables_with(), Experience.INTERMEDIATE, 45.0, lambda _session: _SETS)
        fold = _folding(log, ledgers)
        first.append(_timed(fold))
        log[-1][1] = replace(log[-1][1], seconds=log[-1][1].seconds + 60)
        again.append(_timed(fold))
    return [
        ("leg map of a 5-year log: first", f"{statistics.median(first):.1f} ms", "100 ms"),
        ("leg map of a 5-year log: after an edit", f"{statistics.median(again):.1f} ms", f"{FRAME_MS:.1f} ms"),
    ]


def _folding(log: list[list[Scheduled]], ledgers: Ledgers) -> Callable[[], object]:
    """Week by week, as the page and the board do; beyond those in sight nobody asks for the parts of exercises."""
    spans = [Span(Reach.WEEK, week[0].day, week[-1].day) for week in log]
    return lambda: [span_load(week, ledgers, span) for week, span in zip(log, spans, strict=True)]


def _session(week: int, day: int, kind: Kind) -> Scheduled:
    when = date(2021, 8, 2) + timedelta(weeks=week, days=day)
    steps = _HILLS if kind is Kind.HILLS else ()
    made = Session(f"{week}-{day}", "a", "p", when, kind, steps=steps, metres=8000, seconds=2940)
    return Scheduled(made, State.DONE, 8000, 2940, 0)


def _timed(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return (time.perf_counter() - begin) * 1000


if __name__ == "__main__":
    for row in legs():
        print(*row)
