"""Seven tiles, one a weekday: a click or Space goes on from off to run, strength, both; the time opens a clock."""

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
_CUE, _GAP = 14, 4


class DayTile(QAbstractButton):
    """One weekday. Checked means that something was asked for on it."""

    timed = Signal(int, object)

    def __init__(self, look: Look, weekday: int) -> None:
        super().__init__()
        self.setObjectName(f"day-{weekday}")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(_HEIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._look, self._weekday = look, weekday
        self._kinds: tuple[Kind, ...] = ()
        self._time: time | None = None
        self.clock = QToolButton(self)
        self.clock.setObjectName(f"time-{weekday}")
        self.clock.setProperty("flat", True)
        self.clock.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clock.setFont(font(11))
        self.clock.clicked.connect(self._ask_time)

    def show_day(self, kinds: tuple[Kind, ...], at: time | None) -> None:
        """Show what lies on it, and when."""
        self._time = at
        used = bool(kinds)
        shown = at.strftime("%H:%M") if at and used else EN_DASH
        if (kinds, shown) == (self._kinds, self.clock.text()):
            return
        self._kinds = kinds
        self.setChecked(used)
        name = weekday_names()[self._weekday]
        self.setAccessibleName(_("{weekday}, {state}").format(weekday=name, state=_state(kinds)))
        self.clock.setText(shown)
        self.clock.setEnabled(used)
        self.clock.setAccessibleName(_("Usual time on {weekday}: {time}").format(weekday=name, time=shown))
        self.update()

    def nextCheckState(self) -> None:
        """What it shows follows from the answers alone: a click only tells."""

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
        x = (self.width() - _CUE * len(self._kinds) - _GAP * (len(self._kinds) - 1)) / 2
        for kind in self._kinds:
            painter.drawPixmap(QPointF(x, 25), cue(kind, theme.name, _CUE, self.devicePixelRatioF()))
            x += _CUE + _GAP
        if not runs:
            painter.setFont(font(11))
            painter.drawText(QRectF(0, 23, self.width(), 18), middle, _("off"))
        painter.setPen(QPen(theme.line, 1))
        line = self.height() - _TIME - 3.5
        painter.drawLine(QPointF(7, line), QPointF(self.width() - 7, line))

    def _ask_time(self) -> None:
        title = _("Usual time on {weekday}").format(weekday=weekday_names()[self._weekday])
        popup = Clock(self.clock, title, self._time)
        popup.picked.connect(lambda at: self.timed.emit(self._weekday, at))


def _state(kinds: tuple[Kind, ...]) -> str:
    """What lies on a day, in words."""
    long, lifts = Kind.LONG in kinds, Kind.STRENGTH in kinds
    if lifts and len(kinds) > 1:
        return _("long run and strength") if long else _("run and strength")
    if lifts:
        return _("strength")
    return _("long run") if long else _("run") if kinds else _("off")


def _kinds(answers: Answers, weekday: int) -> tuple[Kind, ...]:
    run = Kind.LONG if weekday == answers.long_day else Kind.EASY
    return (
        *((run,) if weekday in answers.days else ()),
        *((Kind.STRENGTH,) if weekday in answers.strength_days else ()),
    )


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
        foot.addWidget(label(_("Click a day: off, run, strength, both."), "caption"))
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
            tile.show_day(_kinds(answers, weekday), times.get(weekday))
        text = _("Long run: {weekday}").format(weekday=short_weekday_names()[answers.long_day])
        self.long.setText(text)
        self.long.setAccessibleName(text)
        self._menu.clear()
        for weekday in sorted(answers.days):
            entry = self._menu.addAction(weekday_names()[weekday])
            entry.setCheckable(True)
            entry.setChecked(weekday == answers.long_day)
            entry.triggered.connect(lambda _on=False, d=weekday: self.long_chosen.emit(d))

    def focusable(self) -> list[QWidget]:
        """What Tab comes to, in order."""
        return [*(widget for tile in self.tiles for widget in (tile, tile.clock)), self.long]
