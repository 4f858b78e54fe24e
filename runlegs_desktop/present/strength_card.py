"""What a printed strength card says: heading, each exercise with its dose, last time and cues, what to fill in."""

from dataclasses import dataclass
from datetime import date

from runlegs_desktop.app.card_rack import CardOffer
from runlegs_desktop.app.strength_card import CardLift, StrengthCard
from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.exercise import Exercise
from runlegs_desktop.domain.strength import Prescription
from runlegs_desktop.present.board import phase_name
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.last_time import last_time_text
from runlegs_desktop.present.library_words import needed_text, said
from runlegs_desktop.present.numbers import Numbers, day_text
from runlegs_desktop.present.sheet import PARTS, SheetHeading, language
from runlegs_desktop.present.strength_session import routine_name, routine_row, session_title
from runlegs_desktop.present.strength_words import TIMES, load_text

CUES = 3


@dataclass(frozen=True, slots=True)
class LiftWords:
    """One exercise. `tempo` leads with the seconds down, which stand out; `start` and `lower` are under the poses.

    `sets` has for each set the heads of its boxes: one, or one for each leg.
    """

    number: str
    name: str
    dose: str
    tempo: tuple[str, str]
    rest: str
    last: str
    cues: tuple[str, ...]
    sets: tuple[tuple[str, ...], ...]
    start: str
    lower: str
    drawn: Exercise | None


@dataclass(frozen=True, slots=True)
class CardWords:
    """One card. `load` and `leave` are the small fields of every set's box, `felt` the lines at the end."""

    heading: SheetHeading
    lifts: tuple[LiftWords, ...]
    load: str
    leave: str
    felt: tuple[tuple[str, str], ...]


def card_words(card: StrengthCard, athlete: str = "") -> CardWords:
    """Spell a card. `athlete` is the runner's name, when the sheet should bear it."""
    return CardWords(
        heading=_heading(card, athlete),
        lifts=tuple(_lift(card, place) for place in range(len(card.lifts))),
        load=_("kg") if card.units is Units.METRIC else _("lb"),
        leave=_("leave"),
        felt=((_("Body felt before, 1–10"), ""), (_("Effort of the session, 1–10"), ""), (_("Time"), _("min"))),
    )


def _heading(card: StrengthCard, athlete: str) -> SheetHeading:
    day = "" if card.day is None else day_text(card.day)
    phase = "" if card.phase is None else phase_name(card.phase).lower()
    kit = needed_text(
        (one.exercise, (one.prescription.load or 0) > 0) for one in card.lifts if one.exercise is not None
    )
    about = _("about {time}").format(time=Numbers(card.units).duration(card.seconds))
    return SheetHeading(
        title=card.title or routine_name(card.routine),
        subtitle=PARTS.join(part for part in (day, phase, about, kit, athlete.strip()) if part),
        advice=(
            _("Tempo: seconds down – pause – up. The lowering comes first."),
            _("“Leave 2” = stop with 2 reps in reserve."),
        ),
        legend=(),
        foot=_("Shaded parts do the work, light limbs are the far side. Pain over 3 of 10: lighter, shorter or skip."),
        week="",
        total="",
        language=language(),
    )


def offer_name(offer: CardOffer, today: date) -> str:
    """What a card is called where it is chosen: `Today's session: Legs B`, `Fri 7 Aug: Legs B`, `Legs B`."""
    session = offer.session
    if session is None:
        return routine_row(offer.routine).name
    text = _("Today's session: {name}") if session.day == today else _("{day}: {name}")
    return text.format(day=day_text(session.day), name=session_title(offer.routine, session))


def _lift(card: StrengthCard, place: int) -> LiftWords:
    lift = card.lifts[place]
    one, exercise = lift.prescription, lift.exercise
    is_joined = place > 0 and one.group > 0 and card.lifts[place - 1].prescription.group == one.group
    rest = _("rest {n} s").format(n=one.rest)
    return LiftWords(
        number=str(place + 1),
        name=_("An exercise that is gone") if exercise is None else said(exercise.name),
        dose=_dose(lift, card.units),
        tempo=_tempo(one),
        rest=PARTS.join((rest, _("superset with the one above"))) if is_joined else rest,
        last=last_time_text(lift.last, card.units, timed=one.is_timed, reserve=_("leave {n}")),
        cues=() if exercise is None else tuple(map(said, exercise.cues[:CUES])),
        sets=tuple(_boxes(n + 1, legs=one.per_side) for n in range(len(lift.amounts))),
        start=_("hold") if one.tempo is None else _("start"),
        lower=_lower(one),
        drawn=exercise,
    )


def _boxes(number: int, *, legs: bool) -> tuple[str, ...]:
    """What stands in the boxes of a set."""
    if legs:
        return _("set {n} left").format(n=number), _("right")
    return (_("set {n}").format(n=number),)


def _dose(lift: CardLift, units: Units) -> str:
    """`3 × 8 each side · 14 kg · leave 2`; sets that differ are named one by one."""
    one, amounts = lift.prescription, lift.amounts
    text = f"{len(amounts)} {TIMES} {amounts[0]}" if len(set(amounts)) == 1 else " + ".join(map(str, amounts))
    if one.is_timed:
        text = _("{amounts} s").format(amounts=text)
    parts = [_("{dose} each side").format(dose=text) if one.per_side else text]
    if one.load:
        parts.append(load_text(one.load, units))
    if not one.is_timed:
        parts.append(_("leave {n}").format(n=one.rir))
    return PARTS.join(parts)


def _tempo(one: Prescription) -> tuple[str, str]:
    if one.tempo is None:
        return "", _("hold")
    down, dash, after = one.tempo.notation.partition("-")
    return down, dash + after


def _lower(one: Prescription) -> str:
    if one.tempo is None:
        return ""
    return _("lower {n} s").format(n=one.tempo.lower) if one.tempo.lower else _("down fast")
