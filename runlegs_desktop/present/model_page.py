"""How leg loads are computed: every coefficient with its number, source and confidence, and reading another number."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from runlegs_desktop.domain.confidence import Confidence
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.domain.stimulus_tables import LIFT, PLYO, Cell, Cells, Gait, allowed, in_force
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.muscle_words import muscle_name
from runlegs_desktop.present.parsing import number
from runlegs_desktop.present.source_words import source_text


@dataclass(frozen=True, slots=True)
class Coefficient:
    """One number: `now` in force and `usual` of the catalogue, between `low` and `high`."""

    key: str
    group: str
    name: str
    now: float
    usual: float
    low: float
    high: float
    source: str
    confidence: str

    @property
    def text(self) -> str:
        """The number in force, as it is typed."""
        return f"{self.now:g}"

    @property
    def usual_text(self) -> str:
        """The catalogue's number."""
        return f"{self.usual:g}"

    @property
    def is_own(self) -> bool:
        """Whether it is the runner's own number."""
        return self.now != self.usual

    @property
    def hint(self) -> str:
        """What it may be: `0 to 1`."""
        return _("{low:g} to {high:g}").format(low=self.low, high=self.high)

    @property
    def title(self) -> str:
        """Group and name."""
        return _("{group}: {name}").format(group=self.group, name=self.name)

    @property
    def spoken(self) -> str:
        """The row for a screen reader."""
        said = _("{title}, {value}, usually {usual}, {confidence} confidence, source {source}")
        return said.format(
            title=self.title, value=self.text, usual=self.usual_text, confidence=self.confidence, source=self.source
        )


def coefficients(cells: Cells, own: tuple[tuple[str, float], ...]) -> tuple[Coefficient, ...]:
    """All coefficients in groups, the ones that matter most first."""
    now = in_force(cells, own)
    return tuple(_coefficient(cells, own, now, cell, *words) for cell, words in _ordered(cells))


def read_coefficient(row: Coefficient, text: str) -> float:
    """A typed number. UserError "not-a-number", or "out-of-range" with low, high and given."""
    value = number(text, row.key)
    if not row.low <= value <= row.high:
        raise UserError("out-of-range", field=row.key, low=row.low, high=row.high, given=value)
    return value


def coefficient_error(error: UserError, row: Coefficient, text: str) -> str:
    """What is wrong with what was typed, with the name and the limits."""
    said = _("{name} is a number from {low:g} to {high:g}, “{given}” is not.")
    if error.code == "out-of-range":
        said = _("{name} is {low:g} to {high:g}, not {given}.")
    return said.format(name=row.name, low=row.low, high=row.high, given=text.strip())


def confidence_word(confidence: Confidence) -> str:
    """`high`: training studies; `medium`: EMG or modelling; `low`: reasoned."""
    return {Confidence.HIGH: _("high"), Confidence.MEDIUM: _("medium"), Confidence.LOW: _("low")}[confidence]


def about_confidence() -> str:
    """What the words mean."""
    return _("Confidence: high rests on training studies, medium on muscle activity or modelling, low is reasoned.")


def matching(rows: tuple[Coefficient, ...], text: str) -> tuple[Coefficient, ...]:
    """Rows that have all of the words."""
    words = text.lower().split()
    return tuple(row for row in rows if all(word in f"{row.title} {row.source}".lower() for word in words))


def _coefficient(
    cells: Cells, own: tuple[tuple[str, float], ...], now: Mapping[str, float], cell: Cell, *words: str
) -> Coefficient:
    group, name = words
    low, high = allowed(cells, own, cell.name)
    said = confidence_word(cell.confidence)
    return Coefficient(cell.name, group, name, now[cell.name], cell.value, low, high, source_text(cell.source), said)


def _ordered(cells: Cells) -> Iterator[tuple[Cell, tuple[str, str]]]:
    groups = ("target", "growth", "load", "run", "fibre", "hours", "visible")
    for group in groups:
        for cell in cells.values():
            if cell.name.split(".")[0] == group:
                yield cell, _words(cell.name)


def _words(key: str) -> tuple[str, str]:
    """A coefficient's group and name."""
    group, *rest = key.split(".")
    if group == "run":
        return _("What {gait} asks of").format(gait=_gaits()[rest[0]]), _muscle(rest[1])
    if group == "fibre":
        return _("Fibre types at work"), _("{what}, type {type}").format(what=_gaits()[rest[0]], type=rest[1])
    if group == "target":
        ends = {"lo": _("{muscle}, lower end"), "op": _("{muscle}, productive from"), "hi": _("{muscle}, upper end")}
        return _("Weekly target, sets"), ends[rest[1]].format(muscle=_muscle(rest[0]))
    if group in {"growth", "load"}:
        words = {"growth": _("Growth a minute, sets"), "load": _("Load a minute")}
        return words[group], _gaits()[rest[0]]
    words = {"hours": _("Hours until 90 % recovered"), "visible": _("Weight in the balance score")}
    return words[group], _muscle(rest[0])


def _muscle(key: str) -> str:
    return muscle_name(Muscle(key)).name


def _gaits() -> Mapping[str, str]:
    return {
        Gait.EASY.value: _("easy running"),
        Gait.MARATHON.value: _("marathon pace"),
        Gait.TEMPO.value: _("tempo running"),
        Gait.INTERVAL.value: _("intervals"),
        Gait.REP.value: _("repetitions and strides"),
        Gait.HILL.value: _("running uphill"),
        Gait.JOG_DOWN.value: _("jogging downhill"),
        LIFT: _("a strength set"),
        PLYO: _("a set of jumps"),
    }
