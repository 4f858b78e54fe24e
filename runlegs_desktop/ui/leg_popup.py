"""The leg map in full: every muscle with its sum, the chosen one with its terms, the fibre types, how sure it is."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.draw.fibre_bar import BAR, paint_fibre_bar
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.text import fitting
from runlegs_desktop.present.fibre_words import FibreBar
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.leg_load import LegPage, MuscleRow, about_model
from runlegs_desktop.present.load_terms import Term
from runlegs_desktop.ui.labels import hairline, label
from runlegs_desktop.ui.leg_map_view import LegMapView
from runlegs_desktop.ui.look import Look

MAP, LIST, DETAIL = 226, 224, 264
_ROW, _LAST = 22, 42
_WORDS = DETAIL - _LAST - 14  # px of a part's words
_MUSCLE = Qt.ItemDataRole.UserRole


class LegPopup(QFrame):
    """Opens beside a point and goes with Escape or a click elsewhere, for good. `session_asked` carries an id."""

    session_asked = Signal(str)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("panel")
        self._look = look
        self._page: LegPage | None = None
        self._title, self._unit = label("", "title"), label("", "caption")
        self.map = LegMapView(look, MAP, captions=True)
        self.muscles = _table(_("Muscles"), 3, LIST)
        self.terms = _table(_("What is behind it"), 2, DETAIL)
        self._name, self._plain = label("", "h2"), label("", "caption")
        self._sentence, self._about = label("", "body", wrap=True), label("", "sentence", wrap=True)
        self._behind = label(_("What is behind it"), "caption")
        self._behind.setFont(font(11, 600))
        self._fibres = _Fibres(look)
        self._model = label("", "caption", wrap=True)
        self._lay()
        self.map.pointed.connect(self._point)
        self.map.chosen.connect(self._point)
        self.muscles.currentItemChanged.connect(self._on_row)
        self.terms.itemActivated.connect(self._on_term)
        look.changed.connect(self._dress)
        self._dress()

    def open_at(self, at: QPoint, page: LegPage, muscle: Muscle | None = None) -> None:
        """Show a page beside a point of the screen, wholly on it, with a muscle chosen or the most worked one."""
        self.show_page(page)
        best = max(page.rows, key=lambda row: row.level).muscle
        self._choose(muscle or best)
        self.adjustSize()
        self.move(at)
        self.show()
        self.move(_inside(QRect(at, self.size())))  # only what is shown knows its size
        self.muscles.setFocus(Qt.FocusReason.PopupFocusReason)

    def show_page(self, page: LegPage) -> None:
        """Show a page; the muscle chosen stays."""
        kept = self.map.muscle
        self._page = page
        self.setAccessibleName(page.spoken)
        self._title.setText(page.title)
        self._unit.setText(page.unit)
        self._model.setText(page.model)
        self._model.setToolTip(about_model())
        self._fibres.show_bar(page.fibres)
        self.map.show_page(page)
        self.muscles.clear()
        for row in page.rows:
            self.muscles.addTopLevelItem(_muscle_item(row))
        self._choose(kept or page.rows[0].muscle)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit()
        self.deleteLater()

    def _lay(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self.map, 0, Qt.AlignmentFlag.AlignTop)
        left.addWidget(self._fibres)
        left.addStretch()
        right.setSpacing(3)
        for one in (self._name, self._plain, self._sentence, self._about, self._behind):
            right.addWidget(one)
        right.addWidget(self.terms, 1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(left)
        row.addWidget(self.muscles)
        row.addLayout(right)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addSpacing(8)
        head.addWidget(self._unit)
        head.addStretch()
        column.addLayout(head)
        column.addLayout(row)
        column.addWidget(hairline())
        column.addWidget(self._model)

    def _choose(self, muscle: Muscle) -> None:
        for n in range(self.muscles.topLevelItemCount()):
            item = self.muscles.topLevelItem(n)
            if item is not None and item.data(0, _MUSCLE) is muscle:
                self.muscles.setCurrentItem(item)

    def _point(self, muscle: object) -> None:
        if isinstance(muscle, Muscle):
            self._choose(muscle)

    def _on_row(self, item: QTreeWidgetItem | None) -> None:
        if item is None or self._page is None:
            return
        row = self._page.row(item.data(0, _MUSCLE))
        self.map.show_muscle(row.muscle)
        self._name.setText(row.name)
        self._plain.setText(row.plain)
        self._sentence.setText(_sum(row))
        self._about.setText(row.about)
        self.terms.clear()
        for term in row.terms:
            self.terms.addTopLevelItem(_term_item(term))
        self._behind.setVisible(bool(row.terms))

    def _on_term(self, item: QTreeWidgetItem) -> None:
        session = item.data(0, _MUSCLE)
        if session:  # small parts together are of many
            self.hide()
            self.session_asked.emit(session)

    def _dress(self) -> None:
        theme = self._look.theme
        self.setStyleSheet(f"""
        QTreeWidget {{ background: transparent; border: none; outline: none; }}
        QTreeWidget::item {{ height: {_ROW}px; color: {theme.text.name()}; border: none; padding: 0 4px; }}
        QTreeWidget::item:selected {{ background: {theme.accent_tint.name()}; color: {theme.text.name()}; }}
        QTreeWidget:focus {{ border: 1px solid {theme.accent.name()}; border-radius: 4px; }}
        """)


class _Fibres(QWidget):
    """The bar of fibre types with its texts."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setFixedHeight(46)
        self._look = look
        self._bar: FibreBar | None = None
        look.changed.connect(self.update)

    def show_bar(self, bar: FibreBar | None) -> None:
        """Show shares, or nothing."""
        self._bar = bar
        self.setAccessibleName(bar.spoken if bar else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._bar is None:
            return
        painter, theme = QPainter(self), self._look.theme
        painter.setFont(font(11))
        painter.setPen(theme.text3)
        painter.drawText(QRect(0, 0, self.width(), 15), 0, fitting((_("Fibre types recruited"),), self.width(), 11))
        paint_fibre_bar(painter, self._bar.shares, QRectF(0, 18, self.width(), BAR), theme)
        painter.setPen(theme.text2)
        texts = ("   ".join(self._bar.texts), " ".join(self._bar.texts))
        painter.drawText(QRect(0, 29, self.width(), 15), 0, fitting(texts, self.width(), 11))


def _sum(row: MuscleRow) -> str:
    said = [row.sentence, _("Runs {running}, sets {strength}; likely {band}").format(**_parts(row))]
    if row.target:
        said.append(_("{done} done").format(done=row.done))
    return ". ".join(said) + "."


def _parts(row: MuscleRow) -> dict[str, str]:
    return {"running": row.running, "strength": row.strength, "band": row.band}


def _muscle_item(row: MuscleRow) -> QTreeWidgetItem:
    item = QTreeWidgetItem([row.name, row.sum, row.word])
    item.setData(0, _MUSCLE, row.muscle)
    item.setData(0, Qt.ItemDataRole.AccessibleTextRole, row.sentence)
    item.setToolTip(0, _("{muscle}: {plain}").format(muscle=row.name, plain=row.plain))
    item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return item


def _term_item(term: Term) -> QTreeWidgetItem:
    said = _("{name}, {when}, done") if term.is_done else _("{name}, {when}")
    times = (term.meta, term.meta.split(" · ", maxsplit=1)[0])
    texts = [said.format(name=term.name, when=when) for when in times]
    item = QTreeWidgetItem([fitting((*texts, term.name), _WORDS, 12), term.value])
    item.setData(0, _MUSCLE, term.id)
    item.setData(0, Qt.ItemDataRole.AccessibleTextRole, texts[0])
    item.setToolTip(0, texts[0])
    item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return item


def _table(name: str, columns: int, wide: int) -> QTreeWidget:
    made = QTreeWidget()
    made.setAccessibleName(name)
    made.setColumnCount(columns)
    made.setHeaderHidden(True)
    made.setRootIsDecorated(False)
    made.setIndentation(0)
    made.setUniformRowHeights(True)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setFont(font(12))
    made.setFixedWidth(wide)
    made.header().setStretchLastSection(False)
    made.setColumnWidth(0, wide - 4 - _LAST * (columns - 1) - (10 if columns == 3 else 0))
    for n in range(1, columns):
        made.setColumnWidth(n, _LAST + (10 if columns == 3 and n == 2 else 0))
    return made


def _inside(wanted: QRect) -> QPoint:
    """The nearest place where the whole popup is on the screen it was asked on."""
    screen = QGuiApplication.screenAt(wanted.topLeft()) or QGuiApplication.primaryScreen()
    area = screen.availableGeometry()
    x = max(area.left(), min(wanted.x(), area.right() - wanted.width()))
    y = max(area.top(), min(wanted.y(), area.bottom() - wanted.height()))
    return QPoint(x, y)
