"""Routines: those that come ready and the runner's own, in a dialog beside the session."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from runlegs_desktop.present.i18n import _
from runlegs_desktop.ui.athlete.dress import flowing
from runlegs_desktop.ui.strength.session.routine_box import RoutineBox


class RoutinesDialog(QDialog):
    """Holds the box of routines. It stays open while one works with them; every step can be undone."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("routines")
        self.setWindowTitle(_("Routines"))
        self.routines = RoutineBox()
        about = flowing(
            _("Copy keeps this session’s exercises as a routine of your own. A routine can be put on any session."),
            "sentence",
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(_("Close"))
        buttons.rejected.connect(self.reject)
        self.problem = flowing("", "caption")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        for one in (about, self.routines, self.problem, buttons):
            column.addWidget(one)
        self.problem.hide()
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter in the name keeps the name
        self.setMinimumWidth(400)
