"""The Help menu. Its pages are loaded when they are asked for."""

from pathlib import Path

from PySide6.QtWidgets import QMainWindow

from runlegs_desktop.present.i18n import _
from runlegs_desktop.ui.actions import action


def fill_help_menu(window: QMainWindow, place: Path | None) -> None:
    """Add the Help menu to a window; `place` is where its library lies, none for the sample runner."""
    menu = window.menuBar().addMenu(_("&Help"))

    def keyboard() -> None:
        from runlegs_desktop.ui.help.keyboard import show_keyboard  # noqa: PLC0415 - loaded when asked for

        show_keyboard(window, window.menuBar())

    def log() -> None:
        from runlegs_desktop.ui.help.log_view import show_log  # noqa: PLC0415 - as above

        show_log(window)

    def about() -> None:
        from runlegs_desktop.ui.help.about import show_about  # noqa: PLC0415 - as above

        show_about(window, place)

    menu.addAction(action(window, _("&Keyboard"), keyboard, ["F1"]))
    menu.addAction(action(window, _("Show &log"), log))
    menu.addSeparator()
    menu.addAction(action(window, _("&About Runner Legs"), about))
