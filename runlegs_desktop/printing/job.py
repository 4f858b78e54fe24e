"""What is to be printed, as a value: which sheet of which weeks, on which paper, in which ink; and the sheet itself."""

from dataclasses import dataclass
from enum import Enum

from runlegs_desktop.app.planning import Picture
from runlegs_desktop.app.strength_card import StrengthCard
from runlegs_desktop.draw.paper_cues import Ink
from runlegs_desktop.present.board import board
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.sheet import heading
from runlegs_desktop.present.strength_card import card_words
from runlegs_desktop.present.week_sheet import week_words
from runlegs_desktop.printing.paper import Orientation, Page, PaperSize, Sheet
from runlegs_desktop.printing.plan_sheet import plan_sheet
from runlegs_desktop.printing.strength_card import strength_sheet
from runlegs_desktop.printing.week_sheet import week_sheet


class SheetKind(Enum):
    """What is drawn: a row a week, a page a week, or a strength session."""

    CALENDAR = "calendar"
    WEEK = "week"
    STRENGTH = "strength"


@dataclass(frozen=True, slots=True)
class Job:
    """Everything that was chosen. `weeks` are indices into the plan, `athlete` the name on the sheet or nothing.

    `cards` are what a strength sheet shows, one at least; the others have none.
    """

    kind: SheetKind
    weeks: range
    numbers: Numbers
    orientation: Orientation = Orientation.LANDSCAPE
    paper: PaperSize = PaperSize.A4
    ink: Ink = Ink.BLACK
    athlete: str = ""
    cards: tuple[StrengthCard, ...] = ()


def this_week(seen: Picture) -> int | None:
    """The index of the week that holds today, or none outside the plan."""
    index = seen.plan.week_index(seen.scene.today)
    return index if 0 <= index < len(seen.scene.weeks) else None


def sheet_of(seen: Picture | None, job: Job) -> Sheet:
    """The sheet as the board on the screen has it. `job.weeks` are weeks of the plan, one at least.

    Strength cards need no plan to be seen; the others do.
    """
    if job.kind is SheetKind.STRENGTH or seen is None:
        return card_sheet(job)
    whole = board(seen.scene, seen.findings, job.numbers)
    weeks = whole.weeks[job.weeks.start : job.weeks.stop]
    if job.kind is SheetKind.CALENDAR:
        words = heading(seen.scene, job.numbers, job.athlete, job.weeks, coloured=job.ink is Ink.COLOUR)
        return plan_sheet(whole._replace(weeks=weeks), words, job.orientation, job.paper, job.ink)
    pages = [week_words(seen.scene, week, job.numbers, job.athlete) for week in weeks]
    title = " · ".join(text for text in (pages[0].heading.title if len(pages) == 1 else "", seen.plan.name) if text)
    return week_sheet(pages, title or pages[0].heading.title, Page(job.paper, job.orientation), job.ink)


def card_sheet(job: Job) -> Sheet:
    """The cards of a strength sheet, in the units of the job."""
    cards = [card_words(card._replace(units=job.numbers.units), job.athlete) for card in job.cards]
    title = " · ".join(card.heading.title for card in cards)
    return strength_sheet(cards, title, Page(job.paper, job.orientation), job.ink)
