"""What a day would say to a card in the air: a sign and at most 18 characters, and fewer where a day is narrow."""

from collections.abc import Callable, Mapping
from enum import Enum
from typing import NamedTuple

from runlegs_desktop.app.trial import Outcome
from runlegs_desktop.domain.finding import Severity
from runlegs_desktop.domain.rules import ranked
from runlegs_desktop.present.check_words import short_words
from runlegs_desktop.present.i18n import _, plural


class Tone(Enum):
    """How a day takes it."""

    FINE = "fine"
    BETTER = "better"
    WORSE = "worse"


class Verdict(NamedTuple):
    """Words of at most 18 characters; none when there is nothing to say. `brief` says the same in less room."""

    tone: Tone
    words: str
    brief: str = ""

    @property
    def forms(self) -> tuple[str, ...]:
        """The words from the fullest to the shortest."""
        return (self.words, self.brief) if self.brief else (self.words,)


def verdict(outcome: Outcome) -> Verdict:
    """The worst new trouble if there is any, else what is cleared. Hints are not worth a word in the air."""
    added = [f for f in ranked(outcome.added) if f.severity is not Severity.INFO]
    if added:
        return Verdict(Tone.WORSE, short_words(added[0]), BRIEF[added[0].rule]())
    cleared = sum(f.severity is not Severity.INFO for f in outcome.cleared)
    if cleared:
        return Verdict(Tone.BETTER, plural("clears {n}", "clears {n}", cleared).format(n=cleared))
    return Verdict(Tone.FINE, "")


def tip(outcome: Outcome) -> str:
    """One line under the hovered day: what changes."""
    added = sum(f.severity is not Severity.INFO for f in outcome.added)
    cleared = sum(f.severity is not Severity.INFO for f in outcome.cleared)
    parts = []
    if cleared:
        parts.append(plural("clears {n} check", "clears {n} checks", cleared).format(n=cleared))
    if added:
        parts.append(plural("adds {n} check", "adds {n} checks", added).format(n=added))
    return " · ".join(parts) or _("no check changes")


BRIEF: Mapping[str, Callable[[], str]] = {
    "R01": lambda: _("week grows"),
    "R02": lambda: _("big jump"),
    "R03": lambda: _("big jump"),
    "R04": lambda: _("no cutback"),
    "R05": lambda: _("one big run"),
    "R06": lambda: _("big step"),
    "R07": lambda: _("very long"),
    "R08": lambda: _("much hard"),
    "R09": lambda: _("2 key days"),
    "R10": lambda: _("before hard"),
    "R11": lambda: _("lifts first"),
    "R12": lambda: _("2 heavy days"),
    "R13": lambda: _("heavy + long"),
    "R14": lambda: _("lift count"),
    "R15": lambda: _("no rest day"),
    "R16": lambda: _("no day off"),
    "R17": lambda: _("many hard"),
    "R18": lambda: _("repeat count"),
    "R19": lambda: _("hills jump"),
    "R20": lambda: _("too early"),
    "R21": lambda: _("tempo time"),
    "R22": lambda: _("much fast"),
    "R23": lambda: _("kind missing"),
    "R27": lambda: _("taper size"),
    "R28": lambda: _("near race"),
    "R29": lambda: _("new at race"),
    "R44": lambda: _("no cutback"),
}
