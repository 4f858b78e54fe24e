"""The last column of the inspector: what a session trains, why it is worth doing, and the runner's own notes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from runlegs_desktop.draw.fonts import font
from runlegs_desktop.present import session_entry
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.inspector import InspectorPage
from runlegs_desktop.present.leg_load import LegPage
from runlegs_desktop.ui.inspector.entry import NotesEntry
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.leg_summary import LegSummary
from runlegs_desktop.ui.look import Look

NOTES = 30  # px that the notes keep, whatever the reason takes: one line to write in
LEGS = 268  # px of what it trains where it stands beside the reason
_TAB = 20


class Reasons(QWidget):
    """What it trains and the reason, above the notes: side by side, or one of them by the tabs at the head.

    `legs_asked` carries the muscle whose details are wanted, or none.
    """

    legs_asked = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._head = _head(_("Why"))
        self.reason = label("", "sentence", wrap=True)
        self.evidence = label("", "caption", wrap=True)
        self.notes = NotesEntry(_("Notes"), session_entry.notes)
        self.notes.setObjectName("notes")
        self.notes.setMinimumHeight(NOTES)
        self.legs, self._legs_head = LegSummary(look), _head(_("What it trains"))
        self.legs.asked.connect(self.legs_asked)
        self._id = ""
        self._page: InspectorPage | None = None
        self._legs: LegPage | None = None
        self._beside = False
        self._wants_legs = True
        self.tabs = tuple(
            self._tab(name, text, legs=legs)
            for name, text, legs in (("legs-tab", _("What it trains"), True), ("why-tab", _("Why"), False))
        )
        self._lay()
        self.take_notes()

    def _lay(self) -> None:
        heads = QHBoxLayout()
        heads.setSpacing(2)
        for tab in self.tabs:
            heads.addWidget(tab)
        heads.addStretch()
        self._trains, self._why = QWidget(), QWidget()
        for part, widgets in (
            (self._trains, (self._legs_head, self.legs)),
            (self._why, (self._head, self.reason, self.evidence)),
        ):
            within = QVBoxLayout(part)
            within.setContentsMargins(0, 0, 0, 0)
            within.setSpacing(3)
            for widget in widgets:
                within.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(self._trains, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._why, 1, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(heads)
        column.addLayout(row)
        column.addSpacing(2)
        self._column = column

    def take_notes(self) -> None:
        """Put the notes below the reason."""
        self._column.addWidget(self.notes, 1)

    def show_page(self, page: InspectorPage) -> None:
        """Show a session's reason and notes."""
        self.notes.show_text(page.notes, keep=page.id == self._id)
        self._id, self._page = page.id, page
        known = page.why
        if known is not None:
            self.reason.setText(known.reason + ".")
            self.evidence.setText(f"{known.evidence} · {known.limit}.")
            for one in (self.reason, self.evidence):
                one.setToolTip(known.line)  # longer languages may not fit
        self._arrange()

    def show_legs(self, page: LegPage | None) -> None:
        """Show what the session trains; without a page there is only the reason."""
        self._legs = page
        if page is not None:
            self.legs.show_page(page)
        self._arrange()

    def set_beside(self, *, beside: bool) -> None:
        """Stand side by side where there is room for both."""
        self._beside = beside
        self._arrange()

    def _arrange(self) -> None:
        has_why = self._page is not None and self._page.why is not None
        has_legs = self._legs is not None
        tabbed = has_why and has_legs and not self._beside
        for tab, legs in zip(self.tabs, (True, False), strict=True):
            tab.setVisible(tabbed)
            tab.setChecked(legs is self._wants_legs)
        self._trains.setVisible(has_legs and (self._wants_legs or not tabbed))
        self._why.setVisible(has_why and (not tabbed or not self._wants_legs))
        for head in (self._legs_head, self._head):
            head.setVisible(not tabbed)
        side_by_side = has_why and has_legs and self._beside
        self._trains.setMinimumWidth(LEGS if side_by_side else 0)
        self._trains.setMaximumWidth(LEGS if side_by_side else _NO_LIMIT)

    def _tab(self, name: str, text: str, *, legs: bool) -> QToolButton:
        made = QToolButton()
        made.setObjectName(name)
        made.setText(text)
        made.setAccessibleName(text)
        made.setCheckable(True)
        made.setAutoExclusive(False)
        made.setProperty("flat", True)
        made.setProperty("small", True)
        made.setFont(font(12, 600))
        made.setFixedHeight(_TAB)
        made.clicked.connect(lambda: self._turn(legs=legs))
        return made

    def _turn(self, *, legs: bool) -> None:
        self._wants_legs = legs
        self._arrange()


_NO_LIMIT = 16_777_215  # what Qt calls a widget without a widest width


def _head(text: str) -> QLabel:
    made = label(text, "title")
    made.setFont(font(12.5, 600))
    return made
