"""What is behind a muscle's sum: the sessions, which add up to it; then the balance score and suggestions."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.icons import cue, line_icon
from runlegs_desktop.draw.text import fitting
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.load_terms import Term
from runlegs_desktop.present.load_values import LoadRow, Score, Suggestion
from runlegs_desktop.ui.labels import hairline, label
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.strength.leg_load.suggestion_card import SuggestionCard

TERM, CUE, TICK = 40, 18, 14
_VALUE = 38  # px of a part's number and its margin
_ROLE = Qt.ItemDataRole.UserRole


class Behind(QWidget):
    """`session_asked` carries an id, `exercises_asked` a muscle, `offer_taken` the number of a suggestion's offer."""

    session_asked = Signal(str)
    exercises_asked = Signal(object)
    offer_taken = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._name, self._sum, self._of = label("", "h2"), label("", "hero"), label("", "caption")
        self._about, self._parts = label("", "sentence", wrap=True), label("", "caption", wrap=True)
        self.terms = QListWidget()
        self.terms.setObjectName("load-terms")
        self.terms.setItemDelegate(_TermLine(self.terms, look))
        self.terms.setUniformItemSizes(True)
        self.terms.setMouseTracking(True)
        self.terms.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.terms.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.terms.itemClicked.connect(self._on_term)
        self.terms.itemActivated.connect(self._on_term)
        self._none = label(_("Nothing in these days works it."), "sentence", wrap=True)
        self._total = label("", "title")
        self._score, self._score_parts = label("", "title"), label("", "caption", wrap=True)
        self._score_says = label("", "sentence", wrap=True)
        self.suggestions = QVBoxLayout()
        self.suggestions.setSpacing(8)
        self._look = look
        self._lay()
        look.changed.connect(self._dress)
        self._dress()

    def show_row(self, row: LoadRow) -> None:
        """Show what is behind a muscle."""
        self._name.setText(row.name)
        self._sum.setText(row.sum)
        self._of.setText(_("of {target}").format(target=row.target) if row.word else "")
        self._about.setText(row.about)
        self._parts.setText(_("{parts}; {band}").format(parts=row.parts, band=row.band))
        self._total.setText(row.sum)
        self.terms.setAccessibleName(_("What is behind it: {muscle}").format(muscle=row.name))
        kept = self.terms.currentRow()
        self.terms.clear()
        for term in row.terms:
            item = QListWidgetItem(_spoken(term))
            item.setData(_ROLE, term)
            item.setToolTip(" · ".join(dict.fromkeys(x for x in (term.name, term.of, term.meta) if x)))
            if not term.id:
                item.setFlags(Qt.ItemFlag.ItemIsSelectable)
            self.terms.addItem(item)
        self.terms.setCurrentRow(min(max(kept, 0), len(row.terms) - 1))
        self.terms.setVisible(bool(row.terms))
        self.terms.setFixedHeight(len(row.terms) * TERM + 4)  # the page scrolls, not the list
        self._sum_line.setVisible(bool(row.terms))
        self._none.setVisible(not row.terms)

    def show_score(self, score: Score | None) -> None:
        """Show the balance score, or nothing."""
        self._score_box.setVisible(score is not None)
        if score is not None:
            self._score.setText(_("Balance {value}").format(value=score.value))
            self._score_parts.setText(score.parts)
            self._score_says.setText(score.sentence)

    def show_suggestions(self, found: tuple[Suggestion, ...]) -> None:
        """Show at most two suggestions, each with its button."""
        while (item := self.suggestions.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for one in found:
            card = SuggestionCard(one)
            card.taken.connect(lambda taken=one: self._on_suggestion(taken))
            self.suggestions.addWidget(card)

    def _on_suggestion(self, one: Suggestion) -> None:
        if one.offer is not None:
            self.offer_taken.emit(one.offer)
        elif one.session:
            self.session_asked.emit(one.session)
        elif one.muscle is not None:
            self.exercises_asked.emit(one.muscle)

    def _on_term(self, item: QListWidgetItem) -> None:
        term: Term = item.data(_ROLE)
        if term.id:
            self.session_asked.emit(term.id)

    def _lay(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._name, 1)
        head.addWidget(self._sum)
        head.addWidget(self._of, 0, Qt.AlignmentFlag.AlignBottom)
        self._sum_line = QWidget()
        line = QHBoxLayout(self._sum_line)
        line.setContentsMargins(6, 4, 8, 4)
        line.addWidget(label(_("Sum"), "title"), 1)
        line.addWidget(self._total)
        self._score_box = QWidget()
        box = QVBoxLayout(self._score_box)
        box.setContentsMargins(0, 8, 0, 0)
        box.setSpacing(3)
        for one in (hairline(), self._score, self._score_parts, self._score_says):
            box.addWidget(one)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._about)
        column.addWidget(self._parts)
        column.addSpacing(6)
        above = QHBoxLayout()
        above.addWidget(label(_("What is behind it"), "caption"), 1)
        above.addWidget(label(_("sets"), "caption"))
        column.addLayout(above)
        column.addWidget(hairline())
        column.addWidget(self._none)
        column.addWidget(self.terms)
        column.addWidget(self._sum_line)
        column.addSpacing(8)
        column.addLayout(self.suggestions)
        column.addWidget(self._score_box)
        column.addStretch()

    def _dress(self) -> None:
        theme = self._look.theme
        self.setStyleSheet(f"""
        QListWidget {{ background: transparent; border: 1px solid transparent; outline: none; }}
        QListWidget:focus {{ border: 1px solid {theme.accent.name()}; border-radius: 4px; }}
        """)


class _TermLine(QStyledItemDelegate):
    """A session: its mark, name, day and size, a tick when done, its part."""

    def __init__(self, terms: QListWidget, look: Look) -> None:
        super().__init__(terms)
        self._terms, self._look = terms, look

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(120, TERM)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, term = self._look.theme, index.data(_ROLE)
        box = QRectF(option.rect)
        painter.save()
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected) and self._terms.hasFocus()
        if term.id and (chosen or state & QStyle.StateFlag.State_MouseOver):
            painter.fillRect(box, theme.accent_tint)
        painter.setPen(QPen(theme.line, 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        ratio, left = painter.device().devicePixelRatioF(), box.left() + 4
        if term.kind is not None:
            painter.drawPixmap(round(left), round(box.center().y() - CUE / 2), cue(term.kind, theme.name, CUE, ratio))
        right_of = _VALUE + (TICK + 4 if term.is_done else 0)
        words = QRectF(left + CUE + 9, box.top() + 3, box.width() - CUE - 13 - right_of, 17)
        _write(painter, words, term.name, 12.5, weight=500, ink=theme.text)
        _write(painter, words.translated(0, 17), term.meta, 11, weight=400, ink=theme.text3)
        if term.is_done:
            at = round(box.right() - _VALUE - TICK), round(box.center().y() - TICK / 2)
            painter.drawPixmap(*at, line_icon("check", theme.ok, TICK, ratio))
        painter.setFont(font(12.5, 600 if term.is_done else 400))
        painter.setPen(theme.text)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box.adjusted(0, 0, -7, 0), right, term.value)
        painter.restore()


def _write(painter: QPainter, box: QRectF, text: str, pixels: float, *, weight: int, ink: QColor) -> None:
    painter.setFont(font(pixels, weight))
    painter.setPen(ink)
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, fitting((text,), box.width(), pixels, weight))


def _spoken(term: Term) -> str:
    said = _("{name}, {meta}, {value} sets")
    if term.is_done:
        said = _("{name}, {meta}, done, {value} sets")
    return said.format(name=term.name, meta=term.meta, value=term.value)
