"""The theme in use, shared by every widget that paints: one object, handed down, that says when it changes."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication

from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.style import style_sheet
from runlegs_desktop.draw.theme import DARK, LIGHT, Theme


class Look(QObject):
    """Holds the theme. `choice` is "light", "dark" or "system", which follows the desktop where it tells.

    It also knows whether figures move or step from pose to pose: `motion_changed` says when that is another way.
    """

    changed = Signal()
    motion_changed = Signal()

    def __init__(self, choice: str = "system") -> None:
        super().__init__()
        self._choice = choice
        self.is_reduced = False  # the runner's choice
        self.theme: Theme = self._wanted()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._on_screen)

    @property
    def choice(self) -> str:
        """What was chosen: "light", "dark" or "system"."""
        return self._choice

    @property
    def is_still(self) -> bool:
        """Whether motion is reduced, by choice or because the system's own widgets don't move."""
        from PySide6.QtWidgets import QStyle  # noqa: PLC0415 - nothing moves at a start

        app = QApplication.instance()
        lasts = QStyle.StyleHint.SH_Widget_Animation_Duration  # 0 where the desktop wants nothing to move
        return self.is_reduced or (isinstance(app, QApplication) and app.style().styleHint(lasts) == 0)

    def reduce_motion(self, on: bool) -> None:
        """Let figures step instead of move, or leave it to the system."""
        self.is_reduced = on
        self.motion_changed.emit()

    def choose(self, choice: str) -> None:
        """Take another theme."""
        self._choice = choice
        self._follow()

    def dress(self, app: QApplication) -> None:
        """Give the application this theme's palette, font and style sheet."""
        app.setFont(font(12.5, tabular=False))
        app.setPalette(self.theme.palette())
        app.setStyleSheet(style_sheet(self.theme))

    def _follow(self) -> None:
        wanted = self._wanted()
        if wanted is self.theme:
            return
        self.theme = wanted
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self.dress(app)
        self.changed.emit()

    def _on_screen(self, _screen: QScreen) -> None:
        """Icons are drawn for the screens there are: a finer one needs them anew."""
        self.changed.emit()

    def _wanted(self) -> Theme:
        if self._choice == "system":
            dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        else:
            dark = self._choice == "dark"
        return DARK if dark else LIGHT
