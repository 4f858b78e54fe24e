"""Loads and next targets in words: "3 × 8 at RIR 2 last time → 22.5 kg"."""

from collections.abc import Callable, Mapping

from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.exercise import Exercise
from runlegs_desktop.domain.one_rep_max import BRZYCKI, EPLEY, OneRepMax
from runlegs_desktop.domain.overload_case import HOLD_STEP, Target
from runlegs_desktop.domain.plates import POUND, plates_for, rack_of, takes_plates
from runlegs_desktop.domain.strength import OwnExercise
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.numbers import MINUS

GRAMS_A_KILO = 1000
TIMES, ARROW, PLUS_MINUS = "×", "→", "±"


def load_text(grams: float, units: Units) -> str:
    """`22.5 kg`, `50 lb`, and with a true minus where it helps."""
    size = abs(grams) / (GRAMS_A_KILO if units is Units.METRIC else POUND)
    said = f"{size:.1f}".removesuffix(".0")
    sign = MINUS if grams < 0 else ""
    return (_("{load} kg") if units is Units.METRIC else _("{load} lb")).format(load=sign + said)


def plates_text(load: int | None, exercise: Exercise | OwnExercise | None, units: Units) -> str:
    """`Plates a side: 20 + 1.25 kg.`; nothing for what is not done with a bar, or is lighter than one."""
    plates = plates_for(load or 0, rack_of(units))
    if exercise is None or not takes_plates(exercise) or plates is None:
        return ""
    if not plates:
        return _("The bare bar.")
    sizes = " + ".join(f"{plate:g}" for plate in plates)
    said = _("Plates a side: {plates} kg.") if units is Units.METRIC else _("Plates a side: {plates} lb.")
    return said.format(plates=sizes)


def estimate_text(estimate: OneRepMax | None, units: Units) -> str:
    """`114.6 kg ± 5 % (mean of Epley and Brzycki)`; a set of many repetitions says nothing of it."""
    if estimate is None:
        return _("endurance set")
    text = _("{load} {sign} 5 % (mean of {first} and {second})")
    return text.format(load=load_text(estimate.mean, units), sign=PLUS_MINUS, first=EPLEY, second=BRZYCKI)


def target_text(target: Target, units: Units) -> str:
    """What to do now: `3 × 8 · 22.5 kg`; sets that differ are named one by one."""
    load, amounts = target.prescription.load, amounts_text(target)
    return f"{amounts} · {load_text(load, units)}" if load else amounts


def amounts_text(target: Target) -> str:
    """`3 × 8`, `9 + 8 + 8`, `2 × 30 s`."""
    same = len(set(target.amounts)) == 1
    amounts = f"{len(target.amounts)} {TIMES} {target.amounts[0]}" if same else " + ".join(map(str, target.amounts))
    return _("{amounts} s").format(amounts=amounts) if target.prescription.is_timed else amounts


def reason_text(target: Target, units: Units) -> str:
    """Why it is the target: what was done last time, and what follows from it."""
    values = dict(target.why.values)
    if target.why.code == "first":
        return _("New: {sets} sets, with {rir} in reserve.").format(**values)
    low, most = values["amount"], values["most"]
    amount = str(low) if low == most else _("{low} to {most}").format(low=low, most=most)
    if values["timed"]:
        amount = _("{amount} s").format(amount=amount)
    done = f"{values['sets']} {TIMES} {amount}"
    if "last_rir" in values:
        done = _("{done} at RIR {rir}").format(done=done, rir=values["last_rir"])
    if values.get("last_load"):
        done = _("{done} with {load}").format(done=done, load=load_text(float(values["last_load"]), units))
    steps = _next_steps()
    step = (_HELD if values["timed"] else steps).get(target.why.code, steps[target.why.code])()
    step = step.format(load=load_text(target.prescription.load or 0, units), n=HOLD_STEP, twice=2 * HOLD_STEP)
    return _("{done} last time {arrow} {next}").format(done=done, arrow=ARROW, next=step)


_HELD: Mapping[str, Callable[[], str]] = {  # what a hold has more is seconds
    "reps-up": lambda: _("{twice} s more of each: it was easy"),
    "rep-up": lambda: _("{n} s more in the first set that has room"),
}


def _next_steps() -> Mapping[str, Callable[[], str]]:
    return {
        "load-up": lambda: _("{load}"),
        "load-up-small": lambda: _("{load}: it was easy"),
        "reps-up": lambda: _("two more of each: it was easy"),
        "rep-up": lambda: _("one more in the first set that has room"),
        "repeat": lambda: _("the same again"),
        "form-slipped": lambda: _("the same again: the form slipped, clean sets come first"),
        "load-down": lambda: _("{load}, at least 5 % less: a set fell below the range"),
        "load-down-again": lambda: _(
            "{load}, at least 10 % less: twice below the range. Look at sleep, food and soreness."
        ),
        "guard": lambda: _("the same load: it grows by 10 % a week at most"),
        "size-far": lambda: _("more repetitions first: the next size is over 10 % heavier"),
        "next-size": lambda: _("{load}, the next size"),
        "heaviest": lambda: _("the same: there is no heavier load"),
        "new-range": lambda: _("{load}, for another range of repetitions"),
        "stall": lambda: _("a lighter week: three sessions without progress"),
        "after-stall": lambda: _("another range of repetitions after the lighter week"),
        "easier-week": lambda: _("an easier week: fewer sets, a tenth less"),
        "slower": lambda: _("slower on the way down"),
        "pause": lambda: _("a pause at the bottom"),
        "harder": lambda: _("ready for a harder variant"),
        "add-load": lambda: _("{load} in the hands"),
        "less-help": lambda: _("less help: {load}"),
    }
