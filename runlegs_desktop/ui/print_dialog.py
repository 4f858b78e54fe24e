"""Print: which way round, which paper, and where the PDF goes."""

from pathlib import Path

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QVBoxLayout,
    QWidget,
)

from runlegs_desktop.app.planning import Picture
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.wording import error_text
from runlegs_desktop.printing.calendar import write_calendar
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.notices import Notice


class PrintDialog(QDialog):
    """Two choices and one button."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Print plan"))
        self.orientation, self.paper = QComboBox(), QComboBox()
        for value, text in (("landscape", _("Landscape")), ("portrait", _("Portrait"))):
            self.orientation.addItem(text, value)
        for value, text in (("a4", _("A4")), ("letter", _("Letter"))):
            self.paper.addItem(text, value)
        form = QFormLayout()
        form.addRow(_("&Orientation"), self.orientation)
        form.addRow(_("&Paper"), self.paper)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.save = buttons.addButton(_("Save PDF…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.save.setDefault(True)
        self.save.setProperty("primary", True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(label(_("The plan calendar, black on white, one row a week."), "sentence"))
        column.addLayout(form)
        column.addWidget(buttons)


def ask_and_print(parent: QWidget, seen: Picture, numbers: Numbers, notice: Notice) -> None:
    """Ask how and where, then write the PDF; the notice says where it is, or why it is not."""
    dialog = PrintDialog(parent)
    dialog.accepted.connect(lambda: _choose_file(parent, dialog, seen, numbers, notice))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _choose_file(parent: QWidget, dialog: PrintDialog, seen: Picture, numbers: Numbers, notice: Notice) -> None:
    start = str(Path.home() / f"{_file_name(seen.plan.name)}.pdf")
    path, _kind = QFileDialog.getSaveFileName(parent, _("Save PDF"), start, _("PDF files (*.pdf)"))
    if path:
        save(Path(path), dialog, seen, numbers, notice)


def save(path: Path, dialog: PrintDialog, seen: Picture, numbers: Numbers, notice: Notice) -> None:
    """Write the file as the dialog says."""
    out = path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf")
    if out != path and out.exists():  # the file dialog asked about the name without its ending
        notice.show_text(_("{path} is there already. Type its whole name to replace it.").format(path=out))
        return
    try:
        write_calendar(
            seen, out, numbers, orientation=dialog.orientation.currentData(), paper=dialog.paper.currentData()
        )
    except UserError as error:
        notice.show_text(error_text(error))
    else:
        notice.show_text(_("Saved {path}").format(path=out))


def _file_name(name: str) -> str:
    kept = "".join(c if c.isalnum() or c in " -_" else " " for c in name).strip()
    return kept[:60] or _("Training plan")
