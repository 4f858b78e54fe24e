"""The exercises that can be added: searched as one types, added by Enter or dragged into the session."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from runlegs_desktop.app.exercise_search import Named, search
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.present.i18n import _
from runlegs_desktop.ui.athlete.field import Line

_KEY = Qt.ItemDataRole.UserRole


class FoundBox(QWidget):
    """`added` carries an exercise's id. While one is dragged `carried` says where, and `let_go` where it fell.

    Escape takes the search back, then `closed` says that there is none.
    """

    added = Signal(str)
    carried = Signal(QPoint)
    let_go = Signal(str, QPoint)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._named: tuple[Named, ...] = ()
        self._names: dict[str, str] = {}
        self.field = Line()
        self.field.setObjectName("session-search")
        self.field.setAccessibleName(_("Add an exercise"))
        self.field.setPlaceholderText(_("Add: type a name, Enter; or drag"))
        self.field.setFont(font(12.5))
        self.field.setFixedHeight(30)
        self.view = _Found()
        self.view.setObjectName("session-found")
        self.view.setAccessibleName(_("Exercises to add"))
        self.view.setFont(font(12))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 8)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addWidget(self.view, 1)
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.view.entered.connect(self.added)
        self.view.carried.connect(self.carried)
        self.view.let_go.connect(self.let_go)

    def show_exercises(self, found: Sequence[tuple[Named, str]]) -> None:
        """All that can be added, each with its name."""
        self._named = tuple(one for one, _name in found)
        names = {one.id: name for one, name in found}
        if names != self._names:
            self._names = names
            self._search()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move in the list while one types, Enter adds what it stands on, Escape goes back."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.view.keyPressEvent(event)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.field.clear() if self.field.text() else self.closed.emit()
                return True
        return super().eventFilter(watched, event)

    def _search(self) -> None:
        self.view.clear()
        for key in search(self.field.text(), self._named):
            item = QListWidgetItem(self._names[key], self.view)
            item.setData(_KEY, key)
        self.view.setCurrentRow(0)


class _Found(QListWidget):
    entered = Signal(str)
    carried = Signal(QPoint)
    let_go = Signal(str, QPoint)

    def __init__(self) -> None:
        super().__init__()
        self._held: tuple[str, QPoint] | None = None
        self._moves = False
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemDoubleClicked.connect(lambda item: self.entered.emit(item.data(_KEY)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if item is not None:
                self.entered.emit(item.data(_KEY))
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        item = self.itemAt(event.position().toPoint())
        self._moves = False
        if event.button() is Qt.MouseButton.LeftButton and item is not None:
            self._held = (item.data(_KEY), event.position().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None:
            return
        far = (event.position().toPoint() - self._held[1]).manhattanLength()
        self._moves = self._moves or far >= QApplication.startDragDistance()
        if self._moves:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.carried.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        held, self._held = self._held, None
        self.unsetCursor()
        if held is not None and self._moves:
            self._moves = False
            self.let_go.emit(held[0], event.globalPosition().toPoint())
