"""The calf capacity test: raises of each leg with a straight and a bent knee, and how far the legs are apart."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from runlegs_desktop.present.i18n import _
from runlegs_desktop.ui.athlete.dress import flowing
from runlegs_desktop.ui.athlete.field import Line
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.mark import mark


class CalfBox(QWidget):
    """`entered` carries what was typed by the names of a test's fields."""

    entered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.said, self.note = flowing("", "sentence"), flowing("", "caption")
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
        grid = QGridLayout()
        grid.setSpacing(6)
        for place, text in enumerate(("", _("Left"), _("Right"))):
            grid.addWidget(label(text, "caption"), 0, place)
        for place, text in enumerate((_("Straight"), _("Bent"))):
            grid.addWidget(label(text, "caption"), place + 1, 0)
        for place, (name, line) in enumerate(self.lines.items()):
            line.setObjectName(f"calf-{name}")
            line.setAccessibleName(titles[name])
            line.setMaxLength(8)
            line.setMinimumSize(40, 28)
            line.returnPressed.connect(self._on_save)
            line.put_back.connect(self.clear)
            grid.addWidget(line, place // 2 + 1, place % 2 + 1)
        self.button = QPushButton(_("Save today’s test"))
        self.button.setObjectName("calf-save")
        self.button.clicked.connect(self._on_save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(_("Calf capacity test"), "title"))
        column.addWidget(self.said)
        column.addLayout(grid)
        column.addWidget(self.note)
        column.addWidget(self.button)

    def show_text(self, text: str) -> None:
        """What the last test found."""
        self.said.setText(text)

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
