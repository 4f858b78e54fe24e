"""The Checks dock: what the rules say, where, and why; narrow windows fold it into a strip with the count."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from runlegs_desktop.draw.card_paint import warning_triangle
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.present.i18n import _, plural
from runlegs_desktop.ui.labels import hairline, label
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.plan.kept_rules import KeptRules
from runlegs_desktop.ui.plan.palette import Palette

if TYPE_CHECKING:
    from runlegs_desktop.domain.finding import Finding
    from runlegs_desktop.present.checks import Check, Checks
    from runlegs_desktop.ui.plan.check_item import CheckItem

WIDTH, NARROW_WIDTH, STRIP = 288, 270, 40


class ChecksDock(QFrame):
    """The list of findings. `opened` says which one was asked for."""

    opened = Signal(object)
    fix_asked = Signal(object)
    fix_hovered = Signal(object)
    fix_left = Signal()
    fix_all_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAccessibleName(_("Checks"))
        self.setFixedWidth(WIDTH)
        self._look = look
        self._shown: Checks | None = None
        self._items: list[CheckItem] = []
        self._spare: list[CheckItem] = []
        self._current: Check | None = None
        self._badge = label("", "badge")
        self.fix_all = self._make_fix_all()
        self._list = QWidget()
        self._list.setObjectName("check-list")
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._nothing = _padded(_("Nothing to mend. Every rule is kept."))
        self._kept = KeptRules(look)
        for widget in (self._nothing, self._kept):
            self._column.addWidget(widget)
        for widget in (self._nothing, self._kept, self._badge):
            widget.hide()  # until the plan is judged
        self._column.addStretch()
        self.cards = Palette(look)
        self._lay_out()
        look.changed.connect(self._list.update)

    def _make_fix_all(self) -> QPushButton:
        made = QPushButton(_("Fix all"))
        made.setObjectName("fix-all")
        made.setProperty("link", True)
        made.setToolTip(_("Make every fix that is offered, as one step of undo"))
        made.clicked.connect(self.fix_all_asked)
        made.hide()
        return made

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 10, 12, 10)
        head.setSpacing(8)
        head.addWidget(label(_("Checks"), "h2"))
        head.addWidget(self._badge)
        head.addStretch()
        head.addWidget(self.fix_all)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._list)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(hairline())
        column.addWidget(scroll, 1)
        column.addWidget(hairline())
        column.addWidget(self.cards)

    @property
    def items(self) -> tuple["CheckItem", ...]:
        """The findings listed, in order."""
        return tuple(self._items)

    def show_checks(self, checks: "Checks") -> None:
        """List these findings and kept rules."""
        if checks == self._shown:
            return
        self._shown = checks
        count = len(checks.broken)
        self._badge.setText(str(count))
        self._badge.setAccessibleName(plural("{n} check", "{n} checks", count).format(n=count))
        self._badge.setVisible(bool(checks.broken))
        self._list_anew((*checks.broken, *checks.hints))
        self.mark(self._current)
        self._follow_offers()
        self._nothing.setVisible(not self._items)
        self._kept.show_kept(checks.kept)

    def _list_anew(self, listed: tuple["Check", ...]) -> None:
        """Findings that stay keep their items, new ones get those of the gone: a drag brings and takes a few a step."""
        staying = {item.check: item for item in self._items if item.check in listed}
        gone = [item for item in self._items if item.check not in staying]
        for item in gone:
            self._column.removeWidget(item)
            item.hide()
        self._spare += gone
        self._items = [staying.get(check) or self._item(check) for check in listed]
        for n, item in enumerate(self._items):
            if self._column.indexOf(item) != n:
                self._column.insertWidget(n, item)
                item.show()
        last: QWidget = self.fix_all
        for item in self._items:
            last = item.come_after(last)
        self._kept.come_after(last)

    def _item(self, check: "Check") -> "CheckItem":
        if not self._spare:
            return self._new_item(check)
        item = self._spare.pop()
        item.show_check(check)
        return item

    def _new_item(self, check: "Check") -> "CheckItem":
        from runlegs_desktop.ui.plan.check_item import CheckItem  # noqa: PLC0415 - the first picture has none

        item = CheckItem(check, self._look)
        item.opened.connect(self.opened)
        item.fix_asked.connect(self.fix_asked)
        item.fix_hovered.connect(self.fix_hovered)
        item.fix_left.connect(self.fix_left)
        return item

    def show_fix(self, finding: "Finding", text: str, reason: str) -> None:
        """Offer the fix of one finding, or say why there is none."""
        for item in self._items:
            if item.check.finding == finding:
                item.show_fix(text, reason)
                self._column.activate()
        self._follow_offers()

    def offer(self, finding: "Finding") -> str:
        """The fix offered for a finding, in words; nothing where there is none."""
        return next((item.offer for item in self._items if item.check.finding == finding), "")

    def mark(self, check: "Check | None") -> None:
        """Mark the finding whose card was gone to last, now and when it comes back."""
        self._current = check
        for item in self._items:
            item.set_current(item.check == check)

    def _follow_offers(self) -> None:
        self.fix_all.setVisible(any(item.offer for item in self._items))


class ChecksStrip(QToolButton):
    """What is left of the dock in a narrow window: the sign and the count, upright. A click opens the dock."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("checks-strip")
        self.setFixedWidth(STRIP)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCheckable(True)
        self._look = look
        self._count = 0

    def show_count(self, count: int) -> None:
        """Show how many findings there are."""
        self._count = count
        self.setAccessibleName(plural("Checks, {n} open", "Checks, {n} open", count).format(n=count))
        self.setToolTip(_("Show the checks"))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, theme = QPainter(self), self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QRect(0, 12, self.width(), 16)
        if self._count:
            warning_triangle(painter, middle.center().toPointF(), theme, 14)
            painter.setFont(font(12.5, 600))
            painter.setPen(theme.warn)
            painter.drawText(QRect(0, 30, self.width(), 18), Qt.AlignmentFlag.AlignCenter, str(self._count))
        painter.setFont(font(12.5, 500))
        painter.setPen(theme.text2)
        painter.translate(self.width() / 2 + 5, 60)
        painter.rotate(90)
        painter.drawText(0, 0, _("Checks"))


def _padded(text: str) -> QWidget:
    made = label(text, "sentence", wrap=True)
    made.setContentsMargins(14, 12, 14, 12)
    return made


def next_check(items: tuple["CheckItem", ...], current: "Check | None", way: int) -> "CheckItem | None":
    """The item after (`way` 1) or before (−1) the current one, around the end."""
    if not items:
        return None
    at = next((n for n, item in enumerate(items) if item.check == current), -1 if way > 0 else 0)
    return items[(at + way) % len(items)]
