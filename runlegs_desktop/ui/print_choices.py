"""What to print, as fields: sheet, weeks or cards, paper, orientation, ink, units and the name on the sheet."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from enum import Enum

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from runlegs_desktop.app.card_rack import CardRack
from runlegs_desktop.app.planning import Picture
from runlegs_desktop.app.strength_card import StrengthCard
from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.paper_cues import Ink
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.strength_card import offer_name
from runlegs_desktop.printing.job import Job, SheetKind, this_week
from runlegs_desktop.printing.paper import Orientation, Page, PaperSize
from runlegs_desktop.ui.athlete.choice import Choice
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.print_cards import CardList
from runlegs_desktop.ui.print_weeks import WeekRange
from runlegs_desktop.ui.segments import Segments

WIDTH = 312
_GAP, _ROW = 14, 28
_LONGEST_NAME = 80
_NO_ARROW = "QComboBox::drop-down { border: none; width: 22px; } QComboBox::down-arrow { image: none; }"  # its own


class Reach(Enum):
    """Which weeks."""

    THIS_WEEK = "this-week"
    SOME = "weeks"
    WHOLE = "whole"


class PrintChoices(QWidget):
    """Shows a job and says when another is chosen. Without a plan to be seen there are strength cards alone.

    `rack` gives the cards when they are first wanted.
    """

    chosen = Signal(object)

    def __init__(self, look: Look, seen: Picture | None, job: Job, rack: Callable[[], CardRack]) -> None:
        super().__init__()
        self._seen, self._job, self._reach = seen, job, _reach_of(seen, job)
        self._rack = rack
        self._last = 0 if seen is None else len(seen.scene.weeks)
        self._now = None if seen is None else this_week(seen)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(lambda: self.chosen.emit(self._job))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(18, 16, 18, 14)
        self._column.setSpacing(4)
        self.kinds = self._make_kinds()
        self._weeks_part = self._make_range()
        self.cards = self._make_cards()
        self._facts = label("", "caption", wrap=True)
        self._column.addWidget(self._facts)
        self._make_paper(look)
        self._make_ink()
        self._make_names()
        self._column.addStretch()
        self._show()

    @property
    def job(self) -> Job:
        """What is chosen now."""
        return self._job

    def show_facts(self, text: str) -> None:
        """Say under the range what comes out."""
        self._facts.setText(text)

    def _make_kinds(self) -> dict[SheetKind, QRadioButton]:
        self._head(_("Sheet"))
        words = {
            SheetKind.CALENDAR: _("Plan calendar"),
            SheetKind.WEEK: _("Week sheet, one week a page"),
            SheetKind.STRENGTH: _("Strength card"),
        }
        box = QFrame()
        box.setObjectName("panel")
        rows = QVBoxLayout(box)
        rows.setContentsMargins(10, 7, 10, 7)
        rows.setSpacing(6)
        group, made = QButtonGroup(self), {}
        for kind, text in words.items():
            made[kind] = button = QRadioButton(text)
            button.setFont(font(12.5, tabular=False))
            button.setObjectName(f"sheet-{kind.value}")
            button.setEnabled(kind is SheetKind.STRENGTH or self._seen is not None)
            button.clicked.connect(lambda _on=False, k=kind: self._choose_kind(k))
            group.addButton(button)
            rows.addWidget(button)
        self._column.addWidget(box)
        return made

    def _make_range(self) -> QWidget:
        part, rows = self._part(_("Range"))
        names = {Reach.THIS_WEEK: _("This week"), Reach.SOME: _("Weeks…"), Reach.WHOLE: _("Whole plan")}
        self.reach = Segments(_("Range"), names, object_name="range")
        self.reach.chosen.connect(self._choose_reach)
        rows.addWidget(self.reach)
        self.some = WeekRange(self._last)
        self.some.chosen.connect(lambda weeks: self._change(weeks=weeks))
        rows.addWidget(self.some)
        return part

    def _make_cards(self) -> CardList:
        self._cards_part, rows = self._part(_("Cards"))
        made = CardList()
        made.chosen.connect(lambda keys: self._change(cards=self._rack().cards(keys)))
        rows.addWidget(made)
        return made

    def _part(self, name: str) -> tuple[QWidget, QVBoxLayout]:
        """A part of the column that may be out of sight."""
        part = QWidget()
        rows = QVBoxLayout(part)
        rows.setContentsMargins(0, _GAP - 4, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(label(name, "caption"))
        self._column.addWidget(part)
        return part, rows

    def _make_paper(self, look: Look) -> None:
        self.paper = Choice(look)
        for paper, text in ((PaperSize.A4, _("A4")), (PaperSize.LETTER, _("Letter"))):
            self.paper.addItem(text, paper)
        self.paper.setAccessibleName(_("Paper"))
        self.paper.setStyleSheet(_NO_ARROW)
        self.paper.activated.connect(lambda _n: self._change(paper=self.paper.currentData()))
        turns = {Orientation.LANDSCAPE: _("Wide"), Orientation.PORTRAIT: _("Tall")}
        self.turn = Segments(_("Orientation"), turns, object_name="orientation")
        self.turn.chosen.connect(lambda value: self._change(orientation=value))
        self._pair((_("Paper"), self.paper), (_("Orientation"), self.turn))

    def _make_ink(self) -> None:
        self._head(_("Ink"), _GAP)
        self.ink = Segments(_("Ink"), {Ink.COLOUR: _("Colour"), Ink.BLACK: _("Black and white")}, object_name="ink")
        self.ink.chosen.connect(lambda value: self._change(ink=value))
        self._column.addWidget(self.ink)
        self._ink_said = label(_("Hard days are solid squares, so they read across the kitchen."), "caption", wrap=True)
        self._column.addWidget(self._ink_said)

    def _make_names(self) -> None:
        self.units = Segments(_("Units"), _unit_names(self._job.kind), object_name="print-units")
        self.units.chosen.connect(lambda value: self._change(numbers=Numbers(value)))
        self.name = QLineEdit(self._job.athlete)
        self.name.setMaxLength(_LONGEST_NAME)
        self.name.setAccessibleName(_("Name on the sheet"))
        self.name.setFont(font(12.5, tabular=False))
        self.name.setFixedHeight(_ROW)
        self.name.textChanged.connect(self._rename)
        self._pair((_("Units"), self.units), (_("Name on the sheet"), self.name))

    def _head(self, text: str, above: int = 0) -> QLabel:
        if above:
            self._column.addSpacing(above - 4)
        made = label(text, "caption")
        self._column.addWidget(made)
        return made

    def _pair(self, *fields: tuple[str, QWidget]) -> None:
        """Two fields side by side, each under its name."""
        self._column.addSpacing(_GAP - 4)
        line = QHBoxLayout()
        line.setSpacing(12)
        for text, field in fields:
            part = QVBoxLayout()
            part.setSpacing(4)
            name = label(text, "caption")
            name.setBuddy(field)
            part.addWidget(name)
            part.addWidget(field)
            line.addLayout(part, 1)
        self._column.addLayout(line)

    def _choose_kind(self, kind: SheetKind) -> None:
        """Each sheet has its own usual way round and reach."""
        if kind is self._job.kind:
            return
        if kind is SheetKind.STRENGTH:
            self._change(kind=kind, orientation=Orientation.PORTRAIT, cards=self._job.cards or self._first_card())
            return
        is_week = kind is SheetKind.WEEK
        self._reach = Reach.THIS_WEEK if is_week and self._now is not None else Reach.SOME if is_week else Reach.WHOLE
        turn = Orientation.PORTRAIT if is_week else Orientation.LANDSCAPE
        weeks = range(self._last) if not is_week else self._one_week()
        self._change(kind=kind, orientation=turn, weeks=weeks)

    def _first_card(self) -> tuple[StrengthCard, ...]:
        """Today's session, else the next one, else Legs A."""
        rack = self._rack()
        return rack.cards([rack.offers[0].key])

    def _one_week(self) -> range:
        first = self._now or 0
        return range(first, first + 1)

    def _choose_reach(self, reach: Reach) -> None:
        self._reach = reach
        wanted = {Reach.THIS_WEEK: self._one_week(), Reach.WHOLE: range(self._last)}
        self._change(weeks=wanted.get(reach, self._job.weeks))
        if reach is Reach.SOME:
            self.some.first.setFocus()
            self.some.first.selectAll()

    def _rename(self, text: str) -> None:
        """Keys that come faster than a sheet is laid out are taken together."""
        self._job = replace(self._job, athlete=text.strip())
        self._later.start()

    def choose_page(self, page: Page) -> None:
        """Take another paper or another way round, chosen elsewhere."""
        self._change(paper=page.paper, orientation=page.orientation)

    def settle(self) -> None:
        """Tell at once what is still to be told."""
        if self._later.isActive():
            self._later.stop()
            self.chosen.emit(self._job)

    def _change(self, **changes: object) -> None:
        self._later.stop()
        self._job = replace(self._job, **changes)  # type: ignore[arg-type]  # fields are named where it is called
        self._show()
        self.chosen.emit(self._job)

    def _show(self) -> None:
        job = self._job
        self.kinds[job.kind].setChecked(True)
        self._show_cards()
        allowed: Iterable[Reach] = Reach if self._now is not None else (Reach.SOME, Reach.WHOLE)
        self.reach.show_value(self._reach, frozenset(allowed))
        self.some.setVisible(self._reach is Reach.SOME)
        if job.weeks != self.some.weeks or self._reach is not Reach.SOME:
            self.some.show_weeks(job.weeks)  # what is typed and refused stays while other things are chosen
        self.paper.setCurrentIndex(self.paper.findData(job.paper))
        self.turn.show_value(job.orientation)
        self.ink.show_value(job.ink)
        self.units.show_value(job.numbers.units)

    def _show_cards(self) -> None:
        """The weeks or the cards, and the units that the sheet is written in."""
        is_card = self._job.kind is SheetKind.STRENGTH
        self._weeks_part.setVisible(not is_card)
        self._cards_part.setVisible(is_card)
        self._ink_said.setVisible(not is_card)
        self.units.name_values(_unit_names(self._job.kind))
        if is_card and not self.cards.boxes:
            rack = self._rack()
            names = [(one.key, offer_name(one, rack.today)) for one in rack.offers]
            self.cards.show_cards(names, [card.key for card in self._job.cards])


def _unit_names(kind: SheetKind) -> dict[Units, str]:
    """Distances, or on a strength card weights."""
    if kind is SheetKind.STRENGTH:
        return {Units.METRIC: _("kg"), Units.IMPERIAL: _("lb")}
    return {Units.METRIC: _("km"), Units.IMPERIAL: _("miles")}


def _reach_of(seen: Picture | None, job: Job) -> Reach:
    if seen is None:
        return Reach.WHOLE
    now = this_week(seen)
    if now is not None and job.weeks == range(now, now + 1):
        return Reach.THIS_WEEK
    return Reach.WHOLE if job.weeks == range(len(seen.scene.weeks)) else Reach.SOME
