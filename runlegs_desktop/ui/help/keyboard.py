"""Help ▸ Keyboard: every key, read from the menus as they are, with a search and as text."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHeaderView,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from runlegs_desktop.app.files import write_text
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.present.i18n import _, plural
from runlegs_desktop.present.keyboard import KeyRow, as_text, matching, other_keys, player_rows
from runlegs_desktop.present.wording import error_text
from runlegs_desktop.ui.actions import NAME
from runlegs_desktop.ui.help.box import Box
from runlegs_desktop.ui.labels import label

_SIZE = (640, 620)
_KEYS = 220
_TALL, _LINE = 32, 24


def menu_keys(menus: QMenuBar) -> tuple[KeyRow, ...]:
    """Every menu entry that has keys, under the name of its menu."""
    rows = []
    for top in menus.actions():
        found = top.menu()
        if isinstance(found, QMenu):
            rows += [KeyRow(plain(top.text()), shortcuts(entry), what) for entry, what in _entries(found, "")]
    return tuple(rows)


def shortcuts(entry: QAction) -> tuple[str, ...]:
    """The keys of an entry as this system writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    return tuple(key.toString(native) for key in entry.shortcuts() if not key.isEmpty())


def plain(text: str) -> str:
    """A menu's text without the mark of its mnemonic and without dots."""
    return text.replace("&", "").rstrip("…")


def _entries(menu: QMenu, before: str) -> Iterator[tuple[QAction, str]]:
    for entry in menu.actions():
        inside = entry.menu()
        text = plain(entry.property(NAME) or entry.text())
        if isinstance(inside, QMenu):
            yield from _entries(inside, _("{menu}: ").format(menu=text))
        elif shortcuts(entry):
            yield entry, before + text


class KeyboardBox(Box):
    """The sheet of keys."""

    def __init__(self, parent: QWidget, rows: Sequence[KeyRow]) -> None:
        super().__init__(parent, _("Keyboard"), _SIZE)
        self._rows = tuple(rows)
        self.search = QLineEdit()
        self.search.setPlaceholderText(_("Search keys"))
        self.search.setAccessibleName(_("Search keys"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._fill)
        self.count = label("", "caption")
        self.list = _list()
        self.column.addWidget(self.search)
        self.column.addWidget(self.count)
        self.column.addWidget(self.list, 1)
        self.told = label("", "caption")
        self.told.hide()
        save = QPushButton(_("Save as text…"))
        save.clicked.connect(self._ask_where)
        self.add_button(save)
        self.foot.insertWidget(1, self.told)
        self._fill()

    def save(self, path: Path) -> None:
        """Write the rows in view as text; says where, or why not."""
        self.told.show()
        try:
            write_text(path, as_text(matching(self._rows, self.search.text())))
        except UserError as error:
            self.told.setText(error_text(error))
        else:
            self.told.setText(_("Saved as {name}").format(name=path.name))

    def _ask_where(self) -> None:
        start = str(Path.home() / _("keys.txt"))
        found, _kind = QFileDialog.getSaveFileName(self, _("Save as text"), start, _("Text (*.txt)"))
        if found:
            self.save(Path(found))

    def _fill(self) -> None:
        found = matching(self._rows, self.search.text())
        self.list.clear()
        section = ""
        for row in found:
            if row.section != section:
                section = row.section
                self.list.addTopLevelItem(_heading(section))
                heading = self.list.topLevelItem(self.list.topLevelItemCount() - 1)
                assert heading is not None  # noqa: S101 - just added
                heading.setFirstColumnSpanned(True)
            self.list.addTopLevelItem(_line(row))
        n = len(found)
        text = plural("{n} line", "{n} lines", n).format(n=n) if n else _("No key has these words.")
        self.count.setText(text)


def _list() -> QTreeWidget:
    made = QTreeWidget()
    made.setObjectName("key-list")
    made.setAccessibleName(_("Keys"))
    made.setColumnCount(2)
    made.setHeaderHidden(True)
    made.setRootIsDecorated(False)
    made.setIndentation(0)
    made.setUniformRowHeights(False)
    made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.header().setStretchLastSection(True)
    made.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
    made.header().resizeSection(0, _KEYS)
    return made


def _heading(text: str) -> QTreeWidgetItem:
    made = QTreeWidgetItem([text])
    made.setFlags(Qt.ItemFlag.ItemIsEnabled)
    made.setFont(0, font(13.0, 600, tabular=False))
    made.setSizeHint(0, QSize(0, _TALL))
    return made


def _line(row: KeyRow) -> QTreeWidgetItem:
    made = QTreeWidgetItem([row.spelled, row.what])
    made.setFont(0, font(12.5, 500, tabular=False))
    made.setFont(1, font(12.5, tabular=False))
    for column in (0, 1):
        made.setSizeHint(column, QSize(0, _LINE))
        made.setToolTip(column, f"{row.spelled}: {row.what}")
    made.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{row.spelled}: {row.what}")
    return made


def show_player_keys(parent: QWidget) -> KeyboardBox:
    """Open the player's part of the sheet over the player."""
    return _open(KeyboardBox(parent, player_rows()))


def show_keyboard(parent: QWidget, menus: QMenuBar) -> KeyboardBox:
    """Open the sheet over a window."""
    return _open(KeyboardBox(parent, (*menu_keys(menus), *other_keys())))


def _open(box: KeyboardBox) -> KeyboardBox:
    box.open()
    box.search.setFocus(Qt.FocusReason.OtherFocusReason)
    return box
