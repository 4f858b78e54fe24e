"""What using a race would change, before it changes anything."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from runlegs_desktop.present.athlete_change import ChangeNote
from runlegs_desktop.present.i18n import _
from runlegs_desktop.ui.athlete.dress import flowing


class Note(QFrame):
    """Two ways on: keep the paces, or take the new ones."""

    accepted = Signal(float)
    kept = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("athlete-note")
        self._vdot = 0.0
        self._title, self._text = flowing("", "title"), flowing("", "sentence")
        self.keep = QPushButton(_("Keep as is"))
        self.keep.setObjectName("note-keep")
        self.keep.clicked.connect(self.kept)
        self.use = QPushButton()
        self.use.setObjectName("note-use")
        self.use.setProperty("primary", True)
        self.use.clicked.connect(lambda: self.accepted.emit(self._vdot))
        for button in (self.keep, self.use):
            button.setAutoDefault(True)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(self._title)
        words.addWidget(self._text)
        line = QHBoxLayout(self)
        line.setContentsMargins(18, 12, 18, 12)
        line.setSpacing(14)
        line.addLayout(words, 1)
        line.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.use, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def show_note(self, note: ChangeNote | None) -> None:
        """Show the note, or nothing."""
        if note is not None:
            self._vdot = note.vdot
            self._title.setText(note.title)
            self._text.setText(note.text)
            self.use.setText(note.accept)
            self.use.setAccessibleDescription(note.text)
        self.setVisible(note is not None)
