"""What the window can put on paper: the print dialog, a week as a picture. Paper and ink are remembered meanwhile."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from runlegs_desktop.app.card_rack import CardRack
from runlegs_desktop.app.planning import Picture
from runlegs_desktop.app.strength_card import StrengthCard
from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.draw.paper_cues import Ink
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.printing.job import Job, SheetKind, sheet_of, this_week
from runlegs_desktop.printing.paper import Orientation, PaperSize
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.notices import Notice
from runlegs_desktop.ui.print_dialog import PrintDialog
from runlegs_desktop.ui.print_out import copy_picture


class Given(NamedTuple):
    """The plan as it stands or none, in whose units, whose it is; the whole logbook when it is asked for."""

    seen: Picture | None
    units: Units
    athlete: str
    today: date
    book: Callable[[], Logbook]

    def rack(self, session_id: str = "") -> CardRack:
        """The strength cards there are, one session's among them."""
        return CardRack(self.book(), None if self.seen is None else self.seen.plan, self.today, session_id)


class PrintDesk:
    """`given` tells what there is to print now."""

    def __init__(self, window: QWidget, look: Look, notice: Notice, given: Callable[[], Given]) -> None:
        self._window, self._look, self._notice, self._given = window, look, notice, given
        self._paper, self._ink = PaperSize.A4, Ink.BLACK

    def ask(self) -> None:
        """Open the dialog: on this week's sheet while the plan runs, so that it is two clicks; else on the calendar."""
        given = self._given()
        if (seen := self._plan(given)) is None:
            return
        now = this_week(seen)
        if now is None:
            self._open(given, self._job(given, SheetKind.CALENDAR, weeks=_all_weeks(seen)))
        else:
            self._open(given, self._job(given, SheetKind.WEEK, weeks=range(now, now + 1)))

    def ask_card(self, session_id: str, routine_id: str) -> None:
        """Open the dialog on a session's card, a routine's, or the next session's."""
        given = self._given()
        rack = given.rack(session_id)
        key = session_id or routine_id or rack.offers[0].key
        cards = rack.cards([key])
        if cards:
            self._open(given, self._job(given, SheetKind.STRENGTH, cards=cards), session_id)
        else:
            self._notice.show_text(_("There is no card to print: only strength sessions with exercises have one."))

    def export(self) -> None:
        """Open the dialog on the whole plan's calendar, from where a PDF is one click."""
        given = self._given()
        if (seen := self._plan(given)) is not None:
            self._open(given, self._job(given, SheetKind.CALENDAR, weeks=_all_weeks(seen))).export.setFocus()

    def print_week(self) -> None:
        """Print this week's sheet on the usual printer: two clicks from the menu bar. Outside the plan as `ask`."""
        given = self._given()
        if (seen := self._plan(given)) is None:
            return
        now = this_week(seen)
        if now is None:
            self._notice.show_text(_("Today is outside the plan: choose the weeks to print."))
            self.ask()
        else:
            self._open(given, self._job(given, SheetKind.WEEK, weeks=range(now, now + 1))).print.click()

    def copy_week(self, day: date | None) -> None:
        """Put the week of a day, else this week, else the nearest one, on the clipboard as a picture."""
        given = self._given()
        if (seen := self._plan(given)) is None:
            return
        week = seen.plan.week_index(seen.scene.today if day is None else day)
        first = min(max(week, 0), len(seen.scene.weeks) - 1)
        sheet = sheet_of(seen, self._job(given, SheetKind.WEEK, weeks=range(first, first + 1)))
        copy_picture(sheet, 0)
        text = _("{week} is on the clipboard as a picture.")
        if day is None and week != first:
            text = _("Today is outside the plan: its nearest week, {week}, is on the clipboard as a picture.")
        self._notice.show_text(text.format(week=sheet.marks[0].text))

    def _plan(self, given: Given) -> Picture | None:
        if given.seen is None:
            self._notice.show_text(_("There is no plan to print yet."))
        return given.seen

    def _open(self, given: Given, job: Job, session_id: str = "") -> PrintDialog:
        dialog = PrintDialog(self._window, self._look, given.seen, job, lambda: given.rack(session_id))
        dialog.told.connect(self._notice.show_text)
        dialog.finished.connect(lambda _code: self._remember(dialog.job))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _job(
        self, given: Given, kind: SheetKind, weeks: range | None = None, cards: tuple[StrengthCard, ...] = ()
    ) -> Job:
        """What is to be printed first. A card has all weeks ready, should another sheet be chosen."""
        every = range(0) if given.seen is None else _all_weeks(given.seen)
        turned = Orientation.LANDSCAPE if kind is SheetKind.CALENDAR else Orientation.PORTRAIT
        return Job(
            kind, every if weeks is None else weeks, Numbers(given.units), turned, self._paper, self._ink,
            given.athlete, cards,
        )  # fmt: skip

    def _remember(self, job: Job) -> None:
        self._paper, self._ink = job.paper, job.ink


def _all_weeks(seen: Picture) -> range:
    return range(len(seen.scene.weeks))
