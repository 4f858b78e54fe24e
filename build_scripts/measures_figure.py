"""What the moving figure costs at 60 frames a second, as a share of one core."""

import statistics
import time

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, QPixmap

from runlegs_desktop.app.catalogue import exercises
from runlegs_desktop.domain.motion import frame, key_frames, motion
from runlegs_desktop.domain.skeleton import skeleton
from runlegs_desktop.draw.figure import paint_body, paint_still
from runlegs_desktop.draw.figure_stage import inks, stage
from runlegs_desktop.draw.theme import LIGHT


def figure() -> list[tuple[str, str, str]]:
    """As the widget does it: what stays is one picture; joints, limbs and muscles are new. The median second of 8."""
    move = exercises()["bulgarian_split_squat"]
    of = motion(move)
    image = QImage(480, 560, QImage.Format.Format_ARGB32_Premultiplied)
    keys = [skeleton(key.pose) for key in key_frames(of)]
    where = stage(keys, move.props, QRectF(image.rect()))
    colours = inks(LIGHT)
    still = QPixmap(image.size())
    still.fill(LIGHT.surface)
    painter = QPainter(still)
    paint_still(painter, where, colours, props=move.props, onion=keys[0])
    painter.end()
    painter = QPainter(image)
    found = []
    for second in range(8):
        begin = time.process_time()
        for n in range(60):
            now = skeleton(frame(of, second + n / 60).pose)
            painter.drawPixmap(0, 0, still)
            paint_body(painter, now, where, colours, props=move.props, working=move.main)
        found.append(time.process_time() - begin)
    painter.end()
    return [("moving figure at 60 a second, 480 x 560, of one core", f"{statistics.median(found) * 100:.1f} %", "5 %")]
