"""The keys of the follow-along player: what each does, where it works, and how the row at the foot says it."""

from typing import NamedTuple

from runlegs_desktop.present.effort import TEN_KEY
from runlegs_desktop.present.i18n import _


class PlayerKey(NamedTuple):
    """One key, or a pair: its `id`, its cap, a word or two for the row, and what the sheet of all keys says of it.

    `does` is what a click on its cap asks for; nothing where the key is a pair or a figure, which have buttons.
    """

    id: str
    cap: str
    short: str
    what: str
    does: str = ""


def player_keys() -> dict[str, PlayerKey]:
    """Every key by its id, in the order of the sheet."""
    effort = _("at the end: how hard it was, {key} for ten").format(key=TEN_KEY)
    keys = (
        PlayerKey("go", _("Space"), _("set done"), _("the set is done; while resting: start the next one"), "go"),
        PlayerKey("legs", _("← →"), _("leg"), _("left leg, right leg; while resting: 15 s less, 15 s more")),
        PlayerKey("other", _("Tab"), _("other leg"), _("the other leg"), "other"),
        PlayerKey("amount", _("↑ ↓"), _("reps"), _("a repetition more or less; 5 s of a hold")),
        PlayerKey("load", _("+ −"), _("load"), _("heavier, lighter; below zero it is help")),
        PlayerKey("reserve", _("0–4"), _("in reserve"), _("how many more you could do")),
        PlayerKey("form", _("F"), _("form slipped"), _("the form slipped, or it did not"), "form"),
        PlayerKey("rest", _("R"), _("rest"), _("start the rest, or end it"), "rest"),
        PlayerKey("next", _("N"), _("next exercise"), _("the next exercise; after the last one the end"), "next"),
        PlayerKey("back", _("B"), _("back"), _("the exercise before"), "back"),
        PlayerKey("undo", _("Z"), _("undo"), _("take the last set back"), "undo"),
        PlayerKey("beep", _("M"), _("metronome"), _("the metronome's beep on and off"), "beep"),
        PlayerKey("pause", _("P"), _("pause"), _("stand still, and go on"), "pause"),
        PlayerKey("leave", _("Esc"), _("leave"), _("leave; what is done is kept"), "leave"),
        PlayerKey("full", "F11", _("full screen"), _("the whole screen, or a window"), "full"),
        PlayerKey("effort", _("0–9, {key}").format(key=TEN_KEY), _("effort"), effort),
        PlayerKey("none", _("Enter"), _("none noted"), _("at the end: no effort noted"), "enter"),
        PlayerKey("help", "F1", _("all keys"), _("this sheet"), "help"),
    )
    return {key.id: key for key in keys}


def keys_of(state: str, *, per_side: bool = True, timed: bool = False) -> tuple[PlayerKey, ...]:
    """What keys do while warming up ("warm-up"), in a "set", at "rest", at the "end" and when all is "done".

    The most wanted come first: a narrow row leaves out the others, which F1 shows.
    """
    known, say = player_keys(), {"go": _said(state)}
    if state == "set":
        say |= {"amount": _("seconds")} if timed else {}
        legs = ("legs",) if per_side else ()
        names = ("go", *legs, "amount", "load", "reserve", "form", "rest", "next", "undo", "back", "beep", "pause")
    elif state == "rest":
        say["legs"] = _("15 s less, more")
        names = ("go", "legs", "next", "undo", "back", "beep", "pause")
    else:
        names = {
            "warm-up": ("go", "beep", "pause"),
            "end": ("effort", "none", "back", "undo"),
            "done": ("go",),
        }[state]
    return tuple(known[name]._replace(short=say.get(name, known[name].short)) for name in (*names, "leave", "full"))


def _said(state: str) -> str:
    words = {"warm-up": _("start"), "rest": _("start the set"), "done": _("back to the plan")}
    return words.get(state, _("set done"))
