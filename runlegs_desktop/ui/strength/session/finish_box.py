"""What a session came to: its minutes and RPE, which mark its card done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.strength_session import SessionShown
from runlegs_desktop.ui.athlete.dress import flowing
from runlegs_desktop.ui.athlete.field import Field
from runlegs_desktop.ui.labels import label


class FinishBox(QWidget):
    """`finished` carries minutes and RPE as typed."""

    finished = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._session = ""
        self.minutes, self.rpe = Field("finish-duration", _("Minutes")), Field("finish-rpe", _("RPE"))
        self.said = flowing("", "sentence")
        self.button = QPushButton(_("Mark session done"))
        self.button.setObjectName("finish-session")
        self.button.clicked.connect(lambda: self.finished.emit(self.minutes.text, self.rpe.text))
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.minutes)
        row.addWidget(self.rpe)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(_("Finish"), "title"))
        column.addWidget(self.said)
        column.addLayout(row)
        column.addWidget(self.button)

    def show_session(self, shown: SessionShown) -> None:
        """Show what became of the session, and what it would take."""
        if shown.session != self._session:
            self._session = shown.session
            self.rpe.clear_to("")
            self.minutes.clear_to(shown.minutes)
        self.minutes.show_text(shown.minutes)
        self.said.setText(shown.done or _("About {n} min by tempo and rests.").format(n=shown.minutes))
        for one in (self.minutes.line, self.rpe.line, self.button):
            one.setEnabled(shown.can_log)

    def refuse(self, field: str, sentence: str) -> None:
        """Say below what a field may hold."""
        (self.rpe if field == "rpe" else self.minutes).refuse(sentence)
