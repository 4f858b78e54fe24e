"""The steps of a session as rows that keys and mouse can edit; what is sent is the new list of steps."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from runlegs_desktop.domain.edits_steps import (
    Path,
    check_steps,
    element_at,
    insert_step,
    remove_step,
    shift_step,
    unnest,
    wrap_in_repeat,
)
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.new_steps import default_step, usual_repeat
from runlegs_desktop.domain.session import Repeat, Steps, Zone
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.inspector import InspectorPage
from runlegs_desktop.present.session_entry import Length
from runlegs_desktop.present.step_rows import StepRow, read_length, with_length
from runlegs_desktop.ui.inspector.entry import ValueEntry
from runlegs_desktop.ui.look import Look

ROW, TYPE = 18, 11.5
NAME, LENGTH, PACE, BEATS, EFFORT = range(5)
_EDIT = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}
_ALT = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Left}
_OWN = {*_EDIT, Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Insert}


class StepList(QTreeWidget):
    """Rows of steps. `changed` carries the whole list after an edit, `refused` why there is none."""

    changed = Signal(object)
    refused = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("steps")
        self.setAccessibleName(_("Steps"))
        self._look = look
        self._page: InspectorPage | None = None
        self._next: Path = ()
        self._edited: StepRow | None = None
        self.editor = ValueEntry(_("Length of the step"), self._parse, self.viewport())
        self.editor.is_in_place = True
        self.editor.hide()
        self.editor.entered.connect(self._on_length)
        self.editor.left.connect(self._on_left)
        self.editor.restored.connect(self._close_editor)
        look.changed.connect(self._tint)
        self._build()

    def _build(self) -> None:
        self.setColumnCount(5)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setIndentation(0)
        self.setFont(font(TYPE))
        self.setAllColumnsShowFocus(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        head = self.header()
        head.setMinimumSectionSize(20)
        head.setStretchLastSection(False)
        head.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column, wide in ((LENGTH, 60), (PACE, 80), (BEATS, 98), (EFFORT, 54)):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(column, wide)

    def sizeHint(self) -> QSize:
        return QSize(360, 4 * ROW)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 2 * ROW)

    def show_page(self, page: InspectorPage) -> None:
        """List the page's steps; the selected one stays selected."""
        same = self._page is not None and self._page.id == page.id
        wanted = self._next or (self._path() if same else ())
        self._next = ()
        if not same:
            self._close_editor()
        if same and self._page is not None and self._page.rows == page.rows:
            self._page = page
            return
        self._page = page
        self._close_editor()
        keys = _(
            "Enter edits, Insert adds, Delete removes, Alt+Up and Alt+Down move, Alt+Right nests, Alt+Left unnests"
        )
        self.setToolTip(f"{keys}\n{page.beats_tip}".strip())
        self.clear()
        for row in page.rows:
            item = QTreeWidgetItem([row.name, row.length, row.pace, row.beats, row.effort])
            item.setSizeHint(NAME, QSize(0, ROW))
            item.setData(NAME, Qt.ItemDataRole.AccessibleTextRole, row.spoken)
            item.setFont(NAME, font(TYPE, 400 if row.depth else 600))
            self.addTopLevelItem(item)
        self._tint()
        self.select(wanted)

    def select(self, path: Path) -> None:
        """Select the row at a path, or none."""
        for item, row in zip(self._items(), self._page.rows if self._page else (), strict=True):
            if row.path == path:
                self.setCurrentItem(item)

    def row(self) -> StepRow | None:
        """The selected row."""
        at = self.currentIndex().row()
        return self._page.rows[at] if self._page and 0 <= at < len(self._page.rows) else None

    def add_step(self, zone: Zone = Zone.E) -> None:
        """A new step of a usual length behind the selected one."""
        if self._page:
            path = self._after()
            self._send(insert_step(self._page.whole, path, default_step(zone, self._page.paces)), path)

    def add_jog(self) -> None:
        """A recovery as the kind has it, at the end of the selected repeat or behind the selected step."""
        if self._page:
            row, path = self.row(), self._after()
            into = element_at(self._page.steps, row.path) if row else None
            if row and isinstance(into, Repeat):
                path = (*row.path, len(into.steps))
            self._send(
                insert_step(self._page.whole, path, usual_repeat(self._page.kind, self._page.paces).steps[-1]), path
            )

    def add_repeat(self) -> None:
        """New repeats of what the kind is about, behind the selected step or repeat."""
        if self._page:
            path = self._after()[:1]
            self._send(insert_step(self._page.whole, path, usual_repeat(self._page.kind, self._page.paces)), path)

    def nest(self) -> None:
        """Repeat the selected step or repeat as a whole."""
        if self._page and (row := self.row()):
            self._send(wrap_in_repeat(self._page.steps, row.path), row.path)

    @property
    def can_unnest(self) -> bool:
        """Whether the selected row is a repeat or stands in one."""
        row = self.row()
        return row is not None and (row.is_repeat or len(row.path) > 1)

    def unnest(self) -> None:
        """Run the steps of the selected repeat once, or take the selected step out of its repeat."""
        if self._page and (row := self.row()):
            self._send(*unnest(self._page.steps, row.path))

    def remove(self) -> None:
        """Take the selected step or repeat out."""
        if self._page and (row := self.row()):
            *above, at = row.path
            self._send(remove_step(self._page.steps, row.path), (*above, max(at - 1, 0)))

    def shift(self, way: int) -> None:
        """Move the selected step or repeat up (−1) or down (1) among its neighbours."""
        if self._page and (row := self.row()):
            self._send(*shift_step(self._page.steps, row.path, way))

    def begin_edit(self) -> None:
        """Open the selected row's length for typing."""
        item, row = self.currentItem(), self.row()
        if item is None or row is None:
            return
        self._edited = row
        self.scrollToItem(item)
        self._place_editor()
        self.editor.show_text(row.edit)
        self.editor.show()
        self.editor.setFocus()
        self.editor.selectAll()

    def _place_editor(self) -> None:
        """Over the length and the pace of its row, wherever that has gone."""
        rows = self._page.rows if self._page else ()
        if self._edited in rows:
            place = self.visualItemRect(self._items()[rows.index(self._edited)])
            left, wide = self.columnViewportPosition(LENGTH), self.columnWidth(LENGTH) + self.columnWidth(PACE)
            self.editor.setGeometry(left - 4, place.top() - 1, wide, ROW + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_editor()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key == Qt.Key.Key_Escape and not self.editor.isHidden():
            self._close_editor()
        elif not self._is_own(event):
            super().keyPressEvent(event)
        elif alt:
            self._alt(Qt.Key(key))
        elif key in _EDIT:
            self.begin_edit()
        elif key == Qt.Key.Key_Insert:
            with_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            (self.add_repeat if with_control else self.add_step)()
        else:
            self.remove()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        item = self.itemAt(event.position().toPoint())
        if item is not None:
            self.setCurrentItem(item)
            self.begin_edit()

    @staticmethod
    def _is_own(event: QKeyEvent) -> bool:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        return event.key() in (_ALT if alt else _OWN)

    def _alt(self, key: Qt.Key) -> None:
        if key is Qt.Key.Key_Right:
            self.nest()
        elif key is Qt.Key.Key_Left:
            self.unnest()
        else:
            self.shift(-1 if key is Qt.Key.Key_Up else 1)

    def _path(self) -> Path:
        row = self.row()
        return row.path if row else ()

    def _after(self) -> Path:
        """The place behind the selected row, or behind the last."""
        path = self._path()
        if path:
            return (*path[:-1], path[-1] + 1)
        return (len(self._page.whole) if self._page else 0,)

    def _parse(self, text: str) -> Length:
        assert self._page and self._edited  # noqa: S101, PT018 - the editor opens on a row only
        return read_length(text, self._edited, self._page.numbers)

    def _on_length(self, typed: Length) -> None:
        row, page = self._edited, self._page  # another row may have been selected since
        if row is None or page is None:
            return
        try:
            steps = with_length(page.steps, row, typed)
            check_steps(steps)
        except UserError as error:
            self.editor.refuse(error)
            return
        self._close_editor()
        self._send(steps, row.path)

    def _on_left(self) -> None:
        if not self.editor.is_bad:
            self._close_editor()  # else what was typed stays, marked

    def _close_editor(self) -> None:
        if self.editor.isHidden():
            return
        self._edited = None
        had_focus = self.editor.hasFocus()
        self.editor.show_text("")  # hiding takes the focus, and what is left with nothing typed sends nothing
        self.editor.hide()
        if had_focus:
            self.setFocus()

    def _send(self, steps: Steps, path: Path) -> None:
        if self._page is None or steps == self._page.steps:
            return
        try:
            check_steps(steps)
        except UserError as error:
            self.refused.emit(error)
            return
        self._next = path
        self.changed.emit(steps)
        self._next = ()

    def _items(self) -> list[QTreeWidgetItem]:
        return [item for n in range(self.topLevelItemCount()) if (item := self.topLevelItem(n)) is not None]

    def _tint(self) -> None:
        if self._page is None:
            return
        theme, tone = self._look.theme, self._look.theme.tones[self._page.kind]
        for item, row in zip(self._items(), self._page.rows, strict=True):
            for column in range(5):
                item.setBackground(column, QBrush(tone.tint) if row.is_hard else QBrush())
                item.setForeground(column, theme.text2 if column else tone.ink if row.is_hard else theme.text)
