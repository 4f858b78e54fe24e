"""What the Leg load page shows, as values: rows, bars, fibre types, score and suggestions."""

from dataclasses import dataclass

from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.domain.load_span import Source, Span
from runlegs_desktop.domain.stimulus_tables import MUSCLES
from runlegs_desktop.domain.stimulus_week import Fed
from runlegs_desktop.present.fibre_words import FibreBar
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.leg_load import LegPage
from runlegs_desktop.present.load_terms import Term


@dataclass(frozen=True, slots=True)
class Bar:
    """Lengths of one muscle's bar as shares of its width; the target's ends are none without a target.

    The whole may well be anything between `least` and `most`.
    """

    done: float
    whole: float
    least: float
    most: float
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class LoadRow:
    """One muscle. Running and strength make the sum as it is shown, and so do `done` and `to_come`; `fed` is none
    without a week to judge.
    """

    muscle: Muscle
    name: str
    short: str
    explained: str
    about: str
    running: str
    strength: str
    sum: str
    done: str
    to_come: str
    band: str
    target: str
    word: str
    fed: Fed | None
    bar: Bar
    terms: tuple[Term, ...]

    @property
    def parts(self) -> str:
        """`3.2 done, 4.1 to come`."""
        return _("{done} done, {rest} to come").format(done=self.done, rest=self.to_come)

    @property
    def spoken(self) -> str:
        """The row for a screen reader."""
        said = _("{muscle}: running {running}, strength {strength}, sum {sum}").format(
            muscle=self.name, running=self.running, strength=self.strength, sum=self.sum
        )
        if self.word:
            said = _("{row} of {target}, {word}").format(row=said, target=self.target, word=self.word)
        return _("{row}; {parts}").format(row=said, parts=self.parts)


@dataclass(frozen=True, slots=True)
class Score:
    """The balance score: `86`, what it is made of, and what it is not."""

    value: str
    parts: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What could be done, with one button: it makes edit `offer`, or shows what works `muscle`, or the `session`.

    `buttons` are its words from the fullest to the shortest, none where nothing can be done.
    """

    title: str
    text: str
    buttons: tuple[str, ...] = ()
    offer: int | None = None
    muscle: Muscle | None = None
    session: str = ""


@dataclass(frozen=True, slots=True)
class LoadPage:
    """Everything the page shows. `note` is said under the heading; without a plan there is only `empty`."""

    span: Span | None
    title: str
    unit: str
    short_unit: str
    rows: tuple[LoadRow, ...]
    done_map: LegPage
    whole_map: LegPage
    done_caption: str
    whole_caption: str
    fibres: FibreBar | None
    score: Score | None
    suggestions: tuple[Suggestion, ...]
    note: str
    model: str
    empty: str = ""
    source: Source = Source.BOTH

    @property
    def has_targets(self) -> bool:
        """Whether bars go up to a week's target."""
        return any(row.bar.low is not None for row in self.rows)

    @property
    def is_judged(self) -> bool:
        """Whether the sums are held against a week's targets."""
        return any(row.fed is not None for row in self.rows)

    def row(self, muscle: Muscle) -> LoadRow:
        """The row of a muscle."""
        return self.rows[MUSCLES.index(muscle)]
