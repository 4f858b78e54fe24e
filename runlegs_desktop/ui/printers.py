"""The printers of this computer."""

from PySide6.QtPrintSupport import QPrinter, QPrinterInfo


def usual_printer() -> QPrinter | None:
    """The one that is printed on unless another is chosen; none where the computer names none."""
    info = QPrinterInfo.defaultPrinter()
    return None if info.isNull() else QPrinter(info, QPrinter.PrinterMode.HighResolution)


def has_printers() -> bool:
    """Whether there is any to choose."""
    return bool(QPrinterInfo.availablePrinterNames())
