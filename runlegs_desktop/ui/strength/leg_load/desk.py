"""What the Leg load page shows and edits: ledgers kept between edits, the days that were chosen, own coefficients."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from runlegs_desktop.app.journal import Edit
from runlegs_desktop.app.leg_model import LegModel
from runlegs_desktop.app.load_remedies import Lab, Offer, less, more, taken
from runlegs_desktop.app.planning import athlete_of, current_plan, scene_of
from runlegs_desktop.app.stimulus_file import cells
from runlegs_desktop.app.strength import known_exercises
from runlegs_desktop.domain.edits_stimulus import (
    own_coefficients,
    reset_coefficient,
    reset_coefficients,
    set_coefficient,
)
from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.domain.legs import Legs
from runlegs_desktop.domain.load_span import Reach, Source, Span, SpanLoad, span_at, span_load
from runlegs_desktop.domain.logbook import Logbook, Unloaded
from runlegs_desktop.domain.rules_muscle import WEEKS_OF_FATIGUE
from runlegs_desktop.domain.scene import Scene
from runlegs_desktop.domain.stimulus_week import USABLE, Balance, Fed, balance
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.leg_load_page import load_page, no_plan, span_title, table_text
from runlegs_desktop.present.load_suggestions import concerns, suggestion
from runlegs_desktop.present.load_values import LoadPage, Suggestion
from runlegs_desktop.present.model_page import coefficients
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.strength_session import routine_name
from runlegs_desktop.ui.strength.leg_load.page import LegLoadPage

Apply = Callable[[str, Edit], bool]
_OLD = "old_sets"


class LegLoadDesk(QObject):
    """`copied` says what is on the clipboard.

    `book` gives the logbook as it is, `apply` makes an edit, `need` loads a table that waits on disk.

    While the page is out of sight nothing is worked out: `refresh` is called when it is seen and after each edit then.
    """

    copied = Signal(str)

    def __init__(
        self, page: LegLoadPage, book: Callable[[], Logbook], apply: Apply, need: Callable[[str], None], model: LegModel
    ) -> None:
        super().__init__(page)
        self._page, self._book, self._apply, self._need, self._model = page, book, apply, need, model
        self._scene: Scene | None = None
        self._numbers = Numbers()
        self._span: Span | None = None
        self._plan = ""
        self._source = Source.BOTH
        self._offers: tuple[Offer | None, ...] = ()
        self._helped: Muscle | None = None
        page.chooser.reach_chosen.connect(self._on_reach)
        page.chooser.stepped.connect(self._on_step)
        page.chooser.dates_chosen.connect(self._on_dates)
        page.source.chosen.connect(self._on_source)
        page.chooser.copy_asked.connect(self._on_copy)
        page.table.chosen.connect(self._on_muscle)
        page.behind.offer_taken.connect(self._on_offer)
        page.model_asked.connect(self._show_model)
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
            self._span, self._plan = None, ""
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
        self._helped = self._page.table.muscle
        plan, book = scene.plan, self._book()
        legs = self._model.of(book, plan)
        ledgers = legs.ledgers
        load = span_load(scene.scheduled.values(), ledgers, span, self._source)
        page: LoadPage = load_page(
            load,
            ledgers.tables,
            plan.goal,
            self._numbers,
            title=span_title(span, _week(scene, span)),
            known=known_exercises(book),
            score=_score(scene, load, legs),
            suggestions=self._suggestions(Lab(book, plan, scene.today, ledgers, load)),
        )
        self._page.show_load(page)
        if self._page.shows_model:
            self._show_model()

    def _show_model(self) -> None:
        if self._scene is not None:
            plan = self._book().plans[self._scene.plan.id]
            self._page.show_model(coefficients(cells(), own_coefficients(plan)))

    def _suggestions(self, lab: Lab) -> tuple[Suggestion, ...]:
        """What could be done, each with the remedy that its button makes."""
        found = concerns(lab.load, lab.ledgers.tables, lab.plan.goal, lab.today, self._page.table.muscle)
        self._offers = tuple(more(lab, one.muscle) if one.fed is Fed.UNDER else less(lab, one.muscle) for one in found)
        pairs = enumerate(zip(found, self._offers, strict=True))
        return tuple(suggestion(one, offer, n, lab.load, self._numbers) for n, (one, offer) in pairs)

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

    def _on_source(self, source: Source) -> None:
        self._source = source
        if self._scene is not None and self._span is not None:
            self._fill(self._scene, self._span)

    def _on_muscle(self, muscle: Muscle) -> None:
        """What helps the chosen muscle is offered, where something is to be done about it."""
        page, before, self._helped = self._page.shown, self._helped, muscle
        if page is None or muscle is before or self._scene is None or self._span is None:
            return
        if {page.row(one).fed for one in (muscle, before) if one is not None} & {Fed.UNDER, Fed.OVER}:
            self._fill(self._scene, self._span)

    def _on_copy(self) -> None:
        page = self._page.shown
        if page is not None:
            QGuiApplication.clipboard().setText(table_text(page))
            self.copied.emit(_("The table of {days} is on the clipboard.").format(days=page.title))

    def _on_offer(self, place: int) -> None:
        offer = self._offers[place] if place < len(self._offers) else None
        if offer is not None:
            name = _("Change {routine}").format(routine=routine_name(offer.remedy.routine))
            self._apply(name, lambda book: taken(book, offer.remedy))

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


def _score(scene: Scene, load: SpanLoad, legs: Legs) -> Balance | None:
    """The balance of a week, or of four weeks' mean; other days have none, nor have runs or strength alone."""
    if load.span.reach not in {Reach.WEEK, Reach.WEEKS} or load.source is not Source.BOTH:
        return None
    tired = 0
    for week in scene.weeks:
        if load.span.holds(week.start):
            seen = scene.weeks[max(0, week.index - WEEKS_OF_FATIGUE) : week.index + 1]
            tired += sum(one.fresh < USABLE / 100 for one in legs.tired(week.index, seen))
    return balance(load.whole, load.run_minutes, round(tired / load.span.weeks), legs.ledgers.tables)
