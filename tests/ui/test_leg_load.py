"""The Leg load page under mouse and keyboard: days, muscles, what is behind them, the model's numbers."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from runlegs_desktop.app.journal import Journal
from runlegs_desktop.app.leg_model import LegModel
from runlegs_desktop.app.sample import sample
from runlegs_desktop.domain.edits_stimulus import own_coefficients
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.domain.load_span import Reach
from runlegs_desktop.domain.logbook import UNLOADED, put
from runlegs_desktop.domain.session import Kind
from runlegs_desktop.domain.stimulus_tables import MUSCLES
from runlegs_desktop.domain.strength import Leg, SetEntry
from runlegs_desktop.draw.legmap import MAPPED
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.strength.leg_load.desk import LegLoadDesk
from runlegs_desktop.ui.strength.leg_load.page import LegLoadPage
from tests.ui.conftest import Nowhere
from tests.ui.hands import click, press, settle

TODAY = date(2026, 8, 6)


class Shelf(Nowhere):
    """A store whose old sets wait on disk; there are none."""

    def load_table(self, name):
        return {} if name else None


class Bench(QWidget):
    """The page under a bar with its chooser, with a journal behind it, as the tab has it."""

    def __init__(self, book, look):
        super().__init__()
        self.journal, self.needed = Journal(Shelf(book), lambda _step: self.refresh()), []
        self.page = LegLoadPage(look)
        bar = QHBoxLayout()
        bar.addStretch()
        bar.addWidget(self.page.chooser)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(bar)
        column.addWidget(self.page, 1)
        self.desk = LegLoadDesk(self.page, lambda: self.journal.logbook, self.apply, self.need, LegModel())
        self.refresh()

    def refresh(self):
        self.desk.refresh(TODAY)

    def apply(self, name, edit):
        try:
            self.journal.apply(name, edit)
        except UserError:
            return False
        return True

    def need(self, name):
        self.needed.append(name)
        self.journal.need(name)

    def row(self, muscle):
        return self.page.shown.row(muscle)


@pytest.fixture
def look(qapp):
    made = Look("light")
    made.dress(qapp)
    yield made
    made.deleteLater()


@pytest.fixture
def made(look):
    benches = []

    def make(book, width=1366, height=690):
        bench = Bench(book, look)
        benches.append(bench)
        bench.resize(width, height)
        bench.show()
        bench.activateWindow()
        assert QTest.qWaitForWindowActive(bench, 2000)
        settle()
        return bench

    yield make
    for bench in benches:
        bench.close()
        bench.deleteLater()
    settle()


@pytest.fixture(scope="module")
def book():
    return sample(TODAY, "Harbour Half")


@pytest.fixture
def bench(made, book):
    return made(book)


def place_of(view, muscle):
    spots = [QPoint(x, y) for x in range(0, view.width(), 3) for y in range(0, view.height(), 3)]
    return next(at for at in spots if view.muscle_at(at.toPointF()) is muscle)


def terms(bench):
    found = bench.page.behind.terms
    return [found.item(n).data(Qt.ItemDataRole.UserRole) for n in range(found.count())]


def test_it_opens_on_this_week(bench):
    assert bench.page.chooser.title.text() == "Week 6, 3–9 Aug"
    assert bench.page.table.topLevelItemCount() == len(MUSCLES)
    assert bench.page.behind._name.text() == bench.row(bench.page.table.muscle).name


@pytest.mark.parametrize("which", ["done", "whole"])
def test_a_click_on_either_map_shows_what_is_behind_that_muscle(bench, which):
    for muscle in MAPPED:
        view = getattr(bench.page.maps, which)
        click(view, place_of(view, muscle))
        assert bench.page.table.muscle is muscle
        assert terms(bench) == list(bench.row(muscle).terms)
        assert bench.page.behind._total.text() == f"{sum(t.tenths for t in terms(bench)) / 10:.1f}"
        assert bench.page.maps.done.muscle is bench.page.maps.whole.muscle is muscle


def test_arrow_keys_on_a_map_go_from_muscle_to_muscle(bench):
    view = bench.page.maps.whole
    view.setFocus()
    click(view, place_of(view, MAPPED[0]))
    press(Qt.Key.Key_Right)
    assert bench.page.table.muscle is MAPPED[1]


def test_the_pointer_over_a_map_leaves_the_choice(bench):
    view, chosen = bench.page.maps.whole, bench.page.table.muscle
    view.setFocus()
    other = next(m for m in MAPPED if m is not chosen)
    QTest.mouseMove(view, place_of(view, other))
    settle()
    assert bench.page.table.muscle is chosen


def test_rows_are_chosen_by_mouse_and_keys(bench):
    table = bench.page.table
    item = table.topLevelItem(MUSCLES.index(Muscle.TA))
    click(table.viewport(), table.visualItemRect(item).center())
    assert bench.page.behind._name.text() == "Tibialis anterior"
    press(Qt.Key.Key_End, on=table)
    assert bench.page.behind._name.text() == "Trunk"
    press(Qt.Key.Key_Up, on=table)
    assert bench.page.behind._name.text() == "Hip flexors"


def test_a_session_is_asked_for_by_mouse_and_keys(bench):
    heard = []
    bench.page.session_asked.connect(heard.append)
    bench.page.table.choose(Muscle.GMAX)
    found = bench.page.behind.terms
    click(found.viewport(), found.visualItemRect(found.item(1)).center())
    found.setCurrentRow(0)
    press(Qt.Key.Key_Return, on=found)
    assert heard == [terms(bench)[1].id, terms(bench)[0].id]
    assert set(heard) <= set(bench.journal.logbook.sessions)


def test_days_weeks_and_dates(bench):
    chooser = bench.page.chooser
    click(chooser.ahead)
    assert chooser.title.text() == "Week 7, 10–16 Aug"
    click(chooser.back)
    click(chooser.reach.buttons[Reach.DAY])
    assert chooser.title.text() == "Thu 6 Aug"
    assert {row.word for row in bench.page.shown.rows} == {""}
    assert bench.page.shown.score is None
    click(chooser.reach.buttons[Reach.WEEKS])
    assert chooser.title.text() == "Four weeks, 13 Jul – 9 Aug"
    assert bench.page.shown.unit.startswith("hard sets or their equal, a week on average")
    chooser.reach.buttons[Reach.WEEKS].setFocus()
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Space)
    assert bench.desk.span.reach is Reach.DATES
    assert chooser.first.isVisible()
    assert not chooser.title.isVisible()


def test_dates_are_typed_and_never_the_wrong_way_round(bench):
    chooser = bench.page.chooser
    click(chooser.reach.buttons[Reach.DATES])
    chooser.first.setFocus()
    press(Qt.Key.Key_Up)  # a day later
    assert bench.desk.span.first == date(2026, 8, 4)
    chooser.first.setDate(QDate(2026, 8, 30))
    settle()
    assert bench.desk.span.first == bench.desk.span.last == date(2026, 8, 9)
    assert chooser.last.minimumDate() == chooser.first.date()
    assert "9 Aug 2026" in chooser.first.toolTip()


def test_it_follows_edits_and_keeps_muscle_and_days(bench):
    click(bench.page.chooser.ahead)
    bench.page.table.choose(Muscle.HAM)
    before = bench.row(Muscle.HAM)
    gone = next(t.id for t in before.terms if t.kind is Kind.STRENGTH)
    bench.apply("Delete", lambda b: replace(b, sessions={k: s for k, s in b.sessions.items() if k != gone}))
    settle()
    assert bench.page.chooser.title.text() == "Week 7, 10–16 Aug"
    assert bench.page.table.muscle is Muscle.HAM
    assert bench.row(Muscle.HAM).sum != before.sum
    assert gone not in {t.id for t in terms(bench)}
    bench.journal.undo()
    settle()
    assert bench.row(Muscle.HAM) == before


def test_it_always_says_that_it_is_a_model(bench):
    for reach in Reach:
        click(bench.page.chooser.reach.buttons[reach])
        assert bench.page._model_text.isVisible()
        assert bench.page._model_text.text().startswith("A model, not a measurement.")


@pytest.fixture
def model(bench):
    bench.page.how.setFocus()
    press(Qt.Key.Key_Space)
    assert bench.page.model.search.hasFocus()
    return bench.page.model


def type_number(model, text):
    model.edit.setFocus()
    model.edit.selectAll()
    QTest.keyClicks(model.edit, text)
    press(Qt.Key.Key_Return, on=model.edit)


def test_a_coefficient_is_changed_and_reset_in_one_step_each(bench, model):
    before = bench.row(Muscle.SOL).running
    QTest.keyClicks(model.search, "growth uphill")
    settle()
    assert model.list.topLevelItemCount() == 1
    type_number(model, "0,3")
    assert own_coefficients(bench.journal.logbook.plans[bench.desk._plan]) == (("growth.hill", 0.3),)
    assert model.list.topLevelItem(0).text(2) == "0.3"
    assert bench.row(Muscle.SOL).running != before
    bench.journal.undo()
    settle()
    assert model.edit.text() == "0.15"
    assert not bench.journal.can_undo
    type_number(model, "0.2")
    click(model.reset_one)
    assert bench.row(Muscle.SOL).running == before
    type_number(model, "0.2")
    click(model.reset_all)
    assert own_coefficients(bench.journal.logbook.plans[bench.desk._plan]) == ()
    assert not model.reset_all.isEnabled()


@pytest.mark.parametrize("text", ["9", "-1", "much", "nan"])
def test_what_cannot_be_is_refused_and_kept(bench, model, text):
    model.choose("growth.hill")
    type_number(model, text)
    assert model.complaint.isVisible()
    assert "running uphill is" in model.complaint.text()
    assert model.edit.text() == text
    assert not bench.journal.can_undo
    bench.refresh()
    assert model.edit.text() == text
    model.choose("growth.tempo")
    assert not model.complaint.isVisible()


def test_sources_are_papers_and_a_complaint_stands_beside_its_field(bench, model):
    model.choose("target.gmax.lo")
    item = model.list.currentItem()
    assert item.text(5) == "Schoenfeld 2017; PMC8884877"
    codes = [row.source for row in model._rows]
    assert not [text for text in codes if re.search(r"\bV\d|\bED\b|\bK ", text)]
    type_number(model, "900")
    assert abs(model.complaint.geometry().center().y() - model.edit.geometry().center().y()) < 30
    assert model.edit.accessibleDescription() == model.complaint.text()


def test_escape_leads_back(bench, model):
    press(Qt.Key.Key_Escape)
    assert bench.page.table.isVisible()
    assert bench.page.how.hasFocus()


def test_without_a_plan_it_says_what_goes_here(made, book):
    bench = made(replace(book, plans={}, sessions={}))
    assert bench.page._empty.isVisible()
    assert not bench.page.chooser.isVisible()


def test_without_strength_and_before_the_week_begins(made, book):
    runs = {k: s for k, s in book.sessions.items() if s.kind is not Kind.STRENGTH}
    bench = made(replace(book, sessions=runs))
    assert bench.page._note.text().startswith("No strength session lies in these days.")
    click(bench.page.chooser.ahead)
    assert bench.page.shown.done_caption == "nothing done yet"
    for _n in range(20):
        click(bench.page.chooser.ahead)
    assert bench.page._note.text() == "No session lies in these days."


def test_old_sets_are_asked_for_once_they_are_needed(made, book):
    lift = next(s for s in book.sessions.values() if s.kind is Kind.STRENGTH and s.day < TODAY)
    at = datetime(2026, 7, 28, 18, tzinfo=UTC)
    entry = SetEntry("e", next(iter(book.athletes)), lift.id, "squat", 0, 0, Leg.BOTH, at, reps=8)
    bench = made(replace(book, sets=put({}, entry), old_sets=UNLOADED))
    assert bench.needed == []  # this week is later than the sets in memory
    for _n in range(3):
        click(bench.page.chooser.back)
    assert bench.needed == ["old_sets"]
    assert bench.journal.logbook.old_sets == {}


@pytest.mark.parametrize("size", [(1440, 770), (1366, 640), (1024, 530)])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_text_has_its_room(made, book, look, size, theme):
    look.choose(theme)
    bench = made(book, *size)
    table = bench.page.table
    assert table.viewport().width() <= table.width()
    short = max(table.fontMetrics().horizontalAdvance(bench.row(m).short) for m in MUSCLES)
    assert short + 8 <= table.columnWidth(0)  # the whole name where it has room
    for column in range(1, table.columnCount()):
        needed = max(
            table.fontMetrics().horizontalAdvance(table.topLevelItem(n).text(column))
            for n in range(table.topLevelItemCount())
        )
        assert needed + 8 <= table.columnWidth(column), column
    for part in (bench.page._left, bench.page._middle):
        assert part.verticalScrollBar().maximum() == 0, size
    assert sum(w.width() for w in (bench.page._left, bench.page._middle, bench.page._right)) <= size[0]


def test_everything_has_a_name(bench):
    for widget in (bench.page.table, bench.page.behind.terms, bench.page.maps.done, bench.page.maps.whole):
        assert widget.accessibleName()
    item = bench.page.table.topLevelItem(0)
    assert item.data(0, Qt.ItemDataRole.AccessibleTextRole) == bench.row(MUSCLES[0]).spoken
