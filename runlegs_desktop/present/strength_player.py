"""The words of the follow-along player: whose turn it is, what will be logged, last time, the target and its reason."""

from typing import NamedTuple

from runlegs_desktop.app.lifting import Gym
from runlegs_desktop.domain.exercise import Exercise, Muscle
from runlegs_desktop.domain.lifting import Draft, Lifting, Turn, following, is_half, is_superset, rest_of_set
from runlegs_desktop.domain.overload_case import Target
from runlegs_desktop.domain.strength import Leg, OwnExercise, Prescription
from runlegs_desktop.present.i18n import _, plural
from runlegs_desktop.present.last_time import LastTime, last_time
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.session_words import titles
from runlegs_desktop.present.strength_words import load_text, plates_text, reason_text, target_text

MOST_RIR = 4  # "4+": further than that nobody can tell
DOT = "·"


class LegTile(NamedTuple):
    """One leg of the set: what was done with it (`briefly` where room is small), or that it is its turn."""

    leg: Leg
    name: str
    said: str
    briefly: str
    is_now: bool
    is_done: bool


class Segments(NamedTuple):
    """The sets of one exercise at the top: what share of each is done, and which is now (none: -1)."""

    name: str
    shares: tuple[float, ...]
    now: int
    is_here: bool


class Head(NamedTuple):
    """The line at the top."""

    name: str
    line: str
    bars: tuple[Segments, ...]


class SetPage(NamedTuple):
    """Everything that is said of one set."""

    name: str
    cue: str
    heading: str
    legs: tuple[LegTile, ...]
    amount_label: str
    amount: str
    load_label: str
    load: str
    rir: int
    form_slipped: bool
    is_timed: bool
    count_of: int
    of_text: str
    caption: str
    last_title: str
    last: str
    last_line: str
    target: str
    reason: str
    rest: int
    rest_line: str
    next_name: str
    next_line: str
    next_legs: tuple[tuple[Muscle, float], ...]
    tempo: str
    spoken: str


def head(gym: Gym, now: Lifting, seconds: int, numbers: Numbers) -> Head:
    """`Legs B`, `set 2 of 16 · 11:40`, and the sets as segments."""
    counts = [target.prescription.sets for target in now.targets]
    done = {turn[:2] for turn in now.turns} - {turn[:2] for turn in now.turns if turn not in now.logged}
    here = min(len(done) + (now.turn is not None), sum(counts))
    line = _("set {n} of {all} · {time}").format(n=here, all=sum(counts), time=clock(seconds))
    bars = tuple(_segments(gym, now, place) for place in range(len(counts)))
    return Head(titles(gym.session, numbers)[0], line, bars)


def set_page(gym: Gym, now: Lifting, draft: Draft) -> SetPage:
    """What the screen says while it is this turn. ValueError when the session is over."""
    turn = now.turn
    if turn is None:
        raise ValueError("the session is over")
    target, one = now.targets[turn.place], now.prescription(turn)
    exercise = gym.known.get(one.exercise)
    last = last_time(gym.last[turn.place], gym.units, turn.leg if one.per_side else Leg.BOTH)
    name = name_of(exercise, one.exercise)
    heading = _("Set {n} of {all}").format(n=turn.number + 1, all=one.sets)
    legs = tuple(_tile(now, turn._replace(leg=leg)) for leg in (Leg.LEFT, Leg.RIGHT)) if one.per_side else ()
    unit = _("seconds") if one.is_timed else _("reps")
    return SetPage(
        name=name,
        cue=_cues(exercise),
        heading=heading,
        legs=legs,
        amount_label=_("Seconds") if one.is_timed else _("Reps"),
        amount=str(draft.amount),
        load_label=_("Load, on top of the body") if (draft.load or 0) >= 0 else _("Help, off the body"),
        load=load_text(draft.load, gym.units) if draft.load else _("none"),
        rir=min(draft.rir, MOST_RIR),
        form_slipped=draft.form_slipped,
        is_timed=one.is_timed,
        count_of=draft.amount,
        of_text=(_("left of {n}") if one.is_timed else _("of {n}")).format(n=draft.amount),
        caption=f"{unit}, {leg_name(turn.leg).lower()}" if one.per_side else unit,
        last_title=last.title,
        last=f" {DOT} ".join(last.amounts) or _("nothing yet"),
        last_line=_last_line(last),
        target=target_line(target, gym),
        reason=" ".join(filter(None, (reason_text(target, gym.units), plates_text(draft.load, exercise, gym.units)))),
        rest=rest_of_set(now, turn),
        rest_line=_rest_line(gym, now, turn),
        next_name=_next_name(gym, now, turn),
        next_line=_next_line(gym, now, turn),
        next_legs=_next_legs(gym, now, turn),
        tempo=_("hold") if one.tempo is None else one.tempo.notation,
        spoken=", ".join(filter(None, (name, heading, leg_name(turn.leg) if one.per_side else ""))),
    )


