"""Choices side by side, of which one holds."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from runlegs_desktop.draw.fonts import font
from runlegs_desktop.ui.athlete.dress import flowing, mark
from runlegs_desktop.ui.labels import label


class Segments(QWidget):
    """`options` are pairs of a value and its text."""

    chosen = Signal(object)

    def __init__(self, name: str, title: str, options: Sequence[tuple[Any, str]]) -> None:
        super().__init__()
        self._buttons: dict[Any, QToolButton] = {}
        group = QButtonGroup(self)
        line = QHBoxLayout()
        line.setSpacing(0)
        for n, (value, text) in enumerate(options):
            button = self._buttons[value] = QToolButton()
            button.setText(text)
            button.setObjectName(f"{name}-{value.value}")
            button.setAccessibleName(f"{title}: {text}")
            button.setCheckable(True)
            button.setFont(font(12.5, 500))
            button.setProperty("segment", True)
            button.setProperty("end", "first" if n == 0 else "last" if n == len(options) - 1 else "")
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _on=False, v=value: self.chosen.emit(v))
            group.addButton(button)
            line.addWidget(button, 1)
        self.note = flowing("", "caption")
        head = label(title, "caption")
        head.setFont(font(11, 500))
        mark(head, "second", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(head)
        column.addLayout(line)
        column.addWidget(self.note)
        self.note.hide()

    def show_choice(self, value: object, note: str = "") -> None:
        """Mark the one that holds."""
        self._buttons[value].setChecked(True)
        self.note.setText(note)
        self.note.setVisible(bool(note))
