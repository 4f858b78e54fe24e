"""A page that scrolls when its window is too low."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget


def scrolling(inside: QWidget, name: str) -> QScrollArea:
    """An area around `inside` that scrolls up and down only, and takes no focus of its own."""
    made = QScrollArea()
    made.setObjectName(name)
    made.setWidget(inside)
    made.setWidgetResizable(True)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return made
