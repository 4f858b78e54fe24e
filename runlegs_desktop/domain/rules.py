"""The list of rules, and how a plan is checked: in full, or only where a change can matter (decision 16)."""

from collections.abc import Iterable, Iterator

from runlegs_desktop.domain.finding import WHOLE_PLAN, Finding, Rule, RuleFunction, Severity
from runlegs_desktop.domain.rules_content import hill_progression, hill_repeats, interval_volume, tempo_range
from runlegs_desktop.domain.rules_intensity import easy_share, missing_system, quality_count, quality_too_early
from runlegs_desktop.domain.rules_long_run import long_run_share, long_run_step, long_run_time, single_run
from runlegs_desktop.domain.rules_race import nothing_new, race_week, taper_size
from runlegs_desktop.domain.rules_spacing import full_rest_day, key_runs_apart, run_days_in_a_row
from runlegs_desktop.domain.rules_strength import (
    fresh_legs,
    heavy_days_apart,
    no_heavy_long_day,
    run_before_lifting,
    strength_count,
)
from runlegs_desktop.domain.rules_volume import no_cutback, older_cutback, rebound, weekly_growth
from runlegs_desktop.domain.scene import Scene


def _of_muscles(rule: str) -> RuleFunction:
    """A rule that is loaded once there is a model of the legs to ask: the first picture has none."""

    def look(scene: Scene, week: int) -> Iterator[Finding]:
        """What `domain/rules_muscle.py` says, where the muscles are known."""
        if scene.legs is not None:
            from runlegs_desktop.domain import rules_muscle  # noqa: PLC0415 - see above

            yield from rules_muscle.RULES[rule](scene, week)

    return look


RULES: tuple[Rule, ...] = (
    Rule("R01", weekly_growth, back=4),
    Rule("R02", single_run, back=4, can_be_muted=False),
    Rule("R03", rebound, back=4),
    Rule("R04", no_cutback, back=WHOLE_PLAN),
    Rule("R05", long_run_share, ahead=1),
    Rule("R06", long_run_step, back=4),
    Rule("R07", long_run_time),
    Rule("R08", easy_share, ahead=1),
    Rule("R09", key_runs_apart, back=1),
    Rule("R10", fresh_legs, back=1),
    Rule("R11", run_before_lifting),
    Rule("R12", heavy_days_apart, back=1),
    Rule("R13", no_heavy_long_day),
    Rule("R14", strength_count, back=1, ahead=1),
    Rule("R15", full_rest_day),
    Rule("R16", run_days_in_a_row, back=WHOLE_PLAN, ahead=WHOLE_PLAN),
    Rule("R17", quality_count),
    Rule("R18", hill_repeats),
    Rule("R19", hill_progression, back=WHOLE_PLAN),
    Rule("R20", quality_too_early, back=WHOLE_PLAN),
    Rule("R21", tempo_range, back=WHOLE_PLAN),
    Rule("R22", interval_volume, ahead=1),
    Rule("R23", missing_system, back=4),
    Rule("R27", taper_size, back=9, ahead=1),
    Rule("R28", race_week, ahead=2),
    Rule("R29", nothing_new, back=4, ahead=2),
    Rule("R30", _of_muscles("R30")),
    Rule("R32", _of_muscles("R32"), back=5),
    Rule("R33", _of_muscles("R33"), back=2),
    Rule("R34", _of_muscles("R34"), back=1),
    Rule("R35", _of_muscles("R35")),
    Rule("R43", _of_muscles("R43"), back=1),
    Rule("R44", older_cutback, back=WHOLE_PLAN),
)
FULL_SCORE = 100
COST = {Severity.ERROR: 25, Severity.WARN: 8, Severity.INFO: 2}  # science 2
_RANK = {severity: rank for rank, severity in enumerate(Severity)}


def check(scene: Scene, rules: Iterable[Rule] = RULES) -> tuple[Finding, ...]:
    """Every finding of every rule, in order of week and rule. Muted rules are left out."""
    return tuple(f for rule in _heard(scene, rules) for week in scene.weeks for f in rule.look(scene, week.index))


def recheck(
    before: Iterable[Finding], scene: Scene, touched: Iterable[int], rules: Iterable[Rule] = RULES
) -> tuple[Finding, ...]:
    """What `check(scene)` gives, when only the weeks `touched` differ from the scene that gave `before`."""
    touched = tuple(touched)
    kept: dict[tuple[str, int], list[Finding]] = {}
    for finding in before:
        kept.setdefault((finding.rule, finding.week), []).append(finding)
    found: list[Finding] = []
    for rule in _heard(scene, rules):
        again = _again(rule, touched, len(scene.weeks))
        for week in range(len(scene.weeks)):
            found += rule.look(scene, week) if week in again else kept.get((rule.id, week), ())
    return tuple(found)


def ranked(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The most important first: by severity, then by date."""
    return tuple(sorted(findings, key=lambda f: (_RANK[f.severity], f.week, f.days[:1], f.rule)))


def worst(findings: Iterable[Finding]) -> Severity | None:
    """The gravest severity among them, none when there is nothing."""
    return min((f.severity for f in findings), key=_RANK.__getitem__, default=None)


def score(findings: Iterable[Finding]) -> int:
    """A week's score: 100, less 25 an error, 8 a warning and 2 a hint, never under 0."""
    return max(0, FULL_SCORE - sum(COST[f.severity] for f in findings))


def _again(rule: Rule, touched: tuple[int, ...], weeks: int) -> set[int]:
    return {w for t in touched for w in range(max(0, t - rule.ahead), min(weeks, t + rule.back + 1))}


def _heard(scene: Scene, rules: Iterable[Rule]) -> tuple[Rule, ...]:
    return tuple(rule for rule in rules if rule.id not in scene.muted or not rule.can_be_muted)
