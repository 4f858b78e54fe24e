"""One session on the week sheet: tick box, cue, name, steps, the shape of the effort, the runner's own notes."""

from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import QPointF, QRectF

from runlegs_desktop.domain.schedule import State
from runlegs_desktop.present.step_rows import Bar
from runlegs_desktop.present.week_sheet import Task
from runlegs_desktop.printing.fitted_text import Style, all_lines, clean, rise, width, wrapped_by_units
from runlegs_desktop.printing.pen import Pen

TITLE, STEP = Style(9.6, 600), Style(8.2)
TITLES = (TITLE, Style(9.0, 600), Style(8.6, 600))
TICK, CUE = 4.5, 5.2
CUE_LEFT, TEXT_LEFT = 6.6, 13.8
TITLE_BASE, TITLE_LINE, STEP_LINE, BELOW = 4.9, 4.5, 3.95, 3.0
BARS_WIDE, BARS_TALL, BARS_GAP = 22.0, 6.2, 2.0
BARS_SHARE, WIDE = 0.36, 90.0  # of the texts' room, where that is wide
LEAST_TEXT = 44.0  # mm: rather than narrower words, no picture of the effort
MOST_TITLE = 2
LEAST_LINES = 2  # of a session that is split between pages, on the first of them


@dataclass(frozen=True, slots=True)
class Block:
    """A session broken to its columns' widths, or what of it goes on from the page before: then without a title.

    `bars` is how wide the picture of its effort is, 0 where there is none.
    """

    task: Task
    title: tuple[str, ...]
    title_style: Style
    steps: tuple[str, ...]
    notes: tuple[str, ...]
    bars: float

    @property
    def height(self) -> float:
        """From the top to the top of what comes below."""
        return TITLE_BASE + max(self._lead + STEP_LINE * len(self.steps), STEP_LINE * (len(self.notes) - 1)) + BELOW

    @property
    def _lead(self) -> float:
        """From the first line of the title to the last."""
        return TITLE_LINE * max(len(self.title) - 1, 0) + _extra(self.title)

    def split(self, room: float) -> "tuple[Block, Block] | None":
        """What goes into a height, and the rest; None when that is too little to begin there."""
        lines = int((room - TITLE_BASE - BELOW - self._lead) / STEP_LINE)
        if lines < LEAST_LINES:
            return None
        rest = Block(self.task, (), self.title_style, self.steps[lines:], self.notes[lines + 1 :], bars=0.0)
        return replace(self, steps=self.steps[:lines], notes=self.notes[: lines + 1]), rest


def block(task: Task, do: float, notes: float, *, brief: bool) -> Block:
    """Break a session's texts to the widths of both columns; `brief` runs its steps together."""
    room = do - TEXT_LEFT
    bars = max(BARS_WIDE, room * BARS_SHARE - BARS_GAP) if room > WIDE else BARS_WIDE
    bars = bars if task.bars and room - bars - BARS_GAP >= LEAST_TEXT else 0.0
    room -= bars + BARS_GAP if bars else 0.0
    style, title = _title(clean(task.title), room)
    written = tuple(line for text in (task.notes, *task.around) for line in all_lines(clean(text), STEP, notes))
    return Block(task, title, style, _lines(task.steps, room, brief=brief), written, bars)


def _title(text: str, room: float) -> tuple[Style, tuple[str, ...]]:
    """On one line if a slightly smaller size does it, else on two."""
    for style in TITLES:
        if width(text, style) <= room:
            return style, (text,)
    return TITLE, wrapped_by_units(text, TITLE, room, MOST_TITLE)


def _lines(steps: tuple[str, ...], room: float, *, brief: bool) -> tuple[str, ...]:
    if brief:
        return all_lines(clean(". ".join(step.rstrip(".") for step in steps)), STEP, room)
    return tuple(line for step in steps for line in all_lines(clean(step), STEP, room))


def draw_block(pen: Pen, block: Block, do: QRectF, notes: QRectF) -> None:
    """Draw a session from the top of both boxes."""
    task, left = block.task, do.x() + TEXT_LEFT
    middle = do.y() + TITLE_BASE - TITLE.cap_height / 2 + _extra(block.title)
    if block.title:
        pen.tick_box(QRectF(do.x(), middle - TICK / 2, TICK, TICK), _mark(task.state))
    with pen.cell(do):
        if block.title:
            pen.cue(task.kind, QRectF(do.x() + CUE_LEFT, middle - CUE / 2, CUE, CUE))
        room = do.right() - left - (block.bars + BARS_GAP if block.bars else 0.0)
        base = do.y() + TITLE_BASE + _extra(block.title)
        for n, line in enumerate(block.title):
            pen.text(line, block.title_style, QPointF(left, base + n * TITLE_LINE), room)
        base += TITLE_LINE * max(len(block.title) - 1, 0)
        for n, line in enumerate(block.steps):
            pen.text(line, STEP, QPointF(left, base + (n + 1) * STEP_LINE), room)
    if block.bars:
        top = do.y() + TITLE_BASE - TITLE.cap_height
        _draw_bars(pen, task, QRectF(do.right() - block.bars - BARS_GAP, top, block.bars, BARS_TALL))
    with pen.cell(notes):
        for n, line in enumerate(block.notes):
            pen.text(line, STEP, QPointF(notes.x(), do.y() + TITLE_BASE + n * STEP_LINE), notes.width())


def _extra(title: tuple[str, ...]) -> float:
    """Room for accents on capitals in the first line."""
    return max(0.0, rise(title[0], TITLE) - TITLE_BASE + 0.6) if title else 0.0


def _mark(state: State) -> Literal["", "tick", "dash"]:
    if state is State.DONE:
        return "tick"
    return "dash" if state in {State.SKIPPED, State.MISSED} else ""


def _draw_bars(pen: Pen, task: Task, box: QRectF) -> None:
    """Effort over time on one ground line: hard parts filled, easy ones hollow."""
    for bar in task.bars:
        pen.bar(_place(bar, box), hollow=not bar.is_hard, kind=task.kind)


def _place(bar: Bar, box: QRectF) -> QRectF:
    tall = box.height() * bar.height
    return QRectF(box.x() + bar.start * box.width(), box.bottom() - tall, (bar.end - bar.start) * box.width(), tall)
