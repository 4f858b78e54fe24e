"""Two pairs of leg maps: what is done, and what it comes to with what is planned."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.domain.stimulus_week import Fed
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.legmap import Shade, inks, paint_swatch
from runlegs_desktop.draw.text import width
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.load_values import LoadPage
from runlegs_desktop.ui.labels import hairline, label
from runlegs_desktop.ui.leg_map_view import LegMapView
from runlegs_desktop.ui.look import Look

MAP = 236
_LEAST, _WORDS = 144, 214
_LINE, _BOX = 18, 16
_ARROWS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}


class LoadMaps(QWidget):
    """`chosen` carries the muscle that the pointer pressed or the keys came to on either pair."""

    chosen = Signal(object)

    def __init__(self, look: Look, height: int = MAP) -> None:
        super().__init__()
        self._muscle: Muscle | None = None
        self.done, self.whole = LegMapView(look, height, captions=True), LegMapView(look, height, captions=True)
        self.done.setObjectName("load-map-done")
        self.whole.setObjectName("load-map-whole")
        self._done_caption, self._whole_caption = label("", "caption"), label("", "caption")
        self._legend = Legend(look)
        self._hint = label(_("Click a muscle to see what is behind it."), "caption", wrap=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        column.addLayout(_head(_("Done so far"), self._done_caption))
        column.addWidget(self.done, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(hairline())
        column.addLayout(_head(_("Altogether"), self._whole_caption))
        column.addWidget(self.whole, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._legend)
        column.addWidget(self._hint)
        column.addStretch()
        for view in (self.done, self.whole):
            view.chosen.connect(self._on_chosen)
            view.installEventFilter(self)

    def show_page(self, page: LoadPage) -> None:
        """Shade both pairs."""
        self.done.show_page(page.done_map)
        self.whole.show_page(page.whole_map)
        self._legend.show_judged(page.is_judged)
        self._done_caption.setText(page.done_caption)
        self._whole_caption.setText(page.whole_caption)

    def fit(self, height: int) -> None:
        """Take no more than this height, as long as muscles can still be told apart."""
        for view in (self.done, self.whole):
            view.set_height(max(_LEAST, min(MAP, (height - _WORDS) // 2)))
        self._hint.setVisible(height >= 2 * _LEAST + _WORDS)

    def show_muscle(self, muscle: Muscle) -> None:
        """Outline a muscle on both."""
        self._muscle = muscle
        self.done.show_muscle(muscle)
        self.whole.show_muscle(muscle)

    def _on_chosen(self, muscle: object) -> None:
        if isinstance(muscle, Muscle):
            self.chosen.emit(muscle)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys choose at once; the pointer only outlines, until it presses or goes."""
        if isinstance(watched, LegMapView):
            if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyRelease and event.key() in _ARROWS:
                self._on_chosen(watched.muscle)
            elif event.type() is QEvent.Type.Leave:
                watched.show_muscle(self._muscle)
        return super().eventFilter(watched, event)


class Legend(QWidget):
    """What the shades mean, in words: grey under, light maintains, full builds, hatched over."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._parts = _of_targets()
        self.setFixedHeight(2 * _LINE)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(200, 2 * _LINE)

    def show_judged(self, on: bool) -> None:
        """Whether there is a target to stand under or over; else the shades go from nothing to the most."""
        self._parts = _of_targets() if on else ((_("least"), Shade(0.05)), (_("most"), Shade(1.0)))
        self.setAccessibleName(", ".join(text for text, _shade in self._parts))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._look.theme
        room = max(width(text, 11) for text, _shade in self._parts)
        column = _BOX + 5 + room + 14
        left = max(0.0, (self.width() - 2 * column + 14) / 2)
        for n, (text, shade) in enumerate(self._parts):
            x, y = left + n % 2 * column, n // 2 * _LINE
            paint_swatch(painter, QRectF(x, y + 4.5, _BOX, 9), shade, inks(theme))
            painter.setFont(font(11))
            painter.setPen(theme.text3)
            painter.drawText(QRectF(x + _BOX + 5, y, room + 4, _LINE), Qt.AlignmentFlag.AlignVCenter, text)


def _of_targets() -> tuple[tuple[str, Shade], ...]:
    """From too little to too much, as science 4.4 shades it."""
    return (
        (_("under"), Shade(0.6, Fed.UNDER)),
        (_("fed, maintains"), Shade(0.6, Fed.FED)),
        (_("fed, builds"), Shade(1.0, Fed.FED)),
        (_("over"), Shade(1.0, Fed.OVER)),
    )


def _head(title: str, caption: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(8)
    line.addWidget(label(title, "title"))
    line.addWidget(caption)
    line.addStretch()
    return line
