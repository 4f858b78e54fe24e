"""The right of the library: leg map, cues, faults, the ladder from easier to harder, and why the move is here."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.icons import line_icon
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.strength_library import MovePage
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.leg_map_view import LegMapView
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.strength.library.ladder import Ladder
from runlegs_desktop.ui.strength.library.source_link import source_link

MAP, WIDE = 226, 360
_MARK = 14


class MoveDetails(QScrollArea):
    """Shows one move. `move_asked` carries the id of a rung that was clicked."""

    move_asked = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("details")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._look = look
        self._page: MovePage | None = None
        self.map = LegMapView(look, MAP)
        self.map.pointed.connect(self._on_pointed)
        self._beside = QWidget()
        self._muscles = QVBoxLayout(self._beside)
        self._muscles.setContentsMargins(0, 0, 0, 0)
        self._muscles.setSpacing(2)
        self._pointed = label("", "caption", wrap=True)
        self._words = QVBoxLayout()
        self._words.setSpacing(4)
        self.ladder = Ladder(look)
        self.ladder.move_asked.connect(self.move_asked)
        self._lay()
        look.changed.connect(self._refresh)

    def show_page(self, page: MovePage) -> None:
        """Show a move."""
        fresh, self._page = self._page is None or self._page.id != page.id, page
        self.map.setVisible(page.legs is not None)
        self._beside.setVisible(page.legs is not None)
        self._pointed.setVisible(page.legs is not None)
        self.map.show_page(page.legs)
        self.ladder.show_rungs(page.ladder)
        self._refresh()
        if fresh:
            self.map.show_muscle(None)
            self._on_pointed(None)
            self.verticalScrollBar().setValue(0)

    def show_width(self, width: int) -> None:
        """Muscles stand beside the map where there is room, else under it."""
        self.setFixedWidth(width)
        beside = QBoxLayout.Direction.LeftToRight if width >= WIDE else QBoxLayout.Direction.TopToBottom
        self._top.setDirection(beside)

    def _refresh(self) -> None:
        page = self._page
        if page is None:
            return
        _clear(self._muscles)
        for title, names in ((_("Main"), page.main), (_("Helping"), page.helping)):
            if names:
                self._muscles.addWidget(_head(title))
                self._muscles.addWidget(label("\n".join(names), "sentence"))
                self._muscles.addSpacing(6)
        if page.for_running:
            self._muscles.addWidget(_head(_("For running")))
            self._muscles.addWidget(label(page.for_running, "sentence", wrap=True))
        self._muscles.addStretch()
        _clear(self._words)
        theme = self._look.theme
        self._list(_("Cues"), page.cues, line_icon("check", theme.ok, _MARK, self.devicePixelRatioF()))
        self._list(_("Common faults"), page.faults, line_icon("x", theme.warn, _MARK, self.devicePixelRatioF()))
        self._list(_("Take care"), page.caution, line_icon("warn", theme.warn, _MARK, self.devicePixelRatioF()))
        _clear(self._why)
        if page.lowering:
            self._why.addWidget(_head(_("Lowering")))
            self._why.addWidget(label(page.lowering, "sentence", wrap=True))
        for line in page.why:
            self._why.addWidget(_head(line.title))
            self._why.addWidget(label(line.text, "sentence", wrap=True))
        if page.source:
            self._why.addWidget(source_link(page.source), 0, Qt.AlignmentFlag.AlignLeft)

    def _list(self, title: str, lines: Iterable[str], mark: QPixmap) -> None:
        lines = tuple(line for line in lines if line)
        if not lines:
            return
        self._words.addWidget(_head(title, 13))
        for text in lines:
            row, sign = QHBoxLayout(), QLabel()
            sign.setPixmap(mark)
            sign.setFixedWidth(_MARK + 6)
            row.setSpacing(0)
            row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(label(text, "body", wrap=True), 1)
            self._words.addLayout(row)
        self._words.addSpacing(6)

    def _on_pointed(self, muscle: object) -> None:
        legs = self._page.legs if self._page else None
        said = legs.row(muscle) if legs and isinstance(muscle, Muscle) else None
        self._pointed.setText(
            f"{said.sentence}. {said.about}" if said else _("Point at a muscle to hear what it does.")
        )

    def _lay(self) -> None:
        inside = QWidget()
        inside.setObjectName("details-inside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(6)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(14)
        self._top.addWidget(self.map, 0, Qt.AlignmentFlag.AlignTop)
        self._top.addWidget(self._beside, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(self._top)
        column.addWidget(self._pointed)
        column.addSpacing(4)
        column.addLayout(self._words)
        column.addWidget(self.ladder)
        self._why = QVBoxLayout()
        self._why.setSpacing(2)
        column.addLayout(self._why)
        column.addStretch()
        self.setWidget(inside)


def _head(text: str, size: float = 12.5) -> QLabel:
    made = label(text, "title")
    made.setFont(font(size, 600, tabular=False))
    return made


def _clear(layout: QBoxLayout) -> None:
    """Take everything out of a layout, layouts inside it too."""
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            return
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif isinstance(inner, QBoxLayout):
            _clear(inner)
