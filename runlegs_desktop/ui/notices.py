"""A quiet line at the top of the window that says what happened and can be put away."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from runlegs_desktop.present.i18n import _
from runlegs_desktop.ui.labels import label


class Notice(QFrame):
    """Hidden until there is something to say. A refusal goes with the next thing that works; the rest is put away.

    `action` is the button of what can be done about it, if anything.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")
        self._text = label("", "body", wrap=True)
        self._is_refusal = False
        self._act: Callable[[], object] = lambda: None
        self.action = QToolButton()
        self.action.setObjectName("notice-action")
        self.action.setProperty("link", True)
        self.action.clicked.connect(self._do)
        self.action.hide()
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
        line.addWidget(self.action)
        line.addWidget(close)
        around = QHBoxLayout(self)
        around.setContentsMargins(12, 4, 12, 4)
        around.addWidget(frame)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def refuse(self, text: str) -> None:
        """Say why something was not done, until something is."""
        self.show_text(text)
        self._is_refusal = True

    def settle(self) -> None:
        """Something worked: a refusal of before is over, and what was offered may not fit any more."""
        self.action.hide()
        if self._is_refusal:
            self.hide()

    def _do(self) -> None:
        self.hide()
        self._act()

    def show_text(self, text: str, offer: str = "", act: Callable[[], object] | None = None) -> None:
        """Say something, and offer what can be done about it."""
        self._is_refusal = False
        self._act = act or self._act
        self.action.setText(offer)
        self.action.setVisible(bool(offer))
        self._text.setText(text)
        self.setAccessibleName(text)
        self.show()
