"""The form of the wizard: every field of the page but the health questions. Each gesture is told as it is made."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any, TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from runlegs_desktop.domain.inputs import STRENGTH, Experience, Goal
from runlegs_desktop.draw.icons import icon
from runlegs_desktop.present import wizard_gestures as gestures
from runlegs_desktop.present import wizard_words as words
from runlegs_desktop.present.athlete_page import date_text
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.wizard import Answers, allowed_goals, goal_of, has_race
from runlegs_desktop.present.wizard_hints import goal_pace
from runlegs_desktop.present.wizard_hints import hints as words_below
from runlegs_desktop.present.wording import goal_name
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.segments import Segments
from runlegs_desktop.ui.welcome.day_tiles import DayTiles
from runlegs_desktop.ui.welcome.fields import Choice, Entry, Field
from runlegs_desktop.ui.welcome.popups import Calendar

Gesture: TypeAlias = Callable[[Answers], Answers]
WIDE = 436
_GAP = 14


class Form(QWidget):
    """Shows answers; `answered` carries what a gesture makes of them, as a function from answers to answers."""

    answered = Signal(object)

    def __init__(self, look: Look, *, wide: int = WIDE, without: frozenset[str] = frozenset()) -> None:
        """`without` names the fields that this page leaves out."""
        super().__init__()
        self.setFixedWidth(wide)
        self._wide, self._without = wide, without
        self._look = look
        self._shown: Answers | None = None
        self._make_choices()
        self._make_entries()
        self._fields = self._labelled()
        self._lay_out()
        self._connect()
        look.changed.connect(self._dye)
        self._dye()

    def show_answers(self, answers: Answers, problems: Mapping[str, str]) -> None:
        """Show these answers, and under its field whatever has to be put right."""
        self._shown = answers
        self.goal.show_value(goal_of(answers), allowed_goals(answers))
        self._show_entries(answers, problems)
        self.days.show_days(answers)
        for segments, value in (
            (self.hills, answers.hills),
            (self.kit, answers.equipment),
            (self.sessions, answers.strength),
            (self.experience, answers.experience),
            (self.units, answers.units),
        ):
            segments.show_value(value)
        self.recent_race.setCurrentIndex(list(words.recents()).index(answers.recent_race))
        self._show_below(answers, problems)

    def _show_entries(self, answers: Answers, problems: Mapping[str, str]) -> None:
        race = has_race(answers)
        self.start.show_text(answers.begin.text, problems.get("start", ""))
        self.race_day.show_text(answers.race_day.text if race else "", problems.get("race_day", "") if race else "")
        self.race_day.setEnabled(race)
        self.pick.setEnabled(race)
        self.weeks.show_text(answers.weeks.text, problems.get("weeks", ""))
        unit = answers.numbers.unit
        for entry, one, field in (
            (self.weekly, answers.weekly, "weekly_metres"),
            (self.long, answers.long, "long_metres"),
            (self.recent, answers.recent, "recent"),
            (self.age, answers.age, "age"),
            (self.growth, answers.growth, "growth"),
        ):
            entry.show_text(one.text, problems.get(field, ""))
        self.goal_time.setEnabled(race)
        self.goal_time.show_text(answers.goal_time.text if race else "", problems.get("goal_seconds", ""))
        self.goal_time.show_unit(goal_pace(answers))
        self.weekly.show_unit(unit)
        self.long.show_unit(unit)
        self.recent.show_unit(f"/{unit}" if answers.recent_race is None else "")
        self.recent.setPlaceholderText(words.recent_example(answers.recent_race, answers.units))
        self.name.show_text(answers.name, problems.get("name", ""))
        self.name.setPlaceholderText(goal_name(goal_of(answers)))
        raced = answers.recent_race is not None
        self.recent_day.setEnabled(raced)
        self.recent_day.show_text(answers.recent_day.text if raced else "", problems.get("recent_day", ""))

    def focusable(self) -> list[QWidget]:
        """What Tab comes to, in the order of DESIGN 15."""
        return [
            *self.goal.buttons.values(),
            *(() if "start" in self._without else (self.start,)),
            self.race_day,
            self.weeks,
            *(() if "growth" in self._without else (self.goal_time, self.growth)),
            self.weekly,
            self.long,
            *self.days.focusable(),
            *(b for s in (self.hills, self.kit, self.sessions, self.experience) for b in s.buttons.values()),
            self.recent_race,
            self.recent,
            self.recent_day,
            self.age,
            *self.units.buttons.values(),
            self.name,
        ]

    def go_to(self, field: str) -> None:
        """Put the focus into a field that has to be put right."""
        entry = self.findChild(Entry, f"field-{field}")
        target = self.days.tiles[0] if entry is None else entry
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_choices(self) -> None:
        self.goal = Segments(_("Goal"), words.goals())
        self.days = DayTiles(self._look)
        self.hills = Segments(_("Hills nearby"), words.hills())
        self.kit = Segments(_("Strength kit"), words.kits())
        self.sessions = Segments(_("Strength sessions a week"), {n: str(n) for n in STRENGTH})
        meanings = {one: words.experience_text(one) for one in Experience}
        self.experience = Segments(_("Experience"), words.experiences(), meanings)
        self.units = Segments(_("Units"), words.unit_choices())
        texts = words.recents().values()
        self.recent_race = Choice(self._look, _("What fitness is guessed from"), texts)
        self.recent_race.setObjectName("recent-race")
        self.recent_race.setFixedWidth(104)

    def _make_entries(self) -> None:
        look = self._look
        self.start = Entry(look, "start", _("Start"))
        self.race_day = Entry(look, "race_day", _("Race date"))
        self.pick = QAction(_("Open a calendar"), self.race_day)
        self.race_day.addAction(self.pick, QLineEdit.ActionPosition.TrailingPosition)
        self.weeks = Entry(look, "weeks", _("Weeks"), _("weeks"))
        self.goal_time = Entry(look, "goal_seconds", _("Goal time"))
        self.growth = Entry(look, "growth", _("Grow by at most"), _("% a week"))
        self.weekly = Entry(look, "weekly_metres", _("Weekly distance now"))
        self.long = Entry(look, "long_metres", _("Longest recent run"))
        self.recent = Entry(look, "recent", _("Time of the race, or easy pace"))
        self.recent_day = Entry(look, "recent_day", _("Date of that race"))
        self.recent_day.setPlaceholderText(_("today"))
        self.age = Entry(look, "age", _("Age"), _("years"))
        self.name = Entry(look, "name", _("Name"))

    def _labelled(self) -> dict[str, Field]:
        return {
            "goal": Field(_("Goal"), self.goal),
            "start": Field(_("Start"), self.start),
            "race_day": Field(_("Race date"), self.race_day),
            "weeks": Field(_("or weeks"), self.weeks),
            "goal_seconds": Field(_("Goal time"), self.goal_time),
            "growth": Field(_("Grow by at most"), self.growth),
            "weekly_metres": Field(_("Weekly distance now"), self.weekly),
            "long_metres": Field(_("Longest recent run"), self.long),
            "days": Field(_("Days and usual times"), self.days),
            "hills": Field(_("Hills nearby"), self.hills),
            "kit": Field(_("Strength kit"), self.kit),
            "strength": Field(_("Strength sessions a week"), self.sessions),
            "experience": Field(_("Experience"), self.experience),
            "recent": Field(_("Recent race or easy pace"), self.recent_race, self.recent),
            "recent_day": Field(_("Date of that race"), self.recent_day),
            "age": Field(_("Age"), self.age),
            "units": Field(_("Units"), self.units),
            "name": Field(_("Name, if you like"), self.name),
        }

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(_GAP)
        grid.setVerticalSpacing(_GAP)
        grid.setColumnMinimumWidth(0, (self._wide - _GAP) // 2)
        grid.setColumnMinimumWidth(1, (self._wide - _GAP) // 2)
        fields = self._fields
        pairs = [
            ("goal",),
            (),
            ("goal_seconds", "growth"),
            ("weekly_metres", "long_metres"),
            ("days",),
            ("hills", "kit"),
            ("strength", "experience"),
            ("recent", "recent_day"),
        ]
        for row, names in enumerate(pairs):
            for column, name in enumerate(names):
                if name in self._without:
                    self._leave_out(name)
                    continue
                grid.addWidget(fields[name], row, column, 1, 2 if len(names) == 1 else 1)
        grid.addLayout(self._time_line(), 1, 0, 1, 2)
        if "units" in self._without:
            self._leave_out("units")
            grid.addWidget(fields["age"], len(pairs), 0)
            grid.addWidget(fields["name"], len(pairs), 1)
            return
        last = QHBoxLayout()
        last.setSpacing(_GAP)
        for name, share in (("age", 3), ("units", 5), ("name", 4)):
            last.addWidget(fields[name], share)
        grid.addLayout(last, len(pairs), 0, 1, 2)

    def _time_line(self) -> QHBoxLayout:
        """From when to when: start, race date and weeks, or without a start the last two as wide as all below."""
        line = QHBoxLayout()
        line.setSpacing(_GAP)
        shares = {"start": 4, "race_day": 4, "weeks": 3}
        if "start" in self._without:
            del shares["start"]
            self._leave_out("start")
            shares["weeks"] = shares["race_day"]
        for name, share in shares.items():
            line.addWidget(self._fields[name], share)
        return line

    def _leave_out(self, name: str) -> None:
        self._fields[name].setParent(self)  # of nobody it would be a window of its own
        self._fields[name].hide()

    def _connect(self) -> None:
        for field, entry in (
            ("start", self.start),
            ("race_day", self.race_day),
            ("weeks", self.weeks),
            ("goal_seconds", self.goal_time),
            ("growth", self.growth),
            ("weekly_metres", self.weekly),
            ("long_metres", self.long),
            ("recent", self.recent),
            ("recent_day", self.recent_day),
            ("age", self.age),
            ("name", self.name),
        ):
            entry.edited.connect(lambda text, f=field: self.answered.emit(partial(gestures.typed, field=f, text=text)))
        for segments, part in (
            (self.hills, "hills"),
            (self.kit, "equipment"),
            (self.sessions, "strength"),
            (self.experience, "experience"),
        ):
            segments.chosen.connect(lambda value, p=part: self.answered.emit(_setting(p, value)))
        self.goal.chosen.connect(self._choose_goal)
        self.units.chosen.connect(lambda units: self.answered.emit(partial(gestures.with_units, units=units)))
        self.recent_race.activated.connect(self._choose_recent)
        self.days.toggled.connect(lambda day: self.answered.emit(partial(gestures.with_day, weekday=day)))
        self.days.long_chosen.connect(lambda day: self.answered.emit(partial(gestures.with_long_day, weekday=day)))
        self.days.timed.connect(lambda day, at: self.answered.emit(partial(gestures.with_time, weekday=day, at=at)))
        self.pick.triggered.connect(self.open_calendar)
        self.pick.setShortcut("Alt+Down")
        self.pick.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)

    def open_calendar(self) -> None:
        """Choose the race date from a calendar."""
        if self._shown is None or not has_race(self._shown):
            return
        shown = self._shown.race_day.day or self._shown.start
        popup = Calendar(self.race_day, self._look, shown, self._shown.start)
        popup.picked.connect(self._pick_day)

    def _pick_day(self, day: date) -> None:
        self.answered.emit(partial(gestures.typed, field="race_day", text=date_text(day)))

    def _choose_goal(self, goal: Goal) -> None:
        self.answered.emit(partial(gestures.with_goal, goal=goal))

    def _choose_recent(self, index: int) -> None:
        self.answered.emit(partial(gestures.with_recent_race, race=list(words.recents())[index]))

    def _show_below(self, answers: Answers, problems: Mapping[str, str]) -> None:
        hints = words_below(answers)
        for name, field in self._fields.items():
            field.show_below(problems.get(name, ""), hints.get(name, ""))

    def _dye(self) -> None:
        theme = self._look.theme
        self.pick.setIcon(icon("plan", theme.text2, theme.line2))


def _setting(part: str, value: Any) -> Gesture:  # noqa: ANN401 - each part has its own type
    """The gesture that sets one part of the answers."""
    return lambda answers: replace(answers, **{part: value})
