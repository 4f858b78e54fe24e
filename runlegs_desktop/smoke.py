"""Whether the program works where it stands: board, plan, file and paper, tried once. It judges a frozen bundle."""

import importlib
import os
import pkgutil
import re
import sys
import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

import runlegs_desktop
from runlegs_desktop import __version__
from runlegs_desktop.app import licences
from runlegs_desktop.app.catalogue import every_move
from runlegs_desktop.app.drafting import with_draft
from runlegs_desktop.app.exercise_search import named, search
from runlegs_desktop.app.journal import Journal
from runlegs_desktop.app.library import open_library
from runlegs_desktop.cli import work
from runlegs_desktop.cli.sheets import SheetOptions
from runlegs_desktop.desktop import Desktop
from runlegs_desktop.domain.athlete import Athlete
from runlegs_desktop.domain.generate import generate
from runlegs_desktop.domain.inputs import Goal, PlanInputs
from runlegs_desktop.domain.skeleton import skeleton
from runlegs_desktop.draw import figure_stage, legmap
from runlegs_desktop.draw.figure import paint_figure
from runlegs_desktop.draw.figure_stage import stage
from runlegs_desktop.draw.fonts import load
from runlegs_desktop.draw.theme import LIGHT
from runlegs_desktop.present.i18n import _, plural
from runlegs_desktop.ui.plan.card import CardView
from runlegs_desktop.ui.strength.desk import HISTORY, LIBRARY, LOAD, SESSION
from runlegs_desktop.ui.tabs import NAMES
from runlegs_desktop.ui.window import Window

_TURNS = 50  # of the event loop, for a window that a real screen shows late
_TONES = 40  # a board that is painted has more colours than this, thanks to the edges of its letters
_WEEKS, _METRES = 12, 30_000
_MISSPELT, _MEANT = "bulgraian", "bulgarian_split_squat"
_SIDE = 240  # px of the figure and of the leg map
_PAGE = re.compile(rb"/Type\s*/Page\b")


class BrokenError(Exception):
    """What does not work, in a sentence."""


def smoke(library: Path | None, *, today: Callable[[], date]) -> int:
    """Try it and say what was done; gives the exit code.

    With a library its plan is shown and printed. Without, a plan is made in a library that is thrown away.
    """
    usual = os.environ.get("RUNLEGS_HOME")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["RUNLEGS_HOME"] = folder  # the runner's preferences are no part of it
        try:
            _try_all(library, Path(folder), today)
        except BrokenError as fault:
            sys.stderr.write(f"runlegs: {fault}\n")
            return 1
        finally:
            if usual is None:
                del os.environ["RUNLEGS_HOME"]
            else:
                os.environ["RUNLEGS_HOME"] = usual
    return 0


