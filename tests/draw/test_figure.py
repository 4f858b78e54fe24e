"""One drawing for screen and paper: vectors in a PDF, everything inside its stage, black and white on paper."""

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QRectF
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter

from runlegs_desktop.app.catalogue import every_move, exercises
from runlegs_desktop.domain.motion import motion
from runlegs_desktop.domain.skeleton import skeleton
from runlegs_desktop.draw import tempo_bar
from runlegs_desktop.draw.figure import paint_figure
from runlegs_desktop.draw.figure_stage import PAPER, inks, stage
from runlegs_desktop.draw.tempo_bar import GAP, HEIGHT, paint_tempo_bar
from runlegs_desktop.draw.text import fitting
from runlegs_desktop.draw.theme import DARK, LIGHT
from runlegs_desktop.present.motion_words import tempo_parts

SIZE = 240


def drawn(move, number, colours, margin=10):
    image = QImage(SIZE, SIZE, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    joints = [skeleton(pose) for pose in move.poses]
    where = stage(joints, move.props, QRectF(margin, margin, SIZE - 2 * margin, SIZE - 2 * margin))
    painter = QPainter(image)
    working = exercises()[move.id].main if move.id in exercises() else ()
    paint_figure(painter, joints[number], where, colours, props=move.props, working=working)
    painter.end()
    return image


@pytest.mark.parametrize("move", every_move().values(), ids=every_move())
def test_every_pose_stays_on_its_stage(qapp, move):
    for number in range(len(move.poses)):
        image = drawn(move, number, inks(LIGHT))
        rim = [(x, y) for x in range(SIZE) for y in (0, 1, SIZE - 2, SIZE - 1)]
        rim += [(y, x) for x, y in rim]
        assert all(image.pixelColor(x, y).name() == "#ffffff" for x, y in rim), move.poses[number].label


def test_paper_is_without_colour(qapp):
    image = drawn(exercises()["bulgarian_split_squat"], -1, PAPER)
    colours = [image.pixelColor(x, y) for x in range(SIZE) for y in range(SIZE)]
    assert all(max(c.red(), c.green(), c.blue()) - min(c.red(), c.green(), c.blue()) <= 2 for c in colours)
    assert {"#000000", "#f7f7f7", "#d2d2d2", "#6a6a6a"} <= {colour.name() for colour in colours}


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_near_leg_far_leg_and_working_muscle_differ(qapp, theme):
    image = drawn(exercises()["bulgarian_split_squat"], -1, inks(theme))
    seen = {image.pixelColor(x, y).name() for x in range(SIZE) for y in range(SIZE)}
    assert {inks(theme).near.name(), inks(theme).far.name(), inks(theme).working.name()} <= seen


def test_a_pdf_holds_lines_and_no_picture(qapp):
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A6))
    move = exercises()["sl_rdl"]
    joints = [skeleton(pose) for pose in move.poses]
    painter = QPainter(writer)
    where = stage(joints, move.props, QRectF(painter.viewport()))
    paint_figure(painter, joints[-1], where, PAPER, props=move.props, onion=joints[0], working=move.main)
    painter.end()
    data = bytes(buffer.data().data())
    assert data.startswith(b"%PDF")
    assert b"/Subtype /Image" not in data


def test_the_lowering_is_coloured_up_to_the_playhead(qapp):
    parts = tempo_parts(motion(exercises()["calf_bent"]))
    assert [part.label for part in parts] == ["Lower 3 s", "Pause 1 s", "Up 1 s"]
    assert [bool(part.notes) for part in parts] == [True, False, False]
    image = QImage(506, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(LIGHT.surface)
    painter = QPainter(image)
    paint_tempo_bar(painter, QRectF(0, 0, 506, HEIGHT), parts, 1.5, LIGHT)
    painter.end()
    working = inks(LIGHT).working.name()
    assert image.pixelColor(50, 26).name() == working
    assert image.pixelColor(250, 26).name() not in {working, "#ffffff"}
    assert image.pixelColor(380, 26).name() not in {working, "#ffffff"}


def test_a_narrow_part_says_its_word_whole(qapp):
    """As wide as beside the mirror's button at 1024 pixels."""
    parts = tempo_parts(motion(exercises()["sl_rdl"]))
    room = (240 - 2 * GAP) / 5 + GAP
    assert [fitting(part.labels, room, 12, 600) for part in parts[1:]] == ["Pause", "Up 1 s"]


def test_fast_and_held_parts_say_so(qapp):
    assert [part.label for part in tempo_parts(motion(exercises()["nordic"]))] == ["Lower 4 s", "Up fast"]
    assert [part.label for part in tempo_parts(motion(exercises()["plank"]))] == ["Hold 30 s"]


@pytest.mark.parametrize("name", [key for key, one in exercises().items() if one.poses])
def test_no_word_of_a_narrow_bar_is_cut(qapp, name, monkeypatch):
    said = []
    monkeypatch.setattr(tempo_bar, "fitting", lambda *given: said.append(fitting(*given)) or said[-1])
    image = QImage(240, HEIGHT, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    parts = tempo_parts(motion(exercises()[name]))
    paint_tempo_bar(painter, QRectF(0, 0, 240, HEIGHT), parts, 0.5, LIGHT)
    painter.end()
    assert len(said) == len(parts) + sum(bool(part.notes) for part in parts)
    assert not [text for text in said if "…" in text]
