"""The table of training paces and heart rates, with the model it comes from."""

from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.icons import cue
from runlegs_desktop.present.athlete_paces import PaceRow
from runlegs_desktop.present.athlete_page import Page
from runlegs_desktop.present.i18n import _
from runlegs_desktop.ui.athlete.dress import flowing
from runlegs_desktop.ui.labels import hairline, label
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.mark import mark

ROW, HEAD = 31, 24
COLUMNS = 6


class PaceTable(QFrame):
    """Only shows."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._look = look
        self._rows: tuple[PaceRow, ...] = ()
        self._cues: list[QLabel] = []
        self._caption = flowing("", "caption")
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(label(_("Training paces and heart rates"), "h2"))
        head.addWidget(self._caption, 1)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(0)
        for place, share in ((1, 5), (2, 4), (3, 4), (4, 4), (5, 3)):
            self._grid.setColumnStretch(place, share)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 18, 12)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(self._grid)
        look.changed.connect(self._dye)

    def show_paces(self, page: Page) -> None:
        """Show the paces of the fitness in use."""
        self._caption.setText(page.pace_caption)
        if page.paces == self._rows:
            return
        self._rows = page.paces
        self._cues.clear()
        while self._grid.count():
            item = self._grid.takeAt(0)
            if item is not None and (widget := item.widget()):
                widget.hide()
                widget.deleteLater()
        titles = (_("Kind"), _("Pace"), _("Heart rate, bpm"), _("Feel"), _("RPE"))
        self._grid.setRowMinimumHeight(0, HEAD)
        for n, title in enumerate(titles, start=1):
            self._grid.addWidget(label(title, "caption"), 0, n)
        for n, row in enumerate(page.paces):
            self._grid.addWidget(hairline(), 2 * n + 1, 0, 1, COLUMNS)
            self._add(2 * n + 2, row)
        self._dye()

    def _add(self, at: int, row: PaceRow) -> None:
        sign, name, feel = QLabel(), label(row.name, "body"), label(row.feel, "body")
        name.setFont(font(12.5, 600))
        name.setAccessibleName(row.spoken)
        mark(feel, "second", True)
        self._cues.append(sign)
        cells: tuple[QWidget, ...] = (
            *(sign, name, _pace(row), label(row.beats, "body")),
            *(feel, label(row.effort, "body")),
        )
        for n, cell in enumerate(cells):
            self._grid.addWidget(cell, at, n)
        self._grid.setRowMinimumHeight(at, ROW)

    def _dye(self) -> None:
        for sign, row in zip(self._cues, self._rows, strict=True):
            sign.setPixmap(cue(row.kind, self._look.theme.name, 16, self.devicePixelRatioF()))


def _pace(row: PaceRow) -> QWidget:
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(4)
    number = label(row.pace, "body")
    number.setFont(font(12.5, 600))
    line.addWidget(number)
    line.addWidget(label(row.unit, "caption"), 1)
    return made
