"""A library that may only be looked at: what would change it is disabled, and says why."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton

from runlegs_desktop.present.i18n import _
from runlegs_desktop.ui.plan.palette import KEYS, KindButton

if TYPE_CHECKING:
    from runlegs_desktop.ui.plan.fixing import Fixing
    from runlegs_desktop.ui.plan.tab import PlanTab

_CHANGING = {*KEYS.values(), "D", "K", "P", "Space", "Ctrl+D", "Ctrl+X", "Ctrl+V", "Del"}


def reason() -> str:
    """Why nothing can be changed."""
    return _("Read only: this library is open in another window or cannot be written")


def hold_back(tab: "PlanTab", plan_actions: Iterable[QAction], fixing: "Fixing") -> None:
    """Disable what edits. Called whenever the plan was shown anew, for that enables what fits the plan."""
    said = reason()
    for one in (*plan_actions, *(a for a in tab.board.actions() if _changes(a))):
        one.setEnabled(False)
        one.setToolTip(said)
        one.setStatusTip(said)
    strip = tab.strip_today
    buttons: list[QAbstractButton] = [tab.toolbar.make, tab.dock.fix_all, strip.done, strip.block, strip.plan]
    buttons += tab.dock.cards.findChildren(KindButton)
    for button in buttons:
        button.setEnabled(False)
        button.setToolTip(said)
        button.setAccessibleDescription(said)
    fixing.hold_back(said)


def _changes(action: QAction) -> bool:
    keys = {key.toString() for key in action.shortcuts()}
    return bool(keys & _CHANGING) or any(key.startswith("Alt+") for key in keys)
