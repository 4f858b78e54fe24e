"""The line of tabs: their names, their icons, their keys. A tab that isn't built isn't there."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QTabBar, QWidget

from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.icons import icon
from runlegs_desktop.present.i18n import _
from runlegs_desktop.ui.actions import action
from runlegs_desktop.ui.look import Look

PLAN, STRENGTH = "plan", "strength"
NAMES = (PLAN, STRENGTH)  # as their icons are called


class Tabs(QTabBar):
    """`chosen` carries the name of the tab that was clicked or moved to, the current one again when it was clicked."""

    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setIconSize(QSize(16, 16))
        self.setAccessibleName(_("Tabs"))
        self.setFont(font(13, 500, tabular=False))
        for text in (_("Plan"), _("Strength")):
            self.addTab(text)
        self.tabBarClicked.connect(self._choose)
        self.currentChanged.connect(self._choose)
        look.changed.connect(self._dress)
        self._dress()

    def show_tab(self, name: str) -> None:
        """Mark the tab that shows."""
        self.blockSignals(True)
        self.setCurrentIndex(NAMES.index(name))
        self.blockSignals(False)
        self._dress()

    def ways(self, owner: QWidget, go: Callable[[str], object]) -> list[QAction]:
        """An action for every tab: Ctrl and its place."""
        texts = (_("P&lan tab"), _("&Strength tab"))
        pairs = enumerate(zip(NAMES, texts, strict=True), 1)
        return [action(owner, text, partial(go, name), [f"Ctrl+{place}"]) for place, (name, text) in pairs]

    def _choose(self, place: int) -> None:
        if 0 <= place < len(NAMES):
            self._dress()
            self.chosen.emit(NAMES[place])

    def _dress(self) -> None:
        theme = self._look.theme
        for place, name in enumerate(NAMES):
            colour = theme.accent if place == self.currentIndex() else theme.text2
            self.setTabIcon(place, icon(name, colour, theme.line2))
