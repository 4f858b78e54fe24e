"""One exercise on a strength card: its poses at the left; name, dose, cues and boxes for its sets beside them."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from runlegs_desktop.domain.exercise import MAIN, Exercise
from runlegs_desktop.domain.pose import Moment, Pose
from runlegs_desktop.domain.skeleton import Skeleton, skeleton
from runlegs_desktop.draw.figure import paint_figure
from runlegs_desktop.draw.figure_stage import PAPER, Stage, stage
from runlegs_desktop.draw.paper_cues import Ink
from runlegs_desktop.present.strength_card import LiftWords
from runlegs_desktop.printing.fitted_text import UNITS_A_MM, Style, clean, rise, width, wrapped
from runlegs_desktop.printing.pen import BLACK, HAIRLINE, Pen

POSE_WIDE, POSE_HIGH, POSE_GAP = 31.0, 33.0, 2.0
TEXT = 2 * POSE_WIDE + POSE_GAP + 4.0  # from the row's left end
BOX_WIDE, BOX_HIGH, BOX_GAP, FIELDS = 22.0, 16.5, 2.2, 5.4
LEG_WIDE, LEG_GAP = 14.0, 0.8  # four sets of two boxes fit upright
TOP, BOTTOM = 3.0, 3.0
LOAD_SHARE = 0.46  # of a box: the load's cell, the rest is the reserve's
CAPTION = 4.4
NAME, DOSE, PLAIN, SMALL = Style(11.5, 600), Style(9, 600), Style(9), Style(8)
CAPTIONS, LOWERING, LABEL = Style(7.4), Style(8.4, 700), Style(6.5)
DOSE_LINE, LINE, BULLET = 4.6, 3.9, 3.4
MOST_LINES = 2
WORKING = QColor("#D1541B")  # on a coloured sheet, as on screen


@dataclass(frozen=True, slots=True)
class LiftRow:
    """An exercise broken to the sheet's width. `height` is what it needs in mm."""

    words: LiftWords
    name: tuple[str, ...]
    dose: tuple[str, ...]
    last: tuple[str, ...]
    cues: tuple[tuple[str, ...], ...]
    tempo_beside: bool
    boxes_a_line: int
    name_base: float
    text_high: float

    @property
    def height(self) -> float:
        """The taller of its poses and its texts with their boxes."""
        lines = -(-len(self.words.sets) // self.boxes_a_line)
        boxes = lines * (BOX_HIGH + BOX_GAP)
        return TOP + max(POSE_HIGH + CAPTION, self.text_high + boxes) + BOTTOM


def lift_row(words: LiftWords, wide: float) -> LiftRow:
    """Lay out an exercise for a row of so many mm."""
    room = wide - TEXT
    name = wrapped(clean(f"{words.number}  {words.name}"), NAME, room, MOST_LINES)
    dose = wrapped(clean(words.dose), DOSE, room, MOST_LINES)
    last = wrapped(clean(words.last), SMALL, room, MOST_LINES)
    cues = tuple(wrapped(clean(cue), SMALL, room - BULLET, MOST_LINES) for cue in words.cues)
    beside = len(dose) == 1 and width(dose[0], DOSE) + 3.0 + _tempo_width(words) <= room
    name_base = max(4.2, *(rise(line, NAME) for line in name))
    lines = len(last) + sum(map(len, cues))
    high = name_base + 5.4 * (len(name) - 1) + DOSE_LINE * (len(dose) + (not beside)) + LINE * lines + 3.2
    a_line = max(1, int((room + BOX_GAP) / (_set_wide(words) + BOX_GAP)))
    return LiftRow(words, name, dose, last, cues, beside, a_line, name_base, high)


def _set_wide(words: LiftWords) -> float:
    """One set: a box, or a narrower one for each leg."""
    legs = max(map(len, words.sets), default=1)
    return BOX_WIDE if legs == 1 else legs * (LEG_WIDE + LEG_GAP) - LEG_GAP


def draw_lift(pen: Pen, row: LiftRow, box: QRectF, load: str, leave: str) -> None:
    """Draw a row into its box; a line under it."""
    poses = _poses(row.words)
    left = QRectF(box.x(), box.y() + TOP, 2 * POSE_WIDE + POSE_GAP, box.height() - TOP - BOTTOM)
    if poses:
        _draw_poses(pen, row.words, poses, left)
    text = QRectF(box.x() + TEXT, box.y(), box.width() - TEXT, box.height())
    with pen.cell(QRectF(text.x(), text.y(), text.width(), TOP + row.text_high)):
        _draw_text(pen, row, text)
    top = box.y() + TOP + row.text_high
    wide = _set_wide(row.words)
    for n, heads in enumerate(row.words.sets):
        line, place = divmod(n, row.boxes_a_line)
        box_left = text.x() + place * (wide + BOX_GAP)
        spot = QRectF(box_left, top + line * (BOX_HIGH + BOX_GAP), wide, BOX_HIGH)
        _draw_set(pen, heads, (load, leave), spot)
    pen.rule(box.bottomLeft(), box.bottomRight(), HAIRLINE, grey=True)


def _draw_text(pen: Pen, row: LiftRow, box: QRectF) -> None:
    y = box.y() + TOP + row.name_base
    for n, line in enumerate(row.name):
        y += 5.4 if n else 0.0
        pen.text(line, NAME, QPointF(box.x(), y), box.width())
    x = box.x()
    for line in row.dose:
        y += DOSE_LINE
        x = box.x() + pen.text(line, DOSE, QPointF(box.x(), y), box.width()) + 3.0
    if not row.tempo_beside:
        x, y = box.x(), y + DOSE_LINE
    _draw_tempo(pen, row.words, QPointF(x, y), box.right())
    for line in row.last:
        y += LINE
        pen.text(line, SMALL, QPointF(box.x(), y), box.width())
    y += 0.4
    for cue in row.cues:
        for n, line in enumerate(cue):
            y += LINE
            if not n:
                _dot(pen, QPointF(box.x() + 0.9, y - SMALL.cap_height / 2))
            pen.text(line, SMALL, QPointF(box.x() + BULLET, y), box.width() - BULLET)


def _draw_tempo(pen: Pen, words: LiftWords, at: QPointF, end: float) -> None:
    """The seconds down in bold, the rest of the tempo after them, then the rest between sets."""
    down, after = (clean(part) for part in words.tempo)
    x = at.x() + pen.text(down, DOSE, at, end - at.x())
    text = " · ".join((after, clean(words.rest)))
    pen.text(text, PLAIN, QPointF(x, at.y()), end - x)


def _tempo_width(words: LiftWords) -> float:
    down, after = (clean(part) for part in words.tempo)
    return width(down, DOSE) + width(" · ".join((after, clean(words.rest))), PLAIN)


def _poses(words: LiftWords) -> tuple[Pose, ...]:
    """Start and bottom, or the one pose of a hold; none where there is nothing to draw."""
    poses = () if words.drawn is None else words.drawn.poses
    bottom = next((pose for pose in poses if pose.moment is Moment.BOTTOM), None)
    return poses[:1] if not words.lower or bottom is None else (poses[0], bottom)


def _draw_poses(pen: Pen, words: LiftWords, poses: tuple[Pose, ...], box: QRectF) -> None:
    """Figures on one ground near the row's foot; under them what happens, the lowering in bold with an arrow to it."""
    exercise = words.drawn
    if exercise is None:
        return
    ground = box.bottom() - CAPTION
    every = [skeleton(pose) for pose in poses]
    for n, one in enumerate(every):
        spot = QRectF(box.x() + n * (POSE_WIDE + POSE_GAP), ground - POSE_HIGH, POSE_WIDE, POSE_HIGH)
        where = stage(every, exercise.props, QRectF(spot.topLeft() * UNITS_A_MM, spot.size() * UNITS_A_MM))
        _draw_figure(pen, exercise, one, where)
    with pen.cell(box):
        _draw_captions(pen, words, QPointF(box.x(), box.bottom() - 0.9), lowers=len(poses) > 1)


def _draw_figure(pen: Pen, exercise: Exercise, one: Skeleton, where: Stage) -> None:
    """One pose, the muscles that the exercise is for in grey, or on a coloured sheet in colour."""
    working = tuple(muscle for muscle, weight in exercise.weights.items() if weight >= MAIN)

    def figure(painter: QPainter, ink: Ink) -> None:
        inks = PAPER._replace(working=WORKING) if ink is Ink.COLOUR else PAPER
        paint_figure(painter, one, where, inks, props=exercise.props, working=working)

    pen.picture(figure)


def _draw_captions(pen: Pen, words: LiftWords, at: QPointF, *, lowers: bool) -> None:
    end = at.x() + 1 + pen.text(clean(words.start), CAPTIONS, QPointF(at.x() + 1, at.y()), POSE_WIDE - 8)
    if not lowers:
        return
    second = at.x() + POSE_WIDE + POSE_GAP + 4
    pen.text(clean(words.lower), LOWERING, QPointF(second, at.y()), POSE_WIDE - 4)
    middle, tip = at.y() - CAPTIONS.cap_height / 2, second - 1.4

    def arrow(painter: QPainter, ink: Ink) -> None:
        colour = WORKING if ink is Ink.COLOUR else BLACK
        painter.setPen(QPen(colour, 0.5 * UNITS_A_MM, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLine(QPointF(end + 1.5, middle) * UNITS_A_MM, QPointF(tip - 1.6, middle) * UNITS_A_MM)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        corners = ((tip, middle), (tip - 2.2, middle - 1.1), (tip - 2.2, middle + 1.1))
        painter.drawPolygon([QPointF(x, y) * UNITS_A_MM for x, y in corners])

    pen.picture(arrow)


def _draw_set(pen: Pen, heads: tuple[str, ...], fields: tuple[str, str], box: QRectF) -> None:
    """A box to write in, or one for each leg side by side."""
    wide = box.width() if len(heads) == 1 else LEG_WIDE
    for n, head in enumerate(heads):
        _draw_box(pen, head, fields, QRectF(box.x() + n * (wide + LEG_GAP), box.y(), wide, box.height()))


def _draw_box(pen: Pen, head: str, fields: tuple[str, str], box: QRectF) -> None:
    """Room for repetitions; under a dashed line the cells for load and reserve."""
    pen.tick_box(box)
    pad = 1.0 if box.width() < BOX_WIDE else 1.3
    low, middle, half = box.bottom() - FIELDS, box.x() + box.width() * LOAD_SHARE, box.width() * LOAD_SHARE
    with pen.cell(box):
        pen.text(clean(head), LABEL, QPointF(box.x() + pad, box.y() + 3.1), box.width() - 2 * pad)
        lefts, rooms = (box.x() + pad, middle + pad), (half - pad, box.width() - half - 1.5 * pad)
        for field, left, room in zip(fields, lefts, rooms, strict=True):
            pen.text(clean(field), LABEL, QPointF(left, box.bottom() - 1.4), room)

    def dashes(painter: QPainter, _ink: Ink) -> None:
        thin = QPen(BLACK, HAIRLINE * UNITS_A_MM)
        thin.setDashPattern([4, 3])
        painter.setPen(thin)
        painter.drawLine(QPointF(box.x() + 1, low) * UNITS_A_MM, QPointF(box.right() - 1, low) * UNITS_A_MM)
        painter.drawLine(QPointF(middle, low) * UNITS_A_MM, QPointF(middle, box.bottom() - 0.6) * UNITS_A_MM)

    pen.picture(dashes)


def _dot(pen: Pen, at: QPointF) -> None:
    def dot(painter: QPainter, _ink: Ink) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(BLACK)
        painter.drawEllipse(at * UNITS_A_MM, 0.45 * UNITS_A_MM, 0.45 * UNITS_A_MM)

    pen.picture(dot)
