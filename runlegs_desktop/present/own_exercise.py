"""An exercise of the runner's own as a form holds it: typed text in, a checked value out."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from runlegs_desktop.app.frames import frames_of
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.exercise import MAIN, Kit, Muscle, Pattern, Span
from runlegs_desktop.domain.pose_limits import checked_poses
from runlegs_desktop.domain.strength import OwnExercise
from runlegs_desktop.domain.strength_limits import checked_own
from runlegs_desktop.domain.tempo import tempo_of
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.library_words import span_text
from runlegs_desktop.present.parsing import whole

_ENDS = re.compile(r"\s*(\d+)\s*[-–−]\s*(\d+)\s*")
HELPS = 0.5  # what "helps" writes down: in the middle of what the catalogue's helping muscles get (science 5.1)


@dataclass(frozen=True, slots=True)
class OwnForm:
    """What stands in the fields. `amount` is "8-12" or "30"; `cues` has one a line; `poses` are frames as text."""

    name: str = ""
    pattern: Pattern = Pattern.SQUAT
    kit: tuple[Kit, ...] = ()
    per_side: bool = False
    timed: bool = False
    amount: str = "8–12"
    tempo: str = "3-0-1"
    rest: str = "90"
    muscles: Mapping[Muscle, float] = field(default_factory=dict)
    cues: str = ""
    poses: str = ""


def form_of(own: OwnExercise) -> OwnForm:
    """The fields of an exercise that is there."""
    return OwnForm(
        name=own.name,
        pattern=own.pattern,
        kit=own.equipment,
        per_side=own.per_side,
        timed=own.timed,
        amount=span_text(own.span),
        tempo=own.tempo.notation if own.tempo else "",
        rest=str(own.rest),
        muscles=dict(own.weights),
        cues="\n".join(own.cues),
        poses=own.poses,
    )


def own_exercise(form: OwnForm, key: str, athlete: str) -> OwnExercise:
    """The exercise. UserError, with its field, for what can't be taken."""
    if not form.name.strip():  # what stands first on the page is said first
        raise UserError("name-missing", field="name")
    weights = tuple((muscle, weight) for muscle, weight in form.muscles.items() if weight)
    if not weights:
        raise UserError("muscles-missing", field="muscles")
    checked_poses(frames_of(form.poses).poses)
    timed = form.timed
    return checked_own(
        OwnExercise(
            id=key,
            athlete=athlete,
            name=form.name.strip(),
            pattern=form.pattern,
            weights=weights,
            span=_span(form.amount, "hold" if timed else "reps"),
            tempo=None if timed else tempo_of(form.tempo),
            rest=whole(form.rest, "rest"),
            equipment=form.kit,
            per_side=form.per_side,
            timed=timed,
            cues=tuple(line.strip() for line in form.cues.splitlines() if line.strip()),
            poses=form.poses,
        )
    )


def work_word(weight: float) -> str:
    """How hard a muscle works, in a word."""
    if weight >= MAIN:
        return _("main")
    return _("helps") if weight > 0 else _("no")


def _span(text: str, name: str) -> Span:
    """`8-12`, or one number for both ends."""
    ends = _ENDS.fullmatch(text)
    if ends is None:
        only = whole(text, name)
        return Span(only, only)
    return Span(whole(ends[1], name), whole(ends[2], name))
