"""One suggestion: what is the matter, what would help and how much, and a button that does it."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout

from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.text import fitting
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.load_values import Suggestion
from runlegs_desktop.ui.labels import label

_PADDING = 26  # left and right of a button's words, with its frame


class SuggestionCard(QFrame):
    """`taken` says that its button was pressed."""

    taken = Signal()

    def __init__(self, one: Suggestion) -> None:
        super().__init__()
        self.setObjectName("panel")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(4)
        column.addWidget(label(one.title, "title", wrap=True))
        column.addWidget(label(one.text, "sentence", wrap=True))
        if one.buttons:
            button = _Button(one.buttons)
            button.setAccessibleName(_("{title}: {button}").format(title=one.title, button=one.buttons[0]))
            button.clicked.connect(self.taken)
            column.addWidget(button)


class _Button(QPushButton):
    """Shows the fullest of its wordings that has room."""

    def __init__(self, texts: tuple[str, ...]) -> None:
        super().__init__(texts[-1])
        self._texts = texts
        self.setObjectName("load-suggestion")
        self.setToolTip(texts[0])
        self.setFont(font(12, 500))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setText(fitting(self._texts, self.width() - _PADDING, 12, 500))
