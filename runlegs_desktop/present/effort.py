"""The words of session effort, RPE 0 to 10 (science 3.3, Borg's CR-10 as Foster used it; 6, 8 and 9 have our own)."""

from runlegs_desktop.present.i18n import _

MOST_EFFORT = 10
TEN_KEY = "M"  # ten has no digit of its own: M as in maximal


def effort_words() -> tuple[str, ...]:
    """What each number means, from 0 to 10."""
    return (
        _("rest"),
        _("very easy"),
        _("easy"),
        _("moderate"),
        _("somewhat hard"),
        _("hard"),
        _("harder"),
        _("very hard"),
        _("harder still"),
        _("almost maximal"),
        _("maximal"),
    )


def effort_name(effort: int) -> str:
    """`7, very hard`; for the last one its key too."""
    name = f"{effort}, {effort_words()[effort]}"
    return name if effort < MOST_EFFORT else f"{name}, {_('key {key}').format(key=TEN_KEY)}"


def effort_keys(effort: int) -> str:
    """The key that gives an effort."""
    return str(effort) if effort < MOST_EFFORT else TEN_KEY
