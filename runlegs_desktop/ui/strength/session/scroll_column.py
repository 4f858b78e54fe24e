"""Columns side by side, and a column of parts that scrolls up and down where the window is too low for it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget


def scroll_column(*parts: QWidget, gap: int = 12) -> QScrollArea:
    """The parts below each other, with the margins of a panel."""
    box, area = QWidget(), QScrollArea()
    box.setObjectName("session-column")
    column = QVBoxLayout(box)
    column.setContentsMargins(18, 16, 18, 16)
    column.setSpacing(gap)
    for part in parts:
        column.addWidget(part)
    column.addStretch()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(box)
    return area


def lay_beside(page: QWidget, columns: Sequence[QWidget]) -> None:
    """Three columns with a hairline between them; the middle one takes the room that is left."""
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    for number, column in enumerate(columns):
        if number:
            line = QFrame()
            line.setProperty("column", True)
            row.addWidget(line)
        row.addWidget(column, 1 if number == 1 else 0)
