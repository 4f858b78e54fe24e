"""The left of the library: search as one types, filters, the list, and what stands there when nothing fits."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListView, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from runlegs_desktop.app.exercise_search import Named, search
from runlegs_desktop.domain.library import Entry, passing
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.icons import line_icon
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.library_words import findable
from runlegs_desktop.present.strength_library import count_text, library_rows, nothing_found
from runlegs_desktop.ui.labels import hairline, label
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.strength.library.filters import FilterBox
from runlegs_desktop.ui.strength.library.rows import ROW, RowPainter, RowsModel

_NATIVE = QKeySequence.SequenceFormat.NativeText
_MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class LibraryList(QWidget):
    """`chosen` carries the id of the move the list stands on, `entered` the one that Enter was pressed on.

    `pressed` hands on what other keys are pressed on the list: they are the figure's.
    """

    chosen = Signal(str)
    entered = Signal(str)
    pressed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._entries: dict[str, Entry] = {}
        self._named: tuple[Named, ...] = ()
        self._at = ""
        self.field, self.filters = QLineEdit(), FilterBox(look)
        self.field.setObjectName("library-search")
        self.field.setAccessibleName(_("Search the library"))
        self.field.setFont(font(12.5))
        self.field.setFixedHeight(30)
        self._glass = self.field.addAction(self._icon(), QLineEdit.ActionPosition.LeadingPosition)
        self._hint = label(QKeySequence(QKeySequence.StandardKey.Find).toString(_NATIVE), "caption")
        inside = QHBoxLayout(self.field)
        inside.setContentsMargins(0, 0, 10, 0)
        inside.addStretch()
        inside.addWidget(self._hint)
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.field.textChanged.connect(lambda text: self._hint.setVisible(not text))
        self._rows, self._painter = RowsModel(), RowPainter(look)
        self.view = _View()
        self.view.setModel(self._rows)
        self.view.setItemDelegate(self._painter)
        self._nothing = label("", "sentence", wrap=True)
        self.show_all = QPushButton(_("Show all"))
        self._lay()
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.filters.changed.connect(self._search)
        self.show_all.clicked.connect(self.clear)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.view.entered_row.connect(lambda: self.entered.emit(self._at))
        self.view.left.connect(self._on_escape)
        self.view.typed.connect(self._on_typed)
        self.view.other.connect(self.pressed)
        look.changed.connect(self._dress)

    @property
    def shown_ids(self) -> tuple[str, ...]:
        """The list as it is now."""
        return tuple(row.id for row in self._rows.rows)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show the library; the move that is chosen stays so while it is there."""
        self._entries = {entry.move.id: entry for entry in entries}
        self._named = tuple(findable(entry.move) for entry in entries)
        self._painter.moves = {key: entry.move for key, entry in self._entries.items()}
        self.field.setPlaceholderText(_("Search {n} moves").format(n=self._open_count))
        self._fill(best=False)

    @property
    def _open_count(self) -> int:
        """How many there are to find; those that are hidden, where they are asked for."""
        hidden = self.filters.filters.hidden
        return sum(entry.hidden is hidden for entry in self._entries.values())

    def choose(self, key: str) -> None:
        """Stand on a move; the search gives way where it would hide it."""
        if key not in self.shown_ids:
            self.clear()
        self._stand_on(key)

    def clear(self) -> None:
        """Search and filter for nothing."""
        self.field.blockSignals(True)
        self.field.clear()
        self.field.blockSignals(False)
        self.filters.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the field the arrows move in the list, Enter takes what it stands on, Escape takes the search back."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in _MOVES:
                self.view.keyPressEvent(event)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.view.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._on_escape()
                return True
        return super().eventFilter(watched, event)

    def _search(self) -> None:
        """What was typed asks for the best."""
        self._fill(best=bool(self.field.text().strip()))

    def _fill(self, *, best: bool) -> None:
        """Show what is found, and stand on the best of it, or stay where the list was."""
        passed = passing(self._entries.values(), self.filters.filters)
        allowed = {entry.move.id for entry in passed}
        text = self.field.text()
        found = search(text, [one for one in self._named if one.id in allowed])
        self._rows.show_rows(library_rows(self._entries[key] for key in found))
        self.filters.show_count(count_text(len(found), self._open_count))
        self._stack.setCurrentIndex(0 if found else 1)
        self._nothing.setText(nothing_found(text))
        if found:
            self._stand_on(found[0] if best or self._at not in found else self._at)

    def _stand_on(self, key: str) -> None:
        ids = self.shown_ids
        if key in ids:
            index = self._rows.index(ids.index(key))
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)
            if key != self._at:
                self._at = key
                self.chosen.emit(key)

    def _on_current(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if row is not None and row.id != self._at:
            self._at = row.id
            self.chosen.emit(row.id)

    def _on_escape(self) -> None:
        if self.field.text():
            self.field.clear()
        elif self.filters.clear_button.isVisibleTo(self):
            self.filters.clear()
        else:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_typed(self, text: str) -> None:
        """Letters typed on the list are looked for."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.setText(text)

    def _lay(self) -> None:
        empty = QWidget()
        inside = QVBoxLayout(empty)
        inside.setContentsMargins(14, 16, 14, 16)
        inside.addWidget(self._nothing)
        inside.addWidget(self.show_all, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addStretch()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(empty)
        head = QVBoxLayout()
        head.setContentsMargins(14, 12, 14, 8)
        head.setSpacing(6)
        head.addWidget(self.field)
        head.addWidget(self.filters)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(hairline())
        column.addWidget(self._stack, 1)

    def _icon(self) -> QIcon:
        return QIcon(line_icon("search", self._look.theme.text3, 14, self.devicePixelRatioF()))

    def _dress(self) -> None:
        self._glass.setIcon(self._icon())
        self.view.viewport().update()


class _View(QListView):
    """The list. Letters go to the search, Enter and Escape are told, other keys are handed on."""

    entered_row = Signal()
    left = Signal()
    typed = Signal(str)
    other = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("library-list")
        self.setAccessibleName(_("Moves"))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered_row.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Space:
            self.other.emit(event)
        elif plain and event.text().isalnum():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)
