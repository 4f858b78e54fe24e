"""A button with an icon before its words, a little apart from them."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton

from runlegs_desktop.draw.icons import icon

GAP = 4


def show_icon(button: QAbstractButton, name: str, colour: QColor, disabled: QColor, size: int = 16) -> None:
    """Set the icon of a button that has words, too."""
    button.setIcon(icon(name, colour, disabled, size, GAP))
    button.setIconSize(QSize(size + GAP, size))
