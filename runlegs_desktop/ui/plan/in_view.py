"""The rows, cards and staples that are in view: made when they come into it, kept while they stay, gone after."""

from collections.abc import Container, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QWidget

from runlegs_desktop.present.board import Week
from runlegs_desktop.present.verdict import Tone, Verdict
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.plan.arrangement import Placed, arrange
from runlegs_desktop.ui.plan.card import RING, CardView
from runlegs_desktop.ui.plan.cell import DayCell
from runlegs_desktop.ui.plan.columns import Columns
from runlegs_desktop.ui.plan.ghosts import Home, ghosts
from runlegs_desktop.ui.plan.staple_spans import spans
from runlegs_desktop.ui.plan.staples import Staples
from runlegs_desktop.ui.plan.verdict_places import Room, standing
from runlegs_desktop.ui.plan.verdicts import Spoken, Verdicts
from runlegs_desktop.ui.plan.week import WeekRow
from runlegs_desktop.ui.plan.zoom import RowSize


class _Laid(NamedTuple):
    """A week as it was laid, and where its cards are: the same week in the same place needs no second look."""

    week: Week
    size: RowSize
    columns: Columns
    corner: QPoint
    cards: dict[str, QRect]
    keep: str


class InView(QObject):
    """Lays weeks on a canvas. A card's widget is the same as long as its session is in view, wherever it moves."""

    card_chosen = Signal(str)
    card_toggled = Signal(str)
    card_opened = Signal(str)
    card_start_asked = Signal(str)
    card_lifted = Signal(str, QPoint)
    card_clicked = Signal(str)
    card_carried = Signal(QPoint)
    card_let_go = Signal(QPoint)
    day_chosen = Signal(object)
    stack_asked = Signal(object)
    week_asked = Signal(object)

    def __init__(self, canvas: QWidget, look: Look) -> None:
        super().__init__(canvas)
        self._canvas, self._look = canvas, look
        self._rows: dict[int, WeekRow] = {}
        self._cards: dict[str, CardView] = {}
        self._placed: dict[str, QRect] = {}
        self._laid: dict[int, _Laid] = {}
        self._staples = Staples(canvas, look)
        self._verdicts = Verdicts(canvas, look)
        self._held: tuple[str, ...] = ()
        self._homes: tuple[Home, ...] = ()
        self._ghosts: tuple[QRect, ...] = ()
        self._said: Mapping[date, Verdict | None] = {}
        self._target: date | None = None
        self._hatches = False

    def card(self, session_id: str) -> CardView | None:
        """A card's widget, none when it is out of view."""
        return self._cards.get(session_id)

    def cell(self, day: date) -> DayCell | None:
        """A day's widget, none when it is out of view."""
        cells = (cell for row in self._rows.values() for cell in row.cells)
        return next((cell for cell in cells if cell.day and cell.day.day == day), None)

    def select(self, session_ids: Container[str]) -> None:
        """Draw the ring around these cards only."""
        for one, card in self._cards.items():
            card.set_selected(one in session_ids)

    def hold(self, session_ids: tuple[str, ...]) -> None:
        """Keep these cards' widgets whatever is in view, for one of them has the mouse; mark where they came from."""
        self._held = session_ids
        days = [cell.day for row in self._rows.values() for cell in row.cells if cell.day]
        self._homes = tuple(Home(c.id, day) for day in days for c in day.cards if c.id in session_ids)
        self._ghosts = tuple(self._placed[one] for one in session_ids if one in self._placed)
        self._verdicts.show_ghosts(self._ghosts)

    def day_at(self, at: QPoint) -> date | None:
        """The day at a point of the canvas."""
        cells = (cell for row in self._rows.values() for cell in row.cells)
        over = (c for c in cells if c.day and QRect(c.mapTo(self._canvas, QPoint(0, 0)), c.size()).contains(at))
        return next((c.day.day for c in over if c.day), None)

    def days(self) -> tuple[date, ...]:
        """Every day in view."""
        return tuple(c.day.day for row in self._rows.values() for c in row.cells if c.day)

    def show_verdicts(self, verdicts: Mapping[date, Verdict | None], target: date | None) -> None:
        """Tint the days by what they would say; `target` is the one under the pointer."""
        self.aim(verdicts, target)
        self._tell()

    def aim(self, verdicts: Mapping[date, Verdict | None], target: date | None) -> None:
        """What to show when the weeks are laid next."""
        self._said, self._target = verdicts, target

    def _tell(self) -> None:
        shown = []
        for row in self._rows.values():
            for cell in row.cells:
                found = self._said.get(cell.day.day) if cell.day else None
                is_target = bool(cell.day and cell.day.day == self._target)
                cell.show_verdict(found, is_target=is_target)
                if found or is_target:
                    shown.append(self._spoken(cell, found or Verdict(Tone.FINE, ""), is_target=is_target))
        self._verdicts.show_spoken(tuple(shown))

    def _spoken(self, cell: DayCell, verdict: Verdict, *, is_target: bool) -> Spoken:
        corner = cell.mapTo(self._canvas, QPoint(0, 0))
        place = QRect(corner, cell.size())
        cards = [self._placed[c.id] for c in (cell.day.cards if cell.day else ()) if c.id in self._placed]
        room = Room(place, cell.beside_date().translated(corner), (*cards, *filter(place.intersects, self._ghosts)))
        return Spoken(place, verdict, is_target, standing(room, verdict.forms, is_target=is_target))

    def hatch_past(self, on: bool) -> None:
        """Hatch the days that are over while something is in the air."""
        self._hatches = on
        for row in self._rows.values():
            for cell in row.cells:
                cell.set_hatched(on)

    def lay(
        self, weeks: Sequence[Week], size: RowSize, columns: Columns, at: QPoint, keep: str = ""
    ) -> tuple[QWidget, ...]:
        """Put these weeks where they belong, the plan's first week at `at`. Gives the widgets that left the view.

        The card `keep` is among those shown of its day, however full that is.
        """
        before, self._laid, self._placed = self._laid, {}, {}
        for week in weeks:
            corner = at + QPoint(0, week.index * size.height)
            was = before.get(week.index)
            kept = keep if any(c.id == keep for day in week.days for c in day.cards) else ""
            if was is None or was.week is not week or (*was[1:4], was.keep) != (size, columns, corner, kept):
                was = _Laid(week, size, columns, corner, self._lay_week(week, size, columns, corner, kept), kept)
            self._laid[week.index] = was
            self._placed |= was.cards
        self._staples.setGeometry(self._canvas.rect())
        self._staples.show_spans(spans(weeks, self._placed))
        self._verdicts.setGeometry(self._canvas.rect())
        rows = {week.index for week in weeks}
        if weeks and self._homes:
            first = weeks[0].start - timedelta(weeks=weeks[0].index)
            self._ghosts = ghosts(self._homes, first, size, columns, at)
            self._verdicts.show_ghosts(self._ghosts)
        gone: list[QWidget] = [self._rows.pop(n) for n in self._rows.keys() - rows]
        unplaced = self._cards.keys() - self._placed.keys()
        gone += [self._cards.pop(key) for key in unplaced - {*self._held}]
        for key in unplaced & {*self._held}:  # out of sight, but not hidden: a hidden widget loses the mouse
            self._cards[key].move(-2 * self._canvas.width(), 0)
        if self._said or self._target:
            self._tell()
        return tuple(gone)

    def _lay_week(self, week: Week, size: RowSize, columns: Columns, at: QPoint, keep: str) -> dict[str, QRect]:
        """Gives where the cards lie."""
        row = self._rows.get(week.index) or self._new_row(week.index)
        row.setGeometry(at.x(), at.y(), max(self._canvas.width(), columns.needed), size.height)
        row.show_week(week, columns)
        cards = {}
        for n, day in enumerate(week.days):
            box = columns.day(n).adjusted(0, 0, 0, size.height).translated(at)
            placed, hidden = arrange(day.cards, box, size.detail, keep)
            row.cells[n].show_day(day, size.detail, hidden)
            for one in placed:
                self._lay_card(one, size, is_today=day.is_today)
                cards[one.card.id] = one.rect
        return cards

    def _lay_card(self, placed: Placed, size: RowSize, *, is_today: bool) -> None:
        card = self._cards.get(placed.card.id) or self._new_card(placed.card.id)
        card.show_card(placed.card, size.detail, is_today=is_today)
        card.setGeometry(placed.rect.adjusted(-RING, -RING, RING, RING))

    def _new_row(self, index: int) -> WeekRow:
        row = self._rows[index] = WeekRow(self._canvas, self._look, index)
        for cell in row.cells:
            cell.chosen.connect(self.day_chosen)
            cell.stack_asked.connect(self.stack_asked)
            cell.set_hatched(self._hatches)
        row.total.asked.connect(self.week_asked)
        row.lower()
        row.show()
        return row

    def _new_card(self, session_id: str) -> CardView:
        card = self._cards[session_id] = CardView(self._canvas, self._look, session_id)
        card.chosen.connect(self.card_chosen)
        card.toggled.connect(self.card_toggled)
        card.opened.connect(self.card_opened)
        card.start_asked.connect(self.card_start_asked)
        card.lifted.connect(self.card_lifted)
        card.clicked.connect(self.card_clicked)
        card.carried.connect(self.card_carried)
        card.let_go.connect(self.card_let_go)
        card.stackUnder(self._staples)  # raising what lies above would repaint the whole board
        card.show()
        return card
