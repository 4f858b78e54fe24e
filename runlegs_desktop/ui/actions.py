"""The window's actions: one table of name, keys and what to call, from which menus are filled."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

NAME = "name"  # the property that holds what an action was called when it was made; Undo says later what it undoes


def action(
    owner: QWidget,
    text: str,
    call: Callable[[], object],
    keys: Sequence[str | QKeySequence | QKeySequence.StandardKey] = (),
    tip: str = "",
) -> QAction:
    """An action that works by menu and keyboard."""
    made = QAction(text, owner)
    made.setProperty(NAME, text)
    made.triggered.connect(lambda _checked=False: call())
    once = dict.fromkeys(QKeySequence(key).toString() for key in keys)  # a key that is given twice works not at all
    made.setShortcuts([QKeySequence(key) for key in once])
    if tip:
        made.setStatusTip(tip)
    owner.addAction(made)
    return made


def choices(
    owner: QWidget, menu: QMenu, options: Sequence[tuple[str, str]], chosen: str, call: Callable[[str], object]
) -> dict[str, QAction]:
    """A group of menu entries of which one is marked; `options` are (value, text)."""
    group = QActionGroup(owner)
    made = {}
    for value, text in options:
        entry = QAction(text, owner, checkable=True, checked=value == chosen)
        entry.triggered.connect(lambda _checked=False, v=value: call(v))
        group.addAction(entry)
        menu.addAction(entry)
        made[value] = entry
    return made
