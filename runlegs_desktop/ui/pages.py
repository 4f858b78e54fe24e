"""What takes the Plan tab's place for a while: the wizard that makes a plan, and the Athlete page."""

from collections.abc import Callable
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from runlegs_desktop.app.journal import Edit, Journal
from runlegs_desktop.app.leg_model import LegModel
from runlegs_desktop.app.planning import athlete_of, current_plan
from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.calendar import MONDAY
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.inputs import PlanInputs
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.present.i18n import _, plural
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.wording import error_text, goal_name
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.plan.tab import PlanTab
from runlegs_desktop.ui.tabs import PLAN, STRENGTH

if TYPE_CHECKING:
    from runlegs_desktop.app.drafting import Taken
    from runlegs_desktop.app.renewing import Wish
    from runlegs_desktop.present.wizard import Answers
    from runlegs_desktop.ui.generate.dialog import GenerateDialog
    from runlegs_desktop.ui.strength.desk import StrengthDesk
    from runlegs_desktop.ui.welcome.doors import Doors

# Both pages and the generator are loaded when they are asked for: a start has no use for them.


class Pages(QStackedWidget):
    """The Plan tab and the pages over it. `failed` carries a UserError, `turned` says that another page shows.

    `done` says what was done, to be undone from the notice, `said` what else happened; `print_asked` whose strength
    card is wanted on paper (session, routine), `hinted` what keys do on the page that shows.

    `history` holds undo and redo.
    """

    failed = Signal(object)
    turned = Signal()
    done = Signal(str)
    said = Signal(str)
    print_asked = Signal(str, str)
    hinted = Signal(str)

    def __init__(
        self, journal: Journal, look: Look, today: Callable[[], date], history: tuple[QAction, QAction], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.plan = plan = PlanTab(look, *history, self)
        self._journal, self._look, self._today = journal, look, today
        self._units = Units.METRIC  # chosen before there is a runner to keep them
        self._over: QWidget | None = None
        self._base: QWidget = plan  # the tab that shows, or would
        self.strength: StrengthDesk | None = None
        self.leg_model = LegModel()
        self._kept: Answers | None = None  # of a wizard that was left, until the window closes
        self._wizard_answers: Callable[[], Answers | None] = lambda: None
        self.addWidget(plan)
        self._show_athlete: Callable[[], None] = lambda: None
        plan.doors_made.connect(self._connect_doors)
        plan.toolbar.make_asked.connect(self.generate_plan)
        plan.strip_today.plan_asked.connect(self.make_plan)
        plan.strip_today.next_block_asked.connect(self.make_plan)

    def _connect_doors(self, doors: "Doors") -> None:
        doors.plan_asked.connect(self.make_plan)
        doors.blank_asked.connect(self._start_blank)
        doors.units_chosen.connect(self._choose_units)

    @property
    def units(self) -> Units:
        """The runner's, or what was chosen before there was one."""
        athlete = athlete_of(self._journal.logbook)
        return athlete.units if athlete else self._units

    def refresh(self) -> None:
        """Show the logbook as it is now."""
        self._show_athlete()
        if self.strength is not None and self.currentWidget() is self.strength.tab:
            self.strength.refresh()

    @property
    def tab_name(self) -> str:
        """The tab that shows, or lies under what shows."""
        return PLAN if self._base is self.plan else STRENGTH

    @property
    def unit_text(self) -> str:
        """What the tab that shows counts in: distance, or loads."""
        return Numbers(self.units).unit if self.tab_name == PLAN else Numbers(self.units).load_unit

    def show_tab(self, name: str) -> None:
        """Show a tab, made at its first use, without what lay over the other."""
        if self.is_over:  # the answers stay
            return
        self._base = self.plan if name == PLAN else self._strength().tab
        self.back()
        if self.currentWidget() is not self._base:
            self.setCurrentWidget(self._base)
            self._take_focus()
        self.turned.emit()

    def _strength(self) -> "StrengthDesk":
        if self.strength is None:
            from runlegs_desktop.ui.strength.desk import StrengthDesk  # noqa: PLC0415 - see above

            self.strength = StrengthDesk(self._journal, self._look, self._today, self.leg_model, self)
            self.strength.failed.connect(self.failed)
            self.strength.said.connect(self.said)
            self.strength.card_asked.connect(self._show_card)
            self.strength.print_asked.connect(self.print_asked)
            self.strength.done.connect(self.done)
            self.strength.hinted.connect(self.hinted)
            self.addWidget(self.strength.tab)
            self.strength.show()
        return self.strength

    def _show_card(self, session_id: str) -> None:
        """A session's card, on the Plan tab."""
        self.show_tab(PLAN)
        self.plan.board.reveal(session_id)

    def _take_focus(self) -> None:
        if self.strength is not None and self._base is self.strength.tab:
            self.strength.take_focus()
        else:
            self.plan.take_focus()

    def back(self) -> None:
        """To the tab, letting go of what lay over it."""
        if self.is_over:
            self._kept = self._wizard_answers()
        over, self._over = self._over, None
        if over is None:
            return
        self._show_athlete = lambda: None
        self._wizard_answers = lambda: None
        self.setCurrentWidget(self._base)
        self.removeWidget(over)
        over.deleteLater()
        self._take_focus()
        self.turned.emit()

    @property
    def is_over(self) -> bool:
        """Whether the wizard shows, which needs the whole window."""
        return self._over is not None and self._over.objectName() == "wizard"

    def make_plan(self) -> None:
        """Open the wizard."""
        from runlegs_desktop.app.drafting import taken  # noqa: PLC0415 - see above
        from runlegs_desktop.present.wizard_known import known  # noqa: PLC0415 - see above
        from runlegs_desktop.ui.welcome.wizard import Wizard  # noqa: PLC0415

        if self.is_over:  # the answers stay
            return
        self.show_tab(PLAN)
        book, today = self._journal.logbook, self._today()
        of = taken(book, today)
        until = _last_taken_day(book, today, of)
        wizard = Wizard(self._look, until, self.units, known(book, today, until, of), self._kept)
        if current_plan(self._journal.logbook, self._today()):
            wizard.back_button.setText(_("Back to the plan"))
        wizard.created.connect(self._create)
        wizard.cancelled.connect(self.back)
        self._wizard_answers = lambda: wizard.answers
        wizard.renew_asked.connect(self._renew_instead)
        self._put_over(wizard)
        wizard.take_focus()

    def _renew_instead(self) -> None:
        self.back()
        self.generate_plan()

    def delete_plan(self) -> None:
        """Take the plan in use away with its sessions: one step of undo."""
        from runlegs_desktop.app.drafting import without_plan  # noqa: PLC0415 - see above

        book = self._journal.logbook
        plan = current_plan(book, self._today())
        if plan is None or self.is_over:
            return
        self.back()
        count = sum(s.plan == plan.id for s in book.sessions.values())
        if self._apply(_("Delete plan"), without_plan(plan.id)):
            said = plural(
                "“{name}” was deleted with its {n} session.", "“{name}” was deleted with its {n} sessions.", count
            )
            self.done.emit(said.format(name=plan.name, n=count))

    def generate_plan(self) -> None:
        """Open the Generate dialog on the plan that runs or comes next; without one, the wizard."""
        if self.is_over:
            return
        plan = current_plan(self._journal.logbook, self._today())
        if plan is None or plan.end < self._today():
            self.make_plan()
            return
        from runlegs_desktop.app.renewing import renewable  # noqa: PLC0415 - see above
        from runlegs_desktop.present.generate_page import opened  # noqa: PLC0415
        from runlegs_desktop.ui.generate.dialog import GenerateDialog  # noqa: PLC0415

        self.show_tab(PLAN)
        today = self._today()  # midnight may come while it is open: what was seen is what is made
        dialog = GenerateDialog(self.plan, self._look, opened(renewable(self._journal.logbook, plan, today)))
        dialog.created.connect(lambda wish: self._generate(dialog, plan.id, wish, today))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _generate(self, dialog: "GenerateDialog", plan_id: str, wish: "Wish", today: date) -> None:
        """Make the plan anew in one step. The dialog stays, and says why, when that is refused."""
        from runlegs_desktop.app.renewing import renewed  # noqa: PLC0415 - see above

        try:
            self._journal.apply(_("Generate plan"), renewed(plan_id, wish, today))
        except UserError as error:
            dialog.show_refusal(error_text(error))
        else:
            dialog.accept()

    def show_athlete(self) -> None:
        """Open the Athlete page."""
        from runlegs_desktop.present.athlete_page import athlete_page  # noqa: PLC0415 - see above
        from runlegs_desktop.ui.athlete.page import AthletePage  # noqa: PLC0415
        from runlegs_desktop.ui.athlete_edits import connect_athlete  # noqa: PLC0415

        if self.is_over:
            return
        self.back()
        if athlete_of(self._journal.logbook) is None:
            self.failed.emit(UserError("no-athlete"))
            return
        page = AthletePage(self._look)

        def show() -> None:
            book, today = self._journal.logbook, self._today()
            athlete = athlete_of(book)
            if athlete is None:  # undone: there is nobody to show
                self.back()
            else:
                page.show_page(athlete_page(book, athlete, current_plan(book, today), today))

        self._show_athlete = show
        connect_athlete(page, self._apply, self._today)
        page.closed.connect(self.back)
        show()
        self._put_over(page)
        page.back.setFocus()

    def _put_over(self, page: QWidget) -> None:
        self._over = page
        self.addWidget(page)
        self.setCurrentWidget(page)
        self.turned.emit()

    def _create(self, inputs: PlanInputs, name: str, units: Units, times: dict[int, time | None]) -> None:
        from runlegs_desktop.app.drafting import answered  # noqa: PLC0415 - see above

        title = name or goal_name(inputs.goal)
        if self._apply(_("Make plan"), answered(inputs, title, units, times, self._today())):
            self.back()
            self._kept = None  # the next plan begins with what is known then

    def _start_blank(self) -> None:
        from runlegs_desktop.app.drafting import blank  # noqa: PLC0415 - see above

        runner = athlete_of(self._journal.logbook)
        self._apply(_("Start blank"), blank(runner, self.units, self._today(), _("My plan")))

    def _choose_units(self, units: Units) -> None:
        from runlegs_desktop.domain.edits_athlete import with_units  # noqa: PLC0415 - see above

        self._units = units
        if athlete_of(self._journal.logbook) is not None:
            self._apply(_("Change units"), lambda book: with_units(book, units))
        self.turned.emit()

    def _apply(self, name: str, edit: Edit, merge: str = "") -> bool:
        try:
            self._journal.apply(name, edit, merge)
        except UserError as error:
            self.failed.emit(error)
            return False
        return True


def _last_taken_day(book: Logbook, today: date, of: "Taken") -> date:
    """The last day of the plans that are kept, else today, or yesterday where a whole week can begin today."""
    last = max(book.plans.values(), key=lambda plan: plan.start, default=None)
    begins_today = today.weekday() == (last.inputs.week_start if last else MONDAY)
    free = today - timedelta(days=1) if begins_today else today
    return max((free, *(plan.end for plan in of.kept)))
