"""What a rule says, and what a rule is. Words live in `present/check_words.py`."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TypeAlias

from runlegs_desktop.domain.errors import Value
from runlegs_desktop.domain.scene import Scene
from runlegs_desktop.domain.schedule import Scheduled


class Severity(Enum):
    """How much a finding matters. Nothing is ever blocked."""

    ERROR = "error"
    WARN = "warn"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule noticed, where, and the numbers to say it with (SI: metres, seconds, shares 0 to 1).

    `week` counts from 0; `sessions` are the ids of the cards to mark, the one to change last; `days` are the days
    the finding lies on, earliest first.
    """

    rule: str
    severity: Severity
    week: int
    sessions: tuple[str, ...] = ()
    days: tuple[date, ...] = ()
    values: tuple[tuple[str, Value], ...] = ()


FULL_SCORE = 100
COST = {Severity.ERROR: 25, Severity.WARN: 8, Severity.INFO: 2}  # science 2
_RANK = {severity: rank for rank, severity in enumerate(Severity)}


def found(rule: str, severity: Severity, week: int, *cards: Scheduled, **values: Value) -> Finding:
    """The finding that marks these cards, the one to change last."""
    days = tuple(sorted({card.day for card in cards}))
    return Finding(rule, severity, week, tuple(card.id for card in cards), days, tuple(values.items()))


def ranked(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The most important first: by severity, then by date."""
    return tuple(sorted(findings, key=lambda f: (_RANK[f.severity], f.week, f.days[:1], f.rule)))


def worst(findings: Iterable[Finding]) -> Severity | None:
    """The gravest severity among them, none when there is nothing."""
    return min((f.severity for f in findings), key=_RANK.__getitem__, default=None)


def score(findings: Iterable[Finding]) -> int:
    """A week's score: 100, less 25 an error, 8 a warning and 2 a hint, never under 0."""
    return max(0, FULL_SCORE - sum(COST[f.severity] for f in findings))


RuleFunction: TypeAlias = Callable[[Scene, int], Iterator[Finding]]

WHOLE_PLAN = 1000


@dataclass(frozen=True, slots=True)
class Rule:
    """One coaching rule. What it says of week w depends on weeks w − `back` to w + `ahead` only (decision 16)."""

    id: str
    look: RuleFunction
    back: int = 0
    ahead: int = 0
    can_be_muted: bool = True
