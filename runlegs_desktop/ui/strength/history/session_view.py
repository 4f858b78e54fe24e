"""A session that is over: every exercise with its sets, which can be put right."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.strength_history import LiftedShown
from runlegs_desktop.ui.athlete.dress import flowing
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.strength.session.set_table import SetTable
from runlegs_desktop.ui.tab_order import follow


class SessionView(QWidget):
    """`corrected` carries the exercise's place among those shown and the sets as typed, `asked` an exercise."""

    corrected = Signal(int, object)
    asked = Signal(str)
    open_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._key = ""
        self.title, self.about, self.said = label("", "hero"), flowing("", "sentence"), flowing("", "sentence")
        self.title.setFont(font(19, 600, tabular=False))
        self.title.setMinimumWidth(40)
        self.open = QPushButton(_("Open on the Session page"))
        self.open.setObjectName("history-open")
        self.open.clicked.connect(lambda: self.open_asked.emit(self._key))
        self.tables: list[SetTable] = []
        self.names: list[QPushButton] = []
        self._body: QWidget | None = None
        self._shape: tuple[object, ...] = ()
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.open)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addLayout(head)
        self._column.addWidget(self.about)
        self._column.addWidget(self.said)

    def show_session(self, shown: LiftedShown, units: Units) -> None:
        """Show a session; what is being typed into a set stays."""
        self._key = shown.key
        self.title.setText(shown.title)
        self.about.setText(shown.line)
        self.said.setText(shown.said)
        self.said.setVisible(bool(shown.said))
        self.open.setVisible(shown.can_open)
        self.open.setText(_("Open on the Session page") if shown.lifts else _("Log it afterwards…"))
        shape = (shown.key, tuple(row.exercise for row in shown.lifts))
        if shape != self._shape:
            self._shape = shape
            self._build(shown)
        for place, (table, row) in enumerate(zip(self.tables, shown.lifts, strict=True)):
            table.show_lift(row, place, shown.key, units=units, can_log=True)
        self._order()

    def _order(self) -> None:
        before: QWidget = self.open
        for name, table in zip(self.names, self.tables, strict=True):
            follow(before, [name])
            table.order()
            before = table.all

    def _build(self, shown: LiftedShown) -> None:
        old, self._body = self._body, QWidget()
        if old is not None:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        self.tables, self.names = [], []
        for place, row in enumerate(shown.lifts):
            name = QPushButton(row.name)
            name.setProperty("plain", True)
            name.setObjectName(f"history-lift-{place}")
            name.setFont(font(13, 600, tabular=False))
            name.setCursor(Qt.CursorShape.PointingHandCursor)
            name.setMinimumWidth(24)
            name.setToolTip(_("Show its trend"))
            name.clicked.connect(partial(self.asked.emit, row.exercise))
            table = SetTable(name, targets=False)
            table.logged.connect(partial(self.corrected.emit, place))
            for one in (name, table):
                column.addWidget(one)
            column.addSpacing(8)
            self.tables.append(table)
            self.names.append(name)
        self._column.addWidget(self._body)
