"""Which weeks, as two numbers. What is no week of the plan stays as it was typed, and a sentence names the limit."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.present import parsing
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.wording import error_text
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.mark import mark

_WIDE, _TALL = 56, 28


class WeekField(QLineEdit):
    """One week's number. The first Enter only takes it; the arrow keys count. `stepped` is by how much."""

    stepped = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFont(font(12.5))
        self.setFixedSize(_WIDE, _TALL)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)

    def show_problem(self, problem: str) -> None:
        """The border tells of a problem, and a screen reader hears it; nothing when there is none."""
        self.setAccessibleDescription(problem)
        mark(self, "bad", bool(problem))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is not None:
            self.stepped.emit(step)
            return
        is_new = self.isModified()
        super().keyPressEvent(event)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and is_new:
            event.accept()  # else the dialog would print before anyone saw what was typed


class WeekRange(QWidget):
    """From week, to week. `chosen` carries indices of weeks; a number typed beyond the other takes it along."""

    chosen = Signal(object)

    def __init__(self, count: int) -> None:
        super().__init__()
        self._count, self._shown = count, range(1)
        self.first, self.last = WeekField(_("From week")), WeekField(_("To week"))
        self._said = label("", "caption", wrap=True)
        mark(self._said, "bad", on=True)
        self._said.setVisible(False)
        line = QHBoxLayout()
        line.setSpacing(8)
        for part in (label(_("Weeks"), "body"), self.first, label(_("to"), "body"), self.last):
            line.addWidget(part)
        line.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self._said)
        for field in (self.first, self.last):
            field.editingFinished.connect(lambda one=field: self._take(one))
            field.stepped.connect(lambda by, one=field: self._step(one, by))

    @property
    def weeks(self) -> range:
        """The last ones that were right, as indices."""
        return self._shown

    @property
    def trouble(self) -> str:
        """What is wrong with what is typed, or nothing."""
        return self._said.text()

    def show_weeks(self, weeks: range) -> None:
        """Show these; a refused text gives way."""
        self._shown = weeks
        for field, value in ((self.first, weeks.start + 1), (self.last, weeks.stop)):
            field.setText(str(value))
            field.setModified(False)
            field.show_problem("")
        self._say("")

    def _step(self, field: WeekField, by: int) -> None:
        now = self._shown.start + 1 if field is self.first else self._shown.stop
        self._choose(field, min(max(now + by, 1), self._count))

    def _take(self, field: WeekField) -> None:
        if not field.isModified():
            return
        field.setModified(False)
        try:
            week = _week(field.text(), "first_week" if field is self.first else "last_week", self._count)
        except UserError as error:
            field.show_problem(error_text(error))
            self._say(error_text(error))
        else:
            self._choose(field, week)

    def _choose(self, field: WeekField, week: int) -> None:
        start, stop = self._shown.start, self._shown.stop
        chosen = range(week - 1, max(week, stop)) if field is self.first else range(min(week - 1, start), week)
        self.show_weeks(chosen)
        self.chosen.emit(chosen)

    def _say(self, text: str) -> None:
        self._said.setText(text)
        self._said.setVisible(bool(text))


def _week(text: str, field: str, count: int) -> int:
    """A week's number. UserError "not-a-number", "not-whole" or "out-of-range", each with low and high."""
    week = parsing.whole(text, field, (1, count))
    if not 1 <= week <= count:
        raise UserError("out-of-range", field=field, low=1, high=count, given=text.strip())
    return week
