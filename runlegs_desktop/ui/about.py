"""Help: the keys, and what this program is."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QVBoxLayout, QWidget

from runlegs_desktop import __version__
from runlegs_desktop.present.i18n import _
from runlegs_desktop.ui.labels import label

_WIDE = 420


def show_keys(parent: QWidget) -> None:
    """List the keys that work."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(6)
    for n, (keys, what) in enumerate(_keys()):
        grid.addWidget(label(keys, "strong"), n, 0)
        grid.addWidget(label(what), n, 1)
    dialog = _dialog(parent, _("Keyboard"))
    column = QVBoxLayout(dialog)
    column.addLayout(grid)
    column.addWidget(_close(dialog))
    dialog.open()


def show_about(parent: QWidget) -> None:
    """Version, licence, and what the numbers are."""
    dialog = _dialog(parent, _("About Runner Legs"))
    column = QVBoxLayout(dialog)
    column.setSpacing(8)
    column.addWidget(label(_("Runner Legs {version}").format(version=__version__), "h2"))
    for text in (
        _("Plans the weeks of running and strength, checks them, and prints them."),
        _("Everything stays on this computer."),
        _("It teaches, it does not treat: its numbers are models. See a professional about pain or illness."),
        _("MIT licence. With Qt and PySide6 (LGPL), peewee (MIT) and the typeface Inter (OFL)."),
    ):
        column.addWidget(label(text, wrap=True))
    column.addWidget(_close(dialog))
    dialog.open()


def _keys() -> tuple[tuple[str, str], ...]:
    return (
        (_("Arrow keys"), _("move between days and cards")),
        (_("Space"), _("lift a card; the arrows carry it, Space drops it, Esc puts it back")),
        (_("Alt+arrows"), _("move the selected cards at once")),
        (_("E L T I H R S M 0"), _("add that kind of card to the day")),
        (_("Ctrl and a click"), _("select several cards")),
        (_("Alt or Shift while dragging"), _("copy the card, or swap the two days")),
        (_("Enter or F2"), _("edit in the inspector")),
        (_("F4"), _("show or hide the inspector")),
        (_("D, K, P"), _("mark done, skip, pin")),
        (_("Delete"), _("take the card off")),
        (_("Ctrl+X, Ctrl+C, Ctrl+V"), _("cut, copy, paste")),
        (_("Ctrl+D"), _("duplicate to next week")),
        (_("Ctrl+Z, Ctrl+Shift+Z"), _("undo, redo")),
        (_("Ctrl and plus or minus"), _("zoom: week, 4 weeks, 7 weeks, whole plan")),
        (_("Home or Ctrl+T"), _("today")),
        (_("Page up, Page down"), _("earlier and later weeks")),
        (_("F8, Shift+F8"), _("next and previous check")),
        (_("F6"), _("next panel")),
        (_("Plus"), _("everything on a day that has more than fits")),
        (_("Ctrl+N"), _("make a plan")),
        (_("Ctrl+R"), _("rules of the plan")),
        (_("Ctrl and comma"), _("athlete")),
        (_("Ctrl+P"), _("print")),
    )


def _dialog(parent: QWidget, title: str) -> QDialog:
    made = QDialog(parent)
    made.setWindowTitle(title)
    made.setMinimumWidth(_WIDE)
    made.finished.connect(made.deleteLater)
    return made


def _close(dialog: QDialog) -> QDialogButtonBox:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    buttons.button(QDialogButtonBox.StandardButton.Close).setText(_("Close"))
    return buttons
