"""Choices side by side with their name above and a note below."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from runlegs_desktop.draw.fonts import font
from runlegs_desktop.ui.athlete.dress import flowing
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.mark import mark
from runlegs_desktop.ui.segments import Segments


class ChoiceField(QWidget):
    """Says which one was clicked. The buttons are named after `name` and the value: "units-metric"."""

    chosen = Signal(object)

    def __init__(self, name: str, title: str, choices: Mapping[Any, str]) -> None:
        super().__init__()
        self._segments = Segments(title, choices, object_name=name)
        self._segments.chosen.connect(self.chosen)
        self.note = flowing("", "caption")
        self.note.hide()
        head = label(title, "caption")
        head.setFont(font(11, 500))
        mark(head, "second", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (head, self._segments, self.note):
            column.addWidget(part)

    def show_choice(self, value: object, note: str = "") -> None:
        """Mark the one that holds."""
        self._segments.show_value(value)
        self.note.setText(note)
        self.note.setVisible(bool(note))
