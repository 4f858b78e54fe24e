"""One finding in the list: sign, fact, sentence; a click or Enter goes to its card."""

from PySide6.QtCore import QEvent, QObject, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from runlegs_desktop.domain.finding import Severity
from runlegs_desktop.draw.card_paint import warning_triangle
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.icons import line_icon
from runlegs_desktop.draw.text import wrapped
from runlegs_desktop.present.checks import Check
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.look import Look

_INSET, _EDGE = 34, 12
_PADDING = 24  # of a button, with its border


class CheckItem(QWidget):
    """Behaves as a button."""

    opened = Signal(object)
    fix_asked = Signal(object)
    fix_hovered = Signal(object)
    fix_left = Signal()

    def __init__(self, check: Check, look: Look) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._look = look
        self._is_current, self._is_hovered = False, False
        self._offer = ""
        self.setMinimumWidth(1)  # the list's width decides; the button is wrapped to it
        column = QVBoxLayout(self)
        column.setContentsMargins(_INSET, 10, _EDGE, 10)
        column.setSpacing(3)
        self._title, self._sentence = label("", "title", wrap=True), label("", "sentence", wrap=True)
        column.addWidget(self._title)
        column.addWidget(self._sentence)
        self._fix = QPushButton()
        self._fix.setFont(font(12, 500))
        self._fix.clicked.connect(lambda: self.fix_asked.emit(self.check))
        self._fix.installEventFilter(self)
        self._fix.hide()
        self._none = label("", "caption", wrap=True)
        self._none.hide()
        column.addSpacing(4)
        column.addWidget(self._fix, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._none)
        self.show_check(check)

    def show_check(self, check: Check) -> None:
        """Show another finding, for which no fix is known yet."""
        self.check = check
        self.setObjectName(f"check-{check.rule}-{check.week + 1}")
        self.setAccessibleName(check.name)
        self.setAccessibleDescription(f"{check.why} {check.source}")
        self.setToolTip(f"{check.why}\n{check.source}")
        self._title.setText(check.title)
        self._sentence.setText(check.sentence)
        self._fix.setObjectName(f"fix-{check.rule}-{check.week + 1}")
        self.show_fix("", "")

    @property
    def offer(self) -> str:
        """The fix it offers, in words; nothing where there is none."""
        return self._offer

    def come_after(self, before: QWidget) -> QWidget:
        """Tab goes from `before` to this item and its fix: Qt's own order is by age. Gives what Tab leaves it from."""
        QWidget.setTabOrder(before, self)
        QWidget.setTabOrder(self, self._fix)
        return self._fix

    def show_fix(self, text: str, reason: str) -> None:
        """Offer a fix by a button that names the result, or say why there is none."""
        self._offer = text
        self._wrap()
        self._fix.setAccessibleName(text)
        self._fix.setVisible(bool(text))
        self._none.setText(reason)
        self._none.setVisible(bool(reason))
        self.updateGeometry()  # at once, or the sentence is cut until the layouts have told one another

    def _wrap(self) -> None:
        room = max(self.width() - _INSET - _EDGE - _PADDING, 120)
        self._fix.setText("\n".join(wrapped(self._offer, room, 12, 500)).replace("&", "&&"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._wrap()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Enter:
            self._is_hovered = True
            self.fix_hovered.emit(self.check)
        elif event.type() in {QEvent.Type.Leave, QEvent.Type.Hide} and self._is_hovered:
            self._is_hovered = False
            self.fix_left.emit()
        return super().eventFilter(watched, event)

    def set_current(self, is_current: bool) -> None:
        """Mark the finding whose card was gone to last."""
        self._is_current = is_current
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(200))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._look.theme.line)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.check.severity is Severity.INFO:
            icon = line_icon("info", self._look.theme.text3, 14, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(12, 12), icon)
        else:
            warning_triangle(painter, QPointF(19, 19), self._look.theme, 13)
        if self._is_current:
            painter.fillRect(0, 2, 3, self.height() - 4, self._look.theme.accent)
        if self.hasFocus():
            painter.setPen(QPen(self._look.theme.accent, 2))
            painter.drawRoundedRect(self.rect().adjusted(3, 2, -3, -2), 5, 5)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.opened.emit(self.check)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.opened.emit(self.check)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
