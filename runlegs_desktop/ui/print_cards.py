"""Which strength cards to print: sessions that lie near and every routine, each with a box to tick."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from runlegs_desktop.draw.fonts import font
from runlegs_desktop.present.i18n import _
from runlegs_desktop.ui.labels import label


class CardList(QWidget):
    """Shows names by their keys. `chosen` carries the keys that are ticked, in the order of the list; never none."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.boxes: dict[str, QCheckBox] = {}
        self._frame = QFrame()
        self._frame.setObjectName("panel")
        self._rows = QVBoxLayout(self._frame)
        self._rows.setContentsMargins(10, 7, 10, 7)
        self._rows.setSpacing(6)
        self._said = label("", "caption", wrap=True)
        self._said.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._frame)
        column.addWidget(self._said)

    @property
    def keys(self) -> tuple[str, ...]:
        """What is ticked."""
        return tuple(key for key, box in self.boxes.items() if box.isChecked())

    def show_cards(self, names: Sequence[tuple[str, str]], chosen: Sequence[str]) -> None:
        """List cards as (key, name) and tick those chosen."""
        for key, name in names:
            box = self.boxes[key] = QCheckBox(name)
            box.setFont(font(12.5, tabular=False))
            box.setObjectName(f"card-{key}")
            box.setChecked(key in chosen)
            box.clicked.connect(lambda _on=False, one=box: self._tick(one))
            self._rows.addWidget(box)

    def _tick(self, box: QCheckBox) -> None:
        """The last one stays: paper with nothing on it is no sheet."""
        is_last = not self.keys
        if is_last:
            box.setChecked(True)
        else:
            self.chosen.emit(self.keys)
        self._said.setText(_("One card at least.") if is_last else "")
        self._said.setVisible(is_last)
