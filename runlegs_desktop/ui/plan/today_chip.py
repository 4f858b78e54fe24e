"""One chip of the Today strip: a painted button with a name, for one part of the day."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from runlegs_desktop.domain.schedule import State
from runlegs_desktop.domain.session import RUNS, Kind
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.icons import cue, line_icon
from runlegs_desktop.draw.text import fitting, width
from runlegs_desktop.present.today_chips import Chip, Part
from runlegs_desktop.ui.look import Look

LABEL, FACT = 11, 12.5
LEAST_WIDTH = 64
_RADIUS, _EDGE, _CHECK = 8, 8, 12
_ICON, _SMALL_ICON, _ROOMY = 20, 16, 124  # a chip under the last width has the small icon
_LEFT, _SMALL_LEFT = 10.0, 6.0
_LEAST_NAME = 70  # a name shortened to less says nothing
_GONE = frozenset({State.SKIPPED, State.MISSED})


class TodayChip(QAbstractButton):
    """Behaves as a button when there is a session to go to; else it is only read."""

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumWidth(LEAST_WIDTH)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._look = look
        self.chip: Chip | None = None

    def show_chip(self, chip: Chip) -> None:
        """Show this part of the day."""
        if chip == self.chip:
            return
        self.chip = chip
        self.setObjectName(f"today-{chip.part.value}-{chip.id}")
        self.setAccessibleName(chip.name)
        self.setToolTip(plain_tip(chip.tip))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chip.id else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if chip.id else Qt.CursorShape.ArrowCursor)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(150, 46)

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_WIDTH, 32)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.chip is not None and self.chip.id:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.chip is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, self.chip)
        left = self._picture(painter, self.chip)
        self._words(painter, self.chip, left)
        if self.hasFocus():
            painter.setPen(QPen(self._look.theme.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)

    def _ground(self, painter: QPainter, chip: Chip) -> None:
        theme, area = self._look.theme, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        hovered = self.underMouse() and bool(chip.id)
        pen, fill = QPen(Qt.PenStyle.NoPen), QColor(theme.window)
        if chip.state is State.PLANNED and chip.kind is not None:
            tone = theme.tones[chip.kind]
            fill = tone.hover if hovered else tone.tint
            if chip.kind in RUNS:
                pen = QPen(tone.solid, 1)
        elif chip.state in _GONE:
            fill, pen = theme.surface, QPen(theme.line2, 1, Qt.PenStyle.DashLine)
        elif chip.part in {Part.NONE, Part.NOTE} and not hovered:
            return
        elif hovered:
            fill = theme.sunken
        painter.setPen(pen)
        painter.setBrush(fill)
        painter.drawRoundedRect(area, _RADIUS, _RADIUS)

    def _picture(self, painter: QPainter, chip: Chip) -> float:
        """Paint the icon, small or not at all where the words need the room; gives where the words begin."""
        label = width("".join(chip.labels[0]), LABEL, 600) + 12
        shortest = max(width(chip.facts[-1], FACT, 600), sum(width(t, LABEL, 600) for t in chip.labels[-1]))
        room = self.width() - _EDGE
        small = _SMALL_LEFT + _SMALL_ICON + 5
        if self.width() >= _ROOMY and _LEFT + _ICON + 8 + max(label, shortest) <= room:
            left, size, begin = _LEFT, _ICON, _LEFT + _ICON + 8
        elif small + shortest <= room:
            left, size, begin = _SMALL_LEFT, _SMALL_ICON, small
        else:
            return _SMALL_LEFT
        painter.setOpacity(0.5 if chip.state in _GONE else 1.0)
        painter.drawPixmap(QPointF(left, (self.height() - size) / 2), self._icon(chip, size))
        painter.setOpacity(1.0)
        return begin

    def _icon(self, chip: Chip, size: int) -> QPixmap:
        theme, ratio = self._look.theme, self.devicePixelRatioF()
        if chip.kind is not None:
            return cue(chip.kind, theme.name, size, ratio)
        name = "clock" if chip.part is Part.WARM_UP else "plan"
        return line_icon(name, theme.text2, size, ratio)

    def _words(self, painter: QPainter, chip: Chip, left: float) -> None:
        theme = self._look.theme
        right = self.width() - _EDGE
        top = (self.height() - 33) / 2
        if chip.state is State.DONE:
            check = line_icon("check", theme.ok, _CHECK, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(right - _CHECK, top + 2), check)
            right -= _CHECK + 4
        elif chip.kind is Kind.STRENGTH and chip.state is State.PLANNED and self.width() >= _ROOMY:
            play = line_icon("play", self._ink(chip), _CHECK, self.devicePixelRatioF())  # a click starts it
            painter.drawPixmap(QPointF(right - _CHECK, top + 2), play)
            right -= _CHECK + 4
        strong, plain = self._label(chip, right - left)
        quiet = chip.part is Part.NONE or chip.state in {State.DONE, *_GONE}
        painter.setPen(theme.text2)
        painter.setFont(font(LABEL, 600))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        line = QRectF(left, top, right - left, 15)
        painter.drawText(line, flags, strong)
        if plain:
            painter.setPen(theme.text3 if quiet else theme.text2)
            painter.setFont(font(LABEL))
            painter.drawText(line.adjusted(width(strong, LABEL, 600), 0, 0, 0), flags, plain)
        weight = 400 if chip.part is Part.NONE else 500 if quiet else 600
        room = self.width() - _EDGE - left
        used = font(FACT, weight)
        used.setStrikeOut(chip.state in _GONE)
        painter.setFont(used)
        painter.setPen(self._ink(chip))
        fact = _fact(chip, room, weight)
        painter.drawText(QRectF(left, top + 15, room + 2, 18), flags, fact)

    def _label(self, chip: Chip, room: float) -> tuple[str, str]:
        """The label that fits, with a dot between its two parts; a name is cut before a time is."""
        for strong, plain in chip.labels:
            tail = f" · {plain}" if strong and plain else plain
            if width(strong, LABEL, 600) + width(tail, LABEL) <= room:
                return strong, tail
        strong, plain = chip.labels[-1]
        return fitting((strong,), room, LABEL, 600) if strong else "", plain if not strong else ""

    def _ink(self, chip: Chip) -> QColor:
        theme = self._look.theme
        if chip.state is State.PLANNED and chip.kind is not None and chip.kind is not Kind.REST:
            return theme.tones[chip.kind].ink
        if chip.state in _GONE:
            return theme.text3
        return theme.text2 if chip.part is Part.NONE or chip.state is State.DONE else theme.text


def plain_tip(text: str) -> str:
    """A tool tip that shows a runner's own words as they stand, where Qt would read them as HTML."""
    if "<" not in text:
        return text
    from html import escape  # noqa: PLC0415 - it brings a table of every named character

    return escape(text)


def _fact(chip: Chip, room: float, weight: int) -> str:
    """The fullest fact that fits; a runner's own long name is cut, the numbers behind it are not."""
    name, rest = chip.cut
    left = room - width(rest, FACT, weight)
    if name and left >= _LEAST_NAME and width(chip.facts[0], FACT, weight) > room:
        return fitting((name,), left, FACT, weight) + rest
    return fitting(chip.facts, room, FACT, weight)
