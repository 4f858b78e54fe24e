"""One real file per schema ever released still opens and says what it said. Never regenerate one: add the next."""

import shutil
import sys
from dataclasses import replace
from datetime import date, time
from pathlib import Path

from runlegs_desktop.app.journal import Journal
from runlegs_desktop.app.library import open_library
from runlegs_desktop.domain.athlete import Athlete, HeartFrom, Sex, Units
from runlegs_desktop.domain.inputs import Equipment, Experience, Goal, Hills, PlanInputs
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.performance import Performance
from runlegs_desktop.domain.plan import Mute, Note, Phase, Plan
from runlegs_desktop.domain.session import Kind, Repeat, Role, Session, Status, Step, Variant, Zone

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


def test_a_v2_file_opens(tmp_path):
    assert opened("v2.runlegs", tmp_path) == (BOOK_2, None)


def write(path):
    """How v2.runlegs was made: `python tests/app/test_released_files.py <new file>`."""
    library = open_library(path)
    Journal(library.store, lambda _: None).apply("Write", lambda _: BOOK_2)
    library.close()


if __name__ == "__main__":
    write(Path(sys.argv[1]))
