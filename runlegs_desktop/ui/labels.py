"""Labels in the roles of the design's type scale."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy

from runlegs_desktop.draw.fonts import font

_ROLES = {
    "hero": (22.0, 600),
    "lead": (14.0, 400),
    "h2": (14.0, 600),
    "title": (13.0, 600),
    "body": (12.5, 400),
    "strong": (12.5, 500),
    "sentence": (12.0, 400),
    "caption": (11.0, 400),
    "badge": (11.0, 600),
}


def label(text: str, role: str = "body", *, wrap: bool = False) -> QLabel:
    """A label in a role; `wrap` lets it take several lines."""
    made = QLabel(text)
    made.setProperty("role", role)
    made.setFont(font(*_ROLES[role], tabular=False))
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if wrap:
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made


def hairline() -> QFrame:
    """A one-pixel line between parts."""
    made = QFrame()
    made.setProperty("role", "rule")
    return made


def upright() -> QFrame:
    """A one-pixel line from top to bottom between two parts."""
    made = QFrame()
    made.setProperty("role", "upright")
    made.setFixedWidth(1)
    return made
