"""A link to where the evidence of a move can be read: in the browser, when it is clicked, and never before."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton

from runlegs_desktop.draw.fonts import font
from runlegs_desktop.present.i18n import _


def source_link(address: str) -> QPushButton:
    """The link; its tooltip shows where it leads."""
    made = QPushButton(_("Source"))
    made.setObjectName("source-link")
    made.setProperty("link", True)
    made.setFont(font(12, 500))
    made.setToolTip(address)
    made.setAccessibleDescription(_("Opens in the browser"))
    made.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(address)))
    return made
