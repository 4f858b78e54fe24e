"""Pieces of equipment to tick."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView

from runlegs_desktop.domain.exercise import Kit
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.library_words import kit_name


class Kits(QListView):
    """A list of all there is; `chosen` is what is ticked."""

    def __init__(self, chosen: tuple[Kit, ...]) -> None:
        super().__init__()
        self.setObjectName("own-kit")
        self.setAccessibleName(_("Equipment"))
        self.setFixedHeight(64)
        self._items = QStandardItemModel(self)
        for kit in Kit:
            item = QStandardItem(kit_name(kit))
            item.setCheckable(True)
            item.setEditable(False)
            item.setCheckState(Qt.CheckState.Checked if kit in chosen else Qt.CheckState.Unchecked)
            self._items.appendRow(item)
        self.setModel(self._items)

    @property
    def chosen(self) -> tuple[Kit, ...]:
        """Those that are ticked."""
        ticked = Qt.CheckState.Checked
        return tuple(kit for n, kit in enumerate(Kit) if self._items.item(n).checkState() is ticked)
