"""A plan made anew as one edit of the logbook, and what is known of it before the edit is made."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time
from typing import NamedTuple

from runlegs_desktop.app.drafting import drafted
from runlegs_desktop.app.journal import Edit
from runlegs_desktop.app.planning import athlete_of
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.inputs import PlanInputs
from runlegs_desktop.domain.logbook import Logbook, drop, put
from runlegs_desktop.domain.plan import Plan
from runlegs_desktop.domain.regenerate import Renewal, regenerate, stays, touched
from runlegs_desktop.domain.regenerate_lived import Lately
from runlegs_desktop.domain.scene import Scene
from runlegs_desktop.domain.schedule import Scheduled, sessions


class Renewable(NamedTuple):
    """A plan that can be made anew as of today. `by_hand` are the ids of sessions the runner worked on."""

    book: Logbook
    plan: Plan
    today: date
    scheduled: tuple[Scheduled, ...]
    by_hand: frozenset[str]

    @property
    def is_running(self) -> bool:
        """Whether a whole week of it is past."""
        return self.plan.week_index(self.today) > 0


class Wish(NamedTuple):
    """What the plan is to follow from: inputs, what the runner says of the last weeks, usual times by weekday.

    Without a `name` the plan keeps its own.
    """

    inputs: PlanInputs
    said: Lately = Lately()
    times: Mapping[int, time | None] = {}
    name: str = ""


def renewable(book: Logbook, plan: Plan, today: date) -> Renewable:
    """Look at the plan once, so that each preview costs only the generation."""
    scheduled = sessions(book, plan, today)
    left = (s.session for s in scheduled if not stays(s.session, today))
    return Renewable(book, plan, today, scheduled, touched(plan, left))


def renewal(of: Renewable, wish: Wish, *, named: bool = True) -> Renewal:
    """The plan as it would be. UserError as `regenerate`, and "renewal-overlaps" when it would reach into another.

    What is only looked at need not be `named`.
    """
    made = regenerate(of.plan, of.scheduled, wish.inputs, of.today, said=wish.said, by_hand=of.by_hand, named=named)
    new = made.draft.plan
    for other in of.book.plans.values():
        if other.id != new.id and other.start <= new.end and new.start <= other.end:
            first, last = other.start.isoformat(), other.end.isoformat()
            raise UserError("renewal-overlaps", field="weeks", name=other.name, first=first, last=last)
    return made


def previewed(of: Renewable, made: Renewal) -> Scene:
    """The plan as it would count."""
    return drafted(made.draft, of.today)


def renewed(plan_id: str, wish: Wish, today: date) -> Edit:
    """The edit that makes a plan anew, with the runner's fitness and usual times. UserError as `renewal`."""

    def edit(book: Logbook) -> Logbook:
        of = renewable(book, book.plans[plan_id], today)
        made = renewal(of, wish)
        old, plan = [s.session.id for s in of.scheduled], made.draft.plan
        athlete = athlete_of(book)
        athletes = book.athletes
        if athlete is not None:
            usual = tuple(wish.times.get(day, at) for day, at in enumerate(athlete.times))
            vdot = athlete.vdot if wish.inputs.vdot == of.plan.inputs.vdot else wish.inputs.vdot
            athletes = put(athletes, replace(athlete, vdot=vdot, times=usual))
        return replace(
            book,
            athletes=athletes,
            plans=put(book.plans, replace(plan, name=wish.name or plan.name)),
            sessions=put(drop(book.sessions, *old), *made.draft.sessions),
        )

    return edit
