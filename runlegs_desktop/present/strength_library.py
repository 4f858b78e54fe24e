"""The library's page as frozen values: the rows of its list, and one move in full with its words and its leg map."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from runlegs_desktop.domain.confidence import Confidence
from runlegs_desktop.domain.exercise import MAIN, Exercise, Muscle, Rung
from runlegs_desktop.domain.library import Entry
from runlegs_desktop.domain.mobility import Mobile
from runlegs_desktop.domain.stimulus_tables import MUSCLES
from runlegs_desktop.present.i18n import _, plural
from runlegs_desktop.present.leg_load import LegPage, MuscleRow
from runlegs_desktop.present.library_words import about_text, dose_text, row_text, said
from runlegs_desktop.present.motion_words import tempo_text
from runlegs_desktop.present.muscle_words import muscle_name, short_names

COMPARED = ("calf_straight_single", "calf_bent")  # the two knee angles, side by side


@dataclass(frozen=True, slots=True)
class LibraryRow:
    """One line of the list. `levels` shade its small leg map."""

    id: str
    name: str
    line: str
    levels: tuple[tuple[Muscle, float], ...]
    favourite: bool
    spoken: str


class LadderRung(NamedTuple):
    """One step of the ladder from easier to harder. `id` is where a click goes; empty for a change in plain words."""

    id: str
    text: str
    note: str
    is_here: bool = False


class WhyLine(NamedTuple):
    """Reason, evidence or limit."""

    title: str
    text: str


class MuscleShare(NamedTuple):
    """A muscle's part of one set, 0 to 1, and its word."""

    name: str
    share: float
    word: str


@dataclass(frozen=True, slots=True)
class MovePage:
    """One move in full."""

    id: str
    name: str
    about: str
    dose: str
    tempo: str
    lowering: str
    legs: LegPage | None
    main: tuple[str, ...]
    helping: tuple[str, ...]
    for_running: str
    cues: tuple[str, ...]
    faults: tuple[str, ...]
    caution: tuple[str, ...]
    ladder: tuple[LadderRung, ...]
    why: tuple[WhyLine, ...]
    source: str
    poses: tuple[str, ...]
    compared: bool
    favourite: bool
    hidden: bool
    own: bool


def library_rows(entries: Iterable[Entry]) -> tuple[LibraryRow, ...]:
    """The list, in the order given."""
    return tuple(_row(entry) for entry in entries)


def count_text(found: int, of: int) -> str:
    """How many the search and the filters left."""
    if found == of:
        return plural("{n} move", "{n} moves", of).format(n=of)
    return _("{found} of {n} match").format(found=found, n=of)


def nothing_found(text: str) -> str:
    """What stands in place of an empty list."""
    if text.strip():
        return _("Nothing is called “{text}” with these filters.").format(text=text.strip())
    return _("Nothing passes these filters.")


def move_page(entry: Entry, known: Mapping[str, Mobile]) -> MovePage:
    """One move; `known` names the rungs of its ladder."""
    move = entry.move
    exercise = move if isinstance(move, Exercise) else None
    return MovePage(
        id=move.id,
        name=said(move.name),
        about=about_text(move),
        dose=dose_text(move),
        tempo=tempo_text(move),
        lowering=said(exercise.lowering) if exercise else "",
        legs=exercise_legs(exercise) if exercise else None,
        main=short_names(exercise.main) if exercise else (),
        helping=short_names(exercise.helping) if exercise else (),
        for_running=said(exercise.for_running) if exercise else "",
        cues=tuple(map(said, exercise.cues)) if exercise else (said(_cue(move)),),
        faults=tuple(map(said, exercise.faults)) if exercise else (),
        caution=tuple(map(said, exercise.caution)) if exercise else (),
        ladder=_ladder(exercise, known) if exercise else (),
        why=_why(move),
        source=move.source,
        poses=tuple(said(pose.label).capitalize() for pose in move.poses),
        compared=move.id in COMPARED,
        favourite=entry.favourite,
        hidden=entry.hidden,
        own=entry.own,
    )


