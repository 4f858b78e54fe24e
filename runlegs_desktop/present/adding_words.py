"""Where an exercise of the library can be added to, in words."""

from dataclasses import dataclass
from datetime import date

from runlegs_desktop.app.adding import Place, next_session
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.numbers import day_text
from runlegs_desktop.present.strength_session import session_title


@dataclass(frozen=True, slots=True)
class AddTo:
    """A place that can be chosen. `text` names it, `is_open` is false where the exercise is in there already."""

    text: str
    is_session: bool
    is_open: bool
    place: Place


@dataclass(frozen=True, slots=True)
class AddChoices:
    """What the buttons offer. `next` is the session to come, none where there is none; `button` is its text."""

    next: AddTo | None
    button: str
    sessions: tuple[AddTo, ...]
    routines: tuple[AddTo, ...]


def add_choices(found: tuple[Place, ...]) -> AddChoices:
    """The choices in words."""
    every = [_choice(place) for place in found]
    coming = next_session(found)
    following = next((one for one in every if one.place is coming), None)
    return AddChoices(
        following,
        "" if following is None else _button(following),
        tuple(one for one in every if one.is_session),
        tuple(one for one in every if not one.is_session),
    )


def added_text(exercise: str, place: Place) -> str:
    """What was done, for the notice."""
    wording = _("{exercise} is in {place} now: two easy sets to begin with.")
    return wording.format(exercise=exercise, place=place_name(place))


def place_name(place: Place) -> str:
    """`Legs B, Fri 7 Aug`, or the name of a routine. A name that a runner gave may hold the day already."""
    name = session_title(place.routine, place.session)
    if place.session is None:
        return name
    day = day_text(place.session.day)
    return name if name.endswith(day) else _("{name}, {day}").format(name=name, day=day)


def last_done_text(day: date | None) -> str:
    """`last done Fri 31 Jul`; empty where it never was."""
    return "" if day is None else _("last done {day}").format(day=day_text(day))


def _choice(place: Place) -> AddTo:
    name = place_name(place)
    text = _("{place} (in there already)").format(place=name) if place.has_it else name
    return AddTo(text, place.session is not None, not place.has_it, place)


def _button(one: AddTo) -> str:
    wording = _("Add to {place}") if one.is_open else _("In {place} already")
    return wording.format(place=place_name(one.place))
