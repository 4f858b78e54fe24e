"""The numbers of one exercise: sets, repetitions or seconds, load, tempo, rest, reserve, legs and superset."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.lift_rows import LiftRow
from runlegs_desktop.ui.athlete.dress import flowing
from runlegs_desktop.ui.athlete.field import Field
from runlegs_desktop.ui.mark import mark


class LiftFields(QWidget):
    """`typed` carries the name of a field and its text. What is refused stays there, with what is allowed below."""

    typed = Signal(str, str)
    each_leg = Signal(bool)
    joined = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        titles = {
            "sets": _("Sets"),
            "reps": _("Reps"),
            "hold": _("Seconds"),
            "load": _("Load"),
            "tempo": _("Tempo"),
            "rest": _("Rest, s"),
            "rir": _("RIR"),
        }
        self.fields = {name: Field(f"lift-{name}", title) for name, title in titles.items()}
        self.note = flowing("", "caption")
        self.note.setObjectName("lift-note")
        mark(self.note, "bad", True)
        self.note.hide()
        self.side, self.pair = QCheckBox(_("Each leg")), QCheckBox(_("Superset with the one before"))
        self.side.setObjectName("lift-side")
        self.pair.setObjectName("lift-pair")
        self._lay()
        for name, field in self.fields.items():
            field.entered.connect(lambda text, name=name: self.typed.emit(name, text))
            field.line.put_back.connect(self._forgive)
        self.side.clicked.connect(self.each_leg)
        self.pair.clicked.connect(self.joined)

    def show_lift(self, row: LiftRow, units: Units, *, first: bool, other: bool) -> None:
        """Show an exercise; `other` when it is another one than before, so that nothing typed stays."""
        hints = {"load": _("kg") if units is Units.METRIC else _("lb"), "tempo": _("held")}
        for name, field in self.fields.items():
            field.setVisible(name in row.typed)
            text = row.typed.get(name, "")
            (field.clear_to if other else field.show_text)(text, "", hints.get(name, ""))
        self.fields["tempo"].line.setEnabled(bool(row.typed["tempo"]))
        self.fields["load"].line.setToolTip(_("On top of the body; a minus is help from a band or a machine."))
        self.fields["tempo"].line.setToolTip(_("Seconds down, pause below, seconds up; x is fast."))
        self.fields["rir"].line.setToolTip(_("Repetitions in reserve at the end of a set."))
        self.side.setChecked(row.per_side)
        self.pair.setChecked(row.joined)
        self.pair.setEnabled(not first)
        if other:
            self.note.hide()
        self._forgive()

    def refuse(self, name: str, sentence: str) -> None:
        """Say below what a field may hold; what was typed stays."""
        field = self.fields[name]
        field.refuse(sentence)
        field.note.hide()  # the field is narrow: the sentence stands below all of them
        self.note.setText(sentence)
        self.note.show()

    def _forgive(self) -> None:
        if not any(field.is_refused for field in self.fields.values()):
            self.note.hide()

    def _lay(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        for place, name in enumerate(("sets", "reps", "load", "tempo", "rest", "rir")):
            grid.addWidget(self.fields[name], 0, place)
            grid.setColumnStretch(place, 1)
        grid.addWidget(self.fields["hold"], 0, 1)
        for field in self.fields.values():
            field.line.setMinimumWidth(46)
        ticks = QHBoxLayout()
        ticks.setSpacing(18)
        for tick in (self.side, self.pair):
            tick.setFont(font(12, tabular=False))
            ticks.addWidget(tick)
        ticks.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(grid)
        column.addWidget(self.note)
        column.addLayout(ticks)
