"""How it is computed: in words, and every coefficient with its source; each can be changed within limits and reset."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.present.i18n import _, plural
from runlegs_desktop.present.leg_load import about_model
from runlegs_desktop.present.model_page import (
    Coefficient,
    about_confidence,
    coefficient_error,
    matching,
    read_coefficient,
)
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.look import Look

_ROLE = Qt.ItemDataRole.UserRole
_FIELD = 84


class ModelPage(QWidget):
    """`entered` carries a name and a number, `reset` a name; `all_reset` and `closed` nothing."""

    entered = Signal(str, float)
    reset = Signal(str)
    all_reset = Signal()
    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("load-model-page")
        self._look = look
        self._rows: tuple[Coefficient, ...] = ()
        self._key = ""
        self.back, self.reset_all = QPushButton(_("Back to leg load")), QPushButton(_("Reset all"))
        self.back.setObjectName("leave-model")
        self.reset_all.setObjectName("reset-all")
        self.search = QLineEdit()
        self.search.setObjectName("search-model")
        self.search.setPlaceholderText(_("Search muscle, running or source"))
        self.search.setAccessibleName(_("Search coefficients"))
        self.search.setClearButtonEnabled(True)
        self.list = self._tree()
        self.name, self.hint = label("", "strong"), label("", "caption")
        self.edit = QLineEdit()
        self.edit.setObjectName("coefficient")
        self.edit.setFixedWidth(_FIELD)
        self.reset_one = QPushButton(_("Reset"))
        self.reset_one.setObjectName("reset-coefficient")
        self.complaint = label("", "caption", wrap=True)
        self._count = label("", "caption")
        self._lay()
        self.search.textChanged.connect(self._fill)
        self.list.currentItemChanged.connect(self._on_row)
        self.list.itemActivated.connect(lambda: self.edit.setFocus(Qt.FocusReason.OtherFocusReason))
        self.edit.editingFinished.connect(self._read)
        self.reset_one.clicked.connect(self._go_back)
        self.reset_all.clicked.connect(self.all_reset)
        self.back.clicked.connect(self.closed)
        look.changed.connect(self._dress)
        self._dress()

    def show_rows(self, rows: tuple[Coefficient, ...]) -> None:
        """Show the coefficients; the chosen one stays, and so does what was typed and could not be taken."""
        self._rows = rows
        self.reset_all.setEnabled(any(row.is_own for row in rows))
        self._fill()

    @property
    def row(self) -> Coefficient | None:
        """The chosen coefficient."""
        return next((row for row in self._rows if row.key == self._key), None)

    def choose(self, key: str) -> None:
        """Choose a coefficient of those listed."""
        for n in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(n)
            if item is not None and item.data(0, _ROLE) == key:
                self.list.setCurrentItem(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _fill(self) -> None:
        found, place = matching(self._rows, self.search.text()), self.list.verticalScrollBar().value()
        self.list.blockSignals(True)
        self.list.clear()
        for row in found:
            item = QTreeWidgetItem([row.group, row.name, row.text, row.usual_text, row.confidence, row.source])
            item.setData(0, _ROLE, row.key)
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, row.spoken)
            item.setToolTip(5, row.source)
            if row.is_own:
                item.setFont(2, font(12, 700))
            self.list.addTopLevelItem(item)
            if row.key == self._key:
                self.list.setCurrentItem(item)
        first = self.list.topLevelItem(0)
        if self.list.currentItem() is None and first is not None:
            self.list.setCurrentItem(first)
        self.list.blockSignals(False)
        self.list.verticalScrollBar().setValue(place)
        said = plural("{n} coefficient", "{n} coefficients", len(found)).format(n=len(found))
        self._count.setText(said if found else _("No coefficient has these words."))
        self._on_row(self.list.currentItem())

    def _on_row(self, item: QTreeWidgetItem | None) -> None:
        key = item.data(0, _ROLE) if item is not None else self._key
        changed, self._key = key != self._key, key
        row = self.row
        for widget in (self.edit, self.reset_one):
            widget.setEnabled(row is not None)
        if row is None:
            return
        self.name.setText(row.title)
        self.hint.setText(_("{limits}, usually {usual}").format(limits=row.hint, usual=row.usual_text))
        self.edit.setAccessibleName(_("{name}, {limits}").format(name=row.title, limits=row.hint))
        self.reset_one.setAccessibleName(_("Reset {name}").format(name=row.title))
        self.reset_one.setEnabled(row.is_own)
        if changed or not self.complaint.text():
            self._show_number(row)

    def _read(self) -> None:
        row = self.row
        if row is None or not self.edit.isModified():
            return
        text = self.edit.text()
        self.edit.setModified(False)
        try:
            value = read_coefficient(row, text)
        except UserError as error:
            self._say(coefficient_error(error, row, text))
            return
        self._say("")
        if value != row.now:
            self.entered.emit(row.key, value)
        else:
            self._show_number(row)

    def _go_back(self) -> None:
        self._say("")
        self.reset.emit(self._key)

    def _show_number(self, row: Coefficient) -> None:
        self._say("")
        self.edit.setText(row.text)
        self.edit.setModified(False)

    def _say(self, text: str) -> None:
        self.complaint.setText(text)
        self.complaint.setVisible(bool(text))
        self.edit.setAccessibleDescription(text)
        self._dress()

    def _tree(self) -> QTreeWidget:
        made = QTreeWidget()
        made.setObjectName("coefficients")
        made.setAccessibleName(_("Coefficients"))
        made.setHeaderLabels([_("What"), _("Of"), _("Value"), _("Usual"), _("Confidence"), _("Source")])
        made.setRootIsDecorated(False)
        made.setIndentation(0)
        made.setUniformRowHeights(True)
        made.setFont(font(12))
        made.header().setFont(font(11))
        made.header().setStretchLastSection(True)
        made.header().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for column, wide in enumerate((200, 240, 64, 64, 90)):
            made.setColumnWidth(column, wide)
        return made

    def _lay(self) -> None:
        head = QHBoxLayout()
        head.addWidget(label(_("How this is computed"), "h2"))
        head.addStretch()
        head.addWidget(self.back)
        top = QHBoxLayout()
        top.addWidget(self.search, 1)
        top.addWidget(self._count)
        top.addWidget(self.reset_all)
        field = QHBoxLayout()
        field.setSpacing(8)
        for one in (self.name, self.edit, self.hint, self.reset_one):
            field.addWidget(one)
        field.addWidget(self.complaint, 1)
        field.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(label(about_model(), "sentence", wrap=True))
        column.addWidget(label(about_confidence(), "caption", wrap=True))
        column.addLayout(top)
        column.addWidget(self.list, 1)
        column.addLayout(field)
        column.addWidget(label(_("Your numbers belong to this plan. Undo takes a change back."), "caption"))
        self.complaint.hide()

    def _dress(self) -> None:
        theme = self._look.theme
        bad = theme.bad.name()
        self.complaint.setStyleSheet(f"color: {bad};")
        self.edit.setStyleSheet(f"QLineEdit {{ border: 1px solid {bad}; }}" if self.complaint.text() else "")
        self.list.setStyleSheet(f"""
        QTreeWidget {{ background: transparent; border: 1px solid {theme.line.name()}; border-radius: 6px;
          outline: none; }}
        QTreeWidget:focus {{ border: 1px solid {theme.accent.name()}; }}
        QTreeWidget::item {{ height: 24px; padding: 0 6px; color: {theme.text.name()}; }}
        QTreeWidget::item:selected {{ background: {theme.accent_tint.name()}; color: {theme.text.name()}; }}
        QHeaderView::section {{ background: {theme.window.name()}; border: none; padding: 4px 6px;
          color: {theme.text2.name()}; }}
        """)
