"""Plan ▸ Rules: the list of rules with a search, and one of them in full."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.text import fitting
from runlegs_desktop.present.i18n import _, plural
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.rules_page import RulesPage, matching
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.plan.rule_detail import RuleDetail

WIDTH, HEIGHT, MARGIN, LIST = 940, 640, 48, 316
_ROW, _MARKED_ROW, _INSET = 30, 44, 10
_ID, _MARK = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole.value + 1


class RulesDialog(QDialog):
    """Speaks of every change at once; whoever hears it makes the edit and shows the page anew."""

    mute_entered = Signal(str, str)
    unmuted = Signal(str)
    limit_entered = Signal(str, float)
    limit_reset = Signal(str)

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Rules"))
        self._page, self._numbers = RulesPage(()), Numbers()
        self._chosen = ""
        self.search = QLineEdit()
        self.search.setObjectName("search-rules")
        self.search.setPlaceholderText(_("Search rules"))
        self.search.setAccessibleName(_("Search rules"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._fill)
        self._count = label("", "caption")
        self.list = QListWidget()
        self.list.setAccessibleName(_("Rules"))
        self.list.setItemDelegate(_RuleLine(self.list, look))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(self._choose)
        self.detail = RuleDetail(look)
        self.detail.mute_entered.connect(self.mute_entered)
        self.detail.unmuted.connect(self.unmuted)
        self.detail.limit_entered.connect(self.limit_entered)
        self.detail.limit_reset.connect(self.limit_reset)
        look.changed.connect(self.list.viewport().update)
        self._lay_out()
        room = parent.window().size() if parent is not None else QSize(WIDTH + MARGIN, HEIGHT + MARGIN)
        self.resize(min(WIDTH, room.width() - MARGIN), min(HEIGHT, room.height() - MARGIN))

    def show_page(self, page: RulesPage, numbers: Numbers) -> None:
        """Show the rules as they stand; the chosen one stays chosen."""
        self._page, self._numbers = page, numbers
        bar = self.list.verticalScrollBar()
        place = bar.value()
        self._fill()
        bar.setValue(place)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(self.search)
        left.addWidget(self._count)
        left.addWidget(_panel(self.list), 1)
        body = QHBoxLayout()
        body.setSpacing(12)
        side = QWidget()
        side.setFixedWidth(LIST)
        left.setContentsMargins(0, 0, 0, 0)
        side.setLayout(left)
        body.addWidget(side)
        body.addWidget(_panel(self.detail), 1)
        close = QPushButton(_("Close"))
        close.setAutoDefault(False)
        close.setObjectName("close-rules")
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        hint = _("Changes are kept at once and belong to this plan. Undo takes them back.")
        foot.addWidget(label(hint, "caption", wrap=True), 1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 14)
        column.setSpacing(12)
        column.addLayout(body, 1)
        column.addLayout(foot)

    def _fill(self) -> None:
        found = matching(self._page, self.search.text())
        self.list.blockSignals(True)
        self.list.clear()
        chosen = next((row for row in found if row.id == self._chosen), found[0] if found else None)
        for row in found:
            item = QListWidgetItem(row.name)
            item.setData(_ID, row.id)
            item.setData(_MARK, row.mark)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(part for part in (row.name, row.mark) if part))
            item.setToolTip(row.says)
            self.list.addItem(item)
            if row is chosen:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        n = len(found)
        text = plural("{n} rule", "{n} rules", n).format(n=n) if n else _("No rule has these words.")
        self._count.setText(text)
        if chosen is not None:
            self._chosen = chosen.id
            self.detail.show_rule(chosen, self._numbers)

    def _choose(self, item: QListWidgetItem | None) -> None:
        row = next((r for r in self._page.rows if item is not None and r.id == item.data(_ID)), None)
        if row is not None:
            self._chosen = row.id
            self.detail.show_rule(row, self._numbers)


class _RuleLine(QStyledItemDelegate):
    """Paints a rule's name and, under it, how it differs from the default."""

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, _MARKED_ROW if index.data(_MARK) else _ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, rect, mark = self._look.theme, QRectF(option.rect), index.data(_MARK)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            ring = QPen(theme.accent, 2) if state & QStyle.StateFlag.State_HasFocus else QPen(Qt.PenStyle.NoPen)
            painter.setPen(ring)
            painter.setBrush(theme.accent_tint)
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), 5, 5)
        room = rect.width() - 2 * _INSET
        middle = Qt.AlignmentFlag.AlignVCenter
        top = rect.adjusted(_INSET, 5 if mark else 0, -_INSET, 0)
        if mark:
            top.setHeight(18)
        painter.setFont(font(12.5, 500))
        painter.setPen(theme.text)
        painter.drawText(top, middle, fitting((index.data(),), room, 12.5, 500))
        if mark:
            painter.setFont(font(11))
            painter.setPen(theme.text3)
            painter.drawText(QRectF(top.left(), top.bottom(), room, 15), middle, fitting((mark,), room, 11))
        painter.restore()


def _panel(inside: QWidget) -> QFrame:
    frame = QFrame()
    frame.setObjectName("panel")
    column = QVBoxLayout(frame)
    column.setContentsMargins(1, 4, 1, 4)
    column.addWidget(inside)
    return frame
