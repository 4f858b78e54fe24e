"""Tab goes as one reads, for widgets that were made later than those that stand behind them, too."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget


def follow(before: QWidget, widgets: Iterable[QWidget]) -> None:
    """Let Tab go from `before` through these in their order, and then on to where it went."""
    for one in widgets:
        QWidget.setTabOrder(before, one)
        before = one
