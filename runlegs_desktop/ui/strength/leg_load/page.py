"""The Leg load page: maps, the table of muscles and what is behind the chosen one; behind it how it is computed."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.leg_load_page import source_names
from runlegs_desktop.present.load_values import LoadPage
from runlegs_desktop.present.model_page import Coefficient
from runlegs_desktop.ui.labels import hairline, label, upright
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.segments import Segments
from runlegs_desktop.ui.strength.leg_load.bar_legend import BarLegend
from runlegs_desktop.ui.strength.leg_load.behind import TERM, Behind
from runlegs_desktop.ui.strength.leg_load.chooser import LoadChooser
from runlegs_desktop.ui.strength.leg_load.fibres import FibreLine
from runlegs_desktop.ui.strength.leg_load.maps import LoadMaps
from runlegs_desktop.ui.strength.leg_load.model import ModelPage
from runlegs_desktop.ui.strength.leg_load.table import LoadTable

LEFT, RIGHT = 316, 348
_LEGEND_FROM = 690


class LegLoadPage(QWidget):
    """`chooser` is for the tab's bar. Signals of the chooser, of what is behind a muscle and of `model` are its own."""

    session_asked = Signal(str)
    exercises_asked = Signal(object)
    model_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("leg-load")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.chooser = LoadChooser(look)
        self.source = Segments(_("Show"), source_names(), object_name="load-source")
        self.source.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.maps, self.table, self.behind = LoadMaps(look), LoadTable(look), Behind(look)
        self.model = ModelPage(look)
        self._look = look
        self._page: LoadPage | None = None
        self._is_in_bar: bool | None = None
        self._fibres, self._legend = FibreLine(look), BarLegend(look)
        self._unit, self._note = label("", "caption"), label("", "sentence", wrap=True)
        self._fibre_title = label(_("Fibre types recruited"), "title")
        self._fibre_note = label(_("minutes of this work, runs and sets"), "caption")
        self._model_text = label("", "sentence", wrap=True)
        self.how = QPushButton(_("How this is computed"))
        self.how.setObjectName("how-computed")
        self.how.setProperty("link", True)
        self.how.setFont(font(12, 600))
        self._empty = label("", "lead", wrap=True)
        self._stack = QStackedWidget()
        self._lay()
        self.table.chosen.connect(self._on_chosen)
        self.maps.chosen.connect(self.table.choose)
        self.behind.terms.currentItemChanged.connect(self._follow_term)
        self.behind.session_asked.connect(self.session_asked)
        self.behind.exercises_asked.connect(self.exercises_asked)
        self.how.clicked.connect(self._show_model)
        self.model.closed.connect(self._leave_model)
        look.changed.connect(self._dress)
        self._dress()

    @property
    def shown(self) -> LoadPage | None:
        """What it shows."""
        return self._page

    def show_load(self, page: LoadPage) -> None:
        """Show some days; the chosen muscle stays, at first it is the one with the largest sum."""
        self._page = page
        self.chooser.setVisible(page.span is not None)
        if page.span is None:
            self._empty.setText(page.empty)
            self._stack.setCurrentIndex(1)
            return
        if self._stack.currentIndex() == 1:
            self._stack.setCurrentIndex(0)
        self.chooser.show_span(page.span, page.title)
        self.source.show_value(page.source)
        self._note.setText(page.note)
        self._note.setVisible(bool(page.note))
        self._model_text.setText(page.model)
        self.maps.show_page(page)
        self.table.show_page(page)
        self._fibres.show_fibres(page.fibres)
        for widget in (self._fibres, self._fibre_title, self._fibre_note):
            widget.setVisible(page.fibres is not None)
        self.behind.show_score(page.score)
        self.behind.show_suggestions(page.suggestions)
        if self.table.muscle is None:
            self.table.choose(max(page.rows, key=lambda row: row.bar.whole).muscle)
        self._on_chosen(self.table.muscle)
        self._fit()

    def take_focus(self) -> None:
        """The keys are for the muscles."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_model(self, rows: tuple[Coefficient, ...]) -> None:
        """Show the coefficients as they are now."""
        self.model.show_rows(rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(1000, 560)

    def _on_chosen(self, muscle: object) -> None:
        if self._page is not None and isinstance(muscle, Muscle):
            self.maps.show_muscle(muscle)
            self.behind.show_row(self._page.row(muscle))

    @property
    def shows_model(self) -> bool:
        """Whether it shows how it is computed."""
        return self._stack.currentWidget() is self.model

    def _follow_term(self) -> None:
        """Keep the part in sight that the keys came to."""
        if self.behind.terms.hasFocus():
            place = self.behind.terms.y() + self.behind.terms.currentRow() * TERM
            self._right.ensureVisible(0, place + TERM // 2, 0, TERM)

    def _show_model(self) -> None:
        self.model_asked.emit()
        self._stack.setCurrentIndex(2)
        self.model.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_model(self) -> None:
        self._stack.setCurrentIndex(0)
        self.how.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay(self) -> None:
        main = QWidget()
        line = QHBoxLayout(main)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        self._left, self._right = _scrolled(self.maps), _scrolled(self.behind)
        self._middle = _scrolled(self._body())
        line.addWidget(self._left)
        line.addWidget(upright())
        line.addWidget(self._middle, 1)
        line.addWidget(upright())
        line.addWidget(self._right)
        empty = QWidget()
        box = QVBoxLayout(empty)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setMaximumWidth(460)
        box.addWidget(self._empty, 1, Qt.AlignmentFlag.AlignCenter)
        for one in (main, empty, self.model):
            self._stack.addWidget(one)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def _body(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(6)
        self._head = head = QHBoxLayout()
        head.setSpacing(8)
        self._head_title = label(_("Muscle by muscle"), "h2")
        head.addWidget(self._head_title)
        head.addWidget(self._unit)
        head.addStretch()
        head.addWidget(self._legend)
        column.addLayout(head)
        column.addWidget(self._note)
        column.addWidget(self.table)
        column.addWidget(hairline())
        fibre = QHBoxLayout()
        fibre.setSpacing(8)
        fibre.addWidget(self._fibre_title)
        fibre.addWidget(self._fibre_note)
        fibre.addStretch()
        column.addLayout(fibre)
        column.addWidget(self._fibres)
        self._foot = QFrame()
        self._foot.setObjectName("load-model")
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(14, 6, 8, 6)
        foot.addWidget(self._model_text, 1)
        foot.addWidget(self.how)
        column.addWidget(self._foot)
        column.addStretch()
        return body

    def _fit(self) -> None:
        """Give the sides what a small window has for them, and rows what the height has."""
        wide = self.width() >= 1180
        self._left.setFixedWidth(LEFT if wide else 244)
        self._right.setFixedWidth(RIGHT if self.width() >= 1400 else 320 if wide else 268)
        note = self._note.sizeHint().height() + 6 if not self._note.isHidden() else 0
        others = 12 + 26 + note + 30 + 58 + 56 + 30
        self.table.fit(self.height() - others)
        self.maps.fit(self.height())
        room = self.width() - self._left.maximumWidth() - self._right.maximumWidth()
        self._legend.setVisible(room >= _LEGEND_FROM)
        self._place_source(in_bar=wide)
        if self._page is not None:
            self._unit.setText(self._page.unit if wide else self._page.short_unit)

    def _place_source(self, *, in_bar: bool) -> None:
        """The filter stands in the tab's bar, or at the head of the table where the bar is full."""
        self._head_title.setVisible(in_bar)
        if in_bar == self._is_in_bar:
            return
        self._is_in_bar = in_bar
        if in_bar:
            self.chooser.take(self.source)
        else:
            self._head.addWidget(self.source)

    def _dress(self) -> None:
        theme = self._look.theme
        self.setStyleSheet(f"""
        #leg-load {{ background: {theme.surface.name()}; }}
        #load-model {{ background: {theme.window.name()}; border: 1px solid {theme.line.name()}; border-radius: 8px; }}
        """)


def _scrolled(inside: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(inside)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    inside.setAutoFillBackground(False)
    return area
