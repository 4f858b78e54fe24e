"""A row of buttons of which one is chosen: arrows move the choice, some may be out of reach."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from runlegs_desktop.draw.fonts import font

HEIGHT = 28
_LEAST = 30  # long words of a language may be cut, but never push the page apart


class Segments(QWidget):
    """Shows values by their words and says which one was clicked.

    With an `object_name` such as "units" the buttons of an enumeration are named "units-metric" and so on.
    """

    chosen = Signal(object)

    def __init__(
        self, name: str, choices: Mapping[Any, str], tips: Mapping[Any, str] | None = None, object_name: str = ""
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self.buttons: dict[Any, QToolButton] = {}
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        values = list(choices)
        for value in values:
            button = self.buttons[value] = QToolButton()
            button.setToolTip((tips or {}).get(value, ""))
            button.setCheckable(True)
            button.setFixedHeight(HEIGHT)
            button.setMinimumWidth(_LEAST)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setProperty("segment", True)
            button.setProperty("end", {values[0]: "first", values[-1]: "last"}.get(value, ""))
            button.clicked.connect(lambda _on=False, v=value: self.chosen.emit(v))
            if object_name:
                button.setObjectName(f"{object_name}-{value.value}")
            self._group.addButton(button)
            line.addWidget(button)
        self.name_values(choices)

    def name_values(self, choices: Mapping[Any, str]) -> None:
        """Call the values by these words."""
        for value, text in choices.items():
            self.buttons[value].setText(text)
            self.buttons[value].setAccessibleName(f"{self.accessibleName()}: {text}")

    def show_value(self, value: object, allowed: frozenset[Any] | None = None) -> None:
        """Mark the value chosen; those that are not allowed stand there grey."""
        for one, button in self.buttons.items():
            button.setEnabled(allowed is None or one in allowed)
            button.setFont(font(12, 600 if one == value else 400))
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if one == value else Qt.FocusPolicy.ClickFocus)
        self.buttons[value].setChecked(True)

    def first_focus(self) -> QWidget:
        """The button that Tab comes to: the chosen one."""
        return next(b for b in self.buttons.values() if b.isChecked())
