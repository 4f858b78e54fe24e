"""The line above the board: undo, redo, zoom, the weeks in view, today, print."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from runlegs_desktop.app.preferences import Zoom
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.icons import icon
from runlegs_desktop.present.i18n import _
from runlegs_desktop.ui.icon_button import show_icon
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.look import Look

HEIGHT = 44


def zoom_name(zoom: Zoom) -> str:
    """A zoom in words."""
    return {
        Zoom.WEEK: _("Week"),
        Zoom.FOUR_WEEKS: _("4 weeks"),
        Zoom.SEVEN_WEEKS: _("7 weeks"),
        Zoom.WHOLE_PLAN: _("Whole plan"),
    }[zoom]


class PlanToolbar(QWidget):
    """Buttons only: what they do is decided by the tab."""

    zoomed = Signal(object)
    turned = Signal(int)
    today_asked = Signal()
    print_asked = Signal()
    make_asked = Signal()

    def __init__(self, look: Look, undo: QAction, redo: QAction) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self._look = look
        self._icons: list[tuple[QToolButton, str]] = []
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 4, 12, 4)
        line.setSpacing(4)
        for action, name in ((undo, "undo"), (redo, "redo")):
            button = self._button(name, action.text())
            button.setEnabled(action.isEnabled())
            button.clicked.connect(action.trigger)
            action.enabledChanged.connect(button.setEnabled)
            line.addWidget(button)
        line.addSpacing(4)
        self.make = self._button("wand", _("Generate plan…"), text=_("Generate plan…"))
        self.make.clicked.connect(self.make_asked)
        line.addWidget(self.make)
        line.addSpacing(8)
        line.addLayout(self._segments())
        line.addSpacing(8)
        back = self._button("left", _("Earlier weeks"))
        back.clicked.connect(lambda: self.turned.emit(-1))
        self.range = label("", "title")
        self.range.setAlignment(Qt.AlignmentFlag.AlignCenter)
        ahead = self._button("right", _("Later weeks"))
        ahead.clicked.connect(lambda: self.turned.emit(1))
        self.today = QToolButton()
        self.today.setText(_("Today"))
        self.today.setToolTip(_("Go to today (Home)"))
        self.today.clicked.connect(self.today_asked)
        self.print = self._button("print", _("Print…"), text=_("Print…"))
        self.print.clicked.connect(self.print_asked)
        for widget in (back, self.range, ahead, self.today):
            line.addWidget(widget)
        line.addStretch()
        line.addWidget(self.print)
        look.changed.connect(self._dye)
        self._dye()

    def show_zoom(self, zoom: Zoom) -> None:
        """Mark the zoom in use."""
        self._zooms[zoom].setChecked(True)

    def _segments(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(0)
        group = QButtonGroup(self)
        self._zooms: dict[Zoom, QToolButton] = {}
        for zoom in Zoom:
            button = self._zooms[zoom] = QToolButton()
            button.setText(zoom_name(zoom))
            button.setObjectName(f"zoom-{zoom.name.lower()}")
            button.setAccessibleName(_("Show {zoom}").format(zoom=zoom_name(zoom)))
            button.setCheckable(True)
            button.setProperty("segment", True)
            button.setProperty("end", {Zoom.WEEK: "first", Zoom.WHOLE_PLAN: "last"}.get(zoom, ""))
            button.setToolTip(_("Ctrl+plus and Ctrl+minus step the zoom"))
            button.clicked.connect(lambda _on=False, z=zoom: self.zoomed.emit(z))
            group.addButton(button)
            line.addWidget(button)
        return line

    def _button(self, picture: str, name: str, text: str = "") -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"tool-{picture}")
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFont(font(12.5, 500, tabular=False))
        if text:
            button.setText(text)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        else:
            button.setProperty("flat", True)
        self._icons.append((button, picture))
        return button

    def _dye(self) -> None:
        theme = self._look.theme
        for button, picture in self._icons:
            if button.text():
                show_icon(button, picture, theme.text, theme.line2)
            else:
                button.setIcon(icon(picture, theme.text, theme.line2))
