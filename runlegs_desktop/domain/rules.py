"""The list of rules, and how a plan is checked: in full, or only where a change can matter (decision 16)."""

from collections.abc import Iterable

from runlegs_desktop.domain.finding import Finding, Rule
from runlegs_desktop.domain.scene import Scene

RULES: tuple[Rule, ...] = ()


def check(scene: Scene, rules: Iterable[Rule] = RULES) -> tuple[Finding, ...]:
    """Every finding of every rule, in order of week and rule. Muted rules are left out."""
    return tuple(f for rule in _heard(scene, rules) for week in scene.weeks for f in rule.look(scene, week.index))


def recheck(
    before: Iterable[Finding], scene: Scene, touched: Iterable[int], rules: Iterable[Rule] = RULES
) -> tuple[Finding, ...]:
    """What `check(scene)` gives, when only the weeks `touched` differ from the scene that gave `before`."""
    touched = tuple(touched)
    kept = tuple(before)
    found: list[Finding] = []
    for rule in _heard(scene, rules):
        again = {w for t in touched for w in range(t - rule.ahead, t + rule.back + 1) if 0 <= w < len(scene.weeks)}
        for week in scene.weeks:
            if week.index in again:
                found += rule.look(scene, week.index)
            else:
                found += (f for f in kept if f.rule == rule.id and f.week == week.index)
    return tuple(found)


def _heard(scene: Scene, rules: Iterable[Rule]) -> tuple[Rule, ...]:
    muted = {mute.rule for mute in scene.plan.mutes}
    return tuple(rule for rule in rules if rule.id not in muted or not rule.can_be_muted)
