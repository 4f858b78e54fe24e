"""What the log says before a strength session: whether the legs are ready for jumps, whether a deload may be due."""

from collections.abc import Mapping, Sequence

from runlegs_desktop.domain.deload import NEEDED, UNKNOWN, Fallen, Sign, is_due, signs
from runlegs_desktop.domain.exercise import Exercise
from runlegs_desktop.domain.jumps import BOX_SQUATS, FIRST_CONTACTS, RAISES, Gate
from runlegs_desktop.domain.strength import OwnExercise
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.numbers import MINUS


def gate_needs(gate: Gate) -> str:
    """What is lacking before jumps, and why; empty when the gate is open."""
    if gate.is_open:
        return ""
    lacks = []
    if (gate.raises or 0) < RAISES:
        text = _("{n} calf raises on one leg without pain ({yours})")
        lacks.append(text.format(n=RAISES, yours=_yours(gate.raises)))
    if (gate.box_squats or 0) < BOX_SQUATS:
        text = _("{n} squats to a box on one leg ({yours})")
        lacks.append(text.format(n=BOX_SQUATS, yours=_yours(gate.box_squats)))
    needs = _("First, with each leg: {what}.").format(what=_(" and ").join(lacks))
    return f"{needs} {_('A landing loads the Achilles tendon with several times your weight.')}"


def jumps_note(landings: int, gate: Gate, *, brings_jumps: bool) -> str:
    """What is said before a session with so many landings a foot, or in a phase that may bring jumps."""
    needs = gate_needs(gate)
    if landings:
        title = _("Jumps: {n} landings of each foot.").format(n=landings)
        if needs:
            return f"{title} {needs}"
        start = _("To begin with, {n} are enough. Leave 48 hours to the next ones.").format(n=FIRST_CONTACTS)
        return f"{title} {start}" if landings > gate.most(landings) else ""
    if not brings_jumps:
        return ""
    if needs:
        return _("This phase may bring small jumps. {needs}").format(needs=needs)
    text = _("This phase may bring small jumps: your legs are ready for {n} landings of each foot, 48 hours apart.")
    return text.format(n=FIRST_CONTACTS)


def deload_note(lifts: Sequence[Fallen], known: Mapping[str, Exercise | OwnExercise]) -> str:
    """Which lifts fell and what that says; empty while fewer than two did."""
    found = signs(lifts)
    if Sign.LIFTS not in found:
        return ""
    names = [
        f"{_(known[one.exercise].name) if one.exercise in known else one.exercise} {MINUS}{round(100 * one.share)} %"
        for one in lifts
    ]
    text = _("Estimated 1RM is down by more than 5 % on {n} lifts: {names}.")
    down = text.format(n=len(lifts), names=", ".join(names))
    if is_due(found):
        return f"{down} {_('Deload: 60 % of the sets, a tenth less load, two more in reserve.')}"
    text = _("That is {n} of {needed} signs that ask for a deload. Not recorded yet: {unknown}.")
    words = {Sign.READINESS: _("readiness"), Sign.SORENESS: _("soreness"), Sign.MOTIVATION: _("motivation")}
    unknown = ", ".join(words[one] for one in UNKNOWN)
    return f"{down} {text.format(n=len(found), needed=NEEDED, unknown=unknown)}"


def _yours(n: int | None) -> str:
    return _("not tested yet") if n is None else _("yours: {n}").format(n=n)
