"""The paper before it is printed: one page of the sheet, drawn by the same hand as on paper, always light."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from runlegs_desktop.present.i18n import _
from runlegs_desktop.printing.fitted_text import UNITS_A_MM
from runlegs_desktop.printing.paper import MM_AN_INCH, Sheet
from runlegs_desktop.ui.look import Look

_EDGE = 22  # px around the page
_SHADOW = ((1.0, 10), (3.0, 7), (5.0, 5), (8.0, 3))  # how far it reaches, how dark (of 255)
_DROP = 3.0


class PagePreview(QScrollArea):
    """Shows one page, fitted to the room or at its true size. `turned` asks for the page before or after."""

    turned = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._paper = _Paper(look, self)
        self._fits = True
        self.setWidget(self._paper)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setObjectName("preview")
        self._look = look
        self._wear()
        look.changed.connect(self._wear)

    def show_page(self, sheet: Sheet, page: int) -> None:
        """Show a page of a sheet."""
        self._paper.show_page(sheet, page)
        self.setAccessibleName(_("Preview, page {n} of {pages}").format(n=page + 1, pages=sheet.pages))
        self._fit()

    def set_fits(self, fits: bool) -> None:
        """The whole page in view, or its true size."""
        self._fits = fits
        self._fit()

    @property
    def page_size(self) -> QSize:
        """How big the page is shown, in logical pixels."""
        return self._paper.page.size().toSize()

    def _wear(self) -> None:
        self.viewport().setStyleSheet(f"background: {self._look.theme.sunken.name()};")
        self._paper.update()

    def _fit(self) -> None:
        wide, tall = self._paper.sheet_size
        if not wide:
            return
        room = self.viewport().size() - QSize(2 * _EDGE, 2 * _EDGE)
        scale = self.logicalDpiX() / MM_AN_INCH
        if self._fits:
            scale = max(min(room.width() / wide, room.height() / tall), 0.2)
        self._paper.resize(round(wide * scale) + 2 * _EDGE, round(tall * scale) + 2 * _EDGE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        turn = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}.get(Qt.Key(event.key()))
        if turn is None:
            super().keyPressEvent(event)
        else:
            self.turned.emit(turn)


class _Paper(QWidget):
    """The page itself with its shadow. What was drawn is kept until page, size or screen change."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._sheet: Sheet | None = None
        self._number = 0
        self._drawn = QPixmap()

    @property
    def sheet_size(self) -> tuple[float, float]:
        """Millimetres; nothing before there is a sheet."""
        return self._sheet.page.size if self._sheet else (0.0, 0.0)

    @property
    def page(self) -> QRectF:
        """Where the paper lies."""
        return QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)

    def show_page(self, sheet: Sheet, page: int) -> None:
        self._sheet, self._number, self._drawn = sheet, page, QPixmap()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._sheet is None:
            return
        page, ratio = self.page, self.devicePixelRatioF()
        wanted = (page.size() * ratio).toSize()
        if self._drawn.size() != wanted:
            self._drawn = _draw(self._sheet, self._number, wanted)
            self._drawn.setDevicePixelRatio(ratio)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for reach, dark in _SHADOW:
            painter.setBrush(QColor(0, 0, 0, dark))
            painter.drawRoundedRect(page.adjusted(-reach, -reach, reach, reach).translated(0, _DROP), reach, reach)
        painter.drawPixmap(page.topLeft(), self._drawn)
        painter.setPen(QPen(self._look.theme.line2, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(page.adjusted(-0.5, -0.5, 0.5, 0.5))


def _draw(sheet: Sheet, number: int, size: QSize) -> QPixmap:
    """A page as it is on paper: white, and in the sheet's own ink."""
    made = QPixmap(size)
    made.fill(Qt.GlobalColor.white)
    painter = QPainter(made)
    scale = QPointF(size.width() / sheet.page.size[0], size.height() / sheet.page.size[1]) / UNITS_A_MM
    painter.scale(scale.x(), scale.y())
    sheet.draw(painter, number)
    painter.end()
    return made
