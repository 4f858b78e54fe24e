"""Paper from the command line: the one place where it needs Qt."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from runlegs_desktop.app.planning import Picture
from runlegs_desktop.app.strength_card import StrengthCard
from runlegs_desktop.cli.sheets import SheetOptions
from runlegs_desktop.draw.paper_cues import Ink
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.printing.job import Job, SheetKind, card_sheet, sheet_of
from runlegs_desktop.printing.paper import Orientation, PaperSize, export_pdf


def write_pdf(seen: Picture, out: Path, numbers: Numbers, options: SheetOptions, weeks: range) -> None:
    """Write the sheet of some weeks. UserError when the file cannot be written."""
    with _application():
        export_pdf(sheet_of(seen, _job(options, numbers, weeks)), out)


def write_card(card: StrengthCard, out: Path, numbers: Numbers, options: SheetOptions) -> None:
    """Write a strength card. UserError when the file cannot be written."""
    with _application():
        export_pdf(card_sheet(replace(_job(options, numbers, range(0)), cards=(card,))), out)


@contextmanager
def _application() -> Iterator[None]:
    app = QGuiApplication.instance()
    if app is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"  # paper needs no screen, whatever the session's platform is
        app = QGuiApplication(["runlegs"])
    yield
    del app


def _job(options: SheetOptions, numbers: Numbers, weeks: range) -> Job:
    return Job(
        kind=SheetKind(options.sheet.lower()),
        weeks=weeks,
        numbers=numbers,
        orientation=Orientation(options.turned.lower()),
        paper=PaperSize[options.paper.upper()],
        ink=Ink(options.ink.lower()),
    )
