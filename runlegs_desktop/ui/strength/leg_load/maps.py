"""Two pairs of leg maps: what is done, and what it comes to with what is planned."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.domain.stimulus_week import Fed
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.legmap import Shade, fill_of, inks
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.load_values import LoadPage
from runlegs_desktop.ui.labels import hairline, label
from runlegs_desktop.ui.leg_map_view import LegMapView
from runlegs_desktop.ui.look import Look

MAP = 236
_LEAST, _WORDS = 144, 196
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
    """What the shades mean, in words: grey under, colour fed, hatched over."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._judged = True
        self.setFixedHeight(18)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(200, 18)

    def show_judged(self, on: bool) -> None:
        """Whether there is a target to stand under or over; else the shades go from nothing to the most."""
        self._judged = on
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._look.theme
        used = font(11)
        painter.setFont(used)
        metrics = painter.fontMetrics()
        parts: tuple[tuple[str, Fed | None, float], ...] = ((_("least"), None, 0.05), (_("most"), None, 1.0))
        if self._judged:
            parts = ((_("under"), Fed.UNDER, 0.5), (_("fed"), Fed.FED, 1.0), (_("over"), Fed.OVER, 1.0))
        wide = sum(16 + 5 + metrics.horizontalAdvance(text) + 14 for text, _fed, _level in parts) - 14
        x = max(0.0, (self.width() - wide) / 2)
        for text, found, level in parts:
            box = QRectF(x, 4, 16, 9)
            painter.fillRect(box, fill_of(Shade(level, found), inks(theme)))
            if found is Fed.OVER:
                painter.fillRect(box, Qt.BrushStyle.BDiagPattern)
            painter.setPen(theme.text3)
            x += 21
            painter.drawText(QRectF(x, 0, 200, 18), Qt.AlignmentFlag.AlignVCenter, text)
            x += metrics.horizontalAdvance(text) + 14


def _head(title: str, caption: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(8)
    line.addWidget(label(title, "title"))
    line.addWidget(caption)
    line.addStretch()
    return line
