"""The head of the inspector: cue, name, when; Done and Pin."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from runlegs_desktop.domain.schedule import State
from runlegs_desktop.domain.session import Kind
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.icons import cue
from runlegs_desktop.draw.text import fitting
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.inspector import InspectorPage
from runlegs_desktop.ui.icon_button import show_icon
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.look import Look

CUE = 20


class Head(QWidget):
    """Says which session is shown."""

    start_asked = Signal()
    done_asked = Signal()
    pin_asked = Signal()
    legs_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._page: InspectorPage | None = None
        self._cue = QLabel()
        self.name, self.when = label("", "h2"), label("", "caption")
        for one in (self.name, self.when):
            one.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.start = _button("start", _("Start"), _("Do it set by set, with the exercises moving (Ctrl+Enter)"))
        self.start.clicked.connect(self.start_asked)
        self.done = _button("done", _("Done"), _("Mark as done, and say how hard it was"))
        self.pin = _button("pin", _("Pin"), _("A pinned session stays where it is"))
        self.legs = _button("legs", _("Legs"), _("What it trains"))
        self.legs.hide()
        self.legs.clicked.connect(self.legs_asked)
        self.pin.setCheckable(True)
        self.done.clicked.connect(self._on_done)
        self.pin.clicked.connect(self._on_pin)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.when)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._cue)
        row.addLayout(words, 1)
        row.addWidget(self.legs)
        row.addWidget(self.start)
        row.addWidget(self.done)
        row.addWidget(self.pin)
        look.changed.connect(self._dress)

    def show_page(self, page: InspectorPage) -> None:
        """Show a session's name."""
        self._page = page
        self.start.setVisible(page.kind is Kind.STRENGTH and page.state is State.PLANNED)
        self.done.setVisible(page.state is not State.DONE and page.has_time)
        self.pin.setChecked(page.is_pinned)
        self._dress()

    def offer_legs(self, *, offered: bool) -> None:
        """Have a button for what it trains, where that has no column of its own."""
        self.legs.setVisible(offered)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _on_done(self) -> None:
        self.done_asked.emit()

    def _on_pin(self) -> None:
        self.pin.setChecked(self._page is not None and self._page.is_pinned)  # it shows what is, not what was asked
        self.pin_asked.emit()

    def _dress(self) -> None:
        if self._page is None:
            return
        theme = self._look.theme
        self._cue.setPixmap(cue(self._page.kind, theme.name, CUE, self.devicePixelRatioF()))
        tip = self._page.why.line if self._page.why else ""
        self._cue.setToolTip(tip)
        self.name.setAccessibleDescription(tip)
        show_icon(self.start, "play", theme.text2, theme.line2, 13)
        show_icon(self.done, "check", theme.text2, theme.line2, 13)
        self._fit()

    def _fit(self) -> None:
        if self._page is None:
            return
        self.name.setText(fitting((self._page.title,), self.name.width(), 14, 600))
        self.name.setToolTip(self._page.title)
        self.name.setAccessibleName(self._page.spoken)
        self.when.setText(fitting((self._page.when,), self.when.width(), 11))


def _button(name: str, text: str, tip: str) -> QToolButton:
    made = QToolButton()
    made.setObjectName(f"inspector-{name}")
    made.setText(text)
    made.setToolTip(tip)
    made.setAccessibleName(text)
    made.setAccessibleDescription(tip)
    made.setProperty("small", True)
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    made.setFont(font(11.5, 500))
    made.setFixedHeight(24)
    made.setIconSize(QSize(13, 13))
    return made
