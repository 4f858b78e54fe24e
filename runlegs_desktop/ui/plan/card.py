"""One session's card on the board: a real widget, so that it has focus, a name and a tool tip of its own."""

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from runlegs_desktop.domain.schedule import State
from runlegs_desktop.domain.session import Kind
from runlegs_desktop.draw.card_paint import TEXT_X, CardLook, paint_card
from runlegs_desktop.present.card import Card
from runlegs_desktop.present.i18n import _
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.plan.lifted import is_drag
from runlegs_desktop.ui.plan.zoom import Detail

RING = 3  # room around the visible card for the ring of selection, so that selecting never moves anything


class CardView(QWidget):
    """Lives as long as its session is on the board in view, and moves from day to day."""

    chosen = Signal(str)
    toggled = Signal(str)
    opened = Signal(str)
    start_asked = Signal(str)
    lifted = Signal(str, QPoint)
    clicked = Signal(str)
    carried = Signal(QPoint)
    let_go = Signal(QPoint)

    def __init__(self, parent: QWidget, look: Look, session_id: str) -> None:
        super().__init__(parent)
        self.setObjectName(f"card-{session_id}")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.session_id = session_id
        self._look = look
        self._card: Card | None = None
        self._detail = Detail.LINES
        self._selected = self._hovered = self._is_away = self._is_today = False
        self._pressed_at = QPoint()
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    @property
    def card(self) -> Card | None:
        """What it shows."""
        return self._card

    @property
    def starts(self) -> bool:
        """Whether its sign starts it: today's strength that is still to be done."""
        card = self._card
        return self._is_today and card is not None and card.kind is Kind.STRENGTH and card.state is State.PLANNED

    def show_card(self, card: Card, detail: Detail, *, is_today: bool = False) -> None:
        """Show this card; nothing is done when it shows it already."""
        if card == self._card and detail is self._detail and is_today is self._is_today:
            return
        self._card, self._detail, self._is_today = card, detail, is_today
        self.setAccessibleName(card.name)
        self.update()

    def set_selected(self, selected: bool) -> None:
        """Draw or remove the ring."""
        if selected != self._selected:
            self._selected = selected
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._card is None:
            return
        painter = QPainter(self)
        rect = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        look = CardLook(
            hovered=self._hovered,
            selected=self._selected,
            figure_only=self._detail is Detail.CUE,
            steps=self._detail is Detail.STEPS,
            starts=self.starts and (self._hovered or self._selected),
            ratio=self.devicePixelRatioF(),
        )
        paint_card(painter, self._card, rect, self._look.theme, look)
        if self.hasFocus():
            painter.setPen(QPen(self._look.theme.surface, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
            if not self._selected:  # the keyboard went past it with Ctrl
                painter.setPen(QPen(self._look.theme.accent, 2, Qt.PenStyle.DotLine))
                painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), 6, 6)

    def enterEvent(self, event: QEnterEvent) -> None:
        if self._card is not None:  # told when asked for: most cards are never pointed at
            start = (_("A click on the sign starts it."),) if self.starts else ()
            self.setToolTip("\n".join((self._card.name, *self._card.structure, *start)))
        self._hovered = True
        self.update()

    def leaveEvent(self, event: object) -> None:
        self._hovered = False
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() is not Qt.FocusReason.MouseFocusReason:  # a press tells itself what it means
            self.chosen.emit(self.session_id)
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if self._is_away or event.button() is not Qt.MouseButton.LeftButton:  # another button changes nothing
            return
        self._pressed_at = event.globalPosition().toPoint()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.toggled.emit(self.session_id)
        else:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            if not self._selected:  # of several that are selected, all are carried; a click takes one of them
                self.chosen.emit(self.session_id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.globalPosition().toPoint()
        if self._is_away:
            self.carried.emit(at)
        elif event.buttons() & Qt.MouseButton.LeftButton and is_drag(at - self._pressed_at):
            self._is_away = True
            self.lifted.emit(self.session_id, at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if self._is_away:
            self._is_away = False
            self.let_go.emit(event.globalPosition().toPoint())
        elif not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.clicked.emit(self.session_id)
            if (
                self.starts
                and event.position().x() < RING + TEXT_X
                and self.rect().contains(event.position().toPoint())
            ):
                self.start_asked.emit(self.session_id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.opened.emit(self.session_id)
