"""The quick table: what each set asks for and what was done, a leg at a time, logged row by row or all at once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.strength_entry import TypedSet
from runlegs_desktop.present.strength_session import LiftRow, LogRow
from runlegs_desktop.ui.athlete.dress import flowing
from runlegs_desktop.ui.athlete.field import Line
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.mark import mark

_FIELDS = ("left", "right", "load", "rir")


class LogTable(QWidget):
    """`logged` carries the sets to be kept as pairs of their number and what stands in their fields."""

    logged = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[object, ...] = ()
        self.rows: list[_Row] = []
        self._grid_box: QWidget | None = None
        self.note = flowing("", "caption")
        self.note.setObjectName("log-note")
        mark(self.note, "bad", True)
        self.note.hide()
        self.all = QPushButton(_("Log all sets as they stand"))
        self.all.setObjectName("log-all")
        self.all.clicked.connect(self._on_all)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self.note)
        foot = QHBoxLayout()
        foot.addWidget(self.all)
        foot.addStretch()
        self._column.addLayout(foot)

    def show_lift(self, row: LiftRow, place: int, session: str, *, units: Units, can_log: bool) -> None:
        """Show the sets of an exercise. What is being typed stays while the same sets are shown."""
        shape = (session, place, row.exercise, len(row.rows), row.per_side, row.timed, units)
        if shape != self._shown:
            self._shown = shape
            self._build(row, units)
        for one, log in zip(self.rows, row.rows, strict=True):
            one.show_row(log, can_log=can_log)
        self.all.setEnabled(can_log and bool(row.rows))
        if not any(one.is_refused for one in self.rows):
            self.note.hide()

    def refuse(self, number: int, field: str, sentence: str) -> None:
        """Say below what a field of a set may hold."""
        self.rows[number].refuse(field, sentence)
        self.note.setText(sentence)
        self.note.show()

    def _build(self, row: LiftRow, units: Units) -> None:
        old, self._grid_box = self._grid_box, QWidget()
        if old is not None:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        grid = QGridLayout(self._grid_box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        load = _("Load, kg") if units is Units.METRIC else _("Load, lb")
        unit = _("Seconds") if row.timed else _("Reps")
        heads = [_("Set"), _("Target"), unit, "", load, _("RIR"), ""]
        if row.per_side:
            heads[2:4] = [_("{unit}, left").format(unit=unit), _("Right")]
        for place, text in enumerate(heads):
            head = label(text, "caption")
            head.setMinimumWidth(20)
            grid.addWidget(head, 0, place)
        for place, stretch in enumerate((0, 3, 2, 2, 2, 2, 0)):
            grid.setColumnStretch(place, stretch)
        self.rows = [_Row(grid, number, per_side=row.per_side) for number in range(len(row.rows))]
        for one in self.rows:
            one.done.clicked.connect(lambda _on=False, one=one: self.logged.emit(((one.number, one.typed),)))
            for line in one.lines.values():
                line.returnPressed.connect(one.done.click)
        self._column.insertWidget(0, self._grid_box)

    def _on_all(self) -> None:
        self.logged.emit(tuple((one.number, one.typed) for one in self.rows))


class _Row:
    """The widgets of one set."""

    def __init__(self, grid: QGridLayout, number: int, *, per_side: bool) -> None:
        self.number = number
        self.target: QLabel = label("", "sentence")
        self.lines = {name: Line() for name in _FIELDS if per_side or name != "right"}
        self.done = QPushButton()
        self.done.setMinimumWidth(62)
        self.done.setObjectName(f"log-set-{number}")
        self.done.setAccessibleName(_("Log set {n}").format(n=number + 1))
        titles = {"left": _("left"), "right": _("right"), "load": _("load"), "rir": _("in reserve")}
        if not per_side:
            titles["left"] = _("done")
        top = number + 1
        grid.addWidget(label(str(number + 1), "strong"), top, 0)
        grid.addWidget(self.target, top, 1)
        for name, line in self.lines.items():
            line.setObjectName(f"log-{name}-{number}")
            line.setAccessibleName(_("Set {n}, {what}").format(n=number + 1, what=titles[name]))
            line.setFont(font(12.5))
            line.setMinimumSize(44, 28)
            line.setMaxLength(12)
            line.textEdited.connect(lambda _text, line=line: mark(line, "bad", False))
            line.put_back.connect(self._put_back)
            grid.addWidget(line, top, _FIELDS.index(name) + 2)
        grid.addWidget(self.done, top, 6)
        self._log: LogRow | None = None

    @property
    def typed(self) -> TypedSet:
        texts = {name: line.text() for name, line in self.lines.items()}
        return TypedSet(texts["left"], texts.get("right", ""), texts["load"], texts["rir"])

    @property
    def is_refused(self) -> bool:
        return any(line.property("bad") for line in self.lines.values())

    def show_row(self, log: LogRow, *, can_log: bool) -> None:
        """Take the numbers, but for those that are being typed."""
        changed = self._log is None or self._log._replace(target="") != log._replace(target="")
        self._log = log
        self.target.setText(log.target)
        for name, line in self.lines.items():
            if changed or not (line.isModified() or line.property("bad")):
                self._set(name, line)
            line.setEnabled(can_log)
        self.done.setText(_("Change") if log.logged else _("Done"))
        mark(self.done, "primary", can_log and not log.logged)
        self.done.setEnabled(can_log)

    def refuse(self, field: str, sentence: str) -> None:
        line = self.lines[field]
        mark(line, "bad", True)
        line.setAccessibleDescription(sentence)

    def _put_back(self) -> None:
        for name, line in self.lines.items():
            self._set(name, line)

    def _set(self, name: str, line: Line) -> None:
        mark(line, "bad", False)
        line.setAccessibleDescription("")
        text = getattr(self._log, name)
        if line.text() != text:
            line.setText(text)
        line.setModified(False)
