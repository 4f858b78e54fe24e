"""Paper from the command line: the one place where it needs Qt."""

import os
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from runlegs_desktop.app.planning import Picture
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.printing.calendar import write_calendar


def write_pdf(seen: Picture, out: Path, numbers: Numbers, *, orientation: str, paper: str) -> None:
    """Write the plan calendar. UserError when the file cannot be written."""
    app = QGuiApplication.instance()
    if app is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"  # paper needs no screen, whatever the session's platform is
        app = QGuiApplication(["runlegs"])
    write_calendar(seen, out, numbers, orientation=orientation, paper=paper)
    del app
