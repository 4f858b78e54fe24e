"""The program's own windows, in a home of their own, closed and deleted at the end."""

from datetime import date, timedelta

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from runlegs_desktop.app import logs
from runlegs_desktop.app.journal import Journal
from runlegs_desktop.app.planning import current_plan
from runlegs_desktop.app.preferences import Zoom
from runlegs_desktop.desktop import Desktop
from runlegs_desktop.domain.session import Kind
from runlegs_desktop.draw.style import style_sheet
from runlegs_desktop.draw.theme import LIGHT
from runlegs_desktop.ui.bridge import Bridge
from runlegs_desktop.ui.print_dialog import PrintDialog
from runlegs_desktop.ui.strength.player.desk import desk_for
from runlegs_desktop.ui.window import Window
from tests.ui.hands import CTRL, book_of, press, resize, settle
from tests.ui.player_hands import Clock

TODAY = date(2026, 8, 6)


def put_away(window):
    """Close a window and delete it, closed before or not."""
    if shiboken6.isValid(window):
        window.close()
        window.deleteLater()


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("RUNLEGS_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def desktop(qapp, home):
    made = Desktop(lambda: TODAY, "light")
    yield made
    for window in list(made.windows):
        put_away(window)
    settle()
    made.windows.clear()
    made.close()
    made.look.deleteLater()
    settle()


def made_ready(window, width=1440, height=900):
    """Make a window ready for keys, as big as it is meant to be."""
    resize(window, width, height)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window, 2000)
    settle()
    return window


@pytest.fixture
def ready():
    return made_ready


@pytest.fixture(scope="session")
def _sample(qapp, tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RUNLEGS_HOME", str(tmp_path_factory.mktemp("sample")))
        desktop = Desktop(lambda: TODAY, "light")
        window = desktop.open_demo()
        settle()
        held = (
            QApplication.topLevelWidgets()
        )  # its menus stay the same Python objects, as the guard against leaks wants
        yield desktop, window
        held.clear()
        for window in list(desktop.windows):
            put_away(window)
        desktop.close()
        settle()


@pytest.fixture
def window(_sample, home):
    """The sample runner's window as it opens. One window serves all tests, since making it is most of their time."""
    desktop, window = _sample
    while window.undo_action.isEnabled():
        window.undo_action.trigger()
    desktop.look.choose("light")
    if desktop.app.styleSheet() != style_sheet(LIGHT):  # another desktop's colours
        desktop.look.dress(desktop.app)
    window.notice.hide()
    window.plan.strip.setChecked(False)
    window.plan.board._spot = None
    window.plan.set_zoom(Zoom.SEVEN_WEEKS)
    made_ready(window)
    window.plan.toolbar.today.setFocus()
    window.plan.board._spot = None
    window.plan.board._lay()
    window.plan.go_to_today()
    settle()
    return window


@pytest.fixture
def board(window):
    return window.plan.board


class Nowhere:
    """A store that begins with a logbook and keeps nothing."""

    def __init__(self, book):
        self.book = book

    def load(self):
        return self.book

    def load_table(self, name):
        return getattr(self.book, name)

    def write(self, changes):
        pass


@pytest.fixture
def shown(desktop, ready):
    """Show a logbook in a window of its own, as of a day."""

    def show(book, today=TODAY, width=1440, height=900):
        desktop.today = lambda: today
        bridge = Bridge()
        journal = Journal(Nowhere(book), bridge.changed.emit)
        opened = ready(desktop._show(journal, bridge, None, read_only=False), width, height)
        opened.plan.go_to_today()
        settle()
        return opened

    return show


@pytest.fixture
def plan(shown):
    """A plan of twelve weeks that begins this week, in a window of its own."""
    window = shown(book_of(TODAY - timedelta(days=3), 12))
    QTest.keyClick(window, Qt.Key.Key_F20)  # no key of an earlier test is held any more
    return window


@pytest.fixture
def no_log(qapp, monkeypatch):
    """The crash log of a run would take pytest's place as the one who hears of crashes."""

    def refuse(_folder):
        raise OSError

    monkeypatch.setattr(logs, "start", refuse)


@pytest.fixture
def library(plan):
    """The library's page in the window: it stands on the squat, still."""
    press(Qt.Key.Key_2, CTRL, on=plan)
    page = plan.pages.strength.library
    page.list.clear()
    page.choose("squat")
    page.clock.play(False)
    page.clock.half_speed(False)
    page.take_focus()
    yield page
    page.clock.play(False)
    press(Qt.Key.Key_1, CTRL, on=plan)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def journal(window):
    return window._journal


@pytest.fixture
def session(journal):
    own = [s for s in journal.logbook.sessions.values() if s.kind is Kind.STRENGTH and s.day == TODAY]
    return own[0].id


@pytest.fixture
def player(window, journal, session, clock):
    """Opens the session as often as it is asked; closed at the end."""
    opened = []

    def start():
        plan = current_plan(journal.logbook, TODAY)
        desk = desk_for(journal, window._look, plan, session, clock)
        desk.open(window, full=False, keep=lambda _program, _reason: lambda: None)
        opened.append(desk)
        settle()
        return desk

    yield start
    for desk in opened:
        if desk.window is not None:
            desk.window.close()
    settle()


@pytest.fixture
def asked(monkeypatch):
    """Where the runner says the file goes; what was proposed is kept."""

    class Asked:
        answer = ""
        proposed = None

    def answer(_parent, _title, start, _kinds):
        Asked.proposed = start
        return str(Asked.answer), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return Asked


@pytest.fixture
def paper_put_away(qapp):
    """No dialog stays over the window that all tests share."""
    yield
    for one in QApplication.topLevelWidgets():
        if isinstance(one, PrintDialog):
            one.reject()
            one.reject()
        if isinstance(one, Window):
            one.paper._opened = None  # nor what it remembers
    settle()
