"""Help: the keys, and what this program is."""

from PySide6.QtWidgets import QMessageBox, QWidget

from runlegs_desktop import __version__
from runlegs_desktop.present.i18n import _


def show_keys(parent: QWidget) -> None:
    """List the keys that work."""
    rows = (
        (_("Arrow keys"), _("move between days and cards")),
        (_("Ctrl+plus, Ctrl+minus"), _("zoom: week, 4 weeks, 7 weeks, whole plan")),
        (_("Home or Ctrl+T"), _("today")),
        (_("Page up, Page down"), _("earlier and later weeks")),
        (_("F8, Shift+F8"), _("next and previous check")),
        (_("F6"), _("next panel")),
        (_("+ on a day"), _("everything on that day")),
        (_("Ctrl+P"), _("print")),
        (_("Ctrl+Z, Ctrl+Shift+Z"), _("undo, redo")),
    )
    box = QMessageBox(parent)
    box.setWindowTitle(_("Keyboard"))
    box.setText("\n".join(f"{keys}: {what}" for keys, what in rows))
    box.open()


def show_about(parent: QWidget) -> None:
    """Version, licence, and what the numbers are."""
    box = QMessageBox(parent)
    box.setWindowTitle(_("About Runner Legs"))
    box.setText(_("Runner Legs {version}").format(version=__version__))
    box.setInformativeText(
        _(
            "Plans, trains, feeds and recovers a runner's legs. Everything stays on this computer. It teaches, it does "
            "not treat: see a professional about pain or illness. MIT licence."
        )
    )
    box.open()
