"""The coefficients of the stimulus model as data: each with its source and how sure it is, and what a runner may
change it to (science 4.1, 4.2, 4.4 to 4.6).
"""

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import NamedTuple

from runlegs_desktop.domain.confidence import Confidence
from runlegs_desktop.domain.dataclass import dataclass
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.exercise import Muscle


class Gait(Enum):
    """A type of running in the tables; its value is the word used in the names of coefficients."""

    EASY = "easy"
    MARATHON = "marathon"
    TEMPO = "tempo"
    INTERVAL = "interval"
    REP = "rep"
    HILL = "hill"
    JOG_DOWN = "jogdown"

    __hash__ = object.__hash__  # as with Muscle


class Cell(NamedTuple):
    """One coefficient by its name, such as "run.hill.gmax"."""

    name: str
    value: float
    source: str
    confidence: Confidence


class Fibres(NamedTuple):
    """Shares or minutes of the fibre types I, IIa and IIx."""

    one: float = 0.0
    two_a: float = 0.0
    two_x: float = 0.0


class Target(NamedTuple):
    """Set-equivalents a week: the least that maintains, where the productive band begins, its upper end."""

    low: float
    open: float
    high: float


MUSCLES = tuple(Muscle)
Row = tuple[float, ...]  # one number for each of MUSCLES
Cells = Mapping[str, Cell]
LIFT, PLYO = "strength", "plyo"

# What a coefficient may be set to [ED]: wide enough for any sound reading of the literature, narrow enough for slips.
_ALLOWED: Mapping[str, tuple[float, float]] = {
    "run": (0.0, 1.0),
    "growth": (0.0, 0.5),
    "load": (0.0, 0.5),
    "fibre": (0.0, 1.0),
    "target": (0.5, 40.0),
    "hours": (12.0, 168.0),
    "visible": (0.0, 1.0),
}


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables the formulas read. Rows are in the order of `MUSCLES`; `hours` is T90, the time to 90 % recovery."""

    run: Mapping[Gait, Row]
    growth: Mapping[Gait, float]
    load: Mapping[Gait, float]
    fibre: Mapping[Gait, Fibres]
    lift: Fibres
    plyo: Fibres
    target: tuple[Target, ...]
    hours: Row
    visible: Row


def cells_from(rows: Iterable[Mapping[str, object]]) -> Cells:
    """Coefficients as they stand in the catalogue. ValueError or KeyError for a damaged catalogue."""
    cells = {}
    for row in rows:
        name = str(row["name"])
        value = float(str(row["value"]))
        low, high = _range(name)
        if name in cells or not low <= value <= high or not row["source"]:
            raise ValueError(name)
        cells[name] = Cell(name, value, str(row["source"]), Confidence(row["confidence"]))
    return cells


def tables(cells: Cells, own: Iterable[tuple[str, float]] = ()) -> Tables:
    """The tables of the catalogue with a runner's own numbers in place of some.

    An own number that no coefficient has, or that is out of its range, is left out: the catalogue's holds.
    """
    now = in_force(cells, own)

    def row(group: str) -> Row:
        return tuple(now[f"{group}.{m.value}"] for m in MUSCLES)

    def fibres(kind: str) -> Fibres:
        return Fibres(*(now[f"fibre.{kind}.{name}"] for name in ("I", "IIa", "IIx")))

    return Tables(
        run={gait: row(f"run.{gait.value}") for gait in Gait},
        growth={gait: now[f"growth.{gait.value}"] for gait in Gait},
        load={gait: now[f"load.{gait.value}"] for gait in Gait},
        fibre={gait: fibres(gait.value) for gait in Gait},
        lift=fibres(LIFT),
        plyo=fibres(PLYO),
        target=tuple(Target(*(now[f"target.{m.value}.{end}"] for end in _ENDS)) for m in MUSCLES),
        hours=row("hours"),
        visible=row("visible"),
    )


def in_force(cells: Cells, own: Iterable[tuple[str, float]] = ()) -> Mapping[str, float]:
    """Every coefficient's number, the runner's own where it is sound."""
    now = {name: cell.value for name, cell in cells.items()}
    given = {name: value for name, value in own if name in now and _within(value, _range(name))}
    now |= given
    for muscle in {name.split(".")[1] for name in given if name.startswith("target.")}:
        names = [f"target.{muscle}.{end}" for end in _ENDS]
        if not now[names[0]] <= now[names[1]] <= now[names[2]]:
            now |= {name: cells[name].value for name in names}
    return now


def allowed(cells: Cells, own: Iterable[tuple[str, float]], name: str) -> tuple[float, float]:
    """The lowest and highest number a coefficient may be given now. KeyError for an unknown name."""
    low, high = _range(cells[name].name)
    now = in_force(cells, own)
    group, *rest = name.split(".")
    if group == "target":
        muscle, end = rest
        place = _ENDS.index(end)
        low = now[f"target.{muscle}.{_ENDS[place - 1]}"] if place else low
        high = now[f"target.{muscle}.{_ENDS[place + 1]}"] if place + 1 < len(_ENDS) else high
    return low, high


def with_own(
    cells: Cells, own: Iterable[tuple[str, float]], name: str, value: float | None
) -> tuple[tuple[str, float], ...]:
    """The runner's own numbers with one more, or without it (`None` resets).

    UserError "out-of-range" (field: the name; low, high, given) for a number it cannot have. KeyError for an unknown
    name.
    """
    usual = cells[name].value
    kept = tuple((key, number) for key, number in own if key != name)
    if value is None:
        return kept
    low, high = allowed(cells, own, name)
    if not _within(value, (low, high)):
        raise UserError("out-of-range", field=name, given=value, low=low, high=high)
    return kept if value == usual else (*kept, (name, value))


_ENDS = ("lo", "op", "hi")


def _range(name: str) -> tuple[float, float]:
    return _ALLOWED[name.split(".", maxsplit=1)[0]]


def _within(value: float, ends: tuple[float, float]) -> bool:
    return ends[0] <= value <= ends[1]  # false for NaN
