"""The lists of the follow-along player: what is to come, what was done leg by leg, what moves next time."""

from collections.abc import Sequence
from typing import NamedTuple

from runlegs_desktop.app.lifting import Gym
from runlegs_desktop.domain.jumps import PHASES
from runlegs_desktop.domain.lifting import Lifting
from runlegs_desktop.domain.overload_case import Target
from runlegs_desktop.domain.strength import Leg, SetEntry
from runlegs_desktop.present.i18n import _, plural
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.readiness_words import deload_note, jumps_note
from runlegs_desktop.present.session_words import titles
from runlegs_desktop.present.strength_player import DOT, clock, leg_name, name_of, target_line
from runlegs_desktop.present.strength_words import load_text, reason_text


class MoveLine(NamedTuple):
    """One exercise in a list: at the warm-up what is to come, at the end what moves."""

    name: str
    target: str
    reason: str


def to_come(gym: Gym) -> tuple[MoveLine, ...]:
    """The session's exercises with what is to be done."""
    return _lines(gym, gym.plan.targets)


def notes(gym: Gym) -> tuple[str, ...]:
    """What is worth a word before the session: jumps, and lifts that fell."""
    jumps = jumps_note(gym.landings, gym.gate, brings_jumps=gym.phase in PHASES)
    return tuple(filter(None, (jumps, deload_note(gym.fallen, gym.known))))


def next_time(gym: Gym, targets: Sequence[Target]) -> tuple[MoveLine, ...]:
    """What moves next time, and why."""
    return _lines(gym, targets)


def was_done(gym: Gym, now: Lifting) -> tuple[MoveLine, ...]:
    """What was done of each exercise, leg by leg."""
    made = []
    for place, target in enumerate(now.targets):
        own = [now.logged[turn] for turn in now.turns if turn.place == place and turn in now.logged]
        legs = [leg for leg in Leg if any(one.leg is leg for one in own)]
        said = [_leg_line([one for one in own if one.leg is leg], leg, gym) for leg in legs]
        code = target.prescription.exercise
        made.append(MoveLine(name_of(gym.known.get(code), code), "\n".join(said) or _("left out"), ""))
    return tuple(made)


def _leg_line(entries: Sequence[SetEntry], leg: Leg, gym: Gym) -> str:
    """`Left leg 10 · 10 · 9 · 12 kg`."""
    amounts = f" {DOT} ".join(_("{n} s").format(n=one.seconds) if one.seconds else str(one.reps) for one in entries)
    loads = {one.load or 0 for one in entries} - {0}
    said = [amounts if leg is Leg.BOTH else f"{leg_name(leg)}  {amounts}"]
    said += [", ".join(load_text(load, gym.units) for load in sorted(loads))] if loads else []
    said += [_("form slipped")] if any(one.form_slipped for one in entries) else []
    return "   ".join(said)


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
            target_line(t, gym),
            reason_text(t, gym.units),
        )
        for t in targets
    )


def effort_question(gym: Gym, numbers: Numbers) -> str:
    """What is asked at the end."""
    return _("How hard was {name}?").format(name=titles(gym.session, numbers)[0])
