"""What is done on the Leg load page: suggestions taken, running or strength alone, the table copied, keys seen."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from runlegs_desktop.app.stimulus_file import cells
from runlegs_desktop.domain.edits_stimulus import set_coefficient
from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.domain.load_span import Source
from runlegs_desktop.domain.session import Kind, Status
from runlegs_desktop.draw.legmap import MAPPED
from tests.ui.hands import click, press, settle
from tests.ui.test_leg_load import bench, book, look, made, place_of, terms  # noqa: F401 - fixtures


def test_a_suggestion_does_what_it_says_in_one_step(bench):  # noqa: F811
    """By keyboard; the muscle then is what the words promised, and undo takes it back."""
    bench.page.table.choose(Muscle.TA)
    before, told = bench.row(Muscle.TA).sum, bench.page.shown.suggestions[0]
    button = bench.page.behind.findChild(QPushButton, "load-suggestion")
    assert button.toolTip() == told.buttons[0] == "Add 2 × 15 tibialis raise to every Legs B"
    assert told.text.startswith(f"{before} → 2.3 of 2 sets")
    button.setFocus()
    press(Qt.Key.Key_Space)
    assert bench.row(Muscle.TA).sum == "2.3"
    assert "Tibialis raise" in {t.name for t in terms(bench)}
    assert len(bench.page.shown.suggestions) <= 2
    assert bench.journal.undo_name == "Change Legs B"
    bench.journal.undo()
    settle()
    assert bench.row(Muscle.TA).sum == before
    assert not bench.journal.can_undo


def test_the_muscle_that_is_looked_at_is_the_one_that_is_helped(bench):  # noqa: F811
    bench.page.table.choose(Muscle.TA)
    assert bench.page.shown.suggestions[0].title == "Under: Tibialis anterior"
    bench.page.table.choose(Muscle.HF)
    settle()
    assert bench.page.shown.suggestions[0].title == "Under: Hip flexors"
    before = float(bench.row(Muscle.HF).sum)
    click(bench.page.behind.findChild(QPushButton, "load-suggestion"))
    assert float(bench.row(Muscle.HF).sum) > before


def test_where_nothing_can_be_added_it_shows_the_exercises(made, book):  # noqa: F811
    """Every session that could take it is done."""
    done = {k: replace(s, status=Status.DONE) if s.kind is Kind.STRENGTH else s for k, s in book.sessions.items()}
    there, heard = made(replace(book, sessions=done)), []
    there.page.exercises_asked.connect(heard.append)
    click(there.page.behind.findChild(QPushButton, "load-suggestion"))
    assert heard == [there.page.shown.suggestions[0].muscle]
    assert not there.journal.can_undo


@pytest.mark.parametrize("width", [1440, 1024])
def test_running_strength_or_both(made, book, width):  # noqa: F811
    there = made(book, width, 690)
    both = float(there.row(Muscle.SOL).sum)
    click(there.page.source.buttons[Source.RUNNING])
    runs = float(there.row(Muscle.SOL).sum)
    assert {t.kind for t in terms(there)} & {Kind.STRENGTH} == set()
    assert there.page._note.text().startswith("Running alone.")
    there.page.source.buttons[Source.RUNNING].setFocus()
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Space)
    lifted = float(there.row(Muscle.SOL).sum)
    assert runs + lifted == pytest.approx(both, abs=0.11)
    assert there.page.shown.suggestions == ()
    assert there.page.shown.score is None
    assert there.page.source.isVisible()


def test_the_table_is_copied_and_said(bench):  # noqa: F811
    heard = []
    bench.desk.copied.connect(heard.append)
    bench.page.chooser.copy.setFocus()
    press(Qt.Key.Key_Space)
    text = QGuiApplication.clipboard().text()
    assert text.splitlines()[0] == "Week 6, 3–9 Aug"
    assert f"Soleus\t{bench.row(Muscle.SOL).running}" in text
    assert heard == ["The table of Week 6, 3–9 Aug is on the clipboard."]


def test_a_ring_shows_the_keys_and_not_the_pointer(bench):  # noqa: F811
    view = bench.page.maps.whole

    def ringed():
        return view.grab().toImage().pixelColor(view.width() // 2, 1).name() == bench.page._look.theme.accent.name()

    click(view, place_of(view, MAPPED[0]))
    assert view.hasFocus()
    assert not ringed()
    press(Qt.Key.Key_Right, on=view)
    assert ringed()
    bench.page.table.setFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert ringed()


def test_what_is_over_loses_a_set_by_a_click(made, book):  # noqa: F811
    """Adductors far over: the page offers a set less of what works them, and undo brings it back."""
    plan = next(iter(book.plans.values()))
    tight = set_coefficient(book, plan.id, cells(), "target.add.lo", 1)
    tight = set_coefficient(
        set_coefficient(tight, plan.id, cells(), "target.add.op", 1), plan.id, cells(), "target.add.hi", 3
    )
    there = made(tight, 1440, 770)
    there.page.table.choose(Muscle.ADD)
    before = there.row(Muscle.ADD).sum
    assert there.row(Muscle.ADD).word == "over"
    told = next(one for one in there.page.shown.suggestions if one.title == "Over: Adductors")
    assert told.buttons[0].startswith("One set less of ")
    place = there.page.shown.suggestions.index(told)
    click(there.page.behind.findChildren(QPushButton, "load-suggestion")[place])
    assert float(there.row(Muscle.ADD).sum) < float(before)
    there.journal.undo()
    settle()
    assert there.row(Muscle.ADD).sum == before
