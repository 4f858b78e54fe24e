"""The sheet of keys: what the menus offer, and what the board, the inspector and the first pages hear besides."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from runlegs_desktop.present.effort import TEN_KEY
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.library_keys import library_keys
from runlegs_desktop.present.player_keys import player_keys


@dataclass(frozen=True, slots=True)
class KeyRow:
    """One line of the sheet. `id` names a key that no menu has; its test is found by it."""

    section: str
    keys: tuple[str, ...]
    what: str
    id: str = ""

    @property
    def spelled(self) -> str:
        """All keys that do it."""
        return ", ".join(self.keys)


def other_keys() -> tuple[KeyRow, ...]:
    """The keys and gestures that no menu entry has."""
    board, air, steps = _("Board"), _("While a card is in the air"), _("Steps of a session")
    effort, pages, form = _("How hard was it?"), _("First pages"), _("Generate plan")
    alt, shift, ctrl = _("Alt"), _("Shift"), _("Ctrl")
    return (
        KeyRow(board, (_("Arrow keys"),), _("move between days and cards"), "arrows"),
        KeyRow(board, (_("Enter"),), _("edit the card in the inspector"), "enter"),
        KeyRow(board, (_("Page up"), _("Page down")), _("earlier and later weeks"), "pages"),
        KeyRow(board, (_("Plus"),), _("everything on a day that has more than fits"), "plus"),
        KeyRow(board, (_("{key} and a click").format(key=ctrl),), _("select several cards"), "ctrl-click"),
        KeyRow(board, (f"{shift}+{_('Arrow keys')}",), _("select all cards on the way"), "shift-arrows"),
        KeyRow(board, (f"{ctrl}+{_('Arrow keys')}",), _("move on and keep what is selected"), "ctrl-arrows"),
        KeyRow(board, (f"{ctrl}+{_('Space')}",), _("select the card too, or no longer"), "ctrl-space"),
        KeyRow(board, (_("{key} and the wheel").format(key=ctrl),), _("zoom"), "ctrl-wheel"),
        KeyRow(air, (_("Arrow keys"),), _("carry it"), "air-arrows"),
        KeyRow(air, (_("Space"), _("Enter")), _("drop it"), "air-drop"),
        KeyRow(air, (_("Esc"),), _("put it back"), "air-escape"),
        KeyRow(air, (alt, ctrl), _("held: copy it"), "air-alt"),
        KeyRow(air, (shift,), _("held: swap the two days"), "air-shift"),
        KeyRow(steps, (_("Enter"), "F2"), _("type a length"), "step-edit"),
        KeyRow(steps, (_("Insert"),), _("add a step"), "step-add"),
        KeyRow(steps, (f"{ctrl}+{_('Insert')}",), _("add a repeat"), "step-repeat"),
        KeyRow(steps, (_("Delete"),), _("take the step out"), "step-remove"),
        KeyRow(steps, (f"{alt}+{_('Up')}", f"{alt}+{_('Down')}"), _("move the step"), "step-move"),
        KeyRow(steps, (f"{alt}+{_('Right')}", f"{alt}+{_('Left')}"), _("into the repeat, out of it"), "step-nest"),
        KeyRow(effort, ("0–9", TEN_KEY), _("the effort, {key} for ten").format(key=TEN_KEY), "effort"),
        KeyRow(effort, (_("Enter"),), _("done, with no effort noted"), "effort-none"),
        KeyRow(pages, ("1", "2", "3"), _("choose a door"), "doors"),
        KeyRow(pages, (_("Enter"),), _("create the plan"), "wizard-enter"),
        KeyRow(pages, (_("Esc"),), _("back"), "page-escape"),
        KeyRow(form, (_("Enter"),), _("make the plan, or go to what has to be put right"), "generate-enter"),
        KeyRow(form, (f"{alt}+{_('Down')}",), _("in the race date: a calendar to choose from"), "race-calendar"),
        *library_rows(),
        *player_rows(),
        KeyRow(_("Print"), (_("Page up"), _("Page down")), _("the page before and after"), "print-pages"),
    )


def library_rows() -> tuple[KeyRow, ...]:
    """The keys of the Strength tab's library."""
    section = _("Strength library")
    return tuple(KeyRow(section, key.keys, key.what, f"library-{key.id}") for key in library_keys())


def player_rows() -> tuple[KeyRow, ...]:
    """The keys of the follow-along player."""
    section = _("Strength player")
    return tuple(KeyRow(section, (key.cap,), key.what, f"player-{key.id}") for key in player_keys().values())


def matching(rows: Sequence[KeyRow], text: str) -> tuple[KeyRow, ...]:
    """The rows that hold every word of a search in their section, keys or meaning."""
    words = text.casefold().split()
    return tuple(r for r in rows if all(word in f"{r.section} {r.spelled} {r.what}".casefold() for word in words))


def as_text(rows: Sequence[KeyRow]) -> str:
    """The sheet as plain text, to print or to keep."""
    room = max((len(row.spelled) for row in rows), default=0)
    parts = []
    for section, inside in groupby(rows, lambda row: row.section):
        lines = [f"  {row.spelled:{room}}  {row.what}" for row in inside]
        parts.append("\n".join([section, *lines]))
    return "\n\n".join(parts) + "\n"
