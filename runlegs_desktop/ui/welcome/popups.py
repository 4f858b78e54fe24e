"""Small windows over a field: a calendar for a date, a clock for a time of day."""

from datetime import date, time

from PySide6.QtCore import QDate, QPoint, Qt, QTime, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QTimeEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from runlegs_desktop.domain.calendar import MONDAY
from runlegs_desktop.draw.icons import icon
from runlegs_desktop.draw.theme import Theme
from runlegs_desktop.present.i18n import _
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.look import Look

_FIRST_TIME = QTime(18, 0)


class _Popup(QFrame):
    """A panel below its owner that closes on Esc or a click elsewhere and is then gone."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner, Qt.WindowType.Popup)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def open_below(self, inside: QWidget) -> None:
        """Show it at the owner's foot, with the focus on a widget of it."""
        owner = self.parentWidget()
        assert owner is not None  # noqa: S101 - made with one
        self.adjustSize()
        self.move(owner.mapToGlobal(QPoint(0, owner.height() + 2)))
        self.show()
        inside.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)


class Calendar(_Popup):
    """Choose a date; `picked` tells which."""

    picked = Signal(object)

    def __init__(self, owner: QWidget, look: Look, shown: date, first: date) -> None:
        super().__init__(owner)
        self.days = QCalendarWidget()
        _dye(self.days, look.theme)
        self.days.setAccessibleName(_("Race date"))
        self.days.setFirstDayOfWeek(Qt.DayOfWeek(MONDAY + 1))
        self.days.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.days.setMinimumDate(QDate(first.year, first.month, first.day))
        self.days.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        self.days.activated.connect(self._pick)
        self.days.clicked.connect(self._pick)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.days)
        self.open_below(self.days)

    def _pick(self, day: QDate) -> None:
        self.picked.emit(date(day.year(), day.month(), day.day()))
        self.close()


def _dye(days: QCalendarWidget, theme: Theme) -> None:
    """Every day in the colour of text (Qt has red weekends), arrows that show in the dark."""
    plain = QTextCharFormat()
    plain.setForeground(theme.text)
    for weekday in Qt.DayOfWeek:
        days.setWeekdayTextFormat(weekday, plain)
    head = QTextCharFormat()
    head.setForeground(theme.text3)
    head.setBackground(theme.surface)
    days.setHeaderTextFormat(head)
    for name, arrow in (("qt_calendar_prevmonth", "left"), ("qt_calendar_nextmonth", "right")):
        button = days.findChild(QToolButton, name)
        if button is not None:
            button.setIcon(icon(arrow, theme.text, theme.line2))


class Clock(_Popup):
    """Choose a time of day or none; `picked` tells which."""

    picked = Signal(object)

    def __init__(self, owner: QWidget, title: str, shown: time | None) -> None:
        super().__init__(owner)
        self.edit = QTimeEdit(QTime(shown.hour, shown.minute) if shown else _FIRST_TIME)
        self.edit.setDisplayFormat("HH:mm")
        self.edit.setFixedSize(76, 30)
        self.edit.lineEdit().setTextMargins(9, 0, 0, 0)  # a style sheet's padding doesn't reach it
        self.edit.setAccessibleName(title)
        self.set, self.none = QPushButton(_("Set")), QPushButton(_("No time"))
        self.set.setProperty("primary", True)
        for button in (self.set, self.none):
            button.setAutoDefault(True)
        self.set.clicked.connect(self._set)
        self.none.clicked.connect(lambda: self._give(None))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        column.addWidget(label(title, "caption"))
        line = QHBoxLayout()
        for widget in (self.edit, self.set, self.none):
            line.addWidget(widget)
        column.addLayout(line)
        self.open_below(self.edit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._set()
            return
        super().keyPressEvent(event)

    def _set(self) -> None:
        at = self.edit.time()
        self._give(time(at.hour(), at.minute()))

    def _give(self, at: time | None) -> None:
        self.picked.emit(at)
        self.close()
