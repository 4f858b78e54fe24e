"""What comes after the chosen exercise: each with its target and why."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.strength_session import LiftRow
from runlegs_desktop.ui.athlete.dress import flowing
from runlegs_desktop.ui.labels import hairline, label


class ComingBox(QWidget):
    """Shows exercises to come; nothing where there are none."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[LiftRow, ...] = ()
        self._body: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(label(_("Coming up"), "title"))

    def show_lifts(self, rows: Sequence[LiftRow]) -> None:
        """The exercises in their order; those without a target have nothing to say."""
        wanted = tuple(row for row in rows if row.target)
        self.setVisible(bool(wanted))
        if wanted == self._shown:
            return
        self._shown = wanted
        old, self._body = self._body, QWidget()
        if old is not None:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        grid = QGridLayout(self._body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 4)
        grid.setColumnStretch(1, 2)
        grid.setColumnStretch(2, 5)
        for number, row in enumerate(wanted):
            grid.addWidget(hairline(), 2 * number, 0, 1, 3)
            for place, one in enumerate((flowing(row.name, "title"), flowing(row.target, "strong"))):
                grid.addWidget(one, 2 * number + 1, place)
            grid.addWidget(flowing(row.reason, "sentence"), 2 * number + 1, 2)
        self._column.addWidget(self._body)
