"""What `bench.py` runs inside the project's environment: every budget as a ratio of one run.

Seconds differ from machine to machine and minute to minute; ratios inside one run hardly do. Nothing is asserted.
"""

import os
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # a runner's Python keeps what it has compiled

import measures_bundle
import measures_figure
import measures_library
from measures_legs import legs
from measures_paper import paper
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from runlegs_desktop.app.library import open_library
from runlegs_desktop.app.planning import picture
from runlegs_desktop.app.renewing import renewable
from runlegs_desktop.desktop import Desktop
from runlegs_desktop.domain.athlete import Athlete
from runlegs_desktop.domain.generate import generate
from runlegs_desktop.domain.inputs import Experience, Goal, PlanInputs
from runlegs_desktop.domain.logbook import Logbook, diff, put
from runlegs_desktop.domain.plan import Plan
from runlegs_desktop.domain.rules import check
from runlegs_desktop.domain.scene import scene
from runlegs_desktop.domain.schedule import sessions
from runlegs_desktop.domain.session import Kind, Session, Status
from runlegs_desktop.present.generate_page import opened
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.ui.generate.dialog import GenerateDialog
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.plan.carrying import Mode
from runlegs_desktop.ui.window import Window

TODAY = date(2026, 8, 6)
FRAME_MS = 1000 / 60
ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 and sys.argv[1].isdigit() else 9
_BUNDLE_ROUNDS = 5
TEN_YEARS_OF_PLANS = 43  # of 12 weeks each
INSERTS = 20_000

BARE = """
import sys
import time
painted = []
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        painted.append(time.monotonic())
        painted.append(peak())
        painted.append(time.process_time())
        QTimer.singleShot(0, app.quit)
app = QApplication(sys.argv)
window = Window()
window.resize(1440, 900)
window.show()
app.exec()
"""

BOARD = """
import gc
import sys
import time
painted = []
gc.disable()
from PySide6.QtCore import QTimer
from runlegs_desktop.__main__ import main
import runlegs_desktop.draw.no_spellings  # as `main` does
from runlegs_desktop.ui.plan.card import CardView
usual = CardView.paintEvent
def paint(self, event):
    usual(self, event)
    CardView.paintEvent = usual
    painted.append(time.monotonic())
    painted.append(peak())
    painted.append(time.process_time())
    QTimer.singleShot(0, self.window().close)
CardView.paintEvent = paint
sys.argv = ["runlegs"]
main()
"""

PEAK = """
def peak():
    with open("/proc/self/status") as status:
        return next(line.split()[1] for line in status if line.startswith("VmHWM"))
"""

REPORT = """
print(*painted[:3])
"""


def main() -> None:
    """Measure everything and print the table."""
    with tempfile.TemporaryDirectory() as place:
        os.environ["RUNLEGS_HOME"] = place
        rows = [
            *starts(Path(place)),
            *drag(Path(place)),
            *generating(),
            *generating_anew(),
            *legs(),
            *paper(),
            *inserting(Path(place)),
        ]
        rows += measures_figure.figure()
        rows += measures_library.searching()
    print(f"\n{'what':58} {'figure':>12} {'budget':>10}")
    for what, figure, budget in rows:
        print(f"{what:58} {figure:>12} {budget:>10}")


def starts(place: Path) -> list[tuple[str, str, str]]:
    """Start to first painted board, and memory there."""
    small, large = place / "plan" / "training.runlegs", place / "years" / "training.runlegs"
    make_library(small, 1)
    make_library(large, TEN_YEARS_OF_PLANS)
    scripts = {"bare": (BARE, place), "plan": (BOARD, small.parent), "years": (BOARD, large.parent)}
    times: dict[str, list[float]] = {name: [] for name in scripts}
    peaks: dict[str, list[int]] = {name: [] for name in scripts}
    works: dict[str, list[float]] = {name: [] for name in scripts}
    for turn in range(ROUNDS + 1):
        for name, (code, home) in scripts.items():
            words = [sys.executable, "-c", PEAK + code + REPORT]
            here = os.environ | {"RUNLEGS_HOME": str(home)}
            begin = time.monotonic()
            done = subprocess.run(words, check=True, capture_output=True, text=True, env=here)
            first_paint, peak, spent = done.stdout.split()[-3:]
            if turn:  # the first round only warms the caches
                times[name].append(float(first_paint) - begin)
                peaks[name].append(int(peak))
                works[name].append(float(spent))
    second = {name: statistics.median(found) for name, found in times.items()}
    work = statistics.median(works["plan"]) / statistics.median(works["bare"])
    memory = {name: statistics.median(found) for name, found in peaks.items()}
    print(f"starts: {', '.join(f'{name} {found * 1000:.0f} ms' for name, found in second.items())}")
    return [
        ("start to first painted board / bare QMainWindow", f"{second['plan'] / second['bare']:.2f} x", "1.6 x"),
        ("the same in time on the core, for a busy machine", f"{work:.2f} x", "1.6 x"),
        ("the same, ten-year library / 12-week library", f"{second['years'] / second['plan']:.2f} x", "1.5 x"),
        ("memory at first board / bare QMainWindow", f"{memory['plan'] / memory['bare']:.2f} x", "1.5 x"),
        *measures_bundle.starts(small, second["bare"], min(ROUNDS, _BUNDLE_ROUNDS)),
    ]


