"""What can take an exercise's place, as the lines of a menu."""

from typing import NamedTuple

from runlegs_desktop.domain.routines import Known
from runlegs_desktop.domain.swaps import Closeness, swaps_for
from runlegs_desktop.present.i18n import _


class SwapRow(NamedTuple):
    """One line: the exercise's id and its name; `head` begins a group."""

    exercise: str
    name: str
    head: str = ""


def swap_rows(exercise: str, known: Known) -> tuple[SwapRow, ...]:
    """Easier and harder first, then the same movement, then the same muscle."""
    heads = {
        Closeness.EASIER: _("Easier"),
        Closeness.HARDER: _("Harder"),
        Closeness.SAME_PATTERN: _("The same movement"),
        Closeness.SAME_MUSCLE: _("For the same muscle"),
    }
    rows, last = [], None
    for one in swaps_for(exercise, known):
        head = heads[one.closeness] if one.closeness is not last else ""
        last = one.closeness
        rows.append(SwapRow(one.exercise, _(known[one.exercise].name), head))
    return tuple(rows)
