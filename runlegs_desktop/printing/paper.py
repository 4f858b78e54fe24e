"""Sheets of paper: their sizes, and one drawing run for PDF, printer and preview alike."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import QImage, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter, QPicture

from runlegs_desktop.app.files import write
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.draw.paper_cues import Ink
from runlegs_desktop.printing.pdf_finish import Mark, Outline, finished, load
from runlegs_desktop.printing.pen import Drawn, Pen

MARGIN = 10.0  # mm, all round
EDGE = 7.0  # mm, from the lower edge to the foot line
DOTS_AN_INCH = 2540  # one dot is 0.01 mm
PICTURE_DOTS = 300  # an inch: sharp on paper and on telephones
MM_AN_INCH = 25.4
SAME_SIDE = 1.5  # mm: printers name A4 and Letter to the point, some to the millimetre


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

    @classmethod
    def of(cls, layout: QPageLayout) -> "Page | None":
        """The page that was chosen in the system's dialog; None when it is no paper that sheets are laid out for."""
        size = layout.pageSize().size(QPageSize.Unit.Millimeter)
        sides = sorted((size.width(), size.height()))
        for paper in PaperSize:
            if all(abs(a - b) < SAME_SIDE for a, b in zip(sides, paper.value, strict=True)):
                is_wide = layout.orientation() is QPageLayout.Orientation.Landscape
                return cls(paper, Orientation.LANDSCAPE if is_wide else Orientation.PORTRAIT)
        return None

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
    """Something to print. `paint` draws one page (0 is the first) with a pen in mm; `marks` are the PDF's outline."""

    title: str
    language: str
    page: Page
    pages: int
    paint: Callable[[Pen, int], None]
    ink: Ink = Ink.BLACK
    marks: tuple[Mark, ...] = ()

    def draw(self, painter: QPainter, page: int, record: list[Drawn] | None = None) -> None:
        """Draw a page with a painter whose unit is 0.01 mm. With `record` every text is noted there."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(Pen(painter, record, self.ink), page)


class Steps(Protocol):
    """Something that is drawn a page at a time."""

    done: int

    @property
    def is_done(self) -> bool:
        """Whether every page is drawn."""

    def step(self) -> bool:
        """Draw the next page. False when that is refused."""

    def end(self) -> bool:
        """Let go of everything. False when it could not take what was drawn."""


class Drawing:
    """A sheet on its way to a printer or into a file, a page at a time, so that a window need not wait for all.

    `is_open` is False when the device cannot be drawn on (a queue that is not there). The caller keeps `device`
    alive: Qt's dialogs do not own it. Always call `end`.
    """

    def __init__(self, sheet: Sheet, device: QPagedPaintDevice, dots_an_inch: int) -> None:
        self._sheet, self._device = sheet, device
        self.done = 0
        device.setPageLayout(sheet.page.layout)
        self._painter = QPainter()
        self.is_open = self._painter.begin(device)
        if self.is_open:
            self._painter.scale(dots_an_inch / DOTS_AN_INCH, dots_an_inch / DOTS_AN_INCH)

    @property
    def is_done(self) -> bool:
        """Whether every page is drawn."""
        return self.done == self._sheet.pages

    def step(self) -> bool:
        """Draw the next page. False when the device refuses."""
        if not self.is_open or (self.done and not self._device.newPage()):
            return False
        self._sheet.draw(self._painter, self.done)
        self.done += 1
        return True

    def end(self) -> bool:
        """Let go of the device. False when it could not take what was drawn."""
        was_open, self.is_open = self.is_open, False
        return was_open and self._painter.end()


def print_sheet(sheet: Sheet, device: QPagedPaintDevice, dots_an_inch: int) -> bool:
    """Draw every page at once. False when the device cannot be drawn on."""
    drawing = Drawing(sheet, device, dots_an_inch)
    try:
        while not drawing.is_done:
            if not drawing.step():
                return False
    finally:
        is_ended = drawing.end()
    return is_ended


class PrinterDrawing:
    """A sheet on its way to a printer: all of it or nothing.

    Pages are tried out first, one a step. Only when every page can be drawn does the last step begin the printer and
    give it all of them, since of pages that are out no cancelling and no fault can take one back.
    """

    def __init__(self, sheet: Sheet, device: QPagedPaintDevice, dots_an_inch: int) -> None:
        self._sheet, self._device, self._dots = sheet, device, dots_an_inch
        self.done = 0
        self.is_printed = False

    @property
    def is_done(self) -> bool:
        """Whether every page is tried out and the printer has taken them."""
        return self.is_printed

    def step(self) -> bool:
        """Try the next page out; after the last one, print. False when the printer refuses."""
        picture = QPicture()
        painter = QPainter(picture)
        try:
            self._sheet.draw(painter, self.done)
        finally:
            painter.end()
        if self.done == self._sheet.pages - 1:
            self.is_printed = print_sheet(self._sheet, self._device, self._dots)
            if not self.is_printed:
                return False
        self.done += 1
        return True

    def end(self) -> bool:
        """Whether the printer took it."""
        return self.is_printed


class PdfDrawing(Drawing):
    """A sheet on its way into a PDF file with title, language and outline."""

    def __init__(self, sheet: Sheet) -> None:
        load()
        self._buffer = QBuffer()
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._writer = QPdfWriter(self._buffer)
        self._writer.setResolution(DOTS_AN_INCH)
        self._writer.setTitle(sheet.title)
        self._writer.setCreator("Runner Legs")
        super().__init__(sheet, self._writer, DOTS_AN_INCH)

    def content(self) -> bytes:
        """The file; nothing when Qt could not make one."""
        if not (self.is_done and self.end()):
            return b""
        sheet = self._sheet
        return finished(bytes(self._buffer.data().data()), Outline(sheet.language, sheet.page.size[1], sheet.marks))


def pdf(sheet: Sheet) -> bytes:
    """The whole sheet as a PDF file; nothing when Qt cannot make one."""
    drawing = PdfDrawing(sheet)
    try:
        while not drawing.is_done and drawing.step():
            pass
        return drawing.content()
    finally:
        drawing.end()


def image(sheet: Sheet, page: int = 0, dots_an_inch: int = PICTURE_DOTS) -> QImage:
    """A page as a picture on white."""
    wide, tall = (round(side * dots_an_inch / MM_AN_INCH) for side in sheet.page.size)
    made = QImage(wide, tall, QImage.Format.Format_RGB32)
    made.fill(Qt.GlobalColor.white)
    made.setDotsPerMeterX(round(dots_an_inch / MM_AN_INCH * 1000))
    made.setDotsPerMeterY(round(dots_an_inch / MM_AN_INCH * 1000))
    painter = QPainter(made)
    painter.scale(dots_an_inch / DOTS_AN_INCH, dots_an_inch / DOTS_AN_INCH)
    sheet.draw(painter, page)
    painter.end()
    return made


def export_pdf(sheet: Sheet, path: Path) -> None:
    """Write a sheet as a PDF file: wholly, or not at all; an older file stays until the new one is complete.

    UserError as `app.files.staged`.
    """
    made = pdf(sheet)
    if not made:
        raise UserError("pdf-failed", path=str(path))
    write(path, made)
