"""Help ▸ About: which version this is, where the data lie, and the licence of every part."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QListWidget, QWidget

from runlegs_desktop import __version__
from runlegs_desktop.app import paths
from runlegs_desktop.app.licences import Part, parts
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.present.i18n import _
from runlegs_desktop.ui.help.box import Box, opener
from runlegs_desktop.ui.help.text_pane import TextPane
from runlegs_desktop.ui.labels import hairline, label

_SIZE = (820, 600)
_LIST = 200


class AboutBox(Box):
    """`place` is where the library lies, none for the sample runner."""

    def __init__(self, parent: QWidget, place: Path | None, found: tuple[Part, ...]) -> None:
        super().__init__(parent, _("About Runner Legs"), _SIZE)
        self._parts = found
        self.column.addWidget(label(_("Runner Legs {version}").format(version=__version__), "h2"))
        for text in (
            _("Plans the weeks of running and strength, checks them, and prints them."),
            _("Everything stays on this computer."),
            _("It teaches, it does not treat: its numbers are models. See a professional about pain or illness."),
        ):
            self.column.addWidget(label(text, wrap=True))
        self.column.addWidget(hairline())
        self.column.addLayout(_places(place))
        self.column.addWidget(hairline())
        self.column.addWidget(label(_("Made with, and under which licence"), "title"))
        self.list = QListWidget()
        self.list.setObjectName("key-list")
        self.list.setAccessibleName(_("Parts of the program"))
        self.list.setFixedWidth(_LIST)
        self.list.setFont(font(12.5, tabular=False))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.addItems([" ".join(filter(None, (part.name, part.version))) for part in found])
        self.text = TextPane(_("Licence"))
        self.list.currentRowChanged.connect(self._show)
        both = QHBoxLayout()
        both.setSpacing(8)
        both.addWidget(self.list)
        both.addWidget(self.text, 1)
        self.column.addLayout(both, 1)
        if place is not None:
            self.add_button(opener(_("Show my data in its folder"), str(place.parent)))
        self.list.setCurrentRow(0)

    def _show(self, row: int) -> None:
        if 0 <= row < len(self._parts):
            part = self._parts[row]
            head = _("Licence: {name}").format(name=part.licence) + "\n\n" if part.licence else ""
            self.text.setPlainText(head + (part.text() or _("Its text is not on this computer.")))


def _places(place: Path | None) -> QFormLayout:
    form = QFormLayout()
    form.setHorizontalSpacing(16)
    form.setVerticalSpacing(4)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
    library = str(place) if place else _("nowhere: the sample runner is not kept")
    rows = (
        (_("Your training"), library),
        (_("Preferences"), str(paths.preferences_file())),
        (_("Log, without health data"), str(paths.log_folder())),
    )
    for name, where in rows:
        form.addRow(label(name, "sentence"), _selectable(where, name))
    return form


def _selectable(text: str, name: str) -> QLabel:
    made = label(text, wrap=True)
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    made.setObjectName("place")
    made.setAccessibleDescription(name)
    return made


def show_about(parent: QWidget, place: Path | None) -> AboutBox:
    """Open it over a window."""
    box = AboutBox(parent, place, parts())
    box.open()
    return box
