"""Seven tiles, one a weekday: a click or Space says run or off, the time below opens a clock."""

from datetime import time

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from runlegs_desktop.domain.calendar import DAYS_A_WEEK
from runlegs_desktop.domain.session import Kind
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.icons import cue
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.numbers import EN_DASH, short_weekday_names, weekday_names
from runlegs_desktop.present.wizard import Answers
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.welcome.popups import Clock

_HEIGHT, _TIME = 72, 24


class DayTile(QAbstractButton):
    """One weekday. Checked means that it is run on."""

    timed = Signal(int, object)

    def __init__(self, look: Look, weekday: int) -> None:
        super().__init__()
        self.setObjectName(f"day-{weekday}")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(_HEIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._look, self._weekday = look, weekday
        self._is_long = False
        self._time: time | None = None
        self.clock = QToolButton(self)
        self.clock.setObjectName(f"time-{weekday}")
        self.clock.setProperty("flat", True)
        self.clock.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clock.setFont(font(11))
        self.clock.clicked.connect(self._ask_time)

    def show_day(self, *, runs: bool, is_long: bool, at: time | None) -> None:
        """Show whether it is run on, whether the long run lies here, and when."""
        self._is_long, self._time = is_long, at
        self.setChecked(runs)
        name = weekday_names()[self._weekday]
        state = _("long run") if is_long else _("run") if runs else _("off")
        self.setAccessibleName(_("{weekday}, {state}").format(weekday=name, state=state))
        shown = at.strftime("%H:%M") if at and runs else EN_DASH
        self.clock.setText(shown)
        self.clock.setEnabled(runs)
        self.clock.setAccessibleName(_("Usual time on {weekday}: {time}").format(weekday=name, time=shown))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(58, _HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.clock.setGeometry(3, self.height() - _TIME - 2, self.width() - 6, _TIME)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._look.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thick = 2 if self.hasFocus() else 1
        painter.setPen(QPen(theme.accent if self.hasFocus() else theme.line2, thick))
        runs = self.isChecked()
        painter.setBrush((theme.grid if self.underMouse() else theme.surface) if runs else theme.sunken)
        edge = thick / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), 6, 6)
        painter.setFont(font(12, 500))
        painter.setPen(theme.text if runs else theme.text3)
        middle = Qt.AlignmentFlag.AlignCenter
        painter.drawText(QRectF(0, 5, self.width(), 17), middle, short_weekday_names()[self._weekday])
        if runs:
            kind = Kind.LONG if self._is_long else Kind.EASY
            mark = cue(kind, theme.name, 14, self.devicePixelRatioF())
            painter.drawPixmap(QPointF((self.width() - 14) / 2, 25), mark)
        else:
            painter.setFont(font(11))
            painter.drawText(QRectF(0, 23, self.width(), 18), middle, _("off"))
        painter.setPen(QPen(theme.line, 1))
        line = self.height() - _TIME - 3.5
        painter.drawLine(QPointF(7, line), QPointF(self.width() - 7, line))

    def _ask_time(self) -> None:
        title = _("Usual time on {weekday}").format(weekday=weekday_names()[self._weekday])
        popup = Clock(self.clock, title, self._time)
        popup.picked.connect(lambda at: self.timed.emit(self._weekday, at))


class DayTiles(QWidget):
    """The week, and which day the long run is on."""

    toggled = Signal(int)
    long_chosen = Signal(int)
    timed = Signal(int, object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.tiles = tuple(DayTile(look, weekday) for weekday in range(DAYS_A_WEEK))
        line = QHBoxLayout()
        line.setSpacing(5)
        for weekday, tile in enumerate(self.tiles):
            tile.clicked.connect(lambda _on=False, d=weekday: self.toggled.emit(d))
            tile.timed.connect(self.timed)
            line.addWidget(tile, 1)
        self.long = QToolButton()
        self.long.setObjectName("long-day")
        self.long.setProperty("link", True)
        self.long.setFont(font(11, 500))
        self.long.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.long.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self.long)
        self.long.setMenu(self._menu)
        foot = QHBoxLayout()
        foot.addWidget(label(_("Click a day: run or off. Click a time to change it."), "caption"))
        foot.addStretch()
        foot.addWidget(self.long)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(line)
        column.addLayout(foot)

    def show_days(self, answers: Answers) -> None:
        """Show the days as answered."""
        times = answers.usual_times
        for weekday, tile in enumerate(self.tiles):
            runs = weekday in answers.days
            tile.show_day(runs=runs, is_long=runs and weekday == answers.long_day, at=times.get(weekday))
        text = _("Long run: {weekday}").format(weekday=short_weekday_names()[answers.long_day])
        self.long.setText(text)
        self.long.setAccessibleName(text)
        self._menu.clear()
        for weekday in sorted(answers.days):
            entry = self._menu.addAction(weekday_names()[weekday])
            entry.triggered.connect(lambda _on=False, d=weekday: self.long_chosen.emit(d))

    def focusable(self) -> list[QWidget]:
        """What Tab comes to, in order."""
        return [*(widget for tile in self.tiles for widget in (tile, tile.clock)), self.long]
