"""The form for a race or time trial, new or known: Enter takes it, Esc leaves it."""

from datetime import date
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from runlegs_desktop.domain.athlete import Athlete
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.performance import Performance
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.present.athlete_change import distance_name
from runlegs_desktop.present.athlete_entry import TypedRace, problem, read_race
from runlegs_desktop.present.athlete_page import date_text
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.numbers import Numbers, race_time
from runlegs_desktop.ui.athlete.field import Field


class RaceForm(QWidget):
    """Shown below the races while one is added or changed."""

    entered = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._athlete: Athlete | None = None
        self._today = date.min
        self._race: Performance | None = None
        self.distance = Field("race-distance", _("Distance"))
        self.name = Field("race-name", _("Name"))
        self.day = Field("race-day", _("Date"))
        self.time = Field("race-time", _("Time"))
        self._fields = {
            "metres": self.distance,
            "race_day": self.day,
            "seconds": self.time,
            "vdot": self.time,
        }
        self.hot = QCheckBox(_("It was hot or hilly, so slower than I am"))
        self.hot.setObjectName("race-hot")
        self.hot.setFont(font(12))
        self.save = QPushButton(_("Save race"))
        self.save.setObjectName("race-save")
        self.save.setProperty("primary", True)
        self.save.clicked.connect(self._save)
        cancel = QPushButton(_("Cancel"))
        cancel.setObjectName("race-cancel")
        cancel.clicked.connect(self.left)
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        for n, (field, share) in enumerate(((self.distance, 3), (self.name, 5), (self.day, 4), (self.time, 3))):
            grid.addWidget(field, 0, n, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(n, share)
            field.line.returnPressed.connect(self._save)
        buttons = QHBoxLayout()
        buttons.addWidget(self.hot, 1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 4)
        column.setSpacing(10)
        column.addLayout(grid)
        column.addLayout(buttons)

    def open_for(self, race: Performance | None, athlete: Athlete, today: date) -> None:
        """Begin with a known race, or an empty form."""
        self._race, self._athlete, self._today = race, athlete, today
        far = distance_name(race.metres, Numbers(athlete.units)) if race else ""
        self.distance.clear_to(far, hint=_("10 km, Half, 12.5"))
        self.name.clear_to(race.name if race else "", hint=_("or empty"))
        self.day.clear_to(date_text(race.day if race else today), hint=date_text(today))
        self.time.clear_to(race_time(race.seconds) if race else "", hint=_("51:00"))
        self.hot.setChecked(bool(race and race.hot_or_hilly))
        self.show()
        self.distance.line.setFocus()
        self.distance.line.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.hot.hasFocus():
            self._save()
        else:
            super().keyPressEvent(event)

    def _save(self) -> None:
        if self._athlete is None or self.isHidden():
            return
        for field in {*self._fields.values()}:
            if field.is_refused:
                field.clear_to(field.text)
        typed = TypedRace(self.distance.text, self.name.text, self.day.text, self.time.text, self.hot.isChecked())
        key = self._race.id if self._race else str(uuid4())
        try:
            race = read_race(typed, key, self._athlete.id, self._athlete.units, self._today)
        except UserError as error:
            field = self._fields[str(error.values["field"])]
            field.refuse(problem(error))
            field.line.setFocus()
            return
        self.entered.emit(race)
