"""What the library calls its shelves, patterns, equipment and phases, and how it spells a dose."""

from collections.abc import Iterable

from runlegs_desktop.app.exercise_search import Named, named
from runlegs_desktop.domain.exercise import Exercise, Kit, Needs, Pattern, Span, Stage, Unit
from runlegs_desktop.domain.library import Legs, Sort
from runlegs_desktop.domain.mobility import Drill, Mobile, RollingMove, Stretch
from runlegs_desktop.domain.strength import OwnExercise
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.motion_words import tempo_text
from runlegs_desktop.present.numbers import EN_DASH

TIMES = "×"


def said(text: str) -> str:
    """A text of the catalogue in the runner's language; what a runner wrote stays as it is."""
    return _(text) if text else ""


def findable(move: Mobile | OwnExercise) -> Named:
    """A move as the search finds it: by its names in the runner's language."""
    also = move.aliases if isinstance(move, Exercise) else ()
    return named(move.id, (said(move.name), *map(said, also)))


def bare(name: str) -> str:
    """A move's name without what stands behind it in brackets."""
    return said(name).split(" (", maxsplit=1)[0]


def inside(name: str) -> str:
    """A move's name inside a sentence."""
    short = bare(name)
    return short if short[1:2].isupper() else short[:1].lower() + short[1:]


def sort_name(sort: Sort) -> str:
    """A shelf of the library."""
    return {
        Sort.EXERCISE: _("Exercises"),
        Sort.DRILL: _("Drills"),
        Sort.STRETCH: _("Stretches"),
        Sort.ROLLING: _("Rolling"),
    }[sort]


def pattern_name(pattern: Pattern) -> str:
    """A way to move."""
    return {
        Pattern.SQUAT: _("Squat"),
        Pattern.LUNGE: _("Lunge"),
        Pattern.HINGE: _("Hinge"),
        Pattern.CALF: _("Calf and shin"),
        Pattern.HIP: _("Hip"),
        Pattern.CORE: _("Trunk"),
        Pattern.PLYO: _("Jump"),
    }[pattern]


def kit_name(kit: Kit) -> str:
    """A piece of equipment, as it stands in a line."""
    return {
        Kit.BARBELL: _("barbell"),
        Kit.TRAP_BAR: _("trap bar"),
        Kit.RACK: _("rack"),
        Kit.DUMBBELL: _("dumbbell"),
        Kit.KETTLEBELL: _("kettlebell"),
        Kit.BENCH: _("bench"),
        Kit.BOX: _("box"),
        Kit.STEP: _("step"),
        Kit.CHAIR: _("chair"),
        Kit.WALL: _("wall"),
        Kit.BAND: _("band"),
        Kit.SLIDERS: _("sliders"),
        Kit.TOWEL: _("towel"),
        Kit.ANCHOR: _("anchor for the feet"),
        Kit.ROLLER: _("foam roller"),
        Kit.STRAP: _("strap"),
    }[kit]


def stage_name(stage: Stage) -> str:
    """A part of a plan, or what an exercise is good for."""
    return {
        Stage.BASE: _("base"),
        Stage.BUILD: _("build"),
        Stage.PEAK: _("peak"),
        Stage.TAPER: _("taper"),
        Stage.DEFINITION: _("definition"),
        Stage.DELOAD: _("deload"),
        Stage.ACTIVATION: _("warm-up"),
        Stage.REHAB: _("coming back"),
    }[stage]


def legs_name(legs: Legs) -> str:
    """One leg at a time, or both."""
    return {Legs.ONE: _("One leg"), Legs.TWO: _("Both legs")}[legs]


def kit_text(exercise: Exercise) -> str:
    """What is needed, and in brackets what would help: `barbell, rack`, `step (dumbbell)`."""
    needed = ", ".join(_either(need) for need in exercise.equipment if not need.optional)
    helpful = ", ".join(_either(need) for need in exercise.equipment if need.optional)
    if needed and helpful:
        return _("{needed} ({helpful})").format(needed=needed, helpful=helpful)
    if helpful:
        return _("body weight or {helpful}").format(helpful=helpful)
    return needed or _("body weight")


def needed_text(found: Iterable[tuple[Exercise, bool]]) -> str:
    """What several exercises need together: `barbell, rack, step`; nothing where the body is enough.

    Of those with a load (`True`) what would only help is needed, too: something must weigh it.
    """
    needs = [need for one, loaded in found for need in one.equipment if loaded or not need.optional]
    surely = {need.any_of[0] for need in needs if len(need.any_of) == 1}  # is there anyway, so it will do
    left = (need for need in needs if len(need.any_of) == 1 or not surely & set(need.any_of))
    return ", ".join(dict.fromkeys(map(_either, left)))


def kind_text(move: Mobile) -> str:
    """What a move is, in a word or two."""
    if isinstance(move, Exercise):
        return pattern_name(move.pattern)
    return {Drill: _("Mobility drill"), Stretch: _("Stretch"), RollingMove: _("Rolling")}[type(move)]


def row_text(move: Mobile) -> str:
    """The line under a name in the list."""
    what = kit_text(move) if isinstance(move, Exercise) else said(move.target)
    return _("{kind} · {what}").format(kind=kind_text(move), what=what)


def about_text(move: Mobile) -> str:
    """The line under the name on the stage: kind, equipment, phases."""
    if not isinstance(move, Exercise) or not move.phases:
        return row_text(move)
    phases = ", ".join(stage_name(stage) for stage in move.phases)
    return _("{row} · for {phases}").format(row=row_text(move), phases=phases)


def dose_text(move: Mobile) -> str:
    """How much of it: `3–4 × 8–15 a leg · tempo 3-1-1 · rest 60 s · RIR 0–2`."""
    if isinstance(move, Exercise):
        side = move.one_legged
        amount = _amount(span_text(move.amount), move.unit, side=side)
        parts = [f"{span_text(move.sets)} {TIMES} {amount}"]
        if move.tempo is not None:
            parts.append(_("tempo {tempo}").format(tempo=tempo_text(move)))
        parts.append(_("rest {n} s").format(n=move.rest))
        if move.tempo is not None:
            parts.append(_("RIR {n}").format(n=span_text(move.rir)))
        return " · ".join(parts)
    if isinstance(move, Drill):
        amount = _amount(span_text(move.amount), move.unit, side=move.per_side)
        return f"{move.sets} {TIMES} {amount}"
    if isinstance(move, Stretch):
        return f"{move.sets} {TIMES} {_amount(str(move.seconds), Unit.SECONDS, side=move.per_side)}"
    return _amount(span_text(move.seconds), Unit.SECONDS, side=move.per_side)


def span_text(span: Span) -> str:
    """`8–12`, or one number."""
    return str(span.low) if span.low == span.high else f"{span.low}{EN_DASH}{span.high}"


def _amount(number: str, unit: Unit, *, side: bool) -> str:
    wording = {
        (Unit.REPS, False): _("{n} reps"),
        (Unit.REPS, True): _("{n} reps a leg"),
        (Unit.SECONDS, False): _("{n} s"),
        (Unit.SECONDS, True): _("{n} s a side"),
        (Unit.METRES, False): _("{n} m"),
        (Unit.METRES, True): _("{n} m a side"),
    }
    return wording[unit, side].format(n=number)


def _either(need: Needs) -> str:
    names = [kit_name(kit) for kit in need.any_of]
    if len(names) == 1:
        return names[0]
    return _("{some} or {last}").format(some=", ".join(names[:-1]), last=names[-1])
