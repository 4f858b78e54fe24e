"""A session of the plan as it is called on paper: spelled once for all the trials of what fits."""

from dataclasses import dataclass

from runlegs_desktop.domain.lift_time import is_lightened
from runlegs_desktop.domain.schedule import State
from runlegs_desktop.domain.session import Kind
from runlegs_desktop.present.card import Card
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.session_words import kind_name
from runlegs_desktop.printing.fitted_text import clean


@dataclass(frozen=True, slots=True)
class Printed:
    """Its names, longest first, and its distance (or its time; nothing unless it is a run).

    `is_named` says that the name says more than the cue; `is_light` that it says "light".
    """

    kind: Kind
    state: State
    is_run: bool
    names: tuple[str, ...]
    figure: str
    is_named: bool
    is_light: bool


def printed(card: Card) -> Printed:
    """Spell a card for paper. A race is always named."""
    names, kind = wordings(card), card.kind
    is_named = kind is Kind.RACE or names[0] != kind_name(kind)
    return Printed(kind, card.state, card.is_run, names, _figure(card), is_named, _is_light(card))


def wordings(card: Card) -> tuple[str, ...]:
    """A card's names, longest first. A race keeps its own name, cut if need be: "R" already says that it is one.

    A light leg session stays light: the cue says that it is strength, nothing else says how much of it.
    """
    titles = tuple(clean(title) for title in card.titles)
    if _is_light(card):
        return titles[0], clean(_("{routine} light").format(routine=card.one.session.routine))
    return titles[:1] if card.kind is Kind.RACE else titles


def _is_light(card: Card) -> bool:
    """Whether its name says "light" (the third routine always is)."""
    one = card.one.session
    return card.kind is Kind.STRENGTH and is_lightened(one) and not one.title


def _figure(card: Card) -> str:
    """A run's distance, or its time when it has none."""
    if not card.is_run:
        return ""
    if card.figure != "0":
        return card.figure
    return card.lines[-1].strip(" /") if card.state is State.PLANNED and card.lines else ""
