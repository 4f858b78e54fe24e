"""The bar of fibre types in words: shares of I, IIa and IIx, what they are like, minutes of those wanted."""

from collections.abc import Sequence
from dataclasses import dataclass

from runlegs_desktop.domain.stimulus_tables import Fibres
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.numbers import Numbers


@dataclass(frozen=True, slots=True)
class FibrePart:
    """One fibre type: `I 68 %`, what it is like, and its minutes, of those wanted where a week is looked at."""

    share: str
    about: str
    minutes: str


@dataclass(frozen=True, slots=True)
class FibreBar:
    """Shares of the fibre types I, IIa and IIx, with texts for each and one for all."""

    shares: tuple[float, ...]
    parts: tuple[FibrePart, ...]
    spoken: str

    @property
    def texts(self) -> tuple[str, ...]:
        """`I 68 %` and so on."""
        return tuple(part.share for part in self.parts)


def fibre_bar(fibres: Fibres, wanted: Sequence[float] | None = None) -> FibreBar | None:
    """How the minutes divide; none without any."""
    minutes = sum(fibres)
    if minutes <= 0:
        return None
    shares = tuple(part / minutes for part in fibres)
    percent = Numbers().percent
    names = (_("I"), _("IIa"), _("IIx"))
    about = (_("slow"), _("fast, lasting"), _("fastest"))
    texts = (f"{name} {percent(share)}" for name, share in zip(names, shares, strict=True))
    took = _minutes(fibres, wanted)
    parts = tuple(FibrePart(*three) for three in zip(texts, about, took, strict=True))
    said = (_("{share}, {minutes}").format(share=p.share, minutes=p.minutes) if wanted else p.share for p in parts)
    return FibreBar(
        shares, parts, _("Fibre types recruited: {parts}").format(parts=("; " if wanted else ", ").join(said))
    )


def _minutes(fibres: Fibres, wanted: Sequence[float] | None) -> Sequence[str]:
    if wanted is None:
        return [_("{n} min").format(n=round(got)) for got in fibres]
    pairs = zip(fibres, wanted, strict=True)
    return [_("{n} of {wanted} min").format(n=round(got), wanted=round(want)) for got, want in pairs]
