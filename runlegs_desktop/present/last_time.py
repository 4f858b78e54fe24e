"""What was done with an exercise last time: one value for the player, the session page and the paper card."""

from datetime import date
from typing import NamedTuple

from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.strength import Leg
from runlegs_desktop.domain.strength_log import Bout
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.numbers import day_text
from runlegs_desktop.present.strength_words import load_text

PARTS = " · "


class LastTime(NamedTuple):
    """`leg` is whose numbers these are: one leg's, or those of both, of which the weaker counts.

    `load` is empty for body weight, `amounts` where nothing was done yet; `reserve` is the least of all sets.
    """

    day: date | None = None
    amounts: tuple[str, ...] = ()
    load: str = ""
    reserve: int | None = None
    form_slipped: bool = False
    leg: Leg = Leg.BOTH

    @property
    def title(self) -> str:
        """`Last time, Fri 31 Jul`."""
        return _("Last time") if self.day is None else _("Last time, {day}").format(day=day_text(self.day))


def last_time(bout: Bout | None, units: Units, leg: Leg = Leg.BOTH) -> LastTime:
    """What was done then: by one leg, if it did anything, else by both together."""
    if bout is None:
        return LastTime()
    own = tuple(one for one in bout.entries if one.leg is leg) if leg is not Leg.BOTH else ()
    told = bout._replace(entries=own) if own else bout
    reserve = [one.rir for one in told.done if one.rir is not None]
    load = load_text(told.load, units) if told.load else ""
    amounts = tuple(str(one.amount) for one in told.done)
    return LastTime(bout.day, amounts, load, min(reserve, default=None), told.form_slipped, leg if own else Leg.BOTH)


def last_time_text(bout: Bout | None, units: Units, *, timed: bool, reserve: str) -> str:
    """`Last time, Fri 31 Jul: 8, 8, 7 · 14 kg · RIR 2`; `reserve` is how the last is said, with {n} in it."""
    last = last_time(bout, units)
    if not last.amounts:
        return ""
    amounts = ", ".join(last.amounts)
    parts = [_("{amounts} s").format(amounts=amounts) if timed else amounts]
    parts += [last.load] if last.load else []
    parts += [reserve.format(n=last.reserve)] if last.reserve is not None else []
    return _("{last}: {what}").format(last=last.title, what=PARTS.join(parts))
