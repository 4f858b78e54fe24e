"""Parts of the form: a field with its label and the sentence under it, a line for a number with its unit, ticks."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.icons import line_icon
from runlegs_desktop.draw.text import width
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.mark import mark

FIELD = 28


class Field(QWidget):
    """A label, what is filled in, and below it a hint, or what has to be put right."""

    def __init__(self, name: str, *parts: QWidget) -> None:
        super().__init__()
        self.label = QLabel(name)
        self.label.setFont(font(11, 500))
        self.label.setProperty("welcome", "label")
        self.below = label("", "caption", wrap=True)
        self.below.setProperty("welcome", "hint")
        self.below.hide()
        line = QHBoxLayout()
        line.setSpacing(6)
        for part in parts:
            line.addWidget(part)
        self.label.setBuddy(parts[0])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.label)
        column.addLayout(line)
        column.addWidget(self.below)
        column.addStretch()

    def show_below(self, problem: str, hint: str = "") -> None:
        """The problem in its colour, else the hint, else nothing."""
        text, kind = problem or hint, "problem" if problem else "hint"
        self.below.setVisible(bool(text))
        if text != self.below.text():
            self.below.setText(text)
        mark(self.below, "welcome", kind)


class Entry(QLineEdit):
    """One line of text. `edited` tells only of what was typed, never of what was shown."""

    edited = Signal(str)

    def __init__(self, look: Look, field: str, name: str, unit: str = "") -> None:
        super().__init__()
        self.setObjectName(f"field-{field}")
        self.setAccessibleName(name)
        self.setFixedHeight(FIELD)
        self.setMinimumWidth(60)
        self._look, self._unit = look, ""
        self.show_unit(unit)
        self.textEdited.connect(self.edited)

    def show_text(self, text: str, problem: str = "") -> None:
        """Show a text; the border tells of a problem, and a screen reader hears it."""
        if text != self.text():
            self.setText(text)
        if self.accessibleDescription() != problem:
            self.setAccessibleDescription(problem)
        mark(self, "bad", bool(problem))

    def show_unit(self, unit: str) -> None:
        """The unit at the right end."""
        if unit != self._unit:
            self._unit = unit
            self.setTextMargins(0, 0, round(width(unit, 11.5)) + 4, 0)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setFont(font(11.5))
        painter.setPen(self._look.theme.text3)
        at = QRect(0, 0, self.width() - 9, self.height())
        painter.drawText(at, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._unit)


class Choice(QComboBox):
    """A box that opens a list, with an arrow in the theme's colour."""

    def __init__(self, look: Look, name: str, texts: Iterable[str]) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(name)
        self.setFixedHeight(FIELD)
        for text in texts:
            self.addItem(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        arrow = line_icon("down", self._look.theme.text2, 12, self.devicePixelRatioF())
        QPainter(self).drawPixmap(QPointF(self.width() - 19, (self.height() - 12) / 2), arrow)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the page; it changes nothing in passing."""
        event.ignore()


class Tick(QWidget):
    """A box to tick with a text that may take several lines; a click on the text ticks it too."""

    ticked = Signal(bool)

    def __init__(self, look: Look, text: str, name: str) -> None:
        super().__init__()
        self._look = look
        self.box = _Box(look)
        self.box.setObjectName(name)
        self.box.setAccessibleName(text)
        self.box.toggled.connect(self.ticked)
        words = label(text, "body", wrap=True)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(words, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_ticked(self, ticked: bool) -> None:
        """Show it ticked or not."""
        self.box.setChecked(ticked)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.box.setFocus(Qt.FocusReason.MouseFocusReason)
            self.box.toggle()


class _Box(QCheckBox):
    """The box itself, painted: a style sheet has no check in the theme's colour."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(17, 17)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._look.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thick = 2 if self.hasFocus() else 1
        painter.setPen(QPen(theme.accent if self.hasFocus() or self.isChecked() else theme.line2, thick))
        painter.setBrush(theme.accent if self.isChecked() else theme.surface)
        edge = thick / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), 3, 3)
        if self.isChecked():
            painter.setPen(QPen(theme.on_accent, 1.8))
            painter.drawPolyline([QPointF(4.5, 8.8), QPointF(7.3, 11.6), QPointF(12.5, 5.6)])

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)
