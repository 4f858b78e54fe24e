"""The drills before a run and the stretches after it in words, as the catalogue names them."""

from dataclasses import dataclass, replace

from runlegs_desktop.app.catalogue import drills, stretches
from runlegs_desktop.domain.exercise import Span
from runlegs_desktop.domain.run_routine import (
    AFTER,
    AFTER_MINUTES,
    BEFORE,
    BEFORE_MINUTES,
    HOLD_SECONDS,
    MORE_AFTER,
    MORE_BEFORE,
    STRIDES,
    WALK_MINUTES,
)
from runlegs_desktop.domain.session import Kind
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.library_words import dose_text, said


@dataclass(frozen=True, slots=True)
class ToTick:
    """A list to tick: its head, how long it takes, its lines."""

    head: str
    length: str
    lines: tuple[str, ...]


def around_every_run() -> tuple[ToTick, ToTick]:
    """What comes before every run, and after."""
    moves = (replace(drills()[id_], sets=sets, amount=Span(amount, amount)) for id_, sets, amount in BEFORE)
    before = [_line(move.name, dose_text(move)) for move in moves]
    before.append(_("Walk, {n} min").format(n=WALK_MINUTES))
    held = (replace(stretches()[id_], sets=1, seconds=HOLD_SECONDS) for id_ in AFTER)
    after = tuple(_line(move.name, dose_text(move)) for move in held)
    minutes = _("{n} min")
    return (
        ToTick(_("Before every run"), minutes.format(n=BEFORE_MINUTES), tuple(before)),
        ToTick(_("After every run"), minutes.format(n=AFTER_MINUTES), after),
    )


def around_this_run(kind: Kind) -> tuple[str, ...]:
    """What a hard run asks for besides, before it and after: `Before, too: butt kicks, A-skip, 3 strides.`"""
    if kind not in STRIDES:
        return ()
    before = [_named(drills()[one].name) for one in MORE_BEFORE[kind]]
    before.append((_("{n} strides uphill") if kind is Kind.HILLS else _("{n} strides")).format(n=STRIDES[kind]))
    after = [_named(stretches()[one].name) for one in MORE_AFTER[kind]]
    return (
        _("Before, too: {moves}.").format(moves=", ".join(before)),
        _("After, too: {moves}.").format(moves="; ".join(after)),
    )


def _named(name: str) -> str:
    """A name within a sentence; a letter that stands alone stays a capital."""
    words = said(name)
    return words if words[1:2] == "-" else words[:1].lower() + words[1:]


def _line(name: str, dose: str) -> str:
    return _("{name}, {dose}").format(name=said(name), dose=dose)
