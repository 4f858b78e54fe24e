"""The window's door to everything on paper. What is behind it is loaded when it is first opened."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from runlegs_desktop.app.journal import Journal
from runlegs_desktop.app.planning import Picture, athlete_of
from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.notices import Notice

if TYPE_CHECKING:
    from runlegs_desktop.ui.print_desk import PrintDesk


class Paper:
    """Print, export, copy: `shown` is what the window shows now and in whose units."""

    def __init__(
        self,
        window: QWidget,
        journal: Journal,
        look: Look,
        notice: Notice,
        shown: Callable[[], tuple[Picture | None, Units]],
    ) -> None:
        self._window, self._journal, self._look, self._notice, self._shown = window, journal, look, notice, shown
        self._opened: PrintDesk | None = None

    def ask(self) -> None:
        """Open the print dialog, on this week while the plan runs."""
        self._desk.ask()

    def print_week(self) -> None:
        """Open the system's own dialog for this week's sheet."""
        self._desk.print_week()

    def export(self) -> None:
        """Open the print dialog on the whole plan, ready to be exported."""
        self._desk.export()

    def copy_week(self, day: date | None) -> None:
        """Put the week of a day on the clipboard."""
        self._desk.copy_week(day)

    @property
    def _desk(self) -> "PrintDesk":
        if self._opened is None:
            from runlegs_desktop.ui.print_desk import PrintDesk  # noqa: PLC0415 - a start prints nothing

            self._opened = PrintDesk(self._window, self._look, self._notice, self._given)
        return self._opened

    def _given(self) -> tuple[Picture, Numbers, str] | None:
        seen, units = self._shown()
        athlete = athlete_of(self._journal.logbook)
        return (seen, Numbers(units), athlete.name if athlete else "") if seen is not None else None
