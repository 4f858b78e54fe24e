"""Where a sheet goes: the usual printer, one chosen in the system's dialog, a PDF file, the clipboard."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from runlegs_desktop.app.files import check_place, write
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.present.i18n import _, plural
from runlegs_desktop.present.wording import error_text
from runlegs_desktop.printing.paper import Page, PdfDrawing, PrinterDrawing, Sheet, Steps, image
from runlegs_desktop.ui.print_run import PrintRun
from runlegs_desktop.ui.printers import usual_printer

_LONGEST_FILE = 60
_ACCEPTED = QPrintDialog.DialogCode.Accepted.value


class Output(QObject):
    """Takes one sheet at a time. `ended` and `failed` carry a sentence; `progressed` the pages drawn so far.

    Printer and system dialog are kept here: Qt's dialogs do not own what they are given, and crash without it.
    """

    began = Signal(int)
    progressed = Signal(int)
    ended = Signal(str)
    failed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._printer: QPrinter | None = None
        self._dialog: QPrintDialog | None = None
        self._run: PrintRun | None = None

    @property
    def is_busy(self) -> bool:
        """Whether pages are being drawn."""
        return self._run is not None

    def to_printer(self, sheet: Sheet, relaid: Callable[[Page], Sheet]) -> None:
        """Open the system's print dialog, then print. `relaid` makes the sheet for another paper chosen there."""
        printer = self._printer = _ready(QPrinter(QPrinter.PrinterMode.HighResolution), sheet)
        dialog = self._dialog = QPrintDialog(printer, self._window)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, on=False)  # the range is chosen here
        dialog.finished.connect(lambda code: self._accept(sheet, relaid) if code == _ACCEPTED else None)
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # PySide hides it behind QPrintDialog's own, which wants the name of a slot

    def to_usual_printer(self, sheet: Sheet) -> bool:
        """Print at once on the computer's usual printer, on the sheet's own paper. False where it has none."""
        printer = usual_printer()
        if printer is not None:
            self.print_on(sheet, _ready(printer, sheet))
        return printer is not None

    def _accept(self, sheet: Sheet, relaid: Callable[[Page], Sheet]) -> None:
        """Print for the paper that the system's dialog was left with: it is what lies in the printer."""
        printer = self._printer
        if printer is None:
            return
        chosen = Page.of(printer.pageLayout())
        if chosen is None:
            name = printer.pageLayout().pageSize().name()
            text = _("Nothing was printed: sheets are laid out for A4 and Letter, {paper} was chosen.")
            self.failed.emit(text.format(paper=name))
            return
        self.print_on(sheet if chosen == sheet.page else relaid(chosen), printer)

    def print_on(self, sheet: Sheet, printer: QPrinter) -> None:
        """Print on what the system's dialog gave: all of it or nothing. `failed` when it takes nothing.

        A file is written as Export PDF writes it, since Qt says nothing about a disk that is full.
        """
        self._printer = printer  # alive until it has taken everything
        if printer.outputFileName():
            self._to_file(sheet, Path(printer.outputFileName()))
            return
        drawing = PrinterDrawing(sheet, printer, printer.resolution())
        where = printer.printerName() or _("the printer")

        def end(is_done: bool) -> None:
            if is_done:
                pages = plural("Sent {n} page to {name}", "Sent {n} pages to {name}", sheet.pages)
                self.ended.emit(pages.format(n=sheet.pages, name=where))
            else:
                self.failed.emit(error_text(UserError("printer-failed", name=where)))

        self._start(drawing, sheet.pages, end)

    def to_pdf(self, sheet: Sheet, name: str) -> None:
        """Ask where, then write. `name` is proposed."""
        start = str(Path.home() / f"{file_name(name)}.pdf")
        given, _kind = QFileDialog.getSaveFileName(self._window, _("Export PDF"), start, _("PDF files (*.pdf)"))
        if not given:
            return
        path = Path(given)
        out = path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf")
        if out != path and out.exists():  # the file dialog asked about the name without its ending
            self.failed.emit(_("{path} is there already. Type its whole name to replace it.").format(path=out))
            return
        self._to_file(sheet, out)

    def _to_file(self, sheet: Sheet, out: Path) -> None:
        try:
            check_place(out)
        except UserError as error:
            self.failed.emit(error_text(error))
            return
        self._write_pdf(sheet, out)

    def _write_pdf(self, sheet: Sheet, out: Path) -> None:
        drawing = PdfDrawing(sheet)

        def end(is_done: bool) -> None:
            try:
                _save(drawing if is_done else None, out)
            except UserError as error:
                self.failed.emit(error_text(error))
            else:
                self.ended.emit(_("Saved {path}").format(path=out))

        self._start(drawing, sheet.pages, end)

    def cancel(self) -> None:
        """Stop drawing. A file that was to be replaced stays; a printer was not begun."""
        if self._run is not None:
            self._run.cancel()
            self._let_go()

    def _start(self, drawing: Steps, pages: int, end: Callable[[bool], None]) -> None:
        run = self._run = PrintRun(drawing, self)
        run.progressed.connect(self.progressed)
        run.ended.connect(lambda _is_done: self._let_go())
        run.ended.connect(end)
        self.began.emit(pages)
        run.start()

    def _let_go(self) -> None:
        if self._run is not None:
            self._run.deleteLater()
        self._run = None


def _ready(printer: QPrinter, sheet: Sheet) -> QPrinter:
    """The printer with the sheet's name and paper."""
    printer.setDocName(sheet.title)
    printer.setCreator("Runner Legs")
    printer.setPageLayout(sheet.page.layout)
    return printer


def _save(drawing: PdfDrawing | None, out: Path) -> None:
    content = drawing.content() if drawing is not None else b""
    if not content:
        raise UserError("pdf-failed", path=str(out))
    write(out, content)


def copy_picture(sheet: Sheet, page: int) -> None:
    """Put a page on the clipboard as a picture of 300 dots an inch."""
    QGuiApplication.clipboard().setImage(image(sheet, page))


def file_name(name: str) -> str:
    """A name that every system takes for a file."""
    kept = "".join(c if c.isalnum() or c in " -_\u2013" else " " for c in name)
    return " ".join(kept.split())[:_LONGEST_FILE].strip() or _("Training plan")
