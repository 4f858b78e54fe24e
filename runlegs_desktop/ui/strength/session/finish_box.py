"""What a session came to: its time so far, its sets, and its minutes and RPE, which mark its card done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.strength_session import SessionShown
from runlegs_desktop.ui.athlete.dress import flowing
from runlegs_desktop.ui.athlete.field import Field
from runlegs_desktop.ui.labels import hairline, label


class FinishBox(QWidget):
    """`finished` carries minutes and RPE as typed. The fields open by a button and close once they were taken."""

    finished = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._session = ""
        self.minutes, self.rpe = Field("finish-duration", _("Minutes")), Field("finish-rpe", _("RPE, 1 to 10"))
        self.said, self.time, self.sets = flowing("", "caption"), label("", "strong"), label("", "strong")
        self.open = QPushButton(_("Finish session…"))
        self.open.setObjectName("finish-open")
        self.open.clicked.connect(lambda: self.show_fields(on=True))
        self.button, self.close_it = QPushButton(_("Mark done")), QPushButton(_("Cancel"))
        self.button.setObjectName("finish-session")
        self.button.setProperty("primary", True)
        self.close_it.setObjectName("finish-cancel")
        self.button.clicked.connect(lambda: self.finished.emit(self.minutes.text, self.rpe.text))
        self.close_it.clicked.connect(lambda: self.show_fields(on=False))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(hairline())
        column.addLayout(self._sums())
        column.addWidget(self.said)
        column.addWidget(self.open)
        column.addWidget(self._fields())
        self.show_fields(on=False)

    def show_session(self, shown: SessionShown, so_far: str) -> None:
        """Show what became of the session, how long it lasts now, and what it would take."""
        if shown.session != self._session:
            self._session = shown.session
            self.rpe.clear_to("")
            self.minutes.clear_to(shown.minutes)
            self.show_fields(on=False)
        self.minutes.show_text(shown.minutes)
        self._took.setText(_("Time") if shown.done else _("Time so far"))
        self.time.setText(so_far)
        self.sets.setText(shown.sets_text)
        self.said.setText(shown.done or _("About {n} min by tempo and rests.").format(n=shown.minutes))
        self.open.setText(_("Change what it came to…") if shown.done else _("Finish session…"))
        for one in (self.minutes.line, self.rpe.line, self.button, self.open):
            one.setEnabled(shown.can_log)

    def show_fields(self, *, on: bool) -> None:
        """Open the fields, or close them."""
        self._inside.setVisible(on)
        self.open.setVisible(not on)
        if on:
            self.minutes.line.setFocus()
            self.minutes.line.selectAll()

    def refuse(self, field: str, sentence: str) -> None:
        """Say below what a field may hold."""
        (self.rpe if field == "rpe" else self.minutes).refuse(sentence)

    def _sums(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(4)
        self._took = label("", "sentence")
        for row, (head, value) in enumerate(((self._took, self.time), (label(_("Sets done"), "sentence"), self.sets))):
            grid.addWidget(head, row, 0)
            value.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(value, row, 2)
        grid.setColumnStretch(1, 1)
        return grid

    def _fields(self) -> QWidget:
        self._inside = QWidget()
        fields, buttons = QHBoxLayout(), QHBoxLayout()
        for one in (self.minutes, self.rpe):
            fields.addWidget(one)
        for button in (self.button, self.close_it):
            buttons.addWidget(button)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(fields)
        column.addLayout(buttons)
        return self._inside
