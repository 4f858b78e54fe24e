"""Which days the leg load is of: a day, a week, four weeks, or dates of one's own; and a step back or ahead."""

from datetime import date

from PySide6.QtCore import QDate, QSize, Qt, Signal
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from runlegs_desktop.domain.load_span import Reach, Span
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.icons import icon
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.leg_load_page import reach_names
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.segments import HEIGHT, Segments

_DATE, _SIGN, _REACH = 112, 26, 272
_EARLIEST, _LATEST = QDate(1971, 1, 1), QDate(2199, 12, 1)
MOST_DAYS = 371  # a year and the days that make it whole weeks


class LoadChooser(QWidget):
    """`reach_chosen` carries a Reach, `stepped` 1 or -1, `dates_chosen` the first and the last day.

    `source` is put in front of the button to copy where there is room, by `take`.
    """

    reach_chosen = Signal(object)
    stepped = Signal(int)
    dates_chosen = Signal(object, object)
    copy_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("load-chooser")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHorizontalStretch(1)
        self.setSizePolicy(policy)
        self._look = look
        self.reach = Segments(_("Days"), reach_names(), object_name="load-reach")
        self.reach.setMaximumWidth(_REACH)
        self.reach.chosen.connect(self.reach_chosen)
        self.back, self.ahead = self._arrow(_("Days before"), -1), self._arrow(_("Days after"), 1)
        self.title = label("", "title")
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.first, self.last = self._date(_("First day")), self._date(_("Last day"))
        self._dash = label("–")
        self.copy = QPushButton(_("Copy table"))
        self.copy.setObjectName("copy-table")
        self.copy.setToolTip(_("Put the table on the clipboard, to paste into a sheet"))
        self.copy.setFixedHeight(HEIGHT)
        self.copy.clicked.connect(self.copy_asked)
        self._line = line = QHBoxLayout(self)
        line.setContentsMargins(8, 0, 0, 0)
        line.setSpacing(6)
        for one in (self.back, self.title, self.first, self._dash, self.last, self.ahead):
            line.addWidget(one)
        line.addStretch()
        line.addWidget(self.reach)
        line.addSpacing(2)
        line.addWidget(self.copy)
        look.changed.connect(self._dress)
        self._dress()

    def take(self, source: QWidget) -> None:
        """Show the filter here, in front of the button to copy."""
        self._line.insertWidget(self._line.count() - 1, source)

    def show_span(self, span: Span, title: str) -> None:
        """Show these days and what they are called."""
        self.reach.show_value(span.reach)
        own = span.reach is Reach.DATES
        self.title.setText(title)
        self.title.setVisible(not own)
        for widget in (self.first, self._dash, self.last):
            widget.setVisible(own)
        for field, day in ((self.first, span.first), (self.last, span.last)):
            field.blockSignals(True)
            field.clearMaximumDate()
            field.clearMinimumDate()
            field.setDate(QDate(day.year, day.month, day.day))
            field.blockSignals(False)
        self._bound()

    def _arrow(self, name: str, by: int) -> QToolButton:
        made = QToolButton()
        made.setProperty("flat", True)
        made.setFixedSize(_SIGN, _SIGN)
        made.setIconSize(QSize(16, 16))
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.clicked.connect(lambda: self.stepped.emit(by))
        return made

    def _date(self, name: str) -> QDateEdit:
        made = QDateEdit()
        made.setAccessibleName(name)
        made.setDisplayFormat("d MMM yyyy")
        made.setFont(font(12))
        made.setFixedWidth(_DATE)
        made.setObjectName("load-date")
        made.setCalendarPopup(True)
        made.setKeyboardTracking(False)
        made.dateChanged.connect(self._on_date)
        return made

    def _on_date(self) -> None:
        self._bound()
        self.dates_chosen.emit(_day(self.first), _day(self.last))

    def _bound(self) -> None:
        """The first day is never after the last, and both are at most a year apart."""
        first, last = self.first.date(), self.last.date()
        for field, low, high in (
            (self.first, max(_EARLIEST, last.addDays(1 - MOST_DAYS)), last),
            (self.last, first, min(_LATEST, first.addDays(MOST_DAYS - 1))),
        ):
            field.blockSignals(True)
            field.setDateRange(low, high)
            field.blockSignals(False)
            tip = _("{low} to {high}").format(low=_text(low), high=_text(high))
            field.setToolTip(tip)
            field.setAccessibleDescription(tip)

    def _dress(self) -> None:
        theme = self._look.theme
        self.setStyleSheet("""
        #load-date QLineEdit { border: none; padding: 0; background: transparent; }
        #load-date::drop-down { border: none; width: 16px; }
        """)
        for button, name in ((self.back, "left"), (self.ahead, "right")):
            button.setIcon(icon(name, theme.text, theme.line2))


def _day(field: QDateEdit) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())


def _text(day: QDate) -> str:
    return day.toString("d MMM yyyy")
