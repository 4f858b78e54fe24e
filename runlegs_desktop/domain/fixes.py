"""One click that clears a finding, and all of them one after another (science 2: the auto-fix contract)."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from types import MappingProxyType

from runlegs_desktop.domain import (
    fixes_content,
    fixes_intensity,
    fixes_muscle,
    fixes_race,
    fixes_spacing,
    fixes_strength,
    fixes_volume,
)
from runlegs_desktop.domain.finding import Finding, Severity
from runlegs_desktop.domain.fix import Fix, NoFix, Reason, apply
from runlegs_desktop.domain.fixes_case import Case, Key, case, judged, key
from runlegs_desktop.domain.legs import Legs
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.move_search import Choice, shift
from runlegs_desktop.domain.plan import Plan
from runlegs_desktop.domain.rules import ranked

MOST_STEPS = 60
ERROR_COSTS, WARN_COSTS = 10, 3  # science 2: move search

Maker = Callable[[Case, Finding], Iterator[Choice]]

MAKERS: Mapping[str, Maker] = MappingProxyType(
    {
        "R01": fixes_volume.growth,
        "R02": fixes_volume.spike,
        "R03": fixes_volume.light_week,
        "R04": fixes_volume.light_week,
        "R05": fixes_volume.share,
        "R06": fixes_volume.spike,
        "R07": fixes_volume.too_long,
        "R08": fixes_intensity.share,
        "R09": fixes_spacing.key_runs,
        "R10": fixes_strength.heavy_before_key,
        "R11": fixes_strength.lift_first,
        "R12": fixes_strength.heavy_days,
        "R13": fixes_strength.heavy_days,
        "R14": fixes_strength.frequency,
        "R15": fixes_spacing.rest_day,
        "R16": fixes_spacing.row_of_runs,
        "R17": fixes_intensity.share,
        "R18": fixes_content.hill_repeats,
        "R19": fixes_content.hill_steps,
        "R20": fixes_intensity.too_early,
        "R21": fixes_content.tempo_minutes,
        "R22": fixes_content.interval_metres,
        "R23": fixes_race.missing,
        "R27": fixes_volume.taper,
        "R28": fixes_strength.close_to_race,
        "R29": fixes_race.nothing_new,
        "R30": fixes_muscle.own_sets,
        "R32": fixes_muscle.own_sets,
        "R33": fixes_muscle.ready_day,
        "R34": fixes_muscle.own_sets,
        "R35": fixes_muscle.own_sets,
        "R43": fixes_muscle.ready_day,
        "R44": fixes_volume.light_week,
    }
)


def fix_for(finding: Finding, book: Logbook, plan: Plan, today: date, legs: Legs | None = None) -> Fix | NoFix:
    """The smallest change that clears this finding without a new conflict, or why there is none."""
    now = case(book, plan, today, legs)
    found = _solved(now, finding)
    return found[0] if isinstance(found, tuple) else found


def fix_all(book: Logbook, plan: Plan, today: date, legs: Legs | None = None) -> tuple[Logbook, tuple[Fix, ...]]:
    """The logbook with all fixes made, the worst finding first, and the fixes in the order they were made.

    A finding that can't be fixed is tried again once others are gone.
    """
    now = case(book, plan, today, legs)
    made: list[Fix] = []
    tried: set[Key] = set()
    improved = False
    while len(made) < MOST_STEPS:
        finding = next((f for f in ranked(now.open) if key(f) not in tried), None)
        if finding is None:
            if not improved:
                break
            tried, improved = set(), False
            continue
        tried.add(key(finding))
        found = _solved(now, finding)
        if isinstance(found, tuple):
            fix, now = found
            made.append(fix)
            improved = True
    for fix in made:
        book = apply(fix, book)
    return book, tuple(made)


def _solved(now: Case, finding: Finding) -> tuple[Fix, Case] | NoFix:
    if key(finding) not in now.keys:
        return NoFix(finding.rule, Reason.GONE)
    maker, tried = MAKERS.get(finding.rule), False
    for choice in maker(now, finding) if maker else ():
        best: tuple[int, Fix, Case] | None = None
        for fix in choice:
            tried = True
            after = judged(now, finding, fix)
            if after is not None and (best is None or _score(after, fix) > best[0]):
                best = _score(after, fix), fix, after
        if best is not None:
            return best[1], best[2]
    return NoFix(finding.rule, _reason(now, finding, tried=tried))


def _score(after: Case, fix: Fix) -> int:
    errors = sum(f.severity is Severity.ERROR for f in after.open)
    warns = sum(f.severity is Severity.WARN for f in after.open)
    return -ERROR_COSTS * errors - WARN_COSTS * warns - shift(fix)


def _reason(now: Case, finding: Finding, *, tried: bool) -> Reason:
    if finding.sessions and not any(True for _one in now.named(finding)):
        return Reason.FIXED
    return Reason.CONFLICT if tried else Reason.NO_ROOM
