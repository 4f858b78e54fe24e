"""The next target of an exercise with its reason, and the way to make it the dose."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.lift_rows import NextShown
from runlegs_desktop.ui.athlete.dress import flowing
from runlegs_desktop.ui.labels import label


class NextBox(QFrame):
    """`used` asks for the target as the dose, `change_asked` for the dose's own fields."""

    used = Signal()
    change_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._title = label("", "title")
        self.target, self.reason, self.note = flowing("", "h2"), flowing("", "sentence"), flowing("", "caption")
        self.use, self.change = QPushButton(_("Use it")), QPushButton(_("Change…"))
        self.use.setObjectName("target-use")
        self.change.setObjectName("target-change")
        self.change.setProperty("link", True)
        self.use.clicked.connect(self.used)
        self.change.clicked.connect(self.change_asked)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.use)
        row.addWidget(self.change)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(4)
        for one in (self._title, self.target, self.reason, self.note):
            column.addWidget(one)
        column.addStretch()
        column.addLayout(row)

    def show_next(self, shown: NextShown | None) -> None:
        """Show the target; nothing without one."""
        self.setVisible(shown is not None)
        if shown is None:
            return
        self._title.setText(shown.title)
        self.target.setText(shown.target)
        self.reason.setText(shown.reason)
        self.note.setText(shown.note)
        self.note.setVisible(bool(shown.note))
        self.use.setVisible(shown.use)