def _try_all(library: Path | None, folder: Path, today: Callable[[], date]) -> None:
    path, paper = library or folder / "smoke.runlegs", folder / "smoke.pdf"
    desktop = Desktop(today)
    try:
        if library is None:
            _generate(path, today())
        window = desktop.open(path)
        cards = _painted(window)
        platform = QApplication.platformName()
        _say(_("The board: {cards} cards painted, on {platform}.").format(cards=cards, platform=platform))
        work.print_plan(path, paper, SheetOptions(), today())
        size, pages = check_paper(paper.read_bytes())
        said = plural(
            "The paper: {n} page, {size} KiB, with its letters in it.",
            "The paper: {n} pages, {size} KiB, with their letters in them.",
            pages,
        )
        _say(said.format(n=pages, size=size // 1024))
        _say(_("Strength: {moves} moves, {muscles} muscles on the leg map.").format(**_strength()))
        _open_pages(window)
        _say(_("The program: {n} modules, every page opened.").format(n=_load_modules()))
        _say(_("The licences: {names}.").format(names=", ".join(_licences())))
    finally:
        for window in list(desktop.windows):
            window.close()
        desktop.close()
    _say(_("Runner Legs {version} works here.").format(version=__version__))


def _generate(path: Path, today: date) -> None:
    inputs = PlanInputs(goal=Goal.BASE, start=today - timedelta(days=7), weeks=_WEEKS, weekly_metres=_METRES)
    runner = Athlete("smoke")
    draft = generate(inputs, "smoke", runner.id, _("Trial"))
    opened = open_library(path)
    try:
        Journal(opened.store, lambda _changes: None).apply(_("Make plan"), with_draft(draft, runner, today))
    finally:
        opened.close()
    n = len(draft.sessions)
    said = plural("The plan: {weeks} weeks, {n} session, saved.", "The plan: {weeks} weeks, {n} sessions, saved.", n)
    _say(said.format(weeks=_WEEKS, n=n))  # weeks are always several


def _painted(window: Window) -> int:
    """How many cards the board shows, once it is painted. Raises BrokenError when it stays empty or bare."""
    cards: list[CardView] = []
    for _turn in range(_TURNS):
        QApplication.processEvents()
        cards = [card for card in window.findChildren(CardView) if card.isVisible()]
        if cards and not QApplication.windowIcon().isNull():  # the icon comes after the first picture
            break
    if not cards:
        raise BrokenError(_("The board shows no card."))
    picture = window.plan.grab().toImage()
    steps = range(0, picture.width(), 3)
    tones = {picture.pixel(x, y) for y in range(0, picture.height(), 7) for x in steps}
    if len(tones) < _TONES:
        raise BrokenError(_("The board is hardly painted: {n} colours.").format(n=len(tones)))
    if load() != "Inter":
        raise BrokenError(_("The typeface Inter is missing."))
    if QApplication.windowIcon().isNull():
        raise BrokenError(_("The icons are missing."))
    return len(cards)


def _strength() -> dict[str, int]:
    """How many moves and muscles there are, once a misspelt name was found and both pictures were drawn."""
    moves = every_move()
    among = [named(move.id, (move.name,)) for move in moves.values()]
    found = search(_MISSPELT, among)  # nothing fits it as it is typed, so this loads what forgives
    if not found or found[0] != _MEANT:
        raise BrokenError(_("The search forgives no typing error."))
    square = QRectF(0, 0, _SIDE, _SIDE)
    joints = [skeleton(pose) for pose in moves[_MEANT].poses]
    place, props = stage(joints, moves[_MEANT].props, square), moves[_MEANT].props
    _drawn(lambda painter: paint_figure(painter, joints[0], place, figure_stage.inks(LIGHT), props=props))
    ink = legmap.inks(LIGHT)
    _drawn(lambda painter: legmap.paint_leg_map(painter, legmap.View.FRONT, square, {}, ink))
    _drawn(lambda painter: legmap.paint_leg_map(painter, legmap.View.BACK, square, {}, ink))
    muscles = {region.muscle for view in legmap.View for region in legmap.regions(view)}
    return {"moves": len(moves), "muscles": len(muscles)}


def _open_pages(window: Window) -> None:
    """Show every tab, and every page of the Strength tab."""
    for tab in NAMES:
        window.pages.show_tab(tab)
        QApplication.processEvents()
    strength = window.pages.strength
    if strength is None:
        raise BrokenError(_("The Strength tab does not open."))
    for page in (LIBRARY, SESSION, HISTORY, LOAD):
        strength.tab.show_page(page)
        QApplication.processEvents()


def _load_modules() -> int:
    """How many modules the program has, each of them loaded. Raises BrokenError where one lacks what it needs.

    Much is loaded only when somebody asks for it, and would fail only then.
    """
    names = [one.name for one in pkgutil.walk_packages(runlegs_desktop.__path__, "runlegs_desktop.")]
    for name in names:
        try:
            importlib.import_module(name)
        except ImportError as fault:
            raise BrokenError(_("{module} cannot be loaded: {fault}").format(module=name, fault=fault)) from fault
    return len(names)


def _drawn(paint: Callable[[QPainter], None]) -> None:
    """Paint onto a white square. Raises BrokenError when it stays white."""
    picture = QImage(_SIDE, _SIDE, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    paint(painter)
    painter.end()
    white = picture.pixel(0, 0)
    if all(picture.pixel(x, y) == white for y in range(0, _SIDE, 2) for x in range(0, _SIDE, 2)):
        raise BrokenError(_("The figure or the leg map is not drawn."))


def check_paper(content: bytes) -> tuple[int, int]:
    """The bytes and pages of a PDF. Raises BrokenError when it is none, is cut short, or lacks its letters."""
    if not content.startswith(b"%PDF-") or b"%%EOF" not in content[-1024:]:
        raise BrokenError(_("The paper is no whole PDF."))
    pages = len(_PAGE.findall(content))
    if not pages:
        raise BrokenError(_("The paper has no page."))
    if b"Inter" not in content or b"/FontFile2" not in content:
        raise BrokenError(_("The paper lacks the typeface Inter."))
    return len(content), pages


def _licences() -> tuple[str, ...]:
    """The parts whose licences are here. Raises BrokenError for one that is missing."""
    parts = licences.parts()
    for part in parts:
        if not part.text():
            raise BrokenError(_("The licence of {name} is missing.").format(name=part.name))
    return tuple(part.name for part in parts)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
