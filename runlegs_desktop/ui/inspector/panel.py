"""The inspector: one session at the foot of the board, or over it in low windows. It sends values and edits nothing."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.draw.theme import Theme
from runlegs_desktop.present import session_entry
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.inspector import InspectorPage
from runlegs_desktop.present.leg_load import LegPage
from runlegs_desktop.ui.inspector.fields import Fields
from runlegs_desktop.ui.inspector.head import Head
from runlegs_desktop.ui.inspector.reasons import Reasons
from runlegs_desktop.ui.inspector.room import DROPS_WHY
from runlegs_desktop.ui.inspector.structure import Structure
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.look import Look

if TYPE_CHECKING:
    from runlegs_desktop.ui.leg_popup import LegPopup

HEIGHT = 180
FACTS, WHY, NARROW_WHY, BOTH = 340, 288, 252, 560
_NO_LIMIT = 16_777_215  # what Qt calls a widget without a widest width
NARROWEST, NARROW, HAS_BOTH = 720, 1100, 1360  # px of its own width
NOTES_FIT = 200  # px of height from which notes have a place under the facts


class Inspector(QFrame):
    """Shows a page. Every signal carries the session's id and a typed value.

    `distance_entered` carries metres, `duration_entered` seconds, `pace_entered` seconds a kilometre.
    `escaped` is an Esc that no field had a use for.
    """

    distance_entered = Signal(str, int)
    duration_entered = Signal(str, int)
    pace_entered = Signal(str, float)
    start_entered = Signal(str, object)
    kind_chosen = Signal(str, object)
    date_entered = Signal(str, object)
    notes_entered = Signal(str, str)
    title_entered = Signal(str, str)
    steps_entered = Signal(str, object)
    start_asked = Signal(str)
    done_asked = Signal(str)
    pin_asked = Signal(str)
    escaped = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAccessibleName(_("Session"))
        self.setFixedHeight(HEIGHT)
        self._look = look
        self._page: InspectorPage | None = None
        self._legs: LegPage | None = None
        self._popup: LegPopup | None = None
        self._head, self.fields = Head(look), Fields(look)
        self.structure, self.reasons = Structure(look), Reasons(look)
        self._empty = label(_("Choose a card to see it here."), "sentence")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._whole = QWidget()
        self._lay()
        self._connect()
        look.changed.connect(self._dress)
        self._dress()
        self.show_page(None)

    def _lay(self) -> None:
        facts = QWidget()
        facts.setFixedWidth(FACTS)
        left = QVBoxLayout(facts)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(7)
        left.addWidget(self._head)
        left.addWidget(self.fields)
        left.addStretch()
        self._left = left
        self._rules = (_upright(), _upright())
        row = QHBoxLayout(self._whole)
        row.setContentsMargins(14, 9, 14, 8)
        row.setSpacing(14)
        row.addWidget(facts)
        row.addWidget(self._rules[0])
        row.addWidget(self.structure, 1)
        row.addWidget(self._rules[1])
        row.addWidget(self.reasons)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # else it could not get narrow and fold
        column.addWidget(self._empty)
        column.addWidget(self._whole)

    def _connect(self) -> None:
        self.fields.entered.connect(self._on_entered)
        self.structure.changed.connect(lambda steps: self._on_entered("steps", steps))
        notes = self.reasons.notes
        notes.entered.connect(lambda text: self._on_entered("notes", text))
        notes.refused.connect(lambda error: self.show_error("notes", self._sentence(error)))
        notes.eased.connect(lambda: self.fields.ease("notes"))
        self.reasons.legs_asked.connect(self._open_legs)
        self._head.legs_asked.connect(lambda: self._open_legs(None))
        self._head.start_asked.connect(lambda: self._on_asked(self.start_asked))
        self._head.done_asked.connect(lambda: self._on_asked(self.done_asked))
        self._head.pin_asked.connect(lambda: self._on_asked(self.pin_asked))

    @property
    def page(self) -> InspectorPage | None:
        """The session shown."""
        return self._page

    def show_page(self, page: InspectorPage | None) -> None:
        """Show a session, or that none is chosen."""
        self._page = page
        self._empty.setVisible(page is None)
        self._whole.setVisible(page is not None)
        if page is None:
            return
        self._head.show_page(page)
        self.fields.show_page(page)
        self.reasons.show_page(page)
        if page.is_run:
            self.structure.show_page(page)
        self._fold()

    def show_legs(self, page: LegPage | None) -> None:
        """Show what the session trains, or nothing of it."""
        self._legs = page
        self.reasons.show_legs(page)
        if self._popup is not None and page is not None:
            self._popup.show_page(page)
        self._fold()

    def show_error(self, field: str, sentence: str) -> None:
        """Say what is wrong with a field: distance, duration, pace, start, kind, date, title, notes or steps."""
        if field == "steps":
            self.structure.show_error(sentence)
            return
        if field == "notes":
            self.reasons.notes.mark(bad=True)
        self.fields.show_error(field, sentence)

    def focus_first(self) -> None:
        """Give the first field of the session the focus."""
        entries = self.fields.entries
        first = next((entry for entry in entries.values() if not entry.isHidden()), None)
        if self._page is not None and first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)
            first.selectAll()

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROWEST, HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()  # no field wanted it
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _on_asked(self, signal: SignalInstance) -> None:
        if self._page is not None:
            signal.emit(self._page.id)

    def _on_entered(self, field: str, value: object) -> None:
        if self._page is None:
            return
        self.fields.ease(field)
        {
            "distance": self.distance_entered,
            "duration": self.duration_entered,
            "pace": self.pace_entered,
            "start": self.start_entered,
            "kind": self.kind_chosen,
            "date": self.date_entered,
            "title": self.title_entered,
            "notes": self.notes_entered,
            "steps": self.steps_entered,
        }[field].emit(self._page.id, value)
        if self._page is not None:  # whoever listens has shown the new page, or this one still holds
            self.fields.show_page(self._page)

    def _sentence(self, error: object) -> str:
        assert self._page is not None  # noqa: S101 - notes without a page are not shown
        return session_entry.sentence(error, self._page.numbers)  # type: ignore[arg-type]  # signals carry objects

    def _fold(self) -> None:
        """Which columns have room: the structure only for runs, the reasons only where they fit beside it."""
        is_run = self._page is not None and self._page.is_run
        has_why = not is_run or self.width() >= DROPS_WHY
        self.reasons.set_beside(beside=not is_run or self.width() >= HAS_BOTH)
        self._head.offer_legs(offered=self._legs is not None and not has_why)
        for part in (self._rules[0], self.structure):
            part.setVisible(is_run)
        self._rules[1].setVisible(has_why)
        self.reasons.setVisible(has_why)
        self._move_notes(under_the_facts=not has_why and self.height() >= NOTES_FIT)
        self.structure.show_why(self._page.why if self._page and not has_why else None)
        wide = BOTH if self.width() >= HAS_BOTH else WHY if self.width() >= NARROW else NARROW_WHY
        self.reasons.setMinimumWidth(wide)
        self.reasons.setMaximumWidth(wide if is_run else _NO_LIMIT)

    def _open_legs(self, muscle: Muscle | None) -> None:
        """Every muscle with its numbers, above the inspector."""
        if self._legs is None:
            return
        from runlegs_desktop.ui.leg_popup import LegPopup  # noqa: PLC0415 - made when it is asked for

        self._popup = LegPopup(self._look, self.window())
        self._popup.closed.connect(self._on_legs_closed)
        self._popup.open_at(self.mapToGlobal(QPoint(FACTS, -self.height())), self._legs, muscle)

    def _on_legs_closed(self) -> None:
        self._popup = None

    def _move_notes(self, *, under_the_facts: bool) -> None:
        """Notes stand below the reason, or below the facts where the reason has no column."""
        notes = self.reasons.notes
        if under_the_facts == (notes.parentWidget() is self.reasons):
            if under_the_facts:
                self._left.insertWidget(2, notes, 1)
            else:
                self.reasons.take_notes()

    def _dress(self) -> None:
        self.setStyleSheet(_sheet(self._look.theme))


def _upright() -> QFrame:
    made = QFrame()
    made.setObjectName("upright")
    made.setFixedWidth(1)
    return made


def _sheet(theme: Theme) -> str:
    return f"""
    #upright {{ background: {theme.line.name()}; border: none; }}
    #error {{ color: {theme.bad.name()}; }}
    QLineEdit, QComboBox {{ padding: 0 6px; border-radius: 5px; }}
    QComboBox::drop-down {{ border: none; width: 16px; }}
    QLineEdit:focus, QComboBox:focus {{ padding: 0 5px; }}
    QLineEdit[bad="true"], QPlainTextEdit[bad="true"] {{ border: 2px solid {theme.bad.name()}; padding: 0 5px; }}
    QPlainTextEdit {{ background: {theme.surface.name()}; border: 1px solid {theme.line2.name()}; border-radius: 6px;
      color: {theme.text.name()}; }}
    QPlainTextEdit:focus {{ border: 2px solid {theme.accent.name()}; }}
    QToolButton[small="true"] {{ padding: 1px 6px; }}
    QToolButton[small="true"]:focus {{ padding: 0 5px; }}
    QToolButton[bare="true"], QToolButton[bare="true"]:focus {{ padding: 0; }}
    QToolButton::menu-indicator {{ image: none; width: 0; }}
    QToolButton:checked {{ background: {theme.accent_tint.name()}; color: {theme.accent.name()}; }}
    #steps {{ background: transparent; border: none; outline: none; }}
    #steps::item:selected {{ background: {theme.accent_tint.name()}; color: {theme.text.name()}; }}
    #steps:focus {{ border: 1px solid {theme.accent.name()}; border-radius: 4px; }}
    """
