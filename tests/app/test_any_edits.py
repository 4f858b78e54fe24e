"""The test that is worth all the others: whatever the runner does, the file says what the screen says."""

import shutil
import tempfile
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from runlegs_desktop.app.journal import Journal
from runlegs_desktop.app.library import open_library
from runlegs_desktop.domain.athlete import Athlete
from runlegs_desktop.domain.edits_strength import favour, log_set, save_routine, undo_set
from runlegs_desktop.domain.exercise import Tempo
from runlegs_desktop.domain.inputs import Equipment, Goal, PlanInputs
from runlegs_desktop.domain.logbook import drop, inverse, patch, put
from runlegs_desktop.domain.performance import Performance
from runlegs_desktop.domain.plan import Phase, Plan
from runlegs_desktop.domain.session import Kind, Role, Session, Status, Step, Zone
from runlegs_desktop.domain.strength import Leg, Prescription, Routine, SetEntry

MON = date(2026, 1, 5)
IDS, PLANS = "abcdef", "pq"
days = st.dates(MON, date(2026, 3, 1))
steps = st.lists(st.builds(Step, st.sampled_from(Role), st.sampled_from(Zone), st.just(60), st.just(200)), max_size=2)
sessions = st.builds(
    Session,
    id=st.sampled_from(IDS),
    athlete=st.just("me"),
    plan=st.sampled_from(PLANS),
    day=days,
    kind=st.sampled_from(Kind),
    steps=steps.map(tuple),
    metres=st.integers(0, 40_000),
    status=st.sampled_from(Status),
    rpe=st.none() | st.integers(0, 10),
)


def plan(key, name=""):
    return Plan(key, "me", name, MON, (Phase.BASE,) * 8, PlanInputs(Goal.TEN_K, MON, 8, 30_000))


class AnyEdits(RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.announced = []

    def reopened(self):
        self.library = open_library(self.folder / "any.runlegs")
        self.store = self.library.store
        self.journal = Journal(self.store, self.announced.append)
        self.announced.clear()
        self.start = self.home = self.journal.logbook

    @initialize()
    def begin(self):
        self.reopened()
        self.journal.apply("Me", lambda b: replace(b, athletes={"me": Athlete("me")}, plans={"p": plan("p")}))
        self.library.close()
        self.reopened()

    @rule(session=sessions)
    def put(self, session):
        if session.plan in self.journal.logbook.plans:
            self.journal.apply("Put", lambda b: replace(b, sessions=put(b.sessions, session)))

    @rule(ids=st.sets(st.sampled_from(IDS)))
    def drop(self, ids):
        self.journal.apply("Drop", lambda b: replace(b, sessions=drop(b.sessions, *ids)))

    @rule(key=st.sampled_from(PLANS), name=st.sampled_from(["", "x"]))
    def put_plan(self, key, name):
        self.journal.apply("Plan", lambda b: replace(b, plans=put(b.plans, plan(key, name))))

    @rule(key=st.sampled_from(PLANS))
    def drop_plan_with_sessions(self, key):
        def without(book):
            kept = {s.id: s for s in book.sessions.values() if s.plan != key}
            return replace(book, plans=drop(book.plans, key), sessions=kept)

        self.journal.apply("Drop plan", without)

    @rule(key=st.sampled_from("rs"), day=days, seconds=st.integers(1200, 1300))
    def put_race(self, key, day, seconds):
        race = Performance(key, "me", day, 5000, seconds)
        self.journal.apply("Race", lambda b: replace(b, performances=put(b.performances, race)))

    @rule(key=st.sampled_from("rs"))
    def drop_race(self, key):
        self.journal.apply("Drop race", lambda b: replace(b, performances=drop(b.performances, key)))

    @rule(number=st.integers(0, 3), reps=st.integers(0, 12), load=st.none() | st.integers(-20_000, 90_000))
    def lift(self, number, reps, load):
        at = datetime(2026, 1, 6, 18, number, tzinfo=UTC)
        done = SetEntry(f"s{number}", "me", "a", "squat", 0, number, Leg.BOTH, at, reps, load=load)
        self.journal.apply("Set", lambda b: log_set(b, done))

    @rule()
    def take_last_set_back(self):
        self.journal.apply("No set", lambda b: undo_set(b, "a"))

    @rule(reps=st.integers(1, 20), on=st.booleans())
    def change_routine(self, reps, on):
        legs = Routine("r", "me", "Mine", Equipment.GYM, (Prescription("squat", 3, Tempo(3, 0, 1), 90, 2, reps=reps),))
        self.journal.apply("Routine", lambda b: favour(save_routine(b, legs), "me", "squat", on=on))

    @rule(key=st.sampled_from(IDS), day=days)
    def move(self, key, day):
        if key in self.journal.logbook.sessions:
            self.edit("Move", key, day=day)

    @rule(key=st.sampled_from("ab"), text=st.sampled_from(["", "4", "4x1k"]))
    def type_title(self, key, text):
        if key in self.journal.logbook.sessions:
            self.edit("Rename", key, merge=f"title:{key}", title=text)

    def edit(self, name, key, merge="", **values):
        self.journal.apply(
            name, lambda b: replace(b, sessions=put(b.sessions, replace(b.sessions[key], **values))), merge
        )

    @rule()
    def undo(self):
        self.journal.undo()

    @rule()
    def redo(self):
        self.journal.redo()

    @rule()
    def undo_and_redo(self):
        before = self.journal.logbook
        if self.journal.undo():
            self.journal.redo()
            assert self.journal.logbook == before

    @precondition(lambda self: len(self.announced) > 5)
    @rule()
    def close_and_open(self):
        before = self.journal.logbook
        self.library.close()
        self.reopened()
        assert self.journal.logbook == before

    @invariant()
    def file_agrees_with_memory(self):
        assert self.store.load() == self.journal.logbook

    @invariant()
    def notices_add_up_to_memory(self):
        for one in self.announced:
            self.home = patch(self.home, one)
            assert patch(patch(self.home, inverse(one)), one) == self.home
        assert self.home == self.journal.logbook
        self.home = self.start

    def teardown(self):
        while self.journal.undo():
            pass
        assert self.journal.logbook == self.start == self.store.load()
        self.library.close()
        shutil.rmtree(self.folder)


TestAnyEdits = AnyEdits.TestCase
TestAnyEdits.settings = settings(max_examples=30, stateful_step_count=40)
