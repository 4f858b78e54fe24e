"""A property of a widget that a style sheet looks at."""

from PySide6.QtWidgets import QWidget


def mark(widget: QWidget, name: str, on: bool | str) -> None:
    """Set a property that the sheet looks at, and have it looked at again."""
    if widget.property(name) == on:
        return
    widget.setProperty(name, on)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
