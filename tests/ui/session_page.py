"""The Session page as tests hold it: over a plan of twelve weeks, on the day of its first strength session."""

from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton

from runlegs_desktop.app.journal import Journal
from runlegs_desktop.domain.session import Kind
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.strength.session.desk import SessionDesk
from runlegs_desktop.ui.strength.session.page import SessionPage
from tests.ui.conftest import Nowhere
from tests.ui.hands import book_of, press, settle

START = date(2026, 8, 3)


class Shown:
    """The page and its journal; `today` and `clock` may be moved."""

    def __init__(self, qtbot, book=None, today=None):
        book = book or book_of(START, 12)
        cards = [one for one in book.sessions.values() if one.kind is Kind.STRENGTH and one.day >= (today or START)]
        self.card = min(cards, key=lambda one: (one.day, one.order))
        self.today = self.card.day
        self.clock = timedelta(hours=18)
        self.journal = Journal(Nowhere(book), lambda _changes: None)
        self.look = Look("light")
        self.page = SessionPage(self.look, self.now)
        qtbot.addWidget(self.page)
        qtbot.addWidget(self.page.tools)
        self.desk = SessionDesk(self.page, lambda: self.journal.logbook, self.apply, self.now)
        self.desk.show_session(self.card.id)
        self.page.resize(1366, 628)
        self.page.show()
        self.page.activateWindow()
        assert QTest.qWaitForWindowActive(self.page, 2000)
        settle()

    def now(self):
        return datetime.combine(self.today, datetime.min.time(), UTC) + self.clock

    def apply(self, name, edit):
        self.journal.apply(name, edit)
        return True

    @property
    def book(self):
        return self.journal.logbook

    @property
    def names(self):
        return [self.page.lifts.item(n).text() for n in range(self.page.lifts.count())]

    @property
    def routine(self):
        return self.book.routines[self.book.sessions[self.card.id].routine]

    @property
    def sets(self):
        return sorted(self.book.sets.values(), key=lambda e: (e.place, e.number, e.leg.value))

    def undo(self):
        self.journal.undo()
        self.desk.refresh()

    def type_into(self, line, text):
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, text)
        press(Qt.Key.Key_Return, on=line)

    def button(self, name):
        return self.page.findChild(QPushButton, name) or self.page.findChild(QToolButton, name)

    def choose(self, *, per_side=None, timed=None):
        """The first exercise that is like this."""
        rows = self.page.shown.lifts
        place = next(
            n
            for n, row in enumerate(rows)
            if per_side in {None, row.per_side} and timed in {None, row.timed} and row.rows
        )
        self.page.lifts.setCurrentRow(place)
        settle()
        return rows[place]
