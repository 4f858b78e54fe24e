"""The visual weeks: rows that scroll, cards above them, staples above the cards. Only weeks in view are built."""

from collections.abc import Callable, Iterable
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QWidget

from runlegs_desktop.app.preferences import Zoom
from runlegs_desktop.present.board import Board
from runlegs_desktop.present.i18n import _
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.plan.choosing import on_key, toggle_at
from runlegs_desktop.ui.plan.columns import Columns, columns
from runlegs_desktop.ui.plan.cursor import Spot, spot_of_day, spot_of_session, spot_of_week, week_of
from runlegs_desktop.ui.plan.in_view import InView
from runlegs_desktop.ui.plan.notches import Notches
from runlegs_desktop.ui.plan.zoom import RowSize, row_size


class PlanBoard(QAbstractScrollArea):
    """Shows a `Board`. A card's widget is kept as long as its session is in view, wherever it moves."""

    scrolled = Signal()
    selected = Signal(str)
    zoom_asked = Signal(int)
    stack_asked = Signal(object, object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("board")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Plan board"))
        self._canvas = QWidget()  # Qt's own would bring every class of its kind into Python: a tenth of a bare start
        self.setViewport(self._canvas)
        self.horizontalScrollBar().setRange(0, 0)  # Qt's 99 would show it, and lay everything once more without it
        self._board: Board | None = None
        self._zoom = Zoom.SEVEN_WEEKS
        self._spot: Spot | None = None
        self._also: frozenset[str] = frozenset()
        self.anchor: Spot | None = None  # where Shift and the arrows began
        self._is_walking = False  # the keyboard's card need not be chosen
        self._uncovered: Spot | None = None  # a card that its full day would hide
        self._is_parked, self._wheel = False, Notches()
        self.key_taker: Callable[[QKeyEvent], bool] = lambda _event: False
        self._seen = InView(self._canvas, look)
        self._seen.card_chosen.connect(self._on_card_chosen)
        self._seen.day_chosen.connect(self._on_day_chosen)
        self._seen.card_toggled.connect(lambda one: toggle_at(self, one))
        self._seen.card_clicked.connect(self._on_card_clicked)
        self._seen.stack_asked.connect(self.ask_stack)
        look.changed.connect(self._canvas.update)

    @property
    def seen(self) -> InView:
        """The cards and days in view."""
        return self._seen

    @property
    def zoom(self) -> Zoom:
        """How many weeks fill the board."""
        return self._zoom

    @property
    def columns(self) -> Columns:
        """The columns as they lie now."""
        return columns(self._canvas.width(), one_line=self._zoom is Zoom.WHOLE_PLAN)

    @property
    def shown(self) -> Board | None:
        """What it shows."""
        return self._board

    @property
    def spot(self) -> Spot | None:
        """Where the keyboard is."""
        return self._spot

    @property
    def selected_id(self) -> str:
        """The id of the card with the keyboard, or nothing."""
        return self._spot.session_id if self._spot else ""

    @property
    def selected_ids(self) -> tuple[str, ...]:
        """Every selected card, the one with the keyboard first."""
        first, chosen = self.selected_id, self._also if self._spot else frozenset()
        if not self._is_walking or not chosen:
            chosen = chosen | {first} if first else frozenset()
        return (*(chosen & {first}), *sorted(chosen - {first}))

    @property
    def selected_day(self) -> date | None:
        """The day of the selected card, or the selected day."""
        return self._spot.day if self._spot else None

    def select_all(self, session_ids: Iterable[str]) -> None:
        """Select several cards; the first gets the keyboard."""
        ids = tuple(session_ids)
        if ids:
            self.reveal(ids[0])
            self._also, self._is_walking = frozenset(ids), False
            self._seen.select(self.selected_ids)

    def hold(self, session_ids: tuple[str, ...]) -> None:
        """Keep the widgets of cards in the air; none lets go of them."""
        self._seen.hold(session_ids)
        if not session_ids:
            self._seen.show_verdicts({}, None)
            self._lay()

    def day_at(self, at: QPoint) -> date | None:
        """The day at a point of the screen, none outside the board."""
        inside = self._canvas.mapFromGlobal(at)
        return self._seen.day_at(inside) if self._canvas.rect().contains(inside) else None

    def holds_day(self, day: date) -> bool:
        """Whether the plan has this day."""
        return self._board is not None and spot_of_day(self._board, day) is not None

    def bring_into_view(self, day: date) -> None:
        """Scroll as little as is needed to see a day."""
        self._scroll_to(week_of(self._board, day))

    def show_board(self, board: Board, *, is_preview: bool = False) -> None:
        """Show a plan, keeping the place that is in view; what is only tried leaves the selection alone."""
        self._board = board
        if not is_preview:
            self._also &= {card.id for week in board.weeks for day in week.days for card in day.cards}
            if self._spot and (one := self._spot.session_id):
                self._spot = spot_of_session(board, one) or Spot(self._spot.day, "")
        self._lay()

    def set_zoom(self, zoom: Zoom) -> None:
        """Show more or fewer weeks, keeping the selected day, or else the first week in view, in view."""
        if zoom is self._zoom:
            return
        keep = week_of(self._board, self._spot.day) if self._spot else self.first_week()
        self._zoom = zoom
        self._lay()
        self.show_week(keep)
        self.scrolled.emit()

    def first_week(self) -> int:
        """Index of the first week in view."""
        return round(self.verticalScrollBar().value() / max(self._size().height, 1))

    def weeks_in_view(self) -> int:
        """How many weeks are in view, at least one."""
        return max(1, self._canvas.height() // max(self._size().height, 1))

    def show_week(self, index: int) -> None:
        """Scroll so that week `index` comes first, as far as there are weeks below it."""
        self.verticalScrollBar().setValue(max(0, index) * self._size().height)

    def reveal(self, session_id: str) -> None:
        """Scroll to a card and select it."""
        spot = spot_of_session(self._board, session_id) if self._board else None
        if spot:
            self.go(spot)

    def reveal_week(self, index: int) -> None:
        """Scroll a week into view with the week before it, and take its first day."""
        if self._board and 0 <= index < len(self._board.weeks):
            self.show_week(index - 1)
            self.go(spot_of_week(self._board.weeks[index]))

    def go(self, spot: Spot, also: Iterable[str] = (), anchor: Spot | None = None, *, is_walking: bool = False) -> None:
        """Give the keyboard to a card or a day and select it with others, or the others alone; see `choosing`."""
        self._spot, self._also = spot, frozenset(also)
        self.anchor, self._is_walking = anchor or spot, is_walking
        self._scroll_to(week_of(self._board, spot.day))
        self._uncover(spot)
        self._seen.select(self.selected_ids)
        self._focus(spot)
        self.selected.emit(spot.session_id)

    def _size(self) -> RowSize:
        count = len(self._board.weeks) if self._board else 1
        return row_size(self._zoom, self._canvas.height(), count)

    def _lay(self) -> None:
        """Fit the scroll bars; put rows and cards where they belong, once there is somebody to see them."""
        if self._board is None:
            return
        size, columns, weeks = self._size(), self.columns, self._board.weeks
        bar, across = self.verticalScrollBar(), self.horizontalScrollBar()
        bar.setPageStep(self._canvas.height())
        bar.setSingleStep(max(size.height // 3, 8))
        bar.setRange(0, max(0, len(weeks) * size.height - self._canvas.height()))
        if not self.isVisible():
            return
        across.setPageStep(self._canvas.width())
        across.setRange(0, max(0, columns.needed - self._canvas.width()))
        top = bar.value()
        in_view = weeks[top // size.height : (top + self._canvas.height()) // size.height + 1]
        keep = self._uncovered.session_id if self._uncovered else ""
        self._part_with(self._seen.lay(in_view, size, columns, QPoint(-across.value(), -top), keep))
        self._seen.select(self.selected_ids)
        if self.hasFocus() and self._spot and not self._is_parked:
            self._focus(self._spot)

    def _part_with(self, gone: tuple[QWidget, ...]) -> None:
        """Let go of widgets that left the view; if one had the focus the board keeps it, without scrolling back."""
        inside = QApplication.focusWidget()
        if inside is not None and any(w is inside or w.isAncestorOf(inside) for w in gone):
            self._is_parked = True
            self.setFocus()
            self._is_parked = False
        for widget in gone:
            widget.hide()
            widget.deleteLater()

    def _uncover(self, spot: Spot) -> None:
        """Bring a card that its full day hides among those shown; a day that is left shows its first ones again."""
        hidden = bool(spot.session_id) and self._seen.card(spot.session_id) is None
        if hidden or (self._uncovered and self._uncovered.day != spot.day):
            self._uncovered = spot if hidden else None
            self._lay()

    def _scroll_to(self, week: int) -> None:
        size, bar = self._size(), self.verticalScrollBar()
        y = week * size.height
        if y < bar.value():
            bar.setValue(y)
        elif y + size.height > bar.value() + self._canvas.height():
            bar.setValue(y + size.height - self._canvas.height())

    def _focus(self, spot: Spot) -> None:
        view = self._seen.card(spot.session_id) or self._seen.cell(spot.day)
        if view is not None:
            view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_card_chosen(self, session_id: str) -> None:
        if session_id != self.selected_id:
            self.reveal(session_id)

    def _on_card_clicked(self, session_id: str) -> None:
        if len(self.selected_ids) > 1:
            self.reveal(session_id)

    def _on_day_chosen(self, day: date) -> None:
        if self._spot is None or self._spot.day != day or self._seen.card(self._spot.session_id):
            self.go(Spot(day, ""))

    def ask_stack(self, day: date) -> None:
        """Ask for everything on a day."""
        cell = self._seen.cell(day)
        if cell is not None:
            self.stack_asked.emit(day, cell.mapToGlobal(QPoint(cell.width() // 2, cell.height() // 2)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self._is_parked and self._board is not None and self._board.weeks:
            now = self._board.now
            self.go(self._spot or spot_of_week(self._board.weeks[self.first_week() if now is None else now]))

    def focusNextPrevChild(self, ahead: bool) -> bool:
        """Tab leaves the board from any card: cards are made later than the checks, and Qt's chain is by age."""
        inside = QApplication.focusWidget()
        if inside is not None and self.isAncestorOf(inside):
            QWidget.setTabOrder(self, inside)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        try:
            return super().focusNextPrevChild(ahead)
        finally:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self.key_taker(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.key_taker(event) and not on_key(self, event):
            super().keyPressEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._lay()
        self.scrolled.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._lay()

    def resizeEvent(self, event: QResizeEvent) -> None:
        was = row_size(self._zoom, event.oldSize().height(), len(self._board.weeks) if self._board else 1).height
        first = round(self.verticalScrollBar().value() / was) if event.oldSize().isValid() else 0
        self._lay()
        if event.oldSize().height() != event.size().height() and event.oldSize().isValid():
            self.show_week(first)
        self.scrolled.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if way := self._wheel.add(event.angleDelta().y()):
                self.zoom_asked.emit(way)
            event.accept()
        else:
            super().wheelEvent(event)
