"""A contact sheet of every pose of every move, to look at: `.venv/bin/python build_scripts/pose_sheet.py [folder]`.

With `--paper` in the ink of paper. One PNG for each kind of move.
"""

import os
import sys
from collections.abc import Iterable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from runlegs_desktop.app.catalogue import drills, exercises, rolling_moves, stretches
from runlegs_desktop.domain.exercise import Exercise
from runlegs_desktop.domain.mobility import Mobile
from runlegs_desktop.domain.skeleton import skeleton
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
        sheet(moves, on_paper="--paper" in sys.argv).save(str(folder / f"{name}.png"))


def sheet(moves: Iterable[Mobile], *, on_paper: bool) -> QImage:
    """Every pose of these moves in rows of `ACROSS`."""
    cells = [(move, number) for move in moves for number in range(len(move.poses))]
    image = QImage(WIDE * ACROSS, HIGH * -(-len(cells) // ACROSS), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    for place, (move, number) in enumerate(cells):
        cell = QRectF(place % ACROSS * WIDE, place // ACROSS * HIGH, WIDE, HIGH)
        joints = [skeleton(pose) for pose in move.poses]
        where = stage(joints, move.props, cell.adjusted(8, TITLE, -8, -4))
        main = move.main if isinstance(move, Exercise) else ()
        colours = PAPER if on_paper else inks(LIGHT)
        paint_figure(painter, joints[number], where, colours, props=move.props, working=main)
        painter.setPen(LIGHT.text2)
        painter.setFont(font(10, tabular=False))
        painter.drawText(cell.adjusted(5, 3, 0, 0), f"{move.id}: {number + 1} {move.poses[number].label}")
    painter.end()
    return image


if __name__ == "__main__":
    app = QApplication(sys.argv)
    main()
