"""How hard was it? One click or one key gives the effort (RPE, 0 to 10) of a session that is done."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QVBoxLayout, QWidget

from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.text import elided, fitting, width
from runlegs_desktop.present.effort import MOST_EFFORT, TEN_KEY, effort_keys, effort_name, effort_words
from runlegs_desktop.present.i18n import _, plural
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.plan.today_chip import plain_tip

WIDTH, ROW = 232, 25
_ZERO, _NINE = Qt.Key.Key_0.value, Qt.Key.Key_9.value


class EffortPopup(QFrame):
    """Asks once and closes. `answered` carries 0 to 10, or none when no effort is noted."""

    answered = Signal(object)
    cancelled = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("panel")
        self.setFixedWidth(WIDTH)
        self._look = look
        self._open = False
        self._question = label("", "title")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(1)
        column.addWidget(self._question)
        column.addWidget(label(_("0 is rest, 10 is all you have. One key is enough."), "caption", wrap=True))
        column.addSpacing(4)
        self.buttons = tuple(self._row(effort) for effort in range(MOST_EFFORT + 1))
        for button in self.buttons:
            column.addWidget(button)
        column.addSpacing(4)
        self.none = _Row(self, look, "", _("No effort noted"), _("Enter"))
        self.none.setAccessibleName(_("No effort noted, Enter"))
        self.none.setObjectName("effort-none")
        self.none.clicked.connect(lambda: self._answer(None))
        column.addWidget(self.none)

    def ask(self, at: QPoint, name: str, count: int = 1) -> None:
        """Ask about the session `name`, or once about so many, beside a point of the screen, wholly on the screen."""
        question = plural("How hard was {name}?", "How hard were these {n} sessions?", count).format(name=name, n=count)
        self.setAccessibleName(question)
        self._question.setToolTip(plain_tip(question))
        self._question.setText(elided(question, WIDTH - 24, font(13.0, 600)))
        self.adjustSize()
        self._open = True
        self.move(_inside(QRect(at, self.size())))
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if event.isAutoRepeat():
            return
        if _ZERO <= key <= _NINE:
            self._answer(key - _ZERO)
        elif event.text().upper() == TEN_KEY:
            self._answer(MOST_EFFORT)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._answer(None)
        elif key == Qt.Key.Key_Escape:
            self.hide()
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.focusNextPrevChild(key == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """A click beside it, Escape, a lost screen: whatever closes it without an answer cancels."""
        super().hideEvent(event)
        if self._open:
            self._open = False
            self.cancelled.emit()

    def _row(self, effort: int) -> "_Row":
        made = _Row(self, self._look, str(effort), effort_words()[effort], effort_keys(effort))
        made.setAccessibleName(effort_name(effort))
        made.setObjectName(f"effort-{effort}")
        made.clicked.connect(lambda: self._answer(effort))
        return made

    def _answer(self, effort: int | None) -> None:
        if not self._open:
            return
        self._open = False
        self.hide()
        self.answered.emit(effort)


class _Row(QAbstractButton):
    """One line: number, word, key. Enter, digits and Escape belong to the question, Space presses the line."""

    def __init__(self, parent: QWidget, look: Look, number: str, word: str, key: str) -> None:
        super().__init__(parent)
        self.setFixedHeight(ROW)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._look, self._number, self._word, self._key = look, number, word, key

    def sizeHint(self) -> QSize:
        return QSize(WIDTH - 20, ROW)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.accent, 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(theme.accent_tint if self.underMouse() or self.isDown() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        left = 36 if self._number else 12
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(theme.text)
        painter.setFont(font(13, 600))
        painter.drawText(QRect(0, 0, 28, ROW), middle | Qt.AlignmentFlag.AlignRight, self._number)
        painter.setPen(theme.text3)
        painter.setFont(font(11))
        aside = width(self._key, 11) if self._key != self._number else 0.0
        if aside:
            at = QRect(0, 0, self.width() - 10, ROW)
            painter.drawText(at, middle | Qt.AlignmentFlag.AlignRight, self._key)
        painter.setPen(theme.text2)
        painter.setFont(font(12.5))
        room = self.width() - left - aside - 16
        word = fitting((self._word,), room, 12.5)
        painter.drawText(QRect(left, 0, round(room) + 2, ROW), middle | Qt.AlignmentFlag.AlignLeft, word)


def _inside(wanted: QRect) -> QPoint:
    """The nearest place where the whole popup is on the screen it was asked on."""
    screen = QGuiApplication.screenAt(wanted.topLeft()) or QGuiApplication.primaryScreen()
    area = screen.availableGeometry()
    x = max(area.left(), min(wanted.x(), area.right() - wanted.width()))
    y = max(area.top(), min(wanted.y(), area.bottom() - wanted.height()))
    return QPoint(x, y)
