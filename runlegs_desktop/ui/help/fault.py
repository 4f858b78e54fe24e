"""A fault of the program: one dialog that says so, whose details can be copied. Further faults do not stack on it."""

import platform
from types import TracebackType

import shiboken6
from PySide6.QtCore import QTimer, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from runlegs_desktop import __version__
from runlegs_desktop.app import logs
from runlegs_desktop.draw.icons import line_icon
from runlegs_desktop.draw.theme import Theme
from runlegs_desktop.present.i18n import _, plural
from runlegs_desktop.ui.help.box import Box
from runlegs_desktop.ui.help.log_view import show_log
from runlegs_desktop.ui.help.text_pane import TextPane
from runlegs_desktop.ui.labels import label

_SIZE = (560, 380)
_ICON = 20


class FaultBox(Box):
    """What happened, that the data is safe, and the details."""

    def __init__(self, parent: QWidget, theme: Theme, text: str) -> None:
        super().__init__(parent, _("Something went wrong"), _SIZE)
        self._times = 1
        sign = QLabel()
        sign.setPixmap(line_icon("warn", theme.warn_mark, _ICON, parent.devicePixelRatioF()))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(sign)
        head.addWidget(label(_("Something went wrong in the program"), "h2"))
        head.addStretch()
        self.column.addLayout(head)
        said = _("What you just did may not have happened. Your data is safe: every finished edit is on the disk.")
        self.column.addWidget(label(said, wrap=True))
        advice = _("You can go on. If it happens again, close the program and start it anew.")
        self.column.addWidget(label(advice, wrap=True))
        self.count = label("", "strong")
        self.count.hide()
        self.column.addWidget(self.count)
        self.details = TextPane(_("Details"))
        self.details.setPlainText(text)
        told = _("Details for whoever repairs the program. They hold nothing you wrote and no health data.")
        self.column.addWidget(label(told, "caption", wrap=True))
        self.column.addWidget(self.details, 1)
        self.copy = self.details.copy_button(_("Copy details"))
        self.add_button(self.copy)
        log = QPushButton(_("Show log"))
        log.clicked.connect(lambda: show_log(self))
        self.add_button(log)
        self.close_button.setProperty("primary", True)
        self.close_button.setAutoDefault(True)
        self.close_button.setDefault(True)

    def count_one_more(self) -> None:
        """Another fault came while this one is told."""
        self._times += 1
        n = self._times
        self.count.setText(plural("It happened once.", "It happened {n} times.", n).format(n=n))
        self.count.show()


class Teller:
    """Tells of faults, each place in the program once; there is never more than one dialog."""

    def __init__(self) -> None:
        self._box: FaultBox | None = None
        self._told: set[tuple[str, ...]] = set()

    def tell(
        self, parent: QWidget, theme: Theme, kind: type[BaseException], fault: BaseException, at: TracebackType | None
    ) -> bool:
        """Show the dialog or count up the one there is; gives whether either was done.

        A fault that was told before, and put away, is not told again: it may come with every movement of the mouse.
        """
        if self._box is not None and shiboken6.isValid(self._box):
            self._box.count_one_more()
            return True
        lines = logs.describe((kind, fault, at))
        if lines in self._told:
            return False
        self._told.add(lines)
        box = self._box = FaultBox(parent, theme, details(lines))
        box.finished.connect(self._forget)
        box.close_button.setFocus()
        QTimer.singleShot(0, box, box.open)  # the fault may come from the middle of painting
        return True

    def _forget(self) -> None:
        self._box = None


def details(lines: tuple[str, ...]) -> str:
    """What to repair a fault by: versions, system, type and places. What the fault says may quote a note."""
    system = f"{platform.system()} {platform.release()} {platform.machine()}, {QGuiApplication.platformName()}"
    about = f"Runner Legs {__version__}, Python {platform.python_version()}, Qt {qVersion()}"
    return "\n".join([about, system, *lines])
