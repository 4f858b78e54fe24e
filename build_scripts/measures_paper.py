"""How long a plan takes to be a PDF, against a bare QPainter that makes the very same calls."""

import statistics
from collections.abc import Callable
from datetime import date
from time import process_time
from typing import Any, TypeAlias

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPainter, QPdfWriter, QPicture

from runlegs_desktop.app.planning import picture
from runlegs_desktop.app.sample import sample
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.printing.calendar import calendar_sheet
from runlegs_desktop.printing.paper import DOTS_AN_INCH, Orientation, PaperSize, Sheet, pdf

TODAY = date(2026, 8, 6)
ROUNDS = 25
_TOLD = (
    "setRenderHint", "setFont", "setPen", "setBrush", "save", "restore", "drawText", "drawRect", "drawRoundedRect",
    "drawLine", "drawPolyline", "drawPolygon", "drawEllipse", "drawPath",
)  # fmt: skip

Call: TypeAlias = tuple[str, tuple[Any, ...]]


def paper() -> list[tuple[str, str, str]]:
    """A 16-week plan to PDF: processor time, since other work on the machine has none of it."""
    book = sample(TODAY, "Harbour Half")
    seen = picture(book, next(iter(book.plans.values())), TODAY)

    def sheet() -> Sheet:
        return calendar_sheet(seen, Numbers(), Orientation.LANDSCAPE, PaperSize.A4)

    first = sheet()
    calls = calls_of(first)
    pairs = [(_took(lambda: pdf(sheet())), _took(lambda: bare(first, calls))) for _n in range(ROUNDS)]
    ratio = statistics.median(ours for ours, _bare in pairs) / statistics.median(other for _ours, other in pairs)
    size = len(pdf(sheet())) / 1024
    return [
        ("16-week plan to PDF / bare QPainter", f"{ratio:.2f} x", "2 x"),
        ("its size", f"{size:.0f} KiB", "64 KiB"),
    ]


def calls_of(sheet: Sheet) -> list[Call]:
    """Everything that a sheet's first page asks of its painter."""
    calls: list[Call] = []

    def telling(name: str) -> Callable[..., object]:
        def told(self: QPainter, *given: object) -> object:
            calls.append((name, given))
            return getattr(QPainter, name)(self, *given)

        return told

    canvas = QPicture()
    painter = type("Telling", (QPainter,), {name: telling(name) for name in _TOLD})(canvas)
    sheet.draw(painter, 0)
    painter.end()
    return calls


def bare(sheet: Sheet, calls: list[Call]) -> bytes:
    """The same calls one after the other, into a file of the same size."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS_AN_INCH)
    writer.setPageLayout(sheet.page.layout)
    painter = QPainter(writer)
    for name, given in calls:
        getattr(painter, name)(*given)
    painter.end()
    return bytes(buffer.data().data())


def _took(work: Callable[[], object]) -> float:
    begin = process_time()
    work()
    return process_time() - begin
