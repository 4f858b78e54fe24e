"""The History page: sessions that are over on the left, the chosen one in the middle, an exercise and calves right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.strength_history import HistoryRow, LiftedShown, WentShown, empty_text
from runlegs_desktop.ui.athlete.dress import flowing, page_sheet
from runlegs_desktop.ui.athlete.field import Line
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.segments import Segments
from runlegs_desktop.ui.strength.history.calf_box import CalfBox
from runlegs_desktop.ui.strength.history.exercise_panel import ExercisePanel
from runlegs_desktop.ui.strength.history.session_rows import ROW, SessionRows
from runlegs_desktop.ui.strength.history.session_view import SessionView
from runlegs_desktop.ui.strength.session.scroll_column import lay_beside, scroll_column
from runlegs_desktop.ui.strength.session.sheet import session_sheet

_KEY = Qt.ItemDataRole.UserRole
_LEFT, _RIGHT, _NARROW, _SLIM = 320, 340, 1280, (248, 276)


class HistoryPage(QWidget):
    """`searched` carries what is typed, `chosen` the session that is current now."""

    searched = Signal(str)
    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("history-page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._rows: tuple[HistoryRow, ...] = ()
        self.field, self.view = Line(), QListWidget()
        self.session, self.exercise, self.calf = SessionView(), ExercisePanel(look), CalfBox()
        self.empty, self.none = flowing(empty_text(), "sentence"), flowing("", "caption")
        self.side = Segments(_("At the right"), {True: _("Exercise"), False: _("Calf test")})
        right = scroll_column(self.side, self.exercise, self.calf)
        self._columns: list[QWidget] = [self._left(), scroll_column(self.empty, self.session), right]
        lay_beside(self, self._columns)
        self.show_calf(on=False)
        self.side.chosen.connect(lambda exercise: self.show_calf(on=not exercise))
        self.field.textChanged.connect(self.searched)
        self.field.put_back.connect(self.field.clear)
        self.view.currentItemChanged.connect(self._on_item)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self.field.setFocus)
        look.changed.connect(self._dress)
        self._dress()

    def show_rows(self, rows: Sequence[HistoryRow], chosen: str, *, none: str) -> None:
        """Show the sessions; `none` says why there are none."""
        self.view.blockSignals(True)
        if tuple(rows) != self._rows:
            self._rows = tuple(rows)
            self.view.clear()
            for row in rows:
                item = QListWidgetItem(f"{row.title}\n{row.line}", self.view)
                item.setData(_KEY, row.key)
                item.setData(ROW, row)
        place = next((n for n, row in enumerate(rows) if row.key == chosen), -1)
        self.view.setCurrentRow(place)
        self.view.blockSignals(False)
        self.none.setText(none)
        self.none.setVisible(bool(none))

    def show_session(self, shown: LiftedShown | None, units: Units) -> None:
        """Show a session, or what goes here."""
        self.session.setVisible(shown is not None)
        self.empty.setVisible(shown is None)
        if shown is not None:
            self.session.show_session(shown, units)

    def show_exercise(self, shown: WentShown | None) -> None:
        """Show how an exercise went."""
        self.exercise.show_exercise(shown)
        self.exercise.setVisible(shown is not None and not self._is_calf)

    def show_calf(self, *, on: bool) -> None:
        """Show the calf tests at the right, or the exercise."""
        self._is_calf = on
        self.side.show_value(not on)
        self.calf.setVisible(on)
        self.exercise.setVisible(not on and bool(self.exercise.name.text()))

    def take_focus(self) -> None:
        """The list of sessions has the keyboard."""
        self.view.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        left, right = _SLIM if self.width() < _NARROW else (_LEFT, _RIGHT)
        self._columns[0].setFixedWidth(left)
        self._columns[2].setFixedWidth(right)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Slash:
            self.field.setFocus()
        else:
            super().keyPressEvent(event)

    def _on_item(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(_KEY))

    def _left(self) -> QWidget:
        made = QWidget()
        self.field.setObjectName("history-search")
        self.field.setAccessibleName(_("Find sessions by exercise"))
        self.field.setPlaceholderText(_("Find by exercise"))
        self.field.setFont(font(12.5))
        self.field.setFixedHeight(30)
        self.field.setClearButtonEnabled(False)
        self.view.setObjectName("history-list")
        self.view.setAccessibleName(_("Sessions that are over, newest first"))
        self.view.setItemDelegate(SessionRows(self._look, self.view))
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        search = QVBoxLayout()
        search.setContentsMargins(12, 0, 12, 0)
        search.addWidget(self.field)
        search.addWidget(self.none)
        column.addLayout(search)
        column.addWidget(self.view, 1)
        return made

    def _dress(self) -> None:
        self.setStyleSheet(page_sheet(self._look.theme) + session_sheet(self._look.theme))
