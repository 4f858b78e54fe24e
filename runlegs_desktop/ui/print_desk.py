"""What the window can put on paper: the print dialog, a week as a picture. Paper and ink are remembered meanwhile."""

from collections.abc import Callable
from datetime import date
from typing import TypeAlias

from PySide6.QtWidgets import QWidget

from runlegs_desktop.app.planning import Picture
from runlegs_desktop.draw.paper_cues import Ink
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.printing.job import Job, SheetKind, sheet_of, this_week
from runlegs_desktop.printing.paper import Orientation, PaperSize
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.notices import Notice
from runlegs_desktop.ui.print_dialog import PrintDialog
from runlegs_desktop.ui.print_out import copy_picture

Given: TypeAlias = tuple[Picture, Numbers, str]  # the plan as it stands, in whose units, whose it is


class PrintDesk:
    """`given` tells what there is to print now, or none."""

    def __init__(self, window: QWidget, look: Look, notice: Notice, given: Callable[[], Given | None]) -> None:
        self._window, self._look, self._notice, self._given = window, look, notice, given
        self._paper, self._ink = PaperSize.A4, Ink.BLACK

    def ask(self) -> None:
        """Open the dialog: on this week's sheet while the plan runs, so that it is two clicks; else on the calendar."""
        if given := self._something():
            now = this_week(given[0])
            kind = SheetKind.CALENDAR if now is None else SheetKind.WEEK
            self._open(given, _all_weeks(given[0]) if now is None else range(now, now + 1), kind)

    def export(self) -> None:
        """Open the dialog on the whole plan's calendar, from where a PDF is one click."""
        if given := self._something():
            self._open(given, _all_weeks(given[0]), SheetKind.CALENDAR).export.setFocus()

    def print_week(self) -> None:
        """Open the system's dialog on this week's sheet: two clicks from the menu bar. Outside the plan as `ask`."""
        given = self._something()
        if given is None:
            return
        now = this_week(given[0])
        if now is None:
            self._notice.show_text(_("Today is outside the plan: choose the weeks to print."))
            self.ask()
        else:
            self._open(given, range(now, now + 1), SheetKind.WEEK).print.click()

    def copy_week(self, day: date | None) -> None:
        """Put the week of a day, else this week, else the nearest one, on the clipboard as a picture."""
        given = self._something()
        if given is None:
            return
        seen = given[0]
        week = seen.plan.week_index(seen.scene.today if day is None else day)
        first = min(max(week, 0), len(seen.scene.weeks) - 1)
        sheet = sheet_of(seen, self._job(given, range(first, first + 1), SheetKind.WEEK))
        copy_picture(sheet, 0)
        text = _("{week} is on the clipboard as a picture.")
        if day is None and week != first:
            text = _("Today is outside the plan: its nearest week, {week}, is on the clipboard as a picture.")
        self._notice.show_text(text.format(week=sheet.marks[0].text))

    def _something(self) -> Given | None:
        given = self._given()
        if given is None:
            self._notice.show_text(_("There is no plan to print yet."))
        return given

    def _open(self, given: Given, weeks: range, kind: SheetKind) -> PrintDialog:
        dialog = PrintDialog(self._window, self._look, given[0], self._job(given, weeks, kind))
        dialog.told.connect(self._notice.show_text)
        dialog.finished.connect(lambda _code: self._remember(dialog.job))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _job(self, given: Given, weeks: range, kind: SheetKind) -> Job:
        _seen, numbers, athlete = given
        turned = Orientation.LANDSCAPE if kind is SheetKind.CALENDAR else Orientation.PORTRAIT
        return Job(kind, weeks, numbers, turned, self._paper, self._ink, athlete)

    def _remember(self, job: Job) -> None:
        self._paper, self._ink = job.paper, job.ink


def _all_weeks(seen: Picture) -> range:
    return range(len(seen.scene.weeks))
