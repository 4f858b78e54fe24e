"""The one line that says why a session is worth doing: the reason, how well it is shown, and where it ends.

The reasons are the article's, told in our own words (science 0, "The article's reasons").
"""

from collections.abc import Mapping

from runlegs_desktop.domain.dataclass import dataclass
from runlegs_desktop.domain.session import Kind
from runlegs_desktop.present.i18n import _


@dataclass(frozen=True, slots=True)
class Why:
    """What a kind of session does for a runner, the study behind it, and what must not be expected of it."""

    reason: str
    evidence: str
    limit: str

    @property
    def line(self) -> str:
        """All three in one line."""
        return f"{self.reason} · {self.evidence} · {self.limit}"


def whys() -> Mapping[Kind, Why]:
    """The reason of every kind that has one."""
    return {**_steady(), **_hard()}


def why(kind: Kind) -> Why | None:
    """Why to do a session of this kind; none for rest, mobility and the race."""
    return whys().get(kind)


def _steady() -> Mapping[Kind, Why]:
    capillaries = _("Supported: endurance training adds capillaries around each fibre (Andersen & Henriksson 1977)")
    return {
        Kind.EASY: Why(
            _("Calm running opens fine blood vessels in the muscle and teaches it to live on fat"),
            capillaries,
            _("Slow-twitch fibres do most of this work, yet fibre type itself changes little"),
        ),
        Kind.LONG: Why(
            _("A long calm run makes slow-twitch fibres tire later, with more capillaries and more use of fat"),
            capillaries,
            _("Fibre type itself changes little"),
        ),
        Kind.STRENGTH: Why(
            _("Running repeats one movement in one plane; strength reaches the back of the legs and the stabilisers"),
            _("Reasoned from how running moves, not from a trial of its own"),
            _("It goes with running and replaces none of it"),
        ),
    }


def _hard() -> Mapping[Kind, Why]:
    return {
        Kind.TEMPO: Why(
            _("At this effort the legs learn to clear lactate, so that a faster pace lasts longer"),
            _("At 75 % of VO₂max slow and intermediate fibres work together from the start (Vøllestad 1984)"),
            _("That study was of cyclists"),
        ),
        Kind.INTERVALS: Why(
            _("Fast repeats call on intermediate fibres, which have room for power and growth"),
            _("4 × 4 min for 10 weeks grew the outer thigh by 10.6 % in 12 untrained students (2017)"),
            _("Runs add little muscle except in the untrained"),
        ),
        Kind.HILLS: Why(
            _("Running’s own resistance training: 6 to 10 times hard up, jog down, for glutes, quads and calves"),
            _("Uphill nearly all the extra work is done at the hip (Roberts & Belliveau 2005, 4 runners)"),
            _("How much the quads gain is disputed"),
        ),
    }
