"""Exercises in a list: what is to come, what was done, what moves next time."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from runlegs_desktop.present.player_lists import MoveLine
from runlegs_desktop.ui.labels import label


class MoveLines(QScrollArea):
    """Exercises with their targets and reasons, as many as there are."""

    def __init__(self, *, on_surface: bool = False) -> None:
        super().__init__()
        self._on_surface = on_surface
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_lines(self, lines: tuple[MoveLine, ...]) -> None:
        """Show these."""
        inside = QWidget()
        inside.setObjectName("" if self._on_surface else "page")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(1)
        for line in lines:
            column.addWidget(label(line.name, "title", wrap=True))
            column.addWidget(label(line.target, wrap=True))
            if line.reason:
                column.addWidget(label(line.reason, "sentence", wrap=True))
            column.addSpacing(9)
        column.addStretch()
        self.setAccessibleName("; ".join(f"{one.name}: {one.target}, {one.reason}".rstrip(", ") for one in lines))
        self.setWidget(inside)
        inside.setAutoFillBackground(not self._on_surface)  # Qt fills it with the ground of the window
