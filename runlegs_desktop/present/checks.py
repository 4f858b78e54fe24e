"""What the rules say of a plan, as a list of sentences: conflicts first, then what is kept."""

from collections.abc import Iterable
from typing import NamedTuple

from runlegs_desktop.domain.finding import Finding, Severity
from runlegs_desktop.domain.rules import RULES, ranked
from runlegs_desktop.domain.scene import Scene
from runlegs_desktop.present.check_facts_muscles import in_many_weeks
from runlegs_desktop.present.check_words import kept_words, words
from runlegs_desktop.present.i18n import _, plural
from runlegs_desktop.present.numbers import Numbers

OF_RACES = frozenset({"R27", "R28", "R29"})  # a plan without a race doesn't keep them, it has no use for them

OF_MUSCLES = frozenset({"R30", "R32", "R33", "R34", "R35", "R43"})  # judged once the model of the legs is loaded


class Check(NamedTuple):
    """One finding to read. `session_id` is the card to look at, or nothing when the whole `week` is meant."""

    rule: str
    severity: Severity
    title: str
    sentence: str
    why: str
    source: str
    week: int
    session_id: str
    finding: Finding

    @property
    def name(self) -> str:
        """Everything in one line, for a screen reader and the command line."""
        said = f"{self.title}. {self.sentence}"  # a conflict's sentence says that it is one
        return said if self.severity is Severity.ERROR else f"{severity_word(self.severity)}: {said}"


class Checks(NamedTuple):
    """Findings by weight, and the rules that are kept."""

    broken: tuple[Check, ...]
    hints: tuple[Check, ...]
    kept: tuple[str, ...]


def checks(findings: Iterable[Finding], scene: Scene, numbers: Numbers) -> Checks:
    """Spell all findings, the weightiest first, and list the rules that found nothing."""
    found = ranked(findings)
    spelled = tuple(_check(f, scene, numbers) for f in found)
    fired = {f.rule for f in found}
    muted = {mute.rule for mute in scene.plan.mutes}
    silent = fired | muted | (frozenset() if scene.plan.inputs.race_day else OF_RACES)
    silent |= frozenset() if scene.legs else OF_MUSCLES
    kept = tuple(kept_words(rule.id, scene.limits) for rule in RULES if rule.id not in silent)
    broken = tuple(c for c in spelled if c.severity is not Severity.INFO)
    return Checks(broken, _grouped(c for c in spelled if c.severity is Severity.INFO), kept)


def _grouped(hints: Iterable[Check]) -> tuple[Check, ...]:
    """One hint a rule, and a muscle where it is about one: the first, and in how many weeks it comes again."""
    by_rule: dict[tuple[str, object], list[Check]] = {}
    for hint in hints:
        by_rule.setdefault((hint.rule, dict(hint.finding.values).get("muscle")), []).append(hint)
    return tuple(_again(first, len(more)) for first, *more in by_rule.values())


def _again(first: Check, more: int) -> Check:
    if not more:
        return first
    if first.rule == "R30":
        title, sentence = in_many_weeks(first.finding, more + 1)
        return first._replace(title=title, sentence=sentence)
    again = plural("The same in {n} more week.", "The same in {n} more weeks.", more).format(n=more)
    return first._replace(sentence=f"{first.sentence} {again}")


def severity_word(severity: Severity) -> str:
    """How much a finding matters, in a word."""
    return {Severity.ERROR: _("Conflict"), Severity.WARN: _("Check"), Severity.INFO: _("Hint")}[severity]


def _check(finding: Finding, scene: Scene, numbers: Numbers) -> Check:
    said = words(finding, scene, numbers)
    card = finding.sessions[-1] if finding.sessions else ""
    source = f"{said.source} · {said.evidence}" if said.evidence else said.source
    told = (said.title, said.sentence, said.why, source)
    return Check(finding.rule, finding.severity, *told, finding.week, card, finding)
