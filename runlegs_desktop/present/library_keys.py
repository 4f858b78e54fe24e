"""The keys of the Strength tab's library, as the sheet of all keys says them."""

from typing import NamedTuple

from runlegs_desktop.present.i18n import _


class LibraryKey(NamedTuple):
    """Keys, and what they do; `id` is what their test is found by."""

    id: str
    keys: tuple[str, ...]
    what: str


def library_keys() -> tuple[LibraryKey, ...]:
    """Those of the list and the figure, then those of the fields of a pose."""
    shift = _("Shift")
    return (
        LibraryKey("find", (f"{_('Ctrl')}+F",), _("search; letters typed on the list do, too")),
        LibraryKey("play", (_("Space"),), _("play and pause the figure")),
        LibraryKey("figure", (_("Enter"),), _("from the list to the figure")),
        LibraryKey("speed", ("H",), _("on the figure: half speed")),
        LibraryKey("mirror", ("M",), _("on the figure: the other leg")),
        LibraryKey("step", (_("Left"), _("Right")), _("on the figure: the pose before and after")),
        LibraryKey("clear", (_("Esc"),), _("take the search back, then the filters")),
        LibraryKey("bend", (_("Up"), _("Down")), _("in a field of a pose: bend by 5 degrees")),
        LibraryKey("bend-little", (f"{shift}+{_('Up')}", f"{shift}+{_('Down')}"), _("by 1 degree")),
    )
