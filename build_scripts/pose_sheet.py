"""A contact sheet of every pose of every move, to look at: `.venv/bin/python build_scripts/pose_sheet.py [folder]`.

With `--paper` in the ink of paper, with `--front` from the front where that says something, with `--between` also a
quarter, half and three quarters of the way from each pose to the next. One PNG for each kind of move.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from runlegs_desktop.app.catalogue import drills, exercises, rolling_moves, stretches
from runlegs_desktop.domain.exercise import Exercise
from runlegs_desktop.domain.front_projection import props_seen_from, seen_from, unseen
from runlegs_desktop.domain.mobility import Mobile
from runlegs_desktop.domain.motion import motion
from runlegs_desktop.domain.pose import Pose, View
from runlegs_desktop.domain.skeleton import between as blend
from runlegs_desktop.draw.figure import paint_figure
from runlegs_desktop.draw.figure_stage import PAPER, inks, stage
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.theme import LIGHT

WIDE, HIGH, ACROSS, TITLE = 210, 220, 8, 18


def main() -> None:
    """Write every sheet."""
    words = [word for word in sys.argv[1:] if not word.startswith("--")]
    folder = Path(words[0]) if words else Path("poses")
    folder.mkdir(parents=True, exist_ok=True)
    groups: dict[str, tuple[Mobile, ...]] = {
        "exercises": tuple(exercises().values()),
        "drills": tuple(drills().values()),
        "stretches": tuple(stretches().values()),
        "rolling": tuple(rolling_moves().values()),
    }
    for name, moves in groups.items():
        view = View.FRONT if "--front" in sys.argv else View.SIDE
        shown = [(move, pose) for move in moves for pose in frames(move, view, between="--between" in sys.argv)]
        sheet(shown, view, on_paper="--paper" in sys.argv).save(str(folder / f"{name}.png"))


def frames(move: Mobile, view: View, *, between: bool) -> Iterator[Pose]:
    """The poses of a move in the order of its motion, and those on the way."""
    if unseen(move, view) is not None and view is View.FRONT:
        return
    if not between:
        yield from move.poses
        return
    for section in motion(move).sections:
        for start, end in pairwise(section.path):
            yield start
            for share in (0.25, 0.5, 0.75):
                yield blend(start, end, share)._replace(label=f"{share:.0%} to {end.label}")
        if len(section.path) == 1 and len(move.poses) == 1:
            yield section.path[0]


def sheet(shown: Sequence[tuple[Mobile, Pose]], view: View, *, on_paper: bool) -> QImage:
    """Every pose in rows of `ACROSS`."""
    image = QImage(WIDE * ACROSS, HIGH * max(1, -(-len(shown) // ACROSS)), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    for place, (move, pose) in enumerate(shown):
        cell = QRectF(place % ACROSS * WIDE, place // ACROSS * HIGH, WIDE, HIGH)
        joints, props = [seen_from(one, view) for one in move.poses], props_seen_from(move.props, pose, view)
        where = stage(joints, props, cell.adjusted(8, TITLE, -8, -4))
        main = move.main if isinstance(move, Exercise) else ()
        colours = PAPER if on_paper else inks(LIGHT)
        paint_figure(painter, seen_from(pose, view), where, colours, props=props, working=main)
        painter.setPen(LIGHT.text2)
        painter.setFont(font(10, tabular=False))
        painter.drawText(cell.adjusted(5, 3, 0, 0), f"{move.id}: {pose.label}")
    painter.end()
    return image


if __name__ == "__main__":
    app = QApplication(sys.argv)
    main()
