"""Why a session is worth doing, and the runner's own notes."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from runlegs_desktop.draw.fonts import font
from runlegs_desktop.present import session_entry
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.inspector import InspectorPage
from runlegs_desktop.ui.inspector.entry import NotesEntry
from runlegs_desktop.ui.labels import label

NOTES = 30  # px that the notes keep, whatever the reason takes: one line to write in


class Reasons(QWidget):
    """The reason with its evidence and limit above the notes."""

    def __init__(self) -> None:
        super().__init__()
        self._head = _head(_("Why"))
        self.reason = label("", "sentence", wrap=True)
        self.evidence = label("", "caption", wrap=True)
        self.notes = NotesEntry(_("Notes"), session_entry.notes)
        self.notes.setObjectName("notes")
        self.notes.setMinimumHeight(NOTES)
        self._id = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self._head)
        column.addWidget(self.reason)
        column.addWidget(self.evidence)
        column.addSpacing(2)
        self._column = column
        self.take_notes()

    def take_notes(self) -> None:
        """Put the notes below the reason."""
        self._column.addWidget(self.notes, 1)

    def show_page(self, page: InspectorPage) -> None:
        """Show a session's reason and notes."""
        self.notes.show_text(page.notes, keep=page.id == self._id)
        self._id = page.id
        known = page.why
        for one in (self._head, self.reason, self.evidence):
            one.setVisible(known is not None)
        if known is not None:
            self.reason.setText(known.reason + ".")
            self.evidence.setText(f"{known.evidence} · {known.limit}.")
            for one in (self.reason, self.evidence):
                one.setToolTip(known.line)  # longer languages may not fit


def _head(text: str) -> QLabel:
    made = label(text, "title")
    made.setFont(font(12.5, 600))
    return made
