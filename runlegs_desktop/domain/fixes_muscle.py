"""Fixes of the rules of muscles: strength moves to a day on which the muscles are ready; sets are the runner's own."""

from collections.abc import Iterator

from runlegs_desktop.domain.finding import Finding
from runlegs_desktop.domain.fixes_case import Case
from runlegs_desktop.domain.move_search import Choice, moves


def ready_day(now: Case, finding: Finding) -> Iterator[Choice]:
    """R33, R43: the session moves. Too many landings in one session stay: no day mends them."""
    if finding.rule == "R33" or len(finding.sessions) > 1:
        for one in now.named(finding):
            yield from moves(now, finding.rule, one)


def own_sets(_now: Case, _finding: Finding) -> Iterator[Choice]:
    """R32, R34, R35: what to add or leave out is the runner's choice; R30 is mended in `app/load_remedies.py`."""
    yield from ()