def _cues(exercise: Exercise | OwnExercise | None) -> str:
    said = [] if exercise is None else [_(cue) for cue in exercise.cues[:2]]
    return " ".join(cue if cue.endswith((".", "!")) else f"{cue}." for cue in said)


def clock(seconds: float) -> str:
    """`1:30`, `11:40`, `1:02:05`."""
    minutes, rest = divmod(max(0, round(seconds)), 60)
    if minutes < 60:
        return f"{minutes}:{rest:02d}"
    return f"{minutes // 60}:{minutes % 60:02d}:{rest:02d}"


def leg_name(leg: Leg) -> str:
    """A leg by its name."""
    return {Leg.LEFT: _("Left leg"), Leg.RIGHT: _("Right leg"), Leg.BOTH: _("Both legs")}[leg]


def name_of(exercise: Exercise | OwnExercise | None, code: str) -> str:
    """What an exercise is called; one that is gone by its id."""
    return code if exercise is None else _(exercise.name)


def _segments(gym: Gym, now: Lifting, place: int) -> Segments:
    one, turn = now.targets[place].prescription, now.turn
    shares = []
    for number in range(one.sets):
        own = [t for t in now.turns if t[:2] == (place, number)]
        shares.append(sum(t in now.logged for t in own) / len(own))
    here = turn is not None and turn.place == place
    number = turn.number if turn is not None and here else -1
    return Segments(name_of(gym.known.get(one.exercise), one.exercise), tuple(shares), number, here)


def _tile(now: Lifting, turn: Turn) -> LegTile:
    entry, is_now = now.logged.get(turn), turn == now.turn
    if entry is None:
        said = briefly = _("now") if is_now else _("to come")
        return LegTile(turn.leg, leg_name(turn.leg), said, briefly, is_now, is_done=False)
    said = briefly = (_("{n} s") if entry.seconds else plural("{n} rep", "{n} reps", entry.amount)).format(
        n=entry.amount
    )
    if entry.rir is not None:
        said = _("{done}, {rir} in reserve").format(done=said, rir=entry.rir)
    if entry.form_slipped:
        said, briefly = (_("{done}, form slipped").format(done=text) for text in (said, briefly))
    return LegTile(turn.leg, leg_name(turn.leg), said, briefly, is_now, is_done=True)


def target_line(target: Target, gym: Gym) -> str:
    """`3 × 8 · 14 kg each leg`."""
    said = target_text(target, gym.units)
    return _("{target} each leg").format(target=said) if target.prescription.per_side else said


def _last_line(last: LastTime) -> str:
    if not last.amounts:
        return ""
    said = [last.load or _("body weight")]
    said += [_("{n} in reserve").format(n=last.reserve)] if last.reserve is not None else []
    said += [leg_name(last.leg).lower()] if last.leg is not Leg.BOTH else []
    said += [_("form slipped")] if last.form_slipped else []
    return ", ".join(said)


def _rest_line(gym: Gym, now: Lifting, turn: Turn) -> str:
    if is_half(now, turn):
        return _("The other leg first, without a rest.")
    coming = following(now, turn)
    if coming is None:
        return _("Then the session is over.")
    if coming.place != turn.place and is_superset(now, turn):
        return _("Superset: {name} comes next.").format(name=_name_at(gym, now, coming.place))
    if now.prescription(turn).per_side:
        return _("Starts by itself after the {leg}.").format(leg=leg_name(turn.leg).lower())
    return _("Starts by itself after the set.")


def _next_place(now: Lifting, turn: Turn) -> int | None:
    return next((t.place for t in now.turns[now.at + 1 :] if t.place != turn.place and t not in now.logged), None)


def _next_name(gym: Gym, now: Lifting, turn: Turn) -> str:
    place = _next_place(now, turn)
    if place is None:
        return _("The end of the session")
    return _name_at(gym, now, place)


def _name_at(gym: Gym, now: Lifting, place: int) -> str:
    code = now.targets[place].prescription.exercise
    return name_of(gym.known.get(code), code)


def _next_line(gym: Gym, now: Lifting, turn: Turn) -> str:
    place = _next_place(now, turn)
    if place is None:
        return ""
    target = now.targets[place]
    return " · ".join(filter(None, (target_line(target, gym), _tempo(target.prescription))))


def _next_legs(gym: Gym, now: Lifting, turn: Turn) -> tuple[tuple[Muscle, float], ...]:
    """How hard the next exercise works each muscle, 0 to 1."""
    place = _next_place(now, turn)
    exercise = None if place is None else gym.known.get(now.targets[place].prescription.exercise)
    return () if exercise is None else tuple(dict(exercise.weights).items())


def _tempo(one: Prescription) -> str:
    return "" if one.tempo is None else _("tempo {tempo}").format(tempo=one.tempo.notation)
