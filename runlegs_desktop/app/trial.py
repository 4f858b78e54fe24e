"""What the checks would say if a card were dropped: edits tried on a small copy of the logbook, nothing kept."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from runlegs_desktop.app.planning import Picture, scene_of, still_to_judge
from runlegs_desktop.domain.finding import Finding
from runlegs_desktop.domain.logbook import Logbook, diff
from runlegs_desktop.domain.plan import Plan
from runlegs_desktop.domain.rules import check, recheck

if TYPE_CHECKING:
    from runlegs_desktop.domain.legs import Legs

TryEdit: TypeAlias = Callable[[Logbook, date], Logbook]


class Outcome(NamedTuple):
    """The plan as it would be; `added` and `cleared` are findings that an edit brings and takes away."""

    picture: Picture
    added: tuple[Finding, ...]
    cleared: tuple[Finding, ...]


class Trial:
    """Tries one edit on many days of one plan. Only the plan's own sessions are looked at, whatever else there is."""

    def __init__(self, book: Logbook, plan: Plan, today: date, edit: TryEdit, legs: "Legs | None" = None) -> None:
        own = {key: s for key, s in book.sessions.items() if s.plan == plan.id}
        self._book = replace(book, plans={plan.id: plan}, sessions=own)
        self._plan, self._today, self._edit = plan, today, edit
        self._before = scene_of(self._book, plan, today, legs=legs)
        self._findings = check(self._before)
        self._outcomes: dict[date, Outcome] = {}

    def on(self, day: date) -> Outcome:
        """What comes of the edit on this day. Asked again it is remembered. UserError when the edit is refused."""
        if day not in self._outcomes:
            self._outcomes[day] = self._judge(self._edit(self._book, day))
        return self._outcomes[day]

    def _judge(self, after: Logbook) -> Outcome:
        delta = diff(self._book, after).get("sessions")
        touched = {self._plan.week_index(s.day) for s in (*delta.old, *delta.new)} if delta else set()
        seen = scene_of(after, self._plan, self._today, self._before)
        found = recheck(self._findings, seen, touched)
        shown = still_to_judge(found, seen)
        added, cleared = _news(self._findings, found), _news(found, self._findings)
        return Outcome(
            Picture(self._plan, seen, shown), still_to_judge(added, seen), still_to_judge(cleared, self._before)
        )


def _news(before: tuple[Finding, ...], after: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Findings of `after` that are not in `before`: by rule, week and cards, whatever their numbers.

    The same trouble a little bigger or smaller is no news.
    """
    known = Counter(_trouble(f) for f in before)
    news = []
    for finding in after:
        trouble = _trouble(finding)
        if known[trouble]:
            known[trouble] -= 1
        else:
            news.append(finding)
    return tuple(news)


def _trouble(finding: Finding) -> tuple[object, ...]:
    return (finding.rule, finding.severity, finding.week, frozenset(finding.sessions))
