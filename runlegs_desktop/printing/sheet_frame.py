"""What stands around a sheet's table: plan name and advice above, legend, one sentence and page number below."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from runlegs_desktop.domain.session import Kind
from runlegs_desktop.present.sheet import SheetHeading
from runlegs_desktop.printing.fitted_text import Style, all_lines, clean, elided, largest, rise, width, wrapped
from runlegs_desktop.printing.pen import HEADER_RULE, Pen

TITLES = (Style(16, 600), Style(13, 600), Style(11, 600))
SUBTITLE = Style(8.4)
ADVICE = Style(8.2)
FOOT = Style(7.4)
ADVICE_SHARE = 0.45  # of the sheet's width
TITLE_BASE, SUBTITLE_BASE, RULE_Y = 5.6, 10.1, 13.3  # below the upper margin
LINE = 3.7
FOOT_LINE, FOOT_GAP = 7.0, 4.8
CUE, CUE_GAP, ITEM_GAP = 3.5, 1.0, 3.8
MOST_LINES, MOST_TITLE = 3, 2
TITLE_STEP = 0.46  # mm a point, from a line of the title to the next


@dataclass(frozen=True, slots=True)
class Head:
    """The lines above the table, broken to the sheet's width. `bottom` is where the table begins."""

    title: tuple[str, ...]
    title_style: Style
    subtitle: tuple[str, ...]
    advice: tuple[str, ...]
    left_room: float
    right_room: float
    box: QRectF

    @property
    def bottom(self) -> float:
        """The thick rule under the heading."""
        return self.box.bottom()

    def draw(self, pen: Pen) -> None:
        """Name and facts at the left, advice at the right, both ending on one line; a thick rule under them."""
        box, last = self.box, self.bottom - (RULE_Y - SUBTITLE_BASE)
        with pen.cell(box):
            base = box.y() + max(TITLE_BASE, rise(self.title[0], self.title_style))  # "Ế" is taller than most
            for n, line in enumerate(self.title):
                step = n * self.title_style.points * TITLE_STEP
                pen.text(line, self.title_style, QPointF(box.x(), base + step), self.left_room)
            for n, line in enumerate(reversed(self.subtitle)):
                pen.text(line, SUBTITLE, QPointF(box.x(), last - n * LINE), self.left_room)
            for n, line in enumerate(reversed(self.advice)):
                pen.text(line, ADVICE, QPointF(box.right(), last - n * LINE), self.right_room, "right")
        pen.rule(box.bottomLeft(), box.bottomRight(), HEADER_RULE)


def head(heading: SheetHeading, inner: QRectF) -> Head:
    """Lay out what stands above the table."""
    most = inner.width() * ADVICE_SHARE
    broken = [line for text in heading.advice for line in wrapped(clean(text), ADVICE, most, MOST_LINES)]
    advice = tuple(broken)
    right = max((width(line, ADVICE) for line in advice), default=0.0)
    left = inner.width() - right - 6.0
    style, title = _title(clean(heading.title), left)
    subtitle = wrapped(clean(heading.subtitle), SUBTITLE, left, MOST_LINES)
    lines = max(len(subtitle), len(advice) - 1, 1)
    box = QRectF(inner.x(), inner.y(), inner.width(), RULE_Y + LINE * (lines - 1))
    box.setHeight(box.height() + (len(title) - 1) * style.points * TITLE_STEP)
    return Head(title, style, subtitle, advice, left, right, box)


def _title(text: str, room: float) -> tuple[Style, tuple[str, ...]]:
    """On one line if a smaller size does it, else on two; "…" only where those are too short as well."""
    style = largest(text, TITLES, room)
    if width(text, style) <= room:
        return style, (text,)
    for style in TITLES[1:]:
        lines = all_lines(text, style, room)
        if len(lines) <= MOST_TITLE:
            return style, lines
    return style, (lines[0], elided(" ".join(lines[1:]), style, room))


@dataclass(frozen=True, slots=True)
class Foot:
    """The lines below the table: rows of the legend, then what is said at the right."""

    legend: tuple[tuple[tuple[Kind, str], ...], ...]
    said: tuple[str, ...]
    beside: bool
    box: QRectF

    @property
    def top(self) -> float:
        """Nothing of the table may go below this."""
        return self.box.top()

    def draw(self, pen: Pen) -> None:
        """Legend left, sentence right: on one line where there is room, else the legend above."""
        step = FOOT_LINE if len(self.legend) == 1 else LINE + 0.6
        with pen.cell(self.box):
            for n, row in enumerate(self.legend):
                self._legend(pen, row, self.box.y() + CUE / 2 + n * step)
            for n, line in enumerate(reversed(self.said)):
                base = self.box.bottom() - CUE / 2 + FOOT.cap_height / 2 - n * LINE
                pen.text(line, FOOT, QPointF(self.box.right(), base), self.box.width(), "right")

    def _legend(self, pen: Pen, row: tuple[tuple[Kind, str], ...], middle: float) -> None:
        x = self.box.x()
        for kind, word in row:
            pen.cue(kind, QRectF(x, middle - CUE / 2, CUE, CUE))
            x += CUE + CUE_GAP
            room = self.box.right() - x
            x += pen.text(word, FOOT, QPointF(x, middle + FOOT.cap_height / 2), room) + ITEM_GAP


def foot(heading: SheetHeading, page: str, inner: QRectF) -> Foot:
    """Lay out what stands below the table. `page` is `Page 1 of 2` or nothing."""
    said = "   ".join(clean(part) for part in (heading.foot, page) if part)
    legend = _rows(heading.legend, inner.width())
    beside = len(legend) <= 1 and sum(map(_item, heading.legend)) + width(said, FOOT) + 4 <= inner.width()
    lines = (said,) if beside else wrapped(said, FOOT, inner.width(), MOST_LINES)
    tall = CUE + LINE * (len(lines) - 1)
    if not beside and legend:
        tall += FOOT_LINE if len(legend) == 1 else (LINE + 0.6) * (len(legend) - 1) + LINE + 2
    return Foot(legend, lines, beside, QRectF(inner.x(), inner.bottom() - tall, inner.width(), tall))


def _item(item: tuple[Kind, str]) -> float:
    return CUE + CUE_GAP + width(item[1], FOOT) + ITEM_GAP


def _rows(legend: tuple[tuple[Kind, str], ...], room: float) -> tuple[tuple[tuple[Kind, str], ...], ...]:
    rows: list[list[tuple[Kind, str]]] = [[]]
    for item in legend:
        taken = sum(map(_item, rows[-1]))
        if rows[-1] and taken + _item(item) - ITEM_GAP > room:
            rows.append([])
        rows[-1].append(item)
    return tuple(tuple(row) for row in rows if row)
