"""What a moving figure does, in words: the parts of its tempo and the leg that works."""

from typing import NamedTuple

from runlegs_desktop.domain.exercise import Exercise
from runlegs_desktop.domain.front_projection import Unseen
from runlegs_desktop.domain.key_moments import KeyMoment
from runlegs_desktop.domain.mobility import Drill, Mobile, Stretch
from runlegs_desktop.domain.motion import Doing, Motion, Section, frame
from runlegs_desktop.domain.pose import Moment, View
from runlegs_desktop.present.i18n import _


class TempoPart(NamedTuple):
    """One segment of the tempo bar. `notes` explain the slow lowering, and are empty elsewhere.

    `labels` and `notes` go from the fullest to the shortest, for a narrow segment.
    """

    labels: tuple[str, ...]
    seconds: float
    is_lowering: bool
    notes: tuple[str, ...]

    @property
    def label(self) -> str:
        """The fullest label."""
        return self.labels[0]


def tempo_parts(of: Motion) -> tuple[TempoPart, ...]:
    """The segments of a tempo bar."""
    return tuple(
        TempoPart(_labels(one), one.seconds, one.doing is Doing.LOWER, _slow_words(one)) for one in of.sections
    )


def _slow_words(section: Section) -> tuple[str, ...]:
    slow = section.doing is Doing.LOWER and not section.fast and section.seconds >= 2
    return (_("lowering, the slow part"), _("lowering")) if slow else ()


def doing_text(doing: Doing) -> str:
    """What happens now, as a screen reader says it."""
    return {
        Doing.LOWER: _("lowering"),
        Doing.PAUSE: _("pause at the bottom"),
        Doing.RISE: _("rising"),
        Doing.HOLD: _("holding"),
        Doing.MOVE: _("moving"),
    }[doing]


def leg_text(move: Mobile, *, mirrored: bool) -> str:
    """Which leg or side works; empty where both do."""
    one_sided = move.one_legged if isinstance(move, Exercise) else move.per_side
    if not one_sided:
        return ""
    return _("left leg") if mirrored else _("right leg")


def figure_name(move: Mobile, doing: Doing, *, mirrored: bool, playing: bool) -> str:
    """The figure's accessible name: the move, its leg, what happens now."""
    parts = [_(move.name), leg_text(move, mirrored=mirrored), doing_text(doing)]
    if not playing:
        parts.append(_("paused"))
    return ", ".join(part for part in parts if part)


class PoseWords(NamedTuple):
    """Under a key pose: its number and name, and what is done there."""

    title: str
    note: str


def pose_words(of: Motion, moment: KeyMoment, number: int) -> PoseWords:
    """What a key pose is called; one without a label is on the way."""
    pose = moment.pose
    name = _(pose.label).capitalize() if pose.label else _("On the way")
    return PoseWords(_("{n} {pose}").format(n=number + 1, pose=name), _pose_note(of, moment))


def _pose_note(of: Motion, moment: KeyMoment) -> str:
    """How long the part of the tempo takes that the pose stands in."""
    now = of.sections[frame(of, moment.seconds).number]
    if moment.pose.moment is Moment.BOTTOM:
        return _("{n} s pause").format(n=round(now.seconds)) if now.doing is Doing.PAUSE else _("no pause")
    return arrow_text(now) if moment.seconds else ""


def legend_words(move: Mobile, view: View, *, mirrored: bool, working: bool) -> tuple[str, str, str]:
    """What dark and light limbs are, and the coloured parts; the last is empty where none is seen."""
    if View.FRONT in {view, move.poses[0].view}:
        sides = (_("left leg"), _("right leg")) if mirrored else (_("right leg"), _("left leg"))
    else:
        sides = (_("near side"), _("far side"))
    return (*sides, _("working") if working else "")


def unseen_text(why: Unseen) -> str:
    """Why a view can't be chosen."""
    return {
        Unseen.NO_FIGURE: _("This exercise has no figure."),
        Unseen.LEANS: _("From the front the trunk would hide this move."),
        Unseen.SITS: _("From the front the legs would point at you."),
        Unseen.SIDEWAYS: _("This move goes sideways: only the front shows it."),
    }[why]


def arrow_text(section: Section) -> str:
    """Beside the arrow of a lowering or rising figure."""
    if section.doing not in {Doing.LOWER, Doing.RISE}:
        return ""
    if section.fast:
        return _("fast")
    seconds = round(section.seconds)
    return (_("{n} s down") if section.doing is Doing.LOWER else _("{n} s up")).format(n=seconds)


def tempo_text(move: Mobile) -> str:
    """The tempo as lifters write it, in digits; a held move says so."""
    if isinstance(move, Exercise):
        return move.tempo.notation if move.tempo is not None else _("hold")
    if isinstance(move, Stretch):
        return _("hold")
    return _("steady") if isinstance(move, Drill) else _("slow")


def _labels(section: Section) -> tuple[str, ...]:
    """`Pause 1 s`, `Pause`: the seconds stand in the tempo beside the bar, too."""
    if section.fast:
        return {Doing.LOWER: (_("Down fast"), _("Down")), Doing.RISE: (_("Up fast"), _("Up"))}[section.doing]
    wording = {
        Doing.LOWER: (_("Lower {n} s"), _("Lower")),
        Doing.PAUSE: (_("Pause {n} s"), _("Pause")),
        Doing.RISE: (_("Up {n} s"), _("Up")),
        Doing.HOLD: (_("Hold {n} s"), _("Hold")),
    }
    return tuple(text.format(n=round(section.seconds)) for text in wording.get(section.doing, ("",)))
