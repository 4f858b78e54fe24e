"""What the moving figure costs at 60 frames a second, as a share of one core."""

import statistics
import time

from PySide6.QtWidgets import QApplication

from runlegs_desktop.app.catalogue import exercises
from runlegs_desktop.domain.motion import motion
from runlegs_desktop.ui.figure_clock import FigureClock
from runlegs_desktop.ui.figure_view import FigureView
from runlegs_desktop.ui.look import Look

SIZE = (480, 560)


def figure() -> list[tuple[str, str, str]]:
    """The widget as it is on screen, with its words: the median second of its first repetition, and of later ones."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)  # noqa: S101 - no widget without one
    move = exercises()["bulgarian_split_squat"]
    clock = FigureClock()
    view = FigureView(Look("light"), clock)
    view.resize(*SIZE)
    view.show_move(move, move.main)
    view.show()
    app.processEvents()
    round_trip = round(motion(move).seconds)
    found = []
    for second in range(4 * round_trip):
        begin = time.process_time()
        for n in range(60):
            clock.go_to(second + n / 60)
            view.repaint()
        found.append(time.process_time() - begin)
    view.close()
    first, later = (statistics.median(part) * 100 for part in (found[:round_trip], found[round_trip:]))
    what = "moving figure at 60 a second, 480 x 560, of one core"
    return [(what, f"{later:.1f} %", "5 %"), ("the same in its first repetition", f"{first:.1f} %", "-")]


if __name__ == "__main__":
    for row in figure():
        print(*row)
