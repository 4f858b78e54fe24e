"""The board's keys: arrows, Shift and Ctrl with them to choose several cards, Ctrl+Space, Ctrl+A."""

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from runlegs_desktop.domain.schedule import State
from runlegs_desktop.present.board import Board
from runlegs_desktop.ui.plan.cursor import Spot, between, next_card, step, week_of

_ARROWS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class Chooser(Protocol):
    """What this asks of the board; see `PlanBoard`."""

    anchor: Spot | None

    @property
    def shown(self) -> Board | None: ...
    @property
    def spot(self) -> Spot | None: ...
    @property
    def selected_id(self) -> str: ...
    @property
    def selected_ids(self) -> tuple[str, ...]: ...
    def go(
        self, spot: Spot, also: Iterable[str] = ..., anchor: Spot | None = ..., *, is_walking: bool = ...
    ) -> None: ...
    def select_all(self, session_ids: Iterable[str]) -> None: ...
    def show_week(self, index: int) -> None: ...
    def first_week(self) -> int: ...
    def weeks_in_view(self) -> int: ...
    def ask_stack(self, day: date) -> None: ...


def on_key(board: Chooser, event: QKeyEvent) -> bool:
    """Whether the key was one of the board's: then it has done its work."""
    key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if key in _ARROWS and board.shown is not None and board.spot is not None:
        if held == Qt.KeyboardModifier.NoModifier:
            board.go(step(board.shown, board.spot, *_ARROWS[key]))
        elif held == Qt.KeyboardModifier.ShiftModifier:
            spot, anchor = next_card(board.shown, board.spot, *_ARROWS[key]), board.anchor or board.spot
            board.go(spot, between(board.shown, anchor, spot), anchor)
        elif held == Qt.KeyboardModifier.ControlModifier:
            board.go(step(board.shown, board.spot, *_ARROWS[key]), board.selected_ids, is_walking=True)
        else:
            return False
        return True
    if key is Qt.Key.Key_Plus and board.spot is not None:
        board.ask_stack(board.spot.day)
        return True
    if key in _PAGES:
        board.show_week(board.first_week() + board.weeks_in_view() * _PAGES[key])
        return True
    return False


def toggle(board: Chooser) -> None:
    """Take the card that has the keyboard into the selection or out of it; the last one stays."""
    chosen = {*board.selected_ids} ^ {board.selected_id}
    if board.spot is not None and board.selected_id and chosen:
        board.go(board.spot, chosen, is_walking=True)


def toggle_at(board: Chooser, session_id: str) -> None:
    """Ctrl and a click adds a card to the selection or takes it out; the last one stays."""
    chosen = {*board.selected_ids} ^ {session_id}
    if chosen:
        first = session_id if session_id in chosen else board.selected_id
        board.select_all((first, *chosen) if first in chosen else sorted(chosen))


def choose_week(board: Chooser) -> None:
    """Choose every card of the week with the keyboard; when they are chosen, all of the plan still to come."""
    if board.shown is None or board.spot is None:
        return
    days = board.shown.weeks[week_of(board.shown, board.spot.day)].days
    ids = {card.id for day in days for card in day.cards}
    if ids and ids <= {*board.selected_ids}:
        ahead = (day for week in board.shown.weeks for day in week.days if not day.is_past)
        ids = {card.id for day in ahead for card in day.cards if card.state is State.PLANNED} or ids
    if ids:
        board.go(board.spot, ids, is_walking=True)
