"""The leg map as a widget: front and back side by side; the pointer or the arrow keys choose a muscle."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.legmap import MAPPED, Shade, View, inks, muscle_at, paint_leg_map, width_for
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.leg_load import LegPage
from runlegs_desktop.ui.look import Look

GAP, CAPTION = 6, 16
_EDGE = 2.0  # px that the ring of the focus takes
_ON = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
_BY_KEYS = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}
_WINDOW_REASONS = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}
_PRESSES = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class LegMapView(QWidget):
    """Shows a page. `chosen` carries the muscle that was clicked or pressed, `pointed` the one the map speaks of now.

    Arrows go from muscle to muscle, Enter and Space choose. `height` is that of the legs; `captions` names the views.
    """

    chosen = Signal(object)
    pointed = Signal(object)

    def __init__(self, look: Look, height: int, *, captions: bool = False) -> None:
        super().__init__()
        self.setObjectName("leg-map")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._look, self._height, self._captions = look, height, captions
        self._page: LegPage | None = None
        self._at: Muscle | None = None
        self._ring = False
        self.setFixedSize(self.sizeHint())
        look.changed.connect(self.update)
        self._name()

    @property
    def muscle(self) -> Muscle | None:
        """The muscle that is outlined."""
        return self._at

    def sizeHint(self) -> QSize:
        wide = 2 * width_for(self._height) + GAP + 2 * _EDGE
        return QSize(round(wide), round(self._height + 2 * _EDGE) + (CAPTION if self._captions else 0))

    def set_height(self, height: int) -> None:
        """Make the legs so high."""
        if height != self._height:
            self._height = height
            self.setFixedSize(self.sizeHint())
            self.update()

    def show_page(self, page: LegPage | None) -> None:
        """Shade the muscles as this page says."""
        self._page = page
        self._name()
        self.update()

    def show_muscle(self, muscle: Muscle | None) -> None:
        """Outline a muscle, or none."""
        if muscle is not self._at:
            self._at = muscle
            self._name()
            self.update()

    def muscle_at(self, at: QPointF) -> Muscle | None:
        """The muscle under a point of the widget."""
        return next((found for view in View if (found := muscle_at(view, self._place(view), at))), None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self.muscle_at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor)
        if found is not None and found is not self._at:
            self._point(found)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self.muscle_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and found is not None:
            self._point(found)
            self.chosen.emit(found)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A ring shows where the keys are, for those who came by them."""
        if event.reason() not in _WINDOW_REASONS:
            self._ring = event.reason() in _BY_KEYS
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._ring = True
        step = _ON.get(Qt.Key(event.key()))
        if step is not None:
            place = MAPPED.index(self._at) + step if self._at in MAPPED else 0
            self._point(MAPPED[place % len(MAPPED)])
        elif event.key() in _PRESSES:
            self.chosen.emit(self._at)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            found = self.muscle_at(QPointF(event.pos()))
            if self._page is not None and found is not None:
                row = self._page.row(found)
                QToolTip.showText(event.globalPos(), f"{row.sentence}\n{row.plain}", self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus() and self._at is not None and not self._captions:
            self._point(None)
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rows = self._page.rows if self._page else ()
        shades = {row.muscle: Shade(row.level, row.fed) for row in rows}
        for view, name in ((View.FRONT, _("front")), (View.BACK, _("back"))):
            place = self._place(view)
            paint_leg_map(painter, view, place, shades, inks(theme), chosen=self._at)
            if self._captions:
                painter.setFont(font(11))
                painter.setPen(theme.text3)
                under = QRectF(place.left(), place.bottom(), place.width(), CAPTION)
                painter.drawText(under, Qt.AlignmentFlag.AlignCenter, name)
        if self._ring and self.hasFocus():
            painter.setPen(QPen(theme.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)

    def _point(self, muscle: Muscle | None) -> None:
        self.show_muscle(muscle)
        self.pointed.emit(muscle)

    def _place(self, view: View) -> QRectF:
        wide = width_for(self._height)
        left = _EDGE if view is View.FRONT else _EDGE + wide + GAP
        return QRectF(left, _EDGE, wide, self._height)

    def _name(self) -> None:
        """What a screen reader says: the muscle chosen, else the whole page."""
        page = self._page
        said = "" if page is None else page.row(self._at).sentence if self._at else page.spoken
        self.setAccessibleName(_("Leg map: {what}").format(what=said) if said else _("Leg map"))
