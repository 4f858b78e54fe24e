"""Recent races and the fitness they show; each can be used, changed and deleted, and one can be added."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from runlegs_desktop.draw.fonts import font
from runlegs_desktop.present.athlete_page import Page, RaceRow
from runlegs_desktop.present.i18n import _
from runlegs_desktop.ui.athlete.dress import flowing
from runlegs_desktop.ui.athlete.elided import Elided
from runlegs_desktop.ui.athlete.race_form import RaceForm
from runlegs_desktop.ui.athlete.vdot_block import VdotBlock
from runlegs_desktop.ui.icon_button import show_icon
from runlegs_desktop.ui.labels import hairline, label
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.mark import mark

ROW, HEAD = 31, 24
NAME_COLUMN = 1


class Races(QFrame):
    """Speaks of what the runner wants with a race; what using one means is decided above."""

    race_entered = Signal(object)
    race_removed = Signal(str)
    use_asked = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._look = look
        self._page: Page | None = None
        self._table = QWidget()
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(NAME_COLUMN, 1)
        self.form = RaceForm()
        self.form.hide()
        self.form.entered.connect(self._enter)
        self.form.left.connect(self.leave_form)
        self.vdot = VdotBlock()
        races = QVBoxLayout()
        races.setSpacing(0)
        races.addWidget(self._table)
        races.addWidget(self.form)
        races.addStretch()
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(22)
        self._body.addLayout(races, 1)
        self._body.addWidget(self.vdot)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 18, 14)
        column.setSpacing(6)
        column.addLayout(self._head())
        column.addLayout(self._body)
        look.changed.connect(self._dye)
        self._dye()

    def show_races(self, page: Page) -> None:
        """Show the races and the fitness in use; a form that is open stays open."""
        before, self._page = self._page, page
        self.vdot.show_vdot(page)
        if before is None or before.races != page.races:
            self._fill(page)

    @property
    def is_asking(self) -> bool:
        """Whether the form is open."""
        return not self.form.isHidden()

    def leave_form(self) -> None:
        """Close the form without taking anything."""
        self.form.hide()
        self.add.setFocus()

    def _head(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(label(_("Recent races"), "h2"))
        caption = flowing(_("of the last 90 days, the one nearest your goal distance sets the paces"), "caption")
        line.addWidget(caption, 1)
        self.add = QPushButton(_("Race or time trial…"))
        self.add.setObjectName("race-add")
        self.add.clicked.connect(lambda: self._open(None))
        line.addWidget(self.add, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _fill(self, page: Page) -> None:
        inside = QApplication.focusWidget()
        focus = inside.objectName() if inside and self._table.isAncestorOf(inside) else ""
        while self._grid.count():
            item = self._grid.takeAt(0)
            if item is not None and (widget := item.widget()):
                widget.hide()
                widget.deleteLater()
        if not page.races:
            text = _("No race yet. A race, or 20 to 30 minutes run as fast as you can, gives your paces.")
            self._grid.addWidget(flowing(text, "sentence"), 0, 0, 1, 7)
        else:
            titles = (_("Distance"), _("Race"), _("Date"), _("Time"), _("VDOT"))
            self._grid.setRowMinimumHeight(0, HEAD)
            for n, title in enumerate(titles):
                self._grid.addWidget(label(title, "caption"), 0, n)
        for n, row in enumerate(page.races):
            self._grid.addWidget(hairline(), 2 * n + 1, 0, 1, 7)
            self._add_row(2 * n + 2, row)
        if focus:
            self._focus_on(focus)

    def _focus_on(self, name: str) -> None:
        """The button of that name among the new rows; where its race is gone, the button that adds one."""
        found = (w for w in self._table.findChildren(QWidget, name) if w.isVisible())
        next(found, self.add).setFocus()

    def _add_row(self, at: int, row: RaceRow) -> None:
        cells = (
            _strong(row.distance),
            Elided(row.name),
            label(row.day, "body"),
            label(row.time, "body"),
            _strong(row.vdot),
        )
        mark(cells[2], "second", True)
        cells[0].setAccessibleName(row.spoken)
        for n, cell in enumerate(cells):
            self._grid.addWidget(cell, at, n)
        self._grid.setRowMinimumHeight(at, ROW)
        for column, part in ((5, self._mark(row)), (6, self._tools(row))):
            self._grid.addWidget(part, at, column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            part.show()  # now, not with the next event: the focus may be waiting for it

    def _mark(self, row: RaceRow) -> QWidget:
        if row.mark or not row.note:
            made = label(row.mark, "caption")
            if row.is_used:
                made.setFont(font(11, 600))
                mark(made, "used", True)
            return made
        use = QToolButton()
        use.setText(_("Use"))
        use.setObjectName(f"race-use-{row.race.id}")
        use.setAccessibleName(_("Use {race}").format(race=row.spoken))
        use.setProperty("link", True)
        use.setFont(font(12.5, 500))
        use.clicked.connect(lambda: self.use_asked.emit(row.race.id))
        return use

    def _tools(self, row: RaceRow) -> QWidget:
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        for text, name, call in (
            (_("Edit"), _("Edit {race}"), lambda: self._open(row)),
            (_("Delete"), _("Delete {race}"), lambda: self.race_removed.emit(row.race.id)),
        ):
            button = QToolButton()
            button.setText(text)
            button.setObjectName(f"race-{'edit' if not line.count() else 'delete'}-{row.race.id}")
            button.setAccessibleName(name.format(race=row.spoken))
            button.setProperty("link", True)
            button.setFont(font(12))
            button.clicked.connect(call)
            line.addWidget(button)
        return made

    def _open(self, row: RaceRow | None) -> None:
        if self._page is not None:
            self.form.open_for(row.race if row else None, self._page.athlete, self._page.today)

    def _enter(self, race: object) -> None:
        self.leave_form()
        self.race_entered.emit(race)

    def _dye(self) -> None:
        theme = self._look.theme
        show_icon(self.add, "plus", theme.text, theme.line2)

    def stand(self, *, beside: bool) -> None:
        """Put the fitness beside the races, or below them where the page is narrow."""
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._body.setDirection(way)
        self.vdot.stand(beside=beside)


def _strong(text: str) -> QLabel:
    made = label(text, "body")
    made.setFont(font(12.5, 600))
    return made
