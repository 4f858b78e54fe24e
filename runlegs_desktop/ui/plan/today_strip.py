"""The Today strip above the board: the date, the parts of the day, Start and Done."""

from itertools import pairwise

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from runlegs_desktop.domain.session import RUNS
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.text import fitting
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.today import TodayPage
from runlegs_desktop.present.today_chips import Chip
from runlegs_desktop.ui.icon_button import show_icon
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.plan.today_chip import TodayChip, plain_tip

HEIGHT, LOW_HEIGHT = 62, 54
_DAY, _NARROW_DAY, _NARROW = 118, 88, 1180
_STRETCH, _RUN_STRETCH = 100, 105


class TodayStrip(QFrame):
    """Shows one day. A click on a chip asks for its session; the buttons speak of the next one that is open."""

    session_asked = Signal(str)
    start_asked = Signal(str)
    done_asked = Signal(str)
    next_block_asked = Signal()
    plan_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAccessibleName(_("Today"))
        self._look = look
        self._page: TodayPage | None = None
        self._views: dict[tuple[str, str], TodayChip] = {}
        self._before: tuple[QWidget, ...] = ()
        self.day = _Day(look)
        self.start = self._button(_("Start"), "today-start", primary=True)
        self.done = self._button(_("Done"), "today-done")
        self.block = self._button(_("Plan the next block…"), "today-block", primary=True)
        self.plan = self._button(_("Make a plan…"), "today-plan", primary=True)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(6)
        self._line = QHBoxLayout(self)
        self._line.setSpacing(6)
        self._line.addWidget(self.day)
        self._line.addLayout(self._chips, 1)
        self._line.addSpacing(4)
        for button in (self.start, self.done, self.block, self.plan):
            self._line.addWidget(button)
        self.start.clicked.connect(lambda: self._speak(self.start_asked))
        self.done.clicked.connect(lambda: self._speak(self.done_asked))
        self.block.clicked.connect(self.next_block_asked)
        self.plan.clicked.connect(self.plan_asked)
        look.changed.connect(self._dye)
        self.set_low(False)
        self._dye()

    @property
    def chips(self) -> tuple[TodayChip, ...]:
        """The chips in the order they stand."""
        return tuple(self._views.values())

    def come_after(self, widget: QWidget) -> None:
        """What the Tab key reaches just before this strip."""
        self._before = (widget,)

    def set_low(self, low: bool) -> None:
        """Take less room: windows under 820 pixels high need it for the board."""
        self.setFixedHeight(LOW_HEIGHT if low else HEIGHT)
        self._line.setContentsMargins(14, 7, 12, 7)

    def show_page(self, page: TodayPage) -> None:
        """Show this day; nothing is done when it is shown already."""
        if page == self._page:
            return
        self._page = page
        self.day.show_dates(page.dates, page.name)
        self._fill(page.chips)
        for button, text in ((self.start, page.start_name), (self.done, page.done_name)):
            button.setVisible(bool(page.next_id))
            button.setAccessibleName(text)
            button.setToolTip(plain_tip(text))
        self.block.setVisible(page.asks_next_block)
        self.plan.setVisible(page.asks_plan)
        self._order_tabs()

    def _fill(self, chips: tuple[Chip, ...]) -> None:
        """Chips of the same session keep their widget, and with it the keyboard's focus."""
        old, self._views = self._views, {}
        for place, chip in enumerate(chips):
            key = (chip.part.value, chip.id or str(place))
            view = old.pop(key, None) or self._made()
            view.show_chip(chip)
            self._views[key] = view
            self._chips.removeWidget(view)
            self._chips.addWidget(view, _RUN_STRETCH if chip.state and chip.kind in RUNS else _STRETCH)
            view.show()
        for view in old.values():
            self._chips.removeWidget(view)
            view.hide()
            view.deleteLater()

    def _made(self) -> TodayChip:
        view = TodayChip(self, self._look)
        view.clicked.connect(lambda: self._ask(view))
        return view

    def _ask(self, view: TodayChip) -> None:
        if view.chip is not None and view.chip.id:
            self.session_asked.emit(view.chip.id)

    def _speak(self, signal: object) -> None:
        if self._page is not None and self._page.next_id:
            signal.emit(self._page.next_id)  # type: ignore[attr-defined]  # a bound signal has no type of its own

    def _order_tabs(self) -> None:
        """Reading order for the Tab key."""
        row: list[QWidget] = [*self._before, *self._views.values(), self.start, self.done, self.block, self.plan]
        for first, second in pairwise(row):
            QWidget.setTabOrder(first, second)

    def _button(self, text: str, name: str, *, primary: bool = False) -> QPushButton:
        made = QPushButton(text, self)
        made.setObjectName(name)
        made.setProperty("primary", primary)
        made.hide()
        return made

    def _dye(self) -> None:
        theme = self._look.theme
        show_icon(self.start, "play", theme.on_accent, theme.on_accent, 14)
        show_icon(self.done, "check", theme.text, theme.text3, 14)
        self.update()
        for child in (self.day, *self._views.values()):
            child.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.day.setFixedWidth(_DAY if event.size().width() >= _NARROW else _NARROW_DAY)


class _Day(QWidget):
    """The word "Today" over the date."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setFixedWidth(_DAY)
        self._look = look
        self._dates: tuple[str, ...] = ("",)

    def show_dates(self, dates: tuple[str, ...], name: str) -> None:
        """Show a date, in the longest wording that fits."""
        self._dates = dates
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_DAY, 36)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._look.theme
        top = (self.height() - 36) // 2
        painter.setFont(font(11, 600))
        painter.setPen(theme.accent)
        painter.drawText(QRect(0, top, self.width(), 15), Qt.AlignmentFlag.AlignVCenter, _("Today"))
        room = self.width() - 6
        size = 14 if fitting(self._dates, room, 14, 600) in self._dates else 12.5
        painter.setFont(font(size, 600))
        painter.setPen(theme.text)
        text = fitting(self._dates, room, size, 600)
        painter.drawText(QRect(0, top + 16, self.width(), 20), Qt.AlignmentFlag.AlignVCenter, text)
