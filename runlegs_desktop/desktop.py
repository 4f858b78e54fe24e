"""The windows of one run of the program: opens libraries and builds a journal, a bridge and a window for each."""

import contextlib
import gc
import logging
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from runlegs_desktop.app import paths, preferences
from runlegs_desktop.app.journal import Journal
from runlegs_desktop.app.library import SUFFIX, OpenedLibrary, open_library
from runlegs_desktop.app.preferences import Theme, Zoom
from runlegs_desktop.app.screen import has_screen
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.logbook import Logbook, diff
from runlegs_desktop.draw.icons import app_icon
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.wording import error_text
from runlegs_desktop.store.sqlite import in_memory
from runlegs_desktop.ui.bridge import Bridge
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.window import Shell, Window

if TYPE_CHECKING:
    from runlegs_desktop.app.logs import Logs
    from runlegs_desktop.ui.help.fault import Teller

SIZE = (1440, 900)
_TITLE_BAR = 40  # a window system's frame is known only when the window is there
_BAD_START = 2
_ENDS_PAINTED = "RUNLEGS_ENDS_PAINTED"  # an environment variable: a start that is measured ends there
_log = logging.getLogger(__name__)


class Desktop:
    """Everything that lives as long as the program: the application, its look, its windows and their libraries."""

    def __init__(self, today: Callable[[], date], theme: str = "") -> None:
        # asking for the style by `setStyle` would load every class of styles into Python: 9 ms of a start
        self.app = QApplication.instance() or QApplication([sys.argv[0], "-style", "fusion"])
        assert isinstance(self.app, QApplication)  # noqa: S101 - no window without one
        self.app.setApplicationName("Runner Legs")
        self.app.setDesktopFileName("runlegs")
        self.today = today
        self.preferences = preferences.load(paths.preferences_file())
        self.look = Look(theme or self.preferences.theme.value)
        self.look.reduce_motion(self.preferences.reduce_motion)
        self.look.dress(self.app)
        self.windows: list[Window] = []
        self._libraries: dict[Window, OpenedLibrary] = {}
        self._teller: Teller | None = None

    def open(self, path: Path) -> Window:
        """Open a library in a window of its own, made if it isn't there. UserError when it can't be.

        One that is open already has its window brought to the front.
        """
        for window, there in self._libraries.items():
            if there.path == path.resolve():
                window.raise_()
                window.activateWindow()
                return window
        opened = open_library(path)
        try:
            bridge = Bridge()
            journal = Journal(opened.store, bridge.changed.emit)
            window = self._show(journal, bridge, opened.path, read_only=opened.read_only)
            if opened.read_only:
                window.notice.show_text(_in_use() if opened.in_use else _unwritable())
        except BaseException:  # or the lock would stay, and a mended library be opened to look at only
            opened.close()
            raise
        self._libraries[window] = opened
        return window

    def open_demo(self) -> Window:
        """Open the sample runner in a window of its own."""
        from runlegs_desktop.app.sample import sample  # noqa: PLC0415 - the generator is loaded when asked for

        bridge, store = Bridge(), in_memory()
        races = (_("Spring Ten"), _("Park Five"), _("Canal Half"))
        store.write(diff(Logbook(), sample(self.today(), _("Harbour Half"), _("Sample runner"), races)))
        return self._show(Journal(store, bridge.changed.emit), bridge, None, read_only=False)

    def close(self) -> None:
        """Let go of all libraries."""
        for opened in self._libraries.values():
            opened.close()
        self._libraries.clear()

    def _show(self, journal: Journal, bridge: Bridge, place: Path | None, *, read_only: bool) -> Window:
        shell = Shell(
            today=self.today,
            place=place,
            read_only=read_only,
            zoom=self.preferences.zoom,
            keep=self._keep,
            open_demo=self.open_demo_window,
            open_library=lambda: self._ask_for_library(window),
        )
        window = Window(journal, bridge, self.look, shell)
        bridge.setParent(window)
        window.painted.connect(self._give_icon)
        window.resize(*self._size())
        window.show()
        window.plan.take_focus()
        self.windows.append(window)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.destroyed.connect(lambda: self._forget(window))
        return window

    def _forget(self, window: Window) -> None:
        """Let go of a closed window's library, so that the next window on it can write."""
        if window in self.windows:
            self.windows.remove(window)
        if opened := self._libraries.pop(window, None):
            opened.close()

    def _give_icon(self) -> None:
        """Four pictures of it, for the frame and the task bar; the board does not wait for them."""
        if QGuiApplication.windowIcon().isNull():
            QGuiApplication.setWindowIcon(app_icon())

    def open_demo_window(self) -> None:
        """Open the sample runner, as a menu entry does."""
        self.open_demo()

    def _size(self) -> tuple[int, int]:
        room = QGuiApplication.primaryScreen().availableSize()
        return min(SIZE[0], room.width()), min(SIZE[1], room.height() - _TITLE_BAR)

    def watch_faults(self, start_log: Callable[[], None]) -> None:
        """From now on a fault of the program goes to the log and is told in one dialog; the program goes on."""

        def on_fault(kind: type[BaseException], fault: BaseException, places: TracebackType | None) -> None:
            start_log()
            _log.error("fault", exc_info=(kind, fault, places))
            if self.windows and not self._tell(kind, fault, places):
                for window in self.windows:  # told before: a line will do
                    window.notice.show_text(_fault(paths.log_folder()))

        sys.excepthook = on_fault

    def _tell(self, kind: type[BaseException], fault: BaseException, places: TracebackType | None) -> bool:
        """Show a dialog over the window in use; gives whether it was needed."""
        from runlegs_desktop.ui.help.fault import Teller as Told  # noqa: PLC0415 - needed in trouble only

        self._teller = self._teller or Told()
        return self._teller.tell(self._in_front(), self.look.theme, kind, fault, places)

    def _in_front(self) -> Window:
        """The window the runner works in, be it through one of its dialogs; else the newest."""
        place = QApplication.activeWindow()
        while place is not None and place not in self.windows:
            place = place.parentWidget()
        return next((one for one in self.windows if one is place), self.windows[-1])

    def _keep(self, **changes: Theme | Zoom | bool) -> None:
        self.preferences = replace(self.preferences, **changes)  # type: ignore[arg-type]  # the window names fields
        preferences.save(paths.preferences_file(), self.preferences)

    def _ask_for_library(self, window: Window) -> None:
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - a start without a question needs no dialogs

        kinds = _("Libraries (*{suffix})").format(suffix=SUFFIX)
        found, _kind = QFileDialog.getOpenFileName(window, _("Open library"), str(Path.home()), kinds)
        if found:
            try:
                self.open(Path(found))
            except UserError as error:
                window.fail(error)


