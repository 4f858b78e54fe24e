"""What a day would say to a card in the air: a sign and at most 18 characters, and fewer where a day is narrow."""

from enum import Enum
from typing import NamedTuple

from runlegs_desktop.app.trial import Outcome
from runlegs_desktop.domain.finding import Severity
from runlegs_desktop.domain.rules import ranked
from runlegs_desktop.present.check_words import brief_words, short_words
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
        return Verdict(Tone.WORSE, short_words(added[0]), brief_words(added[0]))
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
