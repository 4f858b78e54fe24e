"""The plan as bars, painted: each week with its long run, the race, the +10 % limits; and the first week as tiles."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from runlegs_desktop.domain.session import Kind
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.icons import cue
from runlegs_desktop.draw.text import fitting, width
from runlegs_desktop.draw.theme import Theme, mix
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.wizard_chart import Bar, Chart
from runlegs_desktop.present.wizard_preview import Tile
from runlegs_desktop.ui.look import Look

_LEGEND, _LINE, _AXIS, _LEFT, _TOP = 26, 18, 38, 28, 12
_LEAST, _USUAL = 200, 360
_WIDEST, _LABEL_PAD = 92, 4
_PAST = 0.35  # of the colour is left in weeks that are past
_MIDDLE = Qt.AlignmentFlag.AlignCenter
_LEFT_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class PlanBars(QWidget):
    """A bar a week."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._chart: Chart | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(_LEAST)
        self.setMaximumHeight(_USUAL + _LEGEND)

    def show_chart(self, chart: Chart) -> None:
        """Show these weeks."""
        self._chart = chart
        self.setAccessibleName(chart.name)
        self.setAccessibleDescription(chart.spoken)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(440, _LEAST)  # grows with the page up to the usual height

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._chart is None:
            return
        theme, painter, chart = self._look.theme, QPainter(self), self._chart
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        above = _legend(painter, chart, theme, self.width()) + _TOP
        at = QRectF(_LEFT, above, self.width() - _LEFT, self.height() - above - _AXIS)
        _grid(painter, chart, at, theme)
        step = _step(chart, at)
        _today(painter, chart, at, theme)
        for n, bar in enumerate(chart.bars):
            _bar(painter, bar, QRectF(at.left() + n * step, at.top(), step, at.height()), theme)
        _labels(painter, chart, at, theme)
        _axis(painter, chart, at, theme)
        _phases(painter, chart, at, theme)


def _step(chart: Chart, at: QRectF) -> float:
    """The room of one week: a plan of a week or two is no slab."""
    return min(at.width() / len(chart.bars), _WIDEST)


def _legend(painter: QPainter, chart: Chart, theme: Theme, room: float) -> float:
    """What the colours mean, in as many lines as that takes; gives the height of it."""
    marks = [(_("Week, {unit}").format(unit=chart.unit), _week_tone(theme)), (_("Long run"), _long_tone(theme))]
    if chart.has_race:
        marks.append((_("Race"), theme.tones[Kind.RACE].solid))
    if chart.has_past:
        marks.insert(0, (_("Past"), mix(_week_tone(theme), theme.surface, _PAST)))
    if any(bar.limit for bar in chart.bars):
        marks.append((chart.limit, theme.text))
    x = y = 0.0
    painter.setFont(font(11))
    for text, colour in marks:
        wide = 14 + width(text, 11)
        if x and x + wide > room:
            x, y = 0.0, y + _LINE
        tall = 2.0 if text == chart.limit else 9.0
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(x, y + 10 - tall / 2, 9, tall), 2, 2)
        painter.setPen(theme.text2)
        painter.drawText(QRectF(x + 14, y, room - x, 20), _LEFT_MIDDLE, text)
        x += wide + 16
    return y + _LEGEND


def _week_tone(theme: Theme) -> QColor:
    return mix(theme.text3, theme.surface, 0.72)


def _long_tone(theme: Theme) -> QColor:
    return theme.tones[Kind.LONG].solid


def _grid(painter: QPainter, chart: Chart, at: QRectF, theme: Theme) -> None:
    painter.setFont(font(11))
    for share, text in chart.ticks:
        y = round(at.bottom() - share * at.height()) + 0.5
        painter.setPen(QPen(theme.grid if share else theme.line2, 1))
        painter.drawLine(QPointF(at.left(), y), QPointF(at.right(), y))
        painter.setPen(theme.text3)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(0, y - 8, _LEFT - 7, 16), right, text)


def _today(painter: QPainter, chart: Chart, at: QRectF, theme: Theme) -> None:
    """A line where what is past ends and what is planned begins."""
    if chart.now is None:
        return
    x = at.left() + chart.now * _step(chart, at)
    pen = QPen(theme.accent, 1.3)
    pen.setDashPattern([3, 2.5])
    painter.setPen(pen)
    painter.drawLine(QPointF(x, at.top() - 4), QPointF(x, at.bottom() + 18))


def _bar(painter: QPainter, bar: Bar, at: QRectF, theme: Theme) -> None:
    column = at.adjusted(1.2, 0, -1.2, 0)
    soft, softer = (_PAST, _PAST) if bar.is_past else (0.5, 0.75) if bar.is_easier else (1.0, 1.0)
    _block(painter, column, bar.metres, mix(_week_tone(theme), theme.surface, soft))
    _block(painter, column, bar.long, mix(_long_tone(theme), theme.surface, softer))
    _block(painter, column, bar.race, theme.tones[Kind.RACE].solid)
    if bar.limit and not bar.is_past:
        y = column.bottom() - bar.limit * column.height()
        painter.setPen(QPen(theme.text, 1.3))
        painter.drawLine(QPointF(at.left(), y), QPointF(at.right(), y))


