"""The frame that the pages of Help share: as big as wanted, never bigger than the window, gone when closed."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from runlegs_desktop.present.i18n import _

_MARGIN = 48  # of the window, that stays in view around


class Box(QDialog):
    """A dialog with a column for what it shows, and a foot that ends with Close."""

    def __init__(self, parent: QWidget, title: str, size: tuple[int, int]) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.finished.connect(self.deleteLater)
        self.column = QVBoxLayout()
        self.column.setSpacing(8)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.addStretch()
        self.close_button = QPushButton(_("Close"))
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.accept)
        self.foot.addWidget(self.close_button)
        around = QVBoxLayout(self)
        around.setContentsMargins(16, 16, 16, 14)
        around.setSpacing(12)
        around.addLayout(self.column, 1)
        around.addLayout(self.foot)
        room = parent.window().size()
        self.resize(min(size[0], room.width() - _MARGIN), min(size[1], room.height() - _MARGIN))

    def add_button(self, button: QPushButton) -> None:
        """A button at the left of the foot, behind those that are there."""
        button.setAutoDefault(False)
        self.foot.insertWidget(self.foot.count() - 2, button)
        QWidget.setTabOrder(button, self.close_button)  # which was made before all others


def opener(text: str, folder: str) -> QPushButton:
    """A button that shows a folder in the system's own program for files."""
    made = QPushButton(text)
    made.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(folder)))
    return made
