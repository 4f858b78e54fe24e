"""The library's buttons in the tab's bar."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from runlegs_desktop.present.i18n import _
from runlegs_desktop.ui.icon_button import show_icon
from runlegs_desktop.ui.look import Look

_HIGH, _ICON = 28, 14


class LibraryTools(QWidget):
    """A new exercise of one's own, and a strength card on paper."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.new, self.print = QPushButton(_("New exercise…")), QPushButton(_("Print card…"))
        self.new.setObjectName("new-exercise")
        self.print.setObjectName("print-card")
        self.print.setToolTip(_("The strength card of the next session"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button in (self.new, self.print):
            button.setFixedHeight(_HIGH)
            row.addWidget(button)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        for button, name in ((self.new, "plus"), (self.print, "print")):
            show_icon(button, name, self._look.theme.text, self._look.theme.line2, _ICON)
