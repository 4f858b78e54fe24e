"""What the Leg load page shows and edits: ledgers kept between edits, the days that were chosen, own coefficients."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject

from runlegs_desktop.app.journal import Edit
from runlegs_desktop.app.leg_load import Kept, ledgers_of
from runlegs_desktop.app.planning import athlete_of, current_plan, scene_of
from runlegs_desktop.app.stimulus_file import cells
from runlegs_desktop.domain.edits_stimulus import (
    own_coefficients,
    reset_coefficient,
    reset_coefficients,
    set_coefficient,
)
from runlegs_desktop.domain.legs import Legs
from runlegs_desktop.domain.load_span import Reach, Span, SpanLoad, span_at, span_load
from runlegs_desktop.domain.logbook import Logbook, Unloaded
from runlegs_desktop.domain.rules_muscle import WEEKS_OF_FATIGUE
from runlegs_desktop.domain.scene import Scene
from runlegs_desktop.domain.stimulus_week import USABLE, Balance, balance
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.leg_load_page import load_page, no_plan, span_title
from runlegs_desktop.present.load_suggestions import suggestions
from runlegs_desktop.present.load_values import LoadPage
from runlegs_desktop.present.model_page import coefficients
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.ui.strength.leg_load.page import LegLoadPage

Apply = Callable[[str, Edit], bool]
_OLD = "old_sets"


class LegLoadDesk(QObject):
    """`book` gives the logbook as it is, `apply` makes an edit, `need` loads a table that waits on disk.

    While the page is out of sight nothing is worked out: `refresh` is called when it is seen and after each edit then.
    """

    def __init__(
        self, page: LegLoadPage, book: Callable[[], Logbook], apply: Apply, need: Callable[[str], None]
    ) -> None:
        super().__init__(page)
        self._page, self._book, self._apply, self._need = page, book, apply, need
        self._scene: Scene | None = None
        self._numbers = Numbers()
        self._span: Span | None = None
        self._plan = ""
        self._kept: Kept | None = None
        page.chooser.reach_chosen.connect(self._on_reach)
        page.chooser.stepped.connect(self._on_step)
        page.chooser.dates_chosen.connect(self._on_dates)
        page.model.entered.connect(self._on_entered)
        page.model.reset.connect(self._on_reset)
        page.model.all_reset.connect(self._on_all_reset)

    @property
    def page(self) -> LegLoadPage:
        """Its page."""
        return self._page

    @property
    def span(self) -> Span | None:
        """The days that are shown."""
        return self._span

    def refresh(self, today: date) -> None:
        """Show the logbook as it is, as of a day."""
        book = self._book()
        plan, athlete = current_plan(book, today), athlete_of(book)
        numbers = Numbers(athlete.units) if athlete else Numbers()
        self.show(scene_of(book, plan, today, self._scene) if plan else None, numbers)

    def show(self, scene: Scene | None, numbers: Numbers) -> None:
        """Show the plan as it is after an edit; the chosen days stay while the plan does."""
        self._scene, self._numbers = scene, numbers
        if scene is None:
            self._span, self._kept, self._plan = None, None, ""
            self._page.show_load(no_plan())
            return
        if self._span is None or scene.plan.id != self._plan:
            self._plan = scene.plan.id
            self._span = span_at(Reach.WEEK, _near(scene, scene.today), scene.plan.start.weekday())
        self._fill(scene, self._span)

    def show_day(self, day: date) -> None:
        """Show the days of the same reach that hold a day."""
        if self._scene is not None and self._span is not None:
            reach = Reach.WEEK if self._span.reach is Reach.DATES else self._span.reach
            self._take(span_at(reach, day, self._scene.plan.start.weekday()))

    def _fill(self, scene: Scene, span: Span) -> None:
        self._load_old(span)
        plan = scene.plan
        self._kept = ledgers_of(self._book(), plan, self._kept)
        ledgers = self._kept.ledgers
        load = span_load(scene.scheduled.values(), ledgers, span)
        page: LoadPage = load_page(
            load,
            ledgers.tables,
            plan.goal,
            self._numbers,
            title=span_title(span, _week(scene, span)),
            score=self._score(scene, load),
            suggestions=suggestions(load, ledgers.tables, plan.goal, self._numbers, scene.today),
        )
        self._page.show_load(page)
        self._page.show_model(coefficients(cells(), own_coefficients(plan)))

    def _score(self, scene: Scene, load: SpanLoad) -> Balance | None:
        """The balance of a week, or of four weeks' mean; other days have none."""
        if self._kept is None or load.span.reach not in {Reach.WEEK, Reach.WEEKS}:
            return None
        legs, weeks = Legs(self._kept.ledgers), scene.weeks
        tired = 0
        for week in weeks:
            if load.span.holds(week.start):
                seen = weeks[max(0, week.index - WEEKS_OF_FATIGUE) : week.index + 1]
                tired += sum(one.fresh < USABLE / 100 for one in legs.tired(week.index, seen))
        return balance(load.whole, load.run_minutes, round(tired / load.span.weeks), self._kept.ledgers.tables)

    def _load_old(self, span: Span) -> None:
        """Sets of long ago wait on disk until days are looked at that may be older than those in memory."""
        book = self._book()
        if isinstance(book.old_sets, Unloaded):
            oldest = min((one.at.date() for one in book.sets.values()), default=None)
            if oldest is None or span.first <= oldest:
                self._need(_OLD)

    def _take(self, span: Span) -> None:
        self._span = span
        if self._scene is not None:
            self._fill(self._scene, span)

    def _on_reach(self, reach: Reach) -> None:
        if self._scene is None or self._span is None:
            return
        if reach is Reach.DATES:
            self._take(self._span._replace(reach=reach))
            return
        today = self._scene.today
        day = today if self._span.holds(today) else self._span.last
        self._take(span_at(reach, day, self._scene.plan.start.weekday()))

    def _on_step(self, by: int) -> None:
        if self._span is not None:
            self._take(self._span.stepped(by))

    def _on_dates(self, first: date, last: date) -> None:
        if first <= last:
            self._take(Span(Reach.DATES, first, last))

    def _on_entered(self, name: str, value: float) -> None:
        plan = self._plan
        self._apply(_("Change the leg model"), lambda b: set_coefficient(b, plan, cells(), name, value))

    def _on_reset(self, name: str) -> None:
        plan = self._plan
        self._apply(_("Reset the leg model"), lambda b: reset_coefficient(b, plan, cells(), name))

    def _on_all_reset(self) -> None:
        plan = self._plan
        self._apply(_("Reset the leg model"), lambda b: reset_coefficients(b, plan))


def _week(scene: Scene, span: Span) -> int:
    """Which week of the plan it is, from 1; 0 outside."""
    return next((w.index + 1 for w in scene.weeks if w.start == span.first), 0)


def _near(scene: Scene, today: date) -> date:
    """Today, or the day of the plan next to it."""
    return min(max(today, scene.plan.start), scene.plan.end)
