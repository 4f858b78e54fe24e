"""Hard sets of a week beside their targets: the muscles that runners look after, from the leg-load model."""

from typing import NamedTuple

from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.domain.inputs import Goal
from runlegs_desktop.domain.load_span import SpanLoad
from runlegs_desktop.domain.stimulus_tables import Tables
from runlegs_desktop.domain.stimulus_week import target
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.muscle_words import muscle_name

SHOWN = (Muscle.VAS, Muscle.GMAX, Muscle.HAM, Muscle.GAS, Muscle.SOL, Muscle.ADD)


class HardSets(NamedTuple):
    """One muscle: hard sets or their equal that are done, with those planned, and the least of the target."""

    muscle: Muscle
    name: str
    done: float
    whole: float
    low: float
    most: float
    said: str
    spoken: str


def hard_sets(load: SpanLoad, tables: Tables, goal: Goal) -> tuple[HardSets, ...]:
    """The muscles in their order; `most` is where a bar ends, the same for all."""
    wanted = {m: target(tables, m, goal) for m in SHOWN}
    most = max(max(load.whole.growth(m), 1.15 * wanted[m].low) for m in SHOWN) or 1.0
    return tuple(_one(m, load.done.growth(m), load.whole.growth(m), wanted[m].low, most) for m in SHOWN)


def _one(muscle: Muscle, done: float, whole: float, low: float, most: float) -> HardSets:
    name = muscle_name(muscle)
    said = _("{done} of {low}").format(done=_number(done), low=f"{low:g}")
    spoken = _("{muscle}: {done} hard sets done, {whole} with what is planned, target {low} at least").format(
        muscle=name.name, done=_number(done), whole=_number(whole), low=f"{low:g}"
    )
    return HardSets(muscle, name.short, done, whole, low, most, said, spoken)


def _number(value: float) -> str:
    return f"{value:.1f}" if round(value, 1) else "0"