def run(library: Path | None, *, demo: bool, today: Callable[[], date]) -> int:
    """Open the window and stay until it is closed; gives the exit code."""
    if not has_screen(os.environ):
        sys.stderr.write(f"runlegs: {error_text(UserError('no-screen'))}\n")
        return _BAD_START
    desktop, log = Desktop(today), _Log()
    desktop.watch_faults(log.start)
    try:
        window = desktop.open_demo() if demo else desktop.open(library or paths.library_file())
        if _ENDS_PAINTED in os.environ:
            window.painted.connect(lambda: _end_painted(window))
        window.painted.connect(
            lambda: QTimer.singleShot(0, window, lambda: _settle(log, window))
        )  # what waits goes first
        return int(desktop.app.exec())
    except UserError as error:
        log.start()
        _log.warning("library not opened: %s", error.code)
        sys.stderr.write(f"runlegs: {error_text(error)}\n")
        if library is None:
            _show_box(error_text(error))
        return _BAD_START
    except Exception:  # a fault of the program; who started it logs it and ends
        if library is None:
            _show_box(_not_started(paths.log_folder()))
        raise
    finally:
        desktop.close()
        log.close()


def _show_box(text: str) -> None:
    """For a start from a desktop's menu, where nobody sees what is written to a terminal."""
    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - needed in trouble only

    QMessageBox.critical(None, "Runner Legs", text)


def _in_use() -> str:
    return _("This library is open in another window, so this one only shows it.")


def _unwritable() -> str:
    return _("This library, or its folder, cannot be written, so it is only shown.")


def _fault(folder: Path) -> str:
    return _("Something went wrong in the program. Your data is safe. Details are in {path}.").format(path=folder)


def _not_started(folder: Path) -> str:
    return _("Something went wrong at the start. Your data is safe. Details are in {path}.").format(path=folder)


def _end_painted(window: Window) -> None:
    """For who measures starts, of the bundle too: say that the first picture is there, and end."""
    sys.stdout.write("painted\n")
    sys.stdout.flush()
    window.close()


def _settle(log: "_Log", window: Window) -> None:
    """What can wait until the first picture is there and all that it put off was made."""
    import signal  # noqa: PLC0415 - not before the first picture

    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Qt's loop leaves Python no turn for Ctrl+C; every edit is on disk
    log.start()
    if log.last_crash and window.notice.isHidden():
        _tell_crash(window)
    gc.freeze()  # what a start makes stays: no need to look through it again and again
    gc.enable()


def _tell_crash(window: Window) -> None:
    """The run before ended without a word: the interpreter's own report of it is in the log."""

    def show() -> None:
        from runlegs_desktop.ui.help.log_view import show_log  # noqa: PLC0415 - needed in trouble only

        show_log(window)

    said = _("The program ended by itself the last time. Your data is safe: every finished edit is on the disk.")
    window.notice.show_text(said, _("Show log"), show)


class _Log:
    """The log file, from when it is wanted. The program runs without one where none can be written."""

    def __init__(self) -> None:
        self._logs: Logs | None = None

    def start(self) -> None:
        from runlegs_desktop.app import logs  # noqa: PLC0415 - it brings sockets and queues with it

        if self._logs is None:
            with contextlib.suppress(OSError):  # the program runs without a log where none can be written
                self._logs = logs.start(paths.log_folder())

    @property
    def last_crash(self) -> str:
        """The interpreter's report of a crash of the run before, or nothing."""
        return "" if self._logs is None else self._logs.last_crash

    def close(self) -> None:
        if self._logs is not None:
            self._logs.close()
