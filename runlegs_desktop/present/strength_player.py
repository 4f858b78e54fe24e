"""The words of the follow-along player: whose turn it is, what will be logged, last time, the target and its reason."""

from collections.abc import Sequence
from typing import NamedTuple

from runlegs_desktop.app.lifting import Gym
from runlegs_desktop.domain.exercise import Exercise
from runlegs_desktop.domain.lifting import Draft, Lifting, Turn, following, rest_after
from runlegs_desktop.domain.overload_case import Target
from runlegs_desktop.domain.strength import Leg, OwnExercise, Prescription
from runlegs_desktop.domain.strength_log import Bout
from runlegs_desktop.present.i18n import _, plural
from runlegs_desktop.present.numbers import Numbers, day_text
from runlegs_desktop.present.session_words import titles
from runlegs_desktop.present.strength_words import load_text, reason_text, target_text

MOST_RIR = 4  # "4+": further than that nobody can tell
DOT = "·"


class LegTile(NamedTuple):
    """One leg of the set: what was done with it, or that it is its turn."""

    leg: Leg
    name: str
    said: str
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
    tempo: str
    spoken: str


class MoveLine(NamedTuple):
    """One exercise in a list: at the warm-up what is to come, at the end what moves."""

    name: str
    target: str
    reason: str


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
    exercise, bout = gym.known.get(one.exercise), gym.last[turn.place]
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
        count_of=draft.amount,
        of_text=_("of {n}").format(n=draft.amount),
        caption=f"{unit}, {leg_name(turn.leg).lower()}" if one.per_side else unit,
        last_title=_("Last time") if bout is None else _("Last time, {day}").format(day=day_text(bout.day)),
        last=_("nothing yet") if bout is None else f" {DOT} ".join(str(done.amount) for done in bout.done),
        last_line="" if bout is None else _bout_line(bout, gym),
        target=_target(target, gym),
        reason=reason_text(target, gym.units),
        rest=rest_after(now, turn),
        rest_line=_rest_line(now, turn),
        next_name=_next_name(gym, now, turn),
        next_line=_next_line(gym, now, turn),
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


def to_come(gym: Gym) -> tuple[MoveLine, ...]:
    """The session's exercises with what is to be done."""
    return _lines(gym, gym.plan.targets)


def next_time(gym: Gym, targets: Sequence[Target]) -> tuple[MoveLine, ...]:
    """What moves next time, and why."""
    return _lines(gym, targets)


def done_text(now: Lifting, seconds: int) -> str:
    """`16 of 16 sets in 38:20.`"""
    sets = {turn[:2] for turn in now.turns}
    done = {turn[:2] for turn in now.turns if turn in now.logged}
    words = plural("{done} of {n} set in {time}.", "{done} of {n} sets in {time}.", len(sets))
    return words.format(done=len(done), n=len(sets), time=clock(seconds))


def _lines(gym: Gym, targets: Sequence[Target]) -> tuple[MoveLine, ...]:
    return tuple(
        MoveLine(
            name_of(gym.known.get(t.prescription.exercise), t.prescription.exercise),
            _target(t, gym),
            reason_text(t, gym.units),
        )
        for t in targets
    )


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
        said = _("now") if is_now else _("to come")
    else:
        amount = _("{n} s") if entry.seconds else _("{n} reps")
        said = amount.format(n=entry.amount)
        if entry.rir is not None:
            said = _("{done}, {rir} in reserve").format(done=said, rir=entry.rir)
    return LegTile(turn.leg, leg_name(turn.leg), said, is_now, entry is not None)


def _target(target: Target, gym: Gym) -> str:
    said = target_text(target, gym.units)
    return _("{target} each leg").format(target=said) if target.prescription.per_side else said


def _bout_line(bout: Bout, gym: Gym) -> str:
    rirs = [done.rir for done in bout.done if done.rir is not None]
    load = load_text(bout.load, gym.units) if bout.load else _("body weight")
    return _("{load}, {rir} in reserve").format(load=load, rir=min(rirs)) if rirs else load


def _rest_line(now: Lifting, turn: Turn) -> str:
    if following(now, turn) is None:
        return _("Then the session is over.")
    if rest_after(now, turn) == 0:
        return _("No rest: the other leg is next.")
    if now.prescription(turn).per_side:
        return _("Starts by itself after the {leg}.").format(leg=leg_name(turn.leg).lower())
    return _("Starts by itself after the set.")


def _next_place(now: Lifting, turn: Turn) -> int | None:
    return next((t.place for t in now.turns[now.at + 1 :] if t.place != turn.place and t not in now.logged), None)


def _next_name(gym: Gym, now: Lifting, turn: Turn) -> str:
    place = _next_place(now, turn)
    if place is None:
        return _("The end of the session")
    code = now.targets[place].prescription.exercise
    return name_of(gym.known.get(code), code)


def _next_line(gym: Gym, now: Lifting, turn: Turn) -> str:
    place = _next_place(now, turn)
    if place is None:
        return ""
    target = now.targets[place]
    return " · ".join(filter(None, (_target(target, gym), _tempo(target.prescription))))


def _tempo(one: Prescription) -> str:
    return "" if one.tempo is None else _("tempo {tempo}").format(tempo=one.tempo.notation)


def effort_question(gym: Gym, numbers: Numbers) -> str:
    """What is asked at the end."""
    return _("How hard was {name}?").format(name=titles(gym.session, numbers)[0])
