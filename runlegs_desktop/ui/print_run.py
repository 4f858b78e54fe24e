"""A sheet on its way to a printer or into a file, a page between two turns of the event loop.

Pages are drawn where the window lives, since Qt's fonts and printers do, but never more than one at a time: a page
takes some hundredths of a second, a plan of week sheets some tenths, and the runner can still cancel.
"""

from PySide6.QtCore import QObject, QTimer, Signal

from runlegs_desktop.printing.paper import Steps


class PrintRun(QObject):
    """Draws until all is drawn, it was cancelled, the device refuses, or a fault ends it (which is raised again)."""

    progressed = Signal(int)
    ended = Signal(bool)

    def __init__(self, drawing: Steps, parent: QObject) -> None:
        super().__init__(parent)
        self._drawing = drawing
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)

    def start(self) -> None:
        """Begin. `ended` tells whether everything was drawn."""
        self._timer.start(0)

    def cancel(self) -> None:
        """Stop where it is; `ended` is not told."""
        self._timer.stop()
        self._drawing.end()

    def _step(self) -> None:
        drawing = self._drawing
        try:
            goes_on = not drawing.is_done and drawing.step()
        except Exception:
            self._timer.stop()  # else the same fault would come again and again
            drawing.end()
            self.ended.emit(False)
            raise
        if goes_on:
            self.progressed.emit(drawing.done)
            return
        self._timer.stop()
        self.ended.emit(drawing.is_done)
