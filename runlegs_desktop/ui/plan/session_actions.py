"""What can be done to the cards, as menu entries whose keys work while the board has the keyboard."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from runlegs_desktop.domain.calendar import DAYS_A_WEEK
from runlegs_desktop.domain.session import Kind
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.session_words import kind_name
from runlegs_desktop.ui.plan.board import PlanBoard
from runlegs_desktop.ui.plan.choosing import choose_week, toggle
from runlegs_desktop.ui.plan.editing import Editing
from runlegs_desktop.ui.plan.palette import KEYS


class MenuEntry(NamedTuple):
    """A menu entry: its text, its keys, and what it does. One without a text is in no menu and has only its keys.

    `drops` says that its keys drop a card in the air; any other entry waits while one is there.
    """

    text: str
    keys: tuple[str, ...]
    call: Callable[[], object]
    drops: bool = False


def fill_session_menu(
    menu: QMenu,
    board: PlanBoard,
    editing: Editing,
    edit_in_inspector: Callable[[], None],
    print_card: Callable[[str], None],
) -> None:
    """The Session menu: edit, status, places, paper."""
    entries: tuple[MenuEntry | None, ...] = (
        MenuEntry(_("&Edit in the inspector"), ("F2",), edit_in_inspector),
        MenuEntry("", ("Return", "Enter"), edit_in_inspector, drops=True),
        MenuEntry(_("Start the sess&ion"), ("Ctrl+Return", "Ctrl+Enter"), editing.start),
        MenuEntry(_("Mark &done…"), ("D",), editing.ask_done),
        MenuEntry(_("S&kip"), ("K",), editing.skip),
        MenuEntry(_("&Pin or unpin"), ("P",), editing.toggle_pin),
        None,
        MenuEntry(_("&Lift, then carry with the arrows"), ("Space",), editing.lift, drops=True),
        MenuEntry(_("A day earlier"), ("Alt+Left",), lambda: editing.move_by(-1)),
        MenuEntry(_("A day later"), ("Alt+Right",), lambda: editing.move_by(1)),
        MenuEntry(_("A week earlier"), ("Alt+Up",), lambda: editing.move_by(-DAYS_A_WEEK)),
        MenuEntry(_("A week later"), ("Alt+Down",), lambda: editing.move_by(DAYS_A_WEEK)),
        MenuEntry(_("D&uplicate to next week"), ("Ctrl+D",), editing.duplicate),
        None,
        MenuEntry(_("What the week &trains"), ("W",), lambda: board.seen.week_asked.emit(board.selected_day)),
        MenuEntry(_("Print ca&rd…"), ("Ctrl+Shift+P",), lambda: print_card(board.selected_id)),
    )
    _fill(menu, board, editing, entries)
    menu.addSeparator()
    new = menu.addMenu(_("&Add"))
    kinds = (MenuEntry(kind_name(kind), (KEYS[kind],), _adding(editing, kind)) for kind in Kind)
    _fill(new, board, editing, tuple(kinds))


def fill_edit_menu(menu: QMenu, board: PlanBoard, editing: Editing) -> None:
    """Cut, copy, paste and delete."""
    entries: tuple[MenuEntry | None, ...] = (
        MenuEntry(_("Cu&t"), ("Ctrl+X",), editing.cut),
        MenuEntry(_("&Copy"), ("Ctrl+C",), editing.copy),
        MenuEntry(_("&Paste"), ("Ctrl+V",), editing.paste),
        MenuEntry(_("&Delete"), ("Delete", "Backspace"), editing.remove_selected),
    )
    menu.addSeparator()
    _fill(menu, board, editing, entries)
    menu.addSeparator()
    several = (
        MenuEntry(_("Select the &week, then all to come"), ("Ctrl+A",), lambda: choose_week(board)),
        MenuEntry("", ("Ctrl+Space",), lambda: toggle(board), drops=True),
    )
    _fill(menu, board, editing, several)


def _fill(menu: QMenu, board: PlanBoard, editing: Editing, entries: tuple[MenuEntry | None, ...]) -> None:
    for entry in entries:
        if entry is None:
            menu.addSeparator()
            continue
        action = QAction(entry.text, board)
        action.setShortcuts([QKeySequence(key) for key in entry.keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(_calling(entry, editing))
        board.addAction(action)
        if entry.text:
            menu.addAction(action)


def _adding(editing: Editing, kind: Kind) -> Callable[[], None]:
    return lambda: editing.add_kind(kind)


def _calling(entry: MenuEntry, editing: Editing) -> Callable[[bool], None]:
    def on_triggered(_on: bool = False) -> None:  # noqa: FBT002 - what Qt sends
        if not editing.took(drops=entry.drops):
            entry.call()

    return on_triggered
