"""A small plan like the one in the pictures, and ways to read what was drawn."""

import gettext
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtGui import QPainter, QPicture

from runlegs_desktop.domain.calendar import week_of
from runlegs_desktop.domain.inputs import Goal, PlanInputs
from runlegs_desktop.domain.plan import Phase, Plan
from runlegs_desktop.domain.scene import Scene, scene
from runlegs_desktop.domain.schedule import Scheduled, State
from runlegs_desktop.domain.session import Kind, Repeat, Role, Session, Step, Variant, Zone
from runlegs_desktop.present import i18n
from runlegs_desktop.printing.paper import Sheet
from runlegs_desktop.printing.pen import Drawn

START = date(2026, 6, 29)
PHASES = [
    "base",
    "base",
    "base",
    "cutback",
    "build",
    "build",
    "build",
    "cutback",
    "build",
    "build",
    "peak",
    "cutback",
    "peak",
    "peak",
    "taper",
    "taper",
]


def repeats(count: int, seconds: int, zone: Zone) -> tuple[Step | Repeat, ...]:
    hard, jog = Step(Role.WORK, zone, seconds, seconds * 4), Step(Role.RECOVERY, Zone.E, 90, 200)
    return Step(Role.WARM_UP, Zone.E, 900, 2500), Repeat(count, (hard, jog)), Step(Role.COOL_DOWN, Zone.E, 600, 1500)


def tempo(minutes: int) -> tuple[Step, ...]:
    return Step(Role.WARM_UP, Zone.E, 900, 2500), Step(Role.WORK, Zone.T, minutes * 60, minutes * 200)


def week_sessions(n: int, last: bool) -> list[tuple[int, dict[str, object]]]:
    """(day of the week, fields) of one week: what a half-marathon plan holds."""
    hard = {"kind": Kind.HILLS, "steps": repeats(6 + n // 2, 60, Zone.H), "metres": 6500 + 500 * (n % 4)}
    if n % 3 == 0:
        hard = {"kind": Kind.INTERVALS, "steps": repeats(5, 180, Zone.I), "metres": 8000}
    long = {"kind": Kind.LONG, "metres": 10000 + 700 * n, "seconds": 4000}
    if last:
        long = {"kind": Kind.RACE, "metres": 21098, "seconds": 6900, "title": "Harbour Half"}
    rows: list[tuple[int, dict[str, object]]] = [
        (0, {"kind": Kind.MOBILITY, "seconds": 1200}),
        (1, hard),
        (
            1,
            {
                "kind": Kind.STRENGTH,
                "routine": "A",
                "variant": Variant.HEAVY if n % 2 else Variant.LIGHT,
                "seconds": 2700,
            },
        ),
        (2, {"kind": Kind.EASY, "metres": 5000 + 500 * (n % 5), "seconds": 1900}),
        (3, {"kind": Kind.TEMPO, "metres": 8500, "seconds": 2800, "steps": tempo(20 + n)}),
        (5, {"kind": Kind.EASY, "metres": 5000, "variant": Variant.STRIDES if n % 4 == 0 else Variant.PLAIN}),
        (6, long),
    ]
    return rows[1:] if n < 3 else [*rows, (4, {"kind": Kind.STRENGTH, "routine": "B", "seconds": 2400})]


def make_scene(weeks: int = 16, *, name: str = "Harbour Half", week_start: int = 0, busy: int = 0) -> Scene:
    """A plan of so many weeks. `busy` adds so many sessions to every Tuesday."""
    inputs = PlanInputs(Goal.HALF, START, weeks, 24000, week_start=week_start)
    phases = tuple(Phase(PHASES[n % 16]) for n in range(weeks))
    plan = Plan("p", "a", name, week_of(START, week_start), phases, inputs)
    found = []
    for n in range(weeks):
        rows = week_sessions(n, n == weeks - 1)
        rows += [(1, {"kind": Kind.EASY, "metres": 4000 + m * 100, "seconds": 1500}) for m in range(busy)]
        for order, (weekday, fields) in enumerate(rows):
            day = plan.start + timedelta(days=7 * n + weekday)
            found.append(Session(id=f"s{n}-{order}", athlete="a", plan="p", day=day, order=order, **fields))
    return scene(plan, [planned(s) for s in found], START)


def planned(session: Session, state: State = State.PLANNED) -> Scheduled:
    return Scheduled(session, state, session.metres, session.seconds, 0)


def renamed(made: Scene, title: str) -> Scene:
    """Every session of the scene with a title of the runner's own."""
    rows = [replace(s, session=replace(s.session, title=title)) for w in made.weeks for day in w.days for s in day]
    return scene(made.plan, rows, made.today)


@pytest.fixture
def build() -> Callable[..., Scene]:
    return make_scene


@pytest.fixture
def rename() -> Callable[[Scene, str], Scene]:
    return renamed


@pytest.fixture
def record(qapp: object) -> Callable[[Sheet], list[list[Drawn]]]:
    """Draw every page and hand back its texts with where they stand."""

    def draw(sheet: Sheet) -> list[list[Drawn]]:
        pages = []
        for number in range(sheet.pages):
            notes: list[Drawn] = []
            picture = QPicture()
            painter = QPainter(picture)
            sheet.draw(painter, number, notes)
            painter.end()
            pages.append(notes)
        return pages

    return draw


class Longer(gettext.NullTranslations):
    """Every text 40 % longer and in brackets, as in a wordier language."""

    def gettext(self, message: str) -> str:
        return f"⟦{message}{'~' * round(len(message) * 0.4)}⟧" if message else ""

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


@pytest.fixture
def wordy() -> Iterator[None]:
    i18n.use(Longer())
    yield
    i18n.use(gettext.NullTranslations())
