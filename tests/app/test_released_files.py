"""One real file per schema ever released still opens and says what it said. Never regenerate one: add the next."""

import shutil
import sqlite3
import sys
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from pathlib import Path

from runlegs_desktop.app.journal import Journal
from runlegs_desktop.app.library import open_library
from runlegs_desktop.domain.athlete import Athlete, HeartFrom, Sex, Units
from runlegs_desktop.domain.exercise import Kit, Muscle, Pattern, Span, Tempo
from runlegs_desktop.domain.inputs import Equipment, Experience, Goal, Hills, PlanInputs
from runlegs_desktop.domain.logbook import UNLOADED, Logbook
from runlegs_desktop.domain.performance import Performance
from runlegs_desktop.domain.plan import Mute, Note, Phase, Plan
from runlegs_desktop.domain.session import Kind, Repeat, Role, Session, Status, Step, Variant, Zone
from runlegs_desktop.domain.strength import CalfTest, ExerciseMark, Leg, OwnExercise, Prescription, Routine, SetEntry

FILES = Path(__file__).parent.parent / "store" / "files"
ME, TEN = "0b9d6a3e-5b0e-4c39-9f0d-5a8e0f5f7c01", "6f0c1f5e-8d7f-4a45-8a38-2a6f4b1f9d02"
BATCH = "c1c7f3a2-64a1-4a52-9bb1-3d1a6c9e5f03"
MON = date(2026, 3, 2)

_INPUTS = PlanInputs(
    *(Goal.TEN_K, MON, 3, 32_000), race_day=date(2026, 3, 22), experience=Experience.INTERMEDIATE, long_metres=14_000,
    vdot=44.5, days=frozenset({1, 3, 5, 6}), long_day=6, day_seconds=5400, week_seconds=18_000, hills=Hills.TREADMILL,
    equipment=Equipment.GYM, strength=2, two_a_day=False, age=41,
)  # fmt: skip
_PLAN = Plan(
    *(TEN, ME, "10 km – Frühling", MON, (Phase.BUILD, Phase.CUTBACK, Phase.TAPER), _INPUTS),
    notes=(Note("volume-capped", (("week", 2), ("metres", 31_500.5), ("by", "day_seconds"))),),
    limits=(("R01.warn", 1.15),), mutes=(Mute("R07", MON, "coach said so"),),
)  # fmt: skip
_WARM, _COOL = Step(Role.WARM_UP, Zone.E, 600, 1800), Step(Role.COOL_DOWN, Zone.E, 600, 1750)
_REPEAT = Repeat(5, (Step(Role.WORK, Zone.I, 240, 1000), Step(Role.RECOVERY, Zone.E, 120, 300)), skip_last=True)
_SESSIONS = (
    Session(
        *("a0000000-0000-4000-8000-000000000001", ME, TEN, date(2026, 3, 3), Kind.INTERVALS, Variant.REPS),
        start=time(6, 30), title="5 × 1 km", steps=(_WARM, _REPEAT, _COOL), metres=9750, seconds=2880,
        status=Status.DONE, done_metres=9800, done_seconds=2911, rpe=8, pinned=True, notes='windy\n"ok" – Ω', batch=BATCH,
    ),
    Session(
        *("a0000000-0000-4000-8000-000000000002", ME, TEN, date(2026, 3, 3), Kind.STRENGTH, Variant.HEAVY),
        order=1, routine="A", seconds=2700,
    ),
    Session(
        *("a0000000-0000-4000-8000-000000000003", ME, TEN, date(2026, 3, 22), Kind.RACE),
        metres=10_000, seconds=2820, status=Status.SKIPPED,
    ),
)  # fmt: skip
BOOK = Logbook(
    {ME: Athlete(ME, "Åsa", Units.IMPERIAL, date(1985, 2, 28), Sex.FEMALE, 184, 49, 44.5)},
    {TEN: _PLAN},
    {s.id: s for s in _SESSIONS},
)

_EARLY = (None, time(6, 45), None, time(17, 30), None, None, time(9))
_PERFORMANCES = (
    Performance("b0000000-0000-4000-8000-000000000001", ME, date(2026, 2, 15), 5000, 1434, "Park – Fünf", batch=BATCH),
    Performance("b0000000-0000-4000-8000-000000000002", ME, date(2025, 8, 3), 21_098, 6940, hot_or_hilly=True),
)
BOOK_2 = replace(
    BOOK,
    athletes={ME: replace(BOOK.athletes[ME], times=_EARLY, zones=HeartFrom.OWN, own_zones=(120, 140, 155, 168))},
    performances={p.id: p for p in _PERFORMANCES},
)

