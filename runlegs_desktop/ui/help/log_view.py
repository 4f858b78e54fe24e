"""Help ▸ Show log: the newest of the log, to read and to copy."""

from PySide6.QtWidgets import QWidget

from runlegs_desktop.app import logs, paths
from runlegs_desktop.present.i18n import _
from runlegs_desktop.ui.help.box import Box, opener
from runlegs_desktop.ui.help.text_pane import TextPane
from runlegs_desktop.ui.labels import label

_SIZE = (760, 520)


class LogBox(Box):
    """What the program wrote about itself."""

    def __init__(self, parent: QWidget, text: str) -> None:
        super().__init__(parent, _("Log"), _SIZE)
        said = _("What went wrong, for whoever repairs the program. It holds nothing you wrote and no health data.")
        self.column.addWidget(label(said, wrap=True))
        self.text = TextPane(_("Log"))
        self.text.setPlainText(text or _("Nothing went wrong so far."))
        self.column.addWidget(self.text, 1)
        self.add_button(self.text.copy_button(_("Copy")))
        self.add_button(opener(_("Show the folder"), str(paths.log_folder())))
        self.text.verticalScrollBar().setValue(self.text.verticalScrollBar().maximum())


def show_log(parent: QWidget) -> LogBox:
    """Open it over a window."""
    box = LogBox(parent, logs.read(paths.log_folder()))
    box.open()
    return box