def exercise_legs(exercise: Exercise) -> LegPage:
    """The leg map of an exercise: how much of one set each muscle gets."""
    rows = tuple(_muscle(muscle, exercise.weights.get(muscle, 0.0)) for muscle in MUSCLES)
    main, helping = _names(exercise.main), _names(exercise.helping)
    said_parts = [_("main: {names}").format(names=", ".join(main))] if main else []
    if helping:
        said_parts.append(_("helping: {names}").format(names=", ".join(helping)))
    spoken = _("{title}, {what}").format(
        title=said(exercise.name), what="; ".join(said_parts) or _("no leg muscle is worked")
    )
    return LegPage(said(exercise.name), _("of a set"), rows, main, helping, None, spoken, "")


def muscle_shares(exercise: Exercise) -> tuple[MuscleShare, ...]:
    """What an exercise trains, the most worked muscle first."""
    main = [MuscleShare(muscle_name(m).name, exercise.weights[m], _("main")) for m in exercise.main]
    helping = [MuscleShare(muscle_name(m).name, exercise.weights[m], _("helps")) for m in exercise.helping]
    return (*main, *helping)


def _muscle(muscle: Muscle, weight: float) -> MuscleRow:
    name = muscle_name(muscle)
    wording = _("{muscle}: main, {weight} of a set") if weight >= MAIN else _("{muscle}: helps, {weight} of a set")
    if weight <= 0:
        wording = _("{muscle}: not worked")
    value = f"{weight:g}"
    return MuscleRow(
        muscle=muscle,
        name=name.name,
        plain=name.plain,
        about=name.about,
        running="",
        strength=value,
        sum=value,
        done="",
        band="",
        sentence=wording.format(muscle=name.name, weight=value),
        level=weight,
    )


def _row(entry: Entry) -> LibraryRow:
    move = entry.move
    levels = tuple(move.weights.items()) if isinstance(move, Exercise) else ()
    name, line = said(move.name), row_text(move)
    wording = _("{name}, {line}, favourite") if entry.favourite else _("{name}, {line}")
    return LibraryRow(move.id, name, line, levels, entry.favourite, wording.format(name=name, line=line))


def _ladder(exercise: Exercise, known: Mapping[str, Mobile]) -> tuple[LadderRung, ...]:
    """From the easiest to the hardest, the exercise itself between."""
    if not exercise.easier and not exercise.harder:
        return ()
    easier = [_rung(rung, known, _("easier")) for rung in reversed(exercise.easier)]
    harder = [_rung(rung, known, _("harder")) for rung in exercise.harder]
    return (*easier, LadderRung(exercise.id, said(exercise.name), "", is_here=True), *harder)


def _rung(rung: Rung, known: Mapping[str, Mobile], note: str) -> LadderRung:
    other = known.get(rung.exercise)
    if other is None:
        return LadderRung("", said(rung.text), note)
    name = said(other.name)
    text = _("{exercise}, {change}").format(exercise=name, change=said(rung.text)) if rung.text else name
    return LadderRung(other.id, text, note)


def _why(move: Mobile) -> tuple[WhyLine, ...]:
    lines = (
        WhyLine(_("Reason"), said(move.reason)),
        WhyLine(evidence_title(move.confidence), said(move.evidence)),
        WhyLine(_("Limit"), said(move.limit)),
    )
    return tuple(line for line in lines if line.text)


def why_both(pair: tuple[Exercise, Exercise]) -> tuple[WhyLine, ...]:
    """Reason, evidence and limit of the two calf raises (`COMPARED`) together; what both say is said once."""
    straight, bent = pair
    evidence = dict.fromkeys(said(one.evidence) for one in (straight, bent))
    seated = _("The bent knee was trained seated; the soleus works with a straight knee as well.")
    return (
        WhyLine(_("Reason."), _("Both muscles drive the push-off, so each knee angle gets its turn.")),
        WhyLine(_("Evidence."), " ".join(evidence)),
        WhyLine(_("Limit."), f"{said(straight.limit)} {seated}"),
    )


def evidence_title(confidence: Confidence | None) -> str:
    """`Evidence`, and how sure it is."""
    if confidence is None:
        return _("Evidence")
    return {
        Confidence.HIGH: _("Evidence, high confidence"),
        Confidence.MEDIUM: _("Evidence, medium confidence"),
        Confidence.LOW: _("Evidence, low confidence"),
    }[confidence]


def _names(muscles: Iterable[Muscle]) -> tuple[str, ...]:
    return tuple(muscle_name(muscle).name for muscle in muscles)


def _cue(move: Mobile) -> str:
    return "" if isinstance(move, Exercise) else move.cue
