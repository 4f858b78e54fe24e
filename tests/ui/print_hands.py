"""What a runner does in the print dialog, and what comes out."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter, QPicture
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from runlegs_desktop.ui.print_dialog import PrintDialog
from tests.ui.conftest import made_ready
from tests.ui.hands import CTRL, press, settle


def system_dialog():
    """The system's own print dialog, as it stands open."""
    settle()
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, QPrintDialog) and one.isVisible())


def print_into(file):
    """Print to a file, as the system's dialog offers."""
    dialog = system_dialog()
    field = next(one for one in dialog.findChildren(QLineEdit) if one.objectName() == "filename")
    field.setText(str(file))
    dialog.accept()
    settle()


def dialog_of(window):
    made_ready(window)
    press(Qt.Key.Key_P, CTRL, on=window)
    return window.findChild(PrintDialog)


def wait(dialog):
    """Until everything on its way has arrived."""
    for _turn in range(200):
        if not dialog.output.is_busy:
            break
        QTest.qWait(5)
    settle()


def export(dialog):
    QTest.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    wait(dialog)


def close(window):
    for dialog in window.findChildren(PrintDialog):
        dialog.reject()
    settle()


def words_of(sheet, page=0):
    notes = []
    picture = QPicture()
    painter = QPainter(picture)
    sheet.draw(painter, page, notes)
    painter.end()
    return [one.text for one in notes]


def rendered(sheet, size):
    """A page as the paper has it, at a size in pixels."""
    made = QImage(size, QImage.Format.Format_RGB32)
    made.fill(Qt.GlobalColor.white)
    painter = QPainter(made)
    wide, tall = sheet.page.size
    painter.scale(size.width() / wide / 100, size.height() / tall / 100)
    sheet.draw(painter, 0)
    painter.end()
    return made


def typed(field, text):
    """Type over what a field holds, and Enter."""
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    press(Qt.Key.Key_Return, on=field)


class Queue(QPrinter):
    """A printer with a queue: whatever it prints goes into a file that Output is not told of."""

    def __init__(self, file):
        super().__init__()
        self.setOutputFileName(str(file))

    def outputFileName(self):  # noqa: N802 - Qt's
        return ""

    def printerName(self):  # noqa: N802 - Qt's
        return "Kitchen"
