"""One session's card: texts from the fullest to the shortest, and its marks."""

from dataclasses import dataclass

from runlegs_desktop.domain.finding import Severity
from runlegs_desktop.domain.schedule import Scheduled, State
from runlegs_desktop.domain.session import QUALITY, RUNS, Kind
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.session_words import profile, spoken, state_name, structure, titles


@dataclass(frozen=True, slots=True)
class Card:
    """What a card shows.

    `titles` and `lines` hold alternatives, the longest first. `strong` is set before a line in bold (the distance
    really run). `aside` stands at the right of a small card, `mark` is a word that wins over it ("heavy",
    "missed"). `fill` is actual ÷ planned distance, when done. `figure` is the distance alone.
    """

    id: str
    kind: Kind
    state: State
    titles: tuple[str, ...]
    strong: str
    lines: tuple[str, ...]
    aside: str
    mark: str
    figure: str
    profile: tuple[tuple[float, float], ...]
    structure: tuple[str, ...]
    fill: float | None
    flag: Severity | None
    heavy: bool
    name: str

    @property
    def is_run(self) -> bool:
        """Runs have tall cards."""
        return self.kind in RUNS


def card(one: Scheduled, numbers: Numbers, flag: Severity | None, *, stapled: bool = False) -> Card:
    """Spell one session. `flag` is a finding about the card, `stapled` one about it and its neighbour."""
    session = one.session
    strong, lines = _lines(one, numbers)
    missed = one.state in {State.MISSED, State.SKIPPED}
    done_share = one.metres / session.metres if one.state is State.DONE and session.metres else None
    return Card(
        id=session.id,
        kind=session.kind,
        state=one.state,
        titles=titles(session, numbers),
        strong=strong,
        lines=lines,
        aside=numbers.duration(session.seconds) if session.seconds else "",
        mark=state_name(one.state) if missed else _("heavy") if one.is_heavy and (flag or stapled) else "",
        figure=numbers.distance_value(one.metres if one.state is State.DONE else session.metres),
        profile=profile(session) if session.kind in QUALITY else (),
        structure=structure(session, numbers),
        fill=done_share,
        flag=flag,
        heavy=one.is_heavy,
        name=spoken(one, numbers),
    )


def _lines(one: Scheduled, numbers: Numbers) -> tuple[str, tuple[str, ...]]:
    session = one.session
    if session.kind not in RUNS:
        return "", ()
    planned = numbers.distance(session.metres) if session.metres else ""
    if one.state in {State.MISSED, State.SKIPPED}:
        word = state_name(one.state)
        return "", (f"{planned} · {word}" if planned else word, word)
    if one.state is State.DONE:
        value = numbers.distance_value(one.metres, always_tenths=True)
        if not session.metres:
            return value, (f" {numbers.unit}",)
        return value, (_(" of {planned}").format(planned=planned), f" / {planned}", "")
    time = numbers.duration(session.seconds) if session.seconds else ""
    if planned and time:
        return "", (f"{planned} · {time}", planned)
    return "", (planned or time,)
