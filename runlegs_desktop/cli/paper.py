"""Paper from the command line: the one place where it needs Qt."""

import os
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from runlegs_desktop.app.planning import Picture
from runlegs_desktop.cli.sheets import SheetOptions
from runlegs_desktop.draw.paper_cues import Ink
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.printing.job import Job, SheetKind, sheet_of
from runlegs_desktop.printing.paper import Orientation, PaperSize, export_pdf


def write_pdf(seen: Picture, out: Path, numbers: Numbers, options: SheetOptions, weeks: range) -> None:
    """Write the sheet of some weeks. UserError when the file cannot be written."""
    app = QGuiApplication.instance()
    if app is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"  # paper needs no screen, whatever the session's platform is
        app = QGuiApplication(["runlegs"])
    job = Job(
        kind=SheetKind(options.sheet.lower()),
        weeks=weeks,
        numbers=numbers,
        orientation=Orientation(options.turned.lower()),
        paper=PaperSize[options.paper.upper()],
        ink=Ink(options.ink.lower()),
    )
    export_pdf(sheet_of(seen, job), out)
    del app
