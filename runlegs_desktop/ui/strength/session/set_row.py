"""One set of the table: as text once it is done or still to come, with steppers while it is the current one."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from runlegs_desktop.draw.fonts import font
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.lift_rows import LogRow
from runlegs_desktop.present.strength_entry import TypedSet
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.mark import mark
from runlegs_desktop.ui.strength.session.number_stepper import NumberStepper

FIELDS = ("left", "right", "load", "rir")
DONE = "✓"
Step = Callable[[str, str, int], str]


class Widths(NamedTuple):
    """How wide the columns are at a width of the table; 0 leaves one out."""

    target: int
    amount: int
    load: int
    rir: int
    tempo: int
    gap: int

    def reps(self, *, per_side: bool) -> int:
        """The column of repetitions: a stepper for each leg, or one."""
        return (2 * self.amount + 6) if per_side else max(self.amount, 92)


WIDE = Widths(88, 92, 112, 92, 52, 10)
MIDDLE = Widths(88, 84, 100, 84, 0, 8)
SLIM = Widths(0, 80, 94, 76, 0, 5)
NUMBER, END = 24, 74


class SetRow(QFrame):
    """`asked` says that its set is to be logged, `opened` that it should be the current one."""

    asked = Signal()
    opened = Signal()

    def __init__(self, number: int, *, per_side: bool, step: Step) -> None:
        super().__init__()
        self.number, self.per_side, self._step = number, per_side, step
        self.setObjectName(f"set-row-{number}")
        self.setProperty("set", True)
        self._log: LogRow | None = None
        self._can_log, self._is_current, self._is_slim = True, False, False
        self.lines: dict[str, QWidget] = {}
        self.steppers: dict[str, NumberStepper] = {}
        self._texts = {name: label("", "body") for name in ("number", "target", "reps", "load", "rir", "tempo")}
        self.done = QPushButton(_("Done"))
        self.done.setObjectName(f"log-set-{number}")
        self.done.clicked.connect(self._on_done)
        self.change = QToolButton()
        self.change.setObjectName(f"change-set-{number}")
        self.change.setProperty("check", True)
        self.change.clicked.connect(self.opened)
        self.slipped = QCheckBox(_("Form slipped"))
        self.slipped.setObjectName(f"log-slipped-{number}")
        self.slipped.setAccessibleName(_("Set {n}, form slipped").format(n=number + 1))
        self.slipped.setToolTip(_("A set that was not clean counts as work, but earns no more repetitions or load."))
        self.slipped.setFont(font(11, tabular=False))
        self._make_steppers()
        self._lay()

    @property
    def typed(self) -> TypedSet:
        """What stands in its fields."""
        texts = {name: one.line.text() for name, one in self.steppers.items()}
        return TypedSet(texts["left"], texts.get("right", ""), texts["load"], texts["rir"], self.slipped.isChecked())

    @property
    def is_refused(self) -> bool:
        """Whether a field holds what was not taken."""
        return any(one.line.property("bad") for one in self.steppers.values())

    def show_row(self, log: LogRow, *, current: bool, can_log: bool) -> None:
        """Take the numbers, but for those that are being typed."""
        changed = self._log is None or self._log._replace(target="") != log._replace(target="")
        self._log, self._can_log, self._is_current = log, can_log, current
        mark(self, "now", current)
        self._show_texts(log)
        for name, one in self.steppers.items():
            if changed or not (one.line.isModified() or one.line.property("bad")):
                self._set(name)
            one.setVisible(current)
            one.setEnabled(can_log)
        if changed:
            self.slipped.setChecked(log.slipped)
        self.slipped.setVisible(current)
        self.slipped.setEnabled(can_log)
        self.done.setText(_("Save") if log.logged else _("Done"))
        self.done.setAccessibleName(_("Log set {n}").format(n=self.number + 1))
        mark(self.done, "primary", can_log)
        self.done.setEnabled(can_log)
        self.done.setVisible(current)
        self.change.setVisible(not current)
        self.change.setText(DONE if log.logged else "")
        mark(self.change, "done", log.logged)
        said = _("Set {n} is done, change it") if log.logged else _("Make set {n} the current one")
        self.change.setAccessibleName(said.format(n=self.number + 1))
        self.change.setToolTip(said.format(n=self.number + 1))
        self.change.setEnabled(can_log)

    def fit(self, widths: Widths) -> None:
        """Give the columns their widths."""
        wide = {
            "number": NUMBER,
            "target": widths.target,
            "load": widths.load,
            "rir": widths.rir,
            "tempo": widths.tempo,
        }
        wide["reps"] = widths.reps(per_side=self.per_side)
        for name, text in self._texts.items():
            self._cells[name].setFixedWidth(max(1, wide[name]))
            self._cells[name].setVisible(wide[name] > 0)
            text.setFixedWidth(max(1, wide[name]))
        for name, one in self.steppers.items():
            room = {"load": widths.load, "rir": widths.rir}.get(name, widths.amount if self.per_side else wide["reps"])
            one.line.setFixedWidth(room - 50)
            one.setFixedWidth(room)
        self._is_slim = not widths.target
        if self._log is not None:
            self._show_texts(self._log)
        self._line.setSpacing(widths.gap)
        self._foot.setContentsMargins(
            NUMBER + 12 + widths.gap + (widths.target + widths.gap if widths.target else 0), 0, 0, 6
        )

    def refuse(self, field: str, sentence: str) -> None:
        """Mark a field and say there what it may hold."""
        line = self.steppers[field].line
        mark(line, "bad", True)
        line.setAccessibleDescription(sentence)
        line.setFocus()

    def controls(self) -> list[QWidget]:
        """What Tab comes to, in order."""
        return [*self.lines.values(), self.done, self.change, self.slipped]

    def take_focus(self) -> None:
        """The first number has the keyboard."""
        line = self.steppers["left"].line
        line.setFocus()
        line.selectAll()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and not self._is_current and self._can_log:
            self.opened.emit()
        super().mousePressEvent(event)

    def _on_done(self) -> None:
        if self._is_current:
            self.asked.emit()

    def _show_texts(self, log: LogRow) -> None:
        amount = f"{log.left} / {log.right}" if self.per_side else log.left
        if log.logged and log.slipped:
            amount = _("{amount}, slipped").format(amount=amount)
        said = {"number": str(self.number + 1), "target": log.target, "tempo": log.tempo}
        said |= {"reps": amount, "load": log.load_said, "rir": log.rir}
        for name, text in self._texts.items():
            is_value = name in {"reps", "load", "rir"}
            text.setText(said[name] if log.logged or not is_value else self._open_text(name, log))
            bold = (is_value and log.logged) or (name == "number" and self._is_current)
            text.setFont(font(12.5, 600 if bold else 400))
            text.setVisible(not (is_value and self._is_current))
            mark(text, "second", not (is_value and log.logged))

    def _open_text(self, name: str, log: LogRow) -> str:
        """What a set to come says where there is no column for its target."""
        return log.target if name == "reps" and self._is_slim else ""

    def _make_steppers(self) -> None:
        titles = {"left": _("left") if self.per_side else _("done"), "right": _("right")}
        titles |= {"load": _("load"), "rir": _("in reserve")}
        for name in FIELDS:
            if name == "right" and not self.per_side:
                continue
            said = _("Set {n}, {what}").format(n=self.number + 1, what=titles[name])
            made = self.steppers[name] = NumberStepper(f"log-{name}-{self.number}", said, 44)
            made.stepped.connect(lambda by, name=name: self._on_step(name, by))
            made.line.textEdited.connect(lambda _text, line=made.line: mark(line, "bad", False))
            made.line.put_back.connect(self._put_back)
            made.line.returnPressed.connect(self._on_done)
            self.lines[name] = made.line

    def _lay(self) -> None:
        self._cells = {name: QWidget() for name in self._texts}
        self._line, self._foot = QHBoxLayout(), QHBoxLayout()
        self._line.setContentsMargins(12, 0, 10, 0)
        for name, cell in self._cells.items():
            inside = QHBoxLayout(cell)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setSpacing(6)
            inside.addWidget(self._texts[name])
            fields = ("left", "right") if name == "reps" else (name,)
            for field in (one for one in fields if one in self.steppers):
                inside.addWidget(self.steppers[field])
            inside.addStretch()
            self._line.addWidget(cell)
        self._line.addStretch()
        for one in (self.done, self.change):
            one.setFixedHeight(28)
            self._line.addWidget(one)
        self.done.setFixedWidth(END - 8)
        self._foot.addWidget(self.slipped)
        self._foot.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 3, 0, 3)
        column.setSpacing(2)
        column.addLayout(self._line)
        column.addLayout(self._foot)

    def _on_step(self, name: str, by: int) -> None:
        line = self.steppers[name].line
        text = self._step(name, line.text(), by)
        if text != line.text():
            line.setText(text)
            line.setModified(True)
            mark(line, "bad", False)

    def _put_back(self) -> None:
        for name in self.steppers:
            self._set(name)

    def _set(self, name: str) -> None:
        line = self.steppers[name].line
        mark(line, "bad", False)
        line.setAccessibleDescription("")
        text = getattr(self._log, name)
        if line.text() != text:
            line.setText(text)
        line.setModified(False)
