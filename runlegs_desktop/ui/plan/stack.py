"""What lies on one day, as a menu: cue and words of every card; arrows and Enter, or the mouse, choose one."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QWidget

from runlegs_desktop.draw.icons import cue
from runlegs_desktop.draw.theme import Theme
from runlegs_desktop.present.card import Card

_CUE = 16


def stack_menu(parent: QWidget, theme: Theme, cards: Iterable[Card], choose: Callable[[str], None]) -> QMenu:
    """The menu of these cards, its first entry ready for Enter; it is deleted when it closes."""
    menu = QMenu(parent)
    menu.setObjectName("stack")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for card in cards:
        icon = QIcon(cue(card.kind, theme.name, _CUE, parent.devicePixelRatioF()))
        entry = menu.addAction(icon, card.words.replace("&", "&&"), _choosing(choose, card.id))
        entry.setIconVisibleInMenu(True)
    if menu.actions():
        menu.setActiveAction(menu.actions()[0])
    return menu


def _choosing(choose: Callable[[str], None], session_id: str) -> Callable[[], None]:
    return lambda: choose(session_id)
