"""What the plan does to the legs, beside the board: the inspector's panel for a session, a popup for a week."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QPoint, Signal

from runlegs_desktop.app.planning import Picture
from runlegs_desktop.domain.plan import Plan
from runlegs_desktop.domain.routines import Known
from runlegs_desktop.domain.scene import SceneWeek
from runlegs_desktop.domain.schedule import Scheduled
from runlegs_desktop.domain.stimulus import Ledgers
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.leg_load import LegPage, session_legs, week_legs
from runlegs_desktop.present.numbers import Numbers, span_text
from runlegs_desktop.ui.leg_popup import LegPopup
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.plan.board import PlanBoard


class Legs(QObject):
    """Keeps the popup while it is open. `ledgers` gives those of a plan as the logbook is, `known` the exercises."""

    session_asked = Signal(str)

    def __init__(
        self, board: PlanBoard, look: Look, ledgers: Callable[[Plan], Ledgers], known: Callable[[], Known]
    ) -> None:
        super().__init__(board)
        self._board, self._look, self._ledgers, self._known = board, look, ledgers, known
        self.popup: LegPopup | None = None

    def page_of(self, one: Scheduled, picture: Picture, numbers: Numbers) -> LegPage:
        """What one session trains."""
        return session_legs(one, self._ledgers(picture.plan), numbers, self._known())

    def show_week(self, day: date | None, picture: Picture, numbers: Numbers) -> None:
        """Open the week that holds a day beside its total; nothing outside the plan."""
        weeks = picture.scene.weeks
        week = next((w for w in weeks if day is not None and w.holds(day)), None)
        if week is None:
            return
        self.popup = LegPopup(self._look, self._board.window())  # the keys of the board are not its own
        self.popup.session_asked.connect(self.session_asked)
        self.popup.closed.connect(self._on_closed)
        self.popup.open_at(self._beside(week), self.week_page(week, picture, numbers))

    def _on_closed(self) -> None:
        self.popup = None

    def week_page(self, week: SceneWeek, picture: Picture, numbers: Numbers) -> LegPage:
        """What a week does against its targets."""
        span = span_text(week.start, week.end)
        title = _("What week {n} trains, {span}").format(n=week.index + 1, span=span)
        ledgers, goal = self._ledgers(picture.plan), picture.plan.goal
        return week_legs(week.all, ledgers, goal, numbers, title=title, known=self._known())

    def _beside(self, week: SceneWeek) -> QPoint:
        """Left of the week's total, as far as the screen has room."""
        cell = self._board.seen.cell(week.end) or self._board.viewport()
        return cell.mapToGlobal(QPoint(0, cell.height()))
