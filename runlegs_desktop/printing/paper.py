"""Sheets of paper: their sizes, and one drawing run for PDF, printer and preview alike."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from runlegs_desktop.app.files import write
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.printing.pdf_finish import with_language, with_spaces
from runlegs_desktop.printing.pen import Drawn, Pen

MARGIN = 10.0  # mm, all round
EDGE = 7.0  # mm, from the lower edge to the foot line
DOTS_AN_INCH = 2540  # one dot is 0.01 mm


class PaperSize(Enum):
    """Width and height in mm, upright."""

    A4 = (210.0, 297.0)
    LETTER = (215.9, 279.4)


class Orientation(Enum):
    """How a sheet is turned."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet's size and what may be printed on, in mm."""

    paper: PaperSize
    orientation: Orientation

    @property
    def is_landscape(self) -> bool:
        """Wider than tall."""
        return self.orientation is Orientation.LANDSCAPE

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as turned."""
        wide, tall = self.paper.value
        return (tall, wide) if self.is_landscape else (wide, tall)

    @property
    def inner(self) -> QRectF:
        """Inside the margins. The foot line may go down to 7 mm above the edge."""
        wide, tall = self.size
        return QRectF(MARGIN, MARGIN, wide - 2 * MARGIN, tall - MARGIN - EDGE)

    @property
    def layout(self) -> QPageLayout:
        """The same for Qt: the whole page, since the drawing keeps its own margins."""
        size = QPageSize.PageSizeId.A4 if self.paper is PaperSize.A4 else QPageSize.PageSizeId.Letter
        turned = QPageLayout.Orientation.Landscape if self.is_landscape else QPageLayout.Orientation.Portrait
        layout = QPageLayout(QPageSize(size), turned, QMarginsF(0, 0, 0, 0))
        layout.setMode(QPageLayout.Mode.FullPageMode)
        return layout


@dataclass(frozen=True)
class Sheet:
    """Something to print. `paint` draws one page (0 is the first) with a pen in mm."""

    title: str
    language: str
    page: Page
    pages: int
    paint: Callable[[Pen, int], None]

    def draw(self, painter: QPainter, page: int, record: list[Drawn] | None = None) -> None:
        """Draw a page with a painter whose unit is 0.01 mm. With `record` every text is noted there."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(Pen(painter, record), page)


def print_sheet(sheet: Sheet, device: QPagedPaintDevice, dots_an_inch: int) -> bool:
    """Draw every page on a printer or PDF. False when the device cannot be drawn on (a queue that is not there).

    The caller keeps `device` alive: Qt's dialogs do not own it.
    """
    device.setPageLayout(sheet.page.layout)
    painter = QPainter()
    if not painter.begin(device):
        return False
    try:
        painter.scale(dots_an_inch / DOTS_AN_INCH, dots_an_inch / DOTS_AN_INCH)
        for page in range(sheet.pages):
            if page and not device.newPage():
                return False
            sheet.draw(painter, page)
    finally:
        painter.end()
    return True


def pdf(sheet: Sheet) -> bytes:
    """The sheet as a PDF file with its title and language; nothing when Qt cannot make one."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS_AN_INCH)
    writer.setTitle(sheet.title)
    writer.setCreator("Runner Legs")
    if not print_sheet(sheet, writer, DOTS_AN_INCH):
        return b""
    return with_language(with_spaces(bytes(buffer.data().data())), sheet.language)


def export_pdf(sheet: Sheet, path: Path) -> None:
    """Write a sheet as a PDF file: wholly, or not at all; an older file stays until the new one is complete.

    UserError as `app.files.staged`.
    """
    made = pdf(sheet)
    if not made:
        raise UserError("pdf-failed", path=str(path))
    write(path, made)
