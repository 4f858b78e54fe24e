"""The ladder of an exercise: easier variants above, harder ones below; a click on another exercise goes there."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.text import fitting
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.strength_library import LadderRung
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.look import Look

ROW, _DOT, _WORDS = 25, 5.0, 22


class Ladder(QWidget):
    """Shows the rungs. `move_asked` carries the id of the exercise that was clicked."""

    move_asked = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.rungs: list[RungRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 6)
        self._column.setSpacing(0)
        self._column.addWidget(label(_("Easier to harder"), "title"))

    def show_rungs(self, rungs: Sequence[LadderRung]) -> None:
        """Show other rungs; nothing for a move without variants."""
        for old in self.rungs:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rungs = [RungRow(self._look, one, self._ends(n, rungs)) for n, one in enumerate(rungs)]
        for row in self.rungs:
            row.clicked.connect(lambda _on=False, key=row.rung.id: self.move_asked.emit(key))
            self._column.addWidget(row)
        self.setVisible(bool(rungs))

    def _ends(self, place: int, rungs: Sequence[LadderRung]) -> tuple[bool, bool]:
        return place > 0, place < len(rungs) - 1


class RungRow(QAbstractButton):
    """One rung: a dot on the rail, the words, easier or harder at the right. `rail`: whether it goes on up and down."""

    def __init__(self, look: Look, rung: LadderRung, rail: tuple[bool, bool]) -> None:
        super().__init__()
        self._look, self.rung, self._rail = look, rung, rail
        self.setText(rung.text)
        self.setFixedHeight(ROW)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        leads = bool(rung.id) and not rung.is_here
        self.setEnabled(leads)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if leads else Qt.FocusPolicy.NoFocus)
        if leads:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(rung.text)
        wording = _("{exercise}, this one") if rung.is_here else _("{exercise}, {note}")
        self.setAccessibleName(wording.format(exercise=rung.text, note=rung.note))
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(180, ROW)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter, rung = self._look.theme, QPainter(self), self.rung
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(7, ROW / 2)
        painter.setPen(QPen(theme.line2, 1.4))
        for goes_on, end in zip(self._rail, (0, ROW), strict=True):
            if goes_on:
                painter.drawLine(middle, QPointF(middle.x(), end))
        painter.setPen(QPen(theme.accent if rung.is_here else theme.text3, 1.4))
        painter.setBrush(theme.accent if rung.is_here else theme.text3 if rung.id else theme.surface)
        painter.drawEllipse(middle, _DOT, _DOT)
        note = 0.0
        if rung.note:
            painter.setFont(font(11, tabular=False))
            painter.setPen(theme.text3)
            note = painter.fontMetrics().horizontalAdvance(rung.note) + 8.0
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(self.rect()).adjusted(0, 0, -2, 0), side, rung.note)
        weight = 600 if rung.is_here else 400
        painter.setFont(font(12.5, weight, tabular=False))
        painter.setPen(theme.accent if self.isEnabled() else theme.text if rung.is_here else theme.text2)
        words = fitting((rung.text,), self.width() - _WORDS - note, 12.5, weight)
        painter.drawText(QRectF(self.rect()).adjusted(_WORDS, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
        if self.hasFocus():
            painter.setPen(QPen(theme.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(16, 1, -1, -1), 4, 4)
