"""What a figure keeps of its painting: the picture of what stays, and each moment of what moves."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from runlegs_desktop.draw.figure_stage import Inks, Stage
from runlegs_desktop.draw.sketch import Sketch

MOMENTS = 60  # a second: each is worked out in the first repetition and only drawn in the others


class Kept(NamedTuple):
    """Holds as long as `of` is what is shown: a move, a view, a size, a theme."""

    of: object
    where: Stage
    colours: Inks
    still: QPixmap
    moving: dict[int, Sketch]

    def at(self, moment: int | None, draw: Callable[[QPainter], None]) -> Sketch:
        """What moves at a moment, drawn by `draw` when it is new; one that is none is not kept."""
        if moment is None:
            return Sketch(draw)
        if moment not in self.moving:
            self.moving[moment] = Sketch(draw)
        return self.moving[moment]


def still_picture(size: QSize, ratio: float, draw: Callable[[QPainter], None]) -> QPixmap:
    """A picture of what stays, on nothing."""
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    draw(painter)
    painter.end()
    return picture
