"""View ▸ Reduce motion: figures step from key pose to key pose."""

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from runlegs_desktop.present.i18n import _
from runlegs_desktop.ui.actions import action
from runlegs_desktop.ui.look import Look


def motion_entry(owner: QWidget, look: Look, keep: Callable[..., None]) -> QAction:
    """An entry that is ticked while the runner wants less motion; `keep` remembers the choice."""

    def choose() -> None:
        look.reduce_motion(made.isChecked())
        keep(reduce_motion=made.isChecked())

    made = action(owner, _("Reduce &motion"), choose)
    made.setCheckable(True)
    made.setChecked(look.is_reduced)
    look.motion_changed.connect(lambda: made.setChecked(look.is_reduced))
    return made
