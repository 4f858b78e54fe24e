"""How to print, as typed, and what of it is wrong. No Qt: paper is loaded only when all of it is right."""

import re
from dataclasses import dataclass
from datetime import date

from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.plan import Plan
from runlegs_desktop.domain.strength import READY
from runlegs_desktop.present import parsing

CALENDAR, WEEK, STRENGTH = "calendar", "week", "strength"
_SPAN = re.compile(r"\s*(\d+)\s*[-\u2013]\s*(\d+)\s*")


@dataclass(frozen=True, slots=True)
class SheetOptions:
    """Which sheet, which way round, on which paper, of which weeks or routine, in which ink. None where left out."""

    sheet: str = CALENDAR
    orientation: str | None = None
    paper: str = "a4"
    units: str | None = None
    week: str | None = None
    ink: str = "black"
    routine: str | None = None

    @property
    def turned(self) -> str:
        """The orientation, or the one the sheet is meant for."""
        return self.orientation or ("landscape" if self.sheet.lower() == CALENDAR else "portrait")

    @property
    def code(self) -> str:
        """The routine's code as the catalogue spells it, or nothing."""
        given = (self.routine or "").lower()
        return next((code for code in READY if code.lower() == given), "")


def check_sheet(options: SheetOptions) -> None:
    """Do nothing when the choices are such. UserError "not-a-choice" with `field`."""
    _one_of(options.sheet, (CALENDAR, WEEK, STRENGTH), "sheet")
    if options.orientation is not None:
        _one_of(options.orientation, ("landscape", "portrait"), "orientation")
    _one_of(options.paper, ("a4", "letter"), "paper")
    _one_of(options.ink, ("colour", "black"), "ink")
    if options.routine is not None and not options.code:
        raise UserError("not-a-choice", field="routine", given=options.routine, choices=", ".join(READY))


def weeks_of(options: SheetOptions, plan: Plan, today: date) -> range:
    """The weeks to print, as indices: `7`, `3-6`; left out the whole calendar, or the week of today.

    UserError "not-a-number", "not-whole", "out-of-range", "weeks-reversed", or "no-week-today" when today is in none of
    the plan's; with `field` week.
    """
    count = len(plan.phases)
    if options.week is None:
        now = plan.week_index(today)
        if options.sheet.lower() == CALENDAR:
            return range(count)
        if not 0 <= now < count:
            raise UserError("no-week-today", field="week", low=1, high=count)
        return range(now, now + 1)
    span = _SPAN.fullmatch(options.week)
    low, high = (int(n) for n in span.groups()) if span else (parsing.whole(options.week, "week", (1, count)),) * 2
    for given in (low, high):
        if not 1 <= given <= count:
            raise UserError("out-of-range", field="week", low=1, high=count, given=given)
    if high < low:
        raise UserError("weeks-reversed", field="week", low=low, high=high)
    return range(low - 1, high)


def _one_of(given: str, choices: tuple[str, ...], field: str) -> None:
    if given.lower() not in choices:
        raise UserError("not-a-choice", field=field, given=given, choices=", ".join(choices))
