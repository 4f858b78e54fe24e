"""Text to read and to copy, in a frame of its own."""

from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from runlegs_desktop.draw.fonts import font
from runlegs_desktop.present.i18n import _


class TextPane(QPlainTextEdit):
    """Nothing can be typed; Tab leaves it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("text-pane")
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        face = font(11.5)
        face.setFeature(QFont.Tag("calt"), 0)  # letter for letter: Inter would show the x of x86_64 as a ×
        self.setFont(face)

    def copy_button(self, text: str) -> QPushButton:
        """A button that puts all of the text on the clipboard and says so."""
        made = QPushButton(text)
        made.setAutoDefault(False)

        def copy() -> None:
            QGuiApplication.clipboard().setText(self.toPlainText())
            made.setText(_("Copied"))

        made.clicked.connect(copy)
        return made
