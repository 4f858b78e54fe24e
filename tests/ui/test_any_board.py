"""Whatever is done to the board by its actions, the file, the memory and the board say the same."""

import shutil
import tempfile
from datetime import date, timedelta
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from PySide6.QtWidgets import QPushButton

from runlegs_desktop.app.leg_load import legs_for_rules
from runlegs_desktop.app.planning import current_plan, picture
from runlegs_desktop.app.preferences import Zoom
from runlegs_desktop.domain.session import Kind
from runlegs_desktop.present.board import board as board_of
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.ui.plan.arrangement import arrange
from runlegs_desktop.ui.plan.card import RING, CardView
from tests.ui.conftest import TODAY
from tests.ui.hands import make_plan, settle

places = st.integers(0, 400)


class AnyBoard(RuleBasedStateMachine):
    """A real window on a real library; only the mouse is left out."""

    desktop = None

    def __init__(self):
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.window = None

    @initialize()
    def begin(self):
        self.open()
        make_plan(self.window)

    def open(self):
        self.window = self.desktop.open(self.folder / "any.runlegs")
        settle()

    @property
    def book(self):
        return self.window._journal.logbook

    def choose(self, *numbers):
        """Select cards; where there is none, the first day."""
        ids = sorted(self.book.sessions)
        if ids:
            self.window.plan.board.select_all({ids[n % len(ids)]: None for n in numbers})

    @rule(cards=st.lists(places, min_size=1, max_size=3), days=st.sampled_from([-14, -7, -1, 1, 7, 14]))
    def move(self, cards, days):
        self.choose(*cards)
        self.window.desk.editing.move_by(days)

    @rule(card=places, days=st.integers(-9, 9))
    def carry(self, card, days):
        self.choose(card)
        desk = self.window.desk
        desk.editing.lift()
        for _n in range(abs(days)):
            if desk.carrying._day is not None:
                desk.carrying._step(desk.carrying._day + (date.resolution if days > 0 else -date.resolution))
        desk.carrying.drop() if days % 3 else desk.carrying.cancel()

    @rule(card=places, kind=st.sampled_from(Kind))
    def add(self, card, kind):
        self.choose(card)
        self.window.desk.editing.add_kind(kind)

    @rule(
        card=places,
        name=st.sampled_from(["remove_selected", "toggle_pin", "skip", "duplicate", "cut", "copy", "paste"]),
    )
    def act(self, card, name):
        self.choose(card)
        getattr(self.window.desk.editing, name)()

    @rule(name=st.sampled_from(["remove_selected", "toggle_pin", "skip", "duplicate", "cut", "copy", "paste"]))
    def act_on_what_is_left_selected(self, name):
        getattr(self.window.desk.editing, name)()

    @rule(card=places, rpe=st.none() | st.integers(0, 10))
    def done(self, card, rpe):
        self.choose(card)
        if self.window.plan.board.selected_id:
            self.window.desk.editing.mark_done(self.window.plan.board.selected_ids[:1], rpe)

    @rule(zoom=st.sampled_from(Zoom))
    def zoom(self, zoom):
        self.window.plan.set_zoom(zoom)

    @rule(share=st.floats(0, 1))
    def scroll(self, share):
        bar = self.window.plan.board.verticalScrollBar()
        bar.setValue(round(share * bar.maximum()))

    @rule(card=places, zoom=st.sampled_from(Zoom), days=st.integers(-20, 20))
    def zoom_while_a_card_is_in_the_air(self, card, zoom, days):
        self.choose(card)
        desk = self.window.desk
        desk.editing.lift()
        if desk.carrying._day is not None:
            desk.carrying._step(desk.carrying._day + timedelta(days=days))
        self.window.plan.set_zoom(zoom)
        settle()
        self.window.plan.go_to_today()
        settle()
        desk.carrying.cancel()

    @rule(number=places)
    def look_at_a_fix(self, number):
        for _n in range(30):
            settle()
        items = [item for item in self.window.plan.dock.items if item.offer]
        if items:
            self.window.plan.dock.fix_hovered.emit(items[number % len(items)].check)
            settle()
            self.window.plan.dock.fix_left.emit()

    @rule()
    def fix_one(self):
        for _n in range(30):
            settle()
        buttons = [
            b for item in self.window.plan.dock.items for b in item.findChildren(QPushButton) if not b.isHidden()
        ]
        if buttons:
            buttons[0].click()

    @rule()
    def fix_all(self):
        self.window.plan.dock.fix_all_asked.emit()

    @rule(times=st.integers(1, 4))
    def undo_and_some_redo(self, times):
        for _n in range(times):
            if "Make plan" not in self.window.undo_action.text():
                self.window.undo_action.trigger()
        for _n in range(times // 2):
            self.window.redo_action.trigger()

    @rule()
    def reopen(self):
        before = self.book
        self.window.close()
        settle()
        self.open()
        assert self.book == before

    @invariant()
    def file_memory_and_board_agree(self):
        if self.window is None:
            return
        settle()
        numbers = Numbers(self.window.pages.units)
        shown = self.window.plan.board._board
        kept = self.window._journal._store.load()
        assert kept == self.book
        plan = current_plan(kept, TODAY)
        seen = picture(kept, plan, TODAY, legs=legs_for_rules(kept, plan).legs)
        assert shown == board_of(seen.scene, seen.findings, numbers)
        assert not self.window.desk.carrying.is_up
        self.widgets_show_the_board()

    def widgets_show_the_board(self):
        """Every card in view is a widget in its place, and no other is seen."""
        board = self.window.plan.board
        size, columns, canvas = board._size(), board.columns, board.viewport()
        top, left = board.verticalScrollBar().value(), board.horizontalScrollBar().value()
        placed, keep = {}, board._uncovered.session_id if board._uncovered else ""
        for week in board._board.weeks[top // size.height : (top + canvas.height()) // size.height + 1]:
            for n, day in enumerate(week.days):
                box = columns.day(n).adjusted(0, 0, 0, size.height).translated(-left, week.index * size.height - top)
                placed |= {one.card.id: one for one in arrange(day.cards, box, size.detail, keep)[0]}
        seen = {view.session_id: view for view in canvas.findChildren(CardView) if view.isVisible()}
        assert seen.keys() == placed.keys()
        for key, view in seen.items():
            assert view.card == placed[key].card
            assert view.geometry() == placed[key].rect.adjusted(-RING, -RING, RING, RING)

    def teardown(self):
        if self.window is not None:
            self.window.close()
            settle()
        shutil.rmtree(self.folder)


def test_whatever_is_done_file_memory_and_board_agree(desktop):
    AnyBoard.desktop = desktop
    run_state_machine_as_test(
        AnyBoard,
        settings=settings(
            max_examples=12, stateful_step_count=18, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )
