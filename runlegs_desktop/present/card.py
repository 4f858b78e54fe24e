"""One session's card: texts from the fullest to the shortest, and its marks."""

from functools import cached_property

from runlegs_desktop.domain.dataclass import dataclass
from runlegs_desktop.domain.finding import Severity
from runlegs_desktop.domain.schedule import Scheduled, State
from runlegs_desktop.domain.session import QUALITY, RUNS, Kind
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.session_words import profile, spoken, state_name, structure, titles

_GONE = frozenset({State.MISSED, State.SKIPPED})


@dataclass(frozen=True)
class Card:
    """What a card shows, spelled when it is first looked at: most cards of a long plan never are.

    `flag` is a finding about this card, `stapled` tells of one about it and its neighbour.
    """

    one: Scheduled
    numbers: Numbers
    flag: Severity | None = None
    stapled: bool = False

    @property
    def id(self) -> str:
        """The session's id."""
        return self.one.id

    @property
    def kind(self) -> Kind:
        """What it is."""
        return self.one.kind

    @property
    def state(self) -> State:
        """How it stands."""
        return self.one.state

    @property
    def heavy(self) -> bool:
        """Whether it is heavy strength."""
        return self.one.is_heavy

    @property
    def is_run(self) -> bool:
        """Runs have tall cards."""
        return self.kind in RUNS

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """Names, the longest first."""
        return titles(self.one.session, self.numbers)

    @cached_property
    def strong(self) -> str:
        """What stands in bold before a line: the distance really run."""
        if self.state is not State.DONE or not self.is_run:
            return ""
        return self.numbers.distance_value(self.one.metres, always_tenths=True)

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The second line, the longest wording first; strength has none."""
        return _lines(self.one, self.numbers) if self.is_run else ()

    @cached_property
    def aside(self) -> str:
        """What stands at the right of a small card: how long it takes."""
        return self.numbers.duration(self.one.session.seconds) if self.one.session.seconds else ""

    @cached_property
    def mark(self) -> str:
        """A word that wins over `aside`: "missed", "heavy"."""
        if self.state in _GONE:
            return state_name(self.state)
        return _("heavy") if self.heavy and (self.flag or self.stapled) else ""

    @cached_property
    def figure(self) -> str:
        """The distance alone."""
        metres = self.one.metres if self.state is State.DONE else self.one.session.metres
        return self.numbers.distance_value(metres)

    @cached_property
    def profile(self) -> tuple[tuple[float, float], ...]:
        """Effort over time of a quality run, as shares; see `session_words.profile`."""
        return profile(self.one.session) if self.kind in QUALITY else ()

    @cached_property
    def structure(self) -> tuple[str, ...]:
        """The steps in words."""
        return structure(self.one.session, self.numbers)

    @cached_property
    def fill(self) -> float | None:
        """Actual ÷ planned distance of a done run with a plan."""
        planned = self.one.session.metres
        return self.one.metres / planned if self.state is State.DONE and planned else None

    @cached_property
    def words(self) -> str:
        """The card in one line, as it reads on the board: `Easy · 8 km · 1:04`, `Legs A · 45 min · heavy`."""
        said = [self.titles[0], self.strong + self.lines[0] if self.is_run and self.lines else self.aside]
        if self.state is State.DONE or (self.state in _GONE and not self.is_run):
            said.append(state_name(self.state))
        elif self.heavy:
            said.append(_("heavy"))
        return " · ".join(text for text in said if text)

    @cached_property
    def name(self) -> str:
        """Everything in one line, for a screen reader."""
        return spoken(self.one, self.numbers)


def _lines(one: Scheduled, numbers: Numbers) -> tuple[str, ...]:
    session = one.session
    planned = numbers.distance(session.metres) if session.metres else ""
    if one.state in _GONE:
        word = state_name(one.state)
        return (f"{planned} · {word}" if planned else word, word)
    if one.state is State.DONE:
        if not session.metres:
            return (f" {numbers.unit}",)
        return (_(" of {planned}").format(planned=planned), f" / {planned}", "")
    time = numbers.duration(session.seconds) if session.seconds else ""
    if planned and time:
        return (f"{planned} · {time}", planned)
    return (planned or time,)
