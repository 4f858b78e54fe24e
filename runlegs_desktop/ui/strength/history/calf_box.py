"""The calf capacity test: raises of each leg with a straight and a bent knee, and how they went over time."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from runlegs_desktop.present.i18n import _
from runlegs_desktop.ui.athlete.dress import flowing
from runlegs_desktop.ui.athlete.field import Line
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.mark import mark


class CalfBox(QWidget):
    """`entered` carries what was typed by the names of a test's fields, `deleted` wants the last test out."""

    entered = Signal(object)
    deleted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.said, self.change, self.before = flowing("", "sentence"), flowing("", "caption"), flowing("", "caption")
        self.note = flowing("", "caption")
        self.note.setObjectName("calf-note")
        mark(self.note, "bad", True)
        self.note.hide()
        titles = {
            "straight_left": _("Straight knee, left"),
            "straight_right": _("Straight knee, right"),
            "bent_left": _("Bent knee, left"),
            "bent_right": _("Bent knee, right"),
        }
        self.lines = {name: Line() for name in titles}
        self.button, self.delete = QPushButton(_("Save today’s test")), QPushButton(_("Delete the last test"))
        self.button.setObjectName("calf-save")
        self.button.clicked.connect(self._on_save)
        self.delete.setObjectName("calf-delete")
        self.delete.setProperty("link", True)
        self.delete.clicked.connect(self.deleted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(_("Calf capacity test"), "title"))
        for one in (self.said, self.change):
            column.addWidget(one)
        column.addLayout(self._grid(titles))
        column.addWidget(self.note)
        column.addWidget(self.button)
        column.addWidget(self.delete, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.before)

    def _grid(self, titles: Mapping[str, str]) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(6)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for place, text in enumerate(("", _("Left"), _("Right"))):
            grid.addWidget(label(text, "caption"), 0, place)
        for place, text in enumerate((_("Straight knee"), _("Bent knee"))):
            head = label(text, "sentence")
            head.setMinimumWidth(head.sizeHint().width())
            grid.addWidget(head, place + 1, 0)
        for place, (name, line) in enumerate(self.lines.items()):
            line.setObjectName(f"calf-{name}")
            line.setAccessibleName(titles[name])
            line.setMaxLength(8)
            line.setMinimumSize(40, 28)
            line.returnPressed.connect(self._on_save)
            line.put_back.connect(self.clear)
            grid.addWidget(line, place // 2 + 1, place % 2 + 1)
        return grid

    def show_tests(self, last: str, change: str, every: Sequence[str]) -> None:
        """What the last test found, what changed since the one before, and the tests before that one."""
        self.said.setText(last)
        self.change.setText(change)
        self.before.setText("\n".join(every[1:]))
        self.before.setVisible(len(every) > 1)
        self.delete.setVisible(bool(every))

    def refuse(self, field: str, sentence: str) -> None:
        """Say below what a count may be; what was typed stays."""
        for name, line in self.lines.items():
            mark(line, "bad", name == field)
        self.note.setText(sentence)
        self.note.show()

    def clear(self) -> None:
        """Nothing is typed any more."""
        for line in self.lines.values():
            mark(line, "bad", False)
            line.clear()
        self.note.hide()

    def _on_save(self) -> None:
        self.entered.emit({name: line.text() for name, line in self.lines.items()})
