"""The Athlete page: who runs on the left; races, paces, days and what would change on the right."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from runlegs_desktop.draw.icons import icon
from runlegs_desktop.present.athlete_page import Page
from runlegs_desktop.present.i18n import _
from runlegs_desktop.ui.athlete.days import Days
from runlegs_desktop.ui.athlete.dress import page_sheet
from runlegs_desktop.ui.athlete.note import Note
from runlegs_desktop.ui.athlete.pace_table import PaceTable
from runlegs_desktop.ui.athlete.person import Person
from runlegs_desktop.ui.athlete.races import Races
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.look import Look

BAR = 44
NARROW = 1240  # below it the fitness stands under the races


class AthletePage(QWidget):
    """Speaks in values only. Which race's note is open, and which was waved away, is all it remembers."""

    name_entered = Signal(str)
    units_chosen = Signal(object)
    birth_entered = Signal(object)
    sex_chosen = Signal(object)
    hr_entered = Signal(object, object)
    zones_chosen = Signal(object, object)
    times_entered = Signal(object)
    race_entered = Signal(object)
    race_removed = Signal(str)
    vdot_accepted = Signal(float)
    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("page")
        self._look = look
        self._page: Page | None = None
        self._asked, self._waved_away = "", ""
        self.person, self.races, self.paces = Person(look), Races(look), PaceTable(look)
        self.days, self.note = Days(look), Note()
        self._right = self._right_side()
        sides = QHBoxLayout()
        sides.setSpacing(0)
        sides.addWidget(self.person)
        sides.addWidget(self._right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addLayout(sides, 1)
        self._connect()
        look.changed.connect(self._dye)
        self._dye()

    def show_page(self, page: Page) -> None:
        """Show the runner; texts that are being typed or were refused stay."""
        self._page = page
        self.person.show_person(page)
        self.races.show_races(page)
        self.paces.show_paces(page)
        self.days.show_days(page)
        self._show_note()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.races.is_asking:
            self.races.leave_form()
        else:
            self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.races.stand(beside=event.size().width() >= NARROW)
        super().resizeEvent(event)

    def _bar(self) -> QWidget:
        made = QFrame()
        made.setObjectName("athlete-bar")
        made.setFixedHeight(BAR)
        self.back = QPushButton(_("Back to Plan"))
        self.back.setObjectName("athlete-back")
        self.back.setProperty("link", True)
        self.back.setToolTip(_("Back to Plan (Esc)"))
        self.back.clicked.connect(self.closed)
        line = QHBoxLayout(made)
        line.setContentsMargins(14, 0, 14, 0)
        line.setSpacing(14)
        line.addWidget(self.back)
        line.addWidget(label(_("Athlete"), "h2"))
        line.addStretch()
        line.addWidget(label(_("Saved as you type"), "caption"))
        return made

    def _right_side(self) -> QScrollArea:
        area, body = QScrollArea(), QWidget()
        area.setObjectName("athlete-right")
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body.setObjectName("athlete-body")
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(12)
        for part in (self.races, self.paces, self.days, self.note):
            column.addWidget(part)
        column.addStretch()
        area.setWidget(body)
        return area

    def _connect(self) -> None:
        self.person.name_entered.connect(self.name_entered)
        self.person.units_chosen.connect(self.units_chosen)
        self.person.birth_entered.connect(self.birth_entered)
        self.person.sex_chosen.connect(self.sex_chosen)
        self.person.hr_entered.connect(self.hr_entered)
        self.person.zones_chosen.connect(self.zones_chosen)
        self.days.times_entered.connect(self.times_entered)
        self.races.race_entered.connect(self.race_entered)
        self.races.race_removed.connect(self.race_removed)
        self.races.use_asked.connect(self._ask)
        self.note.accepted.connect(self._accept)
        self.note.kept.connect(self._keep)

    def _ask(self, race_id: str) -> None:
        """Open the note of a race and bring it into view, ready for Enter."""
        self._asked = race_id
        self._show_note()
        if not self.note.isHidden():
            self.note.use.setFocus()
            QTimer.singleShot(0, self.note, lambda: self._right.ensureWidgetVisible(self.note))

    def _accept(self, vdot: float) -> None:
        self._asked = ""
        self.races.add.setFocus()
        self.vdot_accepted.emit(vdot)

    def _keep(self) -> None:
        self._waved_away, self._asked = self._asked or (self._page.offered if self._page else ""), ""
        self.races.add.setFocus()
        self._show_note()

    def _show_note(self) -> None:
        """The note of the race that was asked for, else of the one that is offered, unless it was waved away."""
        offered = self._page.offered if self._page else ""
        wanted = self._asked or ("" if offered == self._waved_away else offered)
        rows = self._page.races if self._page else ()
        self.note.show_note(next((row.note for row in rows if row.race.id == wanted), None))

    def _dye(self) -> None:
        theme = self._look.theme
        self.setStyleSheet(page_sheet(theme))
        self.back.setIcon(icon("left", theme.accent, theme.line2))