_TOKYO = timezone(timedelta(hours=9))
_ROUTINE = Routine(
    *("d0000000-0000-4000-8000-000000000001", ME, "Beine A – früh", Equipment.GYM),
    prescriptions=(
        Prescription("squat", 3, Tempo(3, 0, 1), 150, 2, reps=6, load=82_500, group=1, span=Span(5, 8)),
        Prescription("side_plank", 2, None, 45, 2, seconds=30, per_side=True, group=1),
    ),
    code="A", batch=BATCH,
)  # fmt: skip
_OWN = OwnExercise(
    *("e0000000-0000-4000-8000-000000000001", ME, "Sled – push", Pattern.LUNGE),
    weights=((Muscle.VAS, 1.0), (Muscle.GMAX, 0.75)), span=Span(10, 20), tempo=Tempo(0, 0, 0), rest=90,
    equipment=(Kit.BENCH,), per_side=True, cues=("Stay low",), poses="[]",
)  # fmt: skip
_MARK = ExerciseMark("f0000000-0000-4000-8000-000000000001", ME, "squat", favourite=True)
_TEST = CalfTest("f1000000-0000-4000-8000-000000000001", ME, date(2026, 2, 20), 24, 21, None, 18)


def _set(number, at, **values):
    key = f"f2000000-0000-4000-8000-{number:012d}"
    return SetEntry(key, ME, _SESSIONS[1].id, "squat", 0, number, at=at, **values)


_OLD = _set(1, datetime(2025, 11, 3, 18, 5, 30, tzinfo=_TOKYO), leg=Leg.BOTH, reps=8, load=80_000, rir=3)
_RECENT = (
    _set(2, datetime(2026, 3, 3, 7, 40, tzinfo=UTC), leg=Leg.LEFT, seconds=30, rir=0, batch=BATCH),
    _set(3, datetime(2026, 3, 3, 7, 41, tzinfo=UTC), leg=Leg.RIGHT, load=-15_000, skipped=True),
)
BOOK_3 = replace(
    BOOK_2,
    routines={_ROUTINE.id: _ROUTINE}, own_exercises={_OWN.id: _OWN}, marks={_MARK.id: _MARK},
    calf_tests={_TEST.id: _TEST}, sets={s.id: s for s in _RECENT}, old_sets={_OLD.id: _OLD},
)  # fmt: skip


_SLIPPED = replace(_RECENT[0], form_slipped=True)
BOOK_4 = replace(BOOK_3, sets={**BOOK_3.sets, _SLIPPED.id: _SLIPPED})
_WISHES = replace(_INPUTS, strength_days=frozenset({0, 3}), growth=0.05, goal_seconds=2790)
BOOK_5 = replace(BOOK_4, plans={TEN: replace(_PLAN, inputs=_WISHES)})


def opened(name, folder):
    library = open_library(Path(shutil.copy(FILES / name, folder)))
    assert not library.read_only
    book = library.store.load()
    library.close()
    return book, library.older


def test_a_v1_file_opens_and_its_copy_stays_aside(tmp_path):
    book, older = opened("v1.runlegs", tmp_path)
    assert book == BOOK
    assert older == tmp_path / "v1.v1.runlegs"


def test_what_a_v1_file_has_become_can_be_written(tmp_path):
    library = open_library(Path(shutil.copy(FILES / "v1.runlegs", tmp_path)))
    Journal(library.store, lambda _: None).apply("Write", lambda _: BOOK_2)
    assert library.store.load() == BOOK_2
    library.close()


def test_a_v2_file_opens_and_can_be_written(tmp_path):
    assert opened("v2.runlegs", tmp_path) == (BOOK_2, tmp_path / "v2.v2.runlegs")
    library = open_library(tmp_path / "v2.runlegs")
    Journal(library.store, lambda _: None).apply("Write", lambda _: BOOK_3)
    library.close()
    assert opened_whole(tmp_path / "v2.runlegs") == BOOK_3


def test_a_v3_file_opens_with_its_old_sets_left_on_disk(tmp_path):
    assert opened("v3.runlegs", tmp_path) == (replace(BOOK_3, old_sets=UNLOADED), tmp_path / "v3.v3.runlegs")
    assert opened_whole(tmp_path / "v3.runlegs") == BOOK_3


def test_a_v4_file_knows_where_the_form_slipped(tmp_path):
    assert opened("v4.runlegs", tmp_path) == (replace(BOOK_4, old_sets=UNLOADED), tmp_path / "v4.v4.runlegs")
    assert opened_whole(tmp_path / "v4.runlegs") == BOOK_4


def test_a_v4_plan_has_every_wish_in_its_row(tmp_path):
    library = open_library(Path(shutil.copy(FILES / "v4.runlegs", tmp_path)))
    library.close()
    with closing(sqlite3.connect(tmp_path / "v4.runlegs")) as connection:
        (spelled,) = connection.execute("SELECT inputs FROM plan").fetchone()
    assert spelled.endswith(',"strength_days":[],"growth":0.1,"goal_seconds":null}')


def test_a_v5_file_knows_what_the_runner_wished(tmp_path):
    assert opened("v5.runlegs", tmp_path) == (replace(BOOK_5, old_sets=UNLOADED), None)
    assert opened_whole(tmp_path / "v5.runlegs") == BOOK_5


def opened_whole(path):
    library = open_library(path)
    journal = Journal(library.store, lambda _: None)
    journal.need("old_sets")
    library.close()
    return journal.logbook


def write(path):
    """How v5.runlegs was made: `python tests/app/test_released_files.py <new file>`."""
    library = open_library(path)
    Journal(library.store, lambda _: None).apply("Write", lambda _: BOOK_5)
    library.close()


if __name__ == "__main__":
    write(Path(sys.argv[1]))
