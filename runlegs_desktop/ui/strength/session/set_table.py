"""The sets of one exercise: what each asks for, what was done, the current one with steppers; one more can be added."""

from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.strength_limits import SETS
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.lift_rows import LiftRow, LogRow, another
from runlegs_desktop.present.strength_entry import stepped
from runlegs_desktop.ui.athlete.dress import flowing
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.mark import mark
from runlegs_desktop.ui.strength.session.set_row import MIDDLE, NUMBER, SLIM, WIDE, SetRow, Widths
from runlegs_desktop.ui.tab_order import follow

_LEAST, _WIDE_FROM, _MIDDLE_FROM = 380, 700, 590


class SetTable(QWidget):
    """`logged` carries the sets to be kept as pairs of their number and what stands in their fields.

    `all_done` says that no set is left to be done.

    Tab comes to it from `before`. Without `targets` it shows what was done alone.
    """

    logged = Signal(object)
    all_done = Signal()

    def __init__(self, before: QWidget, *, targets: bool = True) -> None:
        super().__init__()
        self._before, self._targets = before, targets
        self._shown: tuple[object, ...] = ()
        self._row: LiftRow | None = None
        self._extra, self._chosen, self._can_log = 0, -1, False
        self._units = Units.METRIC
        self.rows: list[SetRow] = []
        self._heads: dict[str, QLabel] = {}
        self._body: QWidget | None = None
        self.note = flowing("", "caption")
        self.note.setObjectName("log-note")
        mark(self.note, "bad", True)
        self.note.hide()
        self.add, self.all = QPushButton(_("+ Add set")), QPushButton(_("Log all sets as they stand"))
        self.add.setObjectName("log-add")
        self.all.setObjectName("log-all")
        self.add.clicked.connect(self._on_add)
        self.all.clicked.connect(self._on_all)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        for button in (self.add, self.all):
            button.setProperty("link", True)
            foot.addWidget(button)
        foot.addStretch()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self.note)
        self._column.addLayout(foot)

    @property
    def current(self) -> int:
        """Which set has the steppers; -1 where all are done and none was opened."""
        if 0 <= self._chosen < len(self.rows):
            return self._chosen
        return next((n for n, log in enumerate(self._logs()) if not log.logged), -1)

    def show_lift(self, row: LiftRow, place: int, session: str, *, units: Units, can_log: bool) -> None:
        """Show the sets of an exercise. What is being typed stays while the same sets are shown."""
        key = (session, place, row.exercise)
        if key != self._shown[:3]:
            self._extra, self._chosen = 0, -1
        self._row, self._units, self._can_log = row, units, can_log
        if self._extra:  # a set that was added is one of the log's own once it was logged
            self._extra = max(0, self._extra - max(0, len(row.rows) - int(str(self._shown[3]))))
        shape = (*key, len(row.rows), self._extra, row.per_side, row.timed, units)
        if shape != self._shown:
            self._shown = shape
            self._build(row, units)
        self._show_rows()

    def refuse(self, number: int, field: str, sentence: str) -> None:
        """Say below what a field of a set may hold; its row becomes the current one."""
        self._chosen = number
        self._show_rows()
        self.rows[number].refuse(field, sentence)
        self.note.setText(sentence)
        self.note.show()

    def order(self) -> None:
        """Put its controls where Tab should come to them: rows are made anew while what follows stays."""
        follow(self._before, self.controls())

    def controls(self) -> list[QWidget]:
        """What Tab comes to, in order."""
        return [*(control for row in self.rows for control in row.controls()), self.add, self.all]

    def take_focus(self) -> None:
        """The current set has the keyboard."""
        if self.current >= 0:
            self.rows[self.current].take_focus()

    def minimumSizeHint(self) -> QSize:
        """As wide as the slim columns: else it could never become narrower than it is."""
        return QSize(_LEAST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _logs(self) -> list[LogRow]:
        logs = list(self._row.rows) if self._row is not None else []
        for _n in range(self._extra if logs else 0):
            logs.append(another(logs))
        return logs

    def _show_rows(self) -> None:
        logs, now = self._logs(), self.current
        for one, log in zip(self.rows, logs, strict=True):
            one.show_row(log, current=one.number == now, can_log=self._can_log)
        left = [log for log in logs if not log.logged]
        self.all.setVisible(len(left) > 1)
        self.all.setEnabled(self._can_log)
        self.add.setEnabled(self._can_log and 0 < len(logs) < SETS[1])
        if not any(one.is_refused for one in self.rows):
            self.note.hide()

    def _build(self, row: LiftRow, units: Units) -> None:
        old, self._body = self._body, QWidget()
        had_focus = old is not None and old.isAncestorOf(self.focusWidget() or self)
        if old is not None:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head(row, units))
        step = partial(self._stepped, row, units)
        count = len(row.rows) + (self._extra if row.rows else 0)
        self.rows = [SetRow(number, per_side=row.per_side, step=step) for number in range(count)]
        for one in self.rows:
            one.asked.connect(partial(self._on_asked, one))
            one.opened.connect(partial(self._on_opened, one))
            column.addWidget(one)
        self._column.insertWidget(0, self._body)
        self.order()
        self._fit()
        if had_focus:
            self._show_rows()
            self.take_focus()

    def _head(self, row: LiftRow, units: Units) -> QHBoxLayout:
        self._head_line = QHBoxLayout()
        self._head_line.setContentsMargins(12, 0, 10, 2)
        amount = _("Seconds") if row.timed else _("Reps")
        if row.per_side:
            amount = _("{unit}, left / right").format(unit=amount)
        texts = {"number": _("Set"), "target": _("Target"), "reps": amount}
        texts["load"] = _("Load, kg") if units is Units.METRIC else _("Load, lb")
        texts |= {"rir": _("In reserve"), "tempo": _("Tempo")}
        self._heads = {name: label(text, "caption") for name, text in texts.items()}
        self._heads["rir"].setToolTip(_("Repetitions in reserve (RIR) at the end of a set."))
        for head in self._heads.values():
            self._head_line.addWidget(head)
        self._head_line.addStretch()
        return self._head_line

    def _fit(self) -> None:
        room = self.width()
        widths: Widths = WIDE if room >= _WIDE_FROM else MIDDLE if room >= _MIDDLE_FROM else SLIM
        if not self._targets:
            widths = widths._replace(target=0, tempo=0)
        for one in self.rows:
            one.fit(widths)
        wide = widths._asdict() | {"number": NUMBER}
        if self.rows:
            wide["reps"] = widths.reps(per_side=self.rows[0].per_side)
        for name, head in self._heads.items():
            size = wide.get(name, 1)
            head.setFixedWidth(max(1, size))
            head.setVisible(size > 0)
        if self._heads:
            self._head_line.setSpacing(widths.gap)

    @staticmethod
    def _stepped(row: LiftRow, units: Units, field: str, text: str, by: int) -> str:
        return stepped(field, text, by, row.loads, units, timed=row.timed)

    def _on_asked(self, one: SetRow) -> None:
        self._chosen = -1
        self.logged.emit(((one.number, one.typed),))
        if any(row.is_refused for row in self.rows):
            return
        if self.current >= 0:
            self.take_focus()
        else:
            self.rows[one.number].change.setFocus()
            self.all_done.emit()

    def _on_opened(self, one: SetRow) -> None:
        self._chosen = one.number
        self._show_rows()
        one.take_focus()

    def _on_add(self) -> None:
        self._extra += 1
        self._chosen = len(self.rows)
        row, shown = self._row, self._shown
        if row is not None:
            self._shown = (*shown[:4], self._extra, *shown[5:])
            self._build(row, self._units)
            self._show_rows()
            self.take_focus()

    def _on_all(self) -> None:
        open_rows = [one for one, log in zip(self.rows, self._logs(), strict=True) if not log.logged]
        self.logged.emit(tuple((one.number, one.typed) for one in open_rows))