def drag(place: Path) -> list[tuple[str, str, str]]:
    """A move, its rules and the repaint of the board: 24 weeks of 12 cards inside the ten-year library."""
    desktop = Desktop(lambda: TODAY, "light")
    window = desktop.open(place / "years" / "training.runlegs")
    book, plan = crowded(window._journal.logbook)  # noqa: SLF001 - the bench looks inside
    seen = scene(plan, sessions(book, plan, TODAY), TODAY)
    rules = [timed(lambda: check(scene(plan, sessions(book, plan, TODAY), TODAY)))[0] for _n in range(30)]
    alone = [timed(lambda: check(replace(seen)))[0] for _n in range(30)]
    tab, numbers = window.plan, Numbers()
    tab.show_picture(picture(book, plan, TODAY), numbers)
    tab.board.show_week(8)
    desktop.app.processEvents()
    moved = [s for s in book.sessions.values() if s.plan == plan.id and 8 <= plan.week_index(s.day) < 14]
    steps = []
    for session in moved * 3:
        day = session.day + timedelta(days=1)

        def step(session: Session = session, day: date = day) -> None:
            after = replace(book, sessions=put(book.sessions, replace(session, day=day)))
            tab.show_picture(picture(after, plan, TODAY), numbers)
            desktop.app.processEvents()

        steps.append(timed(step)[0])
    window._journal.apply("Crowd", lambda before: crowded(before)[0])  # noqa: SLF001
    carried = in_the_air(window, moved[0])
    desktop.close()
    worst, dragged = (sorted(found)[int(len(found) * 0.95)] for found in (steps, carried))
    return [
        ("all rules, 24 weeks x 12 cards (weeks laid already)", f"{statistics.median(alone):.1f} ms", "5 ms"),
        ("schedule, weeks and all rules inside ten years", f"{statistics.median(rules):.1f} ms", "-"),
        ("move, all rules, repaint: median", f"{statistics.median(steps):.1f} ms", f"{FRAME_MS:.1f} ms"),
        ("move, all rules, repaint: p95", f"{worst:.1f} ms", f"{FRAME_MS:.1f} ms"),
        ("drag step with preview and verdicts: median", f"{statistics.median(carried):.1f} ms", f"{FRAME_MS:.1f} ms"),
        ("drag step with preview and verdicts: p95", f"{dragged:.1f} ms", f"{FRAME_MS:.1f} ms"),
    ]


def in_the_air(window: Window, session: Session) -> list[float]:
    """A card carried over every day in view: each step previews board, totals and checks. Milliseconds."""
    carrying = window.desk.carrying
    window.plan.board.reveal(session.id)
    QApplication.processEvents()
    days = [session.day + timedelta(days=n) for n in range(1, 28)]

    def step(day: date) -> None:
        carrying.hovered.emit(day, Mode.MOVE)
        QApplication.processEvents()

    found = []
    for _round in range(4):  # lifted anew, for a day that was judged once is remembered
        carrying.lift_by_key((session.id,), session.day)
        found += [timed(partial(step, day))[0] for day in days]
        carrying.cancel()
    return found


def generating() -> list[tuple[str, str, str]]:
    """A plan of 24 weeks."""
    inputs = a_plan(24)
    found = [timed(lambda: generate(inputs, "plan", "athlete"))[0] for _n in range(30)]
    return [("24-week plan generated", f"{statistics.median(found):.1f} ms", f"{FRAME_MS:.1f} ms")]


def generating_anew() -> list[tuple[str, str, str]]:
    """The Generate dialog of a plan of 24 weeks and 7 days: from a key to the painted preview."""
    inputs = replace(a_plan(24), days=frozenset(range(7)))
    draft = generate(inputs, "plan", "athlete")
    made = {s.id: s for s in draft.sessions}
    book = Logbook(athletes={"athlete": Athlete("athlete")}, plans={"plan": draft.plan}, sessions=made)
    app = QApplication.instance() or QApplication([])
    dialog = GenerateDialog(None, Look("light"), opened(renewable(book, draft.plan, inputs.start)))
    dialog.show()
    app.processEvents()

    def key(text: str) -> None:
        dialog.form.weekly.edited.emit(text)
        app.processEvents()
        app.sendEvent(dialog, QEvent(QEvent.Type.UpdateRequest))  # Qt's own next frame: what changed is painted

    found = [timed(partial(key, str(40 + n % 7)))[0] for n in range(30)]
    dialog.close()
    return [("Generate: key to paint, 24 weeks of 7 days", f"{statistics.median(found):.1f} ms", f"{FRAME_MS:.1f} ms")]


