"""What is to be printed, as a value: which sheet of which weeks, on which paper, in which ink; and the sheet itself."""

from dataclasses import dataclass
from enum import Enum

from runlegs_desktop.app.planning import Picture
from runlegs_desktop.draw.paper_cues import Ink
from runlegs_desktop.present.board import board
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.sheet import heading
from runlegs_desktop.present.week_sheet import week_words
from runlegs_desktop.printing.paper import Orientation, Page, PaperSize, Sheet
from runlegs_desktop.printing.plan_sheet import plan_sheet
from runlegs_desktop.printing.week_sheet import week_sheet


class SheetKind(Enum):
    """What is drawn: a row a week, or a page a week."""

    CALENDAR = "calendar"
    WEEK = "week"


@dataclass(frozen=True, slots=True)
class Job:
    """Everything that was chosen. `weeks` are indices into the plan, `athlete` the name on the sheet or nothing."""

    kind: SheetKind
    weeks: range
    numbers: Numbers
    orientation: Orientation = Orientation.LANDSCAPE
    paper: PaperSize = PaperSize.A4
    ink: Ink = Ink.BLACK
    athlete: str = ""


def this_week(seen: Picture) -> int | None:
    """The index of the week that holds today, or none outside the plan."""
    index = seen.plan.week_index(seen.scene.today)
    return index if 0 <= index < len(seen.scene.weeks) else None


def sheet_of(seen: Picture, job: Job) -> Sheet:
    """The sheet as the board on the screen has it. `job.weeks` are weeks of the plan, one at least."""
    whole = board(seen.scene, seen.findings, job.numbers)
    weeks = whole.weeks[job.weeks.start : job.weeks.stop]
    if job.kind is SheetKind.CALENDAR:
        words = heading(seen.scene, job.numbers, job.athlete, job.weeks, coloured=job.ink is Ink.COLOUR)
        return plan_sheet(whole._replace(weeks=weeks), words, job.orientation, job.paper, job.ink)
    pages = [week_words(seen.scene, week, job.numbers, job.athlete) for week in weeks]
    title = " · ".join(text for text in (pages[0].heading.title if len(pages) == 1 else "", seen.plan.name) if text)
    return week_sheet(pages, title or pages[0].heading.title, Page(job.paper, job.orientation), job.ink)