def _labels(painter: QPainter, chart: Chart, at: QRectF, theme: Theme) -> None:
    """Numbers over the first and the biggest week, over all where they have room, and the race; none over another."""
    painter.setFont(font(11, 600))
    painter.setPen(theme.text)
    step, taken = _step(chart, at), list[QRectF]()
    has_room = max(width(bar.spare_label, 11, 600) for bar in chart.bars) + _LABEL_PAD <= step
    for n, bar in enumerate(chart.bars):
        text = bar.label or (bar.spare_label if has_room else "")
        if not text and not bar.race_labels:
            continue
        if bar.race_labels:
            text = fitting(bar.race_labels, max(step, width(bar.race_labels[-1], 11, 600)), 11, 600)
        wide = width(text, 11, 600) + _LABEL_PAD
        left = min(at.left() + (n + 0.5) * step - wide / 2, at.right() - wide)
        first, last = (int((x - at.left()) / step) for x in (max(left, at.left()), left + wide))
        near = chart.bars[first : last + 1]
        place = QRectF(left, at.bottom() - max(one.metres for one in near) * at.height() - 17, wide, 15)
        limits = [QRectF(left, at.bottom() - one.limit * at.height() - 1, wide, 2) for one in near if one.limit]
        while any(place.intersects(other) for other in (*taken, *limits)):
            place.translate(0, -1)
        taken.append(place)
        painter.setPen(theme.text2 if bar.is_past else theme.text)
        painter.drawText(place, _MIDDLE, text)


def _block(painter: QPainter, column: QRectF, share: float, colour: QColor) -> None:
    if share:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(column.adjusted(0, column.height() * (1 - share), 0, 0), 2, 2)


def _axis(painter: QPainter, chart: Chart, at: QRectF, theme: Theme) -> None:
    step = _step(chart, at)
    painter.setFont(font(11))
    painter.setPen(theme.text2)
    every = next(n for n in (1, 2, 4, 8) if n * step >= width("00", 11) + 3)
    near_now = () if chart.now is None else range(chart.now - every + 1, chart.now + every)
    for n, bar in enumerate(chart.bars):
        if n in near_now and n != chart.now:
            continue  # its number has the room, whatever the step
        if n % every == 0 or n == chart.now:
            painter.setFont(font(11, 700 if n == chart.now else 400))
            painter.setPen(theme.accent if n == chart.now else theme.text2)
            painter.drawText(QRectF(at.left() + n * step - 6, at.bottom() + 3, step + 12, 14), _MIDDLE, bar.number)


def _phases(painter: QPainter, chart: Chart, at: QRectF, theme: Theme) -> None:
    """A line under the weeks of each phase, with its name."""
    painter.setFont(font(11))
    y, step = at.bottom() + 19.5, _step(chart, at)
    for phase, (text, x, room) in zip(chart.phases, phase_places(chart, at.left(), step), strict=True):
        left, right = at.left() + phase.first * step + 1, at.left() + (phase.last + 1) * step - 1
        painter.setPen(QPen(theme.line2, 1))
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        painter.setPen(theme.text2)
        painter.drawText(QRectF(x, y + 1, room, 15), _LEFT_MIDDLE, text)


def phase_places(chart: Chart, start: float, step: float) -> list[tuple[str, float, float]]:
    """Each phase's name with its left edge and its room.

    A name longer than its weeks begins before them and ends with them, where the name before leaves that room.
    """
    made, taken = list[tuple[str, float, float]](), start
    for phase in chart.phases:
        left, right = start + phase.first * step + 1, start + (phase.last + 1) * step - 1
        names = (phase.name, phase.short) if phase.short else (phase.name,)
        wide = width(names[-1], 11) + 1
        if wide > right - left and right - wide >= taken + _LABEL_PAD:
            left = right - wide
        text = fitting(names, right - left, 11)
        made.append((text, left, right - left))
        taken = left + width(text, 11)
    return made


class WeekTiles(QWidget):
    """Seven days with their cues."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._tiles: tuple[Tile, ...] = ()
        self.setFixedHeight(60)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_week(self, tiles: tuple[Tile, ...]) -> None:
        """Show these days."""
        self._tiles = tiles
        self.setAccessibleName("; ".join(tile.name for tile in tiles))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._look.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gap = 4.0
        wide = (self.width() + gap) / max(len(self._tiles), 1) - gap
        for n, tile in enumerate(self._tiles):
            _tile(painter, tile, QRectF(n * (wide + gap), 0, wide, self.height()), theme, self.devicePixelRatioF())


def _tile(painter: QPainter, tile: Tile, at: QRectF, theme: Theme, ratio: float) -> None:
    kinds = tile.kinds or (Kind.REST,)
    tone = theme.tones[kinds[0]]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tone.tint if tile.kinds else theme.sunken if tile.is_off else theme.surface)
    painter.drawRoundedRect(at, 5, 5)
    x = at.center().x() - (len(kinds) * 14 + (len(kinds) - 1) * 4) / 2
    for kind in () if tile.is_off else kinds:
        painter.drawPixmap(QPointF(x, at.top() + 6), cue(kind, theme.name, 14, ratio))
        x += 18
    painter.setFont(font(11, 600))
    painter.setPen(tone.ink)
    text = fitting((tile.text,), at.width() - 2, 11, 600)
    painter.drawText(QRectF(at.left(), at.top() + 23, at.width(), 16), _MIDDLE, text)
    painter.setFont(font(11))
    painter.setPen(theme.text3)
    painter.drawText(QRectF(at.left(), at.top() + 39, at.width(), 15), _MIDDLE, tile.day)