def inserting(place: Path) -> list[tuple[str, str, str]]:
    """20,000 sessions written through the store, against sqlite3's own executemany into an equal file."""
    draft = generate(a_plan(12), "plan", "athlete", "Plan")
    many = {f"s{n}": replace(draft.sessions[n % len(draft.sessions)], id=f"s{n}") for n in range(INSERTS)}
    book = Logbook({"athlete": Athlete("athlete")}, {"plan": draft.plan}, many)
    ours, raw = [], []
    for turn in range(5):
        opened = open_library(place / f"bulk{turn}.runlegs")
        ours.append(timed(lambda store=opened.store: store.write(diff(Logbook(), book)))[0])  # type: ignore[misc]
        opened.close()
        raw.append(raw_insert(place / f"bulk{turn}.runlegs", place / f"raw{turn}.runlegs"))
    ratio = statistics.median(ours) / statistics.median(raw)
    return [("20,000 sessions written / raw executemany", f"{ratio:.2f} x", "1.5 x")]


def raw_insert(source: Path, target: Path) -> float:
    """Milliseconds that sqlite3 alone takes for the same rows and schema."""
    with sqlite3.connect(source) as old:
        schema = [sql for (sql,) in old.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")]
        tables = {name: old.execute(f"SELECT * FROM {name}").fetchall() for name in ("athlete", "plan", "session")}  # noqa: S608
    new = sqlite3.connect(target)
    new.execute("PRAGMA journal_mode=wal")
    new.execute("PRAGMA synchronous=full")
    for sql in schema:
        new.execute(sql)

    def write() -> None:
        with new:
            for name, rows in tables.items():
                marks = ", ".join("?" * len(rows[0]))
                new.executemany(f"INSERT INTO {name} VALUES ({marks})", rows)  # noqa: S608

    taken = timed(write)[0]
    new.close()
    return taken


def make_library(path: Path, plans: int) -> None:
    """A library of so many 12-week plans, the last one running; all that is past is done."""
    book, start = Logbook({"a": Athlete("a")}), TODAY - timedelta(days=3 + 35)
    for n in range(plans):
        inputs = replace(a_plan(12), start=start - timedelta(weeks=12 * n))
        draft = generate(inputs, f"p{n}", "a", f"Plan {n}")
        lived = (replace(s, status=Status.DONE) if s.day < TODAY else s for s in draft.sessions)
        sessions = {**book.sessions, **{s.id: s for s in lived}}
        book = replace(book, plans={**book.plans, draft.plan.id: draft.plan}, sessions=sessions)
    opened = open_library(path)
    opened.store.write(diff(Logbook(), book))
    opened.close()


def crowded(book: Logbook) -> tuple[Logbook, Plan]:
    """The library with a plan of 24 weeks more, filled up to 12 cards a week."""
    draft = generate(replace(a_plan(24), start=TODAY - timedelta(days=3)), "crowded", "a", "Crowded")
    sessions = list(draft.sessions)
    for week in range(24):
        own = [s for s in draft.sessions if draft.plan.week_index(s.day) == week]
        for n in range(12 - len(own)):
            day = draft.plan.start + timedelta(weeks=week, days=n % 7)
            more = replace(own[0], id=f"m{week}-{n}", day=day, kind=Kind.MOBILITY, steps=(), metres=0, order=5)
            sessions.append(more)
    everything = {**book.sessions, **{s.id: s for s in sessions}}
    plans = {**book.plans, draft.plan.id: draft.plan}
    return replace(book, plans=plans, sessions=everything), draft.plan


def a_plan(weeks: int) -> PlanInputs:
    """Inputs of a middling runner."""
    return PlanInputs(
        goal=Goal.LEGS,
        start=date(2026, 8, 3),
        weeks=weeks,
        weekly_metres=30_000,
        long_metres=10_000,
        vdot=40,
        experience=Experience.INTERMEDIATE,
        strength=3,
    )


def timed(work: Callable[[], object]) -> tuple[float, object]:
    """Milliseconds the work took, and what it gave."""
    begin = time.perf_counter()
    result = work()
    return (time.perf_counter() - begin) * 1000, result


if __name__ == "__main__":
    main()
    print(f"(this process peaked at {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MiB)")
