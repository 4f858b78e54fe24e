"""Carrying cards over the board by mouse or by keyboard: our own drag, with no window system in between.

A mouse-driven QDrag can be tested on no screen but a real one, and deleting the card it began on kills it; so the
card keeps the mouse and tells where it is (decision 4 of the house).
"""

from datetime import date, timedelta
from enum import Enum

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from runlegs_desktop.domain.calendar import DAYS_A_WEEK
from runlegs_desktop.domain.session import Kind
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.plan.board import PlanBoard
from runlegs_desktop.ui.plan.lifted import Lifted

_EDGE, _SCROLL_EVERY, _SCROLL_STEP = 28, 30, 14  # pixels, milliseconds, pixels

_KEYS = {Qt.Key.Key_Alt, Qt.Key.Key_Control, Qt.Key.Key_Shift}  # desktops may keep Alt and the mouse for themselves


class Mode(Enum):
    """What a drop does."""

    MOVE = "move"
    COPY = "copy"
    SWAP = "swap"
    ADD = "add"


class Carrying(QObject):
    """Knows what is in the air and over which day. It changes nothing: the one who listens does.

    `dropped` carries the day, the mode, the ids of the cards and the kind of a new one; then nothing is in the air.
    """

    lifted = Signal(object)
    hovered = Signal(object, object)
    dropped = Signal(object, object, object, object)
    put_back = Signal()

    def __init__(self, board: PlanBoard, above: QWidget, look: Look) -> None:
        super().__init__(board)
        self._board = board
        self._picture = Lifted(above, look)
        self._above = above
        self._ids: tuple[str, ...] = ()
        self._kind: Kind | None = None
        self._day: date | None = None
        self._mode = Mode.MOVE
        self._by_keyboard = False
        self._at = QPoint()
        self._scroll = QTimer(self)
        self._scroll.setInterval(_SCROLL_EVERY)
        self._scroll.timeout.connect(self._creep)
        self._zoom = board.zoom
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(0)
        self._again.timeout.connect(self._look_again)
        board.scrolled.connect(self._on_scrolled)
        board.selected.connect(self._on_selected)
        board.seen.card_lifted.connect(self._on_card_lifted)
        board.seen.card_carried.connect(self.carry)
        board.seen.card_let_go.connect(self.let_go)

    @property
    def is_up(self) -> bool:
        """Whether anything is in the air."""
        return bool(self._ids) or self._kind is not None

    @property
    def ids(self) -> tuple[str, ...]:
        """The cards in the air, the one that is held first; none while a new card comes from the palette."""
        return self._ids

    @property
    def kind(self) -> Kind | None:
        """The kind of a new card in the air."""
        return self._kind

    @property
    def picture(self) -> Lifted:
        """The picture under the pointer."""
        return self._picture

    def lift_kind(self, kind: Kind, picture: QPixmap, at: QPoint) -> None:
        """Take a new card from the palette; `at` is on the screen."""
        self._kind, self._mode = kind, Mode.ADD
        self._begin((), picture, QPoint(round(picture.deviceIndependentSize().width() / 2), 14), at)

    def lift_by_key(self, ids: tuple[str, ...], day: date) -> None:
        """Lift the selected cards; the arrows carry them from here on."""
        self._by_keyboard, self._mode = True, Mode.MOVE
        self._ids, self._day, self._zoom = ids, day, self._board.zoom
        self._listen(listens=True)
        self._board.hold(ids)
        self._picture.lift_bare()
        self.lifted.emit(ids)
        self._hover(day)

    def carry(self, at: QPoint) -> None:
        """The pointer moved; `at` is on the screen."""
        if not self.is_up:
            return
        self._at = at
        self._picture.carry(self._above.mapFromGlobal(at))
        self._follow_keys()
        self._hover(self._board.day_at(at))
        port = self._board.viewport()
        inside = port.mapFromGlobal(at)
        around = port.rect().adjusted(0, -_EDGE, 0, 0)  # the weekdays above belong to it, what is below doesn't
        near = around.contains(inside) and not _EDGE <= inside.y() <= port.height() - _EDGE
        if near and not self._scroll.isActive():
            self._scroll.start()
        elif not near:
            self._scroll.stop()

    def let_go(self, at: QPoint) -> None:
        """The mouse button came up."""
        if not self.is_up:
            return
        self.carry(at)
        self._finish(self._board.day_at(at))

    def drop(self) -> None:
        """Drop where the arrows carried it; what the mouse holds is dropped by the mouse only."""
        if self._by_keyboard:
            self._follow_keys()
            self._finish(self._day)

    def cancel(self) -> None:
        """Put everything back."""
        if self.is_up:
            self._finish(None)

    def key(self, event: QKeyEvent) -> bool:
        """A key on the board; gives whether it was for what is in the air."""
        if not self.is_up:
            return False
        arrows = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -DAYS_A_WEEK,
            Qt.Key.Key_Down: DAYS_A_WEEK,
        }
        key = Qt.Key(event.key())
        if event.type() is QEvent.Type.KeyRelease:
            if key in _KEYS:
                self._follow_keys()
                self._hover(self._day)
        elif self._by_keyboard and key in arrows and self._day is not None:
            self._step(self._day + timedelta(days=arrows[key]))
        elif key in _KEYS:
            self._follow_keys()
            self._hover(self._day)
        return True

    def _on_selected(self, session_id: str) -> None:
        """Another card was taken by the mouse while the keys held one."""
        if self._by_keyboard and session_id not in self._ids:
            self.cancel()

    def _on_card_lifted(self, session_id: str, at: QPoint) -> None:
        self.cancel()  # one that the keys lifted
        card = self._board.seen.card(session_id)
        if card is None:
            return
        self._mode = Mode.MOVE
        chosen = self._board.selected_ids
        ids = (session_id, *(one for one in chosen if one != session_id)) if session_id in chosen else (session_id,)
        self._begin(ids, card.grab(), card.mapFromGlobal(at), at)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc puts back wherever the keyboard is: a press on the palette took it from the board."""
        pressed = event.type() in {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}
        if pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and self.is_up:
            event.accept()
            self.cancel()
            return True
        return super().eventFilter(watched, event)

    def _listen(self, *, listens: bool) -> None:
        application = QApplication.instance()
        if application is not None and listens:
            application.installEventFilter(self)
        elif application is not None:
            application.removeEventFilter(self)

    def _begin(self, ids: tuple[str, ...], picture: QPixmap, hot: QPoint, at: QPoint) -> None:
        self._ids, self._by_keyboard, self._day, self._zoom = ids, False, None, self._board.zoom
        self._listen(listens=True)
        self._board.hold(ids)
        self._picture.lift(picture, hot)
        self.lifted.emit(ids)
        self.carry(at)

    def _step(self, day: date) -> None:
        self._follow_keys()
        if self._board.holds_day(day):
            self._board.bring_into_view(day)
            self._hover(day)

    def _hover(self, day: date | None) -> None:
        self._day = day
        self.hovered.emit(day, self._mode)
        self._again.stop()  # what scrolled meanwhile has been looked at
        if self._by_keyboard:
            self._picture.stand_by(self._place(day))

    def _place(self, day: date | None) -> QRect | None:
        """Where a day in view lies on what the picture floats above."""
        cell = self._board.seen.cell(day) if day else None
        return QRect(cell.mapTo(self._above, QPoint(0, 0)), cell.size()) if cell else None

    def _on_scrolled(self) -> None:
        """The board moved or was zoomed under what is in the air: other days are in view, and under the pointer."""
        if self.is_up:
            self._again.start()

    def _look_again(self) -> None:
        if not self.is_up:
            return
        if self._by_keyboard and self._day is not None and self._zoom is not self._board.zoom:
            self._board.bring_into_view(self._day)
        self._zoom = self._board.zoom
        self._hover(self._day if self._by_keyboard else self._board.day_at(self._at))

    def _follow_keys(self) -> None:
        if self._mode is Mode.ADD:
            return
        held = QApplication.keyboardModifiers()
        if held & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier):
            self._mode = Mode.COPY
        elif held & Qt.KeyboardModifier.ShiftModifier:
            self._mode = Mode.SWAP
        else:
            self._mode = Mode.MOVE

    def _creep(self) -> None:
        """Scroll while the pointer rests near an edge."""
        inside = self._board.viewport().mapFromGlobal(self._at).y()
        bar = self._board.verticalScrollBar()
        bar.setValue(bar.value() + (_SCROLL_STEP if inside > _EDGE else -_SCROLL_STEP))

    def _finish(self, day: date | None) -> None:
        mode, ids, kind = self._mode, self._ids, self._kind
        self._scroll.stop()
        self._again.stop()
        self._picture.hide()
        self._clear()
        if day is None:
            self.put_back.emit()
        else:
            self.dropped.emit(day, mode, ids, kind)
        self._board.hold(())  # only now, or cards that the preview hides would lose their widget and the focus

    def _clear(self) -> None:
        self._listen(listens=False)
        self._ids, self._kind, self._day, self._by_keyboard = (), None, None, False
