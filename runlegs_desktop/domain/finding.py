"""What a rule says, and what a rule is. Words live in `present/check_words.py`."""

from collections.abc import Callable, Iterator
from datetime import date
from enum import Enum
from typing import TypeAlias

from runlegs_desktop.domain.dataclass import dataclass
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


def found(rule: str, severity: Severity, week: int, *cards: Scheduled, **values: Value) -> Finding:
    """The finding that marks these cards, the one to change last."""
    days = tuple(sorted({card.day for card in cards}))
    return Finding(rule, severity, week, tuple(card.id for card in cards), days, tuple(values.items()))


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
