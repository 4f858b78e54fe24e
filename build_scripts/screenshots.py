"""Make the pictures in `resources/screenshots` from the sample runner: the window in three sizes, light and dark, and
the sheets. Run it with the project's own Python: `.venv/bin/python build_scripts/screenshots.py [folder]`.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["RUNLEGS_HOME"] = tempfile.mkdtemp()

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from runlegs_desktop.app.planning import current_plan, picture
from runlegs_desktop.app.preferences import Zoom
from runlegs_desktop.app.sample import sample
from runlegs_desktop.desktop import Desktop
from runlegs_desktop.domain.session import Kind
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.printing.calendar import write_calendar
from runlegs_desktop.ui.strength.desk import HISTORY, LIBRARY, LOAD, SESSION
from runlegs_desktop.ui.strength.player.window import PlayerWindow
from runlegs_desktop.ui.tabs import PLAN, STRENGTH
from runlegs_desktop.ui.window import Window

TODAY = date(2026, 8, 6)
NAME = "Harbour Half"
SETTLES = 400  # ms
SHOWN = "bulgarian_split_squat"  # in the library's pictures
SIZES = ((1440, 900), (1366, 768), (1024, 640))


def main() -> None:
    """Write every picture."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent.parent / "resources" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    for theme in ("light", "dark"):
        windows(folder, theme)
    sheets(folder)


def windows(folder: Path, theme: str) -> None:
    """The Plan tab in one theme: all sizes at seven weeks, the other zooms at the first size."""
    desktop = Desktop(lambda: TODAY, theme)
    window = desktop.open_demo()
    window.plan.set_zoom(Zoom.SEVEN_WEEKS)
    for width, height in SIZES:
        window.resize(width, height)
        window.plan.go_to_today()
        save(window, folder / f"plan-{theme}-{width}.png")
    window.resize(*SIZES[0])
    for zoom in (Zoom.WEEK, Zoom.FOUR_WEEKS, Zoom.WHOLE_PLAN):
        window.plan.set_zoom(zoom)
        window.plan.board.show_week(5 if zoom is Zoom.WEEK else 4)
        save(window, folder / f"plan-{theme}-{zoom.value}.png")
    window.plan.set_zoom(Zoom.SEVEN_WEEKS)
    for width, height in SIZES:
        window.resize(width, height)
        carried(window, folder / f"drag-{theme}-{width}.png")
        window.pages.show_athlete()
        save(window, folder / f"athlete-{theme}-{width}.png")
        window.pages.back()
    strength(window, folder, theme)
    dialogs(window, folder, theme)
    window.close()
    empty = desktop.open(Path(os.environ["RUNLEGS_HOME"]) / f"{theme}.runlegs")
    for width, height in SIZES:
        empty.resize(width, height)
        save(empty, folder / f"empty-{theme}-{width}.png")
        empty.pages.make_plan()
        save(empty, folder / f"wizard-{theme}-{width}.png")
        empty.pages.back()
    empty.close()
    desktop.close()


def strength(window: Window, folder: Path, theme: str) -> None:
    """The tab's pages in all sizes, the figure two seconds into the lowering; then today's session being done."""
    window.pages.show_tab(STRENGTH)
    desk = window.pages.strength
    if desk is None:
        raise SystemExit("the Strength tab was not made")
    for width, height in SIZES:
        window.resize(width, height)
        desk.library.choose(SHOWN)
        desk.library.clock.play(False)
        desk.library.clock.go_to(2.0)
        save(window, folder / f"library-{theme}-{width}.png")
        desk.compare()
        save(window, folder / f"knees-{theme}-{width}.png")
        desk.tab.back()
        for name in (SESSION, HISTORY, LOAD):
            desk.tab.show_page(name)
            save(window, folder / f"{name}-{theme}-{width}.png")
        desk.tab.show_page(LIBRARY)
    window.pages.show_tab(PLAN)
    player(window, folder, theme)


def player(window: Window, folder: Path, theme: str) -> None:
    """The player at its first set."""
    weeks = window.plan.board_shown.weeks if window.plan.board_shown else ()
    today = (day for week in weeks for day in week.days if day.day == TODAY)
    lift = next(card for day in today for card in day.cards if card.kind is Kind.STRENGTH)
    window.plan.strip_today.start_asked.emit(lift.id)
    for one in QApplication.topLevelWidgets():
        if isinstance(one, PlayerWindow) and one.isVisible():
            QTest.keyClick(one, Qt.Key.Key_Space)
            for width, height in SIZES:
                one.resize(width, height)
                save(one, folder / f"player-{theme}-{width}.png")
            one.close()


def dialogs(window: Window, folder: Path, theme: str) -> None:
    """The Generate dialog, and the print dialog on this week's sheet."""
    window.resize(*SIZES[0])
    for name, ask in (("generate", window.pages.generate_plan), ("print", window.paper.ask)):
        ask()
        for dialog in window.findChildren(QDialog):
            if dialog.isVisible():
                save(dialog, folder / f"{name}-{theme}.png")
                dialog.reject()


def carried(window: Window, path: Path) -> None:
    """A long run in the air, a week too early."""
    board, carrying = window.plan.board, window.desk.carrying
    window.plan.go_to_today()
    QApplication.processEvents()
    weeks = window.plan.board_shown.weeks if window.plan.board_shown else ()
    ahead = [c for week in weeks for d in week.days if d.day > TODAY for c in d.cards if c.kind is Kind.LONG]
    long = board.seen.card(ahead[1].id)
    if long is None:
        raise SystemExit("the long run of next week is not in view")
    at = long.mapToGlobal(QPoint(40, 12))
    board.seen.card_lifted.emit(long.session_id, at)
    carrying.carry(at - QPoint(round(long.width() * 2.2), 0))
    save(window, path)
    carrying.cancel()


def save(window: object, path: Path) -> None:
    """Picture the window as it is painted, once fixes and verdicts, which come in slices, are there."""
    QTest.qWait(SETTLES)
    window.grab().save(str(path))  # type: ignore[attr-defined]
    print(path.name)


def sheets(folder: Path) -> None:
    """The plan calendar as paper, if poppler is here to turn it into a picture."""
    if shutil.which("pdftoppm") is None:
        print("sheets left out: pdftoppm (poppler-utils) is missing")
        return
    book = sample(TODAY, NAME)
    plan = current_plan(book, TODAY)
    if plan is None:
        raise SystemExit("the sample runner has no plan")
    with tempfile.TemporaryDirectory() as place:
        for orientation in ("landscape", "portrait"):
            pdf = Path(place) / f"sheet-{orientation}.pdf"
            write_calendar(picture(book, plan, TODAY), pdf, Numbers(), orientation=orientation, paper="a4")
            subprocess.run(["pdftoppm", "-r", "110", "-png", "-singlefile", pdf, folder / pdf.stem], check=True)
            print(f"{pdf.stem}.png")


if __name__ == "__main__":
    main()
