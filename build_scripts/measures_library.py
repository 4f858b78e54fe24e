"""What a keystroke in the library's search costs, from the letter to the painted list."""

import statistics
import time

from PySide6.QtWidgets import QApplication

from runlegs_desktop.app.strength_library import entries
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.strength.library.list_panel import LibraryList

WORDS = ("slr", "single leg rdl", "bulgarain", "calf raise", "qqqq")  # found, found, a typo, many, nothing


def searching() -> list[tuple[str, str, str]]:
    """Each letter of some searches, forwards and taken back. The list alone: the figure is counted by itself."""
    look = Look("light")
    panel = LibraryList(look)
    panel.resize(320, 780)
    panel.show_entries(entries(Logbook()))
    panel.show()
    QApplication.processEvents()
    found = []
    for word in WORDS * 3:
        for typed in (*(word[: n + 1] for n in range(len(word))), ""):
            begin = time.perf_counter()
            panel.field.setText(typed)
            QApplication.processEvents()
            found.append((time.perf_counter() - begin) * 1000)
    panel.close()
    panel.deleteLater()
    look.deleteLater()
    late = sorted(found)[int(len(found) * 0.95)]
    return [
        ("search keystroke to list: median", f"{statistics.median(found):.1f} ms", "16.7 ms"),
        ("search keystroke to list: p95", f"{late:.1f} ms", "16.7 ms"),
    ]
