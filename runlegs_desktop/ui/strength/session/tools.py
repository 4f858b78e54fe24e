"""What stands in the bar beside the segments while the Session page shows: its day, its routines, its card."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from runlegs_desktop.draw.icons import icon
from runlegs_desktop.present.i18n import _
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.look import Look


class SessionTools(QWidget):
    """`stepped` is −1 or 1 for the session before or after."""

    stepped = Signal(int)
    routines_asked = Signal()
    print_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._look = look
        self.day = label("", "strong")
        self.earlier, self.later = self._arrow(-1), self._arrow(1)
        self.routines, self.print = QPushButton(_("Save as routine…")), QPushButton(_("Print card…"))
        self.routines.setObjectName("session-routines")
        self.print.setObjectName("session-print")
        self.routines.clicked.connect(self.routines_asked)
        self.print.clicked.connect(self.print_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 0, 0)
        row.setSpacing(6)
        for one in (self.earlier, self.day, self.later):
            row.addWidget(one)
        row.addStretch()
        for button in (self.routines, self.print):
            button.setFixedHeight(28)
            button.setMinimumWidth(24)
            row.addWidget(button)
        look.changed.connect(self._dress)
        self._dress()

    def show_day(self, day: str, *, earlier: bool, later: bool) -> None:
        """Show the session's day; a routine alone has none."""
        self.day.setText(day or _("No day"))
        self.earlier.setEnabled(earlier)
        self.later.setEnabled(later)

    def _arrow(self, way: int) -> QToolButton:
        made = QToolButton()
        made.setProperty("flat", True)
        made.setObjectName("session-earlier" if way < 0 else "session-later")
        made.setAccessibleName(_("Session before") if way < 0 else _("Next session"))
        made.setToolTip(made.accessibleName())
        made.clicked.connect(lambda: self.stepped.emit(way))
        return made

    def _dress(self) -> None:
        theme = self._look.theme
        for button, name in ((self.earlier, "left"), (self.later, "right")):
            button.setIcon(icon(name, theme.text2, theme.line2))
