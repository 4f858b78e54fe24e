"""What a day would say to a card in the air: a sign and at most 18 characters, and fewer where a day is narrow."""

from collections.abc import Iterable
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from runlegs_desktop.domain.finding import Severity
from runlegs_desktop.domain.schedule import State
from runlegs_desktop.present.i18n import _, plural

if TYPE_CHECKING:
    from runlegs_desktop.app.trial import Outcome

_LEFT_OUT = frozenset({State.MISSED, State.PLANNED})


class Tone(Enum):
    """How a day takes it."""

    FINE = "fine"
    BETTER = "better"
    WORSE = "worse"
    PAST = "past"


class Verdict(NamedTuple):
    """Words of at most 18 characters; none when there is nothing to say. `brief` says the same in less room."""

    tone: Tone
    words: str
    brief: str = ""

    @property
    def forms(self) -> tuple[str, ...]:
        """The words from the fullest to the shortest."""
        return (self.words, self.brief) if self.brief else (self.words,)


def fate(outcome: "Outcome", ids: Iterable[str]) -> State:
    """How these sessions would stand on a day that is over: missed if one is, else planned if one is."""
    wanted = {*ids}
    days = (day for week in outcome.picture.scene.weeks for day in week.days)
    states = {one.state for day in days for one in day if one.id in wanted}
    return next((s for s in (State.MISSED, State.PLANNED, State.SKIPPED) if s in states), State.DONE)


def verdict(outcome: "Outcome", past: State | None = None) -> Verdict:
    """The worst new trouble if there is any, else what is cleared. Hints are not worth a word in the air.

    `past` is how the cards would stand on a day that is over: a check that goes because a run is missed is no praise.
    """
    if past in _LEFT_OUT:
        words = (_("counts as missed"), _("missed")) if past is State.MISSED else (_("over, not recorded"), _("over"))
        return Verdict(Tone.PAST, *words)
    from runlegs_desktop.domain.rules import ranked  # noqa: PLC0415 - no rule is asked before something is in the air
    from runlegs_desktop.present.check_words import brief_words, short_words  # noqa: PLC0415

    added = [f for f in ranked(outcome.added) if f.severity is not Severity.INFO]
    if added:
        return Verdict(Tone.WORSE, short_words(added[0]), brief_words(added[0]))
    cleared = sum(f.severity is not Severity.INFO for f in outcome.cleared)
    if cleared:
        return Verdict(Tone.BETTER, plural("clears {n}", "clears {n}", cleared).format(n=cleared))
    return Verdict(Tone.FINE, "")


def tip(outcome: "Outcome", past: State | None = None) -> str:
    """One line under the hovered day: what changes. `past` as in `verdict`."""
    added = sum(f.severity is not Severity.INFO for f in outcome.added)
    cleared = sum(f.severity is not Severity.INFO for f in outcome.cleared)
    parts = [] if past is None else [_past_words()[past]]
    if cleared and past not in _LEFT_OUT:
        parts.append(plural("clears {n} check", "clears {n} checks", cleared).format(n=cleared))
    if added:
        parts.append(plural("adds {n} check", "adds {n} checks", added).format(n=added))
    return " · ".join(parts) or _("no check changes")


def _past_words() -> dict[State, str]:
    return {
        State.MISSED: _("past: counts as missed"),
        State.PLANNED: _("past: nothing is recorded that week"),
        State.SKIPPED: _("past: stays skipped"),
        State.DONE: _("past: counts as done"),
    }
