"""The plan calendar from a plan's picture to the file: what "Print" and the command line both call."""

from pathlib import Path

from runlegs_desktop.app.planning import Picture
from runlegs_desktop.present.board import board
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.sheet import heading
from runlegs_desktop.printing.paper import Orientation, PaperSize, Sheet, export_pdf
from runlegs_desktop.printing.plan_sheet import plan_sheet


def calendar_sheet(seen: Picture, numbers: Numbers, orientation: Orientation, paper: PaperSize) -> Sheet:
    """The sheets of a whole plan: they say what the board on the screen says."""
    shown = board(seen.scene, seen.findings, numbers)
    return plan_sheet(shown, heading(seen.scene, numbers), orientation, paper)


def write_calendar(seen: Picture, out: Path, numbers: Numbers, *, orientation: str, paper: str) -> None:
    """Write the calendar as a PDF. `orientation` is "landscape" or "portrait", `paper` is "a4" or "letter".

    UserError when the file cannot be written.
    """
    size = PaperSize.A4 if paper == "a4" else PaperSize.LETTER
    export_pdf(calendar_sheet(seen, numbers, Orientation(orientation), size), out)
