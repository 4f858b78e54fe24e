"""The windows of one run of the program: opens libraries and builds a journal, a bridge and a window for each."""

import contextlib
import logging
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from runlegs_desktop.app import paths, preferences
from runlegs_desktop.app.journal import Journal
from runlegs_desktop.app.library import SUFFIX, OpenedLibrary, open_library
from runlegs_desktop.app.planning import athlete_of
from runlegs_desktop.app.preferences import Preferences
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.inputs import Goal
from runlegs_desktop.domain.logbook import Logbook, diff
from runlegs_desktop.draw.icons import app_icon
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.wording import error_text, goal_name
from runlegs_desktop.store.sqlite import in_memory
from runlegs_desktop.ui.bridge import Bridge
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.window import Shell, Window

if TYPE_CHECKING:
    from runlegs_desktop.app.logs import Logs

SIZE = (1440, 900)
_BAD_LIBRARY = 2
_log = logging.getLogger(__name__)


class Desktop:
    """Everything that lives as long as the program: the application, its look, its windows and their libraries."""

    def __init__(self, today: date, theme: str = "") -> None:
        self.app = QApplication.instance() or QApplication([sys.argv[0]])
        assert isinstance(self.app, QApplication)  # noqa: S101 - no window without one
        self.app.setApplicationName("Runner Legs")
        self.app.setDesktopFileName("runlegs")
        self.app.setWindowIcon(app_icon())
        self.today = today
        self.preferences = preferences.load(paths.preferences_file())
        self.look = Look(theme or self.preferences.theme.value)
        self.look.dress(self.app)
        self.windows: list[Window] = []
        self._libraries: list[OpenedLibrary] = []

    def open(self, path: Path) -> Window:
        """Open a library in a window of its own, made if it isn't there. UserError when it can't be."""
        opened = open_library(path)
        self._libraries.append(opened)
        bridge = Bridge()
        journal = Journal(opened.store, bridge.changed.emit)
        return self._show(journal, bridge, opened.path, read_only=opened.read_only)

    def open_demo(self) -> Window:
        """Open the sample runner in a window of its own."""
        from runlegs_desktop.app.sample import sample  # noqa: PLC0415 - the generator is loaded when asked for

        bridge, store = Bridge(), in_memory()
        store.write(diff(Logbook(), sample(self.today, _("Harbour Half"))))
        return self._show(Journal(store, bridge.changed.emit), bridge, None, read_only=False)

    def close(self) -> None:
        """Let go of all libraries."""
        for opened in self._libraries:
            opened.close()
        self._libraries.clear()

    def _show(self, journal: Journal, bridge: Bridge, place: Path | None, *, read_only: bool) -> Window:
        shell = Shell(
            today=self.today,
            place=place,
            read_only=read_only,
            preferences=self.preferences,
            keep=self._keep,
            open_demo=self.open_demo_window,
            open_library=lambda: self._ask_for_library(window),
            make_starter=lambda: self._make_starter(journal, window),
        )
        window = Window(journal, bridge, self.look, shell)
        bridge.setParent(window)
        window.resize(*self._size())
        window.show()
        window.plan.take_focus()
        if read_only:
            window.notice.show_text(_("This library is open in another window or cannot be written. You can look."))
        self.windows.append(window)
        return window

    def open_demo_window(self) -> None:
        """Open the sample runner, as a menu entry does."""
        self.open_demo()

    def _size(self) -> tuple[int, int]:
        room = self.app.primaryScreen().availableSize()  # type: ignore[attr-defined]
        return min(SIZE[0], room.width()), min(SIZE[1], room.height())

    def _keep(self, chosen: Preferences) -> None:
        self.preferences = chosen
        preferences.save(paths.preferences_file(), chosen)

    def _ask_for_library(self, window: Window) -> None:
        kinds = _("Libraries (*{suffix})").format(suffix=SUFFIX)
        found, _kind = QFileDialog.getOpenFileName(window, _("Open library"), str(Path.home()), kinds)
        if found:
            try:
                self.open(Path(found))
            except UserError as error:
                window.fail(error)

    def _make_starter(self, journal: Journal, window: Window) -> None:
        """A plan for someone who told nothing: science's defaults, from tomorrow on."""
        from runlegs_desktop.app.drafting import starter  # noqa: PLC0415 - the generator is loaded when asked for

        athlete = athlete_of(journal.logbook)
        try:
            journal.apply(_("Make plan"), starter(athlete, self.today, goal_name(Goal.LEGS)))
        except UserError as error:
            window.fail(error)


def run(library: Path | None, *, demo: bool, today: date) -> int:
    """Open the window and stay until it is closed; gives the exit code."""
    desktop, log = Desktop(today), _Log()
    try:
        if demo:
            desktop.open_demo()
        else:
            desktop.open(library or paths.library_file())
        QTimer.singleShot(0, log.start)  # after the first picture: logging costs a tenth of the start
        return int(desktop.app.exec())
    except UserError as error:
        log.start()
        _log.warning("library not opened: %s", error.code)
        sys.stderr.write(f"runlegs: {error_text(error)}\n")
        if library is None:
            QMessageBox.critical(None, "Runner Legs", error_text(error))
        return _BAD_LIBRARY
    finally:
        desktop.close()
        log.close()


class _Log:
    """The log file, from when it is wanted. The program runs without one where none can be written."""

    def __init__(self) -> None:
        self._logs: Logs | None = None

    def start(self) -> None:
        from runlegs_desktop.app import logs  # noqa: PLC0415 - it brings sockets and queues with it

        with contextlib.suppress(OSError):
            self._logs = logs.start(paths.log_folder())

    def close(self) -> None:
        if self._logs is not None:
            self._logs.close()

