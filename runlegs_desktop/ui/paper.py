"""The window's door to everything on paper. What is behind it is loaded when it is first opened."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtWidgets import QWidget

from runlegs_desktop.app.journal import Journal
from runlegs_desktop.app.planning import Picture, athlete_of
from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.notices import Notice

if TYPE_CHECKING:
    from runlegs_desktop.ui.print_desk import Given, PrintDesk

Shown: TypeAlias = tuple[Picture | None, Units]


class Paper:
    """Print, export, copy: `shown` is what the window shows now and in whose units."""

    def __init__(
        self,
        window: QWidget,
        journal: Journal,
        manner: tuple[Look, Notice],
        today: Callable[[], date],
        shown: Callable[[], Shown],
    ) -> None:
        self._window, self._journal, self._today, self._shown = window, journal, today, shown
        self._look, self._notice = manner
        self._opened: PrintDesk | None = None

    def ask(self) -> None:
        """Open the print dialog, on this week while the plan runs."""
        self._desk.ask()

    def ask_card(self, session_id: str = "", routine_id: str = "") -> None:
        """Open the print dialog on the strength card of a session or a routine; of neither, on the next session's."""
        self._desk.ask_card(session_id, routine_id)

    def print_week(self) -> None:
        """Print this week's sheet at once."""
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

    def _given(self) -> "Given":
        from runlegs_desktop.ui.print_desk import Given  # noqa: PLC0415 - as above

        seen, units = self._shown()
        athlete = athlete_of(self._journal.logbook)
        return Given(seen, units, athlete.name if athlete else "", self._today(), self._book)

    def _book(self) -> Logbook:
        """The logbook with all its sets: last time may be long ago."""
        self._journal.need("old_sets")
        return self._journal.logbook
