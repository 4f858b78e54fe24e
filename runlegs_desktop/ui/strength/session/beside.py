"""What stands beside a session: the week's legs with their targets, the rest of the day, how long it lasts by now."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from runlegs_desktop.app.leg_load import Kept, ledgers_of
from runlegs_desktop.app.lift_page import LiftPage
from runlegs_desktop.app.planning import current_plan, scene_of
from runlegs_desktop.domain.lifting import time_of
from runlegs_desktop.domain.load_span import Reach, Span, SpanLoad, span_load
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.plan import Plan
from runlegs_desktop.domain.scene import Scene
from runlegs_desktop.domain.schedule import Scheduled, State
from runlegs_desktop.domain.session import Session, Status
from runlegs_desktop.domain.stimulus import Ledger, Ledgers
from runlegs_desktop.present.hard_sets import hard_sets
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.leg_load import week_legs
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.strength_day import also_that_day
from runlegs_desktop.present.strength_player import clock
from runlegs_desktop.ui.strength.session.page import Beside


class BesideMaker:
    """Keeps the scene and the ledgers, so that the next look costs what has changed."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._scene: Scene | None = None
        self._kept: Kept | None = None

    def made(self, book: Logbook, at: LiftPage) -> Beside:
        """What stands beside a page; nothing beside a routine alone."""
        today = self._now().date()
        plan = current_plan(book, today)
        if plan is None or at.session is None:
            return Beside()
        scene = self._scene_of(book, plan)
        numbers, day = Numbers(at.units), at.session.day
        also = also_that_day(at.session.id, day, scene.scheduled.values(), numbers, today)
        week = next((one for one in scene.weeks if one.holds(day)), None)
        if week is None:
            return Beside(also=also, so_far=self.so_far(at))
        self._kept = ledgers_of(book, plan, self._kept)
        ledgers = self._kept.ledgers
        legs = week_legs(week.all, ledgers, plan.goal, numbers, title=_("Hard sets this week"))
        load = span_load(week.all, ledgers, Span(Reach.WEEK, week.start, week.end))
        load = load._replace(done=_done_by_now(week.all, at, ledgers, load))
        return Beside(legs, hard_sets(load, ledgers.tables, plan.goal), also, self.so_far(at))

    def so_far(self, at: LiftPage) -> str:
        """`11:40` since the first set; what it took once it is done."""
        session = at.session
        if session is None or (not at.log and session.status is not Status.DONE):
            return "–"
        return clock(self._seconds(at, session))

    def _seconds(self, at: LiftPage, session: Session) -> int:
        if session.status is Status.DONE and session.done_seconds:
            return session.done_seconds
        moments = [one.at for one in at.log]
        now = self._now()
        return time_of(at.log, min(moments), now if session.day == now.date() else max(moments))

    def _scene_of(self, book: Logbook, plan: Plan) -> Scene:
        before = self._scene if self._scene is not None and self._scene.plan.id == plan.id else None
        self._scene = scene_of(book, plan, self._now().date(), before)
        return self._scene


def _done_by_now(week: Sequence[Scheduled], at: LiftPage, ledgers: Ledgers, load: SpanLoad) -> Ledger:
    """What is done of a week, with the sets that are logged of a session that goes on."""
    session = at.session
    if session is None or not at.log or session.status is not Status.PLANNED:
        return load.done
    closed = replace(session, status=Status.DONE)
    counted = [replace(one, session=closed, state=State.DONE) if one.id == session.id else one for one in week]
    return span_load(counted, ledgers, load.span).done
