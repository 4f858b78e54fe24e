"""A quiet line at the top of the window that says what happened and can be put away."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from runlegs_desktop.present.i18n import _
from runlegs_desktop.ui.labels import label


class Notice(QFrame):
    """Hidden until there is something to say."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")
        self._text = label("", "body", wrap=True)
        close = QToolButton()
        close.setObjectName("notice-close")
        close.setText(_("Close"))
        close.setProperty("link", True)
        close.clicked.connect(self.hide)
        frame = QFrame()
        frame.setObjectName("notice-frame")
        line = QHBoxLayout(frame)
        line.setContentsMargins(10, 4, 6, 4)
        line.addWidget(self._text, 1)
        line.addWidget(close)
        around = QHBoxLayout(self)
        around.setContentsMargins(12, 4, 12, 4)
        around.addWidget(frame)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def show_text(self, text: str) -> None:
        """Say something."""
        self._text.setText(text)
        self.setAccessibleName(text)
        self.show()
